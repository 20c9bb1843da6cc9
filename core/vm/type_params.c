#include "vm/type_params.h"

#include "object/class.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/union.h"
#include "vm/execute.h"
#include "vm/import.h"

// A value that is computed when someone asks for it for the first time.
typedef struct Lazy {
    Value function; // NO_VALUE: there is nothing, or it has been computed
    Value value;    // NO_VALUE: not computed
} Lazy;

static Value lazy_value(Runtime *rt, Lazy *lazy, Value absent) {
    if (!IS_NULL(lazy->value)) return copy(lazy->value);
    if (IS_NULL(lazy->function)) return absent;
    Value function = copy(lazy->function);
    Value value = call0(rt, ref(function));
    drop(rt, function);
    if (IS_NULL(value)) return NO_VALUE;
    replace(rt, &lazy->value, copy(value));
    clear(rt, &lazy->function);
    return value;
}

static void lazy_clear(Runtime *rt, Lazy *lazy) {
    clear(rt, &lazy->function);
    clear(rt, &lazy->value);
}

static void lazy_traverse(const Lazy *lazy, Visit visit, void *context) {
    visit(ref(lazy->function), context);
    visit(ref(lazy->value), context);
}

// ------------------------------------------------------------------ type parameters

// TypeVar, ParamSpec and TypeVarTuple.
typedef struct TypeParam {
    Object head;
    Value name;
    Lazy bound;     // of a TypeVar: what it must be a subclass of, or its constraints
    Lazy otherwise; // the default
    bool constrained;
} TypeParam;

static TypeParam *param_of(ValueRef self) {
    return (TypeParam *)AS_OBJECT(self);
}

static void param_destroy(Runtime *rt, Object *self) {
    clear(rt, &((TypeParam *)self)->name);
    lazy_clear(rt, &((TypeParam *)self)->bound);
    lazy_clear(rt, &((TypeParam *)self)->otherwise);
}

static void param_traverse(Object *self, Visit visit, void *context) {
    visit(ref(((TypeParam *)self)->name), context);
    lazy_traverse(&((TypeParam *)self)->bound, visit, context);
    lazy_traverse(&((TypeParam *)self)->otherwise, visit, context);
}

static Value param_name(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(param_of(self)->name);
}

static Value param_bound(Runtime *rt, ValueRef self) {
    TypeParam *param = param_of(self);
    return param->constrained ? NONE : lazy_value(rt, &param->bound, NONE);
}

static Value param_constraints(Runtime *rt, ValueRef self) {
    TypeParam *param = param_of(self);
    return param->constrained ? lazy_value(rt, &param->bound, NONE) : copy(rt->empty_tuple);
}

static bool has_default(ValueRef self) {
    const Lazy *lazy = &param_of(self)->otherwise;
    return !IS_NULL(lazy->function) || !IS_NULL(lazy->value);
}

// typing.NoDefault when there is none.
static Value param_default(Runtime *rt, ValueRef self) {
    if (rt->options.python < 13)
        return raise(rt, EXC_AttributeError, "'%s' object has no attribute '__default__'",
                     type_of(rt, self)->name->data);
    if (has_default(self)) return lazy_value(rt, &param_of(self)->otherwise, NONE);
    return import_attribute(rt, "_typing", "NoDefault");
}

static Value param_has_default(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(has_default(args[0]));
}

static const NativeDef PARAM_METHODS[] = {{"has_default", param_has_default, 1, 1, 0, NULL}, {0}};

// The variance is inferred by type checkers.
static Value param_false(Runtime *rt, ValueRef self) {
    (void)rt, (void)self;
    return FALSE_VALUE;
}

static Value param_true(Runtime *rt, ValueRef self) {
    (void)rt, (void)self;
    return TRUE_VALUE;
}

#define VARIANCE                                                                      \
    {"__covariant__", param_false, NULL}, {"__contravariant__", param_false, NULL}, { \
        "__infer_variance__", param_true, NULL                                        \
    }

static const GetSetDef TYPE_VAR_GETSET[] = {{"__name__", param_name, NULL},
                                            {"__bound__", param_bound, NULL},
                                            {"__constraints__", param_constraints, NULL},
                                            {"__default__", param_default, NULL},
                                            VARIANCE,
                                            {0}};
static Value spec_args(Runtime *rt, ValueRef self) {
    return call_library(rt, "_typing", "ParamSpecArgs", &self, 1, NULL);
}

static Value spec_kwargs(Runtime *rt, ValueRef self) {
    return call_library(rt, "_typing", "ParamSpecKwargs", &self, 1, NULL);
}

static const GetSetDef PARAM_SPEC_GETSET[] = {{"__name__", param_name, NULL},
                                              {"args", spec_args, NULL},
                                              {"kwargs", spec_kwargs, NULL},
                                              {"__bound__", param_bound, NULL},
                                              {"__default__", param_default, NULL},
                                              VARIANCE,
                                              {0}};
static const GetSetDef TYPE_VAR_TUPLE_GETSET[] = {
    {"__name__", param_name, NULL}, {"__default__", param_default, NULL}, {0}};

#define PARAM_SLOTS                                                               \
    {                                                                             \
        .destroy = param_destroy, .traverse = param_traverse, .repr = param_name, \
        .binary = union_binary                                                    \
    }

const TypeSpec TYPE_VAR_SPEC = {
    .name = "typing.TypeVar",
    .doc = "A type parameter.",
    .size = sizeof(TypeParam),
    .flags = TYPE_WEAKREFS,
    .slots = PARAM_SLOTS,
    .methods = PARAM_METHODS,
    .getset = TYPE_VAR_GETSET,
};

const TypeSpec PARAM_SPEC_SPEC = {
    .name = "typing.ParamSpec",
    .doc = "A type parameter that stands for the parameters of a function.",
    .size = sizeof(TypeParam),
    .flags = TYPE_WEAKREFS,
    .slots = PARAM_SLOTS,
    .methods = PARAM_METHODS,
    .getset = PARAM_SPEC_GETSET,
};

static Value tuple_variable_iter(Runtime *rt, ValueRef self) {
    return call_library(rt, "_typing_variables", "_unpacked", &self, 1, NULL);
}

const TypeSpec TYPE_VAR_TUPLE_SPEC = {
    .name = "typing.TypeVarTuple",
    .doc = "A type parameter that stands for several types.",
    .size = sizeof(TypeParam),
    .flags = TYPE_WEAKREFS,
    .slots = {.destroy = param_destroy,
              .traverse = param_traverse,
              .repr = param_name,
              .iter = tuple_variable_iter},
    .methods = PARAM_METHODS,
    .getset = TYPE_VAR_TUPLE_GETSET,
};

// ------------------------------------------------------------------ type aliases

typedef struct TypeAlias {
    Object head;
    Value name, params; // a str and a tuple
    Lazy value;
} TypeAlias;

static TypeAlias *alias_of(ValueRef self) {
    return (TypeAlias *)AS_OBJECT(self);
}

static void alias_destroy(Runtime *rt, Object *self) {
    TypeAlias *alias = (TypeAlias *)self;
    clear(rt, &alias->name);
    clear(rt, &alias->params);
    lazy_clear(rt, &alias->value);
}

static void alias_traverse(Object *self, Visit visit, void *context) {
    TypeAlias *alias = (TypeAlias *)self;
    visit(ref(alias->name), context);
    visit(ref(alias->params), context);
    lazy_traverse(&alias->value, visit, context);
}

static Value alias_name(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(alias_of(self)->name);
}

static Value alias_value(Runtime *rt, ValueRef self) {
    return lazy_value(rt, &alias_of(self)->value, NONE);
}

static Value alias_params(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(alias_of(self)->params);
}

static Value alias_getitem(Runtime *rt, ValueRef self, ValueRef key) {
    if (AS_TUPLE(alias_of(self)->params)->length == 0)
        return raise(rt, EXC_TypeError, "Only generic type aliases are subscriptable");
    ValueRef args[] = {self, key};
    return class_getitem(rt, args, 2, NULL);
}

static const GetSetDef ALIAS_GETSET[] = {{"__name__", alias_name, NULL},
                                         {"__value__", alias_value, NULL},
                                         {"__type_params__", alias_params, NULL},
                                         {"__parameters__", alias_params, NULL},
                                         {0}};

const TypeSpec TYPE_ALIAS_SPEC = {
    .name = "typing.TypeAliasType",
    .doc = "A type with a name of its own, made by a type statement.",
    .size = sizeof(TypeAlias),
    .slots = {.destroy = alias_destroy,
              .traverse = alias_traverse,
              .repr = alias_name,
              .getitem = alias_getitem,
              .binary = union_binary},
    .getset = ALIAS_GETSET,
};

// ------------------------------------------------------------------ Generic

static Value generic_getitem(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return call_library(rt, "_typing", "_generic_class_getitem", args, n, names);
}

static Value generic_init_subclass(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return call_library(rt, "_typing", "_generic_init_subclass", args, n, names);
}

static const NativeDef GENERIC_METHODS[] = {
    {.name = "__class_getitem__", .fn = generic_getitem, .min = 2, .max = 2, .flags = NATIVE_CLASS},
    {.name = "__init_subclass__",
     .fn = generic_init_subclass,
     .min = 1,
     .max = -1,
     .flags = NATIVE_CLASS | NATIVE_KEYWORDS},
    {0},
};

const TypeSpec GENERIC_SPEC = {
    .name = "typing.Generic",
    .doc = "The base of classes with type parameters.",
    .size = sizeof(Object),
    .flags = TYPE_BASE,
    .methods = GENERIC_METHODS,
};

// ------------------------------------------------------------------ the instructions

// [name, function for the bound or the constraints] -> parameter
static bool make_param(Runtime *rt, Frame *frame, uint32_t flags) {
    Type *type = (flags & 4) != 0   ? TYPE_OF_ID(rt, PARAM_SPEC)
                 : (flags & 8) != 0 ? TYPE_OF_ID(rt, TYPE_VAR_TUPLE)
                                    : TYPE_OF_ID(rt, TYPE_VAR);
    TypeParam *param = object_new(rt, type);
    if (param == NULL) return false;
    if ((flags & 16) != 0) param->otherwise.function = *--frame->sp;
    if ((flags & 3) != 0) param->bound.function = *--frame->sp;
    param->constrained = (flags & 2) != 0;
    param->name = frame->sp[-1];
    frame->sp[-1] = object_value(param);
    return true;
}

// [name, parameters or None, function for the value] -> alias
static bool make_alias(Runtime *rt, Frame *frame) {
    TypeAlias *alias = object_new(rt, TYPE_OF_ID(rt, TYPE_ALIAS));
    if (alias == NULL) return false;
    frame->sp -= 2;
    Value params = frame->sp[0];
    alias->value.function = frame->sp[1];
    alias->params = IS_NONE(params) ? copy(rt->empty_tuple) : params;
    alias->name = frame->sp[-1];
    frame->sp[-1] = object_value(alias);
    return true;
}

bool type_params_instruction(Runtime *rt, Frame *frame, uint32_t word) {
    Value top = frame->sp[-1];
    switch (WORD_OP(word)) {
    case OP_MAKE_TYPEVAR: return make_param(rt, frame, WORD_ARG(word));
    case OP_MAKE_TYPE_ALIAS: return make_alias(rt, frame);
    case OP_SET_TYPE_PARAMS:
        if (!op_setattr(rt, ref(frame->sp[-2]), rt->names.type_params, ref(top))) return false;
        frame->sp--;
        drop(rt, top);
        return true;
    default: {
        ValueRef args[] = {object_ref(TYPE_OF_ID(rt, GENERIC)), ref(top)};
        Value generic = generic_getitem(rt, args, 2, NULL);
        if (IS_NULL(generic)) return false;
        frame->sp[-1] = generic;
        drop(rt, top);
        return true;
    }
    }
}
