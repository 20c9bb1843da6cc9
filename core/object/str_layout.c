#include "object/str_methods.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/ops.h"

// ------------------------------------------------------------------ padding

// The string between two runs of fill characters.
static Value pad(Runtime *rt, ValueRef self, uint64_t left, uint64_t right, Text fill) {
    if (left == 0 && right == 0) return str_exact(rt, self);
    if ((left + right) > STR_MAX / fill.size) return raise_memory(rt);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_reserve(&buf, (size_t)(left + right) * fill.size + AS_STR(self)->size);
    for (; left > 0 && !buf.failed; left--) strbuf_bytes(&buf, fill.data, fill.size);
    strbuf_bytes(&buf, AS_STR(self)->data, AS_STR(self)->size);
    for (; right > 0 && !buf.failed; right--) strbuf_bytes(&buf, fill.data, fill.size);
    return str_from_buf(rt, &buf);
}

// Width and fill character. False: raised.
static bool pad_arguments(Runtime *rt, const ValueRef *args, uint32_t n, int64_t *missing,
                          int64_t *width, Text *fill) {
    if (!op_int(rt, args[1], INT_SIZE, width)) return false;
    *fill = (Text){" ", 1};
    if (n > 2) {
        if (!IS_STR(args[2])) {
            raise(rt, EXC_TypeError, "The fill character must be a unicode character, not %s",
                  type_of(rt, args[2])->name->data);
            return false;
        }
        if (AS_STR(args[2])->length != 1) {
            raise(rt, EXC_TypeError, "The fill character must be exactly one character long");
            return false;
        }
        *fill = text_of(args[2]);
    }
    *missing = *width - AS_STR(args[0])->length;
    if (*missing < 0 || *width < 0) *missing = 0;
    return true;
}

Value str_ljust_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    int64_t missing = 0, width = 0;
    Text fill;
    if (!pad_arguments(rt, args, n, &missing, &width, &fill)) return NO_VALUE;
    return pad(rt, args[0], 0, (uint64_t)missing, fill);
}

Value str_rjust_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    int64_t missing = 0, width = 0;
    Text fill;
    if (!pad_arguments(rt, args, n, &missing, &width, &fill)) return NO_VALUE;
    return pad(rt, args[0], (uint64_t)missing, 0, fill);
}

Value str_center_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    int64_t missing = 0, width = 0;
    Text fill;
    if (!pad_arguments(rt, args, n, &missing, &width, &fill)) return NO_VALUE;
    int64_t left = missing / 2 + (missing & width & 1); // unicodeobject.c:unicode_center_impl
    return pad(rt, args[0], (uint64_t)left, (uint64_t)(missing - left), fill);
}

Value str_zfill_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t width = 0;
    if (!op_int(rt, args[1], INT_SIZE, &width)) return NO_VALUE;
    Str *s = AS_STR(args[0]);
    if (width <= (int64_t)s->length) return str_exact(rt, args[0]);
    uint64_t missing = (uint64_t)width - s->length;
    if (missing > STR_MAX) return raise_memory(rt);
    size_t sign = s->size > 0 && (s->data[0] == '-' || s->data[0] == '+') ? 1 : 0;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_bytes(&buf, s->data, sign);
    strbuf_repeat(&buf, '0', (size_t)missing);
    strbuf_bytes(&buf, s->data + sign, s->size - sign);
    return str_from_buf(rt, &buf);
}

Value str_expandtabs_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t tab = 8, column = 0;
    if (!IS_NULL(args[1]) && !op_int(rt, args[1], INT_C, &tab)) return NO_VALUE;
    Text text = text_of(args[0]);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    for (size_t i = 0; i < text.size && !buf.failed; i++) {
        char c = text.data[i];
        if (c == '\t') {
            int64_t blanks = tab > 0 ? tab - column % tab : 0;
            if (blanks > (int64_t)STR_MAX) {
                buf.failed = true;
                break;
            }
            strbuf_repeat(&buf, ' ', (size_t)blanks);
            column += blanks;
            continue;
        }
        strbuf_char(&buf, c);
        if (c == '\n' || c == '\r') {
            column = 0;
        } else if (((unsigned char)c & 0xC0) != 0x80) {
            column++;
        }
    }
    return str_from_buf(rt, &buf);
}

// ------------------------------------------------------------------ translate

// Appends what a translation table gave for a character. False: raised.
static bool append_translated(Runtime *rt, StrBuf *buf, ValueRef mapped) {
    if (IS_NONE(mapped)) return true;
    if (IS_STR(mapped)) {
        strbuf_bytes(buf, AS_STR(mapped)->data, AS_STR(mapped)->size);
        return true;
    }
    if (!IS_INT(mapped)) {
        raise(rt, EXC_TypeError, "character mapping must return integer, None or str");
        return false;
    }
    int64_t code = -1;
    if (!op_index(rt, mapped, &code)) clear_pending(rt);
    if (code < 0 || code > 0x10FFFF) {
        raise(rt, EXC_ValueError, "character mapping must be in range(0x110000)");
        return false;
    }
    strbuf_codepoint(buf, (uint32_t)code);
    return true;
}

Value str_translate_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Text text = text_of(args[0]);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text.data, &at);
        Value mapped = op_getitem(rt, args[1], ref(small_int(c)));
        bool good = true;
        if (!IS_NULL(mapped)) {
            good = append_translated(rt, &buf, ref(mapped));
            drop(rt, mapped);
        } else if (pending_is(rt, EXC_LookupError)) {
            clear_pending(rt);
            strbuf_codepoint(&buf, c);
        } else {
            good = false;
        }
        if (!good) {
            strbuf_free(&buf);
            return NO_VALUE;
        }
    }
    return str_from_buf(rt, &buf);
}

// Fills a translation table from a dict whose keys are characters or ints.
static bool table_from_dict(Runtime *rt, Dict *table, Dict *source) {
    uint32_t at = 0;
    ValueRef key, value;
    while (dict_next(source, &at, &key, &value)) {
        if (IS_STR(key)) {
            if (AS_STR(key)->length != 1) {
                raise(rt, EXC_ValueError, "string keys in translate table must be of length 1");
                return false;
            }
            size_t pos = 0;
            key = ref(small_int(utf8_next(AS_STR(key)->data, &pos)));
        } else if (!IS_INT(key)) {
            raise(rt, EXC_TypeError, "keys in translate table must be strings or integers");
            return false;
        }
        if (!dict_set(rt, table, key, own(value))) return false;
    }
    return true;
}

static bool table_from_strings(Runtime *rt, Dict *table, const ValueRef *args, uint32_t n) {
    if (!str_argument(rt, args[1], "maketrans() argument 2")) return false;
    const Str *from = AS_STR(args[0]), *to = AS_STR(args[1]);
    if (from->length != to->length) {
        raise(rt, EXC_ValueError, "the first two maketrans arguments must have equal length");
        return false;
    }
    for (size_t a = 0, b = 0; a < from->size;) {
        Value key = small_int(utf8_next(from->data, &a));
        if (!dict_set(rt, table, ref(key), small_int(utf8_next(to->data, &b)))) return false;
    }
    if (n < 3) return true;
    if (!str_argument(rt, args[2], "maketrans() argument 3")) return false;
    for (size_t a = 0; a < AS_STR(args[2])->size;) {
        Value key = small_int(utf8_next(AS_STR(args[2])->data, &a));
        if (!dict_set(rt, table, ref(key), NONE)) return false;
    }
    return true;
}

Value str_maketrans_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    if (n == 1 && !IS_DICT(args[0])) {
        return raise(rt, EXC_TypeError,
                     "if you give only one argument to maketrans it must be a dict");
    }
    if (n > 1 && !IS_STR(args[0])) {
        return raise(rt, EXC_TypeError,
                     "first maketrans argument must be a string if there is a second argument");
    }
    Value table = dict_new(rt);
    if (IS_NULL(table)) return table;
    bool good = n == 1 ? table_from_dict(rt, AS_DICT(table), AS_DICT(args[0]))
                       : table_from_strings(rt, AS_DICT(table), args, n);
    if (!good) clear(rt, &table);
    return table;
}
