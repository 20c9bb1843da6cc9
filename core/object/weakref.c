// Weak references: weakref.ref. An object that has some is marked in its header, and the runtime
// keeps a table from the object's address to the list of them, the newest last. When the
// object dies they are emptied and their callbacks called, the newest first.
#include "object/weakref.h"

#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/str.h"

static WeakRef *weakref_of(ValueRef v) {
    return (WeakRef *)AS_OBJECT(v);
}

// The table holds pointers without owning what they point to: as integers.
static Value pointer_value(const void *p) {
    return small_int((int64_t)(uintptr_t)p);
}

// The list of weak references to an object, made when missing; borrowed. NULL: raised.
static List *references(Runtime *rt, Object *object) {
    if (rt->weakrefs == NULL) {
        Value table = dict_new(rt);
        if (IS_NULL(table)) return NULL;
        rt->weakrefs = AS_DICT(table);
    }
    Value key = pointer_value(object);
    ValueRef found = dict_get(rt, rt->weakrefs, ref(key));
    if (!IS_NULL(found)) return AS_LIST(found);
    Value list = list_new(rt, 1);
    if (IS_NULL(list)) return NULL;
    List *result = AS_LIST(list);
    if (!dict_set(rt, rt->weakrefs, ref(key), list)) return NULL;
    object->identity |= OBJECT_HAS_WEAKREFS;
    return result;
}

static Value get_first(Runtime *rt, ValueRef self) {
    if (rt->weakrefs == NULL || (AS_OBJECT(self)->identity & OBJECT_HAS_WEAKREFS) == 0) return NONE;
    ValueRef list = dict_get(rt, rt->weakrefs, ref(pointer_value(AS_OBJECT(self))));
    if (IS_NULL(list) || AS_LIST(list)->length == 0) return NONE;
    return own(object_ref((WeakRef *)(uintptr_t)AS_SMALL(AS_LIST(list)->items[0])));
}

const GetSetDef WEAKREFS_GETSET = {"__weakref__", get_first, NULL};

Value weakrefs_of(Runtime *rt, ValueRef object) {
    Value result = list_new(rt, 2);
    if (IS_NULL(result) || !IS_OBJECT(object) || rt->weakrefs == NULL ||
        (AS_OBJECT(object)->identity & OBJECT_HAS_WEAKREFS) == 0)
        return result;
    ValueRef found = dict_get(rt, rt->weakrefs, ref(pointer_value(AS_OBJECT(object))));
    List *list = IS_NULL(found) ? NULL : AS_LIST(found);
    for (int round = 0; round < 2; round++) {
        for (uint32_t i = list == NULL ? 0 : list->length; i-- > 0;) {
            WeakRef *w = (WeakRef *)(uintptr_t)AS_SMALL(list->items[i]);
            bool shared = w->head.type == TYPE_OF_ID(rt, WEAKREF) && IS_NULL(w->callback);
            if (shared == (round == 0) && !list_append(rt, AS_LIST(result), own(object_ref(w)))) {
                drop(rt, result);
                return NO_VALUE;
            }
        }
    }
    return result;
}

Value weakref_new(Runtime *rt, Type *cls, ValueRef object, ValueRef callback) {
    if (!IS_OBJECT(object) || !type_has_weakrefs(AS_OBJECT(object)->type))
        return raise(rt, EXC_TypeError, "cannot create weak reference to '%s' object",
                     type_of(rt, object)->name->data);
    List *list = references(rt, AS_OBJECT(object));
    if (list == NULL) return NO_VALUE;
    if (IS_NULL(callback) && cls == TYPE_OF_ID(rt, WEAKREF)) {
        for (uint32_t i = 0; i < list->length; i++) {
            WeakRef *old = (WeakRef *)(uintptr_t)AS_SMALL(list->items[i]);
            if (old->head.type == cls && IS_NULL(old->callback)) return own(object_ref(old));
        }
    }
    WeakRef *w = object_new(rt, cls);
    if (w == NULL) return NO_VALUE;
    Value self = object_value(w);
    if (!list_append(rt, list, pointer_value(w))) {
        drop(rt, self);
        return NO_VALUE;
    }
    w->target = AS_OBJECT(object);
    w->callback = own(callback);
    return self;
}

WeakRef *weakrefs_empty(Runtime *rt, Object *object, WeakRef *chain) {
    object->identity &= ~OBJECT_HAS_WEAKREFS;
    Value list = NO_VALUE;
    if (rt->weakrefs == NULL ||
        dict_remove(rt, rt->weakrefs, ref(pointer_value(object)), &list) <= 0)
        return chain;
    List *refs = AS_LIST(list);
    for (uint32_t i = 0; i < refs->length; i++) {
        WeakRef *w = (WeakRef *)(uintptr_t)AS_SMALL(refs->items[i]);
        w->target = NULL;
        if (IS_NULL(w->callback) || w->garbage || rt->finalizing) continue;
        own(object_ref(w));
        w->next = chain;
        chain = w;
    }
    drop(rt, list);
    return chain;
}

void weakrefs_call(Runtime *rt, WeakRef *chain) {
    while (chain != NULL) {
        WeakRef *w = chain;
        chain = w->next;
        Value callback = w->callback;
        w->callback = NO_VALUE;
        PutAside pending = pending_put_aside(rt);
        Value result = call1(rt, ref(callback), object_ref(w));
        if (IS_NULL(result) && rt_pending(rt))
            rt->unraisable(rt, UNRAISABLE_WEAKREF_CALLBACK, ref(callback));
        drop(rt, result);
        pending_put_back(rt, pending);
        drop(rt, callback);
        drop_object(rt, w);
    }
}

static void weakref_destroy(Runtime *rt, Object *self) {
    WeakRef *w = (WeakRef *)self;
    if (w->target != NULL && rt->weakrefs != NULL) {
        Value key = pointer_value(w->target);
        ValueRef found = dict_get(rt, rt->weakrefs, ref(key));
        List *list = IS_NULL(found) ? NULL : AS_LIST(found);
        for (uint32_t i = 0; list != NULL && i < list->length; i++) {
            if ((WeakRef *)(uintptr_t)AS_SMALL(list->items[i]) != w) continue;
            memmove(list->items + i, list->items + i + 1,
                    (list->length - i - 1) * sizeof *list->items);
            list->length--;
            break;
        }
        if (list != NULL && list->length == 0) {
            w->target->identity &= ~OBJECT_HAS_WEAKREFS;
            dict_remove(rt, rt->weakrefs, ref(key), NULL);
        }
    }
    w->target = NULL;
    clear(rt, &w->callback);
}

static void weakref_traverse(Object *self, Visit visit, void *context) {
    visit(ref(((WeakRef *)self)->callback), context);
}

static Value weakref_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                            Tuple *names) {
    if (n < 1 || n > 2 || (names != NULL && (cls->flags & TYPE_HEAP) == 0))
        return raise(rt, EXC_TypeError, "ref expected at least 1 argument, got %u", n);
    return weakref_new(rt, cls, args[0], n == 2 && !IS_NONE(args[1]) ? args[1] : NO_REF);
}

static Value weakref_call(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n,
                          Tuple *names) {
    (void)rt, (void)args, (void)n, (void)names;
    Object *target = weakref_of(self)->target;
    return target == NULL ? NONE : own(object_ref(target));
}

static Value weakref_repr(Runtime *rt, ValueRef self) {
    Object *target = weakref_of(self)->target;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_text(&buf, "<weakref at ");
    append_address(rt, &buf, AS_OBJECT(self));
    if (target == NULL) {
        strbuf_text(&buf, "; dead>");
    } else {
        const Type *type = target->type;
        const Str *kind = rt->options.python >= 13 ? type->qualname : type->name;
        strbuf_format(&buf, "; to '%s' at ", kind->data);
        append_address(rt, &buf, target);
        Value name = op_lookup_special(rt, object_ref(target), rt->names.name);
        clear_pending(rt);
        if (!IS_NULL(name) && IS_STR(name)) strbuf_format(&buf, " (%s)", AS_STR(name)->data);
        drop(rt, name);
        strbuf_char(&buf, '>');
    }
    return str_from_buf(rt, &buf);
}

static bool weakref_hash(Runtime *rt, ValueRef self, int64_t *hash) {
    WeakRef *w = weakref_of(self);
    if (w->hashed) return *hash = w->hash, true;
    if (w->target == NULL) {
        raise(rt, EXC_TypeError, "weak object has gone away");
        return false;
    }
    if (!op_hash(rt, object_ref(w->target), hash)) return false;
    w->hash = *hash;
    w->hashed = true;
    return true;
}

static Value weakref_compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_instance(rt, other, TYPE_OF_ID(rt, WEAKREF)))
        return NOT_IMPLEMENTED;
    Object *a = weakref_of(self)->target, *b = weakref_of(other)->target;
    if (a == NULL || b == NULL) return value_bool(SAME(self, other) == (op == CMP_EQ));
    return op_compare(rt, object_ref(a), object_ref(b), op);
}

static Value weakref_callback(Runtime *rt, ValueRef self) {
    (void)rt;
    Value callback = weakref_of(self)->callback;
    return IS_NULL(callback) ? NONE : copy(callback);
}

// The arguments are __new__'s.
static Value weakref_init(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)args, (void)n, (void)names;
    return NONE;
}

static const NativeDef WEAKREF_METHODS[] = {{"__init__", weakref_init, 1, 4, 0, NULL}, {0}};
static const GetSetDef WEAKREF_GETSET[] = {{"__callback__", weakref_callback, NULL}, {0}};

const TypeSpec WEAKREF_SPEC = {
    .name = "weakref.ReferenceType",
    .size = sizeof(WeakRef),
    .flags = TYPE_BASE,
    .slots = {.destroy = weakref_destroy,
              .traverse = weakref_traverse,
              .repr = weakref_repr,
              .hash = weakref_hash,
              .compare = weakref_compare,
              .call = weakref_call,
              .create = weakref_create},
    .methods = WEAKREF_METHODS,
    .getset = WEAKREF_GETSET,
};
