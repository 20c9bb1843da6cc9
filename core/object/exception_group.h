// Exception groups: BaseExceptionGroup and ExceptionGroup, and how they are taken apart.
#ifndef LS_OBJECT_EXCEPTION_GROUP_H
#define LS_OBJECT_EXCEPTION_GROUP_H

#include "object/exception.h"

// The class BaseExceptionGroup.
Value exception_group_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                             Tuple *names);
Value exception_group_str(Runtime *rt, ValueRef self);
extern const NativeDef EXCEPTION_GROUP_METHODS[];
extern const GetSetDef EXCEPTION_GROUP_GETSET[];

bool is_exception_group(Runtime *rt, ValueRef v);

// The exceptions of a group, borrowed.
Tuple *exception_group_members(ValueRef group);

// Whether an exception is an instance of a class or of one in a tuple of them. Never raises.
bool exception_is_instance(Runtime *rt, ValueRef exception, ValueRef classes);

// A new group of the exceptions of a list; an ExceptionGroup if it can be. NO_VALUE: raised.
Value exception_group_new(Runtime *rt, const char *message, ValueRef exceptions);

// The part of a group that consists of the leaves of the groups in `keep` (exceptions.c:
// exception_group_projection); NONE when no leaf is left. NO_VALUE: raised.
Value exception_group_project(Runtime *rt, ValueRef group, List *keep);

#endif
