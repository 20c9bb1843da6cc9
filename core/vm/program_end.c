// The end of a program: CPython's Python/pythonrun.c (what is said about the exception) and
// Python/pylifecycle.c, Py_FinalizeEx (what is freed when).
#include "vm/program.h"

#include "base/utf8.h"
#include "lang/source.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/number.h"
#include "object/ops.h"
#include "trace/log.h"
#include "vm/characters.h"
#include "vm/frame.h"
#include "vm/program_internal.h"
#include "vm/sys.h"
#include "vm/traceback.h"

// ------------------------------------------------------------------ sources and errors

bool program_keep_source(Runtime *rt, const char *source, size_t size, Str *filename) {
    Arena arena;
    StrBuf text;
    SyntaxError error;
    arena_init(&arena, &rt->mem);
    strbuf_init(&text, &rt->mem);
    const Characters characters = characters_of(rt);
    const ParseOptions options = {.is_file = true, .characters = &characters};
    bool good = !source_decode(&arena, source, size, &options, &text, &error)
                    ? !arena.failed && !text.failed
                    : program_add_source(rt, filename, text.data, text.len - 1);
    strbuf_free(&text);
    arena_free(&arena);
    return good;
}

// A number of SyntaxError's details, or null.
static void json_detail(StrBuf *json, const char *name, const Tuple *details, uint32_t i) {
    int64_t n = 0;
    strbuf_format(json, ",\"%s\":", name);
    if (details != NULL && i < details->length && IS_INT(details->items[i]) &&
        int_to_int64(ref(details->items[i]), &n) && n > 0)
        strbuf_int(json, n);
    else
        strbuf_text(json, "null");
}

void program_error_json(Runtime *rt, ValueRef error, bool unsupported, StrBuf *json) {
    Exception *e = (Exception *)AS_OBJECT(error);
    const Tuple *details = IS_TUPLE(e->extra[1]) ? AS_TUPLE(e->extra[1]) : NULL;
    const char *type = type_of(rt, error)->name->data;
    strbuf_format(json, "{\"type\":\"%s\",\"message\":", type);
    if (IS_STR(e->extra[0]))
        strbuf_json(json, AS_STR(e->extra[0])->data, AS_STR(e->extra[0])->size);
    else
        strbuf_text(json, "\"\"");
    json_detail(json, "line", details, 1);
    json_detail(json, "column", details, 2);
    json_detail(json, "end_line", details, 4);
    json_detail(json, "end_column", details, 5);
    strbuf_text(json, ",\"text\":");
    if (details != NULL && details->length > 3 && IS_STR(details->items[3]))
        strbuf_json(json, AS_STR(details->items[3])->data, AS_STR(details->items[3])->size);
    else
        strbuf_text(json, "null");
    strbuf_format(json, ",\"unsupported\":%s}", unsupported ? "true" : "false");
}

// ------------------------------------------------------------------ the uncaught exception

// Shows an exception on stderr. When there is no memory even for that, the run stops.
static void show(Runtime *rt, ValueRef exception) {
    StrBuf text;
    strbuf_init(&text, &rt->mem);
    bool good = traceback_print(rt, exception, &text) && !text.failed &&
                sys_write_stderr(rt, text.data, text.len);
    strbuf_free(&text);
    if (good) return;
    clear_pending(rt);
    if (rt->stop == STATUS_OK && rt->mem.failed) rt->stop = STATUS_MEMORY;
}

// A hook that the program put in place of sys.excepthook (owned), or NO_VALUE.
static Value custom_hook(Runtime *rt) {
    Value hook = sys_get(rt, "excepthook"), original = sys_get(rt, "__excepthook__");
    bool custom = !IS_NULL(hook) && !SAME(hook, original);
    drop(rt, original);
    if (custom) return hook;
    drop(rt, hook);
    return NO_VALUE;
}

static void call_hook(Runtime *rt, ValueRef hook, ValueRef exception) {
    Value traceback = ((Exception *)AS_OBJECT(exception))->traceback;
    ValueRef args[3] = {object_ref(type_of(rt, exception)), exception,
                        IS_NULL(traceback) ? ref(NONE) : ref(traceback)};
    Value result = call(rt, hook, args, 3);
    if (!IS_NULL(result)) {
        drop(rt, result);
        return;
    }
    Value error = take_pending(rt);
    if (IS_NULL(error)) return;
    sys_write_stderr(rt, "Error in sys.excepthook:\n", 25);
    show(rt, ref(error));
    sys_write_stderr(rt, "\nOriginal exception was:\n", 25);
    show(rt, exception);
    drop(rt, error);
}

// What sys.exit(code) means for the process: None is 0, an int itself, anything else is printed.
static int exit_code(Runtime *rt, ValueRef code) {
    int64_t n = -1;
    if (IS_NULL(code) || IS_NONE(code)) return 0;
    if (IS_INT(code)) return int_to_int64(code, &n) ? (int)(n & 0xFF) : 255;
    Value text = op_str(rt, code);
    if (!IS_NULL(text)) {
        sys_write_stderr(rt, AS_STR(text)->data, AS_STR(text)->size);
        drop(rt, text);
    }
    clear_pending(rt);
    sys_write_stderr(rt, "\n", 1);
    clear_pending(rt);
    return 1;
}

void program_report_exception(Runtime *rt) {
    ProgramState *program = rt->program;
    Value exception = take_pending(rt);
    if (IS_NULL(exception)) return;
    program->exit_status = 1;
    if (exception_matches(rt, ref(exception), EXC_SystemExit)) {
        Str *name = intern(rt, "code"); // a class of the program may have its own
        Value code = name == NULL ? NO_VALUE : op_getattr(rt, ref(exception), name);
        clear_pending(rt);
        program->exit_status = exit_code(rt, ref(code));
        drop(rt, code);
        drop(rt, exception);
        return;
    }
    if (exception_matches(rt, ref(exception), EXC_KeyboardInterrupt)) program->exit_status = 130;
    Value hook = custom_hook(rt);
    if (IS_NULL(hook))
        show(rt, ref(exception));
    else
        call_hook(rt, ref(hook), ref(exception));
    drop(rt, hook);
    clear_pending(rt);
    replace(rt, &program->last_exception, exception);
}

// ------------------------------------------------------------------ what is freed, in which order

static void report_atexit(Runtime *rt, ValueRef function) {
    if (rt->options.python >= 10) {
        rt->unraisable(rt, UNRAISABLE_ATEXIT, function);
        return;
    }
    Value exception = take_pending(rt);
    sys_write_stderr(rt, "Error in atexit._run_exitfuncs:\n", 32);
    show(rt, ref(exception));
    drop(rt, exception);
}

// atexit's callbacks, the latest first.
static void run_atexit(Runtime *rt) {
    while (rt->program->atexit != NULL && rt->program->atexit->length > 0 &&
           rt->stop == STATUS_OK) {
        List *callbacks = rt->program->atexit;
        Value entry = callbacks->items[--callbacks->length];
        Tuple *parts = AS_TUPLE(entry); // function, keyword names or None, values
        Tuple *names = IS_TUPLE(parts->items[1]) ? AS_TUPLE(parts->items[1]) : NULL;
        Tuple *values = AS_TUPLE(parts->items[2]);
        uint32_t keywords = names == NULL ? 0 : names->length;
        // Values own what they hold and have the bits of ValueRefs: the tuple lends its items.
        Value result = call_keywords(rt, ref(parts->items[0]), (const ValueRef *)values->items,
                                     values->length - keywords, names);
        if (IS_NULL(result) && rt_pending(rt)) report_atexit(rt, ref(parts->items[0]));
        drop(rt, result);
        drop(rt, entry);
    }
}

// Collects cycles. When there is no memory for it, finalisers would be left out: the run stops.
static void collect(Runtime *rt) {
    bool failed = rt->mem.failed;
    rt->mem.failed = false;
    collect_cycles(rt);
    if (rt->mem.failed && rt->stop == STATUS_OK) rt->stop = STATUS_MEMORY;
    rt->mem.failed |= failed;
}

// CPython's _PyModule_ClearDict: names with one leading underscore first, then all others.
static void clear_names(Runtime *rt, Dict *dict) {
    for (int round = 0; round < 2; round++) {
        for (uint32_t i = 0; i < dict->used; i++) {
            Value key = dict->entries[i].key;
            if (IS_NULL(key) || !IS_STR(key) || IS_NONE(dict->entries[i].value)) continue;
            const char *name = AS_STR(key)->data;
            bool internal = name[0] == '_' && name[1] != '_';
            if (round == 0 ? internal : AS_STR(key) != rt->names.builtins)
                replace(rt, &dict->entries[i].value, NONE);
        }
    }
}

// Gives __main__ up. While it has functions, which refer to its names, it is a cycle that the
// collector finalises and frees; a module that somebody else still holds has its names cleared
// (pylifecycle.c, finalize_modules).
static void clear_main(Runtime *rt) {
    Value module = rt->vm->main_module;
    rt->vm->main_module = NO_VALUE;
    if (IS_NULL(module)) return;
    dict_remove(rt, rt->modules, object_ref(rt->names.main), NULL);
    bool held = AS_OBJECT(module)->refcount > 1;
    Dict *dict = ((Module *)AS_OBJECT(module))->dict;
    if (held) {
        collect(rt);
        clear_names(rt, dict);
    }
    drop(rt, module);
    collect(rt);
}

static void tell_end(Runtime *rt, Str *exception) {
    if (rt->log == NULL) return;
    uint32_t id = exception == NULL ? 0 : log_intern(rt->log, exception->data, exception->size);
    trace_program_end(rt->log, 0, rt->program->exit_status, id);
}

static void report_end(Runtime *rt) {
    bool memory = pending_is(rt, EXC_MemoryError) && rt->mem.failed;
    program_report_exception(rt);
    if (memory && rt->stop == STATUS_OK) rt->stop = STATUS_MEMORY;
}

bool program_join_threads(Runtime *rt) {
    Str *name = intern(rt, "threading");
    ValueRef module = name == NULL ? NO_REF : dict_get_str(rt->modules, name);
    if (IS_NULL(module)) return false;
    if (rt->program->joining) {
        // _shutdown is over. What it returned is carried.
        clear(rt, &rt->vm->carried);
        if (rt_pending(rt))
            rt->unraisable(rt, UNRAISABLE_IN, rt->options.python >= 13 ? NO_REF : module);
        return false;
    }
    rt->program->joining = true;
    report_end(rt);
    name = rt->stop != STATUS_OK ? NULL : intern(rt, "_shutdown");
    Value shutdown = name == NULL ? NO_VALUE : op_getattr_optional(rt, module, name);
    Value result = IS_NULL(shutdown) ? NO_VALUE : op_call(rt, ref(shutdown), NULL, 0, NULL);
    drop(rt, shutdown);
    if (IS_PUSHED(result)) return true;
    drop(rt, result);
    return false;
}

void program_finish(Runtime *rt) {
    report_end(rt);
    if (rt->stop != STATUS_OK) return;
    run_atexit(rt);
    collect(rt);
}

void program_clear(Runtime *rt) {
    ProgramState *program = rt->program;
    Str *name = NULL;
    if (!IS_NULL(program->last_exception)) {
        name = type_of(rt, ref(program->last_exception))->name;
        object_retain(name);
    }
    program->warnings_gone = true;
    clear(rt, &program->last_exception); // sys.last_exc goes before the modules do
    program->modules_gone = true;
    clear_main(rt);
    clear_pending(rt);
    program->ended = true;
    if (rt->stop == STATUS_OK) tell_end(rt, name);
    drop_object(rt, name);
}
