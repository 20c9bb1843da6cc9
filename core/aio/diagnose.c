#include "aio/diagnose.h"

#include "aio/closure.h"
#include "aio/gather.h"
#include "aio/task.h"
#include "object/containers.h"
#include "object/instance.h"
#include "object/ops.h"
#include "vm/generator.h"
#include "vm/log_value.h"
#include "vm/traceback.h"

void diagnose_handle(Runtime *rt, const Loop *loop, Handle *handle, double seconds) {
    ValueRef limit = ref(loop->slow_callback_duration);
    double least = IS_DOUBLE(limit)  ? AS_DOUBLE(limit)
                   : IS_SMALL(limit) ? (double)AS_SMALL(limit)
                                     : 0.1;
    if (seconds < least || seconds <= 0) return;
    const Callback *callback = &handle->callback;
    trace_handle_blocked(rt->log, rt->cause, handle->trace_id,
                         is_step(callback) ? as_task(ref(callback->target))->future.trace_id : 0,
                         seconds);
}

static bool is_left(const Task *task, const Loop *loop) {
    return task->future.loop == loop && !future_done(&task->future) &&
           task->future.head.refcount > 0 && task->future.trace_id != 0;
}

// `task` completes a future at its end, if `v` is one: the task that waits for it is told so.
static void note_behind(Task *task, ValueRef v) {
    if (!is_future(v)) return;
    Future *future = as_future(v);
    for (uint32_t i = 0; i < future->count; i++) {
        const Callback *callback = &future_callback_at(future, i)->callback;
        if (callback->native == &TASK_WAKEUP) as_task(ref(callback->target))->behind = task;
    }
}

// Looks at what the callbacks of the tasks complete: the futures of wait(), shield(), wait_for()
// and of a TaskGroup.
static void note_tasks(Runtime *rt) {
    Str *group = intern(rt, "_on_completed_fut");
    clear_pending(rt);
    for (Task *task = rt->loop->first; task != NULL; task = task->after) task->behind = NULL;
    for (Task *task = rt->loop->first; task != NULL; task = task->after) {
        for (uint32_t i = 0; !future_done(&task->future) && i < task->future.count; i++) {
            ValueRef target = ref(future_callback_at(&task->future, i)->callback.target);
            Type *type = IS_OBJECT(target) ? AS_OBJECT(target)->type : NULL;
            if (type == TYPE_OF_ID(rt, AIO_CLOSURE)) {
                note_behind(task, ref(as_closure(target)->values[0]));
                note_behind(task, ref(as_closure(target)->values[1]));
            } else if (type == TYPE_OF_ID(rt, BOUND_METHOD)) {
                ValueRef self = ref(((BoundMethod *)AS_OBJECT(target))->self);
                Attrs *attrs = IS_OBJECT(self) ? object_attrs(AS_OBJECT(self)) : NULL;
                if (attrs != NULL && group != NULL) note_behind(task, attrs_get(attrs, group));
            } else {
                note_behind(task, target);
            }
        }
    }
}

// The task that completes a future that is no task, as note_tasks has found it; or NULL.
static Future *completing(Future *future) {
    for (uint32_t i = 0; i < future->count; i++) {
        const Callback *callback = &future_callback_at(future, i)->callback;
        if (callback->native != &TASK_WAKEUP) continue;
        Task *task = as_task(ref(callback->target))->behind;
        return task == NULL ? NULL : &task->future;
    }
    return NULL;
}

// What a pending future waits for itself: the awaited future of a task, the first child of gather()
// that is left, what another task is behind; NULL: it is none of these.
static Future *behind(Runtime *rt, Future *future) {
    if (is_task(rt, object_ref(future))) return task_waiter((Task *)future);
    if (future->head.type != TYPE_OF_ID(rt, GATHERING_FUTURE)) return completing(future);
    Value children = ((GatheringFuture *)future)->children;
    for (uint32_t i = 0; !IS_NULL(children) && i < AS_LIST(children)->length; i++) {
        Future *child = as_future(ref(AS_LIST(children)->items[i]));
        if (!future_done(child)) return child;
    }
    return NULL;
}

// Follows the waits from a task to what is behind them all, and says why that does not come. A
// circle ends where it is found: the second one goes at half the pace of the first.
static Future *last_of(Runtime *rt, const Task *task, Endless *why) {
    Future *at = task_waiter(task), *slow = at;
    *why = Endless_NOBODY;
    for (uint32_t steps = 1;; steps++) {
        Future *next = behind(rt, at);
        if (next == NULL || future_done(next)) return at;
        at = next;
        if (steps % 2 == 0) slow = behind(rt, slow);
        if (at != slow && at != &task->future) continue;
        *why = Endless_CIRCLE;
        return at;
    }
}

static void tell_wait(Runtime *rt, const Task *task) {
    Endless why;
    const Future *last = last_of(rt, task, &why);
    trace_wait_endless(rt->log, rt->cause, task->future.trace_id, task_waiter(task)->trace_id,
                       last->trace_id, why);
}

static bool waits_endlessly(const Task *task, const Loop *loop) {
    return task->future.loop == loop && !future_done(&task->future) &&
           task->future.head.refcount > 0 && task_waiter(task) != NULL &&
           !future_done(task_waiter(task));
}

void diagnose_idle(Runtime *rt, const Loop *loop) {
    note_tasks(rt);
    for (Task *task = rt->loop->first; task != NULL; task = task->after)
        if (task->future.trace_id != 0 && waits_endlessly(task, loop)) tell_wait(rt, task);
}

void diagnose_close(Runtime *rt, const Loop *loop) {
    for (Task *task = rt->loop->first; task != NULL; task = task->after)
        if (is_left(task, loop))
            trace_task_left(rt->log, rt->cause, task->future.trace_id, loop->trace_id);
}

// ------------------------------------------------------------------ as text

// "Task-2 (worker)", "gather()" or "a future".
static void append_future(Runtime *rt, StrBuf *out, Future *future) {
    if (!is_task(rt, object_ref(future))) {
        bool gathers = future->head.type == TYPE_OF_ID(rt, GATHERING_FUTURE);
        strbuf_text(out, gathers ? "gather()" : "a future");
        return;
    }
    Value name = task_name(rt, (Task *)future);
    if (!IS_NULL(name) && IS_STR(name)) strbuf_text(out, AS_STR(name)->data);
    drop(rt, name);
    clear_pending(rt);
    Value coroutine = ((Task *)future)->coroutine;
    if (!IS_NULL(coroutine))
        strbuf_format(out, " (%s)", as_generator(ref(coroutine))->qualname->data);
}

// Whether a library function is one that a program calls: its name has no underscore.
static bool is_called(const Generator *generator) {
    const char *name = generator->qualname->data, *dot = strrchr(name, '.');
    return (dot == NULL ? name : dot + 1)[0] != '_' && name[0] != '<';
}

// ", in Queue.get at FILE:LINE": the innermost line of the program, and the function of the library
// that waits there.
static void append_place(Runtime *rt, StrBuf *out, const Task *task) {
    const Generator *inner = as_generator(ref(task->coroutine)), *called = NULL;
    const Frame *place = NULL;
    for (const Frame *frame = inner->frame; frame != NULL; frame = frame->awaiting) {
        inner = frame->generator;
        if (inner == NULL) break;
        bool own = frame->form == FORM_PYTHON && frame->started &&
                   strncmp(frame->code->filename->data, "<lib>", 5) != 0;
        if (own) place = frame;
        if (own || (called == NULL && is_called(inner))) called = own ? NULL : inner;
    }
    if (called == NULL) called = place != NULL ? place->generator : inner;
    if (called != NULL) strbuf_format(out, ", in %s", called->qualname->data);
    if (place != NULL)
        strbuf_format(out, " at %s:%u", place->code->filename->data,
                      (unsigned)traceback_frame_line(rt, place));
}

void diagnose_text(Runtime *rt, StrBuf *out) {
    const Loop *loop = rt->loop == NULL ? NULL : rt->loop->running;
    if (loop != NULL) note_tasks(rt);
    for (Task *task = loop == NULL ? NULL : rt->loop->first; task != NULL; task = task->after) {
        if (!waits_endlessly(task, loop)) continue;
        Endless why;
        const Future *last = last_of(rt, task, &why);
        strbuf_text(out, "  ");
        append_future(rt, out, &task->future);
        strbuf_text(out, " waits for ");
        append_future(rt, out, task_waiter(task));
        for (Future *at = task_waiter(task); at != last && at != &task->future;) {
            at = behind(rt, at);
            strbuf_text(out, ", which waits for ");
            append_future(rt, out, at);
        }
        strbuf_text(out, why == Endless_CIRCLE ? ": a circle" : " that nobody ends");
        append_place(rt, out, task);
        strbuf_char(out, '\n');
    }
}
