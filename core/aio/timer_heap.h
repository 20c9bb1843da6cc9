// The heap of timers: a binary heap by deadline; equal deadlines go by order of creation.
//
// A cancelled timer stays in the heap until it comes to its head, or until so many are cancelled
// that all of them are taken out at once (base_events._run_once).
#ifndef LS_AIO_TIMER_HEAP_H
#define LS_AIO_TIMER_HEAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/alloc.h"

struct TimerHandle;

typedef struct TimerEntry {
    double when;                // seconds of virtual time
    uint64_t number;            // order of creation
    struct TimerHandle *handle; // a reference that belongs to the heap's owner
} TimerEntry;

typedef struct TimerHeap {
    TimerEntry *entries; // entries[0] is the first one due
    size_t count;
    size_t capacity;
} TimerHeap;

// Adds an entry. False: out of memory, nothing changed.
bool timer_heap_push(TimerHeap *heap, Allocator *mem, TimerEntry entry);

// Takes out the first entry; there must be one.
TimerEntry timer_heap_pop(TimerHeap *heap);

// Restores the order after entries were removed anywhere.
void timer_heap_rebuild(TimerHeap *heap);

// Frees the array; the entries' references are dropped by then.
void timer_heap_free(TimerHeap *heap, Allocator *mem);

#endif
