// Blocks of memory from the system: the C library's, and in WebAssembly those of a Heap that takes
// all memory behind the data. Only the allocator (base/alloc.h) and the host's glue ask for them.
#ifndef LS_BASE_SYSTEM_MEMORY_H
#define LS_BASE_SYSTEM_MEMORY_H

#include <stddef.h>

// `size` bytes, not initialised; NULL: there are none.
void *system_take(size_t size);

// The block with another size, perhaps elsewhere; NULL: there is no room, and the block is as it
// was.
void *system_resize(void *block, size_t old_size, size_t size);

// Gives a block back; `size` is what it was asked with.
void system_give(void *block, size_t size);

#endif
