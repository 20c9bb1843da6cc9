#include "trace/event_json.h"

#include "trace/codec.h"
#include "trace/json.h"
#include "trace/schema.h"

#define FORMAT_VERSION 1

// ---- writing

static void write_field(StrBuf *out, const Log *log, FieldType type, const uint32_t *word) {
    if (type == FIELD_TIME) {
        json_double(out, trace_get_time(word));
    } else if (type == FIELD_I32) {
        strbuf_int(out, (int32_t)word[0]);
    } else if (type == FIELD_STR && word[0] == 0) {
        strbuf_text(out, "null");
    } else if (type == FIELD_STR) {
        LogString string = log_string(log, word[0]);
        strbuf_json(out, string.bytes, string.size);
    } else if (type >= FIELD_FIRST_ENUM) {
        strbuf_format(out, "\"%s\"", enum_info(type)->names[word[0]]);
    } else {
        strbuf_uint(out, word[0]);
    }
}

void event_json(StrBuf *out, const Log *log, const LogIndex *index, uint32_t seq) {
    const uint32_t *word = log_record(log, seq);
    const EventInfo *info = event_info(word[0]);
    strbuf_format(out, "{\"seq\":%u,\"cause\":%u", seq, word[1]);
    if (index != NULL) {
        strbuf_text(out, ",\"time\":");
        json_double(out, index_time(index, log, seq));
    }
    strbuf_format(out, ",\"event\":\"%s\"", info->name);
    uint32_t at = 2;
    for (uint32_t i = 0; i < info->count; i++) {
        strbuf_format(out, ",\"%s\":", info->fields[i].name);
        write_field(out, log, info->fields[i].type, word + at);
        at += FIELD_WORDS(info->fields[i].type);
    }
    strbuf_char(out, '}');
}

void json_lines_head(StrBuf *out) {
    static const char HEX[] = "0123456789abcdef";
    strbuf_format(out, "{\"loopscope_trace\":%d,\"schema\":\"", FORMAT_VERSION);
    for (int shift = 28; shift >= 0; shift -= 4) strbuf_char(out, HEX[schema_hash() >> shift & 15]);
    strbuf_text(out, "\"}\n");
}

void json_lines_write(StrBuf *out, const Log *log, uint32_t from, uint32_t to) {
    for (uint32_t seq = from; seq <= to && !out->failed; seq++) {
        event_json(out, log, NULL, seq);
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

static bool read_string_field(LineReader *reader, uint32_t *word) {
    if (json_peek(&reader->json) == JSON_NULL) {
        word[0] = 0;
        return json_null(&reader->json) || fail(reader, STATUS_BAD_TRACE);
    }
    if (!read_text(reader)) return false;
    word[0] = log_intern(reader->log, reader->text.data, reader->text.len);
    return word[0] != 0 || fail(reader, STATUS_MEMORY);
}

static bool read_enum_field(LineReader *reader, FieldType type, uint32_t *word) {
    if (!read_text(reader)) return false;
    const EnumInfo *info = enum_info(type);
    for (uint32_t i = 0; i < info->count; i++) {
        if (!text_is(&reader->text, info->names[i])) continue;
        word[0] = i;
        return true;
    }
    return fail(reader, STATUS_BAD_TRACE);
}

static bool read_field(LineReader *reader, FieldType type, uint32_t *word) {
    double number;
    bool whole;
    if (type == FIELD_STR) return read_string_field(reader, word);
    if (type >= FIELD_FIRST_ENUM) return read_enum_field(reader, type, word);
    if (type == FIELD_TIME) {
        if (!json_number(&reader->json, &number, &whole)) return fail(reader, STATUS_BAD_TRACE);
        (void)trace_put_TIME(word, number);
        return true;
    }
    if (!read_whole(reader, type == FIELD_I32 ? INT32_MIN : 0,
                    type == FIELD_I32 ? INT32_MAX : UINT32_MAX, &number))
        return false;
    word[0] = type == FIELD_I32 ? (uint32_t)(int32_t)number : (uint32_t)number;
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
    word[0] = event_by_name(reader->text.data, reader->text.len);
    word[1] = (uint32_t)number;
    if (word[0] == EV_NONE) return fail(reader, STATUS_BAD_TRACE);
    const EventInfo *info = event_info(word[0]);
    uint32_t at = 2;
    for (uint32_t i = 0; i < info->count; i++) {
        if (!read_char(reader, ',') || !read_key(reader, info->fields[i].name) ||
            !read_field(reader, info->fields[i].type, word + at))
            return false;
        at += FIELD_WORDS(info->fields[i].type);
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
