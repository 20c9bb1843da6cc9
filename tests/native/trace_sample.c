#include "trace_sample.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void sample_init(Sample *sample, uint32_t seed) {
    *sample = (Sample){.random = seed};
    allocator_init(&sample->mem);
    log_init(&sample->log, &sample->mem, UINT64_MAX);
    index_init(&sample->index, &sample->mem);
    world_init(&sample->world, &sample->mem);
    WorldCounts none = {0};
    if (!world_reserve(&sample->world, &none)) abort();
}

void sample_free(Sample *sample) {
    world_free(&sample->world);
    index_free(&sample->index);
    log_free(&sample->log);
    if (sample->mem.used != 0) abort();
}

// A number from 0 to below - 1 (xorshift).
static uint32_t any(Sample *sample, uint32_t below) {
    uint32_t x = sample->random;
    x ^= x << 13;
    x ^= x >> 17;
    x ^= x << 5;
    sample->random = x;
    return below == 0 ? 0 : x % below;
}

static uint32_t text(Sample *sample) {
    static const char *const TEXTS[] = {"",
                                        "a",
                                        "main()",
                                        "\"quoted\"\n",
                                        "x\\y\x01",
                                        "\xE4\xB8\xAD\xE6\x96\x87",
                                        "\xF0\x9F\x90\x8D",
                                        "a value that is rather longer than the others are"};
    uint32_t which = any(sample, 12);
    if (which == 8) return 0;
    if (which < 8) return log_intern(&sample->log, TEXTS[which], strlen(TEXTS[which]));
    char number[12];
    size_t at = sizeof number;
    for (uint32_t n = any(sample, 50000) + 1; n > 0; n /= 10) number[--at] = (char)('0' + n % 10);
    return log_intern(&sample->log, number + at, sizeof number - at);
}

// Any thing of `count`; 0 when there is none.
static uint32_t one(Sample *sample, uint32_t count) {
    return count == 0 ? 0 : any(sample, count) + 1;
}

static uint32_t live_handle(Sample *sample, HandleState state) {
    const WorldSet *live = &sample->world.live_handles;
    for (int tries = 0; tries < 8 && live->count > 0; tries++) {
        uint32_t id = live->ids[one(sample, live->count)];
        if (sample->world.handles[id].state == state) return id;
    }
    return 0;
}

static uint32_t pending(Sample *sample) {
    const WorldSet *set = &sample->world.pending_futures;
    return set->count == 0 ? 0 : set->ids[one(sample, set->count)];
}

// The innermost coroutine of the chain that runs.
static uint32_t root_of(const World *world, uint32_t frame) {
    while (frame != 0 && world->frames[frame].kind != FrameKind_COROUTINE)
        frame = world->frames[frame].back;
    return frame;
}

static double when(Sample *sample) {
    static const double TIMES[] = {0.0, 0.1, 1.0, 1e-9, 3600.5, 1.0 / 3, 86400.0, 5e-324};
    return sample->world.clock + TIMES[any(sample, 8)];
}

// ---- one function for each group of events; 0 when the event makes no sense now

static uint32_t emit_outside(Sample *s, EventKind kind, uint32_t cause) {
    World *w = &s->world;
    switch (kind) {
    case EV_PROGRAM_START:
        return w->started ? 0 : trace_program_start(&s->log, cause, text(s), 13, 1.7e9);
    case EV_PROGRAM_END:
        return w->ended ? 0 : trace_program_end(&s->log, cause, -1 - (int)any(s, 9), text(s));
    case EV_BUDGET: return w->limit != Limit_NONE ? 0 : trace_budget(&s->log, cause, Limit_MEMORY);
    case EV_OUTPUT: return trace_output(&s->log, cause, (Stream)any(s, 2), text(s));
    case EV_WARNING: return trace_warning(&s->log, cause, text(s), text(s), any(s, 99));
    case EV_INTERRUPT: return trace_interrupt(&s->log, cause);
    case EV_TIME_SLEEP: return trace_time_sleep(&s->log, cause, 0.25);
    default: return 0;
    }
}

static uint32_t emit_loop(Sample *s, EventKind kind, uint32_t cause) {
    World *w = &s->world;
    uint32_t id = one(s, w->loops_count);
    const WorldLoop *loop = &w->loops[id];
    Phase phase = (Phase)loop->phase;
    if (kind == EV_LOOP_CREATED) return trace_loop_created(&s->log, cause, w->loops_count + 1);
    if (kind == EV_CLOCK) return trace_clock(&s->log, cause, when(s), w->clock);
    if (id == 0) return 0;
    switch (kind) {
    case EV_LOOP_RUN_START:
        if (loop->running) return 0;
        return trace_loop_run_start(&s->log, cause, id, (RunMode)any(s, 2), pending(s), w->loop);
    case EV_LOOP_RUN_END:
        if (w->loop == 0) return 0;
        loop = &w->loops[w->loop];
        return trace_loop_run_end(&s->log, cause, w->loop, 0, (RunMode)loop->mode, loop->until,
                                  (Phase)loop->phase, loop->stopping);
    case EV_LOOP_STOP: return trace_loop_stop(&s->log, cause, id, loop->stopping);
    case EV_LOOP_CLOSED: return loop->closed ? 0 : trace_loop_closed(&s->log, cause, id);
    case EV_ITERATION_START:
        return trace_iteration_start(&s->log, cause, id, loop->iteration + 1, phase);
    case EV_SELECT_START:
        if (phase == Phase_SELECT || loop->timeout != 0) return 0;
        return trace_select_start(&s->log, cause, id, any(s, 2) ? when(s) : (double)INFINITY,
                                  phase);
    case EV_SELECT_END:
        if (phase != Phase_SELECT) return 0;
        return trace_select_end(&s->log, cause, id, (Wake)any(s, Wake_COUNT), loop->timeout);
    case EV_READY_PHASE: return trace_ready_phase(&s->log, cause, id, any(s, 9), phase, loop->left);
    case EV_ITERATION_END: return trace_iteration_end(&s->log, cause, id, loop->iteration, phase);
    case EV_LOOP_IDLE: return trace_loop_idle(&s->log, cause, id);
    case EV_EXCEPTION_HANDLER:
        return trace_exception_handler(&s->log, cause, id, text(s), text(s),
                                       one(s, w->futures_count));
    default: return 0;
    }
}

static uint32_t emit_ready(Sample *s, uint32_t cause) {
    uint32_t id = live_handle(s, any(s, 2) ? HandleState_CREATED : HandleState_DUE);
    if (id == 0 || any(s, 9) == 0) id = one(s, s->world.handles_count);
    const WorldHandle *handle = &s->world.handles[id];
    if (id == 0 || handle->state == HandleState_READY) return 0;
    return trace_handle_ready(&s->log, cause, id, (HandleState)handle->state, handle->order);
}

static uint32_t emit_timer(Sample *s, EventKind kind, uint32_t cause) {
    uint32_t id = live_handle(s, kind == EV_TIMER_PUSHED ? HandleState_CREATED : HandleState_TIMER);
    if (id == 0) return 0;
    if (kind == EV_TIMER_DUE) return trace_timer_due(&s->log, cause, id);
    if (kind == EV_TIMER_DROPPED) return trace_timer_dropped(&s->log, cause, id);
    if (s->world.handles[id].when != 0) return 0;
    return trace_timer_pushed(&s->log, cause, id, when(s));
}

static uint32_t emit_handle(Sample *s, EventKind kind, uint32_t cause) {
    World *w = &s->world;
    uint32_t id = one(s, w->handles_count);
    switch (kind) {
    case EV_HANDLE_CREATED:
        return trace_handle_created(&s->log, cause, w->handles_count + 1, one(s, w->loops_count),
                                    (Origin)any(s, Origin_COUNT), text(s),
                                    one(s, w->futures_count));
    case EV_HANDLE_READY: return emit_ready(s, cause);
    case EV_HANDLE_POPPED:
        id = live_handle(s, HandleState_READY);
        return id == 0 ? 0 : trace_handle_popped(&s->log, cause, id, w->handles[id].order);
    case EV_HANDLE_RUN_START:
        id = live_handle(s, HandleState_POPPED);
        return id == 0 ? 0 : trace_handle_run_start(&s->log, cause, id, w->handle);
    case EV_HANDLE_RUN_END:
        if (w->handle == 0 || w->handles[w->handle].state != HandleState_RUNNING) return 0;
        return trace_handle_run_end(&s->log, cause, w->handle, 0);
    case EV_HANDLE_CANCELLED:
        return id == 0 || w->handles[id].cancelled ? 0 : trace_handle_cancelled(&s->log, cause, id);
    case EV_TIMER_PUSHED:
    case EV_TIMER_DUE:
    case EV_TIMER_DROPPED: return emit_timer(s, kind, cause);
    default: return 0;
    }
}

static uint32_t emit_future(Sample *s, EventKind kind, uint32_t cause) {
    World *w = &s->world;
    uint32_t id = pending(s);
    uint32_t callback = one(s, w->callbacks_count);
    if (kind == EV_FUTURE_CREATED)
        return trace_future_created(&s->log, cause, w->futures_count + 1, one(s, w->loops_count),
                                    any(s, 2) ? FutureKind_FUTURE : FutureKind_GATHERING, text(s));
    if (kind == EV_CALLBACK_REMOVED || kind == EV_CALLBACK_SCHEDULED) {
        if (callback == 0 || w->callbacks[callback].state != CallbackState_ADDED) return 0;
        if (kind == EV_CALLBACK_REMOVED) return trace_callback_removed(&s->log, cause, callback);
        return trace_callback_scheduled(&s->log, cause, callback, one(s, w->handles_count));
    }
    if (id == 0) return 0;
    switch (kind) {
    case EV_FUTURE_RESULT: return trace_future_result(&s->log, cause, id, text(s));
    case EV_FUTURE_EXCEPTION: return trace_future_exception(&s->log, cause, id, text(s));
    case EV_FUTURE_CANCELLED: return trace_future_cancelled(&s->log, cause, id, text(s));
    case EV_NEVER_RETRIEVED:
        return w->futures[id].never_retrieved ? 0 : trace_never_retrieved(&s->log, cause, id);
    case EV_CALLBACK_ADDED:
        return trace_callback_added(&s->log, cause, w->callbacks_count + 1, id,
                                    (Origin)any(s, Origin_COUNT), text(s), pending(s));
    default: return 0;
    }
}

static uint32_t emit_task(Sample *s, EventKind kind, uint32_t cause) {
    World *w = &s->world;
    uint32_t id = pending(s);
    const WorldFuture *task = &w->futures[id];
    if (kind == EV_TASK_CREATED)
        return trace_task_created(&s->log, cause, w->futures_count + 1, one(s, w->loops_count),
                                  text(s), text(s), one(s, w->frames_count));
    if (kind == EV_TASK_STEP_END && w->task != 0)
        return trace_task_step_end(&s->log, cause, w->task, (StepEnd)any(s, StepEnd_COUNT), id, 0);
    if (id == 0 || task->kind != FutureKind_TASK) return 0;
    switch (kind) {
    case EV_TASK_STEP_START:
        if (w->task != 0 || task->in_step) return 0;
        return trace_task_step_start(&s->log, cause, id, w->handle, 0, task->waits_on, text(s));
    case EV_TASK_CANCEL: return trace_task_cancel(&s->log, cause, id, text(s), task->cancels);
    case EV_TASK_UNCANCEL:
        return task->cancels == 0 ? 0 : trace_task_uncancel(&s->log, cause, id, task->cancels);
    case EV_TASK_RENAMED: return trace_task_renamed(&s->log, cause, id, text(s), task->name);
    case EV_TASK_LEFT: return trace_task_left(&s->log, cause, id, one(s, w->loops_count));
    case EV_WAIT_ENDLESS:
        return trace_wait_endless(&s->log, cause, id, pending(s), pending(s),
                                  (Endless)any(s, Endless_COUNT));
    case EV_HANDLE_BLOCKED:
        if (w->handles_count == 0) return 0;
        return trace_handle_blocked(&s->log, cause, one(s, w->handles_count), id, when(s));
    case EV_TASK_DESTROYED: return task->destroyed ? 0 : trace_task_destroyed(&s->log, cause, id);
    default: return 0;
    }
}

static uint32_t emit_thread(Sample *s, EventKind kind, uint32_t cause) {
    World *w = &s->world;
    uint32_t id = one(s, w->threads_count);
    const WorldThread *thread = &w->threads[id];
    if (kind == EV_THREAD_CREATED)
        return trace_thread_created(&s->log, cause, w->threads_count + 1, text(s), any(s, 2));
    if (kind == EV_THREADS_IDLE) return trace_threads_idle(&s->log, cause, text(s));
    if (id == 0) return 0;
    switch (kind) {
    case EV_THREAD_RUN:
        if (thread->state != ThreadState_READY) return 0;
        return trace_thread_run(&s->log, cause, id, w->thread);
    case EV_THREAD_WAITS:
        if (thread->state != ThreadState_RUNNING) return 0;
        return trace_thread_waits(&s->log, cause, id, text(s), when(s));
    case EV_THREAD_READY:
        if (thread->state != ThreadState_WAITING && thread->state != ThreadState_RUNNING) return 0;
        return trace_thread_ready(&s->log, cause, id, (ThreadState)thread->state, thread->what,
                                  thread->until);
    case EV_THREAD_ENDED:
        return thread->state != ThreadState_RUNNING ? 0 : trace_thread_ended(&s->log, cause, id);
    default: return 0;
    }
}

static uint32_t emit_popped(Sample *s, uint32_t id, uint32_t cause) {
    World *w = &s->world;
    if (!w->frames[id].started && any(s, 4) == 0) // closed before it started
        return trace_frame_popped(&s->log, cause, id, w->frame, FrameEnd_CLOSED, 0);
    if (w->frame == 0) return 0;
    return trace_frame_popped(&s->log, cause, w->frame, w->frames[w->frame].back,
                              (FrameEnd)any(s, FrameEnd_COUNT), text(s));
}

static uint32_t emit_local(Sample *s, uint32_t id, uint32_t cause) {
    const WorldFrame *frame = &s->world.frames[id];
    if (frame->local_count == 0) return 0;
    uint32_t slot = any(s, frame->local_count);
    char name = (char)('a' + slot);
    uint32_t was = s->world.locals[frame->first_local + slot].value;
    return trace_local_set(&s->log, cause, id, slot, log_intern(&s->log, &name, 1), text(s), was);
}

static uint32_t emit_frame(Sample *s, EventKind kind, uint32_t cause) {
    World *w = &s->world;
    uint32_t id = w->live_frames.count == 0 ? 0 : w->live_frames.ids[one(s, w->live_frames.count)];
    const WorldFrame *frame = &w->frames[id];
    uint32_t root = root_of(w, w->frame);
    if (kind == EV_FRAME_CREATED)
        return trace_frame_created(&s->log, cause, w->frames_count + 1,
                                   any(s, 2) ? FrameKind_FUNCTION : FrameKind_COROUTINE, text(s),
                                   any(s, 99), any(s, 4), any(s, 2));
    if (id == 0) return 0;
    switch (kind) {
    case EV_FRAME_PUSHED:
        return frame->started ? 0 : trace_frame_pushed(&s->log, cause, id, w->frame);
    case EV_FRAME_SUSPENDED:
        if (root == 0) return 0;
        return trace_frame_suspended(&s->log, cause, w->frame, root, w->frames[root].back);
    case EV_FRAME_RESUMED:
        if (frame->leaf == 0) return 0;
        return trace_frame_resumed(&s->log, cause, frame->leaf, id, w->frame, frame->back);
    case EV_FRAME_POPPED: return emit_popped(s, id, cause);
    case EV_LINE: return trace_line(&s->log, cause, id, any(s, 99) + 1, frame->line);
    case EV_EXCEPTION_RAISED:
        return trace_exception_raised(&s->log, cause, id, text(s), any(s, 99), w->exception);
    case EV_EXCEPTION_CAUGHT:
        return trace_exception_caught(&s->log, cause, id, text(s), any(s, 99), w->exception);
    case EV_NEVER_AWAITED:
        return frame->never_awaited ? 0 : trace_never_awaited(&s->log, cause, id);
    case EV_LOCAL_SET: return emit_local(s, id, cause);
    default: return 0;
    }
}

static uint32_t emit_socket(Sample *s, EventKind kind, uint32_t cause) {
    World *w = &s->world;
    uint32_t id = one(s, w->sockets_count);
    const WorldSocket *it = &w->sockets[id];
    Direction way = (Direction)any(s, Direction_COUNT);
    uint32_t handle = way == Direction_READ ? it->reader : it->writer;
    uint32_t callback = way == Direction_READ ? it->reads : it->writes;
    if (kind == EV_SOCKET_OPENED)
        return trace_socket_opened(&s->log, cause, w->sockets_count + 1, any(s, 99), text(s));
    if (id == 0) return 0;
    switch (kind) {
    case EV_SOCKET_STATE:
        return trace_socket_state(&s->log, cause, id, (SocketState)any(s, SocketState_COUNT),
                                  text(s), (SocketState)it->state, it->address);
    case EV_SOCKET_INPUT: return trace_socket_input(&s->log, cause, id, any(s, 9999), it->input);
    case EV_IO_WATCHED:
        return trace_io_watched(&s->log, cause, id, way, one(s, w->handles_count), text(s), handle,
                                callback);
    case EV_IO_UNWATCHED:
        return handle == 0 ? 0 : trace_io_unwatched(&s->log, cause, id, way, handle, callback);
    case EV_IO_READY: return trace_io_ready(&s->log, cause, id, way, handle);
    default: return 0;
    }
}

bool sample_emit(Sample *sample, EventKind kind) {
    static uint32_t (*const GROUPS[])(Sample *, EventKind, uint32_t) = {
        emit_outside, emit_loop,   emit_handle, emit_future,
        emit_task,    emit_thread, emit_frame,  emit_socket};
    uint32_t before = sample->log.count;
    uint32_t cause = any(sample, before + 1);
    for (size_t i = 0; i < sizeof GROUPS / sizeof *GROUPS && sample->log.count == before; i++)
        (void)GROUPS[i](sample, kind, cause);
    if (sample->log.count == before) return false;
    uint32_t seq = sample->log.count;
    uint32_t *word = log_record(&sample->log, seq);
    if (index_add(&sample->index, word, seq, sample->log.string_count) != STATUS_OK) abort();
    if (!world_reserve(&sample->world, &sample->index.made)) abort();
    world_apply(&sample->world, word, seq);
    return true;
}

void sample_grow(Sample *sample, uint32_t count) {
    while (sample->log.count < count)
        (void)sample_emit(sample, (EventKind)(any(sample, EV_COUNT - 1) + 1));
}
