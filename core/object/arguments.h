// Arguments as they were passed: those of the constructors of builtin types, and those that a call
// passes on with others before them.
#ifndef LS_OBJECT_ARGUMENTS_H
#define LS_OBJECT_ARGUMENTS_H

#include "object/object.h"

// Puts arguments in their places: `params` are `count` names (an empty one is positional-only),
// `out` gets a value for each, NO_REF where nothing was passed. False: TypeError raised.
bool bind_arguments(Runtime *rt, const char *function, const char *const *params, uint32_t count,
                    const ValueRef *args, uint32_t n, Tuple *names, ValueRef *out);

// Whether there are `least` to `most` positional arguments and no others; `names` is NULL where
// those may be for a subclass. False: TypeError raised.
bool positional_arguments(Runtime *rt, const char *type, uint32_t least, uint32_t most, uint32_t n,
                          const Tuple *names);

// `names` where the constructor of `base` refuses keywords for `cls`, else NULL: a subclass may
// have a method `hook` of its own that takes them; before 3.11 any subclass may.
const Tuple *refused_keywords(Runtime *rt, Type *cls, Type *base, Str *hook, const Tuple *names);

// TypeError for a keyword that a builtin function does not have, in the words of the run's version.
// `size` is that of the function's name in bytes. NO_VALUE.
// `names` are the words that it would have taken.
Value raise_unexpected_keyword(Runtime *rt, const char *function, int size, Str *keyword,
                               const char *names);

// The arguments of a call behind some others.
typedef struct LongerCall {
    ValueRef *args; // `small` where that has room
    uint32_t count; // with the values of keywords
    ValueRef small[8];
} LongerCall;

// Puts `k` values before the arguments of a call (`n`, and the values of `names`). All are
// borrowed. longer_call_end must follow. False: MemoryError raised, and it must not.
bool longer_call(Runtime *rt, LongerCall *call, const ValueRef *first, uint32_t k,
                 const ValueRef *args, uint32_t n, const Tuple *names);
void longer_call_end(Runtime *rt, LongerCall *call);

// call_keywords with `k` values before the arguments.
Value call_longer(Runtime *rt, ValueRef callable, const ValueRef *first, uint32_t k,
                  const ValueRef *args, uint32_t n, Tuple *names);

#endif
