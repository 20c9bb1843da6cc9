#include "object/object.h"

#include "base/assert.h"
#include "base/strbuf.h"
#include "object/instance.h"
#include "object/runtime.h"
#include "object/weakref.h"

// How deep destruction may nest on the C stack before it is put off.
enum { DESTROY_DEPTH = 40 };

static void init_attrs(Object *object, Type *type) {
    Attrs *attrs = object_attrs(object);
    attrs->shape = type->root_shape;
    attrs->capacity = type->inline_attrs;
    attrs->own_block = 0;
    attrs->values = (Value *)(void *)(attrs + 1);
    if ((type->flags & TYPE_ATTRS_AT_END) != 0) {
        attrs->values = NULL; // the block's end is theirs: values are in a block of their own
        attrs->capacity = 0;
    }
    // Made while the types are being made: its attributes, should it get any, go to a dict.
    if (attrs->shape == NULL) attrs->dict = NULL;
}

void *object_alloc(Runtime *rt, Type *type, size_t size) {
    if (type->attrs_offset != 0) {
        if ((type->flags & TYPE_ATTRS_AT_END) != 0)
            size = ((size + 7) & ~(size_t)7) + sizeof(Attrs);
        else
            size = type->attrs_offset + sizeof(Attrs) + type->inline_attrs * sizeof(Value);
    }
    size_t grains = (size + SLAB_GRAIN - 1) / SLAB_GRAIN;
    bool in_slab = grains <= SLAB_CLASSES;
    Object *object = in_slab ? slab_take(&rt->slabs, &rt->mem, grains)
                             : slab_alloc(&rt->slabs, &rt->mem, grains * SLAB_GRAIN);
    if (object == NULL) {
        raise_memory(rt);
        return NULL;
    }
    if (in_slab)
        slab_zero(object, grains);
    else
        memset(object, 0, grains * SLAB_GRAIN);
    object->refcount = 1;
    object->type = type;
    if (in_slab) object->identity = (uint32_t)grains << OBJECT_GRAINS_SHIFT;
    if ((type->flags & TYPE_HEAP) != 0) object_retain(type);
    if (type->slots.finalize != NULL) object_serial(rt, object);
    if (type->attrs_offset != 0) init_attrs(object, type);
    return object;
}

void *object_new(Runtime *rt, Type *type) {
    return object_alloc(rt, type, type->size);
}

size_t object_block_size(const Object *object) {
    size_t grains = object->identity >> OBJECT_GRAINS_SHIFT & OBJECT_GRAINS;
    return grains != 0 ? grains * SLAB_GRAIN : slab_large_size(object);
}

uint32_t object_serial(Runtime *rt, Object *object) {
    if ((object->identity & OBJECT_SERIAL) == 0) object->identity |= next_serial(rt);
    return object->identity & OBJECT_SERIAL;
}

void object_traverse(Object *object, Visit visit, void *context) {
    Type *type = object->type;
    if (type->slots.traverse != NULL) type->slots.traverse(object, visit, context);
    if (type->attrs_offset != 0) attrs_traverse(object_attrs(object), visit, context);
    if ((type->flags & TYPE_BOTH) != 0 && *object_slots(object) != NULL)
        visit(object_ref(*object_slots(object)), context);
    if ((type->flags & TYPE_HEAP) != 0) visit(object_ref(type), context);
}

// Gives back what an object owns, and then its block.
static void destroy_now(Runtime *rt, Object *object) {
    Type *type = object->type;
    if (type->slots.destroy != NULL) type->slots.destroy(rt, object);
    object_attrs_free(rt, object);
    size_t grains = object->identity >> OBJECT_GRAINS_SHIFT & OBJECT_GRAINS;
    if (grains != 0)
        slab_give(&rt->slabs, object, grains);
    else
        slab_free(&rt->slabs, &rt->mem, object, slab_large_size(object));
    if ((type->flags & TYPE_HEAP) != 0) drop_object(rt, type);
}

static bool run_finalizer(Runtime *rt, Object *object) {
    object->identity |= OBJECT_FINALIZED;
    object->refcount = 1;
    PutAside pending = pending_put_aside(rt);
    object->type->slots.finalize(rt, object);
    if (rt_pending(rt)) clear_pending(rt);
    pending_put_back(rt, pending);
    return --object->refcount == 0;
}

static void empty_weakrefs(Runtime *rt, Object *object) {
    if ((object->identity & OBJECT_HAS_WEAKREFS) != 0)
        weakrefs_call(rt, weakrefs_empty(rt, object, NULL));
}

void object_release(Runtime *rt, Object *object) {
    ASSERT(object->refcount == 0);
    if (object->type->slots.finalize != NULL && (object->identity & OBJECT_FINALIZED) == 0 &&
        !rt->finalizing) {
        // gen_dealloc empties them first, subtype_dealloc and FutureObj_dealloc finalise first.
        if ((object->type->flags & (TYPE_HEAP | TYPE_FUTURE)) == 0) empty_weakrefs(rt, object);
        if (!run_finalizer(rt, object)) return;
    }
    empty_weakrefs(rt, object);
    if (rt->destroying >= DESTROY_DEPTH) {
        if (rt->deferred_count < rt->deferred_capacity ||
            vec_reserve(&rt->mem, (void **)&rt->deferred, &rt->deferred_capacity,
                        rt->deferred_count + 1, sizeof(Object *))) {
            rt->deferred[rt->deferred_count++] = object;
            return;
        }
    }
    rt->destroying++;
    destroy_now(rt, object);
    rt->destroying--;
    if (rt->destroying == 0) {
        while (rt->deferred_count > 0) {
            rt->destroying++;
            destroy_now(rt, rt->deferred[--rt->deferred_count]);
            rt->destroying--;
        }
    }
}

// ------------------------------------------------------------------ types of values

Type *type_of(Runtime *rt, ValueRef v) {
    if (IS_OBJECT(v)) return AS_OBJECT(v)->type;
    if (IS_SMALL(v)) return TYPE_OF_ID(rt, INT);
    if (IS_DOUBLE(v)) return TYPE_OF_ID(rt, FLOAT);
    if (IS_BOOL(v)) return TYPE_OF_ID(rt, BOOL);
    if (IS_NONE(v)) return TYPE_OF_ID(rt, NONE);
    if (IS_NOT_IMPLEMENTED(v)) return TYPE_OF_ID(rt, NOT_IMPLEMENTED);
    ASSERT(v.bits == ELLIPSIS.bits);
    return TYPE_OF_ID(rt, ELLIPSIS);
}

bool type_is_subtype(const Type *type, const Type *base) {
    if (type == base) return true;
    for (uint32_t i = 0; i < type->mro_length; i++)
        if (type->mro[i] == base) return true;
    return false;
}

bool is_instance(Runtime *rt, ValueRef v, const Type *type) {
    return type_is_subtype(quick_type_of(rt, v), type);
}

uint64_t object_address(Runtime *rt, Object *object) {
    return 0x7f0000000000u + (object == NULL ? 0 : object_serial(rt, object)) * (uint64_t)16;
}

void append_address(Runtime *rt, struct StrBuf *buf, Object *object) {
    static const char HEX[] = "0123456789abcdef";
    uint64_t address = object_address(rt, object);
    strbuf_text(buf, "0x");
    for (int shift = 44; shift >= 0; shift -= 4) strbuf_char(buf, HEX[address >> shift & 15]);
}
