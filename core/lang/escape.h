// Escape sequences of string and bytes literals.
#ifndef LS_LANG_ESCAPE_H
#define LS_LANG_ESCAPE_H

#include "lang/characters.h"

// What is wrong with a literal; `message` is NULL when nothing is.
typedef struct EscapeError {
    const char *message; // static storage, without positions
    bool value_error;    // an error of a bytes literal, at `start` only
    size_t start;        // the span in the literal's text as CPython counts it
    size_t end;
    const char *unknown; // behind the backslash of the first escape that is none, or is too large
} EscapeError;

// Appends the text of a literal with its escapes replaced: UTF-8, lone surrogates as three bytes.
// Without `characters` every \N{...} stands for U+FFFD.
void escape_text(StrBuf *out, const char *text, size_t len, const Characters *characters,
                 EscapeError *error);

// Appends the bytes of a bytes literal with its escapes replaced.
void escape_bytes(StrBuf *out, const char *text, size_t len, EscapeError *error);

#endif
