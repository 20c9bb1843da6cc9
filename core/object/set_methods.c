#include "object/set.h"

#include "object/arguments.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

static Value done(bool good) {
    return good ? NONE : NO_VALUE;
}

static Value truth(int result) {
    return result < 0 ? NO_VALUE : value_bool(result != 0);
}

static Value add(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return done(set_add(rt, as_set(args[0]), args[1]));
}

// setobject.c:set_contains, set_remove: a set that cannot be hashed is looked up as a frozenset.
int set_look_up_set(Runtime *rt, Set *set, ValueRef item, int (*find)(Runtime *, Set *, ValueRef)) {
    int found = find(rt, set, item);
    if (found >= 0 || !IS_SET(item) || !pending_is(rt, EXC_TypeError)) return found;
    clear_pending(rt);
    Value frozen = set_new(rt, TYPE_OF_ID(rt, FROZENSET));
    if (IS_NULL(frozen)) return -1;
    if (set_merge(rt, as_set(ref(frozen)), as_set(item))) found = find(rt, set, ref(frozen));
    drop(rt, frozen);
    return found;
}

static Value discard(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return done(set_look_up_set(rt, as_set(args[0]), args[1], set_discard) >= 0);
}

static Value remove_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int removed = set_look_up_set(rt, as_set(args[0]), args[1], set_discard);
    if (removed == 0) return raise_with(rt, EXC_KeyError, own(args[1]));
    return done(removed > 0);
}

static Value pop(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value item = set_take(rt, as_set(args[0]));
    if (!IS_NULL(item)) return item;
    Value message = str_text(rt, "pop from an empty set");
    return IS_NULL(message) ? NO_VALUE : raise_with(rt, EXC_KeyError, message);
}

static Value clear_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    set_clear(rt, as_set(args[0]));
    return NONE;
}

static Value copy_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (AS_OBJECT(args[0])->type == TYPE_OF_ID(rt, FROZENSET)) return own(args[0]);
    return set_like(rt, as_set(args[0]), args[0]);
}

static Value update(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    for (uint32_t i = 1; i < n; i++) {
        if (!set_update(rt, as_set(args[0]), args[i])) return NO_VALUE;
    }
    return NONE;
}

static Value union_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value result = set_like(rt, as_set(args[0]), args[0]);
    for (uint32_t i = 1; i < n && !IS_NULL(result); i++) {
        if (SAME(args[i], args[0]) || set_update(rt, as_set(ref(result)), args[i])) continue;
        drop(rt, result);
        return NO_VALUE;
    }
    return result;
}

// setobject.c:set_intersection_multi.
static Value intersection(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    if (n == 1) return set_like(rt, as_set(args[0]), args[0]);
    Value result = own(args[0]);
    for (uint32_t i = 1; i < n && !IS_NULL(result); i++) {
        Value next = set_intersection(rt, as_set(ref(result)), args[i]);
        drop(rt, result);
        result = next;
    }
    return result;
}

static Value intersection_update(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    Value result = intersection(rt, args, n, names);
    if (IS_NULL(result)) return result;
    set_swap(as_set(args[0]), as_set(ref(result)));
    drop(rt, result);
    return NONE;
}

static Value difference(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    if (n == 1) return set_like(rt, as_set(args[0]), args[0]);
    Value result = set_difference(rt, as_set(args[0]), args[1]);
    for (uint32_t i = 2; i < n && !IS_NULL(result); i++) {
        if (set_difference_update(rt, as_set(ref(result)), args[i])) continue;
        drop(rt, result);
        return NO_VALUE;
    }
    return result;
}

static Value difference_update(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    for (uint32_t i = 1; i < n; i++) {
        if (!set_difference_update(rt, as_set(args[0]), args[i])) return NO_VALUE;
    }
    return NONE;
}

static Value symmetric_difference(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return set_symmetric_difference(rt, as_set(args[0]), args[1]);
}

static Value symmetric_update(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return done(set_symmetric_difference_update(rt, as_set(args[0]), args[1]));
}

static Value issubset(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return truth(set_is_subset(rt, as_set(args[0]), args[1]));
}

static Value issuperset(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return truth(set_is_superset(rt, as_set(args[0]), args[1]));
}

static Value isdisjoint(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return truth(set_is_disjoint(rt, as_set(args[0]), args[1]));
}

bool set_fill(Runtime *rt, Set *set, const ValueRef *args, uint32_t n, Tuple *names) {
    if (!positional_arguments(rt, "set", 0, 1, n, names)) return false;
    set_clear(rt, set);
    return n == 0 || set_update(rt, set, args[0]);
}

static Value init(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return done(set_fill(rt, as_set(args[0]), args + 1, n - 1, names));
}

#define SHARED_METHODS                                                                    \
    {.name = "copy", .fn = copy_method, .min = 1, .max = 1},                              \
        {.name = "difference", .fn = difference, .min = 1, .max = -1},                    \
        {.name = "intersection", .fn = intersection, .min = 1, .max = -1},                \
        {.name = "isdisjoint", .fn = isdisjoint, .min = 2, .max = 2},                     \
        {.name = "issubset", .fn = issubset, .min = 2, .max = 2},                         \
        {.name = "issuperset", .fn = issuperset, .min = 2, .max = 2},                     \
        {.name = "symmetric_difference", .fn = symmetric_difference, .min = 2, .max = 2}, \
        {.name = "union", .fn = union_method, .min = 1, .max = -1}, {                     \
        .name = "__class_getitem__", .fn = class_getitem, .min = 2, .max = 2,             \
        .flags = NATIVE_CLASS                                                             \
    }

const NativeDef FROZENSET_METHODS[] = {SHARED_METHODS, {0}};

const NativeDef SET_METHODS[] = {
    SHARED_METHODS,
    {.name = "__init__", .fn = init, .min = 1, .max = -1, .flags = NATIVE_KEYWORDS},
    {.name = "add", .fn = add, .min = 2, .max = 2},
    {.name = "clear", .fn = clear_method, .min = 1, .max = 1},
    {.name = "discard", .fn = discard, .min = 2, .max = 2},
    {.name = "difference_update", .fn = difference_update, .min = 1, .max = -1},
    {.name = "intersection_update", .fn = intersection_update, .min = 1, .max = -1},
    {.name = "pop", .fn = pop, .min = 1, .max = 1},
    {.name = "remove", .fn = remove_method, .min = 2, .max = 2},
    {.name = "symmetric_difference_update", .fn = symmetric_update, .min = 2, .max = 2},
    {.name = "update", .fn = update, .min = 1, .max = -1},
    {0},
};
