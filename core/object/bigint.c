#include "object/bigint.h"

#include <string.h>

size_t mag_trim(const uint32_t *digits, size_t length) {
    while (length > 0 && digits[length - 1] == 0) length--;
    return length;
}

int mag_compare(const uint32_t *a, size_t na, const uint32_t *b, size_t nb) {
    if (na != nb) return na < nb ? -1 : 1;
    for (size_t i = na; i-- > 0;) {
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    }
    return 0;
}

size_t mag_add(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b, size_t nb) {
    if (na < nb) return mag_add(out, b, nb, a, na);
    uint64_t carry = 0;
    for (size_t i = 0; i < na; i++) {
        carry += (uint64_t)a[i] + (i < nb ? b[i] : 0);
        out[i] = (uint32_t)carry;
        carry >>= 32;
    }
    out[na] = (uint32_t)carry;
    return mag_trim(out, na + 1);
}

size_t mag_sub(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b, size_t nb) {
    uint64_t borrow = 0;
    for (size_t i = 0; i < na; i++) {
        uint64_t take = borrow + (i < nb ? b[i] : 0);
        borrow = a[i] < take;
        out[i] = (uint32_t)(a[i] - take);
    }
    return mag_trim(out, na);
}

size_t mag_mul(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b, size_t nb) {
    memset(out, 0, (na + nb) * sizeof *out);
    for (size_t i = 0; i < na; i++) {
        uint64_t carry = 0, factor = a[i];
        if (factor == 0) continue;
        for (size_t j = 0; j < nb; j++) {
            carry += factor * b[j] + out[i + j];
            out[i + j] = (uint32_t)carry;
            carry >>= 32;
        }
        out[i + nb] = (uint32_t)carry;
    }
    return mag_trim(out, na + nb);
}

size_t mag_scale(uint32_t *digits, size_t length, uint32_t factor, uint32_t extra) {
    uint64_t carry = extra;
    for (size_t i = 0; i < length; i++) {
        carry += (uint64_t)digits[i] * factor;
        digits[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry != 0) digits[length++] = (uint32_t)carry;
    return length;
}

uint32_t mag_div_small(uint32_t *digits, size_t length, uint32_t divisor) {
    uint64_t rest = 0;
    for (size_t i = length; i-- > 0;) {
        rest = rest << 32 | digits[i];
        digits[i] = (uint32_t)(rest / divisor);
        rest %= divisor;
    }
    return (uint32_t)rest;
}

// u[0..nv] -= q * v; gives whether that went below zero.
static int subtract_multiple(uint32_t *u, const uint32_t *v, size_t nv, uint64_t q) {
    uint64_t carry = 0, borrow = 0;
    for (size_t i = 0; i < nv; i++) {
        carry += q * v[i];
        uint64_t take = (uint32_t)carry + borrow;
        borrow = u[i] < take;
        u[i] = (uint32_t)(u[i] - take);
        carry >>= 32;
    }
    uint64_t take = carry + borrow;
    int below = u[nv] < take;
    u[nv] = (uint32_t)(u[nv] - take);
    return below;
}

static void add_back(uint32_t *u, const uint32_t *v, size_t nv) {
    uint64_t carry = 0;
    for (size_t i = 0; i < nv; i++) {
        carry += (uint64_t)u[i] + v[i];
        u[i] = (uint32_t)carry;
        carry >>= 32;
    }
    u[nv] = (uint32_t)(u[nv] + carry);
}

// The digit of the quotient from the top three digits of the dividend; at most one too large.
static uint64_t estimate(const uint32_t *top, const uint32_t *v, size_t nv) {
    uint64_t numerator = (uint64_t)top[0] << 32 | top[-1];
    uint64_t q = numerator / v[nv - 1], rest = numerator % v[nv - 1];
    while (q > UINT32_MAX || q * v[nv - 2] > (rest << 32 | top[-2])) {
        q--;
        rest += v[nv - 1];
        if (rest > UINT32_MAX) break;
    }
    return q;
}

void mag_divide(uint32_t *quotient, uint32_t *u, size_t nu, const uint32_t *v, size_t nv,
                uint32_t *scaled) {
    size_t shift = 0;
    while ((v[nv - 1] << shift & 0x80000000u) == 0) shift++;
    u[nu] = shift == 0 ? 0 : u[nu - 1] >> (32 - shift);
    for (size_t i = nu; i-- > 0 && shift != 0;) {
        u[i] = u[i] << shift | (i > 0 ? u[i - 1] >> (32 - shift) : 0);
    }
    for (size_t i = nv; i-- > 0;) {
        scaled[i] = v[i] << shift;
        if (i > 0 && shift != 0) scaled[i] |= v[i - 1] >> (32 - shift);
    }
    for (size_t j = nu - nv + 1; j-- > 0;) {
        uint64_t q = estimate(u + j + nv, scaled, nv);
        if (subtract_multiple(u + j, scaled, nv, q)) {
            add_back(u + j, scaled, nv);
            q--;
        }
        quotient[j] = (uint32_t)q;
    }
    for (size_t i = 0; i < nv && shift != 0; i++) {
        u[i] = u[i] >> shift | u[i + 1] << (32 - shift);
    }
}

size_t mag_shift_left(uint32_t *out, const uint32_t *a, size_t na, size_t bits) {
    size_t whole = bits / 32;
    unsigned part = (unsigned)(bits % 32);
    uint64_t high = 0;
    out[na + whole] = 0;
    for (size_t i = na; i-- > 0;) {
        high = (uint64_t)a[i] << part;
        out[i + whole + 1] |= (uint32_t)(high >> 32);
        out[i + whole] = (uint32_t)high;
    }
    memset(out, 0, whole * sizeof *out);
    return mag_trim(out, na + whole + 1);
}

size_t mag_shift_right(uint32_t *out, const uint32_t *a, size_t na, size_t bits) {
    size_t whole = bits / 32;
    unsigned part = (unsigned)(bits % 32);
    if (whole >= na) return 0;
    for (size_t i = whole; i < na; i++) {
        uint64_t both = (uint64_t)(i + 1 < na ? a[i + 1] : 0) << 32 | a[i];
        out[i - whole] = (uint32_t)(both >> part);
    }
    return mag_trim(out, na - whole);
}

uint64_t mag_bits(const uint32_t *digits, size_t length) {
    if (length == 0) return 0;
    uint64_t bits = (uint64_t)(length - 1) * 32;
    for (uint32_t top = digits[length - 1]; top != 0; top >>= 1) bits++;
    return bits;
}
