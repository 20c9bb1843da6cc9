// types.UnionType: int | None and the like, for annotations and isinstance.
#ifndef LS_OBJECT_UNION_H
#define LS_OBJECT_UNION_H

#include "object/object.h"

// Slot `binary` of classes, generic aliases and unions: `|` makes a union (unionobject.c:
// _Py_union_type_or). NOT_IMPLEMENTED for other operators and operands.
Value union_binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right);

struct StrBuf;
// Appends a class, or what stands for one, as reprs of unions and of generic aliases show it.
// False: raised.
bool append_type_argument(Runtime *rt, struct StrBuf *buf, ValueRef v);

// The type variables among the arguments of a generic alias or a union, a tuple of types; a new
// tuple. Plain classes have none.
Value type_parameters(Runtime *rt, ValueRef args);

#endif
