// What the program writes: kept for the host, and told to the trace.
//
// One OUTPUT event is one completed line of a stream, or a part of a line when another event comes
// in between.
#ifndef LS_VM_OUTPUT_H
#define LS_VM_OUTPUT_H

#include "base/strbuf.h"
#include "object/runtime.h"

typedef struct Output {
    StrBuf streams[2]; // what the host has not taken; 0 is stdout, 1 stderr
    uint64_t written;  // bytes in all, against the budget
    uint32_t
        open_event;  // sequence number of the last OUTPUT event when its line is unfinished, or 0
    int open_stream; // its stream
    uint32_t frozen; // events up to this number were handed out and stay as they are
} Output;

// rt->write: writes bytes of UTF-8. False: raised; rt->stop is set when a budget was reached.
bool output_write(Runtime *rt, int stream, const char *bytes, size_t size);

#endif
