#include "vm/built_in.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/instance.h"
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
    if (type_of(rt, function) != TYPE_OF_ID(rt, FUNCTION)) return;
    Function *f = (Function *)AS_OBJECT(function);
    if (!IS_NULL(module)) replace(rt, &f->module, own(module));
    if (!str_equal(f->name, f->qualname)) return; // of a class
    object_attrs_free(rt, &f->head);
    f->head.type = TYPE_OF_ID(rt, BUILT_IN_FUNCTION);
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

Value types_python_of(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (type_of(rt, args[0]) != TYPE_OF_ID(rt, BUILT_IN_FUNCTION)) return own(args[0]);
    const Function *from = (Function *)AS_OBJECT(args[0]);
    Value made = function_new(rt, from->code, from->globals, copy(from->closure));
    if (IS_NULL(made)) return NO_VALUE;
    Function *f = (Function *)AS_OBJECT(made);
    f->defaults = copy(from->defaults);
    f->kwdefaults = copy(from->kwdefaults);
    replace(rt, &f->module, copy(from->module));
    return made;
}

void built_in_wrong_call(Runtime *rt, Function *function, uint32_t n, Tuple *names) {
    Value plain = take_pending(rt);
    const ValueRef self = object_ref(function);
    Value python = types_python_of(rt, &self, 1, NULL);
    ValueRef given[] = {ref(python), ref(small_int(n)),
                        names == NULL ? ref(rt->empty_tuple) : object_ref(names), ref(plain)};
    if (!IS_NULL(python)) drop(rt, rt->library(rt, "_built_in", "wrong_call", given, 4, NULL));
    drop(rt, python);
    if (rt_pending(rt))
        drop(rt, plain);
    else
        reraise(rt, plain);
}
