// types.GenericAlias: list[int] and the like. They say nothing at run time but what they were made
// of; calling one makes an instance of the class.
#include "object/sequence.h"

#include "object/class.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/str.h"
#include "object/union.h"

typedef struct GenericAlias {
    Object head;
    Value origin, args; // a class and a tuple
} GenericAlias;

static GenericAlias *alias(ValueRef self) {
    return (GenericAlias *)AS_OBJECT(self);
}

static bool is_alias(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, GENERIC_ALIAS);
}

static Value alias_new(Runtime *rt, ValueRef origin, ValueRef item) {
    Value args = IS_TUPLE(item) ? own(item) : tuple_from(rt, &item, 1);
    if (IS_NULL(args)) return args;
    GenericAlias *made = object_new(rt, TYPE_OF_ID(rt, GENERIC_ALIAS));
    if (made == NULL) {
        drop(rt, args);
        return NO_VALUE;
    }
    made->origin = own(origin);
    made->args = args;
    return object_value(made);
}

Value class_getitem(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return alias_new(rt, args[0], args[1]);
}

static void destroy(Runtime *rt, Object *self) {
    drop(rt, ((GenericAlias *)self)->origin);
    drop(rt, ((GenericAlias *)self)->args);
}

static void traverse(Object *self, Visit visit, void *context) {
    visit(ref(((GenericAlias *)self)->origin), context);
    visit(ref(((GenericAlias *)self)->args), context);
}

static Value repr(Runtime *rt, ValueRef self) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    Tuple *args = AS_TUPLE(alias(self)->args);
    bool good = append_type_argument(rt, &buf, ref(alias(self)->origin));
    strbuf_char(&buf, '[');
    if (args->length == 0) strbuf_text(&buf, "()");
    for (uint32_t i = 0; good && i < args->length; i++) {
        if (i > 0) strbuf_text(&buf, ", ");
        good = append_type_argument(rt, &buf, ref(args->items[i]));
    }
    strbuf_char(&buf, ']');
    if (good) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

static bool hash(Runtime *rt, ValueRef self, int64_t *out) {
    int64_t origin = 0, args = 0;
    if (!op_hash(rt, ref(alias(self)->origin), &origin)) return false;
    if (!op_hash(rt, ref(alias(self)->args), &args)) return false;
    *out = origin ^ args;
    if (*out == -1) *out = -2;
    return true;
}

static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if (!is_alias(rt, other) || (op != CMP_EQ && op != CMP_NE)) return NOT_IMPLEMENTED;
    int equal = op_equal(rt, ref(alias(self)->origin), ref(alias(other)->origin));
    if (equal == 1) equal = op_equal(rt, ref(alias(self)->args), ref(alias(other)->args));
    return equal < 0 ? NO_VALUE : value_bool((equal == 1) == (op == CMP_EQ));
}

static Value call_slot(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n, Tuple *names) {
    Value origin = copy(alias(self)->origin);
    Value result = call_keywords(rt, ref(origin), args, n, names);
    drop(rt, origin);
    return result;
}

// The attributes that are the alias's own; all others are those of the class.
static bool own_attribute(Str *name) {
    static const char *const OWN[] = {"__class__",         "__origin__",      "__args__",
                                      "__parameters__",    "__mro_entries__", "__instancecheck__",
                                      "__subclasscheck__", "__reduce_ex__",   "__reduce__",
                                      "__copy__",          "__deepcopy__"};
    for (size_t i = 0; i < sizeof OWN / sizeof OWN[0]; i++) {
        if (str_is(name, OWN[i])) return true;
    }
    return false;
}

static Value getattr(Runtime *rt, ValueRef self, Str *name) {
    if (own_attribute(name)) return generic_getattr(rt, self, name);
    return op_getattr(rt, ref(alias(self)->origin), name);
}

static Value mro_entries(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    ValueRef origin = ref(alias(args[0])->origin);
    return tuple_from(rt, &origin, 1);
}

static Value instancecheck(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return raise(rt, EXC_TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}

static Value subclasscheck(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return raise(rt, EXC_TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

static Value get_origin(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(alias(self)->origin);
}

static Value get_args(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(alias(self)->args);
}

Value type_parameters(Runtime *rt, ValueRef args) {
    Tuple *given = AS_TUPLE(args);
    uint32_t plain = 0;
    while (plain < given->length && IS_TYPE(given->items[plain])) plain++;
    if (plain == given->length) return tuple_new(rt, 0);
    return rt->library(rt, "_typing", "_collect_parameters", &args, 1, NULL);
}

static Value get_parameters(Runtime *rt, ValueRef self) {
    return type_parameters(rt, ref(alias(self)->args));
}

static Value getitem(Runtime *rt, ValueRef self, ValueRef key) {
    ValueRef given[2] = {self, key};
    return rt->library(rt, "_typing", "_alias_getitem", given, 2, NULL);
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)cls, (void)names;
    if (n != 2) {
        return raise(rt, EXC_TypeError, "GenericAlias expected 2 arguments, got %u", n);
    }
    return alias_new(rt, args[0], args[1]);
}

static const NativeDef METHODS[] = {
    {.name = "__mro_entries__", .fn = mro_entries, .min = 2, .max = 2},
    {.name = "__instancecheck__", .fn = instancecheck, .min = 2, .max = 2},
    {.name = "__subclasscheck__", .fn = subclasscheck, .min = 2, .max = 2},
    {0},
};

static const GetSetDef GETSET[] = {
    {"__origin__", get_origin, NULL},
    {"__args__", get_args, NULL},
    {"__parameters__", get_parameters, NULL},
    {0},
};

extern const TypeSpec GENERIC_ALIAS_SPEC;
const TypeSpec GENERIC_ALIAS_SPEC = {
    .name = "types.GenericAlias",
    .doc = "A class with type arguments, such as list[int].",
    .size = sizeof(GenericAlias),
    .flags = TYPE_WEAKREFS,
    .dunders = DUNDER_OR,
    .slots = {.destroy = destroy,
              .traverse = traverse,
              .repr = repr,
              .hash = hash,
              .compare = compare,
              .getattr = getattr,
              .getitem = getitem,
              .call = call_slot,
              .binary = union_binary,
              .create = create},
    .methods = METHODS,
    .getset = GETSET,
};
