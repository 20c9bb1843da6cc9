// Tasks: futures that drive a coroutine (asyncio/tasks.py, Modules/_asynciomodule.c).
#ifndef LS_AIO_TASK_H
#define LS_AIO_TASK_H

#include "aio/future.h"

struct Task {
    Future future;
    Value coroutine; // NO_VALUE before __init__
    Value given;     // what it drives through `coroutine`: an asend or athrow object; or NO_VALUE
    Value held;      // in a step: the exception that it began with, whose traceback keeps frames
    Object *waiter;  // owned: what it is suspended on, a Future or what behaves as one; or NULL
    Value name;      // NO_VALUE: "Task-" and the number
    uint64_t number;
    Value context;          // the slot of its context (vm/context.h)
    Code *code;             // owned: of the coroutine, for reprs; NULL for native ones
    Task *previous, *after; // borrowed: in the list of all tasks
    Task *behind;        // while a wait for ever is told: the task that completes what it waits for
    uint32_t cancels;    // requests for cancellation that count
    uint32_t step_event; // the TASK_STEP_START of the step in progress
    uint32_t outer_id;   // in the log: the task that ran when the step began
    bool must_cancel;
    bool held_for_call; // `held` goes when the coroutine comes back, else when the step ends
    bool listed;
};

// Task.__init__: `name` and `context` may be NO_REF or None. The first step is up to task_begin,
// which plans it, or does it at once (3.12: eager_start). False: raised.
bool task_init(Runtime *rt, Task *task, Loop *loop, ValueRef coroutine, ValueRef name,
               ValueRef context);
bool task_begin(Runtime *rt, Task *task, bool eager);

// loop.create_task: a task for a coroutine, planned for the next iteration; by the loop's task
// factory when it has one.
Value loop_create_task(Runtime *rt, Loop *loop, ValueRef coroutine, ValueRef name,
                       ValueRef context);
// The same without asking for what a program has put in place of the method.
Value loop_make_task(Runtime *rt, Loop *loop, ValueRef coroutine, ValueRef name, ValueRef context);

// Whether it is none of our futures but of a class that behaves as one (asyncio.isfuture).
bool is_like_future(Runtime *rt, ValueRef v);

// Whether there is such an object among these.
bool any_like_future(Runtime *rt, const ValueRef *values, uint32_t n);

// Replaces an awaitable that is no coroutine by a coroutine that awaits it (Runner.run from 3.14
// on). Anything else stays. False: raised.
bool wrap_awaitable(Runtime *rt, Value *v);

// asyncio.ensure_future(x, loop=loop); `loop` may be NULL. Owned, a Future. NO_VALUE: raised.
Value ensure_future(Runtime *rt, ValueRef x, Loop *loop);

// loop.create_task(coroutine) as tasks.ensure_future calls it. One that gets no task because of a
// RuntimeError is closed from 3.9 on, if `closes`. Owned. NO_VALUE: raised.
Value ensure_task(Runtime *rt, Loop *loop, ValueRef coroutine, bool closes);

// Starts a step: resumes the coroutine (with `exception`, consumed, thrown in unless NO_VALUE).
// PUSHED, or NO_VALUE with what the coroutine raised at once pending.
Value task_step(Runtime *rt, Task *task, Value exception, uint32_t handle);
// The wakeup of a task that waited for `future`.
Value task_wakeup(Runtime *rt, Task *task, Future *future, uint32_t handle);
// What the wakeup for a future throws into the coroutine, as task_wakeup finds it: *exception is
// owned, NO_VALUE for none. False: raised.
bool task_outcome(Runtime *rt, ValueRef future, Value *exception);
// A step now, from whatever executes, with `exception` (consumed) thrown in unless NO_VALUE. An
// eager one comes first, is in the task's context and may interrupt another task. PUSHED; NO_VALUE:
// raised.
Value task_run_step(Runtime *rt, Task *task, Value exception, bool eager);
// Ends a step by how control came back (SIGNAL_YIELD, SIGNAL_RETURN or SIGNAL_RAISE; `carried` is
// consumed). False: something is pending that leaves the loop or is for its exception handler.
bool task_step_end(Runtime *rt, Task *task, Signal signal, Value carried);

int task_cancel(Runtime *rt, Task *task, ValueRef message); // as future_cancel
int64_t task_uncancel(Runtime *rt, Task *task);             // requests that are left

bool task_set_name(Runtime *rt, Task *task, ValueRef name); // any value; false: raised
Value task_name(Runtime *rt, Task *task);
// The name of what a task factory made, or create_task up to 3.12. False: raised.
bool task_name_later(Runtime *rt, ValueRef task, ValueRef name);

// The qualified name of its coroutine, for the log.
Str *task_coroutine_name(const Task *task);

// AwaitHooks.describe.
void task_describe(Runtime *rt, ValueRef future, StrBuf *buf);

// A set of the tasks of a loop that are not done, or (`done`) of all that are alive, in order of
// creation.
Value all_tasks(Runtime *rt, Loop *loop, bool done);

void task_destroy(Runtime *rt, Object *self);
void task_traverse(Object *self, Visit visit, void *context);
// __del__: reports a task that is not done.
void task_finalize(Runtime *rt, Object *self);

// Whether asyncio.iscoroutine says so in the run's version: one of ours, and any object that has
// the methods of one (false, too: raised).
bool task_is_coroutine(Runtime *rt, ValueRef v);
bool task_is_like_coroutine(Runtime *rt, ValueRef v);

// The future that a task is suspended on; NULL: none, or an object that only behaves as one.
static inline Future *task_waiter(const Task *task) {
    bool is = task->waiter != NULL && (task->waiter->type->flags & TYPE_FUTURE) != 0;
    return is ? (Future *)task->waiter : NULL;
}

static inline Task *as_task(ValueRef v) {
    return (Task *)AS_OBJECT(v);
}
bool is_task(Runtime *rt, ValueRef v);

extern const NativeCallback TASK_STEP, TASK_WAKEUP;

// Whether a callback is a task's step or wakeup; its target is the task then.
static inline bool is_step(const Callback *callback) {
    return callback->native == &TASK_STEP || callback->native == &TASK_WAKEUP;
}

extern const TypeSpec TASK_SPEC;

#endif
