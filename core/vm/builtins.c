#include "vm/builtins.h"

#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/function.h"
#include "object/str.h"

bool builtins_add(Runtime *rt, Dict *dict, const NativeDef *defs, const char *module) {
    Str *name = intern(rt, module);
    if (name == NULL) return false;
    for (; defs->name != NULL; defs++) {
        Value function = native_function_new(rt, defs, NO_REF, NULL);
        if (IS_NULL(function)) return false;
        object_retain(name);
        ((NativeFunction *)AS_OBJECT(function))->module = name;
        if (!dict_set_text(rt, dict, defs->name, function)) return false;
    }
    return true;
}

typedef struct NamedType {
    const char *name;
    TypeId id;
} NamedType;

static const NamedType TYPES[] = {
    {"object", TYPE_ID_OBJECT},
    {"type", TYPE_ID_TYPE},
    {"int", TYPE_ID_INT},
    {"bool", TYPE_ID_BOOL},
    {"float", TYPE_ID_FLOAT},
    {"complex", TYPE_ID_COMPLEX},
    {"str", TYPE_ID_STR},
    {"bytes", TYPE_ID_BYTES},
    {"bytearray", TYPE_ID_BYTEARRAY},
    {"tuple", TYPE_ID_TUPLE},
    {"list", TYPE_ID_LIST},
    {"dict", TYPE_ID_DICT},
    {"set", TYPE_ID_SET},
    {"frozenset", TYPE_ID_FROZENSET},
    {"range", TYPE_ID_RANGE},
    {"slice", TYPE_ID_SLICE},
    {"enumerate", TYPE_ID_ENUMERATE},
    {"zip", TYPE_ID_ZIP},
    {"map", TYPE_ID_MAP},
    {"filter", TYPE_ID_FILTER},
    {"reversed", TYPE_ID_REVERSED},
    {"staticmethod", TYPE_ID_STATIC_METHOD},
    {"classmethod", TYPE_ID_CLASS_METHOD},
    {"property", TYPE_ID_PROPERTY},
    {"super", TYPE_ID_SUPER},
};

static bool add_types(Runtime *rt, Dict *dict) {
    for (size_t i = 0; i < sizeof TYPES / sizeof TYPES[0]; i++) {
        Value type = own(object_ref(rt->types[TYPES[i].id]));
        if (!dict_set_text(rt, dict, TYPES[i].name, type)) return false;
    }
    return true;
}

// Whether the run's version of Python has an exception under its name in builtins.
static bool has_exception(const Runtime *rt, ExceptionKind kind) {
    switch (kind) {
    case EXC_EncodingWarning: return rt->options.python >= 10;
    case EXC_BaseExceptionGroup:
    case EXC_ExceptionGroup: return rt->options.python >= 11;
    case EXC_PythonFinalizationError: return rt->options.python >= 13;
    default: return true;
    }
}

static const char *const EXCEPTION_NAMES[EXC_COUNT] = {
#define EXCEPTION(name, base) [EXC_##name] = #name,
#include "object/exceptions.def"
#undef EXCEPTION
};

static bool add_exceptions(Runtime *rt, Dict *dict) {
    for (uint32_t i = 0; i < EXC_COUNT; i++) {
        if (!has_exception(rt, (ExceptionKind)i)) continue;
        Value type = own(object_ref(rt->exceptions[i]));
        if (!dict_set_text(rt, dict, EXCEPTION_NAMES[i], type)) return false;
    }
    ValueRef os_error = object_ref(rt->exceptions[EXC_OSError]);
    return dict_set_text(rt, dict, "EnvironmentError", own(os_error)) &&
           dict_set_text(rt, dict, "IOError", own(os_error));
}

static bool add_constants(Runtime *rt, Dict *dict) {
    return dict_set_text(rt, dict, "__name__", own(object_ref(intern(rt, "builtins")))) &&
           dict_set_text(rt, dict, "NotImplemented", NOT_IMPLEMENTED) &&
           dict_set_text(rt, dict, "Ellipsis", ELLIPSIS) &&
           dict_set_text(rt, dict, "__debug__", TRUE_VALUE);
}

// What later versions added to types.
static const struct {
    TypeId type;
    const char *name;
    uint32_t since;
} LATER[] = {
    {TYPE_ID_STR, "removeprefix", 9},
    {TYPE_ID_STR, "removesuffix", 9},
    {TYPE_ID_BYTES, "removeprefix", 9},
    {TYPE_ID_BYTES, "removesuffix", 9},
    {TYPE_ID_BYTEARRAY, "removeprefix", 9},
    {TYPE_ID_BYTEARRAY, "removesuffix", 9},
    {TYPE_ID_DICT, "__or__", 9},
    {TYPE_ID_DICT, "__ror__", 9},
    {TYPE_ID_DICT, "__ior__", 9},
    {TYPE_ID_LIST, "__class_getitem__", 9},
    {TYPE_ID_TUPLE, "__class_getitem__", 9},
    {TYPE_ID_DICT, "__class_getitem__", 9},
    {TYPE_ID_SET, "__class_getitem__", 9},
    {TYPE_ID_FROZENSET, "__class_getitem__", 9},
    {TYPE_ID_DEQUE, "__class_getitem__", 9},
    {TYPE_ID_ENUMERATE, "__class_getitem__", 9},
    {TYPE_ID_MAPPING_PROXY, "__class_getitem__", 9},
    {TYPE_ID_PARTIAL, "__class_getitem__", 9},
    {TYPE_ID_OBJECT, "__getstate__", 11},
    {TYPE_ID_TYPE, "__annotations__", 10},
    {TYPE_ID_TYPE, "__annotate__", 14},
    {TYPE_ID_FUNCTION, "__annotate__", 14},
    {TYPE_ID_MODULE, "__annotations__", 10},
    {TYPE_ID_MODULE, "__annotate__", 14},
    {TYPE_ID_TYPE, "__or__", 10},
    {TYPE_ID_TYPE, "__ror__", 10},
    {TYPE_ID_TYPE, "__type_params__", 12},
    {TYPE_ID_FUNCTION, "__builtins__", 10},
    {TYPE_ID_FUNCTION, "__type_params__", 12},
    {TYPE_ID_UNION, "__class_getitem__", 14},
    {TYPE_ID_UNION, "__mro_entries__", 14},
    {TYPE_ID_UNION, "__origin__", 14},
    {TYPE_ID_UNION, "__name__", 14},
    {TYPE_ID_UNION, "__qualname__", 14},
    {TYPE_ID_CODE, "co_qualname", 11},
    {TYPE_ID_GENERATOR, "gi_suspended", 11},
    {TYPE_ID_COROUTINE, "cr_suspended", 11},
    {TYPE_ID_ASYNC_GENERATOR, "ag_suspended", 12},
    {TYPE_ID_MAPPING_PROXY, "__or__", 9},
    {TYPE_ID_MAPPING_PROXY, "__ror__", 9},
    {TYPE_ID_MAPPING_PROXY, "__reversed__", 9},
    {TYPE_ID_DICT_KEYS, "mapping", 10},
    {TYPE_ID_DICT_VALUES, "mapping", 10},
    {TYPE_ID_DICT_ITEMS, "mapping", 10},
    {TYPE_ID_COMPLEX, "__complex__", 11},
    {TYPE_ID_STATIC_METHOD, "__call__", 10},
    {TYPE_ID_CLASS_METHOD, "__wrapped__", 10},
    {TYPE_ID_STATIC_METHOD, "__wrapped__", 10},
    {TYPE_ID_FLOAT, "__ceil__", 9},
    {TYPE_ID_FLOAT, "__floor__", 9},
    {TYPE_ID_INT, "bit_count", 10},
    {TYPE_ID_PROPERTY, "__set_name__", 10},
    {TYPE_ID_PROPERTY, "__name__", 13},
    {TYPE_ID_INT, "is_integer", 12},
};

static bool forget(Runtime *rt, Type *type, const char *text) {
    Str *name = intern(rt, text);
    return name != NULL && type_set(rt, type, name, NO_VALUE);
}

static bool forget_name(Runtime *rt, Dict *dict, const char *text) {
    Str *name = intern(rt, text);
    Value gone = NO_VALUE;
    bool good = name != NULL && dict_remove(rt, dict, object_ref(name), &gone) >= 0;
    drop(rt, gone);
    return good;
}

static bool hide_later_names(Runtime *rt, Dict *dict) {
    uint32_t minor = rt->options.python;
    for (size_t i = 0; i < sizeof LATER / sizeof *LATER; i++) {
        if (minor < LATER[i].since && !forget(rt, rt->types[LATER[i].type], LATER[i].name))
            return false;
    }
    if (minor < 11 && !forget(rt, rt->exceptions[EXC_BaseException], "add_note")) return false;
    if (minor < 10 && !(forget(rt, rt->exceptions[EXC_SyntaxError], "end_lineno") &&
                        forget(rt, rt->exceptions[EXC_SyntaxError], "end_offset")))
        return false;
    return minor >= 10 || (forget_name(rt, dict, "aiter") && forget_name(rt, dict, "anext"));
}

bool builtins_init(Runtime *rt) {
    if (rt->builtins == NULL) {
        Value dict = dict_new(rt);
        if (IS_NULL(dict)) return false;
        rt->builtins = AS_DICT(dict);
    }
    Dict *dict = rt->builtins;
    return builtins_add(rt, dict, BUILTINS_NUMBER, "builtins") &&
           builtins_add(rt, dict, BUILTINS_OBJECT, "builtins") &&
           builtins_add(rt, dict, BUILTINS_ITER, "builtins") &&
           builtins_add(rt, dict, BUILTINS_FRAME, "builtins") &&
           (rt->options.python < 11 || rt->options.python > 12 ||
            builtins_add(rt, dict, BUILTINS_EXEC_11, "builtins")) &&
           builtins_add(rt, dict, BUILTINS_CLASS, "builtins") &&
           builtins_add(rt, dict, BUILTINS_IO, "builtins") && add_constants(rt, dict) &&
           add_types(rt, dict) && add_exceptions(rt, dict) && hide_later_names(rt, dict);
}
