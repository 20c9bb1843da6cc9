// asyncio.run (asyncio/runners.py), and the coroutines that end a loop's life.
#ifndef LS_AIO_RUN_H
#define LS_AIO_RUN_H

#include "aio/loop.h"

// The coroutine of loop.shutdown_default_executor().
// `timeout` in seconds, or None.
Value shutdown_executor_new(Runtime *rt, Loop *loop, ValueRef timeout);

extern const NativeDef RUN_FUNCTIONS[];

// What the class Runner needs of Ctrl+C: which task it cancels first, and how often it came.
extern const NativeDef RUNNER_FUNCTIONS[];

#endif
