// Replay: what each event does to the world, and how it is taken back. The two switches stand side
// by side on purpose: the case of an event in `undo` reverses its case in `apply`, with what the
// record says of the time before.
#include "trace/world.h"

#include "trace/schema.h"

// ---- sets of live things

static void set_add(WorldSet *set, uint32_t *at, uint32_t id) {
    set->ids[++set->count] = id;
    *at = set->count;
}

// The last one takes the place that becomes free; returns its number, for its `at` to follow.
static uint32_t set_take(WorldSet *set, uint32_t at) {
    uint32_t last = set->ids[set->count--];
    set->ids[at] = last;
    return last;
}

// Brings a thing's place in its set in line with whether it is live now.
#define KEEP(world, plural, set, id, live)                \
    do {                                                  \
        uint32_t *at = &(world)->plural[id].at;           \
        if ((live) == (*at != 0)) break;                  \
        if (*at == 0) {                                   \
            set_add(&(world)->set, at, id);               \
        } else {                                          \
            uint32_t last = set_take(&(world)->set, *at); \
            (world)->plural[last].at = *at;               \
            (world)->plural[id].at = 0;                   \
        }                                                 \
    } while (0)

// CPython does not run a handle that was cancelled: once popped it is done with.
static inline bool handle_lives(const WorldHandle *handle) {
    if (handle->state == HandleState_POPPED) return !handle->cancelled;
    return handle->state != HandleState_DONE && handle->state != HandleState_DROPPED;
}

static inline void handle_set_state(World *world, uint32_t id, uint32_t state) {
    WorldHandle *handle = &world->handles[id];
    handle->state = (uint8_t)state;
    KEEP(world, handles, live_handles, id, handle_lives(handle));
}

static inline void handle_set_cancelled(World *world, uint32_t id, bool cancelled) {
    WorldHandle *handle = &world->handles[id];
    handle->cancelled = cancelled;
    KEEP(world, handles, live_handles, id, handle_lives(handle));
}

static inline void future_set_state(World *world, uint32_t id, FutureState state, uint32_t value,
                                    uint32_t done) {
    WorldFuture *future = &world->futures[id];
    future->state = (uint8_t)state;
    future->value = value;
    future->done = done;
    KEEP(world, futures, pending_futures, id, state == FutureState_PENDING);
}

static inline void frame_set_finished(World *world, uint32_t id, bool finished, uint32_t how,
                                      uint32_t value) {
    WorldFrame *frame = &world->frames[id];
    frame->finished = finished;
    frame->how = (uint8_t)how;
    frame->value = value;
    KEEP(world, frames, live_frames, id, !finished);
}

// ---- things come and go

static void add_future(World *world, const WorldFuture *made) {
    uint32_t id = ++world->futures_count;
    world->futures[id] = *made;
    KEEP(world, futures, pending_futures, id, true);
}

static void drop_future(World *world) {
    KEEP(world, futures, pending_futures, world->futures_count, false);
    world->futures_count--;
}

static void add_callback(World *world, const WorldCallback *made) {
    uint32_t id = ++world->callbacks_count;
    WorldFuture *future = &world->futures[made->future];
    world->callbacks[id] = *made;
    world->callbacks[id].before = future->last;
    if (future->last == 0) {
        future->first = id;
    } else {
        world->callbacks[future->last].after = id;
    }
    future->last = id;
}

static void drop_callback(World *world) {
    const WorldCallback *gone = &world->callbacks[world->callbacks_count--];
    WorldFuture *future = &world->futures[gone->future];
    future->last = gone->before;
    if (gone->before == 0) {
        future->first = 0;
    } else {
        world->callbacks[gone->before].after = 0;
    }
}

static void add_frame(World *world, const WorldFrame *made) {
    uint32_t id = ++world->frames_count;
    world->frames[id] = *made;
    world->frames[id].first_local = world->locals_count + 1;
    if (made->local_count > 0)
        memset(&world->locals[world->locals_count + 1], 0,
               (size_t)made->local_count * sizeof *world->locals);
    world->locals_count += made->local_count;
    KEEP(world, frames, live_frames, id, true);
}

static void drop_frame(World *world) {
    KEEP(world, frames, live_frames, world->frames_count, false);
    world->locals_count -= world->frames[world->frames_count--].local_count;
}

static WorldLocal *local_of(World *world, uint32_t frame, uint32_t slot) {
    return &world->locals[world->frames[frame].first_local + slot];
}

static void set_watch(World *world, uint32_t id, uint32_t direction, uint32_t handle,
                      uint32_t callback) {
    WorldSocket *it = &world->sockets[id];
    if (direction == Direction_READ) {
        it->reader = handle;
        it->reads = callback;
    } else {
        it->writer = handle;
        it->writes = callback;
    }
}

// One thread goes on in place of another: what is current changes with it.
static void exchange_threads(World *world, uint32_t out, uint32_t in) {
    WorldThread *from = &world->threads[out], *to = &world->threads[in];
    from->loop = world->loop, from->handle = world->handle, from->task = world->task;
    from->frame = world->frame, from->exception = world->exception;
    world->loop = to->loop, world->handle = to->handle, world->task = to->task;
    world->frame = to->frame, world->exception = to->exception;
    to->loop = to->handle = to->task = to->frame = to->exception = 0;
    world->thread = in;
}

static void thread_set(WorldThread *thread, ThreadState state, uint32_t what, double until) {
    thread->state = (uint8_t)state;
    thread->what = what;
    thread->until = until;
}

// ---- forwards

// Fields of the event at hand; AT_TIME is for times.
#define AT(event, field) TRACE_FIELD(word, event, field)
#define AT_TIME(event, field) trace_get_time(word + TRACE_WORD(event, field))

static inline void apply(World *world, const uint32_t *word, uint32_t seq) {
    switch (record_kind(word)) {
    case EV_PROGRAM_START:
        world->started = true;
        world->file = AT(program_start, file);
        world->python = AT(program_start, python);
        world->epoch = AT_TIME(program_start, epoch);
        break;
    case EV_PROGRAM_END:
        world->ended = true;
        world->status = (int32_t)AT(program_end, status);
        world->exit_exception = AT(program_end, exception);
        break;
    case EV_BUDGET: world->limit = (uint8_t)AT(budget, which); break;
    case EV_OUTPUT:
        world->outputs[++world->outputs_count] =
            (WorldOutput){(uint8_t)AT(output, stream), AT(output, text), seq};
        break;
    case EV_INTERRUPT: world->interrupts++; break;

    case EV_LOOP_CREATED: world->loops[++world->loops_count] = (WorldLoop){.created = seq}; break;
    case EV_LOOP_RUN_START: {
        WorldLoop *loop = &world->loops[AT(loop_run_start, loop)];
        loop->running = true;
        loop->mode = (uint8_t)AT(loop_run_start, mode);
        loop->until = AT(loop_run_start, future);
        world->loop = AT(loop_run_start, loop);
        break;
    }
    case EV_LOOP_RUN_END: {
        WorldLoop *loop = &world->loops[AT(loop_run_end, loop)];
        loop->running = false;
        loop->mode = 0;
        loop->until = 0;
        loop->phase = Phase_NONE;
        loop->stopping = false;
        world->loop = AT(loop_run_end, now);
        break;
    }
    case EV_LOOP_STOP: world->loops[AT(loop_stop, loop)].stopping = true; break;
    case EV_LOOP_CLOSED: world->loops[AT(loop_closed, loop)].closed = true; break;
    case EV_ITERATION_START: {
        WorldLoop *loop = &world->loops[AT(iteration_start, loop)];
        loop->iteration = AT(iteration_start, number);
        loop->phase = Phase_START;
        break;
    }
    case EV_SELECT_START: {
        WorldLoop *loop = &world->loops[AT(select_start, loop)];
        loop->timeout = AT_TIME(select_start, timeout);
        loop->phase = Phase_SELECT;
        break;
    }
    case EV_SELECT_END: {
        WorldLoop *loop = &world->loops[AT(select_end, loop)];
        loop->timeout = 0;
        loop->phase = Phase_TIMERS;
        break;
    }
    case EV_READY_PHASE: {
        WorldLoop *loop = &world->loops[AT(ready_phase, loop)];
        loop->left = AT(ready_phase, count);
        loop->phase = Phase_READY;
        break;
    }
    case EV_ITERATION_END: world->loops[AT(iteration_end, loop)].phase = Phase_BETWEEN; break;
    case EV_CLOCK: world->clock = AT_TIME(clock, now); break;

    case EV_HANDLE_CREATED: {
        uint32_t id = ++world->handles_count;
        world->handles[id] = (WorldHandle){.loop = AT(handle_created, loop),
                                           .origin = (uint8_t)AT(handle_created, origin),
                                           .callback = AT(handle_created, callback),
                                           .future = AT(handle_created, future),
                                           .created = seq};
        handle_set_state(world, id, HandleState_CREATED);
        break;
    }
    case EV_HANDLE_READY:
        world->handles[AT(handle_ready, handle)].order = seq;
        handle_set_state(world, AT(handle_ready, handle), HandleState_READY);
        break;
    case EV_HANDLE_POPPED: {
        WorldHandle *handle = &world->handles[AT(handle_popped, handle)];
        handle->order = 0;
        world->loops[handle->loop].left--;
        handle_set_state(world, AT(handle_popped, handle), HandleState_POPPED);
        break;
    }
    case EV_HANDLE_RUN_START:
        handle_set_state(world, AT(handle_run_start, handle), HandleState_RUNNING);
        world->handle = AT(handle_run_start, handle);
        break;
    case EV_HANDLE_RUN_END:
        handle_set_state(world, AT(handle_run_end, handle), HandleState_DONE);
        world->handle = AT(handle_run_end, now);
        break;
    case EV_HANDLE_CANCELLED:
        handle_set_cancelled(world, AT(handle_cancelled, handle), true);
        break;
    case EV_TIMER_PUSHED:
        world->handles[AT(timer_pushed, handle)].when = AT_TIME(timer_pushed, when);
        handle_set_state(world, AT(timer_pushed, handle), HandleState_TIMER);
        break;
    case EV_TIMER_DUE: handle_set_state(world, AT(timer_due, handle), HandleState_DUE); break;
    case EV_TIMER_DROPPED:
        handle_set_state(world, AT(timer_dropped, handle), HandleState_DROPPED);
        break;

    case EV_FUTURE_CREATED:
        add_future(world, &(WorldFuture){.loop = AT(future_created, loop),
                                         .kind = (uint8_t)AT(future_created, kind),
                                         .class_name = AT(future_created, class_name),
                                         .created = seq});
        break;
    case EV_TASK_CREATED:
        add_future(world, &(WorldFuture){.loop = AT(task_created, loop),
                                         .kind = FutureKind_TASK,
                                         .name = AT(task_created, name),
                                         .coroutine = AT(task_created, coroutine),
                                         .frame = AT(task_created, frame),
                                         .created = seq});
        break;
    case EV_FUTURE_RESULT:
        future_set_state(world, AT(future_result, future), FutureState_RESULT,
                         AT(future_result, value), seq);
        break;
    case EV_FUTURE_EXCEPTION:
        future_set_state(world, AT(future_exception, future), FutureState_EXCEPTION,
                         AT(future_exception, exception), seq);
        break;
    case EV_FUTURE_CANCELLED:
        future_set_state(world, AT(future_cancelled, future), FutureState_CANCELLED,
                         AT(future_cancelled, message), seq);
        break;
    case EV_CALLBACK_ADDED:
        add_callback(world, &(WorldCallback){.future = AT(callback_added, future),
                                             .origin = (uint8_t)AT(callback_added, origin),
                                             .name = AT(callback_added, name),
                                             .task = AT(callback_added, task)});
        break;
    case EV_CALLBACK_REMOVED:
        world->callbacks[AT(callback_removed, callback)].state = CallbackState_REMOVED;
        break;
    case EV_CALLBACK_SCHEDULED: {
        WorldCallback *callback = &world->callbacks[AT(callback_scheduled, callback)];
        callback->state = CallbackState_SCHEDULED;
        callback->handle = AT(callback_scheduled, handle);
        break;
    }
    case EV_TASK_STEP_START: {
        WorldFuture *task = &world->futures[AT(task_step_start, task)];
        task->in_step = true;
        task->steps++;
        task->waits_on = 0;
        world->task = AT(task_step_start, task);
        break;
    }
    case EV_TASK_STEP_END: {
        WorldFuture *task = &world->futures[AT(task_step_end, task)];
        task->in_step = false;
        task->waits_on = AT(task_step_end, waits_on);
        world->task = AT(task_step_end, now);
        break;
    }
    case EV_TASK_CANCEL:
        world->futures[AT(task_cancel, task)].cancels = AT(task_cancel, was) + 1;
        break;
    case EV_TASK_UNCANCEL:
        world->futures[AT(task_uncancel, task)].cancels = AT(task_uncancel, was) - 1;
        break;
    case EV_TASK_RENAMED:
        world->futures[AT(task_renamed, task)].name = AT(task_renamed, name);
        break;
    case EV_TASK_DESTROYED: world->futures[AT(task_destroyed, task)].destroyed = true; break;
    case EV_NEVER_RETRIEVED:
        world->futures[AT(never_retrieved, future)].never_retrieved = true;
        break;

    case EV_SOCKET_OPENED:
        world->sockets[++world->sockets_count] = (WorldSocket){
            .fd = AT(socket_opened, fd), .kind = AT(socket_opened, kind), .created = seq};
        break;
    case EV_SOCKET_STATE: {
        WorldSocket *it = &world->sockets[AT(socket_state, socket)];
        it->state = (uint8_t)AT(socket_state, state);
        it->address = AT(socket_state, address);
        break;
    }
    case EV_SOCKET_INPUT:
        world->sockets[AT(socket_input, socket)].input = AT(socket_input, count);
        break;
    case EV_IO_WATCHED:
        set_watch(world, AT(io_watched, socket), AT(io_watched, direction), AT(io_watched, handle),
                  AT(io_watched, callback));
        break;
    case EV_IO_UNWATCHED:
        set_watch(world, AT(io_unwatched, socket), AT(io_unwatched, direction), 0, 0);
        break;

    case EV_THREAD_CREATED: {
        uint32_t id = ++world->threads_count;
        world->threads[id] =
            (WorldThread){.name = AT(thread_created, name),
                          .daemon = AT(thread_created, daemon) != 0,
                          .state = id == 1 ? ThreadState_RUNNING : ThreadState_READY,
                          .created = seq};
        if (id == 1) world->thread = 1;
        break;
    }
    case EV_THREAD_RUN:
        exchange_threads(world, AT(thread_run, was), AT(thread_run, thread));
        world->threads[AT(thread_run, thread)].state = ThreadState_RUNNING;
        break;
    case EV_THREAD_WAITS:
        thread_set(&world->threads[AT(thread_waits, thread)], ThreadState_WAITING,
                   AT(thread_waits, what), AT_TIME(thread_waits, until));
        break;
    case EV_THREAD_READY:
        thread_set(&world->threads[AT(thread_ready, thread)], ThreadState_READY, 0, 0);
        break;
    case EV_THREAD_ENDED: world->threads[AT(thread_ended, thread)].state = ThreadState_ENDED; break;

    case EV_FRAME_CREATED:
        add_frame(world, &(WorldFrame){.kind = (uint8_t)AT(frame_created, kind),
                                       .name = AT(frame_created, name),
                                       .first_line = AT(frame_created, first_line),
                                       .local_count = AT(frame_created, locals),
                                       .library = AT(frame_created, library) != 0,
                                       .created = seq});
        break;
    case EV_FRAME_PUSHED: {
        WorldFrame *frame = &world->frames[AT(frame_pushed, frame)];
        frame->back = AT(frame_pushed, back);
        frame->started = true;
        world->frame = AT(frame_pushed, frame);
        break;
    }
    case EV_FRAME_RESUMED: {
        WorldFrame *root = &world->frames[AT(frame_resumed, root)];
        if (root->leaf != AT(frame_resumed, frame)) {
            root->lost_leaf = root->leaf;
            root->lost_back = root->back;
            root->lost_at = seq;
        }
        root->back = AT(frame_resumed, back);
        root->leaf = 0;
        world->frame = AT(frame_resumed, frame);
        break;
    }
    case EV_FRAME_SUSPENDED: {
        WorldFrame *root = &world->frames[AT(frame_suspended, root)];
        root->back = 0;
        root->leaf = AT(frame_suspended, frame);
        world->frame = AT(frame_suspended, back);
        break;
    }
    case EV_FRAME_POPPED: {
        WorldFrame *frame = &world->frames[AT(frame_popped, frame)];
        frame->popped = world->frame == AT(frame_popped, frame);
        if (frame->popped) {
            frame->back = 0;
            world->frame = AT(frame_popped, back);
        }
        frame_set_finished(world, AT(frame_popped, frame), true, AT(frame_popped, how),
                           AT(frame_popped, value));
        break;
    }
    case EV_LINE: world->frames[AT(line, frame)].line = AT(line, line); break;
    case EV_EXCEPTION_RAISED: world->exception = seq; break;
    case EV_EXCEPTION_CAUGHT: world->exception = 0; break;
    case EV_NEVER_AWAITED: world->frames[AT(never_awaited, frame)].never_awaited = true; break;
    case EV_LOCAL_SET: {
        WorldLocal *local = local_of(world, AT(local_set, frame), AT(local_set, slot));
        local->name = AT(local_set, name);
        local->value = AT(local_set, value);
        local->changed = seq;
        break;
    }
    default: break; // changes nothing that is kept
    }
}

// ---- backwards

static inline void undo(World *world, const uint32_t *word, uint32_t seq) {
    switch (record_kind(word)) {
    case EV_PROGRAM_START:
        world->started = false;
        world->file = 0;
        world->python = 0;
        world->epoch = 0;
        break;
    case EV_PROGRAM_END:
        world->ended = false;
        world->status = 0;
        world->exit_exception = 0;
        break;
    case EV_BUDGET: world->limit = Limit_NONE; break;
    case EV_OUTPUT: world->outputs_count--; break;
    case EV_INTERRUPT: world->interrupts--; break;

    case EV_LOOP_CREATED: world->loops_count--; break;
    case EV_LOOP_RUN_START: {
        WorldLoop *loop = &world->loops[AT(loop_run_start, loop)];
        loop->running = false;
        loop->mode = 0;
        loop->until = 0;
        world->loop = AT(loop_run_start, was);
        break;
    }
    case EV_LOOP_RUN_END: {
        WorldLoop *loop = &world->loops[AT(loop_run_end, loop)];
        loop->running = true;
        loop->mode = (uint8_t)AT(loop_run_end, mode);
        loop->until = AT(loop_run_end, future);
        loop->phase = (uint8_t)AT(loop_run_end, phase);
        loop->stopping = AT(loop_run_end, stopping) != 0;
        world->loop = AT(loop_run_end, loop);
        break;
    }
    case EV_LOOP_STOP: world->loops[AT(loop_stop, loop)].stopping = AT(loop_stop, was) != 0; break;
    case EV_LOOP_CLOSED: world->loops[AT(loop_closed, loop)].closed = false; break;
    case EV_ITERATION_START: {
        WorldLoop *loop = &world->loops[AT(iteration_start, loop)];
        loop->iteration = AT(iteration_start, number) - 1;
        loop->phase = (uint8_t)AT(iteration_start, was);
        break;
    }
    case EV_SELECT_START: {
        WorldLoop *loop = &world->loops[AT(select_start, loop)];
        loop->timeout = 0;
        loop->phase = (uint8_t)AT(select_start, was);
        break;
    }
    case EV_SELECT_END: {
        WorldLoop *loop = &world->loops[AT(select_end, loop)];
        loop->timeout = AT_TIME(select_end, timeout);
        loop->phase = Phase_SELECT;
        break;
    }
    case EV_READY_PHASE: {
        WorldLoop *loop = &world->loops[AT(ready_phase, loop)];
        loop->left = AT(ready_phase, was_count);
        loop->phase = (uint8_t)AT(ready_phase, was);
        break;
    }
    case EV_ITERATION_END:
        world->loops[AT(iteration_end, loop)].phase = (uint8_t)AT(iteration_end, was);
        break;
    case EV_CLOCK: world->clock = AT_TIME(clock, was); break;

    case EV_HANDLE_CREATED:
        KEEP(world, handles, live_handles, world->handles_count, false);
        world->handles_count--;
        break;
    case EV_HANDLE_READY:
        world->handles[AT(handle_ready, handle)].order = AT(handle_ready, was_order);
        handle_set_state(world, AT(handle_ready, handle), AT(handle_ready, was));
        break;
    case EV_HANDLE_POPPED: {
        WorldHandle *handle = &world->handles[AT(handle_popped, handle)];
        handle->order = AT(handle_popped, was_order);
        world->loops[handle->loop].left++;
        handle_set_state(world, AT(handle_popped, handle), HandleState_READY);
        break;
    }
    case EV_HANDLE_RUN_START:
        handle_set_state(world, AT(handle_run_start, handle), HandleState_POPPED);
        world->handle = AT(handle_run_start, was);
        break;
    case EV_HANDLE_RUN_END:
        handle_set_state(world, AT(handle_run_end, handle), HandleState_RUNNING);
        world->handle = AT(handle_run_end, handle);
        break;
    case EV_HANDLE_CANCELLED:
        handle_set_cancelled(world, AT(handle_cancelled, handle), false);
        break;
    case EV_TIMER_PUSHED:
        world->handles[AT(timer_pushed, handle)].when = 0;
        handle_set_state(world, AT(timer_pushed, handle), HandleState_CREATED);
        break;
    case EV_TIMER_DUE: handle_set_state(world, AT(timer_due, handle), HandleState_TIMER); break;
    case EV_TIMER_DROPPED:
        handle_set_state(world, AT(timer_dropped, handle), HandleState_TIMER);
        break;

    case EV_FUTURE_CREATED:
    case EV_TASK_CREATED: drop_future(world); break;
    case EV_FUTURE_RESULT:
        future_set_state(world, AT(future_result, future), FutureState_PENDING, 0, 0);
        break;
    case EV_FUTURE_EXCEPTION:
        future_set_state(world, AT(future_exception, future), FutureState_PENDING, 0, 0);
        break;
    case EV_FUTURE_CANCELLED:
        future_set_state(world, AT(future_cancelled, future), FutureState_PENDING, 0, 0);
        break;
    case EV_CALLBACK_ADDED: drop_callback(world); break;
    case EV_CALLBACK_REMOVED:
        world->callbacks[AT(callback_removed, callback)].state = CallbackState_ADDED;
        break;
    case EV_CALLBACK_SCHEDULED: {
        WorldCallback *callback = &world->callbacks[AT(callback_scheduled, callback)];
        callback->state = CallbackState_ADDED;
        callback->handle = 0;
        break;
    }
    case EV_TASK_STEP_START: {
        WorldFuture *task = &world->futures[AT(task_step_start, task)];
        task->in_step = false;
        task->steps--;
        task->waits_on = AT(task_step_start, waited_on);
        world->task = AT(task_step_start, was);
        break;
    }
    case EV_TASK_STEP_END: {
        WorldFuture *task = &world->futures[AT(task_step_end, task)];
        task->in_step = true;
        task->waits_on = 0;
        world->task = AT(task_step_end, task);
        break;
    }
    case EV_TASK_CANCEL:
        world->futures[AT(task_cancel, task)].cancels = AT(task_cancel, was);
        break;
    case EV_TASK_UNCANCEL:
        world->futures[AT(task_uncancel, task)].cancels = AT(task_uncancel, was);
        break;
    case EV_TASK_RENAMED:
        world->futures[AT(task_renamed, task)].name = AT(task_renamed, was);
        break;
    case EV_TASK_DESTROYED: world->futures[AT(task_destroyed, task)].destroyed = false; break;
    case EV_NEVER_RETRIEVED:
        world->futures[AT(never_retrieved, future)].never_retrieved = false;
        break;

    case EV_SOCKET_OPENED: world->sockets_count--; break;
    case EV_SOCKET_STATE: {
        WorldSocket *it = &world->sockets[AT(socket_state, socket)];
        it->state = (uint8_t)AT(socket_state, was);
        it->address = AT(socket_state, was_address);
        break;
    }
    case EV_SOCKET_INPUT:
        world->sockets[AT(socket_input, socket)].input = AT(socket_input, was);
        break;
    case EV_IO_WATCHED:
        set_watch(world, AT(io_watched, socket), AT(io_watched, direction), AT(io_watched, was),
                  AT(io_watched, was_callback));
        break;
    case EV_IO_UNWATCHED:
        set_watch(world, AT(io_unwatched, socket), AT(io_unwatched, direction),
                  AT(io_unwatched, was), AT(io_unwatched, was_callback));
        break;

    case EV_THREAD_CREATED:
        if (world->threads_count-- == 1) world->thread = 0;
        break;
    case EV_THREAD_RUN:
        world->threads[AT(thread_run, thread)].state = ThreadState_READY;
        exchange_threads(world, AT(thread_run, thread), AT(thread_run, was));
        break;
    case EV_THREAD_WAITS:
        thread_set(&world->threads[AT(thread_waits, thread)], ThreadState_RUNNING, 0, 0);
        break;
    case EV_THREAD_READY:
        thread_set(&world->threads[AT(thread_ready, thread)], (ThreadState)AT(thread_ready, was),
                   AT(thread_ready, what), AT_TIME(thread_ready, until));
        break;
    case EV_THREAD_ENDED:
        world->threads[AT(thread_ended, thread)].state = ThreadState_RUNNING;
        break;

    case EV_FRAME_CREATED: drop_frame(world); break;
    case EV_FRAME_PUSHED: {
        WorldFrame *frame = &world->frames[AT(frame_pushed, frame)];
        frame->back = 0;
        frame->started = false;
        world->frame = AT(frame_pushed, back);
        break;
    }
    case EV_FRAME_RESUMED: {
        WorldFrame *root = &world->frames[AT(frame_resumed, root)];
        root->back = AT(frame_resumed, was_back);
        root->leaf = AT(frame_resumed, frame);
        if (root->lost_at == seq) {
            root->leaf = root->lost_leaf;
            root->back = root->lost_back;
            root->lost_leaf = root->lost_back = root->lost_at = 0;
        }
        world->frame = AT(frame_resumed, back);
        break;
    }
    case EV_FRAME_SUSPENDED: {
        WorldFrame *root = &world->frames[AT(frame_suspended, root)];
        root->back = AT(frame_suspended, back);
        root->leaf = 0;
        world->frame = AT(frame_suspended, frame);
        break;
    }
    case EV_FRAME_POPPED: {
        WorldFrame *frame = &world->frames[AT(frame_popped, frame)];
        if (frame->popped) {
            frame->back = AT(frame_popped, back);
            world->frame = AT(frame_popped, frame);
        }
        frame->popped = false;
        frame_set_finished(world, AT(frame_popped, frame), false, 0, 0);
        break;
    }
    case EV_LINE: world->frames[AT(line, frame)].line = AT(line, was); break;
    case EV_EXCEPTION_RAISED: world->exception = AT(exception_raised, was); break;
    case EV_EXCEPTION_CAUGHT: world->exception = AT(exception_caught, was); break;
    case EV_NEVER_AWAITED: world->frames[AT(never_awaited, frame)].never_awaited = false; break;
    case EV_LOCAL_SET: {
        WorldLocal *local = local_of(world, AT(local_set, frame), AT(local_set, slot));
        local->changed = word[LOG_WAS_CHANGED];
        local->value = AT(local_set, was);
        if (local->changed == 0) local->name = 0;
        break;
    }
    default: break;
    }
}

// ---- moving

void world_apply(World *world, const uint32_t *word, uint32_t seq) {
    apply(world, word, seq);
}

void world_undo(World *world, const uint32_t *word, uint32_t seq) {
    undo(world, word, seq);
}

void world_seek(World *world, const Log *log, uint32_t from, uint32_t to) {
    while (from < to) {
        const uint32_t *word = log_record(log, from + 1);
        uint32_t rest = LOG_CHUNK - from % LOG_CHUNK;
        uint32_t stop = to - from < rest ? to : from + rest;
        for (; from < stop; word += LOG_WORDS) apply(world, word, ++from);
    }
    while (from > to) {
        const uint32_t *word = log_record(log, from);
        uint32_t rest = (from - 1) % LOG_CHUNK + 1;
        uint32_t stop = from - to < rest ? to : from - rest;
        for (; from > stop; word -= LOG_WORDS, from--) undo(world, word, from);
    }
}
