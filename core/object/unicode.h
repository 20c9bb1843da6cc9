// What the methods of str ask about code points.
#ifndef LS_OBJECT_UNICODE_H
#define LS_OBJECT_UNICODE_H

#include <stddef.h>

#include "base/unicode.h"

typedef enum UnicodeCase { CASE_UPPER, CASE_LOWER, CASE_TITLE, CASE_FOLD } UnicodeCase;

// Whether str.strip() and str.split() treat it as white space.
bool unicode_is_space(uint32_t codepoint);

// Maps a code point to 1 to 3 others; gives how many.
size_t unicode_map(uint32_t codepoint, UnicodeCase kind, uint32_t out[3]);

#endif
