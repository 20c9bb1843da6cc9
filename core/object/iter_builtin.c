// The iterators that builtin functions make: enumerate, zip, map, filter, reversed.
#include "object/iter.h"

#include <string.h>

#include "base/alloc.h"
#include "object/arguments.h"
#include "object/class.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

// The keyword argument `name`, or NO_REF; the values stand behind the `n` positional arguments.
static ValueRef keyword(const ValueRef *args, uint32_t n, Tuple *names, const char *name) {
    for (uint32_t i = 0; names != NULL && i < names->length; i++) {
        if (str_is(AS_STR(names->items[i]), name)) return args[n + i];
    }
    return NO_REF;
}

// False: TypeError, when there is a keyword that is neither `a` nor `b` (which may be NULL).
static bool only_keywords(Runtime *rt, const char *what, Tuple *names, const char *a,
                          const char *b) {
    for (uint32_t i = 0; names != NULL && i < names->length; i++) {
        Str *name = AS_STR(names->items[i]);
        if ((a != NULL && str_is(name, a)) || (b != NULL && str_is(name, b))) continue;
        if (a == NULL) {
            raise(rt, EXC_TypeError, "%s() takes no keyword arguments", what);
        } else {
            bool plain = rt->options.python < 13 || b != NULL;
            if (plain)
                raise(rt, EXC_TypeError, "'%s' is an invalid keyword argument for %s()", name->data,
                      what);
            else
                raise_unexpected_keyword(rt, what, (int)strlen(what), name, a);
        }
        return false;
    }
    return true;
}

// The next item of the iterator within an iterator; they may be nested deeply.
static Value inner_next(Runtime *rt, ValueRef iterator) {
    if (!enter_uncounted(rt)) return NO_VALUE;
    Value item = op_next(rt, iterator);
    leave_uncounted(rt);
    return item;
}

// ------------------------------------------------------------------ enumerate

typedef struct Enumerate {
    Object head;
    Value iterator;
    Value next; // an int
} Enumerate;

static Value enumerate_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                              Tuple *names) {
    uint32_t given = n + (names == NULL ? 0 : names->length);
    if (given > 2) {
        return raise(rt, EXC_TypeError, "enumerate() takes at most 2 arguments (%u given)", given);
    }
    if (!only_keywords(rt, "enumerate", names, "iterable", "start")) return NO_VALUE;
    ValueRef iterable = n > 0 ? args[0] : keyword(args, n, names, "iterable");
    ValueRef start = n > 1 ? args[1] : keyword(args, n, names, "start");
    if (IS_NULL(iterable)) {
        return raise(rt, EXC_TypeError, "enumerate() missing required argument 'iterable'%s",
                     rt->options.python < 11 ? " (pos 1)" : "");
    }
    Value first = small_int(0);
    if (!IS_NULL(start)) {
        int64_t number = 0;
        if (IS_BOOL(start)) {
            first = small_int(IS_TRUE(start));
        } else if (IS_INT(start)) {
            first = own(start);
        } else if (op_index(rt, start, &number)) {
            first = int_new(rt, number);
        } else {
            return NO_VALUE;
        }
        if (IS_NULL(first)) return first;
    }
    Value iterator = op_iter(rt, iterable);
    Enumerate *made = IS_NULL(iterator) ? NULL : object_new(rt, cls);
    if (made == NULL) {
        drop(rt, first);
        drop(rt, iterator);
        return NO_VALUE;
    }
    made->iterator = iterator;
    made->next = first;
    return object_value(made);
}

static void enumerate_destroy(Runtime *rt, Object *self) {
    drop(rt, ((Enumerate *)self)->iterator);
    drop(rt, ((Enumerate *)self)->next);
}

static void enumerate_traverse(Object *self, Visit visit, void *context) {
    if (!IS_NULL(((Enumerate *)self)->iterator)) {
        visit(ref(((Enumerate *)self)->iterator), context);
    }
}

static Value enumerate_next(Runtime *rt, ValueRef self) {
    Enumerate *it = (Enumerate *)AS_OBJECT(self);
    Value item = inner_next(rt, ref(it->iterator));
    if (IS_NULL(item)) return item;
    Value after = IS_SMALL(it->next) && AS_SMALL(it->next) < SMALL_INT_MAX
                      ? small_int(AS_SMALL(it->next) + 1)
                      : int_binary(rt, BIN_ADD, ref(it->next), ref(small_int(1)));
    Value pair = IS_NULL(after) ? NO_VALUE : tuple_new(rt, 2);
    if (IS_NULL(pair)) {
        drop(rt, item);
        drop(rt, after);
        return NO_VALUE;
    }
    AS_TUPLE(pair)->items[0] = it->next;
    AS_TUPLE(pair)->items[1] = item;
    it->next = after;
    return pair;
}

static const NativeDef ENUMERATE_METHODS[] = {
    {.name = "__class_getitem__", .fn = class_getitem, .min = 2, .max = 2, .flags = NATIVE_CLASS},
    {0},
};

const TypeSpec ENUMERATE_SPEC = {
    .name = "enumerate",
    .doc = "Pairs of a count and an item.",
    .size = sizeof(Enumerate),
    .flags = TYPE_BASE,
    .slots = {.destroy = enumerate_destroy,
              .traverse = enumerate_traverse,
              .iter = iter_self,
              .next = enumerate_next,
              .create = enumerate_create},
    .methods = ENUMERATE_METHODS,
};

// ------------------------------------------------------------------ zip and map

// zip and map: iterators walked side by side.
typedef struct Parallel {
    Object head;
    Value function;  // of map
    Value iterators; // a tuple
    bool strict;     // all are to end together
} Parallel;

// A tuple of iterators over the arguments. NO_VALUE: raised.
static Value iterators_of(Runtime *rt, const ValueRef *args, uint32_t n) {
    Value tuple = tuple_new(rt, n);
    for (uint32_t i = 0; !IS_NULL(tuple) && i < n; i++) {
        Value iterator = op_iter(rt, args[i]);
        if (IS_NULL(iterator)) {
            drop(rt, tuple);
            return NO_VALUE;
        }
        AS_TUPLE(tuple)->items[i] = iterator;
    }
    return tuple;
}

static Value parallel_new(Runtime *rt, Type *cls, ValueRef function, const ValueRef *args,
                          uint32_t n, bool strict) {
    Value iterators = iterators_of(rt, args, n);
    if (IS_NULL(iterators)) return iterators;
    Parallel *made = object_new(rt, cls);
    if (made == NULL) {
        drop(rt, iterators);
        return NO_VALUE;
    }
    made->function = own(function);
    made->iterators = iterators;
    made->strict = strict;
    return object_value(made);
}

static void parallel_destroy(Runtime *rt, Object *self) {
    drop(rt, ((Parallel *)self)->function);
    drop(rt, ((Parallel *)self)->iterators);
}

static void parallel_traverse(Object *self, Visit visit, void *context) {
    Parallel *it = (Parallel *)self;
    if (!IS_NULL(it->function)) visit(ref(it->function), context);
    if (!IS_NULL(it->iterators)) visit(ref(it->iterators), context);
}

// The keyword `strict`, of those versions that have it. -1: raised.
static int strict_keyword(Runtime *rt, const char *what, const ValueRef *args, uint32_t n,
                          Tuple *names, uint32_t since) {
    bool known = rt->options.python >= since;
    if (!only_keywords(rt, what, names, known ? "strict" : NULL, NULL)) return -1;
    ValueRef strict = keyword(args, n, names, "strict");
    return IS_NULL(strict) ? 0 : op_truth(rt, strict);
}

static Value zip_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    int strict = strict_keyword(rt, "zip", args, n, names, 10);
    return strict < 0 ? NO_VALUE : parallel_new(rt, cls, NO_REF, args, n, strict != 0);
}

// bltinmodule.c:zip_next: the iterator at `i` ended, or gave an item when the first had ended.
static void raise_uneven(Runtime *rt, const char *what, uint32_t i, const char *how) {
    if (i == 1) {
        raise(rt, EXC_ValueError, "%s() argument 2 is %s than argument 1", what, how);
    } else {
        raise(rt, EXC_ValueError, "%s() argument %u is %s than arguments 1-%u", what, i + 1, how,
              i);
    }
}

// Called when the iterator at `ended` has ended, of those that are to end together: none of the
// others may have more.
static void check_all_ended(Runtime *rt, const char *what, Tuple *iterators, uint32_t ended) {
    if (ended > 0) {
        raise_uneven(rt, what, ended, "shorter");
        return;
    }
    for (uint32_t i = 1; i < iterators->length; i++) {
        Value item = inner_next(rt, ref(iterators->items[i]));
        if (!IS_NULL(item)) {
            drop(rt, item);
            raise_uneven(rt, what, i, "longer");
        }
        if (rt_pending(rt)) return;
    }
}

static Value zip_next(Runtime *rt, ValueRef self) {
    Parallel *it = (Parallel *)AS_OBJECT(self);
    Tuple *iterators = AS_TUPLE(it->iterators);
    if (iterators->length == 0) return NO_VALUE;
    Value row = tuple_new(rt, iterators->length);
    if (IS_NULL(row)) return row;
    for (uint32_t i = 0; i < iterators->length; i++) {
        Value item = inner_next(rt, ref(iterators->items[i]));
        if (!IS_NULL(item)) {
            AS_TUPLE(row)->items[i] = item;
            continue;
        }
        drop(rt, row);
        if (it->strict && !rt_pending(rt)) check_all_ended(rt, "zip", iterators, i);
        return NO_VALUE;
    }
    return row;
}

const TypeSpec ZIP_SPEC = {
    .name = "zip",
    .doc = "Tuples of the items of several iterables, side by side.",
    .size = sizeof(Parallel),
    .flags = TYPE_BASE,
    .slots = {.destroy = parallel_destroy,
              .traverse = parallel_traverse,
              .iter = iter_self,
              .next = zip_next,
              .create = zip_create},
};

static Value map_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    int strict = strict_keyword(rt, "map", args, n, names, 14);
    if (strict < 0) return NO_VALUE;
    if (n < 2) return raise(rt, EXC_TypeError, "map() must have at least two arguments.");
    return parallel_new(rt, cls, args[0], args + 1, n - 1, strict != 0);
}

enum { MAP_ARGS = 8 }; // so many arguments need no memory

static Value map_next(Runtime *rt, ValueRef self) {
    Parallel *it = (Parallel *)AS_OBJECT(self);
    Tuple *iterators = AS_TUPLE(it->iterators);
    uint32_t n = iterators->length, got = 0;
    Value few[MAP_ARGS];
    Value *items = n <= MAP_ARGS ? few : mem_alloc(&rt->mem, n * sizeof *items);
    if (items == NULL) return raise_memory(rt);
    for (; got < n; got++) {
        items[got] = inner_next(rt, ref(iterators->items[got]));
        if (IS_NULL(items[got])) break;
    }
    // A Value and a ValueRef are the same bits: the items are lent to the call as they stand.
    Value result = NO_VALUE;
    if (got == n) {
        Value function = copy(it->function);
        result = call(rt, ref(function), (const ValueRef *)(const void *)items, n);
        drop(rt, function);
    }
    for (uint32_t i = 0; i < got; i++) drop(rt, items[i]);
    if (got < n && it->strict && !rt_pending(rt)) check_all_ended(rt, "map", iterators, got);
    if (items != few) mem_free(&rt->mem, items, n * sizeof *items);
    return result;
}

const TypeSpec MAP_SPEC = {
    .name = "map",
    .doc = "The results of a function for each item.",
    .size = sizeof(Parallel),
    .flags = TYPE_BASE,
    .slots = {.destroy = parallel_destroy,
              .traverse = parallel_traverse,
              .iter = iter_self,
              .next = map_next,
              .create = map_create},
};

// ------------------------------------------------------------------ filter

typedef struct Filter {
    Object head;
    Value function, iterator;
} Filter;

static Value filter_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    if (!only_keywords(rt, "filter", names, NULL, NULL)) return NO_VALUE;
    if (n != 2) return raise(rt, EXC_TypeError, "filter expected 2 arguments, got %u", n);
    Value iterator = op_iter(rt, args[1]);
    Filter *made = IS_NULL(iterator) ? NULL : object_new(rt, cls);
    if (made == NULL) {
        drop(rt, iterator);
        return NO_VALUE;
    }
    made->function = own(args[0]);
    made->iterator = iterator;
    return object_value(made);
}

static void filter_destroy(Runtime *rt, Object *self) {
    drop(rt, ((Filter *)self)->function);
    drop(rt, ((Filter *)self)->iterator);
}

static void filter_traverse(Object *self, Visit visit, void *context) {
    Filter *it = (Filter *)self;
    if (!IS_NULL(it->function)) visit(ref(it->function), context);
    if (!IS_NULL(it->iterator)) visit(ref(it->iterator), context);
}

// Whether the filter lets an item through: 1, 0, -1: raised.
static int accepts(Runtime *rt, Filter *it, ValueRef item) {
    if (IS_NONE(it->function)) return op_truth(rt, item);
    Value answer = call1(rt, ref(it->function), item);
    if (IS_NULL(answer)) return -1;
    int truth = op_truth(rt, ref(answer));
    drop(rt, answer);
    return truth;
}

static Value filter_next(Runtime *rt, ValueRef self) {
    Filter *it = (Filter *)AS_OBJECT(self);
    for (;;) {
        Value item = inner_next(rt, ref(it->iterator));
        if (IS_NULL(item)) return item;
        int accepted = accepts(rt, it, ref(item));
        if (accepted > 0) return item;
        drop(rt, item);
        if (accepted < 0) return NO_VALUE;
    }
}

const TypeSpec FILTER_SPEC = {
    .name = "filter",
    .doc = "The items that a function accepts.",
    .size = sizeof(Filter),
    .flags = TYPE_BASE,
    .slots = {.destroy = filter_destroy,
              .traverse = filter_traverse,
              .iter = iter_self,
              .next = filter_next,
              .create = filter_create},
};

// ------------------------------------------------------------------ reversed

static Value reversed_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                             Tuple *names) {
    if (!only_keywords(rt, "reversed", names, NULL, NULL)) return NO_VALUE;
    if (n != 1) return raise(rt, EXC_TypeError, "reversed expected 1 argument, got %u", n);
    Value method = op_lookup_special(rt, args[0], rt->names.reversed);
    if (IS_NONE(method)) {
        return raise(rt, EXC_TypeError, "'%s' object is not reversible", class_name(rt, args[0]));
    }
    if (!IS_NULL(method)) {
        Value result = call0(rt, ref(method));
        drop(rt, method);
        return result;
    }
    if (rt_pending(rt)) return NO_VALUE;
    Type *type = type_of(rt, args[0]);
    if (type->slots.getitem == NULL || (type->flags & TYPE_DICT) != 0 ||
        (type->slots.iter == NULL && (type->flags & TYPE_DOTTED) != 0)) {
        return raise(rt, EXC_TypeError, "'%s' object is not reversible", class_name(rt, args[0]));
    }
    int64_t length = op_length(rt, args[0]);
    if (length < 0) return NO_VALUE;
    SequenceIter *made = object_new(rt, cls);
    if (made == NULL) return NO_VALUE;
    made->sequence = own(args[0]);
    made->next = length - 1;
    return object_value(made);
}

static void reversed_destroy(Runtime *rt, Object *self) {
    drop(rt, ((SequenceIter *)self)->sequence);
}

static void reversed_traverse(Object *self, Visit visit, void *context) {
    Value sequence = ((SequenceIter *)self)->sequence;
    if (!IS_NULL(sequence)) visit(ref(sequence), context);
}

// enumobject.c:reversed_next.
static Value reversed_next(Runtime *rt, ValueRef self) {
    SequenceIter *it = (SequenceIter *)AS_OBJECT(self);
    if (IS_NULL(it->sequence)) return NO_VALUE;
    if (it->next >= 0) {
        Value sequence = copy(it->sequence);
        Value index = int_new(rt, it->next);
        Value item = IS_NULL(index) ? NO_VALUE : op_getitem(rt, ref(sequence), ref(index));
        drop(rt, index);
        drop(rt, sequence);
        if (!IS_NULL(item)) {
            it->next--;
            return item;
        }
        if (pending_is(rt, EXC_IndexError) || pending_is(rt, EXC_StopIteration)) {
            clear_pending(rt);
        }
    }
    it->next = -1;
    clear(rt, &it->sequence);
    return NO_VALUE;
}

static Value reversed_hint(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    SequenceIter *it = (SequenceIter *)AS_OBJECT(args[0]);
    if (IS_NULL(it->sequence)) return small_int(0);
    int64_t length = op_length(rt, ref(it->sequence));
    if (length < 0) return NO_VALUE;
    return int_new(rt, length < it->next + 1 ? 0 : it->next + 1);
}

static const NativeDef REVERSED_METHODS[] = {
    {.name = "__length_hint__", .fn = reversed_hint, .min = 1, .max = 1},
    {0},
};

const TypeSpec REVERSED_SPEC = {
    .name = "reversed",
    .doc = "The items of a sequence from the last to the first.",
    .size = sizeof(SequenceIter),
    .flags = TYPE_BASE,
    .slots = {.destroy = reversed_destroy,
              .traverse = reversed_traverse,
              .iter = iter_self,
              .next = reversed_next,
              .create = reversed_create},
    .methods = REVERSED_METHODS,
};
