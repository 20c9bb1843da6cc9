// asyncio.wait_for: up to 3.11 with an inner task and a waiter, from 3.12 on with a timeout around
// the awaitable in the same task.
#include "aio/loop_hooks.h"
#include "aio/wait.h"

#include "aio/closure.h"
#include "aio/task.h"
#include "object/containers.h"
#include "object/exception_group.h"
#include "object/ops.h"
#include "vm/clock.h"
#include "vm/traceback.h"

// The state of the coroutine.
enum { AWAITABLE, TIMEOUT, WAITER, TIMER, CLOSURE };

// Where it waits.
enum {
    AT_PLAIN = 1, // for the awaitable itself
    AT_WAITER,    // up to 3.11: for the future or the timer
    AT_CANCEL,    // for the future that was cancelled (_cancel_and_wait)
    AT_TIMEOUT,   // from 3.12 on: for the awaitable, under a timeout
};

static Future *future_of(NativeFrame *frame) {
    return as_future(ref(frame->state[AWAITABLE]));
}

// A TimeoutError that comes from an exception (consumed).
static Value timeout_from(Runtime *rt, Value cause) {
    Type *type = rt->loop->timeout_error;
    Value error = type->slots.create(rt, type, NULL, 0, NULL);
    if (IS_NULL(error) || IS_NULL(cause)) {
        drop(rt, cause);
        return error;
    }
    Exception *e = (Exception *)AS_OBJECT(error);
    replace(rt, &e->context, copy(cause));
    e->cause = cause;
    e->suppress_context = true;
    return error;
}

// raise TimeoutError from the exception (consumed). From 3.12 on Timeout.__aexit__ does: its frame,
// which keeps the Timeout and so the task (the closure here), is in the traceback.
static Value raise_timeout(Runtime *rt, const NativeFrame *frame, Value cause) {
    bool caused = !IS_NULL(cause);
    Value error = timeout_from(rt, cause);
    if (IS_NULL(error)) return NO_VALUE;
    if (!caused) return raise_value(rt, error);
    if (!IS_NULL(frame->state[CLOSURE])) {
        NativeFrame *exit = native_frame_new(rt, "Timeout.__aexit__", NULL);
        if (exit == NULL) {
            drop(rt, error);
            return NO_VALUE;
        }
        exit->state[0] = copy(frame->state[CLOSURE]);
        ((Exception *)AS_OBJECT(error))->passed = object_value(exit);
    }
    reraise(rt, error);
    return NO_VALUE;
}

// Timeout._insert_timeout_error: the latest cancellation that the exception comes from is what a
// TimeoutError comes from. False: raised.
static bool name_cause(Runtime *rt, ValueRef exception) {
    Exception *e = (Exception *)AS_OBJECT(exception);
    while (!IS_NULL(e->context)) {
        if (is_instance(rt, ref(e->context), rt->loop->cancelled_error)) {
            Value error = timeout_from(rt, copy(e->context));
            if (IS_NULL(error)) return false;
            replace(rt, &e->context, error);
            return true;
        }
        e = (Exception *)AS_OBJECT(e->context);
    }
    return true;
}

// What a timeout's cancellation has become passes through, from 3.13 on with its cause named.
static void name_causes(Runtime *rt) {
    Value error = take_pending(rt);
    if (IS_NULL(error)) return;
    bool good = name_cause(rt, ref(error));
    if (good && exception_matches(rt, ref(error), EXC_ExceptionGroup)) {
        const Tuple *inner = exception_group_members(ref(error));
        for (uint32_t i = 0; good && i < inner->length; i++)
            good = name_cause(rt, ref(inner->items[i]));
    }
    if (good)
        reraise(rt, error);
    else
        drop(rt, error);
}

static bool is_cancelled(Runtime *rt) {
    return pending_is_type(rt, rt->loop->cancelled_error);
}

static void cancel_timer(Runtime *rt, NativeFrame *frame) {
    if (!IS_NULL(frame->state[TIMER])) handle_cancel(rt, as_handle(ref(frame->state[TIMER])));
}

// ------------------------------------------------------------------ cancelling what is awaited

// _cancel_and_wait: cancels the future and waits until it is done.
static Value cancel_and_wait(Runtime *rt, NativeFrame *frame) {
    Future *future = future_of(frame);
    Loop *loop = running_loop(rt);
    if (loop == NULL) return NO_VALUE;
    replace(rt, &frame->state[WAITER], loop_create_future(rt, loop));
    if (IS_NULL(frame->state[WAITER])) return NO_VALUE;
    frame->step = AT_CANCEL;
    if (!future_add_native(rt, future, &RELEASE_WAITER, ref(frame->state[WAITER]))) return NO_VALUE;
    if (future_cancel_any(rt, &future->head, NO_REF) < 0) {
        future_remove_native(rt, future, &RELEASE_WAITER, ref(frame->state[WAITER]));
        return NO_VALUE;
    }
    return future_wait(rt, frame, as_future(ref(frame->state[WAITER])));
}

// After it: what wait_for gives. What is handled is the CancelledError of the waiting task, if that
// was why.
static Value after_cancel(Runtime *rt, NativeFrame *frame) {
    Future *future = future_of(frame);
    bool positive = !IS_NULL(frame->state[TIMER]);
    if (!IS_NULL(rt->handled->value)) {
        reraise(rt, copy(rt->handled->value));
        return NO_VALUE;
    }
    if (rt->options.python < 9 && positive) return raise_timeout(rt, frame, NO_VALUE);
    Value result = future_ask_result(rt, future);
    if (IS_NULL(result))
        return is_cancelled(rt) ? raise_timeout(rt, frame, take_pending(rt)) : NO_VALUE;
    if (rt->options.python >= 9) return result;
    drop(rt, result);
    return raise_timeout(rt, frame, NO_VALUE);
}

// ------------------------------------------------------------------ up to 3.11

static Value start_with_waiter(Runtime *rt, NativeFrame *frame, Loop *loop, double seconds) {
    Value waiter = loop_create_future(rt, loop);
    if (IS_NULL(waiter)) return NO_VALUE;
    frame->state[WAITER] = waiter;
    Callback release = {&RELEASE_WAITER_LATER, copy(waiter), NO_VALUE};
    TimerHandle *timer =
        loop_call_later(rt, loop, seconds, release, NO_VALUE, as_future(ref(waiter))->trace_id);
    if (timer == NULL) return NO_VALUE;
    frame->state[TIMER] = own(object_ref(timer));
    Value future = ensure_future(rt, ref(frame->state[AWAITABLE]), loop);
    if (IS_NULL(future)) return NO_VALUE;
    replace(rt, &frame->state[AWAITABLE], future);
    if (!future_add_native(rt, as_future(ref(future)), &RELEASE_WAITER, ref(waiter)))
        return NO_VALUE;
    frame->step = AT_WAITER;
    return future_wait(rt, frame, as_future(ref(waiter)));
}

// The waiter was released, or (with a pending exception) something was thrown in.
static Value after_waiter(Runtime *rt, NativeFrame *frame) {
    Future *future = future_of(frame);
    if (rt_pending(rt)) {
        if (!is_cancelled(rt)) return NO_VALUE;
        rt->handled->value = take_pending(rt); // until the frame is left
    }
    if (future_done(future)) return future_ask_result(rt, future);
    future_remove_native(rt, future, &RELEASE_WAITER, ref(frame->state[WAITER]));
    return cancel_and_wait(rt, frame);
}

// ------------------------------------------------------------------ from 3.12 on

// The closure of Timeout._on_timeout.
enum { TIMEOUT_TASK };                     // values
enum { TIMEOUT_EXPIRED, TIMEOUT_CANCELS }; // numbers

// Timeout._on_timeout
static Value on_timeout(Runtime *rt, ValueRef target, ValueRef argument) {
    (void)argument;
    Closure *closure = as_closure(target);
    int cancelled = future_cancel_any(rt, AS_OBJECT(closure->values[TIMEOUT_TASK]), NO_REF);
    if (cancelled < 0) return NO_VALUE;
    closure->numbers[TIMEOUT_EXPIRED] = 1;
    return NONE;
}

// A bound method of a class written in Python: no file is shown.
static const NativeCallback ON_TIMEOUT = {"Timeout._on_timeout", NULL, on_timeout, SHOWS_ARGUMENT};

// Timeout.__aenter__
static bool enter_timeout(Runtime *rt, NativeFrame *frame, Loop *loop, double seconds) {
    Task *task = loop->current;
    if (task == NULL) {
        raise(rt, EXC_RuntimeError, "Timeout should be used inside a task");
        return false;
    }
    Closure *closure = closure_new(rt);
    if (closure == NULL) return false;
    frame->state[CLOSURE] = object_value(closure);
    closure->values[TIMEOUT_TASK] = own(object_ref(task));
    closure->numbers[TIMEOUT_CANCELS] = task->cancels;
    if (IS_NONE(frame->state[TIMEOUT])) return true;
    Callback callback = {&ON_TIMEOUT, own(object_ref(closure)), NO_VALUE};
    TimerHandle *timer = loop_call_in(rt, loop, seconds, callback, task->future.trace_id);
    if (timer == NULL) return false;
    frame->state[TIMER] = own(object_ref(timer));
    return true;
}

// Timeout.__aexit__
static Value leave_timeout(Runtime *rt, NativeFrame *frame, Value result) {
    Closure *closure = as_closure(ref(frame->state[CLOSURE]));
    if (closure->numbers[TIMEOUT_EXPIRED] == 0) {
        cancel_timer(rt, frame);
        return result;
    }
    int64_t cancels = task_uncancel(rt, as_task(ref(closure->values[TIMEOUT_TASK])));
    if (cancels > closure->numbers[TIMEOUT_CANCELS] || !IS_NULL(result)) return result;
    if (!is_cancelled(rt)) {
        if (rt->options.python >= 13) name_causes(rt);
        return NO_VALUE;
    }
    traceback_pass(rt, frame);
    return raise_timeout(rt, frame, take_pending(rt));
}

// Nothing holds the Timeout any more, not even a traceback with this frame.
static Value exit_timeout(Runtime *rt, NativeFrame *frame, Value result) {
    Value left = leave_timeout(rt, frame, result);
    clear(rt, &frame->state[TIMER]);
    clear(rt, &frame->state[CLOSURE]);
    return left;
}

static Value start_timeout(Runtime *rt, NativeFrame *frame, Loop *loop, double seconds) {
    if (!enter_timeout(rt, frame, loop, seconds)) return NO_VALUE;
    frame->step = AT_TIMEOUT;
    Value result = vm_await(rt, frame, ref(frame->state[AWAITABLE]));
    return IS_PUSHED(result) ? PUSHED : exit_timeout(rt, frame, result);
}

// ------------------------------------------------------------------ the coroutine

static Value start(Runtime *rt, NativeFrame *frame) {
    Loop *loop = running_loop(rt);
    if (loop == NULL) return NO_VALUE;
    ValueRef timeout = ref(frame->state[TIMEOUT]);
    double seconds = 0;
    if (!IS_NONE(timeout)) {
        Value late = op_compare(rt, timeout, ref(small_int(0)), CMP_LE);
        if (IS_NULL(late)) return NO_VALUE;
        drop(rt, late);
        if (!op_double(rt, timeout, &seconds)) return NO_VALUE;
        if (seconds <= 0) {
            if (rt->options.python >= 12) loop = NULL; // it may belong to any
            Value future = ensure_future(rt, ref(frame->state[AWAITABLE]), loop);
            if (IS_NULL(future)) return NO_VALUE;
            replace(rt, &frame->state[AWAITABLE], future);
            if (future_done(as_future(ref(future)))) return future_ask_result(rt, future_of(frame));
            return cancel_and_wait(rt, frame);
        }
    }
    if (rt->options.python >= 12) return start_timeout(rt, frame, loop, seconds);
    if (!IS_NONE(timeout)) return start_with_waiter(rt, frame, loop, seconds);
    frame->step = AT_PLAIN;
    return vm_await(rt, frame, ref(frame->state[AWAITABLE]));
}

static Value go_on(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    if (frame->step == AT_PLAIN) return signal == SIGNAL_RETURN ? carried : NO_VALUE;
    if (frame->step == AT_TIMEOUT)
        return exit_timeout(rt, frame, signal == SIGNAL_RETURN ? carried : NO_VALUE);
    drop(rt, carried);
    int at = frame->step;
    if (signal == SIGNAL_SENT) {
        Value result = future_wait(rt, frame, as_future(ref(frame->state[WAITER])));
        if (IS_PUSHED(result)) return PUSHED;
        drop(rt, result);
    }
    if (at == AT_WAITER) return after_waiter(rt, frame);
    future_remove_native(rt, future_of(frame), &RELEASE_WAITER, ref(frame->state[WAITER]));
    return rt_pending(rt) ? NO_VALUE : after_cancel(rt, frame);
}

static Value wait_for_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    Value result = signal == SIGNAL_START ? start(rt, frame) : go_on(rt, frame, signal, carried);
    // What fails before the wait leaves the timer as it is.
    bool waited = signal != SIGNAL_START;
    if (waited && !IS_PUSHED(result) && rt->options.python < 12) cancel_timer(rt, frame);
    return result;
}

static Value wait_for_function(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value state[2] = {own(args[0]), own(args[1])};
    return native_coroutine_new(rt, "wait_for", wait_for_resume, state, 2);
}

const NativeDef WAIT_FOR_FUNCTIONS[] = {
    {"wait_for", wait_for_function, 2, 2, NATIVE_PYTHON, "fut timeout"},
    {0},
};
