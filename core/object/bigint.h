// Magnitudes: natural numbers of any size, as arrays of digits in base 2^32, least significant
// first. These functions do not allocate: the caller gives room for the result. A length may count
// leading zeros where it says so; results have none.
#ifndef LS_OBJECT_BIGINT_H
#define LS_OBJECT_BIGINT_H

#include <stddef.h>
#include <stdint.h>

// The length without leading zeros.
size_t mag_trim(const uint32_t *digits, size_t length);

// <0, 0, >0
int mag_compare(const uint32_t *a, size_t na, const uint32_t *b, size_t nb);

// out = a + b; room for max(na, nb) + 1 digits. `out` may be a or b.
size_t mag_add(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b, size_t nb);

// out = a - b, where a >= b; room for na digits. `out` may be a or b.
size_t mag_sub(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b, size_t nb);

// out = a * b; room for na + nb digits, apart from a and b.
size_t mag_mul(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b, size_t nb);

// digits = digits * factor + extra in place; room for length + 1 digits.
size_t mag_scale(uint32_t *digits, size_t length, uint32_t factor, uint32_t extra);

// digits = digits / divisor in place; gives the remainder. The quotient may have leading zeros.
uint32_t mag_div_small(uint32_t *digits, size_t length, uint32_t divisor);

// Knuth's algorithm D. `u` holds the dividend in nu digits and has room for one more; it ends as
// the remainder (nv digits, with leading zeros). `v` is the divisor (nv digits, the highest not 0),
// `scaled` has room for nv digits, `quotient` for nu - nv + 1. Requires nu >= nv >= 2.
void mag_divide(uint32_t *quotient, uint32_t *u, size_t nu, const uint32_t *v, size_t nv,
                uint32_t *scaled);

// out = a << bits; room for na + bits / 32 + 1 digits. `out` may be a.
size_t mag_shift_left(uint32_t *out, const uint32_t *a, size_t na, size_t bits);

// out = a >> bits, rounded down; room for na digits. `out` may be a.
size_t mag_shift_right(uint32_t *out, const uint32_t *a, size_t na, size_t bits);

// Position of the highest bit that is set, plus 1.
uint64_t mag_bits(const uint32_t *digits, size_t length);

#endif
