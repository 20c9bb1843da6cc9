#include "vm/partial.h"

#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "vm/frame.h"

static Partial *partial_of(ValueRef v) {
    return (Partial *)AS_OBJECT(v);
}

static void partial_destroy(Runtime *rt, Object *self) {
    Partial *p = (Partial *)self;
    clear(rt, &p->function);
    clear(rt, &p->args);
    clear(rt, &p->keywords);
}

static void partial_traverse(Object *self, Visit visit, void *context) {
    Partial *p = (Partial *)self;
    visit(ref(p->function), context);
    visit(ref(p->args), context);
    visit(ref(p->keywords), context);
}

// ------------------------------------------------------------------ making

static Value join_tuples(Runtime *rt, const Tuple *first, const ValueRef *rest, uint32_t n) {
    uint32_t before = first == NULL ? 0 : first->length;
    Value joined = tuple_new(rt, before + n);
    if (IS_NULL(joined)) return NO_VALUE;
    for (uint32_t i = 0; i < before; i++) AS_TUPLE(joined)->items[i] = copy(first->items[i]);
    for (uint32_t i = 0; i < n; i++) AS_TUPLE(joined)->items[before + i] = own(rest[i]);
    return joined;
}

static bool set_keywords(Runtime *rt, Dict *dict, const ValueRef *values, Tuple *names) {
    for (uint32_t i = 0; names != NULL && i < names->length; i++)
        if (!dict_set(rt, dict, ref(names->items[i]), own(values[i]))) return false;
    return true;
}

// A partial of a partial is one of the function within, as in CPython.
static Value partial_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                            Tuple *names) {
    if (n == 0) return raise(rt, EXC_TypeError, "type 'partial' takes at least one argument");
    ValueRef function = args[0];
    if (type_of(rt, function)->slots.call == NULL)
        return raise(rt, EXC_TypeError, "the first argument must be callable");
    Partial *inner = NULL;
    if (type_of(rt, function) == TYPE_OF_ID(rt, PARTIAL) && cls == TYPE_OF_ID(rt, PARTIAL)) {
        inner = partial_of(function);
        function = ref(inner->function);
    }
    Partial *p = object_new(rt, cls);
    if (p == NULL) return NO_VALUE;
    p->function = own(function);
    p->args = join_tuples(rt, inner == NULL ? NULL : AS_TUPLE(inner->args), args + 1, n - 1);
    p->keywords = inner == NULL ? dict_new(rt) : dict_copy(rt, AS_DICT(inner->keywords));
    if (!IS_NULL(p->args) && !IS_NULL(p->keywords) &&
        set_keywords(rt, AS_DICT(p->keywords), args + n, names))
        return object_value(p);
    drop_object(rt, p);
    return NO_VALUE;
}

// ------------------------------------------------------------------ calling

// All arguments of a call in one array: positional ones, then the values of keywords.
typedef struct Arguments {
    ValueRef *values;
    size_t capacity;
    uint32_t positional, count;
    Value names;    // owned tuple, or NO_VALUE
    Value keywords; // owned dict that keeps the keywords' values alive, or NO_VALUE
} Arguments;

// Puts the partial's keywords and the call's together; a keyword of the call replaces.
static bool merge_keywords(Runtime *rt, Arguments *a, Dict *keywords, const ValueRef *values,
                           Tuple *names) {
    if (keywords->count == 0 && names == NULL) return true;
    Value merged = keywords->count == 0 ? dict_new(rt) : dict_copy(rt, keywords);
    if (IS_NULL(merged)) return false;
    a->keywords = merged;
    bool good = set_keywords(rt, AS_DICT(merged), values, names);
    if (good) a->names = tuple_new(rt, AS_DICT(merged)->count);
    good = good && !IS_NULL(a->names);
    uint32_t pos = 0, i = 0;
    ValueRef key, value;
    while (good && dict_next(AS_DICT(merged), &pos, &key, &value)) {
        good = IS_STR(key); // the program may have put anything into `keywords`
        if (!good) raise(rt, EXC_TypeError, "keywords must be strings");
        AS_TUPLE(a->names)->items[i++] = own(key);
        a->values[a->count++] = value;
    }
    return good;
}

static Value partial_call(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n,
                          Tuple *names) {
    Partial *p = partial_of(self);
    Tuple *first = AS_TUPLE(p->args);
    Dict *keywords = AS_DICT(p->keywords);
    ValueRef room[8];
    Arguments a = {.values = room, .capacity = 8};
    size_t need = (size_t)first->length + n + keywords->count + (names == NULL ? 0 : names->length);
    if (need > a.capacity) {
        a.capacity = need;
        a.values = mem_alloc(&rt->mem, need * sizeof *a.values);
        if (a.values == NULL) return raise_memory(rt);
    }
    for (uint32_t i = 0; i < first->length; i++) a.values[a.count++] = ref(first->items[i]);
    for (uint32_t i = 0; i < n; i++) a.values[a.count++] = args[i];
    a.positional = a.count;
    Value result = NO_VALUE;
    Value held = own(self); // the call may end the last reference to the partial
    if (merge_keywords(rt, &a, keywords, args + n, names))
        result = op_call(rt, ref(p->function), a.values, a.positional,
                         IS_NULL(a.names) ? NULL : AS_TUPLE(a.names));
    drop(rt, a.names);
    drop(rt, a.keywords);
    drop(rt, held);
    if (a.values != room) mem_free(&rt->mem, a.values, a.capacity * sizeof *a.values);
    return result;
}

// ------------------------------------------------------------------ repr and attributes

static bool append_arguments(Runtime *rt, StrBuf *buf, Partial *p) {
    Value args = copy(p->args), keywords = dict_copy(rt, AS_DICT(p->keywords));
    bool good = !IS_NULL(keywords) && repr_append(rt, buf, ref(p->function));
    for (uint32_t i = 0; good && i < AS_TUPLE(args)->length; i++) {
        strbuf_text(buf, ", ");
        good = repr_append(rt, buf, ref(AS_TUPLE(args)->items[i]));
    }
    uint32_t pos = 0;
    ValueRef key, value;
    while (good && dict_next(AS_DICT(keywords), &pos, &key, &value)) {
        Value name = op_str(rt, key);
        good = !IS_NULL(name);
        if (good) strbuf_format(buf, ", %s=", AS_STR(name)->data);
        good = good && repr_append(rt, buf, value);
        drop(rt, name);
    }
    drop(rt, args);
    drop(rt, keywords);
    return good;
}

// "functools.partial(<function f at 0x...>, 1)"; a partial within itself is "...".
static Value partial_repr(Runtime *rt, ValueRef self) {
    Partial *p = partial_of(self);
    ReprGuard guard;
    if (!repr_enter(rt, &guard, self)) return str_text(rt, "...");
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    Type *type = type_of(rt, self);
    bool exact = type == TYPE_OF_ID(rt, PARTIAL);
    strbuf_format(&buf, "%s%s(", exact ? "functools." : "", type->qualname->data);
    bool good = append_arguments(rt, &buf, p);
    strbuf_char(&buf, ')');
    repr_leave(rt, &guard);
    if (good) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

static Value get_func(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(partial_of(self)->function);
}

static Value get_args(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(partial_of(self)->args);
}

static Value get_keywords(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(partial_of(self)->keywords);
}

static const GetSetDef PARTIAL_GETSET[] = {
    {"func", get_func, NULL}, {"args", get_args, NULL}, {"keywords", get_keywords, NULL}, {0}};

static const NativeDef PARTIAL_METHODS[] = {
    {"__class_getitem__", class_getitem, 2, 2, NATIVE_CLASS, NULL}, {0}};

const TypeSpec PARTIAL_SPEC = {
    .name = "functools.partial",
    .size = sizeof(Partial),
    .flags = TYPE_WEAKREFS | TYPE_BASE,
    .attrs = true,
    .slots = {.destroy = partial_destroy,
              .traverse = partial_traverse,
              .repr = partial_repr,
              .call = partial_call,
              .create = partial_create},
    .methods = PARTIAL_METHODS,
    .getset = PARTIAL_GETSET,
};
