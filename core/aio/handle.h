// Handles: a callback that the loop will call, and timers (asyncio/events.py).
//
// What a handle calls is a Python callable with its arguments, or a NativeCallback: C code of this
// layer with a target (a task, a closure) and one argument. Steps and wakeups of tasks are native
// callbacks that the loop knows and runs itself.
#ifndef LS_AIO_HANDLE_H
#define LS_AIO_HANDLE_H

#include "aio/aio.h"
#include "base/strbuf.h"
#include "trace/log.h"

// A callback that CPython has in C or in its library's Python. Static and const.
typedef enum NativeShows { SHOWS_ARGUMENT, SHOWS_TARGET, SHOWS_BOTH, SHOWS_PARTIAL } NativeShows;

typedef struct NativeCallback {
    const char *name; // as reprs show it: "gather.<locals>._done_callback"
    const char *file; // its file in the library, "tasks.py"; NULL where CPython has C code
    // Calls it. An owned value, NO_VALUE (raised), or PUSHED. NULL for the steps of tasks.
    Value (*run)(Runtime *rt, ValueRef target, ValueRef argument);
    NativeShows shows; // which of the two reprs show as its arguments
} NativeCallback;

// What to call, for a handle or a done callback. Owned by whoever has it.
typedef struct Callback {
    const NativeCallback *native; // NULL: `target` is any callable
    Value target;
    Value context; // the slot of the context to run it in (vm/context.h)
} Callback;

typedef enum ArgumentForm { ARGS_NONE, ARGS_ONE, ARGS_TUPLE } ArgumentForm;

typedef struct Handle {
    Object head;
    Loop *loop;        // owned; when `foreign`, any object that the program takes for a loop
    Callback callback; // emptied when cancelled
    Value arguments;   // as `form` says; NO_VALUE for ARGS_NONE
    uint8_t form;      // ArgumentForm
    bool cancelled;
    bool foreign;         // made by the program, for a loop of its own
    bool noted;           // where it was made: debug.h
    uint8_t state;        // HandleState, kept for the log
    uint8_t origin;       // Origin
    uint32_t trace_id;    // in the log; 0 while not logged
    uint32_t ready_event; // the HANDLE_READY that queued it
} Handle;

typedef struct TimerHandle {
    Handle handle;
    double when; // seconds of virtual time
    Value given; // `when` as the program gave it, for reprs; NO_VALUE: a float
    uint64_t number;
    bool scheduled; // whether it is in the heap
} TimerHandle;

// A new handle; `callback` and `arguments` are consumed. `future` is the number in the log of the
// future that it is about, or 0. NULL: raised.
Handle *handle_new(Runtime *rt, Loop *loop, Callback callback, Value arguments, ArgumentForm form,
                   Origin origin, uint32_t future);
TimerHandle *timer_handle_new(Runtime *rt, Loop *loop, double when, Callback callback,
                              Value arguments, ArgumentForm form, Origin origin, uint32_t future);

// Handle.cancel: it will not run, and gives up what it would have called.
void handle_cancel(Runtime *rt, Handle *handle);

// The slot of the context that a callback runs in: a task's, or its own.
Value *callback_context(Callback *callback);

// Drops what a callback owns.
void callback_clear(Runtime *rt, Callback *callback);

// Appends a callback as format_helpers._format_callback_source does, with the arguments of a handle
// (`form` and `arguments`), which from 3.13 on are shown in debug mode only. False: raised.
bool callback_append(Runtime *rt, StrBuf *buf, const Callback *callback, ArgumentForm form,
                     ValueRef arguments, bool debug);

// A short name of a callback for the log; never runs Python code.
uint32_t callback_log_name(Runtime *rt, const Callback *callback);

// The number in the log of the future or task that a callback of the program is about: whose method
// it is, what it gets as its first argument, or the `_task` of the object whose method it is. 0:
// none.
uint32_t callback_about(Runtime *rt, ValueRef callable, ValueRef argument);

static inline Handle *as_handle(ValueRef v) {
    return (Handle *)AS_OBJECT(v);
}

extern const TypeSpec HANDLE_SPEC, TIMER_HANDLE_SPEC;

#endif
