#include "base/unicode.h"

#include <stddef.h>

const UnicodeRecord *unicode_record(uint32_t codepoint) {
    if (codepoint < 0x80) return &UNICODE_RECORDS[UNICODE_ASCII[codepoint]];
    size_t low = 0, high = UNICODE_PLACES_COUNT; // the last place that is not behind it
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (UNICODE_PLACES[middle].first <= codepoint)
            low = middle;
        else
            high = middle;
    }
    uint32_t end = UNICODE_PLACES[low].first;
    const uint8_t *lengths = UNICODE_LENGTHS + UNICODE_PLACES[low].at;
    for (size_t run = low * UNICODE_STEP;; run++) {
        unsigned shift = 0;
        do {
            end += (uint32_t)(*lengths & 127) << shift;
            shift += 7;
        } while (*lengths++ >= 128);
        if (codepoint < end || end > 0x10FFFF) return &UNICODE_RECORDS[UNICODE_RUNS[run]];
    }
}

bool unicode_identifier_start(uint32_t codepoint) {
    return unicode_is(codepoint, UNICODE_START);
}

bool unicode_identifier_continue(uint32_t codepoint) {
    return unicode_is(codepoint, UNICODE_CONTINUE);
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
    return unicode_is(codepoint, UNICODE_PRINTABLE);
}
