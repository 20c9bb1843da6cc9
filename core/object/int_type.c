#include "object/int.h"

#include <math.h>

#include "object/arguments.h"
#include "object/bytes.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/number_parse.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "object/str.h"

// ------------------------------------------------------------------ conversion

// What __index__ and __int__ gave must be an int.
static Value checked_int(Runtime *rt, Value result, const char *method) {
    return checked_conversion(rt, NO_REF, result, TYPE_OF_ID(rt, INT), method);
}

// The exact int of what a conversion method gave; NO_VALUE stays so.
static Value exact_of(Runtime *rt, Value v) {
    if (IS_NULL(v) || IS_SMALL(v)) return v;
    Value exact = int_exact(rt, ref(v));
    drop(rt, v);
    return exact;
}

Value int_index(Runtime *rt, ValueRef v) {
    if (IS_INT(v)) return int_exact(rt, v);
    Value result = call_special(rt, v, rt->names.index, NULL, 0);
    if (IS_NULL(result) && !rt_pending(rt)) {
        return raise(rt, EXC_TypeError, "'%s' object cannot be interpreted as an integer",
                     class_name(rt, v));
    }
    result = checked_int(rt, result, "__index__");
    return rt->options.python >= 10 ? exact_of(rt, result) : result;
}

// The int of what __trunc__ gave (consumed).
static Value from_trunc(Runtime *rt, Value given) {
    if (rt->options.python >= 11 && rt->warn != NULL &&
        !rt->warn(rt, EXC_DeprecationWarning,
                  "The delegation of int() to __trunc__ is deprecated.")) {
        drop(rt, given);
        return NO_VALUE;
    }
    if (IS_INT(given)) return exact_of(rt, given);
    Value result = int_index(rt, ref(given));
    if (IS_NULL(result) &&
        IS_NULL(type_lookup_cached(rt, type_of(rt, ref(given)), rt->names.index))) {
        clear_pending(rt);
        raise(rt, EXC_TypeError, "__trunc__ returned non-Integral (type %s)",
              class_name(rt, ref(given)));
    }
    drop(rt, given);
    return result;
}

// longobject.c:_PyLong_FromBytes: the message shows bytes.
static Value from_bytes(Runtime *rt, ValueRef v, int base) {
    const char *data = NULL;
    size_t size = 0;
    if (!bytes_view(rt, v, &data, &size)) return NO_VALUE;
    Value shown = IS_BYTES(v) ? own(v) : bytes_new(rt, data, size);
    Value text = IS_NULL(shown) ? NO_VALUE : codec_decode(rt, v, "ascii", "replace");
    Value result = IS_NULL(text) ? NO_VALUE : int_from_literal(rt, AS_STR(text), ref(shown), base);
    drop(rt, text);
    drop(rt, shown);
    return result;
}

// abstract.c:PyNumber_Long
Value int_from_number(Runtime *rt, ValueRef v) {
    if (IS_DOUBLE(v)) return int_from_double(rt, AS_DOUBLE(v));
    if (IS_SMALL(v) || IS_BOOL(v)) return int_exact(rt, v);
    Value result = call_special(rt, v, rt->names.int_, NULL, 0);
    if (!IS_NULL(result) || rt_pending(rt)) {
        return exact_of(rt, checked_int(rt, result, "__int__"));
    }
    result = call_special(rt, v, rt->names.index, NULL, 0);
    if (!IS_NULL(result) || rt_pending(rt)) {
        return exact_of(rt, checked_int(rt, result, "__index__"));
    }
    if (rt->options.python < 14) result = call_special(rt, v, rt->names.trunc, NULL, 0);
    if (!IS_NULL(result)) return from_trunc(rt, result);
    if (rt_pending(rt)) return NO_VALUE;
    const char *data = NULL;
    size_t size = 0;
    if (IS_STR(v)) return int_from_text(rt, AS_STR(v), 10);
    if (bytes_view(rt, v, &data, &size)) return from_bytes(rt, v, 10);
    return raise_not_real(
        rt, v, "int",
        rt->options.python >= 10
            ? "int() argument must be a string, a bytes-like object or a real number, not '%s'"
            : "int() argument must be a string, a bytes-like object or a number, not '%s'");
}

static Value from_text_with_base(Runtime *rt, ValueRef v, ValueRef base_value) {
    int64_t base = 0;
    Value number = int_index(rt, base_value);
    if (IS_NULL(number)) return number;
    bool fits = int_to_int64(ref(number), &base);
    drop(rt, number);
    if (!fits || (base != 0 && (base < 2 || base > 36))) {
        return raise(rt, EXC_ValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    const char *data = NULL;
    size_t size = 0;
    if (IS_STR(v)) return int_from_text(rt, AS_STR(v), (int)base);
    if (!bytes_view(rt, v, &data, &size)) {
        return raise(rt, EXC_TypeError, "int() can't convert non-string with explicit base");
    }
    return from_bytes(rt, v, (int)base);
}

// An instance of a subclass of int with the value of `v`, which is consumed.
static Value subclass_instance(Runtime *rt, Type *cls, Value v) {
    if (IS_NULL(v)) return v;
    IntView view;
    int_view(&view, ref(v));
    Int *n = object_alloc(rt, cls, sizeof(Int) + view.length * sizeof(uint32_t));
    if (n != NULL) {
        n->length = view.length;
        n->negative = view.negative;
        memcpy(n->digits, view.digits, view.length * sizeof(uint32_t));
    }
    drop(rt, v);
    return object_value(n);
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    static const char *const PARAMS[] = {"", "base"};
    ValueRef given[2];
    if (!bind_arguments(rt, rt->options.python < 13 ? "int()" : "int", PARAMS, 2, args, n, names,
                        given))
        return NO_VALUE;
    Value result = small_int(0);
    if (IS_NULL(given[0]) && !IS_NULL(given[1])) {
        return raise(rt, EXC_TypeError, "int() missing string argument");
    }
    if (!IS_NULL(given[1])) {
        result = from_text_with_base(rt, given[0], given[1]);
    } else if (!IS_NULL(given[0])) {
        result = int_from_number(rt, given[0]);
        if (!IS_NULL(result) && !IS_SMALL(result)) result = exact_of(rt, result);
    }
    return cls == TYPE_OF_ID(rt, INT) ? result : subclass_instance(rt, cls, result);
}

// ------------------------------------------------------------------ slots

static Value repr(Runtime *rt, ValueRef self) {
    if (IS_SMALL(self)) {
        char text[INT_TEXT], *end = text + sizeof text, *start = write_int(end, AS_SMALL(self));
        return str_new(rt, start, (size_t)(end - start));
    }
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (int_append(rt, &buf, self, 10)) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

static bool hash(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    *out = int_hash(self);
    return true;
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    (void)rt;
    if (!IS_INT(other)) return NOT_IMPLEMENTED;
    return order_answer(int_compare(self, other), op);
}

static int truth(Runtime *rt, ValueRef self) {
    (void)rt;
    return int_sign(self) != 0;
}

static Value unary(Runtime *rt, UnaryOp op, ValueRef self) {
    if (op == UN_POS) return int_exact(rt, self);
    ValueRef from = ref(small_int(op == UN_NEG ? 0 : -1)); // ~x is -1 - x
    return int_binary(rt, BIN_SUB, from, self);
}

// ------------------------------------------------------------------ methods

static Value method_int(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return int_exact(rt, args[0]);
}

static Value method_abs(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return int_sign(args[0]) < 0 ? unary(rt, UN_NEG, args[0]) : int_exact(rt, args[0]);
}

static Value method_float(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double d = 0;
    return int_to_double(rt, args[0], &d) ? value_double(d) : NO_VALUE;
}

// (a // b, a % b)
static Value divmod_of(Runtime *rt, ValueRef a, ValueRef b) {
    if (!IS_INT(a) || !IS_INT(b)) return NOT_IMPLEMENTED;
    if (int_sign(b) == 0) {
        return raise_zero_division(rt, "integer division or modulo by zero");
    }
    IntView x, y;
    Value parts[2] = {NO_VALUE, NO_VALUE};
    int_view(&x, a);
    int_view(&y, b);
    if (!int_divmod(rt, &x, &y, &parts[0], &parts[1])) return NO_VALUE;
    ValueRef items[2] = {ref(parts[0]), ref(parts[1])};
    Value pair = tuple_from(rt, items, 2);
    drop(rt, parts[0]);
    drop(rt, parts[1]);
    return pair;
}

static Value method_divmod(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return divmod_of(rt, args[0], args[1]);
}

static Value method_rdivmod(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return divmod_of(rt, args[1], args[0]);
}

// Rounds to a multiple of 10^places, half to even (longobject.c:int___round___impl): the value less
// its remainder, which lies between minus and plus half of the power.
static Value round_to(Runtime *rt, ValueRef v, ValueRef places) {
    Value power = int_power(rt, ref(small_int(10)), places);
    if (IS_NULL(power)) return power;
    IntView x, y;
    Value q = NO_VALUE, r = NO_VALUE, result = NO_VALUE, half = NO_VALUE;
    int_view(&x, v);
    int_view(&y, ref(power));
    if (int_divmod(rt, &x, &y, &q, &r)) {
        half = int_binary(rt, BIN_ADD, ref(r), ref(r));
        if (!IS_NULL(half)) {
            int order = int_compare(ref(half), ref(power));
            Value odd = int_binary(rt, BIN_AND, ref(q), ref(small_int(1)));
            bool up = order > 0 || (order == 0 && AS_SMALL(odd) == 1);
            result = int_binary(rt, BIN_SUB, v, ref(r));
            if (up && !IS_NULL(result)) {
                replace(rt, &result, int_binary(rt, BIN_ADD, ref(result), ref(power)));
            }
        }
    }
    drop(rt, q);
    drop(rt, r);
    drop(rt, half);
    drop(rt, power);
    return result;
}

static Value method_round(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    if (n < 2 || IS_NONE(args[1])) return int_exact(rt, args[0]);
    Value places = int_index(rt, args[1]);
    if (IS_NULL(places)) return places;
    if (int_sign(ref(places)) >= 0) {
        drop(rt, places);
        return int_exact(rt, args[0]);
    }
    Value count = unary(rt, UN_NEG, ref(places));
    drop(rt, places);
    if (IS_NULL(count)) return count;
    // Beyond the number's own digits nothing is left.
    IntView view;
    int_view(&view, args[0]);
    int64_t digits = 0;
    Value result;
    if (!int_to_int64(ref(count), &digits) || (uint64_t)digits > (uint64_t)view.length * 10 + 1) {
        result = small_int(0);
    } else {
        result = round_to(rt, args[0], ref(count));
    }
    drop(rt, count);
    return result;
}

static Value method_bit_length(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    IntView view;
    int_view(&view, args[0]);
    return int_from_uint(rt, mag_bits(view.digits, view.length));
}

static Value method_bit_count(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    IntView view;
    int_view(&view, args[0]);
    int64_t count = 0;
    for (uint32_t i = 0; i < view.length; i++) {
        for (uint32_t rest = view.digits[i]; rest != 0; rest &= rest - 1) count++;
    }
    return small_int(count);
}

static Value pair_with_one(Runtime *rt, ValueRef self) {
    Value exact = int_exact(rt, self);
    if (IS_NULL(exact)) return exact;
    ValueRef items[2] = {ref(exact), ref(small_int(1))};
    Value pair = tuple_from(rt, items, 2);
    drop(rt, exact);
    return pair;
}

static Value method_ratio(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return pair_with_one(rt, args[0]);
}

static Value method_is_integer(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)args, (void)n, (void)names;
    return TRUE_VALUE;
}

static Value method_getnewargs(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value exact = int_exact(rt, args[0]);
    if (IS_NULL(exact)) return exact;
    ValueRef item = ref(exact);
    Value tuple = tuple_from(rt, &item, 1);
    drop(rt, exact);
    return tuple;
}

static const NativeDef METHODS[] = {
    {.name = "__abs__", .fn = method_abs, .min = 1, .max = 1},
    {.name = "__ceil__", .fn = method_int, .min = 1, .max = 1},
    {.name = "__divmod__", .fn = method_divmod, .min = 2, .max = 2},
    {.name = "__float__", .fn = method_float, .min = 1, .max = 1},
    {.name = "__floor__", .fn = method_int, .min = 1, .max = 1},
    {.name = "__getnewargs__", .fn = method_getnewargs, .min = 1, .max = 1},
    {.name = "__index__", .fn = method_int, .min = 1, .max = 1},
    {.name = "__int__", .fn = method_int, .min = 1, .max = 1},
    {.name = "__rdivmod__", .fn = method_rdivmod, .min = 2, .max = 2},
    {.name = "__round__", .fn = method_round, .min = 1, .max = 2},
    {.name = "__trunc__", .fn = method_int, .min = 1, .max = 1},
    {.name = "as_integer_ratio", .fn = method_ratio, .min = 1, .max = 1},
    {.name = "bit_count", .fn = method_bit_count, .min = 1, .max = 1},
    {.name = "bit_length", .fn = method_bit_length, .min = 1, .max = 1},
    {.name = "conjugate", .fn = method_int, .min = 1, .max = 1},
    {.name = "from_bytes",
     .fn = int_from_bytes,
     .min = 2,
     .max = 3,
     .flags = NATIVE_CLASS,
     .params = "bytes byteorder * signed"},
    {.name = "is_integer", .fn = method_is_integer, .min = 1, .max = 1},
    {.name = "to_bytes",
     .fn = int_to_bytes,
     .min = 1,
     .max = 3,
     .params = "length byteorder * signed"},
    {0},
};

static Value get_one(Runtime *rt, ValueRef self) {
    (void)rt, (void)self;
    return small_int(1);
}

static Value get_zero(Runtime *rt, ValueRef self) {
    (void)rt, (void)self;
    return small_int(0);
}

static const GetSetDef GETSET[] = {
    {"real", int_exact, NULL},
    {"imag", get_zero, NULL},
    {"numerator", int_exact, NULL},
    {"denominator", get_one, NULL},
    {0},
};

const TypeSpec INT_SPEC = {
    .name = "int",
    .size = sizeof(Int),
    .flags = TYPE_BASE | TYPE_INT | TYPE_ATTRS_AT_END,
    .dunders = DUNDER_NUMBER | DUNDER_FLOOR | DUNDER_BITS | DUNDER_BOOL,
    .slots = {.repr = repr,
              .format = format_int,
              .hash = hash,
              .compare = compare,
              .truth = truth,
              .binary = int_binary,
              .unary = unary,
              .create = create},
    .methods = METHODS,
    .getset = GETSET,
};

// ------------------------------------------------------------------ bool

static Value bool_repr(Runtime *rt, ValueRef self) {
    return str_text(rt, IS_TRUE(self) ? "True" : "False");
}

static Value bool_binary(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b) {
    if (IS_BOOL(a) && IS_BOOL(b)) {
        if (op == BIN_AND) return value_bool(IS_TRUE(a) && IS_TRUE(b));
        if (op == BIN_OR) return value_bool(IS_TRUE(a) || IS_TRUE(b));
        if (op == BIN_XOR) return value_bool(IS_TRUE(a) != IS_TRUE(b));
    }
    return int_binary(rt, op, a, b);
}

static Value bool_unary(Runtime *rt, UnaryOp op, ValueRef self) {
    if (op == UN_INVERT && rt->options.python >= 12 && rt->warn != NULL &&
        !rt->warn(rt, EXC_DeprecationWarning,
                  rt->options.python == 12
                      ? "Bitwise inversion '~' on bool is deprecated. This returns the bitwise "
                        "inversion of the underlying int object and is usually not what you expect "
                        "from negating a bool. Use the 'not' operator for boolean negation or "
                        "~int(x) if you really want the bitwise inversion of the underlying int."
                      : "Bitwise inversion '~' on bool is deprecated and will be removed in Python "
                        "3.16. This returns the bitwise inversion of the underlying int object and "
                        "is usually not what you expect from negating a bool. Use the 'not' "
                        "operator for boolean negation or ~int(x) if you really want the bitwise "
                        "inversion of the underlying int.")) {
        return NO_VALUE;
    }
    return unary(rt, op, self);
}

static Value bool_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)cls;
    if (!positional_arguments(rt, "bool", 0, 1, n, names)) return NO_VALUE;
    if (!enter_builtin(rt, 11)) return NO_VALUE;
    int truth_value = n == 0 ? 0 : op_truth(rt, args[0]);
    leave_builtin(rt, 11);
    return truth_value < 0 ? NO_VALUE : value_bool(truth_value == 1);
}

// format(True, "") is "True"; with a spec it is an int.
static Value bool_format(Runtime *rt, ValueRef self, Str *spec) {
    return spec->size == 0 ? bool_repr(rt, self) : format_int(rt, self, spec);
}

const TypeSpec BOOL_SPEC = {
    .name = "bool",
    .size = sizeof(Int),
    .flags = TYPE_INT,
    .dunders = DUNDER_BITS,
    .slots = {.repr = bool_repr,
              .format = bool_format,
              .binary = bool_binary,
              .unary = bool_unary,
              .create = bool_create},
};
