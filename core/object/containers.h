// Lists and tuples, whose insides the virtual machine uses directly; sets, ranges and slices.
#ifndef LS_OBJECT_CONTAINERS_H
#define LS_OBJECT_CONTAINERS_H

#include "object/object.h"

struct Tuple {
    Object head;
    uint32_t length;
    Value items[];
};

struct List {
    Object head;
    Value *items;
    uint32_t length;
    uint32_t capacity;
};

// A tuple of `length` empty slots for the caller to fill at once. NO_VALUE: raised.
Value tuple_new(Runtime *rt, uint32_t length);
Value tuple_from(Runtime *rt, const ValueRef *items, uint32_t length); // copies references
Value tuple_from_iterable(Runtime *rt, ValueRef iterable);
Value tuple_slice(Runtime *rt, Tuple *tuple, uint32_t start, uint32_t stop);

Value list_new(Runtime *rt, uint32_t capacity);
Value list_from(Runtime *rt, const ValueRef *items, uint32_t length);
Value list_from_iterable(Runtime *rt, ValueRef iterable);
bool list_append(Runtime *rt, List *list, Value item); // consumes; false: raised
bool list_extend(Runtime *rt, List *list, ValueRef iterable);
bool list_sort(Runtime *rt, List *list, ValueRef key, bool reverse); // key may be NO_REF or None

// Sets keep CPython's table and so its iteration order for integers; for other members the order of
// insertion.
typedef struct Set Set;
Value set_new(Runtime *rt, Type *type);             // type: rt's set or frozenset, or a subclass
bool set_add(Runtime *rt, Set *set, ValueRef item); // false: raised
int set_contains(Runtime *rt, Set *set, ValueRef item); // 1, 0, -1: raised
int set_discard(Runtime *rt, Set *set, ValueRef item);  // 1: was there, 0, -1: raised
bool set_update(Runtime *rt, Set *set, ValueRef iterable);
uint32_t set_length(const Set *set);
bool set_next(Set *set, uint32_t *pos, ValueRef *item); // walks in iteration order

// range(start, stop, step) of any ints; iterating small ones is done by the virtual machine.
typedef struct Range {
    Object head;
    Value start, stop, step; // owned ints
    Value length;            // owned int
} Range;

typedef struct RangeIter {
    Object head;
    int64_t next, step;
    uint64_t left; // numbers still to come
} RangeIter;

// A slice object; each part any value, None where left out.
typedef struct Slice {
    Object head;
    Value start, stop, step;
} Slice;
Value slice_new(Runtime *rt, Value start, Value stop, Value step); // consumes

// (start, stop, step) for a length, an int that is not negative, as slice.indices gives them; ints
// of any size. NO_VALUE: raised.
Value slice_indices(Runtime *rt, ValueRef slice, ValueRef length);

// Resolves a slice against a length as CPython's PySlice_AdjustIndices does. False: raised.
bool slice_resolve(Runtime *rt, ValueRef slice, int64_t length, int64_t *start, int64_t *stop,
                   int64_t *step, int64_t *count);

// An index for a sequence of `length` items: any int, negative ones from the end. False: raised
// (IndexError with `what`: "list index out of range").
bool index_resolve(Runtime *rt, ValueRef index, int64_t length, const char *what, int64_t *out);

extern const TypeSpec TUPLE_SPEC, LIST_SPEC, SET_SPEC, FROZENSET_SPEC, RANGE_SPEC, SLICE_SPEC;

#endif
