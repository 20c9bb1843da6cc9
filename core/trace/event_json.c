#include "trace/event_json.h"

#include "trace/codec.h"
#include "trace/json.h"
#include "trace/schema.h"

#define FORMAT_VERSION 1

// ---- writing

// More than an event takes without its strings; every name is shorter than 60 bytes.
#define EVENT_ROOM 1024u

static char *put_bytes(char *at, const char *bytes, size_t size) {
    memcpy(at, bytes, size);
    return at + size;
}

static char *put_text(char *at, const char *text) {
    return put_bytes(at, text, strlen(text));
}

static char *put_uint(char *at, uint32_t number) {
    uint32_t digits = 1;
    for (uint32_t rest = number; rest >= 10; rest /= 10) digits++;
    for (uint32_t i = digits; i-- > 0; number /= 10) at[i] = (char)('0' + number % 10);
    return at + digits;
}

static char *put_int(char *at, int32_t number) {
    if (number >= 0) return put_uint(at, (uint32_t)number);
    *at = '-';
    return put_uint(at + 1, 0u - (uint32_t)number);
}

// What the buffer itself appends, between two parts that are written into its spare room. NULL:
// out of memory.
static char *put_time(StrBuf *out, char *at, double time) {
    if (time >= 0 && time < 4e9 && time == (uint32_t)time) return put_uint(at, (uint32_t)time);
    out->len = (size_t)(at - out->data);
    json_double(out, time);
    return strbuf_reserve(out, EVENT_ROOM) ? out->data + out->len : NULL;
}

static char *put_string(StrBuf *out, char *at, LogString string) {
    out->len = (size_t)(at - out->data);
    strbuf_json(out, string.bytes, string.size);
    return strbuf_reserve(out, EVENT_ROOM) ? out->data + out->len : NULL;
}

static char *put_field(StrBuf *out, char *at, const Log *log, uint32_t type, const uint32_t *record,
                       FieldPlace place) {
    uint32_t value = field_get(record, place, type);
    if (type == FIELD_TIME) return put_time(out, at, trace_get_time(record + place.word));
    if (type == FIELD_I32) return put_int(at, (int32_t)value);
    if (type == FIELD_STR && value == 0) return put_bytes(at, "null", 4);
    if (type == FIELD_STR) return put_string(out, at, log_string(log, value));
    if (type < FIELD_FIRST_ENUM) return put_uint(at, value);
    *at++ = '"';
    at = put_text(at, enum_info((FieldType)type)->names[value]);
    *at++ = '"';
    return at;
}

// The event whose record is `word`, with its time unless that is negative. Writes into the buffer's
// spare room: a trace has millions of events.
static void write_event(StrBuf *out, const Log *log, const uint32_t *word, uint32_t seq,
                        double time) {
    const EventInfo *info = event_info(record_kind(word));
    if (!strbuf_reserve(out, EVENT_ROOM)) return;
    char *at = put_text(out->data + out->len, "{\"seq\":");
    at = put_uint(at, seq);
    at = put_text(at, ",\"cause\":");
    at = put_uint(at, word[1]);
    if (time >= 0) {
        at = put_text(at, ",\"time\":");
        at = put_time(out, at, time);
        if (at == NULL) return;
    }
    at = put_text(at, ",\"event\":\"");
    at = put_text(at, info->name);
    *at++ = '"';
    FieldPlace place = FIRST_FIELD;
    for (uint32_t i = 0; i < info->count && at != NULL; i++) {
        const FieldInfo *of = &info->fields[i];
        at = put_bytes(at, ",\"", 2);
        at = put_bytes(at, of->name, of->size);
        at = put_bytes(at, "\":", 2);
        at = put_field(out, at, log, of->type, word, place);
        place = field_after(place, of->type);
    }
    if (at == NULL) return;
    *at++ = '}';
    out->len = (size_t)(at - out->data);
}

void event_json(StrBuf *out, const Log *log, const LogIndex *index, uint32_t seq) {
    write_event(out, log, log_record(log, seq), seq, index_time(index, log, seq));
}

void json_lines_head(StrBuf *out) {
    static const char HEX[] = "0123456789abcdef";
    strbuf_format(out, "{\"loopscope_trace\":%d,\"schema\":\"", FORMAT_VERSION);
    for (int shift = 28; shift >= 0; shift -= 4) strbuf_char(out, HEX[schema_hash() >> shift & 15]);
    strbuf_text(out, "\"}\n");
}

void json_lines_write(StrBuf *out, const Log *log, uint32_t from, uint32_t to) {
    for (uint32_t seq = from; seq <= to && !out->failed; seq++) {
        write_event(out, log, log_record(log, seq), seq, -1);
        strbuf_char(out, '\n');
    }
}

// ---- reading

typedef struct LineReader {
    JsonReader json;
    Log *log;
    StrBuf text; // the string that was read last
    Status status;
} LineReader;

static bool fail(LineReader *reader, Status status) {
    if (reader->status == STATUS_OK) reader->status = reader->text.failed ? STATUS_MEMORY : status;
    return false;
}

static bool text_is(const StrBuf *text, const char *expected) {
    return text->len == strlen(expected) &&
           (text->len == 0 || memcmp(text->data, expected, text->len) == 0);
}

// A string goes into reader->text.
static bool read_text(LineReader *reader) {
    return json_string(&reader->json, &reader->text) || fail(reader, STATUS_BAD_TRACE);
}

static bool read_char(LineReader *reader, char expected) {
    return json_char(&reader->json, expected) || fail(reader, STATUS_BAD_TRACE);
}

static bool read_whole(LineReader *reader, double least, double most, double *number) {
    bool whole;
    return (json_number(&reader->json, number, &whole) && whole && *number >= least &&
            *number <= most) ||
           fail(reader, STATUS_BAD_TRACE);
}

static bool read_string_field(LineReader *reader, uint32_t *value) {
    if (json_peek(&reader->json) == JSON_NULL) {
        *value = 0;
        return json_null(&reader->json) || fail(reader, STATUS_BAD_TRACE);
    }
    if (!read_text(reader)) return false;
    *value = log_intern(reader->log, reader->text.data, reader->text.len);
    return *value != 0 || fail(reader, STATUS_MEMORY);
}

static bool read_enum_field(LineReader *reader, FieldType type, uint32_t *value) {
    if (!read_text(reader)) return false;
    const EnumInfo *info = enum_info(type);
    for (uint32_t i = 0; i < info->count; i++) {
        if (!text_is(&reader->text, info->names[i])) continue;
        *value = i;
        return true;
    }
    return fail(reader, STATUS_BAD_TRACE);
}

static bool read_time_field(LineReader *reader, uint32_t *word) {
    double number;
    bool whole;
    if (!json_number(&reader->json, &number, &whole)) return fail(reader, STATUS_BAD_TRACE);
    (void)trace_words_TIME(word, number);
    return true;
}

static bool read_number_field(LineReader *reader, FieldType type, uint32_t *value) {
    double number;
    double most = type == FIELD_I32    ? INT32_MAX
                  : type == FIELD_FLAG ? 1
                  : type == FIELD_SLOT ? TRACE_SLOTS - 1
                                       : UINT32_MAX;
    if (!read_whole(reader, type == FIELD_I32 ? INT32_MIN : 0, most, &number)) return false;
    *value = type == FIELD_I32 ? (uint32_t)(int32_t)number : (uint32_t)number;
    return true;
}

// Any but a TIME.
static bool read_value(LineReader *reader, FieldType type, uint32_t *value) {
    if (type == FIELD_STR) return read_string_field(reader, value);
    if (type >= FIELD_FIRST_ENUM) return read_enum_field(reader, type, value);
    return read_number_field(reader, type, value);
}

static bool read_field(LineReader *reader, FieldType type, uint32_t *record, FieldPlace place) {
    if (type == FIELD_TIME) return read_time_field(reader, record + place.word);
    uint32_t value = 0;
    if (!read_value(reader, type, &value)) return false;
    field_set(record, place, type, value);
    return true;
}

// The key `name` and its colon.
static bool read_key(LineReader *reader, const char *name) {
    return read_text(reader) && (text_is(&reader->text, name) || fail(reader, STATUS_BAD_TRACE)) &&
           read_char(reader, ':');
}

// {"seq":1,"cause":0,"event":"...", and the fields in the order of the schema.
static bool read_event(LineReader *reader, uint32_t seq, uint32_t word[LOG_WORDS]) {
    double number;
    if (!read_char(reader, '{') || !read_key(reader, "seq") ||
        !read_whole(reader, seq, seq, &number) || !read_char(reader, ',') ||
        !read_key(reader, "cause") || !read_whole(reader, 0, seq - 1, &number) ||
        !read_char(reader, ',') || !read_key(reader, "event") || !read_text(reader))
        return false;
    uint32_t kind = event_by_name(reader->text.data, reader->text.len);
    if (kind == EV_NONE) return fail(reader, STATUS_BAD_TRACE);
    (void)trace_bytes_FLAG((uint8_t *)word, kind);
    word[1] = (uint32_t)number;
    const EventInfo *info = event_info(kind);
    FieldPlace place = FIRST_FIELD;
    for (uint32_t i = 0; i < info->count; i++) {
        if (!read_char(reader, ',') || !read_key(reader, info->fields[i].name) ||
            !read_field(reader, info->fields[i].type, word, place))
            return false;
        place = field_after(place, info->fields[i].type);
    }
    return read_char(reader, '}');
}

// The first line must be the one that json_lines_head writes, but for spaces.
static bool read_head(LineReader *reader) {
    StrBuf head;
    double version;
    strbuf_init(&head, reader->text.mem);
    json_lines_head(&head);
    bool good = !head.failed && read_char(reader, '{') && read_key(reader, "loopscope_trace") &&
                read_whole(reader, FORMAT_VERSION, FORMAT_VERSION, &version) &&
                read_char(reader, ',') && read_key(reader, "schema") && read_text(reader) &&
                read_char(reader, '}');
    // ...,"schema":"01234567"}\n
    if (good &&
        (reader->text.len != 8 || memcmp(reader->text.data, head.data + head.len - 11, 8) != 0))
        good = fail(reader, STATUS_BAD_TRACE);
    if (head.failed) good = fail(reader, STATUS_MEMORY);
    strbuf_free(&head);
    return good;
}

static bool add_event(LineReader *reader, LogIndex *index) {
    Log *log = reader->log;
    uint32_t word[LOG_WORDS] = {0};
    if (!read_event(reader, log->count + 1, word)) return false;
    Status status = index_add(index, word, log->count + 1, log->string_count);
    if (status != STATUS_OK) return fail(reader, status);
    uint32_t *record = log_add(log);
    if (record == NULL) {
        index_remove(index, word);
        return fail(reader, log->status);
    }
    memcpy(record, word, sizeof word);
    return true;
}

// The rest of a line must be blank.
static bool end_line(LineReader *reader) {
    json_space(&reader->json);
    if (reader->json.at < reader->json.end && *reader->json.at == '\r') reader->json.at++;
    return reader->json.at == reader->json.end || fail(reader, STATUS_BAD_TRACE);
}

Status json_lines_read(Log *log, LogIndex *index, const char *text, size_t size) {
    LineReader reader = {.log = log};
    const char *end = text + size;
    size_t strings = log->string_count;
    bool head = true;
    if (log->count != 0) return STATUS_BAD_TRACE;
    strbuf_init(&reader.text, log->mem);
    while (text < end && reader.status == STATUS_OK) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        reader.json = (JsonReader){text, newline == NULL ? end : newline};
        if (head ? read_head(&reader) : add_event(&reader, index)) (void)end_line(&reader);
        head = false;
        text = newline == NULL ? end : newline + 1;
    }
    if (head) (void)fail(&reader, STATUS_BAD_TRACE);
    if (reader.status != STATUS_OK) codec_rollback(log, index, 0, strings);
    strbuf_free(&reader.text);
    return reader.status;
}
