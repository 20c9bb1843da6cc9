// Generators and what drives them, for the rest of the virtual machine.
#ifndef LS_VM_GENERATOR_H
#define LS_VM_GENERATOR_H

#include "vm/frame.h"

// What error messages call it: "async generator", say.
const char *generator_kind(Runtime *rt, const Generator *g);

// Whether its code is over (or was never started and closed).
bool generator_finished(const Generator *g);

// Whether its code runs, or waits for another's that does. (`running` alone tells it of the first
// and the last generator of a chain only.)
bool generator_runs(const Generator *g);

// A suspended frame goes while it waits in SEND: what it awaits (`receiver`, or NO_VALUE) is no
// longer linked to it.
void generator_unlink(Runtime *rt, const Frame *frame, ValueRef receiver);

// The common case of a coroutine or generator that is over with a value (consumed), which another
// frame awaits or a native one drives, while nothing is logged. False: it is not that case, and
// nothing was done.
bool generator_return(Runtime *rt, Frame *frame, Value value);

// While a chain runs in MODE_NEXT it holds its generator: the arguments of the function that was
// called may be the only other owner. These begin and end that, in any mode.
static inline void generator_hold(Generator *g, FrameMode mode) {
    if (mode == MODE_NEXT) object_retain(g);
}
static inline void generator_let_go(Runtime *rt, Generator *g, FrameMode mode) {
    if (mode == MODE_NEXT) drop_object(rt, g);
}

// Resumes a generator with a value, or throws an exception into it unless that is NO_VALUE (both
// consumed), and runs it on the C stack. 1: *out is what it yields; 0: what it returns; -1: raised.
int generator_run_here(Runtime *rt, Generator *g, Value value, Value exception, Value *out);

// close(): GeneratorExit at the place where it is suspended (genobject.c:gen_close). False: raised.
bool generator_close(Runtime *rt, Generator *g);
// The same; the value is what the generator returned. NO_VALUE: raised.
Value generator_close_value(Runtime *rt, Generator *g);

// The exception that arguments of throw() mean; owned. NO_VALUE: raised.
Value throw_argument(Runtime *rt, const char *method, const ValueRef *args, uint32_t n);
// Warns about a throw() with more than one argument. False: raised.
bool throw_warning(Runtime *rt, const char *method, uint32_t n);

// What `await` drives for an object: a coroutine, an asend object or future itself, or the iterator
// of its __await__. `where` as the argument of GET_AWAITABLE. Owned; NO_VALUE: TypeError.
Value get_awaitable(Runtime *rt, ValueRef object, uint32_t where);

// A coroutine that awaits an iterator or future (consumed), for native frames: they await
// generators only.
Value await_driver_new(Runtime *rt, Value receiver);

// The coroutine behind what coroutine.__await__() gave.
ValueRef coroutine_wrapper_target(ValueRef wrapper);

// throw() into a frame that is suspended in SEND on an object that is no generator: passes the
// exception on to the object's throw method. True: the frame goes on (or is suspended again) and
// nothing is left to do; false: *exception is to be raised in the frame (NO_VALUE: is pending).
bool vm_throw_into_receiver(Runtime *rt, Frame *leaf, Value *exception);

// Asynchronous generators (async_generator.c): the object that `agen.__anext__()` and asend() give,
// and resuming the generator through it in SEND. As generator_resume.
Value asend_resume(Runtime *rt, ValueRef asend, Value value, FrameMode mode);
Value asend_throw(Runtime *rt, ValueRef asend, Value exception, FrameMode mode);
bool is_asend(Runtime *rt, ValueRef v);
ValueRef asend_generator(ValueRef asend);
bool asend_begun(ValueRef asend);  // whether it was sent to, not only thrown into
bool asend_closed(ValueRef asend); // whether it has come to its end, or was closed
// The generator goes on for this asend object, without a call of asend_resume.
void asend_enters(ValueRef asend);
Value asend_close(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

// An asynchronous generator's frame yields: its asend object is done with the value (consumed).
void async_generator_yield(Runtime *rt, Frame *frame, Value value);

// An asynchronous generator's code is over: `raised` with what is pending. `threw`: throw() had let
// it go on. True: what awaits it gets None as a plain result (aclose); false: an exception is
// pending for it.
bool async_generator_end(Runtime *rt, Generator *g, bool raised, bool threw);

extern const NativeDef ASYNC_GENERATOR_METHODS[];

#endif
