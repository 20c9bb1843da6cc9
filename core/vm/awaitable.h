// What the event loop, a layer above, does for the virtual machine. The loop registers a table of
// functions (rt->vm->await_hooks); types and calls only, so that vm/ does not include aio/.
#ifndef LS_VM_AWAITABLE_H
#define LS_VM_AWAITABLE_H

#include "base/strbuf.h"
#include "object/object.h"

struct ThreadLoop; // vm/thread.h

typedef struct AwaitHooks {
    // `await` reaches a future (TYPE_FUTURE): called by SEND at first, and again each time the
    // chain is resumed with a value. 1: it is done, *result is owned. 0: the chain must be
    // suspended, and the future (own it) given to whoever drives it; it has been marked as awaited.
    // -1: raised (its exception, CancelledError, or "await wasn't used with future").
    int (*future_await)(Runtime *rt, ValueRef future, Value *result);

    // Ctrl+C, when a program's own code runs. True: the loop has taken it (asyncio.run of 3.11 and
    // later cancels its main task first). False: KeyboardInterrupt is to be raised.
    bool (*interrupt)(Runtime *rt);

    // Another thread goes on: what the loops' layer has for the one that executed is put into
    // `from`, and what `to` has is taken out of it (vm/thread.h).
    void (*switch_thread)(Runtime *rt, struct ThreadLoop *from, struct ThreadLoop *to);

    // Appends a short description of a future or task for the trace; runs no Python code.
    void (*describe)(Runtime *rt, ValueRef future, StrBuf *buf);

    // An asynchronous generator that was iterated over is freed.
    void (*asyncgen_gone)(Runtime *rt, Object *generator);
} AwaitHooks;

#endif
