#include "object/unicode.h"

bool unicode_is_space(uint32_t codepoint) {
    if (codepoint < 0x80)
        return codepoint == ' ' || (codepoint >= 9 && codepoint <= 13) ||
               (codepoint >= 0x1C && codepoint <= 0x1F);
    return unicode_is(codepoint, UNICODE_SPACE);
}

static const UnicodeSpecial *find_special(uint32_t key) {
    uint32_t low = 0, high = UNICODE_SPECIALS_COUNT;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (UNICODE_SPECIALS[middle].key < key) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == UNICODE_SPECIALS_COUNT || UNICODE_SPECIALS[low].key != key) return NULL;
    return &UNICODE_SPECIALS[low];
}

size_t unicode_map(uint32_t codepoint, UnicodeCase kind, uint32_t out[3]) {
    if (codepoint < 0x80) {
        bool up = kind == CASE_UPPER || kind == CASE_TITLE;
        if (up && codepoint >= 'a' && codepoint <= 'z') codepoint -= 32;
        if (!up && codepoint >= 'A' && codepoint <= 'Z') codepoint += 32;
        out[0] = codepoint;
        return 1;
    }
    const UnicodeSpecial *special = find_special(codepoint * 4 + kind);
    if (special != NULL) {
        size_t n = 0;
        while (n < 3 && special->to[n] != 0) {
            out[n] = special->to[n];
            n++;
        }
        return n;
    }
    if (kind == CASE_FOLD) return unicode_map(codepoint, CASE_LOWER, out); // the same, mostly
    const UnicodeRecord *record = unicode_record(codepoint);
    int32_t distance = kind == CASE_UPPER   ? record->upper
                       : kind == CASE_TITLE ? record->title
                                            : record->lower;
    out[0] = (uint32_t)((int32_t)codepoint + distance);
    return 1;
}
