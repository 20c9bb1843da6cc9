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

// ------------------------------------------------------------------ binding arguments

// As error messages name it.
static const char *function_name(Runtime *rt, const Function *f) {
    return rt->options.python >= 10 ? f->qualname->data : f->name->data;
}

static const char *param_name(const Code *code, uint32_t i) {
    return code->local_names[i]->data;
}

// "a", "a and b", "a, b, and c" with quotes.
static void append_names(StrBuf *buf, const Code *code, const uint32_t *list, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0) strbuf_text(buf, n == 2 ? " and " : i == n - 1 ? ", and " : ", ");
        strbuf_format(buf, "'%s'", param_name(code, list[i]));
    }
}

static bool missing_arguments(Runtime *rt, Function *f, Frame *frame, uint32_t from, uint32_t to,
                              const char *kind) {
    uint32_t missing[64], n = 0;
    for (uint32_t i = from; i < to && n < 64; i++)
        if (IS_NULL(frame->slots[i])) missing[n++] = i;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    append_names(&buf, f->code, missing, n);
    raise(rt, EXC_TypeError, "%s() missing %u required %s argument%s: %.*s", function_name(rt, f),
          n, kind, n == 1 ? "" : "s", (int)buf.len, buf.data == NULL ? "" : buf.data);
    strbuf_free(&buf);
    return false;
}

static bool too_many(Runtime *rt, Function *f, Frame *frame, uint32_t given) {
    const Code *code = f->code;
    uint32_t defaults = IS_NULL(f->defaults) ? 0 : AS_TUPLE(f->defaults)->length;
    uint32_t takes = code->arg_count, kwonly = 0;
    for (uint32_t i = takes; i < takes + code->kwonly_count; i++)
        kwonly += !IS_NULL(frame->slots[i]);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "%s() takes ", function_name(rt, f));
    if (defaults > 0) strbuf_format(&buf, "from %u to ", takes - defaults);
    strbuf_format(&buf, "%u positional argument%s but %u", takes,
                  takes == 1 && defaults == 0 ? "" : "s", given);
    if (kwonly > 0)
        strbuf_format(&buf, " positional argument%s (and %u keyword-only argument%s)",
                      given == 1 ? "" : "s", kwonly, kwonly == 1 ? "" : "s");
    strbuf_format(&buf, " %s given", given == 1 && kwonly == 0 ? "was" : "were");
    raise(rt, EXC_TypeError, "%.*s", (int)buf.len, buf.data == NULL ? "" : buf.data);
    strbuf_free(&buf);
    return false;
}

// Refuses all keywords that are positional-only parameters. False: none is.
static bool positional_only(Runtime *rt, const Function *f, const Tuple *names) {
    const Code *code = f->code;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    for (uint32_t i = 0; i < code->posonly_count; i++)
        for (uint32_t k = 0; k < names->length; k++)
            if (str_equal(code->local_names[i], AS_STR(names->items[k])))
                strbuf_format(&buf, "%s%s", buf.len == 0 ? "" : ", ", code->local_names[i]->data);
    bool some = buf.len > 0;
    if (some)
        raise(rt, EXC_TypeError,
              "%s() got some positional-only arguments passed as keyword arguments: '%.*s'",
              function_name(rt, f), (int)buf.len, buf.data == NULL ? "" : buf.data);
    strbuf_free(&buf);
    return some;
}

static bool bind_keyword(Runtime *rt, Function *f, Frame *frame, const Tuple *names, Str *name,
                         ValueRef value, Dict *extra) {
    const Code *code = f->code;
    uint32_t named = code->arg_count + code->kwonly_count;
    for (uint32_t i = code->posonly_count; i < named; i++) {
        if (code->local_names[i] != name && !str_equal(code->local_names[i], name)) continue;
        if (!IS_NULL(frame->slots[i])) {
            raise(rt, EXC_TypeError, "%s() got multiple values for argument '%s'",
                  function_name(rt, f), name->data);
            return false;
        }
        frame->slots[i] = own(value);
        return true;
    }
    if (extra != NULL) return dict_set_str(rt, extra, name, own(value));
    if (positional_only(rt, f, names)) return false;
    uint32_t first = code->posonly_count;
    Str **candidates = named == first ? NULL : code->local_names + first;
    raise_keyword(rt, function_name(rt, f), name, candidates, named - first);
    return false;
}

// Fills parameters that got nothing from the defaults.
static bool fill_defaults(Runtime *rt, Function *f, Frame *frame) {
    const Code *code = f->code;
    uint32_t defaults = IS_NULL(f->defaults) ? 0 : AS_TUPLE(f->defaults)->length;
    if (defaults > code->arg_count) defaults = code->arg_count;
    uint32_t required = code->arg_count - defaults;
    for (uint32_t i = 0; i < required; i++)
        if (IS_NULL(frame->slots[i]))
            return missing_arguments(rt, f, frame, 0, required, "positional");
    for (uint32_t i = 0; i < defaults; i++)
        if (IS_NULL(frame->slots[required + i]))
            frame->slots[required + i] = copy(AS_TUPLE(f->defaults)->items[i]);
    uint32_t end = code->arg_count + code->kwonly_count;
    for (uint32_t i = code->arg_count; i < end; i++) {
        if (!IS_NULL(frame->slots[i]) || IS_NULL(f->kwdefaults)) continue;
        ValueRef value = dict_get_str(AS_DICT(f->kwdefaults), code->local_names[i]);
        if (!IS_NULL(value)) frame->slots[i] = own(value);
    }
    for (uint32_t i = code->arg_count; i < end; i++)
        if (IS_NULL(frame->slots[i]))
            return missing_arguments(rt, f, frame, code->arg_count, end, "keyword-only");
    return true;
}

static bool bind(Runtime *rt, Function *f, Frame *frame, const ValueRef *args, uint32_t n,
                 Tuple *names) {
    const Code *code = f->code;
    uint32_t positional = n < code->arg_count ? n : code->arg_count;
    for (uint32_t i = 0; i < positional; i++) frame->slots[i] = own(args[i]);
    uint32_t next = code->arg_count + code->kwonly_count;
    if ((code->flags & CODE_VARARGS) != 0) {
        Value rest = n > positional ? tuple_from(rt, args + positional, n - positional)
                                    : copy(rt->empty_tuple);
        if (IS_NULL(rest)) return false;
        frame->slots[next++] = rest;
    }
    Dict *extra = NULL;
    if ((code->flags & CODE_VARKEYWORDS) != 0) {
        Value dict = dict_new(rt);
        if (IS_NULL(dict)) return false;
        frame->slots[next] = dict;
        extra = AS_DICT(dict);
    }
    for (uint32_t i = 0; names != NULL && i < names->length; i++)
        if (!bind_keyword(rt, f, frame, names, AS_STR(names->items[i]), args[n + i], extra))
            return false;
    if (n > positional && (code->flags & CODE_VARARGS) == 0) return too_many(rt, f, frame, n);
    return fill_defaults(rt, f, frame);
}

static void fill_closure(Function *f, Frame *frame) {
    if (IS_NULL(f->closure)) return;
    Tuple *cells = AS_TUPLE(f->closure);
    Value *slots = frame->slots + f->code->local_count + f->code->cell_count;
    for (uint32_t i = 0; i < cells->length; i++) slots[i] = copy(cells->items[i]);
}

Frame *function_bind(Runtime *rt, Function *f, const ValueRef *args, uint32_t n, Tuple *names) {
    const Code *code = f->code;
    Frame *frame = frame_new_bare(rt, f->code, f->globals);
    if (frame == NULL) return NULL;
    frame->owner = &f->head;
    object_retain(f);
    bool simple = (code->flags & CODE_SIMPLE) != 0 && n == code->arg_count && names == NULL;
    uint32_t first = 0;
    for (; simple && first < n; first++) frame->slots[first] = own(args[first]);
    for (Value *slot = frame->slots + first; slot < frame->sp; slot++) *slot = NO_VALUE;
    if (!simple && !bind(rt, f, frame, args, n, names)) {
        drop_object(rt, frame);
        if ((code->flags & CODE_BUILT_IN) != 0) built_in_wrong_call(rt, f, n, names);
        return NULL;
    }
    fill_closure(f, frame);
    if (!simple && (code->flags & CODE_OPTIMIZED) == 0) { // a module's, say: its names are globals
        object_retain(f->globals);
        frame->namespace = (Object *)f->globals;
    }
    return frame;
}

Value function_enter(Runtime *rt, Function *f, Frame *frame, FrameMode mode) {
    uint32_t flags = f->code->flags;
    if ((flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR)) != 0) {
        ASSERT(mode != MODE_INIT);
        return generator_new(rt, frame, f->name, f->qualname);
    }
    if (!frame_push(rt, frame, mode)) return NO_VALUE;
    return PUSHED;
}

static Value function_call(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n,
                           Tuple *names) {
    Function *f = (Function *)AS_OBJECT(self);
    Frame *frame = function_bind(rt, f, args, n, names);
    return frame == NULL ? NO_VALUE : function_enter(rt, f, frame, MODE_CALL);
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
    const Function *f = function_of(self);
    if (is_built_in_function(f)) {
        strbuf_format(&buf, "<built-in function %s>", f->name->data);
        return str_from_buf(rt, &buf);
    }
    strbuf_format(&buf, "<function %s at ", f->qualname->data);
    append_address(rt, &buf, AS_OBJECT(self));
    strbuf_char(&buf, '>');
    return str_from_buf(rt, &buf);
}

static Value function_get(Runtime *rt, ValueRef self, ValueRef object, Type *owner) {
    (void)owner;
    bool binds = !IS_NULL(object) && !is_built_in_function(function_of(self));
    return binds ? bound_method_new(rt, self, object) : own(self);
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
    if (IS_NULL(f->annotations)) f->annotations = dict_new(rt);
    return copy(f->annotations);
}

static bool set_annotations(Runtime *rt, ValueRef self, ValueRef value) {
    replace(rt, &function_of(self)->annotations,
            IS_NULL(value) || IS_NONE(value) ? NO_VALUE : own(value));
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
