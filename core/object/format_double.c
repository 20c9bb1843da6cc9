#include "object/format_spec.h"

#include <math.h>

#include "base/dtoa.h"
#include "object/number.h"

enum { DIGITS_ROOM = 1100 };

// Digits of a positive number: 0.DIGITS * 10^point.
typedef struct Decimal {
    char digits[DIGITS_ROOM];
    size_t count;
    int point;
} Decimal;

// Digit number `i` behind the first; zeros past the end.
static void append_digits(StrBuf *buf, const Decimal *d, size_t from, size_t count) {
    size_t have = from < d->count ? d->count - from : 0;
    if (have > count) have = count;
    strbuf_bytes(buf, d->digits + from, have);
    strbuf_repeat(buf, '0', count - have);
}

// Fixed notation with `places` digits behind the point.
static void append_fixed(StrBuf *buf, const Decimal *d, size_t places, bool keep_point) {
    size_t whole = d->point > 0 ? (size_t)d->point : 0;
    if (whole == 0) {
        strbuf_char(buf, '0');
    } else {
        append_digits(buf, d, 0, whole);
    }
    if (places > 0 || keep_point) strbuf_char(buf, '.');
    size_t zeros = d->point < 0 ? (size_t)-d->point : 0;
    if (zeros > places) zeros = places;
    strbuf_repeat(buf, '0', zeros);
    append_digits(buf, d, whole, places - zeros);
}

static void append_exponential(StrBuf *buf, const Decimal *d, size_t places, bool keep_point,
                               char e) {
    append_digits(buf, d, 0, 1);
    if (places > 0 || keep_point) strbuf_char(buf, '.');
    append_digits(buf, d, 1, places);
    int exponent = d->count == 0 ? 0 : d->point - 1;
    strbuf_char(buf, e);
    strbuf_char(buf, exponent < 0 ? '-' : '+');
    if (exponent < 0) exponent = -exponent;
    if (exponent < 10) strbuf_char(buf, '0');
    strbuf_int(buf, exponent);
}

static int clip_places(int64_t places) {
    return places > 100000 ? 100000 : (int)places;
}

// 'g': as many significant digits as the precision says, without trailing zeros.
static void append_general(StrBuf *buf, Decimal *d, double size, int64_t precision, char e,
                           unsigned flags) {
    if (precision == 0) precision = 1;
    bool alternate = (flags & FORMAT_ALTERNATE) != 0, dot_zero = (flags & FORMAT_DOT_ZERO) != 0;
    d->count = double_digits(size, true, clip_places(precision), d->digits, DIGITS_ROOM, &d->point);
    if (d->count == 0) d->point = 1;
    while (d->count > 0 && d->digits[d->count - 1] == '0') d->count--;
    size_t shown = alternate ? (size_t)precision : d->count;
    if (d->point <= -4 || d->point > precision - dot_zero) {
        append_exponential(buf, d, shown > 1 ? shown - 1 : 0, alternate, e);
        return;
    }
    int64_t places = (int64_t)shown - d->point;
    if (places < 0) places = 0;
    if (places == 0 && dot_zero) places = 1;
    append_fixed(buf, d, (size_t)places, alternate);
}

static void append_finite(StrBuf *buf, double size, char type, int64_t precision, unsigned flags) {
    Decimal d;
    bool upper = type >= 'A' && type <= 'Z', alternate = (flags & FORMAT_ALTERNATE) != 0;
    char e = upper ? 'E' : 'e';
    switch (type | 0x20) {
    case 'e':
        d.count =
            double_digits(size, true, clip_places(precision + 1), d.digits, DIGITS_ROOM, &d.point);
        append_exponential(buf, &d, (size_t)precision, alternate, e);
        break;
    case 'f':
        d.count =
            double_digits(size, false, clip_places(precision), d.digits, DIGITS_ROOM, &d.point);
        if (d.count == 0) d.point = 0;
        append_fixed(buf, &d, (size_t)precision, alternate);
        break;
    case 'g': append_general(buf, &d, size, precision, e, flags); break;
    default: {
        size_t start = buf->len;
        float_append_repr(buf, size);
        if (!alternate || buf->failed) break;
        // "#" adds a point to a number that has none: 1e+16 is 1.e+16.
        if (memchr(buf->data + start, '.', buf->len - start) == NULL) {
            strbuf_char(buf, '.');
            char *end = buf->data + buf->len - 1,
                 *p = memchr(buf->data + start, 'e', buf->len - start);
            if (buf->failed || p == NULL) break;
            memmove(p + 1, p, (size_t)(end - p));
            *p = '.';
        }
    }
    }
}

void format_double(StrBuf *buf, double d, char type, int64_t precision, unsigned flags) {
    bool upper = type >= 'A' && type <= 'Z';
    if (isnan(d)) {
        strbuf_text(buf, upper ? "NAN" : "nan");
        return;
    }
    if (signbit(d)) strbuf_char(buf, '-');
    if (isinf(d)) {
        strbuf_text(buf, upper ? "INF" : "inf");
        return;
    }
    append_finite(buf, fabs(d), type, precision, flags);
}
