// Attributes of instances: hidden classes (shapes) with the values in an array.
//
// Instances that got the same attributes in the same order share a Shape, which maps a name to a
// position. Code caches (shape, position) at each attribute access. An instance whose attributes
// are deleted or too many, or whose __dict__ was asked for, turns to an ordinary Dict for good.
#ifndef LS_OBJECT_INSTANCE_H
#define LS_OBJECT_INSTANCE_H

#include "object/object.h"

struct Shape {
    Shape *parent;    // borrowed: parents own their children; NULL for a root
    Str *name;        // owned: the attribute that this shape adds
    uint32_t count;   // attributes of instances of this shape
    uint32_t id;      // unique over all shapes and times, never 0
    Shape **children; // owned array of owned shapes
    uint32_t child_count;
    uint32_t child_capacity;
};

typedef struct Attrs {
    Shape *shape; // NULL: `dict` is used
    union {
        Value *values; // shape->count of them; the array is in the object's block or its own
        Dict *dict;    // owned; NULL: no attributes yet
    };
    uint32_t capacity;  // of values
    uint32_t own_block; // 1: `values` was allocated apart
} Attrs;

enum { SHAPE_MAX_ATTRS = 64 };

// The attributes of an instance; NULL when its type has none.
Attrs *object_attrs(Object *object);

// Where an instance of a TYPE_BOTH class keeps what is in its __slots__, apart from its __dict__:
// owned, NULL as long as there is nothing.
Dict **object_slots(Object *object);
// Gives back what an instance of any class has in attributes of either kind.
void object_attrs_free(Runtime *rt, Object *object);

// The value of an attribute in the instance itself (not its class); NO_REF when missing.
ValueRef attrs_get(Attrs *attrs, Str *name);
// Position of a name in a shape, or -1.
int32_t shape_find(const Shape *shape, const Str *name);
// Sets an attribute; consumes `value`. False: raised.
bool attrs_set(Runtime *rt, Object *object, Attrs *attrs, Str *name, Value value);
// 1: deleted, 0: was not there, -1: raised.
int attrs_delete(Runtime *rt, Attrs *attrs, Str *name);
// The instance's __dict__, made now if need be (owned). NO_VALUE: raised.
Value attrs_dict(Runtime *rt, Attrs *attrs);
// Frees a tree of shapes. NULL is allowed.
void shape_free(Runtime *rt, Shape *shape);
void attrs_traverse(Attrs *attrs, Visit visit, void *context);

#endif
