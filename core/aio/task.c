#include "aio/task.h"

#include "aio/callback_object.h"
#include "aio/debug.h"
#include "aio/loop_hooks.h"
#include "object/arguments.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "vm/context.h"
#include "vm/generator.h"
#include "vm/import.h"
#include "vm/log_value.h"
#include "vm/vm.h"

const NativeCallback TASK_STEP = {"Task.task_step", NULL, NULL, SHOWS_ARGUMENT};
const NativeCallback TASK_WAKEUP = {"Task.task_wakeup", NULL, NULL, SHOWS_ARGUMENT};

bool is_task(Runtime *rt, ValueRef v) {
    return is_future(v) && is_instance(rt, v, TYPE_OF_ID(rt, TASK));
}

bool task_is_coroutine(Runtime *rt, ValueRef v) {
    return is_coroutine(rt, v) || is_asend(rt, v) ||
           (rt->options.python < 12 && is_generator(rt, v));
}

// collections.abc.Coroutine takes whatever has its methods.
bool task_is_like_coroutine(Runtime *rt, ValueRef v) {
    static const char *const METHODS[] = {"__await__", "send", "throw", "close"};
    Type *type = type_of(rt, v);
    bool has = true;
    for (size_t i = 0; has && i < sizeof METHODS / sizeof *METHODS; i++) {
        Str *name = intern(rt, METHODS[i]);
        has = name != NULL && !IS_NULL(type_lookup_cached(rt, type, name));
    }
    return has;
}

// The coroutine that a task drives in place of an object that only behaves as one. Owned; NO_VALUE:
// raised.
static Value driver_of(Runtime *rt, ValueRef coroutine) {
    if (is_asend(rt, coroutine)) return await_driver_new(rt, own(coroutine));
    if (!task_is_like_coroutine(rt, coroutine)) {
        if (rt_pending(rt)) return NO_VALUE;
        return raise_repr(rt, EXC_TypeError, "a coroutine was expected, got %s", coroutine);
    }
    return call_library(rt, "asyncio.coroutines", "_drive", &coroutine, 1, NULL);
}

// ------------------------------------------------------------------ all tasks

static void list_task(Runtime *rt, Task *task) {
    LoopState *state = rt->loop;
    task->previous = state->last;
    if (state->last != NULL)
        state->last->after = task;
    else
        state->first = task;
    state->last = task;
    task->listed = true;
}

static void unlist_task(Runtime *rt, Task *task) {
    if (!task->listed) return;
    LoopState *state = rt->loop;
    task->listed = false;
    if (state == NULL) return;
    if (task->previous != NULL)
        task->previous->after = task->after;
    else
        state->first = task->after;
    if (task->after != NULL)
        task->after->previous = task->previous;
    else
        state->last = task->previous;
}

Value all_tasks(Runtime *rt, Loop *loop, bool done) {
    Value set = set_new(rt, TYPE_OF_ID(rt, SET));
    if (IS_NULL(set)) return NO_VALUE;
    for (Task *task = rt->loop->first; task != NULL; task = task->after) {
        if (task->future.loop != loop || (!done && future_done(&task->future))) continue;
        // One whose end has begun has no references left.
        if (task->future.head.refcount == 0) continue;
        if (!set_add(rt, (Set *)AS_OBJECT(set), object_ref(task))) {
            drop(rt, set);
            return NO_VALUE;
        }
    }
    return set;
}

// ------------------------------------------------------------------ making

static bool schedule_step(Runtime *rt, Task *task, Value exception) {
    Loop *loop = task->future.loop;
    Callback callback = {&TASK_STEP, own(object_ref(task)), NO_VALUE};
    ArgumentForm form = IS_NULL(exception) ? ARGS_NONE : ARGS_ONE;
    return loop_call_soon(rt, loop, callback, exception, form, Origin_TASK_STEP,
                          task->future.trace_id) != NULL;
}

static uint32_t log_name(Runtime *rt, Task *task) {
    if (!IS_NULL(task->name)) return log_str(rt, AS_STR(task->name));
    char text[32];
    size_t at = sizeof text;
    uint64_t number = task->number;
    do text[--at] = (char)('0' + number % 10);
    while ((number /= 10) != 0);
    at -= 5;
    memcpy(text + at, "Task-", 5);
    return log_intern(rt->log, text + at, sizeof text - at);
}

void task_describe(Runtime *rt, ValueRef v, StrBuf *buf) {
    const Future *future = as_future(v);
    strbuf_format(buf, "<%s ", type_short_name(future->head.type)->data);
    const Task *task = is_task(rt, v) ? as_task(v) : NULL;
    if (task == NULL)
        strbuf_format(buf, "%u", future->trace_id);
    else if (IS_NULL(task->name))
        strbuf_format(buf, "Task-%lld", (long long)task->number);
    else
        strbuf_bytes(buf, AS_STR(task->name)->data, AS_STR(task->name)->size);
    strbuf_char(buf, '>');
}

Str *task_coroutine_name(const Task *task) {
    if (!IS_NULL(task->given)) return type_short_name(AS_OBJECT(task->given)->type);
    return as_generator(ref(task->coroutine))->qualname;
}

static void log_created(Runtime *rt, Task *task) {
    const Generator *coroutine = as_generator(ref(task->coroutine));
    const Str *name = task_coroutine_name(task);
    trace_task_created(rt->log, rt->cause, task->future.trace_id, task->future.loop->trace_id,
                       log_name(rt, task), log_intern(rt->log, name->data, name->size),
                       coroutine->frame == NULL ? 0 : coroutine->frame->trace_id);
}

bool task_init(Runtime *rt, Task *task, Loop *loop, ValueRef coroutine, ValueRef name,
               ValueRef context) {
    bool like = is_asend(rt, coroutine) || !task_is_coroutine(rt, coroutine);
    Value driver = like ? driver_of(rt, coroutine) : NO_VALUE;
    if (like && IS_NULL(driver)) return false;
    if (IS_NULL(name) || IS_NONE(name)) {
        task->number = ++rt->loop->task_names;
    } else {
        Value text = op_str(rt, name);
        if (IS_NULL(text)) {
            drop(rt, driver);
            return false;
        }
        replace(rt, &task->name, text);
    }
    future_init(rt, &task->future, loop, FutureKind_TASK);
    if (like) {
        replace(rt, &task->given, own(coroutine));
        replace(rt, &task->coroutine, driver);
        coroutine = ref(driver);
    } else {
        replace(rt, &task->coroutine, own(coroutine));
    }
    const Frame *frame = as_generator(coroutine)->frame;
    if (task->code == NULL && frame != NULL && frame->code != NULL) {
        task->code = frame->code;
        object_retain(task->code);
    }
    replace(rt, &task->context, context_argument(rt, context));
    const char *by = rt->loop->made_by;
    rt->loop->made_by = NULL;
    if (by != NULL && by[0] == '\0') by = NULL;
    if (!debug_note(rt, loop, &task->future.head, &task->future.noted, by == NULL ? 1 : 2, by))
        return false;
    if (rt->log != NULL) log_created(rt, task);
    if (!task->listed) list_task(rt, task);
    return true;
}

static Value task_new(Runtime *rt, Loop *loop, ValueRef coroutine, ValueRef name,
                      ValueRef context) {
    Task *task = object_new(rt, TYPE_OF_ID(rt, TASK));
    if (task == NULL) return NO_VALUE;
    if (task_init(rt, task, loop, coroutine, name, context) && schedule_step(rt, task, NO_VALUE))
        return object_value(task);
    task->future.log_pending = false;
    drop_object(rt, task);
    return NO_VALUE;
}

// What a factory made gets its name: from 3.13 on even None is one; before, a class without names
// is passed over (tasks._set_task_name). False: raised.
bool task_name_later(Runtime *rt, ValueRef task, ValueRef name) {
    uint32_t python = rt->options.python;
    if (IS_NULL(name)) name = ref(NONE);
    if (IS_NONE(name) && python < 13) return true;
    Str *key = intern(rt, "set_name");
    Value method = key == NULL    ? NO_VALUE
                   : python >= 13 ? op_getattr(rt, task, key)
                                  : op_getattr_optional(rt, task, key);
    if (IS_NULL(method)) {
        if (rt_pending(rt) || python < 11) return !rt_pending(rt);
        return rt->warn(rt, EXC_DeprecationWarning,
                        "Task.set_name() was added in Python 3.8, the method support will be "
                        "mandatory for third-party task implementations since 3.13.");
    }
    Value result = call1(rt, ref(method), name);
    drop(rt, method);
    drop(rt, result);
    return !IS_NULL(result);
}

static Value task_by_factory(Runtime *rt, Loop *loop, ValueRef coroutine, ValueRef name,
                             ValueRef context) {
    const ValueRef args[2] = {object_ref(loop), coroutine};
    // From 3.14 on the factory gets the name as well.
    bool named = !IS_NULL(name) && !IS_NONE(name) && rt->options.python >= 14;
    Value factory = copy(loop->task_factory);
    Value task = call_task_maker(rt, ref(factory), args, 2, context, named ? name : NO_REF);
    drop(rt, factory);
    if (!IS_NULL(task) && rt->options.python < 14 && !task_name_later(rt, ref(task), name))
        clear(rt, &task);
    return task;
}

Value loop_create_task(Runtime *rt, Loop *loop, ValueRef coroutine, ValueRef name,
                       ValueRef context) {
    Value task = loop_create_task_hooked(rt, loop, coroutine, name, context);
    if (!IS_NULL(task) || (loop->hooked && rt_pending(rt))) return task;
    return loop_make_task(rt, loop, coroutine, name, context);
}

Value loop_make_task(Runtime *rt, Loop *loop, ValueRef coroutine, ValueRef name, ValueRef context) {
    if (!loop_check_open(rt, loop)) return NO_VALUE;
    if (!IS_NULL(loop->task_factory)) return task_by_factory(rt, loop, coroutine, name, context);
    return task_new(rt, loop, coroutine, name, context);
}

// ------------------------------------------------------------------ steps

static Value already_done(Runtime *rt, Task *task, Value exception) {
    Value repr = op_repr(rt, object_ref(task));
    Value thrown =
        IS_NULL(repr) ? NO_VALUE : op_repr(rt, IS_NULL(exception) ? ref(NONE) : ref(exception));
    if (!IS_NULL(thrown)) {
        Value text = str_format(rt, "_step(): already done: %s %s", AS_STR(repr)->data,
                                AS_STR(thrown)->data);
        if (!IS_NULL(text)) raise_type(rt, rt->loop->invalid_state, AS_STR(text)->data);
        drop(rt, text);
    }
    drop(rt, repr);
    drop(rt, thrown);
    drop(rt, exception);
    return NO_VALUE;
}

static bool is_cancelled_error(Runtime *rt, ValueRef exception) {
    return is_instance(rt, exception, rt->loop->cancelled_error);
}

// Two tasks of one loop in a step at once: a coroutine ran the loop's callback by hand.
static Value cannot_enter(Runtime *rt, Task *task) {
    Value repr = op_repr(rt, object_ref(task));
    Value other = IS_NULL(repr) ? NO_VALUE : op_repr(rt, object_ref(task->future.loop->current));
    if (!IS_NULL(other))
        raise(rt, EXC_RuntimeError,
              "Cannot enter into task %s while another task %s is being executed.",
              AS_STR(repr)->data, AS_STR(other)->data);
    drop(rt, repr);
    drop(rt, other);
    return NO_VALUE;
}

// The number in the log of what a task is suspended on.
static uint32_t waiter_id(const Task *task) {
    const Future *waiter = task_waiter(task);
    return waiter == NULL ? 0 : waiter->trace_id;
}

// A step; `*stale` is freed when it has begun for the trace, and before the coroutine goes on.
static Value begin_step(Runtime *rt, Task *task, Value exception, uint32_t handle, Value *stale) {
    if (future_done(&task->future)) return already_done(rt, task, exception);
    if (task->must_cancel) {
        task->must_cancel = false;
        if (IS_NULL(exception) || !is_cancelled_error(rt, ref(exception))) {
            drop(rt, exception);
            exception = future_cancelled_error(rt, &task->future);
            if (IS_NULL(exception)) return NO_VALUE;
            task->held_for_call = true;
        }
    }
    Object *waiter = task->waiter;
    uint32_t waited_on = waiter_id(task);
    task->waiter = NULL;
    drop_object(rt, waiter);
    Loop *loop = task->future.loop;
    if (loop->current != NULL) {
        drop(rt, exception);
        return cannot_enter(rt, task);
    }
    if (rt->log != NULL) {
        task->outer_id = rt->loop->task_id;
        task->step_event = trace_task_step_start(
            rt->log, rt->cause, task->future.trace_id, handle, task->outer_id, waited_on,
            IS_NULL(exception) ? 0 : log_value(rt, ref(exception)));
        rt->loop->task_id = task->future.trace_id;
        rt->cause = task->step_event;
    }
    clear(rt, stale);
    loop->current = task;
    Generator *coroutine = as_generator(ref(task->coroutine));
    if (IS_NULL(exception)) return generator_resume(rt, coroutine, NONE, MODE_NATIVE);
    replace(rt, &task->held, copy(exception));
    return generator_throw(rt, coroutine, exception, MODE_NATIVE);
}

Value task_step(Runtime *rt, Task *task, Value exception, uint32_t handle) {
    Value none = NO_VALUE;
    return begin_step(rt, task, exception, handle, &none);
}

bool task_outcome(Runtime *rt, ValueRef future, Value *exception) {
    *exception = NO_VALUE;
    // A class of the program is asked by its method.
    if (is_future(future) && (AS_OBJECT(future)->type->flags & TYPE_HEAP) == 0) {
        if (future_outcome(rt, as_future(future), exception) < 0) *exception = take_pending(rt);
        if (rt->stop != STATUS_OK) clear(rt, exception);
        return rt->stop == STATUS_OK;
    }
    Value result = call_method(rt, future, "result", NULL, 0);
    drop(rt, result);
    if (!IS_NULL(result)) return true;
    if (rt->stop != STATUS_OK) return false;
    *exception = take_pending(rt);
    return true;
}

Value task_wakeup(Runtime *rt, Task *task, Future *future, uint32_t handle) {
    Value exception;
    // The traceback that result() takes from an exception may be all that keeps frames alive; what
    // ends with them is told as part of the step.
    Value stale = NO_VALUE;
    if (future->state == FutureState_EXCEPTION)
        stale = copy(((Exception *)AS_OBJECT(future->result))->traceback);
    Value result = NO_VALUE;
    if (task_outcome(rt, object_ref(future), &exception))
        result = begin_step(rt, task, exception, handle, &stale);
    drop(rt, stale);
    return result;
}

// The frame of task_run_step. state[0] is the task, state[1] the exception, then of an eager step
// the task that it interrupts; state[2] whether it is eager; `step` is the cause of what comes
// afterwards.
static Value step_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    Task *task = as_task(ref(frame->state[0]));
    Loop *loop = task->future.loop;
    bool eager = IS_TRUE(frame->state[2]);
    if (signal == SIGNAL_START) {
        Value exception = frame->state[1];
        frame->state[1] = NO_VALUE;
        frame->outer_context = rt->vm->context;
        if (eager) {
            if (!context_enter(rt, &task->context)) return NO_VALUE;
            if (loop->current != NULL) frame->state[1] = own(object_ref(loop->current));
            loop->current = NULL;
        }
        frame->step = (int)rt->cause;
        Value result = task_step(rt, task, exception, rt->loop->handle_id);
        if (IS_PUSHED(result)) return PUSHED;
        signal = SIGNAL_RAISE;
    }
    bool ok = loop->current == task ? task_step_end(rt, task, signal, carried) : false;
    rt->cause = (uint32_t)frame->step;
    if (!eager) return ok ? NONE : NO_VALUE;
    context_leave(rt, frame->outer_context);
    loop->current = IS_NULL(frame->state[1]) ? NULL : as_task(ref(frame->state[1]));
    if (future_done(&task->future)) {
        clear(rt, &task->coroutine);
        clear(rt, &task->given);
    }
    return ok ? NONE : NO_VALUE;
}

// The run ends in the middle.
static void step_destroy(Runtime *rt, NativeFrame *frame) {
    if (IS_NULL(frame->state[0])) return;
    Task *task = as_task(ref(frame->state[0]));
    if (task->future.loop != NULL && task->future.loop->current == task)
        task->future.loop->current = NULL;
    if (rt->vm != NULL && rt->vm->context == &task->context)
        rt->vm->context = &rt->vm->base_context;
}

static NativeFrame *step_frame(Runtime *rt, Task *task, Value exception, bool eager) {
    NativeFrame *frame = native_frame_new(rt, "step", step_resume);
    if (frame == NULL) {
        drop(rt, exception);
        return NULL;
    }
    frame->stands_for = 0;
    frame->state[0] = own(object_ref(task));
    frame->state[1] = exception;
    frame->state[2] = value_bool(eager);
    frame->destroy = step_destroy;
    return frame;
}

Value task_run_step(Runtime *rt, Task *task, Value exception, bool eager) {
    NativeFrame *frame = step_frame(rt, task, exception, eager);
    if (frame == NULL) return NO_VALUE;
    return frame_push(rt, &frame->frame, MODE_CALL) ? PUSHED : NO_VALUE;
}

// Runs a task up to its first wait while it is being made (3.12: eager_start). False: raised.
static bool start_eagerly(Runtime *rt, Task *task) {
    NativeFrame *frame = step_frame(rt, task, NO_VALUE, true);
    if (frame == NULL || !enter_recursion(rt, "")) {
        drop_object(rt, frame);
        return false;
    }
    Value result = frame_run_here(rt, &frame->frame);
    leave_recursion(rt);
    drop(rt, result);
    return !IS_NULL(result);
}

bool task_begin(Runtime *rt, Task *task, bool eager) {
    if (eager && task->future.loop->running) return start_eagerly(rt, task);
    return schedule_step(rt, task, NO_VALUE);
}

// Adds the wakeup to the future that the task waits for.
static bool wait_for(Runtime *rt, Task *task, Future *future) {
    future->blocking = false;
    if (!future_add_wakeup(rt, future, task)) return false;
    task->waiter = &future->head;
    object_retain(future);
    if (!task->must_cancel) return true;
    Value message = copy(task->future.cancel_message);
    int cancelled =
        future_cancel_any(rt, &future->head, IS_NULL(message) ? ref(NONE) : ref(message));
    drop(rt, message);
    if (cancelled > 0) task->must_cancel = false;
    return cancelled >= 0;
}

// What behaves as a future, or should not have been yielded: asyncio.base_futures._wait_for knows.
static bool yielded_other(Runtime *rt, Task *task, ValueRef result) {
    const Callback wakeup = {&TASK_WAKEUP, object_value(task), NO_VALUE};
    Value callback = callback_object(rt, &wakeup);
    Value context = IS_NULL(callback) ? NO_VALUE : context_object(rt, &task->context);
    Value answer = NO_VALUE;
    if (!IS_NULL(context)) {
        const ValueRef args[4] = {object_ref(task), result, ref(callback), ref(context)};
        answer = call_library(rt, "asyncio.base_futures", "_wait_for", args, 4, NULL);
    }
    drop(rt, callback);
    drop(rt, context);
    if (IS_NULL(answer)) return false;
    if (IS_OBJECT(answer)) return schedule_step(rt, task, answer); // an error for the coroutine
    task->waiter = AS_OBJECT(own(result));
    if (IS_TRUE(answer)) task->must_cancel = false;
    return true;
}

static bool yielded(Runtime *rt, Task *task, ValueRef result) {
    if (IS_NONE(result)) return schedule_step(rt, task, NO_VALUE);
    Future *future = is_future(result) ? as_future(result) : NULL;
    if (future != NULL && future->loop == task->future.loop && future->blocking &&
        future != &task->future)
        return wait_for(rt, task, future);
    return yielded_other(rt, task, result);
}

// A task ends with the pending CancelledError: 3.8 forgets it; in 3.9 and 3.10 it gets its
// traceback only when somebody asks.
static void keep_cancellation(Runtime *rt, Future *future) {
    if (rt->options.python < 9) {
        clear_pending(rt);
    } else if (rt->options.python < 11) {
        PutAside pending = pending_put_aside(rt);
        replace(rt, &future->cancelled_by, pending.exception);
        replace(rt, &future->traceback, pending.traceback);
    } else {
        replace(rt, &future->cancelled_by, take_pending(rt));
    }
}

// The coroutine raised what is pending.
static bool step_raised(Runtime *rt, Task *task, StepEnd *how) {
    *how = StepEnd_RAISED;
    if (rt->stop != STATUS_OK) return false;
    if (pending_is_type(rt, rt->loop->cancelled_error)) {
        *how = StepEnd_CANCELLED;
        keep_cancellation(rt, &task->future);
        return future_cancel(rt, &task->future, NO_REF) >= 0;
    }
    Value exception = take_pending(rt);
    bool leaves = exception_matches(rt, ref(exception), EXC_KeyboardInterrupt) ||
                  exception_matches(rt, ref(exception), EXC_SystemExit);
    Value again = leaves ? copy(exception) : NO_VALUE;
    bool ok = future_set_exception(rt, &task->future, exception);
    if (!leaves) return ok;
    reraise(rt, again);
    return false;
}

static bool step_returned(Runtime *rt, Task *task, Value result, StepEnd *how) {
    *how = StepEnd_RETURNED;
    if (!task->must_cancel) return future_set_result(rt, &task->future, result);
    drop(rt, result);
    task->must_cancel = false;
    *how = StepEnd_CANCELLED;
    Value message = copy(task->future.cancel_message);
    int cancelled = future_cancel(rt, &task->future, ref(message));
    drop(rt, message);
    return cancelled >= 0;
}

bool task_step_end(Runtime *rt, Task *task, Signal signal, Value carried) {
    StepEnd how = StepEnd_YIELDED;
    bool ok;
    Value held = task->held;
    task->held = NO_VALUE;
    if (task->held_for_call) clear(rt, &held);
    task->held_for_call = false;
    if (signal == SIGNAL_YIELD) {
        ok = yielded(rt, task, ref(carried));
        drop(rt, carried);
        if (task_waiter(task) != NULL) how = StepEnd_WAITS;
    } else if (signal == SIGNAL_RETURN) {
        ok = step_returned(rt, task, carried, &how);
    } else {
        ok = step_raised(rt, task, &how);
    }
    if (task->future.loop->current == task) task->future.loop->current = NULL;
    drop(rt, held);
    if (rt->log != NULL) {
        trace_task_step_end(rt->log, rt->cause, task->future.trace_id, how, waiter_id(task),
                            task->outer_id);
        rt->loop->task_id = task->outer_id;
    }
    return ok;
}

// ------------------------------------------------------------------ names

Value task_name(Runtime *rt, Task *task) {
    if (IS_NULL(task->name)) {
        task->name = str_format(rt, "Task-%lld", (long long)task->number);
        if (IS_NULL(task->name)) return NO_VALUE;
    }
    return copy(task->name);
}

bool task_set_name(Runtime *rt, Task *task, ValueRef name) {
    Value text = op_str(rt, name);
    if (IS_NULL(text)) return false;
    uint32_t was = rt->log == NULL ? 0 : log_name(rt, task);
    replace(rt, &task->name, text);
    if (rt->log != NULL)
        trace_task_renamed(rt->log, rt->cause, task->future.trace_id, log_name(rt, task), was);
    return true;
}

// ------------------------------------------------------------------ cancelling

int task_cancel(Runtime *rt, Task *task, ValueRef message) {
    task->future.log_traceback = false;
    if (future_done(&task->future)) return 0;
    bool has_message = !IS_NULL(message) && !IS_NONE(message);
    if (rt->log != NULL)
        trace_task_cancel(rt->log, rt->cause, task->future.trace_id,
                          has_message ? log_value(rt, message) : 0, task->cancels);
    task->cancels++;
    if (task->waiter != NULL) {
        // Tasks may wait for each other in a circle.
        if (!enter_recursion(rt, " while calling a Python object")) return -1;
        Object *waiter = task->waiter;
        object_retain(waiter);
        int cancelled = future_cancel_any(rt, waiter, IS_NULL(message) ? ref(NONE) : message);
        drop_object(rt, waiter);
        leave_recursion(rt);
        if (cancelled != 0) return cancelled;
    }
    task->must_cancel = true;
    replace(rt, &task->future.cancel_message, has_message ? own(message) : NO_VALUE);
    return 1;
}

int64_t task_uncancel(Runtime *rt, Task *task) {
    if (task->cancels == 0) return 0;
    if (rt->log != NULL)
        trace_task_uncancel(rt->log, rt->cause, task->future.trace_id, task->cancels);
    task->cancels--;
    if (task->cancels == 0 && rt->options.python >= 13) task->must_cancel = false;
    return task->cancels;
}

// ------------------------------------------------------------------ life

void task_destroy(Runtime *rt, Object *self) {
    Task *task = (Task *)self;
    unlist_task(rt, task);
    if (rt->loop != NULL && rt->loop->main_task == task) rt->loop->main_task = NULL;
    Loop *loop = task->future.loop;
    if (loop != NULL && loop->current == task) loop->current = NULL;
    // In the order of TaskObj_clear: the coroutine may execute, and what it waited for goes after
    // it.
    future_destroy(rt, self);
    clear(rt, &task->coroutine);
    clear(rt, &task->given);
    clear(rt, &task->held);
    if (rt->vm != NULL && rt->vm->context == &task->context)
        rt->vm->context = &rt->vm->base_context;
    clear(rt, &task->context);
    clear(rt, &task->name);
    Object *waiter = task->waiter;
    task->waiter = NULL;
    drop_object(rt, waiter);
    Code *code = task->code;
    task->code = NULL;
    drop_object(rt, code);
}

void task_traverse(Object *self, Visit visit, void *context) {
    Task *task = (Task *)self;
    future_traverse(self, visit, context);
    if (task->waiter != NULL) visit(object_ref(task->waiter), context);
    visit(ref(task->coroutine), context);
    visit(ref(task->given), context);
    visit(ref(task->held), context);
    visit(ref(task->name), context);
    visit(ref(task->context), context);
    if (task->code != NULL) visit(object_ref(task->code), context);
}

void task_finalize(Runtime *rt, Object *self) {
    Task *task = (Task *)self;
    Future *future = &task->future;
    if (future->loop != NULL && !future_done(future) && future->log_pending) {
        if (rt->log != NULL) trace_task_destroyed(rt->log, rt->cause, future->trace_id);
        loop_report(rt, future->loop, "Task was destroyed but it is pending!", NO_REF, "task",
                    object_ref(self), &future->noted, NULL);
        if (rt_pending(rt)) rt->unraisable(rt, UNRAISABLE_IN, object_ref(self));
        // Somebody may keep it alive.
        if (rt->options.python < 14) unlist_task(rt, task);
    }
    future_finalize(rt, self);
}
