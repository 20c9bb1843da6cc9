// The state of the world as JSON, for the page. Its shape is that of state.def.
//
// Large worlds are shown in part, so that the text stays small whatever the program does: of each
// order (the ready queue, the timer heap, newest first for the rest) the first PICK_LIMIT things,
// and what they refer to. `left_out` counts what is missing.
#ifndef LS_TRACE_STATE_JSON_H
#define LS_TRACE_STATE_JSON_H

#include "base/strbuf.h"
#include "trace/world.h"

// Appends the state at `position` of `log`. Memory that runs out shows in out->failed.
void state_json(StrBuf *out, const World *world, const Log *log, uint32_t position);

// Appends an output as it is in the state's `outputs`.
void state_json_output(StrBuf *out, const WorldOutput *output, const Log *log);

#endif
