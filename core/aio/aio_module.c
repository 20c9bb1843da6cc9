#include "aio/aio.h"

#include "aio/asyncgens.h"
#include "aio/gather.h"
#include "aio/lazy.h"
#include "aio/network.h"
#include "aio/policy.h"
#include "aio/run.h"
#include "aio/sleep.h"
#include "aio/task.h"
#include "aio/wait.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "vm/builtins.h"
#include "vm/function_object.h"
#include "vm/import.h"
#include "vm/thread.h"

// ------------------------------------------------------------------ the layer's state

// A class as `class name(base)` in a module makes it. Owned; NULL: raised.
static Type *exception_class(Runtime *rt, const char *name, Type *base) {
    Str *key = intern(rt, name);
    Value dict = key == NULL ? NO_VALUE : dict_new(rt);
    Value module = IS_NULL(dict) ? NO_VALUE : str_text(rt, "asyncio.exceptions");
    ValueRef item = object_ref(base);
    Value bases = NO_VALUE, made = NO_VALUE;
    if (IS_NULL(module) || !dict_set_str(rt, AS_DICT(dict), rt->names.module, module)) goto done;
    bases = tuple_from(rt, &item, 1);
    if (IS_NULL(bases)) goto done;
    made = class_new(rt, TYPE_OF_ID(rt, TYPE), key, AS_TUPLE(bases), AS_DICT(dict), NULL, NULL);
done:
    drop(rt, bases);
    drop(rt, dict);
    return IS_NULL(made) ? NULL : AS_TYPE(made);
}

static void switch_thread(Runtime *rt, ThreadLoop *from, ThreadLoop *to) {
    LoopState *state = rt->loop;
    if (state == NULL) return;
    *from = (ThreadLoop){(Object *)state->running, state->current, state->set_called,
                         state->handle_id, state->task_id};
    state->running = (Loop *)to->running;
    state->current = to->current;
    state->set_called = to->set_called;
    state->handle_id = to->handle_id;
    state->task_id = to->task_id;
    *to = (ThreadLoop){0};
}

static const AwaitHooks HOOKS = {future_await, loop_take_interrupt, switch_thread, task_describe,
                                 asyncgens_gone};

// Attributes of the native types that only later versions of Python have.
static bool hide_later_names(Runtime *rt) {
    static const struct {
        TypeId type;
        const char *name;
        uint32_t since;
    } NAMES[] = {{TYPE_ID_TASK, "cancelling", 11},
                 {TYPE_ID_TASK, "uncancel", 11},
                 {TYPE_ID_TASK, "get_context", 12},
                 {TYPE_ID_HANDLE, "get_context", 12},
                 {TYPE_ID_BASE_EVENT_LOOP, "shutdown_default_executor", 9},
                 {TYPE_ID_FUTURE, "_make_cancelled_error", 9},
                 {TYPE_ID_FUTURE, "__class_getitem__", 9},
                 {TYPE_ID_FUTURE, "_cancel_message", 9},
                 {TYPE_ID_FUTURE, "_asyncio_awaited_by", 14}};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        if (rt->options.python >= NAMES[i].since) continue;
        Str *name = intern(rt, NAMES[i].name);
        if (name == NULL || !type_set(rt, rt->types[NAMES[i].type], name, NO_VALUE)) return false;
    }
    return true;
}

bool aio_init(Runtime *rt) {
    rt->loop = mem_zalloc(&rt->mem, sizeof *rt->loop);
    if (rt->loop == NULL) {
        raise_memory(rt);
        return false;
    }
    rt->vm->await_hooks = &HOOKS;
    LoopState *state = rt->loop;
    state->cancelled_error =
        exception_class(rt, "CancelledError", rt->exceptions[EXC_BaseException]);
    if (state->cancelled_error == NULL) return false;
    state->invalid_state = exception_class(rt, "InvalidStateError", rt->exceptions[EXC_Exception]);
    if (state->invalid_state == NULL) return false;
    if (rt->options.python >= 11) {
        state->timeout_error = rt->exceptions[EXC_TimeoutError];
        object_retain(state->timeout_error);
    } else {
        state->timeout_error = exception_class(rt, "TimeoutError", rt->exceptions[EXC_Exception]);
    }
    return state->timeout_error != NULL && hide_later_names(rt);
}

void aio_free(Runtime *rt) {
    LoopState *state = rt->loop;
    if (state == NULL) return;
    network_free(rt);
    asyncgens_forget(rt, NULL);
    drop_object(rt, state->sources);
    state->sources = NULL;
    clear(rt, &state->current);
    clear(rt, &state->policy);
    clear(rt, &state->main_like);
    rt->loop = NULL;
    drop_object(rt, state->cancelled_error);
    drop_object(rt, state->invalid_state);
    drop_object(rt, state->timeout_error);
    if (rt->vm != NULL) rt->vm->await_hooks = NULL;
    mem_free(&rt->mem, state, sizeof *state);
}

// ------------------------------------------------------------------ functions

static Value create_task(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Loop *loop = running_loop(rt);
    if (loop == NULL) {
        pending_holds(rt, args[0]);
        return NO_VALUE;
    }
    rt->loop->made_by = "tasks.py";
    // Up to 3.12 the name is set afterwards: a number is used up in any case.
    if (rt->options.python >= 13) {
        bool unnamed = IS_NULL(args[1]) && rt->options.python == 13;
        return loop_create_task(rt, loop, args[0], unnamed ? ref(NONE) : args[1], args[2]);
    }
    Value task = loop_create_task(rt, loop, args[0], NO_REF, args[2]);
    if (IS_NULL(task) || task_name_later(rt, ref(task), args[1])) return task;
    drop(rt, task);
    return NO_VALUE;
}

static Value ensure_future_function(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    bool has_loop = !IS_NULL(args[1]) && !IS_NONE(args[1]);
    if (has_loop && !is_loop(rt, args[1]))
        return raise(rt, EXC_AttributeError, "'%s' object has no attribute 'create_task'",
                     type_of(rt, args[1])->name->data);
    if (is_like_future(rt, args[0])) return own(args[0]);
    rt->loop->made_by = rt->options.python < 10 ? "" : "tasks.py";
    Value future = ensure_future(rt, args[0], has_loop ? as_loop(args[1]) : NULL);
    rt->loop->made_by = NULL;
    if (IS_NULL(future)) pending_holds(rt, args[0]);
    return future;
}

// The loop argument of current_task and all_tasks, or the running loop. NULL: raised, or it is an
// object that has no tasks.
static Loop *loop_or_running(Runtime *rt, ValueRef v) {
    if (IS_NULL(v) || IS_NONE(v)) return running_loop(rt);
    return is_loop(rt, v) ? as_loop(v) : NULL;
}

// What asyncio.tasks has for loops that are not native: its function `name`, called with the loop.
static Value ask_tasks(Runtime *rt, const char *name, ValueRef loop) {
    return call_library(rt, "asyncio.tasks", name, &loop, 1, NULL);
}

static bool is_foreign(Runtime *rt, ValueRef loop) {
    return !IS_NULL(loop) && !IS_NONE(loop) && !is_loop(rt, loop);
}

// _is_native(loop, task), and the task that runs natively: see asyncio.tasks.
static Value is_native(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return value_bool(is_loop(rt, args[0]) && (IS_NONE(args[1]) || is_task(rt, args[1])));
}

static Value current_task(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

static Value swap_current(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    Value before = current_task(rt, args, n, names);
    as_loop(args[0])->current = IS_NONE(args[1]) ? NULL : as_task(args[1]);
    return before;
}

static Value set_running_loop(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_NONE(args[0]) && !is_loop(rt, args[0]))
        return raise(rt, EXC_TypeError, "an event loop is needed, not '%s'",
                     type_of(rt, args[0])->name->data);
    rt->loop->running = IS_NONE(args[0]) ? NULL : as_loop(args[0]);
    return NONE;
}

static Value current_task(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (is_foreign(rt, args[0])) return ask_tasks(rt, "_current_of", args[0]);
    Loop *loop = loop_or_running(rt, args[0]);
    if (loop == NULL) return rt_pending(rt) ? NO_VALUE : NONE;
    return loop->current == NULL ? NONE : own(object_ref(loop->current));
}

static Value all_tasks_function(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (is_foreign(rt, args[0])) return ask_tasks(rt, "_all_registered", args[0]);
    Loop *loop = loop_or_running(rt, args[0]);
    if (loop != NULL) return all_tasks(rt, loop, false);
    return rt_pending(rt) ? NO_VALUE : set_new(rt, TYPE_OF_ID(rt, SET));
}

// _all_alive(loop): with the tasks that are done.
static Value all_alive(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Loop *loop = loop_or_running(rt, args[0]);
    return loop == NULL ? NO_VALUE : all_tasks(rt, loop, true);
}

static Value iscoroutine(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    bool is = task_is_coroutine(rt, args[0]) || task_is_like_coroutine(rt, args[0]);
    return rt_pending(rt) ? NO_VALUE : value_bool(is);
}

static Value isfuture(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(is_future(args[0]) || is_like_future(rt, args[0]));
}

static const NativeDef INNER_FUNCTIONS[] = {
    {"_is_native", is_native, 2, 2, 0, NULL},
    {"_swap_current", swap_current, 2, 2, 0, NULL},
    {"_all_alive", all_alive, 1, 1, 0, NULL},
    {0},
};

static const NativeDef EVENTS_FUNCTIONS[] = {
    {"_set_running_loop", set_running_loop, 1, 1, 0, NULL},
    {0},
};

static const NativeDef TASK_FUNCTIONS[] = {
    {"create_task", create_task, 1, 1, NATIVE_PYTHON, "coro * name context:11"},
    {"ensure_future", ensure_future_function, 1, 1, NATIVE_PYTHON, "coro_or_future * loop"},
    {"current_task", current_task, 0, 1, 0, "loop"},
    {"all_tasks", all_tasks_function, 0, 1, NATIVE_PYTHON, "loop"},
    {"iscoroutine", iscoroutine, 1, 1, NATIVE_PYTHON, "obj"},
    {0},
};

static const NativeDef OLD_TASK_FUNCTIONS[] = {
    // Python code up to 3.11
    {"current_task", current_task, 0, 1, NATIVE_PYTHON, "loop"},
    {0},
};

static const NativeDef FUTURE_FUNCTIONS[] = {
    {"isfuture", isfuture, 1, 1, NATIVE_PYTHON, "obj"},
    {0},
};

// ------------------------------------------------------------------ the modules

static bool add_type(Runtime *rt, Dict *dict, const char *name, Type *type) {
    return dict_set_text(rt, dict, name, own(object_ref(type)));
}

// From 3.14 on the public names of policies are given with a warning: lib/asyncio/_names.py.
static bool add_policy(Runtime *rt, Dict *dict, const char *name, Type *type) {
    return add_type(rt, dict, name + (rt->options.python < 14), type);
}

static bool add_constant(Runtime *rt, Dict *dict, const char *name) {
    Value text = str_intern(rt, name, strlen(name));
    return !IS_NULL(text) && dict_set_text(rt, dict, name, text);
}

// The package has a function already that one of its modules adds: it is the same object there,
// unless the program has put another in its place.
static Value known_function(Runtime *rt, const NativeDef *def) {
    Str *package = intern(rt, "asyncio"), *name = intern(rt, def->name);
    ValueRef module = package == NULL ? NO_REF : dict_get_str(rt->modules, package);
    if (name == NULL || IS_NULL(module) || type_of(rt, module) != TYPE_OF_ID(rt, MODULE))
        return NO_VALUE;
    ValueRef found = dict_get_str(((Module *)AS_OBJECT(module))->dict, name);
    bool same = !IS_NULL(found) && is_native_function(rt, found) &&
                ((NativeFunction *)AS_OBJECT(found))->def == def;
    return same ? own(found) : NO_VALUE;
}

static bool add_functions(Runtime *rt, Dict *dict, const NativeDef *defs, const char *module) {
    if (!builtins_add(rt, dict, defs, module)) return false;
    for (; defs->name != NULL; defs++) {
        Value known = known_function(rt, defs);
        if (rt_pending(rt)) return false;
        if (!IS_NULL(known) && !dict_set_text(rt, dict, defs->name, known)) return false;
    }
    return true;
}

static bool init_exceptions(Runtime *rt, Dict *dict) {
    return add_type(rt, dict, "CancelledError", rt->loop->cancelled_error) &&
           add_type(rt, dict, "InvalidStateError", rt->loop->invalid_state) &&
           add_type(rt, dict, "TimeoutError", rt->loop->timeout_error);
}

static bool init_futures(Runtime *rt, Dict *dict) {
    return add_type(rt, dict, "Future", TYPE_OF_ID(rt, FUTURE)) &&
           add_functions(rt, dict, FUTURE_FUNCTIONS, "asyncio.base_futures");
}

// The names of CPython's two implementations mean the only one here.
static bool init_futures_module(Runtime *rt, Dict *dict) {
    return init_futures(rt, dict) && add_type(rt, dict, "_PyFuture", TYPE_OF_ID(rt, FUTURE)) &&
           add_type(rt, dict, "_CFuture", TYPE_OF_ID(rt, FUTURE));
}

static bool init_tasks(Runtime *rt, Dict *dict) {
    return add_type(rt, dict, "Task", TYPE_OF_ID(rt, TASK)) &&
           add_constant(rt, dict, "FIRST_COMPLETED") && add_constant(rt, dict, "FIRST_EXCEPTION") &&
           add_constant(rt, dict, "ALL_COMPLETED") &&
           add_functions(rt, dict, TASK_FUNCTIONS, "asyncio.tasks") &&
           (rt->options.python >= 12 ||
            add_functions(rt, dict, OLD_TASK_FUNCTIONS, "asyncio.tasks")) &&
           add_functions(rt, dict, SLEEP_FUNCTIONS, "asyncio.tasks") &&
           add_functions(rt, dict, GATHER_FUNCTIONS, "asyncio.tasks") &&
           add_functions(rt, dict, WAIT_FUNCTIONS, "asyncio.tasks") &&
           add_functions(rt, dict, WAIT_FOR_FUNCTIONS, "asyncio.tasks");
}

static bool init_tasks_module(Runtime *rt, Dict *dict) {
    return init_tasks(rt, dict) && add_functions(rt, dict, INNER_FUNCTIONS, "asyncio.tasks");
}

static bool init_events(Runtime *rt, Dict *dict) {
    return add_type(rt, dict, "AbstractEventLoop", TYPE_OF_ID(rt, ABSTRACT_EVENT_LOOP)) &&
           add_type(rt, dict, "Handle", TYPE_OF_ID(rt, HANDLE)) &&
           add_type(rt, dict, "TimerHandle", TYPE_OF_ID(rt, TIMER_HANDLE)) &&
           add_policy(rt, dict, "_AbstractEventLoopPolicy", TYPE_OF_ID(rt, ABSTRACT_POLICY)) &&
           add_functions(rt, dict, POLICY_FUNCTIONS, "asyncio.events") &&
           add_functions(rt, dict, CURRENT_FUNCTIONS, "_asyncio") &&
           add_functions(rt, dict, EVENTS_FUNCTIONS, "_asyncio");
}

static bool init_base_events(Runtime *rt, Dict *dict) {
    return add_type(rt, dict, "BaseEventLoop", TYPE_OF_ID(rt, BASE_EVENT_LOOP));
}

static bool init_runners(Runtime *rt, Dict *dict) {
    return add_functions(rt, dict, RUN_FUNCTIONS, "asyncio.runners");
}

static bool init_runners_module(Runtime *rt, Dict *dict) {
    return init_runners(rt, dict) && add_functions(rt, dict, RUNNER_FUNCTIONS, "asyncio.runners");
}

static bool init_unix_events(Runtime *rt, Dict *dict) {
    return add_type(rt, dict, "SelectorEventLoop", TYPE_OF_ID(rt, EVENT_LOOP)) &&
           add_policy(rt, dict, "_DefaultEventLoopPolicy", TYPE_OF_ID(rt, EVENT_LOOP_POLICY)) &&
           (rt->options.python < 13 || add_type(rt, dict, "EventLoop", TYPE_OF_ID(rt, EVENT_LOOP)));
}

static bool init_asyncio(Runtime *rt, Dict *dict) {
    Value path = list_new(rt, 0);
    return !IS_NULL(path) && dict_set_str(rt, dict, rt->names.path, path) &&
           init_exceptions(rt, dict) && init_tasks(rt, dict) && init_futures(rt, dict) &&
           init_events(rt, dict) && init_base_events(rt, dict) && init_runners(rt, dict) &&
           init_unix_events(rt, dict) && add_functions(rt, dict, LAZY_FUNCTIONS, "asyncio");
}

static bool init_native(Runtime *rt, Dict *dict) {
    return add_type(rt, dict, "Future", TYPE_OF_ID(rt, FUTURE)) &&
           add_type(rt, dict, "Task", TYPE_OF_ID(rt, TASK)) &&
           add_type(rt, dict, "_QueueCore", TYPE_OF_ID(rt, QUEUE_CORE));
}

const ModuleDef AIO_MODULES[] = {
    {"asyncio", NULL, init_asyncio, false},
    {"asyncio.exceptions", NULL, init_exceptions, true},
    {"asyncio.futures", NULL, init_futures_module, true},
    {"asyncio.tasks", NULL, init_tasks_module, true},
    {"asyncio.events", NULL, init_events, true},
    {"asyncio.base_events", NULL, init_base_events, true},
    {"asyncio.runners", NULL, init_runners_module, true},
    {"asyncio.unix_events", NULL, init_unix_events, true},
    {"_asyncio", NULL, init_native, false},
    {"_network", NETWORK_FUNCTIONS, network_init_module, false},
    {0},
};
