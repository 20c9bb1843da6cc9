// The module `atexit`.
#include "object/containers.h"
#include "object/ops.h"
#include "vm/modules.h"
#include "vm/program.h"

// (function, names of keyword arguments or None, all values): what program_finish calls.
static Value make_entry(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    uint32_t keywords = names == NULL ? 0 : names->length;
    Value values = tuple_from(rt, args + 1, n - 1 + keywords);
    if (IS_NULL(values)) return NO_VALUE;
    ValueRef parts[3] = {args[0], keywords == 0 ? ref(NONE) : object_ref(names), ref(values)};
    Value entry = tuple_from(rt, parts, 3);
    drop(rt, values);
    return entry;
}

static Value atexit_register(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    List **callbacks = &rt->program->atexit;
    if (type_of(rt, args[0])->slots.call == NULL)
        return raise(rt, EXC_TypeError, "the first argument must be callable");
    if (*callbacks == NULL) {
        Value list = list_new(rt, 4);
        if (IS_NULL(list)) return NO_VALUE;
        *callbacks = AS_LIST(list);
    }
    Value entry = make_entry(rt, args, n, names);
    if (IS_NULL(entry) || !list_append(rt, *callbacks, entry)) return NO_VALUE;
    return own(args[0]);
}

static Value atexit_unregister(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    List *callbacks = rt->program->atexit;
    for (uint32_t i = callbacks == NULL ? 0 : callbacks->length; i > 0; i--) {
        Value entry = copy(callbacks->items[i - 1]);
        int same = op_equal(rt, ref(AS_TUPLE(entry)->items[0]), args[0]);
        if (same > 0 && i <= callbacks->length) {
            drop(rt, callbacks->items[i - 1]);
            callbacks->length--;
            memmove(callbacks->items + i - 1, callbacks->items + i,
                    (callbacks->length - (i - 1)) * sizeof(Value));
        }
        drop(rt, entry);
        if (same < 0) return NO_VALUE;
    }
    return NONE;
}

const NativeDef ATEXIT_FUNCTIONS[] = {
    {"register", atexit_register, 1, -1, NATIVE_KEYWORDS, NULL},
    {"unregister", atexit_unregister, 1, 1, 0, NULL},
    {0},
};
