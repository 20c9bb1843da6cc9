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
