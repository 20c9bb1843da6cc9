#include "object/class.h"
#include "object/float.h"

#include <math.h>

#include "object/arguments.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/format_spec.h"
#include "object/number_parse.h"
#include "object/ops.h"
#include "object/str.h"

#define AS_COMPLEX(v) ((Complex *)AS_OBJECT(v))

static Value complex_make(Runtime *rt, Type *cls, double real, double imag) {
    Complex *c = object_new(rt, cls);
    if (c == NULL) return NO_VALUE;
    c->real = real;
    c->imag = imag;
    return object_value(c);
}

Value complex_new(Runtime *rt, double real, double imag) {
    return complex_make(rt, TYPE_OF_ID(rt, COMPLEX), real, imag);
}

static bool is_complex(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) && is_instance(rt, v, TYPE_OF_ID(rt, COMPLEX));
}

// An operand: 1, 0 when it is no number, -1: raised.
static int operand(Runtime *rt, ValueRef v, double *real, double *imag) {
    *imag = 0;
    if (is_complex(rt, v)) {
        *real = AS_COMPLEX(v)->real;
        *imag = AS_COMPLEX(v)->imag;
        return 1;
    }
    if (IS_FLOAT(v)) {
        *real = float_value(v);
        return 1;
    }
    if (!IS_INT(v)) return 0;
    return int_to_double(rt, v, real) ? 1 : -1;
}

// ------------------------------------------------------------------ operators

// complexobject.c:_Py_c_quot: divides by the larger part of the divisor first. False: raised.
static bool quotient(Runtime *rt, double ar, double ai, double br, double bi, double *real,
                     double *imag) {
    if (fabs(br) >= fabs(bi)) {
        if (br == 0 && bi == 0) {
            raise_zero_division(rt, "complex division by zero");
            return false;
        }
        double ratio = bi / br, divisor = br + bi * ratio;
        *real = (ar + ai * ratio) / divisor;
        *imag = (ai - ar * ratio) / divisor;
    } else if (fabs(bi) >= fabs(br)) {
        double ratio = br / bi, divisor = br * ratio + bi;
        *real = (ar * ratio + ai) / divisor;
        *imag = (ai * ratio - ar) / divisor;
    } else {
        *real = *imag = (double)NAN;
    }
    return true;
}

static void multiply(double *real, double *imag, double br, double bi) {
    double r = *real * br - *imag * bi;
    *imag = *real * bi + *imag * br;
    *real = r;
}

// complexobject.c:c_powi: small whole exponents by multiplication. False: raised.
static bool whole_power(Runtime *rt, double ar, double ai, int n, double *real, double *imag) {
    double r = 1, i = 0;
    int left = n < 0 ? -n : n;
    while (left > 0) {
        if ((left & 1) != 0) multiply(&r, &i, ar, ai);
        left >>= 1;
        if (left > 0) multiply(&ar, &ai, ar, ai);
    }
    *real = r;
    *imag = i;
    return n >= 0 || quotient(rt, 1, 0, r, i, real, imag);
}

static Value zero_power(Runtime *rt) {
    return raise(rt, EXC_ZeroDivisionError, "%s to a negative or complex power",
                 rt->options.python >= 14 ? "zero" : "0.0");
}

Value complex_power(Runtime *rt, double ar, double ai, double br, double bi) {
    double real = 0, imag = 0;
    if (br == 0 && bi == 0) return complex_new(rt, 1, 0);
    if (ar == 0 && ai == 0) {
        if (bi != 0 || br < 0) return zero_power(rt);
        return complex_new(rt, 0, 0);
    }
    if (bi == 0 && br == floor(br) && fabs(br) <= 100.0) {
        if (!whole_power(rt, ar, ai, (int)br, &real, &imag)) {
            clear_pending(rt);
            return zero_power(rt);
        }
    } else {
        double size = hypot(ar, ai), angle = atan2(ai, ar);
        double length = pow(size, br), phase = angle * br;
        if (bi != 0) {
            length /= exp(angle * bi);
            phase += bi * log(size);
        }
        if (isinf(phase)) return zero_power(rt); // what the sine refuses is taken for that
        real = length * cos(phase);
        imag = length * sin(phase);
    }
    if ((isinf(real) || isinf(imag)) && isfinite(ar) && isfinite(ai)) {
        return raise(rt, EXC_OverflowError, "complex exponentiation");
    }
    return complex_new(rt, real, imag);
}

static Value binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    double ar = 0, ai = 0, br = 0, bi = 0;
    int first = operand(rt, left, &ar, &ai);
    int second = first > 0 ? operand(rt, right, &br, &bi) : first;
    if (second <= 0) return second < 0 ? NO_VALUE : NOT_IMPLEMENTED;
    switch (op) {
    case BIN_ADD: return complex_new(rt, ar + br, ai + bi);
    case BIN_SUB: return complex_new(rt, ar - br, ai - bi);
    case BIN_MUL: multiply(&ar, &ai, br, bi); return complex_new(rt, ar, ai);
    case BIN_TRUEDIV: {
        double real = 0, imag = 0;
        if (!quotient(rt, ar, ai, br, bi, &real, &imag)) return NO_VALUE;
        return complex_new(rt, real, imag);
    }
    case BIN_POW: return complex_power(rt, ar, ai, br, bi);
    default:
        if (rt->options.python >= 10 || (op != BIN_FLOORDIV && op != BIN_MOD))
            return NOT_IMPLEMENTED;
        return raise(rt, EXC_TypeError, "can't %s complex number%s.",
                     op == BIN_MOD ? "mod" : "take floor of", op == BIN_MOD ? "s" : "");
    }
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    const Complex *c = AS_COMPLEX(self);
    bool equal;
    if (op != CMP_EQ && op != CMP_NE) return NOT_IMPLEMENTED;
    if (is_complex(rt, other)) {
        equal = c->real == AS_COMPLEX(other)->real && c->imag == AS_COMPLEX(other)->imag;
    } else if (IS_FLOAT(other)) {
        equal = c->imag == 0 && c->real == float_value(other);
    } else if (IS_INT(other)) {
        equal = c->imag == 0 && c->real == c->real && int_compare_double(other, c->real) == 0;
    } else {
        return NOT_IMPLEMENTED;
    }
    return value_bool(equal == (op == CMP_EQ));
}

static Value unary(Runtime *rt, UnaryOp op, ValueRef self) {
    const Complex *c = AS_COMPLEX(self);
    if (op == UN_NEG) return complex_new(rt, -c->real, -c->imag);
    if (op == UN_POS) return complex_new(rt, c->real, c->imag);
    return raise(rt, EXC_TypeError, "bad operand type for unary ~: 'complex'");
}

// A part of the repr: as a float's, without ".0".
static void append_part(StrBuf *buf, double d, bool sign) {
    size_t start = buf->len;
    if (sign && !signbit(d)) strbuf_char(buf, '+');
    if (isnan(d) && sign && signbit(d)) strbuf_char(buf, '+');
    float_append_repr(buf, d);
    if (!buf->failed && buf->len - start >= 2 && memcmp(buf->data + buf->len - 2, ".0", 2) == 0) {
        buf->len -= 2;
    }
}

static Value repr(Runtime *rt, ValueRef self) {
    const Complex *c = AS_COMPLEX(self);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (c->real == 0 && !signbit(c->real)) {
        append_part(&buf, c->imag, false);
        strbuf_char(&buf, 'j');
    } else {
        strbuf_char(&buf, '(');
        append_part(&buf, c->real, false);
        append_part(&buf, c->imag, true);
        strbuf_text(&buf, "j)");
    }
    return str_from_buf(rt, &buf);
}

static bool hash(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    const Complex *c = AS_COMPLEX(self);
    uint64_t sum = (uint64_t)float_hash(c->real) + 1000003u * (uint64_t)float_hash(c->imag);
    *out = sum == UINT64_MAX ? -2 : (int64_t)sum;
    return true;
}

static int truth(Runtime *rt, ValueRef self) {
    (void)rt;
    return AS_COMPLEX(self)->real != 0 || AS_COMPLEX(self)->imag != 0;
}

// ------------------------------------------------------------------ complex(x, y)

// "1+2j", "(1+2j)", "2j", "1" after CPython's complex_from_string_inner. False: malformed.
static bool parse(const char *text, size_t size, double *real, double *imag) {
    double first = 0, second = 0;
    *real = *imag = 0;
    size_t at = number_scan_double(text, size, &first);
    bool unit = false; // "j", "+j"
    if (at == 0) {
        at = size > 0 && (text[0] == '+' || text[0] == '-') ? 1 : 0;
        first = size > 0 && text[0] == '-' ? -1 : 1;
        unit = true;
    }
    if (at < size && (text[at] | 0x20) == 'j') {
        *imag = first;
        return at + 1 == size;
    }
    if (unit) return false;
    *real = first;
    if (at == size) return true;
    if (text[at] != '+' && text[at] != '-') return false;
    size_t more = number_scan_double(text + at, size - at, &second);
    if (more == 0) {
        second = text[at] == '-' ? -1 : 1;
        more = 1;
    }
    *imag = second;
    at += more;
    return at + 1 == size && (text[at] | 0x20) == 'j';
}

static Value from_text(Runtime *rt, Type *cls, ValueRef v) {
    StrBuf buf;
    double real = 0, imag = 0;
    if (!number_plain_text(rt, AS_STR(v), &buf)) return NO_VALUE;
    const char *text = buf.data;
    size_t size = buf.len;
    bool digits = number_underscores(buf.data, &size), good = digits;
    if (good && size > 1 && text[0] == '(' && text[size - 1] == ')') {
        text++;
        size -= 2;
        while (size > 0 && *text == ' ') text++, size--;
        while (size > 0 && text[size - 1] == ' ') size--;
    }
    good = good && size > 0 && parse(text, size, &real, &imag);
    strbuf_free(&buf);
    if (!digits)
        return raise_repr(rt, EXC_ValueError, "could not convert string to complex: %s", v);
    if (!good) return raise(rt, EXC_ValueError, "complex() arg is a malformed string");
    return complex_make(rt, cls, real, imag);
}

// What __complex__ gives. 1, 0: it is not there, -1: raised.
static int special_complex(Runtime *rt, ValueRef v, double *real, double *imag) {
    Value special = call_special(rt, v, rt->names.complex_, NULL, 0);
    if (IS_NULL(special)) return rt_pending(rt) ? -1 : 0;
    special = checked_conversion(rt, NO_REF, special, TYPE_OF_ID(rt, COMPLEX), "__complex__");
    if (IS_NULL(special)) return -1;
    operand(rt, ref(special), real, imag);
    drop(rt, special);
    return 1;
}

// An argument as a complex number. Only the first is asked for __complex__, and classes below the
// numbers are asked as others are (complexobject.c:complex_new). False: raised.
static bool part_argument(Runtime *rt, ValueRef v, bool first, double *real, double *imag) {
    bool own = IS_OBJECT(v) && (AS_OBJECT(v)->type->flags & TYPE_HEAP) != 0;
    int found = own ? 0 : operand(rt, v, real, imag);
    if (found == 0 && first) found = special_complex(rt, v, real, imag);
    if (found == 0 && is_complex(rt, v)) found = operand(rt, v, real, imag);
    if (found == 0) found = float_special(rt, v, real);
    if (found != 0) return found > 0;
    raise(rt, EXC_TypeError, "complex() %s argument must be a %snumber, not '%s'",
          first ? "first" : "second", first ? "string or a " : "", type_of(rt, v)->name->data);
    return false;
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    static const char *const PARAMS[] = {"real", "imag"};
    ValueRef given[2];
    double real = 0, imag = 0, more_real = 0, more_imag = 0;
    if (!bind_arguments(rt, "complex()", PARAMS, 2, args, n, names, given)) return NO_VALUE;
    if (!IS_NULL(given[0]) && IS_NULL(given[1]) && cls == TYPE_OF_ID(rt, COMPLEX) &&
        type_of(rt, given[0]) == cls)
        return own(given[0]);
    if (!IS_NULL(given[0]) && IS_STR(given[0])) {
        if (IS_NULL(given[1])) return from_text(rt, cls, given[0]);
        return raise(rt, EXC_TypeError, "complex() can't take second arg if first is a string");
    }
    if (!IS_NULL(given[1]) && IS_STR(given[1])) {
        return raise(rt, EXC_TypeError, "complex() second arg can't be a string");
    }
    if (!IS_NULL(given[0]) && !part_argument(rt, given[0], true, &real, &imag)) return NO_VALUE;
    if (!IS_NULL(given[1])) {
        if (!part_argument(rt, given[1], false, &more_real, &more_imag)) return NO_VALUE;
        bool whole = !IS_NULL(given[0]) && is_complex(rt, given[0]);
        if (is_complex(rt, given[1])) real -= more_imag;
        imag = whole ? imag + more_real : more_real;
    }
    return complex_make(rt, cls, real, imag);
}

// ------------------------------------------------------------------ methods

static Value method_abs(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    const Complex *c = AS_COMPLEX(args[0]);
    double size = hypot(c->real, c->imag);
    if (isinf(size) && isfinite(c->real) && isfinite(c->imag)) {
        return raise(rt, EXC_OverflowError, "absolute value too large");
    }
    return value_double(size);
}

static Value method_conjugate(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return complex_new(rt, AS_COMPLEX(args[0])->real, -AS_COMPLEX(args[0])->imag);
}

static Value method_complex(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return complex_new(rt, AS_COMPLEX(args[0])->real, AS_COMPLEX(args[0])->imag);
}

static Value method_getnewargs(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    ValueRef items[2] = {ref(value_double(AS_COMPLEX(args[0])->real)),
                         ref(value_double(AS_COMPLEX(args[0])->imag))};
    return tuple_from(rt, items, 2);
}

static const NativeDef METHODS[] = {
    {.name = "__abs__", .fn = method_abs, .min = 1, .max = 1},
    {.name = "__complex__", .fn = method_complex, .min = 1, .max = 1},
    {.name = "__getnewargs__", .fn = method_getnewargs, .min = 1, .max = 1},
    {.name = "conjugate", .fn = method_conjugate, .min = 1, .max = 1},
    {0},
};

static Value get_real(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_double(AS_COMPLEX(self)->real);
}

static Value get_imag(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_double(AS_COMPLEX(self)->imag);
}

static const GetSetDef GETSET[] = {
    {"real", get_real, NULL},
    {"imag", get_imag, NULL},
    {0},
};

const TypeSpec COMPLEX_SPEC = {
    .name = "complex",
    .size = sizeof(Complex),
    .flags = TYPE_BASE,
    .dunders = DUNDER_NUMBER | DUNDER_BOOL,
    .slots = {.repr = repr,
              .format = format_complex,
              .hash = hash,
              .compare = compare,
              .truth = truth,
              .binary = binary,
              .unary = unary,
              .create = create},
    .methods = METHODS,
    .getset = GETSET,
};
