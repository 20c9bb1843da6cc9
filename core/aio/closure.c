#include "aio/closure.h"

#include "aio/task.h"

enum { VALUES = sizeof((Closure *)0)->values / sizeof(Value) };

Closure *closure_new(Runtime *rt) {
    return object_new(rt, TYPE_OF_ID(rt, AIO_CLOSURE));
}

Value closure_parent(Runtime *rt) {
    const Loop *loop = rt->loop->running;
    if (rt->options.python < 14 || loop == NULL || loop->current == NULL) return NO_VALUE;
    return own(object_ref(loop->current));
}

static void destroy(Runtime *rt, Object *self) {
    for (int i = 0; i < VALUES; i++) clear(rt, &((Closure *)self)->values[i]);
}

static void traverse(Object *self, Visit visit, void *context) {
    for (int i = 0; i < VALUES; i++) visit(ref(((Closure *)self)->values[i]), context);
}

const TypeSpec CLOSURE_SPEC = {
    .name = "_asyncio._Closure",
    .size = sizeof(Closure),
    .slots = {.destroy = destroy, .traverse = traverse},
};
