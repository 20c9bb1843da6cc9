#include "vm/module_math.h"

#include <math.h>

#include "object/int.h"
#include "object/number.h"
#include "object/ops.h"

Value math_calculate(Runtime *rt, BinaryOp op, Value a, Value b) {
    Value result = IS_NULL(a) || IS_NULL(b) ? NO_VALUE : op_binary(rt, op, ref(a), ref(b));
    drop(rt, a);
    drop(rt, b);
    return result;
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

Value math_ceil(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return rounded(rt, args[0], rt->names.ceil, ceil);
}

Value math_floor(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return rounded(rt, args[0], rt->names.floor, floor);
}

Value math_trunc(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (IS_DOUBLE(args[0])) return int_from_double(rt, trunc(AS_DOUBLE(args[0])));
    Value result = call_special(rt, args[0], rt->names.trunc, NULL, 0);
    if (!IS_NULL(result) || rt_pending(rt)) return result;
    return raise(rt, EXC_TypeError, "type %s doesn't define __trunc__ method",
                 type_of(rt, args[0])->name->data);
}

// ------------------------------------------------------------------ counting

enum { MOST_FACTORS = 1000000 };

// first * (first + 1) * ... * last, split in halves so that the factors are of like size. The depth
// is the logarithm of the number of factors.
static Value product(Runtime *rt, int64_t first, int64_t last) {
    if (first > last) return small_int(1);
    if (first == last) return int_new(rt, first);
    int64_t middle = first + (last - first) / 2;
    Value low = product(rt, first, middle);
    return math_calculate(rt, BIN_MUL, low,
                          IS_NULL(low) ? NO_VALUE : product(rt, middle + 1, last));
}

Value math_factorial(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t k;
    if (IS_FLOAT(args[0]) && rt->options.python < 12) {
        double x = float_value(args[0]);
        if (rt->options.python >= 10)
            return raise(rt, EXC_TypeError, "'float' object cannot be interpreted as an integer");
        if (floor(x) != x)
            return raise(rt, EXC_ValueError, "factorial() only accepts integral values");
        k = x < (double)MOST_FACTORS ? (int64_t)x : MOST_FACTORS + 1;
    } else {
        Value whole = int_index(rt, args[0]);
        if (IS_NULL(whole)) return NO_VALUE;
        bool large = !int_to_int64(ref(whole), &k);
        if (large && int_sign(ref(whole)) < 0) k = -1;
        bool refused = large && int_sign(ref(whole)) > 0;
        drop(rt, whole);
        if (refused)
            return raise(rt, EXC_OverflowError, "factorial() argument should not exceed %lld",
                         (long long)INT64_MAX);
    }
    if (k < 0) return raise(rt, EXC_ValueError, "factorial() not defined for negative values");
    return k > MOST_FACTORS ? raise_memory(rt) : product(rt, 2, k);
}

// n * (n - 1) * ... with k factors, divided by k! for comb.
static Value falling(Runtime *rt, ValueRef n, int64_t k, bool divide) {
    Value result = small_int(1);
    for (int64_t i = 0; i < k && !IS_NULL(result); i++) {
        Value factor = math_calculate(rt, BIN_SUB, own(n), small_int(i));
        result = math_calculate(rt, BIN_MUL, result, factor);
        if (divide) result = math_calculate(rt, BIN_FLOORDIV, result, small_int(i + 1));
    }
    return result;
}

// The two arguments as ints that are not negative; *k clipped. 1, 0: k is larger than n, -1:
// raised.
static int read_n_k(Runtime *rt, const ValueRef *args, Value *n, int64_t *k) {
    *n = int_index(rt, args[0]);
    Value second = IS_NULL(*n) ? NO_VALUE : int_index(rt, args[1]);
    if (IS_NULL(second)) return -1;
    int answer = -1;
    if (int_sign(ref(*n)) < 0)
        raise(rt, EXC_ValueError, "n must be a non-negative integer");
    else if (int_sign(ref(second)) < 0)
        raise(rt, EXC_ValueError, "k must be a non-negative integer");
    else
        answer = int_compare(ref(second), ref(*n)) <= 0;
    if (answer == 1 && !int_to_int64(ref(second), k)) *k = INT64_MAX;
    drop(rt, second);
    return answer;
}

Value math_comb(Runtime *rt, const ValueRef *args, uint32_t count, Tuple *names) {
    (void)count, (void)names;
    Value n, result = NO_VALUE;
    int64_t k = 0, whole;
    int there = read_n_k(rt, args, &n, &k);
    if (there == 0) result = small_int(0);
    if (there > 0) {
        if (int_to_int64(ref(n), &whole) && whole - k < k) k = whole - k;
        result = k > MOST_FACTORS ? raise_memory(rt) : falling(rt, ref(n), k, true);
    }
    drop(rt, n);
    return result;
}

Value math_perm(Runtime *rt, const ValueRef *args, uint32_t count, Tuple *names) {
    if (count == 1 || IS_NONE(args[1])) return math_factorial(rt, args, 1, names);
    Value n, result = NO_VALUE;
    int64_t k = 0;
    int there = read_n_k(rt, args, &n, &k);
    if (there == 0) result = small_int(0);
    if (there > 0) result = k > MOST_FACTORS ? raise_memory(rt) : falling(rt, ref(n), k, false);
    drop(rt, n);
    return result;
}

// ------------------------------------------------------------------ divisors and roots

static Value absolute(Runtime *rt, Value v) {
    if (IS_NULL(v) || int_sign(ref(v)) >= 0) return v;
    Value result = op_unary(rt, UN_NEG, ref(v));
    drop(rt, v);
    return result;
}

// Euclid's algorithm; both consumed.
static Value gcd(Runtime *rt, Value a, Value b) {
    a = absolute(rt, a);
    b = absolute(rt, b);
    while (!IS_NULL(a) && !IS_NULL(b) && int_sign(ref(b)) != 0) {
        Value rest = op_binary(rt, BIN_MOD, ref(a), ref(b));
        drop(rt, a);
        a = b;
        b = rest;
    }
    if (IS_NULL(b)) {
        drop(rt, a);
        return NO_VALUE;
    }
    drop(rt, b);
    return a;
}

Value math_gcd(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value result = small_int(0);
    if (n != 2 && rt->options.python < 9)
        return raise(rt, EXC_TypeError, "gcd expected 2 arguments, got %u", n);
    for (uint32_t i = 0; i < n && !IS_NULL(result); i++)
        result = gcd(rt, result, int_index(rt, args[i]));
    return result;
}

Value math_lcm(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value result = small_int(1);
    for (uint32_t i = 0; i < n && !IS_NULL(result); i++) {
        Value v = int_index(rt, args[i]);
        if (IS_NULL(v) || int_sign(ref(v)) == 0 || int_sign(ref(result)) == 0) {
            drop(rt, result);
            result = IS_NULL(v) ? NO_VALUE : small_int(0);
            drop(rt, v);
            continue;
        }
        Value common = gcd(rt, copy(result), copy(v));
        result = math_calculate(rt, BIN_FLOORDIV, result, common);
        result = absolute(rt, math_calculate(rt, BIN_MUL, result, v));
    }
    return result;
}

// Newton's method on ints from above: it stops at the root's whole part.
Value math_isqrt(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value whole = int_index(rt, args[0]);
    if (IS_NULL(whole)) return NO_VALUE;
    if (int_sign(ref(whole)) <= 0) {
        if (int_sign(ref(whole)) == 0) return whole;
        drop(rt, whole);
        return raise(rt, EXC_ValueError, "isqrt() argument must be nonnegative");
    }
    IntView view;
    int_view(&view, ref(whole));
    int64_t bits = (int64_t)mag_bits(view.digits, view.length);
    Value x = math_calculate(rt, BIN_LSHIFT, small_int(1), small_int(bits / 2 + 1));
    while (!IS_NULL(x)) {
        Value next = op_binary(rt, BIN_FLOORDIV, ref(whole), ref(x));
        next = math_calculate(rt, BIN_ADD, next, copy(x));
        next = math_calculate(rt, BIN_RSHIFT, next, small_int(1));
        if (IS_NULL(next) || int_compare(ref(next), ref(x)) >= 0) {
            if (IS_NULL(next)) {
                drop(rt, x);
                x = NO_VALUE;
            }
            drop(rt, next);
            break;
        }
        drop(rt, x);
        x = next;
    }
    drop(rt, whole);
    return x;
}

// ------------------------------------------------------------------ products of sequences

Value math_prod(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value iterator = op_iter(rt, args[0]);
    if (IS_NULL(iterator)) return NO_VALUE;
    Value result = IS_NULL(args[1]) ? small_int(1) : own(args[1]);
    for (Value item; !IS_NULL(result) && !IS_NULL(item = op_next(rt, ref(iterator)));)
        result = math_calculate(rt, BIN_MUL, result, item);
    drop(rt, iterator);
    if (!rt_pending(rt)) return result;
    drop(rt, result);
    return NO_VALUE;
}
