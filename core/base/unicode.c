#include "base/unicode.h"

#include <stddef.h>

#include "base/unicode_tables.h"

static bool contains(const unsigned char *set, size_t size, uint32_t codepoint) {
    uint32_t at = 0;
    bool inside = false;
    for (size_t i = 0; i < size; inside = !inside) {
        uint32_t distance = 0;
        unsigned shift = 0;
        do {
            distance |= (uint32_t)(set[i] & 127) << shift;
            shift += 7;
        } while (set[i++] >= 128);
        at += distance;
        if (codepoint < at) return inside;
    }
    return inside;
}

// The common ideographs, most of what is met outside ASCII: all of them are letters.
static bool is_ideograph(uint32_t codepoint) {
    return codepoint >= 0x4E00 && codepoint <= 0x9FFF;
}

bool unicode_identifier_start(uint32_t codepoint) {
    return is_ideograph(codepoint) ||
           contains(IDENTIFIER_START, sizeof IDENTIFIER_START, codepoint);
}

bool unicode_identifier_continue(uint32_t codepoint) {
    return unicode_identifier_start(codepoint) ||
           contains(IDENTIFIER_ONLY_CONTINUE, sizeof IDENTIFIER_ONLY_CONTINUE, codepoint);
}

bool unicode_printable(uint32_t codepoint) {
    if (codepoint < 0x7F) return codepoint >= 0x20;
    return is_ideograph(codepoint) || contains(PRINTABLE, sizeof PRINTABLE, codepoint);
}
