// Futures and their done callbacks (asyncio/futures.py, Modules/_asynciomodule.c).
#ifndef LS_AIO_FUTURE_H
#define LS_AIO_FUTURE_H

#include "aio/loop.h"

typedef struct DoneCallback {
    Callback callback;
    uint32_t trace_id;
} DoneCallback;

struct Future {
    Object head;
    Loop *loop;           // owned; NULL before __init__
    Value result;         // the result, or the exception; NO_VALUE while pending
    Value traceback;      // of the exception when it was set (3.11+); up to 3.10 of cancelled_by,
                          // which does not have it yet; or NO_VALUE
    Value cancel_message; // or NO_VALUE
    Value cancelled_by;   // the CancelledError that ended a task, or NO_VALUE
    DoneCallback first;   // the first done callback, when count > 0
    DoneCallback *more;   // owned array of the others
    uint32_t count;       // done callbacks
    uint32_t capacity;    // of `more`
    uint32_t trace_id;
    uint32_t done_event; // the event that completed it
    uint8_t state;       // FutureState
    bool blocking;       // _asyncio_future_blocking
    bool log_traceback;  // nobody has looked at the exception
    bool noted;          // where it was made: debug.h
    bool log_pending;    // tasks: warn when destroyed while pending
};

Value future_new(Runtime *rt, Loop *loop);

// Sets up a future that was allocated: its loop and its number in the log.
void future_init(Runtime *rt, Future *future, Loop *loop, FutureKind kind);

static inline bool future_done(const Future *future) {
    return future->state != FutureState_PENDING;
}

// Completes a future and queues its callbacks. `result` and `exception` are consumed; the latter is
// an exception instance. False: raised (InvalidStateError, "Event loop is closed").
bool future_set_result(Runtime *rt, Future *future, Value result);
bool future_set_exception(Runtime *rt, Future *future, Value exception);

// The same, by the method where a class of the program may have its own: a result, or an exception
// unless that is NO_VALUE.
bool future_tell(Runtime *rt, Future *future, Value result, Value exception);

// Future.cancel of the type itself: 1, 0 when it was done already, -1: raised. `message` may be
// NO_REF.
int future_cancel(Runtime *rt, Future *future, ValueRef message);
// The same by what the object is: task, gathering future, or one with a method of its own, which
// gets a message unless it is NO_REF (and Python is older than 3.9).
int future_cancel_any(Runtime *rt, Object *future, ValueRef message);

// Whether cancel() may have a message, which 3.8 does not know. False: TypeError.
bool future_takes_message(Runtime *rt, ValueRef message);

// future.result(): owned, or NO_VALUE: raised.
Value future_result(Runtime *rt, Future *future);
// The same by the method, where a class of the program may have its own.
Value future_ask_result(Runtime *rt, Future *future);

// future.cancelled(), and if it was not, future.exception(); a class of the program is asked by its
// methods. 1: cancelled. 0: not; *exception is owned, or NO_VALUE if there is none. -1: raised.
int future_ask_exception(Runtime *rt, Future *future, Value *exception);
// What a waiter gets, without raising: 1: a result; 0: an exception or CancelledError (*exception
// is owned); -1: raised. Counts as looked at.
int future_outcome(Runtime *rt, Future *future, Value *exception);
// future.exception() of a future that is done and not cancelled: borrowed, NO_REF for none. Counts
// as looked at.
ValueRef future_exception(Future *future);
// _make_cancelled_error: owned. NO_VALUE: raised.
Value future_cancelled_error(Runtime *rt, Future *future);

// Adds a done callback (consumed), or queues it when the future is done. False: raised.
bool future_add_callback(Runtime *rt, Future *future, Callback callback);
// A native one, and the wakeup of a task that waits for the future; by the method add_done_callback
// where a class of the program may have its own.
bool future_add_wakeup(Runtime *rt, Future *future, Task *task);
bool future_add_native(Runtime *rt, Future *future, const NativeCallback *native, ValueRef target);
// Removes the native callbacks with this target.
void future_remove_native(Runtime *rt, Future *future, const NativeCallback *native,
                          ValueRef target);
// remove_done_callback: compares with ==, which may run Python code that changes the callbacks.
// Answers how many were removed; -1: raised.
int64_t future_remove_equal(Runtime *rt, Future *future, ValueRef callable);

static inline DoneCallback *future_callback_at(Future *future, uint32_t i) {
    return i == 0 ? &future->first : &future->more[i - 1];
}

// RuntimeError when __init__ was not called. False: raised.
bool future_check(Runtime *rt, const Future *future);

// Slot `iter`, and __await__. NO_VALUE: raised.
Value future_iter(Runtime *rt, ValueRef self);

// AwaitHooks.future_await.
int future_await(Runtime *rt, ValueRef future, Value *result);

// A new CancelledError with an optional message. NO_VALUE: raised.
Value cancelled_error_new(Runtime *rt, ValueRef message);
Value raise_type(Runtime *rt, Type *type, const char *message);
// In CPython the traceback of an error in the library has the library's frames, which hold what
// they were called with for as long as the exception lives. Here the pending exception holds it.
void pending_holds(Runtime *rt, ValueRef argument);
bool pending_is_type(Runtime *rt, const Type *type);

// The parts of what base_futures._future_repr_info gives, and all of it: "pending cb=[...]". False:
// raised.
void future_append_state(StrBuf *buf, const Future *future);
bool future_append_result(Runtime *rt, StrBuf *buf, Future *future);
bool future_append_callbacks(Runtime *rt, StrBuf *buf, Future *future);
bool future_append_info(Runtime *rt, StrBuf *buf, Future *future);
// A repr of which `append_info` adds what is between the class's name and where it was made.
Value future_repr_with(Runtime *rt, Future *future,
                       bool (*append_info)(Runtime *rt, StrBuf *buf, Future *future));

// What an attribute that is a bool is set to; -1: raised, for one that is deleted, too.
int attribute_truth(Runtime *rt, ValueRef value);

void future_destroy(Runtime *rt, Object *self);
void future_traverse(Object *self, Visit visit, void *context);
// __del__: reports an exception that nobody looked at.
void future_finalize(Runtime *rt, Object *self);

static inline Future *as_future(ValueRef v) {
    return (Future *)AS_OBJECT(v);
}
static inline bool is_future(ValueRef v) {
    return has_type_flag(v, TYPE_FUTURE);
}

// The loop argument of a constructor, or the current loop. Borrowed; NULL: raised.
Loop *future_loop_argument(Runtime *rt, ValueRef loop);

// For the resume function of a native coroutine: awaits a future (borrowed). An owned value: its
// result; NO_VALUE: raised; PUSHED: SIGNAL_SENT (call it again) or SIGNAL_THROWN will follow.
Value future_wait(Runtime *rt, NativeFrame *frame, Future *future);

// futures._set_result_unless_cancelled; tasks._release_waiter as a done callback and as a timer's.
extern const NativeCallback SET_RESULT_UNLESS_CANCELLED, RELEASE_WAITER, RELEASE_WAITER_LATER;
extern const TypeSpec FUTURE_SPEC, FUTURE_ITER_SPEC;

#endif
