#include "object/instance.h"

#include "base/assert.h"
#include "object/dict.h"
#include "object/runtime.h"
#include "object/str.h"

Attrs *object_attrs(Object *object) {
    Type *type = object->type;
    if (type->attrs_offset == 0) return NULL;
    if ((type->flags & TYPE_ATTRS_AT_END) != 0)
        return (Attrs *)(void *)((char *)object + object_block_size(object) - sizeof(Attrs));
    return (Attrs *)(void *)((char *)object + type->attrs_offset);
}

Dict **object_slots(Object *object) {
    return (Dict **)(void *)((char *)object + object->type->attrs_offset - sizeof(uint64_t));
}

int32_t shape_find(const Shape *shape, const Str *name) {
    for (; shape->parent != NULL; shape = shape->parent)
        if (shape->name == name) return (int32_t)shape->count - 1;
    return -1;
}

// The name as the table of interned strings has it: shapes compare names by identity.
static Value interned_name(Runtime *rt, Str *name) {
    if (name->interned != 0) return own(object_ref(name));
    return str_intern(rt, name->data, name->size);
}

ValueRef attrs_get(Attrs *attrs, Str *name) {
    if (attrs->shape == NULL) return attrs->dict == NULL ? NO_REF : dict_get_str(attrs->dict, name);
    if (name->interned != 0) {
        int32_t i = shape_find(attrs->shape, name);
        return i < 0 ? NO_REF : ref(attrs->values[i]);
    }
    for (const Shape *s = attrs->shape; s->parent != NULL; s = s->parent)
        if (str_equal(s->name, name)) return ref(attrs->values[s->count - 1]);
    return NO_REF;
}

// The shape that follows `shape` when `name` is added; NULL: raised.
static Shape *shape_add(Runtime *rt, Shape *shape, Str *name) {
    for (uint32_t i = 0; i < shape->child_count; i++)
        if (shape->children[i]->name == name) return shape->children[i];
    size_t cap = shape->child_capacity;
    if (!vec_reserve(&rt->mem, (void **)&shape->children, &cap, shape->child_count + 1,
                     sizeof(Shape *))) {
        raise_memory(rt);
        return NULL;
    }
    shape->child_capacity = (uint32_t)cap;
    Shape *child = mem_zalloc(&rt->mem, sizeof *child);
    if (child == NULL) {
        raise_memory(rt);
        return NULL;
    }
    child->parent = shape;
    child->name = name;
    object_retain(name);
    child->count = shape->count + 1;
    child->id = ++rt->next_version;
    shape->children[shape->child_count++] = child;
    return child;
}

void shape_free(Runtime *rt, Shape *shape) {
    if (shape == NULL) return;
    // Depth is at most SHAPE_MAX_ATTRS.
    for (uint32_t i = 0; i < shape->child_count; i++) shape_free(rt, shape->children[i]);
    mem_free(&rt->mem, shape->children, shape->child_capacity * sizeof(Shape *));
    drop_object(rt, shape->name);
    mem_free(&rt->mem, shape, sizeof *shape);
}

static bool grow_values(Runtime *rt, Object *object, Attrs *attrs) {
    uint32_t capacity = attrs->capacity < 4 ? 4 : attrs->capacity * 2;
    Value *values = mem_alloc(&rt->mem, capacity * sizeof(Value));
    if (values == NULL) {
        raise_memory(rt);
        return false;
    }
    if (attrs->shape->count > 0) memcpy(values, attrs->values, attrs->shape->count * sizeof(Value));
    if (attrs->own_block != 0) mem_free(&rt->mem, attrs->values, attrs->capacity * sizeof(Value));
    attrs->values = values;
    attrs->capacity = capacity;
    attrs->own_block = 1;
    Type *type = object->type;
    if (type->inline_attrs < capacity && capacity <= 16) type->inline_attrs = capacity;
    return true;
}

bool attrs_set(Runtime *rt, Object *object, Attrs *attrs, Str *name, Value value) {
    if (attrs->shape == NULL || attrs->shape->count >= SHAPE_MAX_ATTRS) {
        Value dict = attrs_dict(rt, attrs);
        if (IS_NULL(dict)) goto fail;
        drop(rt, dict); // `attrs` keeps it
        return dict_set_str(rt, attrs->dict, name, value);
    }
    Value key = interned_name(rt, name);
    if (IS_NULL(key)) goto fail;
    drop(rt, key); // the table keeps it alive
    name = AS_STR(key);
    int32_t i = shape_find(attrs->shape, name);
    if (i >= 0) {
        replace(rt, &attrs->values[i], value);
        return true;
    }
    if (attrs->shape->count == attrs->capacity && !grow_values(rt, object, attrs)) goto fail;
    Shape *next = shape_add(rt, attrs->shape, name);
    if (next == NULL) goto fail;
    attrs->values[next->count - 1] = value;
    attrs->shape = next;
    return true;
fail:
    drop(rt, value);
    return false;
}

Value attrs_dict(Runtime *rt, Attrs *attrs) {
    if (attrs->shape == NULL) {
        if (attrs->dict == NULL) {
            Value dict = dict_new(rt);
            if (IS_NULL(dict)) return NO_VALUE;
            attrs->dict = AS_DICT(dict);
        }
        return own(object_ref(attrs->dict));
    }
    Value dict = dict_new(rt);
    if (IS_NULL(dict)) return NO_VALUE;
    const Shape *chain[SHAPE_MAX_ATTRS + 1];
    uint32_t n = attrs->shape->count;
    for (const Shape *s = attrs->shape; s->parent != NULL; s = s->parent) chain[s->count - 1] = s;
    for (uint32_t i = 0; i < n; i++) {
        if (!dict_set_str(rt, AS_DICT(dict), chain[i]->name, copy(attrs->values[i]))) {
            drop(rt, dict);
            return NO_VALUE;
        }
    }
    Value *values = attrs->values;
    uint32_t capacity = attrs->capacity, own_block = attrs->own_block;
    attrs->shape = NULL;
    attrs->dict = AS_DICT(dict);
    attrs->capacity = attrs->own_block = 0;
    for (uint32_t i = 0; i < n; i++) drop(rt, values[i]);
    if (own_block != 0) mem_free(&rt->mem, values, capacity * sizeof(Value));
    return own(ref(dict));
}

int attrs_delete(Runtime *rt, Attrs *attrs, Str *name) {
    if (IS_NULL(attrs_get(attrs, name))) return 0;
    Value dict = attrs_dict(rt, attrs);
    if (IS_NULL(dict)) return -1;
    int removed = dict_remove(rt, AS_DICT(dict), object_ref(name), NULL);
    drop(rt, dict);
    return removed;
}

static void attrs_free(Runtime *rt, Attrs *attrs) {
    if (attrs->shape == NULL) {
        Dict *dict = attrs->dict;
        attrs->dict = NULL;
        drop_object(rt, dict);
        return;
    }
    uint32_t n = attrs->shape->count, capacity = attrs->capacity, own_block = attrs->own_block;
    Value *values = attrs->values;
    attrs->shape = NULL;
    attrs->dict = NULL;
    for (uint32_t i = 0; i < n; i++) drop(rt, values[i]);
    if (own_block != 0) mem_free(&rt->mem, values, capacity * sizeof(Value));
}

void object_attrs_free(Runtime *rt, Object *object) {
    Type *type = object->type;
    if ((type->flags & TYPE_BOTH) != 0) {
        Dict **slots = object_slots(object), *held = *slots;
        *slots = NULL;
        drop_object(rt, held);
    }
    if (type->attrs_offset != 0) attrs_free(rt, object_attrs(object));
}

void attrs_traverse(Attrs *attrs, Visit visit, void *context) {
    if (attrs->shape == NULL) {
        if (attrs->dict != NULL) visit(object_ref(attrs->dict), context);
        return;
    }
    for (uint32_t i = 0; i < attrs->shape->count; i++) visit(ref(attrs->values[i]), context);
}
