#include "aio/diagnose.h"

#include "aio/gather.h"
#include "aio/task.h"
#include "object/containers.h"
#include "object/ops.h"
#include "vm/log_value.h"

void diagnose_handle(Runtime *rt, const Loop *loop, Handle *handle, double seconds) {
    ValueRef limit = ref(loop->slow_callback_duration);
    double least = IS_DOUBLE(limit)  ? AS_DOUBLE(limit)
                   : IS_SMALL(limit) ? (double)AS_SMALL(limit)
                                     : 0.1;
    if (seconds < least || seconds <= 0) return;
    const Callback *callback = &handle->callback;
    bool step = callback->native == &TASK_STEP || callback->native == &TASK_WAKEUP;
    trace_handle_blocked(rt->log, rt->cause, handle->trace_id,
                         step ? as_task(ref(callback->target))->future.trace_id : 0, seconds);
}

static bool is_left(const Task *task, const Loop *loop) {
    return task->future.loop == loop && !future_done(&task->future) &&
           task->future.head.refcount > 0 && task->future.trace_id != 0;
}

// What a pending future waits for itself: the awaited future of a task, the first child of gather()
// that is left; NULL: it is none of these.
static Future *behind(Runtime *rt, Future *future) {
    if (is_task(rt, object_ref(future))) return ((Task *)future)->waiter;
    if (future->head.type != TYPE_OF_ID(rt, GATHERING_FUTURE)) return NULL;
    Value children = ((GatheringFuture *)future)->children;
    for (uint32_t i = 0; !IS_NULL(children) && i < AS_LIST(children)->length; i++) {
        Future *child = as_future(ref(AS_LIST(children)->items[i]));
        if (!future_done(child)) return child;
    }
    return NULL;
}

// Follows the waits from a task to what is behind them all. A circle ends where it is found: the
// second one goes at half the pace of the first.
static void tell_wait(Runtime *rt, Task *task) {
    Future *at = task->waiter, *slow = at;
    Endless why = Endless_NOBODY;
    for (uint32_t steps = 1;; steps++) {
        Future *next = behind(rt, at);
        if (next == NULL || future_done(next)) break;
        at = next;
        if (steps % 2 == 0) slow = behind(rt, slow);
        if (at != slow && at != &task->future) continue;
        why = Endless_CIRCLE;
        break;
    }
    trace_wait_endless(rt->log, rt->cause, task->future.trace_id, task->waiter->trace_id,
                       at->trace_id, why);
}

void diagnose_idle(Runtime *rt, const Loop *loop) {
    for (Task *task = rt->loop->first; task != NULL; task = task->after)
        if (is_left(task, loop) && task->waiter != NULL && !future_done(task->waiter))
            tell_wait(rt, task);
}

void diagnose_close(Runtime *rt, const Loop *loop) {
    for (Task *task = rt->loop->first; task != NULL; task = task->after)
        if (is_left(task, loop))
            trace_task_left(rt->log, rt->cause, task->future.trace_id, loop->trace_id);
}
