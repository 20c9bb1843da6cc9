#include "object/containers.h"

#include "object/arguments.h"
#include "object/exception.h"
#include "object/instance.h"
#include "object/iter.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"

// A tuple of a class with `length` empty slots; NULL: raised.
static Tuple *tuple_alloc(Runtime *rt, Type *type, uint32_t length) {
    if (length > CONTAINER_MAX) {
        raise_memory(rt);
        return NULL;
    }
    Tuple *tuple = object_alloc(rt, type, sizeof(Tuple) + (size_t)length * sizeof(Value));
    if (tuple != NULL) tuple->length = length;
    return tuple;
}

Value tuple_new(Runtime *rt, uint32_t length) {
    if (length == 0 && !IS_NULL(rt->empty_tuple)) return copy(rt->empty_tuple);
    return object_value(tuple_alloc(rt, TYPE_OF_ID(rt, TUPLE), length));
}

Value tuple_from(Runtime *rt, const ValueRef *items, uint32_t length) {
    Value tuple = tuple_new(rt, length);
    if (IS_NULL(tuple)) return tuple;
    for (uint32_t i = 0; i < length; i++) AS_TUPLE(tuple)->items[i] = own(items[i]);
    return tuple;
}

static bool is_exact(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, TUPLE);
}

Value tuple_from_iterable(Runtime *rt, ValueRef iterable) {
    if (is_exact(rt, iterable)) return own(iterable);
    Value items = list_from_iterable(rt, iterable);
    if (IS_NULL(items)) return items;
    List *list = AS_LIST(items);
    Value tuple = tuple_new(rt, list->length);
    if (!IS_NULL(tuple) && list->length > 0) {
        memcpy(AS_TUPLE(tuple)->items, list->items, (size_t)list->length * sizeof(Value));
        list->length = 0;
    }
    drop(rt, items);
    return tuple;
}

Value tuple_slice(Runtime *rt, Tuple *tuple, uint32_t start, uint32_t stop) {
    if (stop > tuple->length) stop = tuple->length;
    if (start >= stop) return tuple_new(rt, 0);
    if (start == 0 && stop == tuple->length && is_exact(rt, object_ref(tuple))) {
        return own(object_ref(tuple));
    }
    Value result = tuple_new(rt, stop - start);
    if (IS_NULL(result)) return result;
    for (uint32_t i = start; i < stop; i++) {
        AS_TUPLE(result)->items[i - start] = copy(tuple->items[i]);
    }
    return result;
}

static void destroy(Runtime *rt, Object *self) {
    Tuple *tuple = (Tuple *)self;
    for (uint32_t i = tuple->length; i-- > 0;) drop(rt, tuple->items[i]);
}

static void traverse(Object *self, Visit visit, void *context) {
    Tuple *tuple = (Tuple *)self;
    for (uint32_t i = 0; i < tuple->length; i++) {
        if (!IS_NULL(tuple->items[i])) visit(ref(tuple->items[i]), context);
    }
}

static Value repr(Runtime *rt, ValueRef self) {
    return sequence_repr(rt, self, '(', ')');
}

#define PRIME_1 0x9E3779B185EBCA87u
#define PRIME_2 0xC2B2AE3D27D4EB4Fu
#define PRIME_5 0x27D4EB2F165667C5u

// tupleobject.c:tuple_hash: the same numbers as CPython's, so that sets of tuples of numbers have
// its order.
static bool hash(Runtime *rt, ValueRef self, int64_t *out) {
    Tuple *tuple = AS_TUPLE(self);
    uint64_t sum = PRIME_5;
    for (uint32_t i = 0; i < tuple->length; i++) {
        int64_t item = 0;
        if (!op_hash(rt, ref(tuple->items[i]), &item)) return false;
        sum += (uint64_t)item * PRIME_2;
        sum = sum << 31 | sum >> 33;
        sum *= PRIME_1;
    }
    sum += tuple->length ^ (PRIME_5 ^ 3527539u);
    *out = sum == UINT64_MAX ? 1546275796 : (int64_t)sum;
    return true;
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    return IS_TUPLE(other) ? sequence_compare(rt, self, other, op) : NOT_IMPLEMENTED;
}

static bool length(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    *out = AS_TUPLE(self)->length;
    return true;
}

static Value getitem_slice(Runtime *rt, Tuple *tuple, ValueRef slice) {
    int64_t start = 0, stop = 0, step = 0, count = 0;
    if (!slice_resolve(rt, slice, tuple->length, &start, &stop, &step, &count)) return NO_VALUE;
    if (step == 1) return tuple_slice(rt, tuple, (uint32_t)start, (uint32_t)(start + count));
    Value result = tuple_new(rt, (uint32_t)count);
    if (IS_NULL(result)) return result;
    for (uint32_t i = 0; i < count; i++) {
        AS_TUPLE(result)->items[i] = copy(tuple->items[start + (int64_t)i * step]);
    }
    return result;
}

static Value getitem(Runtime *rt, ValueRef self, ValueRef key) {
    Tuple *tuple = AS_TUPLE(self);
    int64_t i = 0;
    if (IS_OBJECT(key) && AS_OBJECT(key)->type == TYPE_OF_ID(rt, SLICE)) {
        return getitem_slice(rt, tuple, key);
    }
    if (!is_index(rt, key)) {
        return raise(rt, EXC_TypeError, "tuple indices must be integers or slices, not %s",
                     class_name(rt, key));
    }
    if (!index_resolve(rt, key, tuple->length, "tuple index out of range", &i)) return NO_VALUE;
    return copy(tuple->items[i]);
}

static Value concat(Runtime *rt, ValueRef left, ValueRef right) {
    if (!IS_TUPLE(left)) return NOT_IMPLEMENTED;
    if (!IS_TUPLE(right)) return concat_error(rt, "tuple", right);
    Tuple *a = AS_TUPLE(left), *b = AS_TUPLE(right);
    if (b->length == 0 && is_exact(rt, left)) return own(left);
    if (a->length == 0 && is_exact(rt, right)) return own(right);
    Value result = tuple_new(rt, a->length + b->length);
    if (IS_NULL(result)) return result;
    Value *items = AS_TUPLE(result)->items;
    for (uint32_t i = 0; i < a->length; i++) items[i] = copy(a->items[i]);
    for (uint32_t i = 0; i < b->length; i++) items[a->length + i] = copy(b->items[i]);
    return result;
}

static Value repeat(Runtime *rt, ValueRef left, ValueRef right) {
    ValueRef self;
    int64_t times = 0;
    uint32_t total = 0;
    int known = repeat_operands(rt, left, right, TYPE_TUPLE, &self, &times);
    if (known <= 0) return known == 0 ? NOT_IMPLEMENTED : NO_VALUE;
    Tuple *tuple = AS_TUPLE(self);
    if (!repeat_length(rt, tuple->length, times, &total)) return NO_VALUE;
    if (times == 1 && is_exact(rt, self)) return own(self);
    Value result = tuple_new(rt, total);
    if (IS_NULL(result)) return result;
    for (uint32_t i = 0; i < total; i++) {
        AS_TUPLE(result)->items[i] = copy(tuple->items[i % tuple->length]);
    }
    return result;
}

static Value binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    if (op == BIN_ADD) return concat(rt, left, right);
    if (op == BIN_MUL) return repeat(rt, left, right);
    return NOT_IMPLEMENTED;
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    bool exact = cls == TYPE_OF_ID(rt, TUPLE);
    if (!positional_arguments(
            rt, "tuple", 0, 1, n,
            refused_keywords(rt, cls, TYPE_OF_ID(rt, TUPLE), rt->names.init, names)))
        return NO_VALUE;
    Value plain = n == 0 ? tuple_new(rt, 0) : tuple_from_iterable(rt, args[0]);
    if (IS_NULL(plain) || exact) return plain;
    Tuple *source = AS_TUPLE(plain);
    Tuple *made = tuple_alloc(rt, cls, source->length);
    if (made != NULL) {
        for (uint32_t i = 0; i < source->length; i++) made->items[i] = copy(source->items[i]);
    }
    drop(rt, plain);
    return object_value(made);
}

static Value index_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return sequence_index(rt, args, n, "tuple.index(x): x not in tuple");
}

static Value getnewargs(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Tuple *tuple = AS_TUPLE(args[0]);
    Value plain = tuple_slice(rt, tuple, 0, tuple->length);
    if (IS_NULL(plain)) return plain;
    ValueRef item = ref(plain);
    Value result = tuple_from(rt, &item, 1);
    drop(rt, plain);
    return result;
}

static const NativeDef METHODS[] = {
    {.name = "index", .fn = index_method, .min = 2, .max = 4},
    {.name = "count", .fn = sequence_count, .min = 2, .max = 2},
    {.name = "__getnewargs__", .fn = getnewargs, .min = 1, .max = 1},
    {.name = "__class_getitem__", .fn = class_getitem, .min = 2, .max = 2, .flags = NATIVE_CLASS},
    {0},
};

const TypeSpec TUPLE_SPEC = {
    .name = "tuple",
    .doc = "An immutable sequence of values.",
    .size = sizeof(Tuple),
    .flags = TYPE_BASE | TYPE_TUPLE | TYPE_SEQUENCE | TYPE_ATTRS_AT_END,
    .dunders = DUNDER_CONCAT,
    .slots = {.destroy = destroy,
              .traverse = traverse,
              .repr = repr,
              .hash = hash,
              .compare = compare,
              .length = length,
              .getitem = getitem,
              .contains = sequence_contains,
              .iter = tuple_iter,
              .binary = binary,
              .create = create},
    .methods = METHODS,
};
