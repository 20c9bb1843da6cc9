// UTF-8, with surrogates allowed (as Python's strings allow them).
#ifndef LS_BASE_UTF8_H
#define LS_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Reads the code point at *pos (which is less than len) and moves *pos past it. The text must be
// valid, as all text inside the runtime is.
uint32_t utf8_next(const char *text, size_t *pos);

// Writes a code point of up to 0x10FFFF as 1 to 4 bytes; returns how many.
size_t utf8_encode(uint32_t codepoint, char out[4]);

// The number of code points in valid text.
size_t utf8_length(const char *text, size_t len);

// The offset of the first byte that is not part of valid UTF-8, or len. Surrogates count as
// invalid unless `surrogates` is set.
size_t utf8_check(const char *text, size_t len, bool surrogates);

// The byte offset of code point number `index` in valid text (len for one past the last).
size_t utf8_offset(const char *text, size_t len, size_t index);

#endif
