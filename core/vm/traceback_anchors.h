// Where carets change their form inside of an expression: at a binary operator, and at the brackets
// of a subscript or a call.
#ifndef LS_VM_TRACEBACK_ANCHORS_H
#define LS_VM_TRACEBACK_ANCHORS_H

#include "object/runtime.h"

// Bytes, counted in a run of lines.
typedef struct SourceLine {
    const char *text;
    size_t size;
} SourceLine;

// From (left_line, left) up to (right_line, right): lines from 0, byte offsets in the segment's
// lines.
typedef struct Anchors {
    uint32_t left_line, right_line;
    size_t left, right;
} Anchors;

// Finds them in the text of one expression. `minor` says whose rules: up to 3.12 one line, no
// calls. False: there are none.
bool anchors_find(Runtime *rt, const char *segment, size_t size, uint32_t minor, Anchors *anchors);

// Whether the lines are one `return f(...)` or `x = f(...)` whose call is exactly the range from
// `start` in the first line to `end` in the last: then 3.13 shows no carets. Also true when there
// is no statement at all.
bool anchors_plain_call(Runtime *rt, const SourceLine *lines, uint32_t count, size_t start,
                        size_t end);

#endif
