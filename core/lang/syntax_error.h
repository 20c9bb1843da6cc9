// What a source that is not Python is answered with: CPython's exception, message and position.
#ifndef LS_LANG_SYNTAX_ERROR_H
#define LS_LANG_SYNTAX_ERROR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

typedef enum SyntaxErrorKind {
    SYNTAX_OK,            // no error
    SYNTAX_ERROR,         // SyntaxError
    SYNTAX_INDENTATION,   // IndentationError
    SYNTAX_TAB,           // TabError
    SYNTAX_TOO_DEEP,      // MemoryError in CPython: the nesting is too deep for the parser
    SYNTAX_TOO_RECURSIVE, // RecursionError in CPython: the tree is too high to compile
    SYNTAX_NO_MEMORY      // an allocation failed: the other fields are empty
} SyntaxErrorKind;

// The offset of an error that is told without a place, not even a file's name.
#define SYNTAX_NOWHERE (-2)

// Positions are those of CPython's SyntaxError attributes: lines from 1, columns from 1 in code
// points. CPython's own oddities are kept: an end offset of 0 or -1 where it does not know the end.
typedef struct SyntaxError {
    SyntaxErrorKind kind;
    const char *message; // NUL-terminated UTF-8, in the parser's arena
    uint32_t lineno;
    int32_t offset;
    uint32_t end_lineno;
    int32_t end_offset;
    const char *text; // the source line `lineno`, in the arena; NULL is None
    size_t text_len;  // bytes
    bool bare_args;   // the exception's args hold the message alone
    bool in_fstring;  // up to 3.8 an expression of an f-string is told as a file "<fstring>"
} SyntaxError;

// The class's name in Python, such as "IndentationError". Static storage.
const char *syntax_error_class(SyntaxErrorKind kind);

// Whether Python 3.<minor> has a special message for what `message` says. Where it has none, other
// mistakes are looked for.
bool syntax_error_known(const char *message, int minor);

// A message made as strbuf_format makes it, in the arena; NULL when memory has run out.
const char *syntax_error_format(Arena *arena, const char *format, ...);
const char *syntax_error_vformat(Arena *arena, const char *format, va_list args);
// The same; inside a `template` what it says of an f-string it says of a t-string.
const char *syntax_error_vformat_in(Arena *arena, bool template, const char *format, va_list args);

#endif
