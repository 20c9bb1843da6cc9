// What lists, tuples and the other containers share: indices, repetition, comparison, repr.
#ifndef LS_OBJECT_SEQUENCE_H
#define LS_OBJECT_SEQUENCE_H

#include "base/strbuf.h"
#include "object/containers.h"
#include "object/object.h"
#include "object/runtime.h"

// The most items that a list, tuple, dict or set can hold: their bytes fit in 32 bits.
#define CONTAINER_MAX ((uint64_t)0x07FFFFFF)

// The name of the class of a value, for messages. Borrowed.
const char *class_name(Runtime *rt, ValueRef v);

// Whether a value can serve as an index: an int or something with __index__. Never raises.
bool is_index(Runtime *rt, ValueRef v);

// op_index; of what is too large it says so by an exception of a kind. False: raised.
bool index_fits(Runtime *rt, ValueRef v, ExceptionKind kind, int64_t *out);

// Whether the class of `v` is written in Python and has the attribute `name`. Never raises.
bool overrides(Runtime *rt, ValueRef v, Str *name);

// The items of a list or tuple. Borrowed, until the sequence changes.
static inline Value *items_of(ValueRef v, uint32_t *length) {
    if (IS_TUPLE(v)) {
        *length = AS_TUPLE(v)->length;
        return AS_TUPLE(v)->items;
    }
    *length = AS_LIST(v)->length;
    return AS_LIST(v)->items;
}

// The items of an iterable that is to be joined, as a list or tuple; owned. NO_VALUE: raised.
Value sequence_of(Runtime *rt, ValueRef iterable);

// The number of items of `length * times`. False: MemoryError raised.
bool repeat_length(Runtime *rt, uint32_t length, int64_t times, uint32_t *total);

// The number that multiplies a sequence whose class has the flag `flag`, one operand of `*`: 1, or
// 0 when the other operand should be asked instead, or -1: raised. *sequence is the sequence.
int repeat_operands(Runtime *rt, ValueRef left, ValueRef right, uint32_t flag, ValueRef *sequence,
                    int64_t *times);

// `+` of a sequence called `name` with something else: NOT_IMPLEMENTED when that may know how, else
// raises.
Value concat_error(Runtime *rt, const char *name, ValueRef right);

// ==, <, ... of two lists or of two tuples, item by item.
Value sequence_compare(Runtime *rt, ValueRef a, ValueRef b, CompareOp op);

// index(value[, start[, stop]]) of lists and tuples: args[0] is the sequence.
Value sequence_index(Runtime *rt, const ValueRef *args, uint32_t n, const char *missing);
// count(value) of lists and tuples.
Value sequence_count(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
// `in` of lists and tuples.
int sequence_contains(Runtime *rt, ValueRef self, ValueRef item);

// Appends repr(v) to a buffer. False: raised.
bool repr_append(Runtime *rt, StrBuf *buf, ValueRef v);

// Marks a container whose repr is being made, so that one that holds itself is shown as "[...]".
// Lives on the C stack.
typedef struct ReprGuard {
    struct ReprGuard *outer;
    Object *object; // borrowed
} ReprGuard;

// False: the repr of this object is being made already. Else repr_leave must follow.
bool repr_enter(Runtime *rt, ReprGuard *guard, ValueRef v);
void repr_leave(Runtime *rt, ReprGuard *guard);

// repr of the items of a list or tuple between `open` and `close`.
Value sequence_repr(Runtime *rt, ValueRef v, char open, char close);

// Slot `hash` of types whose instances cannot be hashed: TypeError.
bool unhashable(Runtime *rt, ValueRef self, int64_t *hash);

// list[int], as __class_getitem__ makes it.
Value class_getitem(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

#endif
