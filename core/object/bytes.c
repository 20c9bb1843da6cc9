#include "object/bytes.h"

#include "object/arguments.h"
#include "object/bytes_methods.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/instance.h"
#include "object/iter.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/sequence.h"

// ------------------------------------------------------------------ making

static Bytes *bytes_alloc(Runtime *rt, Type *cls, size_t size) {
    if (size > STR_MAX) {
        raise_memory(rt);
        return NULL;
    }
    Bytes *b = object_alloc(rt, cls, sizeof(Bytes) + size + 1);
    if (b != NULL) b->size = (uint32_t)size;
    return b;
}

Value bytes_new(Runtime *rt, const char *data, size_t size) {
    if (size == 0 && !IS_NULL(rt->empty_bytes)) return copy(rt->empty_bytes);
    Bytes *b = bytes_alloc(rt, TYPE_OF_ID(rt, BYTES), size);
    if (b == NULL) return NO_VALUE;
    if (data != NULL && size > 0) memcpy(b->data, data, size);
    return object_value(b);
}

Value bytes_from_buf(Runtime *rt, StrBuf *buf) {
    Value b = buf->failed ? raise_memory(rt) : bytes_new(rt, buf->data, buf->len);
    strbuf_free(buf);
    return b;
}

static bool is_bytearray(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) && type_is_subtype(AS_OBJECT(v)->type, TYPE_OF_ID(rt, BYTEARRAY));
}

// An attribute of a memoryview (lib/_builtins.py).
static ValueRef view_attribute(Runtime *rt, ValueRef v, const char *name) {
    Str *key = intern(rt, name);
    if (key != NULL) return attrs_get(object_attrs(AS_OBJECT(v)), key);
    clear_pending(rt);
    return NO_REF;
}

// The content of a memoryview whose items follow each other directly.
static bool memory_view(Runtime *rt, ValueRef v, const char **data, size_t *size) {
    if (rt->view_type == NULL || !IS_OBJECT(v) || AS_OBJECT(v)->type != rt->view_type) return false;
    ValueRef base = view_attribute(rt, v, "_base"), start = view_attribute(rt, v, "_start");
    ValueRef length = view_attribute(rt, v, "_size");
    if (IS_NULL(base) || IS_NONE(base) || !IS_SMALL(start) || IS_NULL(length) || !IS_SMALL(length))
        return false;
    if (!bytes_view(rt, base, data, size)) return false;
    size_t from = (size_t)AS_SMALL(start), count = (size_t)AS_SMALL(length);
    if (from > *size) from = *size; // a bytearray may have become shorter
    *data += from;
    *size = count > *size - from ? *size - from : count;
    return true;
}

bool bytes_view(Runtime *rt, ValueRef v, const char **data, size_t *size) {
    if (IS_BYTES(v)) {
        *data = AS_BYTES(v)->data;
        *size = AS_BYTES(v)->size;
        return true;
    }
    if (!is_bytearray(rt, v)) return memory_view(rt, v, data, size);
    *data = AS_BYTEARRAY(v)->size == 0 ? "" : AS_BYTEARRAY(v)->data;
    *size = AS_BYTEARRAY(v)->size;
    return true;
}

Text bytes_text(Runtime *rt, ValueRef v) {
    Text text = {"", 0};
    bytes_view(rt, v, &text.data, &text.size);
    return text;
}

Value bytes_like(Runtime *rt, ValueRef like, const char *data, size_t size) {
    if (IS_BYTES(like)) return bytes_new(rt, data, size);
    return bytearray_new(rt, data, size);
}

// ------------------------------------------------------------------ bytes(x)

bool byte_argument(Runtime *rt, ValueRef v, const char *type_name, unsigned char *out) {
    int64_t n = -1;
    if (!op_index(rt, v, &n)) {
        if (!pending_is(rt, EXC_OverflowError)) return false;
        clear_pending(rt);
    }
    if (n >= 0 && n <= 255) {
        *out = (unsigned char)n;
        return true;
    }
    if (type_name == NULL) {
        raise(rt, EXC_ValueError, "byte must be in range(0, 256)");
    } else {
        raise(rt, EXC_ValueError, "%s must be in range(0, 256)", type_name);
    }
    return false;
}

static bool collect_iterable(Runtime *rt, StrBuf *buf, const char *type_name, ValueRef source) {
    Value iterator = op_iter(rt, source);
    if (IS_NULL(iterator)) {
        if (!pending_is(rt, EXC_TypeError)) return false;
        clear_pending(rt);
        raise(rt, EXC_TypeError, "cannot convert '%s' object to %s", class_name(rt, source),
              type_name);
        return false;
    }
    bool exact = type_name[5] == '\0', good = !exact || length_hint(rt, source) >= 0;
    while (good) {
        Value item = op_next(rt, ref(iterator));
        if (IS_NULL(item)) {
            good = !rt_pending(rt);
            break;
        }
        unsigned char byte = 0;
        good = byte_argument(rt, ref(item), exact ? "bytes" : NULL, &byte);
        drop(rt, item);
        strbuf_char(buf, (char)byte);
    }
    drop(rt, iterator);
    return good;
}

static bool collect_encoded(Runtime *rt, StrBuf *buf, const char *type_name,
                            const ValueRef given[3]) {
    const char *options[2] = {NULL, NULL};
    for (int i = 0; i < 2; i++) {
        if (IS_NULL(given[i + 1])) continue;
        if (!IS_STR(given[i + 1])) {
            bool old = rt->options.python < 10;
            raise(rt, EXC_TypeError, "%s() argument %s must be str, not %s", type_name,
                  i == 0 ? (old ? "2" : "'encoding'") : (old ? "3" : "'errors'"),
                  IS_NONE(given[i + 1]) ? "None" : class_name(rt, given[i + 1]));
            return false;
        }
        options[i] = AS_STR(given[i + 1])->data;
    }
    if (IS_NULL(given[0]) || !IS_STR(given[0])) {
        raise(rt, EXC_TypeError, "%s without a string argument",
              IS_NULL(given[1]) ? "errors" : "encoding");
        return false;
    }
    if (options[0] == NULL) {
        raise(rt, EXC_TypeError, "string argument without an encoding");
        return false;
    }
    Value encoded = codec_encode(rt, AS_STR(given[0]), options[0], options[1]);
    if (IS_NULL(encoded)) return false;
    strbuf_bytes(buf, AS_BYTES(encoded)->data, AS_BYTES(encoded)->size);
    drop(rt, encoded);
    return true;
}

bool bytes_collect(Runtime *rt, StrBuf *buf, const char *type_name, const ValueRef given[3]) {
    ValueRef source = given[0];
    const char *data = NULL;
    size_t size = 0;
    if (!IS_NULL(given[1]) || !IS_NULL(given[2]) || (!IS_NULL(source) && IS_STR(source))) {
        return collect_encoded(rt, buf, type_name, given);
    }
    if (IS_NULL(source)) return true;
    if (bytes_view(rt, source, &data, &size)) {
        strbuf_bytes(buf, data, size);
        return true;
    }
    Value special = call_special(rt, source, rt->names.bytes, NULL, 0);
    if (!IS_NULL(special)) {
        bool good = bytes_view(rt, ref(special), &data, &size);
        if (good) {
            strbuf_bytes(buf, data, size);
        } else {
            raise(rt, EXC_TypeError, "__bytes__ returned non-bytes (type %s)",
                  class_name(rt, ref(special)));
        }
        drop(rt, special);
        return good;
    }
    if (rt_pending(rt)) return false;
    if (!is_index(rt, source)) return collect_iterable(rt, buf, type_name, source);
    int64_t count = 0;
    if (!op_index(rt, source, &count)) {
        if (!pending_is(rt, EXC_TypeError)) return false;
        clear_pending(rt);
        return collect_iterable(rt, buf, type_name, source);
    }
    if (count < 0) {
        raise(rt, EXC_ValueError, "negative count");
        return false;
    }
    if (count > (int64_t)STR_MAX) {
        raise_memory(rt);
        return false;
    }
    strbuf_repeat(buf, '\0', (size_t)count);
    return true;
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    static const char *const PARAMS[] = {"source", "encoding", "errors"};
    ValueRef given[3];
    if (!bind_arguments(rt, "bytes()", PARAMS, 3, args, n, names, given)) return NO_VALUE;
    Type *exact = TYPE_OF_ID(rt, BYTES);
    if (cls == exact && !IS_NULL(given[0]) && IS_NULL(given[1]) && IS_OBJECT(given[0]) &&
        AS_OBJECT(given[0])->type == exact) {
        return own(given[0]);
    }
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (!bytes_collect(rt, &buf, "bytes", given)) {
        strbuf_free(&buf);
        return NO_VALUE;
    }
    if (cls == exact || buf.failed) return bytes_from_buf(rt, &buf);
    Bytes *b = bytes_alloc(rt, cls, buf.len);
    if (b != NULL && buf.len > 0) memcpy(b->data, buf.data, buf.len);
    strbuf_free(&buf);
    return object_value(b);
}

// ------------------------------------------------------------------ slots

static Value repr(Runtime *rt, ValueRef self) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    bytes_append_repr(&buf, AS_BYTES(self)->data, AS_BYTES(self)->size);
    return str_from_buf(rt, &buf);
}

static bool hash(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    uint64_t sum = 0xCBF29CE484222325u;
    const Bytes *b = AS_BYTES(self);
    for (uint32_t i = 0; i < b->size; i++) {
        sum = (sum ^ (unsigned char)b->data[i]) * 0x100000001B3u;
    }
    sum = (sum ^ sum >> 32) & 0x7FFFFFFF;
    *out = (int64_t)sum;
    return true;
}

Value bytes_compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    Text a = bytes_text(rt, self), b;
    // bytearrayobject.c:bytearray_richcompare knows both, bytes_richcompare only bytes.
    if (!bytes_view(rt, other, &b.data, &b.size) || (IS_BYTES(self) && !IS_BYTES(other)))
        return NOT_IMPLEMENTED;
    int order = memcmp(a.data, b.data, a.size < b.size ? a.size : b.size);
    if (order == 0) order = a.size < b.size ? -1 : a.size > b.size;
    return order_answer(order, op);
}

static bool length(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    *out = AS_BYTES(self)->size;
    return true;
}

Value bytes_getitem(Runtime *rt, ValueRef self, ValueRef key) {
    Text text = bytes_text(rt, self);
    int64_t at = 0;
    if (IS_OBJECT(key) && AS_OBJECT(key)->type == TYPE_OF_ID(rt, SLICE)) {
        int64_t start = 0, stop = 0, step = 0, count = 0;
        if (!slice_resolve(rt, key, (int64_t)text.size, &start, &stop, &step, &count)) {
            return NO_VALUE;
        }
        text = bytes_text(rt, self);
        if (step == 1) return bytes_like(rt, self, text.data + start, (size_t)count);
        StrBuf buf;
        strbuf_init(&buf, &rt->mem);
        for (int64_t i = 0; i < count; i++) strbuf_char(&buf, text.data[start + i * step]);
        Value result = buf.failed ? raise_memory(rt) : bytes_like(rt, self, buf.data, buf.len);
        strbuf_free(&buf);
        return result;
    }
    bool exact = IS_BYTES(self);
    if (!is_index(rt, key)) {
        return raise(rt, EXC_TypeError, "%s indices must be integers or slices, not %s",
                     exact ? "byte" : "bytearray", class_name(rt, key));
    }
    const char *what = exact ? "index out of range" : "bytearray index out of range";
    if (!index_resolve(rt, key, (int64_t)text.size, what, &at)) return NO_VALUE;
    return small_int((unsigned char)bytes_text(rt, self).data[at]);
}

int bytes_contains(Runtime *rt, ValueRef self, ValueRef item) {
    Text needle;
    if (bytes_view(rt, item, &needle.data, &needle.size)) {
        return text_find(bytes_text(rt, self), needle) != NOT_FOUND;
    }
    if (!is_index(rt, item)) {
        raise(rt, EXC_TypeError, "a bytes-like object is required, not '%s'", class_name(rt, item));
        return -1;
    }
    unsigned char byte = 0;
    if (!byte_argument(rt, item, NULL, &byte)) return -1;
    Text text = bytes_text(rt, self);
    return text.size > 0 && memchr(text.data, byte, text.size) != NULL;
}

static Value repeat_times(Runtime *rt, ValueRef self, int64_t times) {
    Text text = bytes_text(rt, self);
    if (times <= 0) text.size = 0;
    if (text.size != 0 && (uint64_t)times > STR_MAX / text.size) return raise_memory(rt);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (text.size > 0 && strbuf_reserve(&buf, text.size * (size_t)times)) {
        while (times-- > 0) strbuf_bytes(&buf, text.data, text.size);
    }
    Value result = buf.failed ? raise_memory(rt) : bytes_like(rt, self, buf.data, buf.len);
    strbuf_free(&buf);
    return result;
}

static Value concat(Runtime *rt, ValueRef left, ValueRef right) {
    Text a = bytes_text(rt, left), b;
    if (!bytes_view(rt, right, &b.data, &b.size)) {
        if (overrides(rt, right, rt->names.radd)) return NOT_IMPLEMENTED;
        return raise(rt, EXC_TypeError, "can't concat %s to %s", class_name(rt, right),
                     class_name(rt, left));
    }
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_bytes(&buf, a.data, a.size);
    strbuf_bytes(&buf, b.data, b.size);
    Value result = buf.failed ? raise_memory(rt) : bytes_like(rt, left, buf.data, buf.len);
    strbuf_free(&buf);
    return result;
}

Value bytes_binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    Text text;
    bool left_is = bytes_view(rt, left, &text.data, &text.size);
    if (op == BIN_ADD && left_is) return concat(rt, left, right);
    if (op == BIN_MOD && left_is) return format_percent_bytes(rt, left, right);
    if (op != BIN_MUL) return NOT_IMPLEMENTED;
    ValueRef sequence = left_is ? left : right, other = left_is ? right : left;
    int64_t times = 0;
    if (overrides(rt, other, left_is ? rt->names.rmul : rt->names.mul)) return NOT_IMPLEMENTED;
    if (!is_index(rt, other)) {
        return raise(rt, EXC_TypeError, "can't multiply sequence by non-int of type '%s'",
                     class_name(rt, other));
    }
    if (!index_fits(rt, other, EXC_OverflowError, &times)) return NO_VALUE;
    return repeat_times(rt, sequence, times);
}

// ------------------------------------------------------------------ iteration

typedef struct BytesIter {
    Object head;
    Value bytes; // bytes or a bytearray; NO_VALUE once exhausted
    size_t at;
} BytesIter;

Value bytes_iter(Runtime *rt, ValueRef self) {
    BytesIter *iterator = object_new(rt, is_bytearray(rt, self) ? TYPE_OF_ID(rt, BYTEARRAY_ITER)
                                                                : TYPE_OF_ID(rt, BYTES_ITER));
    if (iterator == NULL) return NO_VALUE;
    iterator->bytes = own(self);
    return object_value(iterator);
}

static void iter_destroy(Runtime *rt, Object *self) {
    clear(rt, &((BytesIter *)self)->bytes);
}

static void iter_traverse(Object *self, Visit visit, void *context) {
    BytesIter *iterator = (BytesIter *)self;
    if (!IS_NULL(iterator->bytes)) visit(ref(iterator->bytes), context);
}

static Value iter_next(Runtime *rt, ValueRef self) {
    BytesIter *iterator = (BytesIter *)AS_OBJECT(self);
    if (IS_NULL(iterator->bytes)) return NO_VALUE;
    Text text = bytes_text(rt, ref(iterator->bytes));
    if (iterator->at < text.size) return small_int((unsigned char)text.data[iterator->at++]);
    clear(rt, &iterator->bytes);
    return NO_VALUE;
}

#define ITER_SPEC(spec, text)                \
    const TypeSpec spec = {                  \
        .name = text,                        \
        .size = sizeof(BytesIter),           \
        .slots = {.destroy = iter_destroy,   \
                  .traverse = iter_traverse, \
                  .iter = iter_self,         \
                  .next = iter_next},        \
    }

ITER_SPEC(BYTES_ITER_SPEC, "bytes_iterator");
ITER_SPEC(BYTEARRAY_ITER_SPEC, "bytearray_iterator");
#undef ITER_SPEC

static const NativeDef METHODS[] = {
#include "object/bytes_methods.def"
    {0},
};

const TypeSpec BYTES_SPEC = {
    .name = "bytes",
    .size = sizeof(Bytes),
    .flags = TYPE_BASE | TYPE_BYTES | TYPE_ATTRS_AT_END,
    .dunders = DUNDER_CONCAT | DUNDER_MOD,
    .slots = {.repr = repr,
              .str = repr,
              .hash = hash,
              .compare = bytes_compare,
              .length = length,
              .getitem = bytes_getitem,
              .contains = bytes_contains,
              .iter = bytes_iter,
              .binary = bytes_binary,
              .create = create},
    .methods = METHODS,
};
