#include "vm/mersenne.h"

enum { N = MERSENNE_WORDS, M = 397 };

static void start(Mersenne *m, uint32_t seed) {
    m->state[0] = seed;
    for (uint32_t i = 1; i < N; i++)
        m->state[i] = 1812433253u * (m->state[i - 1] ^ (m->state[i - 1] >> 30)) + i;
    m->next = N;
}

// The state before a word, the first one's being the last.
static uint32_t mixed_before(const Mersenne *m, uint32_t i) {
    uint32_t before = m->state[i - 1];
    return before ^ (before >> 30);
}

static uint32_t wrap(Mersenne *m, uint32_t i) {
    if (++i < N) return i;
    m->state[0] = m->state[N - 1];
    return 1;
}

void mersenne_seed(Mersenne *m, const uint32_t *key, size_t length) {
    start(m, 19650218u);
    uint32_t i = 1;
    size_t j = 0;
    for (size_t k = length > N ? length : N; k > 0; k--) {
        m->state[i] = (m->state[i] ^ (mixed_before(m, i) * 1664525u)) + key[j] + (uint32_t)j;
        i = wrap(m, i);
        if (++j == length) j = 0;
    }
    for (size_t k = N - 1; k > 0; k--) {
        m->state[i] = (m->state[i] ^ (mixed_before(m, i) * 1566083941u)) - i;
        i = wrap(m, i);
    }
    m->state[0] = 0x80000000u;
}

static void refill(Mersenne *m) {
    for (uint32_t i = 0; i < N; i++) {
        uint32_t y = (m->state[i] & 0x80000000u) | (m->state[(i + 1) % N] & 0x7FFFFFFFu);
        m->state[i] = m->state[(i + M) % N] ^ (y >> 1) ^ ((y & 1u) * 0x9908B0DFu);
    }
    m->next = 0;
}

uint32_t mersenne_next(Mersenne *m) {
    if (m->next >= N) refill(m);
    uint32_t y = m->state[m->next++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9D2C5680u;
    y ^= (y << 15) & 0xEFC60000u;
    return y ^ (y >> 18);
}

double mersenne_double(Mersenne *m) {
    uint32_t a = mersenne_next(m) >> 5, b = mersenne_next(m) >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}
