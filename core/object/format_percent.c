#include "object/number.h"

#include <math.h>

#include "base/utf8.h"
#include "object/bytes_methods.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/format_spec.h"
#include "object/int.h"
#include "object/ops.h"
#include "object/sequence.h"

// One run of `format % args`.
typedef struct Percent {
    Runtime *rt;
    const char *format; // NUL-terminated
    size_t size;
    bool bytes; // formats bytes, not text
    size_t at;
    StrBuf out;
    ValueRef args;
    bool is_tuple, is_mapping;
    uint32_t next; // of the arguments; 1 once the only one is used
} Percent;

// One conversion: "%-5.2f".
typedef struct Conversion {
    bool left, plus, blank, alternate, zero;
    int64_t width, precision; // -1: none
    uint32_t code;
    Value value; // owned
} Conversion;

// The next argument, owned; NO_VALUE: raised.
static Value next_argument(Percent *p) {
    if (p->is_tuple) {
        Tuple *tuple = AS_TUPLE(p->args);
        if (p->next < tuple->length) return copy(tuple->items[p->next++]);
    } else if (p->next == 0) {
        p->next = 1;
        return own(p->args);
    }
    return raise(p->rt, EXC_TypeError, "not enough arguments for format string");
}

// "(name)" behind the percent sign: the value of that key.
static bool read_key(Percent *p, Conversion *c) {
    const char *data = p->format;
    size_t start = ++p->at, depth = 1;
    if (!p->is_mapping) {
        raise(p->rt, EXC_TypeError, "format requires a mapping");
        return false;
    }
    while (p->at < p->size && depth > 0) {
        char ch = data[p->at++];
        if (ch == '(') depth++;
        if (ch == ')') depth--;
    }
    if (depth > 0) {
        raise(p->rt, EXC_ValueError, "incomplete format key");
        return false;
    }
    Value key = p->bytes ? bytes_new(p->rt, data + start, p->at - 1 - start)
                         : str_new(p->rt, data + start, p->at - 1 - start);
    if (IS_NULL(key)) return false;
    c->value = op_getitem(p->rt, p->args, ref(key));
    p->next = 1; // the mapping itself cannot be shown any more
    drop(p->rt, key);
    return !IS_NULL(c->value);
}

static void read_flags(Percent *p, Conversion *c) {
    for (;; p->at++) {
        switch (p->format[p->at]) { // NUL-terminated
        case '-': c->left = true; break;
        case '+': c->plus = true; break;
        case ' ': c->blank = true; break;
        case '#': c->alternate = true; break;
        case '0': c->zero = true; break;
        default: return;
        }
    }
}

// A number in the format, or "*" for the next argument. False: raised.
static bool read_count(Percent *p, const char *too_big, const char *c_type, int64_t *out) {
    bool is_int = c_type[0] == 'i';
    if (p->format[p->at] == '*') {
        p->at++;
        Value v = next_argument(p);
        if (IS_NULL(v)) return false;
        bool good = IS_INT(v);
        if (!good) {
            raise(p->rt, EXC_TypeError, "* wants int");
        } else if (!int_to_int64(ref(v), out) || *out == INT64_MIN ||
                   (is_int && (*out > INT32_MAX || *out < -INT32_MAX))) {
            raise(p->rt, EXC_OverflowError, "Python int too large to convert to C %s", c_type);
            good = false;
        }
        drop(p->rt, v);
        return good;
    }
    for (char ch; (ch = p->format[p->at]) >= '0' && ch <= '9'; p->at++) {
        if (*out < 0) *out = 0;
        *out = *out * 10 + (ch - '0');
        if (*out > INT32_MAX) {
            raise(p->rt, EXC_ValueError, "%s", too_big);
            return false;
        }
    }
    return true;
}

static bool read_conversion(Percent *p, Conversion *c) {
    *c = (Conversion){.width = -1, .precision = -1, .value = NO_VALUE};
    if (p->at < p->size && p->format[p->at] == '(' && !read_key(p, c)) return false;
    read_flags(p, c);
    if (!read_count(p, "width too big", "ssize_t", &c->width)) return false;
    if (c->width < -1) {
        c->left = true;
        c->width = -c->width;
    }
    if (p->format[p->at] == '.') {
        p->at++;
        if (!read_count(p, "precision too big", "int", &c->precision)) return false;
        if (c->precision < 0) c->precision = 0;
    }
    char length = p->format[p->at];
    if (length == 'h' || length == 'l' || length == 'L') p->at++;
    if (p->at >= p->size) {
        raise(p->rt, EXC_ValueError, "incomplete format");
        return false;
    }
    c->code = p->bytes ? (unsigned char)p->format[p->at++] : utf8_next(p->format, &p->at);
    return true;
}

// ------------------------------------------------------------------ output

static bool put_text(Percent *p, const Conversion *c, const char *data, size_t size,
                     size_t length) {
    FormatSpec spec = {.fill = ' ', .align = c->left ? '<' : '>', .width = c->width};
    return format_pad(p->rt, &p->out, &spec, data, size, length);
}

static bool put_number(Percent *p, const Conversion *c, const char *text, size_t size,
                       const char *prefix) {
    FormatSpec spec = {.fill = ' ', .align = c->left ? '<' : '>', .width = c->width};
    if (c->zero && !c->left) {
        spec.fill = '0';
        spec.align = '=';
    }
    bool negative = size > 0 && text[0] == '-';
    NumberText number = {.sign = negative   ? '-'
                                 : c->plus  ? '+'
                                 : c->blank ? ' '
                                            : '\0',
                         .prefix = prefix,
                         .prefix_size = prefix == NULL ? 0 : 2,
                         .digits = text + negative,
                         .digit_count = size - negative};
    return format_number(p->rt, &p->out, &spec, &number, 3);
}

static bool put_str(Percent *p, const Conversion *c) {
    Value text = c->code == 's' ? op_str(p->rt, ref(c->value)) : op_repr(p->rt, ref(c->value));
    if (!IS_NULL(text) && (c->code == 'a' || p->bytes)) {
        StrBuf buf;
        strbuf_init(&buf, &p->rt->mem);
        str_append_ascii(&buf, AS_STR(text)->data, AS_STR(text)->size);
        drop(p->rt, text);
        text = str_from_buf(p->rt, &buf);
    }
    if (IS_NULL(text)) return false;
    const Str *s = AS_STR(text);
    size_t size = s->size, length = s->length;
    if (c->precision >= 0 && (uint64_t)c->precision < length) {
        length = (size_t)c->precision;
        size = utf8_offset(s->data, s->size, length);
    }
    bool good = put_text(p, c, s->data, size, length);
    drop(p->rt, text);
    return good;
}

// What %s and %b put into bytes: the content of what is like bytes, or what __bytes__ gives.
static bool put_bytes(Percent *p, const Conversion *c) {
    Value held = copy(c->value);
    const char *data;
    size_t size;
    if (!bytes_view(p->rt, ref(held), &data, &size)) {
        drop(p->rt, held);
        held = call_special(p->rt, ref(c->value), p->rt->names.bytes, NULL, 0);
        if (IS_NULL(held) && rt_pending(p->rt)) return false;
        if (IS_NULL(held) || !bytes_view(p->rt, ref(held), &data, &size)) {
            raise(p->rt, EXC_TypeError,
                  "%%b requires a bytes-like object, or an object that implements __bytes__, not "
                  "'%s'",
                  class_name(p->rt, ref(c->value)));
            drop(p->rt, held);
            return false;
        }
    }
    if (c->precision >= 0 && (uint64_t)c->precision < size) size = (size_t)c->precision;
    bool good = put_text(p, c, data, size, size);
    drop(p->rt, held);
    return good;
}

// %c with something that is no character; 3.14 says what it is, of text how long.
static bool no_character(Percent *p, const char *needed, const char *needed_now, const char *text,
                         size_t length, ValueRef v) {
    if (p->rt->options.python < 14)
        raise(p->rt, EXC_TypeError, "%%c requires %s", needed);
    else if (text != NULL)
        raise(p->rt, EXC_TypeError, "%%c requires %s, not a %s of length %zu", needed_now, text,
              length);
    else
        raise(p->rt, EXC_TypeError, "%%c requires %s, not %s", needed_now, class_name(p->rt, v));
    return false;
}

static bool put_byte(Percent *p, const Conversion *c) {
    const char *data;
    size_t size = 0;
    int64_t code = 0;
    char byte;
    bool is_text = bytes_view(p->rt, ref(c->value), &data, &size);
    if (is_text) {
        if (size == 1) return put_text(p, c, data, 1, 1);
    } else if (IS_INT(c->value)) {
        if (!int_to_int64(ref(c->value), &code) || code < 0 || code > 255) {
            raise(p->rt, EXC_OverflowError, "%%c arg not in range(256)");
            return false;
        }
        byte = (char)code;
        return put_text(p, c, &byte, 1, 1);
    }
    static const char NEEDED[] = "an integer in range(256) or a single byte";
    const char *text = IS_BYTES(c->value) ? "bytes object" : "bytearray object";
    return no_character(p, NEEDED, NEEDED, is_text ? text : NULL, size, ref(c->value));
}

static bool put_char(Percent *p, const Conversion *c) {
    ValueRef v = ref(c->value);
    char bytes[4];
    if (IS_STR(v) && AS_STR(v)->length == 1) {
        return put_text(p, c, AS_STR(v)->data, AS_STR(v)->size, 1);
    }
    if (!IS_STR(v)) {
        int64_t code = -1;
        Value number = int_index(p->rt, v);
        if (!IS_NULL(number)) {
            bool fits = int_to_int64(ref(number), &code) && code >= 0 && code <= 0x10FFFF;
            drop(p->rt, number);
            if (fits) return put_text(p, c, bytes, utf8_encode((uint32_t)code, bytes), 1);
            raise(p->rt, EXC_OverflowError, "%%c arg not in range(0x110000)");
            return false;
        }
        if (!pending_is(p->rt, EXC_TypeError)) return false;
        clear_pending(p->rt);
    }
    return no_character(p, "int or char", "an int or a unicode character",
                        IS_STR(v) ? "string" : NULL, IS_STR(v) ? AS_STR(v)->length : 0, v);
}

// (abstract.c:PyNumber_Check)
static bool is_number(Runtime *rt, ValueRef v) {
    Type *type = type_of(rt, v);
    return !IS_NULL(type_lookup_cached(rt, type, rt->names.index)) ||
           !IS_NULL(type_lookup_cached(rt, type, rt->names.int_)) ||
           !IS_NULL(type_lookup_cached(rt, type, rt->names.float_)) ||
           is_instance(rt, v, TYPE_OF_ID(rt, COMPLEX));
}

// The int that %d, %x and so on show. NO_VALUE: raised.
static Value integer_of(Percent *p, const Conversion *c) {
    ValueRef v = ref(c->value);
    bool decimal = c->code == 'd' || c->code == 'i' || c->code == 'u';
    if (IS_INT(v)) return int_exact(p->rt, v);
    Value n = NO_VALUE;
    if (is_number(p->rt, v)) {
        n = decimal ? int_from_number(p->rt, v) : int_index(p->rt, v);
        if (!IS_NULL(n) || !pending_is(p->rt, EXC_TypeError)) return n;
        clear_pending(p->rt);
    }
    int code = p->bytes && c->code == 'i' ? 'd' : (int)c->code;
    const char *wanted =
        decimal ? p->rt->options.python >= 10 ? "a real number" : "a number" : "an integer";
    return raise(p->rt, EXC_TypeError, "%%%c format: %s is required, not %s", code, wanted,
                 class_name(p->rt, v));
}

static bool put_int(Percent *p, const Conversion *c) {
    Value n = integer_of(p, c);
    if (IS_NULL(n)) return false;
    int base = c->code == 'o' ? 8 : (c->code | 0x20) == 'x' ? 16 : 10;
    StrBuf digits, text;
    strbuf_init(&digits, &p->rt->mem);
    strbuf_init(&text, &p->rt->mem);
    bool good = int_append(p->rt, &digits, ref(n), base);
    drop(p->rt, n);
    if (good && !digits.failed) {
        bool negative = digits.data[0] == '-';
        size_t count = digits.len - negative;
        if (negative) strbuf_char(&text, '-');
        if (c->precision > (int64_t)count) {
            strbuf_repeat(&text, '0', (size_t)c->precision - count);
        }
        strbuf_bytes(&text, digits.data + negative, count);
        for (size_t i = 0; c->code == 'X' && i < text.len; i++) {
            char ch = text.data[i];
            if (ch >= 'a' && ch <= 'f') text.data[i] = (char)(ch - 32);
        }
    }
    char prefix[3] = {'0', (char)c->code, '\0'};
    if (good && (digits.failed || text.failed)) {
        raise_memory(p->rt);
        good = false;
    }
    good =
        good && put_number(p, c, text.data, text.len, c->alternate && base != 10 ? prefix : NULL);
    strbuf_free(&digits);
    strbuf_free(&text);
    return good;
}

static bool put_float(Percent *p, const Conversion *c) {
    double d = 0;
    if (!op_double(p->rt, ref(c->value), &d)) {
        // (bytesobject.c:formatfloat)
        if (p->bytes && !pending_is(p->rt, EXC_MemoryError))
            raise(p->rt, EXC_TypeError, "float argument required, not %s",
                  type_of(p->rt, ref(c->value))->name->data);
        return false;
    }
    StrBuf text;
    strbuf_init(&text, &p->rt->mem);
    format_double(&text, d, (char)c->code, c->precision < 0 ? 6 : c->precision,
                  c->alternate ? FORMAT_ALTERNATE : 0);
    bool good = !text.failed;
    if (good) {
        good = put_number(p, c, text.data, text.len, NULL);
    } else {
        raise_memory(p->rt);
    }
    strbuf_free(&text);
    return good;
}

static bool bad_code(Percent *p, const Conversion *c) {
    char text[4];
    char hex[8];
    uint32_t rest = c->code;
    size_t at = sizeof hex, size = c->code >= 32 && c->code < 128 ? utf8_encode(c->code, text) : 0;
    if (size == 0) text[size++] = '?';
    do hex[--at] = "0123456789abcdef"[rest & 15];
    while ((rest >>= 4) != 0);
    size_t place = (p->bytes ? p->at : utf8_length(p->format, p->at)) - 1;
    raise(p->rt, EXC_ValueError, "unsupported format character '%.*s' (0x%.*s) at index %zu",
          (int)size, text, (int)(sizeof hex - at), hex + at, place);
    return false;
}

static bool put(Percent *p, const Conversion *c) {
    if (p->bytes && (c->code == 's' || c->code == 'b')) return put_bytes(p, c);
    switch (c->code) {
    case 's':
    case 'r':
    case 'a': return put_str(p, c);
    case 'c': return p->bytes ? put_byte(p, c) : put_char(p, c);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return put_int(p, c);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return put_float(p, c);
    default: return bad_code(p, c);
    }
}

// One "%...", behind the percent sign. False: raised.
static bool convert(Percent *p) {
    Conversion c;
    if (p->at < p->size && p->format[p->at] == '%') {
        p->at++;
        strbuf_char(&p->out, '%');
        return true;
    }
    if (!read_conversion(p, &c)) {
        drop(p->rt, c.value);
        return false;
    }
    if (IS_NULL(c.value)) c.value = next_argument(p);
    bool good = !IS_NULL(c.value) && put(p, &c);
    drop(p->rt, c.value);
    return good;
}

static bool format_all(Percent *p) {
    bool good = true;
    strbuf_init(&p->out, &p->rt->mem);
    while (good && p->at < p->size) {
        const char *start = p->format + p->at;
        const char *percent = memchr(start, '%', p->size - p->at);
        size_t plain = percent == NULL ? p->size - p->at : (size_t)(percent - start);
        strbuf_bytes(&p->out, start, plain);
        p->at += plain;
        if (percent == NULL) break;
        p->at++;
        good = convert(p);
    }
    uint32_t given = p->is_tuple ? AS_TUPLE(p->args)->length : 1;
    if (good && p->next < given && !p->is_mapping) {
        raise(p->rt, EXC_TypeError, "not all arguments converted during %s formatting",
              p->bytes ? "bytes" : "string");
        good = false;
    }
    if (!good) strbuf_free(&p->out);
    return good;
}

// unicodeobject.c:PyUnicode_Format
Value format_percent(Runtime *rt, Str *format, ValueRef args) {
    Percent p = {.rt = rt, .format = format->data, .size = format->size, .args = args};
    p.is_tuple = IS_TUPLE(args);
    p.is_mapping = !p.is_tuple && !IS_STR(args) && type_of(rt, args)->slots.getitem != NULL;
    return format_all(&p) ? str_from_buf(rt, &p.out) : NO_VALUE;
}

// bytesobject.c:_PyBytes_FormatEx
Value format_percent_bytes(Runtime *rt, ValueRef format, ValueRef args) {
    const char *data = NULL;
    size_t size = 0;
    bytes_view(rt, format, &data, &size);
    Value held = bytes_new(rt, data, size); // a bytearray may change meanwhile
    if (IS_NULL(held)) return NO_VALUE;
    Percent p = {.rt = rt, .format = AS_BYTES(held)->data, .size = size, .bytes = true};
    p.args = args;
    p.is_tuple = IS_TUPLE(args);
    p.is_mapping = !p.is_tuple && !IS_STR(args) && !bytes_view(rt, args, &data, &size) &&
                   type_of(rt, args)->slots.getitem != NULL;
    Value result = NO_VALUE;
    if (format_all(&p)) {
        result = p.out.failed ? raise_memory(rt) : bytes_like(rt, format, p.out.data, p.out.len);
        strbuf_free(&p.out);
    }
    drop(rt, held);
    return result;
}
