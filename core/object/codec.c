#include "object/bytes.h"

#include "base/utf8.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/str.h"

typedef enum Encoding { UTF_8, ASCII, LATIN_1, UNKNOWN_ENCODING } Encoding;

// The error handlers that are native; the others, and those of the program, are in Python.
typedef enum Handler { STRICT, IGNORE, REPLACE, BACKSLASH, OTHER_HANDLER } Handler;

static const char *const ENCODING_NAMES[] = {"utf-8", "ascii", "latin-1"};

// ------------------------------------------------------------------ names

// The encodings that CPython knows without a look at its codecs (unicodeobject.c), as far as they
// are native.
static Encoding find_encoding(const char *name) {
    static const struct {
        const char *name;
        Encoding encoding;
    } ALIASES[] = {
        {"utf-8", UTF_8},     {"utf8", UTF_8},     {"ascii", ASCII},        {"us-ascii", ASCII},
        {"latin-1", LATIN_1}, {"latin1", LATIN_1}, {"iso-8859-1", LATIN_1}, {"iso8859-1", LATIN_1},
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
    static const char *const NAMES[] = {"strict", "ignore", "replace", "backslashreplace"};
    for (size_t i = 0; name != NULL && i < sizeof NAMES / sizeof *NAMES; i++) {
        if (strcmp(name, NAMES[i]) == 0) return (Handler)i;
    }
    return name == NULL ? STRICT : OTHER_HANDLER;
}

// Has a function of core/lib/_codecs.py encode or decode a value.
static Value in_python(Runtime *rt, const char *function, ValueRef value, const char *encoding,
                       const char *errors) {
    Value name = str_text(rt, encoding);
    Value handler = IS_NULL(name) ? NO_VALUE : errors == NULL ? NONE : str_text(rt, errors);
    const ValueRef args[] = {value, ref(name), ref(handler)};
    Value result = NO_VALUE;
    if (!IS_NULL(handler)) result = rt->library(rt, "_codecs", function, args, 3, NULL);
    drop(rt, name);
    drop(rt, handler);
    return result;
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
static bool encode_handled(StrBuf *buf, Handler handler, uint32_t c) {
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

bool codec_check(Runtime *rt, Str *text) {
    size_t good = utf8_check(text->data, text->size, false);
    return good == text->size || encode_error(rt, text, UTF_8, good);
}

static bool encode(Runtime *rt, StrBuf *buf, Str *text, Encoding encoding, Handler handler) {
    for (size_t at = 0; at < text->size && !buf->failed;) {
        size_t from = at;
        uint32_t c = utf8_next(text->data, &at);
        if (!encodable(encoding, c)) {
            if (!encode_handled(buf, handler, c)) return encode_error(rt, text, encoding, from);
        } else if (encoding == UTF_8) {
            strbuf_bytes(buf, text->data + from, at - from);
        } else {
            strbuf_char(buf, (char)c);
        }
    }
    return true;
}

Value codec_encode(Runtime *rt, Str *text, const char *encoding, const char *errors) {
    Encoding wanted = find_encoding(encoding);
    Handler handler = find_handler(errors);
    if (wanted == UNKNOWN_ENCODING)
        return in_python(rt, "_encode_text", object_ref(text), encoding, errors);
    if (text->size == text->length) return bytes_new(rt, text->data, text->size);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (encode(rt, &buf, text, wanted, handler)) return bytes_from_buf(rt, &buf);
    strbuf_free(&buf);
    if (handler != OTHER_HANDLER || !pending_is(rt, EXC_UnicodeEncodeError)) return NO_VALUE;
    clear_pending(rt);
    return in_python(rt, "_encode_slowly", object_ref(text), ENCODING_NAMES[wanted], errors);
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

// What a handler makes of wrong bytes. False: the error stands.
static bool decode_handled(StrBuf *buf, Handler handler, const unsigned char *data, size_t at,
                           size_t end) {
    switch (handler) {
    case IGNORE: return true;
    case REPLACE: strbuf_codepoint(buf, 0xFFFD); return true;
    case BACKSLASH:
        for (; at < end; at++) append_hex(buf, "\\x", data[at], 2);
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

static bool decode(Runtime *rt, StrBuf *buf, ValueRef source, Encoding encoding, Handler handler) {
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
        if (!decode_handled(buf, handler, bytes, at, end)) {
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
    Handler handler = find_handler(errors);
    if (wanted == UNKNOWN_ENCODING) return in_python(rt, "_decode_text", source, encoding, errors);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    bool good = true;
    if (wanted == LATIN_1) {
        const char *data = NULL;
        size_t size = 0;
        bytes_view(rt, source, &data, &size);
        decode_latin(&buf, data, size);
    } else {
        good = decode(rt, &buf, source, wanted, handler);
    }
    if (good) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    if (handler != OTHER_HANDLER || !pending_is(rt, EXC_UnicodeDecodeError)) return NO_VALUE;
    clear_pending(rt);
    return in_python(rt, "_decode_slowly", source, ENCODING_NAMES[wanted], errors);
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
    encode_handled(buf, BACKSLASH, utf8_next(AS_STR(object)->data, &offset));
    strbuf_char(buf, '\'');
    return true;
}

Value unicode_error_text(Runtime *rt, ValueRef exception, const Tuple *args) {
    bool encodes = exception_matches(rt, exception, EXC_UnicodeEncodeError);
    bool decodes = exception_matches(rt, exception, EXC_UnicodeDecodeError);
    const Value *parts = encodes || decodes ? args->items + 1 : args->items;
    int64_t start = 0, end = 0;
    if (!int_to_int64(ref(parts[1]), &start) || !int_to_int64(ref(parts[2]), &end))
        return op_str(rt, object_ref(args));
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (encodes || decodes) strbuf_format(&buf, "'%s' codec ", AS_STR(args->items[0])->data);
    strbuf_format(&buf, "can't %s ", encodes ? "encode" : decodes ? "decode" : "translate");
    if (end == start + 1 && append_culprit(rt, &buf, ref(parts[0]), start)) {
        strbuf_format(&buf, " in position %lld: ", (long long)start);
    } else {
        strbuf_format(&buf, "%s in position %lld-%lld: ", decodes ? "bytes" : "characters",
                      (long long)start, (long long)end - 1);
    }
    strbuf_text(&buf, AS_STR(parts[3])->data);
    return str_from_buf(rt, &buf);
}
