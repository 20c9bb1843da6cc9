#include "vm/builtins.h"

#include <string.h>

#include <math.h>

#include "object/arguments.h"
#include "object/bytes.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "object/str.h"

// Whether an iterable has an item whose truth is `wanted`: 1, 0, -1: raised.
static int find_truth(Runtime *rt, ValueRef iterable, int wanted) {
    Value iterator = op_iter(rt, iterable);
    if (IS_NULL(iterator)) return -1;
    int truth = !wanted;
    while (truth == !wanted) {
        Value item = op_next(rt, ref(iterator));
        if (IS_NULL(item)) break;
        truth = op_truth(rt, ref(item));
        drop(rt, item);
    }
    drop(rt, iterator);
    return rt_pending(rt) ? -1 : truth == wanted;
}

static Value builtin_all(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int found = find_truth(rt, args[0], 0);
    return found < 0 ? NO_VALUE : value_bool(found == 0);
}

static Value builtin_any(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int found = find_truth(rt, args[0], 1);
    return found < 0 ? NO_VALUE : value_bool(found == 1);
}

// ------------------------------------------------------------------ min and max

typedef struct Best {
    Value item, key; // key is the item itself without a key function; both owned
} Best;

static void best_drop(Runtime *rt, Best *best) {
    drop(rt, best->item);
    drop(rt, best->key);
    *best = (Best){{0}, {0}};
}

// Takes an item (consumed) when it is better than the best so far. False: raised.
static bool consider(Runtime *rt, Best *best, Value item, ValueRef key, CompareOp op) {
    Best next = {.item = item, .key = IS_NULL(key) ? copy(item) : call1(rt, key, ref(item))};
    int better = IS_NULL(next.key) ? -1 : 1;
    if (better == 1 && !IS_NULL(best->item)) {
        Value answer = op_compare(rt, ref(next.key), ref(best->key), op);
        better = IS_NULL(answer) ? -1 : op_truth(rt, ref(answer));
        drop(rt, answer);
    }
    if (better == 1) {
        Best old = *best;
        *best = next;
        next = old;
    }
    best_drop(rt, &next);
    return better >= 0;
}

// The keywords of min and max. False: raised.
static bool min_max_keywords(Runtime *rt, const char *what, const ValueRef *values, Tuple *names,
                             ValueRef *key, ValueRef *fallback) {
    for (uint32_t i = 0; names != NULL && i < names->length; i++) {
        Str *name = AS_STR(names->items[i]);
        if (str_is(name, "key")) {
            *key = IS_NONE(values[i]) ? NO_REF : values[i];
        } else if (str_is(name, "default")) {
            *fallback = values[i];
        } else {
            raise_unexpected_keyword(rt, what, (int)strlen(what), name, "key default");
            return false;
        }
    }
    return true;
}

static bool best_of_iterable(Runtime *rt, Best *best, ValueRef iterable, ValueRef key,
                             CompareOp op) {
    Value iterator = op_iter(rt, iterable);
    if (IS_NULL(iterator)) return false;
    bool good = true;
    while (good) {
        Value item = op_next(rt, ref(iterator));
        if (IS_NULL(item)) break;
        good = consider(rt, best, item, key, op);
    }
    drop(rt, iterator);
    return good && !rt_pending(rt);
}

// bltinmodule.c:min_max.
static Value min_max(Runtime *rt, const char *what, CompareOp op, const ValueRef *args, uint32_t n,
                     Tuple *names) {
    ValueRef key = NO_REF, fallback = NO_REF;
    if (n == 0)
        return raise(rt, EXC_TypeError, "%s expected %s1 argument, got 0", what,
                     rt->options.python < 9 ? "" : "at least ");
    if (!min_max_keywords(rt, what, args + n, names, &key, &fallback)) return NO_VALUE;
    if (n > 1 && !IS_NULL(fallback)) {
        return raise(rt, EXC_TypeError,
                     "Cannot specify a default for %s() with multiple positional arguments", what);
    }
    Best best = {{0}, {0}};
    bool good = enter_builtin(rt, 13);
    if (!good) return NO_VALUE;
    if (n == 1) {
        good = best_of_iterable(rt, &best, args[0], key, op);
    } else {
        for (uint32_t i = 0; good && i < n; i++) good = consider(rt, &best, own(args[i]), key, op);
    }
    leave_builtin(rt, 13);
    Value result = good ? copy(best.item) : NO_VALUE;
    best_drop(rt, &best);
    if (!good || !IS_NULL(result)) return result;
    if (!IS_NULL(fallback)) return own(fallback);
    const char *message = rt->options.python >= 12 ? "%s() iterable argument is empty"
                                                   : "%s() arg is an empty sequence";
    return raise(rt, EXC_ValueError, message, what);
}

static Value builtin_max(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return min_max(rt, "max", CMP_GT, args, n, names);
}

static Value builtin_min(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return min_max(rt, "min", CMP_LT, args, n, names);
}

// ------------------------------------------------------------------ sorted

static Value builtin_sorted(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    if (n != 1) return raise(rt, EXC_TypeError, "sorted expected 1 argument, got %u", n);
    ValueRef key = NO_REF;
    int reverse = 0;
    for (uint32_t i = 0; names != NULL && i < names->length; i++) {
        Str *name = AS_STR(names->items[i]);
        if (str_is(name, "key")) {
            key = args[n + i];
        } else if (str_is(name, "reverse")) {
            reverse = op_flag(rt, args[n + i]);
            if (reverse < 0) return NO_VALUE;
        } else {
            return raise_unexpected_keyword(rt, "sort", 4, name, "key reverse");
        }
    }
    if (!enter_builtin(rt, 13)) return NO_VALUE;
    Value list = list_from_iterable(rt, args[0]);
    bool good = !IS_NULL(list) && list_sort(rt, AS_LIST(list), key, reverse != 0);
    leave_builtin(rt, 13);
    if (good) return list;
    drop(rt, list);
    return NO_VALUE;
}

// ------------------------------------------------------------------ sum

// How summing stands: one stage after the other, as bltinmodule.c:sum goes.
typedef struct Sum {
    Value iterator; // borrowed from the caller
    Value total;    // owned
} Sum;

// Adds an item (consumed) in the general way. False: raised.
static bool sum_add(Runtime *rt, Sum *sum, Value item) {
    Value total = op_binary(rt, BIN_ADD, ref(sum->total), ref(item));
    drop(rt, item);
    if (IS_NULL(total)) return false;
    replace(rt, &sum->total, total);
    return true;
}

static bool as_int64(ValueRef v, int64_t *out) {
    if (IS_SMALL(v)) {
        *out = AS_SMALL(v);
        return true;
    }
    if (IS_BOOL(v)) {
        *out = IS_TRUE(v);
        return true;
    }
    bool plain = has_type_flag(v, TYPE_INT) && (AS_OBJECT(v)->type->flags & TYPE_HEAP) == 0;
    return plain && int_to_int64(v, out);
}

// As long as both are ints of 64 bits; the first item that is not is added generally. False: raised
// or at the end (*end).
static bool sum_ints(Runtime *rt, Sum *sum, bool *end) {
    int64_t total = 0, number = 0;
    if (IS_BOOL(sum->total) || !as_int64(ref(sum->total), &total)) return true;
    for (;;) {
        Value item = op_next(rt, ref(sum->iterator));
        *end = IS_NULL(item);
        if (!*end && as_int64(ref(item), &number) &&
            !__builtin_add_overflow(total, number, &number)) {
            total = number;
            drop(rt, item);
            continue;
        }
        if (*end && rt_pending(rt)) return false;
        Value so_far = int_new(rt, total);
        if (IS_NULL(so_far)) {
            drop(rt, item);
            return false;
        }
        replace(rt, &sum->total, so_far);
        return *end || sum_add(rt, sum, item);
    }
}

// A sum of doubles with the error that rounding made (Neumaier), from Python 3.12 on.
typedef struct DoubleSum {
    double high, low;
} DoubleSum;

static void double_add(DoubleSum *sum, double x, bool compensated) {
    double total = sum->high + x;
    if (compensated) {
        sum->low += fabs(sum->high) >= fabs(x) ? (sum->high - total) + x : (x - total) + sum->high;
    }
    sum->high = total;
}

static Value double_total(const DoubleSum *sum) {
    bool use_low = sum->low != 0.0 && isfinite(sum->low);
    return value_double(use_low ? sum->high + sum->low : sum->high);
}

// As long as the items are floats, or ints of 64 bits. False: raised.
static bool sum_doubles(Runtime *rt, Sum *sum, bool *end) {
    if (!IS_DOUBLE(sum->total)) return true;
    bool compensated = rt->options.python >= 12;
    DoubleSum total = {.high = AS_DOUBLE(sum->total)};
    for (;;) {
        int64_t number = 0;
        Value item = op_next(rt, ref(sum->iterator));
        *end = IS_NULL(item);
        if (!*end && IS_DOUBLE(item)) {
            double_add(&total, AS_DOUBLE(item), compensated);
            continue;
        }
        if (!*end && as_int64(ref(item), &number)) {
            total.high += (double)number;
            drop(rt, item);
            continue;
        }
        replace(rt, &sum->total, double_total(&total));
        if (*end) return !rt_pending(rt);
        return sum_add(rt, sum, item);
    }
}

static bool sum_all(Runtime *rt, Sum *sum) {
    bool end = false;
    if (!sum_ints(rt, sum, &end) || end) return end && !rt_pending(rt);
    if (!sum_doubles(rt, sum, &end) || end) return end && !rt_pending(rt);
    for (;;) {
        Value item = op_next(rt, ref(sum->iterator));
        if (IS_NULL(item)) return !rt_pending(rt);
        if (!sum_add(rt, sum, item)) return false;
    }
}

static Value builtin_sum(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    ValueRef start = IS_NULL(args[1]) ? ref(small_int(0)) : args[1];
    Value iterator = op_iter(rt, args[0]);
    if (IS_NULL(iterator)) return iterator;
    const char *refused = NULL;
    if (IS_STR(start)) refused = "sum() can't sum strings [use ''.join(seq) instead]";
    if (IS_BYTES(start)) refused = "sum() can't sum bytes [use b''.join(seq) instead]";
    if (IS_OBJECT(start) && AS_OBJECT(start)->type == TYPE_OF_ID(rt, BYTEARRAY)) {
        refused = "sum() can't sum bytearray [use b''.join(seq) instead]";
    }
    if (refused != NULL) {
        drop(rt, iterator);
        return raise(rt, EXC_TypeError, "%s", refused);
    }
    Sum sum = {.iterator = iterator, .total = own(start)};
    bool good = sum_all(rt, &sum);
    drop(rt, iterator);
    if (good) return sum.total;
    drop(rt, sum.total);
    return NO_VALUE;
}

const NativeDef BUILTINS_ITER[] = {
    {.name = "all", .fn = builtin_all, .min = 1, .max = 1},
    {.name = "any", .fn = builtin_any, .min = 1, .max = 1},
    {.name = "max", .fn = builtin_max, .min = 0, .max = -1, .flags = NATIVE_KEYWORDS},
    {.name = "min", .fn = builtin_min, .min = 0, .max = -1, .flags = NATIVE_KEYWORDS},
    {.name = "sorted", .fn = builtin_sorted, .min = 0, .max = -1, .flags = NATIVE_KEYWORDS},
    {.name = "sum", .fn = builtin_sum, .min = 1, .max = 2, .params = "iterable / start"},
    {0},
};
