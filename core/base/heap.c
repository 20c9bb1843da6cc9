#include "base/heap.h"

// Small blocks are cut from pieces of this many bytes, if they are not larger than a part of it.
enum { PIECE = 1 << 16, CUT_FROM_PIECE = 1 << 12 };

// The number of the smallest size that is enough, and that size.
static unsigned class_of(size_t size, size_t *rounded) {
    unsigned n = (unsigned)(size - 1) / HEAP_GRAIN;
    unsigned shift = n < 4 ? 0 : 29 - (unsigned)__builtin_clz(n);
    *rounded = (size_t)((n >> shift) + 1) << shift << 4;
    return 4 * shift + (n >> shift);
}

static size_t large_size(size_t size) {
    return (size + HEAP_GRAIN - 1) & ~(size_t)(HEAP_GRAIN - 1);
}

// ------------------------------------------------------------------ large places

static bool reserve(Heap *heap, char *from, size_t size) {
    if (size > (size_t)(heap->end - from) &&
        (size > SIZE_MAX - (uintptr_t)from || !heap->grow(heap, from + size)))
        return false;
    heap->top = from + size;
    return true;
}

static void *take_large(Heap *heap, size_t size) {
    for (HeapPlace **link = &heap->large, *place; (place = *link) != NULL; link = &place->next) {
        if (place->size < size) continue;
        place->size -= size;
        if (place->size == 0) *link = place->next;
        return (char *)place + place->size;
    }
    char *block = heap->top;
    return reserve(heap, block, size) ? block : NULL;
}

static void give_large(Heap *heap, void *block, size_t size) {
    HeapPlace **link = &heap->large, *before = NULL, *place = block;
    while (*link != NULL && *link < place) before = *link, link = &before->next;
    *place = (HeapPlace){*link, size};
    *link = place;
    HeapPlace *after = place->next;
    if (after != NULL && (char *)place + size == (char *)after)
        *place = (HeapPlace){after->next, size + after->size};
    if (before != NULL && (char *)before + before->size == (char *)place) {
        *before = (HeapPlace){place->next, before->size + place->size};
        place = before;
    }
    if (place->next != NULL || (char *)place + place->size != heap->top) return;
    // The last place: the stretch's use ends before it.
    heap->top = (char *)place;
    for (link = &heap->large; *link != place; link = &(*link)->next) continue;
    *link = NULL;
}

// ------------------------------------------------------------------ all blocks

static void *take_small(Heap *heap, size_t size) {
    if (size > CUT_FROM_PIECE) return take_large(heap, size);
    if (size > (size_t)(heap->piece_end - heap->piece)) {
        char *piece = take_large(heap, PIECE);
        if (piece == NULL) return NULL;
        heap->piece = piece;
        heap->piece_end = piece + PIECE;
    }
    heap->piece += size;
    return heap->piece - size;
}

void *heap_take(Heap *heap, size_t size) {
    if (size > SIZE_MAX - HEAP_GRAIN) return NULL;
    if (size > HEAP_SMALL) return take_large(heap, large_size(size));
    HeapPlace **first = &heap->small[class_of(size, &size)], *block = *first;
    if (block == NULL) return take_small(heap, size);
    *first = block->next;
    return block;
}

void heap_give(Heap *heap, void *block, size_t size) {
    if (size > HEAP_SMALL) {
        give_large(heap, block, large_size(size));
        return;
    }
    HeapPlace **first = &heap->small[class_of(size, &size)], *place = block;
    place->next = *first;
    *first = place;
}

bool heap_resize(Heap *heap, void *block, size_t old_size, size_t size) {
    if (old_size <= HEAP_SMALL)
        return size <= HEAP_SMALL && class_of(old_size, &old_size) == class_of(size, &size);
    if (size <= HEAP_SMALL || size > SIZE_MAX - HEAP_GRAIN) return false;
    old_size = large_size(old_size);
    size = large_size(size);
    char *start = block;
    if (size < old_size) give_large(heap, start + size, old_size - size);
    return size <= old_size || (start + old_size == heap->top && reserve(heap, start, size));
}
