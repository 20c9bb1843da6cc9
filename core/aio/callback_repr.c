// How callbacks are shown: in reprs, and by a name in the log.
#include "aio/handle.h"

#include "aio/callback_object.h"
#include "aio/short_repr.h"
#include "aio/task.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "vm/function_object.h"
#include "vm/log_value.h"
#include "vm/partial.h"

static bool is_partial(Runtime *rt, ValueRef v) {
    const Type *type = type_of(rt, v);
    return IS_OBJECT(v) && str_is(type_short_name(type), "partial");
}

uint32_t callback_about(Runtime *rt, ValueRef callable, ValueRef argument) {
    const Type *type = type_of(rt, callable);
    ValueRef owner = NO_REF;
    const NativeCallback *native;
    if (callback_unwrap(rt, callable, &native, &owner))
        return is_future(owner) ? as_future(owner)->trace_id : 0;
    if (type == TYPE_OF_ID(rt, BOUND_METHOD))
        owner = ref(((BoundMethod *)AS_OBJECT(callable))->self);
    else if (is_native_function(rt, callable))
        owner = ref(((NativeFunction *)AS_OBJECT(callable))->self);
    if (!IS_NULL(owner) && is_future(owner)) return as_future(owner)->trace_id;
    if (!IS_NULL(argument) && is_future(argument)) return as_future(argument)->trace_id;
    Attrs *attrs = IS_NULL(owner) || !IS_OBJECT(owner) ? NULL : object_attrs(AS_OBJECT(owner));
    Str *name = attrs == NULL ? NULL : intern(rt, "_task");
    ValueRef task = name == NULL ? NO_REF : attrs_get(attrs, name);
    return !IS_NULL(task) && is_future(task) ? as_future(task)->trace_id : 0;
}

uint32_t callback_log_name(Runtime *rt, const Callback *callback) {
    if (is_step(callback)) return log_str(rt, task_coroutine_name(as_task(ref(callback->target))));
    if (callback->native != NULL) return log_text(rt, callback->native->name);
    ValueRef v = ref(callback->target);
    for (int depth = 0; depth < 8 && type_of(rt, v) == TYPE_OF_ID(rt, PARTIAL); depth++)
        v = ref(((const Partial *)AS_OBJECT(v))->function);
    if (IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, BOUND_METHOD))
        v = ref(((BoundMethod *)AS_OBJECT(v))->function);
    const Type *type = type_of(rt, v);
    if (is_function_type(rt, type)) return log_str(rt, ((Function *)AS_OBJECT(v))->qualname);
    if (is_native_function(rt, v)) {
        const NativeFunction *function = (NativeFunction *)AS_OBJECT(v);
        // CPython has loops and gather's futures in Python, futures and tasks in C.
        const Type *owner = function->owner;
        if (owner == NULL ||
            ((owner->flags & TYPE_FUTURE) != 0 && owner != TYPE_OF_ID(rt, GATHERING_FUTURE)))
            return log_text(rt, function->def->name);
        char name[96];
        int size = 0;
        for (const char *part = function->owner->qualname->data; *part != 0 && size < 60;)
            name[size++] = *part++;
        name[size++] = '.';
        for (const char *part = function->def->name; *part != 0 && size < 95;)
            name[size++] = *part++;
        return log_intern(rt->log, name, (size_t)size);
    }
    Callback inner = {0};
    ValueRef target;
    if (callback_unwrap(rt, v, &inner.native, &target)) {
        inner.target = (Value){target.bits};
        return callback_log_name(rt, &inner);
    }
    if (IS_TYPE(v)) return log_str(rt, AS_TYPE(v)->qualname);
    return log_str(rt, type_short_name(type));
}

static bool append_value_list(Runtime *rt, StrBuf *buf, const Value *items, uint32_t n,
                              bool *comma) {
    for (uint32_t i = 0; i < n; i++) {
        if (*comma) strbuf_text(buf, ", ");
        *comma = true;
        if (!short_repr(rt, buf, ref(items[i]))) return false;
    }
    return true;
}

static bool append_arguments(Runtime *rt, StrBuf *buf, ValueRef arguments, ArgumentForm form,
                             ValueRef keywords, bool hide) {
    bool comma = false, ok = true;
    strbuf_char(buf, '(');
    if (!hide) {
        if (form == ARGS_ONE) {
            Value one = own(arguments);
            ok = append_value_list(rt, buf, &one, 1, &comma);
            drop(rt, one);
        } else if (form == ARGS_TUPLE) {
            ok = append_value_list(rt, buf, AS_TUPLE(arguments)->items, AS_TUPLE(arguments)->length,
                                   &comma);
        }
        uint32_t pos = 0;
        ValueRef key, value;
        while (ok && !IS_NULL(keywords) && IS_DICT(keywords) &&
               dict_next(AS_DICT(keywords), &pos, &key, &value)) {
            if (comma) strbuf_text(buf, ", ");
            comma = true;
            if (IS_STR(key)) strbuf_bytes(buf, AS_STR(key)->data, AS_STR(key)->size);
            strbuf_char(buf, '=');
            ok = short_repr(rt, buf, value);
        }
    }
    strbuf_char(buf, ')');
    return ok;
}

static Value attribute(Runtime *rt, ValueRef v, const char *name) {
    Str *key = intern(rt, name);
    return key == NULL ? NO_VALUE : op_getattr_optional(rt, v, key);
}

static bool append_name(Runtime *rt, StrBuf *buf, ValueRef v) {
    Value name = op_getattr_optional(rt, v, rt->names.qualname);
    if (IS_NULL(name) && !rt_pending(rt)) name = op_getattr_optional(rt, v, rt->names.name);
    if (IS_NULL(name)) return !rt_pending(rt) && repr_append(rt, buf, v);
    if (IS_STR(name)) strbuf_bytes(buf, AS_STR(name)->data, AS_STR(name)->size);
    drop(rt, name);
    return true;
}

// format_helpers._format_callback: a callable with its arguments, those of partials one after
// another.
static bool append_callable(Runtime *rt, StrBuf *buf, ValueRef v, ArgumentForm form,
                            ValueRef arguments, ValueRef keywords, bool hide, int depth) {
    if (!is_partial(rt, v) || depth > 8)
        return append_name(rt, buf, v) &&
               append_arguments(rt, buf, arguments, form, keywords, hide);
    Value function = attribute(rt, v, "func"), args = NO_VALUE, names = NO_VALUE;
    bool ok = false;
    if (IS_NULL(function)) goto done;
    args = attribute(rt, v, "args");
    if (IS_NULL(args) || !IS_TUPLE(args)) goto done;
    names = attribute(rt, v, "keywords");
    if (IS_NULL(names)) goto done;
    ok = append_callable(rt, buf, ref(function), ARGS_TUPLE, ref(args), ref(names), hide,
                         depth + 1) &&
         append_arguments(rt, buf, arguments, form, keywords, hide);
done:
    drop(rt, function);
    drop(rt, args);
    drop(rt, names);
    return ok;
}

// format_helpers._get_function_source: " at file:line" for functions written in Python.
static bool append_source(Runtime *rt, StrBuf *buf, ValueRef v) {
    Value at = own(v);
    for (int depth = 0; depth < 8; depth++) {
        Value inner = attribute(rt, ref(at), "__wrapped__");
        bool partial =
            is_partial(rt, ref(at)) || str_is(type_of(rt, ref(at))->name, "partialmethod");
        if (IS_NULL(inner) && !rt_pending(rt) && partial) inner = attribute(rt, ref(at), "func");
        if (IS_NULL(inner)) break;
        drop(rt, at);
        at = inner;
    }
    if (!rt_pending(rt) && type_of(rt, ref(at)) == TYPE_OF_ID(rt, FUNCTION)) {
        const Code *code = ((Function *)AS_OBJECT(at))->code;
        strbuf_format(buf, " at %s:%u", code->filename->data, code->first_line);
    } else if (!rt_pending(rt) && is_native_function(rt, ref(at))) {
        // The library's own functions are written in Python there.
        const Str *module = ((NativeFunction *)AS_OBJECT(at))->module;
        if (module != NULL && strncmp(module->data, "asyncio.", 8) == 0)
            strbuf_format(buf, " at <lib>/asyncio/%s.py:1", module->data + 8);
    }
    drop(rt, at);
    return !rt_pending(rt);
}

// TaskStepMethWrapper and, before 3.10, TaskWakeupMethWrapper are classes without __qualname__.
static void append_task_method(Runtime *rt, StrBuf *buf, const Callback *callback) {
    bool step = callback->native == &TASK_STEP;
    if (!step && rt->options.python >= 10) {
        // A bound method of C code is called after the object's class.
        const Type *type = AS_OBJECT(callback->target)->type;
        bool own = (type->flags & TYPE_HEAP) != 0;
        strbuf_format(buf, "%s.task_wakeup", own ? type->qualname->data : "Task");
        return;
    }
    strbuf_format(buf, "<%sTask%sMethWrapper object at ",
                  rt->options.python >= 12 ? "_asyncio." : "", step ? "Step" : "Wakeup");
    append_address(rt, buf, AS_OBJECT(callback->target));
    strbuf_char(buf, '>');
}

static bool append_native(Runtime *rt, StrBuf *buf, const Callback *callback, ArgumentForm form,
                          ValueRef arguments, bool hide) {
    const NativeCallback *native = callback->native;
    if (native->run == NULL) {
        append_task_method(rt, buf, callback);
        return append_arguments(rt, buf, arguments, form, NO_REF, hide);
    }
    strbuf_text(buf, native->name);
    bool ok = true;
    if (native->shows == SHOWS_BOTH) {
        Value both[2] = {callback->target, own(arguments)};
        bool comma = false;
        strbuf_char(buf, '(');
        if (!hide) ok = append_value_list(rt, buf, both, 2, &comma);
        strbuf_char(buf, ')');
        drop(rt, both[1]);
    } else {
        if (native->shows != SHOWS_ARGUMENT)
            ok = append_arguments(rt, buf, ref(callback->target), ARGS_ONE, NO_REF, hide);
        if (ok && native->shows != SHOWS_TARGET)
            ok = append_arguments(rt, buf, arguments, form, NO_REF, hide);
    }
    if (native->file != NULL) strbuf_format(buf, " at <lib>/asyncio/%s:1", native->file);
    return ok;
}

bool callback_append(Runtime *rt, StrBuf *buf, const Callback *callback, ArgumentForm form,
                     ValueRef arguments, bool debug) {
    bool hide = rt->options.python >= 13 && !debug;
    // Reprs may run Python code that gives up what is being shown.
    Callback held = {callback->native, copy(callback->target), NO_VALUE};
    Value args = own(arguments);
    bool ok = enter_recursion(rt, " while getting the repr of an object");
    if (ok) {
        if (held.native != NULL)
            ok = append_native(rt, buf, &held, form, ref(args), hide);
        else if (IS_NULL(held.target)) // cancelled while it ran
            strbuf_text(buf, "None()");
        else
            ok = append_callable(rt, buf, ref(held.target), form, ref(args), NO_REF, hide, 0) &&
                 append_source(rt, buf, ref(held.target));
        leave_recursion(rt);
    }
    drop(rt, held.target);
    drop(rt, args);
    return ok;
}
