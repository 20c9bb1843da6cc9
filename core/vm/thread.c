#include "vm/thread.h"

#include <math.h>

#include "base/assert.h"
#include "lang/code.h"
#include "object/containers.h"
#include "object/ops.h"
#include "object/str.h"
#include "trace/log.h"
#include "vm/clock.h"
#include "vm/generator.h"
#include "vm/lock.h"
#include "vm/log_value.h"
#include "vm/signals.h"
#include "vm/vm.h"

// More C code than this must not be on the stack when others are to run on top of it.
enum { MAX_BOUNDARIES = 100 };

// A wait on the C stack: see thread_wait_nested.
typedef struct NestedWait {
    struct NestedWait *outer;
    Thread *thread;
    uint32_t boundaries;
} NestedWait;

// ------------------------------------------------------------------ what is there

bool threads_init(Runtime *rt) {
    Threads *threads = mem_zalloc(&rt->mem, sizeof *threads);
    if (threads == NULL) return false;
    threads->main.number = 1;
    threads->main.deadline = INFINITY;
    threads->current = &threads->main;
    threads->count = threads->started = 1;
    rt->vm->threads = threads;
    return true;
}

static void clear_thread(Runtime *rt, Thread *thread) {
    clear(rt, &thread->pending);
    clear(rt, &thread->traceback);
    clear(rt, &thread->carried);
    clear(rt, &thread->handled_base.value);
    clear(rt, &thread->asyncgen_firstiter);
    clear(rt, &thread->asyncgen_finalizer);
    clear(rt, &thread->loop.current);
    clear(rt, &thread->base_context);
    drop_object(rt, thread->called);
}

static void unlink_thread(Threads *threads, Thread *thread) {
    Thread *before = &threads->main;
    while (before->next != thread) before = before->next;
    before->next = thread->next;
    threads->count--;
}

// ------------------------------------------------------------------ who executes

// Takes what the runtime has for the thread that executes into its record.
static void put_away(Runtime *rt, Thread *t) {
    VmState *vm = rt->vm;
    t->frame = rt->frame;
    t->pending = rt->pending;
    t->traceback = rt->traceback;
    t->handled = rt->handled;
    t->depth = rt->depth;
    t->cause = rt->cause;
    t->reprs = rt->reprs;
    t->carried = vm->carried;
    t->signal = vm->signal;
    t->raised = vm->raised;
    t->asyncgen_firstiter = vm->asyncgen_firstiter;
    t->asyncgen_finalizer = vm->asyncgen_finalizer;
    t->context = vm->context;
}

static void take_out(Runtime *rt, Thread *t) {
    VmState *vm = rt->vm;
    rt->frame = t->frame;
    rt->pending = t->pending;
    rt->traceback = t->traceback;
    rt->handled = t->handled;
    rt->depth = t->depth;
    rt->cause = t->cause;
    rt->reprs = t->reprs;
    vm->carried = t->carried;
    vm->signal = t->signal;
    vm->raised = t->raised;
    vm->asyncgen_firstiter = t->asyncgen_firstiter;
    vm->asyncgen_finalizer = t->asyncgen_finalizer;
    vm->context = t->context;
    t->frame = NULL;
    t->pending = t->traceback = t->carried = t->asyncgen_firstiter = t->asyncgen_finalizer =
        NO_VALUE;
}

// Makes a thread the one that executes.
static void exchange(Runtime *rt, Thread *to) {
    Thread *from = rt->vm->threads->current;
    if (from == to) return;
    const AwaitHooks *hooks = rt->vm->await_hooks;
    put_away(rt, from);
    take_out(rt, to);
    rt->vm->chain_root = NULL;
    if (hooks != NULL) hooks->switch_thread(rt, &from->loop, &to->loop);
    rt->vm->threads->current = to;
}

// Frees the frames of the chain that executes.
void vm_drop_frames(Runtime *rt) {
    while (rt->frame != NULL) {
        Frame *frame = rt->frame;
        rt->frame = frame->back;
        frame->back = NULL;
        frame->finished = true;
        Generator *generator = frame->generator;
        if (generator == NULL) {
            drop_object(rt, frame);
            continue;
        }
        generator->running = NOT_RUNNING;
        generator_let_go(rt, generator, (FrameMode)frame->mode);
    }
    rt->handled = &rt->handled_base;
    rt->vm->chain_root = NULL;
    rt->vm->context = &rt->vm->base_context;
}

void threads_drop(Runtime *rt) {
    Threads *threads = rt->vm->threads;
    if (threads == NULL) return;
    for (Thread *t = threads->main.next; t != NULL; t = t->next) {
        exchange(rt, t);
        vm_drop_frames(rt);
        clear_pending(rt);
    }
    exchange(rt, &threads->main);
}

void threads_free(Runtime *rt) {
    Threads *threads = rt->vm->threads;
    if (threads == NULL) return;
    clear_thread(rt, &threads->main);
    for (Thread *t = threads->main.next, *next; t != NULL; t = next) {
        next = t->next;
        clear_thread(rt, t);
        mem_free(&rt->mem, t, sizeof *t);
    }
    mem_free(&rt->mem, threads, sizeof *threads);
    rt->vm->threads = NULL;
}

// ------------------------------------------------------------------ the trace

static bool is_start(const Code *code) {
    return str_is(code->name, "run") || strncmp(code->name->data, "_bootstrap", 10) == 0;
}

// What a thread waits in: the library function that the program, or the thread's start, has called;
// without one, what it waits for.
static const char *place_text(Runtime *rt, const Frame *frame, const Object *object) {
    const Code *code = NULL;
    for (; frame != NULL; frame = frame->back) {
        if (frame->form != FORM_PYTHON) continue;
        if ((frame->code->flags & CODE_LIBRARY) == 0 || is_start(frame->code)) break;
        code = frame->code;
    }
    const char *text = object == NULL                          ? "time.sleep"
                       : object->type == TYPE_OF_ID(rt, LOCK)  ? "Lock.acquire"
                       : object->type == TYPE_OF_ID(rt, RLOCK) ? "RLock.acquire"
                                                               : "select";
    return code == NULL || strcmp(text, "select") == 0 ? text : code->qualname->data;
}

static uint32_t tell_created(Runtime *rt, Thread *t, const Str *name) {
    Threads *threads = rt->vm->threads;
    if (rt->log == NULL) return 0;
    if (!threads->told) {
        threads->told = true;
        threads->main.name = log_intern(rt->log, "MainThread", 10);
        trace_thread_created(rt->log, 0, 1, threads->main.name, 0);
    }
    t->name = log_str(rt, name);
    return trace_thread_created(rt->log, rt->cause, t->number, t->name, t->daemon);
}

static void tell_idle(Runtime *rt) {
    if (rt->log == NULL || !rt->vm->threads->told) return;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    for (Thread *t = &rt->vm->threads->main; t != NULL; t = t->next) {
        LogString name = log_string(rt->log, t->name), place = log_string(rt->log, t->place);
        strbuf_bytes(&buf, name.bytes, name.size);
        strbuf_text(&buf, ": ");
        strbuf_bytes(&buf, place.bytes, place.size);
        if (t->next != NULL) strbuf_text(&buf, ", ");
    }
    if (!buf.failed) trace_threads_idle(rt->log, rt->cause, log_intern(rt->log, buf.data, buf.len));
    strbuf_free(&buf);
}

void threads_text(Runtime *rt, StrBuf *out) {
    const Threads *threads = rt->vm->threads;
    for (const Thread *t = &threads->main; threads_many(rt) && t != NULL; t = t->next) {
        const Frame *frame = t == threads->current ? rt->frame : t->frame;
        const char *place = t->waiting ? place_text(rt, frame, t->waits_for) : "select";
        if (strcmp(place, "select") == 0) continue; // what its loop waits for is told by the tasks
        strbuf_format(out, "  %s waits in %s\n", t->called == NULL ? "MainThread" : t->called->data,
                      place);
    }
}

// ------------------------------------------------------------------ waiting and waking

void thread_park(Runtime *rt, Object *object, double deadline) {
    Threads *threads = rt->vm->threads;
    Thread *t = threads->current;
    if (t->waiting) return; // it was looked at while the host was idle
    t->waiting = true;
    t->waits_for = object;
    t->deadline = deadline;
    t->order = ++threads->waits;
    if (rt->log == NULL || !threads->told) return;
    const char *place = place_text(rt, rt->frame, object);
    t->place = log_intern(rt->log, place, strlen(place));
    trace_thread_waits(rt->log, rt->cause, t->number, t->place, deadline);
}

static void queue(Threads *threads, Thread *t) {
    t->ready = true;
    t->next_ready = NULL;
    if (threads->ready_first == NULL)
        threads->ready_first = t;
    else
        threads->ready_last->next_ready = t;
    threads->ready_last = t;
}

static void unqueue(Threads *threads, Thread *t) {
    Thread *before = NULL;
    for (Thread *at = threads->ready_first; at != t; at = at->next_ready) before = at;
    if (before == NULL)
        threads->ready_first = t->next_ready;
    else
        before->next_ready = t->next_ready;
    if (threads->ready_last == t) threads->ready_last = before;
    t->ready = false;
}

static void add_ready(Runtime *rt, Thread *t, ThreadState was) {
    Threads *threads = rt->vm->threads;
    queue(threads, t);
    if (rt->log == NULL || !threads->told) return;
    bool waited = was == ThreadState_WAITING;
    trace_thread_ready(rt->log, rt->cause, t->number, was, waited ? t->place : 0,
                       waited ? t->deadline : 0);
}

static void wake(Runtime *rt, Thread *t) {
    t->waiting = false;
    t->waits_for = NULL;
    add_ready(rt, t, ThreadState_WAITING);
}

bool thread_wake(Runtime *rt, Object *object) {
    if (!threads_many(rt)) return false;
    // One that cannot go on now is only woken when there is no other.
    Thread *found = NULL;
    for (Thread *t = &rt->vm->threads->main; t != NULL; t = t->next)
        if (t->waiting && t->waits_for == object &&
            (found == NULL ||
             (t->buried == found->buried ? t->order < found->order : found->buried)))
            found = t;
    if (found != NULL) wake(rt, found);
    return found != NULL;
}

// The waiting thread with the earliest deadline, and of those the one that waits longest; NULL:
// none has one.
static Thread *earliest(Runtime *rt) {
    Thread *found = NULL;
    for (Thread *t = &rt->vm->threads->main; t != NULL; t = t->next) {
        if (!t->waiting || t->buried || isinf(t->deadline)) continue;
        if (found == NULL || t->deadline < found->deadline ||
            (!(found->deadline < t->deadline) && t->order < found->order))
            found = t;
    }
    return found;
}

static void wake_due(Runtime *rt) {
    double now = clock_now(rt);
    for (Thread *t = earliest(rt); t != NULL && t->deadline <= now; t = earliest(rt)) wake(rt, t);
}

// The first ready thread that nobody is nested on; NULL: there is none.
static Thread *first_ready(const Threads *threads) {
    Thread *t = threads->ready_first;
    while (t != NULL && t->buried) t = t->next_ready;
    return t;
}

// Who goes on, taken out of the ready queue: the clock moves to the first deadline when it must.
// NULL: nobody can.
static Thread *choose(Runtime *rt) {
    Threads *threads = rt->vm->threads;
    while (rt->stop == STATUS_OK) {
        Thread *t = &threads->main;
        if (rt->vm->interrupted && t->waiting && !t->buried) wake(rt, t);
        wake_due(rt);
        t = first_ready(threads);
        if (t != NULL) {
            unqueue(threads, t);
            return t;
        }
        t = earliest(rt);
        if (clock_wait_until(rt, t == NULL ? INFINITY : t->deadline) && t == NULL) return NULL;
        if (t == NULL && (!threads->main.waiting || threads->main.buried)) return NULL;
    }
    return NULL;
}

// Who goes on when nobody can: it finds out for itself.
static Thread *choose_forced(Runtime *rt) {
    Threads *threads = rt->vm->threads;
    Thread *t = threads->nested != NULL ? threads->nested->thread : &threads->main;
    if (t->waiting) wake(rt, t);
    if (t->ready) unqueue(threads, t);
    return t;
}

// ------------------------------------------------------------------ switching

static uint64_t executed(const VmState *vm) {
    return vm->executed + (uint64_t)(vm->slice - vm->fuel);
}

void thread_limit_fuel(Runtime *rt) {
    VmState *vm = rt->vm;
    if (!threads_many(rt) && vm->reserve == 0) return;
    vm->executed = executed(vm);
    int64_t fuel = vm->fuel + vm->reserve;
    uint64_t end = vm->threads->quantum_end;
    int64_t left = end > vm->executed ? (int64_t)(end - vm->executed) : 0;
    if (!threads_many(rt) || fuel < left) left = fuel;
    vm->fuel = vm->slice = left;
    vm->reserve = fuel - left;
}

static void begin_quantum(Runtime *rt) {
    rt->vm->threads->quantum_end = executed(rt->vm) + THREAD_QUANTUM;
    rt->vm->threads->quanta = 0;
    thread_limit_fuel(rt);
}

static void go_on(Runtime *rt, Thread *to) {
    Threads *threads = rt->vm->threads;
    if (rt->log != NULL && threads->told) {
        uint32_t was = threads->current->number, cause = rt->cause;
        exchange(rt, to);
        trace_thread_run(rt->log, cause, to->number, was);
    } else {
        exchange(rt, to);
    }
    begin_quantum(rt);
    if (rt->vm->interrupted && thread_is_main(rt)) {
        // It looks for signals at once.
        rt->vm->executed = executed(rt->vm);
        rt->vm->reserve += rt->vm->fuel;
        rt->vm->fuel = rt->vm->slice = 0;
    }
    // A budget is reached: whoever goes on has to end.
    if (rt->stop != STATUS_OK && !rt_pending(rt)) raise_memory(rt);
}

ThreadSwitch thread_switch(Runtime *rt) {
    Threads *threads = rt->vm->threads;
    Thread *was = threads->current, *next = choose(rt);
    if (next == NULL && (threads->nested != NULL || rt->stop != STATUS_OK))
        next = choose_forced(rt);
    if (next == NULL) {
        tell_idle(rt);
        rt->vm->idle = true;
        return THREAD_NONE;
    }
    go_on(rt, next);
    return next == was ? THREAD_SAME : THREAD_OTHER;
}

bool thread_can_stand(const Runtime *rt) {
    const NestedWait *nested = rt->vm->threads->nested;
    return rt->vm->boundaries == (nested == NULL ? 0 : nested->boundaries);
}

// ------------------------------------------------------------------ giving way

bool thread_quantum_over(Runtime *rt) {
    VmState *vm = rt->vm;
    Threads *threads = vm->threads;
    if (!threads_many(rt)) return false;
    if (vm->interrupted && threads->main.waiting && !threads->main.buried) {
        // Ctrl+C is for the main thread, at once.
        if (!thread_can_stand(rt)) return false;
        return threads->preempted = true;
    }
    if (vm->executed < threads->quantum_end) return false;
    threads->quantum_end += THREAD_QUANTUM;
    if (!thread_can_stand(rt)) return false;
    wake_due(rt);
    if (first_ready(threads) == NULL && ++threads->quanta >= SPIN_QUANTA) {
        Thread *t = earliest(rt);
        threads->quanta = 0;
        if (t != NULL && clock_wait_until(rt, t->deadline)) wake_due(rt);
    }
    threads->preempted = first_ready(threads) != NULL;
    return threads->preempted;
}

bool thread_preempt(Runtime *rt) {
    Threads *threads = rt->vm->threads;
    if (!threads->preempted) return false;
    threads->preempted = false;
    rt->vm->paused = false;
    add_ready(rt, threads->current, ThreadState_RUNNING);
    return thread_switch(rt) != THREAD_NONE;
}

// ------------------------------------------------------------------ waits of native functions

// What thread_wait answers, or PUSHED while the wait is not over.
static Value answer(Runtime *rt, Lock *lock, double deadline) {
    bool late = clock_now(rt) >= deadline;
    if (lock == NULL) return late ? NONE : PUSHED;
    if (lock_take(rt, lock)) return TRUE_VALUE;
    return late ? FALSE_VALUE : PUSHED;
}

// Ctrl+C goes to the main thread. False: raised, or the run ends.
static bool take_signals(Runtime *rt) {
    if (rt->stop != STATUS_OK) {
        if (!rt_pending(rt)) raise_memory(rt);
        return false;
    }
    return !rt->vm->interrupted || !thread_is_main(rt) || signals_deliver(rt);
}

// state[0] is the lock or None, state[1] the deadline.
static Value wait_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    drop(rt, carried);
    Lock *lock = IS_NONE(frame->state[0]) ? NULL : (Lock *)AS_OBJECT(frame->state[0]);
    double deadline = AS_DOUBLE(frame->state[1]);
    (void)signal;
    while (!rt_pending(rt)) {
        // A sleep of 0 seconds gives way as well.
        Value result = frame->step != 0 ? answer(rt, lock, deadline) : PUSHED;
        if (!IS_PUSHED(result)) return result;
        if (!take_signals(rt)) break;
        thread_park(rt, lock == NULL ? NULL : &lock->head, deadline);
        frame->step = 1;
        if (thread_switch(rt) != THREAD_SAME) return PUSHED;
    }
    return NO_VALUE;
}

typedef struct LockWait {
    Lock *lock;
    double deadline;
    Value result;
} LockWait;

static bool lock_wait_over(Runtime *rt, void *data, double *until) {
    LockWait *wait = data;
    *until = wait->deadline;
    wait->result = answer(rt, wait->lock, wait->deadline);
    return !IS_PUSHED(wait->result);
}

Value thread_wait(Runtime *rt, Lock *lock, double deadline) {
    if (!thread_can_stand(rt)) {
        LockWait wait = {lock, deadline, NO_VALUE};
        Object *object = lock == NULL ? NULL : &lock->head;
        bool ok = thread_wait_nested(rt, lock_wait_over, &wait, object);
        return ok ? wait.result : NO_VALUE;
    }
    NativeFrame *frame = native_frame_new(rt, "wait", wait_resume);
    if (frame == NULL) return NO_VALUE;
    frame->state[0] = lock == NULL ? NONE : own(object_ref(lock));
    frame->state[1] = value_double(deadline);
    return frame_push(rt, &frame->frame, MODE_CALL) ? PUSHED : NO_VALUE;
}

static bool raise_stuck(Runtime *rt) {
    raise(rt, EXC_RuntimeError,
          "this wait would never end: the call is inside one that Loopscope cannot suspend");
    return false;
}

void thread_main_over(Runtime *rt) {
    Threads *threads = rt->vm->threads;
    ASSERT(thread_is_main(rt) && threads->nested != NULL);
    threads->main_over = true;
    thread_park(rt, NULL, INFINITY);
    thread_switch(rt);
}

bool thread_wait_nested(Runtime *rt, bool (*over)(Runtime *rt, void *data, double *until),
                        void *data, Object *object) {
    Threads *threads = rt->vm->threads;
    Thread *self = threads->current;
    NestedWait nested = {threads->nested, self, rt->vm->boundaries};
    Frame *here = rt->frame;
    if (rt->vm->boundaries > MAX_BOUNDARIES) return raise_stuck(rt);
    if (nested.outer != NULL) nested.outer->thread->buried = true;
    threads->nested = &nested;
    bool ok = true;
    double until = INFINITY;
    while (!over(rt, data, &until)) {
        ok = take_signals(rt);
        if (!ok) break;
        thread_park(rt, object, until);
        Thread *next = choose(rt);
        bool stuck = next == NULL && rt->stop == STATUS_OK;
        go_on(rt, next == NULL ? choose_forced(rt) : next);
        if (stuck) {
            // What it waits for may be free, when somebody was woken who cannot go on now.
            ok = over(rt, data, &until) || raise_stuck(rt);
            break;
        }
        // Comes back when this thread's frame executes again.
        if (threads->current != self) vm_loop(rt, here);
        ok = !rt_pending(rt);
        if (!ok) break;
    }
    ASSERT(threads->current == self);
    threads->nested = nested.outer;
    if (nested.outer != NULL) {
        nested.outer->thread->buried = false;
    } else if (threads->main_over) {
        threads->main_over = false;
        if (threads->main.waiting) wake(rt, &threads->main);
    }
    return ok;
}

// ------------------------------------------------------------------ starting and ending

enum { FUNCTION, ARGS, DONE }; // state of a thread's outermost frame

static void report(Runtime *rt, NativeFrame *frame) {
    if (pending_is(rt, EXC_SystemExit))
        clear_pending(rt);
    else
        rt->unraisable(rt, UNRAISABLE_THREAD, ref(frame->state[FUNCTION]));
}

// The thread's function is over: the next one goes on.
static Value end_thread(Runtime *rt, NativeFrame *frame) {
    Threads *threads = rt->vm->threads;
    Thread *t = threads->current;
    Value done = frame->state[DONE];
    frame->state[DONE] = NO_VALUE;
    frame_leave(rt, &frame->frame);
    clear_pending(rt);
    if (!IS_NULL(done)) lock_free(rt, (Lock *)AS_OBJECT(done));
    drop(rt, done);
    if (rt->log != NULL) trace_thread_ended(rt->log, rt->cause, t->number);
    Thread *next = choose(rt);
    go_on(rt, next != NULL ? next : choose_forced(rt));
    unlink_thread(threads, t);
    clear_thread(rt, t);
    mem_free(&rt->mem, t, sizeof *t);
    return PUSHED;
}

static Value thread_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    Value result = carried;
    if (signal == SIGNAL_START) {
        Tuple *args = AS_TUPLE(frame->state[ARGS]);
        result = op_call(rt, ref(frame->state[FUNCTION]),
                         (const ValueRef *)(const void *)args->items, args->length, NULL);
        if (IS_PUSHED(result)) return PUSHED;
    }
    if (rt_pending(rt)) report(rt, frame);
    drop(rt, result);
    return end_thread(rt, frame);
}

uint32_t thread_start(Runtime *rt, ValueRef function, Tuple *args, ValueRef done, bool daemon,
                      const Str *name) {
    Threads *threads = rt->vm->threads;
    NativeFrame *frame = native_frame_new(rt, "thread", thread_resume);
    Thread *t = frame == NULL ? NULL : mem_zalloc(&rt->mem, sizeof *t);
    if (t == NULL) {
        if (frame != NULL) raise_memory(rt);
        drop_object(rt, frame);
        return 0;
    }
    frame->state[FUNCTION] = own(function);
    frame->state[ARGS] = own(object_ref(args));
    frame->state[DONE] = IS_NULL(done) ? NO_VALUE : own(done);
    frame->frame.started = true;
    t->frame = &frame->frame;
    t->number = ++threads->started;
    t->called = (Str *)AS_OBJECT(own(object_ref(name)));
    t->daemon = daemon;
    t->handled = &t->handled_base;
    t->context = &t->base_context;
    t->depth = 1;
    t->signal = SIGNAL_START;
    Thread *last = &threads->main;
    while (last->next != NULL) last = last->next;
    last->next = t;
    threads->count++;
    t->cause = tell_created(rt, t, name);
    queue(threads, t);
    if (threads->count == 2) begin_quantum(rt);
    return t->number;
}
