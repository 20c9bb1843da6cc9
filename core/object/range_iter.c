#include "object/range.h"

#include "object/exception.h"
#include "object/iter.h"
#include "object/number.h"
#include "object/runtime.h"

// For numbers outside 48 bits.
typedef struct LongRangeIter {
    Object head;
    Value next, step, left; // owned ints
} LongRangeIter;

// Whether start + length * step (the end, which comes never) is small too.
static bool all_small(ValueRef start, ValueRef step, ValueRef length) {
    if (!IS_SMALL(start) || !IS_SMALL(step) || !IS_SMALL(length)) return false;
    int64_t room = SMALL_INT_MAX - (AS_SMALL(start) < 0 ? -AS_SMALL(start) : AS_SMALL(start));
    int64_t size = AS_SMALL(step) < 0 ? -AS_SMALL(step) : AS_SMALL(step);
    return size != 0 && AS_SMALL(length) <= room / size;
}

Value range_iter_new(Runtime *rt, ValueRef start, ValueRef step, ValueRef length) {
    if (all_small(start, step, length)) {
        RangeIter *it = object_new(rt, TYPE_OF_ID(rt, RANGE_ITER));
        if (it == NULL) return NO_VALUE;
        it->next = AS_SMALL(start);
        it->step = AS_SMALL(step);
        it->left = (uint64_t)AS_SMALL(length);
        return object_value(it);
    }
    LongRangeIter *it = object_new(rt, TYPE_OF_ID(rt, LONG_RANGE_ITER));
    if (it == NULL) return NO_VALUE;
    it->next = own(start);
    it->step = own(step);
    it->left = own(length);
    return object_value(it);
}

static Value next(Runtime *rt, ValueRef self) {
    (void)rt;
    RangeIter *it = (RangeIter *)AS_OBJECT(self);
    if (it->left == 0) return NO_VALUE;
    it->left--;
    Value number = small_int(it->next);
    it->next += it->step;
    return number;
}

static Value hint(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return int_from_uint(rt, ((RangeIter *)AS_OBJECT(args[0]))->left);
}

static const NativeDef METHODS[] = {
    {.name = "__length_hint__", .fn = hint, .min = 1, .max = 1},
    {0},
};

const TypeSpec RANGE_ITER_SPEC = {
    .name = "range_iterator",
    .size = sizeof(RangeIter),
    .slots = {.iter = iter_self, .next = next},
    .methods = METHODS,
};

static void long_destroy(Runtime *rt, Object *self) {
    LongRangeIter *it = (LongRangeIter *)self;
    drop(rt, it->next);
    drop(rt, it->step);
    drop(rt, it->left);
}

static Value long_next(Runtime *rt, ValueRef self) {
    LongRangeIter *it = (LongRangeIter *)AS_OBJECT(self);
    if (int_sign(ref(it->left)) == 0) return NO_VALUE;
    Value left = int_binary(rt, BIN_SUB, ref(it->left), ref(small_int(1)));
    if (IS_NULL(left)) return left;
    Value after = int_binary(rt, BIN_ADD, ref(it->next), ref(it->step));
    if (IS_NULL(after)) {
        drop(rt, left);
        return after;
    }
    Value number = it->next;
    it->next = after;
    replace(rt, &it->left, left);
    return number;
}

static Value long_hint(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return copy(((LongRangeIter *)AS_OBJECT(args[0]))->left);
}

static const NativeDef LONG_METHODS[] = {
    {.name = "__length_hint__", .fn = long_hint, .min = 1, .max = 1},
    {0},
};

const TypeSpec LONG_RANGE_ITER_SPEC = {
    .name = "longrange_iterator",
    .size = sizeof(LongRangeIter),
    .slots = {.destroy = long_destroy, .iter = iter_self, .next = long_next},
    .methods = LONG_METHODS,
};
