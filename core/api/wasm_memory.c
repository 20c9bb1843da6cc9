// Memory for what JavaScript passes in: it writes there, calls, and gives the memory back.
#ifdef __wasm__

#include <stdint.h>
#include <stdlib.h>

#define EXPORT(name) __attribute__((export_name(name), used))

// 0 when there is no memory.
EXPORT("glue_alloc")
void *glue_alloc(uint32_t size) {
    return malloc(size == 0 ? 1 : size);
}

EXPORT("glue_free")
void glue_free(void *block) {
    free(block);
}

#endif
