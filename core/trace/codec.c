#include "trace/codec.h"

#include "trace/schema.h"

#define HEADER_WORDS 6u
#define HEAD_SIZE sizeof(uint32_t) // of a record, which is bytes in any order of words
static const char MAGIC[4] = {'L', 'T', 'R', '2'};

// ---- writing

static char *put_word(char *out, uint32_t word) {
    out[0] = (char)(word & 0xFF);
    out[1] = (char)(word >> 8 & 0xFF);
    out[2] = (char)(word >> 16 & 0xFF);
    out[3] = (char)(word >> 24);
    return out + 4;
}

static size_t part_size(const Log *log, uint32_t events, uint32_t strings) {
    size_t size = sizeof MAGIC + (HEADER_WORDS - 1) * 4;
    for (size_t i = strings; i < log->string_count; i++) size += 4 + log->strings[i].size;
    return size + (size_t)(log->count - events) * LOG_WORDS * 4;
}

// The last word of a LOCAL_SET record is the index's, not the trace's.
static char *put_record(char *out, const uint32_t *word) {
    uint32_t used = event_info(record_kind(word))->words;
    memcpy(out, word, HEAD_SIZE);
    out += HEAD_SIZE;
    for (uint32_t i = 1; i < LOG_WORDS; i++) out = put_word(out, i < used ? word[i] : 0);
    return out;
}

void codec_write(StrBuf *out, const Log *log, uint32_t events, uint32_t strings) {
    size_t size = part_size(log, events, strings);
    if (!strbuf_reserve(out, size)) return;
    char *at = out->data + out->len;
    memcpy(at, MAGIC, sizeof MAGIC);
    at = put_word(at + sizeof MAGIC, schema_hash());
    at = put_word(at, events);
    at = put_word(at, log->count - events);
    at = put_word(at, strings);
    at = put_word(at, (uint32_t)log->string_count - strings);
    for (size_t i = strings; i < log->string_count; i++) {
        LogString string = log->strings[i];
        at = put_word(at, string.size);
        if (string.size > 0) memcpy(at, string.bytes, string.size);
        at += string.size;
    }
    for (uint32_t seq = events + 1; seq <= log->count; seq++)
        at = put_record(at, log_record(log, seq));
    out->len += size;
}

// ---- reading

typedef struct Reader {
    const unsigned char *at;
    size_t left; // bytes
} Reader;

static uint32_t get_word(Reader *reader) {
    const unsigned char *at = reader->at;
    reader->at += 4;
    reader->left -= 4;
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static void get_head(Reader *reader, uint32_t *record) {
    memcpy(record, reader->at, HEAD_SIZE);
    reader->at += HEAD_SIZE;
    reader->left -= HEAD_SIZE;
}

static Status read_strings(Log *log, Reader *reader, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (reader->left < 4) return STATUS_BAD_TRACE;
        uint32_t size = get_word(reader);
        if (size > reader->left) return STATUS_BAD_TRACE;
        size_t before = log->string_count;
        if (log_intern(log, (const char *)reader->at, size) == 0) return STATUS_MEMORY;
        if (log->string_count == before) return STATUS_BAD_TRACE; // it has a number already
        reader->at += size;
        reader->left -= size;
    }
    return STATUS_OK;
}

static Status read_events(Log *log, LogIndex *index, Reader *reader, uint32_t count) {
    if (reader->left / (LOG_WORDS * 4) < count) return STATUS_BAD_TRACE;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t word[LOG_WORDS];
        get_head(reader, word);
        for (uint32_t w = 1; w < LOG_WORDS; w++) word[w] = get_word(reader);
        uint32_t *record = log_add(log);
        if (record == NULL) return log->status;
        Status status = index_add(index, word, log->count, log->string_count);
        // A record that the index refused is not the index's to take out again.
        if (status != STATUS_OK) {
            log_truncate(log, log->count - 1, log->string_count);
            return status;
        }
        memcpy(record, word, sizeof word);
    }
    return STATUS_OK;
}

static Status read_part(Log *log, LogIndex *index, Reader *reader) {
    if (reader->left < HEADER_WORDS * 4 || memcmp(reader->at, MAGIC, sizeof MAGIC) != 0)
        return STATUS_BAD_TRACE;
    (void)get_word(reader);
    if (get_word(reader) != schema_hash()) return STATUS_BAD_TRACE;
    if (get_word(reader) != log->count) return STATUS_BAD_TRACE;
    uint32_t events = get_word(reader);
    if (get_word(reader) != log->string_count) return STATUS_BAD_TRACE;
    uint32_t strings = get_word(reader);
    Status status = read_strings(log, reader, strings);
    if (status != STATUS_OK) return status;
    return read_events(log, index, reader, events);
}

void codec_rollback(Log *log, LogIndex *index, uint32_t events, size_t strings) {
    for (uint32_t seq = log->count; seq > events; seq--) index_remove(index, log_record(log, seq));
    log_truncate(log, events, strings);
}

Status codec_read(Log *log, LogIndex *index, const char *bytes, size_t size) {
    uint32_t events = log->count;
    size_t strings = log->string_count;
    Reader reader = {(const unsigned char *)bytes, size};
    Status status = STATUS_OK;
    while (status == STATUS_OK && reader.left > 0) status = read_part(log, index, &reader);
    if (status != STATUS_OK) codec_rollback(log, index, events, strings);
    return status;
}
