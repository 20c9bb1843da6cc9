#include "object/set.h"

#include "base/alloc.h"
#include "object/arguments.h"
#include "object/exception.h"
#include "object/iter.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

static void destroy(Runtime *rt, Object *self) {
    set_clear(rt, (Set *)self);
}

static void traverse(Object *self, Visit visit, void *context) {
    Set *set = (Set *)self;
    for (uint32_t i = 0; i < set->used; i++) {
        if (!IS_NULL(set->entries[i].key)) visit(ref(set->entries[i].key), context);
    }
}

static Value list_of(Runtime *rt, Set *set) {
    Value list = list_new(rt, set->count);
    if (IS_NULL(list)) return list;
    uint32_t pos = 0;
    ValueRef item;
    while (set_next(set, &pos, &item)) {
        AS_LIST(list)->items[AS_LIST(list)->length++] = own(item);
    }
    return list;
}

// setobject.c:set_repr: {1, 2}, set(), frozenset({1, 2}), MySet({1, 2}).
static bool append_set(Runtime *rt, StrBuf *buf, ValueRef self) {
    bool plain = AS_OBJECT(self)->type == TYPE_OF_ID(rt, SET);
    if (as_set(self)->count == 0) {
        strbuf_format(buf, "%s()", class_name(rt, self));
        return true;
    }
    Value members = list_of(rt, as_set(self));
    if (IS_NULL(members)) return false;
    if (!plain) strbuf_format(buf, "%s(", class_name(rt, self));
    strbuf_char(buf, '{');
    bool good = true;
    for (uint32_t i = 0; good && i < AS_LIST(members)->length; i++) {
        if (i > 0) strbuf_text(buf, ", ");
        good = repr_append(rt, buf, ref(AS_LIST(members)->items[i]));
    }
    strbuf_char(buf, '}');
    if (!plain) strbuf_char(buf, ')');
    drop(rt, members);
    return good;
}

static Value repr(Runtime *rt, ValueRef self) {
    ReprGuard guard;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    bool good = true;
    if (repr_enter(rt, &guard, self)) {
        good = append_set(rt, &buf, self);
        repr_leave(rt, &guard);
    } else {
        strbuf_format(&buf, "%s(...)", class_name(rt, self));
    }
    if (good) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

static uint64_t shuffle_bits(uint64_t h) {
    return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u;
}

// setobject.c:frozenset_hash: the same numbers as CPython's, without the detours for empty places.
static bool frozenset_hash(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    Set *set = as_set(self);
    if (!set->hash_known) {
        uint64_t hash = 0;
        for (uint32_t i = 0; i < set->used; i++) {
            if (IS_NULL(set->entries[i].key)) continue;
            hash ^= shuffle_bits((uint64_t)set->entries[i].hash);
        }
        hash ^= ((uint64_t)set->count + 1) * 1927868237u;
        hash ^= hash >> 11 ^ hash >> 25;
        hash = hash * 69069u + 907133923u;
        set->hash = hash == UINT64_MAX ? 590923713 : (int64_t)hash;
        set->hash_known = true;
    }
    *out = set->hash;
    return true;
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if (!IS_SET(other)) return NOT_IMPLEMENTED;
    Set *a = as_set(self), *b = as_set(other);
    int holds = 0;
    switch (op) {
    case CMP_EQ:
    case CMP_NE: holds = a->count == b->count ? set_is_subset(rt, a, other) : 0; break;
    case CMP_LE: holds = set_is_subset(rt, a, other); break;
    case CMP_GE: holds = set_is_superset(rt, a, other); break;
    case CMP_LT: holds = a->count < b->count ? set_is_subset(rt, a, other) : 0; break;
    case CMP_GT: holds = a->count > b->count ? set_is_superset(rt, a, other) : 0; break;
    }
    if (holds < 0) return NO_VALUE;
    return value_bool((holds == 1) == (op != CMP_NE));
}

static bool length(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    *out = as_set(self)->count;
    return true;
}

static int contains(Runtime *rt, ValueRef self, ValueRef item) {
    return set_look_up_set(rt, as_set(self), item, set_contains);
}

static Value union_of(Runtime *rt, Set *set, ValueRef other) {
    Value result = set_like(rt, set, object_ref(set));
    if (IS_NULL(result) || SAME(other, object_ref(set))) return result;
    if (set_update(rt, as_set(ref(result)), other)) return result;
    drop(rt, result);
    return NO_VALUE;
}

static Value binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    if (!IS_SET(left) || !IS_SET(right)) return NOT_IMPLEMENTED;
    Set *set = as_set(left);
    switch (op) {
    case BIN_OR: return union_of(rt, set, right);
    case BIN_AND: return set_intersection(rt, set, right);
    case BIN_SUB: return set_difference(rt, set, right);
    case BIN_XOR: return set_symmetric_difference(rt, set, right);
    default: return NOT_IMPLEMENTED;
    }
}

static bool intersect_inplace(Runtime *rt, Set *set, ValueRef other) {
    Value result = set_intersection(rt, set, other);
    if (IS_NULL(result)) return false;
    set_swap(set, as_set(ref(result)));
    drop(rt, result);
    return true;
}

static Value inplace(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    if (!IS_SET(left) || !IS_SET(right)) return NOT_IMPLEMENTED;
    Set *set = as_set(left);
    bool good;
    switch (op) {
    case BIN_OR: good = set_update(rt, set, right); break;
    case BIN_AND: good = intersect_inplace(rt, set, right); break;
    case BIN_SUB: good = set_difference_update(rt, set, right); break;
    case BIN_XOR: good = set_symmetric_difference_update(rt, set, right); break;
    default: return NOT_IMPLEMENTED;
    }
    return good ? own(left) : NO_VALUE;
}

static Value set_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    Value made = set_new(rt, cls);
    if (IS_NULL(made) || (cls->flags & TYPE_HEAP) != 0) return made; // __init__ takes the arguments
    if (set_fill(rt, as_set(ref(made)), args, n, names)) return made;
    drop(rt, made);
    return NO_VALUE;
}

static Value frozenset_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                              Tuple *names) {
    Type *frozenset = TYPE_OF_ID(rt, FROZENSET);
    if (!positional_arguments(rt, "frozenset", 0, 1, n,
                              refused_keywords(rt, cls, frozenset, rt->names.init, names)))
        return NO_VALUE;
    if (n == 1 && cls == frozenset && IS_OBJECT(args[0]) && AS_OBJECT(args[0])->type == cls) {
        return own(args[0]);
    }
    Value made = set_new(rt, cls);
    if (IS_NULL(made) || n == 0 || set_update(rt, as_set(ref(made)), args[0])) return made;
    drop(rt, made);
    return NO_VALUE;
}

// ------------------------------------------------------------------ iterators

typedef struct SetIter {
    Object head;
    Value set; // NO_VALUE once exhausted
    uint32_t pos;
    uint32_t size; // len() of the set at the start; UINT32_MAX after it has changed
    uint32_t left;
} SetIter;

static Value set_iter(Runtime *rt, ValueRef self) {
    SetIter *it = object_new(rt, TYPE_OF_ID(rt, SET_ITER));
    if (it == NULL) return NO_VALUE;
    it->set = own(self);
    it->size = it->left = as_set(self)->count;
    return object_value(it);
}

static void iter_destroy(Runtime *rt, Object *self) {
    drop(rt, ((SetIter *)self)->set);
}

static void iter_traverse(Object *self, Visit visit, void *context) {
    Value set = ((SetIter *)self)->set;
    if (!IS_NULL(set)) visit(ref(set), context);
}

static Value iter_next(Runtime *rt, ValueRef self) {
    SetIter *it = (SetIter *)AS_OBJECT(self);
    if (IS_NULL(it->set)) return NO_VALUE;
    if (as_set(ref(it->set))->count != it->size) {
        it->size = UINT32_MAX; // from now on always
        return raise(rt, EXC_RuntimeError, "Set changed size during iteration");
    }
    ValueRef item;
    if (set_next(as_set(ref(it->set)), &it->pos, &item)) {
        if (it->left > 0) it->left--;
        return own(item);
    }
    clear(rt, &it->set);
    return NO_VALUE;
}

static Value iter_hint(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    SetIter *it = (SetIter *)AS_OBJECT(args[0]);
    bool same = !IS_NULL(it->set) && as_set(ref(it->set))->count == it->size;
    return small_int(same ? it->left : 0);
}

static const NativeDef ITER_METHODS[] = {
    {.name = "__length_hint__", .fn = iter_hint, .min = 1, .max = 1},
    {0},
};

const TypeSpec SET_ITER_SPEC = {
    .name = "set_iterator",
    .size = sizeof(SetIter),
    .slots = {.destroy = iter_destroy,
              .traverse = iter_traverse,
              .iter = iter_self,
              .next = iter_next},
    .methods = ITER_METHODS,
};

const TypeSpec SET_SPEC = {
    .name = "set",
    .doc = "A collection of distinct values.",
    .size = sizeof(Set),
    .flags = TYPE_WEAKREFS | TYPE_BASE | TYPE_SET,
    .dunders = DUNDER_SET | DUNDER_ISET,
    .slots = {.destroy = destroy,
              .traverse = traverse,
              .repr = repr,
              .hash = unhashable,
              .compare = compare,
              .length = length,
              .contains = contains,
              .iter = set_iter,
              .binary = binary,
              .inplace = inplace,
              .create = set_create},
    .methods = SET_METHODS,
};

const TypeSpec FROZENSET_SPEC = {
    .name = "frozenset",
    .doc = "A collection of distinct values that cannot change.",
    .size = sizeof(Set),
    .flags = TYPE_WEAKREFS | TYPE_BASE | TYPE_SET,
    .dunders = DUNDER_SET,
    .slots = {.destroy = destroy,
              .traverse = traverse,
              .repr = repr,
              .hash = frozenset_hash,
              .compare = compare,
              .length = length,
              .contains = contains,
              .iter = set_iter,
              .binary = binary,
              .create = frozenset_create},
    .methods = FROZENSET_METHODS,
};
