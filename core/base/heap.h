// Blocks of memory out of one stretch that can be made longer: what WebAssembly has instead of the
// C library's malloc. Blocks are freed with their size, so they carry no header.
//
// Blocks of up to HEAP_SMALL bytes come in sizes with four steps to each power of two; a free one
// waits for the next that asks for its size. Larger ones are cut out of the free places, which are
// kept by address, and neighbours become one again.
#ifndef LS_BASE_HEAP_H
#define LS_BASE_HEAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { HEAP_GRAIN = 16, HEAP_SMALL = 1 << 16, HEAP_CLASSES = 44 };

typedef struct HeapPlace {
    struct HeapPlace *next;
    size_t size; // bytes; of large places
} HeapPlace;

typedef struct Heap {
    HeapPlace *small[HEAP_CLASSES]; // free blocks of each size
    HeapPlace *large;               // other free places, by address
    char *piece, *piece_end;        // where small blocks are cut from
    char *top, *end;                // of the stretch: what is in use, and what there is
    // Makes the stretch longer so that it ends at `end` or behind it; false: it cannot be.
    bool (*grow)(struct Heap *heap, char *end);
} Heap;

// A block of at least `size` bytes (not 0), aligned to HEAP_GRAIN as the stretch is. NULL: there is
// no room.
void *heap_take(Heap *heap, size_t size);

// Gives a block back; `size` is what it was asked with.
void heap_give(Heap *heap, void *block, size_t size);

// Whether a block can be of another size where it is; then it is from now on.
bool heap_resize(Heap *heap, void *block, size_t old_size, size_t size);

#endif
