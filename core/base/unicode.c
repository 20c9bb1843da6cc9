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

bool unicode_is_stable(uint32_t codepoint) {
    // Letters that neither change nor join with what is before them: Latin, Greek, Cyrillic, Kana,
    // ideographs, Hangul syllables.
    static const uint16_t RANGES[][2] = {
        {0, 0x7F},        {0xC0, 0x131},    {0x134, 0x13E},   {0x141, 0x148},   {0x14A, 0x17E},
        {0x180, 0x1C3},   {0x388, 0x3CE},   {0x400, 0x481},   {0x1E00, 0x1E99}, {0x1EA0, 0x1EF9},
        {0x3041, 0x3096}, {0x30A1, 0x30FA}, {0x30FC, 0x30FE}, {0x3400, 0x9FFF}, {0xAC00, 0xD7A3}};
    for (size_t i = 0; i < sizeof RANGES / sizeof *RANGES; i++)
        if (codepoint <= RANGES[i][1]) return codepoint >= RANGES[i][0];
    return false;
}

bool unicode_printable(uint32_t codepoint) {
    if (codepoint < 0x7F) return codepoint >= 0x20;
    return is_ideograph(codepoint) || contains(PRINTABLE, sizeof PRINTABLE, codepoint);
}
