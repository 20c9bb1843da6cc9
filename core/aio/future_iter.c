// What `await future` drives: the iterator that Future.__await__ gives.
#include "aio/future.h"

#include "object/ops.h"
#include "vm/generator.h"

typedef struct FutureIter {
    Object head;
    Future *future; // owned; NULL once it is exhausted
} FutureIter;

Value future_iter(Runtime *rt, ValueRef self) {
    if (!future_check(rt, as_future(self))) return NO_VALUE;
    FutureIter *iter = object_new(rt, TYPE_OF_ID(rt, FUTURE_ITER));
    if (iter == NULL) return NO_VALUE;
    iter->future = (Future *)AS_OBJECT(own(self));
    return object_value(iter);
}

static FutureIter *as_iter(ValueRef v) {
    return (FutureIter *)AS_OBJECT(v);
}

static Value iter_next(Runtime *rt, ValueRef self) {
    FutureIter *iter = as_iter(self);
    if (iter->future == NULL) return NO_VALUE;
    Value result;
    int how = future_await(rt, object_ref(iter->future), &result);
    if (how == 0) return own(object_ref(iter->future));
    Future *future = iter->future;
    iter->future = NULL;
    drop_object(rt, future);
    return how < 0 ? NO_VALUE : raise_with(rt, EXC_StopIteration, result);
}

static Value iter_send(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    bool exhausted = as_iter(args[0])->future == NULL;
    Value item = iter_next(rt, args[0]);
    if (IS_NULL(item) && exhausted) raise_type(rt, rt->exceptions[EXC_StopIteration], NULL);
    return item;
}

static Value iter_close(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Future *future = as_iter(args[0])->future;
    as_iter(args[0])->future = NULL;
    drop_object(rt, future);
    return NONE;
}

static Value iter_throw(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    Value exception = throw_argument(rt, "throw", args + 1, n - 1);
    if (IS_NULL(exception)) return NO_VALUE;
    drop(rt, iter_close(rt, args, 1, names));
    reraise(rt, exception);
    return NO_VALUE;
}

static Value iter_iter(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(self);
}

static void iter_destroy(Runtime *rt, Object *self) {
    drop_object(rt, ((FutureIter *)self)->future);
}

static void iter_traverse(Object *self, Visit visit, void *context) {
    FutureIter *iter = (FutureIter *)self;
    if (iter->future != NULL) visit(object_ref(iter->future), context);
}

static const NativeDef ITER_METHODS[] = {
    {"send", iter_send, 2, 2, 0, NULL},
    {"throw", iter_throw, 2, 4, 0, NULL},
    {"close", iter_close, 1, 1, 0, NULL},
    {0},
};

const TypeSpec FUTURE_ITER_SPEC = {
    .name = "_asyncio.FutureIter",
    .size = sizeof(FutureIter),
    .slots = {.destroy = iter_destroy,
              .traverse = iter_traverse,
              .iter = iter_iter,
              .next = iter_next},
    .methods = ITER_METHODS,
};
