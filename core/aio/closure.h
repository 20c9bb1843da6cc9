// The variables that the native callbacks of one call share, as the cells of a Python closure do.
#ifndef LS_AIO_CLOSURE_H
#define LS_AIO_CLOSURE_H

#include "object/runtime.h"

typedef struct Closure {
    Object head;
    Value values[4]; // owned
    int64_t numbers[2];
} Closure;

// An empty closure; NULL: raised.
Closure *closure_new(Runtime *rt);

static inline Closure *as_closure(ValueRef v) {
    return (Closure *)AS_OBJECT(v);
}

extern const TypeSpec CLOSURE_SPEC;

#endif
