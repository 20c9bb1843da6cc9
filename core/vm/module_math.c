// The module `math`: floats. The functions of ints are in module_math_int.c. Errors are those of
// CPython's Modules/mathmodule.c.
#include "vm/module_math.h"

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

static Value apply1(Runtime *rt, ValueRef arg, Function1 f, bool pole) {
    double x;
    if (!op_double(rt, arg, &x)) return NO_VALUE;
    return checked(rt, f(x), isfinite(x), isnan(x), pole);
}

#define ONE(name, pole)                                                                     \
    static Value math_##name(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) { \
        (void)n, (void)names;                                                               \
        return apply1(rt, args[0], name, pole);                                             \
    }
ONE(acos, true)
ONE(acosh, true)
ONE(asin, true)
ONE(asinh, true)
ONE(atan, true)
ONE(atanh, true)
ONE(cbrt, true)
ONE(cos, true)
ONE(cosh, false)
ONE(erf, true)
ONE(erfc, true)
ONE(exp, false)
ONE(exp2, false)
ONE(expm1, false)
ONE(fabs, true)
ONE(log1p, true)
ONE(sin, true)
ONE(sinh, false)
ONE(sqrt, true)
ONE(tan, true)
ONE(tanh, true)
#undef ONE

static bool is_pole(double x) {
    return x <= 0 && floor(x) == x;
}

static Value math_gamma(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x;
    if (!op_double(rt, args[0], &x)) return NO_VALUE;
    if (is_pole(x) || x == -HUGE_VAL) return domain_error(rt);
    return checked(rt, tgamma(x), isfinite(x), isnan(x), false);
}

static Value math_lgamma(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x;
    if (!op_double(rt, args[0], &x)) return NO_VALUE;
    if (is_pole(x) && isfinite(x)) return domain_error(rt);
    if (isinf(x)) return value_double(HUGE_VAL);
    return checked(rt, lgamma(x), isfinite(x), isnan(x), false);
}

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

static Value math_ulp(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x;
    if (!op_double(rt, args[0], &x)) return NO_VALUE;
    x = fabs(x);
    if (isnan(x) || isinf(x)) return value_double(x);
    double next = nextafter(x, HUGE_VAL);
    return value_double(isinf(next) ? x - nextafter(x, -HUGE_VAL) : next - x);
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
        return x > 0 ? value_double(f(x)) : domain_error(rt);
    }
    if (int_sign(arg) <= 0) return domain_error(rt);
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
TWO(remainder, true)
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

static Value math_nextafter(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x, y;
    int64_t steps = 1;
    if (!op_double(rt, args[0], &x) || !op_double(rt, args[1], &y)) return NO_VALUE;
    if (!IS_NULL(args[2]) && !IS_NONE(args[2]) && !op_index(rt, args[2], &steps)) return NO_VALUE;
    if (steps < 0) return raise(rt, EXC_ValueError, "steps must be a non-negative integer");
    for (int64_t i = 0; i < steps && i < 1000000 && x != y; i++) x = nextafter(x, y);
    return value_double(x);
}

static Value math_fma(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double x, y, z;
    if (!op_double(rt, args[0], &x) || !op_double(rt, args[1], &y) || !op_double(rt, args[2], &z))
        return NO_VALUE;
    double result = fma(x, y, z);
    if (isnan(result) && !isnan(x) && !isnan(y) && !isnan(z))
        return raise(rt, EXC_ValueError, "invalid operation in fma");
    if (isinf(result) && isfinite(x) && isfinite(y) && isfinite(z))
        return raise(rt, EXC_OverflowError, "overflow in fma");
    return value_double(result);
}

static Value math_isclose(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double a, b, relative = 1e-9, absolute = 0;
    if (!op_double(rt, args[0], &a) || !op_double(rt, args[1], &b)) return NO_VALUE;
    if (!IS_NULL(args[2]) && !op_double(rt, args[2], &relative)) return NO_VALUE;
    if (!IS_NULL(args[3]) && !op_double(rt, args[3], &absolute)) return NO_VALUE;
    if (relative < 0 || absolute < 0)
        return raise(rt, EXC_ValueError, "tolerances must be non-negative");
    if (a == b) return TRUE_VALUE;
    if (isinf(a) || isinf(b)) return FALSE_VALUE;
    double difference = fabs(b - a);
    return value_bool(difference <= fabs(relative * b) || difference <= fabs(relative * a) ||
                      difference <= absolute);
}

// ------------------------------------------------------------------ sums

// An exact sum of doubles: parts that do not overlap, the smallest first (Shewchuk).
typedef struct Sum {
    Allocator *mem;
    double *parts;
    size_t count, capacity;
    double special;    // infinities and NaNs
    double infinities; // of these the infinities
    bool infinite, overflow;
} Sum;

static bool sum_add(Sum *sum, double x) {
    if (!isfinite(x)) {
        sum->infinite = true;
        sum->special += x;
        if (isinf(x)) sum->infinities += x;
        return true;
    }
    size_t kept = 0;
    for (size_t i = 0; i < sum->count; i++) {
        double y = sum->parts[i];
        if (fabs(x) < fabs(y)) {
            double larger = y;
            y = x;
            x = larger;
        }
        double high = x + y, low = y - (high - x);
        if (low != 0) sum->parts[kept++] = low;
        x = high;
    }
    if (!isfinite(x)) {
        sum->overflow = true;
        return true;
    }
    sum->count = kept;
    if (!vec_reserve(sum->mem, (void **)&sum->parts, &sum->capacity, kept + 1, sizeof *sum->parts))
        return false;
    if (x != 0) sum->parts[sum->count++] = x;
    return true;
}

// The sum, rounded half to even once.
static double sum_total(const Sum *sum) {
    if (sum->infinite) return sum->special;
    size_t n = sum->count;
    if (n == 0) return 0;
    double high = sum->parts[--n], low = 0;
    while (n > 0) {
        double x = high, y = sum->parts[--n];
        high = x + y;
        low = y - (high - x);
        if (low != 0) break;
    }
    // Half way between two doubles the next part decides.
    if (n > 0 && ((low < 0 && sum->parts[n - 1] < 0) || (low > 0 && sum->parts[n - 1] > 0))) {
        double twice = low * 2, moved = high + twice;
        if (twice == moved - high) high = moved;
    }
    return high;
}

static void sum_free(Sum *sum) {
    mem_free(sum->mem, sum->parts, sum->capacity * sizeof *sum->parts);
}

static Value math_fsum(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value iterator = op_iter(rt, args[0]);
    if (IS_NULL(iterator)) return NO_VALUE;
    Sum sum = {.mem = &rt->mem};
    bool good = true;
    for (Value item; good && !IS_NULL(item = op_next(rt, ref(iterator)));) {
        double x;
        good = op_double(rt, ref(item), &x);
        if (good && !sum_add(&sum, x)) {
            raise_memory(rt);
            good = false;
        }
        drop(rt, item);
    }
    drop(rt, iterator);
    double total = sum_total(&sum);
    sum_free(&sum);
    if (!good || rt_pending(rt)) return NO_VALUE;
    if (sum.overflow) return raise(rt, EXC_OverflowError, "intermediate overflow in fsum");
    if (isnan(sum.infinities)) return raise(rt, EXC_ValueError, "-inf + inf in fsum");
    return value_double(total);
}

// Adds the product of a float and a float or int to the sum, exactly; false: it is another product,
// or out of range.
static bool sum_product(Runtime *rt, Sum *sum, ValueRef a, ValueRef b) {
    double x, y;
    if (!IS_FLOAT(a) && !IS_FLOAT(b)) return false;
    if (!(IS_FLOAT(a) || IS_INT(a)) || !(IS_FLOAT(b) || IS_INT(b))) return false;
    if (!op_double(rt, a, &x) || !op_double(rt, b, &y)) {
        clear_pending(rt);
        return false;
    }
    double high = x * y;
    return isfinite(high) && sum_add(sum, high) && sum_add(sum, fma(x, y, -high));
}

// Products of floats are summed up without loss, and added where another kind of number comes or
// at the end.
static Value math_sumprod(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value p = op_iter(rt, args[0]);
    Value q = IS_NULL(p) ? NO_VALUE : op_iter(rt, args[1]);
    Value result = IS_NULL(q) ? NO_VALUE : small_int(0);
    Sum sum = {.mem = &rt->mem};
    for (bool more = !IS_NULL(result); more && !IS_NULL(result);) {
        Value a = op_next(rt, ref(p));
        Value b = IS_NULL(a) && rt_pending(rt) ? NO_VALUE : op_next(rt, ref(q));
        more = !IS_NULL(a) && !IS_NULL(b);
        if (IS_NULL(a) != IS_NULL(b) && !rt_pending(rt))
            raise(rt, EXC_ValueError, "Inputs are not the same length");
        if (rt_pending(rt) || !more || !sum_product(rt, &sum, ref(a), ref(b))) {
            if (sum.count > 0)
                result = math_calculate(rt, BIN_ADD, result, value_double(sum_total(&sum)));
            sum.count = 0;
            if (more)
                result =
                    math_calculate(rt, BIN_ADD, result, op_binary(rt, BIN_MUL, ref(a), ref(b)));
        }
        drop(rt, a);
        drop(rt, b);
    }
    sum_free(&sum);
    drop(rt, p);
    drop(rt, q);
    if (!rt_pending(rt)) return result;
    drop(rt, result);
    return NO_VALUE;
}

// The length of a vector: scaled, so that nothing overflows, and summed exactly.
static Value norm(Runtime *rt, double *values, size_t count) {
    double largest = 0;
    bool nan = false;
    for (size_t i = 0; i < count; i++) {
        values[i] = fabs(values[i]);
        nan = nan || isnan(values[i]);
        if (values[i] > largest) largest = values[i];
    }
    if (isinf(largest)) return value_double(largest);
    if (nan) return value_double(NAN);
    if (largest == 0) return value_double(0);
    int exponent;
    frexp(largest, &exponent);
    Sum sum = {.mem = &rt->mem};
    bool good = true;
    for (size_t i = 0; i < count && good; i++) {
        double x = ldexp(values[i], -exponent), square = x * x;
        good = sum_add(&sum, square) && sum_add(&sum, fma(x, x, -square));
    }
    double h = sqrt(sum_total(&sum));
    // One step of Newton's method brings the root to its nearest double.
    double square = h * h;
    good = good && sum_add(&sum, -square) && sum_add(&sum, -fma(h, h, -square));
    if (h != 0) h += sum_total(&sum) / (2 * h);
    sum_free(&sum);
    return good ? value_double(ldexp(h, exponent)) : raise_memory(rt);
}

static Value math_hypot(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    double *values = mem_alloc(&rt->mem, n * sizeof *values);
    if (values == NULL) return raise_memory(rt);
    bool good = true;
    for (uint32_t i = 0; i < n && good; i++) good = op_double(rt, args[i], &values[i]);
    Value result = good ? norm(rt, values, n) : NO_VALUE;
    mem_free(&rt->mem, values, n * sizeof *values);
    return result;
}

static Value math_dist(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value p = tuple_from_iterable(rt, args[0]);
    Value q = IS_NULL(p) ? NO_VALUE : tuple_from_iterable(rt, args[1]);
    Value result = NO_VALUE;
    if (IS_NULL(q)) goto done;
    uint32_t count = AS_TUPLE(p)->length;
    if (count != AS_TUPLE(q)->length) {
        raise(rt, EXC_ValueError, "both points must have the same number of dimensions");
        goto done;
    }
    double *values = mem_alloc(&rt->mem, count * sizeof *values);
    bool good = values != NULL;
    if (!good) raise_memory(rt);
    for (uint32_t i = 0; i < count && good; i++) {
        double x, y;
        good = op_double(rt, ref(AS_TUPLE(p)->items[i]), &x) &&
               op_double(rt, ref(AS_TUPLE(q)->items[i]), &y);
        if (good) values[i] = x - y;
    }
    if (good) result = norm(rt, values, count);
    mem_free(&rt->mem, values, count * sizeof *values);
done:
    drop(rt, p);
    drop(rt, q);
    return result;
}

const NativeDef MATH_FUNCTIONS[] = {
    {"acos", math_acos, 1, 1, 0, NULL},
    {"acosh", math_acosh, 1, 1, 0, NULL},
    {"asin", math_asin, 1, 1, 0, NULL},
    {"asinh", math_asinh, 1, 1, 0, NULL},
    {"atan", math_atan, 1, 1, 0, NULL},
    {"atan2", math_atan2, 2, 2, 0, NULL},
    {"atanh", math_atanh, 1, 1, 0, NULL},
    {"ceil", math_ceil, 1, 1, 0, NULL},
    {"comb", math_comb, 2, 2, 0, NULL},
    {"copysign", math_copysign, 2, 2, 0, NULL},
    {"cos", math_cos, 1, 1, 0, NULL},
    {"cosh", math_cosh, 1, 1, 0, NULL},
    {"degrees", math_degrees, 1, 1, 0, NULL},
    {"dist", math_dist, 2, 2, 0, NULL},
    {"erf", math_erf, 1, 1, 0, NULL},
    {"erfc", math_erfc, 1, 1, 0, NULL},
    {"exp", math_exp, 1, 1, 0, NULL},
    {"expm1", math_expm1, 1, 1, 0, NULL},
    {"fabs", math_fabs, 1, 1, 0, NULL},
    {"factorial", math_factorial, 1, 1, 0, NULL},
    {"floor", math_floor, 1, 1, 0, NULL},
    {"fmod", math_fmod, 2, 2, 0, NULL},
    {"frexp", math_frexp, 1, 1, 0, NULL},
    {"fsum", math_fsum, 1, 1, 0, NULL},
    {"gamma", math_gamma, 1, 1, 0, NULL},
    {"gcd", math_gcd, 0, -1, 0, NULL},
    {"hypot", math_hypot, 0, -1, 0, NULL},
    {"isfinite", math_isfinite, 1, 1, 0, NULL},
    {"isinf", math_isinf, 1, 1, 0, NULL},
    {"isnan", math_isnan, 1, 1, 0, NULL},
    {"isqrt", math_isqrt, 1, 1, 0, NULL},
    {"ldexp", math_ldexp, 2, 2, 0, NULL},
    {"lgamma", math_lgamma, 1, 1, 0, NULL},
    {"log", math_log, 1, 2, 0, NULL},
    {"log10", math_log10, 1, 1, 0, NULL},
    {"log1p", math_log1p, 1, 1, 0, NULL},
    {"log2", math_log2, 1, 1, 0, NULL},
    {"modf", math_modf, 1, 1, 0, NULL},
    {"perm", math_perm, 1, 2, 0, NULL},
    {"pow", math_pow, 2, 2, 0, NULL},
    {"prod", math_prod, 1, 2, 0, "iterable / * start"},
    {"radians", math_radians, 1, 1, 0, NULL},
    {"remainder", math_remainder, 2, 2, 0, NULL},
    {"sin", math_sin, 1, 1, 0, NULL},
    {"sinh", math_sinh, 1, 1, 0, NULL},
    {"sqrt", math_sqrt, 1, 1, 0, NULL},
    {"tan", math_tan, 1, 1, 0, NULL},
    {"tanh", math_tanh, 1, 1, 0, NULL},
    {"trunc", math_trunc, 1, 1, 0, NULL},
    {"isclose", math_isclose, 2, 2, 0, "a b * rel_tol abs_tol"},
    {0},
};

// What later versions added.
static const struct {
    uint32_t since;
    NativeDef def;
} ADDED[] = {
    {9, {"lcm", math_lcm, 0, -1, 0, NULL}},
    {9, {"nextafter", math_nextafter, 2, 2, 0, "x y / * steps"}},
    {9, {"ulp", math_ulp, 1, 1, 0, NULL}},
    {11, {"cbrt", math_cbrt, 1, 1, 0, NULL}},
    {11, {"exp2", math_exp2, 1, 1, 0, NULL}},
    {12, {"sumprod", math_sumprod, 2, 2, 0, NULL}},
    {13, {"fma", math_fma, 3, 3, 0, NULL}},
};

bool module_math_init(Runtime *rt, Dict *dict) {
    for (size_t i = 0; i < sizeof ADDED / sizeof *ADDED; i++) {
        if (rt->options.python < ADDED[i].since) continue;
        Value function = native_function_new(rt, &ADDED[i].def, NO_REF, NULL);
        if (IS_NULL(function) || !dict_set_text(rt, dict, ADDED[i].def.name, function))
            return false;
    }
    return dict_set_text(rt, dict, "pi", value_double(PI)) &&
           dict_set_text(rt, dict, "e", value_double(2.718281828459045)) &&
           dict_set_text(rt, dict, "tau", value_double(6.283185307179586)) &&
           dict_set_text(rt, dict, "inf", value_double(HUGE_VAL)) &&
           dict_set_text(rt, dict, "nan", value_double(NAN));
}
