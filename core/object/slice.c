#include "object/containers.h"

#include "object/arguments.h"
#include "object/exception.h"
#include "object/int.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"

Value slice_new(Runtime *rt, Value start, Value stop, Value step) {
    Slice *slice = object_new(rt, TYPE_OF_ID(rt, SLICE));
    if (slice == NULL) {
        drop(rt, start);
        drop(rt, stop);
        drop(rt, step);
        return NO_VALUE;
    }
    slice->start = start;
    slice->stop = stop;
    slice->step = step;
    return object_value(slice);
}

// One part of a slice, not None, as an int, owned. NO_VALUE: raised.
static Value whole_part(Runtime *rt, ValueRef v) {
    if (is_index(rt, v)) return int_index(rt, v);
    return raise(rt, EXC_TypeError,
                 "slice indices must be integers or None or have an __index__ method");
}

// One part of a slice as a number, clamped to what 64 bits hold (PySlice_Unpack). False: raised.
static bool part(Runtime *rt, ValueRef v, int64_t none, int64_t *out) {
    if (IS_NONE(v)) {
        *out = none;
        return true;
    }
    if (IS_SMALL(v)) {
        *out = AS_SMALL(v);
        return true;
    }
    Value number = whole_part(rt, v);
    if (IS_NULL(number)) return false;
    if (!int_to_int64(ref(number), out)) *out = int_sign(ref(number)) < 0 ? INT64_MIN : INT64_MAX;
    drop(rt, number);
    return true;
}

// One end of a slice against a length; `low` is the smallest that is allowed.
static int64_t clamp(int64_t i, int64_t length, int64_t step) {
    if (i < 0) {
        i = i < -length ? -1 : i + length;
        if (i < 0) return step < 0 ? -1 : 0;
        return i;
    }
    if (i >= length) return step < 0 ? length - 1 : length;
    return i;
}

bool slice_resolve(Runtime *rt, ValueRef v, int64_t length, int64_t *start, int64_t *stop,
                   int64_t *step, int64_t *count) {
    Slice *slice = (Slice *)AS_OBJECT(v);
    if (!part(rt, ref(slice->step), 1, step)) return false;
    if (*step == 0) {
        raise(rt, EXC_ValueError, "slice step cannot be zero");
        return false;
    }
    if (*step < -INT64_MAX) *step = -INT64_MAX;
    bool down = *step < 0;
    if (!part(rt, ref(slice->start), down ? INT64_MAX : 0, start)) return false;
    if (!part(rt, ref(slice->stop), down ? INT64_MIN : INT64_MAX, stop)) return false;
    *start = clamp(*start, length, *step);
    *stop = clamp(*stop, length, *step);
    *count = 0;
    if (down) {
        if (*stop < *start) *count = (*start - *stop - 1) / -*step + 1;
    } else if (*start < *stop) {
        *count = (*stop - *start - 1) / *step + 1;
    }
    return true;
}

static void destroy(Runtime *rt, Object *self) {
    Slice *slice = (Slice *)self;
    drop(rt, slice->start);
    drop(rt, slice->stop);
    drop(rt, slice->step);
}

static void traverse(Object *self, Visit visit, void *context) {
    Slice *slice = (Slice *)self;
    visit(ref(slice->start), context);
    visit(ref(slice->stop), context);
    visit(ref(slice->step), context);
}

static Value repr(Runtime *rt, ValueRef self) {
    Slice *slice = (Slice *)AS_OBJECT(self);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_text(&buf, "slice(");
    bool good = repr_append(rt, &buf, ref(slice->start));
    strbuf_text(&buf, ", ");
    good = good && repr_append(rt, &buf, ref(slice->stop));
    strbuf_text(&buf, ", ");
    good = good && repr_append(rt, &buf, ref(slice->step));
    strbuf_char(&buf, ')');
    if (good) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

// The three parts as a tuple, which compares and hashes as the slice does.
static Value parts(Runtime *rt, ValueRef self) {
    Slice *slice = (Slice *)AS_OBJECT(self);
    const ValueRef items[] = {ref(slice->start), ref(slice->stop), ref(slice->step)};
    return tuple_from(rt, items, 3);
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if (!IS_OBJECT(other) || AS_OBJECT(other)->type != TYPE_OF_ID(rt, SLICE)) {
        return NOT_IMPLEMENTED;
    }
    Value a = parts(rt, self), b = parts(rt, other);
    Value result = NO_VALUE;
    if (!IS_NULL(a) && !IS_NULL(b)) result = sequence_compare(rt, ref(a), ref(b), op);
    drop(rt, a);
    drop(rt, b);
    return result;
}

static bool hash(Runtime *rt, ValueRef self, int64_t *out) {
    if (rt->options.python < 12) {
        raise(rt, EXC_TypeError, "unhashable type: 'slice'");
        return false;
    }
    // sliceobject.c:slicehash: as a tuple's, but the length is left out.
    Value tuple = parts(rt, self);
    bool good = !IS_NULL(tuple) && op_hash(rt, ref(tuple), out);
    drop(rt, tuple);
    if (good && *out != 1546275796) {
        uint64_t length = 3 ^ (2870177450012600261u ^ 3527539u);
        *out = (int64_t)((uint64_t)*out - length);
    }
    return good;
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)cls;
    if (!positional_arguments(rt, "slice", 1, 3, n, names)) return NO_VALUE;
    if (n == 1) return slice_new(rt, NONE, own(args[0]), NONE);
    return slice_new(rt, own(args[0]), own(args[1]), n == 3 ? own(args[2]) : NONE);
}

static Value get_start(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(((Slice *)AS_OBJECT(self))->start);
}

static Value get_stop(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(((Slice *)AS_OBJECT(self))->stop);
}

static Value get_step(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(((Slice *)AS_OBJECT(self))->step);
}

// One end of a slice between `low` and `high`, of any size; `none` stands for None. Owned.
static Value bound(Runtime *rt, ValueRef v, ValueRef length, ValueRef low, ValueRef high,
                   ValueRef none) {
    if (IS_NONE(v)) return own(none);
    Value i = whole_part(rt, v);
    if (!IS_NULL(i) && int_sign(ref(i)) < 0) {
        Value sum = int_binary(rt, BIN_ADD, ref(i), length);
        drop(rt, i);
        i = sum;
    }
    if (IS_NULL(i)) return i;
    bool below = int_compare(ref(i), low) < 0;
    if (!below && int_compare(ref(i), high) <= 0) return i;
    drop(rt, i);
    return own(below ? low : high);
}

Value slice_indices(Runtime *rt, ValueRef v, ValueRef length) {
    Slice *slice = (Slice *)AS_OBJECT(v);
    Value step = IS_NONE(ref(slice->step)) ? small_int(1) : whole_part(rt, ref(slice->step));
    if (IS_NULL(step)) return step;
    int sign = int_sign(ref(step));
    if (sign == 0) return raise(rt, EXC_ValueError, "slice step cannot be zero");
    Value low = small_int(sign < 0 ? -1 : 0);
    Value high = int_binary(rt, BIN_ADD, length, ref(low));
    Value start = NO_VALUE, stop = NO_VALUE, result = NO_VALUE;
    Value first = sign < 0 ? high : low, last = sign < 0 ? low : high;
    if (!IS_NULL(high))
        start = bound(rt, ref(slice->start), length, ref(low), ref(high), ref(first));
    if (!IS_NULL(start)) stop = bound(rt, ref(slice->stop), length, ref(low), ref(high), ref(last));
    if (!IS_NULL(stop)) {
        const ValueRef items[] = {ref(start), ref(stop), ref(step)};
        result = tuple_from(rt, items, 3);
    }
    drop(rt, start);
    drop(rt, stop);
    drop(rt, step);
    drop(rt, high);
    return result;
}

static Value indices(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value length = int_index(rt, args[1]);
    if (IS_NULL(length)) return length;
    Value result = int_sign(ref(length)) < 0
                       ? raise(rt, EXC_ValueError, "length should not be negative")
                       : slice_indices(rt, args[0], ref(length));
    drop(rt, length);
    return result;
}

static const NativeDef METHODS[] = {
    {.name = "indices", .fn = indices, .min = 2, .max = 2},
    {0},
};

static const GetSetDef GETSET[] = {
    {"start", get_start, NULL},
    {"stop", get_stop, NULL},
    {"step", get_step, NULL},
    {0},
};

const TypeSpec SLICE_SPEC = {
    .name = "slice",
    .doc = "The positions that x[start:stop:step] names.",
    .size = sizeof(Slice),
    .slots = {.destroy = destroy,
              .traverse = traverse,
              .repr = repr,
              .hash = hash,
              .compare = compare,
              .create = create},
    .methods = METHODS,
    .getset = GETSET,
};
