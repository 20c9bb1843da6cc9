// Unicode properties and case mappings of code points: what the methods of str ask.
#ifndef LS_OBJECT_UNICODE_H
#define LS_OBJECT_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Properties of a code point: as str's methods of these names see them, and cased and
// case-ignorable as Unicode defines them. In the order of scripts/unicode_tables.py.
enum {
    UNICODE_ALPHA = 1 << 0,
    UNICODE_DECIMAL = 1 << 1,
    UNICODE_DIGIT = 1 << 2,
    UNICODE_NUMERIC = 1 << 3,
    UNICODE_UPPER = 1 << 4,
    UNICODE_LOWER = 1 << 5,
    UNICODE_TITLE = 1 << 6,
    UNICODE_SPACE = 1 << 7,
    UNICODE_CASED = 1 << 8,
    UNICODE_IGNORABLE = 1 << 9,
    UNICODE_LINEBREAK = 1 << 10,
};

typedef struct UnicodeRecord {
    uint16_t flags;
    uint8_t decimal;             // the digit's value
    int32_t upper, lower, title; // distance to the mapping; 0 also where that is several characters
} UnicodeRecord;

typedef struct UnicodeSpecial {
    uint32_t key;   // code point * 4 + UnicodeCase
    uint16_t to[3]; // ends early with 0
} UnicodeSpecial;

typedef enum UnicodeCase { CASE_UPPER, CASE_LOWER, CASE_TITLE, CASE_FOLD } UnicodeCase;

const UnicodeRecord *unicode_record(uint32_t codepoint);

static inline bool unicode_is(uint32_t codepoint, uint32_t flags) {
    return (unicode_record(codepoint)->flags & flags) != 0;
}

// Whether str.strip() and str.split() treat it as white space.
bool unicode_is_space(uint32_t codepoint);

// Maps a code point to 1 to 3 others; gives how many.
size_t unicode_map(uint32_t codepoint, UnicodeCase kind, uint32_t out[3]);

extern const uint32_t UNICODE_INDEX_SIZE, UNICODE_SPECIALS_COUNT;
extern const uint16_t UNICODE_INDEX[];
extern const uint8_t UNICODE_BLOCKS[];
extern const UnicodeRecord UNICODE_RECORDS[];
extern const UnicodeSpecial UNICODE_SPECIALS[];

#endif
