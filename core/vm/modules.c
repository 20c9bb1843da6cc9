#include "vm/modules.h"

#include "object/bytes.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/ops.h"
#include "vm/built_in.h"
#include "vm/context.h"
#include "vm/frame.h"
#include "vm/function_object.h"
#include "vm/import.h"
#include "vm/vm.h"

// _types.rename(cls, "module.Name"): what error messages call a library's class that is written in
// C in CPython.
static Value types_rename(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_TYPE(args[0]) || !IS_STR(args[1]))
        return raise(rt, EXC_TypeError, "rename() takes a class and a name");
    Type *type = AS_TYPE(args[0]);
    Str *old = type->name;
    type->name = AS_STR(own(args[1]));
    type->flags |= TYPE_DOTTED;
    drop_object(rt, old);
    built_in_class(rt, type);
    return NONE;
}

// _types.inherit_collection(cls, base): the instances of a class written in Python are sequences or
// mappings for patterns, as those of `base` are (_abc.c:_abc__abc_register_impl).
static Value inherit_collection(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_TYPE(args[0]) || !IS_TYPE(args[1])) return NONE;
    Type *type = AS_TYPE(args[0]);
    if ((type->flags & TYPE_HEAP) != 0) type->flags |= match_collection_flag(AS_TYPE(args[1]));
    (void)rt;
    return NONE;
}

// _types.uncount_frames(n): so many of the frames that execute do not count towards the recursion
// limit, since CPython has C code in their place; a negative number takes that back.
static Value uncount_frames(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_SMALL(args[0]) || AS_SMALL(args[0]) > (int64_t)rt->depth) return NONE;
    rt->depth -= (uint32_t)AS_SMALL(args[0]);
    return NONE;
}

// types.coroutine of a generator function: its generators can be awaited from now on. Functions
// that share its code are meant, too.
static Value iterable_coroutine(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (type_of(rt, args[0]) != TYPE_OF_ID(rt, FUNCTION))
        return raise(rt, EXC_TypeError, "a function is needed");
    ((Function *)AS_OBJECT(args[0]))->code->flags |= CODE_ITERABLE_COROUTINE;
    return NONE;
}

// _types.read_input(): the next part of the run's input, as bytes; b"" is its end.
static Value read_input(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    const char *bytes;
    size_t size;
    while (!rt->options.read_input(rt->options.host, &bytes, &size)) {
        rt->vm->interrupted = true;
        if (!vm_work(rt, 1)) return NO_VALUE;
    }
    return bytes_new(rt, bytes, size);
}

// _types.hold(bytearray): as long as the result is referred to, the bytearray keeps its size.
static Value hold(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!is_instance(rt, args[0], TYPE_OF_ID(rt, BYTEARRAY))) return NONE;
    Value *views = &AS_BYTEARRAY(args[0])->views;
    if (IS_NULL(*views)) *views = list_new(rt, 0);
    return copy(*views);
}

// _types.function(code, globals, closure): a function; lib/_new_function.py has checked what it
// gets.
static Value make_function(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (type_of(rt, args[0]) != TYPE_OF_ID(rt, CODE) || !IS_DICT(args[1]))
        return raise(rt, EXC_TypeError, "code and a dict are needed");
    Code *code = (Code *)AS_OBJECT(args[0]);
    Tuple *cells = IS_TUPLE(args[2]) ? AS_TUPLE(args[2]) : AS_TUPLE(rt->empty_tuple);
    bool good = cells->length == code->free_count;
    for (uint32_t i = 0; good && i < cells->length; i++)
        good = type_of(rt, ref(cells->items[i])) == TYPE_OF_ID(rt, CELL);
    if (!good) return raise(rt, EXC_TypeError, "a cell for each free variable is needed");
    Value closure = code->free_count > 0 ? own(object_ref(cells)) : NO_VALUE;
    return function_new(rt, code, AS_DICT(args[1]), closure);
}

static const NativeDef TYPES_FUNCTIONS[] = {
    {"hold", hold, 1, 1, 0, NULL},
    {"rename", types_rename, 2, 2, 0, NULL},
    {"built_in", types_built_in, 1, 2, 0, NULL},
    {"python_of", types_python_of, 1, 1, 0, NULL},
    {"frame_variables", frame_variables, 1, 1, 0, NULL},
    {"set_frame_variable", set_frame_variable, 3, 3, 0, NULL},
    {"inherit_collection", inherit_collection, 2, 2, 0, NULL},
    {"uncount_frames", uncount_frames, 1, 1, 0, NULL},
    {"iterable_coroutine", iterable_coroutine, 1, 1, 0, NULL},
    {"load_module", load_module, 1, 2, 0, NULL},
    {"read_input", read_input, 0, 0, 0, NULL},
    {"function", make_function, 3, 3, 0, NULL},
    {0},
};

// The native classes of the module typing.
static bool types_init(Runtime *rt, Dict *dict) {
    static const struct {
        const char *name;
        int id;
    } CLASSES[] = {{"TypeVar", TYPE_ID_TYPE_VAR},
                   {"ParamSpec", TYPE_ID_PARAM_SPEC},
                   {"TypeVarTuple", TYPE_ID_TYPE_VAR_TUPLE},
                   {"TypeAliasType", TYPE_ID_TYPE_ALIAS},
                   {"Generic", TYPE_ID_GENERIC}};
    for (size_t i = 0; i < sizeof CLASSES / sizeof *CLASSES; i++)
        if (!dict_set_text(rt, dict, CLASSES[i].name, own(object_ref(rt->types[CLASSES[i].id]))))
            return false;
    return true;
}

static bool functools_init(Runtime *rt, Dict *dict) {
    return dict_set_text(rt, dict, "partial", own(object_ref(TYPE_OF_ID(rt, PARTIAL))));
}

static bool collections_init(Runtime *rt, Dict *dict) {
    return dict_set_text(rt, dict, "deque", own(object_ref(TYPE_OF_ID(rt, DEQUE))));
}

const ModuleDef CORE_MODULES[] = {
    {"sys", SYS_FUNCTIONS, module_sys_init, false},
    {"time", TIME_FUNCTIONS, module_time_init, false},
    {"warnings", WARNINGS_FUNCTIONS, module_warnings_init, true},
    {"math", MATH_FUNCTIONS, module_math_init, false},
    {"_random", NULL, module_random_init, false},
    {"_sre", SRE_FUNCTIONS, module_sre_init, false},
    {"functools", NULL, functools_init, true},
    {"_collections", NULL, collections_init, false},
    {"atexit", ATEXIT_FUNCTIONS, NULL, false},
    {"_thread", THREAD_FUNCTIONS, module_thread_init, true},
    {"_signal", SIGNAL_FUNCTIONS, module_signal_init, false},
    {"contextvars", CONTEXT_FUNCTIONS, module_contextvars_init, false},
    {"_traceback", TRACEBACK_FUNCTIONS, NULL, false},
    {"_weakref", WEAKREF_FUNCTIONS, module_weakref_init, false},
    {"_gc", GC_FUNCTIONS, NULL, false},
    {"_types", TYPES_FUNCTIONS, types_init, false},
    {0},
};

// ------------------------------------------------------------------ names that come later

Value module_more(Runtime *rt, const char *more, ValueRef name) {
    const char *own_name = more + 1; // "_time" has more of "time"
    if (!IS_STR(name)) return raise(rt, EXC_TypeError, "attribute name must be string");
    Value module = import_module(rt, more);
    if (IS_NULL(module)) return NO_VALUE;
    const char *text = AS_STR(name)->data, *last = strrchr(text, 'h');
    bool hook = last != NULL && strcmp(last, "hook__") == 0;
    bool hidden = strncmp(text, "__", 2) == 0 && !hook && strcmp(text, "__stdin__") != 0;
    // The Python module's __getattr__ may have more to say about what is missing.
    bool explains = !IS_NULL(dict_get_str(((Module *)AS_OBJECT(module))->dict, rt->names.getattr));
    Value value = hidden     ? NO_VALUE
                  : explains ? op_getattr(rt, ref(module), AS_STR(name))
                             : op_getattr_optional(rt, ref(module), AS_STR(name));
    drop(rt, module);
    if (IS_NULL(value) && !rt_pending(rt))
        return raise(rt, EXC_AttributeError, "module '%s' has no attribute '%s'", own_name, text);
    Value keeper = IS_NULL(value) ? NO_VALUE : import_module(rt, own_name);
    if (IS_NULL(keeper) || !op_setattr(rt, ref(keeper), AS_STR(name), ref(value)))
        clear(rt, &value);
    drop(rt, keeper);
    return value;
}

Value module_more_dir(Runtime *rt, const char *more) {
    Value modules[2] = {import_module(rt, more + 1), import_module(rt, more)};
    ValueRef refs[2] = {ref(modules[0]), ref(modules[1])};
    bool good = !IS_NULL(modules[0]) && !IS_NULL(modules[1]);
    Value list = good ? call_library(rt, "_later", "listing", refs, 2, NULL) : NO_VALUE;
    drop(rt, modules[0]);
    drop(rt, modules[1]);
    return list;
}
