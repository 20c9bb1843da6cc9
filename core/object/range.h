// Ranges and their iterators; the structs are in containers.h.
#ifndef LS_OBJECT_RANGE_H
#define LS_OBJECT_RANGE_H

#include "object/containers.h"

// An iterator over `length` numbers from `start` by `step`, ints all. One for small numbers
// (RangeIter) where all of them fit.
Value range_iter_new(Runtime *rt, ValueRef start, ValueRef step, ValueRef length);

#endif
