#include "object/dict_type.h"

#include "object/arguments.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

// ------------------------------------------------------------------ update

// Adds what keys() and [] of a mapping give. False: raised.
static bool update_from_keys(Runtime *rt, Dict *dict, ValueRef other) {
    Value keys = call_method(rt, other, "keys", NULL, 0);
    if (IS_NULL(keys)) return false;
    // All keys are asked for before the first value (dictobject.c:dict_merge).
    Value all = tuple_from_iterable(rt, ref(keys));
    drop(rt, keys);
    bool good = !IS_NULL(all);
    for (uint32_t i = 0; good && i < AS_TUPLE(all)->length; i++) {
        ValueRef key = ref(AS_TUPLE(all)->items[i]);
        Value value = op_getitem(rt, other, key);
        good = !IS_NULL(value) && dict_set(rt, dict, key, value);
    }
    drop(rt, all);
    return good;
}

// Adds one element of an iterable of pairs, the `i`th. False: raised.
static bool update_from_pair(Runtime *rt, Dict *dict, ValueRef element, uint32_t i) {
    Value iterator = op_iter(rt, element);
    if (IS_NULL(iterator)) {
        if (pending_is(rt, EXC_TypeError)) {
            bool noted = rt->options.python >= 14;
            Value told = str_format(
                rt, "%sannot convert dictionary update sequence element #%u to a sequence",
                noted ? "C" : "c", i);
            clear_pending(rt);
            if (!noted) {
                raise_with(rt, EXC_TypeError, told);
                return false;
            }
            raise(rt, EXC_TypeError, "object is not iterable");
            exception_note_pending(rt, told);
        }
        return false;
    }
    Value pair = list_from_iterable(rt, ref(iterator));
    drop(rt, iterator);
    if (IS_NULL(pair)) return false;
    List *list = AS_LIST(pair);
    bool good = list->length == 2;
    if (good) {
        good = dict_set(rt, dict, ref(list->items[0]), copy(list->items[1]));
    } else {
        raise(rt, EXC_ValueError,
              "dictionary update sequence element #%u has length %u; 2 is required", i,
              list->length);
    }
    drop(rt, pair);
    return good;
}

static bool update_from_pairs(Runtime *rt, Dict *dict, ValueRef other) {
    Value iterator = op_iter(rt, other);
    if (IS_NULL(iterator)) return false;
    bool good = true;
    for (uint32_t i = 0; good; i++) {
        Value element = op_next(rt, ref(iterator));
        if (IS_NULL(element)) break;
        if (IS_TUPLE(element) && AS_TUPLE(element)->length == 2) {
            Tuple *pair = AS_TUPLE(element);
            good = dict_set(rt, dict, ref(pair->items[0]), copy(pair->items[1]));
        } else {
            good = update_from_pair(rt, dict, ref(element), i);
        }
        drop(rt, element);
    }
    drop(rt, iterator);
    return good && !rt_pending(rt);
}

// Whether the entries of a dict may be taken directly: its class does not iterate in its own way.
static bool is_simple_dict(Runtime *rt, ValueRef v) {
    if (!IS_DICT(v)) return false;
    return AS_OBJECT(v)->type->slots.iter == TYPE_OF_ID(rt, DICT)->slots.iter;
}

bool dict_update(Runtime *rt, Dict *dict, ValueRef other) {
    if (is_simple_dict(rt, other)) return dict_merge(rt, dict, AS_DICT(other), true);
    Value keys = op_getattr_optional(rt, other, rt->names.keys);
    if (IS_NULL(keys)) return !rt_pending(rt) && update_from_pairs(rt, dict, other);
    drop(rt, keys);
    return update_from_keys(rt, dict, other);
}

// The arguments of dict() and update(): at most one mapping, then keywords.
static bool update_from_args(Runtime *rt, Dict *dict, const char *what, const ValueRef *args,
                             uint32_t n, Tuple *names) {
    if (!positional_arguments(rt, what, 0, 1, n, NULL)) return false;
    if (n == 1 && !dict_update(rt, dict, args[0])) return false;
    for (uint32_t i = 0; names != NULL && i < names->length; i++) {
        if (!dict_set(rt, dict, ref(names->items[i]), own(args[n + i]))) return false;
    }
    return true;
}

// ------------------------------------------------------------------ slots

static void destroy(Runtime *rt, Object *self) {
    dict_clear(rt, (Dict *)self);
}

static void traverse(Object *self, Visit visit, void *context) {
    uint32_t pos = 0;
    ValueRef key, value;
    while (dict_next((Dict *)self, &pos, &key, &value)) {
        visit(key, context);
        visit(value, context);
    }
}

static bool append_entries(Runtime *rt, StrBuf *buf, Dict *dict) {
    bool first = true;
    for (uint32_t pos = 0;;) {
        ValueRef key_ref, value_ref;
        if (!dict_next(dict, &pos, &key_ref, &value_ref)) return true;
        Value key = own(key_ref), value = own(value_ref);
        if (!first) strbuf_text(buf, ", ");
        first = false;
        bool good = repr_append(rt, buf, ref(key));
        strbuf_text(buf, ": ");
        good = good && repr_append(rt, buf, ref(value));
        drop(rt, key);
        drop(rt, value);
        if (!good) return false;
    }
}

static Value repr(Runtime *rt, ValueRef self) {
    ReprGuard guard;
    StrBuf buf;
    if (!repr_enter(rt, &guard, self)) return str_text(rt, "{...}");
    strbuf_init(&buf, &rt->mem);
    strbuf_char(&buf, '{');
    bool good = append_entries(rt, &buf, AS_DICT(self));
    strbuf_char(&buf, '}');
    repr_leave(rt, &guard);
    if (good) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

// 1, 0, -1: raised.
static int dicts_equal(Runtime *rt, Dict *a, Dict *b) {
    if (a->count != b->count) return 0;
    for (uint32_t i = 0; i < a->used; i++) {
        DictEntry entry = a->entries[i];
        if (IS_NULL(entry.key)) continue;
        Value key = copy(entry.key), value = copy(entry.value);
        int equal = -1;
        int32_t at = dict_find(rt, b, ref(key), entry.hash);
        if (at >= 0) {
            Value other = copy(b->entries[at].value);
            equal = op_equal(rt, ref(value), ref(other));
            drop(rt, other);
        } else if (at == -1) {
            equal = 0;
        }
        drop(rt, key);
        drop(rt, value);
        if (equal != 1) return equal;
    }
    return 1;
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if (!IS_DICT(other) || (op != CMP_EQ && op != CMP_NE)) return NOT_IMPLEMENTED;
    int equal = dicts_equal(rt, AS_DICT(self), AS_DICT(other));
    if (equal < 0) return NO_VALUE;
    return value_bool((equal == 1) == (op == CMP_EQ));
}

static bool length(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    *out = AS_DICT(self)->count;
    return true;
}

// KeyError, whose argument is the key.
static void raise_key_error(Runtime *rt, ValueRef key) {
    raise_with(rt, EXC_KeyError, own(key));
}

static Value getitem(Runtime *rt, ValueRef self, ValueRef key) {
    ValueRef value = dict_get(rt, AS_DICT(self), key);
    if (!IS_NULL(value)) return own(value);
    if (rt_pending(rt)) return NO_VALUE;
    if (AS_OBJECT(self)->type != TYPE_OF_ID(rt, DICT)) {
        Value made = call_special(rt, self, rt->names.missing, &key, 1);
        if (!IS_NULL(made) || rt_pending(rt)) return made;
    }
    raise_key_error(rt, key);
    return NO_VALUE;
}

static bool setitem(Runtime *rt, ValueRef self, ValueRef key, ValueRef value) {
    if (!IS_NULL(value)) return dict_set(rt, AS_DICT(self), key, own(value));
    int removed = dict_remove(rt, AS_DICT(self), key, NULL);
    if (removed == 0) raise_key_error(rt, key);
    return removed > 0;
}

static int contains(Runtime *rt, ValueRef self, ValueRef key) {
    ValueRef value = dict_get(rt, AS_DICT(self), key);
    if (!IS_NULL(value)) return 1;
    return rt_pending(rt) ? -1 : 0;
}

static Value iter(Runtime *rt, ValueRef self) {
    return dict_iter_new(rt, AS_DICT(self), TYPE_OF_ID(rt, DICT_KEY_ITER), false);
}

static Value binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    if (op != BIN_OR || !IS_DICT(left) || !IS_DICT(right) || rt->options.python < 9)
        return NOT_IMPLEMENTED;
    Value result = dict_copy(rt, AS_DICT(left));
    if (!IS_NULL(result) && !dict_update(rt, AS_DICT(result), right)) {
        drop(rt, result);
        return NO_VALUE;
    }
    return result;
}

static Value inplace(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    if (op != BIN_OR || !IS_DICT(left) || rt->options.python < 9) return NOT_IMPLEMENTED;
    return dict_update(rt, AS_DICT(left), right) ? own(left) : NO_VALUE;
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    Dict *dict = object_new(rt, cls);
    if (dict == NULL) return NO_VALUE;
    dict->keys_version = rt->next_version++;
    if ((cls->flags & TYPE_HEAP) != 0) return object_value(dict); // __init__ takes the arguments
    if (update_from_args(rt, dict, "dict", args, n, names)) return object_value(dict);
    drop_object(rt, dict);
    return NO_VALUE;
}

// ------------------------------------------------------------------ methods

static Value init(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return update_from_args(rt, AS_DICT(args[0]), "dict", args + 1, n - 1, names) ? NONE : NO_VALUE;
}

static Value update(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return update_from_args(rt, AS_DICT(args[0]), "update", args + 1, n - 1, names) ? NONE
                                                                                    : NO_VALUE;
}

static Value get(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    ValueRef value = dict_get(rt, AS_DICT(args[0]), args[1]);
    if (!IS_NULL(value)) return own(value);
    if (rt_pending(rt)) return NO_VALUE;
    return n > 2 ? own(args[2]) : NONE;
}

static Value setdefault(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    ValueRef value = dict_setdefault(rt, AS_DICT(args[0]), args[1], n > 2 ? args[2] : ref(NONE));
    return IS_NULL(value) ? NO_VALUE : own(value);
}

static Value pop(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value value = NO_VALUE;
    bool empty = AS_DICT(args[0])->count == 0; // then the key is not even hashed
    int removed = empty ? 0 : dict_remove(rt, AS_DICT(args[0]), args[1], &value);
    if (removed > 0) return value;
    if (removed < 0) return NO_VALUE;
    if (n > 2) return own(args[2]);
    raise_key_error(rt, args[1]);
    return NO_VALUE;
}

static Value popitem(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Dict *dict = AS_DICT(args[0]);
    if (dict->count == 0) {
        Value message = str_text(rt, "popitem(): dictionary is empty");
        return IS_NULL(message) ? NO_VALUE : raise_with(rt, EXC_KeyError, message);
    }
    Value pair = tuple_new(rt, 2);
    if (IS_NULL(pair)) return pair;
    Tuple *tuple = AS_TUPLE(pair);
    dict_trim(dict);
    dict_remove_at(rt, dict, dict->used - 1, &tuple->items[0], &tuple->items[1]);
    dict_trim(dict);
    return pair;
}

static Value clear_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    dict_clear(rt, AS_DICT(args[0]));
    return NONE;
}

static Value copy_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return dict_copy(rt, AS_DICT(args[0]));
}

// Adds all items of an iterable as keys of one value. False: raised.
static bool add_keys(Runtime *rt, ValueRef target, ValueRef iterable, ValueRef value) {
    bool plain = AS_OBJECT(target)->type == TYPE_OF_ID(rt, DICT);
    Value iterator = op_iter(rt, iterable);
    if (IS_NULL(iterator)) return false;
    bool good = true;
    while (good) {
        Value key = op_next(rt, ref(iterator));
        if (IS_NULL(key)) break;
        good = plain ? dict_set(rt, AS_DICT(target), ref(key), own(value))
                     : op_setitem(rt, target, ref(key), value);
        drop(rt, key);
    }
    drop(rt, iterator);
    return good && !rt_pending(rt);
}

static Value fromkeys(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value made = call0(rt, args[0]);
    if (IS_NULL(made)) return made;
    if (!IS_OBJECT(made) || !add_keys(rt, ref(made), args[1], n > 2 ? args[2] : ref(NONE))) {
        if (!IS_OBJECT(made)) raise(rt, EXC_TypeError, "fromkeys() needs a mapping");
        drop(rt, made);
        return NO_VALUE;
    }
    return made;
}

static Value keys(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return dict_view_new(rt, AS_DICT(args[0]), TYPE_OF_ID(rt, DICT_KEYS));
}

static Value values(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return dict_view_new(rt, AS_DICT(args[0]), TYPE_OF_ID(rt, DICT_VALUES));
}

static Value items(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return dict_view_new(rt, AS_DICT(args[0]), TYPE_OF_ID(rt, DICT_ITEMS));
}

static Value reversed(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return dict_iter_new(rt, AS_DICT(args[0]), TYPE_OF_ID(rt, DICT_REVERSE_KEY_ITER), true);
}

static const NativeDef METHODS[] = {
    {.name = "__init__", .fn = init, .min = 1, .max = -1, .flags = NATIVE_KEYWORDS},
    {.name = "get", .fn = get, .min = 2, .max = 3},
    {.name = "setdefault", .fn = setdefault, .min = 2, .max = 3},
    {.name = "pop", .fn = pop, .min = 2, .max = 3},
    {.name = "popitem", .fn = popitem, .min = 1, .max = 1},
    {.name = "keys", .fn = keys, .min = 1, .max = 1},
    {.name = "items", .fn = items, .min = 1, .max = 1},
    {.name = "values", .fn = values, .min = 1, .max = 1},
    {.name = "update", .fn = update, .min = 1, .max = -1, .flags = NATIVE_KEYWORDS},
    {.name = "fromkeys", .fn = fromkeys, .min = 2, .max = 3, .flags = NATIVE_CLASS},
    {.name = "clear", .fn = clear_method, .min = 1, .max = 1},
    {.name = "copy", .fn = copy_method, .min = 1, .max = 1},
    {.name = "__reversed__", .fn = reversed, .min = 1, .max = 1},
    {.name = "__class_getitem__", .fn = class_getitem, .min = 2, .max = 2, .flags = NATIVE_CLASS},
    {0},
};

const TypeSpec DICT_SPEC = {
    .name = "dict",
    .doc = "A mapping from keys to values that keeps the order of insertion.",
    .size = sizeof(Dict),
    .flags = TYPE_BASE | TYPE_DICT | TYPE_MAPPING,
    .dunders = DUNDER_OR | DUNDER_IOR,
    .slots = {.destroy = destroy,
              .traverse = traverse,
              .repr = repr,
              .hash = unhashable,
              .compare = compare,
              .length = length,
              .getitem = getitem,
              .setitem = setitem,
              .contains = contains,
              .iter = iter,
              .binary = binary,
              .inplace = inplace,
              .create = create},
    .methods = METHODS,
};
