// memset, memcpy and memmove for WebAssembly. What a small build of the C library has there goes
// byte by byte; most of what is copied here is whole words.
#ifdef __wasm__

#include <stdint.h>
#include <string.h>

// Else the compiler would make calls of these very functions of the loops.
#define NO_BUILTIN __attribute__((no_builtin("memset", "memcpy", "memmove")))

typedef struct Word {
    uint64_t bits;
} __attribute__((packed, may_alias)) Word; // at any address: WebAssembly allows it

NO_BUILTIN void *memset(void *to, int byte, size_t size) {
    unsigned char *at = to;
    const uint64_t bits = (unsigned char)byte * UINT64_C(0x0101010101010101);
    for (; size >= sizeof(Word); size -= sizeof(Word), at += sizeof(Word))
        ((Word *)at)->bits = bits;
    for (; size > 0; size--) *at++ = (unsigned char)byte;
    return to;
}

NO_BUILTIN static void *copy_forwards(void *to, const void *from, size_t size) {
    unsigned char *at = to;
    const unsigned char *source = from;
    for (; size >= sizeof(Word); size -= sizeof(Word)) {
        *(Word *)at = *(const Word *)source;
        at += sizeof(Word);
        source += sizeof(Word);
    }
    for (; size > 0; size--) *at++ = *source++;
    return to;
}

NO_BUILTIN void *memcpy(void *restrict to, const void *restrict from, size_t size) {
    return copy_forwards(to, from, size);
}

NO_BUILTIN void *memmove(void *to, const void *from, size_t size) {
    unsigned char *at = to;
    const unsigned char *source = from;
    if (at <= source || at >= source + size) return copy_forwards(to, from, size);
    for (; size % sizeof(Word) != 0; size--) at[size - 1] = source[size - 1];
    for (; size > 0; size -= sizeof(Word))
        *(Word *)(at + size - sizeof(Word)) = *(const Word *)(source + size - sizeof(Word));
    return to;
}

#endif
