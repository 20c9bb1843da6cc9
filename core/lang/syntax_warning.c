#include "lang/syntax_warning.h"

void syntax_warning_add(Arena *arena, SyntaxWarning **list, uint32_t at, const SyntaxError *error) {
    if (list == NULL || error->message == NULL) return;
    while (*list != NULL && (*list)->at < at) list = &(*list)->next;
    if (at == SYNTAX_WARNING_LAST)
        while (*list != NULL) list = &(*list)->next;
    else if (*list != NULL && (*list)->at == at)
        return;
    SyntaxWarning *warning = arena_alloc(arena, sizeof *warning);
    if (warning == NULL) return;
    *warning = (SyntaxWarning){*list, at, *error};
    *list = warning;
}

const char *syntax_warning_escape(Arena *arena, int minor, const char *escape, int size) {
    const char *octal = size == 3 ? "octal " : "";
    if (minor < 14)
        return syntax_error_format(arena, "invalid %sescape sequence '\\%.*s'", octal, size,
                                   escape);
    return syntax_error_format(
        arena,
        "\"\\%.*s\" is an invalid %sescape sequence. Such sequences will not work in the future. "
        "Did you mean \"\\\\%.*s\"? A raw string is also an option.",
        size, escape, octal, size, escape);
}
