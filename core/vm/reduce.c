// What copying and pickling ask of every object. The answers are made in Python (lib/copyreg.py);
// here is what only C knows: which of its classes is not written in Python.
#include "object/class.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "vm/import.h"

static Value ask_copyreg(Runtime *rt, const char *function, ValueRef self, ValueRef protocol) {
    const ValueRef args[] = {self, object_ref(native_type(type_of(rt, self))), protocol};
    return call_library(rt, "copyreg", function, args, IS_NULL(protocol) ? 2 : 3, NULL);
}

// A class's own __reduce__ goes first (typeobject.c:object___reduce_ex___impl).
Value object_reduce_ex(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Str *name = intern(rt, "__reduce__");
    if (name == NULL) return NO_VALUE;
    ValueRef own_one = type_lookup(type_of(rt, args[0]), name);
    ValueRef general = type_lookup(TYPE_OF_ID(rt, OBJECT), name);
    if (!SAME(own_one, general)) return call_method(rt, args[0], "__reduce__", NULL, 0);
    return ask_copyreg(rt, "_object_reduce", args[0], args[1]);
}

Value object_reduce(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return ask_copyreg(rt, "_object_reduce", args[0], ref(small_int(0)));
}

Value object_getstate(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return ask_copyreg(rt, "_object_getstate", args[0], NO_REF);
}
