#include "vm/built_in.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/runtime.h"

// Functions, the code inside of code, and what class methods, properties and the like consist of.
static void mark(ValueRef v, void *context) {
    if (!IS_OBJECT(v)) return;
    Runtime *rt = context;
    const Type *type = AS_OBJECT(v)->type;
    if (type == TYPE_OF_ID(rt, CODE)) {
        Code *code = (Code *)AS_OBJECT(v);
        if ((code->flags & CODE_BUILT_IN) != 0) return;
        code->flags |= CODE_BUILT_IN;
        type->slots.traverse(&code->head, mark, rt);
    } else if (type == TYPE_OF_ID(rt, FUNCTION)) {
        mark(object_ref(((Function *)AS_OBJECT(v))->code), rt);
    } else if (type == TYPE_OF_ID(rt, CLASS_METHOD) || type == TYPE_OF_ID(rt, STATIC_METHOD) ||
               type == TYPE_OF_ID(rt, PROPERTY)) {
        type->slots.traverse(AS_OBJECT(v), mark, rt);
    }
}

void built_in_class(Runtime *rt, Type *type) {
    uint32_t pos = 0;
    ValueRef key, value;
    while (dict_next(type->dict, &pos, &key, &value)) mark(value, rt);
}

static void mark_function(Runtime *rt, ValueRef function, ValueRef module) {
    mark(function, rt);
    bool named = !IS_NULL(module) && type_of(rt, function) == TYPE_OF_ID(rt, FUNCTION);
    if (named) replace(rt, &((Function *)AS_OBJECT(function))->module, own(module));
}

Value types_built_in(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    ValueRef module = n > 1 ? args[1] : NO_REF;
    if (!IS_DICT(args[0])) {
        if (IS_TYPE(args[0]))
            built_in_class(rt, AS_TYPE(args[0]));
        else
            mark_function(rt, args[0], module);
        return NONE;
    }
    uint32_t pos = 0;
    ValueRef key, value;
    while (dict_next(AS_DICT(args[0]), &pos, &key, &value))
        if (type_of(rt, value) == TYPE_OF_ID(rt, FUNCTION) &&
            ((Function *)AS_OBJECT(value))->globals == AS_DICT(args[0]))
            mark_function(rt, value, module);
    return NONE;
}

void built_in_wrong_call(Runtime *rt, Function *function, uint32_t n, Tuple *names) {
    Value plain = take_pending(rt);
    ValueRef given[] = {object_ref(function), ref(small_int(n)),
                        names == NULL ? ref(rt->empty_tuple) : object_ref(names), ref(plain)};
    Value result = rt->library(rt, "_built_in", "wrong_call", given, 4, NULL);
    drop(rt, result);
    if (rt_pending(rt))
        drop(rt, plain);
    else
        reraise(rt, plain);
}
