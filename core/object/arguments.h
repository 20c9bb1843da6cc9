// Arguments of the constructors of builtin types, which get them as they were passed.
#ifndef LS_OBJECT_ARGUMENTS_H
#define LS_OBJECT_ARGUMENTS_H

#include "object/object.h"

// Puts arguments in their places: `params` are `count` names (an empty one is positional-only),
// `out` gets a value for each, NO_REF where nothing was passed. False: TypeError raised.
bool bind_arguments(Runtime *rt, const char *function, const char *const *params, uint32_t count,
                    const ValueRef *args, uint32_t n, Tuple *names, ValueRef *out);

#endif
