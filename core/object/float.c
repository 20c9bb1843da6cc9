#include "object/float.h"

#include <math.h>

#include "base/dtoa.h"
#include "object/arguments.h"
#include "object/bytes.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/int.h"
#include "object/number_parse.h"
#include "object/ops.h"
#include "object/str.h"

double float_value(ValueRef v) {
    double d = IS_DOUBLE(v) ? AS_DOUBLE(v) : ((Float *)AS_OBJECT(v))->value;
    return isnan(d) ? copysign(NAN, d) : d; // a quiet one, as C's functions expect: see value_nan
}

// float_repr_style "short": as CPython's float_repr and pystrtod.c:format_float_short with 'r'.
void float_append_repr(StrBuf *buf, double d) {
    if (isnan(d)) {
        strbuf_text(buf, "nan");
        return;
    }
    if (signbit(d)) strbuf_char(buf, '-');
    if (isinf(d)) {
        strbuf_text(buf, "inf");
        return;
    }
    char digits[DOUBLE_DIGITS];
    int point = 0;
    int n = (int)double_shortest(d, digits, &point);
    if (point > 16 || point < -3) {
        strbuf_char(buf, digits[0]);
        if (n > 1) strbuf_char(buf, '.');
        strbuf_bytes(buf, digits + 1, (size_t)n - 1);
        int exponent = point - 1;
        strbuf_text(buf, exponent < 0 ? "e-" : "e+");
        if (exponent > -10 && exponent < 10) strbuf_char(buf, '0');
        strbuf_int(buf, exponent < 0 ? -exponent : exponent);
    } else if (point <= 0) {
        strbuf_text(buf, "0.");
        strbuf_repeat(buf, '0', (size_t)-point);
        strbuf_bytes(buf, digits, (size_t)n);
    } else {
        int whole = n < point ? n : point;
        strbuf_bytes(buf, digits, (size_t)whole);
        strbuf_repeat(buf, '0', (size_t)(point - whole));
        strbuf_char(buf, '.');
        strbuf_bytes(buf, digits + whole, (size_t)(n - whole));
        if (n <= point) strbuf_char(buf, '0');
    }
}

// A negative one without the bit that makes it quiet, which would reach into the tags of ints.
Value value_nan(double d) {
    return (Value){(signbit(d) ? 0xFFF0000000000001u : 0x7FF8000000000000u) + VALUE_DOUBLE_OFFSET};
}

// pyhash.c:_Py_HashDouble: the number modulo 2^61 - 1, so that equal ints have the same hash.
int64_t float_hash(double d) {
    const uint64_t modulus = ((uint64_t)1 << 61) - 1;
    if (isinf(d)) return d > 0 ? 314159 : -314159;
    if (isnan(d)) return 0;
    int exponent = 0;
    double rest = frexp(fabs(d), &exponent);
    uint64_t hash = 0;
    while (rest != 0) {
        hash = ((hash << 28) & modulus) | hash >> 33;
        rest *= 268435456.0; // 2^28
        exponent -= 28;
        uint64_t part = (uint64_t)rest;
        rest -= (double)part;
        hash += part;
        if (hash >= modulus) hash -= modulus;
    }
    int turn = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    hash = ((hash << turn) & modulus) | hash >> (61 - turn);
    int64_t result = d < 0 ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}

double float_mod(double a, double b) {
    double mod = fmod(a, b);
    if (mod == 0) return copysign(0.0, b);
    return (b < 0) != (mod < 0) ? mod + b : mod;
}

// floatobject.c:_float_div_mod
double float_floordiv(double a, double b) {
    double mod = fmod(a, b);
    double quotient = (a - mod) / b;
    if (mod != 0 && (b < 0) != (mod < 0)) quotient -= 1.0;
    if (quotient == 0) return copysign(0.0, a / b);
    double whole = floor(quotient);
    return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

// ------------------------------------------------------------------ operators

// An operand as a double: 1, 0 when it is no number, -1: raised.
static int operand(Runtime *rt, ValueRef v, double *out) {
    if (IS_FLOAT(v)) {
        *out = float_value(v);
        return 1;
    }
    if (!IS_INT(v)) return 0;
    return int_to_double(rt, v, out) ? 1 : -1;
}

// OverflowError(34, 'Numerical result out of range').
static Value range_error(Runtime *rt) {
    Value text = str_text(rt, "Numerical result out of range");
    if (IS_NULL(text)) return text;
    ValueRef args[2] = {ref(small_int(34)), ref(text)};
    Value exception = exception_new(rt, rt->exceptions[EXC_OverflowError], args, 2);
    drop(rt, text);
    return IS_NULL(exception) ? NO_VALUE : raise_value(rt, exception);
}

// floatobject.c:float_pow. C's pow agrees with Python about all infinities and NaNs.
static Value power(Runtime *rt, double a, double b) {
    if (a == 0 && b < 0 && !isinf(b)) {
        return raise(rt, EXC_ZeroDivisionError, "%s to a negative power",
                     rt->options.python >= 14 ? "zero" : "0.0 cannot be raised");
    }
    if (a < 0 && isfinite(a) && isfinite(b) && b != floor(b)) return complex_power(rt, a, 0, b, 0);
    double result = pow(a, b);
    if (isinf(result) && !isinf(a) && !isinf(b)) return range_error(rt);
    return value_double(result);
}

static const char *zero_message(Runtime *rt, BinaryOp op) {
    if (op == BIN_TRUEDIV) return "float division by zero";
    if (op == BIN_FLOORDIV) {
        return rt->options.python >= 9 ? "float floor division by zero" : "float divmod()";
    }
    return rt->options.python >= 13 ? "float modulo by zero" : "float modulo";
}

// Takes ints too.
static Value binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    double a = 0, b = 0;
    int first = operand(rt, left, &a);
    int second = first > 0 ? operand(rt, right, &b) : first;
    if (second <= 0) return second < 0 ? NO_VALUE : NOT_IMPLEMENTED;
    switch (op) {
    case BIN_ADD: return value_double(a + b);
    case BIN_SUB: return value_double(a - b);
    case BIN_MUL: return value_double(a * b);
    case BIN_POW: return power(rt, a, b);
    case BIN_TRUEDIV:
    case BIN_FLOORDIV:
    case BIN_MOD: break;
    default: return NOT_IMPLEMENTED;
    }
    if (b == 0) return raise_zero_division(rt, zero_message(rt, op));
    if (op == BIN_TRUEDIV) return value_double(a / b);
    return value_double(op == BIN_MOD ? float_mod(a, b) : float_floordiv(a, b));
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    (void)rt;
    double a = float_value(self);
    int order = 0;
    if (IS_FLOAT(other)) {
        double b = float_value(other);
        if (isnan(a) || isnan(b)) return value_bool(op == CMP_NE);
        order = a < b ? -1 : a > b;
    } else if (IS_INT(other)) {
        if (isnan(a)) return value_bool(op == CMP_NE);
        order = -int_compare_double(other, a);
    } else {
        return NOT_IMPLEMENTED;
    }
    return order_answer(order, op);
}

static Value unary(Runtime *rt, UnaryOp op, ValueRef self) {
    double d = float_value(self);
    if (op == UN_INVERT) {
        return raise(rt, EXC_TypeError, "bad operand type for unary ~: '%s'",
                     type_of(rt, self)->name->data);
    }
    return value_double(op == UN_NEG ? -d : d);
}

static Value repr(Runtime *rt, ValueRef self) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    float_append_repr(&buf, float_value(self));
    return str_from_buf(rt, &buf);
}

static Value format(Runtime *rt, ValueRef self, Str *spec) {
    return spec->size == 0 ? op_str(rt, self) : format_float(rt, float_value(self), spec);
}

static bool hash(Runtime *rt, ValueRef self, int64_t *out) {
    double d = float_value(self);
    if (isnan(d) && rt->options.python >= 10)
        return TYPE_OF_ID(rt, OBJECT)->slots.hash(rt, self, out);
    *out = float_hash(d);
    return true;
}

static int truth(Runtime *rt, ValueRef self) {
    (void)rt;
    return float_value(self) != 0;
}

// ------------------------------------------------------------------ float(x)

static bool no_number(Runtime *rt, ValueRef v) {
    raise_not_real(rt, v, "float",
                   rt->options.python >= 10
                       ? "float() argument must be a string or a real number, not '%s'"
                       : "float() argument must be a string or a number, not '%s'");
    return false;
}

int float_special(Runtime *rt, ValueRef v, double *out) {
    Value result = call_special(rt, v, rt->names.float_, NULL, 0);
    if (!IS_NULL(result) || rt_pending(rt)) {
        result = checked_conversion(rt, v, result, TYPE_OF_ID(rt, FLOAT), "__float__");
        if (IS_NULL(result)) return -1;
        *out = float_value(ref(result));
        drop(rt, result);
        return 1;
    }
    result = call_special(rt, v, rt->names.index, NULL, 0);
    if (IS_NULL(result)) return rt_pending(rt) ? -1 : 0;
    result = checked_conversion(rt, NO_REF, result, TYPE_OF_ID(rt, INT), "__index__");
    bool good = !IS_NULL(result) && int_to_double(rt, ref(result), out);
    drop(rt, result);
    return good ? 1 : -1;
}

static bool convert(Runtime *rt, ValueRef v, double *out) {
    if (IS_DOUBLE(v) || IS_SMALL(v) || IS_BOOL(v)) return operand(rt, v, out) > 0;
    if (has_type_flag(v, TYPE_STR) && (AS_OBJECT(v)->type->flags & TYPE_HEAP) != 0) {
        int special = float_special(rt, v, out); // a class of its own may have __float__
        if (special != 0) return special > 0;
    }
    if (IS_STR(v)) return float_from_text(rt, AS_STR(v), out);
    const char *data = NULL;
    size_t size = 0;
    if (bytes_view(rt, v, &data, &size)) {
        Value text = codec_decode(rt, v, "ascii", "replace");
        if (IS_NULL(text)) return false;
        bool good = float_from_literal(rt, AS_STR(text), v, out);
        drop(rt, text);
        return good;
    }
    int found = float_special(rt, v, out);
    return found == 0 ? no_number(rt, v) : found > 0;
}

// A float, or an instance of a subclass of it.
static Value make(Runtime *rt, Type *cls, double d) {
    if (cls == TYPE_OF_ID(rt, FLOAT)) return value_double(d);
    Float *f = object_new(rt, cls);
    if (f == NULL) return NO_VALUE;
    f->value = d;
    return object_value(f);
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    double d = 0;
    bool exact = cls == TYPE_OF_ID(rt, FLOAT);
    names = (Tuple *)refused_keywords(rt, cls, TYPE_OF_ID(rt, FLOAT), rt->names.init, names);
    if (!positional_arguments(rt, "float", 0, 1, n, names)) return NO_VALUE;
    if (exact && n > 0 && IS_DOUBLE(args[0])) return own(args[0]);
    if (n > 0 && !convert(rt, args[0], &d)) return NO_VALUE;
    return exact && isnan(d) ? (Value){value_nan(d).bits + ++rt->nan_count} : make(rt, cls, d);
}

const TypeSpec FLOAT_SPEC = {
    .name = "float",
    .size = sizeof(Float),
    .flags = TYPE_BASE | TYPE_FLOAT,
    .dunders = DUNDER_NUMBER | DUNDER_FLOOR | DUNDER_BOOL,
    .slots = {.repr = repr,
              .format = format,
              .hash = hash,
              .compare = compare,
              .truth = truth,
              .binary = binary,
              .unary = unary,
              .create = create},
    .methods = FLOAT_METHODS,
    .getset = FLOAT_GETSET,
};
