#include "trace/log.h"

#include "base/assert.h"

#define MAX_EVENTS (UINT32_MAX - 16u)
#define CHUNK_BYTES ((size_t)LOG_CHUNK * LOG_WORDS * sizeof(uint32_t))
#define BLOCK_BYTES ((size_t)65536)
#define REGION_CHUNKS (MEM_REGION / CHUNK_BYTES)

struct LogBlock {
    LogBlock *below;
    size_t size; // of `bytes`
    char bytes[];
};

void log_init(Log *log, Allocator *mem, uint64_t max_events) {
    *log = (Log){.mem = mem, .budget = max_events < MAX_EVENTS ? max_events : MAX_EVENTS};
}

static void free_chunk(Log *log, size_t i) {
    if (!MEM_HAS_REGIONS || i < LOG_FIRST_CHUNKS || !log->in_regions) {
        mem_free(log->mem, log->chunks[i], CHUNK_BYTES);
        return;
    }
    mem_release(log->mem, CHUNK_BYTES);
    if ((i - LOG_FIRST_CHUNKS) % REGION_CHUNKS == 0) mem_free_region(log->chunks[i]);
}

void log_free(Log *log) {
    for (size_t i = 0; i < log->chunk_count; i++) free_chunk(log, i);
    mem_free(log->mem, log->chunks, log->chunk_cap * sizeof *log->chunks);
    mem_free(log->mem, log->strings, log->string_cap * sizeof *log->strings);
    mem_free(log->mem, log->slots, log->slot_count * sizeof *log->slots);
    while (log->blocks != NULL) {
        LogBlock *block = log->blocks;
        log->blocks = block->below;
        mem_free(log->mem, block, sizeof *block + block->size);
    }
    log_init(log, log->mem, log->budget);
}

// ---- records

void log_fail(Log *log, Status status) {
    if (log->status == STATUS_OK) log->status = status;
    log->end = log->next;
}

void log_last_words(Log *log) {
    if (log->status == STATUS_OK || log->limit != 0) return;
    uint64_t room = (uint64_t)log->chunk_count * LOG_CHUNK;
    log->limit = (uint64_t)log->count + LOG_LAST_WORDS;
    if (log->limit > room) log->limit = room;
}

static bool add_chunk(Log *log) {
    if (!vec_reserve(log->mem, (void **)&log->chunks, &log->chunk_cap, log->chunk_count + 1,
                     sizeof *log->chunks))
        return false;
    size_t i = log->chunk_count, at = (i - LOG_FIRST_CHUNKS) % REGION_CHUNKS;
    uint32_t *chunk = NULL;
    if (MEM_HAS_REGIONS && i >= LOG_FIRST_CHUNKS && (i == LOG_FIRST_CHUNKS || log->in_regions)) {
        if (!mem_hold(log->mem, CHUNK_BYTES)) return false;
        chunk = at == 0 ? mem_alloc_region() : log->chunks[i - 1] + CHUNK_BYTES / sizeof *chunk;
        if (chunk == NULL) mem_release(log->mem, CHUNK_BYTES);
        if (i == LOG_FIRST_CHUNKS) log->in_regions = chunk != NULL;
        if (chunk == NULL && log->in_regions) return false;
    }
    if (chunk == NULL) chunk = mem_zalloc(log->mem, CHUNK_BYTES);
    if (chunk == NULL) return false;
    log->chunks[log->chunk_count++] = chunk;
    return true;
}

// Lets records in up to number `limit`, as far as the chunk goes where the next one lies.
static void set_window(Log *log, uint64_t limit) {
    uint32_t at = log->count % LOG_CHUNK;
    uint64_t room = limit - log->count;
    if (room > LOG_CHUNK - at) room = LOG_CHUNK - at;
    log->next = log->chunks[log->count / LOG_CHUNK] + (size_t)at * LOG_WORDS;
    log->end = log->next + (size_t)room * LOG_WORDS;
}

// There are always LOG_LAST_WORDS records more than the window shows, so that the last words need
// no memory.
bool log_grow(Log *log) {
    if (log->status != STATUS_OK) {
        if (log->count >= log->limit) return false;
        set_window(log, log->limit);
        return true;
    }
    if (log->count >= log->budget) log_fail(log, STATUS_BUDGET_EVENTS);
    while (log->chunk_count <= ((uint64_t)log->count + LOG_LAST_WORDS) / LOG_CHUNK) {
        if (!add_chunk(log)) {
            log_fail(log, STATUS_MEMORY);
            return false;
        }
    }
    if (log->status != STATUS_OK) return false;
    uint64_t limit = (uint64_t)log->chunk_count * LOG_CHUNK - LOG_LAST_WORDS;
    set_window(log, limit < log->budget ? limit : log->budget);
    return true;
}

// ---- strings

static uint32_t hash_bytes(const char *bytes, size_t size) {
    uint64_t hash = size * 0x9E3779B97F4A7C15u;
    while (size > 0) {
        uint64_t word = 0;
        size_t step = size < sizeof word ? size : sizeof word;
        memcpy(&word, bytes, step);
        hash = (hash ^ word) * 0xFF51AFD7ED558CCDu;
        hash ^= hash >> 32;
        bytes += step;
        size -= step;
    }
    return (uint32_t)hash;
}

// The slot that holds the string, or the free one where it belongs.
static size_t find_slot(const Log *log, const char *bytes, size_t size, uint32_t hash) {
    size_t mask = log->slot_count - 1;
    size_t slot = hash & mask;
    for (; log->slots[slot].id != 0; slot = (slot + 1) & mask) {
        if (log->slots[slot].hash != hash) continue;
        LogString string = log_string(log, log->slots[slot].id);
        if (string.size == size && (size == 0 || memcmp(string.bytes, bytes, size) == 0)) break;
    }
    return slot;
}

// Keeps a third of the slots free at least. Strings go in by number, so that taking the newest ones
// out again only has to clear their slots.
static bool reserve_slots(Log *log) {
    if (log->string_count + log->string_count / 2 + 1 < log->slot_count) return true;
    size_t count = log->slot_count == 0 ? 64 : log->slot_count * 2;
    LogSlot *slots = mem_zalloc(log->mem, count * sizeof *slots);
    if (slots == NULL) return false;
    mem_free(log->mem, log->slots, log->slot_count * sizeof *slots);
    log->slots = slots;
    log->slot_count = count;
    for (uint32_t id = 1; id <= log->string_count; id++) {
        uint32_t hash = log->strings[id - 1].hash;
        size_t slot = hash & (count - 1);
        while (slots[slot].id != 0) slot = (slot + 1) & (count - 1);
        slots[slot] = (LogSlot){hash, id};
    }
    return true;
}

static LogBlock *new_block(Log *log, size_t size) {
    if (size > SIZE_MAX - sizeof(LogBlock)) return NULL;
    LogBlock *block = mem_alloc(log->mem, sizeof *block + size);
    if (block != NULL) block->size = size;
    return block;
}

// A place for `size` bytes. A long string gets a block of its own, below the one that is in use.
static char *reserve_bytes(Log *log, size_t size) {
    if (log->blocks != NULL && size <= log->block_left) {
        log->block_left -= size;
        return log->blocks->bytes + log->blocks->size - log->block_left - size;
    }
    bool alone = size > BLOCK_BYTES / 4;
    LogBlock *block = new_block(log, alone ? size : BLOCK_BYTES);
    if (block == NULL) return NULL;
    if (alone && log->blocks != NULL) {
        block->below = log->blocks->below;
        log->blocks->below = block;
        return block->bytes;
    }
    block->below = log->blocks;
    log->blocks = block;
    log->block_left = block->size - size;
    return block->bytes;
}

uint32_t log_intern(Log *log, const char *bytes, size_t size) {
    uint32_t hash = hash_bytes(bytes, size);
    if (size >= UINT32_MAX || log->string_count >= MAX_EVENTS || !reserve_slots(log)) goto fail;
    size_t slot = find_slot(log, bytes, size, hash);
    if (log->slots[slot].id != 0) return log->slots[slot].id;
    if (!vec_reserve(log->mem, (void **)&log->strings, &log->string_cap, log->string_count + 1,
                     sizeof *log->strings))
        goto fail;
    char *copy = reserve_bytes(log, size);
    if (copy == NULL) goto fail;
    if (size > 0) memcpy(copy, bytes, size);
    log->strings[log->string_count++] = (LogString){copy, (uint32_t)size, hash};
    log->slots[slot] = (LogSlot){hash, (uint32_t)log->string_count};
    return (uint32_t)log->string_count;
fail:
    log_fail(log, STATUS_MEMORY);
    return 0;
}

void log_truncate(Log *log, uint32_t count, size_t strings) {
    ASSERT(count <= log->count && strings <= log->string_count);
    for (uint32_t seq = log->count; seq > count; seq--)
        memset(log_record(log, seq), 0, LOG_WORDS * sizeof(uint32_t));
    for (; log->string_count > strings; log->string_count--) {
        LogString last = log->strings[log->string_count - 1];
        log->slots[find_slot(log, last.bytes, last.size, last.hash)] = (LogSlot){0};
    }
    log->count = count;
    log->status = STATUS_OK;
    log->limit = 0;
    log->next = log->end = NULL;
}
