// Classes: making them, their method resolution order, and attribute look-up.
#ifndef LS_OBJECT_CLASS_H
#define LS_OBJECT_CLASS_H

#include "object/object.h"

// Looks a name up along the MRO. Borrowed; NO_REF when missing. Never raises.
ValueRef type_lookup(Type *type, Str *name);

// Calls a class: type.__call__. May return PUSHED when __init__ is a Python function.
Value type_call(Runtime *rt, ValueRef cls, const ValueRef *args, uint32_t n, Tuple *names);

// Makes a class as type(name, bases, namespace) does; the caller has chosen the metaclass.
// `namespace` is copied. Runs __set_name__ and __init_subclass__ (with the keywords).
Value class_new(Runtime *rt, Type *metaclass, Str *name, Tuple *bases, Dict *namespace,
                const ValueRef *keywords, Tuple *keyword_names);

// Sets a class attribute and renews the versions of the class and its subclasses. Consumes `value`
// (NO_VALUE deletes; then AttributeError if missing). False: raised.
bool type_set(Runtime *rt, Type *type, Str *name, Value value);

// object.__getattribute__ and object.__setattr__.
Value generic_getattr(Runtime *rt, ValueRef self, Str *name);
bool generic_setattr(Runtime *rt, ValueRef self, Str *name, ValueRef value);

// Makes the types of builtin_types.def. False: out of memory.
bool types_init(Runtime *rt);

extern const TypeSpec OBJECT_SPEC, TYPE_SPEC;

#endif
