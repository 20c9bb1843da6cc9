#include "base/system_memory.h"

#ifdef __wasm__
#include <string.h>

#include "base/heap.h"

enum { PAGE = 1 << 16 };

extern char __heap_base; // the linker's: the end of the data

static char *memory_end(void) {
    return (char *)(__builtin_wasm_memory_size(0) * PAGE);
}

// By an eighth at least, so that it is not asked often.
static bool grow_memory(Heap *heap, char *end) {
    size_t pages = __builtin_wasm_memory_size(0);
    size_t missing = ((size_t)end - pages * PAGE + PAGE - 1) / PAGE;
    size_t more = missing > pages / 8 ? missing : pages / 8;
    if (__builtin_wasm_memory_grow(0, more) == SIZE_MAX &&
        __builtin_wasm_memory_grow(0, missing) == SIZE_MAX)
        return false;
    heap->end = memory_end();
    return true;
}

static Heap memory = {.grow = grow_memory};

void *system_take(size_t size) {
    if (memory.top == NULL) {
        memory.top = (char *)(((uintptr_t)&__heap_base + HEAP_GRAIN - 1) & -(uintptr_t)HEAP_GRAIN);
        memory.end = memory_end();
    }
    return heap_take(&memory, size);
}

void *system_resize(void *block, size_t old_size, size_t size) {
    if (heap_resize(&memory, block, old_size, size)) return block;
    void *moved = heap_take(&memory, size);
    if (moved == NULL) return NULL;
    memcpy(moved, block, old_size < size ? old_size : size);
    heap_give(&memory, block, old_size);
    return moved;
}

void system_give(void *block, size_t size) {
    heap_give(&memory, block, size);
}

#else
#include <stdlib.h>

void *system_take(size_t size) {
    return malloc(size);
}

void *system_resize(void *block, size_t old_size, size_t size) {
    (void)old_size;
    return realloc(block, size);
}

void system_give(void *block, size_t size) {
    (void)size;
    free(block);
}
#endif
