// functools.partial objects.
#ifndef LS_VM_PARTIAL_H
#define LS_VM_PARTIAL_H

#include "object/runtime.h"

typedef struct Partial {
    Object head;
    Value function;
    Value args;     // a tuple
    Value keywords; // a dict
} Partial;

extern const TypeSpec PARTIAL_SPEC;

#endif
