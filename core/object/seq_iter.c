#include "object/iter.h"

#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"

Value iter_self(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(self);
}

int64_t length_hint(Runtime *rt, ValueRef iterable) {
    if (type_of(rt, iterable)->slots.length != NULL) {
        int64_t length = op_length(rt, iterable);
        if (length >= 0 || !pending_is(rt, EXC_TypeError)) return length;
        clear_pending(rt);
    }
    Value hint = call_special(rt, iterable, rt->names.length_hint, NULL, 0);
    if (IS_NULL(hint)) {
        if (!rt_pending(rt)) return 0;
        if (!pending_is(rt, EXC_TypeError)) return -1;
        clear_pending(rt);
        return 0;
    }
    int64_t length = 0;
    if (IS_INT(hint)) {
        if (!op_index(rt, ref(hint), &length)) {
            length = -1;
        } else if (length < 0) {
            raise(rt, EXC_ValueError, "__length_hint__() should return >= 0");
            length = -1;
        }
    } else if (!IS_NOT_IMPLEMENTED(hint)) {
        raise(rt, EXC_TypeError, "__length_hint__ must be an integer, not %s",
              class_name(rt, ref(hint)));
        length = -1;
    }
    drop(rt, hint);
    return length;
}

static SequenceIter *as_iter(ValueRef self) {
    return (SequenceIter *)AS_OBJECT(self);
}

static Value iter_new(Runtime *rt, Type *type, ValueRef sequence, int64_t next) {
    SequenceIter *it = object_new(rt, type);
    if (it == NULL) return NO_VALUE;
    it->sequence = own(sequence);
    it->next = next;
    return object_value(it);
}

Value tuple_iter(Runtime *rt, ValueRef self) {
    return iter_new(rt, TYPE_OF_ID(rt, TUPLE_ITER), self, 0);
}

Value list_iter(Runtime *rt, ValueRef self) {
    return iter_new(rt, TYPE_OF_ID(rt, LIST_ITER), self, 0);
}

Value list_reversed(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return iter_new(rt, TYPE_OF_ID(rt, LIST_REVERSE_ITER), args[0],
                    (int64_t)AS_LIST(args[0])->length - 1);
}

Value sequence_iter_new(Runtime *rt, ValueRef sequence) {
    return iter_new(rt, TYPE_OF_ID(rt, SEQUENCE_ITER), sequence, 0);
}

static void destroy(Runtime *rt, Object *self) {
    drop(rt, ((SequenceIter *)self)->sequence);
}

static void traverse(Object *self, Visit visit, void *context) {
    Value sequence = ((SequenceIter *)self)->sequence;
    if (!IS_NULL(sequence)) visit(ref(sequence), context);
}

static Value list_next(Runtime *rt, ValueRef self) {
    SequenceIter *it = as_iter(self);
    if (IS_NULL(it->sequence)) return NO_VALUE;
    List *list = AS_LIST(it->sequence);
    if (it->next < list->length) return copy(list->items[it->next++]);
    clear(rt, &it->sequence);
    return NO_VALUE;
}

static Value tuple_next(Runtime *rt, ValueRef self) {
    SequenceIter *it = as_iter(self);
    if (IS_NULL(it->sequence)) return NO_VALUE;
    Tuple *tuple = AS_TUPLE(it->sequence);
    if (it->next < tuple->length) return copy(tuple->items[it->next++]);
    clear(rt, &it->sequence);
    return NO_VALUE;
}

static Value list_reverse_next(Runtime *rt, ValueRef self) {
    SequenceIter *it = as_iter(self);
    if (IS_NULL(it->sequence)) return NO_VALUE;
    List *list = AS_LIST(it->sequence);
    if (it->next >= 0 && it->next < list->length) return copy(list->items[it->next--]);
    it->next = -1;
    clear(rt, &it->sequence);
    return NO_VALUE;
}

// iterobject.c:iter_iternext: IndexError and StopIteration end it.
static Value sequence_next(Runtime *rt, ValueRef self) {
    SequenceIter *it = as_iter(self);
    if (IS_NULL(it->sequence)) return NO_VALUE;
    Value sequence = copy(it->sequence);
    Value item = op_getitem(rt, ref(sequence), ref(small_int(it->next)));
    drop(rt, sequence);
    if (!IS_NULL(item)) {
        it->next++;
        return item;
    }
    if (pending_is(rt, EXC_IndexError) || pending_is(rt, EXC_StopIteration)) {
        clear_pending(rt);
        clear(rt, &it->sequence);
    }
    return NO_VALUE;
}

static Value hint_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    SequenceIter *it = as_iter(args[0]);
    if (IS_NULL(it->sequence)) return small_int(0);
    if (it->head.type == TYPE_OF_ID(rt, LIST_REVERSE_ITER)) {
        int64_t left = it->next + 1;
        return small_int(left > AS_LIST(it->sequence)->length ? 0 : left);
    }
    int64_t length;
    if (it->head.type == TYPE_OF_ID(rt, LIST_ITER))
        length = AS_LIST(it->sequence)->length;
    else if (it->head.type == TYPE_OF_ID(rt, TUPLE_ITER))
        length = AS_TUPLE(it->sequence)->length;
    else
        length = op_length(rt, ref(it->sequence));
    if (length < 0) return NO_VALUE;
    return small_int(length > it->next ? length - it->next : 0);
}

static const NativeDef METHODS[] = {
    {.name = "__length_hint__", .fn = hint_method, .min = 1, .max = 1},
    {0},
};

const TypeSpec TUPLE_ITER_SPEC = {
    .name = "tuple_iterator",
    .size = sizeof(SequenceIter),
    .slots = {.destroy = destroy, .traverse = traverse, .iter = iter_self, .next = tuple_next},
    .methods = METHODS,
};

const TypeSpec LIST_ITER_SPEC = {
    .name = "list_iterator",
    .size = sizeof(SequenceIter),
    .slots = {.destroy = destroy, .traverse = traverse, .iter = iter_self, .next = list_next},
    .methods = METHODS,
};

const TypeSpec LIST_REVERSE_ITER_SPEC = {
    .name = "list_reverseiterator",
    .size = sizeof(SequenceIter),
    .slots = {.destroy = destroy,
              .traverse = traverse,
              .iter = iter_self,
              .next = list_reverse_next},
    .methods = METHODS,
};

const TypeSpec SEQUENCE_ITER_SPEC = {
    .name = "iterator",
    .size = sizeof(SequenceIter),
    .slots = {.destroy = destroy, .traverse = traverse, .iter = iter_self, .next = sequence_next},
    .methods = METHODS,
};

// ------------------------------------------------------------------ iter(callable, sentinel)

typedef struct CallableIter {
    Object head;
    Value callable, sentinel; // NO_VALUE once exhausted
} CallableIter;

Value callable_iter_new(Runtime *rt, ValueRef callable, ValueRef sentinel) {
    CallableIter *it = object_new(rt, TYPE_OF_ID(rt, CALLABLE_ITER));
    if (it == NULL) return NO_VALUE;
    it->callable = own(callable);
    it->sentinel = own(sentinel);
    return object_value(it);
}

static void callable_destroy(Runtime *rt, Object *self) {
    CallableIter *it = (CallableIter *)self;
    drop(rt, it->callable);
    drop(rt, it->sentinel);
}

static void callable_traverse(Object *self, Visit visit, void *context) {
    CallableIter *it = (CallableIter *)self;
    if (!IS_NULL(it->callable)) visit(ref(it->callable), context);
    if (!IS_NULL(it->sentinel)) visit(ref(it->sentinel), context);
}

static void callable_end(Runtime *rt, CallableIter *it) {
    clear(rt, &it->callable);
    clear(rt, &it->sentinel);
}

// iterobject.c:calliter_iternext.
static Value callable_next(Runtime *rt, ValueRef self) {
    CallableIter *it = (CallableIter *)AS_OBJECT(self);
    if (IS_NULL(it->callable)) return NO_VALUE;
    Value callable = copy(it->callable);
    Value result = call0(rt, ref(callable));
    drop(rt, callable);
    if (IS_NULL(result)) {
        if (pending_is(rt, EXC_StopIteration)) {
            clear_pending(rt);
            callable_end(rt, it);
        }
        return NO_VALUE;
    }
    if (IS_NULL(it->sentinel)) { // the call has exhausted the iterator itself
        drop(rt, result);
        return NO_VALUE;
    }
    Value sentinel = copy(it->sentinel);
    int equal = op_equal(rt, ref(sentinel), ref(result));
    drop(rt, sentinel);
    if (equal == 0) return result;
    drop(rt, result);
    if (equal > 0) callable_end(rt, it);
    return NO_VALUE;
}

const TypeSpec CALLABLE_ITER_SPEC = {
    .name = "callable_iterator",
    .size = sizeof(CallableIter),
    .slots = {.destroy = callable_destroy,
              .traverse = callable_traverse,
              .iter = iter_self,
              .next = callable_next},
};
