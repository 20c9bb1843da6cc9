// run_until_complete, and what stops a run (asyncio/base_events.py).
#include "aio/loop.h"

#include "aio/loop_hooks.h"
#include "aio/task.h"
#include "object/ops.h"
#include "vm/import.h"
#include "vm/traceback.h"

static Value until_complete_done(Runtime *rt, ValueRef target, ValueRef argument) {
    (void)target;
    Future *future = as_future(argument);
    ValueRef exception = future_exception(future);
    if (!IS_NULL(exception) && (exception_matches(rt, exception, EXC_KeyboardInterrupt) ||
                                exception_matches(rt, exception, EXC_SystemExit)))
        return NONE; // run_forever raises it by itself
    if (future->loop->hooked) return call_method(rt, object_ref(future->loop), "stop", NULL, 0);
    loop_stop(rt, future->loop);
    return NONE;
}

static const NativeCallback UNTIL_COMPLETE = {"_run_until_complete_cb", "base_events.py",
                                              until_complete_done, SHOWS_ARGUMENT};

enum { UNTIL_START = 0, UNTIL_RUNS = 1, UNTIL_NEW_TASK = 2 };

// self.run_forever(), as op_call.
static Value run_forever(Runtime *rt, Loop *loop, const Future *future) {
    Value hook = loop->hooked ? loop_override(rt, loop, "run_forever") : NO_VALUE;
    if (rt_pending(rt)) return NO_VALUE;
    if (IS_NULL(hook)) return loop_push_run(rt, loop, RunMode_UNTIL_COMPLETE, future->trace_id);
    Value result = op_call(rt, ref(hook), NULL, 0, NULL);
    drop(rt, hook);
    return result;
}

// state[0] is the loop, state[1] the future.
static Value until_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    Loop *loop = as_loop(ref(frame->state[0]));
    Future *future = as_future(ref(frame->state[1]));
    drop(rt, carried);
    if ((frame->step & UNTIL_RUNS) == 0) {
        frame->step |= UNTIL_RUNS;
        Value pushed = run_forever(rt, loop, future);
        if (IS_PUSHED(pushed)) return PUSHED;
        signal = IS_NULL(pushed) ? SIGNAL_RAISE : SIGNAL_RETURN;
        drop(rt, pushed);
    }
    Value result = NO_VALUE;
    if (signal == SIGNAL_RAISE) {
        // The caller has no access to the task: its exception counts as looked at.
        Value exception = take_pending(rt);
        if ((frame->step & UNTIL_NEW_TASK) != 0 && future->state == FutureState_EXCEPTION)
            future_exception(future);
        future_remove_native(rt, future, &UNTIL_COMPLETE, NO_REF);
        reraise(rt, exception);
    } else {
        future_remove_native(rt, future, &UNTIL_COMPLETE, NO_REF);
        result = future_done(future)
                     ? future_ask_result(rt, future)
                     : raise(rt, EXC_RuntimeError, "Event loop stopped before Future completed.");
    }
    // The traceback has this frame, which has the future, which may have the exception.
    if (IS_NULL(result)) traceback_pass(rt, frame);
    return result;
}

// With an object that only behaves as a future: what to do is in Python.
static Value run_until_like(Runtime *rt, Loop *loop, ValueRef future) {
    Value function = import_attribute(rt, "asyncio.base_futures", "_run_until_complete");
    if (IS_NULL(function)) return NO_VALUE;
    const ValueRef args[2] = {object_ref(loop), future};
    Value result = op_call(rt, ref(function), args, 2, NULL);
    drop(rt, function);
    return result;
}

// Runs until a future (consumed) is done. `new_task`: nobody else has it.
static Value run_until(Runtime *rt, Loop *loop, Value future, bool new_task) {
    if (new_task) as_future(ref(future))->log_pending = false;
    NativeFrame *frame = native_frame_new(rt, "run_until_complete", until_resume);
    if (frame == NULL) {
        drop(rt, future);
        return NO_VALUE;
    }
    frame->state[0] = own(object_ref(loop));
    frame->state[1] = future;
    frame->step = new_task ? UNTIL_NEW_TASK : UNTIL_START;
    if (!future_add_native(rt, as_future(ref(future)), &UNTIL_COMPLETE, NO_REF)) {
        drop_object(rt, frame);
        return NO_VALUE;
    }
    return frame_push(rt, &frame->frame, MODE_CALL) ? PUSHED : NO_VALUE;
}

// A coroutine becomes what the program's task factory makes of it.
static Value run_factory_task(Runtime *rt, Loop *loop, ValueRef coroutine) {
    Value task = ensure_task(rt, loop, coroutine, true);
    if (IS_NULL(task)) return NO_VALUE;
    if (is_future(ref(task))) return run_until(rt, loop, task, true);
    Value result = run_until_like(rt, loop, ref(task));
    drop(rt, task);
    return result;
}

Value loop_run_until_complete(Runtime *rt, Loop *loop, ValueRef awaitable) {
    if (!loop_check_start(rt, loop)) return NO_VALUE;
    if (is_like_future(rt, awaitable)) return run_until_like(rt, loop, awaitable);
    bool new_task = !is_future(awaitable);
    if (new_task && !IS_NULL(loop->task_factory) && task_is_coroutine(rt, awaitable))
        return run_factory_task(rt, loop, awaitable);
    if (rt->options.python < 10) rt->loop->made_by = "base_events.py";
    Value future = ensure_future(rt, awaitable, loop);
    rt->loop->made_by = NULL;
    return IS_NULL(future) ? NO_VALUE : run_until(rt, loop, future, new_task);
}

// ------------------------------------------------------------------ stopping, Ctrl+C

void loop_stop(Runtime *rt, Loop *loop) {
    if (rt->log != NULL) trace_loop_stop(rt->log, rt->cause, loop->trace_id, loop->stopping);
    loop->stopping = true;
}

// Wakes the loop after Ctrl+C (runners.Runner._on_sigint).
static Value wake_up(Runtime *rt, ValueRef target, ValueRef argument) {
    (void)rt, (void)target, (void)argument;
    return NONE;
}

static const NativeCallback WAKE_UP = {"Runner._on_sigint.<locals>.<lambda>", "runners.py", wake_up,
                                       SHOWS_ARGUMENT};

// The main task is one of the program's own making.
static bool cancel_like(Runtime *rt, LoopState *state) {
    if (++state->interrupts != 1) return false;
    Value task = copy(state->main_like);
    Value done = call_method(rt, ref(task), "done", NULL, 0);
    int truth = IS_NULL(done) ? -1 : op_truth(rt, ref(done));
    Value cancelled = truth == 0 ? call_method(rt, ref(task), "cancel", NULL, 0) : NO_VALUE;
    drop(rt, done);
    drop(rt, task);
    drop(rt, cancelled);
    return !IS_NULL(cancelled);
}

// False: raised.
static bool cancel_main(Runtime *rt, Task *task) {
    if ((AS_OBJECT(object_ref(task))->type->flags & TYPE_HEAP) == 0)
        return task_cancel(rt, task, NO_REF) >= 0;
    Value cancelled = call_method(rt, object_ref(task), "cancel", NULL, 0);
    drop(rt, cancelled);
    return !IS_NULL(cancelled);
}

bool loop_take_interrupt(Runtime *rt) {
    LoopState *state = rt->loop;
    Task *task = state == NULL ? NULL : state->main_task;
    if (task == NULL) return state != NULL && !IS_NULL(state->main_like) && cancel_like(rt, state);
    if (++state->interrupts != 1 || future_done(&task->future)) return false;
    if (rt->log != NULL) rt->cause = trace_interrupt(rt->log, rt->cause);
    loop_wake(rt, task->future.loop);
    return cancel_main(rt, task) && loop_call_native(rt, task->future.loop, &WAKE_UP, NO_REF,
                                                     NO_VALUE, Origin_THREADSAFE, 0);
}
