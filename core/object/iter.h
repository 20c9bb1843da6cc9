// Iterators over containers, and those that the builtin functions make.
#ifndef LS_OBJECT_ITER_H
#define LS_OBJECT_ITER_H

#include "object/containers.h"
#include "object/object.h"

// An iterator over a list, a tuple or anything with __getitem__; also its reverse forms.
typedef struct SequenceIter {
    Object head;
    Value sequence; // NO_VALUE once exhausted
    int64_t next;   // index of the next item
} SequenceIter;

// Slots `iter` of tuple and list, and list.__reversed__.
Value tuple_iter(Runtime *rt, ValueRef self);
Value list_iter(Runtime *rt, ValueRef self);
Value list_reversed(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

// iter(x) of an object that has only __getitem__.
Value sequence_iter_new(Runtime *rt, ValueRef sequence);

// iter(callable, sentinel): calls until the sentinel comes.
Value callable_iter_new(Runtime *rt, ValueRef callable, ValueRef sentinel);

// Slot `iter` of all iterators: the iterator itself.
Value iter_self(Runtime *rt, ValueRef self);

// How many items an iterable says it has (__len__, __length_hint__), or 0; -1: raised.
int64_t length_hint(Runtime *rt, ValueRef iterable);

extern const TypeSpec TUPLE_ITER_SPEC, LIST_ITER_SPEC, LIST_REVERSE_ITER_SPEC, SEQUENCE_ITER_SPEC,
    CALLABLE_ITER_SPEC, RANGE_ITER_SPEC, LONG_RANGE_ITER_SPEC, ENUMERATE_SPEC, ZIP_SPEC, MAP_SPEC,
    FILTER_SPEC, REVERSED_SPEC, SET_ITER_SPEC;

#endif
