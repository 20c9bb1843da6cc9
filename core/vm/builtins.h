// The module `builtins`: its functions, types and exceptions.
#ifndef LS_VM_BUILTINS_H
#define LS_VM_BUILTINS_H

#include "object/runtime.h"

// Fills rt->builtins (making it if need be) with the functions of the tables below, the types and
// the exceptions that the run's version of Python has. False: raised.
bool builtins_init(Runtime *rt);

// Adds native functions to a module's dict; `defs` ends with a row without a name and is static.
// `module` is their __module__. False: raised.
bool builtins_add(Runtime *rt, Dict *dict, const NativeDef *defs, const char *module);

// Functions by theme, one file each. Each ends with a row without a name.
extern const NativeDef BUILTINS_NUMBER[];  // abs, divmod, pow, round, bin, hex, oct, chr, ord
extern const NativeDef BUILTINS_OBJECT[];  // getattr, isinstance, len, iter, repr, ...
extern const NativeDef BUILTINS_ITER[];    // all, any, max, min, sorted, sum
extern const NativeDef BUILTINS_FRAME[];   // globals, eval, __import__, aiter, ...
extern const NativeDef BUILTINS_EXEC_11[]; // exec() of 3.11 and 3.12
extern const NativeDef BUILTINS_IO[];      // print, input, open, exit, breakpoint
extern const NativeDef BUILTINS_CLASS[];   // __build_class__

#endif
