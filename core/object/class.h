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
Value generic_getattr_optional(Runtime *rt, ValueRef self, Str *name); // NO_VALUE, nothing pending
Value generic_getattr(Runtime *rt, ValueRef self, Str *name);
bool generic_setattr(Runtime *rt, ValueRef self, Str *name, ValueRef value);

// Sets the two bases of a builtin type whose layout both share. False: raised.
bool type_set_bases(Runtime *rt, Type *type, Type *first, Type *second);

// The most derived metaclass of the bases and `metaclass`; NULL: TypeError raised. Borrowed.
Type *class_metaclass(Runtime *rt, Type *metaclass, Tuple *bases);

// __name__ of the module whose code executes; NO_REF when there is none. Borrowed. Defined by the
// vm layer.
ValueRef caller_module(Runtime *rt);

// Fills a class's slots: inherits them from its base, and lets those whose dunder methods a Python
// class in its MRO defines call them (class_slots.c).
void class_update_slots(Runtime *rt, Type *type);

// The slot `binary` of the classes whose operators are written in Python.
Value slot_binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right);

// Whether a type has the attribute of `base` that has that name, and no other in its place.
bool type_inherits(Type *type, Type *base, Str *name);

// As type_lookup for an interned name, through the runtime's cache.
ValueRef type_lookup_cached(Runtime *rt, Type *type, Str *name);

// Fills the types in that types_init made, once the names are there. False: raised.
bool types_complete(Runtime *rt);

// Calls __init__ of a new object and gives the object (consumed): PUSHED when it is a Python
// function. Defined by the vm layer.
Value call_init(Runtime *rt, ValueRef init, Value object, const ValueRef *args, uint32_t n,
                Tuple *names);

// The attributes __dict__ and __weakref__, which classes get that are the first to have them.
extern const GetSetDef DICT_GETSET, WEAKREFS_GETSET;

// The builtin type that a class's layout comes from; itself when it is one.
Type *native_type(Type *type);

// The nearest class along `base` whose own __slots__ name attributes; NULL: none.
Type *class_with_slots(Type *type);

// Whether instances may be weakly referenced.
static inline bool type_has_weakrefs(const Type *type) {
    return (type->flags & TYPE_WEAKREFS) != 0;
}

// Whether instances have a __dict__.
static inline bool type_has_dict(const Type *type) {
    return type->attrs_offset != 0 && (type->flags & TYPE_SLOTTED) == 0;
}

// A new instance as __new__ of its class makes it, not initialised. `has_init`: arguments that
// nothing takes are left to __init__.
Value class_create_instance(Runtime *rt, Type *type, const ValueRef *args, uint32_t n, Tuple *names,
                            bool has_init);

// TypeError: the class has abstract methods.
Value abstract_error(Runtime *rt, Type *type);

// Descriptors of builtin types and of __slots__.
Value getset_new(Runtime *rt, Type *owner, const GetSetDef *def);
Value member_new(Runtime *rt, Type *owner, Str *name);
// Whether a member descriptor is for instances of `type`, which have what it gives as their
// attribute `name`.
bool member_keeps(ValueRef member, const Type *type, const Str *name);

// Adds the dunder methods that stand for the slots of a builtin type to its dict. False: raised.
bool slot_wrappers_add(Runtime *rt, Type *type, const TypeSpec *spec);

// Whether a value is the wrapper that stands for a builtin type's slot.
bool is_slot_wrapper(Runtime *rt, ValueRef v);

// object.__reduce_ex__, __reduce__ and __getstate__, as methods. Defined by the vm layer.
Value object_reduce_ex(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value object_reduce(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value object_getstate(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

// Makes the types of builtin_types.def. False: out of memory.
bool types_init(Runtime *rt);

extern const TypeSpec OBJECT_SPEC, TYPE_SPEC;

#endif
