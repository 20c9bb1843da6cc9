#include "aio/lazy.h"

#include "object/containers.h"
#include "object/ops.h"
#include "vm/import.h"

static Value ask_names(Runtime *rt, const char *function, const ValueRef *args, uint32_t n) {
    return call_library(rt, "asyncio._names", function, args, n, NULL);
}

static Value lazy_dir(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return ask_names(rt, "listed", args, 0);
}

static Value lazy_getattr(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_STR(args[0])) return raise(rt, EXC_TypeError, "attribute name must be string");
    Value value = ask_names(rt, "find", args, 1);
    if (IS_NULL(value) || !IS_STR(value)) return value;
    raise(rt, EXC_AttributeError, "%s", AS_STR(value)->data);
    drop(rt, value);
    return NO_VALUE;
}

const NativeDef LAZY_FUNCTIONS[] = {
    {"__getattr__", lazy_getattr, 1, 1, 0, NULL},
    {"__dir__", lazy_dir, 0, 0, 0, NULL},
    {0},
};
