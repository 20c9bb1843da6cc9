// The variables that the native callbacks of one call share, as the cells of a Python closure do.
#ifndef LS_AIO_CLOSURE_H
#define LS_AIO_CLOSURE_H

#include "object/runtime.h"

// The place in `values` of the task that made the call, from 3.14 on: it waits for what is done.
enum { CLOSURE_PARENT = 3 };

typedef struct Closure {
    Object head;
    Value values[4]; // owned
    int64_t numbers[2];
} Closure;

// An empty closure; NULL: raised.
Closure *closure_new(Runtime *rt);

// What goes there: the running task, owned, or NO_VALUE.
Value closure_parent(Runtime *rt);

static inline Closure *as_closure(ValueRef v) {
    return (Closure *)AS_OBJECT(v);
}

extern const TypeSpec CLOSURE_SPEC;

#endif
