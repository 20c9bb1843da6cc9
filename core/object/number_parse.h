// Numbers from text, for the types that are made from it.
#ifndef LS_OBJECT_NUMBER_PARSE_H
#define LS_OBJECT_NUMBER_PARSE_H

#include "object/number.h"
#include "object/runtime.h"

// The text as int() and float() read it: stripped, Unicode's digits and blanks as ASCII, all that
// cannot be part of a number as "?". NUL-terminated; the caller frees the buffer. False: raised.
bool number_plain_text(Runtime *rt, const Str *text, StrBuf *buf);

// Reads a double with its sign at the start of text: how many characters it has, 0: none there.
size_t number_scan_double(const char *text, size_t size, double *out);

// Takes underscores out, in place. False: one does not stand between two digits.
bool number_underscores(char *text, size_t *size);

// int() and float() of text; `shown` is what the error message quotes (the bytes that text is of).
Value int_from_literal(Runtime *rt, const Str *text, ValueRef shown, int base);
bool float_from_literal(Runtime *rt, const Str *text, ValueRef shown, double *out);

#endif
