#include "object/str_methods.h"

#include "object/containers.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "object/unicode.h"

// Appends a new string to a list. False: raised.
static bool push(Runtime *rt, Value list, const char *data, size_t size) {
    Value s = str_new(rt, data, size);
    return !IS_NULL(s) && list_append(rt, AS_LIST(list), s);
}

static Value finish(Runtime *rt, Value list, bool good) {
    if (good) return list;
    drop(rt, list);
    return NO_VALUE;
}

// The code point that ends at *at, which moves to its start.
static uint32_t previous(const char *data, size_t *at) {
    do --*at;
    while (((unsigned char)data[*at] & 0xC0) == 0x80);
    size_t pos = *at;
    return utf8_next(data, &pos);
}

// ------------------------------------------------------------------ split

static bool split_spaces(Runtime *rt, Value list, Text text, int64_t most) {
    size_t at = 0;
    for (;;) {
        size_t start = at;
        while (at < text.size && unicode_is_space(utf8_next(text.data, &at))) start = at;
        if (start == text.size) return true;
        if (most-- == 0) return push(rt, list, text.data + start, text.size - start);
        size_t end = start;
        at = start;
        while (at < text.size && !unicode_is_space(utf8_next(text.data, &at))) end = at;
        if (!push(rt, list, text.data + start, end - start)) return false;
    }
}

static bool split_separator(Runtime *rt, Value list, Text text, Text separator, int64_t most) {
    while (most-- != 0) {
        size_t at = text_find(text, separator);
        if (at == NOT_FOUND) break;
        if (!push(rt, list, text.data, at)) return false;
        text = (Text){text.data + at + separator.size, text.size - at - separator.size};
    }
    return push(rt, list, text.data, text.size);
}

static bool rsplit_spaces(Runtime *rt, Value list, Text text, int64_t most) {
    size_t at = text.size;
    for (;;) {
        size_t end = at;
        while (at > 0 && unicode_is_space(previous(text.data, &at))) end = at;
        if (end == 0) return true;
        if (most-- == 0) return push(rt, list, text.data, end);
        size_t start = end;
        at = end;
        while (at > 0 && !unicode_is_space(previous(text.data, &at))) start = at;
        if (!push(rt, list, text.data + start, end - start)) return false;
    }
}

static bool rsplit_separator(Runtime *rt, Value list, Text text, Text separator, int64_t most) {
    while (most-- != 0) {
        size_t at = text_rfind(text, separator);
        if (at == NOT_FOUND) break;
        size_t end = at + separator.size;
        if (!push(rt, list, text.data + end, text.size - end)) return false;
        text.size = at;
    }
    return push(rt, list, text.data, text.size);
}

static void reverse(Value list) {
    List *l = AS_LIST(list);
    for (uint32_t i = 0, j = l->length; i + 1 < j; i++) {
        Value item = l->items[i];
        l->items[i] = l->items[--j];
        l->items[j] = item;
    }
}

static Value split(Runtime *rt, const ValueRef *args, bool from_right) {
    int64_t most = -1;
    ValueRef separator = args[1];
    bool spaces = IS_NULL(separator) || IS_NONE(separator);
    if (!IS_NULL(args[2]) && !op_int(rt, args[2], INT_SIZE, &most)) return NO_VALUE;
    if (!spaces && !IS_STR(separator)) {
        return raise(rt, EXC_TypeError, "must be str or None, not %s",
                     type_of(rt, separator)->name->data);
    }
    if (!spaces && AS_STR(separator)->size == 0) {
        return raise(rt, EXC_ValueError, "empty separator");
    }
    Value list = list_new(rt, 0);
    if (IS_NULL(list)) return list;
    Text text = text_of(args[0]);
    bool good;
    if (spaces) {
        good =
            from_right ? rsplit_spaces(rt, list, text, most) : split_spaces(rt, list, text, most);
    } else {
        good = from_right ? rsplit_separator(rt, list, text, text_of(separator), most)
                          : split_separator(rt, list, text, text_of(separator), most);
    }
    if (from_right) reverse(list);
    return finish(rt, list, good);
}

Value str_split_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return split(rt, args, false);
}

Value str_rsplit_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return split(rt, args, true);
}

static bool is_line_break(uint32_t c) {
    if (c < 0x80) return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E);
    return unicode_is(c, UNICODE_LINEBREAK);
}

Value str_splitlines_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int keep = IS_NULL(args[1]) ? 0 : op_flag(rt, args[1]);
    if (keep < 0) return NO_VALUE;
    Value list = list_new(rt, 0);
    if (IS_NULL(list)) return list;
    Text text = text_of(args[0]);
    size_t start = 0, at = 0;
    bool good = true;
    while (at < text.size && good) {
        size_t end = at;
        uint32_t c = utf8_next(text.data, &at);
        if (!is_line_break(c)) continue;
        if (c == '\r' && at < text.size && text.data[at] == '\n') at++;
        good = push(rt, list, text.data + start, (keep == 1 ? at : end) - start);
        start = at;
    }
    if (good && start < text.size) good = push(rt, list, text.data + start, text.size - start);
    return finish(rt, list, good);
}

// ------------------------------------------------------------------ strip

static bool strips(uint32_t c, const Str *set) {
    if (set == NULL) return unicode_is_space(c);
    for (size_t at = 0; at < set->size;) {
        if (utf8_next(set->data, &at) == c) return true;
    }
    return false;
}

static Value strip(Runtime *rt, const ValueRef *args, uint32_t n, const char *method, bool left,
                   bool right) {
    const Str *set = NULL;
    if (n > 1 && !IS_NONE(args[1])) {
        if (!IS_STR(args[1])) {
            return raise(rt, EXC_TypeError, "%s arg must be None or str", method);
        }
        set = AS_STR(args[1]);
    }
    Text text = text_of(args[0]);
    size_t start = 0, end = text.size;
    for (size_t at = 0; left && at < end && strips(utf8_next(text.data, &at), set);) start = at;
    for (size_t at = end; right && at > start && strips(previous(text.data, &at), set);) end = at;
    if (end - start == text.size) return str_exact(rt, args[0]);
    return str_new(rt, text.data + start, end - start);
}

Value str_strip_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return strip(rt, args, n, "strip", true, true);
}

Value str_lstrip_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return strip(rt, args, n, "lstrip", true, false);
}

Value str_rstrip_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return strip(rt, args, n, "rstrip", false, true);
}

// ------------------------------------------------------------------ join

Value sequence_of(Runtime *rt, ValueRef iterable) {
    if (IS_LIST(iterable) || IS_TUPLE(iterable)) return own(iterable);
    Value iterator = op_iter(rt, iterable);
    if (IS_NULL(iterator)) {
        if (!pending_is(rt, EXC_TypeError)) return NO_VALUE;
        clear_pending(rt);
        return raise(rt, EXC_TypeError, "can only join an iterable");
    }
    Value list = list_from_iterable(rt, ref(iterator));
    drop(rt, iterator);
    return list;
}

Value str_join_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value sequence = sequence_of(rt, args[1]);
    if (IS_NULL(sequence)) return sequence;
    uint32_t length;
    const Value *items = items_of(ref(sequence), &length);
    uint32_t texts = 0;
    while (texts < length && IS_STR(items[texts])) texts++;
    Value result;
    if (texts < length)
        result = raise(rt, EXC_TypeError, "sequence item %u: expected str instance, %s found",
                       texts, type_of(rt, ref(items[texts]))->name->data);
    else if (length == 1)
        result = str_exact(rt, ref(items[0]));
    else
        result = str_join(rt, AS_STR(args[0]), items, length);
    drop(rt, sequence);
    return result;
}
