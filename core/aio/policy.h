// Which loop is current: asyncio/events.py's functions and the event loop policy.
#ifndef LS_AIO_POLICY_H
#define LS_AIO_POLICY_H

#include "aio/loop.h"

// set_event_loop(loop) of the policy in force. `loop` may be NULL. False: raised.
bool policy_set_loop(Runtime *rt, Loop *loop);

// Makes a loop as the policy in force does, and sets it. NO_VALUE: raised.
Value policy_make_loop(Runtime *rt);

// What a factory has made: `loop`, or a TypeError when it is no loop of ours.
Value checked_loop(Runtime *rt, Value loop);

// The slot `create` of classes whose instances have nothing of their own.
Value create_plain(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names);

extern const NativeDef POLICY_FUNCTIONS[], CURRENT_FUNCTIONS[];
extern const TypeSpec ABSTRACT_POLICY_SPEC, BASE_POLICY_SPEC, POLICY_SPEC;

// Warns from 3.14 on that a name of asyncio is deprecated (warnings._deprecated). False: raised.
bool asyncio_deprecated(Runtime *rt, const char *name, const char *more);

#endif
