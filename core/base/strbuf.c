#include "base/strbuf.h"

#include <string.h>

#include "base/assert.h"
#include "base/utf8.h"

enum { FIRST = 48 }; // bytes: most texts are short

void strbuf_init(StrBuf *buf, Allocator *mem) {
    *buf = (StrBuf){.mem = mem};
}

void strbuf_free(StrBuf *buf) {
    mem_free(buf->mem, buf->data, buf->cap);
    strbuf_init(buf, buf->mem);
}

bool strbuf_reserve(StrBuf *buf, size_t extra) {
    if (buf->failed) return false;
    if (extra <= buf->cap - buf->len) return true;
    size_t need = buf->len + extra;
    if (need < extra ||
        !vec_reserve(buf->mem, (void **)&buf->data, &buf->cap, need < FIRST ? FIRST : need, 1)) {
        buf->failed = true;
        return false;
    }
    return true;
}

void strbuf_bytes(StrBuf *buf, const char *bytes, size_t len) {
    if (len == 0 || !strbuf_reserve(buf, len)) return;
    memcpy(buf->data + buf->len, bytes, len);
    buf->len += len;
}

void strbuf_text(StrBuf *buf, const char *text) {
    strbuf_bytes(buf, text, strlen(text));
}

void strbuf_char(StrBuf *buf, char c) {
    strbuf_bytes(buf, &c, 1);
}

void strbuf_repeat(StrBuf *buf, char c, size_t times) {
    if (times == 0 || !strbuf_reserve(buf, times)) return;
    memset(buf->data + buf->len, c, times);
    buf->len += times;
}

void strbuf_uint(StrBuf *buf, uint64_t number) {
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    strbuf_bytes(buf, digits + at, sizeof digits - at);
}

char *write_int(char *end, int64_t number) {
    uint64_t left = number < 0 ? -(uint64_t)number : (uint64_t)number;
    do *--end = (char)('0' + left % 10);
    while ((left /= 10) != 0);
    if (number < 0) *--end = '-';
    return end;
}

void strbuf_int(StrBuf *buf, int64_t number) {
    char text[INT_TEXT], *end = text + sizeof text, *start = write_int(end, number);
    strbuf_bytes(buf, start, (size_t)(end - start));
}

void strbuf_codepoint(StrBuf *buf, uint32_t codepoint) {
    char bytes[4];
    strbuf_bytes(buf, bytes, utf8_encode(codepoint, bytes));
}

void strbuf_vformat(StrBuf *buf, const char *format, va_list args) {
    for (const char *p = format; *p != '\0'; p++) {
        if (*p != '%') {
            strbuf_char(buf, *p);
            continue;
        }
        p++;
        if (*p == 's') {
            strbuf_text(buf, va_arg(args, const char *));
        } else if (*p == 'd') {
            strbuf_int(buf, va_arg(args, int));
        } else if (*p == 'u') {
            strbuf_uint(buf, va_arg(args, unsigned));
        } else if (*p == 'c') {
            strbuf_char(buf, (char)va_arg(args, int));
        } else if (*p == '%') {
            strbuf_char(buf, '%');
        } else if (strncmp(p, "zu", 2) == 0) {
            strbuf_uint(buf, va_arg(args, size_t));
            p += 1;
        } else if (strncmp(p, "lld", 3) == 0) {
            strbuf_int(buf, va_arg(args, long long));
            p += 2;
        } else if (strncmp(p, ".*s", 3) == 0) {
            int len = va_arg(args, int);
            const char *text = va_arg(args, const char *);
            strbuf_bytes(buf, text, len < 0 ? 0 : (size_t)len);
            p += 2;
        } else {
            UNREACHABLE();
        }
    }
}

void strbuf_format(StrBuf *buf, const char *format, ...) {
    va_list args;
    va_start(args, format);
    strbuf_vformat(buf, format, args);
    va_end(args);
}

static void json_char(StrBuf *buf, unsigned char c) {
    static const char HEX[] = "0123456789abcdef";
    switch (c) {
    case '"': strbuf_text(buf, "\\\""); break;
    case '\\': strbuf_text(buf, "\\\\"); break;
    case '\n': strbuf_text(buf, "\\n"); break;
    case '\r': strbuf_text(buf, "\\r"); break;
    case '\t': strbuf_text(buf, "\\t"); break;
    default:
        if (c >= 0x20) {
            strbuf_char(buf, (char)c);
        } else {
            strbuf_text(buf, "\\u00");
            strbuf_char(buf, HEX[c >> 4]);
            strbuf_char(buf, HEX[c & 15]);
        }
    }
}

// Bytes at the start that JSON has as they are, in ASCII.
static size_t plain_bytes(const char *bytes, size_t len) {
    size_t at = 0;
    while (at < len && bytes[at] >= ' ' && bytes[at] < 0x7F && bytes[at] != '"' &&
           bytes[at] != '\\')
        at++;
    return at;
}

void strbuf_json(StrBuf *buf, const char *bytes, size_t len) {
    strbuf_char(buf, '"');
    size_t plain = plain_bytes(bytes, len);
    strbuf_bytes(buf, bytes, plain);
    bytes += plain;
    len -= plain;
    while (len > 0) {
        size_t good = utf8_check(bytes, len, false);
        for (size_t i = 0; i < good; i++) json_char(buf, (unsigned char)bytes[i]);
        if (good == len) break;
        strbuf_text(buf, "\xEF\xBF\xBD");
        bytes += good + 1;
        len -= good + 1;
    }
    strbuf_char(buf, '"');
}
