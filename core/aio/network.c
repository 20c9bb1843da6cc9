#include "aio/network.h"

#include <math.h>

#include "aio/loop.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "vm/clock.h"
#include "vm/log_value.h"
#include "vm/program.h"
#include "vm/thread.h"

// The numbers below are taken in CPython: the standard streams, and a loop's own three.
enum { FIRST_DESCRIPTOR = 6, MAX_DESCRIPTORS = 65536 };

// ------------------------------------------------------------------ the line of the ready ones

static void leave_line(Descriptor *it) {
    it->order = 0;
}

// Joins at `when`, or earlier than before.
static void join_line(Network *network, Descriptor *it, double when) {
    if (it->order != 0 && it->joined <= when) return;
    it->joined = when;
    it->order = ++network->orders;
}

// The earliest time at which what is waited for is there; infinity: never.
static double ready_at(const Descriptor *it) {
    double read = it->handles[Direction_READ] == NULL ? INFINITY : it->since[Direction_READ];
    double write = it->handles[Direction_WRITE] == NULL ? INFINITY : it->since[Direction_WRITE];
    return read < write ? read : write;
}

static void join_when_ready(Runtime *rt, Descriptor *it) {
    double when = ready_at(it), now = clock_now(rt);
    if (isinf(when)) return;
    join_line(rt->loop->network, it, when > now ? when : now);
    // Its loop may wait in another thread.
    if (it->loop != NULL) thread_wake(rt, &it->loop->head);
}

// ------------------------------------------------------------------ watching

static uint32_t callback_name(Runtime *rt, const Handle *handle) {
    return handle == NULL ? 0 : callback_log_name(rt, &handle->callback);
}

// Takes the handle of one direction away from the descriptor, cancelled when `cancel`.
static void unwatch(Runtime *rt, Descriptor *it, Direction direction, bool cancel) {
    Handle *handle = it->handles[direction];
    if (handle == NULL) return;
    it->handles[direction] = NULL;
    if (it->handles[1 - direction] == NULL) {
        it->loop = NULL;
        leave_line(it);
    }
    if (rt->log != NULL)
        trace_io_unwatched(rt->log, rt->cause, it->trace_id, direction, handle->trace_id,
                           callback_name(rt, handle));
    if (cancel) handle_cancel(rt, handle);
    drop_object(rt, handle);
}

void network_forget(Runtime *rt, Loop *loop) {
    Network *network = loop->network;
    loop->network = NULL;
    for (uint32_t fd = 0; network != NULL && fd < network->count; fd++) {
        if (network->items[fd].loop != loop) continue;
        unwatch(rt, &network->items[fd], Direction_READ, false);
        unwatch(rt, &network->items[fd], Direction_WRITE, false);
    }
    if (network != NULL && --network->loops == 0 && network->items == NULL)
        mem_free(&rt->mem, network, sizeof *network);
}

void network_traverse(const Network *network, const Loop *loop, Visit visit, void *context) {
    for (uint32_t fd = 0; network != NULL && fd < network->count; fd++) {
        const Descriptor *it = &network->items[fd];
        if (it->loop != loop) continue;
        for (int i = 0; i < 2; i++)
            if (it->handles[i] != NULL) visit(object_ref(it->handles[i]), context);
    }
}

void network_free(Runtime *rt) {
    Network *network = rt->loop->network;
    if (network == NULL) return;
    for (uint32_t fd = 0; fd < network->count; fd++)
        if (network->items[fd].loop != NULL) network_forget(rt, network->items[fd].loop);
    rt->loop->network = NULL;
    mem_free(&rt->mem, network->items, network->items_cap * sizeof *network->items);
    mem_free(&rt->mem, network->due, network->due_cap * sizeof *network->due);
    network->items = NULL;
    network->count = 0;
    if (network->loops == 0) mem_free(&rt->mem, network, sizeof *network);
}

// ------------------------------------------------------------------ the loop's side

double network_next(Runtime *rt, Loop *loop) {
    (void)rt;
    Network *network = loop->network;
    double next = INFINITY;
    for (uint32_t fd = 0; network != NULL && fd < network->count; fd++) {
        Descriptor *it = &network->items[fd];
        if (it->loop != loop || it->order == 0) continue;
        it->joined = ready_at(it);
        if (isinf(it->joined)) leave_line(it);
        if (it->joined < next) next = it->joined;
    }
    return next;
}

// Those in the line whose time has come, in its order. The number of them.
static uint32_t take_due(Network *network, const Loop *loop, double now) {
    const Descriptor *items = network->items;
    uint32_t count = 0;
    for (uint32_t fd = 0; fd < network->count; fd++) {
        const Descriptor *it = &items[fd];
        if (it->loop != loop || it->order == 0 || it->joined > now) continue;
        uint32_t at = count++;
        for (; at > 0; at--) {
            const Descriptor *before = &items[network->due[at - 1]];
            if (before->joined < it->joined ||
                (before->joined == it->joined && before->order < it->order))
                break;
            network->due[at] = network->due[at - 1];
        }
        network->due[at] = fd;
    }
    return count;
}

// A handle that was cancelled without the selector's knowledge is forgotten here.
static bool queue_handle(Runtime *rt, Loop *loop, uint32_t fd, Direction direction) {
    Descriptor *it = &loop->network->items[fd];
    Handle *handle = it->handles[direction];
    uint32_t cause = 0;
    if (rt->log != NULL)
        cause = trace_io_ready(rt->log, rt->cause, it->trace_id, direction, handle->trace_id);
    if (handle->cancelled) {
        unwatch(rt, it, direction, true);
        return true;
    }
    object_retain(handle);
    return loop_add_ready(rt, loop, handle, cause);
}

int network_poll(Runtime *rt, Loop *loop) {
    Network *network = loop->network;
    if (network == NULL) return 0;
    double now = clock_now(rt);
    uint32_t count = take_due(network, loop, now);
    int ready = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t fd = network->due[i];
        Descriptor *it = &network->items[fd];
        bool is_ready[2];
        for (int d = 0; d < 2; d++) is_ready[d] = it->handles[d] != NULL && it->since[d] <= now;
        leave_line(it);
        join_when_ready(rt, it);
        ready += is_ready[0] || is_ready[1];
        for (int d = 0; d < 2; d++)
            if (is_ready[d] && !queue_handle(rt, loop, fd, (Direction)d)) return -1;
    }
    return ready;
}

// ------------------------------------------------------------------ the module _network

// The open descriptor of a number; NULL: raised.
static Descriptor *descriptor_of(Runtime *rt, ValueRef v) {
    const Network *network = rt->loop->network;
    int64_t fd;
    if (!op_index(rt, v, &fd)) return NULL;
    if (network != NULL && fd >= 0 && fd < network->count && network->items[fd].open)
        return &network->items[fd];
    raise(rt, EXC_ValueError, "Invalid file descriptor: %d", (int)fd);
    return NULL;
}

// A direction that lib/socket.py and lib/asyncio give: 0 or 1.
static Direction direction_of(ValueRef v) {
    return IS_SMALL(v) && AS_SMALL(v) == 1 ? Direction_WRITE : Direction_READ;
}

// The lowest number that is free. False: raised.
static bool free_number(Runtime *rt, uint32_t *number) {
    Network *network = rt->loop->network;
    if (network == NULL) {
        network = rt->loop->network = mem_zalloc(&rt->mem, sizeof(Network));
        if (network == NULL) goto no_memory;
    }
    uint32_t fd = FIRST_DESCRIPTOR;
    while (fd < network->count && network->items[fd].open) fd++;
    *number = fd;
    if (fd < network->count) return true;
    if (fd >= MAX_DESCRIPTORS) {
        raise(rt, EXC_OSError, "Too many open files");
        return false;
    }
    if (!vec_reserve(&rt->mem, (void **)&network->items, &network->items_cap, (size_t)fd + 1,
                     sizeof *network->items) ||
        !vec_reserve(&rt->mem, (void **)&network->due, &network->due_cap, (size_t)fd + 1,
                     sizeof *network->due))
        goto no_memory;
    for (; network->count <= fd; network->count++) network->items[network->count] = (Descriptor){0};
    return true;
no_memory:
    raise_memory(rt);
    return false;
}

// open(kind): a new descriptor, neither readable nor writable.
static Value network_open(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    uint32_t fd;
    if (!free_number(rt, &fd)) return NO_VALUE;
    Network *network = rt->loop->network;
    network->items[fd] = (Descriptor){.since = {INFINITY, INFINITY}, .open = true};
    if (rt->log != NULL) {
        network->items[fd].trace_id = ++network->trace_count;
        trace_socket_opened(rt->log, rt->cause, network->trace_count, fd,
                            IS_STR(args[0]) ? log_str(rt, AS_STR(args[0])) : 0);
    }
    return small_int(fd);
}

static void note_state(Runtime *rt, Descriptor *it, SocketState state, uint32_t address) {
    if (rt->log == NULL) return;
    trace_socket_state(rt->log, rt->cause, it->trace_id, state, address, (SocketState)it->state,
                       it->address);
    it->state = (uint8_t)state;
    it->address = address;
}

static Value network_close(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Descriptor *it = descriptor_of(rt, args[0]);
    if (it == NULL) return NO_VALUE;
    unwatch(rt, it, Direction_READ, false);
    unwatch(rt, it, Direction_WRITE, false);
    note_state(rt, it, SocketState_CLOSED, it->address);
    it->open = false;
    return NONE;
}

// state(fd, state, address): for the log.
static Value network_state(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Descriptor *it = descriptor_of(rt, args[0]);
    if (it == NULL) return NO_VALUE;
    if (!IS_SMALL(args[1]) || AS_SMALL(args[1]) < 0 || AS_SMALL(args[1]) >= SocketState_COUNT ||
        !IS_STR(args[2]))
        return raise(rt, EXC_TypeError, "a state and an address are needed");
    if (rt->log != NULL)
        note_state(rt, it, (SocketState)AS_SMALL(args[1]), log_str(rt, AS_STR(args[2])));
    return NONE;
}

// ready(fd, direction, when[, input]): the time from which it is ready, None: it is not; and for
// the log how much there is to be read.
static Value network_ready(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Descriptor *it = descriptor_of(rt, args[0]);
    double when = INFINITY;
    if (it == NULL || (!IS_NONE(args[2]) && !op_double(rt, args[2], &when))) return NO_VALUE;
    Direction direction = direction_of(args[1]);
    it->since[direction] = when;
    if (it->handles[direction] != NULL) join_when_ready(rt, it);
    if (rt->log != NULL && n > 3 && IS_SMALL(args[3])) {
        uint32_t input = (uint32_t)AS_SMALL(args[3]);
        if (input != it->input)
            trace_socket_input(rt->log, rt->cause, it->trace_id, input, it->input);
        it->input = input;
    }
    return NONE;
}

// watch(loop, fd, direction, callback, arguments): BaseSelectorEventLoop._add_reader, _add_writer.
static Value network_watch(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!is_loop(rt, args[0]) || !IS_TUPLE(args[4]))
        return raise(rt, EXC_TypeError, "an event loop and a tuple are needed");
    Loop *loop = as_loop(args[0]);
    if (!loop_check_open(rt, loop)) return NO_VALUE;
    Descriptor *it = descriptor_of(rt, args[1]);
    if (it == NULL) return NO_VALUE;
    if (it->loop != NULL && it->loop != loop)
        return raise(rt, EXC_RuntimeError, "File descriptor %d belongs to another event loop",
                     (int)(it - rt->loop->network->items));
    Direction direction = direction_of(args[2]);
    bool bare = AS_TUPLE(args[4])->length == 0;
    Callback callback = {NULL, own(args[3]), NO_VALUE};
    uint32_t about = 0;
    if (rt->log != NULL)
        about = callback_about(rt, args[3], bare ? NO_REF : ref(AS_TUPLE(args[4])->items[0]));
    Handle *handle = handle_new(rt, loop, callback, bare ? NO_VALUE : own(args[4]),
                                bare ? ARGS_NONE : ARGS_TUPLE,
                                direction == Direction_READ ? Origin_READER : Origin_WRITER, about);
    if (handle == NULL) return NO_VALUE;
    Handle *before = it->handles[direction];
    if (rt->log != NULL)
        trace_io_watched(rt->log, rt->cause, it->trace_id, direction, handle->trace_id,
                         callback_name(rt, handle), before == NULL ? 0 : before->trace_id,
                         callback_name(rt, before));
    it->handles[direction] = handle;
    it->loop = loop;
    if (loop->network == NULL) rt->loop->network->loops++;
    loop->network = rt->loop->network;
    join_when_ready(rt, it);
    object_retain(handle);
    if (before != NULL) {
        handle_cancel(rt, before);
        drop_object(rt, before);
    }
    return object_value(handle);
}

// unwatch(loop, fd, direction): whether there was somebody that waited.
static Value network_unwatch(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    const Network *network = rt->loop->network;
    int64_t fd;
    if (!op_index(rt, args[1], &fd)) return NO_VALUE;
    if (network == NULL || fd < 0 || fd >= network->count) return FALSE_VALUE;
    Descriptor *it = &network->items[fd];
    Direction direction = direction_of(args[2]);
    if (it->loop == NULL || object_ref(it->loop).bits != args[0].bits ||
        it->handles[direction] == NULL)
        return FALSE_VALUE;
    unwatch(rt, it, direction, true);
    return TRUE_VALUE;
}

// watched(loop, fd, direction): whether the loop's selector watches it.
static Value network_watched(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    const Network *network = rt->loop->network;
    int64_t fd;
    if (!op_index(rt, args[1], &fd)) return NO_VALUE;
    if (network == NULL || fd < 0 || fd >= network->count) return FALSE_VALUE;
    const Descriptor *it = &network->items[fd];
    return value_bool(it->loop != NULL && object_ref(it->loop).bits == args[0].bits &&
                      it->handles[direction_of(args[2])] != NULL);
}

// now(): the virtual clock, as the library reads it.
static Value network_now(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return value_double(clock_now(rt));
}

const NativeDef NETWORK_FUNCTIONS[] = {
    {"open", network_open, 1, 1, 0, NULL},
    {"close", network_close, 1, 1, 0, NULL},
    {"state", network_state, 3, 3, 0, NULL},
    {"ready", network_ready, 3, 4, 0, NULL},
    {"watch", network_watch, 5, 5, 0, NULL},
    {"unwatch", network_unwatch, 3, 3, 0, NULL},
    {"watched", network_watched, 3, 3, 0, NULL},
    {"now", network_now, 0, 0, 0, NULL},
    {0},
};

bool network_init_module(Runtime *rt, Dict *dict) {
    return dict_set_text(rt, dict, "latency", value_double(rt->options.latency)) &&
           dict_set_text(rt, dict, "bandwidth", value_double(rt->options.bandwidth));
}
