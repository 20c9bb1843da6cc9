#include "aio/short_repr.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"

// The limits of reprlib.Repr.
enum { MAX_LEVEL = 6, MAX_ITEMS = 6, MAX_PAIRS = 4, MAX_TEXT = 30, MAX_INT = 40 };

static bool append(Runtime *rt, StrBuf *buf, ValueRef v, int level);

// The offset of the code point number `index` in UTF-8.
static size_t offset_of(const Str *s, uint32_t index) {
    size_t at = 0;
    for (; index > 0 && at < s->size; index--) {
        at++;
        while (at < s->size && ((unsigned char)s->data[at] & 0xC0) == 0x80) at++;
    }
    return at;
}

// Appends a text whose middle is left out when it is longer than `limit` code points.
static void append_middle_out(StrBuf *buf, const Str *s, uint32_t limit) {
    if (s->length <= limit) {
        strbuf_bytes(buf, s->data, s->size);
        return;
    }
    uint32_t head = (limit - 3) / 2, tail = limit - 3 - head;
    size_t end = offset_of(s, head), start = offset_of(s, s->length - tail);
    strbuf_bytes(buf, s->data, end);
    strbuf_text(buf, "...");
    strbuf_bytes(buf, s->data + start, s->size - start);
}

static bool append_str(Runtime *rt, StrBuf *buf, Str *s) {
    if (s->length <= MAX_TEXT) return repr_append(rt, buf, object_ref(s));
    uint32_t head = (MAX_TEXT - 3) / 2, tail = MAX_TEXT - 3 - head;
    Value start = str_slice(rt, s, 0, head, 1, head);
    if (IS_NULL(start)) return false;
    Value end = str_slice(rt, s, s->length - tail, s->length, 1, tail);
    Value both = IS_NULL(end) ? NO_VALUE : str_concat(rt, AS_STR(start), AS_STR(end));
    drop(rt, start);
    drop(rt, end);
    if (IS_NULL(both)) return false;
    Value repr = op_repr(rt, ref(both));
    drop(rt, both);
    if (IS_NULL(repr)) return false;
    Str *r = AS_STR(repr);
    size_t stop = offset_of(r, head), from = offset_of(r, r->length - tail);
    strbuf_bytes(buf, r->data, stop);
    strbuf_text(buf, "...");
    strbuf_bytes(buf, r->data + from, r->size - from);
    drop(rt, repr);
    return true;
}

static bool append_plain(Runtime *rt, StrBuf *buf, ValueRef v, uint32_t limit) {
    Value repr = op_repr(rt, v);
    if (IS_NULL(repr)) return false;
    append_middle_out(buf, AS_STR(repr), limit);
    drop(rt, repr);
    return true;
}

static bool append_items(Runtime *rt, StrBuf *buf, ValueRef v, int level) {
    bool tuple = IS_TUPLE(v);
    uint32_t length;
    items_of(v, &length);
    strbuf_char(buf, tuple ? '(' : '[');
    if (level <= 0 && length > 0) strbuf_text(buf, "...");
    for (uint32_t i = 0; level > 0 && i < MAX_ITEMS; i++) {
        Value *items = items_of(v, &length); // anew: a repr may change the list
        if (i >= length) break;
        if (i > 0) strbuf_text(buf, ", ");
        Value item = copy(items[i]);
        bool ok = append(rt, buf, ref(item), level - 1);
        drop(rt, item);
        if (!ok) return false;
    }
    if (level > 0 && length > MAX_ITEMS) strbuf_text(buf, ", ...");
    if (tuple && length == 1 && level > 0) strbuf_char(buf, ',');
    strbuf_char(buf, tuple ? ')' : ']');
    return true;
}

// Sets and the keys of dicts are shown sorted, where they can be.
static Value sorted_items(Runtime *rt, ValueRef v) {
    Value list = list_from_iterable(rt, v);
    if (IS_NULL(list)) return NO_VALUE;
    Value plain =
        list_from(rt, (const ValueRef *)(const void *)AS_LIST(list)->items, AS_LIST(list)->length);
    if (IS_NULL(plain)) {
        drop(rt, list);
        return NO_VALUE;
    }
    if (list_sort(rt, AS_LIST(list), NO_REF, false)) {
        drop(rt, plain);
        return list;
    }
    drop(rt, list);
    if (!pending_is(rt, EXC_Exception) || pending_is(rt, EXC_MemoryError)) {
        drop(rt, plain);
        return NO_VALUE;
    }
    clear_pending(rt);
    return plain;
}

static bool append_set(Runtime *rt, StrBuf *buf, ValueRef v, int level) {
    bool frozen = is_instance(rt, v, TYPE_OF_ID(rt, FROZENSET));
    if (set_length((Set *)AS_OBJECT(v)) == 0) {
        strbuf_text(buf, frozen ? "frozenset()" : "set()");
        return true;
    }
    Value items = sorted_items(rt, v);
    if (IS_NULL(items)) return false;
    bool ok = true;
    uint32_t length = AS_LIST(items)->length;
    strbuf_text(buf, frozen ? "frozenset({" : "{");
    if (level <= 0) strbuf_text(buf, "...");
    for (uint32_t i = 0; ok && level > 0 && i < length && i < MAX_ITEMS; i++) {
        if (i > 0) strbuf_text(buf, ", ");
        ok = append(rt, buf, ref(AS_LIST(items)->items[i]), level - 1);
    }
    if (level > 0 && length > MAX_ITEMS) strbuf_text(buf, ", ...");
    strbuf_text(buf, frozen ? "})" : "}");
    drop(rt, items);
    return ok;
}

static bool append_dict(Runtime *rt, StrBuf *buf, ValueRef v, int level) {
    Dict *dict = AS_DICT(v);
    if (dict->count == 0 || level <= 0) {
        strbuf_text(buf, dict->count == 0 ? "{}" : "{...}");
        return true;
    }
    Value keys = sorted_items(rt, v);
    if (IS_NULL(keys)) return false;
    bool ok = true;
    uint32_t length = AS_LIST(keys)->length;
    strbuf_char(buf, '{');
    for (uint32_t i = 0; ok && i < length && i < MAX_PAIRS; i++) {
        if (i > 0) strbuf_text(buf, ", ");
        ValueRef key = ref(AS_LIST(keys)->items[i]);
        ok = append(rt, buf, key, level - 1);
        if (!ok) break;
        ValueRef found = dict_get(rt, dict, key);
        if (IS_NULL(found)) {
            ok = !rt_pending(rt);
            continue;
        }
        Value value = own(found);
        strbuf_text(buf, ": ");
        ok = append(rt, buf, ref(value), level - 1);
        drop(rt, value);
    }
    if (ok && length > MAX_PAIRS) strbuf_text(buf, ", ...");
    strbuf_char(buf, '}');
    drop(rt, keys);
    return ok;
}

// reprlib chooses by the name of the class; subclasses have other names and are shown whole.
static bool append(Runtime *rt, StrBuf *buf, ValueRef v, int level) {
    const Type *type = type_of(rt, v);
    if (type == TYPE_OF_ID(rt, STR)) return append_str(rt, buf, AS_STR(v));
    if (type == TYPE_OF_ID(rt, INT)) return append_plain(rt, buf, v, MAX_INT);
    if (type == TYPE_OF_ID(rt, TUPLE) || type == TYPE_OF_ID(rt, LIST))
        return append_items(rt, buf, v, level);
    if (type == TYPE_OF_ID(rt, SET) || type == TYPE_OF_ID(rt, FROZENSET))
        return append_set(rt, buf, v, level);
    if (type == TYPE_OF_ID(rt, DICT)) return append_dict(rt, buf, v, level);
    if (append_plain(rt, buf, v, MAX_TEXT)) return true;
    if (!pending_is(rt, EXC_Exception) || pending_is(rt, EXC_MemoryError)) return false;
    clear_pending(rt);
    strbuf_char(buf, '<');
    strbuf_text(buf, type_short_name(type)->data);
    strbuf_text(buf, " instance at ");
    append_address(rt, buf, IS_OBJECT(v) ? AS_OBJECT(v) : NULL);
    strbuf_char(buf, '>');
    return true;
}

bool short_repr(Runtime *rt, StrBuf *buf, ValueRef v) {
    return append(rt, buf, v, MAX_LEVEL);
}
