#include "object/str_methods.h"

#include "base/unicode.h"
#include "object/unicode.h"

enum { SIGMA = 0x3A3, FINAL_SIGMA = 0x3C2, SMALL_SIGMA = 0x3C3 };

// ------------------------------------------------------------------ mappings

static void append_mapped(StrBuf *buf, uint32_t c, UnicodeCase kind) {
    uint32_t mapped[3];
    size_t n = unicode_map(c, kind, mapped);
    for (size_t i = 0; i < n; i++) strbuf_codepoint(buf, mapped[i]);
}

// unicodeobject.c:handle_capital_sigma: final when a cased letter stands before it and none after,
// case-ignorable characters apart. The sigma stands between `before` and `after`.
static bool sigma_is_final(Text text, size_t before, size_t after) {
    bool cased = false;
    while (before > 0) {
        do before--;
        while (((unsigned char)text.data[before] & 0xC0) == 0x80);
        size_t at = before;
        uint32_t c = utf8_next(text.data, &at);
        if (unicode_is(c, UNICODE_IGNORABLE)) continue;
        cased = unicode_is(c, UNICODE_CASED);
        break;
    }
    while (cased && after < text.size) {
        uint32_t c = utf8_next(text.data, &after);
        if (!unicode_is(c, UNICODE_IGNORABLE)) return !unicode_is(c, UNICODE_CASED);
    }
    return cased;
}

// Appends the lower case of `c`, which lies between the bytes `from` and `to`.
static void append_lower(StrBuf *buf, Text text, uint32_t c, size_t from, size_t to) {
    if (c == SIGMA) {
        strbuf_codepoint(buf, sigma_is_final(text, from, to) ? FINAL_SIGMA : SMALL_SIGMA);
    } else {
        append_mapped(buf, c, CASE_LOWER);
    }
}

typedef enum Mapping {
    MAP_UPPER,
    MAP_LOWER,
    MAP_FOLD,
    MAP_SWAP,
    MAP_CAPITALIZE,
    MAP_TITLE
} Mapping;

static void map_char(StrBuf *buf, Mapping mapping, Text text, uint32_t c, size_t from, size_t to,
                     bool *after_cased) {
    switch (mapping) {
    case MAP_UPPER: append_mapped(buf, c, CASE_UPPER); break;
    case MAP_LOWER: append_lower(buf, text, c, from, to); break;
    case MAP_FOLD: append_mapped(buf, c, CASE_FOLD); break;
    case MAP_SWAP:
        if (unicode_is(c, UNICODE_UPPER)) {
            append_lower(buf, text, c, from, to);
        } else if (unicode_is(c, UNICODE_LOWER)) {
            append_mapped(buf, c, CASE_UPPER);
        } else {
            strbuf_codepoint(buf, c);
        }
        break;
    case MAP_CAPITALIZE:
    case MAP_TITLE:
        if (mapping == MAP_TITLE ? *after_cased : from > 0) {
            append_lower(buf, text, c, from, to);
        } else {
            append_mapped(buf, c, CASE_TITLE);
        }
        *after_cased = unicode_is(c, UNICODE_CASED);
        break;
    }
}

// upper(), lower() or casefold() of ASCII.
static Value map_ascii(Runtime *rt, const Str *s, char first) {
    Value result = str_new(rt, s->data, s->size);
    if (IS_NULL(result)) return NO_VALUE;
    char *data = AS_STR(result)->data;
    for (size_t i = 0; i < s->size; i++)
        if ((unsigned char)(data[i] - first) < 26) data[i] ^= 0x20;
    return result;
}

static Value map_text(Runtime *rt, ValueRef self, Mapping mapping) {
    if (mapping <= MAP_FOLD && is_ascii(AS_STR(self)) && AS_STR(self)->size > 1)
        return map_ascii(rt, AS_STR(self), mapping == MAP_UPPER ? 'a' : 'A');
    Text text = text_of(self);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_reserve(&buf, text.size);
    bool after_cased = false;
    for (size_t at = 0; at < text.size && !buf.failed;) {
        size_t from = at;
        uint32_t c = utf8_next(text.data, &at);
        map_char(&buf, mapping, text, c, from, at, &after_cased);
    }
    return str_from_buf(rt, &buf);
}

#define MAPPING(name, mapping)                                                               \
    Value str_##name##_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) { \
        (void)n, (void)names;                                                                \
        return map_text(rt, args[0], mapping);                                               \
    }
MAPPING(upper, MAP_UPPER)
MAPPING(lower, MAP_LOWER)
MAPPING(casefold, MAP_FOLD)
MAPPING(swapcase, MAP_SWAP)
MAPPING(capitalize, MAP_CAPITALIZE)
MAPPING(title, MAP_TITLE)

// ------------------------------------------------------------------ predicates

// Whether a string is not empty and each character has one of the properties.
static Value all_have(ValueRef self, uint32_t flags) {
    Text text = text_of(self);
    for (size_t at = 0; at < text.size;) {
        if (!unicode_is(utf8_next(text.data, &at), flags)) return FALSE_VALUE;
    }
    return value_bool(text.size > 0);
}

#define PREDICATE(name, flags)                                                               \
    Value str_##name##_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) { \
        (void)rt, (void)n, (void)names;                                                      \
        return all_have(args[0], flags);                                                     \
    }
PREDICATE(isalnum, UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC)
PREDICATE(isalpha, UNICODE_ALPHA)
PREDICATE(isdecimal, UNICODE_DECIMAL)
PREDICATE(isdigit, UNICODE_DIGIT)
PREDICATE(isnumeric, UNICODE_NUMERIC)
PREDICATE(isspace, UNICODE_SPACE)

Value str_isascii_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(is_ascii(AS_STR(args[0])));
}

Value str_isprintable_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    Text text = text_of(args[0]);
    for (size_t at = 0; at < text.size;) {
        if (!unicode_printable(utf8_next(text.data, &at))) return FALSE_VALUE;
    }
    return TRUE_VALUE;
}

bool str_isidentifier(const Str *text) {
    for (size_t at = 0; at < text->size;) {
        bool first = at == 0;
        uint32_t c = utf8_next(text->data, &at);
        if (!(first ? unicode_identifier_start(c) : unicode_identifier_continue(c))) return false;
    }
    return text->size > 0;
}

Value str_isidentifier_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(str_isidentifier(AS_STR(args[0])));
}

// No character of the unwanted kinds, and one of the wanted.
static Value has_case(ValueRef self, uint32_t wanted, uint32_t unwanted) {
    Text text = text_of(self);
    bool found = false;
    for (size_t at = 0; at < text.size;) {
        uint32_t flags = unicode_record(utf8_next(text.data, &at))->flags;
        if ((flags & unwanted) != 0) return FALSE_VALUE;
        found = found || (flags & wanted) != 0;
    }
    return value_bool(found);
}

Value str_islower_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return has_case(args[0], UNICODE_LOWER, UNICODE_UPPER | UNICODE_TITLE);
}

Value str_isupper_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return has_case(args[0], UNICODE_UPPER, UNICODE_LOWER | UNICODE_TITLE);
}

Value str_istitle_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    Text text = text_of(args[0]);
    bool found = false, after_cased = false;
    for (size_t at = 0; at < text.size;) {
        uint32_t flags = unicode_record(utf8_next(text.data, &at))->flags;
        bool upper = (flags & (UNICODE_UPPER | UNICODE_TITLE)) != 0;
        bool lower = (flags & UNICODE_LOWER) != 0;
        if (upper ? after_cased : lower && !after_cased) return FALSE_VALUE;
        after_cased = upper || lower;
        found = found || after_cased;
    }
    return value_bool(found);
}
