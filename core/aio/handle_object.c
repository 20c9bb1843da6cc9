// Handle and TimerHandle as objects of Python.
#include "aio/handle_internal.h"

#include "aio/callback_object.h"
#include "aio/debug.h"
#include "aio/loop.h"
#include "object/arguments.h"
#include "object/containers.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "vm/context.h"

void handle_log_created(Runtime *rt, Handle *handle, Origin origin, uint32_t future) {
    if (rt->log == NULL) return;
    handle->trace_id = ++rt->loop->handle_count;
    trace_handle_created(rt->log, rt->cause, handle->trace_id, handle->loop->trace_id, origin,
                         callback_log_name(rt, &handle->callback), future);
}

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
    if (ok && handle_is_timer(rt, handle)) {
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
    if (handle_is_timer(rt, handle)) {
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
    if (!handle->foreign) handle_log_created(rt, handle, Origin_CALL_SOON, about(rt, handle));
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
    uint32_t skip = handle_is_timer(rt, handle) ? 0 : 1, python = rt->options.python;
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
    return context_object(rt, callback_context(&as_handle(args[0])->callback));
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
    bool none = callback->native == NULL && IS_NULL(callback->target);
    return none ? NONE : callback_object(rt, callback);
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
    return context_object(rt, callback_context(&as_handle(self)->callback));
}

static const NativeDef HANDLE_METHODS[] = {
    {"__init__", handle_init, 4, 5, 0, "callback args loop context"},
    {"cancel", cancel_method, 1, 1, NATIVE_PYTHON, NULL},
    {"cancelled", cancelled_method, 1, 1, NATIVE_PYTHON, NULL},
    {"get_context", get_context_method, 1, 1, NATIVE_PYTHON, NULL},
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
    {"cancel", cancel_method, 1, 1, NATIVE_PYTHON, NULL},
    {"when", when_method, 1, 1, NATIVE_PYTHON, NULL},
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
    .flags = TYPE_WEAKREFS | TYPE_BASE | TYPE_LIBRARY,
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
    .flags = TYPE_BASE | TYPE_LIBRARY,
    .slots = {.destroy = timer_destroy,
              .traverse = timer_traverse,
              .repr = handle_repr,
              .compare = timer_compare,
              .hash = timer_hash},
    .methods = TIMER_METHODS,
    .getset = TIMER_GETSET,
};
