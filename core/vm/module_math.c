// The module `math`: floats and rounding. The rest is lib/_math.py. Errors are those of CPython's
// Modules/mathmodule.c.
#include <math.h>

#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/int.h"
#include "object/number.h"
#include "object/ops.h"
#include "vm/modules.h"

static Value domain_error(Runtime *rt) {
    return raise(rt, EXC_ValueError, "math domain error");
}

// The same of a function of one number, of which 3.14 says what it expects.
static Value not_expected(Runtime *rt, const char *expected, double x) {
    if (rt->options.python < 14 || expected == NULL) return domain_error(rt);
    Value number = value_double(x), repr = op_repr(rt, ref(number));
    if (!IS_NULL(repr))
        raise(rt, EXC_ValueError, "expected %s, got %s", expected, AS_STR(repr)->data);
    drop(rt, repr);
    return NO_VALUE;
}

static Value range_error(Runtime *rt) {
    return raise(rt, EXC_OverflowError, "math range error");
}

// A result, checked against what went in: a NaN from none is outside of the domain, an infinity
// from none is too large, or outside for functions that have poles.
static Value checked(Runtime *rt, double result, bool finite_in, bool nan_in, bool pole) {
    if (isnan(result) && !nan_in) return domain_error(rt);
    if (isinf(result) && finite_in) return pole ? domain_error(rt) : range_error(rt);
    return value_double(result);
}

// ------------------------------------------------------------------ functions of one float

typedef double (*Function1)(double x);

static Value apply1(Runtime *rt, ValueRef arg, Function1 f, bool pole, const char *expected) {
    double x;
    if (!op_double(rt, arg, &x)) return NO_VALUE;
    double result = f(x);
    if ((isnan(result) && !isnan(x)) || (isinf(result) && isfinite(x) && pole))
        return not_expected(rt, expected, x);
    return checked(rt, result, isfinite(x), isnan(x), pole);
}

static const char IN_RANGE[] = "a number in range from -1 up to 1", FINITE[] = "a finite input";

#define ONE(name, pole, expected)                                                           \
    static Value math_##name(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) { \
        (void)n, (void)names;                                                               \
        return apply1(rt, args[0], name, pole, expected);                                   \
    }
ONE(acos, true, IN_RANGE)
ONE(acosh, true, "argument value not less than 1")
ONE(asin, true, IN_RANGE)
ONE(asinh, true, NULL)
ONE(atan, true, NULL)
ONE(atanh, true, "a number between -1 and 1")
ONE(cbrt, true, NULL)
ONE(cos, true, FINITE)
ONE(cosh, false, NULL)
ONE(erf, true, NULL)
ONE(erfc, true, NULL)
ONE(exp, false, NULL)
ONE(exp2, false, NULL)
ONE(expm1, false, NULL)
ONE(fabs, true, NULL)
ONE(log1p, true, "argument value > -1")
ONE(sin, true, FINITE)
ONE(sinh, false, NULL)
ONE(sqrt, true, "a nonnegative input")
ONE(tan, true, FINITE)
ONE(tanh, true, NULL)
#undef ONE

static const double PI = 3.141592653589793;

static Value math_degrees(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x;
    return op_double(rt, args[0], &x) ? value_double(x * (180.0 / PI)) : NO_VALUE;
}

static Value math_radians(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x;
    return op_double(rt, args[0], &x) ? value_double(x * (PI / 180.0)) : NO_VALUE;
}

static Value math_isnan(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x;
    return op_double(rt, args[0], &x) ? value_bool(isnan(x)) : NO_VALUE;
}

static Value math_isinf(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x;
    return op_double(rt, args[0], &x) ? value_bool(isinf(x)) : NO_VALUE;
}

static Value math_isfinite(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x;
    return op_double(rt, args[0], &x) ? value_bool(isfinite(x)) : NO_VALUE;
}

static Value pair(Runtime *rt, Value a, Value b) {
    ValueRef items[2] = {ref(a), ref(b)};
    Value tuple = IS_NULL(a) || IS_NULL(b) ? NO_VALUE : tuple_from(rt, items, 2);
    drop(rt, a);
    drop(rt, b);
    return tuple;
}

static Value math_frexp(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x;
    int exponent = 0;
    if (!op_double(rt, args[0], &x)) return NO_VALUE;
    if (isfinite(x) && x != 0) x = frexp(x, &exponent);
    return pair(rt, value_double(x), small_int(exponent));
}

static Value math_modf(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x, whole;
    if (!op_double(rt, args[0], &x)) return NO_VALUE;
    double part = modf(x, &whole);
    return pair(rt, value_double(part), value_double(whole));
}

// ------------------------------------------------------------------ logarithms

// A logarithm of any positive int or float. Ints beyond the floats are taken apart.
static Value logarithm(Runtime *rt, ValueRef arg, Function1 f) {
    double x;
    if (!IS_INT(arg)) {
        if (!op_double(rt, arg, &x)) return NO_VALUE;
        if (isnan(x) || x == HUGE_VAL) return value_double(x);
        return x > 0 ? value_double(f(x)) : not_expected(rt, "a positive input", x);
    }
    if (int_sign(arg) <= 0) {
        if (rt->options.python < 14) return domain_error(rt);
        return raise(rt, EXC_ValueError, "expected a positive input");
    }
    if (int_to_double(rt, arg, &x)) return value_double(f(x));
    if (!pending_is(rt, EXC_OverflowError)) return NO_VALUE;
    clear_pending(rt);
    IntView view;
    int_view(&view, arg);
    // The highest digits as a fraction, and how often it was halved.
    double fraction = 0;
    for (uint32_t i = 0; i < 4; i++)
        fraction = fraction * 4294967296.0 + view.digits[view.length - 1 - i];
    int exponent;
    fraction = frexp(fraction, &exponent);
    double halvings = (double)exponent + 32.0 * (double)(view.length - 4);
    return value_double(f(fraction) + f(2.0) * halvings);
}

static Value math_log(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    if (n == 0)
        return raise(rt, EXC_TypeError,
                     rt->options.python < 12 ? "math.log requires 1 to 2 arguments"
                                             : "log expected at least 1 argument, got 0");
    Value top = logarithm(rt, args[0], log);
    if (n == 1 || IS_NULL(top)) return top;
    Value base = logarithm(rt, args[1], log);
    if (IS_NULL(base)) return NO_VALUE;
    return op_binary(rt, BIN_TRUEDIV, ref(top), ref(base));
}

static Value math_log2(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return logarithm(rt, args[0], log2);
}

static Value math_log10(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return logarithm(rt, args[0], log10);
}

// ------------------------------------------------------------------ functions of two floats

typedef double (*Function2)(double x, double y);

static Value apply2(Runtime *rt, const ValueRef *args, Function2 f, bool pole) {
    double x, y;
    if (!op_double(rt, args[0], &x) || !op_double(rt, args[1], &y)) return NO_VALUE;
    return checked(rt, f(x, y), isfinite(x) && isfinite(y), isnan(x) || isnan(y), pole);
}

#define TWO(name, pole)                                                                     \
    static Value math_##name(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) { \
        (void)n, (void)names;                                                               \
        return apply2(rt, args, name, pole);                                                \
    }
TWO(atan2, true)
TWO(copysign, true)

// C's own function has a long way to the same: what is left of x is fmod's, or reaches as far below
// zero as that is short of y; halfway the quotient is even.
static double nearest_remainder(double x, double y) {
    if (isinf(y) && isfinite(x)) return x;
    double left = fmod(fabs(x), fabs(y)), missing = fabs(y) - left;
    if (left > missing)
        left = -missing;
    else if (left == missing)
        left -= 2 * fmod((fabs(x) - left) / 2, fabs(y));
    return copysign(1, x) * left;
}

static Value math_remainder(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return apply2(rt, args, nearest_remainder, true);
}
#undef TWO

static Value math_fmod(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return apply2(rt, args, fmod, true);
}

// pow() of C99 has all special cases; only the errors are Python's.
static Value math_pow(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x, y;
    if (!op_double(rt, args[0], &x) || !op_double(rt, args[1], &y)) return NO_VALUE;
    double result = pow(x, y);
    bool finite = isfinite(x) && isfinite(y);
    if (finite && isnan(result)) return domain_error(rt);
    if (finite && isinf(result)) return x == 0 ? domain_error(rt) : range_error(rt);
    return value_double(result);
}

static Value math_ldexp(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x;
    int64_t exponent;
    if (!op_double(rt, args[0], &x)) return NO_VALUE;
    if (!IS_INT(args[1]))
        return raise(rt, EXC_TypeError, "Expected an int as second argument to ldexp.");
    if (!int_to_int64(args[1], &exponent)) exponent = int_sign(args[1]) < 0 ? -100000 : 100000;
    if (exponent > 100000) exponent = 100000;
    if (exponent < -100000) exponent = -100000;
    return checked(rt, ldexp(x, (int)exponent), isfinite(x), isnan(x), false);
}

// ------------------------------------------------------------------ rounding

// A float by `f`; anything else by its dunder, or through a float.
static Value rounded(Runtime *rt, ValueRef v, Str *dunder, double (*f)(double)) {
    if (IS_DOUBLE(v)) return int_from_double(rt, f(AS_DOUBLE(v)));
    Value result = call_special(rt, v, dunder, NULL, 0);
    if (!IS_NULL(result) || rt_pending(rt)) return result;
    double x;
    return op_double(rt, v, &x) ? int_from_double(rt, f(x)) : NO_VALUE;
}

static Value math_ceil(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return rounded(rt, args[0], rt->names.ceil, ceil);
}

static Value math_floor(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return rounded(rt, args[0], rt->names.floor, floor);
}

static Value math_trunc(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (IS_DOUBLE(args[0])) return int_from_double(rt, trunc(AS_DOUBLE(args[0])));
    Value result = call_special(rt, args[0], rt->names.trunc, NULL, 0);
    if (!IS_NULL(result) || rt_pending(rt)) return result;
    return raise(rt, EXC_TypeError, "type %s doesn't define __trunc__ method",
                 type_of(rt, args[0])->name->data);
}

// ------------------------------------------------------------------ the module

static Value math_getattr(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return module_more(rt, "_math", args[0]);
}

static Value math_dir(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return module_more_dir(rt, "_math");
}

const NativeDef MATH_FUNCTIONS[] = {
    {"__getattr__", math_getattr, 1, 1, 0, NULL},
    {"__dir__", math_dir, 0, 0, 0, NULL},
    {"acos", math_acos, 1, 1, 0, NULL},
    {"acosh", math_acosh, 1, 1, 0, NULL},
    {"asin", math_asin, 1, 1, 0, NULL},
    {"asinh", math_asinh, 1, 1, 0, NULL},
    {"atan", math_atan, 1, 1, 0, NULL},
    {"atan2", math_atan2, 2, 2, 0, NULL},
    {"atanh", math_atanh, 1, 1, 0, NULL},
    {"cbrt", math_cbrt, 1, 1, 0, NULL},
    {"ceil", math_ceil, 1, 1, 0, NULL},
    {"copysign", math_copysign, 2, 2, 0, NULL},
    {"cos", math_cos, 1, 1, 0, NULL},
    {"cosh", math_cosh, 1, 1, 0, NULL},
    {"degrees", math_degrees, 1, 1, 0, NULL},
    {"erf", math_erf, 1, 1, 0, NULL},
    {"erfc", math_erfc, 1, 1, 0, NULL},
    {"exp", math_exp, 1, 1, 0, NULL},
    {"exp2", math_exp2, 1, 1, 0, NULL},
    {"expm1", math_expm1, 1, 1, 0, NULL},
    {"fabs", math_fabs, 1, 1, 0, NULL},
    {"floor", math_floor, 1, 1, 0, NULL},
    {"fmod", math_fmod, 2, 2, 0, NULL},
    {"frexp", math_frexp, 1, 1, 0, NULL},
    {"isfinite", math_isfinite, 1, 1, 0, NULL},
    {"isinf", math_isinf, 1, 1, 0, NULL},
    {"isnan", math_isnan, 1, 1, 0, NULL},
    {"ldexp", math_ldexp, 2, 2, 0, NULL},
    {"log", math_log, 0, 2, 0, NULL},
    {"log10", math_log10, 1, 1, 0, NULL},
    {"log1p", math_log1p, 1, 1, 0, NULL},
    {"log2", math_log2, 1, 1, 0, NULL},
    {"modf", math_modf, 1, 1, 0, NULL},
    {"pow", math_pow, 2, 2, 0, NULL},
    {"radians", math_radians, 1, 1, 0, NULL},
    {"remainder", math_remainder, 2, 2, 0, NULL},
    {"sin", math_sin, 1, 1, 0, NULL},
    {"sinh", math_sinh, 1, 1, 0, NULL},
    {"sqrt", math_sqrt, 1, 1, 0, NULL},
    {"tan", math_tan, 1, 1, 0, NULL},
    {"tanh", math_tanh, 1, 1, 0, NULL},
    {"trunc", math_trunc, 1, 1, 0, NULL},
    {0},
};

bool module_math_init(Runtime *rt, Dict *dict) {
    static const struct {
        const char *name;
        uint32_t since;
    } ADDED[] = {{"cbrt", 11}, {"exp2", 11}};
    for (size_t i = 0; i < sizeof ADDED / sizeof *ADDED; i++) {
        Str *name = intern(rt, ADDED[i].name);
        if (name == NULL) return false;
        if (rt->options.python < ADDED[i].since) dict_remove(rt, dict, object_ref(name), NULL);
    }
    return dict_set_text(rt, dict, "pi", value_double(PI)) &&
           dict_set_text(rt, dict, "e", value_double(2.718281828459045)) &&
           dict_set_text(rt, dict, "tau", value_double(6.283185307179586)) &&
           dict_set_text(rt, dict, "inf", value_double(HUGE_VAL)) &&
           dict_set_text(rt, dict, "nan", value_double(NAN));
}
