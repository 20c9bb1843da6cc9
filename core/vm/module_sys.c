// The module `sys`.
#include "vm/sys.h"

#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/number.h"
#include "object/ops.h"
#include "vm/compile_source.h"
#include "vm/frame.h"
#include "vm/modules.h"
#include "vm/program.h"
#include "vm/struct_sequence.h"
#include "vm/text_stream.h"
#include "vm/traceback.h"

// ------------------------------------------------------------------ for C code

// The module as the program has it in sys.modules; NO_REF when it is not there. Borrowed.
static ValueRef sys_module(Runtime *rt) {
    Str *name = rt->modules == NULL ? NULL : intern(rt, "sys");
    if (name == NULL) {
        clear_pending(rt);
        return NO_REF;
    }
    ValueRef module = dict_get_str(rt->modules, name);
    bool real = !IS_NULL(module) && type_of(rt, module) == TYPE_OF_ID(rt, MODULE);
    return real ? module : NO_REF;
}

Value sys_get(Runtime *rt, const char *name) {
    ValueRef module = sys_module(rt);
    Str *key = IS_NULL(module) ? NULL : intern(rt, name);
    if (key == NULL) {
        clear_pending(rt);
        return NO_VALUE;
    }
    ValueRef value = dict_get_str(((Module *)AS_OBJECT(module))->dict, key);
    return IS_NULL(value) ? NO_VALUE : own(value);
}

// Writes to sys.NAME, or to the run's stream itself while that is what the name means.
static bool write_to(Runtime *rt, int stream, const char *name, const char *original,
                     const char *bytes, size_t size) {
    Value now = sys_get(rt, name), first = sys_get(rt, original);
    bool own_stream = IS_NULL(now) || SAME(now, first);
    bool good = true;
    drop(rt, first);
    if (own_stream) {
        good = rt->write(rt, stream, bytes, size);
    } else if (!IS_NONE(now)) {
        Value text = str_new(rt, bytes, size);
        ValueRef arg = ref(text);
        Value done = IS_NULL(text) ? NO_VALUE : call_method(rt, ref(now), "write", &arg, 1);
        good = !IS_NULL(done);
        drop(rt, text);
        drop(rt, done);
    }
    drop(rt, now);
    return good;
}

bool sys_write_stderr(Runtime *rt, const char *bytes, size_t size) {
    return write_to(rt, 1, "stderr", "__stderr__", bytes, size);
}

bool sys_write_stdout(Runtime *rt, const char *bytes, size_t size) {
    return write_to(rt, 0, "stdout", "__stdout__", bytes, size);
}

// ------------------------------------------------------------------ exceptions

static Value sys_exc_info(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    ValueRef traceback, e = handled_exception(rt, &traceback);
    ValueRef items[3] = {ref(NONE), ref(NONE), ref(NONE)};
    if (!IS_NULL(e)) {
        items[0] = object_ref(type_of(rt, e));
        items[1] = e;
        if (!IS_NULL(traceback)) items[2] = traceback;
    }
    return tuple_from(rt, items, 3);
}

static Value sys_exception(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    ValueRef traceback, e = handled_exception(rt, &traceback);
    return IS_NULL(e) ? NONE : own(e);
}

static Value sys_exit(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    bool spread = n > 0 && IS_TUPLE(args[0]); // as `raise SystemExit, value` did it
    if (n > 0 && IS_NONE(args[0])) n = 0;
    // Values own what they hold and have the bits of ValueRefs: the tuple lends its items.
    const ValueRef *values = spread ? (const ValueRef *)AS_TUPLE(args[0])->items : args;
    Value e = exception_new(rt, rt->exceptions[EXC_SystemExit], values,
                            spread ? AS_TUPLE(args[0])->length : n);
    return IS_NULL(e) ? NO_VALUE : raise_value(rt, e);
}

static Value sys_excepthook(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_EXCEPTION(args[1]))
        return raise(rt, EXC_TypeError, "print_exception(): Exception expected for value, %s found",
                     type_of(rt, args[1])->name->data);
    StrBuf text;
    strbuf_init(&text, &rt->mem);
    bool good = traceback_print(rt, args[1], &text) && !text.failed;
    if (!good) raise_memory(rt);
    good = good && sys_write_stderr(rt, text.data, text.len);
    strbuf_free(&text);
    return good ? NONE : NO_VALUE;
}

// ------------------------------------------------------------------ limits, frames, objects

static Value sys_getrecursionlimit(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return small_int(rt->recursion_limit);
}

static Value sys_setrecursionlimit(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t limit;
    if (!op_index(rt, args[0], &limit)) return NO_VALUE;
    if (limit < 1)
        return raise(rt, EXC_ValueError, "recursion limit must be greater or equal than 1");
    if (limit > INT32_MAX)
        return raise(rt, EXC_OverflowError, "Python int too large to convert to C int");
    if (rt->depth >= (uint64_t)limit)
        return raise(rt, EXC_RecursionError,
                     "cannot set the recursion limit to %d at the recursion depth %u: the limit is "
                     "too low",
                     (int)limit, rt->depth);
    rt->recursion_limit = (uint32_t)limit;
    return NONE;
}

static Value sys_get_max_digits(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return small_int(rt->max_str_digits);
}

static Value sys_set_max_digits(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t most;
    if (!op_index(rt, args[0], &most)) return NO_VALUE;
    if (most != 0 && (most < 640 || most > INT32_MAX))
        return raise(rt, EXC_ValueError, "maxdigits must be 0 or larger than 640");
    rt->max_str_digits = (uint32_t)most;
    return NONE;
}

static Value sys_getframe(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    int64_t depth = 0;
    if (n > 0 && !op_index(rt, args[0], &depth)) return NO_VALUE;
    Frame *frame = frame_current(rt);
    while (frame != NULL && depth > 0) {
        do frame = frame_outer(rt, frame);
        while (frame != NULL && frame->form != FORM_PYTHON);
        depth--;
    }
    if (frame == NULL) return raise(rt, EXC_ValueError, "call stack is not deep enough");
    return own(object_ref(frame));
}

static Value sys_getrefcount(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    // The argument's own is one of them, as in CPython. What is no object never dies.
    return IS_OBJECT(args[0]) ? small_int((int64_t)AS_OBJECT(args[0])->refcount)
                              : small_int(0xFFFFFFFF);
}

static Value sys_intern(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_STR(args[0]) || AS_OBJECT(args[0])->type != TYPE_OF_ID(rt, STR))
        return raise(rt, EXC_TypeError, "intern() argument must be str, not %s",
                     type_of(rt, args[0])->name->data);
    return str_intern(rt, AS_STR(args[0])->data, AS_STR(args[0])->size);
}

static Value sys_is_finalizing(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return value_bool(rt->program->ended || rt->finalizing);
}

static Value sys_utf8(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return str_text(rt, "utf-8");
}

static Value sys_none(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)args, (void)n, (void)names;
    return NONE;
}

static Value sys_getswitchinterval(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)args, (void)n, (void)names;
    return value_double(0.005);
}

// ------------------------------------------------------------------ asynchronous generators

static Value hook_or_none(Value hook) {
    return IS_NULL(hook) ? NONE : copy(hook);
}

static Value sys_get_asyncgen_hooks(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    Value items[2] = {hook_or_none(rt->vm->asyncgen_firstiter),
                      hook_or_none(rt->vm->asyncgen_finalizer)};
    return struct_sequence_new(rt, TYPE_OF_ID(rt, ASYNCGEN_HOOKS), items, 2);
}

static bool set_hook(Runtime *rt, const char *name, ValueRef value, Value *hook) {
    if (IS_NULL(value)) return true;
    if (!IS_NONE(value) && type_of(rt, value)->slots.call == NULL) {
        raise(rt, EXC_TypeError, "callable %s expected, got %s", name,
              type_of(rt, value)->name->data);
        return false;
    }
    replace(rt, hook, IS_NONE(value) ? NO_VALUE : own(value));
    return true;
}

static Value sys_set_asyncgen_hooks(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    bool good = set_hook(rt, "finalizer", args[1], &rt->vm->asyncgen_finalizer) &&
                set_hook(rt, "firstiter", args[0], &rt->vm->asyncgen_firstiter);
    return good ? NONE : NO_VALUE;
}

static Value sys_get_origin_depth(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return small_int(rt->vm->origin_depth);
}

static Value sys_set_origin_depth(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_SMALL(args[0])) return raise(rt, EXC_TypeError, "an integer is required");
    if (AS_SMALL(args[0]) < 0) return raise(rt, EXC_ValueError, "depth must be >= 0");
    rt->vm->origin_depth = AS_SMALL(args[0]) > 1000 ? 1000 : (uint32_t)AS_SMALL(args[0]);
    return NONE;
}

static Value sys_getattr(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return module_more(rt, "_sys", args[0]);
}

static Value sys_dir(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return module_more_dir(rt, "_sys");
}

const NativeDef SYS_FUNCTIONS[] = {
    {"__getattr__", sys_getattr, 1, 1, 0, NULL},
    {"__dir__", sys_dir, 0, 0, 0, NULL},
    {"exit", sys_exit, 0, 1, 0, NULL},
    {"exc_info", sys_exc_info, 0, 0, 0, NULL},
    {"excepthook", sys_excepthook, 3, 3, 0, NULL},
    {"getrecursionlimit", sys_getrecursionlimit, 0, 0, 0, NULL},
    {"setrecursionlimit", sys_setrecursionlimit, 1, 1, 0, NULL},
    {"get_int_max_str_digits", sys_get_max_digits, 0, 0, 0, NULL},
    {"set_int_max_str_digits", sys_set_max_digits, 1, 1, 0, "maxdigits"},
    {"_getframe", sys_getframe, 0, 1, 0, NULL},
    {"getrefcount", sys_getrefcount, 1, 1, 0, NULL},
    {"intern", sys_intern, 1, 1, 0, NULL},
    {"is_finalizing", sys_is_finalizing, 0, 0, 0, NULL},
    {"getdefaultencoding", sys_utf8, 0, 0, 0, NULL},
    {"getfilesystemencoding", sys_utf8, 0, 0, 0, NULL},
    {"gettrace", sys_none, 0, 0, 0, NULL},
    {"getprofile", sys_none, 0, 0, 0, NULL},
    {"getswitchinterval", sys_getswitchinterval, 0, 0, 0, NULL},
    {"get_coroutine_origin_tracking_depth", sys_get_origin_depth, 0, 0, 0, NULL},
    {"set_coroutine_origin_tracking_depth", sys_set_origin_depth, 1, 1, 0, "depth"},
    {"get_asyncgen_hooks", sys_get_asyncgen_hooks, 0, 0, 0, NULL},
    {"set_asyncgen_hooks", sys_set_asyncgen_hooks, 0, 2, 0, "firstiter finalizer"},
    {0},
};

// ------------------------------------------------------------------ values

static Value version_info(Runtime *rt) {
    static const int MICROS[] = {[8] = 18, [9] = 18, [10] = 13, [11] = 7, [12] = 1, [13] = 0};
    uint32_t minor = rt->options.python;
    int micro = minor < sizeof MICROS / sizeof *MICROS ? MICROS[minor] : 0;
    Value items[5] = {small_int(3), small_int(minor), small_int(micro), str_text(rt, "final"),
                      small_int(0)};
    return struct_sequence_new(rt, TYPE_OF_ID(rt, VERSION_INFO), items, 5);
}

static Value float_info(Runtime *rt) {
    Value items[11] = {value_double(1.7976931348623157e+308),
                       small_int(1024),
                       small_int(308),
                       value_double(2.2250738585072014e-308),
                       small_int(-1021),
                       small_int(-307),
                       small_int(15),
                       small_int(53),
                       value_double(2.220446049250313e-16),
                       small_int(2),
                       small_int(1)};
    return struct_sequence_new(rt, TYPE_OF_ID(rt, FLOAT_INFO), items, 11);
}

static bool set_text(Runtime *rt, Dict *dict, const char *name, const char *text) {
    Value value = str_text(rt, text);
    return !IS_NULL(value) && dict_set_text(rt, dict, name, value);
}

static bool set_value(Runtime *rt, Dict *dict, const char *name, Value value) {
    return !IS_NULL(value) && dict_set_text(rt, dict, name, value);
}

static bool set_versions(Runtime *rt, Dict *dict) {
    Value info = version_info(rt);
    if (IS_NULL(info)) return false;
    int64_t micro = AS_SMALL(AS_TUPLE(info)->items[2]);
    bool good = dict_set_text(rt, dict, "version_info", info);
    Value version = str_format(rt, "3.%u.%d (Loopscope)", rt->options.python, (int)micro);
    int64_t hex = 0x030000F0 + ((int64_t)rt->options.python << 16) + (micro << 8);
    return good && set_value(rt, dict, "version", version) &&
           set_value(rt, dict, "hexversion", small_int(hex)) &&
           set_value(rt, dict, "float_info", float_info(rt));
}

static bool set_streams(Runtime *rt, Dict *dict) {
    static const struct {
        int stream;
        const char *name, *original;
    } STREAMS[] = {{0, "stdout", "__stdout__"}, {1, "stderr", "__stderr__"}};
    for (size_t i = 0; i < 2; i++) {
        Value stream = text_stream_new(rt, STREAMS[i].stream);
        bool good = !IS_NULL(stream) && dict_set_text(rt, dict, STREAMS[i].name, copy(stream)) &&
                    dict_set_text(rt, dict, STREAMS[i].original, copy(stream));
        drop(rt, stream);
        if (!good) return false;
    }
    return true;
}

// A list of NULL-ended texts; NULL is none.
static Value text_list(Runtime *rt, const char *const *at) {
    Value list = list_new(rt, 0);
    for (; !IS_NULL(list) && at != NULL && *at != NULL; at++) {
        Value entry = str_text(rt, *at);
        if (!IS_NULL(entry) && list_append(rt, AS_LIST(list), entry)) continue;
        drop(rt, list);
        return NO_VALUE;
    }
    return list;
}

static bool set_lists(Runtime *rt, Dict *dict) {
    const char *const alone[] = {rt->vm->main_file == NULL ? "" : rt->vm->main_file->data, NULL};
    const RunOptions *o = &rt->options;
    bool good =
        set_value(rt, dict, "argv", text_list(rt, o->arguments == NULL ? alone : o->arguments)) &&
        set_value(rt, dict, "path", text_list(rt, o->path));
    return dict_set_text(rt, dict, "modules", own(object_ref(rt->modules))) && good;
}

bool module_sys_init(Runtime *rt, Dict *dict) {
    Str *hook_name = intern(rt, "excepthook");
    if (hook_name == NULL) return false;
    ValueRef hook = dict_get_str(dict, hook_name);
    if (rt->options.python >= 11) {
        static const NativeDef EXCEPTION = {"exception", sys_exception, 0, 0, 0, NULL};
        Value function = native_function_new(rt, &EXCEPTION, NO_REF, NULL);
        if (!set_value(rt, dict, "exception", function)) return false;
    }
    return !IS_NULL(hook) && dict_set_text(rt, dict, "__excepthook__", own(hook)) &&
           set_versions(rt, dict) && set_streams(rt, dict) && set_lists(rt, dict) &&
           set_text(rt, dict, "platform", "linux") && set_text(rt, dict, "byteorder", "little") &&
           set_text(rt, dict, "executable", "") && set_text(rt, dict, "prefix", "/usr") &&
           set_text(rt, dict, "float_repr_style", "short") &&
           set_value(rt, dict, "maxsize", int_new(rt, INT64_MAX)) &&
           set_value(rt, dict, "maxunicode", small_int(0x10FFFF)) &&
           set_value(rt, dict, "dont_write_bytecode", TRUE_VALUE);
}
