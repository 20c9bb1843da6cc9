// The type Future: its constructor, methods and attributes.
#include "aio/future.h"

#include "aio/callback_object.h"
#include "aio/debug.h"
#include "aio/task.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "vm/context.h"
#include "vm/import.h"

Loop *future_loop_argument(Runtime *rt, ValueRef loop) {
    if (IS_NULL(loop) || IS_NONE(loop)) return event_loop(rt);
    if (is_loop(rt, loop)) return as_loop(loop);
    raise(rt, EXC_AttributeError, "'%s' object has no attribute 'get_debug'",
          type_of(rt, loop)->name->data);
    return NULL;
}

static Value init_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Future *future = as_future(args[0]);
    if (future->loop != NULL) { // a second call starts anew
        uint32_t id = future->trace_id;
        future_destroy(rt, &future->head);
        future->capacity = 0;
        future->state = FutureState_PENDING;
        future->blocking = future->log_traceback = false;
        future->trace_id = id;
    }
    Loop *loop = future_loop_argument(rt, args[1]);
    if (loop == NULL) return NO_VALUE;
    future_init(rt, future, loop, FutureKind_FUTURE);
    return debug_note(rt, loop, &future->head, &future->noted, 0, NULL) ? NONE : NO_VALUE;
}

// Future(loop=...) itself.
static Value make(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value self = object_value(object_new(rt, TYPE_OF_ID(rt, FUTURE)));
    ValueRef both[2] = {ref(self), args[0]};
    if (!IS_NULL(self) && IS_NULL(init_method(rt, both, 2, NULL))) clear(rt, &self);
    return self;
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    static const NativeDef MAKE = {"Future", make, 0, 0, 0, "* loop"};
    if ((cls->flags & TYPE_HEAP) == 0) return native_call(rt, &MAKE, args, n, names);
    return object_value(object_new(rt, cls)); // __init__ does the rest
}

static Value repr(Runtime *rt, ValueRef self) {
    return future_repr_with(rt, as_future(self), future_append_info);
}

static Value result_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Future *future = as_future(args[0]);
    return future_check(rt, future) ? future_result(rt, future) : NO_VALUE;
}

static Value exception_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Future *future = as_future(args[0]);
    if (!future_check(rt, future)) return NO_VALUE;
    if (future->state == FutureState_CANCELLED) return future_result(rt, future);
    if (!future_done(future))
        return raise_type(rt, rt->loop->invalid_state, "Exception is not set.");
    ValueRef exception = future_exception(future);
    return IS_NULL(exception) ? NONE : own(exception);
}

static Value set_result_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Future *future = as_future(args[0]);
    if (!future_check(rt, future)) return NO_VALUE;
    return future_set_result(rt, future, own(args[1])) ? NONE : NO_VALUE;
}

// The exception that set_exception is given: an instance, or a class to be called.
static Value exception_argument(Runtime *rt, ValueRef v) {
    bool is_class = IS_TYPE(v) && type_is_subtype(AS_TYPE(v), rt->exceptions[EXC_BaseException]);
    Value exception = is_class ? call0(rt, v) : own(v);
    if (IS_NULL(exception)) return NO_VALUE;
    if (!IS_EXCEPTION(exception)) {
        drop(rt, exception);
        return raise(rt, EXC_TypeError, "invalid exception object");
    }
    static const char TEXT[] = "StopIteration interacts badly with generators and cannot be raised "
                               "into a Future";
    bool modern = rt->options.python >= 13;
    const Type *type = AS_OBJECT(exception)->type;
    bool stop = modern ? exception_matches(rt, ref(exception), EXC_StopIteration)
                       : type == rt->exceptions[EXC_StopIteration];
    if (!stop) return exception;
    Value instead = modern ? exception_message(rt, EXC_RuntimeError, TEXT) : NO_VALUE;
    if (!modern) raise(rt, EXC_TypeError, TEXT);
    if (!IS_NULL(instead)) {
        Exception *e = (Exception *)AS_OBJECT(instead);
        e->cause = copy(exception);
        e->context = copy(exception);
        e->suppress_context = true;
    }
    drop(rt, exception);
    return instead;
}

static Value set_exception_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Future *future = as_future(args[0]);
    if (!future_check(rt, future)) return NO_VALUE;
    if (future_done(future)) return raise_type(rt, rt->loop->invalid_state, "invalid state");
    Value exception = exception_argument(rt, args[1]);
    if (IS_NULL(exception)) return NO_VALUE;
    return future_set_exception(rt, future, exception) ? NONE : NO_VALUE;
}

bool future_takes_message(Runtime *rt, ValueRef message) {
    if (rt->options.python >= 9 || IS_NULL(message)) return true;
    raise(rt, EXC_TypeError, "cancel() takes no arguments (1 given)");
    return false;
}

static Value cancel_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Future *future = as_future(args[0]);
    if (!future_check(rt, future) || !future_takes_message(rt, args[1])) return NO_VALUE;
    int result = future_cancel(rt, future, args[1]);
    return result < 0 ? NO_VALUE : value_bool(result > 0);
}

static Value cancelled_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(as_future(args[0])->state == FutureState_CANCELLED);
}

static Value done_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(future_done(as_future(args[0])));
}

static Value add_done_callback(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Future *future = as_future(args[0]);
    if (!future_check(rt, future)) return NO_VALUE;
    Callback callback = {NULL, own(args[1]), context_argument(rt, args[2])};
    ValueRef target;
    if (callback_unwrap(rt, args[1], &callback.native, &target))
        replace(rt, &callback.target, own(target));
    return future_add_callback(rt, future, callback) ? NONE : NO_VALUE;
}

static Value remove_done_callback(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t removed = future_remove_equal(rt, as_future(args[0]), args[1]);
    return removed < 0 ? NO_VALUE : small_int(removed);
}

static Value get_loop_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Future *future = as_future(args[0]);
    return future_check(rt, future) ? own(object_ref(future->loop)) : NO_VALUE;
}

static Value make_cancelled_error(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return future_cancelled_error(rt, as_future(args[0]));
}

static Value await_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return future_iter(rt, args[0]);
}

static Value get_state(Runtime *rt, ValueRef self) {
    static const char *const STATES[] = {"PENDING", "FINISHED", "FINISHED", "CANCELLED"};
    return str_text(rt, STATES[as_future(self)->state]);
}

static Value get_loop(Runtime *rt, ValueRef self) {
    (void)rt;
    Future *future = as_future(self);
    return future->loop == NULL ? NONE : own(object_ref(future->loop));
}

static Value get_result(Runtime *rt, ValueRef self) {
    (void)rt;
    Future *future = as_future(self);
    return future->state == FutureState_RESULT ? copy(future->result) : NONE;
}

static Value get_exception(Runtime *rt, ValueRef self) {
    (void)rt;
    Future *future = as_future(self);
    return future->state == FutureState_EXCEPTION ? copy(future->result) : NONE;
}

static Value get_blocking(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(as_future(self)->blocking);
}

int attribute_truth(Runtime *rt, ValueRef value) {
    if (!IS_NULL(value)) return op_truth(rt, value);
    raise(rt, EXC_AttributeError, "cannot delete attribute");
    return -1;
}

static bool set_blocking(Runtime *rt, ValueRef self, ValueRef value) {
    int truth = attribute_truth(rt, value);
    if (truth < 0) return false;
    as_future(self)->blocking = truth > 0;
    return true;
}

static Value get_log_traceback(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(as_future(self)->log_traceback);
}

static bool set_log_traceback(Runtime *rt, ValueRef self, ValueRef value) {
    int truth = attribute_truth(rt, value);
    if (truth > 0) raise(rt, EXC_ValueError, "_log_traceback can only be set to False");
    if (truth != 0) return false;
    as_future(self)->log_traceback = false;
    return true;
}

static Value get_source(Runtime *rt, ValueRef self) {
    return debug_source(rt, AS_OBJECT(self), &as_future(self)->noted);
}

// [(callback, context), ...], or None.
static Value get_callbacks(Runtime *rt, ValueRef self) {
    Future *future = as_future(self);
    if (future->count == 0) return NONE;
    Value list = list_new(rt, future->count);
    for (uint32_t i = 0; !IS_NULL(list) && i < future->count; i++) {
        Callback *callback = &future_callback_at(future, i)->callback;
        Value context = context_object(rt, callback_context(callback));
        Value object = IS_NULL(context) ? NO_VALUE : callback_object(rt, callback);
        ValueRef both[2] = {ref(object), ref(context)};
        Value pair = IS_NULL(object) ? NO_VALUE : tuple_from(rt, both, 2);
        drop(rt, context);
        drop(rt, object);
        if (IS_NULL(pair) || !list_append(rt, AS_LIST(list), pair)) clear(rt, &list);
    }
    return list;
}

static Value get_cancel_message(Runtime *rt, ValueRef self) {
    (void)rt;
    Value message = as_future(self)->cancel_message;
    return IS_NULL(message) ? NONE : copy(message);
}

static bool set_cancel_message(Runtime *rt, ValueRef self, ValueRef value) {
    replace(rt, &as_future(self)->cancel_message, own(value));
    return true;
}

static Value get_awaited_by(Runtime *rt, ValueRef self) {
    return call_library(rt, "asyncio.futures", "_awaited_by", &self, 1, NULL);
}

static const NativeDef METHODS[] = {
    {"__init__", init_method, 1, 1, 0, "* loop"},
    {"result", result_method, 1, 1, 0, NULL},
    {"exception", exception_method, 1, 1, 0, "/"},
    {"set_result", set_result_method, 2, 2, 0, "result /"},
    {"set_exception", set_exception_method, 2, 2, 0, "exception /"},
    {"cancel", cancel_method, 1, 2, 0, "msg"},
    {"cancelled", cancelled_method, 1, 1, 0, NULL},
    {"done", done_method, 1, 1, 0, NULL},
    {"add_done_callback", add_done_callback, 2, 2, 0, "fn / * context"},
    {"remove_done_callback", remove_done_callback, 2, 2, 0, "fn /"},
    {"get_loop", get_loop_method, 1, 1, 0, "/"},
    {"_make_cancelled_error", make_cancelled_error, 1, 1, 0, NULL},
    {"__await__", await_method, 1, 1, 0, NULL},
    {"__class_getitem__", class_getitem, 2, 2, NATIVE_CLASS, NULL},
    {0},
};

static const GetSetDef GETSET[] = {
    {"_state", get_state, NULL},
    {"_loop", get_loop, NULL},
    {"_result", get_result, NULL},
    {"_exception", get_exception, NULL},
    {"_asyncio_future_blocking", get_blocking, set_blocking},
    {"_log_traceback", get_log_traceback, set_log_traceback},
    {"_callbacks", get_callbacks, NULL},
    {"_source_traceback", get_source, NULL},
    {"_cancel_message", get_cancel_message, set_cancel_message},
    {"_asyncio_awaited_by", get_awaited_by, NULL},
    {0},
};

const TypeSpec FUTURE_SPEC = {
    .name = "_asyncio.Future",
    .doc = "A result that will be there later.",
    .size = sizeof(Future),
    .flags = TYPE_WEAKREFS | TYPE_BASE | TYPE_FUTURE,
    .attrs = true,
    .slots = {.destroy = future_destroy,
              .traverse = future_traverse,
              .finalize = future_finalize,
              .repr = repr,
              .iter = future_iter,
              .create = create},
    .methods = METHODS,
    .getset = GETSET,
};
