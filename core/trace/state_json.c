#include "trace/state_json.h"

#include "trace/json.h"
#include "trace/pick.h"
#include "trace/schema.h"

#define CALLBACKS_SHOWN 50u // of one future
#define LOCALS_SHOWN 200u   // of one frame

// What is shown. Large, and so not on the C stack.
typedef struct Shown {
    Pick ready;
    Pick timers;
    Pick other_handles;
    Pick pending;
    Pick live_frames;
    IdSet stack; // in its own order
    IdSet handles;
    IdSet futures;
    IdSet frames;
    IdSet sockets;
    // as the rows LEFT_OUT of state.def
#define LEFT_OUT(name, doc) uint32_t left_out_##name;
#include "trace/state.def"
} Shown;

typedef struct Writer {
    StrBuf *out;
    const World *world;
    const Log *log;
    Shown *shown;
} Writer;

// ---- choosing
// Sets are walked in the direction that offers what is chosen first, as a rule: a key that is not
// chosen costs next to nothing.

static void pick_handles(Shown *shown, const World *world) {
    for (uint32_t i = 1; i <= world->live_handles.count; i++) {
        uint32_t id = world->live_handles.ids[i];
        const WorldHandle *handle = &world->handles[id];
        bool waits = handle->state == HandleState_READY || handle->state == HandleState_TIMER;
        if (waits && world->loops[handle->loop].closed) continue;
        if (handle->state == HandleState_READY) {
            pick_offer(&shown->ready, handle->order, id);
        } else if (handle->state == HandleState_TIMER) {
            pick_offer(&shown->timers, pick_double(handle->when), id);
        } else {
            pick_offer(&shown->other_handles, ~(uint64_t)id, id);
        }
    }
    pick_sort(&shown->ready);
    pick_sort(&shown->timers);
    const Pick *picks[] = {&shown->ready, &shown->timers, &shown->other_handles};
    for (size_t p = 0; p < 3; p++)
        for (uint32_t i = 0; i < picks[p]->count; i++)
            id_set_add(&shown->handles, picks[p]->keys[i].id);
    id_set_add(&shown->handles, world->handle);
    id_set_sort(&shown->handles);
}

// The newest that are done.
static void pick_done(Shown *shown, const World *world) {
    uint32_t count = 0;
    for (uint32_t id = world->futures_count; id > 0 && count < PICK_LIMIT; id--) {
        if (world->futures[id].state == FutureState_PENDING) continue;
        id_set_add(&shown->futures, id);
        count++;
    }
}

static void pick_futures(Shown *shown, const World *world) {
    id_set_add(&shown->futures, world->task);
    for (uint32_t i = world->loops_count; i > 0 && world->loops_count - i < PICK_LIMIT; i--)
        id_set_add(&shown->futures, world->loops[i].until);
    for (uint32_t i = world->pending_futures.count; i > 0; i--) {
        uint32_t id = world->pending_futures.ids[i];
        pick_offer(&shown->pending, ~(uint64_t)id, id);
    }
    for (uint32_t i = 0; i < shown->pending.count; i++)
        id_set_add(&shown->futures, shown->pending.keys[i].id);
    pick_done(shown, world);
    for (uint32_t i = 0; i < shown->handles.count; i++)
        id_set_add(&shown->futures, world->handles[shown->handles.ids[i]].future);
    id_set_sort(&shown->futures);
    for (uint32_t i = 0, count = shown->futures.count; i < count; i++)
        id_set_add(&shown->futures, world->futures[shown->futures.ids[i]].waits_on);
    id_set_sort(&shown->futures);
}

// The frames along `back` from `frame` on. A bad trace may link them in a ring: nobody's chain is
// longer than there are frames. Returns how many do not fit into `set`.
static uint32_t add_chain(IdSet *set, const World *world, uint32_t frame, uint32_t limit) {
    uint32_t steps = 0;
    for (; frame != 0 && steps < world->frames_count; steps++) {
        if (steps < limit) id_set_add(set, frame);
        frame = world->frames[frame].back;
    }
    return steps > limit ? steps - limit : 0;
}

static void pick_frames(Shown *shown, const World *world) {
    shown->left_out_stack = add_chain(&shown->stack, world, world->frame, PICK_LIMIT);
    for (uint32_t i = 0; i < shown->stack.count; i++)
        id_set_add(&shown->frames, shown->stack.ids[i]);
    for (uint32_t i = world->live_frames.count; i > 0; i--) {
        uint32_t id = world->live_frames.ids[i];
        pick_offer(&shown->live_frames, ~(uint64_t)id, id);
    }
    for (uint32_t i = 0; i < shown->live_frames.count; i++)
        id_set_add(&shown->frames, shown->live_frames.keys[i].id);
    for (uint32_t i = 0; i < shown->futures.count; i++) {
        const WorldFuture *future = &world->futures[shown->futures.ids[i]];
        if (future->frame == 0 || future->state != FutureState_PENDING) continue;
        id_set_add(&shown->frames, future->frame);
        (void)add_chain(&shown->frames, world, world->frames[future->frame].leaf, 20);
    }
    id_set_sort(&shown->frames);
}

// The newest that are open.
static void pick_sockets(Shown *shown, const World *world) {
    for (uint32_t id = world->sockets_count; id > 0; id--) {
        if (world->sockets[id].state == SocketState_CLOSED) continue;
        if (shown->sockets.count < PICK_LIMIT)
            id_set_add(&shown->sockets, id);
        else
            shown->left_out_sockets++;
    }
    id_set_sort(&shown->sockets);
}

static void count_left_out(Shown *shown, const World *world) {
    shown->left_out_ready = shown->ready.offered - shown->ready.count;
    shown->left_out_timers = shown->timers.offered - shown->timers.count;
    shown->left_out_loops = world->loops_count > PICK_LIMIT ? world->loops_count - PICK_LIMIT : 0;
    shown->left_out_handles = shown->left_out_ready + shown->left_out_timers +
                              shown->other_handles.offered - shown->other_handles.count;
    shown->left_out_futures = world->futures_count - shown->futures.count;
    shown->left_out_frames = world->live_frames.count;
    for (uint32_t i = 0; i < shown->frames.count; i++)
        if (!world->frames[shown->frames.ids[i]].finished) shown->left_out_frames--;
    shown->left_out_threads =
        world->threads_count > PICK_LIMIT ? world->threads_count - PICK_LIMIT : 0;
    shown->left_out_outputs =
        world->outputs_count > PICK_LIMIT ? world->outputs_count - PICK_LIMIT : 0;
}

// ---- writing

// Every row of every entity calls these: inlined they would be half of the module.
#define OUT_OF_LINE __attribute__((noinline))

OUT_OF_LINE static void write_uint(const Writer *writer, uint32_t value) {
    strbuf_uint(writer->out, value);
}

OUT_OF_LINE static void write_string(const Writer *writer, uint32_t id) {
    if (id == 0) {
        strbuf_text(writer->out, "null");
        return;
    }
    LogString string = log_string(writer->log, id);
    strbuf_json(writer->out, string.bytes, string.size);
}

OUT_OF_LINE static void write_enum(const Writer *writer, FieldType type, uint32_t value) {
    strbuf_char(writer->out, '"');
    strbuf_text(writer->out, enum_info(type)->names[value]);
    strbuf_char(writer->out, '"');
}

// One function for each type of a row.
#define write_LOOP write_uint
#define write_HANDLE write_uint
#define write_FUTURE write_uint
#define write_CALLBACK write_uint
#define write_FRAME write_uint
#define write_SOCKET write_uint
#define write_THREAD write_uint
#define write_U32 write_uint
#define write_SEQ write_uint
#define write_STR write_string
OUT_OF_LINE static void write_I32(const Writer *writer, int32_t value) {
    strbuf_int(writer->out, value);
}
OUT_OF_LINE static void write_TIME(const Writer *writer, double value) {
    json_double(writer->out, value);
}
OUT_OF_LINE static void write_BOOL(const Writer *writer, bool value) {
    strbuf_text(writer->out, value ? "true" : "false");
}
#define ENUM_START(Type)                                                                     \
    __attribute__((unused)) static void write_##Type(const Writer *writer, uint32_t value) { \
        write_enum(writer, FIELD_##Type, value);                                             \
    }
#define ENUM(Type, NAME, name)
#define ENUM_END(Type)
#include "trace/enums.def"
#undef ENUM_START
#undef ENUM
#undef ENUM_END

// A comma, unless this is the first thing after a bracket; then "name":
OUT_OF_LINE static void write_key(const Writer *writer, const char *name) {
    StrBuf *out = writer->out;
    if (out->len > 0 && out->data[out->len - 1] != '{') strbuf_char(out, ',');
    strbuf_char(out, '"');
    strbuf_text(out, name);
    strbuf_text(out, "\":");
}

OUT_OF_LINE static void write_comma(const Writer *writer) {
    StrBuf *out = writer->out;
    if (out->len > 0 && out->data[out->len - 1] != '[') strbuf_char(out, ',');
}

static void write_callbacks(const Writer *writer, const WorldFuture *future);
static void write_locals(const Writer *writer, const WorldFrame *frame);

// write_one_Loop and so on: the thing as an object, `id` first for those that have numbers.
#define HAS_NUMBER_Loop true
#define HAS_NUMBER_Handle true
#define HAS_NUMBER_Future true
#define HAS_NUMBER_Callback true
#define HAS_NUMBER_Frame true
#define HAS_NUMBER_Socket true
#define HAS_NUMBER_Thread true
#define HAS_NUMBER_Local false
#define HAS_NUMBER_Output false
#define ENTITY_START(Entity, plural)                                                          \
    OUT_OF_LINE static void write_one_##Entity(const Writer *writer, const World##Entity *it, \
                                               uint32_t id) {                                 \
        write_comma(writer);                                                                  \
        strbuf_char(writer->out, '{');                                                        \
        if (HAS_NUMBER_##Entity) {                                                            \
            write_key(writer, "id");                                                          \
            write_uint(writer, id);                                                           \
        }
#define S(TYPE, name, doc)    \
    write_key(writer, #name); \
    write_##TYPE(writer, it->name);
#define OF(Entity, name, doc) \
    write_key(writer, #name); \
    write_##name(writer, it);
#define ENTITY_END(Entity)         \
    strbuf_char(writer->out, '}'); \
    }
#include "trace/state.def"

static void write_callbacks(const Writer *writer, const WorldFuture *future) {
    uint32_t count = 0;
    strbuf_char(writer->out, '[');
    for (uint32_t id = future->first; id != 0; id = writer->world->callbacks[id].after) {
        if (count++ < CALLBACKS_SHOWN)
            write_one_Callback(writer, &writer->world->callbacks[id], id);
        else
            writer->shown->left_out_callbacks++;
    }
    strbuf_char(writer->out, ']');
}

static void write_locals(const Writer *writer, const WorldFrame *frame) {
    uint32_t count = 0;
    strbuf_char(writer->out, '[');
    for (uint32_t i = 0; i < frame->local_count; i++) {
        const WorldLocal *local = &writer->world->locals[frame->first_local + i];
        if (local->changed == 0) continue;
        if (count++ < LOCALS_SHOWN)
            write_one_Local(writer, local, 0);
        else
            writer->shown->left_out_locals++;
    }
    strbuf_char(writer->out, ']');
}

static void write_pick(const Writer *writer, const Pick *pick) {
    strbuf_char(writer->out, '[');
    for (uint32_t i = 0; i < pick->count; i++) {
        write_comma(writer);
        write_uint(writer, pick->keys[i].id);
    }
    strbuf_char(writer->out, ']');
}

static void write_ready(const Writer *writer) {
    write_pick(writer, &writer->shown->ready);
}
static void write_timers(const Writer *writer) {
    write_pick(writer, &writer->shown->timers);
}
static void write_stack(const Writer *writer) {
    strbuf_char(writer->out, '[');
    for (uint32_t i = 0; i < writer->shown->stack.count; i++) {
        write_comma(writer);
        write_uint(writer, writer->shown->stack.ids[i]);
    }
    strbuf_char(writer->out, ']');
}

static void write_loops(const Writer *writer) {
    const World *world = writer->world;
    for (uint32_t i = writer->shown->left_out_loops + 1; i <= world->loops_count; i++)
        write_one_Loop(writer, &world->loops[i], i);
}

static void write_threads(const Writer *writer) {
    const World *world = writer->world;
    for (uint32_t i = writer->shown->left_out_threads + 1; i <= world->threads_count; i++)
        write_one_Thread(writer, &world->threads[i], i);
}

static void write_outputs(const Writer *writer) {
    const World *world = writer->world;
    for (uint32_t i = writer->shown->left_out_outputs + 1; i <= world->outputs_count; i++)
        write_one_Output(writer, &world->outputs[i], i);
}

#define WRITE_SET(Entity, plural)                                       \
    static void write_##plural(const Writer *writer) {                  \
        for (uint32_t i = 0; i < writer->shown->plural.count; i++) {    \
            uint32_t id = writer->shown->plural.ids[i];                 \
            write_one_##Entity(writer, &writer->world->plural[id], id); \
        }                                                               \
    }
WRITE_SET(Handle, handles)
WRITE_SET(Future, futures)
WRITE_SET(Frame, frames)
WRITE_SET(Socket, sockets)

static void write_counts(const Writer *writer) {
    const World *world = writer->world;
    const uint32_t loops = world->loops_count, handles = world->handles_count,
                   live_handles = world->live_handles.count, futures = world->futures_count,
                   pending_futures = world->pending_futures.count,
                   callbacks = world->callbacks_count, frames = world->frames_count,
                   live_frames = world->live_frames.count, sockets = world->sockets_count,
                   threads = world->threads_count, outputs = world->outputs_count;
    write_key(writer, "counts");
    strbuf_char(writer->out, '{');
#define COUNT(name, doc)      \
    write_key(writer, #name); \
    write_uint(writer, name);
#include "trace/state.def"
    strbuf_char(writer->out, '}');
}

static void write_left_out(const Writer *writer) {
    write_key(writer, "left_out");
    strbuf_char(writer->out, '{');
#define LEFT_OUT(name, doc)   \
    write_key(writer, #name); \
    write_uint(writer, writer->shown->left_out_##name);
#include "trace/state.def"
    strbuf_char(writer->out, '}');
}

static void write_world(const Writer *writer, uint32_t position) {
    const World *world = writer->world;
    strbuf_char(writer->out, '{');
    write_key(writer, "position");
    write_uint(writer, position);
#define WORLD(TYPE, name, doc) \
    write_key(writer, #name);  \
    write_##TYPE(writer, world->name);
#define IDS(TYPE, name, doc)  \
    write_key(writer, #name); \
    write_##name(writer);
#define THINGS(Entity, name, doc)  \
    write_key(writer, #name);      \
    strbuf_char(writer->out, '['); \
    write_##name(writer);          \
    strbuf_char(writer->out, ']');
#include "trace/state.def"
    write_counts(writer);
    write_left_out(writer);
    strbuf_char(writer->out, '}');
}

void state_json(StrBuf *out, const World *world, const Log *log, uint32_t position) {
    Shown *shown = mem_zalloc(world->mem, sizeof *shown);
    if (shown == NULL) {
        out->failed = true;
        return;
    }
    if (world->handles != NULL) { // otherwise there are no events
        pick_handles(shown, world);
        pick_futures(shown, world);
        pick_frames(shown, world);
        pick_sockets(shown, world);
    }
    count_left_out(shown, world);
    write_world(&(Writer){out, world, log, shown}, position);
    mem_free(world->mem, shown, sizeof *shown);
}

void state_json_output(StrBuf *out, const WorldOutput *output, const Log *log) {
    write_one_Output(&(Writer){.out = out, .log = log}, output, 0);
}
