#include "vm/builtins.h"

#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/iter.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "object/str.h"
#include "vm/frame.h"

// ------------------------------------------------------------------ attributes

// The interned string of an attribute's name (owned). NO_VALUE: TypeError, which up to 3.10 names
// the function that asked, if any.
static Value attribute_name(Runtime *rt, ValueRef name, const char *asked) {
    if (!IS_STR(name)) {
        if (rt->options.python < 11 && asked != NULL)
            return raise(rt, EXC_TypeError, "%s(): attribute name must be string", asked);
        return raise(rt, EXC_TypeError, "attribute name must be string, not '%s'",
                     class_name(rt, name));
    }
    if (AS_STR(name)->interned && AS_OBJECT(name)->type == TYPE_OF_ID(rt, STR)) return own(name);
    return str_intern(rt, AS_STR(name)->data, AS_STR(name)->size);
}

static Value builtin_getattr(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value name = attribute_name(rt, args[1], "getattr");
    if (IS_NULL(name)) return name;
    Value value = n > 2 ? op_getattr_optional(rt, args[0], AS_STR(name))
                        : op_getattr(rt, args[0], AS_STR(name));
    drop(rt, name);
    if (n > 2 && IS_NULL(value) && !rt_pending(rt)) return own(args[2]);
    return value;
}

static Value builtin_hasattr(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value name = attribute_name(rt, args[1], "hasattr");
    if (IS_NULL(name)) return name;
    Value value = op_getattr_optional(rt, args[0], AS_STR(name));
    drop(rt, name);
    bool found = !IS_NULL(value);
    drop(rt, value);
    return rt_pending(rt) ? NO_VALUE : value_bool(found);
}

static Value set_attribute(Runtime *rt, ValueRef v, ValueRef name_ref, ValueRef value) {
    Value name = attribute_name(rt, name_ref, NULL);
    if (IS_NULL(name)) return name;
    bool good = op_setattr(rt, v, AS_STR(name), value);
    drop(rt, name);
    return good ? NONE : NO_VALUE;
}

static Value builtin_setattr(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return set_attribute(rt, args[0], args[1], args[2]);
}

static Value builtin_delattr(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return set_attribute(rt, args[0], args[1], NO_REF);
}

// The caller's locals, by the builtin function of that name.
static Value caller_locals(Runtime *rt) {
    Str *name = intern(rt, "locals");
    if (name == NULL) return NO_VALUE;
    ValueRef function = dict_get_str(rt->builtins, name);
    if (IS_NULL(function)) return raise(rt, EXC_SystemError, "frame does not exist");
    return call0(rt, function);
}

static Value builtin_vars(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    if (n == 0) return caller_locals(rt);
    Value dict = op_getattr_optional(rt, args[0], rt->names.dict);
    if (!IS_NULL(dict) || rt_pending(rt)) return dict;
    return raise(rt, EXC_TypeError, "vars() argument must have __dict__ attribute");
}

// The names that dir() is to list, in any order.
static Value dir_names(Runtime *rt, const ValueRef *args, uint32_t n) {
    if (n == 0) return caller_locals(rt);
    Value listed = call_special(rt, args[0], rt->names.dir, NULL, 0);
    if (!IS_NULL(listed) || rt_pending(rt)) return listed;
    return raise(rt, EXC_TypeError, "object does not provide __dir__");
}

static Value builtin_dir(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value listed = dir_names(rt, args, n);
    if (IS_NULL(listed)) return listed;
    Value list = list_from_iterable(rt, ref(listed));
    drop(rt, listed);
    if (IS_NULL(list) || list_sort(rt, AS_LIST(list), NO_REF, false)) return list;
    drop(rt, list);
    return NO_VALUE;
}

// ------------------------------------------------------------------ classes and identity

static Value truth(int result) {
    return result < 0 ? NO_VALUE : value_bool(result != 0);
}

static Value builtin_isinstance(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return truth(op_isinstance(rt, args[0], args[1]));
}

static Value builtin_issubclass(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return truth(op_issubclass(rt, args[0], args[1]));
}

static Value builtin_callable(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return value_bool(type_of(rt, args[0])->slots.call != NULL);
}

static Value builtin_hash(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t hash = 0;
    if (!enter_builtin(rt, 13)) return NO_VALUE;
    bool good = op_hash(rt, args[0], &hash);
    leave_builtin(rt, 13);
    return good ? int_new(rt, hash) : NO_VALUE;
}

// As in reprs ("<... object at 0x7f...>"): made of the serial number. What is no object has its own
// bits, which are far larger.
static Value builtin_id(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_OBJECT(args[0])) return int_from_uint(rt, args[0].bits);
    return small_int((int64_t)object_address(rt, AS_OBJECT(args[0])));
}

// ------------------------------------------------------------------ text

static Value builtin_repr(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!enter_builtin(rt, 13)) return NO_VALUE;
    Value text = op_repr(rt, args[0]);
    leave_builtin(rt, 13);
    return text;
}

// Appends the character at `text`, escaped unless it is ASCII. Returns its size in bytes.
static size_t append_ascii(StrBuf *buf, const unsigned char *text) {
    static const char HEX[] = "0123456789abcdef";
    if (text[0] < 0x80) {
        strbuf_char(buf, (char)text[0]);
        return 1;
    }
    size_t size = text[0] < 0xE0 ? 2 : text[0] < 0xF0 ? 3 : 4;
    uint32_t code = text[0] & (size == 2 ? 0x1Fu : size == 3 ? 0x0Fu : 0x07u);
    for (size_t i = 1; i < size; i++) code = code << 6 | (text[i] & 0x3Fu);
    uint32_t digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
    strbuf_char(buf, '\\');
    strbuf_char(buf, digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    while (digits-- > 0) strbuf_char(buf, HEX[code >> (4 * digits) & 15]);
    return size;
}

static Value builtin_ascii(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value text = op_repr(rt, args[0]);
    if (IS_NULL(text) || AS_STR(text)->size == AS_STR(text)->length) return text;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    for (uint32_t i = 0; i < AS_STR(text)->size;) {
        i += (uint32_t)append_ascii(&buf, (const unsigned char *)AS_STR(text)->data + i);
    }
    drop(rt, text);
    return str_from_buf(rt, &buf);
}

static Value builtin_format(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    if (n < 2) return op_format(rt, args[0], AS_STR(rt->empty_str));
    if (IS_STR(args[1])) return op_format(rt, args[0], AS_STR(args[1]));
    return raise(rt, EXC_TypeError, "format() argument 2 must be str, not %s",
                 IS_NONE(args[1]) ? "None" : class_name(rt, args[1]));
}

// ------------------------------------------------------------------ iteration

static Value builtin_len(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!enter_builtin(rt, 11)) return NO_VALUE;
    int64_t length = op_length(rt, args[0]);
    leave_builtin(rt, 11);
    return length < 0 ? NO_VALUE : int_new(rt, length);
}

static Value builtin_iter(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    if (n == 1) {
        if (!enter_builtin(rt, 11)) return NO_VALUE;
        Value iterator = op_iter(rt, args[0]);
        leave_builtin(rt, 11);
        return iterator;
    }
    if (type_of(rt, args[0])->slots.call == NULL) {
        return raise(rt, EXC_TypeError,
                     rt->options.python == 12 ? "iter(object, sentinel): object must be callable"
                                              : "iter(v, w): v must be callable");
    }
    return callable_iter_new(rt, args[0], args[1]);
}

static Value builtin_next(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Type *type = type_of(rt, args[0]);
    if (type->slots.next == NULL) {
        return raise(rt, EXC_TypeError, "'%s' object is not an iterator", class_name(rt, args[0]));
    }
    // Without the C stack, so that what it calls can be suspended.
    if (n == 1 && is_generator(rt, args[0]))
        return generator_resume(rt, as_generator(args[0]), NONE, MODE_NEXT);
    Value item = type->slots.next(rt, args[0]);
    if (!IS_NULL(item)) return item;
    if (rt_pending(rt)) {
        if (n < 2 || !pending_is(rt, EXC_StopIteration)) return NO_VALUE;
        clear_pending(rt);
    }
    if (n > 1) return own(args[1]);
    return raise_stop_iteration(rt, NONE);
}

const NativeDef BUILTINS_OBJECT[] = {
    {.name = "getattr", .fn = builtin_getattr, .min = 2, .max = 3},
    {.name = "hasattr", .fn = builtin_hasattr, .min = 2, .max = 2},
    {.name = "setattr", .fn = builtin_setattr, .min = 3, .max = 3},
    {.name = "delattr", .fn = builtin_delattr, .min = 2, .max = 2},
    {.name = "vars", .fn = builtin_vars, .min = 0, .max = 1},
    {.name = "dir", .fn = builtin_dir, .min = 0, .max = 1},
    {.name = "isinstance", .fn = builtin_isinstance, .min = 2, .max = 2},
    {.name = "issubclass", .fn = builtin_issubclass, .min = 2, .max = 2},
    {.name = "callable", .fn = builtin_callable, .min = 1, .max = 1},
    {.name = "hash", .fn = builtin_hash, .min = 1, .max = 1},
    {.name = "id", .fn = builtin_id, .min = 1, .max = 1},
    {.name = "repr", .fn = builtin_repr, .min = 1, .max = 1},
    {.name = "ascii", .fn = builtin_ascii, .min = 1, .max = 1},
    {.name = "format", .fn = builtin_format, .min = 1, .max = 2},
    {.name = "len", .fn = builtin_len, .min = 1, .max = 1},
    {.name = "iter", .fn = builtin_iter, .min = 1, .max = 2},
    {.name = "next", .fn = builtin_next, .min = 1, .max = 2},
    {0},
};
