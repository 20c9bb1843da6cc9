// Slabs: blocks of equal size for objects, in size classes of 16 bytes up to SLAB_LARGEST. Larger
// objects are allocated one by one and kept in a list. All live objects can be walked.
#ifndef LS_OBJECT_SLAB_H
#define LS_OBJECT_SLAB_H

#include "base/alloc.h"

enum { SLAB_GRAIN = 16, SLAB_LARGEST = 512, SLAB_CLASSES = SLAB_LARGEST / SLAB_GRAIN };

// A block that is not in use. `zero` lies where an object has its reference count.
typedef struct FreeBlock {
    uint64_t zero;
    struct FreeBlock *next;
} FreeBlock;

typedef struct SlabPage SlabPage;
typedef struct LargeBlock LargeBlock;

typedef struct Slabs {
    FreeBlock *free[SLAB_CLASSES]; // by size
    SlabPage *pages;
    size_t page_count;
    char *region;       // pages are taken out of it, when it is not used up
    size_t region_used; // bytes
    LargeBlock *large;
} Slabs;

// How many blocks are in use: counted by walking them.
size_t slab_live(Slabs *slabs);

// A block of at least `size` bytes whose content is undefined; NULL when memory ran out. Counts as
// one allocation of the allocator.
void *slab_alloc(Slabs *slabs, Allocator *mem, size_t size);

// slab_alloc and slab_free for a block whose size in grains (1 to SLAB_CLASSES) is known, without a
// call in the common case; it counts as an allocation only where one is to fail
// (Allocator.fail_at).
static inline void *slab_take(Slabs *slabs, Allocator *mem, size_t grains) {
    FreeBlock **free = &slabs->free[grains - 1], *block = *free;
    if (block == NULL || mem->fail_at != 0) return slab_alloc(slabs, mem, grains * SLAB_GRAIN);
    *free = block->next;
    return block;
}

// Zeros the first grains of a block. Compilers would make `rep stos` or a call of a loop for
// memset, which take longer than to set the few words that a block has.
static inline void slab_zero(void *block, size_t grains) {
    uint64_t *word = (uint64_t *)block, *end = word + grains * (SLAB_GRAIN / sizeof *word);
    do {
        word[0] = word[1] = 0;
        __asm__ volatile("" ::: "memory");
    } while ((word += 2) < end);
}

static inline void slab_give(Slabs *slabs, void *block, size_t grains) {
    FreeBlock **free = &slabs->free[grains - 1], *freed = (FreeBlock *)block;
    freed->zero = 0;
    freed->next = *free;
    *free = freed;
}

// Gives a block back; `size` is what it was asked with.
void slab_free(Slabs *slabs, Allocator *mem, void *block, size_t size);

// The size that a block larger than SLAB_LARGEST was asked with.
size_t slab_large_size(const void *block);

// Calls `visit` for each live block. The visitor must not allocate or free blocks.
void slab_walk(Slabs *slabs, void (*visit)(void *block, void *context), void *context);

// Frees all pages, whatever is alive in them.
void slab_free_all(Slabs *slabs, Allocator *mem);

#endif
