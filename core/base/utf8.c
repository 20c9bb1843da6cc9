#include "base/utf8.h"

#include <string.h>

uint32_t utf8_next(const char *text, size_t *pos) {
    const unsigned char *p = (const unsigned char *)text + *pos;
    if (p[0] < 0x80) {
        *pos += 1;
        return p[0];
    }
    if (p[0] < 0xE0) {
        *pos += 2;
        return (uint32_t)((p[0] & 0x1F) << 6 | (p[1] & 0x3F));
    }
    if (p[0] < 0xF0) {
        *pos += 3;
        return (uint32_t)((p[0] & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F));
    }
    *pos += 4;
    return (uint32_t)((p[0] & 0x07) << 18 | (p[1] & 0x3F) << 12 | (p[2] & 0x3F) << 6 |
                      (p[3] & 0x3F));
}

size_t utf8_encode(uint32_t cp, char out[4]) {
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    if (cp < 0x800) {
        out[0] = (char)(0xC0 | cp >> 6);
        out[1] = (char)(0x80 | (cp & 0x3F));
        return 2;
    }
    if (cp < 0x10000) {
        out[0] = (char)(0xE0 | cp >> 12);
        out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
        out[2] = (char)(0x80 | (cp & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | cp >> 18);
    out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
    out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
    out[3] = (char)(0x80 | (cp & 0x3F));
    return 4;
}

size_t utf8_length(const char *text, size_t len) {
    const uint64_t ones = UINT64_C(0x0101010101010101);
    size_t count = len; // less the bytes that go on with a character: 10xxxxxx
    for (; len >= sizeof ones; text += sizeof ones, len -= sizeof ones) {
        uint64_t word;
        memcpy(&word, text, sizeof word);
        count -= (size_t)((word >> 7 & ~word >> 6 & ones) * ones >> 56);
    }
    for (size_t i = 0; i < len; i++) count -= ((unsigned char)text[i] & 0xC0) == 0x80;
    return count;
}

static size_t sequence_at(const unsigned char *p, size_t left, bool surrogates) {
    if (p[0] < 0x80) return 1;
    if (p[0] < 0xC2 || p[0] > 0xF4) return 0;
    size_t size = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
    if (left < size) return 0;
    for (size_t i = 1; i < size; i++)
        if ((p[i] & 0xC0) != 0x80) return 0;
    if (p[0] == 0xE0 && p[1] < 0xA0) return 0;
    if (p[0] == 0xED && p[1] > 0x9F && !surrogates) return 0;
    if (p[0] == 0xF0 && p[1] < 0x90) return 0;
    if (p[0] == 0xF4 && p[1] > 0x8F) return 0;
    return size;
}

size_t utf8_check(const char *text, size_t len, bool surrogates) {
    size_t i = 0;
    while (i < len) {
        size_t size = sequence_at((const unsigned char *)text + i, len - i, surrogates);
        if (size == 0) break;
        i += size;
    }
    return i;
}

size_t utf8_offset(const char *text, size_t len, size_t index) {
    size_t i = 0;
    while (i < len) {
        if (((unsigned char)text[i] & 0xC0) != 0x80 && index-- == 0) break;
        i++;
    }
    return i;
}
