// collections.deque: a ring of items, quick at both ends.
#ifndef LS_OBJECT_DEQUE_H
#define LS_OBJECT_DEQUE_H

#include "object/object.h"

typedef struct Deque {
    Object head;
    Value *items;      // owned: `capacity` slots, a power of two; those not in use are not set
    uint32_t first;    // the slot of item 0
    uint32_t length;   // items
    uint32_t capacity; // slots
    uint32_t state;    // how often the length has changed
    int64_t max;       // the most items it may have; -1: any number
} Deque;

static inline Deque *as_deque(ValueRef v) {
    return (Deque *)AS_OBJECT(v);
}

// Adds at the right end; one falls out at the left when there is a maximum. Consumes; false:
// raised.
bool deque_append(Runtime *rt, Deque *deque, Value item);

// Takes the leftmost item. There must be one.
Value deque_take_first(Deque *deque);

// The item at a position, borrowed.
static inline ValueRef deque_at(const Deque *deque, uint32_t at) {
    return ref(deque->items[(deque->first + at) & (deque->capacity - 1)]);
}

extern const TypeSpec DEQUE_SPEC, DEQUE_ITER_SPEC, DEQUE_REVERSE_ITER_SPEC;

#endif
