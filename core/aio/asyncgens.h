// The asynchronous generators that were begun while a loop ran: the loop finishes them
// (base_events.py: _asyncgen_firstiter_hook, _asyncgen_finalizer_hook, shutdown_asyncgens).
#ifndef LS_AIO_ASYNCGENS_H
#define LS_AIO_ASYNCGENS_H

#include "aio/loop.h"

// Puts the loop's hooks in place of those that are set (sys.set_asyncgen_hooks), and back. False:
// raised.
bool asyncgens_begin(Runtime *rt, Loop *loop);
void asyncgens_end(Runtime *rt, Loop *loop);

// AwaitHooks.asyncgen_gone.
void asyncgens_gone(Runtime *rt, Object *generator);

// The loop is no more, or all loops.
void asyncgens_forget(Runtime *rt, Loop *loop);

// The generators of the loop, in the order in which they were begun. An owned list; NO_VALUE:
// raised.
Value asyncgens_alive(Runtime *rt, const Loop *loop);

// The coroutine of loop.shutdown_asyncgens().
Value shutdown_asyncgens_new(Runtime *rt, Loop *loop);

// The loop's hooks, as methods.
Value asyncgen_first(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value asyncgen_final(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

#endif
