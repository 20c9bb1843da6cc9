// Arguments of the constructors of builtin types, which get them as they were passed.
#ifndef LS_OBJECT_ARGUMENTS_H
#define LS_OBJECT_ARGUMENTS_H

#include "object/object.h"

// Puts arguments in their places: `params` are `count` names (an empty one is positional-only),
// `out` gets a value for each, NO_REF where nothing was passed. False: TypeError raised.
bool bind_arguments(Runtime *rt, const char *function, const char *const *params, uint32_t count,
                    const ValueRef *args, uint32_t n, Tuple *names, ValueRef *out);

// TypeError for a keyword that a builtin function does not have, in the words of the run's version.
// `size` is that of the function's name in bytes. NO_VALUE.
Value raise_unexpected_keyword(Runtime *rt, const char *function, int size, const Str *keyword);

#endif
