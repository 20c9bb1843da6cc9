#include "object/float.h"

#include <math.h>

#include "base/dtoa.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/int.h"
#include "object/number_parse.h"
#include "object/ops.h"
#include "object/str.h"
#include "object/unicode.h"

static Value as_float(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_double(float_value(self));
}

static Value method_float(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return as_float(rt, args[0]);
}

static Value method_abs(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_double(fabs(float_value(args[0])));
}

static Value method_int(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return int_from_double(rt, float_value(args[0]));
}

static Value method_floor(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return int_from_double(rt, floor(float_value(args[0])));
}

static Value method_ceil(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return int_from_double(rt, ceil(float_value(args[0])));
}

// A float or an integer, whose class is not asked.
static bool plain_double(Runtime *rt, ValueRef v, double *out) {
    if (!IS_FLOAT(v)) return int_to_double(rt, v, out);
    *out = float_value(v);
    return true;
}

static Value divmod_of(Runtime *rt, ValueRef left, ValueRef right) {
    if ((!IS_FLOAT(left) && !IS_INT(left)) || (!IS_FLOAT(right) && !IS_INT(right))) {
        return NOT_IMPLEMENTED;
    }
    double a = 0, b = 0;
    if (!plain_double(rt, left, &a) || !plain_double(rt, right, &b)) return NO_VALUE;
    if (b == 0) return raise_zero_division(rt, "float divmod()");
    ValueRef items[2] = {ref(value_double(float_floordiv(a, b))),
                         ref(value_double(float_mod(a, b)))};
    return tuple_from(rt, items, 2);
}

static Value method_divmod(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return divmod_of(rt, args[0], args[1]);
}

static Value method_rdivmod(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return divmod_of(rt, args[1], args[0]);
}

// floatobject.c:double_round: the exact decimal expansion rounded, and read back.
static Value round_places(Runtime *rt, double d, int64_t places) {
    if (!isfinite(d) || places > 323) return value_double(d);
    if (places < -308) return value_double(copysign(0.0, d));
    char text[420];
    int exponent = 0;
    size_t n = double_digits(d, false, (int)places, text, 400, &exponent);
    if (n == 0) return value_double(copysign(0.0, d));
    int power = exponent - (int)n;
    text[n] = 'e';
    text[n + 1] = power < 0 ? '-' : '+';
    unsigned size = (unsigned)(power < 0 ? -power : power);
    for (size_t i = 0; i < 4; i++, size /= 10) text[n + 5 - i] = (char)('0' + size % 10);
    double rounded = double_parse(text, n + 6);
    if (isinf(rounded)) {
        return raise(rt, EXC_OverflowError, "rounded value too large to represent");
    }
    return value_double(copysign(rounded, d));
}

static Value method_round(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    double d = float_value(args[0]);
    int64_t places = 0;
    if (n < 2 || IS_NONE(args[1])) {
        double rounded = round(d);
        if (fabs(d - rounded) == 0.5) rounded = 2.0 * round(d / 2.0);
        return int_from_double(rt, rounded);
    }
    if (!op_index(rt, args[1], &places)) {
        if (!pending_is(rt, EXC_OverflowError)) return NO_VALUE;
        clear_pending(rt);
        IntView view = {0};
        if (IS_INT(args[1])) int_view(&view, args[1]);
        places = view.negative ? INT32_MIN : INT32_MAX;
    }
    return round_places(rt, d, places);
}

static Value method_is_integer(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    double d = float_value(args[0]);
    return value_bool(isfinite(d) && floor(d) == d);
}

static Value method_ratio(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double d = float_value(args[0]);
    if (isinf(d)) {
        return raise(rt, EXC_OverflowError, "cannot convert Infinity to integer ratio");
    }
    if (isnan(d)) return raise(rt, EXC_ValueError, "cannot convert NaN to integer ratio");
    int exponent = 0;
    double mantissa = frexp(d, &exponent);
    for (int i = 0; i < 53 && mantissa != floor(mantissa); i++, exponent--) mantissa *= 2;
    ValueRef shift = ref(small_int(exponent < 0 ? -exponent : exponent));
    Value whole = int_from_double(rt, mantissa);
    if (IS_NULL(whole)) return whole;
    Value scaled = int_shift(rt, BIN_LSHIFT, exponent < 0 ? ref(small_int(1)) : ref(whole), shift);
    Value pair = NO_VALUE;
    if (!IS_NULL(scaled)) {
        ValueRef items[2] = {exponent < 0 ? ref(whole) : ref(scaled),
                             exponent < 0 ? ref(scaled) : ref(small_int(1))};
        pair = tuple_from(rt, items, 2);
    }
    drop(rt, whole);
    drop(rt, scaled);
    return pair;
}

// ------------------------------------------------------------------ hexadecimal

static Value method_hex(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double d = float_value(args[0]);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (!isfinite(d)) {
        float_append_repr(&buf, d);
        return str_from_buf(rt, &buf);
    }
    if (signbit(d)) strbuf_char(&buf, '-');
    int exponent = 0;
    double mantissa = frexp(fabs(d), &exponent);
    if (mantissa == 0) {
        strbuf_text(&buf, "0x0.0p+0");
        return str_from_buf(rt, &buf);
    }
    int shift = exponent < -1021 ? 1 - (-1021 - exponent) : 1; // subnormals keep exponent -1022
    mantissa = ldexp(mantissa, shift);
    exponent -= shift;
    strbuf_text(&buf, "0x");
    for (int i = 0; i <= 13; i++) {
        int digit = (int)mantissa;
        strbuf_char(&buf, "0123456789abcdef"[digit]);
        if (i == 0) strbuf_char(&buf, '.');
        mantissa = (mantissa - digit) * 16;
    }
    strbuf_text(&buf, exponent < 0 ? "p-" : "p+");
    strbuf_int(&buf, exponent < 0 ? -exponent : exponent);
    return str_from_buf(rt, &buf);
}

static int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') return (c | 0x20) - 'a' + 10;
    return -1;
}

typedef struct HexScan {
    uint64_t mantissa; // the first 15 significant digits
    bool sticky;       // whether a later one is not 0
    int64_t exponent;  // of two
    size_t digits;
} HexScan;

// Hexadecimal digits with an optional point: where they end.
static const char *scan_hex_digits(const char *p, HexScan *scan) {
    bool point = false;
    for (;; p++) {
        int value = hex_value(*p);
        if (*p == '.' && !point) {
            point = true;
            continue;
        }
        if (value < 0) return p;
        scan->digits++;
        if (scan->mantissa >> 59 == 0) {
            scan->mantissa = scan->mantissa * 16 + (uint64_t)value;
            if (point) scan->exponent -= 4;
        } else {
            scan->sticky = scan->sticky || value != 0;
            if (!point) scan->exponent += 4;
        }
    }
}

// The exponent "p[+-]digits" if there is one. NULL: malformed.
static const char *scan_hex_exponent(const char *p, HexScan *scan) {
    if ((*p | 0x20) != 'p') return p;
    bool negative = *++p == '-';
    if (*p == '-' || *p == '+') p++;
    if (*p < '0' || *p > '9') return NULL;
    int64_t exponent = 0;
    for (; *p >= '0' && *p <= '9'; p++) {
        if (exponent < 100000000) exponent = exponent * 10 + (*p - '0');
    }
    scan->exponent += negative ? -exponent : exponent;
    return p;
}

// 1: read, 0: malformed, -1: too large.
static int parse_hex(const char *text, size_t size, double *out) {
    const char *p = text;
    HexScan scan = {0};
    bool negative = *p == '-';
    if (*p == '-' || *p == '+') p++;
    if ((*p | 0x20) == 'i' || (*p | 0x20) == 'n') {
        return number_scan_double(text, size, out) == size ? 1 : 0;
    }
    if (p[0] == '0' && (p[1] | 0x20) == 'x') p += 2;
    p = scan_hex_digits(p, &scan);
    if (scan.digits == 0 || (p = scan_hex_exponent(p, &scan)) == NULL || p != text + size) return 0;
    double d = scan.mantissa == 0 ? 0.0 : int_scale(scan.mantissa, scan.sticky, scan.exponent);
    if (isinf(d)) return -1;
    *out = negative ? -d : d;
    return 1;
}

static Value method_fromhex(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_STR(args[1])) {
        return raise(rt, EXC_TypeError, "bad argument type for built-in operation");
    }
    double d = 0;
    const char *text = AS_STR(args[1])->data;
    size_t size = AS_STR(args[1])->size;
    while (size > 0 && unicode_is_space((unsigned char)text[size - 1])) size--;
    while (size > 0 && unicode_is_space((unsigned char)*text)) text++, size--;
    int found = parse_hex(text, size, &d);
    if (found == 0) {
        return raise(rt, EXC_ValueError, "invalid hexadecimal floating-point string");
    }
    if (found < 0) {
        return raise(rt, EXC_OverflowError, "hexadecimal value too large to represent as a float");
    }
    if (AS_TYPE(args[0]) == TYPE_OF_ID(rt, FLOAT)) return value_double(d);
    return call1(rt, args[0], ref(value_double(d)));
}

static Value method_getnewargs(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    ValueRef item = ref(value_double(float_value(args[0])));
    return tuple_from(rt, &item, 1);
}

const NativeDef FLOAT_METHODS[] = {
    {.name = "__abs__", .fn = method_abs, .min = 1, .max = 1},
    {.name = "__ceil__", .fn = method_ceil, .min = 1, .max = 1},
    {.name = "__divmod__", .fn = method_divmod, .min = 2, .max = 2},
    {.name = "__float__", .fn = method_float, .min = 1, .max = 1},
    {.name = "__floor__", .fn = method_floor, .min = 1, .max = 1},
    {.name = "__getnewargs__", .fn = method_getnewargs, .min = 1, .max = 1},
    {.name = "__int__", .fn = method_int, .min = 1, .max = 1},
    {.name = "__rdivmod__", .fn = method_rdivmod, .min = 2, .max = 2},
    {.name = "__round__", .fn = method_round, .min = 1, .max = 2},
    {.name = "__trunc__", .fn = method_int, .min = 1, .max = 1},
    {.name = "as_integer_ratio", .fn = method_ratio, .min = 1, .max = 1},
    {.name = "conjugate", .fn = method_float, .min = 1, .max = 1},
    {.name = "fromhex", .fn = method_fromhex, .min = 2, .max = 2, .flags = NATIVE_CLASS},
    {.name = "hex", .fn = method_hex, .min = 1, .max = 1},
    {.name = "is_integer", .fn = method_is_integer, .min = 1, .max = 1},
    {0},
};

static Value get_zero(Runtime *rt, ValueRef self) {
    (void)rt, (void)self;
    return value_double(0);
}

const GetSetDef FLOAT_GETSET[] = {
    {"real", as_float, NULL},
    {"imag", get_zero, NULL},
    {0},
};
