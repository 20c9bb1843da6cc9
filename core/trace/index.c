#include "trace/index.h"

#include "trace/schema.h"

#define AT(event, field) TRACE_FIELD(word, event, field)

void index_init(LogIndex *index, Allocator *mem) {
    *index = (LogIndex){.mem = mem};
}

void index_free(LogIndex *index) {
    mem_free(index->mem, index->first_local, index->first_local_cap * sizeof(uint32_t));
    mem_free(index->mem, index->changed, index->changed_cap * sizeof(uint32_t));
    mem_free(index->mem, index->clocks, index->clock_cap * sizeof(uint32_t));
    mem_free(index->mem, index->outputs, index->output_cap * sizeof(uint32_t));
    index_init(index, index->mem);
}

// ---- the check

static uint32_t *made_of(LogIndex *index, FieldType type) {
    switch (type) {
    case FIELD_LOOP: return &index->made.loops;
    case FIELD_HANDLE: return &index->made.handles;
    case FIELD_FUTURE: return &index->made.futures;
    case FIELD_CALLBACK: return &index->made.callbacks;
    case FIELD_FRAME: return &index->made.frames;
    case FIELD_SOCKET: return &index->made.sockets;
    case FIELD_THREAD: return &index->made.threads;
    default: return NULL;
    }
}

static bool field_is_good(LogIndex *index, FieldType type, const uint32_t *word, FieldPlace place,
                          size_t strings) {
    uint32_t value = field_get(word, place, type);
    if (FIELD_IS_ID(type)) return value <= *made_of(index, type);
    if (type == FIELD_STR) return value <= strings;
    if (type == FIELD_FLAG) return value <= 1;
    if (type >= FIELD_FIRST_ENUM) return value < enum_info(type)->count;
    if (type != FIELD_TIME) return true;
    double time = trace_get_time(word + place.word);
    return time == time;
}

// All but what depends on other events than the number of things made.
static bool record_is_good(LogIndex *index, const uint32_t *word, uint32_t seq, size_t strings) {
    uint32_t kind = record_kind(word);
    if (kind == EV_NONE || kind >= EV_COUNT || word[1] >= seq) return false;
    const EventInfo *info = event_info(kind);
    FieldType creates = event_creates(kind);
    FieldPlace place = FIRST_FIELD;
    for (uint32_t i = 0; i < info->count; i++) {
        FieldType type = info->fields[i].type;
        bool made = i == 0 && type == creates;
        if (made ? word[place.word] != *made_of(index, type) + 1
                 : !field_is_good(index, type, word, place, strings))
            return false;
        place = field_after(place, type);
    }
    for (uint32_t at = place.word; at < LOG_WORDS; at++)
        if (word[at] != 0) return false;
    for (uint32_t at = place.byte; at < 4; at++)
        if (trace_byte(word, at) != 0) return false;
    return true;
}

static uint32_t locals_before(const LogIndex *index, uint32_t frame) {
    return frame > index->made.frames ? index->made.locals : index->first_local[frame - 1];
}

// ---- what is kept

static Status add_frame(LogIndex *index, uint32_t *word) {
    uint64_t locals = (uint64_t)index->made.locals + AT(frame_created, locals);
    if (locals > UINT32_MAX / 64) return STATUS_MEMORY;
    if (!vec_reserve(index->mem, (void **)&index->first_local, &index->first_local_cap,
                     (size_t)index->made.frames + 1, sizeof(uint32_t)) ||
        !vec_reserve(index->mem, (void **)&index->changed, &index->changed_cap, (size_t)locals,
                     sizeof(uint32_t)))
        return STATUS_MEMORY;
    index->first_local[index->made.frames] = index->made.locals;
    for (uint32_t i = index->made.locals; i < locals; i++) index->changed[i] = 0;
    index->made.locals = (uint32_t)locals;
    return STATUS_OK;
}

static Status add_local(LogIndex *index, uint32_t *word, uint32_t seq) {
    uint32_t frame = AT(local_set, frame);
    if (frame == 0) return STATUS_BAD_TRACE;
    uint32_t first = locals_before(index, frame);
    if (AT(local_set, slot) >= locals_before(index, frame + 1) - first) return STATUS_BAD_TRACE;
    uint32_t *changed = &index->changed[first + AT(local_set, slot)];
    word[LOG_WAS_CHANGED] = *changed;
    *changed = seq;
    return STATUS_OK;
}

static Status add_clock(LogIndex *index, uint32_t seq) {
    if (!vec_reserve(index->mem, (void **)&index->clocks, &index->clock_cap,
                     (size_t)index->clock_count + 1, sizeof(uint32_t)))
        return STATUS_MEMORY;
    index->clocks[index->clock_count++] = seq;
    return STATUS_OK;
}

static Status add_output(LogIndex *index, uint32_t seq) {
    if (!vec_reserve(index->mem, (void **)&index->outputs, &index->output_cap,
                     (size_t)index->made.outputs + 1, sizeof(uint32_t)))
        return STATUS_MEMORY;
    index->outputs[index->made.outputs++] = seq;
    return STATUS_OK;
}

Status index_add(LogIndex *index, uint32_t *word, uint32_t seq, size_t strings) {
    if (!record_is_good(index, word, seq, strings)) return STATUS_BAD_TRACE;
    Status status = STATUS_OK;
    switch (record_kind(word)) {
    case EV_FRAME_CREATED: status = add_frame(index, word); break;
    case EV_LOCAL_SET: status = add_local(index, word, seq); break;
    case EV_CLOCK: status = add_clock(index, seq); break;
    case EV_OUTPUT: status = add_output(index, seq); break;
    default: break;
    }
    FieldType creates = event_creates(record_kind(word));
    if (status == STATUS_OK && creates != FIELD_TYPE_COUNT) ++*made_of(index, creates);
    return status;
}

void index_remove(LogIndex *index, const uint32_t *word) {
    FieldType creates = event_creates(record_kind(word));
    if (creates != FIELD_TYPE_COUNT) --*made_of(index, creates);
    switch (record_kind(word)) {
    case EV_FRAME_CREATED: index->made.locals -= AT(frame_created, locals); break;
    case EV_LOCAL_SET:
        index->changed[locals_before(index, AT(local_set, frame)) + AT(local_set, slot)] =
            word[LOG_WAS_CHANGED];
        break;
    case EV_CLOCK: index->clock_count--; break;
    case EV_OUTPUT: index->made.outputs--; break;
    default: break;
    }
}

double index_time(const LogIndex *index, const Log *log, uint32_t seq) {
    uint32_t low = 0;
    uint32_t high = index->clock_count; // clocks[low - 1] <= seq < clocks[high]
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (index->clocks[middle] <= seq) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == 0) return 0;
    return trace_get_time(log_record(log, index->clocks[low - 1]) + TRACE_WORD(clock, now));
}
