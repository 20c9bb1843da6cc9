#include "aio/lazy.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/ops.h"
#include "vm/import.h"

typedef struct LazyName {
    const char *name;
    const char *module; // the submodule's last part
    uint32_t since;     // the first Python 3.x that has it
    uint32_t starred;   // the first one whose __all__ has it, when that is a later one
} LazyName;

static const LazyName NAMES[] = {
    {"Lock", "locks", 0, 0},
    {"Event", "locks", 0, 0},
    {"Condition", "locks", 0, 0},
    {"Semaphore", "locks", 0, 0},
    {"BoundedSemaphore", "locks", 0, 0},
    {"Barrier", "locks", 11, 0},
    {"BrokenBarrierError", "exceptions", 11, 0},
    {"Queue", "queues", 0, 0},
    {"PriorityQueue", "queues", 0, 0},
    {"LifoQueue", "queues", 0, 0},
    {"QueueEmpty", "queues", 0, 0},
    {"QueueFull", "queues", 0, 0},
    {"QueueShutDown", "queues", 13, 0},
    {"Timeout", "timeouts", 11, 0},
    {"timeout", "timeouts", 11, 0},
    {"timeout_at", "timeouts", 11, 0},
    {"TaskGroup", "taskgroups", 11, 12},
    {"as_completed", "tasks", 0, 0},
    {"Runner", "runners", 11, 0},
    {"to_thread", "threads", 9, 0},
    {"wrap_future", "futures", 0, 0},
    {"run_coroutine_threadsafe", "tasks", 0, 0},
    {"IncompleteReadError", "exceptions", 0, 0},
    {"LimitOverrunError", "exceptions", 0, 0},
    {"SendfileNotAvailableError", "exceptions", 0, 0},
    {"StreamReader", "streams", 0, 0},
    {"StreamWriter", "streams", 0, 0},
    {"StreamReaderProtocol", "streams", 0, 0},
    {"open_connection", "streams", 0, 0},
    {"start_server", "streams", 0, 0},
    {"open_unix_connection", "streams", 0, 0},
    {"start_unix_server", "streams", 0, 0},
    {"BaseTransport", "transports", 0, 0},
    {"ReadTransport", "transports", 0, 0},
    {"WriteTransport", "transports", 0, 0},
    {"Transport", "transports", 0, 0},
    {"DatagramTransport", "transports", 0, 0},
    {"SubprocessTransport", "transports", 0, 0},
    {"BaseProtocol", "protocols", 0, 0},
    {"Protocol", "protocols", 0, 0},
    {"DatagramProtocol", "protocols", 0, 0},
    {"SubprocessProtocol", "protocols", 0, 0},
    {"BufferedProtocol", "protocols", 0, 0},
    {"AbstractServer", "base_events", 0, 0},
    {"Server", "base_events", 0, 0},
    {"create_eager_task_factory", "tasks", 12, 0},
    {"eager_task_factory", "tasks", 12, 0},
    {"_enter_task", "tasks", 0, 0},
    {"_leave_task", "tasks", 0, 0},
    {"_register_task", "tasks", 0, 0},
    {"_unregister_task", "tasks", 0, 0},
};

// Submodules that `import asyncio` imports in CPython.
static const LazyName SUBMODULES[] = {
    {"base_events", NULL, 0, 0}, {"events", NULL, 0, 0},         {"exceptions", NULL, 0, 0},
    {"futures", NULL, 0, 0},     {"locks", NULL, 0, 0},          {"mixins", NULL, 10, 0},
    {"queues", NULL, 0, 0},      {"tasks", NULL, 0, 0},          {"runners", NULL, 0, 0},
    {"constants", NULL, 0, 0},   {"protocols", NULL, 0, 0},      {"selector_events", NULL, 0, 0},
    {"streams", NULL, 0, 0},     {"transports", NULL, 0, 0},     {"trsock", NULL, 0, 0},
    {"coroutines", NULL, 0, 0},  {"format_helpers", NULL, 0, 0}, {"log", NULL, 0, 0},
    {"threads", NULL, 9, 0},
};

enum {
    NAME_COUNT = sizeof NAMES / sizeof *NAMES,
    SUBMODULE_COUNT = sizeof SUBMODULES / sizeof *SUBMODULES
};

static const LazyName *find(Runtime *rt, const LazyName *table, size_t count, const Str *name) {
    for (size_t i = 0; i < count; i++)
        if (str_is(name, table[i].name) && rt->options.python >= table[i].since) return &table[i];
    return NULL;
}

// The module asyncio itself. Owned; NO_VALUE: raised.
static Value package(Runtime *rt) {
    return import_module(rt, "asyncio");
}

static Value import_submodule(Runtime *rt, const char *last) {
    Value name = str_format(rt, "asyncio.%s", last);
    if (IS_NULL(name)) return NO_VALUE;
    Value module = import_module(rt, AS_STR(name)->data);
    drop(rt, name);
    return module;
}

static Value load(Runtime *rt, const LazyName *lazy, Str *name) {
    Value module = import_submodule(rt, lazy->module);
    Value value = IS_NULL(module) ? NO_VALUE : op_getattr(rt, ref(module), name);
    drop(rt, module);
    Value asyncio = IS_NULL(value) ? NO_VALUE : package(rt);
    if (!IS_NULL(asyncio) && op_setattr(rt, ref(asyncio), name, ref(value))) {
        drop(rt, asyncio);
        return value;
    }
    drop(rt, asyncio);
    drop(rt, value);
    return NO_VALUE;
}

// ------------------------------------------------------------------ the names that there are

static bool append_text(Runtime *rt, Value list, const char *text) {
    Value name = str_intern(rt, text, strlen(text));
    if (IS_NULL(name)) return false;
    if (list_append(rt, AS_LIST(list), name)) return true;
    drop(rt, name);
    return false;
}

static bool append_table(Runtime *rt, Value list, Dict *dict, const LazyName *table, size_t count,
                         bool public) {
    for (size_t i = 0; i < count; i++) {
        uint32_t since = public && table[i].starred > 0 ? table[i].starred : table[i].since;
        if (rt->options.python < since) continue;
        Str *name = intern(rt, table[i].name);
        if (name == NULL) return false;
        if (IS_NULL(dict_get_str(dict, name)) && !append_text(rt, list, table[i].name))
            return false;
    }
    return true;
}

static bool append_present(Runtime *rt, Value list, Dict *dict, bool public) {
    uint32_t pos = 0;
    ValueRef key, value;
    while (dict_next(dict, &pos, &key, &value)) {
        if (!IS_STR(key)) continue;
        bool hidden = AS_STR(key)->data[0] == '_' || type_of(rt, value) == TYPE_OF_ID(rt, MODULE);
        if (public && hidden) continue;
        Value name = own(key);
        if (list_append(rt, AS_LIST(list), name)) continue;
        drop(rt, name);
        return false;
    }
    return true;
}

// The names of the module, those included that nobody has asked for yet; only what a star means
// when `public`. A list, owned.
static Value all_names(Runtime *rt, bool public) {
    Value asyncio = package(rt);
    Value list = IS_NULL(asyncio) ? NO_VALUE : list_new(rt, 0);
    if (!IS_NULL(list)) {
        Dict *dict = ((Module *)AS_OBJECT(asyncio))->dict;
        bool good = append_present(rt, list, dict, public) &&
                    append_table(rt, list, dict, NAMES, NAME_COUNT, public) &&
                    (public || append_table(rt, list, dict, SUBMODULES, SUBMODULE_COUNT, false));
        if (!good) {
            drop(rt, list);
            list = NO_VALUE;
        }
    }
    drop(rt, asyncio);
    return list;
}

static Value lazy_dir(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return all_names(rt, false);
}

// ------------------------------------------------------------------ __getattr__

static Value lazy_getattr(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_STR(args[0])) return raise(rt, EXC_TypeError, "attribute name must be string");
    Str *name = AS_STR(args[0]);
    const LazyName *lazy = find(rt, NAMES, NAME_COUNT, name);
    if (lazy != NULL) return load(rt, lazy, name);
    lazy = find(rt, SUBMODULES, SUBMODULE_COUNT, name);
    if (lazy != NULL) return import_submodule(rt, lazy->name);
    if (str_is(name, "__all__")) return all_names(rt, true);
    // Names that CPython has for them.
    bool processes = strstr(name->data, "subprocess") != NULL || strstr(name->data, "hild") != NULL;
    return raise(rt, EXC_AttributeError, "module 'asyncio' has no attribute '%s'%s", name->data,
                 processes ? " (Loopscope does not have subprocesses)" : "");
}

const NativeDef LAZY_FUNCTIONS[] = {
    {"__getattr__", lazy_getattr, 1, 1, 0, NULL},
    {"__dir__", lazy_dir, 0, 0, 0, NULL},
    {0},
};
