// Locks of threads: _thread.lock and _thread.RLock (Modules/_threadmodule.c).
#ifndef LS_VM_LOCK_H
#define LS_VM_LOCK_H

#include "object/object.h"

typedef struct Lock {
    Object head;
    bool locked;
    uint32_t owner; // of an RLock: the number of the thread that has it
    uint32_t count; // of an RLock: how often its owner has taken it
} Lock;

// Takes a lock that is free, or an RLock that the executing thread has already. False: not so.
bool lock_take(Runtime *rt, Lock *lock);

// Frees a lock and wakes the thread that has waited longest, which may still find it taken again.
void lock_free(Runtime *rt, Lock *lock);

extern const TypeSpec LOCK_SPEC, RLOCK_SPEC;

#endif
