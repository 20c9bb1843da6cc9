#include "aio/timer_heap.h"

#include "base/assert.h"

static bool before(const TimerEntry *a, const TimerEntry *b) {
    return a->when < b->when || (!(b->when < a->when) && a->number < b->number);
}

static void sift_up(TimerHeap *heap, size_t at) {
    TimerEntry entry = heap->entries[at];
    while (at > 0) {
        size_t parent = (at - 1) / 2;
        if (!before(&entry, &heap->entries[parent])) break;
        heap->entries[at] = heap->entries[parent];
        at = parent;
    }
    heap->entries[at] = entry;
}

static void sift_down(TimerHeap *heap, size_t at) {
    TimerEntry entry = heap->entries[at];
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= heap->count) break;
        if (child + 1 < heap->count && before(&heap->entries[child + 1], &heap->entries[child]))
            child++;
        if (!before(&heap->entries[child], &entry)) break;
        heap->entries[at] = heap->entries[child];
        at = child;
    }
    heap->entries[at] = entry;
}

bool timer_heap_push(TimerHeap *heap, Allocator *mem, TimerEntry entry) {
    if (!vec_reserve(mem, (void **)&heap->entries, &heap->capacity, heap->count + 1,
                     sizeof(TimerEntry)))
        return false;
    heap->entries[heap->count++] = entry;
    sift_up(heap, heap->count - 1);
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
