// The loop's methods, as Python programs see them.
#include "aio/loop.h"

#include "aio/asyncgens.h"
#include "aio/callback_object.h"
#include "aio/debug.h"
#include "aio/loop_hooks.h"
#include "aio/policy.h"
#include "aio/run.h"
#include "aio/task.h"
#include "object/arguments.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/deque.h"
#include "object/dict.h"
#include "object/number.h"
#include "object/ops.h"
#include "vm/clock.h"
#include "vm/context.h"
#include "vm/import.h"
#include "vm/thread.h"

bool aio_complete(Runtime *rt, const Str *name, bool *completed, const char *from, Type *type) {
    if (*completed || (name->data[0] == '_' && name->data[1] == '_')) return false;
    *completed = true; // the module looks at the type, too
    Value methods = import_attribute(rt, from, "_METHODS");
    bool good = !IS_NULL(methods) && IS_DICT(methods);
    uint32_t pos = 0;
    ValueRef each, value;
    while (good && dict_next(AS_DICT(methods), &pos, &each, &value))
        good = IS_STR(each) && type_set(rt, type, AS_STR(each), own(value));
    drop(rt, methods);
    *completed = good;
    return good;
}

bool is_loop(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) && is_instance(rt, v, TYPE_OF_ID(rt, BASE_EVENT_LOOP));
}

// ------------------------------------------------------------------ scheduling

// The `context` keyword of call_soon and its relatives, the only one that they have; else a copy of
// the current context. False: raised.
static bool context_keyword(Runtime *rt, const char *method, const ValueRef *args, uint32_t n,
                            Tuple *names, Value *context) {
    ValueRef given = NO_REF;
    for (uint32_t i = 0; names != NULL && i < names->length; i++) {
        Str *name = AS_STR(names->items[i]);
        if (!str_is(name, "context")) {
            raise(rt, EXC_TypeError, "%s%s() got an unexpected keyword argument '%s'",
                  rt->options.python >= 10 ? "BaseEventLoop." : "", method, name->data);
            return false;
        }
        given = args[n + i];
    }
    *context = context_argument(rt, given);
    return true;
}

static Value missing_callback(Runtime *rt, const char *method, uint32_t given, const char *first) {
    const char *class = rt->options.python >= 10 ? "BaseEventLoop." : "";
    if (first != NULL && given == 1)
        return raise(rt, EXC_TypeError,
                     "%s%s() missing 2 required positional arguments: '%s' and 'callback'", class,
                     method, first);
    return raise(rt, EXC_TypeError, "%s%s() missing 1 required positional argument: 'callback'",
                 class, method);
}

// The arguments of a callback, in the form that handles keep them. False: raised.
static bool pack_arguments(Runtime *rt, const ValueRef *args, uint32_t n, Value *packed,
                           ArgumentForm *form) {
    *packed = NO_VALUE;
    *form = n == 0 ? ARGS_NONE : n == 1 ? ARGS_ONE : ARGS_TUPLE;
    if (n == 1) *packed = own(args[0]);
    if (n > 1) *packed = tuple_from(rt, args, n);
    return n == 0 || !IS_NULL(*packed);
}

// A callback of the library that has come through a call_soon of the program.
static void take_callback_object(Runtime *rt, ValueRef callable, Callback *callback) {
    ValueRef target;
    if (!callback_unwrap(rt, callable, &callback->native, &target)) return;
    replace(rt, &callback->target, own(target));
    if (is_step(callback)) clear(rt, &callback->context); // the task's own
}

static Value soon(Runtime *rt, const char *method, Origin origin, const ValueRef *args, uint32_t n,
                  Tuple *names) {
    if (n < 2) return missing_callback(rt, method, n, NULL);
    Loop *loop = as_loop(args[0]);
    if (loop->debug &&
        (!loop_check_open(rt, loop) || !debug_check_callback(rt, loop, args[1], method)))
        return NO_VALUE;
    Value context, arguments;
    ArgumentForm form;
    if (!context_keyword(rt, method, args, n, names, &context)) return NO_VALUE;
    if (!pack_arguments(rt, args + 2, n - 2, &arguments, &form)) {
        drop(rt, context);
        return NO_VALUE;
    }
    Callback callback = {NULL, own(args[1]), context};
    uint32_t about = rt->log == NULL ? 0 : callback_about(rt, args[1], n > 2 ? args[2] : NO_REF);
    uint32_t done = 0;
    if (loop->hooked) take_callback_object(rt, args[1], &callback);
    if (rt->loop->soon != NULL && IS_OBJECT(args[1]) && AS_OBJECT(args[1]) == rt->loop->soon) {
        origin = (Origin)rt->loop->soon_origin;
        about = rt->loop->soon_future;
        done = rt->loop->soon_done;
    }
    Handle *handle = loop_queue(rt, loop, callback, arguments, form, origin, about, done);
    return handle == NULL ? NO_VALUE : own(object_ref(handle));
}

static Value call_soon(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return soon(rt, "call_soon", Origin_CALL_SOON, args, n, names);
}

static Value call_soon_threadsafe(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    Value handle = soon(rt, "call_soon_threadsafe", Origin_THREADSAFE, args, n, names);
    if (!IS_NULL(handle)) loop_wake(rt, as_loop(args[0]));
    return handle;
}

// args: self, a time, the callback, its arguments. `given` is the deadline as reprs show it.
static Value at(Runtime *rt, const char *method, Origin origin, double when, Value given,
                const ValueRef *args, uint32_t n, Tuple *names) {
    Value context, arguments = NO_VALUE;
    ArgumentForm form;
    const Loop *loop = as_loop(args[0]);
    if ((loop->debug && !debug_check_callback(rt, loop, args[2], "call_at")) ||
        !context_keyword(rt, method, args, n, names, &context)) {
        drop(rt, given);
        return NO_VALUE;
    }
    if (!pack_arguments(rt, args + 3, n - 3, &arguments, &form)) {
        drop(rt, context);
        drop(rt, given);
        return NO_VALUE;
    }
    Callback callback = {NULL, own(args[2]), context};
    uint32_t about = rt->log == NULL ? 0 : callback_about(rt, args[2], n > 3 ? args[3] : NO_REF);
    TimerHandle *timer =
        loop_call_at(rt, as_loop(args[0]), when, callback, arguments, form, origin, about);
    if (timer == NULL) {
        drop(rt, given);
        return NO_VALUE;
    }
    timer->given = given;
    uint32_t inner = origin == Origin_CALL_LATER ? 2 : 1;
    Handle *handle = &timer->handle;
    if (!debug_note(rt, handle->loop, &handle->head, &handle->noted, inner, NULL)) return NO_VALUE;
    return own(object_ref(timer));
}

// self.call_at(when, callback, *args, **keywords), where a program has replaced it.
static Value call_at_hook(Runtime *rt, ValueRef hook, double when, const ValueRef *args, uint32_t n,
                          Tuple *names) {
    const ValueRef deadline = ref(value_double(when));
    return call_longer(rt, hook, &deadline, 1, args, n, names);
}

static Value call_later(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    if (n < 3) return missing_callback(rt, "call_later", n, "delay");
    if (IS_NONE(args[1]) && rt->options.python >= 9)
        return raise(rt, EXC_TypeError, "delay must not be None");
    double now, when;
    if (!loop_time(rt, as_loop(args[0]), &now)) return NO_VALUE;
    if (IS_DOUBLE(args[1]) || IS_SMALL(args[1])) {
        when = now + (IS_DOUBLE(args[1]) ? AS_DOUBLE(args[1]) : (double)AS_SMALL(args[1]));
    } else {
        Value sum = op_binary(rt, BIN_ADD, ref(value_double(now)), args[1]);
        if (IS_NULL(sum)) return NO_VALUE;
        bool ok = op_double(rt, ref(sum), &when);
        drop(rt, sum);
        if (!ok) return NO_VALUE;
    }
    if (!as_loop(args[0])->hooked)
        return at(rt, "call_later", Origin_CALL_LATER, when, NO_VALUE, args, n, names);
    Value hook = loop_override(rt, as_loop(args[0]), "call_at");
    if (IS_NULL(hook))
        return rt_pending(rt)
                   ? NO_VALUE
                   : at(rt, "call_later", Origin_CALL_LATER, when, NO_VALUE, args, n, names);
    Value result = call_at_hook(rt, ref(hook), when, args + 2, n - 2, names);
    drop(rt, hook);
    return result;
}

static Value call_at(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    if (n < 3) return missing_callback(rt, "call_at", n, "when");
    if (IS_NONE(args[1]) && rt->options.python >= 9)
        return raise(rt, EXC_TypeError, "when cannot be None");
    double when;
    if (!op_double(rt, args[1], &when)) return NO_VALUE;
    Value given = IS_DOUBLE(args[1]) ? NO_VALUE : own(args[1]);
    return at(rt, "call_at", Origin_CALL_AT, when, given, args, n, names);
}

// What asyncio's own code asks does not count.
static Value time_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    const Frame *by = rt->frame;
    bool own = by != NULL && by->form == FORM_PYTHON && (by->code->flags & CODE_LIBRARY) != 0;
    return value_double(own ? clock_now(rt) : clock_read(rt));
}

// ------------------------------------------------------------------ futures and tasks

static Value create_future(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return future_new(rt, as_loop(args[0]));
}

static Value create_task(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value task = loop_make_task(rt, as_loop(args[0]), args[1], args[2], args[3]);
    if (IS_NULL(task)) pending_holds(rt, args[1]);
    return task;
}

static bool check_callable(Runtime *rt, ValueRef v, const char *message) {
    if (IS_NONE(v) || type_of(rt, v)->slots.call != NULL) return true;
    raise_repr(rt, EXC_TypeError, message, v);
    return false;
}

static Value set_task_factory(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!check_callable(rt, args[1], "task factory must be a callable or None")) return NO_VALUE;
    replace(rt, &as_loop(args[0])->task_factory, IS_NONE(args[1]) ? NO_VALUE : own(args[1]));
    return NONE;
}

static Value get_task_factory(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    Value factory = as_loop(args[0])->task_factory;
    return IS_NULL(factory) ? NONE : copy(factory);
}

// ------------------------------------------------------------------ running

static Value run_forever(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return loop_run_forever(rt, as_loop(args[0]));
}

static Value run_once_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return loop_run_once(rt, as_loop(args[0]));
}

static Value run_until_complete(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value pushed = loop_run_until_complete(rt, as_loop(args[0]), args[1]);
    if (IS_NULL(pushed)) pending_holds(rt, args[1]);
    return pushed;
}

static Value stop(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    loop_stop(rt, as_loop(args[0]));
    return NONE;
}

static Value close_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return loop_close(rt, as_loop(args[0])) ? NONE : NO_VALUE;
}

static Value is_running(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(as_loop(args[0])->running);
}

static Value is_closed(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(as_loop(args[0])->closed);
}

static Value get_debug(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(as_loop(args[0])->debug);
}

static Value track_origins(Runtime *rt, ValueRef target, ValueRef argument) {
    debug_track_origins(rt, as_loop(target), IS_TRUE(argument));
    return NONE;
}

static const NativeCallback TRACK_ORIGINS = {"BaseEventLoop._set_coroutine_origin_tracking",
                                             "base_events.py", track_origins, SHOWS_ARGUMENT};

static Value set_debug(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int truth = op_truth(rt, args[1]);
    if (truth < 0) return NO_VALUE;
    Loop *loop = as_loop(args[0]);
    loop->debug = truth > 0;
    return !loop->running || loop_call_native(rt, loop, &TRACK_ORIGINS, args[0],
                                              value_bool(truth > 0), Origin_THREADSAFE, 0)
               ? NONE
               : NO_VALUE;
}

static Value shutdown_asyncgens(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return shutdown_asyncgens_new(rt, as_loop(args[0]));
}

static Value shutdown_default_executor(Runtime *rt, const ValueRef *args, uint32_t n,
                                       Tuple *names) {
    (void)n, (void)names;
    return shutdown_executor_new(rt, as_loop(args[0]), IS_NULL(args[1]) ? ref(NONE) : args[1]);
}

// ------------------------------------------------------------------ threads and signals

static const char HELPERS[] = "asyncio._executors";

bool loop_close_helpers(Runtime *rt, Loop *loop) {
    if (!loop->has_helpers || rt->finalizing) return true;
    ValueRef self = object_ref(loop);
    Value result = call_library(rt, HELPERS, "close", &self, 1, NULL);
    drop(rt, result);
    return !IS_NULL(result);
}

Value loop_call_helper(Runtime *rt, const char *name, const ValueRef *args, uint32_t n,
                       Tuple *names) {
    as_loop(args[0])->has_helpers = true;
    Value function = import_attribute(rt, HELPERS, name);
    Value result = IS_NULL(function) ? NO_VALUE : op_call(rt, ref(function), args, n, names);
    drop(rt, function);
    return result;
}

static Value run_in_executor(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return loop_call_helper(rt, "run_in_executor", args, n, names);
}

static Value set_default_executor(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return loop_call_helper(rt, "set_default_executor", args, n, names);
}

static Value add_signal_handler(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return loop_call_helper(rt, "add_signal_handler", args, n, names);
}

static Value remove_signal_handler(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return loop_call_helper(rt, "remove_signal_handler", args, n, names);
}

static Value get_executor_shut_down(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(as_loop(self)->executor_shut_down);
}

// ------------------------------------------------------------------ exception handlers

static Value set_exception_handler(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!check_callable(rt, args[1], "A callable object or None is expected, got %s"))
        return NO_VALUE;
    replace(rt, &as_loop(args[0])->exception_handler, IS_NONE(args[1]) ? NO_VALUE : own(args[1]));
    return NONE;
}

static Value get_exception_handler(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    Value handler = as_loop(args[0])->exception_handler;
    return IS_NULL(handler) ? NONE : copy(handler);
}

static bool check_context(Runtime *rt, ValueRef context) {
    if (IS_DICT(context)) return true;
    raise(rt, EXC_AttributeError, "'%s' object has no attribute 'get'",
          type_of(rt, context)->name->data);
    return false;
}

static Value default_exception_handler(Runtime *rt, const ValueRef *args, uint32_t n,
                                       Tuple *names) {
    (void)n, (void)names;
    if (!check_context(rt, args[1])) return NO_VALUE;
    return loop_default_exception_handler(rt, as_loop(args[0]), AS_DICT(args[1]));
}

static Value call_exception_handler(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!check_context(rt, args[1])) return NO_VALUE;
    Value held = own(args[1]);
    bool ok = loop_call_exception_handler(rt, as_loop(args[0]), AS_DICT(held));
    drop(rt, held);
    return ok ? NONE : NO_VALUE;
}

// ------------------------------------------------------------------ the types

static Value loop_repr(Runtime *rt, ValueRef self) {
    Loop *loop = as_loop(self);
    return str_format(rt, "<%s running=%s closed=%s debug=%s>", loop->head.type->name->data,
                      loop->running ? "True" : "False", loop->closed ? "True" : "False",
                      loop->debug ? "True" : "False");
}

// SelectorEventLoop(selector)
static bool take_selector(Runtime *rt, Loop *loop, ValueRef selector) {
    Str *key = intern(rt, "_selector");
    return key != NULL && loop_setattr(rt, object_ref(loop), key, selector);
}

static Value loop_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    if ((cls->flags & TYPE_HEAP) != 0) return loop_new_of(rt, cls, NO_REF);
    static const char *const PARAMS[] = {"selector"};
    ValueRef selector = NO_REF;
    if (cls == TYPE_OF_ID(rt, EVENT_LOOP)) {
        if (!bind_arguments(rt, cls->name->data, PARAMS, 1, args, n, names, &selector))
            return NO_VALUE;
    } else if (n > 0) {
        return raise(rt, EXC_TypeError, "%s() takes no arguments", cls->name->data);
    }
    Value loop = loop_new_of(rt, cls, selector);
    if (!IS_NULL(loop) && !IS_NULL(selector) && !IS_NONE(selector) &&
        !take_selector(rt, as_loop(ref(loop)), selector))
        clear(rt, &loop);
    return loop;
}

// The methods that are written in Python, in lib/asyncio, become the type's when one that is not
// here is asked for.
static bool loop_complete(Runtime *rt, Str *name) {
    return aio_complete(rt, name, &rt->loop->completed, "asyncio.selector_events",
                        TYPE_OF_ID(rt, BASE_EVENT_LOOP));
}

// The methods that raise NotImplementedError, in the class that has nothing else.
static bool abstract_complete(Runtime *rt, Str *name) {
    Type *type = TYPE_OF_ID(rt, ABSTRACT_EVENT_LOOP);
    LoopState *state = rt->loop;
    bool before = state->completed; // the loop's own must hide these
    if (!loop_complete(rt, name) && (rt_pending(rt) || !before)) return false;
    return aio_complete(rt, name, &state->abstract_completed, "asyncio._abstract", type);
}

static Value loop_init(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    bool none = IS_NULL(args[1]) || IS_NONE(args[1]);
    return none || take_selector(rt, as_loop(args[0]), args[1]) ? NONE : NO_VALUE;
}

static const NativeDef SELECTOR_METHODS[] = {
    {"__init__", loop_init, 1, 2, NATIVE_PYTHON, "selector"},
    {0},
};

static Value get_slow_duration(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(as_loop(self)->slow_callback_duration);
}

static bool set_slow_duration(Runtime *rt, ValueRef self, ValueRef value) {
    replace(rt, &as_loop(self)->slow_callback_duration, IS_NULL(value) ? NONE : own(value));
    return true;
}

static Value add_callback(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!is_instance(rt, args[1], TYPE_OF_ID(rt, HANDLE)))
        return raise(rt, EXC_TypeError, "A Handle is required here");
    Handle *handle = as_handle(args[1]);
    if (handle->cancelled) return NONE;
    object_retain(handle);
    return loop_add_ready(rt, as_loop(args[0]), handle, rt->cause) ? NONE : NO_VALUE;
}

static const NativeDef METHODS[] = {
    {"call_soon", call_soon, 1, -1, NATIVE_PYTHON | NATIVE_KEYWORDS, NULL},
    {"call_soon_threadsafe", call_soon_threadsafe, 1, -1, NATIVE_PYTHON | NATIVE_KEYWORDS, NULL},
    {"call_later", call_later, 1, -1, NATIVE_PYTHON | NATIVE_KEYWORDS, NULL},
    {"call_at", call_at, 1, -1, NATIVE_PYTHON | NATIVE_KEYWORDS, NULL},
    {"time", time_method, 1, 1, NATIVE_PYTHON, NULL},
    {"create_future", create_future, 1, 1, NATIVE_PYTHON, NULL},
    {"create_task", create_task, 2, 2, NATIVE_PYTHON, "coro * name context:11"},
    {"set_task_factory", set_task_factory, 2, 2, NATIVE_PYTHON, "factory"},
    {"get_task_factory", get_task_factory, 1, 1, NATIVE_PYTHON, NULL},
    {"run_forever", run_forever, 1, 1, NATIVE_PYTHON, NULL},
    {"_add_callback", add_callback, 2, 2, NATIVE_PYTHON, "handle"},
    {"_run_once", run_once_method, 1, 1, NATIVE_PYTHON, NULL},
    {"run_until_complete", run_until_complete, 2, 2, NATIVE_PYTHON, "future"},
    {"stop", stop, 1, 1, NATIVE_PYTHON, NULL},
    {"close", close_method, 1, 1, NATIVE_PYTHON, NULL},
    {"is_running", is_running, 1, 1, NATIVE_PYTHON, NULL},
    {"is_closed", is_closed, 1, 1, NATIVE_PYTHON, NULL},
    {"get_debug", get_debug, 1, 1, NATIVE_PYTHON, NULL},
    {"set_debug", set_debug, 2, 2, NATIVE_PYTHON, "enabled"},
    {"shutdown_asyncgens", shutdown_asyncgens, 1, 1, NATIVE_PYTHON, NULL},
    {"_asyncgen_firstiter_hook", asyncgen_first, 2, 2, NATIVE_PYTHON, NULL},
    {"_asyncgen_finalizer_hook", asyncgen_final, 2, 2, NATIVE_PYTHON, NULL},
    {"shutdown_default_executor", shutdown_default_executor, 1, 2, NATIVE_PYTHON, "timeout"},
    {"run_in_executor", run_in_executor, 1, -1, NATIVE_PYTHON | NATIVE_KEYWORDS, NULL},
    {"set_default_executor", set_default_executor, 1, -1, NATIVE_PYTHON | NATIVE_KEYWORDS, NULL},
    {"add_signal_handler", add_signal_handler, 1, -1, NATIVE_PYTHON | NATIVE_KEYWORDS, NULL},
    {"remove_signal_handler", remove_signal_handler, 1, -1, NATIVE_PYTHON | NATIVE_KEYWORDS, NULL},
    {"set_exception_handler", set_exception_handler, 2, 2, NATIVE_PYTHON, "handler"},
    {"get_exception_handler", get_exception_handler, 1, 1, NATIVE_PYTHON, NULL},
    {"default_exception_handler", default_exception_handler, 2, 2, NATIVE_PYTHON, "context"},
    {"call_exception_handler", call_exception_handler, 2, 2, NATIVE_PYTHON, "context"},
    {0},
};

static Value get_ready(Runtime *rt, ValueRef self) {
    Loop *loop = as_loop(self);
    Value deque = call0(rt, object_ref(TYPE_OF_ID(rt, DEQUE)));
    for (uint32_t i = 0; !IS_NULL(deque) && i < loop->count; i++) {
        Handle *handle = loop->ready[(loop->first + i) & (loop->capacity - 1)];
        if (!deque_append(rt, as_deque(ref(deque)), own(object_ref(handle)))) clear(rt, &deque);
    }
    return deque;
}

static Value get_scheduled(Runtime *rt, ValueRef self) {
    Loop *loop = as_loop(self);
    Value list = list_new(rt, (uint32_t)loop->timers.count);
    for (size_t i = 0; !IS_NULL(list) && i < loop->timers.count; i++)
        if (!list_append(rt, AS_LIST(list), own(object_ref(loop->timers.entries[i].handle))))
            clear(rt, &list);
    return list;
}

static Value get_cancelled_count(Runtime *rt, ValueRef self) {
    (void)rt;
    return small_int((int64_t)as_loop(self)->cancelled_timers);
}

static Value get_stopping(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(as_loop(self)->stopping);
}

static Value get_closed(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(as_loop(self)->closed);
}

static Value get_current_handle(Runtime *rt, ValueRef self) {
    (void)rt;
    Handle *handle = as_loop(self)->running_handle;
    return handle == NULL ? NONE : own(object_ref(handle));
}

static Value get_thread_id(Runtime *rt, ValueRef self) {
    const Loop *loop = as_loop(self);
    return loop->running ? int_new(rt, thread_ident(loop->thread)) : NONE;
}

static Value get_asyncgens(Runtime *rt, ValueRef self) {
    Value list = asyncgens_alive(rt, as_loop(self));
    ValueRef items = ref(list);
    Value set = IS_NULL(list) ? NO_VALUE : call_library(rt, "weakref", "WeakSet", &items, 1, NULL);
    drop(rt, list);
    return set;
}

static Value get_gens_shut_down(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(as_loop(self)->asyncgens_shut_down);
}

static Value get_debug_attribute(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(as_loop(self)->debug);
}

static const GetSetDef GETSET[] = {
    {"_ready", get_ready, NULL},
    {"_scheduled", get_scheduled, NULL},
    {"_timer_cancelled_count", get_cancelled_count, NULL},
    {"_stopping", get_stopping, NULL},
    {"_closed", get_closed, NULL},
    {"_debug", get_debug_attribute, NULL},
    {"_current_handle", get_current_handle, NULL},
    {"_thread_id", get_thread_id, NULL},
    {"_asyncgens", get_asyncgens, NULL},
    {"_asyncgens_shutdown_called", get_gens_shut_down, NULL},
    {"slow_callback_duration", get_slow_duration, set_slow_duration},
    {"_executor_shutdown_called", get_executor_shut_down, NULL},
    {0},
};

const TypeSpec ABSTRACT_LOOP_SPEC = {
    .name = "asyncio.events.AbstractEventLoop",
    .doc = "Abstract event loop.",
    .size = sizeof(Object),
    .flags = TYPE_WEAKREFS | TYPE_BASE | TYPE_LIBRARY,
    .slots = {.complete = abstract_complete, .create = create_plain},
};

const TypeSpec BASE_LOOP_SPEC = {
    .name = "asyncio.base_events.BaseEventLoop",
    .size = sizeof(Loop),
    .flags = TYPE_BASE | TYPE_LIBRARY,
    .attrs = true,
    .slots = {.destroy = loop_destroy,
              .traverse = loop_traverse,
              .finalize = loop_finalize,
              .repr = loop_repr,
              .setattr = loop_setattr,
              .complete = loop_complete,
              .create = loop_create},
    .methods = METHODS,
    .getset = GETSET,
};

const TypeSpec LOOP_SPEC = {
    .name = "asyncio.unix_events._UnixSelectorEventLoop",
    .doc = "Unix event loop.",
    .size = sizeof(Loop),
    .flags = TYPE_BASE | TYPE_LIBRARY,
    .attrs = true,
    .methods = SELECTOR_METHODS,
};
