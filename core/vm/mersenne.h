// The Mersenne Twister MT19937, as CPython's Modules/_randommodule.c uses it.
#ifndef LS_VM_MERSENNE_H
#define LS_VM_MERSENNE_H

#include <stddef.h>
#include <stdint.h>

enum { MERSENNE_WORDS = 624 };

typedef struct Mersenne {
    uint32_t state[MERSENNE_WORDS];
    uint32_t next; // index of the next word; MERSENNE_WORDS: all are used up
} Mersenne;

// Starts from the digits of a number in base 2^32, least significant first; `length` is 1 or more.
void mersenne_seed(Mersenne *m, const uint32_t *key, size_t length);

// The next 32 bits.
uint32_t mersenne_next(Mersenne *m);

// A number from 0 up to 1, with 53 bits.
double mersenne_double(Mersenne *m);

#endif
