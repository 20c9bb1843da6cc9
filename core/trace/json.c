#include "trace/json.h"

#include <math.h>
#include <string.h>

#include "base/dtoa.h"

// ---- writing

void json_double(StrBuf *out, double number) {
    if (signbit(number)) strbuf_char(out, '-');
    if (isinf(number)) {
        strbuf_text(out, "1e999");
        return;
    }
    char digits[DOUBLE_DIGITS];
    int point = 0; // where the decimal point is among the digits
    int count = (int)double_shortest(number, digits, &point);
    if (point > 0 && point <= 16) {
        for (int i = 0; i < point; i++) strbuf_char(out, i < count ? digits[i] : '0');
        if (count <= point) return;
        strbuf_char(out, '.');
        strbuf_bytes(out, digits + point, (size_t)(count - point));
    } else if (point > -4 && point <= 0) {
        strbuf_text(out, "0.");
        strbuf_repeat(out, '0', (size_t)-point);
        strbuf_bytes(out, digits, (size_t)count);
    } else {
        strbuf_char(out, digits[0]);
        if (count > 1) strbuf_char(out, '.');
        strbuf_bytes(out, digits + 1, (size_t)(count - 1));
        strbuf_char(out, 'e');
        strbuf_int(out, point - 1);
    }
}

// ---- reading

void json_space(JsonReader *reader) {
    while (reader->at < reader->end && (*reader->at == ' ' || *reader->at == '\t')) reader->at++;
}

bool json_char(JsonReader *reader, char expected) {
    json_space(reader);
    if (reader->at == reader->end || *reader->at != expected) return false;
    reader->at++;
    return true;
}

JsonType json_peek(JsonReader *reader) {
    json_space(reader);
    if (reader->at == reader->end) return JSON_BAD;
    char c = *reader->at;
    if (c == '"') return JSON_STRING;
    if (c == 'n') return JSON_NULL;
    return c == '-' || (c >= '0' && c <= '9') ? JSON_NUMBER : JSON_BAD;
}

bool json_null(JsonReader *reader) {
    json_space(reader);
    if (reader->end - reader->at < 4 || memcmp(reader->at, "null", 4) != 0) return false;
    reader->at += 4;
    return true;
}

static bool hex4(JsonReader *reader, uint32_t *unit) {
    if (reader->end - reader->at < 4) return false;
    *unit = 0;
    for (int i = 0; i < 4; i++) {
        char c = *reader->at++;
        uint32_t digit;
        if (c >= '0' && c <= '9') {
            digit = (uint32_t)(c - '0');
        } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
            digit = (uint32_t)((c | 0x20) - 'a' + 10);
        } else {
            return false;
        }
        *unit = *unit * 16 + digit;
    }
    return true;
}

// After "\u".
static bool unicode_escape(JsonReader *reader, StrBuf *out) {
    uint32_t unit;
    if (!hex4(reader, &unit)) return false;
    if (unit >= 0xD800 && unit < 0xDC00 && reader->end - reader->at >= 6 && reader->at[0] == '\\' &&
        reader->at[1] == 'u') {
        JsonReader ahead = {reader->at + 2, reader->end};
        uint32_t low;
        if (hex4(&ahead, &low) && low >= 0xDC00 && low < 0xE000) {
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            *reader = ahead;
        }
    }
    strbuf_codepoint(out, unit);
    return true;
}

static bool escape(JsonReader *reader, StrBuf *out) {
    static const char LETTERS[] = "\"\\/bfnrt";
    static const char MEANT[] = "\"\\/\b\f\n\r\t";
    if (reader->at == reader->end) return false;
    char c = *reader->at++;
    if (c == 'u') return unicode_escape(reader, out);
    const char *letter = c == '\0' ? NULL : strchr(LETTERS, c);
    if (letter == NULL) return false;
    strbuf_char(out, MEANT[letter - LETTERS]);
    return true;
}

bool json_string(JsonReader *reader, StrBuf *out) {
    out->len = 0;
    if (!json_char(reader, '"')) return false;
    while (reader->at < reader->end) {
        const char *start = reader->at;
        while (reader->at < reader->end && *reader->at != '"' && *reader->at != '\\' &&
               (unsigned char)*reader->at >= 0x20)
            reader->at++;
        strbuf_bytes(out, start, (size_t)(reader->at - start));
        if (reader->at == reader->end) return false;
        char c = *reader->at++;
        if (c == '"') return !out->failed;
        if (c != '\\' || !escape(reader, out)) return false;
    }
    return false;
}

static bool digits(JsonReader *reader) {
    const char *start = reader->at;
    while (reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9') reader->at++;
    return reader->at > start;
}

bool json_number(JsonReader *reader, double *number, bool *whole) {
    json_space(reader);
    bool negative = reader->at < reader->end && *reader->at == '-';
    if (negative) reader->at++;
    const char *start = reader->at;
    *whole = true;
    if (!digits(reader)) return false;
    if (reader->at < reader->end && *reader->at == '.') {
        *whole = false;
        reader->at++;
        if (!digits(reader)) return false;
    }
    if (reader->at < reader->end && (*reader->at | 0x20) == 'e') {
        *whole = false;
        reader->at++;
        if (reader->at < reader->end && (*reader->at == '+' || *reader->at == '-')) reader->at++;
        if (!digits(reader)) return false;
    }
    double size = double_parse(start, (size_t)(reader->at - start));
    *number = negative ? -size : size;
    return true;
}
