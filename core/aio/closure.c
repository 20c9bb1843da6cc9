#include "aio/closure.h"

enum { VALUES = sizeof((Closure *)0)->values / sizeof(Value) };

Closure *closure_new(Runtime *rt) {
    return object_new(rt, TYPE_OF_ID(rt, AIO_CLOSURE));
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
