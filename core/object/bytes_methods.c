#include "object/bytes_methods.h"

#include "object/containers.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/sequence.h"

#define METHOD(name) Value bytes_##name(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names)

static Value finish(Runtime *rt, ValueRef self, StrBuf *buf) {
    Value result = buf->failed ? raise_memory(rt) : bytes_like(rt, self, buf->data, buf->len);
    strbuf_free(buf);
    return result;
}

// ------------------------------------------------------------------ arguments

static bool text_argument(Runtime *rt, ValueRef v, Text *out) {
    if (bytes_view(rt, v, &out->data, &out->size)) return true;
    raise(rt, EXC_TypeError, "a bytes-like object is required, not '%s'", class_name(rt, v));
    return false;
}

// What is searched for: bytes or one byte as an int, which *byte holds then.
static bool needle_argument(Runtime *rt, ValueRef v, unsigned char *byte, Text *out) {
    if (bytes_view(rt, v, &out->data, &out->size)) return true;
    if (!is_index(rt, v)) {
        raise(rt, EXC_TypeError, "argument should be integer or bytes-like object, not '%s'",
              class_name(rt, v));
        return false;
    }
    *out = (Text){(char *)byte, 1};
    return byte_argument(rt, v, NULL, byte);
}

// The part that the optional arguments 2 and 3 choose; as in str: 1, 0 in the wrong order, -1.
static int part_of(Runtime *rt, const ValueRef *args, uint32_t n, Text *part, size_t *before) {
    int64_t from = 0, to = 0;
    *before = 0;
    *part = bytes_text(rt, args[0]);
    if (n <= 2) return 1;
    if (!range_arguments(rt, args[2], n > 3 ? args[3] : NO_REF, (int64_t)part->size, &from, &to)) {
        return -1;
    }
    if (from > to) return 0;
    *before = (size_t)from;
    *part = (Text){part->data + from, (size_t)(to - from)};
    return 1;
}

// ------------------------------------------------------------------ find, index, count

static int64_t search(Runtime *rt, const ValueRef *args, uint32_t n, size_t (*find)(Text, Text)) {
    Text part, needle;
    size_t before = 0;
    unsigned char byte = 0;
    if (!needle_argument(rt, args[1], &byte, &needle)) return -2;
    int found = part_of(rt, args, n, &part, &before);
    if (found <= 0) return found < 0 ? -2 : -1;
    size_t at = find(part, needle);
    return at == NOT_FOUND ? -1 : (int64_t)(before + at);
}

static Value found_result(int64_t at) {
    return at == -2 ? NO_VALUE : small_int(at);
}

static Value index_result(Runtime *rt, int64_t at) {
    if (at == -1) return raise(rt, EXC_ValueError, "subsection not found");
    return found_result(at);
}

METHOD(find) {
    (void)names;
    return found_result(search(rt, args, n, text_find));
}

METHOD(rfind) {
    (void)names;
    return found_result(search(rt, args, n, text_rfind));
}

METHOD(index) {
    (void)names;
    return index_result(rt, search(rt, args, n, text_find));
}

METHOD(rindex) {
    (void)names;
    return index_result(rt, search(rt, args, n, text_rfind));
}

METHOD(count) {
    (void)names;
    Text part, needle;
    size_t before = 0;
    unsigned char byte = 0;
    if (!needle_argument(rt, args[1], &byte, &needle)) return NO_VALUE;
    int found = part_of(rt, args, n, &part, &before);
    if (found <= 0) return found < 0 ? NO_VALUE : small_int(0);
    return small_int((int64_t)(needle.size == 0 ? part.size + 1 : text_count(part, needle)));
}

static bool has_affix(Text part, Text affix, bool at_end) {
    if (affix.size > part.size) return false;
    const char *p = at_end ? part.data + part.size - affix.size : part.data;
    return affix.size == 0 || memcmp(p, affix.data, affix.size) == 0;
}

static Value match_affix(Runtime *rt, const ValueRef *args, uint32_t n, const char *method,
                         bool at_end) {
    Text part, affix;
    size_t before = 0;
    int found = part_of(rt, args, n, &part, &before);
    if (found < 0) return NO_VALUE;
    if (bytes_view(rt, args[1], &affix.data, &affix.size)) {
        return value_bool(found == 1 && has_affix(part, affix, at_end));
    }
    if (!IS_TUPLE(args[1])) {
        return raise(rt, EXC_TypeError, "%s first arg must be bytes or a tuple of bytes, not %s",
                     method, class_name(rt, args[1]));
    }
    Tuple *affixes = AS_TUPLE(args[1]);
    for (uint32_t i = 0; i < affixes->length; i++) {
        if (!text_argument(rt, ref(affixes->items[i]), &affix)) return NO_VALUE;
        if (found == 1 && has_affix(part, affix, at_end)) return TRUE_VALUE;
    }
    return FALSE_VALUE;
}

METHOD(startswith) {
    (void)names;
    return match_affix(rt, args, n, "startswith", false);
}

METHOD(endswith) {
    (void)names;
    return match_affix(rt, args, n, "endswith", true);
}

METHOD(removeprefix) {
    (void)n, (void)names;
    Text text = bytes_text(rt, args[0]), affix;
    if (!text_argument(rt, args[1], &affix)) return NO_VALUE;
    size_t cut = has_affix(text, affix, false) ? affix.size : 0;
    return bytes_like(rt, args[0], text.data + cut, text.size - cut);
}

METHOD(removesuffix) {
    (void)n, (void)names;
    Text text = bytes_text(rt, args[0]), affix;
    if (!text_argument(rt, args[1], &affix)) return NO_VALUE;
    size_t cut = has_affix(text, affix, true) ? affix.size : 0;
    return bytes_like(rt, args[0], text.data, text.size - cut);
}

// ------------------------------------------------------------------ replace, translate

static void replace_between(StrBuf *buf, Text text, Text with, uint64_t most) {
    size_t at = 0;
    for (; at <= text.size && most-- > 0 && !buf->failed; at++) {
        strbuf_bytes(buf, with.data, with.size);
        if (at < text.size) strbuf_char(buf, text.data[at]);
    }
    if (at < text.size) strbuf_bytes(buf, text.data + at, text.size - at);
}

METHOD(replace) {
    (void)names;
    Text text = bytes_text(rt, args[0]), needle, with;
    int64_t most = -1;
    if (!text_argument(rt, args[1], &needle) || !text_argument(rt, args[2], &with)) return NO_VALUE;
    if (n > 3 && !op_int(rt, args[3], INT_SIZE, &most)) return NO_VALUE;
    uint64_t limit = most < 0 ? UINT64_MAX : (uint64_t)most;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (needle.size == 0) {
        replace_between(&buf, text, with, limit);
    } else {
        text_replace(&buf, text, needle, with, limit);
    }
    return finish(rt, args[0], &buf);
}

METHOD(maketrans) {
    (void)n, (void)names;
    Text from, to;
    if (!text_argument(rt, args[0], &from) || !text_argument(rt, args[1], &to)) return NO_VALUE;
    if (from.size != to.size)
        return raise(rt, EXC_ValueError, "maketrans arguments must have same length");
    char table[256];
    for (int i = 0; i < 256; i++) table[i] = (char)i;
    for (size_t i = 0; i < from.size; i++) table[(unsigned char)from.data[i]] = to.data[i];
    return bytes_new(rt, table, sizeof table);
}

METHOD(expandtabs) {
    (void)n, (void)names;
    int64_t tab = 8;
    if (!IS_NULL(args[1]) && !op_int(rt, args[1], INT_C, &tab)) return NO_VALUE;
    Text text = bytes_text(rt, args[0]);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    uint64_t column = 0;
    for (size_t i = 0; i < text.size && !buf.failed; i++) {
        char c = text.data[i];
        if (c == '\t') {
            uint64_t blanks = tab > 0 ? (uint64_t)tab - column % (uint64_t)tab : 0;
            strbuf_repeat(&buf, ' ', (size_t)blanks);
            column += blanks;
            continue;
        }
        strbuf_char(&buf, c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return finish(rt, args[0], &buf);
}

METHOD(translate) {
    (void)n, (void)names;
    Text text = bytes_text(rt, args[0]), table = {NULL, 0}, gone = {NULL, 0};
    if (!IS_NONE(args[1]) && !text_argument(rt, args[1], &table)) return NO_VALUE;
    if (table.data != NULL && table.size != 256) {
        return raise(rt, EXC_ValueError, "translation table must be 256 characters long");
    }
    if (!IS_NULL(args[2]) && !text_argument(rt, args[2], &gone)) return NO_VALUE;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (gone.size > 0 && memchr(gone.data, c, gone.size) != NULL) continue;
        strbuf_char(&buf, table.data == NULL ? (char)c : table.data[c]);
    }
    return finish(rt, args[0], &buf);
}

// ------------------------------------------------------------------ case and classes

static bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
static bool is_alpha(char c) {
    return is_lower(c) || is_upper(c);
}
static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
static bool is_alnum(char c) {
    return is_alpha(c) || is_digit(c);
}
static bool is_space(char c) {
    return c == ' ' || (c >= 9 && c <= 13);
}
static char to_lower(char c) {
    return is_upper(c) ? (char)(c + 32) : c;
}
static char to_upper(char c) {
    return is_lower(c) ? (char)(c - 32) : c;
}

static Value all_are(Runtime *rt, ValueRef self, bool (*test)(char)) {
    Text text = bytes_text(rt, self);
    for (size_t i = 0; i < text.size; i++) {
        if (!test(text.data[i])) return FALSE_VALUE;
    }
    return value_bool(text.size > 0);
}

static Value has_case(Runtime *rt, ValueRef self, bool (*wanted)(char), bool (*unwanted)(char)) {
    Text text = bytes_text(rt, self);
    bool found = false;
    for (size_t i = 0; i < text.size; i++) {
        if (unwanted(text.data[i])) return FALSE_VALUE;
        found = found || wanted(text.data[i]);
    }
    return value_bool(found);
}

METHOD(isalnum) {
    (void)n, (void)names;
    return all_are(rt, args[0], is_alnum);
}
METHOD(isalpha) {
    (void)n, (void)names;
    return all_are(rt, args[0], is_alpha);
}
METHOD(isdigit) {
    (void)n, (void)names;
    return all_are(rt, args[0], is_digit);
}
METHOD(isspace) {
    (void)n, (void)names;
    return all_are(rt, args[0], is_space);
}
METHOD(islower) {
    (void)n, (void)names;
    return has_case(rt, args[0], is_lower, is_upper);
}
METHOD(isupper) {
    (void)n, (void)names;
    return has_case(rt, args[0], is_upper, is_lower);
}

METHOD(isascii) {
    (void)n, (void)names;
    Text text = bytes_text(rt, args[0]);
    for (size_t i = 0; i < text.size; i++) {
        if (((unsigned char)text.data[i] & 0x80) != 0) return FALSE_VALUE;
    }
    return TRUE_VALUE;
}

METHOD(istitle) {
    (void)n, (void)names;
    Text text = bytes_text(rt, args[0]);
    bool found = false, after = false;
    for (size_t i = 0; i < text.size; i++) {
        bool upper = is_upper(text.data[i]), lower = is_lower(text.data[i]);
        if (upper ? after : lower && !after) return FALSE_VALUE;
        after = upper || lower;
        found = found || after;
    }
    return value_bool(found);
}

typedef enum Mapping { MAP_LOWER, MAP_UPPER, MAP_SWAP, MAP_TITLE, MAP_CAPITALIZE } Mapping;

static Value map_text(Runtime *rt, ValueRef self, Mapping mapping) {
    Text text = bytes_text(rt, self);
    StrBuf buf;
    bool after = false;
    strbuf_init(&buf, &rt->mem);
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        bool upper = mapping == MAP_UPPER || (mapping == MAP_SWAP && is_lower(c)) ||
                     (mapping == MAP_TITLE && !after) || (mapping == MAP_CAPITALIZE && i == 0);
        strbuf_char(&buf, upper ? to_upper(c) : to_lower(c));
        after = is_alpha(c);
    }
    return finish(rt, self, &buf);
}

METHOD(lower) {
    (void)n, (void)names;
    return map_text(rt, args[0], MAP_LOWER);
}
METHOD(upper) {
    (void)n, (void)names;
    return map_text(rt, args[0], MAP_UPPER);
}
METHOD(swapcase) {
    (void)n, (void)names;
    return map_text(rt, args[0], MAP_SWAP);
}
METHOD(title) {
    (void)n, (void)names;
    return map_text(rt, args[0], MAP_TITLE);
}
METHOD(capitalize) {
    (void)n, (void)names;
    return map_text(rt, args[0], MAP_CAPITALIZE);
}

// ------------------------------------------------------------------ padding

static Value pad(Runtime *rt, const ValueRef *args, uint32_t n, const char *method, bool left,
                 bool right) {
    int64_t width = 0;
    char fill = ' ';
    if (!op_int(rt, args[1], INT_SIZE, &width)) return NO_VALUE;
    if (n > 2) {
        Text text = {NULL, 0};
        if (!bytes_view(rt, args[2], &text.data, &text.size) || text.size != 1) {
            return raise(rt, EXC_TypeError,
                         "%s() argument 2 must be a byte string of length 1, not %s", method,
                         class_name(rt, args[2]));
        }
        fill = text.data[0];
    }
    Text text = bytes_text(rt, args[0]);
    uint64_t missing = width > (int64_t)text.size ? (uint64_t)width - text.size : 0;
    if (missing > STR_MAX) return raise_memory(rt);
    uint64_t before = !left ? 0 : !right ? missing : missing / 2 + (missing & (uint64_t)width & 1);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_repeat(&buf, fill, (size_t)before);
    strbuf_bytes(&buf, text.data, text.size);
    strbuf_repeat(&buf, fill, (size_t)(missing - before));
    return finish(rt, args[0], &buf);
}

METHOD(center) {
    (void)names;
    return pad(rt, args, n, "center", true, true);
}
METHOD(ljust) {
    (void)names;
    return pad(rt, args, n, "ljust", false, true);
}
METHOD(rjust) {
    (void)names;
    return pad(rt, args, n, "rjust", true, false);
}

METHOD(zfill) {
    (void)n, (void)names;
    int64_t width = 0;
    if (!op_int(rt, args[1], INT_SIZE, &width)) return NO_VALUE;
    Text text = bytes_text(rt, args[0]);
    uint64_t missing = width > (int64_t)text.size ? (uint64_t)width - text.size : 0;
    if (missing > STR_MAX) return raise_memory(rt);
    size_t sign = text.size > 0 && (text.data[0] == '-' || text.data[0] == '+') ? 1 : 0;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_bytes(&buf, text.data, sign);
    strbuf_repeat(&buf, '0', (size_t)missing);
    strbuf_bytes(&buf, text.data + sign, text.size - sign);
    return finish(rt, args[0], &buf);
}

// ------------------------------------------------------------------ text and hexadecimal

METHOD(decode) {
    (void)n, (void)names;
    if (!IS_NULL(args[1]) && !str_argument(rt, args[1], "decode() argument 'encoding'")) {
        return NO_VALUE;
    }
    if (!IS_NULL(args[2]) && !str_argument(rt, args[2], "decode() argument 'errors'")) {
        return NO_VALUE;
    }
    return codec_decode(rt, args[0], IS_NULL(args[1]) ? NULL : AS_STR(args[1])->data,
                        IS_NULL(args[2]) ? NULL : AS_STR(args[2])->data);
}

METHOD(hex) {
    (void)n, (void)names;
    Text text = bytes_text(rt, args[0]), separator = {NULL, 0};
    int64_t group = 1;
    if (!IS_NULL(args[1])) {
        if (IS_STR(args[1])) {
            separator = text_of(args[1]);
        } else if (!bytes_view(rt, args[1], &separator.data, &separator.size)) {
            return raise(rt, EXC_TypeError, "sep must be str or bytes.");
        }
        if (separator.size != 1) return raise(rt, EXC_ValueError, "sep must be length 1.");
    }
    if (!IS_NULL(args[2]) && !op_int(rt, args[2], INT_C, &group)) return NO_VALUE;
    uint64_t every = group < 0 ? -(uint64_t)group : (uint64_t)group;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    for (size_t i = 0; i < text.size; i++) {
        // Groups are counted from the right, or from the left when the number is negative.
        size_t place = group < 0 ? i : text.size - i;
        if (separator.data != NULL && i > 0 && every != 0 && place % every == 0) {
            strbuf_char(&buf, separator.data[0]);
        }
        unsigned char c = (unsigned char)text.data[i];
        strbuf_char(&buf, "0123456789abcdef"[c >> 4]);
        strbuf_char(&buf, "0123456789abcdef"[c & 15]);
    }
    return str_from_buf(rt, &buf);
}

static int hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    c = to_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

METHOD(fromhex) {
    (void)n, (void)names;
    if (!str_argument(rt, args[1], "fromhex() argument")) return NO_VALUE;
    Text text = text_of(args[1]);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    for (size_t i = 0; i < text.size;) {
        if (is_space(text.data[i])) {
            i++;
            continue;
        }
        int high = hex_digit(text.data[i]), low = -1;
        if (high >= 0) i++;
        if (high >= 0 && i < text.size) low = hex_digit(text.data[i]);
        if (low < 0) {
            strbuf_free(&buf);
            return raise(rt, EXC_ValueError,
                         "non-hexadecimal number found in fromhex() arg at position %zu",
                         utf8_length(text.data, i));
        }
        strbuf_char(&buf, (char)(high << 4 | low));
        i++;
    }
    Type *cls = AS_TYPE(args[0]);
    bool array = type_is_subtype(cls, TYPE_OF_ID(rt, BYTEARRAY));
    Value result = buf.failed ? raise_memory(rt)
                   : array    ? bytearray_new(rt, buf.data, buf.len)
                              : bytes_new(rt, buf.data, buf.len);
    strbuf_free(&buf);
    if (IS_NULL(result) || (cls->flags & TYPE_HEAP) == 0) return result;
    Value instance = call1(rt, args[0], ref(result));
    drop(rt, result);
    return instance;
}
