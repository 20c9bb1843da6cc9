#include "aio/handle.h"

#include "aio/callback_object.h"
#include "aio/debug.h"
#include "aio/loop.h"
#include "aio/short_repr.h"
#include "aio/task.h"
#include "object/arguments.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "vm/context.h"
#include "vm/function_object.h"
#include "vm/log_value.h"
#include "vm/partial.h"

// ------------------------------------------------------------------ making and cancelling

void callback_clear(Runtime *rt, Callback *callback) {
    Callback old = *callback;
    *callback = (Callback){0};
    drop(rt, old.target);
    drop(rt, old.context);
}

static void log_created(Runtime *rt, Handle *handle, Origin origin, uint32_t future) {
    if (rt->log == NULL) return;
    handle->trace_id = ++rt->loop->handle_count;
    trace_handle_created(rt->log, rt->cause, handle->trace_id, handle->loop->trace_id, origin,
                         callback_log_name(rt, &handle->callback), future);
}

static Handle *handle_alloc(Runtime *rt, Type *type, Loop *loop, Callback callback, Value arguments,
                            ArgumentForm form, Origin origin, uint32_t future) {
    Handle *handle = object_new(rt, type);
    if (handle == NULL) {
        callback_clear(rt, &callback);
        drop(rt, arguments);
        return NULL;
    }
    handle->loop = loop;
    object_retain(loop);
    handle->callback = callback;
    handle->arguments = arguments;
    handle->form = (uint8_t)form;
    handle->origin = (uint8_t)origin;
    log_created(rt, handle, origin, future);
    return handle;
}

Handle *handle_new(Runtime *rt, Loop *loop, Callback callback, Value arguments, ArgumentForm form,
                   Origin origin, uint32_t future) {
    return handle_alloc(rt, TYPE_OF_ID(rt, HANDLE), loop, callback, arguments, form, origin,
                        future);
}

TimerHandle *timer_handle_new(Runtime *rt, Loop *loop, double when, Callback callback,
                              Value arguments, ArgumentForm form, Origin origin, uint32_t future) {
    Handle *handle = handle_alloc(rt, TYPE_OF_ID(rt, TIMER_HANDLE), loop, callback, arguments, form,
                                  origin, future);
    if (handle == NULL) return NULL;
    TimerHandle *timer = (TimerHandle *)handle;
    timer->when = when;
    timer->number = ++rt->loop->timers;
    return timer;
}

static bool is_timer(Runtime *rt, const Handle *handle) {
    const Type *type = handle->head.type, *timer = TYPE_OF_ID(rt, TIMER_HANDLE);
    if ((type->flags & TYPE_HEAP) == 0) return type == timer;
    return type_is_subtype(type, timer);
}

void handle_cancel(Runtime *rt, Handle *handle) {
    if (handle->cancelled) return;
    handle->cancelled = true;
    if (!handle->foreign) {
        if (is_timer(rt, handle) && ((TimerHandle *)handle)->scheduled)
            handle->loop->cancelled_timers++;
        if (handle->loop->debug) debug_keep_repr(rt, handle);
    }
    if (handle->trace_id != 0) trace_handle_cancelled(rt->log, rt->cause, handle->trace_id);
    handle->callback.native = NULL;
    clear(rt, &handle->callback.target);
    clear(rt, &handle->arguments);
    handle->form = ARGS_NONE;
}

Value *handle_context(Handle *handle) {
    const NativeCallback *native = handle->callback.native;
    bool steps = native == &TASK_STEP || native == &TASK_WAKEUP;
    return steps ? &as_task(ref(handle->callback.target))->context : &handle->callback.context;
}

// ------------------------------------------------------------------ how callbacks are shown

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
    else if (type == TYPE_OF_ID(rt, NATIVE_FUNCTION) || type == TYPE_OF_ID(rt, NATIVE_METHOD))
        owner = ref(((NativeFunction *)AS_OBJECT(callable))->self);
    if (!IS_NULL(owner) && is_future(owner)) return as_future(owner)->trace_id;
    if (!IS_NULL(argument) && is_future(argument)) return as_future(argument)->trace_id;
    Attrs *attrs = IS_NULL(owner) || !IS_OBJECT(owner) ? NULL : object_attrs(AS_OBJECT(owner));
    Str *name = attrs == NULL ? NULL : intern(rt, "_task");
    ValueRef task = name == NULL ? NO_REF : attrs_get(attrs, name);
    return !IS_NULL(task) && is_future(task) ? as_future(task)->trace_id : 0;
}

uint32_t callback_log_name(Runtime *rt, const Callback *callback) {
    if (callback->native == &TASK_STEP || callback->native == &TASK_WAKEUP)
        return log_str(rt, task_coroutine_name(as_task(ref(callback->target))));
    if (callback->native != NULL) return log_text(rt, callback->native->name);
    ValueRef v = ref(callback->target);
    for (int depth = 0; depth < 8 && type_of(rt, v) == TYPE_OF_ID(rt, PARTIAL); depth++)
        v = ref(((const Partial *)AS_OBJECT(v))->function);
    if (IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, BOUND_METHOD))
        v = ref(((BoundMethod *)AS_OBJECT(v))->function);
    const Type *type = type_of(rt, v);
    if (type == TYPE_OF_ID(rt, FUNCTION)) return log_str(rt, ((Function *)AS_OBJECT(v))->qualname);
    if (type == TYPE_OF_ID(rt, NATIVE_FUNCTION) || type == TYPE_OF_ID(rt, NATIVE_METHOD)) {
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
    } else if (!rt_pending(rt) && type_of(rt, ref(at)) == TYPE_OF_ID(rt, NATIVE_FUNCTION)) {
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
        strbuf_text(buf, callback->native->name);
        return;
    }
    strbuf_format(buf, "<%sTask%sMethWrapper object at ",
                  rt->options.python >= 13 ? "_asyncio." : "", step ? "Step" : "Wakeup");
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

// ------------------------------------------------------------------ Handle and TimerHandle

static bool check_made(Runtime *rt, const Handle *handle) {
    if (handle->loop == NULL)
        raise(rt, EXC_AttributeError, "'%s' object has no attribute '_loop'",
              handle->head.type->name->data);
    return handle->loop != NULL;
}

// loop.get_debug() of any object that the program takes for a loop. -1: raised.
static int loop_debug(Runtime *rt, ValueRef loop) {
    if (is_loop(rt, loop)) return as_loop(loop)->debug;
    Value answer = call_method(rt, loop, "get_debug", NULL, 0);
    int truth = IS_NULL(answer) ? -1 : op_truth(rt, ref(answer));
    drop(rt, answer);
    return truth;
}

// The deadline as the program has given it.
static Value when_value(const TimerHandle *timer) {
    return IS_NULL(timer->given) ? value_double(timer->when) : copy(timer->given);
}

static Value handle_repr(Runtime *rt, ValueRef self) {
    Handle *handle = as_handle(self);
    if (!check_made(rt, handle)) return NO_VALUE;
    ValueRef kept = debug_kept_repr(rt, handle);
    if (!IS_NULL(kept)) return own(kept);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "<%s", handle->head.type->name->data);
    if (handle->cancelled) strbuf_text(&buf, " cancelled");
    int debug = loop_debug(rt, object_ref(handle->loop));
    bool ok = debug >= 0;
    if (ok && is_timer(rt, handle)) {
        Value when = when_value((TimerHandle *)handle);
        strbuf_text(&buf, " when=");
        ok = repr_append(rt, &buf, ref(when));
        drop(rt, when);
    }
    if (ok && (handle->callback.native != NULL || !IS_NULL(handle->callback.target))) {
        strbuf_char(&buf, ' ');
        ok = callback_append(rt, &buf, &handle->callback, (ArgumentForm)handle->form,
                             ref(handle->arguments), debug > 0);
    }
    debug_append(rt, &buf, &handle->head, &handle->noted);
    strbuf_char(&buf, '>');
    if (ok) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

static void handle_destroy(Runtime *rt, Object *self) {
    Handle *handle = (Handle *)self;
    debug_forget(rt, self, &handle->noted);
    callback_clear(rt, &handle->callback);
    clear(rt, &handle->arguments);
    drop_object(rt, handle->loop);
}

static void timer_destroy(Runtime *rt, Object *self) {
    clear(rt, &((TimerHandle *)self)->given);
    handle_destroy(rt, self);
}

static void handle_traverse(Object *self, Visit visit, void *context) {
    Handle *handle = (Handle *)self;
    if (handle->loop != NULL) visit(object_ref(handle->loop), context);
    visit(ref(handle->callback.target), context);
    visit(ref(handle->callback.context), context);
    visit(ref(handle->arguments), context);
}

static void timer_traverse(Object *self, Visit visit, void *context) {
    handle_traverse(self, visit, context);
    visit(ref(((TimerHandle *)self)->given), context);
}

// What cancelling means for a loop of the program. False: raised.
static bool tell_cancelled(Runtime *rt, Handle *handle) {
    ValueRef self = object_ref(handle), loop = object_ref(handle->loop);
    if (is_timer(rt, handle)) {
        Value told = call_method(rt, loop, "_timer_handle_cancelled", &self, 1);
        if (IS_NULL(told)) return false;
        drop(rt, told);
    }
    int debug = loop_debug(rt, loop);
    handle->cancelled = true;
    if (debug > 0) debug_keep_repr(rt, handle);
    handle->cancelled = false;
    return debug >= 0;
}

static Value cancel_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Handle *handle = as_handle(args[0]);
    if (!check_made(rt, handle)) return NO_VALUE;
    if (handle->foreign && !handle->cancelled && !tell_cancelled(rt, handle)) return NO_VALUE;
    handle_cancel(rt, handle);
    return NONE;
}

static uint32_t about(Runtime *rt, const Handle *handle) {
    const Tuple *arguments = AS_TUPLE(handle->arguments);
    ValueRef first = arguments->length == 0 ? NO_REF : ref(arguments->items[0]);
    return rt->log == NULL ? 0 : callback_about(rt, ref(handle->callback.target), first);
}

// Handle.__init__, for handles that a program makes; `args` begin with the callback.
static Value init_handle(Runtime *rt, Handle *handle, const ValueRef *args) {
    if (handle->loop != NULL) return NONE; // the second call
    int debug = loop_debug(rt, args[2]);
    Value arguments = debug < 0 ? NO_VALUE : tuple_from_iterable(rt, args[1]);
    Value context = IS_NULL(arguments) ? NO_VALUE : context_argument(rt, args[3]);
    if (rt_pending(rt)) {
        drop(rt, arguments);
        return NO_VALUE;
    }
    handle->loop = (Loop *)AS_OBJECT(args[2]);
    object_retain(handle->loop);
    handle->foreign = !is_loop(rt, args[2]);
    handle->callback = (Callback){NULL, own(args[0]), context};
    handle->arguments = arguments;
    handle->form = ARGS_TUPLE;
    if (!handle->foreign) log_created(rt, handle, Origin_CALL_SOON, about(rt, handle));
    if (debug > 0 && !debug_note_now(rt, &handle->head, &handle->noted, 0, NULL)) return NO_VALUE;
    return NONE;
}

static Value handle_init(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return init_handle(rt, as_handle(args[0]), args + 1);
}

static Value timer_init(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    TimerHandle *timer = (TimerHandle *)AS_OBJECT(args[0]);
    if (!op_double(rt, args[1], &timer->when)) return NO_VALUE;
    if (!IS_DOUBLE(args[1])) replace(rt, &timer->given, own(args[1]));
    timer->number = ++rt->loop->timers;
    return init_handle(rt, &timer->handle, args + 2);
}

static Value handle_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    Handle *handle = object_new(rt, cls);
    if (handle == NULL) return NO_VALUE;
    Value self = object_value(handle);
    if ((cls->flags & TYPE_HEAP) != 0) return self; // __init__ does the rest
    static const char *const PARAMS[] = {"when", "callback", "args", "loop", "context"};
    uint32_t skip = is_timer(rt, handle) ? 0 : 1, python = rt->options.python;
    ValueRef bound[6] = {ref(self), NO_REF, NO_REF, NO_REF, NO_REF, NO_REF};
    if (bind_arguments(rt, cls->name->data, PARAMS + skip, 5 - skip, args, n, names, bound + 1)) {
        uint32_t given = 0;
        while (!IS_NULL(bound[1 + given])) given++;
        Value made = NO_VALUE;
        if (given < 4 - skip)
            raise(rt, EXC_TypeError,
                  "%s%s__init__() missing %u required positional argument%s: '%s'",
                  python < 10 ? "" : cls->name->data, python < 10 ? "" : ".", 4 - skip - given,
                  given == 3 - skip ? "" : "s", PARAMS[skip + given]);
        else
            made = skip == 1 ? handle_init(rt, bound, 5, NULL) : timer_init(rt, bound, 6, NULL);
        if (!IS_NULL(made)) return self;
    }
    drop(rt, self);
    return NO_VALUE;
}

// Methods that few programs use.
static bool handle_complete(Runtime *rt, Str *name) {
    return aio_complete(rt, name, &rt->loop->handles_completed, "asyncio._handles",
                        TYPE_OF_ID(rt, HANDLE));
}

static Value cancelled_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(as_handle(args[0])->cancelled);
}

static Value get_context_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return context_object(rt, handle_context(as_handle(args[0])));
}

static Value when_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return when_value((TimerHandle *)AS_OBJECT(args[0]));
}

// TimerHandle compares by deadline; equality looks at what is called as well (events.TimerHandle).
static Value timer_compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if (!is_instance(rt, other, TYPE_OF_ID(rt, TIMER_HANDLE))) return NOT_IMPLEMENTED;
    TimerHandle *a = (TimerHandle *)AS_OBJECT(self), *b = (TimerHandle *)AS_OBJECT(other);
    if (op == CMP_LT) return value_bool(a->when < b->when);
    if (op == CMP_GT) return value_bool(a->when > b->when);
    bool same = !(a->when < b->when) && !(a->when > b->when) &&
                a->handle.cancelled == b->handle.cancelled &&
                a->handle.callback.native == b->handle.callback.native &&
                a->handle.form == b->handle.form;
    if (same && a != b && !a->handle.cancelled) {
        int equal = op_equal(rt, ref(a->handle.callback.target), ref(b->handle.callback.target));
        if (equal > 0 && a->handle.form != ARGS_NONE)
            equal = op_equal(rt, ref(a->handle.arguments), ref(b->handle.arguments));
        if (equal < 0) return NO_VALUE;
        same = equal > 0;
    }
    switch (op) {
    case CMP_LE: return value_bool(a->when < b->when || same);
    case CMP_GE: return value_bool(a->when > b->when || same);
    case CMP_EQ: return value_bool(same);
    default: return value_bool(!same);
    }
}

static bool timer_hash(Runtime *rt, ValueRef self, int64_t *hash) {
    (void)rt;
    *hash = float_hash(((TimerHandle *)AS_OBJECT(self))->when);
    return true;
}

static Value get_cancelled(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(as_handle(self)->cancelled);
}

static Value get_callback(Runtime *rt, ValueRef self) {
    (void)rt;
    const Callback *callback = &as_handle(self)->callback;
    return IS_NULL(callback->target) ? NONE : callback_object(rt, callback);
}

static Value get_args(Runtime *rt, ValueRef self) {
    Handle *handle = as_handle(self);
    if (handle->cancelled) return NONE;
    if (handle->form == ARGS_TUPLE) return copy(handle->arguments);
    ValueRef one = ref(handle->arguments);
    return tuple_from(rt, &one, handle->form == ARGS_ONE ? 1 : 0);
}

static Value get_when(Runtime *rt, ValueRef self) {
    (void)rt;
    return when_value((TimerHandle *)AS_OBJECT(self));
}

static Value get_scheduled(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(((TimerHandle *)AS_OBJECT(self))->scheduled);
}

// Only loops of the program do that.
static bool set_scheduled(Runtime *rt, ValueRef self, ValueRef value) {
    TimerHandle *timer = (TimerHandle *)AS_OBJECT(self);
    int truth = IS_NULL(value) ? 0 : op_truth(rt, value);
    if (truth >= 0 && timer->handle.foreign) timer->scheduled = truth > 0;
    return truth >= 0;
}

static Value get_loop(Runtime *rt, ValueRef self) {
    if (!check_made(rt, as_handle(self))) return NO_VALUE;
    return own(object_ref(as_handle(self)->loop));
}

static Value get_source(Runtime *rt, ValueRef self) {
    return debug_source(rt, AS_OBJECT(self), &as_handle(self)->noted);
}

static Value get_context(Runtime *rt, ValueRef self) {
    return context_object(rt, handle_context(as_handle(self)));
}

static const NativeDef HANDLE_METHODS[] = {
    {"__init__", handle_init, 4, 5, 0, "callback args loop context"},
    {"cancel", cancel_method, 1, 1, 0, NULL},
    {"cancelled", cancelled_method, 1, 1, 0, NULL},
    {"get_context", get_context_method, 1, 1, 0, NULL},
    {0},
};

static const GetSetDef HANDLE_GETSET[] = {
    {"_cancelled", get_cancelled, NULL},
    {"_callback", get_callback, NULL},
    {"_args", get_args, NULL},
    {"_loop", get_loop, NULL},
    {"_context", get_context, NULL},
    {"_source_traceback", get_source, NULL},
    {0},
};

static const NativeDef TIMER_METHODS[] = {
    {"__init__", timer_init, 5, 6, 0, "when callback args loop context"},
    {"when", when_method, 1, 1, 0, NULL},
    {0},
};

static const GetSetDef TIMER_GETSET[] = {
    {"_when", get_when, NULL},
    {"_scheduled", get_scheduled, set_scheduled},
    {0},
};

const TypeSpec HANDLE_SPEC = {
    .name = "asyncio.events.Handle",
    .doc = "Object returned by callback registration methods.",
    .size = sizeof(Handle),
    .flags = TYPE_WEAKREFS | TYPE_BASE,
    .slots = {.destroy = handle_destroy,
              .traverse = handle_traverse,
              .repr = handle_repr,
              .complete = handle_complete,
              .create = handle_create},
    .methods = HANDLE_METHODS,
    .getset = HANDLE_GETSET,
};

const TypeSpec TIMER_HANDLE_SPEC = {
    .name = "asyncio.events.TimerHandle",
    .doc = "Object returned by timed callback registration methods.",
    .size = sizeof(TimerHandle),
    .flags = TYPE_BASE,
    .slots = {.destroy = timer_destroy,
              .traverse = timer_traverse,
              .repr = handle_repr,
              .compare = timer_compare,
              .hash = timer_hash},
    .methods = TIMER_METHODS,
    .getset = TIMER_GETSET,
};
