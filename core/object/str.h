// Strings: immutable UTF-8 with the number of code points beside it.
//
// Lone surrogates are allowed (as three bytes each), as Python allows them. When size equals length
// the string is ASCII, and indexing is direct; otherwise it walks. The hash is cached. Names in
// code and attribute names are interned: equal interned strings are the same object.
#ifndef LS_OBJECT_STR_H
#define LS_OBJECT_STR_H

#include "base/strbuf.h"
#include "object/object.h"

struct Str {
    Object head;
    uint32_t size;     // bytes
    uint32_t length;   // code points
    uint32_t hash;     // 0 while unknown
    uint32_t interned; // 1 when in the runtime's table
    char data[];       // NUL-terminated
};

// The interned strings of a runtime: an open-addressing table that owns them.
typedef struct InternTable {
    Str **slots; // NULL where free
    uint32_t size, count;
} InternTable;

#define STR_MAX ((size_t)0x7FFFFFF0)

// A new string of valid UTF-8 (surrogates allowed). NO_VALUE: raised.
Value str_new(Runtime *rt, const char *bytes, size_t size);
Value str_text(Runtime *rt, const char *text);          // NUL-terminated
Value str_format(Runtime *rt, const char *format, ...); // strbuf_format's directives

// The content of a buffer, which is freed in any case. NO_VALUE (raised) also when it had failed.
Value str_from_buf(Runtime *rt, StrBuf *buf);

// The one interned string of these bytes. The runtime keeps it alive; the result is owned too.
Value str_intern(Runtime *rt, const char *bytes, size_t size);

// The interned string equal to `text`; NULL: raised. Borrowed: interned strings stay until the end.
Str *intern(Runtime *rt, const char *text);

uint32_t str_hash(Str *s); // never 0
bool str_equal(const Str *a, const Str *b);
bool str_is(const Str *s, const char *text);
int str_compare(const Str *a, const Str *b); // by code points: <0, 0, >0

Value str_concat(Runtime *rt, const Str *a, const Str *b);
// Strings one after the other, with another one between each two.
Value str_join(Runtime *rt, const Str *separator, const Value *items, uint32_t n);
// left + right for a left that is consumed: grows in place when nobody else holds it, so that
// repeated appending takes linear time.
Value str_concat_inplace(Runtime *rt, Value left, const Str *right);
Value str_slice(Runtime *rt, Str *s, int64_t start, int64_t stop, int64_t step, int64_t count);

// The byte offset of character number `index` (its length: one past the last), and the other way
// round for an offset where a character begins or the string ends.
uint32_t str_offset(Runtime *rt, Str *s, uint32_t index);
uint32_t str_index(Runtime *rt, Str *s, uint32_t offset);

// A place in a string that is remembered.
typedef struct StrMark {
    Str *of; // owned; NULL: none
    uint32_t index, offset;
} StrMark;
void str_mark_clear(Runtime *rt);

Value str_codepoint(Runtime *rt, uint32_t codepoint);

// Appends Python's repr of a string / of bytes to a buffer.
void str_append_repr(StrBuf *buf, const char *data, size_t size);
// Appends text with everything but ASCII escaped: what ascii() makes of a repr.
void str_append_ascii(StrBuf *buf, const char *data, size_t size);
void bytes_append_repr(StrBuf *buf, const char *data, size_t size);

// Frees the table of interned strings and drops all of them.
void interned_free(Runtime *rt);

// str.isidentifier
bool str_isidentifier(const Str *text);

extern const TypeSpec STR_SPEC, STR_ITER_SPEC;

#endif
