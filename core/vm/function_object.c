#include "vm/function_object.h"

#include "base/assert.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/built_in.h"
#include "vm/frame_trace.h"
#include "vm/generator_inline.h"
#include "vm/import.h"
#include "vm/traceback.h"

Value function_new(Runtime *rt, Code *code, Dict *globals, Value closure) {
    Function *f = object_new(rt, TYPE_OF_ID(rt, FUNCTION));
    if (f == NULL) {
        drop(rt, closure);
        return NO_VALUE;
    }
    f->code = code;
    object_retain(code);
    f->globals = globals;
    object_retain(globals);
    f->closure = closure;
    f->name = code->name;
    object_retain(f->name);
    f->qualname = code->qualname;
    object_retain(f->qualname);
    f->doc = copy(code->doc);
    ValueRef module = dict_get_str(globals, rt->names.name);
    f->module = IS_NULL(module) ? NONE : own(module);
    return object_value(f);
}

// ------------------------------------------------------------------ the type

static Function *function_of(ValueRef v) {
    return (Function *)AS_OBJECT(v);
}

void function_drop_spares(Runtime *rt, Function *f) {
    while (f->spares != NULL) {
        Frame *frame = f->spares;
        f->spares = frame->back;
        Generator *g = frame->generator;
        drop_object(rt, g->name);
        drop_object(rt, g->qualname);
        slab_give(&rt->slabs, g, GENERATOR_GRAINS);
        slab_give(&rt->slabs, frame, frame->code->frame_grains);
    }
    f->spare_count = 0;
}

static void function_destroy(Runtime *rt, Object *self) {
    Function *f = (Function *)self;
    function_drop_spares(rt, f);
    drop_object(rt, f->code);
    drop_object(rt, f->globals);
    clear(rt, &f->defaults);
    clear(rt, &f->kwdefaults);
    clear(rt, &f->closure);
    clear(rt, &f->annotations);
    clear(rt, &f->annotate);
    clear(rt, &f->type_params);
    drop_object(rt, f->name);
    drop_object(rt, f->qualname);
    clear(rt, &f->module);
    clear(rt, &f->doc);
    clear(rt, &f->replaced);
}

static void function_traverse(Object *self, Visit visit, void *context) {
    Function *f = (Function *)self;
    visit(object_ref(f->code), context);
    visit(object_ref(f->globals), context);
    visit(ref(f->defaults), context);
    visit(ref(f->kwdefaults), context);
    visit(ref(f->closure), context);
    visit(ref(f->annotations), context);
    visit(ref(f->annotate), context);
    visit(ref(f->type_params), context);
    visit(object_ref(f->name), context);
    visit(object_ref(f->qualname), context);
    visit(ref(f->module), context);
    visit(ref(f->doc), context);
    visit(ref(f->replaced), context);
}

static Value function_repr(Runtime *rt, ValueRef self) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "<function %s at ", function_of(self)->qualname->data);
    append_address(rt, &buf, AS_OBJECT(self));
    strbuf_char(&buf, '>');
    return str_from_buf(rt, &buf);
}

static Value function_get(Runtime *rt, ValueRef self, ValueRef object, Type *owner) {
    (void)owner;
    return IS_NULL(object) ? own(self) : bound_method_new(rt, self, object);
}

static Value get_code(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(function_of(self)->code));
}

static Value get_builtins(Runtime *rt, ValueRef self) {
    (void)self;
    return own(object_ref(rt->builtins));
}

static bool set_read_only(Runtime *rt, ValueRef self, ValueRef value) {
    (void)self, (void)value;
    raise(rt, EXC_AttributeError, "readonly attribute");
    return false;
}

static bool set_code(Runtime *rt, ValueRef self, ValueRef value) {
    Function *f = function_of(self);
    if (IS_NULL(value) || type_of(rt, value) != TYPE_OF_ID(rt, CODE)) {
        raise(rt, EXC_TypeError, "__code__ must be set to a code object");
        return false;
    }
    Code *code = (Code *)AS_OBJECT(value);
    uint32_t free_vars = IS_NULL(f->closure) ? 0 : AS_TUPLE(f->closure)->length;
    if (code->free_count != free_vars) {
        raise(rt, EXC_ValueError, "%s() requires a code object with %u free vars, not %u",
              f->name->data, free_vars, code->free_count);
        return false;
    }
    if (IS_NULL(f->replaced)) f->replaced = list_new(rt, 1);
    Code *old = f->code;
    if (IS_NULL(f->replaced) || !list_append(rt, AS_LIST(f->replaced), own(object_ref(old))))
        return false;
    function_drop_spares(rt, f);
    f->code = (Code *)AS_OBJECT(own(value));
    drop_object(rt, old);
    return true;
}

static Value get_globals(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(function_of(self)->globals));
}

bool function_set_text(Runtime *rt, Str **slot, ValueRef value, const char *what) {
    if (IS_NULL(value) || !IS_STR(value)) {
        raise(rt, EXC_TypeError, "%s must be set to a string object", what);
        return false;
    }
    Str *old = *slot;
    *slot = AS_STR(own(value));
    drop_object(rt, old);
    return true;
}

static Value get_name(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(function_of(self)->name));
}

static bool set_name(Runtime *rt, ValueRef self, ValueRef value) {
    function_drop_spares(rt, function_of(self));
    return function_set_text(rt, &function_of(self)->name, value, "__name__");
}

static Value get_qualname(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(function_of(self)->qualname));
}

static bool set_qualname(Runtime *rt, ValueRef self, ValueRef value) {
    function_drop_spares(rt, function_of(self));
    return function_set_text(rt, &function_of(self)->qualname, value, "__qualname__");
}

// Plain slots: None stands for NO_VALUE.
#define FIELD(name)                                                          \
    static Value get_##name(Runtime *rt, ValueRef self) {                    \
        (void)rt;                                                            \
        Value v = function_of(self)->name;                                   \
        return IS_NULL(v) ? NONE : copy(v);                                  \
    }                                                                        \
    static bool set_##name(Runtime *rt, ValueRef self, ValueRef value) {     \
        bool none = IS_NULL(value) || IS_NONE(value);                        \
        replace(rt, &function_of(self)->name, none ? NO_VALUE : own(value)); \
        return true;                                                         \
    }
FIELD(defaults)
FIELD(kwdefaults)
FIELD(module)
FIELD(doc)
#undef FIELD

static Value get_closure(Runtime *rt, ValueRef self) {
    (void)rt;
    Value v = function_of(self)->closure;
    return IS_NULL(v) ? NONE : copy(v);
}

static Value get_annotations(Runtime *rt, ValueRef self) {
    Function *f = function_of(self);
    if (!IS_NULL(f->annotations)) return copy(f->annotations);
    Value annotate = IS_NULL(f->annotate) ? NO_VALUE : copy(f->annotate);
    Value dict = IS_NULL(annotate) ? dict_new(rt) : call1(rt, ref(annotate), ref(small_int(1)));
    drop(rt, annotate);
    if (IS_NULL(dict)) return NO_VALUE;
    if (!IS_DICT(dict)) {
        raise(rt, EXC_TypeError, "__annotate__ returned non-dict of type '%s'",
              type_of(rt, ref(dict))->name->data);
        drop(rt, dict);
        return NO_VALUE;
    }
    replace(rt, &f->annotations, copy(dict));
    return dict;
}

static bool set_annotations(Runtime *rt, ValueRef self, ValueRef value) {
    bool none = IS_NULL(value) || IS_NONE(value);
    if (!none && !IS_DICT(value)) {
        raise(rt, EXC_TypeError, "__annotations__ must be set to a dict object");
        return false;
    }
    replace(rt, &function_of(self)->annotations, none ? NO_VALUE : own(value));
    clear(rt, &function_of(self)->annotate);
    return true;
}

static Value get_annotate(Runtime *rt, ValueRef self) {
    (void)rt;
    Value v = function_of(self)->annotate;
    return IS_NULL(v) ? NONE : copy(v);
}

static bool set_annotate(Runtime *rt, ValueRef self, ValueRef value) {
    bool none = !IS_NULL(value) && IS_NONE(value);
    if (IS_NULL(value) || (!none && type_of(rt, value)->slots.call == NULL)) {
        raise(rt, EXC_TypeError, "__annotate__ %s",
              IS_NULL(value) ? "cannot be deleted" : "must be callable or None");
        return false;
    }
    replace(rt, &function_of(self)->annotate, none ? NO_VALUE : own(value));
    if (!none) clear(rt, &function_of(self)->annotations);
    return true;
}

static Value get_type_params(Runtime *rt, ValueRef self) {
    Value v = function_of(self)->type_params;
    return copy(IS_NULL(v) ? rt->empty_tuple : v);
}

static bool set_type_params(Runtime *rt, ValueRef self, ValueRef value) {
    replace(rt, &function_of(self)->type_params, IS_NULL(value) ? NO_VALUE : own(value));
    return true;
}

// types.FunctionType(...): lib/_new_function.py.
static Value function_create(Runtime *rt, Type *type, const ValueRef *args, uint32_t n,
                             Tuple *names) {
    (void)type;
    return call_library(rt, "_new_function", "function", args, n, names);
}

static const GetSetDef FUNCTION_GETSET[] = {
    {"__code__", get_code, set_code},
    {"__globals__", get_globals, set_read_only},
    {"__builtins__", get_builtins, set_read_only},
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__defaults__", get_defaults, set_defaults},
    {"__kwdefaults__", get_kwdefaults, set_kwdefaults},
    {"__closure__", get_closure, set_read_only},
    {"__module__", get_module, set_module},
    {"__doc__", get_doc, set_doc},
    {"__annotations__", get_annotations, set_annotations},
    {"__annotate__", get_annotate, set_annotate},
    {"__type_params__", get_type_params, set_type_params},
    {0},
};

const TypeSpec FUNCTION_SPEC = {
    .name = "function",
    .size = sizeof(Function),
    .flags = TYPE_WEAKREFS | TYPE_METHOD_DESCR,
    .attrs = true,
    .slots = {.destroy = function_destroy,
              .traverse = function_traverse,
              .repr = function_repr,
              .call = function_call,
              .descr_get = function_get,
              .create = function_create},
    .getset = FUNCTION_GETSET,
};

// ------------------------------------------------------------------ functions that stand for C
// code

static Value built_in_repr(Runtime *rt, ValueRef self) {
    return str_format(rt, "<built-in function %s>", function_of(self)->name->data);
}

// The module.
static Value built_in_self(Runtime *rt, ValueRef self) {
    ValueRef name = ref(function_of(self)->module);
    ValueRef module = IS_STR(name) ? dict_get_str(rt->modules, AS_STR(name)) : NO_REF;
    return IS_NULL(module) ? NONE : own(module);
}

static const GetSetDef BUILT_IN_GETSET[] = {
    {"__name__", get_name, NULL},      {"__qualname__", get_qualname, NULL},
    {"__self__", built_in_self, NULL}, {"__module__", get_module, set_module},
    {"__doc__", get_doc, NULL},        {0},
};

const TypeSpec BUILT_IN_FUNCTION_SPEC = {
    .name = "builtin_function_or_method",
    .size = sizeof(Function),
    .flags = TYPE_WEAKREFS,
    .slots = {.destroy = function_destroy,
              .traverse = function_traverse,
              .repr = built_in_repr,
              .call = function_call},
    .getset = BUILT_IN_GETSET,
};
