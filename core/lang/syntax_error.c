#include "lang/syntax_error.h"

#include <string.h>

#include "base/strbuf.h"

const char *syntax_error_class(SyntaxErrorKind kind) {
    switch (kind) {
    case SYNTAX_INDENTATION: return "IndentationError";
    case SYNTAX_TAB: return "TabError";
    case SYNTAX_TOO_DEEP:
    case SYNTAX_NO_MEMORY: return "MemoryError";
    case SYNTAX_TOO_RECURSIVE: return "RecursionError";
    default: return "SyntaxError";
    }
}

typedef struct Since {
    int minor;
    const char *message;
} Since;

static const Since SINCE[] = {
    {11, "/ may appear only once"},
    {12, "Did you mean to use 'from ... import ...' instead?"},
    {12, "cannot assign to iterable argument unpacking"},
    {12, "expected argument value expression"},
    {13, "Expected one or more names after 'import'"},
    {13, "Invalid star expression"},
    {13, "'not' after an operator must be parenthesized"},
};

bool syntax_error_known(const char *message, int minor) {
    if (message == NULL || minor >= 13) return true;
    for (size_t i = 0; i < sizeof SINCE / sizeof *SINCE; i++) {
        if (minor < SINCE[i].minor && strcmp(message, SINCE[i].message) == 0) return false;
    }
    return true;
}

const char *syntax_error_vformat_in(Arena *arena, bool template, const char *format, va_list args) {
    StrBuf buf;
    strbuf_init(&buf, arena->mem);
    strbuf_vformat(&buf, format, args);
    const char *message = NULL;
    if (buf.failed) {
        arena->failed = true;
    } else {
        char *f = template ? strstr(buf.data, "f-string") : NULL;
        if (f != NULL) *f = 't';
        message = arena_copy(arena, buf.data, buf.len);
    }
    strbuf_free(&buf);
    return message;
}

const char *syntax_error_vformat(Arena *arena, const char *format, va_list args) {
    return syntax_error_vformat_in(arena, false, format, args);
}

const char *syntax_error_format(Arena *arena, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *message = syntax_error_vformat(arena, format, args);
    va_end(args);
    return message;
}
