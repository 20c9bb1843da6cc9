// Choosing what is shown of a large world: the first few things by some order, without sorting all
// of them.
#ifndef LS_TRACE_PICK_H
#define LS_TRACE_PICK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PICK_LIMIT 200u // things of one kind that are chosen by one order

// Order by `major`, and among equals by `id`.
typedef struct PickKey {
    uint64_t major;
    uint32_t id;
} PickKey;

// The PICK_LIMIT smallest keys of those offered.
typedef struct Pick {
    PickKey keys[PICK_LIMIT];
    uint32_t count;
    uint32_t offered;
} Pick;

void pick_offer(Pick *pick, uint64_t major, uint32_t id);

// Puts the keys in order. Nothing may be offered after that.
void pick_sort(Pick *pick);

// A number that orders doubles as the doubles are ordered. Not for NaN.
uint64_t pick_double(double value);

// A set of numbers of things.
#define ID_SET_CAP (PICK_LIMIT * 8)
typedef struct IdSet {
    uint32_t ids[ID_SET_CAP];
    uint32_t count;
} IdSet;

// Adds a number, unless it is 0 or the set is full. The same number may be added again.
void id_set_add(IdSet *set, uint32_t id);

// Puts the numbers in order, each once.
void id_set_sort(IdSet *set);

#endif
