#include "literal.h"

#include "base/dtoa.h"
#include "base/strbuf.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/str.h"

#include "object/bytes.h"

static Value read_value(Runtime *rt, const char **p);

static void skip_blanks(const char **p) {
    while (**p == ' ') ++*p;
}

static uint32_t read_hex(const char **p, int digits) {
    uint32_t value = 0;
    for (; digits > 0; digits--, ++*p) {
        value = value * 16 + (uint32_t)(**p <= '9' ? **p - '0' : **p - 'a' + 10);
    }
    return value;
}

// One character of a string or bytes literal, escapes resolved.
static void read_char(const char **p, StrBuf *buf, bool bytes) {
    char c = *(*p)++;
    if (c != '\\') {
        strbuf_char(buf, c);
        return;
    }
    c = *(*p)++;
    if (c == 'x' || c == 'u' || c == 'U') {
        uint32_t code = read_hex(p, c == 'x' ? 2 : c == 'u' ? 4 : 8);
        if (bytes) {
            strbuf_char(buf, (char)code);
        } else {
            strbuf_codepoint(buf, code);
        }
    } else {
        strbuf_char(buf, c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c);
    }
}

static Value read_string(Runtime *rt, const char **p) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    bool bytes = **p == 'b';
    if (bytes) ++*p;
    char quote = *(*p)++;
    while (**p != quote) read_char(p, &buf, bytes);
    ++*p;
    return bytes ? bytes_from_buf(rt, &buf) : str_from_buf(rt, &buf);
}

static Value read_number(Runtime *rt, const char **p) {
    const char *start = *p;
    bool negative = *start == '-', is_float = false;
    if (negative) ++*p;
    if (strncmp(*p, "inf", 3) == 0 || strncmp(*p, "nan", 3) == 0) {
        double d = **p == 'i' ? double_parse("1e999", 5) : 0;
        if (**p == 'n') return *p += 3, value_double(double_parse("1e999", 5) * 0);
        *p += 3;
        return value_double(negative ? -d : d);
    }
    const char *digits = *p;
    while ((**p >= '0' && **p <= '9') || **p == '.' || **p == 'e' ||
           ((**p == '-' || **p == '+') && (*p)[-1] == 'e')) {
        is_float = is_float || **p == '.' || **p == 'e';
        ++*p;
    }
    if (is_float) {
        double d = double_parse(digits, (size_t)(*p - digits));
        return value_double(negative ? -d : d);
    }
    Value n = int_from_digits(rt, digits, (size_t)(*p - digits), 10);
    if (!negative || IS_NULL(n)) return n;
    Value minus = op_unary(rt, UN_NEG, ref(n));
    drop(rt, n);
    return minus;
}

static Value read_sequence(Runtime *rt, const char **p) {
    char close = *(*p)++ == '(' ? ')' : ']';
    Value list = list_new(rt, 0);
    for (skip_blanks(p); !IS_NULL(list) && **p != close; skip_blanks(p)) {
        Value item = read_value(rt, p);
        if (IS_NULL(item) || !list_append(rt, AS_LIST(list), item)) clear(rt, &list);
        skip_blanks(p);
        if (**p == ',') ++*p;
    }
    ++*p;
    if (close == ']' || IS_NULL(list)) return list;
    Value tuple = tuple_from_iterable(rt, ref(list));
    drop(rt, list);
    return tuple;
}

static Value read_dict(Runtime *rt, const char **p) {
    ++*p;
    Value dict = dict_new(rt);
    for (skip_blanks(p); !IS_NULL(dict) && **p != '}'; skip_blanks(p)) {
        Value key = read_value(rt, p);
        skip_blanks(p);
        ++*p; // the colon
        Value value = read_value(rt, p);
        bool good = !IS_NULL(key) && !IS_NULL(value);
        good = good && dict_set(rt, AS_DICT(dict), ref(key), value);
        drop(rt, key);
        if (!good) clear(rt, &dict);
        skip_blanks(p);
        if (**p == ',') ++*p;
    }
    ++*p;
    return dict;
}

static bool accept_word(const char **p, const char *word) {
    size_t size = strlen(word);
    if (strncmp(*p, word, size) != 0) return false;
    *p += size;
    return true;
}

static Value read_value(Runtime *rt, const char **p) {
    skip_blanks(p);
    if (accept_word(p, "None")) return NONE;
    if (accept_word(p, "True")) return TRUE_VALUE;
    if (accept_word(p, "False")) return FALSE_VALUE;
    switch (**p) {
    case '\'':
    case '"':
    case 'b': return read_string(rt, p);
    case '(':
    case '[': return read_sequence(rt, p);
    case '{': return read_dict(rt, p);
    default: return read_number(rt, p);
    }
}

uint32_t literals_read(Runtime *rt, const char *text, Value out[LITERAL_ARGS]) {
    uint32_t n = 0;
    for (skip_blanks(&text); *text != '\0' && n < LITERAL_ARGS; skip_blanks(&text)) {
        out[n] = read_value(rt, &text);
        if (IS_NULL(out[n++])) break; // out of memory: the rest of the text has no sense
    }
    return n;
}

// ------------------------------------------------------------------ operations

static const char *const BINARY[] = {"+",  "-",  "*",  "@", "/", "//", "%",
                                     "**", "<<", ">>", "&", "|", "^"};
static const char *const COMPARE[] = {"<", "<=", "==", "!=", ">", ">="};

static Value call_type(Runtime *rt, TypeId id, const ValueRef *args, uint32_t n) {
    return call(rt, object_ref(rt->types[id]), args, n);
}

static Value operate(Runtime *rt, const char *op, const ValueRef *args, uint32_t n) {
    for (int i = 0; i < BIN_COUNT; i++) {
        if (strcmp(op, BINARY[i]) == 0) return op_binary(rt, (BinaryOp)i, args[0], args[1]);
    }
    for (int i = 0; i < 6; i++) {
        if (strcmp(op, COMPARE[i]) == 0) return op_compare(rt, args[0], args[1], (CompareOp)i);
    }
    if (*op == '.') return call_method(rt, args[0], op + 1, args + 1, n - 1);
    if (strcmp(op, "neg") == 0) return op_unary(rt, UN_NEG, args[0]);
    if (strcmp(op, "invert") == 0) return op_unary(rt, UN_INVERT, args[0]);
    if (strcmp(op, "repr") == 0) return op_repr(rt, args[0]);
    if (strcmp(op, "str") == 0) return call_type(rt, TYPE_ID_STR, args, n);
    if (strcmp(op, "int") == 0) return call_type(rt, TYPE_ID_INT, args, n);
    if (strcmp(op, "float") == 0) return call_type(rt, TYPE_ID_FLOAT, args, n);
    if (strcmp(op, "complex") == 0) return call_type(rt, TYPE_ID_COMPLEX, args, n);
    if (strcmp(op, "bytes") == 0) return call_type(rt, TYPE_ID_BYTES, args, n);
    if (strcmp(op, "bytearray") == 0) return call_type(rt, TYPE_ID_BYTEARRAY, args, n);
    if (strcmp(op, "list") == 0) return call_type(rt, TYPE_ID_LIST, args, n);
    if (strcmp(op, "format") == 0) return op_format(rt, args[0], AS_STR(args[1]));
    if (strcmp(op, "pow") == 0) return int_pow_mod(rt, args[0], args[1], args[2]);
    if (strcmp(op, "[]") == 0) return op_getitem(rt, args[0], args[1]);
    if (strcmp(op, "in") == 0) {
        int found = op_contains(rt, args[1], args[0]);
        return found < 0 ? NO_VALUE : value_bool(found == 1);
    }
    if (strcmp(op, "hash") == 0) {
        int64_t hash = 0;
        return op_hash(rt, args[0], &hash) ? int_new(rt, hash) : NO_VALUE;
    }
    if (strcmp(op, "[:]") == 0) {
        Value slice = slice_new(rt, own(args[1]), own(args[2]), own(args[3]));
        if (IS_NULL(slice)) return slice;
        Value part = op_getitem(rt, args[0], ref(slice));
        drop(rt, slice);
        return part;
    }
    return raise(rt, EXC_SystemError, "no operation %s", op);
}

Value literal_operate(Runtime *rt, const char *op, const Value *values, uint32_t n) {
    ValueRef args[LITERAL_ARGS];
    for (uint32_t i = 0; i < n; i++) args[i] = ref(values[i]);
    return operate(rt, op, args, n);
}

Value literal_outcome(Runtime *rt, const char *op, const char *text) {
    Value values[LITERAL_ARGS], outcome = NO_VALUE, result = NO_VALUE;
    uint32_t n = literals_read(rt, text, values);
    bool good = true;
    for (uint32_t i = 0; i < n; i++) good = good && !IS_NULL(values[i]);
    if (good) result = literal_operate(rt, op, values, n);
    for (uint32_t i = 0; i < n; i++) drop(rt, values[i]);
    if (!IS_NULL(result)) {
        outcome = op_repr(rt, ref(result));
        drop(rt, result);
    }
    if (IS_NULL(outcome) && rt_pending(rt) && !pending_is(rt, EXC_MemoryError)) {
        Value exception = take_pending(rt);
        Value message = op_str(rt, ref(exception));
        if (!IS_NULL(message)) {
            const char *name = type_of(rt, ref(exception))->name->data;
            outcome = str_format(rt, "%s: %s", name, AS_STR(message)->data);
            drop(rt, message);
        }
        drop(rt, exception);
    }
    return outcome;
}
