// Lists, what their files share. See containers.h for the public functions.
#ifndef LS_OBJECT_LIST_H
#define LS_OBJECT_LIST_H

#include "object/containers.h"

// Room for `capacity` items in all. False: MemoryError raised, nothing changed.
bool list_reserve(Runtime *rt, List *list, uint64_t capacity);

// Puts an item before position `at` (0 to length). Consumes; false: raised.
bool list_insert(Runtime *rt, List *list, uint32_t at, Value item);

// Empties a list; it is empty before any item is dropped.
void list_clear(Runtime *rt, List *list);

// list(...): the arguments without self. False: raised.
bool list_fill(Runtime *rt, List *list, const ValueRef *args, uint32_t n, Tuple *names);

extern const NativeDef LIST_METHODS[];

// Replaces the items from `start` to `stop` by `count` items, whose references are copied.
// False: MemoryError raised, nothing changed.
bool list_splice(Runtime *rt, List *list, uint32_t start, uint32_t stop, const Value *items,
                 uint32_t count);

// list[key] with a slice, and its assignment and deletion (`value` NO_REF).
Value list_getslice(Runtime *rt, List *list, ValueRef slice);
bool list_setslice(Runtime *rt, List *list, ValueRef slice, ValueRef value);

#endif
