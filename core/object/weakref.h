// Weak references (weakref.ref objects).
#ifndef LS_OBJECT_WEAKREF_H
#define LS_OBJECT_WEAKREF_H

#include "object/object.h"

typedef struct WeakRef {
    Object head;
    Object *target;       // borrowed; NULL once it is dead
    Value callback;       // NO_VALUE: none
    struct WeakRef *next; // in a chain of those that are to be called
    int64_t hash;
    bool hashed;
    bool garbage; // the collector has found it unreachable: its callback is not called
} WeakRef;

// A weak reference of class `cls` to an object; `callback` may be NO_REF. NO_VALUE: raised.
Value weakref_new(Runtime *rt, Type *cls, ValueRef object, ValueRef callback);

// A list of the weak references to an object: the one that all without a callback share first, then
// the others, the newest first. NO_VALUE: raised.
Value weakrefs_of(Runtime *rt, ValueRef object);

// Empties the weak references of a dying object. Those that have a callback to call are put before
// `chain`, which owns them, the newest first.
WeakRef *weakrefs_empty(Runtime *rt, Object *object, WeakRef *chain);

// Calls the callbacks of a chain and drops it.
void weakrefs_call(Runtime *rt, WeakRef *chain);

#endif
