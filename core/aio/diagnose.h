// What is wrong with a program, told in the trace: only called while there is one.
#ifndef LS_AIO_DIAGNOSE_H
#define LS_AIO_DIAGNOSE_H

#include "aio/loop.h"

// The handle's callback has come back `seconds` after it was called: was that too long?
void diagnose_handle(Runtime *rt, const Loop *loop, Handle *handle, double seconds);

// The loop waits for ever: so do the tasks that are left.
void diagnose_idle(Runtime *rt, const Loop *loop);

// The same as text, for a host without a trace: a line for each task, with where it waits, what for
// and why that will not come.
void diagnose_text(Runtime *rt, StrBuf *out);

// The loop is closed: the tasks that are left will never go on.
void diagnose_close(Runtime *rt, const Loop *loop);

#endif
