#include "object/number_parse.h"

#include <math.h>

#include "base/dtoa.h"
#include "base/utf8.h"
#include "object/exception.h"
#include "object/int.h"
#include "object/ops.h"
#include "object/str.h"
#include "object/unicode.h"

static int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

// How many digits of a base always fit a 32-bit digit, and base to that power.
static uint32_t chunk_of(int base, int *digits) {
    uint32_t power = (uint32_t)base;
    *digits = 1;
    while ((uint64_t)power * (uint32_t)base <= UINT32_MAX) {
        power *= (uint32_t)base;
        ++*digits;
    }
    return power;
}

static Value too_many_digits(Runtime *rt, size_t size) {
    return raise(
        rt, EXC_ValueError,
        "Exceeds the limit (%d%s) for integer string conversion: value has %zu digits; use "
        "sys.set_int_max_str_digits() to increase the limit",
        (int)rt->max_str_digits, rt->options.python >= 11 ? " digits" : "", size);
}

Value int_from_digits(Runtime *rt, const char *digits, size_t size, int base) {
    bool power_of_two = (base & (base - 1)) == 0;
    if (!power_of_two && rt->max_str_digits > 0 && size > rt->max_str_digits)
        return too_many_digits(rt, size);
    int per_chunk = 0;
    chunk_of(base, &per_chunk);
    Digits number;
    if (size / 4 > INT_MAX_DIGITS * 2) return raise_memory(rt);
    // The work is quadratic; powers of two have no limit of digits, so they get one of work.
    if (size > ((size_t)1 << 19)) return raise_memory(rt);
    if (!digits_init(rt, &number, size / (size_t)per_chunk + 2)) return NO_VALUE;
    size_t length = 0;
    for (size_t at = 0; at < size;) {
        uint32_t factor = 1, chunk = 0;
        for (int i = 0; i < per_chunk && at < size; i++) {
            chunk = chunk * (uint32_t)base + (uint32_t)digit_value(digits[at++]);
            factor *= (uint32_t)base;
        }
        length = mag_scale(number.data, length, factor, chunk);
    }
    Value result = int_from_mag(rt, false, number.data, length);
    digits_free(&number);
    return result;
}

// ------------------------------------------------------------------ text to plain ASCII

bool number_plain_text(Runtime *rt, const Str *text, StrBuf *buf) {
    strbuf_init(buf, &rt->mem);
    for (size_t at = 0; at < text->size;) {
        uint32_t c = utf8_next(text->data, &at);
        const UnicodeRecord *record = c < 0x80 ? NULL : unicode_record(c);
        if (record == NULL) {
            strbuf_char(buf, unicode_is_space(c) ? ' ' : (char)c);
        } else if ((record->flags & UNICODE_DECIMAL) != 0) {
            strbuf_char(buf, (char)('0' + record->decimal));
        } else {
            strbuf_char(buf, (record->flags & UNICODE_SPACE) != 0 ? ' ' : '?');
        }
    }
    size_t start = 0;
    while (buf->len > 0 && buf->data[buf->len - 1] == ' ') buf->len--;
    while (start < buf->len && buf->data[start] == ' ') start++;
    if (start > 0) memmove(buf->data, buf->data + start, buf->len - start);
    buf->len -= start;
    strbuf_char(buf, '\0');
    if (buf->failed) {
        strbuf_free(buf);
        raise_memory(rt);
        return false;
    }
    buf->len--;
    return true;
}

// Takes underscores out, each of which must stand between two digits. False: one does not.
static bool remove_underscores(char *text, size_t *size, int base) {
    size_t out = 0;
    for (size_t i = 0; i < *size; i++) {
        if (text[i] != '_') {
            text[out++] = text[i];
        } else if (i == 0 || i + 1 == *size || digit_value(text[i - 1]) >= base ||
                   digit_value(text[i + 1]) >= base) {
            return false;
        }
    }
    *size = out;
    return true;
}

// ------------------------------------------------------------------ int

// The base that a prefix says (0x, 0o, 0b), or 10; 0 when there is none and base is not 0.
static int prefix_base(const char *text, size_t size) {
    if (size < 2 || text[0] != '0') return 10;
    switch (text[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 10;
    }
}

static bool all_zeros(const char *text, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if (text[i] != '0' && text[i] != '_') return false;
    }
    return true;
}

// Splits sign and prefix off and checks the digits. False: not an int.
static bool scan_int(char **text, size_t *size, int *base, bool *negative) {
    *negative = *size > 0 && **text == '-';
    if (*size > 0 && (**text == '-' || **text == '+')) {
        ++*text;
        --*size;
    }
    int prefix = prefix_base(*text, *size);
    bool automatic = *base == 0;
    if (automatic) *base = prefix;
    if (prefix != 10 && prefix == *base) {
        *text += 2;
        *size -= 2;
        if (*size > 0 && **text == '_') { // one may follow the prefix
            ++*text;
            --*size;
        }
    } else if (automatic && *size > 1 && **text == '0' && !all_zeros(*text, *size)) {
        return false;
    }
    if (*size == 0 || !remove_underscores(*text, size, *base)) return false;
    for (size_t i = 0; i < *size; i++) {
        if (digit_value((*text)[i]) >= *base) return false;
    }
    return true;
}

// "what: repr(value)" as a ValueError.
static Value invalid(Runtime *rt, const char *what, ValueRef value) {
    Value text = op_repr(rt, value);
    if (IS_NULL(text)) return text;
    raise(rt, EXC_ValueError, "%s: %.*s", what, (int)AS_STR(text)->size, AS_STR(text)->data);
    drop(rt, text);
    return NO_VALUE;
}

static Value invalid_int(Runtime *rt, ValueRef text, int base) {
    char what[48] = "invalid literal for int() with base ";
    size_t at = strlen(what);
    if (base >= 10) what[at++] = (char)('0' + base / 10);
    what[at++] = (char)('0' + base % 10);
    what[at] = '\0';
    return invalid(rt, what, text);
}

Value int_from_text(Runtime *rt, Str *text, int base) {
    return int_from_literal(rt, text, object_ref(text), base);
}

Value int_from_literal(Runtime *rt, const Str *text, ValueRef shown, int base) {
    StrBuf buf;
    if (!number_plain_text(rt, text, &buf)) return NO_VALUE;
    char *digits = buf.data;
    size_t size = buf.len;
    int real_base = base;
    bool negative = false;
    Value result = NO_VALUE;
    if (scan_int(&digits, &size, &real_base, &negative)) {
        result = int_from_digits(rt, digits, size, real_base);
    } else {
        invalid_int(rt, shown, base);
    }
    strbuf_free(&buf);
    if (negative && !IS_NULL(result)) {
        Value positive = result;
        result = int_binary(rt, BIN_SUB, ref(small_int(0)), ref(positive));
        drop(rt, positive);
    }
    return result;
}

// ------------------------------------------------------------------ float

static bool same_word(const char *text, size_t size, const char *word) {
    for (size_t i = 0; i < size; i++) {
        if (word[i] == '\0' || (text[i] | 0x20) != word[i]) return false;
    }
    return word[size] == '\0';
}

static size_t skip_digits(const char *text, size_t at, size_t size) {
    while (at < size && text[at] >= '0' && text[at] <= '9') at++;
    return at;
}

// The length of the number without sign at the start of text; 0: none.
static size_t decimal_length(const char *text, size_t size) {
    size_t whole = skip_digits(text, 0, size), at = whole, digits = whole;
    if (at < size && text[at] == '.') {
        at = skip_digits(text, at + 1, size);
        digits += at - whole - 1;
    }
    if (digits == 0) return 0;
    if (at < size && (text[at] | 0x20) == 'e') {
        size_t exponent = at + 1;
        if (exponent < size && (text[exponent] == '+' || text[exponent] == '-')) exponent++;
        size_t end = skip_digits(text, exponent, size);
        if (end > exponent) at = end;
    }
    return at;
}

size_t number_scan_double(const char *text, size_t size, double *out) {
    static const char *const WORDS[] = {"infinity", "inf", "nan"};
    size_t at = size > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    size_t length = decimal_length(text + at, size - at);
    double d = 0;
    if (length > 0) {
        d = double_parse(text + at, length);
    } else {
        for (int i = 0; i < 3 && length == 0; i++) {
            size_t n = strlen(WORDS[i]);
            if (size - at < n || !same_word(text + at, n, WORDS[i])) continue;
            length = n;
            d = i < 2 ? HUGE_VAL : (double)NAN;
        }
        if (length == 0) return 0;
    }
    *out = text[0] == '-' ? -d : d;
    return at + length;
}

bool number_underscores(char *text, size_t *size) {
    return remove_underscores(text, size, 10);
}

bool float_from_literal(Runtime *rt, const Str *text, ValueRef shown, double *out) {
    StrBuf buf;
    if (!number_plain_text(rt, text, &buf)) return false;
    size_t size = buf.len;
    bool good = remove_underscores(buf.data, &size, 10) && size > 0 &&
                number_scan_double(buf.data, size, out) == size;
    strbuf_free(&buf);
    if (!good) invalid(rt, "could not convert string to float", shown);
    return good;
}

bool float_from_text(Runtime *rt, Str *text, double *out) {
    return float_from_literal(rt, text, object_ref(text), out);
}

// ------------------------------------------------------------------ int to text

// Appends the digits of a magnitude, which is destroyed, in a base that is no power of two.
static void append_chunks(StrBuf *buf, uint32_t *digits, size_t length, int base) {
    int per_chunk = 0;
    uint32_t power = chunk_of(base, &per_chunk);
    size_t start = buf->len;
    while (length > 0) {
        uint32_t chunk = mag_div_small(digits, length, power);
        length = mag_trim(digits, length);
        for (int i = 0; i < per_chunk && (length > 0 || chunk > 0); i++) {
            strbuf_char(buf, "0123456789abcdefghijklmnopqrstuvwxyz"[chunk % (uint32_t)base]);
            chunk /= (uint32_t)base;
        }
    }
    for (size_t i = start, j = buf->len; i + 1 < j; i++) {
        char c = buf->data[i];
        buf->data[i] = buf->data[--j];
        buf->data[j] = c;
    }
}

static void append_bits(StrBuf *buf, const IntView *v, unsigned bits) {
    uint64_t count = (mag_bits(v->digits, v->length) + bits - 1) / bits;
    while (count-- > 0) {
        uint64_t at = count * bits;
        uint64_t both = v->digits[at / 32];
        if (at / 32 + 1 < v->length) both |= (uint64_t)v->digits[at / 32 + 1] << 32;
        strbuf_char(buf, "0123456789abcdef"[both >> at % 32 & ((1u << bits) - 1)]);
    }
}

static bool too_long(Runtime *rt) {
    raise(rt, EXC_ValueError,
          "Exceeds the limit (%d%s) for integer string conversion; use "
          "sys.set_int_max_str_digits() to increase the limit",
          (int)rt->max_str_digits, rt->options.python >= 11 ? " digits" : "");
    return false;
}

bool int_append(Runtime *rt, StrBuf *buf, ValueRef v, int base) {
    if (base == 10 && IS_SMALL(v)) {
        strbuf_int(buf, AS_SMALL(v));
        return true;
    }
    IntView view;
    int_view(&view, v);
    if (view.negative) strbuf_char(buf, '-');
    if (view.length == 0) strbuf_char(buf, '0');
    if (base == 2 || base == 8 || base == 16) {
        append_bits(buf, &view, base == 2 ? 1 : base == 8 ? 3 : 4);
        return true;
    }
    // A decimal digit has 3.3219 bits.
    uint64_t most = rt->max_str_digits;
    if (most > 0 && mag_bits(view.digits, view.length) > most * 33219 / 10000 + 1)
        return too_long(rt);
    Digits copy_of;
    if (!digits_init(rt, &copy_of, view.length)) return false;
    memcpy(copy_of.data, view.digits, view.length * sizeof(uint32_t));
    size_t start = buf->len;
    append_chunks(buf, copy_of.data, view.length, base);
    digits_free(&copy_of);
    return most == 0 || buf->len - start <= most || too_long(rt);
}
