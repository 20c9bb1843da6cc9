#include "object/deque.h"

#include "object/arguments.h"
#include "object/exception.h"
#include "object/iter.h"
#include "object/list.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"

static uint32_t slot_of(const Deque *deque, uint32_t at) {
    return (deque->first + at) & (deque->capacity - 1);
}

// An empty deque without a maximum. NO_VALUE: raised.
static Value make(Runtime *rt) {
    Deque *deque = object_new(rt, TYPE_OF_ID(rt, DEQUE));
    if (deque != NULL) deque->max = -1;
    return object_value(deque);
}

// Room for one more item. False: raised.
static bool grow(Runtime *rt, Deque *deque) {
    if (deque->length < deque->capacity) return true;
    uint64_t capacity = deque->capacity == 0 ? 8 : (uint64_t)deque->capacity * 2;
    Value *items = NULL;
    if (capacity <= CONTAINER_MAX) items = mem_alloc(&rt->mem, (size_t)capacity * sizeof(Value));
    if (items == NULL) {
        raise_memory(rt);
        return false;
    }
    for (uint32_t i = 0; i < deque->length; i++) items[i] = deque->items[slot_of(deque, i)];
    mem_free(&rt->mem, deque->items, (size_t)deque->capacity * sizeof(Value));
    deque->items = items;
    deque->first = 0;
    deque->capacity = (uint32_t)capacity;
    return true;
}

Value deque_take_first(Deque *deque) {
    Value item = deque->items[deque->first];
    deque->first = slot_of(deque, 1);
    deque->length--;
    deque->state++;
    return item;
}

static Value take_last(Deque *deque) {
    deque->state++;
    return deque->items[slot_of(deque, --deque->length)];
}

bool deque_append(Runtime *rt, Deque *deque, Value item) {
    if (!grow(rt, deque)) {
        drop(rt, item);
        return false;
    }
    deque->items[slot_of(deque, deque->length++)] = item;
    deque->state++;
    if (deque->max >= 0 && deque->length > deque->max) drop(rt, deque_take_first(deque));
    return true;
}

static bool append_left(Runtime *rt, Deque *deque, Value item) {
    if (!grow(rt, deque)) {
        drop(rt, item);
        return false;
    }
    deque->first = slot_of(deque, deque->capacity - 1);
    deque->items[deque->first] = item;
    deque->length++;
    deque->state++;
    if (deque->max >= 0 && deque->length > deque->max) drop(rt, take_last(deque));
    return true;
}

// Takes out the item at a position.
static Value take(Deque *deque, uint32_t at) {
    Value item = deque->items[slot_of(deque, at)];
    for (; at + 1 < deque->length; at++)
        deque->items[slot_of(deque, at)] = deque->items[slot_of(deque, at + 1)];
    deque->length--;
    deque->state++;
    return item;
}

// Adds all items of an iterable, which may be the deque itself, at the right or left end.
static bool extend_by(Runtime *rt, Deque *deque, ValueRef iterable, bool left) {
    Value copied = NO_VALUE;
    if (IS_OBJECT(iterable) && AS_OBJECT(iterable) == &deque->head) {
        copied = list_from_iterable(rt, iterable);
        if (IS_NULL(copied)) return false;
        iterable = ref(copied);
    }
    Value iterator = op_iter(rt, iterable);
    drop(rt, copied);
    if (IS_NULL(iterator)) return false;
    bool good = true;
    while (good) {
        Value item = op_next(rt, ref(iterator));
        if (IS_NULL(item)) break;
        good = left ? append_left(rt, deque, item) : deque_append(rt, deque, item);
    }
    drop(rt, iterator);
    return good && !rt_pending(rt);
}

static void empty(Runtime *rt, Deque *deque) {
    Value *items = deque->items;
    uint32_t first = deque->first, length = deque->length, capacity = deque->capacity;
    deque->items = NULL;
    deque->first = deque->length = deque->capacity = 0;
    deque->state++;
    for (uint32_t i = 0; i < length; i++) drop(rt, items[(first + i) & (capacity - 1)]);
    mem_free(&rt->mem, items, (size_t)capacity * sizeof(Value));
}

// The items as a list, for what lists do as well. NO_VALUE: raised.
static Value to_list(Runtime *rt, ValueRef self) {
    Deque *deque = as_deque(self);
    Value list = list_new(rt, deque->length);
    if (IS_NULL(list)) return NO_VALUE;
    for (uint32_t i = 0; i < deque->length; i++)
        AS_LIST(list)->items[i] = copy(deque->items[slot_of(deque, i)]);
    AS_LIST(list)->length = deque->length;
    return list;
}

static bool is_deque(Runtime *rt, ValueRef v) {
    return is_instance(rt, v, TYPE_OF_ID(rt, DEQUE));
}

// ------------------------------------------------------------------ slots

static void destroy(Runtime *rt, Object *self) {
    empty(rt, (Deque *)self);
}

static void traverse(Object *self, Visit visit, void *context) {
    Deque *deque = (Deque *)self;
    for (uint32_t i = 0; i < deque->length; i++) visit(deque_at(deque, i), context);
}

static Value repr(Runtime *rt, ValueRef self) {
    ReprGuard guard;
    if (!repr_enter(rt, &guard, self)) return str_format(rt, "[...]");
    Value list = to_list(rt, self);
    Value items = IS_NULL(list) ? NO_VALUE : op_repr(rt, ref(list));
    repr_leave(rt, &guard);
    drop(rt, list);
    if (IS_NULL(items)) return NO_VALUE;
    const char *name = type_short_name(type_of(rt, self))->data;
    Value text = as_deque(self)->max < 0
                     ? str_format(rt, "%s(%s)", name, AS_STR(items)->data)
                     : str_format(rt, "%s(%s, maxlen=%lld)", name, AS_STR(items)->data,
                                  (long long)as_deque(self)->max);
    drop(rt, items);
    return text;
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if (!is_deque(rt, other)) return NOT_IMPLEMENTED;
    Value a = to_list(rt, self), b = IS_NULL(a) ? NO_VALUE : to_list(rt, other);
    Value result = IS_NULL(b) ? NO_VALUE : sequence_compare(rt, ref(a), ref(b), op);
    drop(rt, a);
    drop(rt, b);
    return result;
}

static bool length(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    *out = as_deque(self)->length;
    return true;
}

// False: raised.
static bool position(Runtime *rt, ValueRef self, ValueRef key, uint32_t *at) {
    int64_t i = 0;
    if (!is_index(rt, key)) {
        raise(rt, EXC_TypeError, "sequence index must be integer, not '%s'", class_name(rt, key));
        return false;
    }
    if (!index_resolve(rt, key, as_deque(self)->length, "deque index out of range", &i))
        return false;
    *at = (uint32_t)i;
    if (*at < as_deque(self)->length) return true;
    raise(rt, EXC_IndexError, "deque index out of range"); // __index__ has changed it
    return false;
}

static Value getitem(Runtime *rt, ValueRef self, ValueRef key) {
    uint32_t at;
    return position(rt, self, key, &at) ? own(deque_at(as_deque(self), at)) : NO_VALUE;
}

static bool setitem(Runtime *rt, ValueRef self, ValueRef key, ValueRef value) {
    uint32_t at;
    if (!position(rt, self, key, &at)) return false;
    Deque *deque = as_deque(self);
    if (IS_NULL(value))
        drop(rt, take(deque, at));
    else
        replace(rt, &deque->items[slot_of(deque, at)], own(value));
    return true;
}

// _collectionsmodule.c:deque_contains: a change of the length on the way is an error.
static int contains(Runtime *rt, ValueRef self, ValueRef item) {
    Deque *deque = as_deque(self);
    uint32_t state = deque->state;
    for (uint32_t i = 0; i < deque->length; i++) {
        Value held = own(deque_at(deque, i));
        int equal = op_equal(rt, ref(held), item);
        drop(rt, held);
        if (equal != 0) return equal;
        if (deque->state == state) continue;
        raise(rt, EXC_RuntimeError, "deque mutated during iteration");
        return -1;
    }
    return 0;
}

// A deque of the same class and maximum with the items of another one. NO_VALUE: raised.
static Value copy_deque(Runtime *rt, ValueRef self) {
    Type *type = AS_OBJECT(self)->type;
    if (type == TYPE_OF_ID(rt, DEQUE)) {
        Value made = make(rt);
        if (IS_NULL(made)) return NO_VALUE;
        as_deque(ref(made))->max = as_deque(self)->max;
        if (extend_by(rt, as_deque(ref(made)), self, false)) return made;
        drop(rt, made);
        return NO_VALUE;
    }
    ValueRef args[2] = {self, ref(small_int(as_deque(self)->max))};
    return call(rt, object_ref(type), args, as_deque(self)->max < 0 ? 1 : 2);
}

// The deque's items `times` times over, in place.
static bool repeat(Runtime *rt, ValueRef self, int64_t times) {
    Deque *deque = as_deque(self);
    uint32_t total;
    if (!repeat_length(rt, deque->length, times, &total)) return false;
    if (total == 0) empty(rt, deque);
    Value items = to_list(rt, self);
    if (IS_NULL(items)) return false;
    bool good = true;
    for (int64_t i = 1; i < times && good && AS_LIST(items)->length > 0; i++)
        good = extend_by(rt, deque, ref(items), false);
    drop(rt, items);
    return good;
}

static Value binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    ValueRef self = is_deque(rt, left) ? left : right;
    int64_t times = 0;
    if (op == BIN_ADD) {
        if (!is_deque(rt, left)) return NOT_IMPLEMENTED;
        if (!is_deque(rt, right)) return concat_error(rt, "deque", right);
    } else if (op != BIN_MUL) {
        return NOT_IMPLEMENTED;
    } else {
        ValueRef other = is_deque(rt, left) ? right : left;
        if (!is_index(rt, other))
            return raise(rt, EXC_TypeError, "can't multiply sequence by non-int of type '%s'",
                         class_name(rt, other));
        if (!op_index(rt, other, &times)) return NO_VALUE;
    }
    Value made = copy_deque(rt, self);
    if (IS_NULL(made)) return NO_VALUE;
    bool good = op == BIN_ADD ? extend_by(rt, as_deque(ref(made)), right, false)
                              : repeat(rt, ref(made), times);
    if (good) return made;
    drop(rt, made);
    return NO_VALUE;
}

static Value inplace(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    int64_t times = 0;
    if (op == BIN_ADD) return extend_by(rt, as_deque(left), right, false) ? own(left) : NO_VALUE;
    if (op != BIN_MUL || !is_index(rt, right)) return NOT_IMPLEMENTED;
    return op_index(rt, right, &times) && repeat(rt, left, times) ? own(left) : NO_VALUE;
}

static bool set_max(Runtime *rt, Deque *deque, ValueRef max) {
    deque->max = -1;
    if (IS_NULL(max) || IS_NONE(max)) return true;
    if (!IS_INT(max)) {
        raise(rt, EXC_TypeError, "an integer is required");
        return false;
    }
    int64_t number;
    if (!op_index(rt, max, &number)) return false;
    if (number < 0) {
        raise(rt, EXC_ValueError, "maxlen must be non-negative");
        return false;
    }
    deque->max = number;
    return true;
}

// deque(...): the arguments without self. False: raised.
static bool fill(Runtime *rt, Deque *deque, const ValueRef *args, uint32_t n, Tuple *names) {
    static const char *const PARAMS[] = {"iterable", "maxlen"};
    ValueRef values[2];
    if (!bind_arguments(rt, "deque", PARAMS, 2, args, n, names, values)) return false;
    if (!set_max(rt, deque, values[1])) return false;
    empty(rt, deque);
    return IS_NULL(values[0]) || extend_by(rt, deque, values[0], false);
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    Deque *deque = object_new(rt, cls);
    if (deque == NULL) return NO_VALUE;
    deque->max = -1;
    if ((cls->flags & TYPE_HEAP) != 0 || fill(rt, deque, args, n, names))
        return object_value(deque); // that of a subclass is filled by __init__
    drop_object(rt, deque);
    return NO_VALUE;
}

// ------------------------------------------------------------------ iterators

typedef struct DequeIter {
    Object head;
    Value deque;    // owned
    uint32_t done;  // items given so far
    uint32_t state; // of the deque when it began
} DequeIter;

static Value iter_new(Runtime *rt, Type *type, ValueRef deque) {
    DequeIter *it = object_new(rt, type);
    if (it == NULL) return NO_VALUE;
    it->deque = own(deque);
    it->state = as_deque(deque)->state;
    return object_value(it);
}

static Value iter(Runtime *rt, ValueRef self) {
    return iter_new(rt, TYPE_OF_ID(rt, DEQUE_ITER), self);
}

static void iter_destroy(Runtime *rt, Object *self) {
    drop(rt, ((DequeIter *)self)->deque);
}

static void iter_traverse(Object *self, Visit visit, void *context) {
    if (!IS_NULL(((DequeIter *)self)->deque)) visit(ref(((DequeIter *)self)->deque), context);
}

static Value step(Runtime *rt, ValueRef self, bool reverse) {
    DequeIter *it = (DequeIter *)AS_OBJECT(self);
    Deque *deque = as_deque(ref(it->deque));
    if (deque->state != it->state) {
        it->done = deque->length;
        return raise(rt, EXC_RuntimeError, "deque mutated during iteration");
    }
    if (it->done >= deque->length) return NO_VALUE;
    uint32_t at = it->done++;
    return own(deque_at(deque, reverse ? deque->length - 1 - at : at));
}

static Value iter_next(Runtime *rt, ValueRef self) {
    return step(rt, self, false);
}

static Value reverse_next(Runtime *rt, ValueRef self) {
    return step(rt, self, true);
}

static Value iter_hint(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    DequeIter *it = (DequeIter *)AS_OBJECT(args[0]);
    return small_int((int64_t)as_deque(ref(it->deque))->length - it->done);
}

static const NativeDef ITER_METHODS[] = {
    {.name = "__length_hint__", .fn = iter_hint, .min = 1, .max = 1},
    {0},
};

const TypeSpec DEQUE_ITER_SPEC = {
    .name = "collections._deque_iterator",
    .size = sizeof(DequeIter),
    .slots = {.destroy = iter_destroy,
              .traverse = iter_traverse,
              .iter = iter_self,
              .next = iter_next},
    .methods = ITER_METHODS,
};

const TypeSpec DEQUE_REVERSE_ITER_SPEC = {
    .name = "collections._deque_reverse_iterator",
    .size = sizeof(DequeIter),
    .slots = {.destroy = iter_destroy,
              .traverse = iter_traverse,
              .iter = iter_self,
              .next = reverse_next},
    .methods = ITER_METHODS,
};

// ------------------------------------------------------------------ methods

static Value done(bool good) {
    return good ? NONE : NO_VALUE;
}

static Value init(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return done(fill(rt, as_deque(args[0]), args + 1, n - 1, names));
}

static Value append(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return done(deque_append(rt, as_deque(args[0]), own(args[1])));
}

static Value appendleft(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return done(append_left(rt, as_deque(args[0]), own(args[1])));
}

static Value extend(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return done(extend_by(rt, as_deque(args[0]), args[1], false));
}

static Value extendleft(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return done(extend_by(rt, as_deque(args[0]), args[1], true));
}

static Value pop(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (as_deque(args[0])->length == 0) return raise(rt, EXC_IndexError, "pop from an empty deque");
    return take_last(as_deque(args[0]));
}

static Value popleft(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (as_deque(args[0])->length == 0) return raise(rt, EXC_IndexError, "pop from an empty deque");
    return deque_take_first(as_deque(args[0]));
}

static Value clear_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    empty(rt, as_deque(args[0]));
    return NONE;
}

static Value copy_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return copy_deque(rt, args[0]);
}

// What lists do as well, with the list of the items in place of self.
static Value as_list_does(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names,
                          NativeFn fn) {
    Value list = to_list(rt, args[0]);
    if (IS_NULL(list)) return NO_VALUE;
    ValueRef own_args[4] = {ref(list)};
    for (uint32_t i = 1; i < n; i++) own_args[i] = args[i];
    Value result = fn(rt, own_args, n, names);
    drop(rt, list);
    return result;
}

static Value count(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return as_list_does(rt, args, n, names, sequence_count);
}

static Value find(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return sequence_index(rt, args, n, "");
}

static Value index_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    uint32_t state = as_deque(args[0])->state;
    Value at = as_list_does(rt, args, n, names, find);
    if (as_deque(args[0])->state != state && !rt_pending(rt)) {
        drop(rt, at);
        return raise(rt, EXC_RuntimeError, "deque mutated during iteration");
    }
    if (!IS_NULL(at) || !pending_is(rt, EXC_ValueError)) return at;
    clear_pending(rt);
    if (rt->options.python >= 14)
        return raise(rt, EXC_ValueError, "deque.index(x): x not in deque");
    return raise_repr(rt, EXC_ValueError, "%s is not in deque", args[1]);
}

static Value remove_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Deque *deque = as_deque(args[0]);
    uint32_t state = deque->state;
    for (uint32_t i = 0; i < deque->length; i++) {
        Value held = own(deque_at(deque, i));
        int equal = op_equal(rt, ref(held), args[1]);
        drop(rt, held);
        if (equal < 0) return NO_VALUE;
        if (deque->state != state)
            return raise(rt, EXC_IndexError, "deque mutated during remove().");
        if (equal == 0) continue;
        drop(rt, take(deque, i));
        return NONE;
    }
    if (rt->options.python < 11 || rt->options.python >= 14)
        return raise(rt, EXC_ValueError, "deque.remove(x): x not in deque");
    return raise_repr(rt, EXC_ValueError, "%s is not in deque", args[1]);
}

static Value insert(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Deque *deque = as_deque(args[0]);
    int64_t at;
    if (!op_int(rt, args[1], INT_SIZE, &at)) return NO_VALUE;
    if (deque->max >= 0 && deque->length >= deque->max)
        return raise(rt, EXC_IndexError, "deque already at its maximum size");
    if (at < 0) at += deque->length;
    if (at < 0) at = 0;
    if (at > deque->length) at = deque->length;
    if (!deque_append(rt, deque, own(args[2]))) return NO_VALUE;
    Value item = deque->items[slot_of(deque, deque->length - 1)];
    for (uint32_t i = deque->length - 1; i > at; i--)
        deque->items[slot_of(deque, i)] = deque->items[slot_of(deque, i - 1)];
    deque->items[slot_of(deque, (uint32_t)at)] = item;
    return NONE;
}

static Value rotate(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Deque *deque = as_deque(args[0]);
    int64_t steps = 1;
    if (n > 1 && !op_int(rt, args[1], INT_SIZE, &steps)) return NO_VALUE;
    if (deque->length < 2) return NONE;
    steps %= deque->length;
    if (steps < 0) steps += deque->length;
    for (; steps > 0; steps--) { // there is room: one goes out for one that comes in
        Value last = take_last(deque);
        deque->first = slot_of(deque, deque->capacity - 1);
        deque->items[deque->first] = last;
        deque->length++;
    }
    return NONE;
}

static Value reverse(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    Deque *deque = as_deque(args[0]);
    for (uint32_t i = 0, j = deque->length; i + 1 < j; i++) {
        Value *a = &deque->items[slot_of(deque, i)], *b = &deque->items[slot_of(deque, --j)];
        Value item = *a;
        *a = *b;
        *b = item;
    }
    return NONE;
}

static Value reversed_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return iter_new(rt, TYPE_OF_ID(rt, DEQUE_REVERSE_ITER), args[0]);
}

static Value max_get(Runtime *rt, ValueRef self) {
    (void)rt;
    return as_deque(self)->max < 0 ? NONE : small_int(as_deque(self)->max);
}

// (class, ((), maxlen) or (), its attributes or None, an iterator over the items)
static Value reduce(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value none = tuple_new(rt, 0), max = max_get(rt, args[0]), items = iter(rt, args[0]);
    Value made = NO_VALUE;
    if (!IS_NULL(none) && !IS_NULL(items)) {
        ValueRef both[2] = {ref(none), ref(max)};
        Value with = tuple_from(rt, both, IS_NONE(max) ? 0 : 2);
        Value state = op_getattr_optional(rt, args[0], rt->names.dict);
        bool has_state = !IS_NULL(state) && IS_DICT(state) && op_length(rt, ref(state)) > 0;
        ValueRef parts[4] = {object_ref(AS_OBJECT(args[0])->type), ref(with),
                             has_state ? ref(state) : ref(NONE), ref(items)};
        if (!IS_NULL(with) && !rt_pending(rt)) made = tuple_from(rt, parts, 4);
        drop(rt, with);
        drop(rt, state);
    }
    drop(rt, none);
    drop(rt, items);
    return made;
}

static const NativeDef METHODS[] = {
    {"__init__", init, 1, -1, NATIVE_KEYWORDS, NULL},
    {"append", append, 2, 2, 0, NULL},
    {"appendleft", appendleft, 2, 2, 0, NULL},
    {"extend", extend, 2, 2, 0, NULL},
    {"extendleft", extendleft, 2, 2, 0, NULL},
    {"pop", pop, 1, 1, 0, NULL},
    {"popleft", popleft, 1, 1, 0, NULL},
    {"clear", clear_method, 1, 1, 0, NULL},
    {"copy", copy_method, 1, 1, 0, NULL},
    {"__copy__", copy_method, 1, 1, 0, NULL},
    {"count", count, 2, 2, 0, NULL},
    {"index", index_method, 2, 4, NATIVE_PARSED, NULL},
    {"remove", remove_method, 2, 2, 0, NULL},
    {"insert", insert, 3, 3, NATIVE_PARSED, NULL},
    {"rotate", rotate, 1, 2, 0, NULL},
    {"reverse", reverse, 1, 1, 0, NULL},
    {"__reversed__", reversed_method, 1, 1, 0, NULL},
    {"__reduce__", reduce, 1, 1, 0, NULL},
    {"__class_getitem__", class_getitem, 2, 2, NATIVE_CLASS, NULL},
    {0},
};

static const GetSetDef GETSET[] = {{"maxlen", max_get, NULL}, {0}};

const TypeSpec DEQUE_SPEC = {
    .name = "collections.deque",
    .doc = "A list that is quick at both of its ends.",
    .size = sizeof(Deque),
    .flags = TYPE_BASE | TYPE_SEQUENCE,
    .slots = {.destroy = destroy,
              .traverse = traverse,
              .repr = repr,
              .hash = unhashable,
              .compare = compare,
              .length = length,
              .getitem = getitem,
              .setitem = setitem,
              .contains = contains,
              .iter = iter,
              .binary = binary,
              .inplace = inplace,
              .create = create},
    .methods = METHODS,
    .getset = GETSET,
};
