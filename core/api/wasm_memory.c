// Memory for what JavaScript passes in: it writes there, calls, and gives the memory back.
#ifdef __wasm__

#include <stdint.h>

#include "base/system_memory.h"

#define EXPORT(name) __attribute__((export_name(name), used))

// Its size is in front of it; what is passed in stays aligned.
typedef struct GlueBlock {
    uint32_t size;
    char data[] __attribute__((aligned(16)));
} GlueBlock;

// 0 when there is no memory.
EXPORT("glue_alloc")
void *glue_alloc(uint32_t size) {
    if (size > SIZE_MAX - sizeof(GlueBlock)) return NULL;
    GlueBlock *block = system_take(sizeof *block + size);
    if (block == NULL) return NULL;
    block->size = size;
    return block->data;
}

EXPORT("glue_free")
void glue_free(void *data) {
    if (data == NULL) return;
    GlueBlock *block = (GlueBlock *)(void *)((char *)data - sizeof *block);
    system_give(block, sizeof *block + block->size);
}

#endif
