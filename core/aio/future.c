#include "aio/future.h"

#include "aio/callback_object.h"
#include "aio/debug.h"
#include "aio/gather.h"
#include "aio/short_repr.h"
#include "aio/task.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "vm/context.h"
#include "vm/log_value.h"

// ------------------------------------------------------------------ errors

Value cancelled_error_new(Runtime *rt, ValueRef message) {
    Type *type = rt->loop->cancelled_error;
    bool has_message = !IS_NULL(message) && !IS_NONE(message);
    return type->slots.create(rt, type, &message, has_message ? 1 : 0, NULL);
}

Value raise_type(Runtime *rt, Type *type, const char *message) {
    Value text = message == NULL ? NO_VALUE : str_text(rt, message);
    if (message != NULL && IS_NULL(text)) return NO_VALUE;
    ValueRef arg = ref(text);
    Value exception = type->slots.create(rt, type, &arg, message == NULL ? 0 : 1, NULL);
    drop(rt, text);
    return IS_NULL(exception) ? NO_VALUE : raise_value(rt, exception);
}

void pending_holds(Runtime *rt, ValueRef argument) {
    if (!pending_is(rt, EXC_RuntimeError) && !pending_is(rt, EXC_TypeError) &&
        !pending_is(rt, EXC_ValueError))
        return;
    Exception *e = (Exception *)AS_OBJECT(rt->pending);
    if (IS_NULL(e->held)) e->held = own(argument);
}

bool pending_is_type(Runtime *rt, const Type *type) {
    return rt_pending(rt) && is_instance(rt, ref(rt->pending), type);
}

static bool invalid_state(Runtime *rt) {
    raise_type(rt, rt->loop->invalid_state, "invalid state");
    return false;
}

bool future_check(Runtime *rt, const Future *future) {
    if (future->loop != NULL) return true;
    raise(rt, EXC_RuntimeError, "Future object is not initialized.");
    return false;
}

// ------------------------------------------------------------------ making

void future_init(Runtime *rt, Future *future, Loop *loop, FutureKind kind) {
    object_retain(loop);
    drop_object(rt, future->loop);
    future->loop = loop;
    future->log_pending = true;
    if (rt->log == NULL) return;
    future->trace_id = ++rt->loop->future_count;
    if (kind == FutureKind_TASK) return; // TASK_CREATED tells more
    const Str *name = type_short_name(future->head.type);
    trace_future_created(rt->log, rt->cause, future->trace_id, loop->trace_id, kind,
                         log_intern(rt->log, name->data, name->size));
}

Value future_new(Runtime *rt, Loop *loop) {
    Future *future = object_new(rt, TYPE_OF_ID(rt, FUTURE));
    if (future == NULL) return NO_VALUE;
    future_init(rt, future, loop, FutureKind_FUTURE);
    if (debug_note(rt, loop, &future->head, &future->noted, 1, "base_events.py"))
        return object_value(future);
    drop_object(rt, future);
    return NO_VALUE;
}

// ------------------------------------------------------------------ completing

// Takes the callbacks away; the caller frees them.
static uint32_t take_count(Future *future) {
    uint32_t count = future->count;
    future->count = 0;
    return count;
}

// Puts one done callback (consumed) into a handle.
static bool schedule_callback(Runtime *rt, Future *future, DoneCallback done, uint32_t cause) {
    Origin origin =
        done.callback.native == &TASK_WAKEUP ? Origin_TASK_WAKEUP : Origin_DONE_CALLBACK;
    uint32_t outer = rt->cause;
    rt->cause = cause;
    bool ok = loop_call_done(rt, future->loop, done.callback, own(object_ref(future)), ARGS_ONE,
                             origin, future->trace_id, done.trace_id) != NULL;
    rt->cause = outer;
    return ok;
}

// Queues the done callbacks in the order in which they were added, and forgets them.
static bool schedule_callbacks(Runtime *rt, Future *future) {
    uint32_t count = take_count(future);
    if (count == 0) return true;
    DoneCallback first = future->first, *more = future->more;
    uint32_t capacity = future->capacity;
    future->first = (DoneCallback){0};
    future->more = NULL;
    future->capacity = 0;
    bool ok = loop_check_open(rt, future->loop);
    for (uint32_t i = 0; i < count; i++) {
        DoneCallback *done = i == 0 ? &first : &more[i - 1];
        if (ok)
            ok = schedule_callback(rt, future, *done, future->done_event);
        else
            callback_clear(rt, &done->callback);
    }
    mem_free(&rt->mem, more, capacity * sizeof *more);
    return ok;
}

bool future_set_result(Runtime *rt, Future *future, Value result) {
    if (future_done(future)) {
        drop(rt, result);
        return invalid_state(rt);
    }
    future->result = result;
    future->state = FutureState_RESULT;
    if (rt->log != NULL)
        future->done_event =
            trace_future_result(rt->log, rt->cause, future->trace_id, log_value(rt, ref(result)));
    return schedule_callbacks(rt, future);
}

bool future_set_exception(Runtime *rt, Future *future, Value exception) {
    if (future_done(future)) {
        drop(rt, exception);
        return invalid_state(rt);
    }
    future->result = exception;
    Value traceback = ((Exception *)AS_OBJECT(exception))->traceback;
    if (rt->options.python >= 11 && !IS_NULL(traceback)) future->traceback = copy(traceback);
    future->state = FutureState_EXCEPTION;
    future->log_traceback = true;
    if (rt->log != NULL)
        future->done_event = trace_future_exception(rt->log, rt->cause, future->trace_id,
                                                    log_value(rt, ref(exception)));
    return schedule_callbacks(rt, future);
}

int future_cancel(Runtime *rt, Future *future, ValueRef message) {
    future->log_traceback = false;
    if (future_done(future)) return 0;
    bool has_message = !IS_NULL(message) && !IS_NONE(message);
    replace(rt, &future->cancel_message, has_message ? own(message) : NO_VALUE);
    future->state = FutureState_CANCELLED;
    if (rt->log != NULL)
        future->done_event = trace_future_cancelled(rt->log, rt->cause, future->trace_id,
                                                    has_message ? log_value(rt, message) : 0);
    return schedule_callbacks(rt, future) ? 1 : -1;
}

static int cancel_by_method(Runtime *rt, Object *future, ValueRef message) {
    bool has_message = !IS_NULL(message) && rt->options.python >= 9;
    Value result = call_method(rt, object_ref(future), "cancel", &message, has_message ? 1 : 0);
    if (IS_NULL(result)) return -1;
    int truth = op_truth(rt, ref(result));
    drop(rt, result);
    return truth;
}

int future_cancel_any(Runtime *rt, Object *future, ValueRef message) {
    const Type *type = future->type;
    if (type == TYPE_OF_ID(rt, FUTURE)) return future_cancel(rt, (Future *)future, message);
    if (type == TYPE_OF_ID(rt, TASK)) return task_cancel(rt, (Task *)future, message);
    if (type == TYPE_OF_ID(rt, GATHERING_FUTURE))
        return gathering_cancel(rt, (GatheringFuture *)future, message);
    return cancel_by_method(rt, future, message);
}

// ------------------------------------------------------------------ asking

Value future_cancelled_error(Runtime *rt, Future *future) {
    uint32_t python = rt->options.python;
    if (python >= 11 && !IS_NULL(future->cancelled_by)) {
        Value exception = future->cancelled_by;
        future->cancelled_by = NO_VALUE;
        return exception;
    }
    Value exception = cancelled_error_new(rt, python >= 9 ? ref(future->cancel_message) : NO_REF);
    if (!IS_NULL(exception) && python >= 9 && !IS_NULL(future->cancelled_by)) {
        Exception *by = (Exception *)AS_OBJECT(future->cancelled_by);
        if (!IS_NULL(future->traceback)) replace(rt, &by->traceback, copy(future->traceback));
        ((Exception *)AS_OBJECT(exception))->context = own(object_ref(by));
    }
    return exception;
}

static Value raise_cancelled(Runtime *rt, Future *future) {
    Value exception = future_cancelled_error(rt, future);
    if (IS_NULL(exception)) return NO_VALUE;
    Value context = ((Exception *)AS_OBJECT(exception))->context;
    // In 3.9 and 3.10 one that the task left behind is the context.
    if (IS_NULL(context) || rt->options.python >= 11) return raise_value(rt, exception);
    reraise(rt, exception);
    return NO_VALUE;
}

ValueRef future_exception(Future *future) {
    future->log_traceback = false;
    return future->state == FutureState_EXCEPTION ? ref(future->result) : NO_REF;
}

// The exception with the traceback that it had when it was set, so that the frames of those who
// asked before do not pile up (from 3.11 on).
static Value exception_to_raise(Runtime *rt, Future *future) {
    Exception *e = (Exception *)AS_OBJECT(future->result);
    if (rt->options.python >= 11) {
        Value traceback = future->traceback;
        future->traceback = NO_VALUE;
        replace(rt, &e->traceback, traceback);
    }
    return copy(future->result);
}

Value future_result(Runtime *rt, Future *future) {
    switch (future->state) {
    case FutureState_RESULT: future->log_traceback = false; return copy(future->result);
    case FutureState_EXCEPTION:
        future->log_traceback = false;
        return raise_value(rt, exception_to_raise(rt, future));
    case FutureState_CANCELLED: return raise_cancelled(rt, future);
    default: return raise_type(rt, rt->loop->invalid_state, "Result is not set.");
    }
}

Value future_ask_result(Runtime *rt, Future *future) {
    if ((future->head.type->flags & TYPE_HEAP) == 0) return future_result(rt, future);
    return call_method(rt, object_ref(future), "result", NULL, 0);
}

// future.cancelled() of a class of the program. -1: raised.
static int ask_cancelled(Runtime *rt, ValueRef future) {
    Value answer = call_method(rt, future, "cancelled", NULL, 0);
    int truth = IS_NULL(answer) ? -1 : op_truth(rt, ref(answer));
    drop(rt, answer);
    return truth;
}

int future_ask_exception(Runtime *rt, Future *future, Value *exception) {
    *exception = NO_VALUE;
    if ((future->head.type->flags & TYPE_HEAP) == 0) {
        if (future->state == FutureState_CANCELLED) return 1;
        ValueRef raised = future_exception(future);
        if (!IS_NULL(raised)) *exception = own(raised);
        return 0;
    }
    int cancelled = ask_cancelled(rt, object_ref(future));
    if (cancelled != 0) return cancelled;
    *exception = call_method(rt, object_ref(future), "exception", NULL, 0);
    if (IS_NULL(*exception)) return -1;
    if (IS_NONE(*exception)) *exception = NO_VALUE;
    return 0;
}

bool future_tell(Runtime *rt, Future *future, Value result, Value exception) {
    if ((future->head.type->flags & TYPE_HEAP) == 0)
        return IS_NULL(exception) ? future_set_result(rt, future, result)
                                  : future_set_exception(rt, future, exception);
    ValueRef argument = ref(IS_NULL(exception) ? result : exception);
    const char *method = IS_NULL(exception) ? "set_result" : "set_exception";
    Value done = call_method(rt, object_ref(future), method, &argument, 1);
    drop(rt, result);
    drop(rt, exception);
    drop(rt, done);
    return !IS_NULL(done);
}

int future_outcome(Runtime *rt, Future *future, Value *exception) {
    *exception = NO_VALUE;
    if (future->state == FutureState_CANCELLED) {
        Value error = future_cancelled_error(rt, future);
        if (IS_NULL(error)) return -1;
        raise_value(rt, error); // what is being handled is its context
        *exception = take_pending(rt);
        return 0;
    }
    future->log_traceback = false;
    if (future->state == FutureState_RESULT) return 1;
    *exception = exception_to_raise(rt, future);
    if (future->head.type != TYPE_OF_ID(rt, GATHERING_FUTURE)) return 0;
    raise_value(rt, *exception); // its class is Python code in CPython: its result() is called
    *exception = take_pending(rt);
    return 0;
}

int future_await(Runtime *rt, ValueRef v, Value *result) {
    Future *future = as_future(v);
    if (future->loop == NULL || future_done(future)) {
        *result = future_check(rt, future) ? future_result(rt, future) : NO_VALUE;
        return IS_NULL(*result) ? -1 : 1;
    }
    if (!future->blocking) {
        future->blocking = true;
        return 0;
    }
    raise(rt, EXC_RuntimeError, "await wasn't used with future");
    return -1;
}

Value future_wait(Runtime *rt, NativeFrame *frame, Future *future) {
    Value result;
    int how = future_await(rt, object_ref(future), &result);
    if (how == 0) return vm_yield(rt, frame, own(object_ref(future)));
    return how < 0 ? NO_VALUE : result;
}

// ------------------------------------------------------------------ done callbacks

bool future_add_callback(Runtime *rt, Future *future, Callback callback) {
    DoneCallback done = {callback, 0};
    if (future_done(future)) {
        if (loop_check_open(rt, future->loop))
            return schedule_callback(rt, future, done, rt->cause);
        goto fail;
    }
    if (future->count > 0) {
        size_t capacity = future->capacity;
        if (!vec_reserve(&rt->mem, (void **)&future->more, &capacity, future->count,
                         sizeof *future->more)) {
            raise_memory(rt);
            goto fail;
        }
        future->capacity = (uint32_t)capacity;
    }
    if (rt->log != NULL) {
        done.trace_id = ++rt->loop->callback_count;
        bool wakeup = callback.native == &TASK_WAKEUP;
        trace_callback_added(rt->log, rt->cause, done.trace_id, future->trace_id,
                             wakeup ? Origin_TASK_WAKEUP : Origin_DONE_CALLBACK,
                             callback_log_name(rt, &callback),
                             wakeup ? as_task(ref(callback.target))->future.trace_id : 0);
    }
    *future_callback_at(future, future->count) = done;
    future->count++;
    return true;
fail:
    callback_clear(rt, &callback);
    return false;
}

static bool has_own_methods(const Future *future) {
    return (future->head.type->flags & TYPE_HEAP) != 0;
}

// Calls a method with a native callback, and the keyword context (consumed) unless NO_VALUE.
static bool call_with_native(Runtime *rt, Future *future, const char *method,
                             const NativeCallback *native, ValueRef target, Value context) {
    Callback callback = {native, own(target), NO_VALUE};
    Value object = callback_object(rt, &callback), names = NO_VALUE, bound = NO_VALUE;
    Value result = NO_VALUE;
    Str *name = intern(rt, method), *keyword = intern(rt, "context");
    if (IS_NULL(object) || name == NULL || keyword == NULL) goto done;
    ValueRef key = object_ref(keyword), args[2] = {ref(object), ref(context)};
    if (!IS_NULL(context)) {
        names = tuple_from(rt, &key, 1);
        if (IS_NULL(names)) goto done;
    }
    bound = op_getattr(rt, object_ref(future), name);
    if (!IS_NULL(bound))
        result = call_keywords(rt, ref(bound), args, 1, IS_NULL(names) ? NULL : AS_TUPLE(names));
done:
    drop(rt, callback.target);
    drop(rt, object);
    drop(rt, names);
    drop(rt, bound);
    drop(rt, context);
    drop(rt, result);
    return !IS_NULL(result);
}

bool future_add_native(Runtime *rt, Future *future, const NativeCallback *native, ValueRef target) {
    if (has_own_methods(future))
        return call_with_native(rt, future, "add_done_callback", native, target, NO_VALUE);
    return future_add_callback(rt, future, (Callback){native, own(target), context_copy(rt)});
}

bool future_add_wakeup(Runtime *rt, Future *future, Task *task) {
    if (has_own_methods(future)) {
        Value context = context_object(rt, &task->context);
        return !IS_NULL(context) && call_with_native(rt, future, "add_done_callback", &TASK_WAKEUP,
                                                     object_ref(task), context);
    }
    return future_add_callback(rt, future,
                               (Callback){&TASK_WAKEUP, own(object_ref(task)), NO_VALUE});
}

// Takes out the callback at a position; the order of the others stays.
static void remove_at(Runtime *rt, Future *future, uint32_t at) {
    DoneCallback gone = *future_callback_at(future, at);
    for (uint32_t i = at; i + 1 < future->count; i++)
        *future_callback_at(future, i) = *future_callback_at(future, i + 1);
    future->count--;
    if (rt->log != NULL && gone.trace_id != 0)
        trace_callback_removed(rt->log, rt->cause, gone.trace_id);
    callback_clear(rt, &gone.callback);
}

void future_remove_native(Runtime *rt, Future *future, const NativeCallback *native,
                          ValueRef target) {
    if (has_own_methods(future)) {
        PutAside pending = pending_put_aside(rt);
        if (!call_with_native(rt, future, "remove_done_callback", native, target, NO_VALUE))
            rt->unraisable(rt, UNRAISABLE_IN, object_ref(future));
        pending_put_back(rt, pending);
        return;
    }
    for (uint32_t i = future->count; i-- > 0;) {
        const Callback *callback = &future_callback_at(future, i)->callback;
        if (callback->native == native && SAME(callback->target, target)) remove_at(rt, future, i);
    }
}

int64_t future_remove_equal(Runtime *rt, Future *future, ValueRef callable) {
    int64_t removed = 0;
    const NativeCallback *native = NULL;
    ValueRef target = NO_REF;
    callback_unwrap(rt, callable, &native, &target);
    for (uint32_t i = 0; i < future->count;) {
        const Callback *callback = &future_callback_at(future, i)->callback;
        int equal = 0;
        if (callback->native != NULL) {
            equal = callback->native == native && SAME(callback->target, target);
        } else {
            Value held = copy(callback->target);
            equal = op_equal(rt, ref(held), callable);
            drop(rt, held);
        }
        if (equal < 0) return -1;
        if (equal > 0 && i < future->count) {
            remove_at(rt, future, i);
            removed++;
        } else {
            i++;
        }
    }
    return removed;
}

// ------------------------------------------------------------------ repr

bool future_append_result(Runtime *rt, StrBuf *buf, Future *future) {
    Value held = copy(future->result);
    bool ok = true;
    if (future->state == FutureState_EXCEPTION) {
        strbuf_text(buf, " exception=");
        ok = repr_append(rt, buf, ref(held));
    } else if (future->state == FutureState_RESULT) {
        strbuf_text(buf, " result=");
        ok = short_repr(rt, buf, ref(held));
    }
    drop(rt, held);
    return ok;
}

bool future_append_callbacks(Runtime *rt, StrBuf *buf, Future *future) {
    uint32_t count = future->count;
    if (count == 0) return true;
    strbuf_text(buf, " cb=[");
    if (!callback_append(rt, buf, &future->first.callback, ARGS_NONE, NO_REF, false)) return false;
    if (count > 2) strbuf_format(buf, ", <%u more>", count - 2);
    if (count > 1 && future->count == count) {
        strbuf_text(buf, ", ");
        if (!callback_append(rt, buf, &future_callback_at(future, count - 1)->callback, ARGS_NONE,
                             NO_REF, false))
            return false;
    }
    strbuf_char(buf, ']');
    return true;
}

void future_append_state(StrBuf *buf, const Future *future) {
    static const char *const STATES[] = {"pending", "finished", "finished", "cancelled"};
    strbuf_text(buf, STATES[future->state]);
}

bool future_append_info(Runtime *rt, StrBuf *buf, Future *future) {
    future_append_state(buf, future);
    return future_append_result(rt, buf, future) && future_append_callbacks(rt, buf, future);
}

Value future_repr_with(Runtime *rt, Future *future,
                       bool (*append_info)(Runtime *rt, StrBuf *buf, Future *future)) {
    ReprGuard guard;
    if (!repr_enter(rt, &guard, object_ref(future))) return str_text(rt, "...");
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "<%s ", type_short_name(future->head.type)->data);
    bool ok = enter_recursion(rt, " while getting the repr of an object");
    if (ok) {
        ok = append_info(rt, &buf, future);
        leave_recursion(rt);
    }
    debug_append(rt, &buf, &future->head, &future->noted);
    strbuf_char(&buf, '>');
    repr_leave(rt, &guard);
    if (ok) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

// ------------------------------------------------------------------ life

void future_destroy(Runtime *rt, Object *self) {
    Future *future = (Future *)self;
    debug_forget(rt, self, &future->noted);
    uint32_t count = take_count(future);
    for (uint32_t i = 0; i < count; i++)
        callback_clear(rt, &future_callback_at(future, i)->callback);
    mem_free(&rt->mem, future->more, future->capacity * sizeof *future->more);
    future->more = NULL;
    clear(rt, &future->result);
    clear(rt, &future->traceback);
    clear(rt, &future->cancel_message);
    clear(rt, &future->cancelled_by);
    drop_object(rt, future->loop);
    future->loop = NULL;
}

void future_traverse(Object *self, Visit visit, void *context) {
    Future *future = (Future *)self;
    for (uint32_t i = 0; i < future->count; i++) {
        const Callback *callback = &future_callback_at(future, i)->callback;
        visit(ref(callback->target), context);
        visit(ref(callback->context), context);
    }
    visit(ref(future->result), context);
    visit(ref(future->traceback), context);
    visit(ref(future->cancel_message), context);
    visit(ref(future->cancelled_by), context);
    if (future->loop != NULL) visit(object_ref(future->loop), context);
}

void future_finalize(Runtime *rt, Object *self) {
    Future *future = (Future *)self;
    if (!future->log_traceback || future->loop == NULL) return;
    future->log_traceback = false;
    if (rt->log != NULL) trace_never_retrieved(rt->log, rt->cause, future->trace_id);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "%s exception was never retrieved", type_short_name(self->type)->data);
    strbuf_char(&buf, '\0');
    if (!buf.failed)
        loop_report(rt, future->loop, buf.data, ref(future->result), "future", object_ref(self),
                    &future->noted, NULL);
    strbuf_free(&buf);
    if (rt_pending(rt)) rt->unraisable(rt, UNRAISABLE_IN, object_ref(self));
}

// ------------------------------------------------------------------ callbacks of the library

static Value set_result_unless_cancelled(Runtime *rt, ValueRef target, ValueRef argument) {
    Future *future = as_future(target);
    if (future->state == FutureState_CANCELLED) return NONE;
    return future_tell(rt, future, own(argument), NO_VALUE) ? NONE : NO_VALUE;
}

static Value release_waiter(Runtime *rt, ValueRef target, ValueRef argument) {
    (void)argument;
    Future *waiter = as_future(target);
    if (future_done(waiter)) return NONE;
    return future_tell(rt, waiter, NONE, NO_VALUE) ? NONE : NO_VALUE;
}

const NativeCallback SET_RESULT_UNLESS_CANCELLED = {"_set_result_unless_cancelled", "futures.py",
                                                    set_result_unless_cancelled, SHOWS_BOTH};
const NativeCallback RELEASE_WAITER = {"_release_waiter", "tasks.py", release_waiter,
                                       SHOWS_PARTIAL};
const NativeCallback RELEASE_WAITER_LATER = {"_release_waiter", "tasks.py", release_waiter,
                                             SHOWS_TARGET};
