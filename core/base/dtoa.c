#include "base/dtoa.h"

#include <stdint.h>
#include <string.h>

#include "base/assert.h"

// A natural number in little-endian limbs. The largest met is below 10^1140 (double_parse).
enum { LIMBS = 128, PARSE_DIGITS = 800, MIN_EXPONENT = -1074 };

typedef struct Big {
    int len; // limbs in use; the highest is not 0
    uint32_t limb[LIMBS];
} Big;

static void big_set(Big *big, uint64_t value) {
    big->limb[0] = (uint32_t)value;
    big->limb[1] = (uint32_t)(value >> 32);
    big->len = big->limb[1] != 0 ? 2 : big->limb[0] != 0;
}

// big = big * factor + extra
static void big_scale(Big *big, uint32_t factor, uint32_t extra) {
    uint64_t carry = extra;
    for (int i = 0; i < big->len; i++) {
        carry += (uint64_t)big->limb[i] * factor;
        big->limb[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry != 0) {
        ASSERT(big->len < LIMBS);
        big->limb[big->len++] = (uint32_t)carry;
    }
}

static void big_scale_pow10(Big *big, int power) {
    for (; power >= 9; power -= 9) big_scale(big, 1000000000, 0);
    uint32_t rest = 1;
    for (; power > 0; power--) rest *= 10;
    if (rest != 1) big_scale(big, rest, 0);
}

static void big_shift(Big *big, int bits) {
    int limbs = bits / 32;
    if (bits % 32 != 0) big_scale(big, (uint32_t)1 << bits % 32, 0);
    if (limbs == 0 || big->len == 0) return;
    ASSERT(big->len + limbs <= LIMBS);
    memmove(big->limb + limbs, big->limb, (size_t)big->len * sizeof(uint32_t));
    memset(big->limb, 0, (size_t)limbs * sizeof(uint32_t));
    big->len += limbs;
}

static int big_compare(const Big *a, const Big *b) {
    if (a->len != b->len) return a->len < b->len ? -1 : 1;
    for (int i = a->len - 1; i >= 0; i--) {
        if (a->limb[i] != b->limb[i]) return a->limb[i] < b->limb[i] ? -1 : 1;
    }
    return 0;
}

// a = a - b, where a >= b
static void big_subtract(Big *a, const Big *b) {
    uint64_t borrow = 0;
    for (int i = 0; i < a->len; i++) {
        uint64_t take = borrow + (i < b->len ? b->limb[i] : 0);
        borrow = a->limb[i] < take;
        a->limb[i] = (uint32_t)(a->limb[i] - take);
    }
    while (a->len > 0 && a->limb[a->len - 1] == 0) a->len--;
}

// Compares a + b with c.
static int big_compare_sum(const Big *a, const Big *b, const Big *c) {
    Big sum = *c;
    if (big_compare(a, c) > 0) return 1;
    big_subtract(&sum, a);
    return big_compare(b, &sum);
}

static int big_compare_double(const Big *a, const Big *b) {
    return big_compare_sum(a, a, b);
}

// The quotient of a / b, which is below 10; a becomes the remainder.
static int big_digit(Big *a, const Big *b) {
    int digit = 0;
    while (big_compare(a, b) >= 0) {
        big_subtract(a, b);
        digit++;
    }
    return digit;
}

static int big_bits(const Big *big) {
    if (big->len == 0) return 0;
    int bits = (big->len - 1) * 32;
    for (uint32_t top = big->limb[big->len - 1]; top != 0; top >>= 1) bits++;
    return bits;
}

// |d| = *mantissa * 2^(result)
static int split(double d, uint64_t *mantissa) {
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7FF);
    *mantissa = bits & (((uint64_t)1 << 52) - 1);
    if (exponent == 0) return MIN_EXPONENT;
    *mantissa |= (uint64_t)1 << 52;
    return exponent - 1 + MIN_EXPONENT;
}

// A guess at k with 10^(k-1) <= mantissa * 2^exponent < 10^k, too small by one at most.
static int guess_power(uint64_t mantissa, int exponent) {
    int top = exponent - 1;
    for (; mantissa != 0; mantissa >>= 1) top++;
    // top is within +-1075, so this precision suffices.
    int64_t scaled = (int64_t)top * 78913; // log10(2) * 2^18, rounded down
    return (int)(scaled >= 0 ? scaled >> 18 : -((-scaled + (1 << 18) - 1) >> 18)) + 1;
}

static size_t trim_zeros(const char *digits, size_t count) {
    while (count > 1 && digits[count - 1] == '0') count--;
    return count;
}

// Whole numbers that are exact in 53 bits.
static size_t small_whole(uint64_t value, char *digits, int *exponent) {
    char reversed[20];
    size_t count = 0;
    for (; value != 0; value /= 10) reversed[count++] = (char)('0' + value % 10);
    for (size_t i = 0; i < count; i++) digits[i] = reversed[count - 1 - i];
    *exponent = (int)count;
    return trim_zeros(digits, count);
}

// The free-format algorithm of Steele, White and Dybvig: `rest` / `scale` is the number still to
// be written, `up` and `down` the distances within which other decimals read back as it.
static size_t free_format(Big *rest, Big *scale, Big *up, Big *down, bool even, char *digits) {
    size_t count = 0;
    for (;;) {
        int digit = big_digit(rest, scale);
        int below = big_compare(rest, down);
        int above = big_compare_sum(rest, up, scale);
        bool low = even ? below <= 0 : below < 0;
        bool high = even ? above >= 0 : above > 0;
        if (low || high) {
            int half = big_compare_double(rest, scale);
            bool bump = high && (!low || half > 0 || (half == 0 && digit % 2 != 0));
            digits[count++] = (char)('0' + digit + bump);
            return count;
        }
        digits[count++] = (char)('0' + digit);
        big_scale(rest, 10, 0);
        big_scale(up, 10, 0);
        big_scale(down, 10, 0);
    }
}

size_t double_shortest(double d, char digits[DOUBLE_DIGITS], int *exponent) {
    uint64_t mantissa;
    int power = split(d, &mantissa);
    if (mantissa == 0) {
        digits[0] = '0';
        *exponent = 1;
        return 1;
    }
    if (power <= 0 && power > -53 && (mantissa & (((uint64_t)1 << -power) - 1)) == 0) {
        return small_whole(mantissa >> -power, digits, exponent);
    }
    bool uneven = mantissa == (uint64_t)1 << 52 && power > MIN_EXPONENT;
    Big rest, scale, up, down;
    big_set(&rest, mantissa);
    big_set(&scale, 1);
    big_set(&up, 1);
    big_set(&down, 1);
    big_shift(&rest, 1 + uneven + (power > 0 ? power : 0));
    big_shift(&scale, 1 + uneven + (power < 0 ? -power : 0));
    big_shift(&up, uneven + (power > 0 ? power : 0));
    big_shift(&down, power > 0 ? power : 0);
    int k = guess_power(mantissa, power);
    if (k >= 0) {
        big_scale_pow10(&scale, k);
    } else {
        big_scale_pow10(&rest, -k);
        big_scale_pow10(&up, -k);
        big_scale_pow10(&down, -k);
    }
    bool even = mantissa % 2 == 0;
    int fits = big_compare_sum(&rest, &up, &scale);
    if (even ? fits >= 0 : fits > 0) {
        k++;
    } else {
        big_scale(&rest, 10, 0);
        big_scale(&up, 10, 0);
        big_scale(&down, 10, 0);
    }
    *exponent = k;
    return trim_zeros(digits, free_format(&rest, &scale, &up, &down, even, digits));
}

// Adds one unit in the last of `count` digits. True when it carried out of the first: the digits
// are then 1000... and stand one place higher.
static bool round_up(char *digits, size_t count) {
    while (count > 0) {
        if (digits[--count] != '9') {
            digits[count]++;
            return false;
        }
        digits[count] = '0';
    }
    digits[0] = '1';
    return true;
}

size_t double_digits(double d, bool significant, int places, char *digits, size_t cap,
                     int *exponent) {
    uint64_t mantissa;
    int power = split(d, &mantissa);
    *exponent = 1;
    if (mantissa == 0) return 0;
    Big rest, scale;
    big_set(&rest, mantissa);
    big_set(&scale, 1);
    big_shift(power > 0 ? &rest : &scale, power > 0 ? power : -power);
    int k = guess_power(mantissa, power);
    big_scale_pow10(k >= 0 ? &scale : &rest, k >= 0 ? k : -k);
    if (big_compare(&rest, &scale) >= 0) {
        k++;
        big_scale(&scale, 10, 0);
    }
    *exponent = k;
    int64_t wanted = significant ? places : (int64_t)places + k;
    if (wanted < 0 || cap == 0) return 0;
    size_t count = (uint64_t)wanted < cap ? (size_t)wanted : cap;
    for (size_t i = 0; i < count; i++) {
        big_scale(&rest, 10, 0);
        digits[i] = (char)('0' + big_digit(&rest, &scale));
    }
    int half = big_compare_double(&rest, &scale);
    bool odd = count > 0 && (digits[count - 1] - '0') % 2 != 0;
    if (half < 0 || (half == 0 && !odd)) return count;
    if (round_up(digits, count)) {
        (*exponent)++;
        if (!significant && count < cap) digits[count++] = '0';
        if (count == 1 || wanted == 0) digits[0] = '1';
    }
    return count;
}

// A decimal number as it was read: 0.DIGITS * 10^power, with a 1 for all digits past the buffer.
typedef struct Decimal {
    char digits[PARSE_DIGITS + 1];
    int count;
    int power;
} Decimal;

static void decimal_digit(Decimal *decimal, char digit) {
    if (decimal->count == 0 && digit == '0') return;
    if (decimal->count < PARSE_DIGITS) {
        decimal->digits[decimal->count++] = digit;
    } else if (digit != '0' && decimal->count == PARSE_DIGITS) {
        decimal->digits[decimal->count++] = '1';
    }
}

static int read_exponent(const char *text, size_t len) {
    bool negative = len > 0 && text[0] == '-';
    int value = 0;
    for (size_t i = 0; i < len; i++) {
        if (text[i] >= '0' && text[i] <= '9' && value < 1000000) value = value * 10 + text[i] - '0';
    }
    return negative ? -value : value;
}

static void read_decimal(const char *text, size_t len, Decimal *decimal) {
    bool point = false;
    int64_t power = 0;
    decimal->count = 0;
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '.') {
            point = true;
        } else if (text[i] == 'e' || text[i] == 'E') {
            power += read_exponent(text + i + 1, len - i - 1);
            break;
        } else {
            decimal_digit(decimal, text[i]);
            if (!point && decimal->count > 0) power++;
            if (point && decimal->count == 0) power--;
        }
    }
    decimal->power = power > 2000 ? 2000 : power < -2000 ? -2000 : (int)power;
}

static double from_bits(uint64_t bits) {
    double result;
    memcpy(&result, &bits, sizeof result);
    return result;
}

// The double nearest to numerator / denominator, both above 0.
static double divide(Big *numerator, Big *denominator) {
    int exponent = big_bits(numerator) - big_bits(denominator) - 53;
    if (exponent < MIN_EXPONENT) exponent = MIN_EXPONENT;
    // The quotient numerator / (denominator * 2^exponent) has 53 or 54 bits, or fewer if subnormal.
    if (exponent < 0) {
        big_shift(numerator, -exponent);
    } else {
        big_shift(denominator, exponent);
    }
    uint64_t quotient = 0;
    Big part;
    for (int bit = 54; bit >= 0; bit--) {
        if (big_bits(denominator) + bit > big_bits(numerator)) continue;
        part = *denominator;
        big_shift(&part, bit);
        if (big_compare(&part, numerator) > 0) continue;
        big_subtract(numerator, &part);
        quotient |= (uint64_t)1 << bit;
    }
    int half = big_compare_double(numerator, denominator);
    if (quotient >> 53 != 0) { // one bit too many: the half is that bit
        bool more = numerator->len > 0;
        half = (quotient & 1) == 0 ? -1 : more ? 1 : 0;
        quotient >>= 1;
        exponent++;
    }
    if (half > 0 || (half == 0 && quotient % 2 != 0)) quotient++;
    if (quotient >> 53 != 0) {
        quotient >>= 1;
        exponent++;
    }
    if (quotient >> 52 == 0) return from_bits(quotient); // subnormal
    uint64_t biased = (uint64_t)(exponent - MIN_EXPONENT + 1);
    if (biased >= 0x7FF) return from_bits((uint64_t)0x7FF << 52);
    return from_bits(biased << 52 | (quotient & (((uint64_t)1 << 52) - 1)));
}

double double_parse(const char *text, size_t len) {
    static const double POWERS[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    Decimal decimal;
    read_decimal(text, len, &decimal);
    if (decimal.count == 0 || decimal.power < -330) return 0;
    if (decimal.power > 310) return from_bits((uint64_t)0x7FF << 52);
    int power = decimal.power - decimal.count;
    if (decimal.count <= 15 && power >= -22 && power <= 22) {
        uint64_t whole = 0;
        for (int i = 0; i < decimal.count; i++) {
            whole = whole * 10 + (uint64_t)(decimal.digits[i] - '0');
        }
        return power < 0 ? (double)whole / POWERS[-power] : (double)whole * POWERS[power];
    }
    Big numerator, denominator;
    big_set(&numerator, 0);
    big_set(&denominator, 1);
    for (int i = 0; i < decimal.count; i++) {
        big_scale(&numerator, 10, (uint32_t)(decimal.digits[i] - '0'));
    }
    big_scale_pow10(power < 0 ? &denominator : &numerator, power < 0 ? -power : power);
    return divide(&numerator, &denominator);
}
