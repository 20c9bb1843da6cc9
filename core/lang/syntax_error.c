#include "lang/syntax_error.h"

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

const char *syntax_error_vformat(Arena *arena, const char *format, va_list args) {
    StrBuf buf;
    strbuf_init(&buf, arena->mem);
    strbuf_vformat(&buf, format, args);
    const char *message = NULL;
    if (buf.failed) {
        arena->failed = true;
    } else {
        message = arena_copy(arena, buf.data, buf.len);
    }
    strbuf_free(&buf);
    return message;
}

const char *syntax_error_format(Arena *arena, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *message = syntax_error_vformat(arena, format, args);
    va_end(args);
    return message;
}
