// Native callbacks as Python objects: what code sees that asks a future for its callbacks, or that
// overrides add_done_callback.
#ifndef LS_AIO_CALLBACK_OBJECT_H
#define LS_AIO_CALLBACK_OBJECT_H

#include "aio/handle.h"

// A callable for a callback: its target, or a new object for a native one. Owned; NO_VALUE: raised.
Value callback_object(Runtime *rt, const Callback *callback);

// Whether `v` is such an object: what it stands for, borrowed.
bool callback_unwrap(Runtime *rt, ValueRef v, const NativeCallback **native, ValueRef *target);

extern const TypeSpec CALLBACK_OBJECT_SPEC;

#endif
