#include "object/str_methods.h"

#include "object/containers.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"

// ------------------------------------------------------------------ finding bytes

size_t text_find(Text text, Text needle) {
    if (needle.size == 0) return 0;
    for (size_t at = 0; needle.size <= text.size && at <= text.size - needle.size; at++) {
        const char *p = memchr(text.data + at, needle.data[0], text.size - needle.size - at + 1);
        if (p == NULL) return NOT_FOUND;
        at = (size_t)(p - text.data);
        if (memcmp(p, needle.data, needle.size) == 0) return at;
    }
    return NOT_FOUND;
}

size_t text_rfind(Text text, Text needle) {
    if (needle.size > text.size) return NOT_FOUND;
    for (size_t at = text.size - needle.size + 1; at-- > 0;) {
        if (needle.size == 0 || (text.data[at] == needle.data[0] &&
                                 memcmp(text.data + at, needle.data, needle.size) == 0)) {
            return at;
        }
    }
    return NOT_FOUND;
}

static Text rest_of(Text text, size_t from) {
    return (Text){text.data + from, text.size - from};
}

size_t text_count(Text text, Text needle) {
    size_t count = 0;
    for (;;) {
        size_t at = text_find(text, needle);
        if (at == NOT_FOUND) return count;
        count++;
        text = rest_of(text, at + needle.size);
    }
}

void text_replace(StrBuf *buf, Text text, Text needle, Text with, uint64_t most) {
    while (most-- > 0) {
        size_t at = text_find(text, needle);
        if (at == NOT_FOUND) break;
        strbuf_bytes(buf, text.data, at);
        strbuf_bytes(buf, with.data, with.size);
        text = rest_of(text, at + needle.size);
    }
    strbuf_bytes(buf, text.data, text.size);
}

// ------------------------------------------------------------------ arguments

Value str_exact(Runtime *rt, ValueRef v) {
    if (AS_OBJECT(v)->type == TYPE_OF_ID(rt, STR)) return own(v);
    return str_new(rt, AS_STR(v)->data, AS_STR(v)->size);
}

bool str_argument(Runtime *rt, ValueRef v, const char *what) {
    if (IS_STR(v)) return true;
    raise(rt, EXC_TypeError, "%s%smust be str, not %s", what, *what == '\0' ? "" : " ",
          IS_NONE(v) && *what != '\0' ? "None" : type_of(rt, v)->name->data);
    return false;
}

// One bound of a range: NO_REF and None leave `*out` as it is. Too large ones are clipped.
static bool range_bound(Runtime *rt, ValueRef v, int64_t length, int64_t *out) {
    if (IS_NULL(v) || IS_NONE(v)) return true;
    if (!op_index(rt, v, out)) {
        if (pending_is(rt, EXC_OverflowError)) {
            clear_pending(rt);
            *out = IS_INT(v) && int_sign(v) < 0 ? 0 : length;
            return true;
        }
        if (!pending_is(rt, EXC_TypeError)) return false;
        clear_pending(rt);
        raise(rt, EXC_TypeError,
              "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    if (*out < 0) *out += length;
    if (*out < 0) *out = 0;
    return true;
}

bool range_arguments(Runtime *rt, ValueRef start, ValueRef end, int64_t length, int64_t *from,
                     int64_t *to) {
    *from = 0;
    *to = length;
    if (!range_bound(rt, start, length, from) || !range_bound(rt, end, length, to)) return false;
    if (*to > length) *to = length;
    return true;
}

// The part of a string that the optional arguments 2 and 3 choose; `before` is the number of bytes
// before it. 1, 0: the range is empty in the wrong order, -1: raised.
static int part_of(Runtime *rt, const ValueRef *args, uint32_t n, Text *part, size_t *before) {
    Str *s = AS_STR(args[0]);
    int64_t from = 0, to = 0;
    *part = text_of(args[0]);
    *before = 0;
    if (n <= 2) return 1;
    if (!range_arguments(rt, args[2], n > 3 ? args[3] : NO_REF, s->length, &from, &to)) return -1;
    if (from > to) return 0;
    *before = str_offset(rt, s, (uint32_t)from);
    size_t end = str_offset(rt, s, (uint32_t)to);
    *part = (Text){s->data + *before, end - *before};
    return 1;
}

static bool search_argument(Runtime *rt, ValueRef v, const char *method) {
    if (rt->options.python < 13) return str_argument(rt, v, "");
    char what[40] = "";
    size_t size = strlen(method);
    memcpy(what, method, size);
    memcpy(what + size, "() argument 1", sizeof "() argument 1");
    return str_argument(rt, v, what);
}

// ------------------------------------------------------------------ find, index, count

// The place as a number of code points, -1 when there is none, -2: raised.
static int64_t find(Runtime *rt, const ValueRef *args, uint32_t n, const char *method,
                    size_t (*search)(Text, Text)) {
    Text part;
    size_t before = 0;
    if (!search_argument(rt, args[1], method)) return -2;
    int found = part_of(rt, args, n, &part, &before);
    if (found <= 0) return found < 0 ? -2 : -1;
    size_t at = search(part, text_of(args[1]));
    if (at == NOT_FOUND) return -1;
    return str_index(rt, AS_STR(args[0]), (uint32_t)(before + at));
}

Value str_find_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    int64_t at = find(rt, args, n, "find", text_find);
    return at == -2 ? NO_VALUE : small_int(at);
}

Value str_rfind_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    int64_t at = find(rt, args, n, "rfind", text_rfind);
    return at == -2 ? NO_VALUE : small_int(at);
}

static Value index_result(Runtime *rt, int64_t at) {
    if (at == -1) return raise(rt, EXC_ValueError, "substring not found");
    return at == -2 ? NO_VALUE : small_int(at);
}

Value str_index_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return index_result(rt, find(rt, args, n, "index", text_find));
}

Value str_rindex_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return index_result(rt, find(rt, args, n, "rindex", text_rfind));
}

Value str_count_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Text part;
    size_t before = 0;
    if (!search_argument(rt, args[1], "count")) return NO_VALUE;
    int found = part_of(rt, args, n, &part, &before);
    if (found <= 0) return found < 0 ? NO_VALUE : small_int(0);
    Text needle = text_of(args[1]);
    if (needle.size == 0) return small_int((int64_t)utf8_length(part.data, part.size) + 1);
    return small_int((int64_t)text_count(part, needle));
}

// ------------------------------------------------------------------ startswith, endswith

static bool matches_end(Text part, Text affix, bool at_end) {
    if (affix.size > part.size) return false;
    if (affix.size == 0) return true;
    const char *p = at_end ? part.data + part.size - affix.size : part.data;
    return memcmp(p, affix.data, affix.size) == 0;
}

static Value match_affix(Runtime *rt, const ValueRef *args, uint32_t n, const char *method,
                         bool at_end) {
    Text part;
    size_t before = 0;
    int found = part_of(rt, args, n, &part, &before);
    if (found < 0) return NO_VALUE;
    if (IS_STR(args[1])) {
        return value_bool(found == 1 && matches_end(part, text_of(args[1]), at_end));
    }
    if (!IS_TUPLE(args[1])) {
        return raise(rt, EXC_TypeError, "%s first arg must be str or a tuple of str, not %s",
                     method, type_of(rt, args[1])->name->data);
    }
    Tuple *affixes = AS_TUPLE(args[1]);
    for (uint32_t i = 0; i < affixes->length; i++) {
        ValueRef affix = ref(affixes->items[i]);
        if (!IS_STR(affix)) {
            return raise(rt, EXC_TypeError, "tuple for %s must only contain str, not %s", method,
                         type_of(rt, affix)->name->data);
        }
        if (found == 1 && matches_end(part, text_of(affix), at_end)) return TRUE_VALUE;
    }
    return FALSE_VALUE;
}

Value str_startswith_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return match_affix(rt, args, n, "startswith", false);
}

Value str_endswith_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return match_affix(rt, args, n, "endswith", true);
}

Value str_removeprefix_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!str_argument(rt, args[1], "removeprefix() argument")) return NO_VALUE;
    Text text = text_of(args[0]), affix = text_of(args[1]);
    if (!matches_end(text, affix, false)) return str_exact(rt, args[0]);
    return str_new(rt, text.data + affix.size, text.size - affix.size);
}

Value str_removesuffix_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!str_argument(rt, args[1], "removesuffix() argument")) return NO_VALUE;
    Text text = text_of(args[0]), affix = text_of(args[1]);
    if (!matches_end(text, affix, true)) return str_exact(rt, args[0]);
    return str_new(rt, text.data, text.size - affix.size);
}

// ------------------------------------------------------------------ replace

// An empty needle matches before each code point and at the end.
static void replace_between(StrBuf *buf, Text text, Text with, uint64_t most) {
    size_t at = 0;
    while (most-- > 0) {
        strbuf_bytes(buf, with.data, with.size);
        if (at == text.size) return;
        size_t next = at;
        utf8_next(text.data, &next);
        strbuf_bytes(buf, text.data + at, next - at);
        at = next;
    }
    strbuf_bytes(buf, text.data + at, text.size - at);
}

Value str_replace_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t most = -1;
    if (!str_argument(rt, args[1], "replace() argument 1") ||
        !str_argument(rt, args[2], "replace() argument 2")) {
        return NO_VALUE;
    }
    if (!IS_NULL(args[3]) && !op_int(rt, args[3], INT_SIZE, &most)) return NO_VALUE;
    Text text = text_of(args[0]), needle = text_of(args[1]);
    uint64_t limit = most < 0 ? UINT64_MAX : (uint64_t)most;
    if (limit == 0 || (needle.size > 0 && text_find(text, needle) == NOT_FOUND)) {
        return str_exact(rt, args[0]);
    }
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (needle.size == 0) {
        replace_between(&buf, text, text_of(args[2]), limit);
    } else {
        text_replace(&buf, text, needle, text_of(args[2]), limit);
    }
    return str_from_buf(rt, &buf);
}

// ------------------------------------------------------------------ partition

static Value partition(Runtime *rt, const ValueRef *args, size_t at, bool from_right) {
    Text text = text_of(args[0]), needle = text_of(args[1]);
    Value parts[3] = {NO_VALUE, NO_VALUE, NO_VALUE};
    if (at == NOT_FOUND) {
        parts[from_right ? 2 : 0] = str_exact(rt, args[0]);
        parts[1] = str_new(rt, "", 0);
        parts[from_right ? 0 : 2] = str_new(rt, "", 0);
    } else {
        size_t end = at + needle.size;
        parts[0] = str_new(rt, text.data, at);
        parts[1] = str_exact(rt, args[1]);
        parts[2] = str_new(rt, text.data + end, text.size - end);
    }
    Value result = NO_VALUE;
    if (!IS_NULL(parts[0]) && !IS_NULL(parts[1]) && !IS_NULL(parts[2])) {
        ValueRef items[3] = {ref(parts[0]), ref(parts[1]), ref(parts[2])};
        result = tuple_from(rt, items, 3);
    }
    for (int i = 0; i < 3; i++) drop(rt, parts[i]);
    return result;
}

static bool separator_argument(Runtime *rt, ValueRef v) {
    if (!IS_STR(v)) {
        raise(rt, EXC_TypeError, "must be str, not %s", type_of(rt, v)->name->data);
        return false;
    }
    if (AS_STR(v)->size > 0) return true;
    raise(rt, EXC_ValueError, "empty separator");
    return false;
}

Value str_partition_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!separator_argument(rt, args[1])) return NO_VALUE;
    return partition(rt, args, text_find(text_of(args[0]), text_of(args[1])), false);
}

Value str_rpartition_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!separator_argument(rt, args[1])) return NO_VALUE;
    return partition(rt, args, text_rfind(text_of(args[0]), text_of(args[1])), true);
}
