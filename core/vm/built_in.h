// What is C code in CPython and Python here: functions and classes of the library that programs are
// not to see the Python of. Their code has CODE_BUILT_IN: tracebacks have no entry for it, wrong
// arguments are told in the words of C functions (lib/_built_in.py), and functions of modules are
// of the type BUILT_IN_FUNCTION: a Function that shows nothing of Python, and no method of a class
// that has it as an attribute. Programs see the type of native functions (shown_type).
#ifndef LS_VM_BUILT_IN_H
#define LS_VM_BUILT_IN_H

#include "object/function.h"
#include "vm/function_object.h"

// Marks all functions of a class, and those inside of them.
void built_in_class(Runtime *rt, Type *type);

// Whether it is a function of C code in CPython: native, or one that stands for it.
static inline bool is_c_function(Runtime *rt, ValueRef v) {
    return type_of(rt, v) == TYPE_OF_ID(rt, BUILT_IN_FUNCTION) || is_native_function(rt, v);
}

// _types.built_in(thing, module="..."): marks a function, a class, or all of a module's own
// functions when `thing` is its namespace; `module` is what `__module__` of functions is to be.
Value types_built_in(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

// _types.python_of(thing): the function of Python behind one that stands for C code, a new one each
// time; anything else is answered itself.
Value types_python_of(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

// Raises the TypeError for `n` positional arguments and keyword arguments of these names (or NULL),
// which do not fit a marked function.
void built_in_wrong_call(Runtime *rt, Function *function, uint32_t n, Tuple *names);

#endif
