#include "aio/loop_hooks.h"

#include <math.h>

#include "aio/callback_object.h"
#include "aio/task.h"
#include "lang/code.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/instance.h"
#include "object/ops.h"
#include "vm/clock.h"
#include "vm/context.h"
#include "vm/function_object.h"

void loop_look_for_hooks(Runtime *rt, Loop *loop) {
    loop->hooked |= rt->library_changed || (loop->head.type->flags & TYPE_HEAP) != 0;
}

bool loop_setattr(Runtime *rt, ValueRef self, Str *name, ValueRef value) {
    ValueRef found = type_lookup_cached(rt, type_of(rt, self), name);
    if (str_is(name, "_selector") ||
        (!IS_NULL(found) && (type_of(rt, found)->flags & TYPE_METHOD_DESCR) != 0))
        as_loop(self)->hooked = true;
    return generic_setattr(rt, self, name, value);
}

// Whether what a class has is the library's own: native, or Python code of it.
static bool is_own(Runtime *rt, ValueRef found) {
    const Type *type = IS_NULL(found) ? NULL : type_of(rt, found);
    if (type == TYPE_OF_ID(rt, FUNCTION))
        return (((Function *)AS_OBJECT(found))->code->flags & CODE_LIBRARY) != 0;
    return type == NULL || type_is_subtype(type, TYPE_OF_ID(rt, NATIVE_METHOD));
}

Value loop_override(Runtime *rt, const Loop *loop, const char *text) {
    Str *name = intern(rt, text);
    if (name == NULL) return NO_VALUE;
    Type *type = loop->head.type;
    ValueRef value = attrs_get(object_attrs((Object *)loop), name);
    if (!IS_NULL(value)) return own(value);
    if (is_own(rt, type_lookup_cached(rt, type, name))) return NO_VALUE;
    return op_getattr(rt, object_ref(loop), name);
}

Value handle_override(Runtime *rt, Handle *handle) {
    Str *name = intern(rt, "_run");
    if (name == NULL || is_own(rt, type_lookup_cached(rt, handle->head.type, name)))
        return NO_VALUE;
    return op_getattr(rt, object_ref(handle), name);
}

// Calls what `name` was replaced by. NO_VALUE with nothing pending: it was not.
static Value call_hook(Runtime *rt, const Loop *loop, const char *name, const ValueRef *args,
                       uint32_t n) {
    Value hook = loop_override(rt, loop, name);
    if (IS_NULL(hook)) return NO_VALUE;
    Value result = call(rt, ref(hook), args, n);
    drop(rt, hook);
    return result;
}

Value loop_create_future(Runtime *rt, Loop *loop) {
    Value future = loop->hooked ? call_hook(rt, loop, "create_future", NULL, 0) : NO_VALUE;
    if (IS_NULL(future)) return rt_pending(rt) ? NO_VALUE : future_new(rt, loop);
    if (is_future(ref(future))) return future;
    drop(rt, future);
    return raise(rt, EXC_TypeError, "a loop's create_future() must answer an asyncio.Future");
}

Handle *loop_soon_hooked(Runtime *rt, ValueRef hook, Callback *callback, ValueRef arguments,
                         ArgumentForm form, SoonAbout about) {
    LoopState *state = rt->loop;
    Value *slot = callback_context(callback);
    Str *name = intern(rt, "context");
    ValueRef key = object_ref(name);
    Value names = name == NULL ? NO_VALUE : tuple_from(rt, &key, 1);
    Value callable = IS_NULL(names) ? NO_VALUE : callback_object(rt, callback);
    Value context = IS_NULL(callable) ? NO_VALUE : context_object(rt, slot), result = NO_VALUE;
    if (!IS_NULL(context)) {
        ValueRef args[3] = {ref(callable), arguments, ref(context)};
        uint32_t n = form == ARGS_NONE ? 1 : 2;
        args[n] = ref(context);
        state->soon = AS_OBJECT(callable);
        state->soon_origin = (uint8_t)about.origin;
        state->soon_future = about.future;
        state->soon_done = about.done;
        result = call_keywords(rt, hook, args, n, AS_TUPLE(names));
        state->soon = NULL;
    }
    drop(rt, context);
    drop(rt, callable);
    drop(rt, names);
    if (IS_NULL(result)) return NULL;
    bool good =
        is_instance(rt, ref(result), TYPE_OF_ID(rt, HANDLE)) && AS_OBJECT(result)->refcount > 1;
    if (!good)
        raise(rt, EXC_TypeError, "a loop's call_soon() must answer the Handle of its base class");
    Handle *handle = good ? as_handle(ref(result)) : NULL;
    drop(rt, result); // the queue has it
    return handle;
}

Value call_task_maker(Runtime *rt, ValueRef maker, const ValueRef *args, uint32_t n,
                      ValueRef context, ValueRef name) {
    ValueRef all[4], keys[2];
    uint32_t named = 0;
    for (uint32_t i = 0; i < n; i++) all[i] = args[i];
    Str *first = intern(rt, "context"), *second = intern(rt, "name");
    if (first == NULL || second == NULL) return NO_VALUE;
    if (!IS_NULL(context) && !IS_NONE(context)) {
        all[n] = context;
        keys[named++] = object_ref(first);
    }
    if (!IS_NULL(name)) {
        all[n + named] = name;
        keys[named++] = object_ref(second);
    }
    Value names = tuple_from(rt, keys, named);
    if (IS_NULL(names)) return NO_VALUE;
    Value task = call_keywords(rt, maker, all, n, named == 0 ? NULL : AS_TUPLE(names));
    drop(rt, names);
    return task;
}

Value loop_create_task_hooked(Runtime *rt, const Loop *loop, ValueRef coroutine, ValueRef name,
                              ValueRef context) {
    Value hook = loop->hooked ? loop_override(rt, loop, "create_task") : NO_VALUE;
    if (IS_NULL(hook)) return NO_VALUE;
    Value task = call_task_maker(rt, ref(hook), &coroutine, 1, context, name);
    drop(rt, hook);
    return task;
}

// The selector that the program has put in place of the loop's own: none of the module selectors.
static Value find_selector(Runtime *rt, const Loop *loop) {
    Value selector = loop_override(rt, loop, "_selector");
    if (IS_NULL(selector)) return NO_VALUE;
    Value module = op_getattr_optional(rt, ref(selector), rt->names.module);
    if (rt_pending(rt) ||
        (!IS_NULL(module) && IS_STR(module) && str_is(AS_STR(module), "selectors")))
        clear(rt, &selector);
    drop(rt, module);
    return selector;
}

bool loop_time(Runtime *rt, const Loop *loop, double *now) {
    *now = clock_now(rt);
    if (!loop->hooked) return true;
    Value time = call_hook(rt, loop, "time", NULL, 0);
    if (IS_NULL(time)) {
        // A selector that does not wait lets the loop spin: then the clock must move by itself.
        Value selector = find_selector(rt, loop);
        if (!IS_NULL(selector)) *now = clock_read(rt);
        drop(rt, selector);
        return !rt_pending(rt);
    }
    bool good = op_double(rt, ref(time), now);
    drop(rt, time);
    return good;
}

static TimerHandle *call_later_hooked(Runtime *rt, Loop *loop, double seconds,
                                      const Callback *callback, ValueRef argument, Origin origin,
                                      uint32_t future) {
    double now;
    Value later = origin == Origin_CALL_AT ? NO_VALUE : loop_override(rt, loop, "call_later");
    Value at = IS_NULL(later) && !rt_pending(rt) ? loop_override(rt, loop, "call_at") : NO_VALUE;
    if (rt_pending(rt) || !loop_time(rt, loop, &now)) goto fail;
    if (IS_NULL(later) && IS_NULL(at)) {
        Callback same = {callback->native, copy(callback->target), copy(callback->context)};
        bool none = IS_NULL(argument);
        return loop_call_at(rt, loop, now + seconds, same, none ? NO_VALUE : own(argument),
                            none ? ARGS_NONE : ARGS_ONE, origin, future);
    }
    Value callable = callback_object(rt, callback);
    if (IS_NULL(callable)) goto fail;
    Value when = value_double(IS_NULL(at) ? seconds : now + seconds);
    const ValueRef args[3] = {ref(when), ref(callable), argument};
    Value handle = call(rt, IS_NULL(at) ? ref(later) : ref(at), args, IS_NULL(argument) ? 2 : 3);
    drop(rt, callable);
    if (IS_NULL(handle)) goto fail;
    bool is_timer = is_instance(rt, ref(handle), TYPE_OF_ID(rt, TIMER_HANDLE));
    TimerHandle *timer = is_timer ? (TimerHandle *)AS_OBJECT(handle) : NULL;
    if (!is_timer || !timer->scheduled)
        raise(rt, EXC_TypeError,
              "a loop's call_at() must answer the TimerHandle of its base class");
    drop(rt, handle); // the heap has it
    if (!rt_pending(rt)) {
        drop(rt, later);
        drop(rt, at);
        return timer;
    }
fail:
    drop(rt, later);
    drop(rt, at);
    return NULL;
}

static TimerHandle *call_in(Runtime *rt, Loop *loop, double seconds, Callback callback,
                            Value argument, Origin origin, uint32_t future) {
    if (!loop->hooked)
        return loop_call_at(rt, loop, clock_now(rt) + seconds, callback, argument,
                            IS_NULL(argument) ? ARGS_NONE : ARGS_ONE, origin, future);
    TimerHandle *timer =
        call_later_hooked(rt, loop, seconds, &callback, ref(argument), origin, future);
    callback_clear(rt, &callback);
    drop(rt, argument);
    return timer;
}

TimerHandle *loop_call_later(Runtime *rt, Loop *loop, double seconds, Callback callback,
                             Value argument, uint32_t future) {
    return call_in(rt, loop, seconds, callback, argument, Origin_CALL_LATER, future);
}

TimerHandle *loop_call_in(Runtime *rt, Loop *loop, double seconds, Callback callback,
                          uint32_t future) {
    return call_in(rt, loop, seconds, callback, NO_VALUE, Origin_CALL_AT, future);
}

int loop_select(Runtime *rt, const Loop *loop, double timeout) {
    Value selector = find_selector(rt, loop);
    if (IS_NULL(selector)) return rt_pending(rt) ? -1 : 0;
    Value seconds = isinf(timeout) ? NONE : value_double(timeout);
    ValueRef argument = ref(seconds);
    Value events = call_method(rt, ref(selector), "select", &argument, 1);
    drop(rt, selector);
    if (IS_NULL(events)) return -1;
    argument = ref(events);
    drop(rt, call_hook(rt, loop, "_process_events", &argument, 1));
    drop(rt, events);
    return rt_pending(rt) ? -1 : 1;
}
