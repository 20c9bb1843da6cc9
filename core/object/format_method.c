#include "object/number.h"

#include "base/utf8.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/format_spec.h"
#include "object/ops.h"

enum { FORMAT_DEPTH = 2 }; // a spec may hold fields, but not those in their specs

typedef enum Numbering { NUMBERING_NONE, NUMBERING_AUTO, NUMBERING_MANUAL } Numbering;

// One call of str.format.
typedef struct Formatter {
    Runtime *rt;
    const ValueRef *args;
    uint32_t n;
    Tuple *names;
    ValueRef mapping; // of format_map, or NO_REF
    Numbering numbering;
    uint32_t next;
} Formatter;

typedef struct Span {
    const char *data;
    size_t size;
} Span;

// "name.attribute[0]!r:spec"
typedef struct Field {
    Span name, spec;
    uint32_t conversion; // 0: none
    bool nested;         // the spec holds fields
} Field;

static bool fail(Formatter *f, const char *message) {
    raise(f->rt, EXC_ValueError, "%s", message);
    return false;
}

// ------------------------------------------------------------------ parsing

static bool parse_spec(Formatter *f, Span text, size_t *at, Field *field) {
    size_t start = *at, depth = 1;
    for (; *at < text.size; ++*at) {
        if (text.data[*at] == '{') {
            field->nested = true;
            depth++;
        } else if (text.data[*at] == '}' && --depth == 0) {
            field->spec = (Span){text.data + start, *at - start};
            ++*at;
            return true;
        }
    }
    return fail(f, "unmatched '{' in format spec");
}

// "!r", behind the exclamation mark: 1, 0 when the field ends here, -1: raised.
static int parse_conversion(Formatter *f, Span text, size_t *at, Field *field) {
    if (*at >= text.size) {
        fail(f, "end of string while looking for conversion specifier");
        return -1;
    }
    field->conversion = utf8_next(text.data, at);
    if (*at >= text.size) {
        fail(f, "unmatched '{' in format spec");
        return -1;
    }
    char c = text.data[(*at)++];
    if (c == '}') return 0;
    if (c == ':') return 1;
    fail(f, "expected ':' after conversion specifier");
    return -1;
}

// A field behind its opening brace; *at moves behind its closing one.
// (unicode_format.h:parse_field)
static bool parse_field(Formatter *f, Span text, size_t *at, Field *field) {
    size_t start = *at;
    bool bracket = false;
    *field = (Field){.conversion = 0};
    char c = '\0';
    for (; *at < text.size; ++*at) {
        c = text.data[*at];
        if (c == '{' && !bracket) return fail(f, "unexpected '{' in field name");
        if (c == '[') bracket = true;
        if (c == ']') bracket = false;
        if (!bracket && (c == '}' || c == ':' || c == '!')) break;
    }
    field->name = (Span){text.data + start, *at - start};
    if (*at >= text.size) return fail(f, "expected '}' before end of string");
    ++*at;
    if (c == '}') return true;
    if (c == '!') {
        int more = parse_conversion(f, text, at, field);
        if (more <= 0) return more == 0;
    }
    return parse_spec(f, text, at, field);
}

// A span of digits as a number: 1, 0: it is none, -1: raised.
static int span_number(Formatter *f, Span span, int64_t *out) {
    *out = 0;
    for (size_t i = 0; i < span.size; i++) {
        if (span.data[i] < '0' || span.data[i] > '9') return 0;
        if (*out > (INT64_MAX - 9) / 10) {
            fail(f, "Too many decimal digits in format string");
            return -1;
        }
        *out = *out * 10 + (span.data[i] - '0');
    }
    return span.size > 0;
}

// ------------------------------------------------------------------ finding the object

static bool set_numbering(Formatter *f, Numbering numbering) {
    if (f->numbering == NUMBERING_NONE) f->numbering = numbering;
    if (f->numbering == numbering) return true;
    return fail(f, numbering == NUMBERING_AUTO
                       ? "cannot switch from manual field specification to automatic field "
                         "numbering"
                       : "cannot switch from automatic field numbering to manual field "
                         "specification");
}

static Value positional(Formatter *f, int64_t index) {
    if (!IS_NULL(f->mapping)) {
        return raise(f->rt, EXC_ValueError, "Format string contains positional fields");
    }
    if (index < f->n) return own(f->args[index]);
    return raise(f->rt, EXC_IndexError,
                 "Replacement index %lld out of range for positional args tuple", (long long)index);
}

static Value named(Formatter *f, Span name) {
    Value key = str_new(f->rt, name.data, name.size);
    if (IS_NULL(key)) return key;
    if (!IS_NULL(f->mapping)) {
        Value found = op_getitem(f->rt, f->mapping, ref(key));
        drop(f->rt, key);
        return found;
    }
    for (uint32_t i = 0; f->names != NULL && i < f->names->length; i++) {
        if (!str_equal(AS_STR(f->names->items[i]), AS_STR(key))) continue;
        drop(f->rt, key);
        return own(f->args[f->n + i]);
    }
    return raise_with(f->rt, EXC_KeyError, key);
}

static Value first_object(Formatter *f, Span name) {
    int64_t index = 0;
    int number = span_number(f, name, &index);
    if (number < 0) return NO_VALUE;
    if (name.size > 0 && number == 0) return named(f, name);
    if (!set_numbering(f, number == 1 ? NUMBERING_MANUAL : NUMBERING_AUTO)) return NO_VALUE;
    return positional(f, number == 1 ? index : (int64_t)f->next++);
}

// obj[key] with the text between the brackets.
static Value item_of(Formatter *f, ValueRef object, Span key) {
    int64_t index = 0;
    int number = span_number(f, key, &index);
    if (number < 0) return NO_VALUE;
    Value k = number == 1 ? int_new(f->rt, index) : str_new(f->rt, key.data, key.size);
    if (IS_NULL(k)) return k;
    Value item = op_getitem(f->rt, object, ref(k));
    drop(f->rt, k);
    return item;
}

static Value attribute_of(Formatter *f, ValueRef object, Span name) {
    Value key = str_intern(f->rt, name.data, name.size);
    if (IS_NULL(key)) return key;
    Value value = op_getattr(f->rt, object, AS_STR(key));
    drop(f->rt, key);
    return value;
}

// Where the next "." or "[" is.
static size_t accessor(Span name, size_t at) {
    while (at < name.size && name.data[at] != '.' && name.data[at] != '[') at++;
    return at;
}

// The part of a field's name from *at: ".attribute" or "[key]". False: raised.
static bool read_accessor(Formatter *f, Span name, size_t *at, Span *part, bool *is_item) {
    *is_item = name.data[*at] == '[';
    if (!*is_item && name.data[*at] != '.')
        return fail(f, "Only '.' or '[' may follow ']' in format field specifier");
    size_t start = *at + 1, end = start;
    if (*is_item) {
        while (end < name.size && name.data[end] != ']') end++;
        if (end == name.size) return fail(f, "Missing ']' in format string");
        *at = end + 1;
    } else {
        end = accessor(name, start);
        *at = end;
    }
    *part = (Span){name.data + start, end - start};
    return end != start || fail(f, "Empty attribute in format string");
}

// The object that a field's name stands for. NO_VALUE: raised.
static Value field_object(Formatter *f, Span name) {
    size_t at = accessor(name, 0);
    Value object = first_object(f, (Span){name.data, at});
    while (!IS_NULL(object) && at < name.size) {
        Span part = {NULL, 0};
        bool is_item = false;
        Value next = NO_VALUE;
        if (read_accessor(f, name, &at, &part, &is_item)) {
            next = is_item ? item_of(f, ref(object), part) : attribute_of(f, ref(object), part);
        }
        replace(f->rt, &object, next);
    }
    return object;
}

// ------------------------------------------------------------------ output

static Value converted(Formatter *f, Value object, uint32_t conversion) {
    Runtime *rt = f->rt;
    Value text = NO_VALUE;
    if (conversion == 's') {
        text = op_str(rt, ref(object));
    } else if (conversion == 'r' || conversion == 'a') {
        text = op_repr(rt, ref(object));
    } else if (conversion > 32 && conversion < 127) {
        raise(rt, EXC_ValueError, "Unknown conversion specifier %c", (int)conversion);
    } else {
        char hex[8];
        size_t at = sizeof hex;
        do hex[--at] = "0123456789abcdef"[conversion & 15];
        while ((conversion >>= 4) != 0);
        raise(rt, EXC_ValueError, "Unknown conversion specifier \\x%.*s", (int)(sizeof hex - at),
              hex + at);
    }
    drop(rt, object);
    if (IS_NULL(text) || conversion != 'a') return text;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    str_append_ascii(&buf, AS_STR(text)->data, AS_STR(text)->size);
    drop(rt, text);
    return str_from_buf(rt, &buf);
}

static Value expand(Formatter *f, Span text, int depth);

static bool append_field(Formatter *f, StrBuf *buf, const Field *field, int depth) {
    Value object = field_object(f, field->name);
    if (!IS_NULL(object) && field->conversion != 0) {
        object = converted(f, object, field->conversion);
    }
    if (IS_NULL(object)) return false;
    Value spec = field->nested ? expand(f, field->spec, depth - 1)
                               : str_new(f->rt, field->spec.data, field->spec.size);
    Value text = IS_NULL(spec) ? NO_VALUE : op_format(f->rt, ref(object), AS_STR(spec));
    drop(f->rt, object);
    drop(f->rt, spec);
    if (IS_NULL(text)) return false;
    strbuf_bytes(buf, AS_STR(text)->data, AS_STR(text)->size);
    drop(f->rt, text);
    return true;
}

// Appends plain text up to the next field, whose place is behind *at then. 1, 0 at the end, -1:
// raised.
static int append_literal(Formatter *f, StrBuf *buf, Span text, size_t *at) {
    while (*at < text.size) {
        char c = text.data[(*at)++];
        if (c != '{' && c != '}') {
            strbuf_char(buf, c);
            continue;
        }
        if (*at < text.size && text.data[*at] == c) { // doubled: the brace itself
            strbuf_char(buf, c);
            ++*at;
            continue;
        }
        if (c == '}') {
            fail(f, "Single '}' encountered in format string");
            return -1;
        }
        if (*at < text.size) return 1;
        fail(f, "Single '{' encountered in format string");
        return -1;
    }
    return 0;
}

static Value expand(Formatter *f, Span text, int depth) {
    if (depth <= 0) return raise(f->rt, EXC_ValueError, "Max string recursion exceeded");
    StrBuf buf;
    strbuf_init(&buf, &f->rt->mem);
    size_t at = 0;
    int more;
    while ((more = append_literal(f, &buf, text, &at)) > 0) {
        Field field;
        if (!parse_field(f, text, &at, &field) || !append_field(f, &buf, &field, depth)) {
            more = -1;
            break;
        }
    }
    if (more == 0) return str_from_buf(f->rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

Value format_method(Runtime *rt, Str *format, const ValueRef *args, uint32_t n, Tuple *names,
                    ValueRef mapping) {
    Formatter f = {.rt = rt, .args = args, .n = n, .names = names, .mapping = mapping};
    return expand(&f, (Span){format->data, format->size}, FORMAT_DEPTH);
}
