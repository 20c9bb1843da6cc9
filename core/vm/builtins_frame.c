// Builtin functions that look at the frame that calls them, or run source: globals, locals, eval,
// exec, compile, __import__, __build_class__; and aiter and anext.
#include "vm/builtins.h"

#include "object/bytes.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "object/str.h"
#include "vm/compile_source.h"
#include "vm/execute.h"
#include "vm/frame.h"
#include "vm/function_object.h"
#include "vm/generator.h"
#include "vm/import.h"

static Value builtin_globals(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    Frame *frame = frame_current(rt);
    return frame == NULL ? dict_new(rt) : own(object_ref(frame->globals));
}

static Value builtin_locals(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    Frame *frame = frame_current(rt);
    return frame == NULL ? dict_new(rt) : frame_locals(rt, frame);
}

static Value builtin_import(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_STR(args[0]))
        return raise(rt, EXC_TypeError,
                     rt->options.python < 11 ? "__import__() argument 1 must be str, not %s"
                                             : "module name must be a string",
                     class_name(rt, args[0]));
    return import_name(rt, AS_STR(args[0]), IS_NULL(args[3]) ? ref(NONE) : args[3],
                       IS_NULL(args[4]) ? ref(small_int(0)) : args[4]);
}

// ------------------------------------------------------------------ running source

// The code object that eval() or exec() is to run: given, or compiled from text. Owned.
static Value code_of(Runtime *rt, ValueRef source, Str *filename, SourceOptions options,
                     const char *function) {
    if (type_of(rt, source) == TYPE_OF_ID(rt, CODE)) return own(source);
    const char *start = NULL;
    size_t size = 0;
    if (IS_STR(source)) {
        start = AS_STR(source)->data;
        size = AS_STR(source)->size;
        if (!codec_check(rt, AS_STR(source))) return NO_VALUE;
    } else if (!bytes_view(rt, source, &start, &size)) {
        return raise(rt, EXC_TypeError, "%s() arg 1 must be a string, bytes or %s object", function,
                     *function == 'c' ? "AST" : "code");
    }
    for (; options.expression && size > 0 && (*start == ' ' || *start == '\t'); size--) start++;
    options.is_text = IS_STR(source);
    return compile_source(rt, start, size, filename, &options, NULL);
}

// bltinmodule.c: globals without it get the builtins of the caller.
static bool add_builtins(Runtime *rt, Dict *globals) {
    if (!IS_NULL(dict_get_str(globals, rt->names.builtins))) return true;
    return dict_set_str(rt, globals, rt->names.builtins, own(object_ref(rt->builtins)));
}

// bltinmodule.c: the free variables of code are given by `closure`, from 3.11 on. False: raised.
static bool check_closure(Runtime *rt, ValueRef source, ValueRef closure, bool expression) {
    bool is_code = type_of(rt, source) == TYPE_OF_ID(rt, CODE),
         given = !IS_NULL(closure) && !IS_NONE(closure);
    uint32_t free_count = is_code ? ((Code *)AS_OBJECT(source))->free_count : 0;
    if (expression || (free_count > 0 && rt->options.python < 11)) {
        if (free_count == 0) return true;
        raise(rt, EXC_TypeError, "code object passed to %s() may not contain free variables",
              expression ? "eval" : "exec");
        return false;
    }
    if (given && !is_code) {
        raise(rt, EXC_TypeError, "closure can only be used when source is a code object");
        return false;
    }
    if (given && free_count == 0) {
        raise(rt, EXC_TypeError, "cannot use a closure with this code object");
        return false;
    }
    bool good =
        free_count == 0 || (given && IS_TUPLE(closure) && AS_TUPLE(closure)->length == free_count);
    for (uint32_t i = 0; good && i < free_count; i++)
        good = type_of(rt, ref(AS_TUPLE(closure)->items[i])) == TYPE_OF_ID(rt, CELL);
    if (!good)
        raise(rt, EXC_TypeError, "code object requires a closure of exactly length %u", free_count);
    return good;
}

// Runs a function's code: as a function, whose variables are its own.
static Value run_function(Runtime *rt, Code *code, Dict *globals, ValueRef closure) {
    Value function =
        function_new(rt, code, globals, code->free_count > 0 ? own(closure) : NO_VALUE);
    Value result = IS_NULL(function) ? NO_VALUE : call0(rt, ref(function));
    drop(rt, function);
    return result;
}

static Value run_source(Runtime *rt, const ValueRef *args, bool expression) {
    ValueRef closure = expression ? NO_REF : args[3];
    if (!check_closure(rt, args[0], closure, expression)) return NO_VALUE;
    Frame *frame = frame_current(rt);
    Value globals = NO_VALUE, locals = NO_VALUE, result = NO_VALUE;
    bool own_names = !IS_NULL(args[1]) && !IS_NONE(args[1]);
    if (own_names && !IS_DICT(args[1])) {
        if (expression)
            return raise(rt, EXC_TypeError,
                         type_of(rt, args[1])->slots.getitem == NULL
                             ? "globals must be a dict"
                             : "globals must be a real dict; try eval(expr, {}, mapping)");
        return raise(rt, EXC_TypeError, "exec() globals must be a dict, not %s",
                     type_of(rt, args[1])->name->data);
    }
    if (own_names)
        globals = own(args[1]);
    else
        globals = frame == NULL ? dict_new(rt) : own(object_ref(frame->globals));
    if (IS_NULL(globals)) return NO_VALUE;
    if (!IS_NULL(args[2]) && !IS_NONE(args[2]))
        locals = own(args[2]);
    else if (own_names || frame == NULL)
        locals = copy(globals);
    else
        locals = frame_locals(rt, frame);
    Str *filename = intern(rt, "<string>");
    if (!IS_NULL(locals) && type_of(rt, ref(locals))->slots.getitem == NULL) {
        raise(rt, EXC_TypeError,
              expression ? "locals must be a mapping" : "locals must be a mapping or None, not %s",
              class_name(rt, ref(locals)));
    } else if (!IS_NULL(locals) && filename != NULL && add_builtins(rt, AS_DICT(globals))) {
        Value code = code_of(rt, args[0], filename, (SourceOptions){.expression = expression},
                             expression ? "eval" : "exec");
        const Code *made = IS_NULL(code) ? NULL : (Code *)AS_OBJECT(code);
        if (made != NULL && (made->free_count > 0 || (made->flags & CODE_OPTIMIZED) != 0))
            result = run_function(rt, (Code *)AS_OBJECT(code), AS_DICT(globals), closure);
        else if (!IS_NULL(code))
            result = code_run(rt, (Code *)AS_OBJECT(code), AS_DICT(globals), AS_OBJECT(locals));
        drop(rt, code);
    }
    drop(rt, globals);
    drop(rt, locals);
    return result;
}

static Value builtin_eval(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return run_source(rt, args, true);
}

static Value builtin_exec(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value result = run_source(rt, args, false);
    if (IS_NULL(result)) return NO_VALUE;
    drop(rt, result);
    return NONE;
}

static Value builtin_compile(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    const uint32_t minor = rt->options.python;
    if (!IS_STR(args[1]))
        return raise(rt, EXC_TypeError, "expected str, bytes or os.PathLike object, not %s",
                     type_of(rt, args[1])->name->data);
    if (!IS_STR(args[2]))
        return raise(rt, EXC_TypeError, "compile() argument 'mode' must be str, not %s",
                     IS_NONE(args[2]) ? "None" : type_of(rt, args[2])->name->data);
    const int64_t known = minor < 10 ? 0x1fe3610 : minor < 13 ? 0x1fe7610 : 0x1fef610;
    int64_t flags = 0, level = -1;
    if ((!IS_NULL(args[3]) && !op_int(rt, args[3], INT_C, &flags)) ||
        (!IS_NULL(args[5]) && !op_int(rt, args[5], INT_C, &level)))
        return NO_VALUE;
    if ((flags & ~known) != 0) return raise(rt, EXC_ValueError, "compile(): unrecognised flags");
    if (level < -1 || level > 2)
        return raise(rt, EXC_ValueError, "compile(): invalid optimize value");
    const SourceOptions options = {.expression = str_is(AS_STR(args[2]), "eval"),
                                   .single = str_is(AS_STR(args[2]), "single")};
    if (!options.expression && !options.single && !str_is(AS_STR(args[2]), "exec"))
        return raise(rt, EXC_ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
    return code_of(rt, args[0], AS_STR(args[1]), options, "compile");
}

// ------------------------------------------------------------------ asynchronous iteration

static Value builtin_aiter(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (IS_NULL(type_lookup_cached(rt, type_of(rt, args[0]), rt->names.aiter)))
        return raise(rt, EXC_TypeError, "'%s' object is not an async iterable",
                     type_of(rt, args[0])->name->data);
    return get_aiter(rt, args[0]);
}

// The body of the coroutine of anext(iterator, default): state is the awaitable and the default.
static Value anext_default(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    if (signal == SIGNAL_START) {
        drop(rt, carried);
        return vm_await(rt, frame, ref(frame->state[0]));
    }
    if (signal == SIGNAL_RETURN) return carried;
    if (signal != SIGNAL_RAISE || !pending_is(rt, EXC_StopAsyncIteration)) return NO_VALUE;
    clear_pending(rt);
    return copy(frame->state[1]);
}

static Value builtin_anext(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value awaitable = call_special(rt, args[0], rt->names.anext, NULL, 0);
    if (IS_NULL(awaitable)) {
        if (rt_pending(rt)) return NO_VALUE;
        return raise(rt, EXC_TypeError, "'%s' object is not an async iterator",
                     type_of(rt, args[0])->name->data);
    }
    if (n == 1) return awaitable;
    Value state[2] = {awaitable, own(args[1])};
    Value v = native_coroutine_new(rt, "anext", anext_default, state, 2);
    if (!IS_NULL(v)) ((NativeFrame *)as_generator(ref(v))->frame)->stands_for = 0;
    return v;
}

const NativeDef BUILTINS_FRAME[] = {
    {"globals", builtin_globals, 0, 0, 0, NULL},
    {"locals", builtin_locals, 0, 0, 0, NULL},
    {"__import__", builtin_import, 1, 5, 0, "name globals locals fromlist level"},
    {"eval", builtin_eval, 1, 3, NATIVE_NAMED_13, "source / globals locals"},
    {"exec", builtin_exec, 1, 3, NATIVE_NAMED_13, "source / globals locals * closure"},
    {"compile", builtin_compile, 3, 6, 0,
     "source filename mode flags dont_inherit optimize * _feature_version"},
    {"aiter", builtin_aiter, 1, 1, 0, NULL},
    {"anext", builtin_anext, 1, 2, 0, NULL},
    {0},
};

// What the functions of BUILTINS_FRAME are in 3.11 and 3.12.
const NativeDef BUILTINS_EXEC_11[] = {
    {"exec", builtin_exec, 1, 3, 0, "source globals locals / * closure"},
    {0},
};
