#include "aio/policy.h"

#include "aio/future.h"
#include "object/containers.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/import.h"
#include "vm/thread.h"

// ------------------------------------------------------------------ the default policy

static void set_current(Runtime *rt, Loop *loop) {
    rt->loop->set_called = true;
    replace(rt, &rt->loop->current, loop == NULL ? NO_VALUE : own(object_ref(loop)));
}

// The name that the module threading has for the thread that executes. Owned; NO_VALUE: raised.
static Value thread_name(Runtime *rt) {
    if (thread_is_main(rt)) return str_text(rt, "MainThread");
    Value thread = call_library(rt, "threading", "current_thread", NULL, 0, NULL);
    Str *name = IS_NULL(thread) ? NULL : intern(rt, "name");
    Value text = name == NULL ? NO_VALUE : op_getattr(rt, ref(thread), name);
    drop(rt, thread);
    return text;
}

// The policy that the program has set, when it is a class of its own; else NO_REF.
static ValueRef own_policy(Runtime *rt) {
    ValueRef policy = ref(rt->loop->policy);
    if (IS_NULL(policy) || AS_OBJECT(policy)->type == TYPE_OF_ID(rt, EVENT_LOOP_POLICY))
        return NO_REF;
    return policy;
}

Value checked_loop(Runtime *rt, Value loop) {
    if (IS_NULL(loop) || is_loop(rt, ref(loop))) return loop;
    drop(rt, loop);
    return raise(rt, EXC_TypeError, "a factory of loops must return one of asyncio's own classes");
}

static Value policy_new_loop(Runtime *rt) {
    ValueRef policy = own_policy(rt);
    if (IS_NULL(policy)) return loop_new(rt);
    return call_method(rt, policy, "new_event_loop", NULL, 0);
}

bool policy_set_loop(Runtime *rt, Loop *loop) {
    ValueRef policy = own_policy(rt);
    if (IS_NULL(policy)) {
        set_current(rt, loop);
        return true;
    }
    ValueRef argument = loop == NULL ? ref(NONE) : object_ref(loop);
    Value result = call_method(rt, policy, "set_event_loop", &argument, 1);
    drop(rt, result);
    return !IS_NULL(result);
}

Value policy_make_loop(Runtime *rt) {
    Value loop = checked_loop(rt, policy_new_loop(rt));
    if (IS_NULL(loop) || policy_set_loop(rt, as_loop(ref(loop)))) return loop;
    drop(rt, loop);
    return NO_VALUE;
}

static Loop *no_current_loop(Runtime *rt) {
    Value name = thread_name(rt);
    if (!IS_NULL(name) && IS_STR(name))
        raise(rt, EXC_RuntimeError, "There is no current event loop in thread '%s'.",
              AS_STR(name)->data);
    drop(rt, name);
    return NULL;
}

// BaseDefaultEventLoopPolicy.get_event_loop: makes a loop the first time, up to 3.13.
static Loop *current_loop(Runtime *rt) {
    LoopState *state = rt->loop;
    uint32_t python = rt->options.python;
    if (IS_NULL(state->current) && !state->set_called && python < 14 && thread_is_main(rt)) {
        if (python >= 12 && !rt->warn(rt, EXC_DeprecationWarning, "There is no current event loop"))
            return NULL;
        Value loop = policy_make_loop(rt);
        if (IS_NULL(loop)) return NULL;
        drop(rt, loop);
    }
    return IS_NULL(state->current) ? no_current_loop(rt) : as_loop(ref(state->current));
}

Loop *running_loop(Runtime *rt) {
    if (rt->loop->running == NULL) raise(rt, EXC_RuntimeError, "no running event loop");
    return rt->loop->running;
}

Loop *event_loop(Runtime *rt) {
    return rt->loop->running != NULL ? rt->loop->running : current_loop(rt);
}

static bool loop_argument(Runtime *rt, ValueRef v, Loop **loop) {
    *loop = NULL;
    if (IS_NONE(v)) return true;
    if (is_loop(rt, v)) {
        *loop = as_loop(v);
        return true;
    }
    if (rt->options.python < 11)
        raise_type(rt, rt->exceptions[EXC_AssertionError], NULL);
    else
        raise(rt, EXC_TypeError, "loop must be an instance of AbstractEventLoop or None, not '%s'",
              type_of(rt, v)->name->data);
    return false;
}

// ------------------------------------------------------------------ policy objects

static Value policy_get(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    Loop *loop = current_loop(rt);
    return loop == NULL ? NO_VALUE : own(object_ref(loop));
}

static Value policy_set(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Loop *loop;
    if (!loop_argument(rt, args[1], &loop)) return NO_VALUE;
    set_current(rt, loop);
    return NONE;
}

static Value policy_new(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Str *name = intern(rt, "_loop_factory");
    Value factory = name == NULL ? NO_VALUE : op_getattr_optional(rt, args[0], name);
    if (rt_pending(rt)) return NO_VALUE;
    if (IS_NULL(factory) || IS_NONE(factory)) return loop_new(rt);
    Value loop = call0(rt, ref(factory));
    drop(rt, factory);
    return loop;
}

// _policy_state(): the loop that set_event_loop was given last, and whether it was called.
static Value policy_state(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    const LoopState *state = rt->loop;
    ValueRef both[2] = {IS_NULL(state->current) ? ref(NONE) : ref(state->current),
                        ref(value_bool(state->set_called))};
    return tuple_from(rt, both, 2);
}

static Value policy_get_local(Runtime *rt, ValueRef self) {
    (void)self;
    return call_library(rt, "asyncio.events", "_Local", NULL, 0, NULL);
}

// The policy's watcher of child processes is made in Python.
static Value policy_get_watcher(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return call_library(rt, "asyncio._child_watchers", "_get_child_watcher", args, n, names);
}

static Value policy_set_watcher(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return call_library(rt, "asyncio._child_watchers", "_set_child_watcher", args, n, names);
}

static Value policy_abstract(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return raise_type(rt, rt->exceptions[EXC_NotImplementedError], NULL);
}

static const NativeDef ABSTRACT_METHODS[] = {
    {"get_event_loop", policy_abstract, 1, 1, 0, NULL},
    {"set_event_loop", policy_abstract, 2, 2, 0, NULL},
    {"new_event_loop", policy_abstract, 1, 1, 0, NULL},
    {"get_child_watcher", policy_abstract, 1, 1, 0, NULL},
    {"set_child_watcher", policy_abstract, 2, 2, 0, NULL},
    {0},
};

static const NativeDef POLICY_METHODS[] = {
    {"get_child_watcher", policy_get_watcher, 1, 1, NATIVE_PYTHON, NULL},
    {"set_child_watcher", policy_set_watcher, 2, 2, NATIVE_PYTHON, NULL},
    {"get_event_loop", policy_get, 1, 1, NATIVE_PYTHON, NULL},
    {"set_event_loop", policy_set, 2, 2, NATIVE_PYTHON, NULL},
    {"new_event_loop", policy_new, 1, 1, NATIVE_PYTHON, NULL},
    {0},
};

static const GetSetDef POLICY_GETSET[] = {
    {"_local", policy_get_local, NULL},
    {0},
};

Value create_plain(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    Object *object = object_new(rt, cls);
    return object == NULL ? NO_VALUE : object_value(object);
}

const TypeSpec ABSTRACT_POLICY_SPEC = {
    .name = "asyncio.events.AbstractEventLoopPolicy",
    .size = sizeof(Object),
    .flags = TYPE_WEAKREFS | TYPE_BASE | TYPE_LIBRARY,
    .attrs = true,
    .slots = {.create = create_plain},
    .methods = ABSTRACT_METHODS,
};

const TypeSpec BASE_POLICY_SPEC = {
    .name = "asyncio.events.BaseDefaultEventLoopPolicy",
    .size = sizeof(Object),
    .flags = TYPE_BASE | TYPE_LIBRARY,
    .attrs = true,
    .methods = POLICY_METHODS,
    .getset = POLICY_GETSET,
};

const TypeSpec POLICY_SPEC = {
    .name = "asyncio.unix_events._UnixDefaultEventLoopPolicy",
    .size = sizeof(Object),
    .flags = TYPE_BASE | TYPE_LIBRARY,
    .attrs = true,
};

// ------------------------------------------------------------------ functions of the module

static Value get_event_loop(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    ValueRef policy = own_policy(rt);
    if (!IS_NULL(policy) && rt->loop->running == NULL)
        return call_method(rt, policy, "get_event_loop", NULL, 0);
    Loop *loop = event_loop(rt);
    return loop == NULL ? NO_VALUE : own(object_ref(loop));
}

static Value set_event_loop(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    ValueRef policy = own_policy(rt);
    if (!IS_NULL(policy)) return call_method(rt, policy, "set_event_loop", args, 1);
    Loop *loop;
    if (!loop_argument(rt, args[0], &loop)) return NO_VALUE;
    set_current(rt, loop);
    return NONE;
}

static Value new_event_loop(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return policy_new_loop(rt);
}

static Value get_running_loop(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    Loop *loop = running_loop(rt);
    return loop == NULL ? NO_VALUE : own(object_ref(loop));
}

static Value get_running_loop_or_none(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return rt->loop->running == NULL ? NONE : own(object_ref(rt->loop->running));
}

bool asyncio_deprecated(Runtime *rt, const char *name, const char *more) {
    if (rt->options.python < 14) return true;
    Value text = str_format(
        rt, "'asyncio.%s' is deprecated and slated for removal in Python 3.16%s", name, more);
    bool good = !IS_NULL(text) && rt->warn(rt, EXC_DeprecationWarning, AS_STR(text)->data);
    drop(rt, text);
    return good;
}

static Value get_policy(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    if (!asyncio_deprecated(rt, "get_event_loop_policy", "")) return NO_VALUE;
    if (IS_NULL(rt->loop->policy)) {
        Object *policy = object_new(rt, TYPE_OF_ID(rt, EVENT_LOOP_POLICY));
        if (policy == NULL) return NO_VALUE;
        rt->loop->policy = object_value(policy);
    }
    return copy(rt->loop->policy);
}

static Value set_policy(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!asyncio_deprecated(rt, "set_event_loop_policy", "")) return NO_VALUE;
    if (!IS_NONE(args[0]) && !is_instance(rt, args[0], TYPE_OF_ID(rt, ABSTRACT_POLICY)))
        return raise(rt, EXC_TypeError,
                     "policy must be an instance of AbstractEventLoopPolicy or None, not '%s'",
                     type_of(rt, args[0])->name->data);
    if (IS_NULL(rt->loop->policy) || !SAME(rt->loop->policy, args[0])) {
        // A policy begins without a current loop.
        set_current(rt, NULL);
        rt->loop->set_called = false;
    }
    replace(rt, &rt->loop->policy, IS_NONE(args[0]) ? NO_VALUE : own(args[0]));
    return NONE;
}

const NativeDef CURRENT_FUNCTIONS[] = {
    {"get_event_loop", get_event_loop, 0, 0, 0, NULL},
    {"get_running_loop", get_running_loop, 0, 0, 0, NULL},
    {"_get_running_loop", get_running_loop_or_none, 0, 0, 0, NULL},
    {0},
};

const NativeDef POLICY_FUNCTIONS[] = {
    {"set_event_loop", set_event_loop, 1, 1, NATIVE_PYTHON, "loop"},
    {"new_event_loop", new_event_loop, 0, 0, NATIVE_PYTHON, NULL},
    {"get_event_loop_policy", get_policy, 0, 0, NATIVE_PYTHON, NULL},
    {"set_event_loop_policy", set_policy, 1, 1, NATIVE_PYTHON, "policy"},
    {"_policy_state", policy_state, 0, 0, 0, NULL},
    {0},
};
