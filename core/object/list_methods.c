#include "object/list.h"

#include "object/arguments.h"
#include "object/exception.h"
#include "object/iter.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"

static Value done(bool good) {
    return good ? NONE : NO_VALUE;
}

bool list_fill(Runtime *rt, List *list, const ValueRef *args, uint32_t n, Tuple *names) {
    if (!positional_arguments(
            rt, "list", 0, 1, n,
            refused_keywords(rt, list->head.type, TYPE_OF_ID(rt, LIST), rt->names.new_, names)))
        return false;
    list_clear(rt, list);
    return n == 0 || list_extend(rt, list, args[0]);
}

static Value init(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return done(list_fill(rt, AS_LIST(args[0]), args + 1, n - 1, names));
}

static Value append(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return done(list_append(rt, AS_LIST(args[0]), own(args[1])));
}

static Value extend(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return done(list_extend(rt, AS_LIST(args[0]), args[1]));
}

static Value insert(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    List *list = AS_LIST(args[0]);
    int64_t at = 0;
    if (!op_int(rt, args[1], INT_SIZE, &at)) return NO_VALUE;
    if (at < 0) at += list->length;
    if (at < 0) at = 0;
    if (at > list->length) at = list->length;
    return done(list_insert(rt, list, (uint32_t)at, own(args[2])));
}

static Value pop(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    List *list = AS_LIST(args[0]);
    int64_t at = -1;
    if (n > 1 && !op_int(rt, args[1], INT_SIZE, &at)) return NO_VALUE;
    if (list->length == 0) return raise(rt, EXC_IndexError, "pop from empty list");
    if (at < 0) at += list->length;
    if (at < 0 || at >= list->length) return raise(rt, EXC_IndexError, "pop index out of range");
    Value item = list->items[at];
    list->length--;
    memmove(list->items + at, list->items + at + 1,
            (size_t)(list->length - (uint32_t)at) * sizeof(Value));
    return item;
}

static Value remove_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    List *list = AS_LIST(args[0]);
    for (uint32_t i = 0; i < list->length; i++) {
        Value item = copy(list->items[i]);
        int equal = op_equal(rt, ref(item), args[1]);
        drop(rt, item);
        if (equal < 0) return NO_VALUE;
        if (equal == 0) continue;
        if (i < list->length) list_splice(rt, list, i, i + 1, NULL, 0);
        return NONE;
    }
    return raise(rt, EXC_ValueError, "list.remove(x): x not in list");
}

static Value clear_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    list_clear(rt, AS_LIST(args[0]));
    return NONE;
}

static Value copy_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    List *list = AS_LIST(args[0]);
    return list_from(rt, (const ValueRef *)(const void *)list->items, list->length);
}

static Value index_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return sequence_index(rt, args, n, NULL);
}

static Value reverse(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    List *list = AS_LIST(args[0]);
    for (uint32_t i = 0, j = list->length; i + 1 < j; i++) {
        Value item = list->items[i];
        list->items[i] = list->items[--j];
        list->items[j] = item;
    }
    return NONE;
}

static Value sort(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int reverse_order = IS_NULL(args[2]) ? 0 : op_flag(rt, args[2]);
    if (reverse_order < 0) return NO_VALUE;
    return done(list_sort(rt, AS_LIST(args[0]), args[1], reverse_order != 0));
}

const NativeDef LIST_METHODS[] = {
    {.name = "__init__", .fn = init, .min = 1, .max = -1, .flags = NATIVE_KEYWORDS},
    {.name = "append", .fn = append, .min = 2, .max = 2},
    {.name = "extend", .fn = extend, .min = 2, .max = 2},
    {.name = "insert", .fn = insert, .min = 3, .max = 3},
    {.name = "pop", .fn = pop, .min = 1, .max = 2},
    {.name = "remove", .fn = remove_method, .min = 2, .max = 2},
    {.name = "clear", .fn = clear_method, .min = 1, .max = 1},
    {.name = "copy", .fn = copy_method, .min = 1, .max = 1},
    {.name = "index", .fn = index_method, .min = 2, .max = 4},
    {.name = "count", .fn = sequence_count, .min = 2, .max = 2},
    {.name = "reverse", .fn = reverse, .min = 1, .max = 1},
    {.name = "sort", .fn = sort, .min = 1, .max = 1, .params = "* key reverse"},
    {.name = "__reversed__", .fn = list_reversed, .min = 1, .max = 1},
    {.name = "__class_getitem__", .fn = class_getitem, .min = 2, .max = 2, .flags = NATIVE_CLASS},
    {0},
};
