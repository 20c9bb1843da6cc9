// The Viewer half of the public API: a log, its index, and the world at one position.
#include "api/api.h"

#include "api/schema.h"
#include "base/assert.h"
#include "trace/codec.h"
#include "trace/event_json.h"
#include "trace/schema.h"
#include "trace/state_json.h"

struct LsViewer {
    Allocator mem;
    Log log;
    LogIndex index;
    World world;
    uint32_t position;
    StrBuf text; // what the latest call returned
};

LsViewer *ls_viewer_new(void) {
    Allocator outside; // the viewer itself is not counted by its own allocator
    allocator_init(&outside);
    LsViewer *viewer = mem_zalloc(&outside, sizeof *viewer);
    if (viewer == NULL) return NULL;
    allocator_init(&viewer->mem);
    log_init(&viewer->log, &viewer->mem, UINT64_MAX);
    index_init(&viewer->index, &viewer->mem);
    world_init(&viewer->world, &viewer->mem);
    strbuf_init(&viewer->text, &viewer->mem);
    return viewer;
}

void ls_viewer_free(LsViewer *viewer) {
    if (viewer == NULL) return;
    strbuf_free(&viewer->text);
    world_free(&viewer->world);
    index_free(&viewer->index);
    log_free(&viewer->log);
    ASSERT(viewer->mem.used == 0);
    Allocator outside = {.limit = SIZE_MAX, .used = sizeof *viewer};
    mem_free(&outside, viewer, sizeof *viewer);
}

Allocator *ls_viewer_allocator(LsViewer *viewer) {
    return &viewer->mem;
}

// ---- filling

// The world has room for all that the log makes, or the part is taken out again.
static Status make_room(LsViewer *viewer, Status status, uint32_t events, size_t strings) {
    if (status == STATUS_OK && !world_reserve(&viewer->world, &viewer->index.made)) {
        codec_rollback(&viewer->log, &viewer->index, events, strings);
        status = STATUS_MEMORY;
    }
    return status;
}

Status ls_viewer_append(LsViewer *viewer, const char *bytes, size_t size) {
    uint32_t events = viewer->log.count;
    size_t strings = viewer->log.string_count;
    Status status = codec_read(&viewer->log, &viewer->index, bytes, size);
    return make_room(viewer, status, events, strings);
}

Status ls_viewer_append_json(LsViewer *viewer, const char *text, size_t size) {
    size_t strings = viewer->log.string_count;
    Status status = json_lines_read(&viewer->log, &viewer->index, text, size);
    return make_room(viewer, status, viewer->log.count, strings);
}

// ---- positions

uint32_t ls_viewer_count(const LsViewer *viewer) {
    return viewer->log.count;
}

uint32_t ls_viewer_position(const LsViewer *viewer) {
    return viewer->position;
}

Status ls_viewer_seek(LsViewer *viewer, uint32_t position) {
    if (position > viewer->log.count) return STATUS_BAD_POSITION;
    world_seek(&viewer->world, &viewer->log, viewer->position, position);
    viewer->position = position;
    return STATUS_OK;
}

static EventKind kind_of_step(LsStep step) {
    switch (step) {
    case LS_STEP_LINE: return EV_LINE;
    case LS_STEP_HANDLE: return EV_HANDLE_RUN_START;
    case LS_STEP_ITERATION: return EV_ITERATION_START;
    case LS_STEP_OUTPUT: return EV_OUTPUT;
    case LS_STEP_TASK: return EV_TASK_STEP_START;
    case LS_STEP_EVENT: break;
    }
    return EV_NONE; // any
}

static bool is_step(const uint32_t *word, EventKind kind, uint32_t subject) {
    if (kind == EV_NONE) return true;
    if (record_kind(word) != (uint32_t)kind) return false;
    return kind != EV_TASK_STEP_START || word[TRACE_WORD(task_step_start, task)] == subject;
}

uint32_t ls_viewer_step(const LsViewer *viewer, uint32_t from, LsStep step, uint32_t subject,
                        bool forward) {
    const Log *log = &viewer->log;
    EventKind kind = kind_of_step(step);
    if (from > log->count) from = log->count;
    if (forward) {
        for (uint32_t seq = from + 1; seq <= log->count; seq++)
            if (is_step(log_record(log, seq), kind, subject)) return seq;
        return log->count;
    }
    if (from == 0 || kind == EV_NONE) return from == 0 ? 0 : from - 1;
    for (uint32_t seq = from - 1; seq > 0; seq--)
        if (is_step(log_record(log, seq), kind, subject)) return seq;
    return 0;
}

// ---- showing

// An empty buffer; `done` makes its bytes the answer, which is nothing when memory ran out.
static StrBuf *start(LsViewer *viewer) {
    viewer->text.len = 0;
    viewer->text.failed = false;
    return &viewer->text;
}

static LsBytes done(LsViewer *viewer) {
    if (viewer->text.failed) return (LsBytes){NULL, 0};
    return (LsBytes){viewer->text.data, viewer->text.len};
}

LsBytes ls_viewer_state(LsViewer *viewer) {
    state_json(start(viewer), &viewer->world, &viewer->log, viewer->position);
    return done(viewer);
}

uint64_t ls_viewer_state_hash(const LsViewer *viewer) {
    return world_hash(&viewer->world);
}

// Keeps `from` and `to` within the log.
static void clamp(const LsViewer *viewer, uint32_t *from, uint32_t *to) {
    if (*from == 0) *from = 1;
    if (*to > viewer->log.count) *to = viewer->log.count;
}

LsBytes ls_viewer_events(LsViewer *viewer, uint32_t from, uint32_t to) {
    StrBuf *out = start(viewer);
    clamp(viewer, &from, &to);
    strbuf_char(out, '[');
    for (uint32_t seq = from; seq <= to && !out->failed; seq++) {
        if (seq > from) strbuf_char(out, ',');
        event_json(out, &viewer->log, &viewer->index, seq);
    }
    strbuf_char(out, ']');
    return done(viewer);
}

LsBytes ls_viewer_outputs(LsViewer *viewer, uint32_t from, uint32_t to) {
    StrBuf *out = start(viewer);
    if (from == 0) from = 1;
    if (to > viewer->index.made.outputs) to = viewer->index.made.outputs;
    strbuf_char(out, '[');
    for (uint32_t i = from; i <= to && !out->failed; i++) {
        uint32_t seq = viewer->index.outputs[i - 1];
        const uint32_t *word = log_record(&viewer->log, seq);
        WorldOutput output = {(uint8_t)TRACE_FIELD(word, output, stream),
                              TRACE_FIELD(word, output, text), seq};
        state_json_output(out, &output, &viewer->log);
    }
    strbuf_char(out, ']');
    return done(viewer);
}

LsBytes ls_viewer_json_lines(LsViewer *viewer, uint32_t from, uint32_t to) {
    StrBuf *out = start(viewer);
    clamp(viewer, &from, &to);
    if (from == 1) json_lines_head(out);
    json_lines_write(out, &viewer->log, from, to);
    return done(viewer);
}

// ---- the schema

// The trace's schema and the state's shape: the page depends on both.
uint32_t ls_schema_hash(void) {
    return schema_hash() * 31u + world_shape_hash();
}

LsBytes ls_schema_json(LsViewer *viewer) {
    schema_json(start(viewer));
    return done(viewer);
}

LsBytes ls_schema_typescript(LsViewer *viewer) {
    schema_typescript(start(viewer));
    return done(viewer);
}

LsBytes ls_schema_markdown(LsViewer *viewer) {
    schema_markdown(start(viewer));
    return done(viewer);
}
