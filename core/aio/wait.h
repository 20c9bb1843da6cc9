// asyncio.wait and asyncio.wait_for (asyncio/tasks.py, asyncio/timeouts.py).
#ifndef LS_AIO_WAIT_H
#define LS_AIO_WAIT_H

#include "aio/future.h"

extern const NativeDef WAIT_FUNCTIONS[], WAIT_FOR_FUNCTIONS[];

#endif
