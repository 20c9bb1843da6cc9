#include "object/bytes.h"

#include "base/utf8.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/str.h"

typedef enum Encoding { UTF_8, ASCII, LATIN_1, UNKNOWN_ENCODING } Encoding;

typedef enum Handler {
    STRICT,
    IGNORE,
    REPLACE,
    BACKSLASH,
    XML_REFERENCE,
    SURROGATE_ESCAPE,
    SURROGATE_PASS,
    UNKNOWN_HANDLER
} Handler;

static const char *const ENCODING_NAMES[] = {"utf-8", "ascii", "latin-1"};

// ------------------------------------------------------------------ names

static Encoding find_encoding(const char *name) {
    static const struct {
        const char *name;
        Encoding encoding;
    } ALIASES[] = {
        {"utf-8", UTF_8},    {"utf8", UTF_8},         {"u8", UTF_8},          {"utf", UTF_8},
        {"ascii", ASCII},    {"us-ascii", ASCII},     {"646", ASCII},         {"latin-1", LATIN_1},
        {"latin1", LATIN_1}, {"iso-8859-1", LATIN_1}, {"iso8859-1", LATIN_1}, {"8859", LATIN_1},
        {"cp819", LATIN_1},  {"l1", LATIN_1},         {"latin", LATIN_1},
    };
    char plain[16];
    size_t size = 0;
    if (name == NULL) return UTF_8;
    for (; name[size] != '\0'; size++) {
        if (size + 1 == sizeof plain) return UNKNOWN_ENCODING;
        char c = name[size];
        plain[size] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c == '_' || c == ' ' ? '-' : c;
    }
    plain[size] = '\0';
    for (size_t i = 0; i < sizeof ALIASES / sizeof *ALIASES; i++) {
        if (strcmp(plain, ALIASES[i].name) == 0) return ALIASES[i].encoding;
    }
    return UNKNOWN_ENCODING;
}

static Handler find_handler(const char *name) {
    static const char *const NAMES[] = {
        "strict",          "ignore",       "replace", "backslashreplace", "xmlcharrefreplace",
        "surrogateescape", "surrogatepass"};
    if (name == NULL) return STRICT;
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        if (strcmp(name, NAMES[i]) == 0) return (Handler)i;
    }
    return UNKNOWN_HANDLER;
}

static bool unknown_handler(Runtime *rt, const char *errors) {
    raise(rt, EXC_LookupError, "unknown error handler name '%s'", errors);
    return false;
}

// Raises UnicodeEncodeError or UnicodeDecodeError with its five arguments. Always false.
static bool codec_error(Runtime *rt, ExceptionKind kind, Encoding encoding, ValueRef object,
                        size_t start, size_t end, const char *reason) {
    Value name = str_text(rt, ENCODING_NAMES[encoding]);
    Value why = IS_NULL(name) ? NO_VALUE : str_text(rt, reason);
    if (!IS_NULL(why)) {
        ValueRef args[5] = {ref(name), object, ref(small_int((int64_t)start)),
                            ref(small_int((int64_t)end)), ref(why)};
        Value exception = exception_new(rt, rt->exceptions[kind], args, 5);
        if (!IS_NULL(exception)) raise_value(rt, exception);
    }
    drop(rt, name);
    drop(rt, why);
    return false;
}

static void append_hex(StrBuf *buf, const char *lead, uint32_t value, int digits) {
    strbuf_text(buf, lead);
    while (digits-- > 0) strbuf_char(buf, "0123456789abcdef"[value >> digits * 4 & 15]);
}

// ------------------------------------------------------------------ encoding

static bool is_surrogate(uint32_t c) {
    return c >= 0xD800 && c <= 0xDFFF;
}

static bool encodable(Encoding encoding, uint32_t c) {
    return encoding == UTF_8 ? !is_surrogate(c) : c < (encoding == ASCII ? 0x80u : 0x100u);
}

// What a handler makes of a character that cannot be encoded. False: the error stands.
static bool encode_handled(StrBuf *buf, Encoding encoding, Handler handler, uint32_t c) {
    switch (handler) {
    case IGNORE: return true;
    case REPLACE: strbuf_char(buf, '?'); return true;
    case BACKSLASH:
        if (c < 0x100) {
            append_hex(buf, "\\x", c, 2);
        } else if (c < 0x10000) {
            append_hex(buf, "\\u", c, 4);
        } else {
            append_hex(buf, "\\U", c, 8);
        }
        return true;
    case XML_REFERENCE: strbuf_format(buf, "&#%u;", (unsigned)c); return true;
    case SURROGATE_ESCAPE:
        if (c < 0xDC80 || c > 0xDCFF) return false;
        strbuf_char(buf, (char)(c - 0xDC00));
        return true;
    case SURROGATE_PASS:
        if (encoding != UTF_8) return false;
        strbuf_codepoint(buf, c);
        return true;
    default: return false;
    }
}

// Raises for the run of characters at `at` that cannot be encoded.
static bool encode_error(Runtime *rt, Str *text, Encoding encoding, size_t at) {
    static const char *const REASONS[] = {"surrogates not allowed", "ordinal not in range(128)",
                                          "ordinal not in range(256)"};
    size_t start = utf8_length(text->data, at), end = start;
    while (at < text->size && !encodable(encoding, utf8_next(text->data, &at))) end++;
    return codec_error(rt, EXC_UnicodeEncodeError, encoding, object_ref(text), start, end,
                       REASONS[encoding]);
}

static bool encode(Runtime *rt, StrBuf *buf, Str *text, Encoding encoding, const char *errors) {
    Handler handler = find_handler(errors);
    for (size_t at = 0; at < text->size && !buf->failed;) {
        size_t from = at;
        uint32_t c = utf8_next(text->data, &at);
        if (!encodable(encoding, c)) {
            if (handler == UNKNOWN_HANDLER) return unknown_handler(rt, errors);
            if (!encode_handled(buf, encoding, handler, c)) {
                return encode_error(rt, text, encoding, from);
            }
        } else if (encoding == UTF_8) {
            strbuf_bytes(buf, text->data + from, at - from);
        } else {
            strbuf_char(buf, (char)c);
        }
    }
    return true;
}

static Value unknown_encoding(Runtime *rt, const char *name) {
    return raise(rt, EXC_LookupError, "unknown encoding: %s", name);
}

Value codec_encode(Runtime *rt, Str *text, const char *encoding, const char *errors) {
    Encoding wanted = find_encoding(encoding);
    if (wanted == UNKNOWN_ENCODING) return unknown_encoding(rt, encoding);
    if (text->size == text->length) return bytes_new(rt, text->data, text->size);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (encode(rt, &buf, text, wanted, errors)) return bytes_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

// ------------------------------------------------------------------ decoding

// Why UTF-8 is wrong at `at`; *end is behind the bytes that are to blame.
static const char *utf8_reason(const unsigned char *data, size_t size, size_t at, size_t *end) {
    unsigned char first = data[at];
    *end = at + 1;
    if (first < 0xC2 || first > 0xF4) return "invalid start byte";
    size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    for (size_t i = 1; i < length; i++, ++*end) {
        if (at + i >= size) return "unexpected end of data";
        unsigned char low = 0x80, high = 0xBF, c = data[at + i];
        if (i == 1 && first == 0xE0) low = 0xA0;
        if (i == 1 && first == 0xED) high = 0x9F;
        if (i == 1 && first == 0xF0) low = 0x90;
        if (i == 1 && first == 0xF4) high = 0x8F;
        if (c < low || c > high) break;
    }
    return "invalid continuation byte";
}

// What a handler makes of wrong bytes; *end may move. False: the error stands.
static bool decode_handled(StrBuf *buf, Handler handler, Encoding encoding,
                           const unsigned char *data, size_t size, size_t at, size_t *end) {
    switch (handler) {
    case IGNORE: return true;
    case REPLACE: strbuf_codepoint(buf, 0xFFFD); return true;
    case BACKSLASH:
        for (; at < *end; at++) append_hex(buf, "\\x", data[at], 2);
        return true;
    case SURROGATE_ESCAPE:
        if (data[at] < 0x80) return false;
        strbuf_codepoint(buf, 0xDC00u + data[at]);
        *end = at + 1;
        return true;
    case SURROGATE_PASS:
        if (encoding != UTF_8 || size - at < 3 || data[at] != 0xED || data[at + 1] < 0xA0 ||
            data[at + 1] > 0xBF || (data[at + 2] & 0xC0) != 0x80) {
            return false;
        }
        strbuf_bytes(buf, (const char *)data + at, 3);
        *end = at + 3;
        return true;
    default: return false;
    }
}

// The length of the valid part at `at`.
static size_t good_length(Encoding encoding, const char *data, size_t size, size_t at) {
    if (encoding == UTF_8) return utf8_check(data + at, size - at, false);
    size_t end = at;
    while (end < size && (unsigned char)data[end] < 0x80) end++;
    return end - at;
}

static bool decode(Runtime *rt, StrBuf *buf, ValueRef source, Encoding encoding,
                   const char *errors) {
    const char *data = NULL;
    size_t size = 0;
    bytes_view(rt, source, &data, &size);
    for (size_t at = 0; !buf->failed;) {
        size_t good = good_length(encoding, data, size, at);
        strbuf_bytes(buf, data + at, good);
        at += good;
        if (at >= size) return true;
        const char *reason = "ordinal not in range(128)";
        size_t end = at + 1;
        const unsigned char *bytes = (const unsigned char *)data;
        if (encoding == UTF_8) reason = utf8_reason(bytes, size, at, &end);
        Handler handler = find_handler(errors);
        if (handler == UNKNOWN_HANDLER) return unknown_handler(rt, errors);
        if (!decode_handled(buf, handler, encoding, bytes, size, at, &end)) {
            return codec_error(rt, EXC_UnicodeDecodeError, encoding, source, at, end, reason);
        }
        at = end;
    }
    return true;
}

static void decode_latin(StrBuf *buf, const char *data, size_t size) {
    strbuf_reserve(buf, size);
    for (size_t i = 0; i < size && !buf->failed; i++) {
        strbuf_codepoint(buf, (unsigned char)data[i]);
    }
}

Value codec_decode(Runtime *rt, ValueRef source, const char *encoding, const char *errors) {
    Encoding wanted = find_encoding(encoding);
    if (wanted == UNKNOWN_ENCODING) return unknown_encoding(rt, encoding);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    bool good = true;
    if (wanted == LATIN_1) {
        const char *data = NULL;
        size_t size = 0;
        bytes_view(rt, source, &data, &size);
        decode_latin(&buf, data, size);
    } else {
        good = decode(rt, &buf, source, wanted, errors);
    }
    if (good) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

// ------------------------------------------------------------------ str() of the errors

// What is at `at` in the object of an error: "character '\\xe9'" or "byte 0xff". False: not there.
static bool append_culprit(Runtime *rt, StrBuf *buf, ValueRef object, int64_t at) {
    const char *data = NULL;
    size_t size = 0;
    if (bytes_view(rt, object, &data, &size)) {
        if (at < 0 || (uint64_t)at >= size) return false;
        append_hex(buf, "byte 0x", (unsigned char)data[at], 2);
        return true;
    }
    if (!IS_STR(object) || at < 0 || at >= AS_STR(object)->length) return false;
    size_t offset = utf8_offset(AS_STR(object)->data, AS_STR(object)->size, (size_t)at);
    strbuf_text(buf, "character '");
    encode_handled(buf, ASCII, BACKSLASH, utf8_next(AS_STR(object)->data, &offset));
    strbuf_char(buf, '\'');
    return true;
}

Value unicode_error_text(Runtime *rt, ValueRef exception, const Tuple *args) {
    int64_t start = 0, end = 0;
    bool encoding = exception_matches(rt, exception, EXC_UnicodeEncodeError);
    ValueRef object = ref(args->items[1]), reason = ref(args->items[4]);
    if (!IS_STR(args->items[0]) || !IS_STR(reason) || !IS_INT(args->items[2]) ||
        !IS_INT(args->items[3]) || !int_to_int64(ref(args->items[2]), &start) ||
        !int_to_int64(ref(args->items[3]), &end)) {
        return op_str(rt, object_ref(args));
    }
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "'%s' codec can't %s ", AS_STR(args->items[0])->data,
                  encoding ? "encode" : "decode");
    if (end == start + 1 && append_culprit(rt, &buf, object, start)) {
        strbuf_format(&buf, " in position %lld: ", (long long)start);
    } else {
        strbuf_format(&buf, "%s in position %lld-%lld: ", encoding ? "characters" : "bytes",
                      (long long)start, (long long)end - 1);
    }
    strbuf_text(&buf, AS_STR(reason)->data);
    return str_from_buf(rt, &buf);
}
