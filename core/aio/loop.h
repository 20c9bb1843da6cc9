// The event loop (asyncio/base_events.py).
#ifndef LS_AIO_LOOP_H
#define LS_AIO_LOOP_H

#include "aio/handle.h"
#include "aio/timer_heap.h"
#include "vm/frame.h"

typedef struct Future Future;

struct Loop {
    Object head;
    // The ready queue: a ring of owned handles. `capacity` is 0 or a power of two.
    Handle **ready;
    uint32_t first, count, capacity;
    TimerHeap timers;        // owns its handles
    size_t cancelled_timers; // of those in the heap
    Task *current;           // borrowed: the task in its step, or NULL
    Value exception_handler; // set by the program, or NO_VALUE
    Value task_factory;      // or NO_VALUE
    Value slow_callback_duration;
    Network *network; // borrowed, once its selector has watched something
    bool running, closed, stopping, debug;
    bool hooked; // the program may have replaced something of it: loop_hooks.h
    bool executor_shut_down;
    bool has_helpers;   // executors or signal handlers: lib/asyncio/_executors.py has more to do
    Value old_hooks[2]; // while it runs: the hooks of asynchronous generators that it replaced
    bool asyncgens_shut_down, tracks_origins;
    uint32_t old_origin_depth;
    double handle_began;        // when the handle that runs was begun
    Handle *running_handle;     // borrowed, while it runs in debug mode
    Value *context;             // while it runs: the slot of the context in which it was started
    bool woken;                 // call_soon_threadsafe was called since select was left
    uint32_t thread;            // while it runs: the number of its thread
    uint32_t left;              // handles of this iteration that are still to be run
    double timeout, wait_limit; // of the wait in select, while there is one: see loop_wait.h
    // For the log.
    uint32_t trace_id;
    uint32_t iteration; // number of the last iteration
    uint8_t phase;      // Phase
    uint8_t mode;       // RunMode
    uint32_t until;     // the future that the run waits for
    uint32_t run_event; // the LOOP_RUN_START
};

Value loop_new(Runtime *rt);
// An instance of a subclass; `selector` may be None or NO_REF.
Value loop_new_of(Runtime *rt, Type *cls, ValueRef selector);
// __del__: a loop that was not closed is closed, with a ResourceWarning.
void loop_finalize(Runtime *rt, Object *self);
void loop_destroy(Runtime *rt, Object *self);
void loop_traverse(Object *self, Visit visit, void *context);

// call_soon and its relatives: make a handle and queue it. The callback and arguments are consumed.
// Borrowed; NULL: raised ("Event loop is closed").
Handle *loop_call_soon(Runtime *rt, Loop *loop, Callback callback, Value arguments,
                       ArgumentForm form, Origin origin, uint32_t future);
TimerHandle *loop_call_at(Runtime *rt, Loop *loop, double when, Callback callback, Value arguments,
                          ArgumentForm form, Origin origin, uint32_t future);

// The same for a done callback, which is number `done` in the log, and without asking for what a
// program has put in place of call_soon.
Handle *loop_call_done(Runtime *rt, Loop *loop, Callback callback, Value arguments,
                       ArgumentForm form, Origin origin, uint32_t future, uint32_t done);
Handle *loop_queue(Runtime *rt, Loop *loop, Callback callback, Value arguments, ArgumentForm form,
                   Origin origin, uint32_t future, uint32_t done);

// call_soon of a native callback.
bool loop_call_native(Runtime *rt, Loop *loop, const NativeCallback *native, ValueRef target,
                      Value argument, Origin origin, uint32_t future);

// Calls a function of lib/asyncio/_executors.py that stands for a method of the loop; `args` begin
// with it. As op_call.
Value loop_call_helper(Runtime *rt, const char *name, const ValueRef *args, uint32_t n,
                       Tuple *names);

// What closing the loop does to its executor and its signal handlers. False: raised.
bool loop_close_helpers(Runtime *rt, Loop *loop);

// What call_soon_threadsafe does besides: the loop's thread leaves select.
void loop_wake(Runtime *rt, Loop *loop);

// Queues a handle (consumed) at the end. `cause` is the event that brought it about. False: raised.
bool loop_add_ready(Runtime *rt, Loop *loop, Handle *handle, uint32_t cause);

// Raises RuntimeError when the loop is closed, or may not start to run now. False: raised.
bool loop_check_open(Runtime *rt, Loop *loop);
bool loop_check_start(Runtime *rt, Loop *loop);

// Pushes the frame that runs the loop. PUSHED, or NO_VALUE: raised. `until` is the number in the
// log of the future that the run waits for, or 0.
Value loop_push_run(Runtime *rt, Loop *loop, RunMode mode, uint32_t until);

// run_forever, and run_until_complete with a future (borrowed): pushes the frame that runs the
// loop. PUSHED, or NO_VALUE: raised.
Value loop_run_forever(Runtime *rt, Loop *loop);
Value loop_run_once(Runtime *rt, Loop *loop); // one iteration, for code that replaces _run_once
Value loop_run_until_complete(Runtime *rt, Loop *loop, ValueRef awaitable);

void loop_stop(Runtime *rt, Loop *loop);
bool loop_close(Runtime *rt, Loop *loop); // false: raised

// Ctrl+C while the loop or the program's code runs: see AwaitHooks.interrupt.
bool loop_take_interrupt(Runtime *rt);

// The running loop, borrowed; NULL: RuntimeError("no running event loop") raised.
Loop *running_loop(Runtime *rt);
// asyncio.get_event_loop(): the running loop, or the policy's, which may be made now. With a
// DeprecationWarning where CPython's version gives one. Borrowed; NULL: raised.
Loop *event_loop(Runtime *rt);

// loop.call_exception_handler(context). `context` is a dict. False: raised (KeyboardInterrupt and
// SystemExit only).
bool loop_call_exception_handler(Runtime *rt, Loop *loop, Dict *context);
// The same with a message, an exception (or NO_REF) and what it is about (`value` under `key`),
// with where that was made when `noted` (or NULL) says so. The context goes to *kept (owned),
// unless that is NULL.
bool loop_report(Runtime *rt, Loop *loop, const char *message, ValueRef exception, const char *key,
                 ValueRef value, const bool *noted, Value *kept);
// Whether the pending exception leaves the loop, instead of going to its exception handler.
bool leaves_loop(Runtime *rt);
Value loop_default_exception_handler(Runtime *rt, const Loop *loop, Dict *context);

static inline Loop *as_loop(ValueRef v) {
    return (Loop *)AS_OBJECT(v);
}
bool is_loop(Runtime *rt, ValueRef v);

// For slots `complete`: adds to `type` what the module `from` has in its dict _METHODS, once
// (*completed). True: it was added now.
bool aio_complete(Runtime *rt, const Str *name, bool *completed, const char *from, Type *type);

extern const TypeSpec ABSTRACT_LOOP_SPEC, BASE_LOOP_SPEC, LOOP_SPEC;

#endif
