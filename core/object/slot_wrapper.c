// The dunder methods of builtin types: `int.__add__`, `super().__init__`, `object.__repr__`. Each
// is a wrapper that calls the slot of the type that owns it.
#include "object/class.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/instance.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

typedef struct SlotWrapper {
    Object head;
    Type *owner;  // owned
    uint8_t kind; // index into WRAPPERS
} SlotWrapper;

typedef Value (*WrapperFn)(Runtime *rt, Type *owner, int op, const ValueRef *args, uint32_t n,
                           Tuple *names);

#define WRAPPER(name)                                                                     \
    static Value name(Runtime *rt, Type *owner, int op, const ValueRef *args, uint32_t n, \
                      Tuple *names)
#define UNUSED (void)op, (void)n, (void)names, (void)rt, (void)owner

WRAPPER(wrap_repr) {
    UNUSED;
    return owner->slots.repr(rt, args[0]);
}

WRAPPER(wrap_str) {
    UNUSED;
    return owner->slots.str(rt, args[0]);
}

WRAPPER(wrap_format) {
    UNUSED;
    if (!IS_STR(args[1]))
        return raise(rt, EXC_TypeError, "__format__() argument must be str, not %s",
                     IS_NONE(args[1]) ? "None" : type_of(rt, args[1])->name->data);
    return owner->slots.format(rt, args[0], AS_STR(args[1]));
}

WRAPPER(wrap_hash) {
    UNUSED;
    int64_t hash;
    return owner->slots.hash(rt, args[0], &hash) ? int_new(rt, hash) : NO_VALUE;
}

WRAPPER(wrap_compare) {
    UNUSED;
    return owner->slots.compare(rt, args[0], args[1], (CompareOp)op);
}

WRAPPER(wrap_truth) {
    UNUSED;
    int truth = owner->slots.truth(rt, args[0]);
    return truth < 0 ? NO_VALUE : value_bool(truth != 0);
}

WRAPPER(wrap_length) {
    UNUSED;
    int64_t length;
    return owner->slots.length(rt, args[0], &length) ? int_new(rt, length) : NO_VALUE;
}

WRAPPER(wrap_getattr) {
    UNUSED;
    if (!IS_STR(args[1])) return raise(rt, EXC_TypeError, "attribute name must be string");
    return owner->slots.getattr(rt, args[0], AS_STR(args[1]));
}

WRAPPER(wrap_setattr) {
    UNUSED;
    if (!IS_STR(args[1])) return raise(rt, EXC_TypeError, "attribute name must be string");
    ValueRef value = op == 0 ? args[2] : NO_REF;
    return owner->slots.setattr(rt, args[0], AS_STR(args[1]), value) ? NONE : NO_VALUE;
}

WRAPPER(wrap_getitem) {
    UNUSED;
    return owner->slots.getitem(rt, args[0], args[1]);
}

WRAPPER(wrap_setitem) {
    UNUSED;
    return owner->slots.setitem(rt, args[0], args[1], op == 0 ? args[2] : NO_REF) ? NONE : NO_VALUE;
}

WRAPPER(wrap_contains) {
    UNUSED;
    int found = owner->slots.contains(rt, args[0], args[1]);
    return found < 0 ? NO_VALUE : value_bool(found != 0);
}

WRAPPER(wrap_iter) {
    UNUSED;
    return owner->slots.iter(rt, args[0]);
}

WRAPPER(wrap_next) {
    UNUSED;
    Value item = owner->slots.next(rt, args[0]);
    if (IS_NULL(item) && !rt_pending(rt)) return raise_stop_iteration(rt, NONE);
    return item;
}

WRAPPER(wrap_call) {
    UNUSED;
    return owner->slots.call(rt, args[0], args + 1, n - 1, names);
}

WRAPPER(wrap_binary) {
    UNUSED;
    return owner->slots.binary(rt, (BinaryOp)op, args[0], args[1]);
}

WRAPPER(wrap_reflected) {
    UNUSED;
    return owner->slots.binary(rt, (BinaryOp)op, args[1], args[0]);
}

// With a modulus, for ints.
WRAPPER(wrap_power) {
    UNUSED;
    ValueRef base = args[op], exponent = args[1 - op];
    if (n < 3 || IS_NONE(args[2])) return owner->slots.binary(rt, BIN_POW, base, exponent);
    if (IS_FLOAT(base) || IS_FLOAT(args[2]))
        return raise(rt, EXC_TypeError,
                     "pow() 3rd argument not allowed unless all arguments are integers");
    if (!IS_INT(base) || !IS_INT(exponent) || !IS_INT(args[2])) return NOT_IMPLEMENTED;
    return int_pow_mod(rt, base, exponent, args[2]);
}

WRAPPER(wrap_inplace) {
    UNUSED;
    return owner->slots.inplace(rt, (BinaryOp)op, args[0], args[1]);
}

WRAPPER(wrap_unary) {
    UNUSED;
    return owner->slots.unary(rt, (UnaryOp)op, args[0]);
}

WRAPPER(wrap_descr_get) {
    UNUSED;
    ValueRef object = IS_NONE(args[1]) ? NO_REF : args[1];
    if (IS_NULL(object) && (n < 3 || IS_NONE(args[2])))
        return raise(rt, EXC_TypeError, "__get__(None, None) is invalid");
    Type *type = n > 2 && IS_TYPE(args[2]) ? AS_TYPE(args[2]) : type_of(rt, args[1]);
    return owner->slots.descr_get(rt, args[0], object, type);
}

WRAPPER(wrap_descr_set) {
    UNUSED;
    return owner->slots.descr_set(rt, args[0], args[1], op == 0 ? args[2] : NO_REF) ? NONE
                                                                                    : NO_VALUE;
}

// __new__: the first argument is the class.
WRAPPER(wrap_new) {
    (void)op;
    if (!IS_TYPE(args[0]))
        return raise(rt, EXC_TypeError, "%s.__new__(X): X is not a type object (%s)",
                     owner->name->data, type_of(rt, args[0])->name->data);
    Type *cls = AS_TYPE(args[0]);
    if (!type_is_subtype(cls, owner))
        return raise(rt, EXC_TypeError, "%s.__new__(%s): %s is not a subtype of %s",
                     owner->name->data, cls->name->data, cls->name->data, owner->name->data);
    const Type *native = native_type(cls);
    if (native->slots.create != owner->slots.create)
        return raise(rt, EXC_TypeError, "%s.__new__(%s) is not safe, use %s.__new__()",
                     owner->name->data, cls->name->data, native->name->data);
    if (owner->slots.create != NULL) return owner->slots.create(rt, cls, args + 1, n - 1, names);
    if ((cls->flags & TYPE_ABSTRACT) != 0) return abstract_error(rt, cls);
    if (n > 1 || (names != NULL && names->length > 0)) {
        if (!is_slot_wrapper(rt, type_lookup(cls, rt->names.new_)))
            return raise(rt, EXC_TypeError,
                         "object.__new__() takes exactly one argument (the type to instantiate)");
        if (is_slot_wrapper(rt, type_lookup(cls, rt->names.init)))
            return raise(rt, EXC_TypeError, "%s() takes no arguments", cls->name->data);
    }
    Object *object = object_new(rt, cls);
    return object == NULL ? NO_VALUE : object_value(object);
}

WRAPPER(wrap_init) {
    UNUSED;
    Type *type = type_of(rt, args[0]);
    if (owner->base != NULL || (n == 1 && (names == NULL || names->length == 0))) return NONE;
    // typeobject.c:object_init
    bool inherited = type_inherits(type, owner, rt->names.init);
    if (inherited && (native_type(type) != owner || !type_inherits(type, owner, rt->names.new_)))
        return NONE;
    return raise(rt, EXC_TypeError,
                 "%s.__init__() takes exactly one argument (the instance to initialize)",
                 inherited ? type->name->data : "object");
}

WRAPPER(wrap_init_subclass) {
    UNUSED;
    if (names != NULL && names->length > 0)
        return raise(rt, EXC_TypeError, "%s%s__init_subclass__() takes no keyword arguments",
                     rt->options.python < 9 ? ""
                     : IS_TYPE(args[0])     ? AS_TYPE(args[0])->name->data
                                            : "object",
                     rt->options.python < 9 ? "" : ".");
    return NONE;
}

#define SLOT(field) offsetof(Slots, field)

// One dunder name: which slot it needs, and for which of a type's DUNDER_... it appears; 0 means
// all types that have the slot.
static const struct {
    const char *name;
    size_t slot;
    WrapperFn fn;
    int op;
    int8_t min, max; // arguments, self included; -1 any
    uint32_t dunders;
} WRAPPERS[] = {
    {"__repr__", SLOT(repr), wrap_repr, 0, 1, 1, 0},
    {"__str__", SLOT(str), wrap_str, 0, 1, 1, 0},
    {"__format__", SLOT(format), wrap_format, 0, 2, 2, 0},
    {"__hash__", SLOT(hash), wrap_hash, 0, 1, 1, 0},
    {"__lt__", SLOT(compare), wrap_compare, CMP_LT, 2, 2, 0},
    {"__le__", SLOT(compare), wrap_compare, CMP_LE, 2, 2, 0},
    {"__eq__", SLOT(compare), wrap_compare, CMP_EQ, 2, 2, 0},
    {"__ne__", SLOT(compare), wrap_compare, CMP_NE, 2, 2, 0},
    {"__gt__", SLOT(compare), wrap_compare, CMP_GT, 2, 2, 0},
    {"__ge__", SLOT(compare), wrap_compare, CMP_GE, 2, 2, 0},
    {"__bool__", SLOT(truth), wrap_truth, 0, 1, 1, DUNDER_BOOL},
    {"__len__", SLOT(length), wrap_length, 0, 1, 1, 0},
    {"__getattribute__", SLOT(getattr), wrap_getattr, 0, 2, 2, 0},
    {"__setattr__", SLOT(setattr), wrap_setattr, 0, 3, 3, 0},
    {"__delattr__", SLOT(setattr), wrap_setattr, 1, 2, 2, 0},
    {"__getitem__", SLOT(getitem), wrap_getitem, 0, 2, 2, 0},
    {"__setitem__", SLOT(setitem), wrap_setitem, 0, 3, 3, 0},
    {"__delitem__", SLOT(setitem), wrap_setitem, 1, 2, 2, 0},
    {"__contains__", SLOT(contains), wrap_contains, 0, 2, 2, 0},
    {"__iter__", SLOT(iter), wrap_iter, 0, 1, 1, 0},
    {"__next__", SLOT(next), wrap_next, 0, 1, 1, 0},
    {"__call__", SLOT(call), wrap_call, 0, 1, -1, 0},
    {"__get__", SLOT(descr_get), wrap_descr_get, 0, 2, 3, 0},
    {"__set__", SLOT(descr_set), wrap_descr_set, 0, 3, 3, 0},
    {"__delete__", SLOT(descr_set), wrap_descr_set, 1, 2, 2, 0},
    {"__neg__", SLOT(unary), wrap_unary, UN_NEG, 1, 1, DUNDER_NUMBER},
    {"__pos__", SLOT(unary), wrap_unary, UN_POS, 1, 1, DUNDER_NUMBER},
    {"__invert__", SLOT(unary), wrap_unary, UN_INVERT, 1, 1, DUNDER_BITS},
#define BINARY(name, op, dunders)                                                           \
    {"__" name "__", SLOT(binary), wrap_binary, op, 2, 2, dunders}, {                       \
        "__r" name "__", SLOT(binary), wrap_reflected, op, 2, 2, (dunders) & ~DUNDER_CONCAT \
    }
    BINARY("add", BIN_ADD, DUNDER_NUMBER | DUNDER_CONCAT),
    BINARY("sub", BIN_SUB, DUNDER_NUMBER | DUNDER_SET),
    BINARY("truediv", BIN_TRUEDIV, DUNDER_NUMBER),
    BINARY("floordiv", BIN_FLOORDIV, DUNDER_FLOOR),
    BINARY("mod", BIN_MOD, DUNDER_FLOOR | DUNDER_MOD),
    BINARY("lshift", BIN_LSHIFT, DUNDER_BITS),
    BINARY("rshift", BIN_RSHIFT, DUNDER_BITS),
    BINARY("and", BIN_AND, DUNDER_BITS | DUNDER_SET),
    BINARY("or", BIN_OR, DUNDER_BITS | DUNDER_SET | DUNDER_OR),
    BINARY("xor", BIN_XOR, DUNDER_BITS | DUNDER_SET),
    {"__mul__", SLOT(binary), wrap_binary, BIN_MUL, 2, 2, DUNDER_NUMBER | DUNDER_CONCAT},
    {"__rmul__", SLOT(binary), wrap_reflected, BIN_MUL, 2, 2, DUNDER_NUMBER | DUNDER_CONCAT},
    {"__pow__", SLOT(binary), wrap_power, 0, 2, 3, DUNDER_NUMBER},
    {"__rpow__", SLOT(binary), wrap_power, 1, 2, 3, DUNDER_NUMBER},
    {"__iadd__", SLOT(inplace), wrap_inplace, BIN_ADD, 2, 2, DUNDER_ICONCAT},
    {"__imul__", SLOT(inplace), wrap_inplace, BIN_MUL, 2, 2, DUNDER_ICONCAT},
    {"__ior__", SLOT(inplace), wrap_inplace, BIN_OR, 2, 2, DUNDER_ISET | DUNDER_IOR},
    {"__iand__", SLOT(inplace), wrap_inplace, BIN_AND, 2, 2, DUNDER_ISET},
    {"__isub__", SLOT(inplace), wrap_inplace, BIN_SUB, 2, 2, DUNDER_ISET},
    {"__ixor__", SLOT(inplace), wrap_inplace, BIN_XOR, 2, 2, DUNDER_ISET},
    {"__new__", SLOT(create), wrap_new, 0, 1, -1, 0},
    {"__init__", SIZE_MAX, wrap_init, 0, 1, -1, 0},
    {"__init_subclass__", SIZE_MAX, wrap_init_subclass, 0, 1, -1, 0},
};

enum { WRAPPER_COUNT = sizeof WRAPPERS / sizeof *WRAPPERS };

static SlotWrapper *wrapper_of(ValueRef v) {
    return (SlotWrapper *)AS_OBJECT(v);
}

bool is_slot_wrapper(Runtime *rt, ValueRef v) {
    if (!IS_OBJECT(v)) return false;
    Type *type = type_of(rt, v);
    if (type == TYPE_OF_ID(rt, STATIC_METHOD) || type == TYPE_OF_ID(rt, CLASS_METHOD))
        return is_slot_wrapper(rt, ref(((MethodWrapper *)AS_OBJECT(v))->function));
    return type == TYPE_OF_ID(rt, SLOT_WRAPPER);
}

static Value wrapper_new(Runtime *rt, Type *owner, unsigned kind) {
    SlotWrapper *w = object_new(rt, TYPE_OF_ID(rt, SLOT_WRAPPER));
    if (w == NULL) return NO_VALUE;
    w->owner = owner;
    object_retain(owner);
    w->kind = (uint8_t)kind;
    return object_value(w);
}

static bool add_wrapper(Runtime *rt, Type *type, unsigned kind) {
    Value w = wrapper_new(rt, type, kind);
    if (IS_NULL(w)) return false;
    bool is_static = WRAPPERS[kind].fn == wrap_new,
         is_class = WRAPPERS[kind].fn == wrap_init_subclass;
    if (is_static || is_class) {
        MethodWrapper *m = object_new(rt, is_static ? TYPE_OF_ID(rt, STATIC_METHOD)
                                                    : TYPE_OF_ID(rt, CLASS_METHOD));
        if (m == NULL) {
            drop(rt, w);
            return false;
        }
        m->function = w;
        w = object_value(m);
    }
    return dict_set_text(rt, type->dict, WRAPPERS[kind].name, w);
}

bool slot_wrappers_add(Runtime *rt, Type *type, const TypeSpec *spec) {
    bool is_object = type->base == NULL;
    for (unsigned i = 0; i < WRAPPER_COUNT; i++) {
        bool has;
        if (WRAPPERS[i].slot == SIZE_MAX) {
            has = is_object;
        } else {
            void *fn;
            memcpy(&fn, (const char *)&spec->slots + WRAPPERS[i].slot, sizeof fn);
            has = fn != NULL || (is_object && WRAPPERS[i].fn == wrap_new);
        }
        if (has && WRAPPERS[i].dunders != 0 && (spec->dunders & WRAPPERS[i].dunders) == 0)
            has = false;
        if (!has) continue;
        bool done = WRAPPERS[i].fn == wrap_hash && spec->slots.hash == unhashable
                        ? dict_set_text(rt, type->dict, "__hash__", NONE)
                        : add_wrapper(rt, type, i);
        if (!done) return false;
    }
    return true;
}

static void wrapper_destroy(Runtime *rt, Object *self) {
    drop_object(rt, ((SlotWrapper *)self)->owner);
}

static void wrapper_traverse(Object *self, Visit visit, void *context) {
    visit(object_ref(((SlotWrapper *)self)->owner), context);
}

static Value call_slot(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n, Tuple *names) {
    SlotWrapper *w = wrapper_of(self);
    const char *name = WRAPPERS[w->kind].name;
    bool needs_self =
        WRAPPERS[w->kind].fn != wrap_new && WRAPPERS[w->kind].fn != wrap_init_subclass;
    if (n == 0 && WRAPPERS[w->kind].fn == wrap_new)
        return raise(rt, EXC_TypeError, "%s.__new__(): not enough arguments", w->owner->name->data);
    if (n == 0)
        return raise(rt, EXC_TypeError, "descriptor '%s' of '%s' object needs an argument", name,
                     w->owner->name->data);
    if (needs_self && !is_instance(rt, args[0], w->owner))
        return raise(rt, EXC_TypeError,
                     "descriptor '%s' requires a '%s' object but received a '%s'", name,
                     w->owner->name->data, type_of(rt, args[0])->name->data);
    int min = WRAPPERS[w->kind].min, max = WRAPPERS[w->kind].max;
    if (names != NULL && names->length > 0 && max >= 0)
        return raise(rt, EXC_TypeError, "wrapper %s() takes no keyword arguments", name);
    if ((int)n < min || (max >= 0 && (int)n > max))
        return raise(rt, EXC_TypeError, "expected %d argument%s, got %u", min - 1,
                     min == 2 ? "" : "s", n - 1);
    return WRAPPERS[w->kind].fn(rt, w->owner, WRAPPERS[w->kind].op, args, n, names);
}

static Value wrapper_get(Runtime *rt, ValueRef self, ValueRef object, Type *owner) {
    (void)owner;
    if (IS_NULL(object)) return own(self);
    return bound_method_of(rt, TYPE_OF_ID(rt, METHOD_WRAPPER), self, object);
}

static Value wrapper_repr(Runtime *rt, ValueRef self) {
    SlotWrapper *w = wrapper_of(self);
    return str_format(rt, "<slot wrapper '%s' of '%s' objects>", WRAPPERS[w->kind].name,
                      w->owner->name->data);
}

static Value wrapper_name(Runtime *rt, ValueRef self) {
    return str_text(rt, WRAPPERS[wrapper_of(self)->kind].name);
}

static Value wrapper_qualname(Runtime *rt, ValueRef self) {
    SlotWrapper *w = wrapper_of(self);
    return str_format(rt, "%s.%s", w->owner->qualname->data, WRAPPERS[w->kind].name);
}

static Value wrapper_objclass(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(wrapper_of(self)->owner));
}

static Value wrapper_doc(Runtime *rt, ValueRef self) {
    (void)rt, (void)self;
    return NONE;
}

static const GetSetDef WRAPPER_GETSET[] = {{"__name__", wrapper_name, NULL},
                                           {"__qualname__", wrapper_qualname, NULL},
                                           {"__objclass__", wrapper_objclass, NULL},
                                           {"__doc__", wrapper_doc, NULL},
                                           {0}};

const TypeSpec SLOT_WRAPPER_SPEC = {
    .name = "wrapper_descriptor",
    .size = sizeof(SlotWrapper),
    .flags = TYPE_METHOD_DESCR,
    .slots = {.destroy = wrapper_destroy,
              .traverse = wrapper_traverse,
              .repr = wrapper_repr,
              .call = call_slot,
              .descr_get = wrapper_get},
    .getset = WRAPPER_GETSET,
};
