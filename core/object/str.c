#include "object/str.h"

#include "base/assert.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "object/exception.h"
#include "object/runtime.h"

// An object for `size` bytes that the caller fills. NULL: raised.
static Str *str_alloc(Runtime *rt, size_t size, size_t length) {
    if (size > STR_MAX) {
        raise_memory(rt);
        return NULL;
    }
    Str *s = object_alloc(rt, TYPE_OF_ID(rt, STR), sizeof(Str) + size + 1);
    if (s == NULL) return NULL;
    s->size = (uint32_t)size;
    s->length = (uint32_t)length;
    return s;
}

// A one-character string of the runtime's cache.
static Value ascii_char(Runtime *rt, unsigned char c) {
    if (IS_NULL(rt->ascii[c])) {
        Str *s = str_alloc(rt, 1, 1);
        if (s == NULL) return NO_VALUE;
        s->data[0] = (char)c;
        rt->ascii[c] = object_value(s);
    }
    return copy(rt->ascii[c]);
}

Value str_new(Runtime *rt, const char *bytes, size_t size) {
    if (size == 0 && !IS_NULL(rt->empty_str)) return copy(rt->empty_str);
    if (size == 1) return ascii_char(rt, (unsigned char)bytes[0] & 0x7F);
    Str *s = str_alloc(rt, size, utf8_length(bytes, size));
    if (s == NULL) return NO_VALUE;
    if (size > 0) memcpy(s->data, bytes, size);
    return object_value(s);
}

Value str_text(Runtime *rt, const char *text) {
    return str_new(rt, text, strlen(text));
}

Value str_format(Runtime *rt, const char *format, ...) {
    StrBuf buf;
    va_list args;
    strbuf_init(&buf, &rt->mem);
    va_start(args, format);
    strbuf_vformat(&buf, format, args);
    va_end(args);
    return str_from_buf(rt, &buf);
}

Value str_from_buf(Runtime *rt, StrBuf *buf) {
    Value s = buf->failed ? raise_memory(rt) : str_new(rt, buf->data, buf->len);
    strbuf_free(buf);
    return s;
}

Value str_codepoint(Runtime *rt, uint32_t codepoint) {
    char bytes[4];
    return str_new(rt, bytes, utf8_encode(codepoint, bytes));
}

// ------------------------------------------------------------------ hash, comparison

static uint32_t hash_bytes(const char *bytes, size_t size) {
    uint64_t hash = 0xCBF29CE484222325u;
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ (unsigned char)bytes[i]) * 0x100000001B3u;
    }
    hash ^= hash >> 32;
    uint32_t result = (uint32_t)hash;
    return result == 0 ? 1 : result;
}

uint32_t str_hash(Str *s) {
    if (s->hash == 0) s->hash = hash_bytes(s->data, s->size);
    return s->hash;
}

bool str_equal(const Str *a, const Str *b) {
    if (a == b) return true;
    if (a->size != b->size || (a->interned != 0 && b->interned != 0)) return false;
    return memcmp(a->data, b->data, a->size) == 0;
}

bool str_is(const Str *s, const char *text) {
    return strlen(text) == s->size && memcmp(s->data, text, s->size) == 0;
}

// UTF-8 sorts by bytes as it does by code points.
int str_compare(const Str *a, const Str *b) {
    int order = memcmp(a->data, b->data, a->size < b->size ? a->size : b->size);
    if (order != 0) return order;
    return a->size < b->size ? -1 : a->size > b->size;
}

// ------------------------------------------------------------------ interning

// The slot of the string with these bytes, or the free one where it belongs.
static Str **intern_slot(const InternTable *table, const char *bytes, size_t size, uint32_t hash) {
    uint32_t at = hash & (table->size - 1);
    for (;; at = (at + 1) & (table->size - 1)) {
        Str *s = table->slots[at];
        if (s == NULL) return &table->slots[at];
        if (s->hash == hash && s->size == size && memcmp(s->data, bytes, size) == 0) {
            return &table->slots[at];
        }
    }
}

static bool intern_grow(Runtime *rt) {
    InternTable *table = &rt->interned;
    InternTable bigger = {.size = table->size == 0 ? 512 : table->size * 2, .count = table->count};
    bigger.slots = mem_zalloc(&rt->mem, bigger.size * sizeof(Str *));
    if (bigger.slots == NULL) {
        raise_memory(rt);
        return false;
    }
    for (uint32_t i = 0; i < table->size; i++) {
        Str *s = table->slots[i];
        if (s != NULL) *intern_slot(&bigger, s->data, s->size, s->hash) = s;
    }
    mem_free(&rt->mem, table->slots, table->size * sizeof(Str *));
    *table = bigger;
    return true;
}

Value str_intern(Runtime *rt, const char *bytes, size_t size) {
    InternTable *table = &rt->interned;
    if ((table->count + 1) * 4 > table->size * 3 && !intern_grow(rt)) return NO_VALUE;
    uint32_t hash = hash_bytes(bytes, size);
    Str **slot = intern_slot(table, bytes, size, hash);
    if (*slot == NULL) {
        Value s = str_new(rt, bytes, size);
        if (IS_NULL(s)) return s;
        *slot = AS_STR(s); // the table owns this reference
        (*slot)->hash = hash;
        (*slot)->interned = 1;
        table->count++;
    }
    return own(object_ref(*slot));
}

Str *intern(Runtime *rt, const char *text) {
    Value s = str_intern(rt, text, strlen(text));
    drop(rt, s);
    return IS_NULL(s) ? NULL : AS_STR(s);
}

void interned_free(Runtime *rt) {
    InternTable table = rt->interned;
    rt->interned = (InternTable){0};
    for (uint32_t i = 0; i < table.size; i++) {
        if (table.slots[i] == NULL) continue;
        table.slots[i]->interned = 0;
        drop_object(rt, table.slots[i]);
    }
    mem_free(&rt->mem, table.slots, table.size * sizeof(Str *));
}

// ------------------------------------------------------------------ concatenation, slices

static Value concat_into(Runtime *rt, const Str *a, const Str *b, size_t room) {
    Str *s = str_alloc(rt, room, (size_t)a->length + b->length);
    if (s == NULL) return NO_VALUE;
    s->size = a->size + b->size;
    memcpy(s->data, a->data, a->size);
    memcpy(s->data + a->size, b->data, b->size);
    return object_value(s);
}

Value str_concat(Runtime *rt, const Str *a, const Str *b) {
    size_t size = (size_t)a->size + b->size;
    Type *exact = TYPE_OF_ID(rt, STR);
    if (b->size == 0 && a->head.type == exact) return own(object_ref(a));
    if (a->size == 0 && b->head.type == exact) return own(object_ref(b));
    if (size <= 1) return str_new(rt, a->size == 0 ? b->data : a->data, size);
    return concat_into(rt, a, b, size);
}

Value str_concat_inplace(Runtime *rt, Value left, const Str *right) {
    Str *s = AS_STR(left);
    size_t size = (size_t)s->size + right->size;
    if (rt->mark.of == s) str_mark_clear(rt);
    bool alone = s->head.refcount == 1 && s->interned == 0 && s != right &&
                 s->head.type == TYPE_OF_ID(rt, STR);
    if (alone && size <= object_block_size(&s->head) - sizeof(Str) - 1) {
        memcpy(s->data + s->size, right->data, right->size);
        s->data[size] = '\0';
        s->size = (uint32_t)size;
        s->length += right->length;
        s->hash = 0;
        return left;
    }
    size_t room = alone && size >= 64 && size < STR_MAX / 2 ? size + size / 2 : size;
    Value result = room == size ? str_concat(rt, s, right) : concat_into(rt, s, right, room);
    drop(rt, left);
    return result;
}

static char *put(char *at, const Str *s) {
    memcpy(at, s->data, s->size);
    return at + s->size;
}

Value str_join(Runtime *rt, const Str *separator, const Value *items, uint32_t n) {
    uint64_t gaps = n == 0 ? 0 : n - 1;
    uint64_t size = gaps * separator->size, length = gaps * separator->length;
    for (uint32_t i = 0; i < n; i++) {
        size += AS_STR(items[i])->size;
        length += AS_STR(items[i])->length;
    }
    Str *s = str_alloc(rt, size > STR_MAX ? SIZE_MAX : (size_t)size, (size_t)length);
    if (s == NULL) return NO_VALUE;
    char *at = s->data;
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0 && separator->size > 0) at = put(at, separator);
        at = put(at, AS_STR(items[i]));
    }
    if (size > 1) return object_value(s);
    Value known = str_new(rt, s->data, (size_t)size);
    drop_object(rt, s);
    return known;
}

// Code points `start`, `start + step`, ... of text that is not ASCII, walking backwards too.
static Value slice_walk(Runtime *rt, Str *s, int64_t start, int64_t step, int64_t count) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    size_t at = str_offset(rt, s, (uint32_t)start);
    while (count-- > 0) {
        size_t next = at;
        utf8_next(s->data, &next);
        strbuf_bytes(&buf, s->data + at, next - at);
        if (count == 0) break;
        for (int64_t i = 0; i < step; i++) utf8_next(s->data, &at);
        for (int64_t i = 0; i > step; i--) {
            do at--;
            while (((unsigned char)s->data[at] & 0xC0) == 0x80);
        }
    }
    return str_from_buf(rt, &buf);
}

Value str_slice(Runtime *rt, Str *s, int64_t start, int64_t stop, int64_t step, int64_t count) {
    (void)stop;
    if (count <= 0) return str_new(rt, "", 0);
    if (step == 1 && count == s->length && s->head.type == TYPE_OF_ID(rt, STR)) {
        return own(object_ref(s));
    }
    if (s->size == s->length && step == 1) return str_new(rt, s->data + start, (size_t)count);
    if (step == 1) {
        size_t from = str_offset(rt, s, (uint32_t)start);
        size_t bytes = utf8_offset(s->data + from, s->size - from, (size_t)count);
        return str_new(rt, s->data + from, bytes);
    }
    if (s->size != s->length) return slice_walk(rt, s, start, step, count);
    if (count == 1) return ascii_char(rt, (unsigned char)s->data[start]);
    Str *result = str_alloc(rt, (size_t)count, (size_t)count);
    if (result == NULL) return NO_VALUE;
    for (int64_t i = 0; i < count; i++) result->data[i] = s->data[start + i * step];
    return object_value(result);
}

// ------------------------------------------------------------------ repr

static void append_hex(StrBuf *buf, uint32_t value, int digits) {
    while (digits-- > 0) strbuf_char(buf, "0123456789abcdef"[value >> digits * 4 & 15]);
}

static void append_escaped(StrBuf *buf, uint32_t codepoint, char quote) {
    if (codepoint == (uint32_t)quote || codepoint == '\\') {
        strbuf_char(buf, '\\');
        strbuf_char(buf, (char)codepoint);
    } else if (codepoint == '\n') {
        strbuf_text(buf, "\\n");
    } else if (codepoint == '\r') {
        strbuf_text(buf, "\\r");
    } else if (codepoint == '\t') {
        strbuf_text(buf, "\\t");
    } else if (codepoint < 0x100) {
        strbuf_text(buf, "\\x");
        append_hex(buf, codepoint, 2);
    } else if (codepoint < 0x10000) {
        strbuf_text(buf, "\\u");
        append_hex(buf, codepoint, 4);
    } else {
        strbuf_text(buf, "\\U");
        append_hex(buf, codepoint, 8);
    }
}

static char choose_quote(const char *data, size_t size) {
    bool single = memchr(data, '\'', size) != NULL;
    return single && memchr(data, '"', size) == NULL ? '"' : '\'';
}

void str_append_repr(StrBuf *buf, const char *data, size_t size) {
    char quote = size == 0 ? '\'' : choose_quote(data, size);
    size_t done = 0, at = 0;
    strbuf_char(buf, quote);
    while (at < size) {
        size_t next = at;
        uint32_t codepoint = utf8_next(data, &next);
        bool plain = codepoint < 0x7F
                         ? codepoint >= ' ' && codepoint != (uint32_t)quote && codepoint != '\\'
                         : unicode_printable(codepoint);
        if (!plain) {
            strbuf_bytes(buf, data + done, at - done);
            append_escaped(buf, codepoint, quote);
            done = next;
        }
        at = next;
    }
    strbuf_bytes(buf, data + done, size - done);
    strbuf_char(buf, quote);
}

void str_append_ascii(StrBuf *buf, const char *data, size_t size) {
    for (size_t at = 0; at < size;) {
        uint32_t codepoint = utf8_next(data, &at);
        if (codepoint < 0x80) {
            strbuf_char(buf, (char)codepoint);
        } else {
            append_escaped(buf, codepoint, '\'');
        }
    }
}

void bytes_append_repr(StrBuf *buf, const char *data, size_t size) {
    char quote = size == 0 ? '\'' : choose_quote(data, size);
    strbuf_char(buf, 'b');
    strbuf_char(buf, quote);
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)data[i];
        if (c >= ' ' && c < 0x7F && c != (unsigned char)quote && c != '\\') {
            strbuf_char(buf, (char)c);
        } else {
            append_escaped(buf, c, quote);
        }
    }
    strbuf_char(buf, quote);
}
