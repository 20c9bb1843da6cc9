#include "vm/import.h"

#include "lib/embedded.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/number.h"
#include "object/ops.h"
#include "vm/builtins.h"
#include "vm/compile_source.h"
#include "vm/execute.h"
#include "vm/program.h"
#include "vm/traceback.h"

// ------------------------------------------------------------------ finding

static const ModuleDef *find_native(Runtime *rt, const Str *name) {
    for (const ModuleDef *const *table = rt->module_tables; table != NULL && *table != NULL;
         table++)
        for (const ModuleDef *def = *table; def->name != NULL; def++)
            if (str_is(name, def->name)) return def;
    return NULL;
}

static bool below(const char *name, const Str *package) {
    return strncmp(name, package->data, package->size) == 0 && name[package->size] == '.';
}

// Whether a module of the engine has modules below it.
static bool has_modules_below(Runtime *rt, const Str *name) {
    for (const ModuleDef *const *table = rt->module_tables; table != NULL && *table != NULL;
         table++)
        for (const ModuleDef *def = *table; def->name != NULL; def++)
            if (below(def->name, name)) return true;
    for (size_t i = 0; i < EMBEDDED_MODULE_COUNT; i++)
        if (below(EMBEDDED_MODULES[i].name, name)) return true;
    return false;
}

// The source of a library module, embedded or the host's.
static bool find_source(Runtime *rt, const Str *name, ModuleSource *source) {
    for (size_t i = 0; i < EMBEDDED_MODULE_COUNT; i++) {
        const EmbeddedModule *module = &EMBEDDED_MODULES[i];
        if (!str_is(name, module->name)) continue;
        *source = (ModuleSource){module->source, module->size, has_modules_below(rt, name), NULL};
        return true;
    }
    return rt->options.find_module != NULL &&
           rt->options.find_module(rt->options.host, name->data, source);
}

// Where a module comes from: C code, Python source, or both.
typedef struct Origin {
    const ModuleDef *native; // or NULL
    ModuleSource source;     // text is NULL: none
    bool package;
} Origin;

// "a.b" of "a.b.c"; its size in bytes, 0: there is none.
static size_t parent_size(const Str *name) {
    size_t size = name->size;
    while (size > 0 && name->data[size - 1] != '.') size--;
    return size == 0 ? 0 : size - 1;
}

// The modules that have no file in CPython, since they are part of its program.
static bool is_builtin(const Str *name) {
    static const char *const NAMES[] = {"sys", "time",  "atexit",  "builtins", "itertools",
                                        "gc",  "errno", "marshal", "_thread"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (str_is(name, NAMES[i])) return true;
    return false;
}

// The modules that CPython has imported before a program starts: a file cannot take their place.
static bool is_preloaded(const Str *name) {
    static const char *const NAMES[] = {"abc", "codecs", "io", "os", "site", "stat"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (str_is(name, NAMES[i])) return true;
    return is_builtin(name);
}

// The list of directories in which a module may be: sys.path, or the package's __path__. Owned;
// NO_VALUE: there is none.
static Value directories(Runtime *rt, const Str *name) {
    size_t size = parent_size(name);
    Value owner = size == 0 ? import_module(rt, "sys") : NO_VALUE;
    if (size > 0) {
        Value package = str_new(rt, name->data, size);
        ValueRef known = IS_NULL(package) ? NO_REF : dict_get(rt, rt->modules, ref(package));
        owner = IS_NULL(known) ? NO_VALUE : own(known);
        drop(rt, package);
    }
    Str *attribute = size == 0 ? intern(rt, "path") : rt->names.path;
    Value list = IS_NULL(owner) || attribute == NULL
                     ? NO_VALUE
                     : op_getattr_optional(rt, ref(owner), attribute);
    drop(rt, owner);
    clear_pending(rt);
    if (IS_NULL(list) || IS_LIST(list)) return list;
    drop(rt, list);
    return NO_VALUE;
}

// Asks the host for a file of the program's own, in the directories from the first to the last.
static bool find_file(Runtime *rt, const Str *name, ModuleSource *source) {
    if (rt->options.read_module == NULL || is_preloaded(name)) return false;
    Value list = directories(rt, name);
    if (IS_NULL(list)) return false;
    size_t size = parent_size(name);
    const char *last = name->data + (size == 0 ? 0 : size + 1);
    bool found = false;
    for (uint32_t i = 0; !found && i < AS_LIST(list)->length; i++) {
        Value entry = AS_LIST(list)->items[i];
        found = IS_STR(entry) &&
                rt->options.read_module(rt->options.host, AS_STR(entry)->data, last, source);
    }
    drop(rt, list);
    return found;
}

// Whether it is a module of a later Python.
static bool comes_later(const Runtime *rt, const Str *name) {
    static const struct {
        const char *name;
        unsigned since;
    } LATER[] = {{"graphlib", 9},
                 {"zoneinfo", 9},
                 {"asyncio.threads", 9},
                 {"tomllib", 11},
                 {"asyncio.taskgroups", 11},
                 {"asyncio.timeouts", 11},
                 {"asyncio.graph", 14},
                 {"string.templatelib", 14}};
    for (size_t i = 0; i < sizeof LATER / sizeof *LATER; i++) {
        if (strcmp(name->data, LATER[i].name) == 0) return rt->options.python < LATER[i].since;
    }
    return false;
}

// False: there is no such module.
static bool find_origin(Runtime *rt, const Str *name, Origin *origin) {
    *origin = (Origin){0};
    if (find_file(rt, name, &origin->source)) {
        origin->package = origin->source.package;
        return true;
    }
    if (comes_later(rt, name)) return false;
    origin->native = find_native(rt, name);
    bool native = origin->native != NULL, python = !native || origin->native->python;
    bool found = python && find_source(rt, name, &origin->source);
    origin->package = origin->source.package || has_modules_below(rt, name);
    return found || !python;
}

// ------------------------------------------------------------------ making

// "<lib>/asyncio/tasks.py", or "<lib>/asyncio/__init__.py"; or the path of the program's own file.
static Value module_file(Runtime *rt, const Str *name, const Origin *origin) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (origin->source.file != NULL) {
        strbuf_text(&buf, origin->source.file);
    } else {
        strbuf_text(&buf, "<lib>/");
        for (size_t i = 0; i < name->size; i++)
            strbuf_char(&buf, name->data[i] == '.' ? '/' : name->data[i]);
        strbuf_text(&buf, origin->package ? "/__init__.py" : ".py");
    }
    Value file = str_from_buf(rt, &buf);
    if (IS_NULL(file)) return NO_VALUE;
    Value interned = str_intern(rt, AS_STR(file)->data, AS_STR(file)->size);
    drop(rt, file);
    return interned;
}

static bool fill_native(Runtime *rt, const ModuleDef *def, Dict *dict) {
    if (def->functions != NULL && !builtins_add(rt, dict, def->functions, def->name)) return false;
    return def->init == NULL || def->init(rt, dict);
}

// Executes a module. It comes after its native part, when it has one of the same name. Only the
// program's own files are quoted in tracebacks.
static bool fill_from_source(Runtime *rt, const ModuleSource *source, Str *file, Dict *dict) {
    const SourceOptions options = {.library = source->file == NULL,
                                   .is_file = source->file != NULL};
    if (!dict_set_str(rt, dict, rt->names.builtins, own(object_ref(rt->builtins)))) return false;
    if (options.is_file && !program_add_source(rt, file, source->text, source->size)) {
        raise_memory(rt);
        return false;
    }
    Value code = compile_source(rt, source->text, source->size, file, &options, NULL);
    if (IS_NULL(code)) return false;
    Value result = code_run(rt, (Code *)AS_OBJECT(code), dict, &dict->head);
    drop(rt, code);
    drop(rt, result);
    return !IS_NULL(result);
}

// __path__ of a package: the directory of a file of the program's own, else empty.
static Value package_path(Runtime *rt, const Str *file, bool own_file) {
    Value path = list_new(rt, 0);
    if (IS_NULL(path) || !own_file) return path;
    Value directory = str_new(rt, file->data, file->size - (sizeof "/__init__.py" - 1));
    if (!IS_NULL(directory) && list_append(rt, AS_LIST(path), directory)) return path;
    drop(rt, path);
    return NO_VALUE;
}

static bool set_package_names(Runtime *rt, Str *name, const Origin *origin, Value file,
                              Dict *dict) {
    bool package = origin->package;
    Value path = package ? package_path(rt, AS_STR(file), origin->source.file != NULL) : NO_VALUE;
    size_t size = package ? name->size : parent_size(name);
    Value parent = str_new(rt, name->data, size);
    bool good = !IS_NULL(parent) && (!package || !IS_NULL(path));
    good = good && dict_set_text(rt, dict, "__package__", copy(parent));
    good = good && (!package || dict_set_str(rt, dict, rt->names.path, copy(path)));
    good = good && (is_builtin(name) || dict_set_str(rt, dict, rt->names.file, copy(file)));
    drop(rt, parent);
    drop(rt, path);
    return good;
}

// Binds a submodule in its package.
static bool bind_in_parent(Runtime *rt, Str *name, ValueRef module) {
    size_t size = parent_size(name);
    if (size == 0) return true;
    Value parent = str_new(rt, name->data, size);
    Value last = str_intern(rt, name->data + size + 1, name->size - size - 1);
    bool good = !IS_NULL(parent) && !IS_NULL(last);
    ValueRef package = good ? dict_get(rt, rt->modules, ref(parent)) : NO_REF;
    if (good && !IS_NULL(package)) good = op_setattr(rt, package, AS_STR(last), module);
    drop(rt, parent);
    drop(rt, last);
    return good && !rt_pending(rt);
}

// Executes what an origin says in a module's dict.
static bool fill(Runtime *rt, const Origin *origin, ValueRef file, Dict *dict) {
    return (origin->native == NULL || fill_native(rt, origin->native, dict)) &&
           (origin->source.text == NULL ||
            fill_from_source(rt, &origin->source, AS_STR(file), dict));
}

// Makes a module that is there and puts it into sys.modules; takes it out again when it fails.
static Value make_module(Runtime *rt, Str *name, const Origin *origin) {
    Value module = module_new(rt, name->data);
    Value file = module_file(rt, name, origin);
    bool good = !IS_NULL(module) && !IS_NULL(file);
    Dict *dict = IS_NULL(module) ? NULL : ((Module *)AS_OBJECT(module))->dict;
    good = good && set_package_names(rt, name, origin, file, dict) &&
           dict_set(rt, rt->modules, object_ref(name), copy(module));
    if (good) {
        good = fill(rt, origin, ref(file), dict) && bind_in_parent(rt, name, ref(module));
        if (!good) {
            PutAside pending = pending_put_aside(rt);
            dict_remove(rt, rt->modules, object_ref(name), NULL);
            pending_put_back(rt, pending);
        }
    }
    drop(rt, file);
    if (good) return module;
    drop(rt, module);
    return NO_VALUE;
}

Value load_module(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Origin origin;
    bool execute = n > 1 && type_of(rt, args[1]) == TYPE_OF_ID(rt, MODULE);
    if (!IS_STR(args[0]) || !find_origin(rt, AS_STR(args[0]), &origin)) return NONE;
    Value file = module_file(rt, AS_STR(args[0]), &origin), result = NO_VALUE;
    const char *kind = is_builtin(AS_STR(args[0]))  ? "built-in"
                       : origin.package             ? "package"
                       : origin.source.text == NULL ? "native"
                                                    : "source";
    if (!IS_NULL(file) &&
        (!execute || fill(rt, &origin, ref(file), ((Module *)AS_OBJECT(args[1]))->dict)))
        result = str_format(rt, "%s %s", kind, AS_STR(file)->data);
    drop(rt, file);
    return result;
}

// ------------------------------------------------------------------ errors

// ImportError or ModuleNotFoundError with its `name` (and `path`), as importlib fills them.
static Value import_error(Runtime *rt, ExceptionKind kind, Value message, ValueRef name,
                          ValueRef path) {
    if (IS_NULL(message)) return NO_VALUE;
    ValueRef argument = ref(message);
    Value error = exception_new(rt, rt->exceptions[kind], &argument, 1);
    drop(rt, message);
    if (IS_NULL(error)) return NO_VALUE;
    Exception *e = (Exception *)AS_OBJECT(error);
    replace(rt, &e->extra[0], own(name));
    if (!IS_NULL(path)) replace(rt, &e->extra[1], own(path));
    return error;
}

bool stdlib_has(Runtime *rt, const char *name, size_t size) {
    if (strcmp(name, "_stdlib") == 0) return false; // there is no library
    Value module = import_module(rt, "_stdlib");
    Value top = IS_NULL(module) ? NO_VALUE : str_new(rt, name, size), names = NO_VALUE;
    Str *attribute = IS_NULL(top) ? NULL : intern(rt, "names");
    if (attribute != NULL) names = op_getattr(rt, ref(module), attribute);
    bool has = !IS_NULL(names) && op_contains(rt, ref(names), ref(top)) > 0;
    drop(rt, module);
    drop(rt, top);
    drop(rt, names);
    clear_pending(rt);
    return has;
}

// A note that says that it is not the program's fault, for what CPython would have found.
static bool add_hint(Runtime *rt, Exception *error, const Str *name) {
    if (comes_later(rt, name)) return true;
    if (!stdlib_has(rt, name->data, strcspn(name->data, "."))) return true;
    Value note = str_format(rt, "Loopscope does not have the module '%s'.", name->data);
    Value notes = IS_NULL(note) ? NO_VALUE : list_new(rt, 1);
    if (IS_NULL(notes) || !list_append(rt, AS_LIST(notes), note)) {
        if (IS_NULL(notes)) drop(rt, note);
        drop(rt, notes);
        return false;
    }
    bool good = op_setattr(rt, object_ref(error), rt->names.notes, ref(notes));
    drop(rt, notes);
    return good;
}

static Value raise_not_found(Runtime *rt, Str *name, const Str *parent, bool parent_is_module) {
    Value message = parent_is_module ? str_format(rt, "No module named '%s'; '%s' is not a package",
                                                  name->data, parent->data)
                                     : str_format(rt, "No module named '%s'", name->data);
    Value error = import_error(rt, EXC_ModuleNotFoundError, message, object_ref(name), NO_REF);
    if (IS_NULL(error)) return NO_VALUE;
    if (!parent_is_module && !add_hint(rt, (Exception *)AS_OBJECT(error), name)) {
        drop(rt, error);
        return NO_VALUE;
    }
    return raise_value(rt, error);
}

// ------------------------------------------------------------------ importing

// The module of a dotted name whose package, when it has one, is imported. Owned.
static Value find_module(Runtime *rt, Str *name) {
    ValueRef known = dict_get(rt, rt->modules, object_ref(name));
    if (rt_pending(rt)) return NO_VALUE;
    if (!IS_NULL(known) && IS_NONE(known)) {
        Value message = str_format(rt, "import of %s halted; None in sys.modules", name->data);
        Value error = import_error(rt, EXC_ModuleNotFoundError, message, object_ref(name), NO_REF);
        return IS_NULL(error) ? NO_VALUE : raise_value(rt, error);
    }
    if (!IS_NULL(known)) return own(known);
    Origin origin;
    size_t size = parent_size(name);
    if (find_origin(rt, name, &origin)) return make_module(rt, name, &origin);
    if (size == 0) return raise_not_found(rt, name, NULL, false);
    Value parent = str_new(rt, name->data, size);
    if (IS_NULL(parent)) return NO_VALUE;
    (void)find_origin(rt, AS_STR(parent), &origin);
    Value result = raise_not_found(rt, name, AS_STR(parent), !origin.package);
    drop(rt, parent);
    return result;
}

// Imports each package of a dotted name, then the module itself. Owned: the last, or the first one
// when `outermost`.
static Value import_dotted(Runtime *rt, const char *name, size_t size, bool outermost) {
    Value first = NO_VALUE, module = NO_VALUE;
    for (size_t end = 0; end <= size; end++) {
        if (end < size && name[end] != '.') continue;
        Value part = str_intern(rt, name, end);
        if (IS_NULL(part)) goto fail;
        Value next = find_module(rt, AS_STR(part));
        drop(rt, part);
        if (IS_NULL(next)) goto fail;
        if (IS_NULL(first)) first = copy(next);
        drop(rt, module);
        module = next;
    }
    drop(rt, outermost ? module : first);
    return outermost ? first : module;
fail:
    drop(rt, first);
    drop(rt, module);
    return NO_VALUE;
}

Value import_module(Runtime *rt, const char *name) {
    return import_dotted(rt, name, strlen(name), false);
}

Value import_attribute(Runtime *rt, const char *module, const char *attribute) {
    Value owner = import_module(rt, module);
    Str *name = IS_NULL(owner) ? NULL : intern(rt, attribute);
    Value value = name == NULL ? NO_VALUE : op_getattr(rt, ref(owner), name);
    drop(rt, owner);
    return value;
}

// What is C in CPython is in no traceback: takes the library's frames off the pending exception's,
// up to the first of the program's own.
static void hide_library(Runtime *rt) {
    Value *traceback = pending_traceback(rt);
    while (!IS_NULL(*traceback)) {
        const Traceback *entry = (Traceback *)AS_OBJECT(*traceback);
        if ((entry->frame->code->flags & CODE_LIBRARY) == 0) break;
        replace(rt, traceback, IS_NULL(entry->next) ? NO_VALUE : copy(entry->next));
    }
}

Value call_library(Runtime *rt, const char *module, const char *function, const ValueRef *args,
                   uint32_t n, Tuple *names) {
    Value callee = import_attribute(rt, module, function);
    Value result = IS_NULL(callee) ? NO_VALUE : call_keywords(rt, ref(callee), args, n, names);
    drop(rt, callee);
    if (IS_NULL(result) && rt_pending(rt)) hide_library(rt);
    return result;
}

// The package that `level` dots mean in the module that executes; owned. NO_VALUE: raised.
static Value relative_package(Runtime *rt, int64_t level) {
    Frame *frame = frame_current(rt);
    ValueRef package = NO_REF;
    if (frame != NULL) {
        Str *key = intern(rt, "__package__");
        if (key == NULL) return NO_VALUE;
        package = dict_get_str(frame->globals, key);
    }
    if (IS_NULL(package) || !IS_STR(package) || AS_STR(package)->size == 0)
        return raise(rt, EXC_ImportError, "attempted relative import with no known parent package");
    size_t size = AS_STR(package)->size;
    const char *data = AS_STR(package)->data;
    for (; level > 1; level--) {
        while (size > 0 && data[size - 1] != '.') size--;
        if (size == 0)
            return raise(rt, EXC_ImportError, "attempted relative import beyond top-level package");
        size--;
    }
    return str_new(rt, data, size);
}

static bool has_from(Runtime *rt, ValueRef fromlist, bool *has) {
    *has = false;
    if (IS_NULL(fromlist) || IS_NONE(fromlist)) return true;
    int truth = op_truth(rt, fromlist);
    *has = truth > 0;
    return truth >= 0;
}

Value import_name(Runtime *rt, Str *name, ValueRef fromlist, ValueRef level) {
    int64_t dots = 0;
    bool from;
    if (!IS_NULL(level) && !IS_NONE(level) && !op_index(rt, level, &dots)) return NO_VALUE;
    if (dots < 0) return raise(rt, EXC_ValueError, "level must be >= 0");
    if (!has_from(rt, fromlist, &from)) return NO_VALUE;
    if (dots == 0) {
        if (name->size == 0) return raise(rt, EXC_ValueError, "Empty module name");
        return import_dotted(rt, name->data, name->size, !from);
    }
    Value package = relative_package(rt, dots);
    if (IS_NULL(package)) return NO_VALUE;
    Value whole = name->size == 0 ? copy(package)
                                  : str_format(rt, "%s.%s", AS_STR(package)->data, name->data);
    drop(rt, package);
    if (IS_NULL(whole)) return NO_VALUE;
    Value module = import_dotted(rt, AS_STR(whole)->data, AS_STR(whole)->size, false);
    drop(rt, whole);
    return module;
}

// The str attribute of a module; owned, NO_VALUE with nothing pending when it has none.
static Value module_text(Runtime *rt, ValueRef module, Str *name) {
    Value text = op_getattr_optional(rt, module, name);
    if (!IS_NULL(text) && !IS_STR(text)) {
        drop(rt, text);
        return NO_VALUE;
    }
    clear_pending(rt);
    return text;
}

// What a module's AttributeError says about a name after its first line: that it is Loopscope that
// does not have it.
static const char *hint_in(Value error) {
    const Exception *e = (Exception *)AS_OBJECT(error);
    const Tuple *args = IS_NULL(e->args) ? NULL : AS_TUPLE(e->args);
    const char *hint = args == NULL || args->length == 0 || !IS_STR(args->items[0])
                           ? NULL
                           : strchr(AS_STR(args->items[0])->data, '\n');
    return hint == NULL ? "" : hint;
}

static Value raise_cannot_import(Runtime *rt, ValueRef module, Str *name, const char *hint) {
    Value module_name = module_text(rt, module, rt->names.name);
    Value file = module_text(rt, module, rt->names.file);
    const char *from = IS_NULL(module_name) ? "<unknown module name>" : AS_STR(module_name)->data;
    const char *where = IS_NULL(file) ? "unknown location" : AS_STR(file)->data;
    Value message =
        str_format(rt, "cannot import name '%s' from '%s' (%s)%s", name->data, from, where, hint);
    Value error = import_error(rt, EXC_ImportError, message,
                               IS_NULL(module_name) ? ref(NONE) : ref(module_name),
                               IS_NULL(file) ? ref(NONE) : ref(file));
    // The attribute name_from of CPython 3.12, which its suggestions use.
    if (!IS_NULL(error) && rt->options.python >= 12)
        replace(rt, &((Exception *)AS_OBJECT(error))->extra[3], own(object_ref(name)));
    drop(rt, module_name);
    drop(rt, file);
    return IS_NULL(error) ? NO_VALUE : raise_value(rt, error);
}

// A submodule that is there but was not imported yet. `error` is that of the attribute.
static Value import_from_package(Runtime *rt, ValueRef module, Str *name, Value error) {
    Value package = module_text(rt, module, rt->names.name);
    if (IS_NULL(package)) return raise_cannot_import(rt, module, name, hint_in(error));
    Value whole = str_format(rt, "%s.%s", AS_STR(package)->data, name->data);
    drop(rt, package);
    if (IS_NULL(whole)) return NO_VALUE;
    Origin origin;
    bool there = find_origin(rt, AS_STR(whole), &origin);
    Value value =
        there ? import_dotted(rt, AS_STR(whole)->data, AS_STR(whole)->size, false) : NO_VALUE;
    drop(rt, whole);
    if (!there) return raise_cannot_import(rt, module, name, hint_in(error));
    return value;
}

Value import_from(Runtime *rt, ValueRef module, Str *name) {
    Value value = op_getattr(rt, module, name);
    if (!IS_NULL(value) || !pending_is(rt, EXC_AttributeError)) return value;
    Value error = take_pending(rt);
    value = import_from_package(rt, module, name, error);
    drop(rt, error);
    return value;
}

// ------------------------------------------------------------------ from x import *

static bool star_one(Runtime *rt, ValueRef module, ValueRef name, Object *namespace) {
    if (!IS_STR(name)) {
        raise(rt, EXC_TypeError, "Item in __all__ must be str, not %s",
              type_of(rt, name)->name->data);
        return false;
    }
    Value interned = str_intern(rt, AS_STR(name)->data, AS_STR(name)->size);
    if (IS_NULL(interned)) return false;
    Value value = op_getattr(rt, module, AS_STR(interned));
    bool good = !IS_NULL(value) && name_set(rt, namespace, AS_STR(interned), value);
    drop(rt, interned);
    return good;
}

// The names that a star means: __all__, or all without a leading underscore. A list, owned.
static Value star_names(Runtime *rt, ValueRef module) {
    Str *all = intern(rt, "__all__");
    if (all == NULL) return NO_VALUE;
    Value given = op_getattr_optional(rt, module, all);
    if (!IS_NULL(given) || rt_pending(rt)) {
        Value list = IS_NULL(given) ? NO_VALUE : list_from_iterable(rt, ref(given));
        drop(rt, given);
        return list;
    }
    // Of a module of C, __dir__ knows the names that come later (module_more).
    Value dict = op_getattr(rt, module, rt->names.dict), all_names = NO_VALUE;
    ValueRef dir =
        IS_NULL(dict) || !IS_DICT(dict) ? NO_REF : dict_get_str(AS_DICT(dict), rt->names.dir);
    if (!IS_NULL(dir) && type_of(rt, dir) == TYPE_OF_ID(rt, NATIVE_FUNCTION))
        all_names = call(rt, dir, NULL, 0);
    else if (!IS_NULL(dict))
        all_names = list_from_iterable(rt, ref(dict));
    drop(rt, dict);
    Value list = IS_NULL(all_names) ? NO_VALUE : list_new(rt, 0);
    for (uint32_t i = 0; !IS_NULL(list) && i < AS_LIST(all_names)->length; i++) {
        ValueRef name = ref(AS_LIST(all_names)->items[i]);
        if (!IS_STR(name) || AS_STR(name)->data[0] == '_') continue;
        if (!list_append(rt, AS_LIST(list), own(name))) clear(rt, &list);
    }
    drop(rt, all_names);
    return list;
}

bool import_star(Runtime *rt, ValueRef module, Object *namespace) {
    Value names = star_names(rt, module);
    if (IS_NULL(names)) return false;
    bool good = true;
    for (uint32_t i = 0; good && i < AS_LIST(names)->length; i++) {
        Value name = copy(AS_LIST(names)->items[i]);
        good = star_one(rt, module, ref(name), namespace);
        drop(rt, name);
    }
    drop(rt, names);
    return good;
}
