#include "object/range.h"

#include "object/arguments.h"
#include "object/exception.h"
#include "object/int.h"
#include "object/iter.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

static Range *as_range(ValueRef v) {
    return (Range *)AS_OBJECT(v);
}

static bool is_range(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, RANGE);
}

// a op b, dropping `a`. NO_VALUE when `a` is, or raised.
static Value then(Runtime *rt, Value a, BinaryOp op, ValueRef b) {
    if (IS_NULL(a)) return a;
    Value result = int_binary(rt, op, ref(a), b);
    drop(rt, a);
    return result;
}

// rangeobject.c:compute_range_length, for ints of any size.
static Value length_of(Runtime *rt, ValueRef start, ValueRef stop, ValueRef step) {
    bool up = int_sign(step) > 0;
    ValueRef low = up ? start : stop, high = up ? stop : start;
    if (int_compare(low, high) >= 0) return small_int(0);
    Value width = own(step);
    if (!up) {
        width = int_binary(rt, BIN_SUB, ref(small_int(0)), step);
        if (IS_NULL(width)) return width;
    }
    Value span = then(rt, int_binary(rt, BIN_SUB, high, low), BIN_SUB, ref(small_int(1)));
    span = then(rt, span, BIN_FLOORDIV, ref(width));
    drop(rt, width);
    return then(rt, span, BIN_ADD, ref(small_int(1)));
}

// A range of three ints, which are consumed.
static Value range_new(Runtime *rt, Value start, Value stop, Value step) {
    Value length = length_of(rt, ref(start), ref(stop), ref(step));
    Range *range = IS_NULL(length) ? NULL : object_new(rt, TYPE_OF_ID(rt, RANGE));
    if (range == NULL) {
        drop(rt, start);
        drop(rt, stop);
        drop(rt, step);
        drop(rt, length);
        return NO_VALUE;
    }
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->length = length;
    return object_value(range);
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)cls;
    if (n == 0 && rt->options.python < 9 && names == NULL)
        return raise(rt, EXC_TypeError, "range expected 1 argument, got 0");
    if (!positional_arguments(rt, "range", 1, 3, n, names)) return NO_VALUE;
    Value start = n == 1 ? small_int(0) : int_index(rt, args[0]);
    Value stop = IS_NULL(start) ? NO_VALUE : int_index(rt, args[n == 1 ? 0 : 1]);
    Value step = IS_NULL(stop) ? NO_VALUE : n == 3 ? int_index(rt, args[2]) : small_int(1);
    if (!IS_NULL(step) && int_sign(ref(step)) == 0) {
        raise(rt, EXC_ValueError, "range() arg 3 must not be zero");
        step = NO_VALUE; // a zero needs no dropping
    }
    if (!IS_NULL(step)) return range_new(rt, start, stop, step);
    drop(rt, start);
    drop(rt, stop);
    return NO_VALUE;
}

static void destroy(Runtime *rt, Object *self) {
    Range *range = (Range *)self;
    drop(rt, range->start);
    drop(rt, range->stop);
    drop(rt, range->step);
    drop(rt, range->length);
}

static Value repr(Runtime *rt, ValueRef self) {
    Range *range = as_range(self);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_text(&buf, "range(");
    bool good = repr_append(rt, &buf, ref(range->start));
    strbuf_text(&buf, ", ");
    good = good && repr_append(rt, &buf, ref(range->stop));
    if (!SAME(range->step, small_int(1))) {
        strbuf_text(&buf, ", ");
        good = good && repr_append(rt, &buf, ref(range->step));
    }
    strbuf_char(&buf, ')');
    if (good) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

// rangeobject.c:range_hash: (length, start, step), as far as they matter.
static bool hash(Runtime *rt, ValueRef self, int64_t *out) {
    Range *range = as_range(self);
    bool empty = int_sign(ref(range->length)) == 0;
    bool one = SAME(range->length, small_int(1));
    const ValueRef parts[] = {ref(range->length), empty ? ref(NONE) : ref(range->start),
                              empty || one ? ref(NONE) : ref(range->step)};
    Value tuple = tuple_from(rt, parts, 3);
    bool good = !IS_NULL(tuple) && op_hash(rt, ref(tuple), out);
    drop(rt, tuple);
    return good;
}

static bool equal_ranges(Range *a, Range *b) {
    if (a == b) return true;
    if (int_compare(ref(a->length), ref(b->length)) != 0) return false;
    if (int_sign(ref(a->length)) == 0) return true;
    if (int_compare(ref(a->start), ref(b->start)) != 0) return false;
    return SAME(a->length, small_int(1)) || int_compare(ref(a->step), ref(b->step)) == 0;
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if (!is_range(rt, other) || (op != CMP_EQ && op != CMP_NE)) return NOT_IMPLEMENTED;
    return value_bool(equal_ranges(as_range(self), as_range(other)) == (op == CMP_EQ));
}

static int truth(Runtime *rt, ValueRef self) {
    (void)rt;
    return int_sign(ref(as_range(self)->length)) != 0;
}

static bool length(Runtime *rt, ValueRef self, int64_t *out) {
    if (int_to_int64(ref(as_range(self)->length), out)) return true;
    raise(rt, EXC_OverflowError, "Python int too large to convert to C ssize_t");
    return false;
}

// start + i * step.
static Value item_at(Runtime *rt, Range *range, ValueRef i) {
    return then(rt, int_binary(rt, BIN_MUL, i, ref(range->step)), BIN_ADD, ref(range->start));
}

static Value getitem_index(Runtime *rt, Range *range, ValueRef key) {
    Value i = int_index(rt, key);
    if (IS_NULL(i)) return i;
    if (int_sign(ref(i)) < 0) i = then(rt, i, BIN_ADD, ref(range->length));
    if (IS_NULL(i)) return i;
    Value item = NO_VALUE;
    if (int_sign(ref(i)) < 0 || int_compare(ref(i), ref(range->length)) >= 0) {
        raise(rt, EXC_IndexError, "range object index out of range");
    } else {
        item = item_at(rt, range, ref(i));
    }
    drop(rt, i);
    return item;
}

static Value getitem_slice(Runtime *rt, Range *range, ValueRef key) {
    Value bounds = slice_indices(rt, key, ref(range->length));
    if (IS_NULL(bounds)) return bounds;
    const Value *items = AS_TUPLE(bounds)->items;
    Value start = item_at(rt, range, ref(items[0])), stop = NO_VALUE, step = NO_VALUE;
    if (!IS_NULL(start)) stop = item_at(rt, range, ref(items[1]));
    if (!IS_NULL(stop)) step = int_binary(rt, BIN_MUL, ref(range->step), ref(items[2]));
    drop(rt, bounds);
    if (!IS_NULL(step)) return range_new(rt, start, stop, step);
    drop(rt, start);
    drop(rt, stop);
    return NO_VALUE;
}

static Value getitem(Runtime *rt, ValueRef self, ValueRef key) {
    if (IS_OBJECT(key) && AS_OBJECT(key)->type == TYPE_OF_ID(rt, SLICE)) {
        return getitem_slice(rt, as_range(self), key);
    }
    if (is_index(rt, key)) return getitem_index(rt, as_range(self), key);
    return raise(rt, EXC_TypeError, "range indices must be integers or slices, not %s",
                 class_name(rt, key));
}

// Whether an int is one of the numbers; *index (or NULL) receives its position, owned. -1: raised.
static int find_int(Runtime *rt, Range *range, ValueRef number, Value *index) {
    bool up = int_sign(ref(range->step)) > 0;
    ValueRef low = up ? ref(range->start) : number, high = up ? number : ref(range->start);
    if (int_compare(low, high) > 0) return 0;
    int end = int_compare(number, ref(range->stop));
    if (up ? end >= 0 : end <= 0) return 0;
    Value offset = int_binary(rt, BIN_SUB, number, ref(range->start));
    if (IS_NULL(offset)) return -1;
    Value rest = int_binary(rt, BIN_MOD, ref(offset), ref(range->step));
    int found = IS_NULL(rest) ? -1 : int_sign(ref(rest)) == 0;
    drop(rt, rest);
    if (found == 1 && index != NULL) {
        *index = int_binary(rt, BIN_FLOORDIV, ref(offset), ref(range->step));
        if (IS_NULL(*index)) found = -1;
    }
    drop(rt, offset);
    return found;
}

static bool is_plain_int(Runtime *rt, ValueRef v) {
    return IS_SMALL(v) || IS_BOOL(v) || type_of(rt, v) == TYPE_OF_ID(rt, INT);
}

static Value iter(Runtime *rt, ValueRef self);

// How many items equal `item`, or with `first` whether one does and its position in *index.
static int64_t search(Runtime *rt, ValueRef self, ValueRef item, bool first, int64_t *index) {
    Value iterator = iter(rt, self);
    if (IS_NULL(iterator)) return -1;
    int64_t count = 0;
    for (int64_t i = 0; count >= 0 && !(first && count > 0); i++) {
        Value number = op_next(rt, ref(iterator));
        if (IS_NULL(number)) break;
        int equal = op_equal(rt, ref(number), item);
        drop(rt, number);
        count = equal < 0 ? -1 : count + equal;
        *index = i;
    }
    drop(rt, iterator);
    return rt_pending(rt) ? -1 : count;
}

static int contains(Runtime *rt, ValueRef self, ValueRef item) {
    int64_t index = 0;
    if (is_plain_int(rt, item)) return find_int(rt, as_range(self), item, NULL);
    return (int)search(rt, self, item, true, &index);
}

static Value index_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!is_plain_int(rt, args[1])) {
        int64_t index = 0;
        int64_t found = search(rt, args[0], args[1], true, &index);
        if (found > 0) return int_new(rt, index);
        if (found < 0) return NO_VALUE;
        return raise(rt, EXC_ValueError, "sequence.index(x): x not in sequence");
    }
    Value index = NO_VALUE;
    int found = find_int(rt, as_range(args[0]), args[1], &index);
    if (found != 0) return index;
    return raise_repr(rt, EXC_ValueError, "%s is not in range", args[1]);
}

static Value count_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t index = 0;
    int64_t count = is_plain_int(rt, args[1]) ? find_int(rt, as_range(args[0]), args[1], NULL)
                                              : search(rt, args[0], args[1], false, &index);
    return count < 0 ? NO_VALUE : int_new(rt, count);
}

// rangeobject.c:range_reverse: the same numbers from the last to the first.
static Value reversed(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Range *range = as_range(args[0]);
    Value last = int_binary(rt, BIN_SUB, ref(range->length), ref(small_int(1)));
    if (IS_NULL(last)) return last;
    Value start = item_at(rt, range, ref(last));
    drop(rt, last);
    Value step = int_binary(rt, BIN_SUB, ref(small_int(0)), ref(range->step));
    Value result = NO_VALUE;
    if (!IS_NULL(start) && !IS_NULL(step)) {
        result = range_iter_new(rt, ref(start), ref(step), ref(range->length));
    }
    drop(rt, start);
    drop(rt, step);
    return result;
}

static Value iter(Runtime *rt, ValueRef self) {
    Range *range = as_range(self);
    return range_iter_new(rt, ref(range->start), ref(range->step), ref(range->length));
}

static Value get_start(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(as_range(self)->start);
}

static Value get_stop(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(as_range(self)->stop);
}

static Value get_step(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(as_range(self)->step);
}

static const NativeDef METHODS[] = {
    {.name = "index", .fn = index_method, .min = 2, .max = 2},
    {.name = "count", .fn = count_method, .min = 2, .max = 2},
    {.name = "__reversed__", .fn = reversed, .min = 1, .max = 1},
    {0},
};

static const GetSetDef GETSET[] = {
    {"start", get_start, NULL},
    {"stop", get_stop, NULL},
    {"step", get_step, NULL},
    {0},
};

const TypeSpec RANGE_SPEC = {
    .name = "range",
    .doc = "The numbers from start up to stop, by step.",
    .size = sizeof(Range),
    .flags = TYPE_SEQUENCE,
    .dunders = DUNDER_BOOL,
    .slots = {.destroy = destroy,
              .repr = repr,
              .hash = hash,
              .compare = compare,
              .truth = truth,
              .length = length,
              .getitem = getitem,
              .contains = contains,
              .iter = iter,
              .create = create},
    .methods = METHODS,
    .getset = GETSET,
};
