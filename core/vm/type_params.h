// What type parameters and type aliases (PEP 695) are at run time: the classes of module typing
// that they are instances of, and typing.Generic.
#ifndef LS_VM_TYPE_PARAMS_H
#define LS_VM_TYPE_PARAMS_H

#include "object/runtime.h"

extern const TypeSpec TYPE_VAR_SPEC, PARAM_SPEC_SPEC, TYPE_VAR_TUPLE_SPEC, TYPE_ALIAS_SPEC,
    GENERIC_SPEC;

#endif
