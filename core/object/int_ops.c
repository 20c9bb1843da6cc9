#include "object/int.h"

#include <math.h>

#include "object/exception.h"

// ------------------------------------------------------------------ true division

Value raise_zero_division(Runtime *rt, const char *message) {
    return raise(rt, EXC_ZeroDivisionError, "%s",
                 rt->options.python >= 14 ? "division by zero" : message);
}

// The correctly rounded quotient of two magnitudes (longobject.c:long_true_divide): enough bits of
// it, and whether anything is left. False: raised.
static bool divide_magnitudes(Runtime *rt, const IntView *a, const IntView *b, double *out) {
    int64_t difference =
        (int64_t)mag_bits(a->digits, a->length) - (int64_t)mag_bits(b->digits, b->length);
    if (difference > 1030 || difference < -1200) {
        *out = difference > 0 ? HUGE_VAL : 0.0;
        return true;
    }
    int64_t shift = 62 - difference; // the quotient gets 62 or 63 bits
    size_t grow = (size_t)(shift < 0 ? -shift : shift);
    size_t na = a->length + (shift > 0 ? grow / 32 : 0) + 1;
    size_t nb = b->length + (shift < 0 ? grow / 32 : 0) + 1;
    Digits room;
    if (!digits_init(rt, &room, na + nb)) return false;
    IntView x = {.digits = room.data, .negative = false};
    IntView y = {.digits = room.data + na, .negative = false};
    x.length = (uint32_t)mag_shift_left(room.data, a->digits, a->length, shift > 0 ? grow : 0);
    y.length = (uint32_t)mag_shift_left(room.data + na, b->digits, b->length, shift < 0 ? grow : 0);
    Value quotient = NO_VALUE, rest = NO_VALUE;
    bool good = int_divmod(rt, &x, &y, &quotient, &rest);
    digits_free(&room);
    if (!good) return false;
    int64_t q = 0;
    int_to_int64(ref(quotient), &q);
    *out = int_scale((uint64_t)q, int_sign(ref(rest)) != 0, -shift);
    drop(rt, quotient);
    drop(rt, rest);
    return true;
}

Value int_truediv(Runtime *rt, ValueRef a, ValueRef b) {
    int64_t x = 0, y = 0;
    const int64_t exact = (int64_t)1 << 53;
    if (int_to_int64(b, &y) && y == 0) {
        return raise(rt, EXC_ZeroDivisionError, "division by zero");
    }
    if (y != 0 && y <= exact && y >= -exact && int_to_int64(a, &x) && x <= exact && x >= -exact) {
        return value_double((double)x / (double)y);
    }
    IntView left, right;
    double d = 0;
    int_view(&left, a);
    int_view(&right, b);
    if (left.length == 0) return value_double(right.negative ? -0.0 : 0.0);
    if (!divide_magnitudes(rt, &left, &right, &d)) return NO_VALUE;
    if (isinf(d)) {
        return raise(rt, EXC_OverflowError, "integer division result too large for a float");
    }
    return value_double(left.negative != right.negative ? -d : d);
}

// ------------------------------------------------------------------ powers

// Refuses a power whose result or whose computation would be absurdly large.
static bool admit_power(Runtime *rt, ValueRef base, int64_t exponent) {
    IntView b;
    int_view(&b, base);
    uint64_t bits = mag_bits(b.digits, b.length);
    uint64_t most = (uint64_t)1 << 21; // digits: the last squaring costs INT_MAX_WORK / 4 then
    // A power of two stays one bit while it is squared, so bits - 1 is what counts.
    bits = b.length == 1 && (b.digits[0] & (b.digits[0] - 1)) == 0 ? bits - 1 : bits;
    if (bits == 0 || (uint64_t)exponent <= most / bits * 2) return true;
    raise_memory(rt);
    return false;
}

static Value multiply_into(Runtime *rt, Value a, ValueRef b) {
    Value product = int_binary(rt, BIN_MUL, ref(a), b);
    drop(rt, a);
    return product;
}

Value int_power(Runtime *rt, ValueRef base, ValueRef exponent) {
    int64_t e = 0, b = 0;
    if (int_sign(exponent) < 0) {
        double x = 0, y = 0;
        if (!int_to_double(rt, base, &x) || !int_to_double(rt, exponent, &y)) return NO_VALUE;
        if (x == 0) {
            return raise(rt, EXC_ZeroDivisionError, "%s to a negative power",
                         rt->options.python >= 14 ? "zero" : "0.0 cannot be raised");
        }
        return value_double(pow(x, y));
    }
    if (int_to_int64(base, &b) && (b == 0 || b == 1 || b == -1)) {
        IntView view;
        int_view(&view, exponent);
        if (view.length == 0 || b == 1) return small_int(1);
        return small_int(b == 0 ? 0 : (view.digits[0] & 1) != 0 ? -1 : 1);
    }
    if (!int_to_int64(exponent, &e)) return raise_memory(rt);
    if (b == 2 && IS_SMALL(base)) return int_shift(rt, BIN_LSHIFT, ref(small_int(1)), exponent);
    if (!admit_power(rt, base, e)) return NO_VALUE;
    Value result = small_int(1), square = int_exact(rt, base);
    while (e != 0 && !IS_NULL(result) && !IS_NULL(square)) {
        if ((e & 1) != 0) result = multiply_into(rt, result, ref(square));
        e >>= 1;
        if (e != 0 && !IS_NULL(result)) {
            Value next = int_binary(rt, BIN_MUL, ref(square), ref(square));
            drop(rt, square);
            square = next;
        }
    }
    bool good = !IS_NULL(square);
    drop(rt, square);
    if (!good && !IS_NULL(result)) clear(rt, &result);
    return result;
}

// a = a * b % modulus
static Value multiply_mod(Runtime *rt, Value a, ValueRef b, ValueRef modulus) {
    Value product = multiply_into(rt, a, b);
    if (IS_NULL(product)) return product;
    Value rest = int_binary(rt, BIN_MOD, ref(product), modulus);
    drop(rt, product);
    return rest;
}

// The x with base * x == 1 modulo |modulus| (extended Euclid); the caller checks that there is one
// by NO_VALUE with ValueError.
static Value invert_mod(Runtime *rt, ValueRef base, ValueRef modulus) {
    Value a = int_exact(rt, base), n = int_exact(rt, modulus), b = small_int(1), c = small_int(0);
    while (!IS_NULL(a) && !IS_NULL(n) && int_sign(ref(n)) != 0) {
        Value q = int_binary(rt, BIN_FLOORDIV, ref(a), ref(n));
        Value r = IS_NULL(q) ? NO_VALUE : int_binary(rt, BIN_MOD, ref(a), ref(n));
        replace(rt, &a, n);
        n = r;
        Value t = IS_NULL(r) ? NO_VALUE : int_binary(rt, BIN_MUL, ref(q), ref(c));
        drop(rt, q);
        Value next = IS_NULL(t) ? NO_VALUE : int_binary(rt, BIN_SUB, ref(b), ref(t));
        drop(rt, t);
        replace(rt, &b, c);
        c = next;
        if (IS_NULL(next)) clear(rt, &n);
    }
    bool good = !IS_NULL(a) && !IS_NULL(n);
    int64_t gcd = 0;
    if (good && (!int_to_int64(ref(a), &gcd) || (gcd != 1 && gcd != -1))) {
        raise(rt, EXC_ValueError, "base is not invertible for the given modulus");
        good = false;
    }
    if (good && gcd == -1) {
        replace(rt, &b, int_binary(rt, BIN_SUB, ref(small_int(0)), ref(b)));
        good = !IS_NULL(b);
    }
    drop(rt, a);
    drop(rt, n);
    drop(rt, c);
    if (!good) clear(rt, &b);
    return b;
}

static Value power_mod(Runtime *rt, Value base, const IntView *exponent, ValueRef modulus) {
    Value square = int_binary(rt, BIN_MOD, ref(base), modulus);
    drop(rt, base);
    if (IS_NULL(square)) return square;
    Value result = int_binary(rt, BIN_MOD, ref(small_int(1)), modulus);
    uint64_t bits = mag_bits(exponent->digits, exponent->length);
    for (uint64_t i = 0; i < bits && !IS_NULL(result) && !IS_NULL(square); i++) {
        if ((exponent->digits[i / 32] >> i % 32 & 1) != 0) {
            result = multiply_mod(rt, result, ref(square), modulus);
        }
        if (i + 1 < bits && !IS_NULL(result)) {
            Value held = copy(square);
            square = multiply_mod(rt, square, ref(held), modulus);
            drop(rt, held);
        }
    }
    if (IS_NULL(square) && !IS_NULL(result)) clear(rt, &result);
    drop(rt, square);
    return result;
}

Value int_pow_mod(Runtime *rt, ValueRef base, ValueRef exponent, ValueRef modulus) {
    IntView e, m;
    int_view(&e, exponent);
    int_view(&m, modulus);
    if (m.length == 0) return raise(rt, EXC_ValueError, "pow() 3rd argument cannot be 0");
    uint64_t work = (uint64_t)m.length * m.length;
    if (work != 0 && mag_bits(e.digits, e.length) > INT_MAX_WORK / work) return raise_memory(rt);
    Value start = e.negative ? invert_mod(rt, base, modulus) : int_exact(rt, base);
    return IS_NULL(start) ? start : power_mod(rt, start, &e, modulus);
}

// ------------------------------------------------------------------ shifts and bits

static Value shift_left(Runtime *rt, const IntView *a, ValueRef count) {
    int64_t bits = 0;
    if (a->length == 0) return small_int(0);
    if (!int_to_int64(count, &bits) || (uint64_t)bits / 32 > INT_MAX_DIGITS) {
        // longobject.c:_PyLong_New: more digits of 30 bits than memory has addresses for
        double asked = 0;
        if (int_to_double(rt, count, &asked) && asked / 30 < (double)(INT64_MAX / 4))
            return raise_memory(rt);
        clear_pending(rt);
        return raise(rt, EXC_OverflowError, "too many digits in integer");
    }
    Digits out;
    if (!digits_init(rt, &out, a->length + (size_t)bits / 32 + 1)) return NO_VALUE;
    size_t length = mag_shift_left(out.data, a->digits, a->length, (size_t)bits);
    Value result = int_from_mag(rt, a->negative, out.data, length);
    digits_free(&out);
    return result;
}

// Rounds to minus infinity, as a shift of two's complement does.
static Value shift_right(Runtime *rt, const IntView *a, ValueRef count) {
    int64_t bits = 0;
    if (!int_to_int64(count, &bits) || (uint64_t)bits >= (uint64_t)a->length * 32) {
        return small_int(a->negative ? -1 : 0);
    }
    Digits out;
    if (!digits_init(rt, &out, (size_t)a->length + 1)) return NO_VALUE;
    size_t length = mag_shift_right(out.data, a->digits, a->length, (size_t)bits);
    if (a->negative) {
        bool lost = (a->digits[bits / 32] & (((uint32_t)1 << bits % 32) - 1)) != 0;
        for (int64_t i = 0; i < bits / 32 && !lost; i++) lost = a->digits[i] != 0;
        uint32_t one = 1;
        if (lost) length = mag_add(out.data, out.data, length, &one, 1);
    }
    Value result = int_from_mag(rt, a->negative, out.data, length);
    digits_free(&out);
    return result;
}

Value int_shift(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b) {
    if (int_sign(b) < 0) return raise(rt, EXC_ValueError, "negative shift count");
    if (BOTH_SMALL(a, b)) {
        int64_t n = AS_SMALL(a), count = AS_SMALL(b);
        if (op == BIN_RSHIFT) return small_int(n >> (count > 63 ? 63 : count));
        if (count < 15) return int_new(rt, n * ((int64_t)1 << count));
    }
    IntView view;
    int_view(&view, a);
    return op == BIN_LSHIFT ? shift_left(rt, &view, b) : shift_right(rt, &view, b);
}

// Turns a magnitude into two's complement of `n` digits, or back.
static void negate_digits(uint32_t *digits, size_t n) {
    uint64_t carry = 1;
    for (size_t i = 0; i < n; i++) {
        carry += (uint32_t)~digits[i];
        digits[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

static void twos_complement(uint32_t *out, const IntView *a, size_t n) {
    memcpy(out, a->digits, a->length * sizeof(uint32_t));
    memset(out + a->length, 0, (n - a->length) * sizeof(uint32_t));
    if (a->negative) negate_digits(out, n);
}

static uint32_t combine(BinaryOp op, uint32_t a, uint32_t b) {
    return op == BIN_AND ? a & b : op == BIN_OR ? a | b : a ^ b;
}

Value int_bitwise(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b) {
    if (BOTH_SMALL(a, b)) {
        int64_t x = AS_SMALL(a), y = AS_SMALL(b);
        return small_int(op == BIN_AND ? x & y : op == BIN_OR ? x | y : x ^ y);
    }
    IntView x, y;
    int_view(&x, a);
    int_view(&y, b);
    size_t n = (x.length > y.length ? x.length : y.length) + (size_t)1;
    Digits room;
    if (!digits_init(rt, &room, 2 * n)) return NO_VALUE;
    uint32_t *left = room.data, *right = room.data + n;
    twos_complement(left, &x, n);
    twos_complement(right, &y, n);
    for (size_t i = 0; i < n; i++) left[i] = combine(op, left[i], right[i]);
    bool negative = left[n - 1] >> 31 != 0;
    if (negative) negate_digits(left, n);
    Value result = int_from_mag(rt, negative, left, n);
    digits_free(&room);
    return result;
}
