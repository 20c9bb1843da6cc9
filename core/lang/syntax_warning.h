// What a source that is Python is warned of: CPython's SyntaxWarnings, collected while it is parsed
// and compiled. Whoever compiles issues them (vm/compile_source.c).
#ifndef LS_LANG_SYNTAX_WARNING_H
#define LS_LANG_SYNTAX_WARNING_H

#include "lang/syntax_error.h"

typedef struct SyntaxWarning {
    struct SyntaxWarning *next;
    uint32_t at;       // what orders the warnings of a parse; SYNTAX_WARNING_LAST: the compiler's
    SyntaxError error; // message and place: the SyntaxError it is when a filter makes it one
} SyntaxWarning;

#define SYNTAX_WARNING_LAST UINT32_MAX

// Puts a warning into a list (whose head `list` points to; NULL: nobody wants it) behind those
// before it. A place that the list has is not warned of twice: a parser may come by again.
void syntax_warning_add(Arena *arena, SyntaxWarning **list, uint32_t at, const SyntaxError *error);

// What is said of the escape sequence of `size` characters behind a backslash, of which one with
// three digits is octal, in Python 3.<minor>. NULL: no memory.
const char *syntax_warning_escape(Arena *arena, int minor, const char *escape, int size);

#endif
