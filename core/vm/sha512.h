// SHA-512, which CPython's random.seed puts texts through.
#ifndef LS_VM_SHA512_H
#define LS_VM_SHA512_H

#include <stddef.h>
#include <stdint.h>

// The digest of `size` bytes.
void sha512(const uint8_t *bytes, size_t size, uint8_t digest[64]);

#endif
