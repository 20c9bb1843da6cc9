// Which loop is current: asyncio/events.py's functions and the event loop policy.
#ifndef LS_AIO_POLICY_H
#define LS_AIO_POLICY_H

#include "aio/loop.h"

// new_event_loop() and set_event_loop(loop) of the policy in force. `loop` may be NULL.
Value policy_new_loop(Runtime *rt);
void policy_set_loop(Runtime *rt, Loop *loop);

extern const NativeDef POLICY_FUNCTIONS[];
extern const TypeSpec POLICY_SPEC;

#endif
