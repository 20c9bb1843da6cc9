// The binary form of a trace: how a log goes from the runner to the viewer.
//
// It is a sequence of parts, each of which holds what was added since the part before it. All
// numbers are little-endian and 32 bits wide:
//   "LTR2", the schema's hash,
//   events before this part, events in it, strings before this part, strings in it,
//   for each string its size in bytes and its bytes,
//   for each event the seven words of its record (trace/log.h).
#ifndef LS_TRACE_CODEC_H
#define LS_TRACE_CODEC_H

#include "base/strbuf.h"
#include "trace/index.h"

// Appends to `out` one part with the events after number `events` and the strings after number
// `strings`. Memory that runs out shows in out->failed.
void codec_write(StrBuf *out, const Log *log, uint32_t events, uint32_t strings);

// Adds parts to a log and its index, in order. Answers OK; or BAD_TRACE or MEMORY, and then neither
// has changed.
Status codec_read(Log *log, LogIndex *index, const char *bytes, size_t size);

// Takes the events and strings after the given numbers out of a log and its index again.
void codec_rollback(Log *log, LogIndex *index, uint32_t events, size_t strings);

#endif
