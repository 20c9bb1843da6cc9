// Properties of code points, after the Unicode version of CPython 3.13.
#ifndef LS_BASE_UNICODE_H
#define LS_BASE_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

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
