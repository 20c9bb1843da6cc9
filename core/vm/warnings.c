#include "vm/warnings.h"

#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/number.h"
#include "object/ops.h"
#include "trace/log.h"
#include "vm/frame.h"
#include "vm/import.h"
#include "vm/modules.h"
#include "vm/program.h"
#include "vm/sys.h"
#include "vm/traceback.h"

// The filters, as lists and dicts that the module `warnings` shares.
typedef struct WarningState {
    List *filters;    // owned: (action, message or None, category, module or None, line) tuples
    Dict *once;       // owned: the registry of action "once"
    Dict *nowhere;    // owned: the registry of warnings without a frame
    uint32_t version; // goes up when the filters change: registries from before are void
} WarningState;

// One warning on its way.
typedef struct Warning {
    Type *category;
    ValueRef message; // an instance of the category
    Str *text;        // str() of it
    Str *filename;
    int64_t line;
    Str *module;
    ValueRef registry; // a dict, or None
    int64_t within;    // in `nowhere`: the library's code that it came from
    ValueRef source;   // or NO_REF
} Warning;

// ------------------------------------------------------------------ the state

// The filters of a CPython that was started without options, in their order.
static bool add_default_filters(Runtime *rt, List *filters) {
    static const struct {
        const char *action;
        ExceptionKind category;
        bool main_only;
    } DEFAULTS[] = {{"default", EXC_DeprecationWarning, true},
                    {"ignore", EXC_DeprecationWarning, false},
                    {"ignore", EXC_PendingDeprecationWarning, false},
                    {"ignore", EXC_ImportWarning, false},
                    {"ignore", EXC_ResourceWarning, false}};
    for (size_t i = 0; i < sizeof DEFAULTS / sizeof *DEFAULTS; i++) {
        Str *action = intern(rt, DEFAULTS[i].action);
        if (action == NULL) return false;
        ValueRef parts[5] = {
            object_ref(action), ref(NONE), object_ref(rt->exceptions[DEFAULTS[i].category]),
            DEFAULTS[i].main_only ? object_ref(rt->names.main) : ref(NONE), ref(small_int(0))};
        Value filter = tuple_from(rt, parts, 5);
        if (IS_NULL(filter) || !list_append(rt, filters, filter)) return false;
    }
    return true;
}

void warnings_release(Runtime *rt) {
    WarningState *state = rt->program->warnings;
    if (state == NULL) return;
    rt->program->warnings = NULL;
    drop_object(rt, state->filters);
    drop_object(rt, state->once);
    drop_object(rt, state->nowhere);
    mem_free(&rt->mem, state, sizeof *state);
}

// The state, made when first asked for. NULL: raised.
static WarningState *state_of(Runtime *rt) {
    if (rt->program->warnings != NULL) return rt->program->warnings;
    WarningState *state = mem_zalloc(&rt->mem, sizeof *state);
    if (state == NULL) {
        raise_memory(rt);
        return NULL;
    }
    rt->program->warnings = state;
    Value filters = list_new(rt, 8), once = dict_new(rt), nowhere = dict_new(rt);
    state->filters = IS_NULL(filters) ? NULL : AS_LIST(filters);
    state->once = IS_NULL(once) ? NULL : AS_DICT(once);
    state->nowhere = IS_NULL(nowhere) ? NULL : AS_DICT(nowhere);
    if (state->filters != NULL && state->once != NULL && state->nowhere != NULL &&
        add_default_filters(rt, state->filters))
        return state;
    warnings_release(rt);
    return NULL;
}

// An attribute of the module `warnings`, when the program has imported it; owned or NO_VALUE.
static Value module_get(Runtime *rt, const char *name) {
    Str *module_name = intern(rt, "warnings"), *key = intern(rt, name);
    if (module_name == NULL || key == NULL) {
        clear_pending(rt);
        return NO_VALUE;
    }
    ValueRef module = dict_get_str(rt->modules, module_name);
    if (IS_NULL(module) || type_of(rt, module) != TYPE_OF_ID(rt, MODULE)) return NO_VALUE;
    ValueRef value = dict_get_str(((Module *)AS_OBJECT(module))->dict, key);
    return IS_NULL(value) ? NO_VALUE : own(value);
}

// ------------------------------------------------------------------ filters

// A filter's message or module: None matches all, a str itself, anything else by its match().
static int matches(Runtime *rt, ValueRef pattern, Str *text) {
    if (IS_NONE(pattern)) return 1;
    if (IS_STR(pattern)) return str_equal(AS_STR(pattern), text) ? 1 : 0;
    ValueRef arg = object_ref(text);
    Value found = call_method(rt, pattern, "match", &arg, 1);
    int truth = IS_NULL(found) ? -1 : op_truth(rt, ref(found));
    drop(rt, found);
    return truth;
}

static int filter_matches(Runtime *rt, Tuple *filter, const Warning *w) {
    int found = matches(rt, ref(filter->items[1]), w->text);
    if (found > 0) found = op_issubclass(rt, object_ref(w->category), ref(filter->items[2]));
    if (found > 0) found = matches(rt, ref(filter->items[3]), w->module);
    if (found <= 0) return found;
    int64_t line;
    if (!op_index(rt, ref(filter->items[4]), &line)) return -1;
    return line == 0 || line == w->line;
}

// What to do with a warning: the action of the first filter that matches, owned. NO_VALUE: raised.
static Value find_action(Runtime *rt, WarningState *state, const Warning *w) {
    Value given = module_get(rt, "filters");
    Value filters = IS_LIST(given) ? copy(given) : own(object_ref(state->filters));
    drop(rt, given);
    Value action = NO_VALUE;
    for (uint32_t i = 0; i < AS_LIST(filters)->length && !rt_pending(rt); i++) {
        Value filter = copy(AS_LIST(filters)->items[i]);
        int found = 0;
        if (IS_TUPLE(filter) && AS_TUPLE(filter)->length == 5) {
            found = filter_matches(rt, AS_TUPLE(filter), w);
            if (found > 0) action = copy(AS_TUPLE(filter)->items[0]);
        } else {
            raise(rt, EXC_ValueError, "warnings.filters item %u isn't a 5-tuple", i);
        }
        drop(rt, filter);
        if (found > 0) break;
    }
    drop(rt, filters);
    if (IS_NULL(action) && !rt_pending(rt)) {
        action = module_get(rt, "defaultaction");
        if (IS_NULL(action)) action = str_text(rt, "default");
    }
    return action;
}

// ------------------------------------------------------------------ registries

// Voids a registry that was filled under other filters. False: raised.
static bool refresh(Runtime *rt, WarningState *state, Dict *registry) {
    Str *key = intern(rt, "version");
    if (key == NULL) return false;
    ValueRef version = dict_get_str(registry, key);
    Value now = small_int(state->version);
    if (!IS_NULL(version) && SAME(version, now)) return true;
    dict_clear(rt, registry);
    return dict_set_str(rt, registry, key, now);
}

// Whether a key is in a registry; puts it there. -1: raised.
static int seen(Runtime *rt, WarningState *state, ValueRef registry, const Warning *w,
                bool with_line) {
    if (!IS_DICT(registry)) return 0;
    if (!refresh(rt, state, AS_DICT(registry))) return -1;
    ValueRef parts[3] = {object_ref(w->text), object_ref(w->category),
                         with_line ? ref(small_int(w->line + w->within)) : ref(small_int(0))};
    Value key = tuple_from(rt, parts, 3);
    if (IS_NULL(key)) return -1;
    ValueRef known = dict_get(rt, AS_DICT(registry), ref(key));
    int truth = rt_pending(rt) ? -1 : IS_NULL(known) ? 0 : op_truth(rt, known);
    if (truth == 0 && !dict_set(rt, AS_DICT(registry), ref(key), TRUE_VALUE)) truth = -1;
    drop(rt, key);
    return truth;
}

// Whether the action says to show the warning. 1, 0, -1: raised.
static int must_show(Runtime *rt, WarningState *state, Str *action, const Warning *w) {
    if (str_is(action, "ignore")) return 0;
    if (str_is(action, "always") || str_is(action, "all")) return 1;
    int known = seen(rt, state, w->registry, w, true);
    if (known < 0) return -1;
    if (str_is(action, "once")) {
        known = seen(rt, state, object_ref(state->once), w, false);
    } else if (str_is(action, "module")) {
        known = known > 0 ? known : seen(rt, state, w->registry, w, false);
    } else if (!str_is(action, "default")) {
        raise(rt, EXC_RuntimeError, "Unrecognized action (%s) in warnings.filters:\n %s",
              action->data, w->text->data);
        return -1;
    }
    return known < 0 ? -1 : !known;
}

// ------------------------------------------------------------------ showing

// "x.py:12: DeprecationWarning: text", the source line, and the hint that a source object brings.
static void format_warning(Runtime *rt, StrBuf *out, const char *category, const Str *text,
                           const Str *filename, int64_t line, ValueRef line_text, bool source) {
    const char *code = NULL;
    size_t size = 0;
    strbuf_format(out, "%s:%lld: %s: ", filename->data, (long long)line, category);
    strbuf_bytes(out, text->data, text->size);
    strbuf_char(out, '\n');
    if (IS_STR(line_text)) {
        code = AS_STR(line_text)->data;
        size = AS_STR(line_text)->size;
    } else if (line > 0 && line <= UINT32_MAX && !rt->program->warnings_gone) {
        program_source_line(rt, filename, (uint32_t)line, &code, &size);
    }
    traceback_strip(&code, &size);
    if (size > 0) {
        strbuf_text(out, "  ");
        strbuf_bytes(out, code, size);
        strbuf_char(out, '\n');
    }
    // At the end, before the modules go, CPython can import no module that is not there yet.
    ProgramState *program = rt->program;
    if (!source || program->modules_gone || (program->warnings_gone && !program->hinted)) return;
    program->hinted = true;
    strbuf_format(out, "%s: Enable tracemalloc to get the object allocation traceback\n", category);
}

static void tell(Runtime *rt, const Warning *w) {
    if (rt->log == NULL) return;
    uint32_t category = log_intern(rt->log, w->category->name->data, w->category->name->size);
    uint32_t text = log_intern(rt->log, w->text->data, w->text->size);
    // The library's lines are none of the program's: as without a frame.
    bool library = w->filename->size > 6 && memcmp(w->filename->data, "<lib>/", 6) == 0;
    int64_t line = library ? rt->options.python < 13 : w->line;
    trace_warning(rt->log, rt->cause, category, text, line < 0 ? 0 : (uint32_t)line);
}

// Calls the module's own way of showing, which the program may have replaced. 1: done, 0: the
// module is not there, -1: raised.
static int show_by_module(Runtime *rt, const Warning *w) {
    Value show = module_get(rt, "_show");
    if (IS_NULL(show)) return 0;
    ValueRef args[5] = {w->message, object_ref(w->category), object_ref(w->filename),
                        ref(small_int(w->line)), IS_NULL(w->source) ? ref(NONE) : w->source};
    Value done = call(rt, ref(show), args, 5);
    drop(rt, show);
    drop(rt, done);
    return IS_NULL(done) ? -1 : 1;
}

static bool show(Runtime *rt, const Warning *w) {
    tell(rt, w);
    int done = show_by_module(rt, w);
    if (done != 0) return done > 0;
    StrBuf text;
    strbuf_init(&text, &rt->mem);
    format_warning(rt, &text, w->category->name->data, w->text, w->filename, w->line, NO_REF,
                   !IS_NULL(w->source));
    bool good = !text.failed;
    if (!good) raise_memory(rt);
    // A stderr that cannot be written to loses the warning, as in CPython.
    if (good && !sys_write_stderr(rt, text.data, text.len) && rt->stop == STATUS_OK)
        clear_pending(rt);
    strbuf_free(&text);
    return good && !rt_pending(rt);
}

// ------------------------------------------------------------------ issuing

// CPython's warn_explicit. False: raised.
static bool issue(Runtime *rt, Warning *w) {
    WarningState *state = state_of(rt);
    if (state == NULL) return false;
    Value action = find_action(rt, state, w);
    if (IS_NULL(action)) return false;
    bool good = false;
    if (!IS_STR(action)) {
        raise(rt, EXC_TypeError, "action must be a string, not '%s'",
              type_of(rt, ref(action))->name->data);
    } else if (str_is(AS_STR(action), "error")) {
        raise_value(rt, own(w->message));
    } else {
        int wanted = must_show(rt, state, AS_STR(action), w);
        good = wanted == 0 || (wanted > 0 && show(rt, w));
    }
    drop(rt, action);
    return good;
}

// Issues with a message that is a str or a Warning, whose class then counts. False: raised.
static bool issue_message(Runtime *rt, Warning *w, ValueRef message) {
    Value text, instance;
    if (op_isinstance(rt, message, object_ref(rt->exceptions[EXC_Warning])) > 0) {
        text = op_str(rt, message);
        instance = own(message);
        w->category = type_of(rt, message);
    } else {
        text = IS_STR(message) ? own(message) : op_str(rt, message);
        instance = exception_new(rt, w->category, &message, 1);
    }
    bool good = !IS_NULL(text) && !IS_NULL(instance);
    if (good) {
        w->text = AS_STR(text);
        w->message = ref(instance);
        good = issue(rt, w);
    }
    drop(rt, text);
    drop(rt, instance);
    return good;
}

// Whether a frame's code is C in CPython, where it has none.
static bool is_built_in(const Frame *frame) {
    return frame->form == FORM_PYTHON && (frame->code->flags & CODE_BUILT_IN) != 0;
}

// The frame that `level` counts to; NULL: no frame, or one of the library, which `within` tells
// from others.
static Frame *caller(Runtime *rt, int level, int64_t *within) {
    Frame *frame = frame_with_code(rt->frame);
    while (frame != NULL && (is_built_in(frame) || (level -= (int)frame_weight(frame)) > 0))
        frame = frame_outer(rt, frame);
    if (frame == NULL || frame->form == FORM_PYTHON) return frame;
    NativeFrame *native = (NativeFrame *)(void *)frame;
    *within = (int64_t)((uintptr_t)native->name & UINT32_MAX) + native->place;
    return NULL;
}

// The registry of a module, made now if need be. Borrowed; NO_REF: raised.
static ValueRef registry_of(Runtime *rt, Dict *globals) {
    Str *key = intern(rt, "__warningregistry__");
    if (key == NULL) return NO_REF;
    ValueRef known = dict_get_str(globals, key);
    if (!IS_NULL(known)) return known;
    Value made = dict_new(rt);
    if (IS_NULL(made) || !dict_set_str(rt, globals, key, made)) return NO_REF;
    return ref(made);
}

// Where a warning without a frame is: in the module sys, whose name as a file changed in 3.13.
static bool place_nowhere(Runtime *rt, Warning *w) {
    bool new = rt->options.python >= 13;
    w->filename = intern(rt, new ? "<sys>" : "sys");
    w->module = intern(rt, "sys");
    w->line = new ? 0 : 1;
    WarningState *state = state_of(rt);
    if (state == NULL || w->filename == NULL || w->module == NULL) return false;
    w->registry = object_ref(state->nowhere);
    return true;
}

static bool place(Runtime *rt, Warning *w, int stacklevel) {
    Frame *frame = caller(rt, stacklevel, &w->within);
    if (frame == NULL) return place_nowhere(rt, w);
    w->filename = frame->code->filename;
    uint32_t line = traceback_frame_line(rt, frame);
    w->line = line == 0 ? -1 : (int64_t)line;
    ValueRef module = dict_get_str(frame->globals, rt->names.name);
    w->module = IS_STR(module) ? AS_STR(module) : w->filename;
    w->registry = registry_of(rt, frame->globals);
    return !IS_NULL(w->registry);
}

bool warnings_warn(Runtime *rt, Type *category, ValueRef message, int stacklevel, ValueRef source) {
    Warning w = {.category = category, .source = source};
    if (!place(rt, &w, stacklevel)) return false;
    // The place is borrowed from things that the program could change meanwhile.
    Value held[3] = {own(object_ref(w.filename)), own(object_ref(w.module)), own(w.registry)};
    bool good = issue_message(rt, &w, message);
    for (int i = 0; i < 3; i++) drop(rt, held[i]);
    return good;
}

static bool warn(Runtime *rt, ExceptionKind category, const char *message) {
    Value text = str_text(rt, message);
    if (IS_NULL(text)) return false;
    bool good = warnings_warn(rt, rt->exceptions[category], ref(text), 1, NO_REF);
    drop(rt, text);
    return good;
}

// The module is named after the file.
bool warnings_syntax(Runtime *rt, Str *filename, uint32_t line, const char *message) {
    Warning w = {.category = rt->exceptions[EXC_SyntaxWarning],
                 .filename = filename,
                 .line = line,
                 .registry = ref(NONE),
                 .source = NO_REF};
    bool python = filename->size > 3 && memcmp(filename->data + filename->size - 3, ".py", 3) == 0;
    Value module = str_new(rt, filename->data, filename->size - (python ? 3 : 0));
    Value text = IS_NULL(module) ? NO_VALUE : str_text(rt, message);
    w.module = IS_NULL(module) ? NULL : AS_STR(module);
    bool good = !IS_NULL(text) && issue_message(rt, &w, ref(text));
    drop(rt, module);
    drop(rt, text);
    return good;
}

void warnings_init(Runtime *rt) {
    rt->warn = warn;
    rt->unraisable = warnings_unraisable;
    rt->library = call_library;
    rt->nearest_word = nearest_word;
}

// ------------------------------------------------------------------ the module _warnings

// The category of a warning: given, or the message's own class. NULL: raised.
static Type *category_of(Runtime *rt, ValueRef message, ValueRef category) {
    Type *warning = rt->exceptions[EXC_Warning];
    if (is_instance(rt, message, warning)) return type_of(rt, message);
    if (IS_NULL(category) || IS_NONE(category)) return rt->exceptions[EXC_UserWarning];
    if (IS_TYPE(category) && type_is_subtype(AS_TYPE(category), warning)) return AS_TYPE(category);
    raise(rt, EXC_TypeError, "category must be a Warning subclass, not '%s'",
          type_of(rt, category)->name->data);
    return NULL;
}

static Value native_warn(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t level = 1;
    if (!IS_NULL(args[2]) && !op_index(rt, args[2], &level)) return NO_VALUE;
    Type *category = category_of(rt, args[0], args[1]);
    if (category == NULL) return NO_VALUE;
    int stacklevel = level < 1 ? 1 : level > 100000 ? 100000 : (int)level;
    ValueRef source = IS_NULL(args[3]) || IS_NONE(args[3]) ? NO_REF : args[3];
    return warnings_warn(rt, category, args[0], stacklevel, source) ? NONE : NO_VALUE;
}

static Value native_warn_explicit(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Warning w = {.source = IS_NULL(args[7]) || IS_NONE(args[7]) ? NO_REF : args[7],
                 .registry = IS_NULL(args[5]) ? ref(NONE) : args[5]};
    w.category = category_of(rt, args[0], args[1]);
    if (w.category == NULL || !op_index(rt, args[3], &w.line)) return NO_VALUE;
    if (!IS_STR(args[2]))
        return raise(rt, EXC_TypeError, "warn_explicit() argument 3 must be str, not %s",
                     type_of(rt, args[2])->name->data);
    w.filename = AS_STR(args[2]);
    w.module = IS_STR(args[4]) ? AS_STR(args[4]) : w.filename;
    if (!IS_DICT(w.registry) && !IS_NONE(w.registry))
        return raise(rt, EXC_TypeError, "'registry' must be a dict or None");
    return issue_message(rt, &w, args[0]) ? NONE : NO_VALUE;
}

static Value native_mutated(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    WarningState *state = state_of(rt);
    if (state == NULL) return NO_VALUE;
    state->version++;
    return NONE;
}

// _format(message, category, filename, lineno, line, source): the text of a warning.
static Value native_format(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t line;
    if (!op_index(rt, args[3], &line)) return NO_VALUE;
    Value text = op_str(rt, args[0]), filename = op_str(rt, args[2]);
    Value category = op_getattr(rt, args[1], rt->names.name);
    bool good = !IS_NULL(text) && !IS_NULL(filename) && !IS_NULL(category) && IS_STR(category);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (good)
        format_warning(rt, &buf, AS_STR(category)->data, AS_STR(text), AS_STR(filename), line,
                       args[4], !IS_NONE(args[5]));
    drop(rt, text);
    drop(rt, filename);
    drop(rt, category);
    Value result = good ? str_from_buf(rt, &buf) : NO_VALUE;
    if (!good) strbuf_free(&buf);
    return result;
}

const NativeDef WARNINGS_FUNCTIONS[] = {
    {"warn", native_warn, 1, 3, 0, "message category stacklevel source * skip_file_prefixes"},
    {"warn_explicit", native_warn_explicit, 4, 8, 0,
     "message category filename lineno module registry module_globals source"},
    {"_filters_mutated", native_mutated, 0, 0, 0, NULL},
    {"_format", native_format, 6, 6, 0, NULL},
    {0},
};

bool module_warnings_init(Runtime *rt, Dict *dict) {
    WarningState *state = state_of(rt);
    return state != NULL && dict_set_text(rt, dict, "filters", own(object_ref(state->filters))) &&
           dict_set_text(rt, dict, "_onceregistry", own(object_ref(state->once))) &&
           dict_set_text(rt, dict, "_defaultaction", str_text(rt, "default"));
}
