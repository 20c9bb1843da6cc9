// A growable run of bytes. Failure is sticky: once an append has failed, all later ones do nothing,
// and `failed` tells. The owner calls strbuf_free.
#ifndef LS_BASE_STRBUF_H
#define LS_BASE_STRBUF_H

#include <stdarg.h>

#include "base/alloc.h"

typedef struct StrBuf {
    Allocator *mem;
    char *data; // NULL while empty; not NUL-terminated
    size_t len;
    size_t cap;
    bool failed;
} StrBuf;

void strbuf_init(StrBuf *buf, Allocator *mem);
void strbuf_free(StrBuf *buf);

// Makes room for `extra` more bytes. False when memory has run out.
bool strbuf_reserve(StrBuf *buf, size_t extra);

void strbuf_bytes(StrBuf *buf, const char *bytes, size_t len);
void strbuf_text(StrBuf *buf, const char *text); // NUL-terminated
void strbuf_char(StrBuf *buf, char c);
void strbuf_repeat(StrBuf *buf, char c, size_t times);
void strbuf_int(StrBuf *buf, int64_t number);   // decimal
void strbuf_uint(StrBuf *buf, uint64_t number); // decimal

// Writes a number in decimal so that it ends before `end`; gives where it begins, INT_TEXT bytes
// before at most.
enum { INT_TEXT = 20 };
char *write_int(char *end, int64_t number);

// A code point as UTF-8; surrogates are written as three bytes too.
void strbuf_codepoint(StrBuf *buf, uint32_t codepoint);

// A small printf for messages: %s %d %u %c %%, %zu %lld, and %.*s. The core has no stdio.
void strbuf_format(StrBuf *buf, const char *format, ...);
void strbuf_vformat(StrBuf *buf, const char *format, va_list args);

// The bytes as a JSON string with its quotes; what is not valid UTF-8 becomes U+FFFD.
void strbuf_json(StrBuf *buf, const char *bytes, size_t len);

#endif
