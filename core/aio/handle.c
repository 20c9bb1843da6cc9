#include "aio/handle.h"

#include "aio/debug.h"
#include "aio/handle_internal.h"
#include "aio/loop.h"
#include "aio/task.h"
#include "vm/context.h"

void callback_clear(Runtime *rt, Callback *callback) {
    Callback old = *callback;
    *callback = (Callback){0};
    drop(rt, old.target);
    drop(rt, old.context);
}

static Handle *handle_alloc(Runtime *rt, Type *type, Loop *loop, Callback callback, Value arguments,
                            ArgumentForm form, Origin origin, uint32_t future) {
    Handle *handle = object_new(rt, type);
    if (handle == NULL) {
        callback_clear(rt, &callback);
        drop(rt, arguments);
        return NULL;
    }
    handle->loop = loop;
    object_retain(loop);
    handle->callback = callback;
    handle->arguments = arguments;
    handle->form = (uint8_t)form;
    handle->origin = (uint8_t)origin;
    handle_log_created(rt, handle, origin, future);
    return handle;
}

Handle *handle_new(Runtime *rt, Loop *loop, Callback callback, Value arguments, ArgumentForm form,
                   Origin origin, uint32_t future) {
    return handle_alloc(rt, TYPE_OF_ID(rt, HANDLE), loop, callback, arguments, form, origin,
                        future);
}

TimerHandle *timer_handle_new(Runtime *rt, Loop *loop, double when, Callback callback,
                              Value arguments, ArgumentForm form, Origin origin, uint32_t future) {
    Handle *handle = handle_alloc(rt, TYPE_OF_ID(rt, TIMER_HANDLE), loop, callback, arguments, form,
                                  origin, future);
    if (handle == NULL) return NULL;
    TimerHandle *timer = (TimerHandle *)handle;
    timer->when = when;
    timer->number = ++rt->loop->timers;
    return timer;
}

bool handle_is_timer(Runtime *rt, const Handle *handle) {
    const Type *type = handle->head.type, *timer = TYPE_OF_ID(rt, TIMER_HANDLE);
    if ((type->flags & TYPE_HEAP) == 0) return type == timer;
    return type_is_subtype(type, timer);
}

void handle_cancel(Runtime *rt, Handle *handle) {
    if (handle->cancelled) return;
    handle->cancelled = true;
    if (!handle->foreign) {
        if (handle_is_timer(rt, handle) && ((TimerHandle *)handle)->scheduled)
            handle->loop->cancelled_timers++;
        if (handle->loop->debug) debug_keep_repr(rt, handle);
    }
    if (handle->trace_id != 0) trace_handle_cancelled(rt->log, rt->cause, handle->trace_id);
    handle->callback.native = NULL;
    clear(rt, &handle->callback.target);
    clear(rt, &handle->arguments);
    handle->form = ARGS_NONE;
}

Value *callback_context(Callback *callback) {
    return is_step(callback) ? &as_task(ref(callback->target))->context : &callback->context;
}

void handle_destroy(Runtime *rt, Object *self) {
    Handle *handle = (Handle *)self;
    debug_forget(rt, self, &handle->noted);
    callback_clear(rt, &handle->callback);
    clear(rt, &handle->arguments);
    drop_object(rt, handle->loop);
}

void timer_destroy(Runtime *rt, Object *self) {
    clear(rt, &((TimerHandle *)self)->given);
    handle_destroy(rt, self);
}
