// The loop as an object: how it is made, closed and freed.
#include "aio/loop.h"

#include "aio/asyncgens.h"
#include "aio/diagnose.h"
#include "aio/loop_hooks.h"
#include "aio/network.h"
#include "aio/report.h"
#include "object/dict.h"
#include "object/ops.h"

// ------------------------------------------------------------------ closing

static void clear_queues(Runtime *rt, Loop *loop) {
    while (loop->count > 0) {
        Handle *handle = loop->ready[loop->first];
        loop->first = (loop->first + 1) & (loop->capacity - 1);
        loop->count--;
        drop_object(rt, handle);
    }
    while (loop->timers.count > 0) {
        TimerHandle *timer = loop->timers.entries[--loop->timers.count].handle;
        timer->scheduled = false;
        drop_object(rt, timer);
    }
    loop->cancelled_timers = 0;
}

bool loop_close(Runtime *rt, Loop *loop) {
    if (loop->running) {
        raise(rt, EXC_RuntimeError, "Cannot close a running event loop");
        return false;
    }
    if (loop->closed) return true;
    if (loop->debug) {
        Value repr = op_repr(rt, object_ref(loop));
        Value text = IS_NULL(repr) ? NO_VALUE : str_format(rt, "Close %s", AS_STR(repr)->data);
        bool ok = !IS_NULL(text) && aio_log(rt, "debug", AS_STR(text), NO_REF);
        drop(rt, repr);
        drop(rt, text);
        if (!ok) return false;
    }
    loop->closed = true;
    loop->executor_shut_down = true;
    if (rt->log != NULL) {
        trace_loop_closed(rt->log, rt->cause, loop->trace_id);
        diagnose_close(rt, loop);
    }
    clear_queues(rt, loop);
    network_forget(rt, loop);
    return loop_close_helpers(rt, loop);
}

// ------------------------------------------------------------------ making and freeing

Value loop_new(Runtime *rt) {
    return loop_new_of(rt, TYPE_OF_ID(rt, EVENT_LOOP), NO_REF);
}

// coroutines._is_debug_mode(), once somebody has imported that module. False: raised.
static bool starts_in_debug(Runtime *rt, bool *debug) {
    Str *name = intern(rt, "asyncio.coroutines");
    ValueRef module = name == NULL ? NO_REF : dict_get_str(rt->modules, name);
    if (IS_NULL(module)) return name != NULL;
    Value answer = call_method(rt, module, "_is_debug_mode", NULL, 0);
    int truth = IS_NULL(answer) ? -1 : op_truth(rt, ref(answer));
    drop(rt, answer);
    *debug = truth > 0;
    return truth >= 0;
}

Value loop_new_of(Runtime *rt, Type *cls, ValueRef selector) {
    Loop *loop = object_new(rt, cls);
    if (loop == NULL) return NO_VALUE;
    loop->slow_callback_duration = value_double(0.1);
    loop_look_for_hooks(rt, loop);
    if (rt->log != NULL) {
        loop->trace_id = ++rt->loop->loop_count;
        trace_loop_created(rt->log, rt->cause, loop->trace_id);
    }
    bool usual = IS_NULL(selector) || IS_NONE(selector);
    Value text = str_format(rt, "Using selector: %s",
                            usual ? "EpollSelector" : type_short_name(type_of(rt, selector))->data);
    bool logged = !IS_NULL(text) && aio_log(rt, "debug", AS_STR(text), NO_REF);
    drop(rt, text);
    if (!logged || !starts_in_debug(rt, &loop->debug)) {
        loop->closed = true;
        drop_object(rt, loop);
        return NO_VALUE;
    }
    return object_value(loop);
}

void loop_finalize(Runtime *rt, Object *self) {
    Loop *loop = (Loop *)self;
    if (loop->closed) return;
    Value repr = op_repr(rt, object_ref(loop));
    Value text =
        IS_NULL(repr) ? NO_VALUE : str_format(rt, "unclosed event loop %s", AS_STR(repr)->data);
    if (!IS_NULL(text)) rt->warn(rt, EXC_ResourceWarning, AS_STR(text)->data);
    drop(rt, repr);
    drop(rt, text);
    if (rt_pending(rt)) rt->unraisable(rt, UNRAISABLE_IN, object_ref(loop));
    if (!loop->running) loop_close(rt, loop);
}

void loop_destroy(Runtime *rt, Object *self) {
    Loop *loop = (Loop *)self;
    network_forget(rt, loop);
    clear_queues(rt, loop);
    mem_free(&rt->mem, loop->ready, loop->capacity * sizeof(Handle *));
    loop->ready = NULL;
    loop->capacity = 0;
    timer_heap_free(&loop->timers, &rt->mem);
    asyncgens_forget(rt, loop);
    for (int i = 0; i < 2; i++) clear(rt, &loop->old_hooks[i]);
    clear(rt, &loop->exception_handler);
    clear(rt, &loop->task_factory);
    clear(rt, &loop->slow_callback_duration);
}

void loop_traverse(Object *self, Visit visit, void *context) {
    Loop *loop = (Loop *)self;
    for (uint32_t i = 0; i < loop->count; i++)
        visit(object_ref(loop->ready[(loop->first + i) & (loop->capacity - 1)]), context);
    for (size_t i = 0; i < loop->timers.count; i++)
        visit(object_ref(loop->timers.entries[i].handle), context);
    network_traverse(loop->network, loop, visit, context);
    for (int i = 0; i < 2; i++) visit(ref(loop->old_hooks[i]), context);
    visit(ref(loop->exception_handler), context);
    visit(ref(loop->task_factory), context);
    visit(ref(loop->slow_callback_duration), context);
}
