// What type parameters and type aliases (PEP 695) are at run time: the classes of module typing
// that they are instances of, and typing.Generic.
#ifndef LS_VM_TYPE_PARAMS_H
#define LS_VM_TYPE_PARAMS_H

#include "object/runtime.h"

// Calls a function of core/lib/_typing.py, as CPython's Generic calls those of typing.py:
// rt->typing.
Value call_typing(Runtime *rt, const char *function, const ValueRef *args, uint32_t n,
                  Tuple *names);

extern const TypeSpec TYPE_VAR_SPEC, PARAM_SPEC_SPEC, TYPE_VAR_TUPLE_SPEC, TYPE_ALIAS_SPEC,
    GENERIC_SPEC;

#endif
