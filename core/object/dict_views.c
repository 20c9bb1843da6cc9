#include "object/dict_type.h"

#include "object/containers.h"
#include "object/exception.h"
#include "object/iter.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/set.h"
#include "object/str.h"

// ------------------------------------------------------------------ iterators

typedef struct DictIter {
    Object head;
    Dict *dict;    // owned; NULL once exhausted
    uint32_t at;   // position of the next entry (when reversed: behind it)
    uint32_t size; // len() of the dict at the start; UINT32_MAX after it has changed
    uint32_t left; // entries still to come
    bool reversed;
} DictIter;

Value dict_iter_new(Runtime *rt, Dict *dict, Type *type, bool reversed) {
    DictIter *it = object_new(rt, type);
    if (it == NULL) return NO_VALUE;
    object_retain(dict);
    it->dict = dict;
    it->size = it->left = dict->count;
    it->reversed = reversed;
    it->at = reversed ? dict->used : 0;
    return object_value(it);
}

static void iter_destroy(Runtime *rt, Object *self) {
    drop_object(rt, ((DictIter *)self)->dict);
}

static void iter_traverse(Object *self, Visit visit, void *context) {
    Dict *dict = ((DictIter *)self)->dict;
    if (dict != NULL) visit(object_ref(dict), context);
}

static void iter_end(Runtime *rt, DictIter *it) {
    Dict *dict = it->dict;
    it->dict = NULL;
    drop_object(rt, dict);
}

// The next live entry; NULL at the end or when the dict has changed (raised).
static DictEntry *iter_step(Runtime *rt, DictIter *it) {
    Dict *dict = it->dict;
    if (dict == NULL) return NULL;
    if (it->size != dict->count) {
        raise(rt, EXC_RuntimeError, "dictionary changed size during iteration");
        it->size = UINT32_MAX; // from now on always
        return NULL;
    }
    DictEntry *entry = NULL;
    if (it->reversed) {
        if (it->at > dict->used) it->at = dict->used;
        while (entry == NULL && it->at > 0) {
            entry = &dict->entries[--it->at];
            if (IS_NULL(entry->key)) entry = NULL;
        }
    } else {
        if (it->at < dict->first) it->at = dict->first;
        while (entry == NULL && it->at < dict->used) {
            entry = &dict->entries[it->at++];
            if (IS_NULL(entry->key)) entry = NULL;
        }
    }
    if (entry != NULL && it->left == 0) {
        raise(rt, EXC_RuntimeError, "dictionary keys changed during iteration");
        entry = NULL;
    } else if (entry != NULL) {
        it->left--;
        return entry;
    }
    iter_end(rt, it);
    return NULL;
}

static Value key_next(Runtime *rt, ValueRef self) {
    DictEntry *entry = iter_step(rt, (DictIter *)AS_OBJECT(self));
    return entry == NULL ? NO_VALUE : copy(entry->key);
}

static Value value_next(Runtime *rt, ValueRef self) {
    DictEntry *entry = iter_step(rt, (DictIter *)AS_OBJECT(self));
    return entry == NULL ? NO_VALUE : copy(entry->value);
}

static Value item_next(Runtime *rt, ValueRef self) {
    DictEntry *entry = iter_step(rt, (DictIter *)AS_OBJECT(self));
    if (entry == NULL) return NO_VALUE;
    const ValueRef pair[] = {ref(entry->key), ref(entry->value)};
    return tuple_from(rt, pair, 2);
}

static Value iter_hint(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    DictIter *it = (DictIter *)AS_OBJECT(args[0]);
    if (it->dict == NULL || it->size != it->dict->count) return small_int(0);
    return small_int(it->left);
}

static const NativeDef ITER_METHODS[] = {
    {.name = "__length_hint__", .fn = iter_hint, .min = 1, .max = 1},
    {0},
};

#define ITER_SPEC(spec, text, next_slot)     \
    const TypeSpec spec = {                  \
        .name = text,                        \
        .size = sizeof(DictIter),            \
        .slots = {.destroy = iter_destroy,   \
                  .traverse = iter_traverse, \
                  .iter = iter_self,         \
                  .next = next_slot},        \
        .methods = ITER_METHODS,             \
    }

ITER_SPEC(DICT_KEY_ITER_SPEC, "dict_keyiterator", key_next);
ITER_SPEC(DICT_VALUE_ITER_SPEC, "dict_valueiterator", value_next);
ITER_SPEC(DICT_ITEM_ITER_SPEC, "dict_itemiterator", item_next);
ITER_SPEC(DICT_REVERSE_KEY_ITER_SPEC, "dict_reversekeyiterator", key_next);
ITER_SPEC(DICT_REVERSE_VALUE_ITER_SPEC, "dict_reversevalueiterator", value_next);
ITER_SPEC(DICT_REVERSE_ITEM_ITER_SPEC, "dict_reverseitemiterator", item_next);

// ------------------------------------------------------------------ views

typedef struct DictView {
    Object head;
    Dict *dict; // owned
} DictView;

Value dict_view_new(Runtime *rt, Dict *dict, Type *type) {
    DictView *view = object_new(rt, type);
    if (view == NULL) return NO_VALUE;
    object_retain(dict);
    view->dict = dict;
    return object_value(view);
}

static Dict *dict_of(ValueRef view) {
    return ((DictView *)AS_OBJECT(view))->dict;
}

static bool is_view(Runtime *rt, ValueRef v) { // of keys or items: those that are like sets
    if (!IS_OBJECT(v)) return false;
    Type *type = AS_OBJECT(v)->type;
    return type == TYPE_OF_ID(rt, DICT_KEYS) || type == TYPE_OF_ID(rt, DICT_ITEMS);
}

static void view_destroy(Runtime *rt, Object *self) {
    drop_object(rt, ((DictView *)self)->dict);
}

static void view_traverse(Object *self, Visit visit, void *context) {
    visit(object_ref(((DictView *)self)->dict), context);
}

static bool view_length(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    *out = dict_of(self)->count;
    return true;
}

// `first` is the type of the iterator of keys; those of values and items follow it.
static Type *iter_type(Runtime *rt, ValueRef self, TypeId first) {
    Type *type = AS_OBJECT(self)->type;
    int which = type == TYPE_OF_ID(rt, DICT_KEYS) ? 0 : type == TYPE_OF_ID(rt, DICT_VALUES) ? 1 : 2;
    return rt->types[(int)first + which];
}

static Value view_iter(Runtime *rt, ValueRef self) {
    return dict_iter_new(rt, dict_of(self), iter_type(rt, self, TYPE_ID_DICT_KEY_ITER), false);
}

static Value view_reversed(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return dict_iter_new(rt, dict_of(args[0]),
                         iter_type(rt, args[0], TYPE_ID_DICT_REVERSE_KEY_ITER), true);
}

static Value view_repr(Runtime *rt, ValueRef self) {
    ReprGuard guard;
    if (!repr_enter(rt, &guard, self)) return str_text(rt, "...");
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "%s(", class_name(rt, self));
    Value list = list_from_iterable(rt, self);
    bool good = !IS_NULL(list) && repr_append(rt, &buf, ref(list));
    drop(rt, list);
    repr_leave(rt, &guard);
    strbuf_char(&buf, ')');
    if (good) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

static int keys_contain(Runtime *rt, ValueRef self, ValueRef item) {
    ValueRef value = dict_get(rt, dict_of(self), item);
    if (!IS_NULL(value)) return 1;
    return rt_pending(rt) ? -1 : 0;
}

static int items_contain(Runtime *rt, ValueRef self, ValueRef item) {
    if (!IS_TUPLE(item) || AS_TUPLE(item)->length != 2) return 0;
    ValueRef found = dict_get(rt, dict_of(self), ref(AS_TUPLE(item)->items[0]));
    if (IS_NULL(found)) return rt_pending(rt) ? -1 : 0;
    Value value = own(found);
    int equal = op_equal(rt, ref(value), ref(AS_TUPLE(item)->items[1]));
    drop(rt, value);
    return equal;
}

// Whether every item of `a` is in `b`: 1, 0, -1: raised.
static int all_in(Runtime *rt, ValueRef a, ValueRef b) {
    Value iterator = op_iter(rt, a);
    if (IS_NULL(iterator)) return -1;
    int found = 1;
    while (found == 1) {
        Value item = op_next(rt, ref(iterator));
        if (IS_NULL(item)) break;
        found = op_contains(rt, b, ref(item));
        drop(rt, item);
    }
    drop(rt, iterator);
    return rt_pending(rt) ? -1 : found;
}

// dictobject.c:dictview_richcompare: as sets compare.
static Value view_compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if (!IS_SET(other) && !is_view(rt, other)) return NOT_IMPLEMENTED;
    int64_t a = op_length(rt, self), b = op_length(rt, other);
    if (a < 0 || b < 0) return NO_VALUE;
    int holds = 0;
    switch (op) {
    case CMP_EQ:
    case CMP_NE: holds = a == b ? all_in(rt, self, other) : 0; break;
    case CMP_LT: holds = a < b ? all_in(rt, self, other) : 0; break;
    case CMP_LE: holds = a <= b ? all_in(rt, self, other) : 0; break;
    case CMP_GT: holds = a > b ? all_in(rt, other, self) : 0; break;
    case CMP_GE: holds = a >= b ? all_in(rt, other, self) : 0; break;
    }
    if (holds < 0) return NO_VALUE;
    return value_bool((holds == 1) == (op != CMP_NE));
}

// dictobject.c:_PyDictView_Intersect: the members of `other` that the view has, in that order; of a
// larger set or view the other way round.
static Value view_intersect(Runtime *rt, ValueRef self, ValueRef other) {
    uint32_t size = dict_of(self)->count;
    bool is_set = IS_OBJECT(other) && AS_OBJECT(other)->type == TYPE_OF_ID(rt, SET);
    if (is_set ? ((Set *)AS_OBJECT(other))->count >= size
               : is_view(rt, other) && dict_of(other)->count > size) {
        ValueRef swap = self;
        self = other;
        other = swap;
    }
    Value result = set_new(rt, TYPE_OF_ID(rt, SET));
    if (IS_NULL(result)) return result;
    Value iterator = op_iter(rt, other);
    bool good = !IS_NULL(iterator);
    while (good) {
        Value item = op_next(rt, ref(iterator));
        if (IS_NULL(item)) break;
        int found = op_contains(rt, self, ref(item));
        good = found >= 0 && (found == 0 || set_add(rt, (Set *)AS_OBJECT(result), ref(item)));
        drop(rt, item);
    }
    drop(rt, iterator);
    if (good && !rt_pending(rt)) return result;
    drop(rt, result);
    return NO_VALUE;
}

// The set that `method` makes of set(left) with `right`.
static Value view_set_operation(Runtime *rt, ValueRef left, ValueRef right, const char *method) {
    Value set = set_new(rt, TYPE_OF_ID(rt, SET));
    if (IS_NULL(set)) return set;
    Value done = NO_VALUE;
    if (set_update(rt, (Set *)AS_OBJECT(set), left)) {
        done = call_method(rt, ref(set), method, &right, 1);
    }
    if (IS_NULL(done)) {
        drop(rt, set);
        return NO_VALUE;
    }
    drop(rt, done);
    return set;
}

static Value view_binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    switch (op) {
    case BIN_AND:
        if (rt->options.python < 9)
            return view_set_operation(rt, left, right, "intersection_update");
        return is_view(rt, left) ? view_intersect(rt, left, right)
                                 : view_intersect(rt, right, left);
    case BIN_OR: return view_set_operation(rt, left, right, "update");
    case BIN_SUB: return view_set_operation(rt, left, right, "difference_update");
    case BIN_XOR: return view_set_operation(rt, left, right, "symmetric_difference_update");
    default: return NOT_IMPLEMENTED;
    }
}

static Value view_isdisjoint(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value iterator = op_iter(rt, args[1]);
    if (IS_NULL(iterator)) return NO_VALUE;
    int found = 0;
    while (found == 0) {
        Value item = op_next(rt, ref(iterator));
        if (IS_NULL(item)) break;
        found = op_contains(rt, args[0], ref(item));
        drop(rt, item);
    }
    drop(rt, iterator);
    return rt_pending(rt) ? NO_VALUE : value_bool(found == 0);
}

static Value view_mapping(Runtime *rt, ValueRef self) {
    return mapping_proxy_new(rt, object_ref(dict_of(self)));
}

static const NativeDef SET_VIEW_METHODS[] = {
    {.name = "isdisjoint", .fn = view_isdisjoint, .min = 2, .max = 2},
    {.name = "__reversed__", .fn = view_reversed, .min = 1, .max = 1},
    {0},
};

static const NativeDef VIEW_METHODS[] = {
    {.name = "__reversed__", .fn = view_reversed, .min = 1, .max = 1},
    {0},
};

static const GetSetDef VIEW_GETSET[] = {
    {"mapping", view_mapping, NULL},
    {0},
};

#define SET_VIEW_SPEC(spec, text, contains_slot) \
    const TypeSpec spec = {                      \
        .name = text,                            \
        .size = sizeof(DictView),                \
        .dunders = DUNDER_SET,                   \
        .slots = {.destroy = view_destroy,       \
                  .traverse = view_traverse,     \
                  .repr = view_repr,             \
                  .hash = unhashable,            \
                  .compare = view_compare,       \
                  .length = view_length,         \
                  .contains = contains_slot,     \
                  .iter = view_iter,             \
                  .binary = view_binary},        \
        .methods = SET_VIEW_METHODS,             \
        .getset = VIEW_GETSET,                   \
    }

SET_VIEW_SPEC(DICT_KEYS_SPEC, "dict_keys", keys_contain);
SET_VIEW_SPEC(DICT_ITEMS_SPEC, "dict_items", items_contain);

const TypeSpec DICT_VALUES_SPEC = {
    .name = "dict_values",
    .size = sizeof(DictView),
    .slots = {.destroy = view_destroy,
              .traverse = view_traverse,
              .repr = view_repr,
              .length = view_length,
              .iter = view_iter},
    .methods = VIEW_METHODS,
    .getset = VIEW_GETSET,
};
