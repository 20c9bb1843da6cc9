// Debug mode of loops: where handles, futures and tasks were made (format_helpers.extract_stack),
// and checks of what is scheduled. Kept in rt->loop->sources, by the object's number.
#ifndef LS_AIO_DEBUG_H
#define LS_AIO_DEBUG_H

#include "aio/loop.h"

// Notes where an object is made when its loop is in debug mode; *noted becomes true. `inner` is how
// many frames of the library's Python CPython has inside of the place and leaves out again, `by`
// the library's file that would be the innermost place, or NULL. False: raised.
bool debug_note(Runtime *rt, const Loop *loop, Object *object, bool *noted, uint32_t inner,
                const char *by);
// The same in any mode.
bool debug_note_now(Runtime *rt, Object *object, bool *noted, uint32_t inner, const char *by);

// The object is freed.
void debug_forget(Runtime *rt, Object *object, const bool *noted);

// Appends " created at file:line" when that was noted.
void debug_append(Runtime *rt, StrBuf *buf, Object *object, const bool *noted);

// The repr of a handle before it was cancelled: kept (Handle.cancel), and found again, borrowed.
void debug_keep_repr(Runtime *rt, Handle *handle);
ValueRef debug_kept_repr(Runtime *rt, Handle *handle);

// _source_traceback: a traceback.StackSummary, the outermost place first; or None.
Value debug_source(Runtime *rt, Object *object, const bool *noted);

// call_soon(callback) and the like in debug mode: False: TypeError raised.
bool debug_check_callback(Runtime *rt, const Loop *loop, ValueRef callback, const char *method);

// While a loop in debug mode runs, coroutines note where they were made.
void debug_track_origins(Runtime *rt, Loop *loop, bool enabled);

// "Executing ... took 0.200 seconds". False: raised.
bool debug_warn_slow(Runtime *rt, const Loop *loop, Handle *handle, double seconds);

#endif
