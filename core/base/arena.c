#include "base/arena.h"

#include <string.h>

struct ArenaBlock {
    ArenaBlock *older;
    size_t size;
    // payload follows, aligned to 8
};

enum { BLOCK_SIZE = 16 * 1024, HEADER = (sizeof(ArenaBlock) + 7) & ~(size_t)7 };

void arena_init(Arena *arena, Allocator *mem) {
    *arena = (Arena){.mem = mem};
}

static bool add_block(Arena *arena, size_t need) {
    size_t size = HEADER + (need > BLOCK_SIZE ? need : BLOCK_SIZE);
    ArenaBlock *block = mem_alloc(arena->mem, size);
    if (block == NULL) return false;
    block->older = arena->blocks;
    block->size = size;
    arena->blocks = block;
    arena->next = (char *)block + HEADER;
    arena->end = (char *)block + size;
    return true;
}

void *arena_alloc(Arena *arena, size_t size) {
    if (arena->failed || size > SIZE_MAX / 2) {
        arena->failed = true;
        return NULL;
    }
    size = (size + 7) & ~(size_t)7;
    if ((size_t)(arena->end - arena->next) < size && !add_block(arena, size)) {
        arena->failed = true;
        return NULL;
    }
    void *result = arena->next;
    arena->next += size;
    memset(result, 0, size);
    return result;
}

char *arena_copy(Arena *arena, const char *bytes, size_t len) {
    char *copy = arena_alloc(arena, len + 1);
    if (copy != NULL && len > 0) memcpy(copy, bytes, len);
    return copy;
}

void arena_free(Arena *arena) {
    while (arena->blocks != NULL) {
        ArenaBlock *older = arena->blocks->older;
        mem_free(arena->mem, arena->blocks, arena->blocks->size);
        arena->blocks = older;
    }
    arena_init(arena, arena->mem);
}
