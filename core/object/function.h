// Native functions and methods, bound methods, and the descriptors that classes are made of.
#ifndef LS_OBJECT_FUNCTION_H
#define LS_OBJECT_FUNCTION_H

#include "object/object.h"

// A function or method that is written in C; `def` is static.
typedef struct NativeFunction {
    Object head;
    const NativeDef *def;
    Value self;  // NO_VALUE for a plain function; a bound method's or module function's object
    Type *owner; // owned; the class of a method, or NULL
    Str *module; // owned or NULL: __module__
} NativeFunction;

// A native function, or a method, bound or not.
bool is_native_function(Runtime *rt, ValueRef v);
Value native_function_new(Runtime *rt, const NativeDef *def, ValueRef self, Type *owner);

// Calls a native function: checks the number of arguments against the def and puts keyword
// arguments in their places. Error messages are CPython's. May return PUSHED.
Value native_call(Runtime *rt, const NativeDef *def, const ValueRef *args, uint32_t n,
                  Tuple *names);

typedef struct BoundMethod {
    Object head;
    Value function, self;
} BoundMethod;

Value bound_method_new(Runtime *rt, ValueRef function, ValueRef self);

// The same of another type of that layout (bound slot wrappers).
Value bound_method_of(Runtime *rt, Type *type, ValueRef function, ValueRef self);

// A cell: a variable that is shared between a function and the functions inside it.
typedef struct Cell {
    Object head;
    Value value; // NO_VALUE while unbound
} Cell;

Value cell_new(Runtime *rt, Value value); // consumes; may be NO_VALUE

typedef struct Module {
    Object head;
    Dict *dict; // owned
} Module;

Value module_new(Runtime *rt, const char *name);

typedef struct Property {
    Object head;
    Value get, set, del, doc; // NO_VALUE where absent
    Value name;               // as __set_name__ told it; or NO_VALUE
} Property;

// What super() without arguments means in the function that executes: its __class__ cell and its
// first argument, both borrowed. False: RuntimeError raised. Defined by the vm layer.
bool super_arguments(Runtime *rt, ValueRef *start, ValueRef *object);

// The callable that a call of super().name(...) begins with, and in *self the object, or NO_VALUE
// when the callable has it already. NO_VALUE: raised.
Value super_method(Runtime *rt, ValueRef super, Str *name, Value *self);

// staticmethod and classmethod objects.
typedef struct MethodWrapper {
    Object head;
    Value function;
} MethodWrapper;

#endif
