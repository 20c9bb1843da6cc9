// What the making of builtin types (builtin_types.c) and of classes (class.c) share.
#ifndef LS_OBJECT_CLASS_INTERNAL_H
#define LS_OBJECT_CLASS_INTERNAL_H

#include "object/class.h"

// Flags that classes take over from their bases.
#define CLASS_INHERITED                                                                      \
    (TYPE_EXCEPTION | TYPE_INT | TYPE_STR | TYPE_TUPLE | TYPE_LIST | TYPE_DICT | TYPE_TYPE | \
     TYPE_FLOAT | TYPE_BYTES | TYPE_SET | TYPE_FUTURE | TYPE_ATTRS_AT_END | TYPE_BOTH)

// Gives a type the method resolution order that follows from its bases (C3). False: raised.
bool class_compute_mro(Runtime *rt, Type *type, Type **bases, uint32_t n);

// Adds a type to the subclasses of a base. False: raised.
bool class_add_subclass(Runtime *rt, Type *base, Type *type);

// The shape of instances without attributes. NULL: raised.
Shape *class_new_root(Runtime *rt);

// Adds a computed attribute. False: raised.
bool class_add_getset(Runtime *rt, Type *type, const GetSetDef *def);

#endif
