#include "aio/timer_heap.h"

#include "base/assert.h"

// Without branches: which of two is the earlier one cannot be foreseen.
static inline bool before(const TimerEntry *a, const TimerEntry *b) {
    return (a->when < b->when) | (!(b->when < a->when) & (a->number < b->number));
}

// Moves an entry up from a hole to its place at or below `top`.
static void sift_up(TimerHeap *heap, size_t at, size_t top, TimerEntry entry) {
    while (at > top) {
        size_t parent = (at - 1) / 2;
        if (!before(&entry, &heap->entries[parent])) break;
        heap->entries[at] = heap->entries[parent];
        at = parent;
    }
    heap->entries[at] = entry;
}

// The hole goes all the way down, and the entry up from there (as heapq does it): it comes from the
// end and is most often one of the latest.
static void sift_down(TimerHeap *heap, size_t top) {
    TimerEntry *entries = heap->entries, entry = entries[top];
    size_t at = top, child;
    while ((child = 2 * at + 2) < heap->count) {
        __builtin_prefetch(&entries[2 * child - 1]);
        __builtin_prefetch(&entries[2 * child + 1]);
        child -= before(&entries[child - 1], &entries[child]);
        entries[at] = entries[child];
        at = child;
    }
    if (child == heap->count) {
        entries[at] = entries[child - 1];
        at = child - 1;
    }
    sift_up(heap, at, top, entry);
}

bool timer_heap_push(TimerHeap *heap, Allocator *mem, TimerEntry entry) {
    if (!vec_reserve(mem, (void **)&heap->entries, &heap->capacity, heap->count + 1,
                     sizeof(TimerEntry)))
        return false;
    sift_up(heap, heap->count++, 0, entry);
    return true;
}

TimerEntry timer_heap_pop(TimerHeap *heap) {
    ASSERT(heap->count > 0);
    TimerEntry first = heap->entries[0];
    heap->entries[0] = heap->entries[--heap->count];
    if (heap->count > 0) sift_down(heap, 0);
    return first;
}

void timer_heap_rebuild(TimerHeap *heap) {
    for (size_t i = heap->count / 2; i-- > 0;) sift_down(heap, i);
}

void timer_heap_free(TimerHeap *heap, Allocator *mem) {
    mem_free(mem, heap->entries, heap->capacity * sizeof(TimerEntry));
    *heap = (TimerHeap){0};
}
