// Properties and case mappings of code points, after the Unicode version of CPython 3.13.
#ifndef LS_BASE_UNICODE_H
#define LS_BASE_UNICODE_H

#include <stdbool.h>
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
    UNICODE_START = 1 << 11,    // an identifier may begin with it
    UNICODE_CONTINUE = 1 << 12, // it may stand in an identifier
    UNICODE_PRINTABLE = 1 << 13,
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

// A place in the list of runs of equal records.
typedef struct UnicodePlace {
    uint32_t first; // code point
    uint32_t at;    // where its length is, among the lengths
} UnicodePlace;

enum { UNICODE_STEP = 64 }; // runs from one place to the next

extern const uint8_t UNICODE_ASCII[]; // records of ASCII
extern const uint8_t UNICODE_RUNS[], UNICODE_LENGTHS[];
extern const UnicodePlace UNICODE_PLACES[];
extern const UnicodeRecord UNICODE_RECORDS[];
extern const UnicodeSpecial UNICODE_SPECIALS[]; // by key
extern const uint32_t UNICODE_PLACES_COUNT, UNICODE_SPECIALS_COUNT;

const UnicodeRecord *unicode_record(uint32_t codepoint);

static inline bool unicode_is(uint32_t codepoint, uint32_t flags) {
    return (unicode_record(codepoint)->flags & flags) != 0;
}

// Whether an identifier may begin with it (str.isidentifier of the character).
bool unicode_identifier_start(uint32_t codepoint);

// Whether it may stand in an identifier after its beginning.
bool unicode_identifier_continue(uint32_t codepoint);

// Whether identifiers of such characters are in the normal form NFKC as they stand. False for some
// that are: those need a closer look.
bool unicode_is_stable(uint32_t codepoint);

// str.isprintable of the character: repr() shows it as it is.
bool unicode_printable(uint32_t codepoint);

#endif
