#include "object/dict_type.h"

#include "object/exception.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

typedef struct MappingProxy {
    Object head;
    Value mapping;
} MappingProxy;

static ValueRef mapping_of(ValueRef self) {
    return ref(((MappingProxy *)AS_OBJECT(self))->mapping);
}

Value mapping_proxy_new(Runtime *rt, ValueRef mapping) {
    MappingProxy *proxy = object_new(rt, TYPE_OF_ID(rt, MAPPING_PROXY));
    if (proxy == NULL) return NO_VALUE;
    proxy->mapping = own(mapping);
    return object_value(proxy);
}

static void destroy(Runtime *rt, Object *self) {
    drop(rt, ((MappingProxy *)self)->mapping);
}

static void traverse(Object *self, Visit visit, void *context) {
    visit(ref(((MappingProxy *)self)->mapping), context);
}

static Value repr(Runtime *rt, ValueRef self) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_text(&buf, "mappingproxy(");
    bool good = repr_append(rt, &buf, mapping_of(self));
    strbuf_char(&buf, ')');
    if (good) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

static Value str(Runtime *rt, ValueRef self) {
    return op_str(rt, mapping_of(self));
}

static bool hash(Runtime *rt, ValueRef self, int64_t *out) {
    return op_hash(rt, mapping_of(self), out);
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    return op_compare(rt, mapping_of(self), other, op);
}

static bool length(Runtime *rt, ValueRef self, int64_t *out) {
    *out = op_length(rt, mapping_of(self));
    return *out >= 0;
}

static Value getitem(Runtime *rt, ValueRef self, ValueRef key) {
    return op_getitem(rt, mapping_of(self), key);
}

static int contains(Runtime *rt, ValueRef self, ValueRef key) {
    return op_contains(rt, mapping_of(self), key);
}

static Value iter(Runtime *rt, ValueRef self) {
    return op_iter(rt, mapping_of(self));
}

// What an operand stands for: a proxy's mapping, else itself.
static ValueRef unwrap(Runtime *rt, ValueRef v) {
    bool proxy = IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, MAPPING_PROXY);
    return proxy ? mapping_of(v) : v;
}

static Value binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    if (op != BIN_OR) return NOT_IMPLEMENTED;
    return op_binary(rt, op, unwrap(rt, left), unwrap(rt, right));
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)cls;
    if (n != 1 || (names != NULL && names->length > 0)) {
        return raise(rt, EXC_TypeError, "mappingproxy() takes exactly one argument (%u given)", n);
    }
    if (type_of(rt, args[0])->slots.getitem == NULL || IS_LIST(args[0]) || IS_TUPLE(args[0])) {
        return raise(rt, EXC_TypeError, "mappingproxy() argument must be a mapping, not %s",
                     class_name(rt, args[0]));
    }
    return mapping_proxy_new(rt, args[0]);
}

static Value get(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return call_method(rt, mapping_of(args[0]), "get", args + 1, n - 1);
}

static Value keys(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return call_method(rt, mapping_of(args[0]), "keys", NULL, 0);
}

static Value values(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return call_method(rt, mapping_of(args[0]), "values", NULL, 0);
}

static Value items(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return call_method(rt, mapping_of(args[0]), "items", NULL, 0);
}

static Value copy_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return call_method(rt, mapping_of(args[0]), "copy", NULL, 0);
}

static Value reversed(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return call_method(rt, mapping_of(args[0]), "__reversed__", NULL, 0);
}

static const NativeDef METHODS[] = {
    {.name = "get", .fn = get, .min = 2, .max = 3},
    {.name = "keys", .fn = keys, .min = 1, .max = 1},
    {.name = "values", .fn = values, .min = 1, .max = 1},
    {.name = "items", .fn = items, .min = 1, .max = 1},
    {.name = "copy", .fn = copy_method, .min = 1, .max = 1},
    {.name = "__reversed__", .fn = reversed, .min = 1, .max = 1},
    {.name = "__class_getitem__", .fn = class_getitem, .min = 2, .max = 2, .flags = NATIVE_CLASS},
    {0},
};

const TypeSpec MAPPING_PROXY_SPEC = {
    .name = "mappingproxy",
    .doc = "A view of a mapping that cannot be written to.",
    .size = sizeof(MappingProxy),
    .flags = TYPE_MAPPING,
    .dunders = DUNDER_OR,
    .slots = {.destroy = destroy,
              .traverse = traverse,
              .repr = repr,
              .str = str,
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
