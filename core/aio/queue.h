// The quick part of asyncio.Queue (asyncio/queues.py): its fields, and put() and get() as long as a
// class does not replace what they are made of. core/lib/asyncio/queues.py has the rest.
#ifndef LS_AIO_QUEUE_H
#define LS_AIO_QUEUE_H

#include "object/object.h"

extern const TypeSpec QUEUE_CORE_SPEC;

#endif
