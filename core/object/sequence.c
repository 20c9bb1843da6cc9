#include "object/sequence.h"

#include "object/class.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/str.h"

const char *class_name(Runtime *rt, ValueRef v) {
    return type_of(rt, v)->name->data;
}

bool is_index(Runtime *rt, ValueRef v) {
    return IS_INT(v) || !IS_NULL(type_lookup(type_of(rt, v), rt->names.index));
}

bool overrides(Runtime *rt, ValueRef v, Str *name) {
    Type *type = type_of(rt, v);
    return (type->flags & TYPE_HEAP) != 0 && !IS_NULL(type_lookup(type, name));
}

bool index_fits(Runtime *rt, ValueRef v, ExceptionKind kind, int64_t *out) {
    if (op_index(rt, v, out)) return true;
    if (pending_is(rt, EXC_OverflowError)) {
        clear_pending(rt);
        raise(rt, kind, "cannot fit '%s' into an index-sized integer", class_name(rt, v));
    }
    return false;
}

bool index_resolve(Runtime *rt, ValueRef index, int64_t length, const char *what, int64_t *out) {
    int64_t i = 0;
    if (IS_SMALL(index)) {
        i = AS_SMALL(index);
    } else if (!index_fits(rt, index, EXC_IndexError, &i)) {
        return false;
    }
    if (i < 0) i += length;
    if (i < 0 || i >= length) {
        raise(rt, EXC_IndexError, "%s", what);
        return false;
    }
    *out = i;
    return true;
}

bool repeat_length(Runtime *rt, uint32_t length, int64_t times, uint32_t *total) {
    if (times < 0) times = 0;
    if (length != 0 && (uint64_t)times > CONTAINER_MAX / length) {
        raise_memory(rt);
        return false;
    }
    *total = length == 0 ? 0 : (uint32_t)((uint64_t)times * length);
    return true;
}

int repeat_operands(Runtime *rt, ValueRef left, ValueRef right, uint32_t flag, ValueRef *sequence,
                    int64_t *times) {
    bool swapped = !has_type_flag(left, flag);
    ValueRef other = swapped ? left : right;
    *sequence = swapped ? right : left;
    // A class's own method goes first; after it op_binary comes back with an int.
    if (overrides(rt, other, swapped ? rt->names.mul : rt->names.rmul)) return 0;
    if (!is_index(rt, other)) {
        raise(rt, EXC_TypeError, "can't multiply sequence by non-int of type '%s'",
              class_name(rt, other));
        return -1;
    }
    return index_fits(rt, other, EXC_OverflowError, times) ? 1 : -1;
}

Value concat_error(Runtime *rt, const char *name, ValueRef right) {
    if (overrides(rt, right, rt->names.radd)) return NOT_IMPLEMENTED;
    return raise(rt, EXC_TypeError, "can only concatenate %s (not \"%s\") to %s", name,
                 class_name(rt, right), name);
}

// ------------------------------------------------------------------ comparison

// listobject.c:list_richcompare, tupleobject.c:tuple_richcompare: the first items that differ
// decide. The items are owned while Python code compares them, which may change a list.
Value sequence_compare(Runtime *rt, ValueRef a, ValueRef b, CompareOp op) {
    uint32_t na = 0, nb = 0;
    items_of(a, &na);
    items_of(b, &nb);
    if (na != nb && IS_LIST(a) && (op == CMP_EQ || op == CMP_NE)) return value_bool(op == CMP_NE);
    for (uint32_t i = 0;; i++) {
        Value *xs = items_of(a, &na);
        Value *ys = items_of(b, &nb);
        if (i >= na || i >= nb) return order_answer(na < nb ? -1 : na > nb, op);
        if (SAME(xs[i], ys[i])) continue;
        Value x = copy(xs[i]), y = copy(ys[i]);
        int equal = op_equal(rt, ref(x), ref(y));
        Value result = NO_VALUE;
        if (equal == 0) {
            if (op == CMP_EQ) {
                result = FALSE_VALUE;
            } else if (op == CMP_NE) {
                result = TRUE_VALUE;
            } else {
                result = op_compare(rt, ref(x), ref(y), op);
            }
        }
        drop(rt, x);
        drop(rt, y);
        if (equal != 1) return result;
    }
}

// Whether the item at `i` equals `item`: 1, 0, -1: raised.
static int item_equals(Runtime *rt, Value *items, uint32_t i, ValueRef item) {
    if (SAME(items[i], item)) return 1;
    if (BOTH_SMALL(items[i], item)) return 0;
    Value held = copy(items[i]);
    int equal = op_equal(rt, ref(held), item);
    drop(rt, held);
    return equal;
}

int sequence_contains(Runtime *rt, ValueRef self, ValueRef item) {
    uint32_t length = 0;
    items_of(self, &length);
    for (uint32_t i = 0; i < length; i++) {
        int equal = item_equals(rt, items_of(self, &length), i, item);
        if (equal != 0) return equal;
        items_of(self, &length);
    }
    return 0;
}

Value sequence_count(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    uint32_t length = 0;
    int64_t count = 0;
    items_of(args[0], &length);
    for (uint32_t i = 0; i < length; i++) {
        int equal = item_equals(rt, items_of(args[0], &length), i, args[1]);
        if (equal < 0) return NO_VALUE;
        count += equal;
        items_of(args[0], &length);
    }
    return small_int(count);
}

// A bound of index(): any index, clamped. False: raised.
static bool search_bound(Runtime *rt, ValueRef v, uint32_t length, int64_t *out) {
    if (!is_index(rt, v)) {
        raise(rt, EXC_TypeError, "slice indices must be integers or have an __index__ method");
        return false;
    }
    if (!op_index(rt, v, out)) {
        if (!pending_is(rt, EXC_OverflowError)) return false;
        clear_pending(rt);
        *out = IS_INT(v) && int_sign(v) < 0 ? 0 : INT32_MAX;
    }
    if (*out < 0) *out += length;
    if (*out < 0) *out = 0;
    return true;
}

Value sequence_index(Runtime *rt, const ValueRef *args, uint32_t n, const char *missing) {
    uint32_t length = 0;
    int64_t start = 0, stop = INT32_MAX;
    items_of(args[0], &length);
    if (n > 2 && !search_bound(rt, args[2], length, &start)) return NO_VALUE;
    if (n > 3 && !search_bound(rt, args[3], length, &stop)) return NO_VALUE;
    items_of(args[0], &length);
    for (int64_t i = start; i < stop && i < length; i++) {
        int equal = item_equals(rt, items_of(args[0], &length), (uint32_t)i, args[1]);
        if (equal < 0) return NO_VALUE;
        if (equal > 0) return small_int(i);
        items_of(args[0], &length);
    }
    if (missing != NULL) return raise(rt, EXC_ValueError, "%s", missing);
    if (rt->options.python >= 14) return raise(rt, EXC_ValueError, "list.index(x): x not in list");
    return raise_repr(rt, EXC_ValueError, "%s is not in list", args[1]);
}

// ------------------------------------------------------------------ repr

bool repr_append(Runtime *rt, StrBuf *buf, ValueRef v) {
    Value text = op_repr(rt, v);
    if (IS_NULL(text)) return false;
    strbuf_bytes(buf, AS_STR(text)->data, AS_STR(text)->size);
    drop(rt, text);
    return true;
}

bool repr_enter(Runtime *rt, ReprGuard *guard, ValueRef v) {
    for (ReprGuard *g = rt->reprs; g != NULL; g = g->outer) {
        if (g->object == AS_OBJECT(v)) return false;
    }
    *guard = (ReprGuard){.outer = rt->reprs, .object = AS_OBJECT(v)};
    rt->reprs = guard;
    return true;
}

void repr_leave(Runtime *rt, ReprGuard *guard) {
    rt->reprs = guard->outer;
}

// Appends the items with ", " between them. False: raised.
static bool append_items(Runtime *rt, StrBuf *buf, ValueRef v) {
    uint32_t length = 0;
    for (uint32_t i = 0;; i++) {
        Value *items = items_of(v, &length);
        if (i >= length) return true;
        if (i > 0) strbuf_text(buf, ", ");
        Value item = copy(items[i]);
        bool good = repr_append(rt, buf, ref(item));
        drop(rt, item);
        if (!good) return false;
    }
}

Value sequence_repr(Runtime *rt, ValueRef v, char open, char close) {
    ReprGuard guard;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_char(&buf, open);
    if (!repr_enter(rt, &guard, v)) {
        strbuf_text(&buf, "...");
    } else {
        bool good = append_items(rt, &buf, v);
        repr_leave(rt, &guard);
        if (!good) {
            strbuf_free(&buf);
            return NO_VALUE;
        }
        if (IS_TUPLE(v) && AS_TUPLE(v)->length == 1) strbuf_char(&buf, ',');
    }
    strbuf_char(&buf, close);
    return str_from_buf(rt, &buf);
}

bool unhashable(Runtime *rt, ValueRef self, int64_t *hash) {
    (void)hash;
    raise(rt, EXC_TypeError, "unhashable type: '%s'", class_name(rt, self));
    return false;
}
