#include "lang/ident.h"

#include <string.h>

void ident_table_init(IdentTable *table, Arena *arena) {
    *table = (IdentTable){.arena = arena};
}

void ident_table_free(IdentTable *table) {
    mem_free(table->arena->mem, table->slots, table->cap * sizeof *table->slots);
    ident_table_init(table, table->arena);
}

static uint32_t hash_bytes(const char *text, size_t len) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < len; i++) hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

static bool grow(IdentTable *table) {
    size_t cap = table->cap == 0 ? 64 : table->cap * 2;
    const Ident **slots = mem_zalloc(table->arena->mem, cap * sizeof *slots);
    if (slots == NULL) return false;
    for (size_t i = 0; i < table->cap; i++) {
        if (table->slots[i] == NULL) continue;
        size_t at = table->slots[i]->hash & (cap - 1);
        while (slots[at] != NULL) at = (at + 1) & (cap - 1);
        slots[at] = table->slots[i];
    }
    mem_free(table->arena->mem, table->slots, table->cap * sizeof *table->slots);
    table->slots = slots;
    table->cap = cap;
    return true;
}

const Ident *ident_intern(IdentTable *table, const char *text, size_t len) {
    if (table->count * 2 >= table->cap && !grow(table)) {
        table->arena->failed = true;
        return NULL;
    }
    uint32_t hash = hash_bytes(text, len);
    size_t at = hash & (table->cap - 1);
    for (; table->slots[at] != NULL; at = (at + 1) & (table->cap - 1)) {
        const Ident *old = table->slots[at];
        if (old->hash == hash && old->len == len && memcmp(old->text, text, len) == 0) return old;
    }
    Ident *ident = arena_alloc(table->arena, sizeof *ident + len + 1);
    if (ident == NULL) return NULL;
    ident->len = (uint32_t)len;
    ident->hash = hash;
    memcpy(ident->text, text, len);
    table->slots[at] = ident;
    table->count++;
    return ident;
}
