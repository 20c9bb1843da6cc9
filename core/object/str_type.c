#include "object/str_methods.h"

#include "object/arguments.h"
#include "object/bytes.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/sequence.h"

// ------------------------------------------------------------------ slots

static Value repr(Runtime *rt, ValueRef self) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    str_append_repr(&buf, AS_STR(self)->data, AS_STR(self)->size);
    return str_from_buf(rt, &buf);
}

static Value format(Runtime *rt, ValueRef self, Str *spec) {
    return format_str(rt, AS_STR(self), spec);
}

static bool hash(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    *out = str_hash(AS_STR(self));
    return true;
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    (void)rt;
    if (!IS_STR(other)) return NOT_IMPLEMENTED;
    const Str *a = AS_STR(self), *b = AS_STR(other);
    if (op == CMP_EQ || op == CMP_NE) return value_bool(str_equal(a, b) == (op == CMP_EQ));
    return order_answer(str_compare(a, b), op);
}

static bool length(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    *out = AS_STR(self)->length;
    return true;
}

static Value getitem(Runtime *rt, ValueRef self, ValueRef key) {
    Str *s = AS_STR(self);
    int64_t at = 0;
    if (IS_OBJECT(key) && AS_OBJECT(key)->type == TYPE_OF_ID(rt, SLICE)) {
        int64_t start = 0, stop = 0, step = 0, count = 0;
        if (!slice_resolve(rt, key, s->length, &start, &stop, &step, &count)) return NO_VALUE;
        return str_slice(rt, s, start, stop, step, count);
    }
    if (!is_index(rt, key)) {
        if (rt->options.python < 11) {
            return raise(rt, EXC_TypeError, "string indices must be integers");
        }
        return raise(rt, EXC_TypeError, "string indices must be integers, not '%s'",
                     class_name(rt, key));
    }
    if (!index_resolve(rt, key, s->length, "string index out of range", &at)) return NO_VALUE;
    if (is_ascii(s)) return str_new(rt, s->data + at, 1);
    size_t from = str_offset(rt, s, (uint32_t)at), to = from;
    utf8_next(s->data, &to);
    return str_new(rt, s->data + from, to - from);
}

static int contains(Runtime *rt, ValueRef self, ValueRef item) {
    if (IS_STR(item)) return text_find(text_of(self), text_of(item)) != NOT_FOUND;
    raise(rt, EXC_TypeError, "'in <string>' requires string as left operand, not %s",
          class_name(rt, item));
    return -1;
}

static Value repeat(Runtime *rt, ValueRef self, int64_t times) {
    const Str *s = AS_STR(self);
    if (times <= 0 || s->size == 0) return str_new(rt, "", 0);
    if (times == 1) return str_exact(rt, self);
    if ((uint64_t)times > STR_MAX / s->size) return raise_memory(rt);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (s->size == 1) {
        strbuf_repeat(&buf, s->data[0], (size_t)times);
    } else if (strbuf_reserve(&buf, s->size * (size_t)times)) {
        while (times-- > 0) strbuf_bytes(&buf, s->data, s->size);
    }
    return str_from_buf(rt, &buf);
}

static Value binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    if (op == BIN_ADD && IS_STR(left)) {
        if (IS_STR(right)) return str_concat(rt, AS_STR(left), AS_STR(right));
        return concat_error(rt, "str", right);
    }
    if (op == BIN_MOD && IS_STR(left)) return format_percent(rt, AS_STR(left), right);
    if (op != BIN_MUL) return NOT_IMPLEMENTED;
    ValueRef sequence;
    int64_t times = 0;
    int found = repeat_operands(rt, left, right, TYPE_STR, &sequence, &times);
    if (found <= 0) return found < 0 ? NO_VALUE : NOT_IMPLEMENTED;
    return repeat(rt, sequence, times);
}

// ------------------------------------------------------------------ str(x)

static Value subclass_instance(Runtime *rt, Type *cls, Value text) {
    if (IS_NULL(text)) return text;
    const Str *from = AS_STR(text);
    Str *s = object_alloc(rt, cls, sizeof(Str) + from->size + 1);
    if (s != NULL) {
        s->size = from->size;
        s->length = from->length;
        memcpy(s->data, from->data, from->size);
    }
    drop(rt, text);
    return object_value(s);
}

// str(bytes, encoding, errors)
static Value decoded(Runtime *rt, const ValueRef given[3]) {
    const char *options[2] = {NULL, NULL};
    for (int i = 0; i < 2; i++) {
        if (IS_NULL(given[i + 1])) continue;
        bool named = IS_NONE(given[i + 1]) && rt->options.python >= 13;
        const char *what = rt->options.python < 10
                               ? (i == 0 ? "str() argument 2" : "str() argument 3")
                           : i == 0 ? "str() argument 'encoding'"
                                    : "str() argument 'errors'";
        if (named) return raise(rt, EXC_TypeError, "%s must be str, not NoneType", what);
        if (!str_argument(rt, given[i + 1], what)) return NO_VALUE;
        options[i] = AS_STR(given[i + 1])->data;
    }
    const char *data = NULL;
    size_t size = 0;
    if (IS_NULL(given[0])) return str_new(rt, "", 0);
    if (IS_STR(given[0])) return raise(rt, EXC_TypeError, "decoding str is not supported");
    if (!bytes_view(rt, given[0], &data, &size)) {
        return raise(rt, EXC_TypeError, "decoding to str: need a bytes-like object, %s found",
                     class_name(rt, given[0]));
    }
    return codec_decode(rt, given[0], options[0], options[1]);
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    static const char *const PARAMS[] = {"object", "encoding", "errors"};
    ValueRef given[3];
    Value text;
    if (!bind_arguments(rt, rt->options.python < 13 ? "str()" : "str", PARAMS, 3, args, n, names,
                        given))
        return NO_VALUE;
    if (!IS_NULL(given[1]) || !IS_NULL(given[2])) {
        text = decoded(rt, given);
    } else {
        if (!enter_builtin(rt, 11)) return NO_VALUE;
        text = IS_NULL(given[0]) ? str_new(rt, "", 0) : op_str(rt, given[0]);
        leave_builtin(rt, 11);
    }
    return cls == TYPE_OF_ID(rt, STR) ? text : subclass_instance(rt, cls, text);
}

// ------------------------------------------------------------------ methods

static Value method_encode(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_NULL(args[1]) && !str_argument(rt, args[1], "encode() argument 'encoding'")) {
        return NO_VALUE;
    }
    if (!IS_NULL(args[2]) && !str_argument(rt, args[2], "encode() argument 'errors'")) {
        return NO_VALUE;
    }
    return codec_encode(rt, AS_STR(args[0]), IS_NULL(args[1]) ? NULL : AS_STR(args[1])->data,
                        IS_NULL(args[2]) ? NULL : AS_STR(args[2])->data);
}

static Value method_format(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return format_method(rt, AS_STR(args[0]), args + 1, n - 1, names, NO_REF);
}

static Value method_format_map(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return format_method(rt, AS_STR(args[0]), NULL, 0, NULL, args[1]);
}

static Value method_getnewargs(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value exact = str_exact(rt, args[0]);
    if (IS_NULL(exact)) return exact;
    ValueRef item = ref(exact);
    Value tuple = tuple_from(rt, &item, 1);
    drop(rt, exact);
    return tuple;
}

#define PLAIN(text, function, from, to) \
    { .name = text, .fn = str_##function##_method, .min = from, .max = to }
#define PARSED(text, function) \
    { .name = text, .fn = str_##function##_method, .min = 2, .max = 4, .flags = NATIVE_PARSED }
#define WITH_NAMES(text, function, from, to, parameters) \
    { .name = text, .fn = str_##function##_method, .min = from, .max = to, .params = parameters }

static const NativeDef METHODS[] = {
    {.name = "__getnewargs__", .fn = method_getnewargs, .min = 1, .max = 1},
    PLAIN("capitalize", capitalize, 1, 1),
    PLAIN("casefold", casefold, 1, 1),
    PLAIN("center", center, 2, 3),
    PARSED("count", count),
    {.name = "encode", .fn = method_encode, .min = 1, .max = 3, .params = "encoding errors"},
    PARSED("endswith", endswith),
    WITH_NAMES("expandtabs", expandtabs, 1, 2, "tabsize"),
    PARSED("find", find),
    {.name = "format", .fn = method_format, .min = 1, .max = -1, .flags = NATIVE_KEYWORDS},
    {.name = "format_map", .fn = method_format_map, .min = 2, .max = 2},
    PARSED("index", index),
    PLAIN("isalnum", isalnum, 1, 1),
    PLAIN("isalpha", isalpha, 1, 1),
    PLAIN("isascii", isascii, 1, 1),
    PLAIN("isdecimal", isdecimal, 1, 1),
    PLAIN("isdigit", isdigit, 1, 1),
    PLAIN("isidentifier", isidentifier, 1, 1),
    PLAIN("islower", islower, 1, 1),
    PLAIN("isnumeric", isnumeric, 1, 1),
    PLAIN("isprintable", isprintable, 1, 1),
    PLAIN("isspace", isspace, 1, 1),
    PLAIN("istitle", istitle, 1, 1),
    PLAIN("isupper", isupper, 1, 1),
    PLAIN("join", join, 2, 2),
    PLAIN("ljust", ljust, 2, 3),
    PLAIN("lower", lower, 1, 1),
    PLAIN("lstrip", lstrip, 1, 2),
    {.name = "maketrans", .fn = str_maketrans_method, .min = 1, .max = 3, .flags = NATIVE_STATIC},
    PLAIN("partition", partition, 2, 2),
    PLAIN("removeprefix", removeprefix, 2, 2),
    PLAIN("removesuffix", removesuffix, 2, 2),
    {"replace", str_replace_method, 3, 4, NATIVE_NAMED_13, "old new / count"},
    PARSED("rfind", rfind),
    PARSED("rindex", rindex),
    PLAIN("rjust", rjust, 2, 3),
    PLAIN("rpartition", rpartition, 2, 2),
    WITH_NAMES("rsplit", rsplit, 1, 3, "sep maxsplit"),
    PLAIN("rstrip", rstrip, 1, 2),
    WITH_NAMES("split", split, 1, 3, "sep maxsplit"),
    WITH_NAMES("splitlines", splitlines, 1, 2, "keepends"),
    PARSED("startswith", startswith),
    PLAIN("strip", strip, 1, 2),
    PLAIN("swapcase", swapcase, 1, 1),
    PLAIN("title", title, 1, 1),
    PLAIN("translate", translate, 2, 2),
    PLAIN("upper", upper, 1, 1),
    PLAIN("zfill", zfill, 2, 2),
    {0},
};

// ------------------------------------------------------------------ iteration

typedef struct StrIter {
    Object head;
    Str *string; // owned; NULL once exhausted
    size_t at;   // byte
} StrIter;

static Value iter(Runtime *rt, ValueRef self) {
    bool exact = AS_OBJECT(self)->type == TYPE_OF_ID(rt, STR);
    bool ascii = exact && rt->options.python >= 11 && AS_STR(self)->size == AS_STR(self)->length;
    StrIter *iterator =
        object_new(rt, ascii ? TYPE_OF_ID(rt, STR_ASCII_ITER) : TYPE_OF_ID(rt, STR_ITER));
    if (iterator == NULL) return NO_VALUE;
    object_retain(AS_OBJECT(self));
    iterator->string = AS_STR(self);
    return object_value(iterator);
}

static void iter_destroy(Runtime *rt, Object *self) {
    drop_object(rt, ((StrIter *)self)->string);
}

static void iter_traverse(Object *self, Visit visit, void *context) {
    StrIter *iterator = (StrIter *)self;
    if (iterator->string != NULL) visit(object_ref(iterator->string), context);
}

static Value iter_self(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(self);
}

static Value iter_next(Runtime *rt, ValueRef self) {
    StrIter *iterator = (StrIter *)AS_OBJECT(self);
    Str *s = iterator->string;
    if (s == NULL) return NO_VALUE;
    if (iterator->at >= s->size) {
        iterator->string = NULL;
        drop_object(rt, s);
        return NO_VALUE;
    }
    size_t from = iterator->at;
    utf8_next(s->data, &iterator->at);
    return str_new(rt, s->data + from, iterator->at - from);
}

static Value iter_length_hint(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    const StrIter *iterator = (const StrIter *)AS_OBJECT(args[0]);
    const Str *s = iterator->string;
    if (s == NULL) return small_int(0);
    return small_int((int64_t)utf8_length(s->data + iterator->at, s->size - iterator->at));
}

static const NativeDef ITER_METHODS[] = {
    {.name = "__length_hint__", .fn = iter_length_hint, .min = 1, .max = 1},
    {0},
};

#define ITER_SPEC(spec, text)                \
    const TypeSpec spec = {                  \
        .name = text,                        \
        .size = sizeof(StrIter),             \
        .slots = {.destroy = iter_destroy,   \
                  .traverse = iter_traverse, \
                  .iter = iter_self,         \
                  .next = iter_next},        \
        .methods = ITER_METHODS,             \
    }

ITER_SPEC(STR_ITER_SPEC, "str_iterator");
ITER_SPEC(STR_ASCII_ITER_SPEC, "str_ascii_iterator");
#undef ITER_SPEC

const TypeSpec STR_SPEC = {
    .name = "str",
    .size = sizeof(Str),
    .flags = TYPE_BASE | TYPE_STR | TYPE_ATTRS_AT_END,
    .dunders = DUNDER_CONCAT | DUNDER_MOD,
    .slots = {.repr = repr,
              .str = str_exact,
              .format = format,
              .hash = hash,
              .compare = compare,
              .length = length,
              .getitem = getitem,
              .contains = contains,
              .iter = iter,
              .binary = binary,
              .create = create},
    .methods = METHODS,
};
