// A call of a function: its arguments go to the places of its parameters, as CPython's
// initialize_locals (Python/ceval.c) has it, and the frame begins.
#include "vm/function_object.h"

#include "base/assert.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/built_in.h"
#include "vm/generator_inline.h"
#include "vm/traceback.h"

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

Value function_call(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n, Tuple *names) {
    Function *f = (Function *)AS_OBJECT(self);
    Frame *frame = function_bind(rt, f, args, n, names);
    return frame == NULL ? NO_VALUE : function_enter(rt, f, frame, MODE_CALL);
}
