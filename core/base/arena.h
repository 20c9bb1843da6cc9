// An arena: many small allocations that are freed together. Source text, tokens, syntax trees and
// scopes live in one arena each compilation. Failure is sticky: after the first failed allocation
// `failed` stays true, so a pass may check once at its end.
#ifndef LS_BASE_ARENA_H
#define LS_BASE_ARENA_H

#include "base/alloc.h"

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
    Allocator *mem;
    ArenaBlock *blocks; // newest first
    char *next;         // free bytes of the newest block
    char *end;
    bool failed;
} Arena;

void arena_init(Arena *arena, Allocator *mem);

// `size` zero-filled bytes, aligned to 8; NULL when memory has run out.
void *arena_alloc(Arena *arena, size_t size);

// A NUL-terminated copy of `len` bytes; NULL when memory has run out.
char *arena_copy(Arena *arena, const char *bytes, size_t len);

// Frees everything that came from the arena.
void arena_free(Arena *arena);

#endif
