#include "aio/loop.h"

#include <math.h>

#include "aio/asyncgens.h"
#include "aio/debug.h"
#include "aio/diagnose.h"
#include "aio/loop_hooks.h"
#include "aio/loop_wait.h"
#include "aio/task.h"
#include "object/containers.h"
#include "object/ops.h"
#include "vm/clock.h"
#include "vm/context.h"
#include "vm/thread.h"
#include "vm/traceback.h"

// base_events: timers are purged when there are more than this and more than half are cancelled; a
// wait lasts a day at most; a timer is due this much before its deadline (the clock's resolution).
enum { MIN_TIMERS_TO_PURGE = 100 };
#define MAX_WAIT 86400.0
#define RESOLUTION 1e-9

// What running a handle and an iteration costs of the budget, in instructions.
enum { HANDLE_COST = 200, ITERATION_COST = 100 };

// ------------------------------------------------------------------ the ready queue

static bool ready_grow(Runtime *rt, Loop *loop) {
    uint32_t capacity = loop->capacity == 0 ? 16 : loop->capacity * 2;
    Handle **ready = mem_alloc(&rt->mem, capacity * sizeof(Handle *));
    if (ready == NULL) {
        raise_memory(rt);
        return false;
    }
    for (uint32_t i = 0; i < loop->count; i++)
        ready[i] = loop->ready[(loop->first + i) & (loop->capacity - 1)];
    mem_free(&rt->mem, loop->ready, loop->capacity * sizeof(Handle *));
    loop->ready = ready;
    loop->first = 0;
    loop->capacity = capacity;
    return true;
}

bool loop_add_ready(Runtime *rt, Loop *loop, Handle *handle, uint32_t cause) {
    if (loop->count == loop->capacity && !ready_grow(rt, loop)) {
        drop_object(rt, handle);
        return false;
    }
    loop->ready[(loop->first + loop->count) & (loop->capacity - 1)] = handle;
    loop->count++;
    if (rt->log != NULL) {
        HandleState state = (HandleState)handle->state;
        uint32_t was = state == HandleState_READY ? handle->ready_event : 0;
        handle->ready_event = trace_handle_ready(rt->log, cause, handle->trace_id, state, was);
        handle->state = HandleState_READY;
    }
    return true;
}

static Handle *ready_pop(Runtime *rt, Loop *loop) {
    Handle *handle = loop->ready[loop->first];
    loop->first = (loop->first + 1) & (loop->capacity - 1);
    loop->count--;
    if (rt->log != NULL) {
        trace_handle_popped(rt->log, handle->ready_event, handle->trace_id, handle->ready_event);
        handle->state = HandleState_POPPED;
    }
    return handle;
}

// ------------------------------------------------------------------ scheduling

bool loop_check_open(Runtime *rt, Loop *loop) {
    if (!loop->closed) return true;
    raise(rt, EXC_RuntimeError, "Event loop is closed");
    return false;
}

// The loop is open and, in debug mode, it runs in this thread, if it runs (_check_thread), and a
// done callback can be called (_check_callback; others were looked at where they came in).
static bool check_schedule(Runtime *rt, Loop *loop, const Callback *callback, Origin origin) {
    if (!loop_check_open(rt, loop)) return false;
    if (!loop->debug || origin == Origin_THREADSAFE) return true;
    if (!loop->running || loop->thread == rt->vm->threads->current->number)
        return origin != Origin_DONE_CALLBACK || callback->native != NULL ||
               debug_check_callback(rt, loop, ref(callback->target), "call_soon");
    raise(rt, EXC_RuntimeError,
          "Non-thread-safe operation invoked on an event loop other than the current one");
    return false;
}

Handle *loop_call_soon(Runtime *rt, Loop *loop, Callback callback, Value arguments,
                       ArgumentForm form, Origin origin, uint32_t future) {
    return loop_call_done(rt, loop, callback, arguments, form, origin, future, 0);
}

Handle *loop_call_done(Runtime *rt, Loop *loop, Callback callback, Value arguments,
                       ArgumentForm form, Origin origin, uint32_t future, uint32_t done) {
    const char *method = origin == Origin_THREADSAFE ? "call_soon_threadsafe" : "call_soon";
    Value hook = loop->hooked ? loop_override(rt, loop, method) : NO_VALUE;
    if (IS_NULL(hook) && !(loop->hooked && rt_pending(rt)))
        return loop_queue(rt, loop, callback, arguments, form, origin, future, done);
    Handle *handle = NULL;
    if (!IS_NULL(hook))
        handle = loop_soon_hooked(rt, ref(hook), &callback, ref(arguments), form,
                                  (SoonAbout){origin, future, done});
    drop(rt, hook);
    callback_clear(rt, &callback);
    drop(rt, arguments);
    return handle;
}

Handle *loop_queue(Runtime *rt, Loop *loop, Callback callback, Value arguments, ArgumentForm form,
                   Origin origin, uint32_t future, uint32_t done) {
    if (!check_schedule(rt, loop, &callback, origin)) {
        callback_clear(rt, &callback);
        drop(rt, arguments);
        return NULL;
    }
    uint32_t cause = rt->cause;
    Handle *handle = handle_new(rt, loop, callback, arguments, form, origin, future);
    if (handle == NULL) return NULL;
    if (loop->debug && !debug_note(rt, loop, &handle->head, &handle->noted, 2, NULL)) {
        drop_object(rt, handle);
        return NULL;
    }
    if (handle->trace_id != 0 && done != 0)
        cause = trace_callback_scheduled(rt->log, cause, done, handle->trace_id);
    return loop_add_ready(rt, loop, handle, cause) ? handle : NULL;
}

bool loop_call_native(Runtime *rt, Loop *loop, const NativeCallback *native, ValueRef target,
                      Value argument, Origin origin, uint32_t future) {
    Callback callback = {native, own(target), context_copy(rt)};
    return loop_call_soon(rt, loop, callback, argument, IS_NULL(argument) ? ARGS_NONE : ARGS_ONE,
                          origin, future) != NULL;
}

TimerHandle *loop_call_at(Runtime *rt, Loop *loop, double when, Callback callback, Value arguments,
                          ArgumentForm form, Origin origin, uint32_t future) {
    if (!check_schedule(rt, loop, &callback, origin)) {
        callback_clear(rt, &callback);
        drop(rt, arguments);
        return NULL;
    }
    TimerHandle *timer =
        timer_handle_new(rt, loop, when, callback, arguments, form, origin, future);
    if (timer == NULL) return NULL;
    if (!timer_heap_push(&loop->timers, &rt->mem, (TimerEntry){when, timer->number, timer})) {
        drop_object(rt, timer);
        raise_memory(rt);
        return NULL;
    }
    timer->scheduled = true;
    if (rt->log != NULL) {
        // The log knows no deadline that is no number: such a one is due at once.
        double due = isnan(when) ? clock_now(rt) : when;
        trace_timer_pushed(rt->log, rt->cause, timer->handle.trace_id, due);
        timer->handle.state = HandleState_TIMER;
    }
    return timer;
}

// ------------------------------------------------------------------ phases of an iteration

// Where a run is when control comes back to its frame (NativeFrame.step).
enum {
    AT_START,
    AT_ITERATION, // an iteration is to begin
    AT_WAIT,      // in select
    AT_HANDLES,   // between two handles
    AT_STEP,      // a task's coroutine runs
    AT_CALLBACK,  // a callback runs
    AT_METHOD,    // what the program has put in place of Handle._run runs
    AT_HOOK,      // the program's own _run_once runs
};

// Counts the work. AWAY when the slice is over.
static Progress charge(Runtime *rt, int64_t cost) {
    if (vm_charge(rt, cost)) return GO_ON;
    return rt_pending(rt) ? RAISED : AWAY;
}

static void begin_iteration(Runtime *rt, Loop *loop) {
    loop_look_for_hooks(rt, loop);
    loop->iteration++;
    if (rt->log == NULL) return;
    rt->cause = trace_iteration_start(rt->log, loop->run_event, loop->trace_id, loop->iteration,
                                      (Phase)loop->phase);
    loop->phase = Phase_START;
}

static void end_iteration(Runtime *rt, Loop *loop) {
    if (rt->log != NULL)
        trace_iteration_end(rt->log, loop->run_event, loop->trace_id, loop->iteration,
                            (Phase)loop->phase);
    loop->phase = Phase_BETWEEN;
}

// Takes the first timer out. One of the next two will be the first one then, and looked at: far
// apart in memory when there are many.
static TimerHandle *pop_timer(TimerHeap *heap) {
    for (size_t i = 1; i < 3 && i < heap->count; i++)
        __builtin_prefetch(&heap->entries[i].handle->handle.cancelled);
    return timer_heap_pop(heap).handle;
}

static void drop_timer(Runtime *rt, TimerHandle *timer) {
    timer->scheduled = false;
    if (rt->log != NULL) {
        trace_timer_dropped(rt->log, rt->cause, timer->handle.trace_id);
        timer->handle.state = HandleState_DROPPED;
    }
    drop_object(rt, timer);
}

// Takes the cancelled timers out: all of them when they are many, else those at the head.
static void drop_cancelled_timers(Runtime *rt, Loop *loop) {
    TimerHeap *heap = &loop->timers;
    if (heap->count > MIN_TIMERS_TO_PURGE && loop->cancelled_timers * 2 > heap->count) {
        size_t kept = 0, count = heap->count;
        for (size_t i = 0; i < count; i++) {
            TimerEntry entry = heap->entries[i];
            if (entry.handle->handle.cancelled)
                drop_timer(rt, entry.handle);
            else
                heap->entries[kept++] = entry;
        }
        heap->count = kept;
        timer_heap_rebuild(heap);
        loop->cancelled_timers = 0;
        return;
    }
    while (heap->count > 0 && heap->entries[0].handle->handle.cancelled) {
        loop->cancelled_timers--;
        drop_timer(rt, pop_timer(heap));
    }
}

// How long select may wait: infinity is for ever. False: raised.
static bool wait_limit(Runtime *rt, const Loop *loop, double *limit) {
    double now;
    *limit = loop->count > 0 || loop->stopping ? 0 : INFINITY;
    if (*limit <= 0 || loop->timers.count == 0) return true;
    if (!loop_time(rt, loop, &now)) return false;
    double wait = loop->timers.entries[0].when - now;
    *limit = wait > MAX_WAIT ? MAX_WAIT : wait > 0 ? wait : 0;
    return true;
}

// The selector: moves the clock to the next deadline when nothing is ready.
static Progress wait_for_events(Runtime *rt, Loop *loop) {
    double timeout;
    if (!wait_limit(rt, loop, &timeout)) return RAISED;
    if (rt->log != NULL)
        rt->cause =
            trace_select_start(rt->log, rt->cause, loop->trace_id, timeout, (Phase)loop->phase);
    loop->phase = Phase_SELECT;
    int selected = loop->hooked ? loop_select(rt, loop, timeout) : 0;
    if (selected < 0) return RAISED;
    if (timeout <= 0 && loop->timers.count > 0) clock_turn(rt);
    if (timeout <= 0 || selected > 0)
        return loop_end_wait(rt, loop, Wake_NOTHING_TO_WAIT_FOR, timeout);
    loop->timeout = timeout;
    loop->wait_limit = clock_now(rt) + MAX_WAIT;
    return loop_go_on_waiting(rt, loop);
}

// Queues the timers whose deadline has come, behind what is ready already. Cancelled ones are
// queued too, and still count as cancelled ones in the heap (base_events._run_once does not count
// them off).
static bool queue_due_timers(Runtime *rt, Loop *loop) {
    double end;
    if (!loop_time(rt, loop, &end)) return false;
    end += RESOLUTION;
    TimerHeap *heap = &loop->timers;
    while (heap->count > 0 &&
           !(heap->entries[0].when >= end)) { // a deadline that is no number, too
        TimerHandle *timer = pop_timer(heap);
        timer->scheduled = false;
        uint32_t cause = 0;
        if (rt->log != NULL) {
            cause = trace_timer_due(rt->log, rt->cause, timer->handle.trace_id);
            timer->handle.state = HandleState_DUE;
        }
        if (!loop_add_ready(rt, loop, &timer->handle, cause)) return false;
    }
    return true;
}

// Only the handles that are ready now run in this iteration.
static void take_ready(Runtime *rt, Loop *loop) {
    if (rt->log != NULL)
        trace_ready_phase(rt->log, rt->cause, loop->trace_id, loop->count, (Phase)loop->phase,
                          loop->left);
    loop->phase = Phase_READY;
    loop->left = loop->count;
}

// ------------------------------------------------------------------ running a handle

bool leaves_loop(Runtime *rt) {
    return rt->stop != STATUS_OK || pending_is(rt, EXC_KeyboardInterrupt) ||
           pending_is(rt, EXC_SystemExit);
}

// "Exception in callback ..." for the loop's exception handler. False: something is pending that
// leaves the loop.
static bool report_callback(Runtime *rt, Loop *loop, Handle *handle) {
    if (leaves_loop(rt)) return false;
    Value exception = take_pending(rt);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_text(&buf, "Exception in callback ");
    bool ok = callback_append(rt, &buf, &handle->callback, (ArgumentForm)handle->form,
                              ref(handle->arguments), loop->debug);
    strbuf_char(&buf, '\0');
    if (buf.failed) raise_memory(rt), ok = false;
    if (ok) {
        // The handler is called while the exception is being handled (events.Handle._run). The
        // frame there has the context and is in the traceback: only the collector ends that.
        HandledException record = {exception, rt->handled};
        rt->handled = &record;
        Value context = NO_VALUE;
        ok = loop_report(rt, loop, buf.data, ref(exception), "handle", object_ref(handle),
                         &handle->noted, &context);
        rt->handled = record.outer;
        Exception *e = (Exception *)AS_OBJECT(exception);
        if (IS_NULL(e->held))
            e->held = context;
        else
            drop(rt, context);
    }
    strbuf_free(&buf);
    drop(rt, exception);
    return ok;
}

// A handle's callback has come back.
static Progress end_handle(Runtime *rt, NativeFrame *frame, Loop *loop, Signal signal,
                           Value carried) {
    Handle *handle = as_handle(ref(frame->state[1]));
    bool ok = true;
    Task *task = frame->step == AT_STEP ? as_task(ref(handle->callback.target)) : NULL;
    // A step that could not even begin is an error of the callback.
    if (task != NULL && loop->current == task)
        ok = task_step_end(rt, task, signal, carried);
    else if (signal == SIGNAL_RAISE)
        ok = false;
    else
        drop(rt, carried);
    if (rt->vm->context != loop->context) context_leave(rt, loop->context);
    if (!ok && frame->step != AT_METHOD) ok = report_callback(rt, loop, handle);
    double seconds = clock_now(rt) - loop->handle_began;
    bool timed = loop->running_handle != NULL; // debug mode was on when it began
    loop->running_handle = NULL;
    if (rt->log != NULL) {
        diagnose_handle(rt, loop, handle, seconds);
        trace_handle_run_end(rt->log, rt->cause, handle->trace_id, 0);
        handle->state = HandleState_DONE;
        rt->loop->handle_id = 0;
    }
    if (timed && ok && !debug_warn_slow(rt, loop, handle, seconds))
        ok = report_callback(rt, loop, handle);
    frame->step = AT_HANDLES;
    return ok ? GO_ON : RAISED;
}

static Value call_callback(Runtime *rt, const Handle *handle) {
    const Callback *callback = &handle->callback;
    if (callback->native != NULL)
        return callback->native->run(rt, ref(callback->target), ref(handle->arguments));
    ValueRef one = ref(handle->arguments);
    const ValueRef *args = &one;
    uint32_t n = handle->form == ARGS_NONE ? 0 : 1;
    if (handle->form == ARGS_TUPLE) {
        Tuple *tuple = AS_TUPLE(handle->arguments);
        args = (const ValueRef *)(const void *)tuple->items;
        n = tuple->length;
    }
    return op_call(rt, ref(callback->target), args, n, NULL);
}

static Progress run_handle(Runtime *rt, NativeFrame *frame, Loop *loop, Handle *handle) {
    if (rt->log != NULL) {
        rt->cause = trace_handle_run_start(rt->log, handle->ready_event, handle->trace_id, 0);
        handle->state = HandleState_RUNNING;
        rt->loop->handle_id = handle->trace_id;
    }
    const NativeCallback *native = handle->callback.native;
    ValueRef target = ref(handle->callback.target);
    Value result;
    loop->handle_began = clock_now(rt);
    if (loop->debug) loop->running_handle = handle;
    frame->step = AT_STEP;
    Value run = loop->hooked ? handle_override(rt, handle) : NO_VALUE;
    if (!IS_NULL(run)) {
        frame->step = AT_METHOD;
        result = op_call(rt, ref(run), NULL, 0, NULL);
        drop(rt, run);
    } else if (!context_enter(rt, callback_context(&handle->callback))) {
        result = NO_VALUE;
    } else if (native == &TASK_WAKEUP) {
        result =
            task_wakeup(rt, as_task(target), as_future(ref(handle->arguments)), handle->trace_id);
    } else if (native == &TASK_STEP) {
        result = task_step(rt, as_task(target), copy(handle->arguments), handle->trace_id);
    } else {
        frame->step = AT_CALLBACK;
        result = call_callback(rt, handle);
    }
    if (IS_PUSHED(result)) return AWAY;
    return end_handle(rt, frame, loop, IS_NULL(result) ? SIGNAL_RAISE : SIGNAL_RETURN, result);
}

// What the handle before held goes only when `handle` in base_events._run_once is set anew, in one
// line for the next handle and in another at the end.
static void next_handle(Runtime *rt, NativeFrame *frame, Value handle) {
    frame->place = IS_NULL(handle) ? 2 : 1;
    replace(rt, &frame->state[1], handle);
    frame->place = 0;
}

static Progress run_handles(Runtime *rt, NativeFrame *frame, Loop *loop) {
    while (loop->left > 0) {
        Progress progress = charge(rt, HANDLE_COST);
        if (progress != GO_ON) return progress;
        loop->left--;
        Handle *handle = ready_pop(rt, loop);
        next_handle(rt, frame, object_value(handle));
        if (handle->cancelled) continue;
        progress = run_handle(rt, frame, loop, handle);
        if (progress != GO_ON) return progress;
    }
    next_handle(rt, frame, NO_VALUE);
    return GO_ON;
}

// ------------------------------------------------------------------ runs

// base_events._run_once, which goes on where it was left.
static Progress run_once(Runtime *rt, NativeFrame *frame, Loop *loop) {
    Progress progress = GO_ON;
    if (frame->step == AT_ITERATION) {
        progress = charge(rt, ITERATION_COST);
        if (progress != GO_ON) return progress;
        begin_iteration(rt, loop);
        drop_cancelled_timers(rt, loop);
        frame->step = AT_WAIT;
        progress = wait_for_events(rt, loop);
        if (progress == AWAY) return AWAY;
    } else if (frame->step == AT_WAIT) {
        progress = loop_go_on_waiting(rt, loop);
        if (progress == AWAY) return AWAY;
    }
    if (progress == GO_ON && frame->step != AT_HANDLES) {
        if (!queue_due_timers(rt, loop)) progress = RAISED;
        take_ready(rt, loop);
        frame->step = AT_HANDLES;
    }
    if (progress == GO_ON) progress = run_handles(rt, frame, loop);
    if (progress == AWAY) return AWAY;
    end_iteration(rt, loop);
    return progress;
}

// False: raised.
static bool begin_run(Runtime *rt, Loop *loop) {
    if (!asyncgens_begin(rt, loop)) return false;
    rt->loop->running = loop;
    loop->running = true;
    loop->thread = rt->vm->threads->current->number;
    loop->context = rt->vm->context;
    debug_track_origins(rt, loop, loop->debug);
    if (rt->log == NULL) return true;
    loop->run_event = trace_loop_run_start(rt->log, rt->cause, loop->trace_id, (RunMode)loop->mode,
                                           loop->until, 0);
    return true;
}

static void end_run(Runtime *rt, Loop *loop) {
    asyncgens_end(rt, loop);
    debug_track_origins(rt, loop, false);
    if (rt->log != NULL)
        trace_loop_run_end(rt->log, rt->cause, loop->trace_id, 0, (RunMode)loop->mode, loop->until,
                           (Phase)loop->phase, loop->stopping);
    loop->phase = Phase_NONE;
    loop->stopping = false;
    loop->running = false;
    loop->until = 0;
    rt->loop->running = NULL;
}

// An iteration. Where the program has replaced _run_once, that is called.
static Progress iterate(Runtime *rt, NativeFrame *frame, Loop *loop) {
    Value hook = NO_VALUE;
    if (loop->hooked && frame->step == AT_ITERATION) {
        hook = loop_override(rt, loop, "_run_once");
        if (rt_pending(rt)) return RAISED;
    }
    if (IS_NULL(hook)) return run_once(rt, frame, loop);
    frame->step = AT_HOOK;
    Value result = op_call(rt, ref(hook), NULL, 0, NULL);
    drop(rt, hook);
    if (IS_PUSHED(result)) return AWAY;
    drop(rt, result);
    return IS_NULL(result) ? RAISED : GO_ON;
}

// Control comes back to the frame of a run, or begins. GO_ON: the iteration goes on.
static Progress go_back(Runtime *rt, NativeFrame *frame, Loop *loop, Signal signal, Value carried) {
    if (frame->step >= AT_STEP && frame->step <= AT_METHOD) {
        Progress progress = end_handle(rt, frame, loop, signal, carried);
        if (progress == RAISED) end_iteration(rt, loop);
        return progress;
    }
    drop(rt, carried);
    return frame->step == AT_HOOK && signal == SIGNAL_RAISE ? RAISED : GO_ON;
}

// The frame of run_forever. state[0] is the loop, state[1] the handle that runs.
static Value run_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    Loop *loop = as_loop(ref(frame->state[0]));
    Progress progress = go_back(rt, frame, loop, signal, carried);
    if (frame->step == AT_START) {
        if (!begin_run(rt, loop)) return NO_VALUE;
        frame->step = AT_ITERATION;
    }
    while (progress == GO_ON) {
        // After AT_HOOK an iteration is over.
        if (frame->step != AT_HOOK) progress = iterate(rt, frame, loop);
        if (progress != GO_ON) break;
        if (loop->stopping) {
            end_run(rt, loop);
            return NONE;
        }
        frame->step = AT_ITERATION;
    }
    if (progress == AWAY) return PUSHED;
    Value exception = take_pending(rt);
    end_run(rt, loop);
    reraise(rt, exception);
    // The traceback has this frame, which has the handle, which may have a task with the exception.
    if (rt_pending(rt)) traceback_pass(rt, frame);
    return NO_VALUE;
}

// The frame of _run_once, as code calls it that replaces that method. state as above.
static Value once_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    Loop *loop = as_loop(ref(frame->state[0]));
    Progress progress = go_back(rt, frame, loop, signal, carried);
    if (frame->step == AT_START) frame->step = AT_ITERATION;
    if (progress == GO_ON) progress = run_once(rt, frame, loop);
    if (progress == AWAY) return PUSHED;
    return progress == GO_ON ? NONE : NO_VALUE;
}

Value loop_run_once(Runtime *rt, Loop *loop) {
    NativeFrame *frame = native_frame_new(rt, "_run_once", once_resume);
    if (frame == NULL) return NO_VALUE;
    frame->state[0] = own(object_ref(loop));
    frame->step = AT_START;
    if (!loop->running) loop->context = rt->vm->context; // called without run_forever
    return frame_push(rt, &frame->frame, MODE_CALL) ? PUSHED : NO_VALUE;
}

// The program ends while the loop runs.
static void run_destroy(Runtime *rt, NativeFrame *frame) {
    if (IS_NULL(frame->state[0])) return;
    Loop *loop = as_loop(ref(frame->state[0]));
    if (!loop->running) return;
    loop->running = false;
    if (rt->vm != NULL) rt->vm->context = &rt->vm->base_context;
    if (rt->loop != NULL && rt->loop->running == loop) rt->loop->running = NULL;
}

bool loop_check_start(Runtime *rt, Loop *loop) {
    loop_look_for_hooks(rt, loop);
    if (!loop_check_open(rt, loop)) return false;
    if (loop->running) {
        raise(rt, EXC_RuntimeError, "This event loop is already running");
        return false;
    }
    if (rt->loop->running == NULL) return true;
    raise(rt, EXC_RuntimeError, "Cannot run the event loop while another loop is running");
    return false;
}

Value loop_push_run(Runtime *rt, Loop *loop, RunMode mode, uint32_t until) {
    if (!loop_check_start(rt, loop)) return NO_VALUE;
    NativeFrame *frame = native_frame_new(rt, "run_forever", run_resume);
    if (frame == NULL) return NO_VALUE;
    frame->stands_for = 3; // with _run_once and Handle._run
    frame->state[0] = own(object_ref(loop));
    loop->mode = (uint8_t)mode;
    loop->until = until;
    frame->step = AT_START;
    if (!frame_push(rt, &frame->frame, MODE_CALL)) return NO_VALUE;
    frame->destroy = run_destroy;
    return PUSHED;
}

Value loop_run_forever(Runtime *rt, Loop *loop) {
    return loop_push_run(rt, loop, RunMode_FOREVER, 0);
}
