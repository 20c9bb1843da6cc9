// What is C code in CPython and Python here: functions and classes of the library that programs are
// not to see the Python of. Their code has CODE_BUILT_IN: tracebacks have no entry for it, wrong
// arguments are told in the words of C functions (lib/_built_in.py), and functions show themselves
// as "<built-in function name>" and are no methods of a class that has them as attributes.
#ifndef LS_VM_BUILT_IN_H
#define LS_VM_BUILT_IN_H

#include "vm/function_object.h"

// Marks all functions of a class, and those inside of them.
void built_in_class(Runtime *rt, Type *type);

// Whether a function of Python stands for one of C that is in a module, not in a class.
static inline bool is_built_in_function(const Function *f) {
    return (f->code->flags & CODE_BUILT_IN) != 0 && str_equal(f->name, f->qualname);
}

// _types.built_in(thing, module="..."): marks a function, a class, or all of a module's own
// functions when `thing` is its namespace; `module` is what `__module__` of functions is to be.
Value types_built_in(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

// Raises the TypeError for `n` positional arguments and keyword arguments of these names (or NULL),
// which do not fit a marked function.
void built_in_wrong_call(Runtime *rt, Function *function, uint32_t n, Tuple *names);

#endif
