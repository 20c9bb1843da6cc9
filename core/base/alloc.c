#ifdef __linux__
#define _DEFAULT_SOURCE // madvise
#endif
#include "base/alloc.h"

#ifdef __linux__
#include <sys/mman.h>
#endif
#include <string.h>

#include "base/assert.h"
#include "base/system_memory.h"

void allocator_init(Allocator *mem) {
    *mem = (Allocator){.limit = SIZE_MAX};
}

bool mem_admit(Allocator *mem, size_t size) {
    mem->count++;
    if (mem->fail_at != 0 &&
        (mem->count == mem->fail_at || (mem->fail_on && mem->count > mem->fail_at))) {
        mem->failed = true;
        return false;
    }
    if (size > mem->limit || mem->used > mem->limit - size) {
        mem->failed = true;
        return false;
    }
    return true;
}

// Asks for large pages for a region that is to be filled; without them it is only slower.
static void advise_large(void *block, size_t size) {
#ifdef MADV_HUGEPAGE
    uintptr_t start = ((uintptr_t)block + MEM_REGION - 1) & ~(uintptr_t)(MEM_REGION - 1);
    uintptr_t end = ((uintptr_t)block + size) & ~(uintptr_t)(MEM_REGION - 1);
    if (size >= MEM_REGION && start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
#else
    (void)block, (void)size;
#endif
}

static void account(Allocator *mem, size_t size) {
    mem->used += size;
    if (mem->used > mem->peak) mem->peak = mem->used;
}

void *mem_alloc(Allocator *mem, size_t size) {
    if (size == 0) size = 1;
    if (!mem_admit(mem, size)) return NULL;
    void *block = system_take(size);
    if (block == NULL) {
        mem->failed = true;
        return NULL;
    }
    advise_large(block, size);
    account(mem, size);
    return block;
}

void *mem_zalloc(Allocator *mem, size_t size) {
    void *block = mem_alloc(mem, size);
    if (block != NULL) memset(block, 0, size == 0 ? 1 : size);
    return block;
}

void *mem_realloc(Allocator *mem, void *block, size_t old_size, size_t new_size) {
    if (block == NULL) return mem_alloc(mem, new_size);
    if (old_size == 0) old_size = 1;
    if (new_size == 0) new_size = 1;
    if (!mem_admit(mem, new_size > old_size ? new_size - old_size : 0)) return NULL;
    void *moved = system_resize(block, old_size, new_size);
    if (moved == NULL) {
        mem->failed = true;
        return NULL;
    }
    ASSERT(mem->used >= old_size);
    mem->used -= old_size;
    account(mem, new_size);
    return moved;
}

void mem_free(Allocator *mem, void *block, size_t size) {
    if (block == NULL) return;
    if (size == 0) size = 1;
    mem_release(mem, size);
    system_give(block, size);
}

bool mem_hold(Allocator *mem, size_t size) {
    if (!mem_admit(mem, size)) return false;
    account(mem, size);
    return true;
}

void mem_release(Allocator *mem, size_t size) {
    ASSERT(mem->used >= size);
    mem->used -= size;
}

#ifdef MADV_HUGEPAGE
void *mem_alloc_region(void) {
    char *block = mmap(NULL, 2 * (size_t)MEM_REGION, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED) return NULL;
    size_t before = (size_t)(-(uintptr_t)block & (MEM_REGION - 1));
    char *region = block + before;
    if (before > 0) munmap(block, before);
    munmap(region + MEM_REGION, MEM_REGION - before);
    advise_large(region, MEM_REGION);
    return region;
}

void mem_free_region(void *region) {
    if (region != NULL) munmap(region, MEM_REGION);
}
#else
void *mem_alloc_region(void) {
    return NULL;
}

void mem_free_region(void *region) {
    (void)region;
}
#endif

bool vec_reserve(Allocator *mem, void **data, size_t *cap, size_t need, size_t elem) {
    if (need <= *cap) return true;
    size_t grown = *cap + *cap / 2;
    if (grown < need) grown = need;
    if (grown < 8) grown = 8;
    if (grown > SIZE_MAX / elem) {
        mem->failed = true;
        return false;
    }
    void *moved = mem_realloc(mem, *data, *cap * elem, grown * elem);
    if (moved == NULL) return false;
    *data = moved;
    *cap = grown;
    return true;
}
