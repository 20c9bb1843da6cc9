#include "vm/output.h"

#include "base/utf8.h"
#include "trace/log.h"
#include "vm/program.h"

// Longer unfinished lines are told in parts, so that dots without an end cost linear memory.
enum { LONGEST_JOINED_LINE = 4096 };

// Field `text` of an OUTPUT record, behind head and cause.
enum { TEXT_WORD = 2 };

// Lengthens the text of the unfinished line's event, when that is the log's last one and still
// ours. False: a new event is needed.
static bool join(Runtime *rt, Output *out, int stream, const char *bytes, size_t size) {
    Log *log = rt->log;
    if (out->open_event == 0 || out->open_event != log->count || out->open_stream != stream)
        return false;
    if (out->open_event <= out->frozen || log->status != STATUS_OK) return false;
    uint32_t *record = log_record(log, out->open_event);
    LogString before = log_string(log, record[TEXT_WORD]);
    if (before.size + size > LONGEST_JOINED_LINE) return false;
    StrBuf whole;
    strbuf_init(&whole, &rt->mem);
    strbuf_bytes(&whole, before.bytes, before.size);
    strbuf_bytes(&whole, bytes, size);
    uint32_t id = whole.failed ? 0 : log_intern(log, whole.data, whole.len);
    strbuf_free(&whole);
    if (id == 0) return false;
    record[TEXT_WORD] = id;
    return true;
}

// Tells the trace of one piece: a line with its newline, or the unfinished rest.
static void tell(Runtime *rt, int stream, const char *bytes, size_t size) {
    Output *out = &rt->program->output;
    Log *log = rt->log;
    if (log == NULL || log->status != STATUS_OK) return;
    if (!join(rt, out, stream, bytes, size)) {
        uint32_t id = log_intern(log, bytes, size);
        if (id != 0)
            out->open_event =
                trace_output(log, rt->cause, stream == 0 ? Stream_STDOUT : Stream_STDERR, id);
        out->open_stream = stream;
    }
    if (bytes[size - 1] == '\n') out->open_event = 0;
}

// stderr shows lone surrogates by escapes (the error handler "backslashreplace").
static void escape_surrogates(StrBuf *buf, const char *bytes, size_t size) {
    for (size_t at = 0; at < size;) {
        size_t from = at;
        uint32_t c = utf8_next(bytes, &at);
        if (c >> 11 != 0xD800 >> 11) {
            strbuf_bytes(buf, bytes + from, at - from);
            continue;
        }
        strbuf_text(buf, "\\ud");
        for (int shift = 8; shift >= 0; shift -= 4)
            strbuf_char(buf, "0123456789abcdef"[c >> shift & 15]);
    }
}

bool output_write(Runtime *rt, int stream, const char *bytes, size_t size) {
    if (stream == 1 && utf8_check(bytes, size, false) < size) {
        StrBuf buf;
        strbuf_init(&buf, &rt->mem);
        escape_surrogates(&buf, bytes, size);
        bool good = !buf.failed && output_write(rt, stream, buf.data, buf.len);
        if (buf.failed) raise_memory(rt);
        strbuf_free(&buf);
        return good;
    }
    Output *out = &rt->program->output;
    if (size == 0) return true;
    if (size > rt->options.max_output - out->written) {
        size = (size_t)(rt->options.max_output - out->written);
        rt->stop = STATUS_BUDGET_OUTPUT;
    }
    StrBuf *buf = &out->streams[stream];
    if (!strbuf_reserve(buf, size)) {
        buf->failed = false;
        raise_memory(rt);
        return false;
    }
    strbuf_bytes(buf, bytes, size);
    out->written += size;
    while (size > 0) {
        const char *newline = memchr(bytes, '\n', size);
        size_t piece = newline == NULL ? size : (size_t)(newline - bytes) + 1;
        tell(rt, stream, bytes, piece);
        bytes += piece;
        size -= piece;
    }
    if (rt->log != NULL && rt->log->status != STATUS_OK && rt->stop == STATUS_OK)
        rt->stop = rt->log->status;
    if (rt->stop == STATUS_OK) return true;
    raise_memory(rt); // what unwinds; nothing catches it while `stop` is set
    return false;
}
