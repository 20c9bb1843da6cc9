// asyncio.sleep (asyncio/tasks.py).
#ifndef LS_AIO_SLEEP_H
#define LS_AIO_SLEEP_H

#include "aio/future.h"

extern const NativeDef SLEEP_FUNCTIONS[];

#endif
