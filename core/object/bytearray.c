#include "object/bytes.h"

#include "object/arguments.h"
#include "object/bytes_methods.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/iter.h"
#include "object/ops.h"
#include "object/sequence.h"

// ------------------------------------------------------------------ changing the content

// Whether its size may change, which no memoryview survives. False: raised.
static bool resizable(Runtime *rt, const ByteArray *a) {
    if (IS_NULL(a->views) || AS_OBJECT(a->views)->refcount == 1) return true;
    raise(rt, EXC_BufferError, "Existing exports of data: object cannot be re-sized");
    return false;
}

// Replaces the bytes from `start` to `stop` by `size` others, which may not be the array's own.
// False: raised.
static bool splice(Runtime *rt, ByteArray *a, size_t start, size_t stop, const char *data,
                   size_t size) {
    size_t total = a->size - (stop - start) + size, capacity = a->capacity;
    if (total != a->size && !resizable(rt, a)) return false;
    if (total > STR_MAX ||
        !vec_reserve(&rt->mem, (void **)&a->data, &capacity, total, sizeof(char))) {
        raise_memory(rt);
        return false;
    }
    a->capacity = (uint32_t)capacity;
    if (a->size > stop) memmove(a->data + start + size, a->data + stop, a->size - stop);
    if (size > 0) memcpy(a->data + start, data, size);
    a->size = (uint32_t)total;
    return true;
}

static Value make(Runtime *rt, Type *cls, const char *data, size_t size) {
    ByteArray *a = object_new(rt, cls);
    if (a == NULL) return NO_VALUE;
    if (splice(rt, a, 0, 0, data, size)) return object_value(a);
    drop_object(rt, a);
    return NO_VALUE;
}

Value bytearray_new(Runtime *rt, const char *data, size_t size) {
    return make(rt, TYPE_OF_ID(rt, BYTEARRAY), data, size);
}

static void destroy(Runtime *rt, Object *self) {
    ByteArray *a = (ByteArray *)self;
    clear(rt, &a->views);
    mem_free(&rt->mem, a->data, a->capacity);
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    static const char *const PARAMS[] = {"source", "encoding", "errors"};
    ValueRef given[3];
    if (!bind_arguments(rt, "bytearray()", PARAMS, 3, args, n, names, given)) return NO_VALUE;
    StrBuf buf;
    Value result = NO_VALUE;
    strbuf_init(&buf, &rt->mem);
    if (bytes_collect(rt, &buf, "bytearray", given)) {
        result = buf.failed ? raise_memory(rt) : make(rt, cls, buf.data, buf.len);
    }
    strbuf_free(&buf);
    return result;
}

// A copy of what is assigned or added, in a buffer: bytes, a bytearray or an iterable of ints.
static bool content_of(Runtime *rt, StrBuf *buf, ValueRef v) {
    ValueRef given[3] = {v, NO_REF, NO_REF};
    strbuf_init(buf, &rt->mem);
    bool good = true;
    if (IS_STR(v)) {
        raise(rt, EXC_TypeError, "expected iterable of integers; got: 'str'");
        good = false;
    } else if (IS_INT(v)) {
        raise(rt, EXC_TypeError, "can't extend bytearray with %s", class_name(rt, v));
        good = false;
    } else {
        good = bytes_collect(rt, buf, "bytearray", given);
    }
    if (good && buf->failed) {
        raise_memory(rt);
        good = false;
    }
    if (!good) strbuf_free(buf);
    return good;
}

static bool append_content(Runtime *rt, ByteArray *a, ValueRef v) {
    StrBuf buf;
    if (!content_of(rt, &buf, v)) return false;
    bool good = splice(rt, a, a->size, a->size, buf.data, buf.len);
    strbuf_free(&buf);
    return good;
}

// ------------------------------------------------------------------ slots

// As of bytes, but that "'" is always escaped.
static Value repr(Runtime *rt, ValueRef self) {
    Text text = bytes_text(rt, self);
    StrBuf inner, buf;
    strbuf_init(&inner, &rt->mem);
    strbuf_init(&buf, &rt->mem);
    bytes_append_repr(&inner, text.data, text.size);
    strbuf_text(&buf, class_name(rt, self));
    strbuf_char(&buf, '(');
    bool doubled = inner.len > 1 && inner.data[1] == '"';
    for (size_t i = 0; i < inner.len; i++) {
        if (doubled && inner.data[i] == '\'') strbuf_char(&buf, '\\');
        strbuf_char(&buf, inner.data[i]);
    }
    strbuf_char(&buf, ')');
    if (inner.failed) buf.failed = true;
    strbuf_free(&inner);
    return str_from_buf(rt, &buf);
}

static bool length(Runtime *rt, ValueRef self, int64_t *out) {
    (void)rt;
    *out = AS_BYTEARRAY(self)->size;
    return true;
}

// Assigns to or deletes an extended slice.
static bool set_steps(Runtime *rt, ByteArray *a, const StrBuf *buf, int64_t start, int64_t step,
                      int64_t count, bool del) {
    if (!del && (int64_t)buf->len != count) {
        raise(rt, EXC_ValueError,
              "attempt to assign bytes of size %zu to extended slice of size %lld", buf->len,
              (long long)count);
        return false;
    }
    if (!del) {
        for (int64_t i = 0; i < count; i++) a->data[start + i * step] = buf->data[i];
        return true;
    }
    if (count > 0 && !resizable(rt, a)) return false;
    int64_t first = step < 0 ? start + (count - 1) * step : start;
    int64_t stride = step < 0 ? -step : step, out = first;
    for (int64_t i = first, taken = 0; count > 0 && i < a->size; i++) {
        if (taken < count && i == first + taken * stride) {
            taken++;
        } else {
            a->data[out++] = a->data[i];
        }
    }
    if (count > 0) a->size = (uint32_t)out;
    return true;
}

static bool set_slice(Runtime *rt, ByteArray *a, ValueRef key, ValueRef value) {
    int64_t start = 0, stop = 0, step = 0, count = 0;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (!IS_NULL(value)) {
        if (IS_INT(value) || IS_STR(value)) {
            raise(rt, EXC_TypeError,
                  "can assign only bytes, buffers, or iterables of ints in "
                  "range(0, 256)");
            return false;
        }
        if (!content_of(rt, &buf, value)) return false;
    }
    bool good = slice_resolve(rt, key, a->size, &start, &stop, &step, &count);
    if (good && step == 1) {
        good = splice(rt, a, (size_t)start, (size_t)(start + count), buf.data, buf.len);
    } else if (good) {
        // bytearrayobject.c:bytearray_ass_subscript: no bytes at all delete.
        good = set_steps(rt, a, &buf, start, step, count, buf.len == 0);
    }
    strbuf_free(&buf);
    return good;
}

static bool setitem(Runtime *rt, ValueRef self, ValueRef key, ValueRef value) {
    ByteArray *a = AS_BYTEARRAY(self);
    int64_t at = 0;
    unsigned char byte = 0;
    if (IS_OBJECT(key) && AS_OBJECT(key)->type == TYPE_OF_ID(rt, SLICE)) {
        return set_slice(rt, a, key, value);
    }
    if (!is_index(rt, key)) {
        raise(rt, EXC_TypeError, "bytearray indices must be integers or slices, not %s",
              class_name(rt, key));
        return false;
    }
    // Up to 3.9 the index is looked at before the value.
    if (rt->options.python < 10 && IS_SMALL(key) &&
        !index_resolve(rt, key, a->size, "bytearray index out of range", &at))
        return false;
    if (!IS_NULL(value) && !byte_argument(rt, value, NULL, &byte)) return false;
    if (!index_resolve(rt, key, a->size, "bytearray index out of range", &at)) return false;
    if (IS_NULL(value)) return splice(rt, a, (size_t)at, (size_t)at + 1, NULL, 0);
    a->data[at] = (char)byte;
    return true;
}

static Value inplace(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    ByteArray *a = AS_BYTEARRAY(left);
    const char *data = NULL;
    size_t size = 0;
    if (op == BIN_ADD) {
        if (!bytes_view(rt, right, &data, &size)) {
            return raise(rt, EXC_TypeError, "can't concat %s to bytearray", class_name(rt, right));
        }
        return append_content(rt, a, right) ? own(left) : NO_VALUE;
    }
    if (op != BIN_MUL) return bytes_binary(rt, op, left, right);
    Value product = bytes_binary(rt, op, left, right);
    if (IS_NULL(product) || IS_NOT_IMPLEMENTED(product)) return product;
    Text text = bytes_text(rt, ref(product));
    bool good = splice(rt, a, 0, a->size, text.data, text.size);
    drop(rt, product);
    return good ? own(left) : NO_VALUE;
}

// ------------------------------------------------------------------ methods

static Value done(bool good) {
    return good ? NONE : NO_VALUE;
}

static Value method_append(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    ByteArray *a = AS_BYTEARRAY(args[0]);
    unsigned char byte = 0;
    if (!byte_argument(rt, args[1], NULL, &byte)) return NO_VALUE;
    char c = (char)byte;
    return done(splice(rt, a, a->size, a->size, &c, 1));
}

static Value method_extend(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (length_hint(rt, args[1]) < 0) return NO_VALUE;
    return done(append_content(rt, AS_BYTEARRAY(args[0]), args[1]));
}

static Value method_insert(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    ByteArray *a = AS_BYTEARRAY(args[0]);
    int64_t at = 0;
    unsigned char byte = 0;
    if (!op_int(rt, args[1], INT_SIZE, &at) || !byte_argument(rt, args[2], NULL, &byte))
        return NO_VALUE;
    if (at < 0) at += a->size;
    if (at < 0) at = 0;
    if (at > a->size) at = a->size;
    char c = (char)byte;
    return done(splice(rt, a, (size_t)at, (size_t)at, &c, 1));
}

static Value method_pop(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    ByteArray *a = AS_BYTEARRAY(args[0]);
    int64_t at = -1;
    if (n > 1 && !op_int(rt, args[1], INT_SIZE, &at)) return NO_VALUE;
    if (a->size == 0) return raise(rt, EXC_IndexError, "pop from empty bytearray");
    if (at < 0) at += a->size;
    if (at < 0 || at >= a->size) return raise(rt, EXC_IndexError, "pop index out of range");
    Value byte = small_int((unsigned char)a->data[at]);
    return splice(rt, a, (size_t)at, (size_t)at + 1, NULL, 0) ? byte : NO_VALUE;
}

static Value method_remove(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    ByteArray *a = AS_BYTEARRAY(args[0]);
    unsigned char byte = 0;
    if (!byte_argument(rt, args[1], NULL, &byte)) return NO_VALUE;
    const char *p = a->size == 0 ? NULL : memchr(a->data, byte, a->size);
    if (p == NULL) return raise(rt, EXC_ValueError, "value not found in bytearray");
    size_t at = (size_t)(p - a->data);
    return done(splice(rt, a, at, at + 1, NULL, 0));
}

static Value method_clear(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    ByteArray *a = AS_BYTEARRAY(args[0]);
    return done(splice(rt, a, 0, a->size, NULL, 0));
}

static Value method_copy(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Text text = bytes_text(rt, args[0]);
    return bytearray_new(rt, text.data, text.size);
}

static Value method_reverse(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    ByteArray *a = AS_BYTEARRAY(args[0]);
    for (size_t i = 0, j = a->size; i + 1 < j; i++) {
        char c = a->data[i];
        a->data[i] = a->data[--j];
        a->data[j] = c;
    }
    return NONE;
}

static const NativeDef METHODS[] = {
    {.name = "append", .fn = method_append, .min = 2, .max = 2},
    {.name = "clear", .fn = method_clear, .min = 1, .max = 1},
    {.name = "copy", .fn = method_copy, .min = 1, .max = 1},
    {.name = "extend", .fn = method_extend, .min = 2, .max = 2},
    {.name = "insert", .fn = method_insert, .min = 3, .max = 3},
    {.name = "pop", .fn = method_pop, .min = 1, .max = 2},
    {.name = "remove", .fn = method_remove, .min = 2, .max = 2},
    {.name = "reverse", .fn = method_reverse, .min = 1, .max = 1},
#include "object/bytes_methods.def"
    {0},
};

const TypeSpec BYTEARRAY_SPEC = {
    .name = "bytearray",
    .size = sizeof(ByteArray),
    .flags = TYPE_BASE,
    .dunders = DUNDER_CONCAT | DUNDER_MOD | DUNDER_ICONCAT,
    .slots = {.destroy = destroy,
              .repr = repr,
              .str = repr,
              .compare = bytes_compare,
              .length = length,
              .getitem = bytes_getitem,
              .setitem = setitem,
              .contains = bytes_contains,
              .iter = bytes_iter,
              .binary = bytes_binary,
              .inplace = inplace,
              .create = create},
    .methods = METHODS,
};
