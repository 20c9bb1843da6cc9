// sin, cos and tan of very large numbers in WebAssembly: how far x is from the nearest multiple of
// pi/2. Of the C library's own function for this nine tenths of the table serve longer doubles.
#ifdef __wasm__

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

// 2/pi: the bits behind the point.
static const uint32_t TWO_OVER_PI[] = {
    0xA2F9836E, 0x4E441529, 0xFC2757D1, 0xF534DDC0, 0xDB629599, 0x3C439041, 0xFE5163AB, 0xDEBBC561,
    0xB7246E3A, 0x424DD2E0, 0x06492EEA, 0x09D1921C, 0xFE1DEB1C, 0xB129A73E, 0xE88235F5, 0x2EBB4484,
    0xE99C7026, 0xB45F7E41, 0x3991D639, 0x835339F4, 0x9C845F8B, 0xBDF9283B, 0x1FF897FF, 0xDE05980F,
    0xEF2F118B, 0x5A0A6D1F, 0x6D367ECF, 0x27CB09B7, 0x4F463F66, 0x9E5FEA2D, 0x7527BAC7, 0xEBE5F17B,
    0x3D0739F7, 0x8A5292EA, 0x6BFB5FB1, 0x1F8D5D08, 0x56033046, 0xFC7B6BAB, 0xF0CFBC20};

enum { WINDOW = 6, LIMBS = WINDOW + 2 }; // of 2/pi, and of its product with 53 bits

// The 32 bits of a number, its first limb the highest, from bit `at` on.
static uint32_t bits_at(const uint32_t *limbs, int at) {
    const uint32_t *limb = limbs + at / 32;
    int shift = at % 32;
    return shift == 0 ? limb[0] : limb[0] << shift | limb[1] >> (32 - shift);
}

// product = m times WINDOW limbs of 2/pi from bit `start` on.
static void multiply(uint64_t m, int start, uint32_t *product) {
    for (int i = 0; i < LIMBS; i++) product[i] = 0;
    for (int i = WINDOW - 1; i >= 0; i--) {
        uint64_t factor = bits_at(TWO_OVER_PI, start + 32 * i);
        uint64_t low = (m & 0xFFFFFFFF) * factor + product[i + 2];
        uint64_t high = (m >> 32) * factor + product[i + 1] + (low >> 32);
        product[i + 2] = (uint32_t)low;
        product[i + 1] = (uint32_t)high;
        product[i] += (uint32_t)(high >> 32);
    }
}

// The fraction behind bit `point` of a number, less 1 when that is nearer, as the sum of two
// doubles.
static void fraction_of(uint32_t *limbs, int point, bool negative, double out[2]) {
    uint64_t carry = 1;
    for (int i = LIMBS - 1; negative && i >= 0; i--) {
        carry += (uint32_t)~limbs[i];
        limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
    int at =
        point; // of the first bit that is set; there is one, since no double is such a multiple
    while ((limbs[at / 32] << at % 32 & 0x80000000) == 0) at++;
    uint64_t high = (uint64_t)bits_at(limbs, at) << 32 | bits_at(limbs, at + 32);
    double sign = negative ? -1 : 1;
    out[0] = sign * ldexp((double)(high >> 11), point - at - 53);
    out[1] =
        sign * ldexp((double)((high & 0x7FF) << 32 | bits_at(limbs, at + 64)), point - at - 96);
}

int __rem_pio2_large(double *x, double *y, int e0, int nx, int prec);

// As the C library calls it: the number is the sum of x[i] * 2^(e0 - 24 i), integers of 24 bits. y
// is the distance as the sum of two doubles; answers the number of the multiple modulo 8.
int __rem_pio2_large(double *x, double *y, int e0, int nx, int prec) {
    (void)prec;
    uint64_t m = (uint64_t)x[0] << 29; // the double's 53 bits
    if (nx > 1) m |= (uint64_t)x[1] << 5;
    if (nx > 2) m |= (uint64_t)x[2] >> 19;
    int exponent = e0 - 29, start = exponent > 3 ? exponent - 3 : 0;
    uint32_t limbs[LIMBS + 1];
    multiply(m, start, limbs);
    limbs[LIMBS] = 0;
    int point = 64 + exponent - start; // limbs are m times 2/pi, times 2^(256 - point)
    uint32_t quadrant = bits_at(limbs, point - 3) >> 29;
    bool nearer = (bits_at(limbs, point) & 0x80000000) != 0;
    double f[2];
    fraction_of(limbs, point, nearer, f);
    const double half_pi = 1.5707963267948966, rest_of_it = 6.123233995736766e-17;
    double high = f[0] * half_pi, low = fma(f[0], half_pi, -high) + f[0] * rest_of_it;
    low += f[1] * half_pi;
    y[0] = high + low;
    y[1] = low - (y[0] - high);
    return (int)((quadrant + nearer) & 7);
}

#endif
