#include "object/bytes_methods.h"

#include "object/containers.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/sequence.h"

#define METHOD(name) Value bytes_##name(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names)

static bool is_space(char c) {
    return c == ' ' || (c >= 9 && c <= 13);
}

static bool text_argument(Runtime *rt, ValueRef v, Text *out) {
    if (bytes_view(rt, v, &out->data, &out->size)) return true;
    raise(rt, EXC_TypeError, "a bytes-like object is required, not '%s'", class_name(rt, v));
    return false;
}

// Appends a new object of self's kind to a list. False: raised.
static bool push(Runtime *rt, Value list, ValueRef self, const char *data, size_t size) {
    Value part = bytes_like(rt, self, data, size);
    return !IS_NULL(part) && list_append(rt, AS_LIST(list), part);
}

// ------------------------------------------------------------------ split

static bool split_spaces(Runtime *rt, Value list, ValueRef self, int64_t most) {
    Text text = bytes_text(rt, self);
    size_t at = 0;
    for (;;) {
        while (at < text.size && is_space(text.data[at])) at++;
        if (at == text.size) return true;
        size_t start = at;
        if (most-- == 0) return push(rt, list, self, text.data + start, text.size - start);
        while (at < text.size && !is_space(text.data[at])) at++;
        if (!push(rt, list, self, text.data + start, at - start)) return false;
    }
}

static bool rsplit_spaces(Runtime *rt, Value list, ValueRef self, int64_t most) {
    Text text = bytes_text(rt, self);
    size_t at = text.size;
    for (;;) {
        while (at > 0 && is_space(text.data[at - 1])) at--;
        if (at == 0) return true;
        size_t end = at;
        if (most-- == 0) return push(rt, list, self, text.data, end);
        while (at > 0 && !is_space(text.data[at - 1])) at--;
        if (!push(rt, list, self, text.data + at, end - at)) return false;
    }
}

static bool split_separator(Runtime *rt, Value list, ValueRef self, Text separator, int64_t most,
                            bool from_right) {
    Text text = bytes_text(rt, self);
    while (most-- != 0) {
        size_t at = from_right ? text_rfind(text, separator) : text_find(text, separator);
        if (at == NOT_FOUND) break;
        size_t end = at + separator.size;
        const char *part = from_right ? text.data + end : text.data;
        if (!push(rt, list, self, part, from_right ? text.size - end : at)) return false;
        text = from_right ? (Text){text.data, at} : (Text){text.data + end, text.size - end};
    }
    return push(rt, list, self, text.data, text.size);
}

static Value split(Runtime *rt, const ValueRef *args, bool from_right) {
    int64_t most = -1;
    Text separator;
    bool spaces = IS_NULL(args[1]) || IS_NONE(args[1]), good;
    if (!IS_NULL(args[2]) && !op_int(rt, args[2], INT_SIZE, &most)) return NO_VALUE;
    if (!spaces && !text_argument(rt, args[1], &separator)) return NO_VALUE;
    if (!spaces && separator.size == 0) return raise(rt, EXC_ValueError, "empty separator");
    Value list = list_new(rt, 0);
    if (IS_NULL(list)) return list;
    if (spaces) {
        good = from_right ? rsplit_spaces(rt, list, args[0], most)
                          : split_spaces(rt, list, args[0], most);
    } else {
        good = split_separator(rt, list, args[0], separator, most, from_right);
    }
    if (!good) {
        drop(rt, list);
        return NO_VALUE;
    }
    List *l = AS_LIST(list);
    for (uint32_t i = 0, j = l->length; from_right && i + 1 < j; i++) {
        Value item = l->items[i];
        l->items[i] = l->items[--j];
        l->items[j] = item;
    }
    return list;
}

METHOD(split) {
    (void)n, (void)names;
    return split(rt, args, false);
}

METHOD(rsplit) {
    (void)n, (void)names;
    return split(rt, args, true);
}

METHOD(splitlines) {
    (void)n, (void)names;
    int keep = IS_NULL(args[1]) ? 0 : op_flag(rt, args[1]);
    if (keep < 0) return NO_VALUE;
    Value list = list_new(rt, 0);
    if (IS_NULL(list)) return list;
    Text text = bytes_text(rt, args[0]);
    bool good = true;
    for (size_t start = 0, at = 0; start < text.size && good; start = at) {
        while (at < text.size && text.data[at] != '\n' && text.data[at] != '\r') at++;
        size_t end = at;
        if (at < text.size) {
            at += text.data[at] == '\r' && at + 1 < text.size && text.data[at + 1] == '\n' ? 2 : 1;
        }
        good = push(rt, list, args[0], text.data + start, (keep == 1 ? at : end) - start);
    }
    if (good) return list;
    drop(rt, list);
    return NO_VALUE;
}

static Value partition(Runtime *rt, const ValueRef *args, bool from_right) {
    Text text = bytes_text(rt, args[0]), needle;
    if (!text_argument(rt, args[1], &needle)) return NO_VALUE;
    if (needle.size == 0) return raise(rt, EXC_ValueError, "empty separator");
    size_t at = from_right ? text_rfind(text, needle) : text_find(text, needle);
    size_t head = at == NOT_FOUND ? (from_right ? 0 : text.size) : at;
    size_t middle = at == NOT_FOUND ? 0 : needle.size;
    Value parts[3] = {bytes_like(rt, args[0], text.data, head), NO_VALUE, NO_VALUE};
    // Of bytes the separator itself is between them, whatever it is.
    bool itself = at != NOT_FOUND && IS_BYTES(args[0]);
    if (!IS_NULL(parts[0]))
        parts[1] = itself ? own(args[1]) : bytes_like(rt, args[0], needle.data, middle);
    if (!IS_NULL(parts[1])) {
        size_t tail = head + middle;
        parts[2] = bytes_like(rt, args[0], text.data + tail, text.size - tail);
    }
    Value result = NO_VALUE;
    if (!IS_NULL(parts[2])) {
        ValueRef items[3] = {ref(parts[0]), ref(parts[1]), ref(parts[2])};
        result = tuple_from(rt, items, 3);
    }
    for (int i = 0; i < 3; i++) drop(rt, parts[i]);
    return result;
}

METHOD(partition) {
    (void)n, (void)names;
    return partition(rt, args, false);
}

METHOD(rpartition) {
    (void)n, (void)names;
    return partition(rt, args, true);
}

// ------------------------------------------------------------------ strip

static bool strips(char c, const Text *set) {
    if (set->data == NULL) return is_space(c);
    return set->size > 0 && memchr(set->data, c, set->size) != NULL;
}

static Value strip(Runtime *rt, const ValueRef *args, uint32_t n, bool left, bool right) {
    Text text = bytes_text(rt, args[0]), set = {NULL, 0};
    if (n > 1 && !IS_NONE(args[1]) && !text_argument(rt, args[1], &set)) return NO_VALUE;
    size_t start = 0, end = text.size;
    while (left && start < end && strips(text.data[start], &set)) start++;
    while (right && end > start && strips(text.data[end - 1], &set)) end--;
    return bytes_like(rt, args[0], text.data + start, end - start);
}

METHOD(strip) {
    (void)names;
    return strip(rt, args, n, true, true);
}

METHOD(lstrip) {
    (void)names;
    return strip(rt, args, n, true, false);
}

METHOD(rstrip) {
    (void)names;
    return strip(rt, args, n, false, true);
}

// ------------------------------------------------------------------ join

METHOD(join) {
    (void)n, (void)names;
    Value sequence = sequence_of(rt, args[1]);
    if (IS_NULL(sequence)) return sequence;
    uint32_t length;
    const Value *items = items_of(ref(sequence), &length);
    Text separator = bytes_text(rt, args[0]), text;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    for (uint32_t i = 0; i < length; i++) {
        ValueRef item = ref(items[i]);
        if (!bytes_view(rt, item, &text.data, &text.size)) {
            raise(rt, EXC_TypeError, "sequence item %u: expected a bytes-like object, %s found", i,
                  class_name(rt, item));
            strbuf_free(&buf);
            drop(rt, sequence);
            return NO_VALUE;
        }
        if (i > 0) strbuf_bytes(&buf, separator.data, separator.size);
        strbuf_bytes(&buf, text.data, text.size);
    }
    drop(rt, sequence);
    Value result = buf.failed ? raise_memory(rt) : bytes_like(rt, args[0], buf.data, buf.len);
    strbuf_free(&buf);
    return result;
}
