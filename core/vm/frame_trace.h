// The trace of frames, lines and local variables. Every function here does nothing when the frame
// is not traced (trace_id 0).
#ifndef LS_VM_FRAME_TRACE_H
#define LS_VM_FRAME_TRACE_H

#include "vm/frame.h"

// Gives a new frame its number when lines are traced and its code is the program's own, or it is a
// native coroutine. Parameters that are filled already are logged as local variables.
void frame_trace_created(Runtime *rt, Frame *frame);
void frame_trace_pushed(Runtime *rt, Frame *frame);
void frame_trace_popped(Runtime *rt, Frame *frame, bool raised, ValueRef value);
void frame_trace_suspended(Runtime *rt, Frame *leaf, Frame *root);
void frame_trace_resumed(Runtime *rt, Frame *leaf, Frame *root);
// A statement is about to run. Variables that may have changed without a store (containers, and
// what inner functions share) are looked at again first.
void frame_trace_line(Runtime *rt, Frame *frame, uint32_t line);
// A variable got a value; NO_REF: it has lost it. `slot` counts locals, then cells; for module
// level names it is the index of the name.
void frame_trace_local(Runtime *rt, Frame *frame, uint32_t slot, Str *name, ValueRef value);
void frame_trace_raised(Runtime *rt, Frame *frame, ValueRef exception);
void frame_trace_caught(Runtime *rt, Frame *frame, ValueRef exception);
void frame_trace_never_awaited(Runtime *rt, Frame *frame);

#endif
