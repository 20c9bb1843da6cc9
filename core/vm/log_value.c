#include "vm/log_value.h"

#include "base/utf8.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/number.h"
#include "object/runtime.h"
#include "object/str.h"
#include "trace/log.h"
#include "vm/frame.h"
#include "vm/function_object.h"

enum { MAX_BYTES = 80, MAX_DEPTH = 3, MAX_ITEMS = 20 };

static void append(Runtime *rt, StrBuf *buf, ValueRef v, int depth);

static void append_items(Runtime *rt, StrBuf *buf, const Value *items, uint32_t n, int depth) {
    for (uint32_t i = 0; i < n && buf->len <= MAX_BYTES; i++) {
        if (i > 0) strbuf_text(buf, ", ");
        if (i == MAX_ITEMS) {
            strbuf_text(buf, "...");
            return;
        }
        append(rt, buf, ref(items[i]), depth + 1);
    }
}

static void append_dict(Runtime *rt, StrBuf *buf, Dict *dict, int depth) {
    uint32_t pos = 0, n = 0;
    ValueRef key, value;
    strbuf_char(buf, '{');
    while (dict_next(dict, &pos, &key, &value) && buf->len <= MAX_BYTES) {
        if (n > 0) strbuf_text(buf, ", ");
        if (n++ == MAX_ITEMS) {
            strbuf_text(buf, "...");
            break;
        }
        append(rt, buf, key, depth + 1);
        strbuf_text(buf, ": ");
        append(rt, buf, value, depth + 1);
    }
    strbuf_char(buf, '}');
}

static void append_set(Runtime *rt, StrBuf *buf, Set *set, int depth) {
    uint32_t pos = 0, n = 0;
    ValueRef item;
    if (set_length(set) == 0) {
        strbuf_text(buf, "set()");
        return;
    }
    strbuf_char(buf, '{');
    while (set_next(set, &pos, &item) && buf->len <= MAX_BYTES) {
        if (n++ > 0) strbuf_text(buf, ", ");
        append(rt, buf, item, depth + 1);
    }
    strbuf_char(buf, '}');
}

static void append_exception(Runtime *rt, StrBuf *buf, ValueRef v, int depth) {
    Exception *e = (Exception *)AS_OBJECT(v);
    strbuf_format(buf, "%s(", e->head.type->name->data);
    if (!IS_NULL(e->args) && depth < MAX_DEPTH)
        append_items(rt, buf, AS_TUPLE(e->args)->items, AS_TUPLE(e->args)->length, depth);
    strbuf_char(buf, ')');
}

static void append_object(Runtime *rt, StrBuf *buf, ValueRef v, int depth) {
    Type *type = AS_OBJECT(v)->type;
    if ((type->flags & TYPE_EXCEPTION) != 0) {
        append_exception(rt, buf, v, depth);
    } else if (IS_TYPE(v)) {
        strbuf_format(buf, "<class '%s'>", AS_TYPE(v)->name->data);
    } else if (is_function_type(rt, type)) {
        strbuf_format(buf, "<function %s>", ((Function *)AS_OBJECT(v))->qualname->data);
    } else if (is_coroutine(rt, v) || is_generator(rt, v)) {
        strbuf_format(buf, "<%s %s>", type->name->data, as_generator(v)->qualname->data);
    } else if (type == TYPE_OF_ID(rt, MODULE)) {
        ValueRef name = dict_get_str(((Module *)AS_OBJECT(v))->dict, rt->names.name);
        strbuf_format(buf, "<module '%s'>",
                      !IS_NULL(name) && IS_STR(name) ? AS_STR(name)->data : "?");
    } else if ((type->flags & TYPE_FUTURE) != 0 && rt->vm->await_hooks != NULL &&
               rt->vm->await_hooks->describe != NULL) {
        rt->vm->await_hooks->describe(rt, v, buf);
    } else {
        strbuf_format(buf, "<%s>", type->name->data);
    }
}

static void append(Runtime *rt, StrBuf *buf, ValueRef v, int depth) {
    if (IS_NULL(v)) {
        strbuf_text(buf, "?");
    } else if (IS_NONE(v)) {
        strbuf_text(buf, "None");
    } else if (IS_BOOL(v)) {
        strbuf_text(buf, IS_TRUE(v) ? "True" : "False");
    } else if (IS_SMALL(v)) {
        strbuf_int(buf, AS_SMALL(v));
    } else if (IS_DOUBLE(v)) {
        float_append_repr(buf, AS_DOUBLE(v));
    } else if (!IS_OBJECT(v)) {
        strbuf_text(buf, IS_NOT_IMPLEMENTED(v) ? "NotImplemented" : "Ellipsis");
    } else if (AS_OBJECT(v)->type == TYPE_OF_ID(rt, STR)) {
        size_t size = AS_STR(v)->size, most = 2 * MAX_BYTES;
        while (size > most && ((unsigned char)AS_STR(v)->data[most] & 0xC0) == 0x80) most--;
        str_append_repr(buf, AS_STR(v)->data, size < most ? size : most);
    } else if (depth < MAX_DEPTH && AS_OBJECT(v)->type == TYPE_OF_ID(rt, LIST)) {
        strbuf_char(buf, '[');
        append_items(rt, buf, AS_LIST(v)->items, AS_LIST(v)->length, depth);
        strbuf_char(buf, ']');
    } else if (depth < MAX_DEPTH && AS_OBJECT(v)->type == TYPE_OF_ID(rt, TUPLE)) {
        strbuf_char(buf, '(');
        append_items(rt, buf, AS_TUPLE(v)->items, AS_TUPLE(v)->length, depth);
        strbuf_text(buf, AS_TUPLE(v)->length == 1 ? ",)" : ")");
    } else if (depth < MAX_DEPTH && AS_OBJECT(v)->type == TYPE_OF_ID(rt, DICT)) {
        append_dict(rt, buf, AS_DICT(v), depth);
    } else if (depth < MAX_DEPTH && AS_OBJECT(v)->type == TYPE_OF_ID(rt, SET)) {
        append_set(rt, buf, (Set *)AS_OBJECT(v), depth);
    } else {
        append_object(rt, buf, v, depth);
    }
}

// Interns what the buffer holds, cut at a code point when it is too long.
static uint32_t finish(Runtime *rt, StrBuf *buf) {
    size_t size = buf->len;
    if (size > MAX_BYTES) {
        size = MAX_BYTES;
        while (size > 0 && ((unsigned char)buf->data[size] & 0xC0) == 0x80) size--;
        buf->len = size;
        strbuf_text(buf, "\xE2\x80\xA6");
        size = buf->len;
    }
    if (!buf->failed) return log_intern(rt->log, buf->data == NULL ? "" : buf->data, size);
    log_fail(rt->log, STATUS_MEMORY);
    return 0;
}

uint32_t log_value(Runtime *rt, ValueRef v) {
    if (IS_NULL(v)) return 0;
    StrBuf *buf = &rt->vm->value_text;
    buf->len = 0;
    buf->failed = false;
    append(rt, buf, v, 0);
    return finish(rt, buf);
}

// ------------------------------------------------------------------ what a value looks like

// A sum over what append would look at, and how much more it may look at.
typedef struct Glance {
    uint64_t sum;
    int left;
} Glance;

static void mix(Glance *glance, uint64_t word) {
    glance->sum = (glance->sum ^ word) * 0x9E3779B97F4A7C15u;
    glance->sum ^= glance->sum >> 29;
}

// What items that are no objects add, each by itself so that none has to wait for another: most of
// a long list is that.
static uint32_t look_at_simple(Glance *glance, const Value *items, uint32_t n) {
    uint64_t sum = 0;
    uint32_t i = 0;
    for (; i < n && !IS_OBJECT(items[i]); i++) {
        uint64_t word = (items[i].bits + i * 0xD6E8FEB86659FD93u) * 0x9E3779B97F4A7C15u;
        sum += (word ^ word >> 32) * 0xFF51AFD7ED558CCDu;
    }
    glance->left -= (int)i;
    mix(glance, sum);
    return i;
}

// False: it has something whose text can only be known by making it.
static bool look(Runtime *rt, Glance *glance, ValueRef v, int depth) {
    if (glance->left-- <= 0) return false;
    if (!IS_OBJECT(v)) {
        mix(glance, v.bits);
        return true;
    }
    Type *type = AS_OBJECT(v)->type;
    mix(glance, (uintptr_t)type);
    if (type == TYPE_OF_ID(rt, STR)) {
        mix(glance, str_hash(AS_STR(v)) | (uint64_t)AS_STR(v)->size << 32);
        return true;
    }
    bool list = type == TYPE_OF_ID(rt, LIST);
    if (depth >= MAX_DEPTH || (!list && type != TYPE_OF_ID(rt, TUPLE))) return false;
    uint32_t n = list ? AS_LIST(v)->length : AS_TUPLE(v)->length;
    const Value *items = list ? AS_LIST(v)->items : AS_TUPLE(v)->items;
    if (n > MAX_ITEMS) n = MAX_ITEMS + 1;
    mix(glance, n);
    if (n > MAX_ITEMS) n = MAX_ITEMS;
    for (uint32_t i = look_at_simple(glance, items, n); i < n; i++)
        if (!look(rt, glance, ref(items[i]), depth + 1)) return false;
    return true;
}

static bool look_at_dict(Runtime *rt, Glance *glance, Dict *dict) {
    uint32_t pos = 0, n = 0;
    ValueRef key, value;
    while (dict_next(dict, &pos, &key, &value)) {
        if (n++ == MAX_ITEMS) break;
        if (!look(rt, glance, key, 1) || !look(rt, glance, value, 1)) return false;
    }
    mix(glance, n);
    return true;
}

uint64_t log_glance(Runtime *rt, ValueRef v) {
    Glance glance = {.sum = 1, .left = 4 * MAX_ITEMS};
    bool known = IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, DICT)
                     ? look_at_dict(rt, &glance, AS_DICT(v))
                     : look(rt, &glance, v, 0);
    return known ? glance.sum | 1 : 0;
}

uint32_t log_exception(Runtime *rt, ValueRef exception) {
    return log_value(rt, exception);
}

uint32_t log_str(Runtime *rt, const Str *s) {
    return s == NULL ? 0 : log_intern(rt->log, s->data, s->size);
}

uint32_t log_text(Runtime *rt, const char *text) {
    return log_intern(rt->log, text, strlen(text));
}
