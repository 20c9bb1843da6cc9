#include "object/union.h"

#include "object/containers.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

typedef struct Union {
    Object head;
    Value args; // a tuple of two or more different ones; None is there as its class
} Union;

static bool is_of(Runtime *rt, ValueRef v, TypeId id) {
    return IS_OBJECT(v) && AS_OBJECT(v)->type == rt->types[id];
}

static Tuple *args_of(ValueRef self) {
    return AS_TUPLE(((Union *)AS_OBJECT(self))->args);
}

static bool is_unionable(Runtime *rt, ValueRef v) {
    return IS_NONE(v) || IS_TYPE(v) || is_of(rt, v, TYPE_ID_GENERIC_ALIAS) ||
           is_of(rt, v, TYPE_ID_UNION) || is_of(rt, v, TYPE_ID_TYPE_ALIAS) ||
           is_of(rt, v, TYPE_ID_TYPE_VAR) || is_of(rt, v, TYPE_ID_PARAM_SPEC);
}

// ------------------------------------------------------------------ making unions

// Up to Python 3.13 generic aliases are the same when they are equal, classes when they are
// identical; since then all are compared. -1: raised.
static int is_same(Runtime *rt, ValueRef a, ValueRef b) {
    bool aliases = is_of(rt, a, TYPE_ID_GENERIC_ALIAS) && is_of(rt, b, TYPE_ID_GENERIC_ALIAS);
    if (!SAME(a, b) && (aliases || rt->options.python >= 14)) return op_equal(rt, a, b);
    return SAME(a, b);
}

static bool add_once(Runtime *rt, List *list, ValueRef item) {
    for (uint32_t i = 0; i < list->length; i++) {
        int same = is_same(rt, ref(list->items[i]), item);
        if (same != 0) return same > 0;
    }
    return list_append(rt, list, own(item));
}

static bool add_operand(Runtime *rt, List *list, ValueRef v) {
    if (IS_NONE(v)) return add_once(rt, list, object_ref(TYPE_OF_ID(rt, NONE)));
    if (!is_of(rt, v, TYPE_ID_UNION)) return add_once(rt, list, v);
    Tuple *args = args_of(v);
    for (uint32_t i = 0; i < args->length; i++)
        if (!add_once(rt, list, ref(args->items[i]))) return false;
    return true;
}

static Value union_from(Runtime *rt, ValueRef list) {
    if (AS_LIST(list)->length == 1) return copy(AS_LIST(list)->items[0]);
    Value args = tuple_from_iterable(rt, list);
    Union *made = IS_NULL(args) ? NULL : object_new(rt, TYPE_OF_ID(rt, UNION));
    if (made == NULL) {
        drop(rt, args);
        return NO_VALUE;
    }
    made->args = args;
    return object_value(made);
}

// Union[item] of Python 3.14: the library checks the arguments and makes types of them.
static Value union_of(Runtime *rt, ValueRef item) {
    Value given = rt->library(rt, "_typing", "_union_arguments", &item, 1, NULL);
    if (IS_NULL(given)) return given;
    Value list = list_new(rt, 2), made = NO_VALUE;
    bool good = !IS_NULL(list);
    for (uint32_t i = 0; good && i < AS_LIST(given)->length; i++)
        good = add_operand(rt, AS_LIST(list), ref(AS_LIST(given)->items[i]));
    if (good) made = union_from(rt, ref(list));
    drop(rt, list);
    drop(rt, given);
    return made;
}

// Since Python 3.14 unions and type variables take what Union[...] takes.
static bool takes_others(Runtime *rt, ValueRef v) {
    return rt->options.python >= 14 &&
           (is_of(rt, v, TYPE_ID_UNION) || is_of(rt, v, TYPE_ID_TYPE_VAR) ||
            is_of(rt, v, TYPE_ID_PARAM_SPEC));
}

Value union_binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    if (op != BIN_OR || rt->options.python < 10) return NOT_IMPLEMENTED;
    bool plain = is_unionable(rt, left) && is_unionable(rt, right);
    if (!plain && !takes_others(rt, left) && !takes_others(rt, right)) return NOT_IMPLEMENTED;
    Value made = NO_VALUE, list = NO_VALUE;
    if (!plain) {
        ValueRef both[] = {left, right};
        list = tuple_from(rt, both, 2);
        if (!IS_NULL(list)) made = union_of(rt, ref(list));
    } else {
        list = list_new(rt, 2);
        if (!IS_NULL(list) && add_operand(rt, AS_LIST(list), left) &&
            add_operand(rt, AS_LIST(list), right))
            made = union_from(rt, ref(list));
    }
    drop(rt, list);
    return made;
}

// ------------------------------------------------------------------ what unions can do

static void destroy(Runtime *rt, Object *self) {
    drop(rt, ((Union *)self)->args);
}

static void traverse(Object *self, Visit visit, void *context) {
    visit(ref(((Union *)self)->args), context);
}

static bool append_class(Runtime *rt, StrBuf *buf, ValueRef cls) {
    Value module = op_getattr_optional(rt, cls, rt->names.module);
    if (rt_pending(rt)) return false;
    if (IS_STR(module) && !str_is(AS_STR(module), "builtins"))
        strbuf_format(buf, "%s.", AS_STR(module)->data);
    drop(rt, module);
    Value name = op_getattr(rt, cls, rt->names.qualname);
    if (IS_STR(name)) strbuf_text(buf, AS_STR(name)->data);
    drop(rt, name);
    return !rt_pending(rt);
}

bool append_type_argument(Runtime *rt, StrBuf *buf, ValueRef v) {
    if (v.bits == ELLIPSIS.bits) {
        strbuf_text(buf, "...");
        return true;
    }
    if (IS_LIST(v)) { // the parameters of a Callable
        bool good = true;
        strbuf_char(buf, '[');
        for (uint32_t i = 0; good && i < AS_LIST(v)->length; i++) {
            if (i > 0) strbuf_text(buf, ", ");
            Value item = copy(AS_LIST(v)->items[i]);
            good = append_type_argument(rt, buf, ref(item));
            drop(rt, item);
        }
        strbuf_char(buf, ']');
        return good;
    }
    return IS_TYPE(v) ? append_class(rt, buf, v) : repr_append(rt, buf, v);
}

static Value repr(Runtime *rt, ValueRef self) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    Tuple *args = args_of(self);
    bool ok = true;
    for (uint32_t i = 0; ok && i < args->length; i++) {
        ValueRef arg = ref(args->items[i]);
        if (i > 0) strbuf_text(&buf, " | ");
        if (SAME(arg, object_ref(TYPE_OF_ID(rt, NONE))))
            strbuf_text(&buf, "None");
        else
            ok = append_type_argument(rt, &buf, arg);
    }
    if (ok) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

// That of the arguments without their order.
static bool hash(Runtime *rt, ValueRef self, int64_t *out) {
    Tuple *args = args_of(self);
    for (uint32_t i = 0; i < args->length; i++) // errors are those of the argument, not of the set
        if (!op_hash(rt, ref(args->items[i]), out)) return false;
    Value set = set_new(rt, TYPE_OF_ID(rt, FROZENSET));
    bool ok = !IS_NULL(set) && set_update(rt, (Set *)AS_OBJECT(set), object_ref(args)) &&
              op_hash(rt, ref(set), out);
    drop(rt, set);
    return ok;
}

// Equal ones have equal arguments in any order.
static Value compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if (!is_of(rt, other, TYPE_ID_UNION) || (op != CMP_EQ && op != CMP_NE)) return NOT_IMPLEMENTED;
    Tuple *a = args_of(self), *b = args_of(other);
    int equal = a->length == b->length;
    for (uint32_t i = 0; equal == 1 && i < a->length; i++)
        equal = sequence_contains(rt, object_ref(b), ref(a->items[i]));
    return equal < 0 ? NO_VALUE : value_bool((equal == 1) == (op == CMP_EQ));
}

static Value getitem(Runtime *rt, ValueRef self, ValueRef key) {
    ValueRef given[] = {self, key};
    return rt->library(rt, "_typing", "_union_getitem", given, 2, NULL);
}

// Asks all arguments in turn. Up to Python 3.11 all are looked at before.
static Value check(Runtime *rt, const ValueRef *args, const char *function,
                   int (*test)(Runtime *, ValueRef, ValueRef)) {
    Tuple *classes = args_of(args[0]);
    for (uint32_t i = 0; rt->options.python < 12 && i < classes->length; i++)
        if (!IS_TYPE(classes->items[i]))
            return raise(rt, EXC_TypeError,
                         "%s() argument 2 cannot contain a parameterized generic", function);
    for (uint32_t i = 0; i < classes->length; i++) {
        int found = test(rt, args[1], ref(classes->items[i]));
        if (found != 0) return found < 0 ? NO_VALUE : TRUE_VALUE;
    }
    return FALSE_VALUE;
}

static Value instancecheck(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return check(rt, args, "isinstance", op_isinstance);
}

static Value subclasscheck(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_TYPE(args[1])) return raise(rt, EXC_TypeError, "issubclass() arg 1 must be a class");
    return check(rt, args, "issubclass", op_issubclass);
}

static Value get_args(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(args_of(self)));
}

static Value get_parameters(Runtime *rt, ValueRef self) {
    return type_parameters(rt, object_ref(args_of(self)));
}

static Value get_origin(Runtime *rt, ValueRef self) {
    (void)self;
    return own(object_ref(TYPE_OF_ID(rt, UNION)));
}

static Value get_name(Runtime *rt, ValueRef self) {
    (void)self;
    return own(object_ref(TYPE_OF_ID(rt, UNION)->qualname));
}

static Value union_class_getitem(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return union_of(rt, args[1]);
}

static Value mro_entries(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return raise_repr(rt, EXC_TypeError, "Cannot subclass %s", args[0]);
}

static const NativeDef METHODS[] = {
    {"__class_getitem__", union_class_getitem, 2, 2, NATIVE_CLASS, NULL},
    {"__mro_entries__", mro_entries, 2, 2, 0, NULL},
    {.name = "__instancecheck__", .fn = instancecheck, .min = 2, .max = 2},
    {.name = "__subclasscheck__", .fn = subclasscheck, .min = 2, .max = 2},
    {0},
};

static const GetSetDef GETSET[] = {
    {"__args__", get_args, NULL},     {"__parameters__", get_parameters, NULL},
    {"__origin__", get_origin, NULL}, {"__name__", get_name, NULL},
    {"__qualname__", get_name, NULL}, {0},
};

extern const TypeSpec UNION_SPEC;
const TypeSpec UNION_SPEC = {
    .name = "types.UnionType",
    .doc = "One of several classes, such as int | None.",
    .size = sizeof(Union),
    .dunders = DUNDER_OR,
    .slots = {.destroy = destroy,
              .traverse = traverse,
              .repr = repr,
              .hash = hash,
              .compare = compare,
              .getitem = getitem,
              .binary = union_binary},
    .methods = METHODS,
    .getset = GETSET,
};
