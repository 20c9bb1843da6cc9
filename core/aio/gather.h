// asyncio.gather and asyncio.shield (asyncio/tasks.py).
#ifndef LS_AIO_GATHER_H
#define LS_AIO_GATHER_H

#include "aio/future.h"

// The future that gather gives: cancelling it cancels its children.
typedef struct GatheringFuture {
    Future future;
    Value children; // a list; NO_VALUE before they are known
    bool cancel_requested;
} GatheringFuture;

int gathering_cancel(Runtime *rt, GatheringFuture *future, ValueRef message); // as future_cancel

// gather(*awaitables, return_exceptions): owned. NO_VALUE: raised.
Value gather(Runtime *rt, Loop *loop, const ValueRef *awaitables, uint32_t n,
             bool return_exceptions);

extern const NativeDef GATHER_FUNCTIONS[];
extern const TypeSpec GATHERING_FUTURE_SPEC;

#endif
