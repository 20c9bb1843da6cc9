#include "aio/run.h"

#include "aio/asyncgens.h"
#include "aio/gather.h"
#include "aio/loop_hooks.h"
#include "aio/policy.h"
#include "aio/task.h"
#include "object/containers.h"
#include "object/ops.h"
#include "vm/thread.h"
#include "vm/traceback.h"

// ------------------------------------------------------------------ shutting down

// state[0] is the loop, state[1] the timeout. What there is to do with threads is a coroutine of
// its own, in Python.
static Value shutdown_executor(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    drop(rt, carried);
    if (signal == SIGNAL_THROWN || signal == SIGNAL_RAISE) return NO_VALUE;
    Loop *loop = as_loop(ref(frame->state[0]));
    if (signal == SIGNAL_RETURN) return NONE;
    loop->executor_shut_down = true;
    if (!loop->has_helpers) return NONE;
    ValueRef args[2] = {ref(frame->state[0]), ref(frame->state[1])};
    Value rest = loop_call_helper(rt, "shutdown_default_executor", args, 2, NULL);
    Value pushed = IS_NULL(rest) ? NO_VALUE : vm_await(rt, frame, ref(rest));
    drop(rt, rest);
    return pushed;
}

Value shutdown_executor_new(Runtime *rt, Loop *loop, ValueRef timeout) {
    Value state[2] = {own(object_ref(loop)), own(timeout)};
    return native_coroutine_new(rt, "BaseEventLoop.shutdown_default_executor", shutdown_executor,
                                state, 2);
}

// ------------------------------------------------------------------ asyncio.run

// The state of its frame: the loop, the coroutine and then the main task, what it ends with, the
// tasks that are cancelled at the end, and what the caller was handling while the clean-up handles
// the exception (None: nothing).
enum { MAIN, LOOP, RESULT, EXCEPTION, HANDLED };

// What it waits for.
enum { RUN_START, RUN_MAIN, RUN_CANCELLED, RUN_ASYNCGENS, RUN_EXECUTOR };

static Loop *loop_of(NativeFrame *frame) {
    return as_loop(ref(frame->state[LOOP]));
}

// A method of the loop, which the program may have replaced.
static Value loop_call(Runtime *rt, NativeFrame *frame, const char *method) {
    return call_method(rt, ref(frame->state[LOOP]), method, NULL, 0);
}

// The clean-up runs while the exception is being handled: it is the context of what that raises.
static void handle_exception(Runtime *rt, NativeFrame *frame) {
    if (IS_NULL(frame->state[EXCEPTION])) return;
    Value outer = rt->handled->value;
    frame->state[HANDLED] = IS_NULL(outer) ? NONE : outer;
    rt->handled->value = copy(frame->state[EXCEPTION]);
}

static void end_handling(Runtime *rt, NativeFrame *frame) {
    Value outer = frame->state[HANDLED];
    if (IS_NULL(outer)) return;
    frame->state[HANDLED] = NO_VALUE;
    replace(rt, &rt->handled->value, IS_NONE(outer) ? NO_VALUE : outer);
}

// Keeps what is pending as what the run ends with; the one that it replaces is its context.
static void keep_exception(Runtime *rt, NativeFrame *frame) {
    Value exception = take_pending(rt);
    if (IS_NULL(exception)) return; // a budget ends the run: nothing is raised
    Value before = frame->state[EXCEPTION];
    frame->state[EXCEPTION] = exception;
    clear(rt, &frame->state[RESULT]);
    Exception *e = (Exception *)AS_OBJECT(exception);
    if (!IS_NULL(before) && !SAME(before, exception) && IS_NULL(e->context))
        e->context = before;
    else
        drop(rt, before);
}

static void forget_main_task(Runtime *rt) {
    if (!thread_is_main(rt)) return;
    rt->loop->main_task = NULL;
    clear(rt, &rt->loop->main_like);
}

// What Ctrl+C cancels first: a task, or an object that behaves as one.
static void note_main_task(Runtime *rt, ValueRef task) {
    rt->loop->main_task = is_task(rt, task) ? as_task(task) : NULL;
    if (rt->loop->main_task == NULL) replace(rt, &rt->loop->main_like, own(task));
}

// The end of asyncio.run, however it came: no loop is set any more, and this one is closed.
static Value finish(Runtime *rt, NativeFrame *frame) {
    if (!policy_set_loop(rt, NULL)) keep_exception(rt, frame);
    Value closes = loop_override(rt, loop_of(frame), "close");
    Value closed = IS_NULL(closes) ? NO_VALUE : call0(rt, ref(closes));
    drop(rt, closes);
    drop(rt, closed);
    if (rt_pending(rt) || (IS_NULL(closed) && !loop_close(rt, loop_of(frame))))
        keep_exception(rt, frame);
    forget_main_task(rt);
    Value exception = frame->state[EXCEPTION];
    bool of_main = !IS_NULL(frame->state[HANDLED]) && SAME(rt->handled->value, exception);
    if (of_main) frame->stands_for = 1; // it was not raised in Runner.close
    end_handling(rt, frame);
    if (!IS_NULL(exception)) {
        frame->state[EXCEPTION] = NO_VALUE;
        reraise(rt, exception);
        traceback_pass(rt, frame);
        return NO_VALUE;
    }
    Value result = frame->state[RESULT];
    frame->state[RESULT] = NO_VALUE;
    return result;
}

static Value fail(Runtime *rt, NativeFrame *frame) {
    keep_exception(rt, frame);
    return finish(rt, frame);
}

static Value run_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried);

// self.run_until_complete(awaitable), as op_call.
static Value run_until_complete(Runtime *rt, Loop *loop, ValueRef awaitable) {
    Value hook = loop->hooked ? loop_override(rt, loop, "run_until_complete") : NO_VALUE;
    Value result = NO_VALUE;
    if (!IS_NULL(hook))
        result = op_call(rt, ref(hook), &awaitable, 1, NULL);
    else if (!rt_pending(rt))
        result = loop_run_until_complete(rt, loop, awaitable);
    drop(rt, hook);
    return result;
}

// The same from the frame of run: PUSHED, or what comes of it when it is over at once.
static Value run_to_end(Runtime *rt, NativeFrame *frame, ValueRef awaitable) {
    Value result = run_until_complete(rt, loop_of(frame), awaitable);
    if (IS_PUSHED(result)) return PUSHED;
    return run_resume(rt, frame, IS_NULL(result) ? SIGNAL_RAISE : SIGNAL_RETURN, result);
}

// Runs a coroutine (consumed) of the clean-up to its end.
static Value run_next(Runtime *rt, NativeFrame *frame, int step, Value coroutine) {
    frame->step = step;
    if (IS_NULL(coroutine)) return fail(rt, frame);
    Value result = run_to_end(rt, frame, ref(coroutine));
    drop(rt, coroutine);
    return result;
}

static Value run_asyncgens(Runtime *rt, NativeFrame *frame) {
    frame->stands_for = rt->options.python >= 11 ? 3 : 1; // with Runner.__exit__ and close
    return run_next(rt, frame, RUN_ASYNCGENS, loop_call(rt, frame, "shutdown_asyncgens"));
}

// ------------------------------------------------------------------ runners._cancel_all_tasks

// The state of its frame, besides LOOP.
enum { CANCELLED };

static bool report_cancelled(Runtime *rt, NativeFrame *frame) {
    List *tasks = AS_LIST(frame->state[CANCELLED]);
    for (uint32_t i = 0; i < tasks->length; i++) {
        Future *task = as_future(ref(tasks->items[i]));
        if (!future_done(task) || task->state == FutureState_CANCELLED) continue;
        ValueRef exception = future_exception(task);
        if (!IS_NULL(exception) &&
            !loop_report(rt, loop_of(frame), "unhandled exception during asyncio.run() shutdown",
                         exception, "task", object_ref(task), NULL, NULL))
            return false;
    }
    return true;
}

static Value cancel_tasks(Runtime *rt, NativeFrame *frame) {
    List *tasks = AS_LIST(frame->state[CANCELLED]);
    for (uint32_t i = 0; i < tasks->length; i++)
        if (future_cancel_any(rt, AS_OBJECT(tasks->items[i]), NO_REF) < 0) return NO_VALUE;
    Value future = gather(rt, loop_of(frame), (const ValueRef *)(const void *)tasks->items,
                          tasks->length, true);
    if (IS_NULL(future)) return NO_VALUE;
    Value result = run_until_complete(rt, loop_of(frame), ref(future));
    drop(rt, future);
    return result;
}

// The frame is one of its own since what refers to it, the traceback of what is raised in it and
// from 3.12 on the frames of what is cancelled, keeps the tasks.
static Value cancel_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    if (signal == SIGNAL_START) carried = cancel_tasks(rt, frame);
    if (IS_PUSHED(carried)) return PUSHED;
    drop(rt, carried);
    if (!rt_pending(rt) && rt->stop == STATUS_OK && report_cancelled(rt, frame)) return NONE;
    if (rt_pending(rt)) traceback_pass(rt, frame);
    return NO_VALUE;
}

static Value cancel_all(Runtime *rt, NativeFrame *frame) {
    Value set = all_tasks(rt, loop_of(frame), false);
    Value list = IS_NULL(set) ? NO_VALUE : list_from_iterable(rt, ref(set));
    drop(rt, set);
    if (IS_NULL(list)) return fail(rt, frame);
    if (AS_LIST(list)->length == 0) {
        drop(rt, list);
        return run_asyncgens(rt, frame);
    }
    NativeFrame *cancel = native_frame_new(rt, "_cancel_all_tasks", cancel_resume);
    if (cancel == NULL) {
        drop(rt, list);
        return fail(rt, frame);
    }
    cancel->state[LOOP] = copy(frame->state[LOOP]);
    cancel->state[CANCELLED] = list;
    frame->step = RUN_CANCELLED;
    frame->stands_for = 1;
    if (rt->options.python >= 11) cancel->stands_for = 3; // with Runner.__exit__ and close
    return frame_push(rt, &cancel->frame, MODE_CALL) ? PUSHED : fail(rt, frame);
}

// ------------------------------------------------------------------ the run

// Ctrl+C cancelled the main task: what leaves asyncio.run is KeyboardInterrupt (Runner.run).
static void turn_to_interrupt(Runtime *rt, ValueRef task) {
    if (rt->loop->interrupts == 0 || !pending_is_type(rt, rt->loop->cancelled_error)) return;
    if (task_uncancel(rt, as_task(task)) != 0) return;
    Value cancelled = take_pending(rt);
    raise_type(rt, rt->exceptions[EXC_KeyboardInterrupt], NULL);
    Exception *e = (Exception *)AS_OBJECT(rt->pending);
    if (exception_matches(rt, object_ref(e), EXC_KeyboardInterrupt))
        replace(rt, &e->context, cancelled);
    else
        drop(rt, cancelled);
}

static bool check_main(Runtime *rt, ValueRef main) {
    if (task_is_coroutine(rt, main)) return true;
    if (rt->options.python >= 14) {
        raise(rt, EXC_TypeError, "An asyncio.Future, a coroutine or an awaitable is required");
        return false;
    }
    raise_repr(rt, EXC_ValueError, "a coroutine was expected, got %s", main);
    return false;
}

// The state of the frame of Runner.run (from 3.11 on), in the order of its variables.
enum { CORO, TASK, RUNNER_LOOP };

static Value start_runner(Runtime *rt, NativeFrame *frame) {
    if (rt->options.python >= 14 && !wrap_awaitable(rt, &frame->state[CORO])) return NO_VALUE;
    Loop *loop = as_loop(ref(frame->state[RUNNER_LOOP]));
    ValueRef coroutine = ref(frame->state[CORO]);
    if (!check_main(rt, coroutine)) return NO_VALUE;
    rt->loop->made_by = "runners.py";
    Value task = loop_create_task(rt, loop, coroutine, NO_REF, NO_REF);
    if (IS_NULL(task)) return NO_VALUE;
    frame->state[TASK] = task;
    if (thread_is_main(rt)) {
        // Signals are for the main thread.
        note_main_task(rt, ref(task));
        rt->loop->interrupts = 0;
    }
    return run_until_complete(rt, loop, ref(task));
}

static Value runner_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    if (signal == SIGNAL_START) carried = start_runner(rt, frame);
    if (IS_PUSHED(carried) || !IS_NULL(carried)) return carried;
    if (rt->loop->main_task != NULL && thread_is_main(rt) && !IS_NULL(frame->state[TASK]))
        turn_to_interrupt(rt, ref(frame->state[TASK]));
    if (rt_pending(rt)) traceback_pass(rt, frame);
    return NO_VALUE;
}

static Value main_ended(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    if (signal == SIGNAL_RETURN) {
        frame->state[RESULT] = carried;
    } else {
        frame->state[EXCEPTION] = take_pending(rt);
        handle_exception(rt, frame);
    }
    forget_main_task(rt);
    return cancel_all(rt, frame);
}

static Value start(Runtime *rt, NativeFrame *frame) {
    frame->step = RUN_MAIN;
    if (rt->options.python < 11) return run_to_end(rt, frame, ref(frame->state[MAIN]));
    NativeFrame *runner = native_frame_new(rt, "Runner.run", runner_resume);
    if (runner == NULL) return main_ended(rt, frame, SIGNAL_RAISE, NO_VALUE);
    runner->state[CORO] = copy(frame->state[MAIN]);
    runner->state[RUNNER_LOOP] = copy(frame->state[LOOP]);
    if (frame_push(rt, &runner->frame, MODE_CALL)) return PUSHED;
    return main_ended(rt, frame, SIGNAL_RAISE, NO_VALUE);
}

// From 3.12 on with constants.THREAD_JOIN_TIMEOUT.
static Value shutdown_executor_call(Runtime *rt, NativeFrame *frame) {
    const Value timeout = small_int(300);
    ValueRef argument = ref(timeout);
    return call_method(rt, ref(frame->state[LOOP]), "shutdown_default_executor", &argument,
                       rt->options.python >= 12 ? 1 : 0);
}

static Value run_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    if (frame->step == RUN_START) return start(rt, frame);
    if (frame->step == RUN_MAIN) return main_ended(rt, frame, signal, carried);
    drop(rt, carried);
    if (signal == SIGNAL_RAISE) return fail(rt, frame);
    if (frame->step == RUN_CANCELLED) return run_asyncgens(rt, frame);
    if (frame->step == RUN_ASYNCGENS && rt->options.python >= 9)
        return run_next(rt, frame, RUN_EXECUTOR, shutdown_executor_call(rt, frame));
    return finish(rt, frame);
}

// The program ends while it runs.
static void run_destroy(Runtime *rt, NativeFrame *frame) {
    (void)frame;
    if (rt->loop != NULL) rt->loop->main_task = NULL;
}

static Value make_loop(Runtime *rt, ValueRef factory) {
    if (IS_NULL(factory) || IS_NONE(factory)) return policy_make_loop(rt);
    return checked_loop(rt, call0(rt, factory));
}

static Value run_main(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    uint32_t python = rt->options.python;
    if (!IS_NULL(args[2]) && python < 12)
        return raise(rt, EXC_TypeError, "run() got an unexpected keyword argument 'loop_factory'");
    if (rt->loop->running != NULL)
        return raise(rt, EXC_RuntimeError,
                     "asyncio.run() cannot be called from a running event loop");
    if (python < 11 && !check_main(rt, args[0])) return NO_VALUE;
    bool keeps = IS_NULL(args[1]) || IS_NONE(args[1]);
    int debug = keeps ? 0 : op_truth(rt, args[1]);
    if (debug < 0) return NO_VALUE;
    Value loop = make_loop(rt, args[2]);
    if (IS_NULL(loop)) return NO_VALUE;
    if (!keeps) {
        ValueRef enabled = ref(value_bool(debug > 0));
        drop(rt, call_method(rt, ref(loop), "set_debug", &enabled, 1));
    }
    NativeFrame *frame = rt_pending(rt) ? NULL : native_frame_new(rt, "run", run_resume);
    if (frame == NULL) {
        drop(rt, loop);
        return NO_VALUE;
    }
    frame->state[LOOP] = loop;
    frame->state[MAIN] = own(args[0]);
    frame->destroy = run_destroy;
    return frame_push(rt, &frame->frame, MODE_CALL) ? PUSHED : NO_VALUE;
}

static Value run_function(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    Value pushed = run_main(rt, args, n, names);
    if (IS_NULL(pushed)) pending_holds(rt, args[0]);
    return pushed;
}

const NativeDef RUN_FUNCTIONS[] = {
    {"run", run_function, 1, 1, NATIVE_PYTHON, "main * debug loop_factory"},
    {0},
};

// ------------------------------------------------------------------ Ctrl+C while a Runner runs

// The argument stays borrowed: a task that dies takes itself out.
static Value watch_main_task(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!thread_is_main(rt)) return NONE;
    if (IS_NONE(args[0])) {
        forget_main_task(rt);
    } else {
        note_main_task(rt, args[0]);
        rt->loop->interrupts = 0;
    }
    return NONE;
}

static Value interrupts(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return small_int((int64_t)rt->loop->interrupts);
}

const NativeDef RUNNER_FUNCTIONS[] = {
    {"_watch_main_task", watch_main_task, 1, 1, 0, NULL},
    {"_interrupts", interrupts, 0, 0, 0, NULL},
    {0},
};
