#include "object/slab.h"

#include "base/assert.h"

// Where a page's memory is: in a block of its own, at the start of a region or further on in one.
typedef enum PagePlace { OWN_BLOCK, REGION_START, IN_REGION } PagePlace;

struct SlabPage {
    SlabPage *next;
    size_t block; // bytes of each block
    size_t count; // blocks
    PagePlace place;
};

struct LargeBlock {
    LargeBlock *next, *previous;
    size_t size; // of the payload
    size_t padding;
};

enum { PAGE_BYTES = 32 * 1024, PAGE_HEADER = 32, PAGES_BEFORE_REGIONS = 32 };

static SlabPage *page_alloc(Slabs *slabs, Allocator *mem) {
    if (MEM_HAS_REGIONS && slabs->page_count >= PAGES_BEFORE_REGIONS && slabs->region == NULL) {
        slabs->region = mem_alloc_region();
        slabs->region_used = 0;
    }
    SlabPage *page;
    if (!MEM_HAS_REGIONS || slabs->region == NULL) {
        page = mem_alloc(mem, PAGE_BYTES);
        if (page != NULL) page->place = OWN_BLOCK;
        return page;
    }
    if (!mem_hold(mem, PAGE_BYTES)) return NULL;
    page = (SlabPage *)(void *)(slabs->region + slabs->region_used);
    page->place = slabs->region_used == 0 ? REGION_START : IN_REGION;
    slabs->region_used += PAGE_BYTES;
    if (slabs->region_used == MEM_REGION) slabs->region = NULL;
    return page;
}

// A page of blocks of a number of grains.
static bool add_page(Slabs *slabs, Allocator *mem, size_t grains) {
    SlabPage *page = page_alloc(slabs, mem);
    if (page == NULL) return false;
    FreeBlock **free = &slabs->free[grains - 1];
    slabs->page_count++;
    page->block = grains * SLAB_GRAIN;
    page->count = (PAGE_BYTES - PAGE_HEADER) / page->block;
    page->next = slabs->pages;
    slabs->pages = page;
    char *base = (char *)page + PAGE_HEADER;
    for (size_t i = page->count; i-- > 0;) {
        FreeBlock *block = (FreeBlock *)(void *)(base + i * page->block);
        *block = (FreeBlock){0, *free};
        *free = block;
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
    return large + 1;
}

void *slab_alloc(Slabs *slabs, Allocator *mem, size_t size) {
    if (size > SLAB_LARGEST) return alloc_large(slabs, mem, size);
    if (!mem_admit(mem, 0)) return NULL;
    size_t grains = size == 0 ? 1 : (size + SLAB_GRAIN - 1) / SLAB_GRAIN;
    FreeBlock **free = &slabs->free[grains - 1];
    if (*free == NULL && !add_page(slabs, mem, grains)) return NULL;
    FreeBlock *block = *free;
    *free = block->next;
    return block;
}

void slab_free(Slabs *slabs, Allocator *mem, void *block, size_t size) {
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
    slab_give(slabs, block, size == 0 ? 1 : (size + SLAB_GRAIN - 1) / SLAB_GRAIN);
}

static void count_block(void *block, void *context) {
    (void)block;
    ++*(size_t *)context;
}

size_t slab_live(Slabs *slabs) {
    size_t live = 0;
    slab_walk(slabs, count_block, &live);
    return live;
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
    if (MEM_HAS_REGIONS && slabs->region_used == 0)
        mem_free_region(slabs->region); // no page of it was ever taken
    while (slabs->pages != NULL) {
        SlabPage *page = slabs->pages;
        slabs->pages = page->next;
        if (!MEM_HAS_REGIONS || page->place == OWN_BLOCK) {
            mem_free(mem, page, PAGE_BYTES);
            continue;
        }
        // The pages of a region come in the order opposite to that in which they were taken.
        mem_release(mem, PAGE_BYTES);
        if (page->place == REGION_START) mem_free_region(page);
    }
    while (slabs->large != NULL) {
        LargeBlock *next = slabs->large->next;
        mem_free(mem, slabs->large, sizeof *next + slabs->large->size);
        slabs->large = next;
    }
    *slabs = (Slabs){0};
}
