#include "object/number.h"

#include <math.h>

#include "base/utf8.h"
#include "object/exception.h"
#include "object/float.h"
#include "object/format_spec.h"
#include "object/ops.h"

static Value finish(Runtime *rt, StrBuf *buf, bool good) {
    if (good) return str_from_buf(rt, buf);
    strbuf_free(buf);
    return NO_VALUE;
}

// ------------------------------------------------------------------ str

Value format_str(Runtime *rt, Str *s, Str *spec) {
    FormatSpec f;
    const char *refused = NULL;
    if (spec->size == 0) {
        if (s->head.type == TYPE_OF_ID(rt, STR)) return own(object_ref(s));
        return op_str(rt, object_ref(s));
    }
    if (!format_spec_parse(rt, spec, s->head.type->name->data, '<', &f)) return NO_VALUE;
    if (f.type != 0 && f.type != 's') {
        return format_unknown_code(rt, f.type, s->head.type->name->data);
    }
    if (f.grouping != 0) {
        return raise(rt, EXC_ValueError, "Cannot specify '%c' with 's'.", f.grouping);
    }
    if (f.sign != 0) {
        refused = f.sign == ' ' && rt->options.python >= 10 ? "Space" : "Sign";
    } else if (f.no_minus_zero) {
        refused = "Negative zero coercion (z)";
    } else if (f.alternate) {
        refused = "Alternate form (#)";
    } else if (f.align == '=') {
        refused = "'=' alignment";
    }
    if (refused != NULL) {
        return raise(rt, EXC_ValueError, "%s not allowed in string format specifier", refused);
    }
    size_t size = s->size, length = s->length;
    if (f.precision >= 0 && (uint64_t)f.precision < length) {
        length = (size_t)f.precision;
        size = utf8_offset(s->data, s->size, length);
    }
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    return finish(rt, &buf, format_pad(rt, &buf, &f, s->data, size, length));
}

// ------------------------------------------------------------------ int

static char sign_char(const FormatSpec *f, bool negative) {
    if (negative) return '-';
    return f->sign == '+' || f->sign == ' ' ? f->sign : '\0';
}

static Value format_char(Runtime *rt, ValueRef v, const FormatSpec *f) {
    if (f->sign != 0) {
        return raise(rt, EXC_ValueError, "Sign not allowed with integer format specifier 'c'");
    }
    if (f->alternate) {
        return raise(rt, EXC_ValueError,
                     "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    int64_t code = -1;
    if (!int_to_int64(v, &code)) {
        return raise(rt, EXC_OverflowError, "Python int too large to convert to C long");
    }
    if (code < 0 || code > 0x10FFFF) {
        return raise(rt, EXC_OverflowError, "%%c arg not in range(0x110000)");
    }
    char bytes[4];
    size_t size = utf8_encode((uint32_t)code, bytes);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    FormatSpec padded = *f;
    if (padded.align == '=') padded.align = '>';
    return finish(rt, &buf, format_pad(rt, &buf, &padded, bytes, size, 1));
}

static Value format_digits(Runtime *rt, ValueRef v, const FormatSpec *f) {
    int base = f->type == 'b' ? 2 : f->type == 'o' ? 8 : (f->type | 0x20) == 'x' ? 16 : 10;
    StrBuf digits, buf;
    strbuf_init(&digits, &rt->mem);
    strbuf_init(&buf, &rt->mem);
    bool good = int_append(rt, &digits, v, base);
    if (digits.failed) {
        strbuf_free(&digits);
        return good ? raise_memory(rt) : NO_VALUE;
    }
    if (good) {
        char prefix[2] = {'0', (char)f->type};
        bool negative = digits.data[0] == '-';
        for (size_t i = 0; f->type == 'X' && i < digits.len; i++) {
            char c = digits.data[i];
            if (c >= 'a' && c <= 'f') digits.data[i] = (char)(c - 32);
        }
        NumberText number = {.sign = sign_char(f, negative),
                             .prefix = prefix,
                             .prefix_size = f->alternate && base != 10 ? 2 : 0,
                             .digits = digits.data + negative,
                             .digit_count = digits.len - negative};
        good = format_number(rt, &buf, f, &number, base == 10 ? 3 : 4);
    }
    strbuf_free(&digits);
    return finish(rt, &buf, good);
}

static Value format_parsed_float(Runtime *rt, double d, const FormatSpec *f);

Value format_int(Runtime *rt, ValueRef v, Str *spec) {
    const char *type_name = type_of(rt, v)->name->data;
    FormatSpec f;
    if (spec->size == 0) return op_str(rt, v);
    if (!format_spec_parse(rt, spec, type_name, '>', &f)) return NO_VALUE;
    if (f.type >= 0x80 || (f.type != 0 && strchr("bcdoxXneEfFgG%", (int)f.type) == NULL)) {
        return format_unknown_code(rt, f.type, type_name);
    }
    if (f.type != 0 && strchr("eEfFgG%", (int)f.type) != NULL) {
        double d = 0;
        return op_double(rt, v, &d) ? format_parsed_float(rt, d, &f) : NO_VALUE;
    }
    if (f.precision >= 0) {
        return raise(rt, EXC_ValueError, "Precision not allowed in integer format specifier");
    }
    if (f.no_minus_zero) {
        return raise(rt, EXC_ValueError,
                     "Negative zero coercion (z) not allowed in integer format specifier");
    }
    return f.type == 'c' ? format_char(rt, v, &f) : format_digits(rt, v, &f);
}

// ------------------------------------------------------------------ float

static bool is_zero_text(const char *text, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if (text[i] >= '1' && text[i] <= '9') return false;
        if ((text[i] | 0x20) == 'e' || (text[i] | 0x20) == 'i') return (text[i] | 0x20) == 'e';
    }
    return true;
}

static bool layout_float(Runtime *rt, StrBuf *buf, const StrBuf *text, const FormatSpec *f) {
    bool negative = text->data[0] == '-';
    const char *digits = text->data + negative;
    size_t size = text->len - negative, count = 0;
    while (count < size && digits[count] >= '0' && digits[count] <= '9') count++;
    if (negative && f->no_minus_zero && is_zero_text(digits, size)) negative = false;
    NumberText number = {.sign = sign_char(f, negative),
                         .digits = digits,
                         .digit_count = count,
                         .rest = digits + count,
                         .rest_size = size - count};
    return format_number(rt, buf, f, &number, 3);
}

// formatter_unicode.c:format_float_internal
static Value format_parsed_float(Runtime *rt, double d, const FormatSpec *f) {
    unsigned flags = f->alternate ? FORMAT_ALTERNATE : 0;
    char type = f->type == 0 ? 'r' : f->type == 'n' ? 'g' : (char)f->type;
    int64_t precision = f->precision;
    if (f->type == 0) flags |= FORMAT_DOT_ZERO;
    if (precision > INT32_MAX) return raise(rt, EXC_ValueError, "precision too big");
    if (precision >= 0 && type == 'r') type = 'g';
    if (precision < 0) precision = 6;
    if (type == '%') {
        type = 'f';
        d *= 100;
    }
    StrBuf text, buf;
    strbuf_init(&text, &rt->mem);
    strbuf_init(&buf, &rt->mem);
    format_double(&text, d, type, precision, flags);
    if (f->type == '%') strbuf_char(&text, '%');
    bool good = !text.failed;
    if (good) {
        good = layout_float(rt, &buf, &text, f);
    } else {
        raise_memory(rt);
    }
    strbuf_free(&text);
    return finish(rt, &buf, good);
}

Value format_float(Runtime *rt, double d, Str *spec) {
    FormatSpec f;
    if (!format_spec_parse(rt, spec, "float", '>', &f)) return NO_VALUE;
    if (f.type >= 0x80 || (f.type != 0 && strchr("eEfFgGn%", (int)f.type) == NULL)) {
        return format_unknown_code(rt, f.type, "float");
    }
    return format_parsed_float(rt, d, &f);
}

// ------------------------------------------------------------------ complex

// Appends one part of a complex number, laid out without padding.
static bool append_part(Runtime *rt, StrBuf *buf, double d, const FormatSpec *f, char sign) {
    FormatSpec part = *f;
    part.width = -1;
    part.fill = ' ';
    part.align = '<';
    part.sign = sign;
    char type = f->type == 0     ? (f->precision >= 0 ? 'g' : 'r')
                : f->type == 'n' ? 'g'
                                 : (char)f->type;
    StrBuf text;
    strbuf_init(&text, &rt->mem);
    format_double(&text, d, type, f->precision < 0 ? 6 : f->precision,
                  f->alternate ? FORMAT_ALTERNATE : 0);
    // Without a type a part is shown as in the repr: 1+2j, not 1.0+2.0j.
    if (type == 'r' && !text.failed && text.len > 2 &&
        memcmp(text.data + text.len - 2, ".0", 2) == 0) {
        text.len -= f->alternate ? 1 : 2;
    }
    bool good = !text.failed;
    if (good) {
        good = layout_float(rt, buf, &text, &part);
    } else {
        raise_memory(rt);
    }
    strbuf_free(&text);
    return good;
}

// formatter_unicode.c:format_complex_internal
Value format_complex(Runtime *rt, ValueRef self, Str *spec) {
    const Complex *c = (const Complex *)AS_OBJECT(self);
    FormatSpec f;
    if (spec->size == 0) return op_str(rt, self);
    if (!format_spec_parse(rt, spec, "complex", '>', &f)) return NO_VALUE;
    if (f.type >= 0x80 || (f.type != 0 && strchr("eEfFgGn", (int)f.type) == NULL)) {
        return format_unknown_code(rt, f.type, "complex");
    }
    if (f.fill == '0') {
        return raise(rt, EXC_ValueError, "Zero padding is not allowed in complex format specifier");
    }
    if (f.align == '=') {
        return raise(rt, EXC_ValueError,
                     "'=' alignment flag is not allowed in complex format specifier");
    }
    bool bare = f.type == 0, only_imag = bare && c->real == 0 && !signbit(c->real);
    StrBuf text, buf;
    strbuf_init(&text, &rt->mem);
    strbuf_init(&buf, &rt->mem);
    if (bare && !only_imag) strbuf_char(&text, '(');
    bool good = only_imag || append_part(rt, &text, c->real, &f, f.sign);
    good = good && append_part(rt, &text, c->imag, &f, only_imag ? f.sign : '+');
    strbuf_char(&text, 'j');
    if (bare && !only_imag) strbuf_char(&text, ')');
    if (good && text.failed) {
        raise_memory(rt);
        good = false;
    }
    good = good && format_pad(rt, &buf, &f, text.data, text.len, text.len);
    strbuf_free(&text);
    return finish(rt, &buf, good);
}
