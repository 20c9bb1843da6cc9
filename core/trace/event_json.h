// Events as JSON: one object for the page, or JSON Lines, the form in which traces are kept in
// files and compared (docs/trace-format.md).
#ifndef LS_TRACE_EVENT_JSON_H
#define LS_TRACE_EVENT_JSON_H

#include "base/strbuf.h"
#include "trace/index.h"

// Memory that runs out shows in out->failed, here and below.

// Appends event number `seq` as an object, with its time.
void event_json(StrBuf *out, const Log *log, const LogIndex *index, uint32_t seq);

// Appends the first line of a trace, which names the schema.
void json_lines_head(StrBuf *out);

// Appends events number `from` to `to`, a line each.
void json_lines_write(StrBuf *out, const Log *log, uint32_t from, uint32_t to);

// Adds a whole trace in JSON Lines, with its first line, to an empty log and its index. Answers OK;
// or BAD_TRACE or MEMORY, and then neither has changed.
Status json_lines_read(Log *log, LogIndex *index, const char *text, size_t size);

#endif
