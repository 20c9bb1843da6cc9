#include "object/list.h"

#include "base/alloc.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/iter.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"

bool list_reserve(Runtime *rt, List *list, uint64_t capacity) {
    if (capacity <= list->capacity) return true;
    if (capacity > CONTAINER_MAX) {
        raise_memory(rt);
        return false;
    }
    Value *items = mem_realloc(&rt->mem, list->items, (size_t)list->capacity * sizeof(Value),
                               (size_t)capacity * sizeof(Value));
    if (items == NULL) {
        raise_memory(rt);
        return false;
    }
    list->items = items;
    list->capacity = (uint32_t)capacity;
    return true;
}

// Room for `extra` items more; grows by half at least.
static bool grow(Runtime *rt, List *list, uint32_t extra) {
    uint64_t need = (uint64_t)list->length + extra;
    if (need <= list->capacity) return true;
    uint64_t more = (uint64_t)list->capacity + list->capacity / 2;
    if (more < 4) more = 4;
    if (more > CONTAINER_MAX) more = CONTAINER_MAX;
    return list_reserve(rt, list, more > need ? more : need);
}

// An empty list. NULL: raised.
static List *list_alloc(Runtime *rt, uint32_t capacity) {
    List *list = object_new(rt, TYPE_OF_ID(rt, LIST));
    if (list == NULL) return NULL;
    if (!list_reserve(rt, list, capacity)) {
        drop_object(rt, list);
        return NULL;
    }
    return list;
}

Value list_new(Runtime *rt, uint32_t capacity) {
    return object_value(list_alloc(rt, capacity));
}

Value list_from(Runtime *rt, const ValueRef *items, uint32_t length) {
    List *list = list_alloc(rt, length);
    if (list == NULL) return NO_VALUE;
    for (uint32_t i = 0; i < length; i++) list->items[i] = own(items[i]);
    list->length = length;
    return object_value(list);
}

Value list_from_iterable(Runtime *rt, ValueRef iterable) {
    Value list = list_new(rt, 0);
    if (!IS_NULL(list) && !list_extend(rt, AS_LIST(list), iterable)) {
        drop(rt, list);
        return NO_VALUE;
    }
    return list;
}

bool list_append(Runtime *rt, List *list, Value item) {
    if (list->length == list->capacity && !grow(rt, list, 1)) {
        drop(rt, item);
        return false;
    }
    list->items[list->length++] = item;
    return true;
}

bool list_insert(Runtime *rt, List *list, uint32_t at, Value item) {
    if (!grow(rt, list, 1)) {
        drop(rt, item);
        return false;
    }
    memmove(list->items + at + 1, list->items + at, (list->length - at) * sizeof(Value));
    list->items[at] = item;
    list->length++;
    return true;
}

static bool extend_by_items(Runtime *rt, List *list, ValueRef other) {
    uint32_t n = 0;
    items_of(other, &n);
    if (!grow(rt, list, n)) return false;
    Value *items = items_of(other, &n); // `other` may be the list itself
    for (uint32_t i = 0; i < n; i++) list->items[list->length + i] = copy(items[i]);
    list->length += n;
    return true;
}

// The keys of a dict, at one go.
static bool extend_by_dict(Runtime *rt, List *list, Dict *dict) {
    uint32_t pos = 0;
    ValueRef key, value;
    if (!grow(rt, list, dict->count)) return false;
    while (dict_next(dict, &pos, &key, &value)) list->items[list->length++] = own(key);
    return true;
}

bool list_extend(Runtime *rt, List *list, ValueRef iterable) {
    if (IS_OBJECT(iterable)) {
        Type *type = AS_OBJECT(iterable)->type;
        if (type == TYPE_OF_ID(rt, LIST) || type == TYPE_OF_ID(rt, TUPLE)) {
            return extend_by_items(rt, list, iterable);
        }
        if (type == TYPE_OF_ID(rt, DICT)) return extend_by_dict(rt, list, AS_DICT(iterable));
    }
    Value iterator = op_iter(rt, iterable);
    if (IS_NULL(iterator)) return false;
    int64_t hint = length_hint(rt, iterable);
    bool good = hint >= 0;
    if (hint > 0 && hint < INT32_MAX && !grow(rt, list, (uint32_t)hint)) good = false;
    while (good) {
        Value item = op_next(rt, ref(iterator));
        if (IS_NULL(item)) break;
        good = list_append(rt, list, item);
    }
    drop(rt, iterator);
    return good && !rt_pending(rt);
}

void list_clear(Runtime *rt, List *list) {
    Value *items = list->items;
    uint32_t length = list->length, capacity = list->capacity;
    list->items = NULL;
    list->length = list->capacity = 0;
    for (uint32_t i = length; i-- > 0;) drop(rt, items[i]);
    mem_free(&rt->mem, items, (size_t)capacity * sizeof(Value));
}

// ------------------------------------------------------------------ slots

static void destroy(Runtime *rt, Object *self) {
    list_clear(rt, (List *)self);
}

static void traverse(Object *self, Visit visit, void *context) {
    List *list = (List *)self;
    for (uint32_t i = 0; i < list->length; i++) visit(ref(list->items[i]), context);
}

static Value repr(Runtime *rt, ValueRef self) {
    return sequence_repr(rt, self, '[', ']');
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    return IS_LIST(other) ? sequence_compare(rt, self, other, op) : NOT_IMPLEMENTED;
}

static bool length(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    *out = AS_LIST(self)->length;
    return true;
}

static bool is_slice(Runtime *rt, ValueRef key) {
    return IS_OBJECT(key) && AS_OBJECT(key)->type == TYPE_OF_ID(rt, SLICE);
}

// False: TypeError raised.
static bool check_index(Runtime *rt, ValueRef key) {
    if (is_index(rt, key)) return true;
    raise(rt, EXC_TypeError, "list indices must be integers or slices, not %s",
          class_name(rt, key));
    return false;
}

static Value getitem(Runtime *rt, ValueRef self, ValueRef key) {
    List *list = AS_LIST(self);
    int64_t i = 0;
    if (is_slice(rt, key)) return list_getslice(rt, list, key);
    if (!check_index(rt, key)) return NO_VALUE;
    if (!index_resolve(rt, key, list->length, "list index out of range", &i)) return NO_VALUE;
    if (i >= list->length) return raise(rt, EXC_IndexError, "list index out of range");
    return copy(list->items[i]);
}

static bool setitem(Runtime *rt, ValueRef self, ValueRef key, ValueRef value) {
    List *list = AS_LIST(self);
    int64_t i = 0;
    if (is_slice(rt, key)) return list_setslice(rt, list, key, value);
    if (!check_index(rt, key)) return false;
    const char *what = "list assignment index out of range";
    if (!index_resolve(rt, key, list->length, what, &i)) return false;
    if (i >= list->length) { // __index__ has changed the list
        raise(rt, EXC_IndexError, "%s", what);
        return false;
    }
    if (!IS_NULL(value)) {
        replace(rt, &list->items[i], own(value));
        return true;
    }
    return list_splice(rt, list, (uint32_t)i, (uint32_t)i + 1, NULL, 0);
}

static Value concat(Runtime *rt, ValueRef left, ValueRef right) {
    if (!IS_LIST(left)) return NOT_IMPLEMENTED;
    if (!IS_LIST(right)) return concat_error(rt, "list", right);
    uint64_t total = (uint64_t)AS_LIST(left)->length + AS_LIST(right)->length;
    if (total > CONTAINER_MAX) return raise_memory(rt);
    Value result = list_new(rt, (uint32_t)total);
    if (IS_NULL(result)) return result;
    extend_by_items(rt, AS_LIST(result), left); // cannot fail: there is room
    extend_by_items(rt, AS_LIST(result), right);
    return result;
}

// Fills `items` from position `length` up to `total` with repetitions of the first `length` ones.
static void repeat_items(Value *items, uint32_t length, uint32_t total) {
    for (uint32_t i = length; i < total; i++) items[i] = copy(items[i - length]);
}

static Value repeat(Runtime *rt, ValueRef left, ValueRef right) {
    ValueRef self;
    int64_t times = 0;
    uint32_t total = 0;
    int known = repeat_operands(rt, left, right, TYPE_LIST, &self, &times);
    if (known <= 0) return known == 0 ? NOT_IMPLEMENTED : NO_VALUE;
    List *list = AS_LIST(self);
    if (!repeat_length(rt, list->length, times, &total)) return NO_VALUE;
    Value made = list_new(rt, total);
    if (IS_NULL(made) || total == 0) return made;
    List *result = AS_LIST(made);
    extend_by_items(rt, result, self);
    repeat_items(result->items, list->length, total);
    result->length = total;
    return made;
}

static Value binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    if (op == BIN_ADD) return concat(rt, left, right);
    if (op == BIN_MUL) return repeat(rt, left, right);
    return NOT_IMPLEMENTED;
}

static Value repeat_inplace(Runtime *rt, ValueRef self, ValueRef times_value) {
    ValueRef same;
    int64_t times = 0;
    uint32_t total = 0;
    int known = repeat_operands(rt, self, times_value, TYPE_LIST, &same, &times);
    if (known <= 0) return known == 0 ? NOT_IMPLEMENTED : NO_VALUE;
    List *list = AS_LIST(self);
    if (!repeat_length(rt, list->length, times, &total)) return NO_VALUE;
    if (total == 0) {
        list_clear(rt, list);
    } else {
        if (!list_reserve(rt, list, total)) return NO_VALUE;
        repeat_items(list->items, list->length, total);
        list->length = total;
    }
    return own(self);
}

static Value inplace(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    if (!IS_LIST(left)) return NOT_IMPLEMENTED;
    if (op == BIN_ADD) return list_extend(rt, AS_LIST(left), right) ? own(left) : NO_VALUE;
    if (op == BIN_MUL) return repeat_inplace(rt, left, right);
    return NOT_IMPLEMENTED;
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    List *list = object_new(rt, cls);
    if (list == NULL || (cls->flags & TYPE_HEAP) != 0) return object_value(list); // by __init__
    if (list_fill(rt, list, args, n, names)) return object_value(list);
    drop_object(rt, list);
    return NO_VALUE;
}

const TypeSpec LIST_SPEC = {
    .name = "list",
    .doc = "A sequence of values that can change.",
    .size = sizeof(List),
    .flags = TYPE_BASE | TYPE_LIST | TYPE_SEQUENCE,
    .dunders = DUNDER_CONCAT | DUNDER_ICONCAT,
    .slots = {.destroy = destroy,
              .traverse = traverse,
              .repr = repr,
              .hash = unhashable,
              .compare = compare,
              .length = length,
              .getitem = getitem,
              .setitem = setitem,
              .contains = sequence_contains,
              .iter = list_iter,
              .binary = binary,
              .inplace = inplace,
              .create = create},
    .methods = LIST_METHODS,
};
