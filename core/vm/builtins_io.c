#include "vm/builtins.h"

#include "object/arguments.h"
#include "object/bytes.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/function.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "object/str.h"
#include "vm/import.h"
#include "vm/sys.h"

// ------------------------------------------------------------------ print

// Where a print goes: a stream of the run (0, 1), gathered in `buf` and written at once, or an
// object with a method write().
typedef struct Printer {
    int stream;
    Value file; // owned; NO_VALUE for a stream
    StrBuf buf;
} Printer;

// An attribute of the module sys, owned; NO_VALUE when the module is not there.
static Value sys_attribute(Runtime *rt, const char *name) {
    Str *sys = intern(rt, "sys"), *attribute = intern(rt, name);
    if (sys == NULL || attribute == NULL || rt->modules == NULL) return NO_VALUE;
    ValueRef module = dict_get_str(rt->modules, sys);
    if (IS_NULL(module) || type_of(rt, module) != TYPE_OF_ID(rt, MODULE)) return NO_VALUE;
    ValueRef value = dict_get_str(((Module *)AS_OBJECT(module))->dict, attribute);
    return IS_NULL(value) ? NO_VALUE : own(value);
}

// The stream that is the file `v` as the run began with it, or -1.
static int stream_of(Runtime *rt, ValueRef v) {
    static const char *const NAMES[] = {"__stdout__", "__stderr__"};
    for (int i = 0; i < 2; i++) {
        Value original = sys_attribute(rt, NAMES[i]);
        bool same = !IS_NULL(original) && SAME(original, v);
        drop(rt, original);
        if (same) return i;
    }
    return -1;
}

// Finds out where to print. 1, 0: nowhere (sys.stdout is None), -1: raised.
static int printer_open(Runtime *rt, Printer *printer, ValueRef file) {
    strbuf_init(&printer->buf, &rt->mem);
    printer->file = NO_VALUE;
    printer->stream = 0;
    Value target = IS_NULL(file) || IS_NONE(file) ? sys_attribute(rt, "stdout") : own(file);
    if (IS_NULL(target)) return rt_pending(rt) ? -1 : 1;
    if (IS_NONE(target)) return 0;
    int stream = stream_of(rt, ref(target));
    if (stream >= 0) {
        printer->stream = stream;
        drop(rt, target);
    } else {
        printer->file = target;
    }
    return rt_pending(rt) ? -1 : 1;
}

static bool printer_text(Runtime *rt, Printer *printer, ValueRef text) {
    if (IS_NULL(printer->file)) {
        if (printer->stream == 0 && !codec_check(rt, AS_STR(text))) return false;
        strbuf_bytes(&printer->buf, AS_STR(text)->data, AS_STR(text)->size);
        return true;
    }
    Value done = call_method(rt, ref(printer->file), "write", &text, 1);
    drop(rt, done);
    return !IS_NULL(done);
}

// A separator or an end: `given` is a str, or NO_REF or None for `usual`.
static bool printer_mark(Runtime *rt, Printer *printer, ValueRef given, const char *usual) {
    if (IS_STR(given)) return printer_text(rt, printer, given);
    Value text = str_text(rt, usual);
    bool good = !IS_NULL(text) && printer_text(rt, printer, ref(text));
    drop(rt, text);
    return good;
}

// Writes what was gathered, also when an exception is pending: it came after. False: raised.
static bool printer_close(Runtime *rt, Printer *printer, bool good, bool flush) {
    PutAside pending = pending_put_aside(rt);
    if (IS_NULL(printer->file)) {
        if (printer->buf.failed) {
            good = false;
            if (IS_NULL(pending.exception)) raise_memory(rt);
        } else if (printer->buf.len > 0 &&
                   !rt->write(rt, printer->stream, printer->buf.data, printer->buf.len)) {
            good = false;
        }
    } else if (good && flush) {
        Value done = call_method(rt, ref(printer->file), "flush", NULL, 0);
        good = !IS_NULL(done);
        drop(rt, done);
    }
    strbuf_free(&printer->buf);
    drop(rt, printer->file);
    pending_put_back(rt, pending);
    return good;
}

typedef struct PrintOptions {
    ValueRef sep, end, file, flush; // NO_REF where not given
} PrintOptions;

// sep and end: None or a str. False: raised.
static bool check_mark(Runtime *rt, const char *name, ValueRef v) {
    if (IS_NULL(v) || IS_NONE(v) || IS_STR(v)) return true;
    raise(rt, EXC_TypeError, "%s must be None or a string, not %s", name, class_name(rt, v));
    return false;
}

static bool print_options(Runtime *rt, const ValueRef *values, Tuple *names, PrintOptions *out) {
    for (uint32_t i = 0; names != NULL && i < names->length; i++) {
        Str *name = AS_STR(names->items[i]);
        if (str_is(name, "sep")) {
            out->sep = values[i];
        } else if (str_is(name, "end")) {
            out->end = values[i];
        } else if (str_is(name, "file")) {
            out->file = values[i];
        } else if (str_is(name, "flush")) {
            out->flush = values[i];
        } else {
            raise_unexpected_keyword(rt, "print", 5, name, "sep end file flush");
            return false;
        }
    }
    return check_mark(rt, "sep", out->sep) && check_mark(rt, "end", out->end);
}

static bool print_all(Runtime *rt, Printer *printer, const ValueRef *args, uint32_t n,
                      const PrintOptions *options) {
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0 && !printer_mark(rt, printer, options->sep, " ")) return false;
        Value text = IS_STR(args[i]) && AS_OBJECT(args[i])->type == TYPE_OF_ID(rt, STR)
                         ? own(args[i])
                         : op_str(rt, args[i]);
        bool good = !IS_NULL(text) && printer_text(rt, printer, ref(text));
        drop(rt, text);
        if (!good) return false;
    }
    return printer_mark(rt, printer, options->end, "\n");
}

static Value builtin_print(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    PrintOptions options = {NO_REF, NO_REF, NO_REF, NO_REF};
    Printer printer;
    if (!print_options(rt, args + n, names, &options)) return NO_VALUE;
    int flush = IS_NULL(options.flush) ? 0 : op_truth(rt, options.flush);
    if (flush < 0) return NO_VALUE;
    int target = printer_open(rt, &printer, options.file);
    if (target == 0) return NONE;
    bool good = target > 0 && print_all(rt, &printer, args, n, &options);
    return printer_close(rt, &printer, good, flush != 0) ? NONE : NO_VALUE;
}

// ------------------------------------------------------------------ what programs cannot do here

// bltinmodule.c, builtin_input: a stream that the program has taken away is named. Owned:
// sys.stdin. NO_VALUE: raised.
static Value input_stream(Runtime *rt) {
    static const char *const NAMES[] = {"stdin", "stdout", "stderr"};
    Value sys = import_module(rt, "sys"), streams[3] = {NO_VALUE, NO_VALUE, NO_VALUE};
    for (int i = 0; i < 3 && !rt_pending(rt); i++) {
        Str *name = intern(rt, NAMES[i]);
        if (name != NULL) streams[i] = op_getattr_optional(rt, ref(sys), name);
        if (!rt_pending(rt) && (IS_NULL(streams[i]) || IS_NONE(streams[i])))
            raise(rt, EXC_RuntimeError, "input(): lost sys.%s", NAMES[i]);
    }
    drop(rt, sys);
    drop(rt, streams[1]);
    drop(rt, streams[2]);
    if (rt_pending(rt)) clear(rt, &streams[0]);
    return streams[0];
}

// The line without its newline; one that is empty is the end. Consumes it.
static Value input_text(Runtime *rt, Value line) {
    Value text = NO_VALUE;
    if (!IS_STR(line)) {
        raise(rt, EXC_TypeError, "object.readline() returned non-string");
    } else {
        const char *data = AS_STR(line)->data;
        size_t size = AS_STR(line)->size;
        if (size == 0)
            raise(rt, EXC_EOFError, "EOF when reading a line");
        else
            text = str_new(rt, data, size - (data[size - 1] == '\n'));
    }
    drop(rt, line);
    return text;
}

static Value builtin_input(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value stream = input_stream(rt);
    if (IS_NULL(stream)) return NO_VALUE;
    Value prompt = n > 0 ? op_str(rt, args[0]) : copy(rt->empty_str);
    bool good =
        !IS_NULL(prompt) && sys_write_stdout(rt, AS_STR(prompt)->data, AS_STR(prompt)->size);
    Value line = good ? call_method(rt, ref(stream), "readline", NULL, 0) : NO_VALUE;
    drop(rt, prompt);
    drop(rt, stream);
    return IS_NULL(line) ? line : input_text(rt, line);
}

static Value builtin_open(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return call_library(rt, "_files", "open", args, n, names);
}

static Value builtin_breakpoint(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    Value hook = sys_get(rt, "breakpointhook"); // when the program has set one
    if (!IS_NULL(hook)) {
        Value result = call_keywords(rt, ref(hook), args, n, names);
        drop(rt, hook);
        return result;
    }
    return raise(rt, EXC_RuntimeError,
                 "breakpoint() is not supported: there is no debugger to enter");
}

const NativeDef BUILTINS_IO[] = {
    {.name = "print", .fn = builtin_print, .min = 0, .max = -1, .flags = NATIVE_KEYWORDS},
    {.name = "input", .fn = builtin_input, .min = 0, .max = 1},
    {.name = "open", .fn = builtin_open, .min = 0, .max = -1, .flags = NATIVE_KEYWORDS},
    {.name = "breakpoint", .fn = builtin_breakpoint, .min = 0, .max = -1, .flags = NATIVE_KEYWORDS},
    {0},
};
