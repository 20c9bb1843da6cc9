// Identifiers of one parse, each held once.
#ifndef LS_LANG_IDENT_H
#define LS_LANG_IDENT_H

#include "lang/ast.h"

// An open-addressed hash table; the identifiers themselves live in the arena.
typedef struct IdentTable {
    Arena *arena;
    const Ident **slots;
    size_t cap; // a power of two, or 0
    size_t count;
} IdentTable;

void ident_table_init(IdentTable *table, Arena *arena);

// Frees the table; identifiers stay valid as long as the arena.
void ident_table_free(IdentTable *table);

// The identifier with this text; NULL when memory has run out.
const Ident *ident_intern(IdentTable *table, const char *text, size_t len);

#endif
