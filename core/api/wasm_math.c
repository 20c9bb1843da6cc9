// The C library's functions of floats in WebAssembly whose results must end in the digits that
// CPython shows on Linux. There they are hardly ever off by more than rounding is, and they live by
// tables of kilobytes; here they are computed with pairs of doubles, without tables. The others are
// JavaScript's Math, which every host has.
#ifdef __wasm__

#include <math.h>
#include <stdbool.h>

// ------------------------------------------------------------------ what the host has

#define HOST(name) \
    __attribute__((import_module("Math"), import_name(#name))) double host_##name(double x);
#define SAME(name)             \
    HOST(name)                 \
    double name(double x) {    \
        return host_##name(x); \
    }

SAME(sinh)
SAME(cosh)
SAME(tanh)
SAME(asinh)
SAME(acosh)
SAME(atanh)
SAME(expm1)
SAME(log1p)
SAME(cbrt)
HOST(sin)
HOST(cos)
HOST(tan)
HOST(asin)
HOST(acos)
__attribute__((import_module("Math"), import_name("atan2"))) double host_atan2(double y, double x);

// ------------------------------------------------------------------ pairs of doubles

// The sum of two doubles, of which `low` is less than half of the last digit of `high`.
typedef struct Pair {
    double high, low;
} Pair;

static const Pair ONE = {1, 0};
static const Pair LN2 = {0.6931471805599453, 2.3190468138462996e-17};

static Pair pair(double x) {
    return (Pair){x, 0};
}

// Of two doubles, the first of which is not the smaller one.
static Pair joined(double large, double small) {
    double high = large + small;
    return (Pair){high, small - (high - large)};
}

static Pair plus(Pair a, Pair b) {
    double high = a.high + b.high, rest = high - a.high;
    double low = (a.high - (high - rest)) + (b.high - rest);
    return joined(high, low + (a.low + b.low));
}

static double upper_half(double x) {
    double scaled = x * 134217729; // 2^27 + 1
    return scaled - (scaled - x);
}

static Pair times(Pair a, Pair b) {
    double high = a.high * b.high;
    double ah = upper_half(a.high), al = a.high - ah, bh = upper_half(b.high), bl = b.high - bh;
    double low = ((ah * bh - high) + ah * bl + al * bh) + al * bl;
    return joined(high, low + (a.high * b.low + a.low * b.high));
}

static Pair negative(Pair a) {
    return (Pair){-a.high, -a.low};
}

static Pair over(Pair a, Pair b) {
    double high = a.high / b.high;
    Pair rest = plus(a, negative(times(pair(high), b)));
    return joined(high, rest.high / b.high);
}

// ------------------------------------------------------------------ exp, log and pow

enum Series { EXP, SIN = 1, COS = -1 };

// 1 + z/d(1) (1 + z/d(2) (1 + ...)), where d(i) is i, or for SIN and COS the product of 2i and the
// number behind or before it. The terms that hardly count are single doubles.
static Pair series(Pair z, enum Series kind) {
    Pair sum = ONE;
    for (int i = 13; i > 0; i--) {
        double d = kind == EXP ? i : 2 * i * (2 * i + kind);
        if (i > 5)
            sum.high = 1 + sum.high * z.high / d;
        else
            sum = plus(ONE, over(times(sum, z), pair(d)));
    }
    return sum;
}

// e to the power of x, divided by 2^*exponent.
static Pair exp_of(Pair x, int *exponent) {
    double k = nearbyint(x.high / LN2.high);
    *exponent = (int)k;
    Pair r = plus(x, times(pair(-k), LN2));
    Pair power = series((Pair){r.high / 16, r.low / 16}, EXP);
    for (int i = 0; i < 4; i++) power = times(power, power);
    return power;
}

// The power of e, of which `estimate` is roughly the exponent.
static double power_of_e(double estimate, Pair x) {
    if (!(fabs(estimate) < 800)) return estimate > 0 ? INFINITY : estimate < 0 ? 0 : estimate;
    int exponent;
    Pair power = exp_of(x, &exponent);
    return scalbn(power.high, exponent);
}

// Of a finite x > 0: twice the series of atanh((m - 1) / (m + 1)), where m is near 1.
static Pair log_of(double x) {
    int exponent;
    double m = frexp(x, &exponent);
    if (m < 0.7071067811865476) m *= 2, exponent--;
    Pair s = over(pair(m - 1), plus(pair(m), ONE)), z = times(s, s), sum = {0, 0};
    for (int i = 27; i > 0; i -= 2) {
        if (i > 9)
            sum.high = 1.0 / i + sum.high * z.high;
        else
            sum = plus(over(ONE, pair(i)), times(sum, z));
    }
    return plus(times((Pair){2 * s.high, 2 * s.low}, sum), times(pair(exponent), LN2));
}

double exp(double x) {
    return power_of_e(x, pair(x));
}

double exp2(double x) {
    return power_of_e(x * LN2.high, times(pair(x), LN2));
}

// Whether x has a finite logarithm; otherwise *result is its logarithm.
static bool has_log(double x, double *result) {
    *result = x == 0 ? -INFINITY : x < 0 ? NAN : x;
    return x > 0 && x < INFINITY;
}

double log(double x) {
    double result;
    return has_log(x, &result) ? log_of(x).high : result;
}

double log2(double x) {
    double result;
    return has_log(x, &result) ? over(log_of(x), LN2).high : result;
}

// glibc's is the logarithm of the mantissa, and that of the power of two with the last digits
// apart.
double log10(double x) {
    double result;
    if (!has_log(x, &result)) return result;
    int exponent;
    double m = 2 * frexp(x, &exponent);
    if (--exponent < 0) m /= 2, exponent++;
    double rest = exponent * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * log(m);
    return rest + exponent * 3.01029995663611771306e-01;
}

static double magnitude_of_power(double x, double y) {
    if (x == 1) return 1;
    if (x == 0 || x == INFINITY) return (x == 0) == (y < 0) ? INFINITY : 0;
    Pair logarithm = log_of(x);
    return power_of_e(y * logarithm.high, times(pair(y), logarithm));
}

double pow(double x, double y) {
    if (y == 0 || x == 1) return 1;
    if (y == 2) return x * x;
    if (y == 0.5 && x > 0) return sqrt(x);
    if (isnan(x) || isnan(y)) return NAN;
    if (x < 0 && x > -INFINITY && floor(y) != y) return NAN;
    double result = magnitude_of_power(fabs(x), y);
    return signbit(x) && fabs(fmod(y, 2)) == 1 ? -result : result;
}

// ------------------------------------------------------------------ angles

// The sine and cosine of an angle that is less than 2^27.
static void sine_and_cosine(double x, Pair *sine, Pair *cosine) {
    const Pair half_pi = {1.5707963267948966, 6.123233995736766e-17};
    double n = nearbyint(x / half_pi.high);
    Pair r = plus(pair(x), times(pair(-n), pair(half_pi.high)));
    r = plus(r, times(pair(-n), (Pair){half_pi.low, -1.4973849048591833e-33}));
    Pair z = negative(times(r, r));
    Pair s = times(r, series(z, SIN)), c = series(z, COS);
    int quadrant = (int)n & 3;
    *sine = quadrant & 1 ? c : s;
    *cosine = quadrant & 1 ? s : c;
    if (quadrant & 2) *sine = negative(*sine);
    if (quadrant == 1 || quadrant == 2) *cosine = negative(*cosine);
}

#define SMALL_ANGLE(x) (fabs(x) < 134217728)

double sin(double x) {
    Pair s, c;
    if (!SMALL_ANGLE(x)) return host_sin(x);
    sine_and_cosine(x, &s, &c);
    return x == 0 ? x : s.high;
}

double cos(double x) {
    Pair s, c;
    if (!SMALL_ANGLE(x)) return host_cos(x);
    sine_and_cosine(x, &s, &c);
    return c.high;
}

double tan(double x) {
    Pair s, c;
    if (!SMALL_ANGLE(x)) return host_tan(x);
    sine_and_cosine(x, &s, &c);
    return x == 0 ? x : over(s, c).high;
}

// A result of the host's with a step of Newton's method: the last digit is right then. Nothing is
// lost where the step cannot be told.
static double mended(double result, double step) {
    return fabs(step) < fabs(result) * 1e-14 ? result + step : result;
}

double asin(double x) {
    Pair s, c;
    double angle = host_asin(x);
    sine_and_cosine(angle, &s, &c);
    return mended(angle, plus(pair(x), negative(s)).high / c.high);
}

double acos(double x) {
    Pair s, c;
    double angle = host_acos(x);
    sine_and_cosine(angle, &s, &c);
    return mended(angle, plus(c, pair(-x)).high / s.high);
}

double atan2(double y, double x) {
    Pair s, c;
    double angle = host_atan2(y, x);
    sine_and_cosine(angle, &s, &c);
    Pair off = plus(times(pair(y), c), times(pair(-x), s));
    return mended(angle, off.high / (x * c.high + y * s.high));
}

double atan(double x) {
    return atan2(x, 1);
}

#endif
