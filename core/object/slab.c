#include "object/slab.h"

#include "base/assert.h"

struct SlabPage {
    SlabPage *next;
    size_t block; // bytes of each block
    size_t count; // blocks
};

struct LargeBlock {
    LargeBlock *next, *previous;
    size_t size; // of the payload
    size_t padding;
};

enum { PAGE_BYTES = 32 * 1024, PAGE_HEADER = 32 };

static bool add_page(Slabs *slabs, Allocator *mem, size_t class) {
    SlabPage *page = mem_alloc(mem, PAGE_BYTES);
    if (page == NULL) return false;
    page->block = (class + 1) * SLAB_GRAIN;
    page->count = (PAGE_BYTES - PAGE_HEADER) / page->block;
    page->next = slabs->pages;
    slabs->pages = page;
    char *base = (char *)page + PAGE_HEADER;
    for (size_t i = page->count; i-- > 0;) {
        FreeBlock *block = (FreeBlock *)(void *)(base + i * page->block);
        *block = (FreeBlock){0, slabs->free[class]};
        slabs->free[class] = block;
    }
    return true;
}

static void *alloc_large(Slabs *slabs, Allocator *mem, size_t size) {
    if (size > SIZE_MAX - sizeof(LargeBlock)) return NULL;
    LargeBlock *large = mem_alloc(mem, sizeof *large + size);
    if (large == NULL) return NULL;
    *large = (LargeBlock){.next = slabs->large, .size = size};
    if (slabs->large != NULL) slabs->large->previous = large;
    slabs->large = large;
    slabs->live++;
    return large + 1;
}

void *slab_alloc(Slabs *slabs, Allocator *mem, size_t size) {
    if (size > SLAB_LARGEST) return alloc_large(slabs, mem, size);
    if (!mem_admit(mem, 0)) return NULL;
    size_t class = size == 0 ? 0 : (size - 1) / SLAB_GRAIN;
    if (slabs->free[class] == NULL && !add_page(slabs, mem, class)) return NULL;
    FreeBlock *block = slabs->free[class];
    slabs->free[class] = block->next;
    slabs->live++;
    return block;
}

void slab_free(Slabs *slabs, Allocator *mem, void *block, size_t size) {
    slabs->live--;
    if (size > SLAB_LARGEST) {
        LargeBlock *large = (LargeBlock *)block - 1;
        if (large->previous != NULL)
            large->previous->next = large->next;
        else
            slabs->large = large->next;
        if (large->next != NULL) large->next->previous = large->previous;
        mem_free(mem, large, sizeof *large + large->size);
        return;
    }
    size_t class = size == 0 ? 0 : (size - 1) / SLAB_GRAIN;
    FreeBlock *freed = block;
    *freed = (FreeBlock){0, slabs->free[class]};
    slabs->free[class] = freed;
}

size_t slab_large_size(const void *block) {
    return ((const LargeBlock *)block - 1)->size;
}

void slab_walk(Slabs *slabs, void (*visit)(void *block, void *context), void *context) {
    for (SlabPage *page = slabs->pages; page != NULL; page = page->next) {
        char *base = (char *)page + PAGE_HEADER;
        for (size_t i = 0; i < page->count; i++) {
            void *block = base + i * page->block;
            if (((FreeBlock *)block)->zero != 0) visit(block, context);
        }
    }
    for (LargeBlock *large = slabs->large; large != NULL; large = large->next)
        visit(large + 1, context);
}

void slab_free_all(Slabs *slabs, Allocator *mem) {
    while (slabs->pages != NULL) {
        SlabPage *next = slabs->pages->next;
        mem_free(mem, slabs->pages, PAGE_BYTES);
        slabs->pages = next;
    }
    while (slabs->large != NULL) {
        LargeBlock *next = slabs->large->next;
        mem_free(mem, slabs->large, sizeof *next + slabs->large->size);
        slabs->large = next;
    }
    *slabs = (Slabs){0};
}
