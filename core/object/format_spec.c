#include "object/format_spec.h"

#include "base/utf8.h"
#include "object/exception.h"

// ------------------------------------------------------------------ parsing

typedef struct Reader {
    const Str *spec;
    size_t at;
} Reader;

// The code point at the reader's place, or 0 at the end.
static uint32_t peek(const Reader *reader) {
    size_t at = reader->at;
    return at < reader->spec->size ? utf8_next(reader->spec->data, &at) : 0;
}

static bool accept(Reader *reader, char c) {
    if (peek(reader) != (uint32_t)c) return false;
    reader->at++;
    return true;
}

static bool is_align(uint32_t c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
}

// A decimal number, or -1 when there is none. False: raised.
static bool read_number(Runtime *rt, Reader *reader, int64_t *out) {
    *out = -1;
    for (;;) {
        uint32_t c = peek(reader);
        if (c < '0' || c > '9') return true;
        reader->at++;
        if (*out < 0) *out = 0;
        if (*out > (INT64_MAX - 9) / 10) {
            raise(rt, EXC_ValueError, "Too many decimal digits in format string");
            return false;
        }
        *out = *out * 10 + (int64_t)(c - '0');
    }
}

static void read_align(Reader *reader, FormatSpec *out, bool *filled, bool *aligned) {
    uint32_t first = peek(reader);
    if (first == 0 && reader->at >= reader->spec->size) return;
    Reader second = *reader;
    utf8_next(reader->spec->data, &second.at);
    if (is_align(peek(&second))) {
        out->fill = first;
        out->align = peek(&second);
        reader->at = second.at + 1;
        *filled = *aligned = true;
    } else if (is_align(first)) {
        out->align = first;
        reader->at++;
        *aligned = true;
    }
}

static bool both_groupings(Runtime *rt, bool commas) {
    raise(rt, EXC_ValueError, "Cannot specify %s.", commas ? "',' with ','" : "both ',' and '_'");
    return false;
}

static bool read_grouping(Runtime *rt, Reader *reader, FormatSpec *out) {
    if (accept(reader, ',')) out->grouping = ',';
    if (peek(reader) == '_') {
        if (out->grouping != 0) return both_groupings(rt, false);
        out->grouping = '_';
        reader->at++;
    }
    if (peek(reader) == ',' && (out->grouping == '_' || rt->options.python < 13)) {
        bool commas = out->grouping == ',' && rt->options.python >= 9;
        return out->grouping == 0 || both_groupings(rt, commas);
    }
    return true;
}

// Which types can have their digits grouped.
static bool check_grouping(Runtime *rt, const FormatSpec *out) {
    if (out->grouping == 0 || out->type == 0) return true;
    if (out->type < 0x80 && strchr("deEfFgG%", (int)out->type) != NULL) return true;
    if (out->type < 0x80 && strchr("boxX", (int)out->type) != NULL && out->grouping == '_') {
        return true;
    }
    if (out->type > 32 && out->type < 128) {
        raise(rt, EXC_ValueError, "Cannot specify '%c' with '%c'.", out->grouping, (int)out->type);
    } else {
        StrBuf buf;
        strbuf_init(&buf, &rt->mem);
        for (int shift = 20; shift >= 0; shift -= 4) {
            if (out->type >> shift != 0 || shift == 0) {
                strbuf_char(&buf, "0123456789abcdef"[out->type >> shift & 15]);
            }
        }
        raise(rt, EXC_ValueError, "Cannot specify '%c' with '\\x%.*s'.", out->grouping,
              (int)buf.len, buf.data);
        strbuf_free(&buf);
    }
    return false;
}

static bool read_tail(Runtime *rt, Reader *reader, const char *type_name, FormatSpec *out) {
    if (accept(reader, '.')) {
        if (!read_number(rt, reader, &out->precision)) return false;
        if (out->precision < 0) {
            raise(rt, EXC_ValueError, "Format specifier missing precision");
            return false;
        }
    }
    if (reader->at == reader->spec->size) return check_grouping(rt, out);
    out->type = utf8_next(reader->spec->data, &reader->at);
    if (reader->at == reader->spec->size) return check_grouping(rt, out);
    if (rt->options.python < 11) {
        raise(rt, EXC_ValueError, "Invalid format specifier");
    } else {
        raise(rt, EXC_ValueError, "Invalid format specifier '%s' for object of type '%s'",
              reader->spec->data, type_name);
    }
    return false;
}

// formatter_unicode.c:parse_internal_render_format_spec
bool format_spec_parse(Runtime *rt, Str *spec, const char *type_name, uint32_t default_align,
                       FormatSpec *out) {
    Reader reader = {.spec = spec, .at = 0};
    bool filled = false, aligned = false;
    *out = (FormatSpec){.fill = ' ', .align = default_align, .width = -1, .precision = -1};
    read_align(&reader, out, &filled, &aligned);
    uint32_t sign = peek(&reader);
    if (sign == ' ' || sign == '+' || sign == '-') {
        out->sign = (char)sign;
        reader.at++;
    }
    if (rt->options.python >= 11 && accept(&reader, 'z')) out->no_minus_zero = true;
    if (accept(&reader, '#')) out->alternate = true;
    if (!filled && accept(&reader, '0')) {
        out->fill = '0';
        if (!aligned && (default_align == '>' || rt->options.python < 10)) out->align = '=';
    }
    return read_number(rt, &reader, &out->width) && read_grouping(rt, &reader, out) &&
           read_tail(rt, &reader, type_name, out);
}

Value format_unknown_code(Runtime *rt, uint32_t code, const char *type_name) {
    if (code > 32 && code < 128) {
        return raise(rt, EXC_ValueError, "Unknown format code '%c' for object of type '%s'",
                     (int)code, type_name);
    }
    char hex[8];
    size_t at = sizeof hex;
    do hex[--at] = "0123456789abcdef"[code & 15];
    while ((code >>= 4) != 0);
    return raise(rt, EXC_ValueError, "Unknown format code '\\x%.*s' for object of type '%s'",
                 (int)(sizeof hex - at), hex + at, type_name);
}

// ------------------------------------------------------------------ layout

static void append_fill(StrBuf *buf, uint32_t fill, size_t times) {
    if (fill < 0x80) {
        strbuf_repeat(buf, (char)fill, times);
        return;
    }
    for (; times > 0 && !buf->failed; times--) strbuf_codepoint(buf, fill);
}

// How much of the padding stands on the left.
static size_t left_part(uint32_t align, size_t padding) {
    return align == '>' ? padding : align == '^' ? padding / 2 : 0;
}

static bool check_width(Runtime *rt, const FormatSpec *spec) {
    if (spec->width <= (int64_t)STR_MAX) return true;
    raise_memory(rt);
    return false;
}

bool format_pad(Runtime *rt, StrBuf *buf, const FormatSpec *spec, const char *data, size_t size,
                size_t length) {
    if (!check_width(rt, spec)) return false;
    size_t padding = spec->width > (int64_t)length ? (size_t)spec->width - length : 0;
    size_t left = left_part(spec->align, padding);
    append_fill(buf, spec->fill, left);
    strbuf_bytes(buf, data, size);
    append_fill(buf, spec->fill, padding - left);
    return true;
}

// Appends digits in groups with at least `min_width` characters, filled up with zeros
// (unicodeobject.c:_PyUnicode_InsertThousandsGrouping): built backwards, then turned around.
static void append_grouped(StrBuf *buf, const NumberText *number, char separator, size_t group,
                           int64_t min_width) {
    size_t start = buf->len, left = number->digit_count;
    while (left > 0 || min_width > 0) {
        int64_t most = min_width > (int64_t)left ? min_width : (int64_t)left;
        size_t take = most < (int64_t)group ? (size_t)most : group;
        if (buf->len > start) strbuf_char(buf, separator);
        for (size_t i = 0; i < take && !buf->failed; i++) {
            strbuf_char(buf, left > 0 ? number->digits[--left] : '0');
        }
        if (buf->failed) return;
        min_width -= (int64_t)take;
        if (left == 0 && min_width <= 0) break;
        min_width--;
        if (min_width <= 0 && left == 0) min_width = 1; // a separator is not left alone
    }
    for (size_t i = start, j = buf->len; i + 1 < j; i++) {
        char c = buf->data[i];
        buf->data[i] = buf->data[--j];
        buf->data[j] = c;
    }
}

bool format_number(Runtime *rt, StrBuf *buf, const FormatSpec *spec, const NumberText *number,
                   size_t group) {
    if (!check_width(rt, spec)) return false;
    int64_t others = (int64_t)(number->prefix_size + number->rest_size) + (number->sign != 0);
    bool fills = spec->fill == '0' && spec->align == '=';
    int64_t min_width = fills && number->digit_count > 0 ? spec->width - others : 0;
    size_t zeros =
        min_width > (int64_t)number->digit_count ? (size_t)min_width - number->digit_count : 0;
    StrBuf grouped;
    strbuf_init(&grouped, buf->mem);
    if (spec->grouping != 0) append_grouped(&grouped, number, spec->grouping, group, min_width);
    int64_t total =
        others + (int64_t)(spec->grouping != 0 ? grouped.len : zeros + number->digit_count);
    size_t padding = spec->width > total ? (size_t)(spec->width - total) : 0;
    size_t left = left_part(spec->align, padding);
    append_fill(buf, spec->fill, left);
    if (number->sign != 0) strbuf_char(buf, number->sign);
    strbuf_bytes(buf, number->prefix, number->prefix_size);
    if (spec->align == '=') append_fill(buf, spec->fill, padding);
    if (spec->grouping != 0) {
        strbuf_bytes(buf, grouped.data, grouped.len);
    } else {
        strbuf_repeat(buf, '0', zeros);
        strbuf_bytes(buf, number->digits, number->digit_count);
    }
    strbuf_bytes(buf, number->rest, number->rest_size);
    if (spec->align != '=') append_fill(buf, spec->fill, padding - left);
    if (grouped.failed) buf->failed = true;
    strbuf_free(&grouped);
    return true;
}
