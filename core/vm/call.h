// Boundaries: how C code calls Python and waits for the result on the C stack.
#ifndef LS_VM_CALL_H
#define LS_VM_CALL_H

#include "vm/frame.h"

// A frame that stands for the C code that waits. It lives on the C stack.
typedef struct Boundary {
    Frame frame;
} Boundary;

// Whether there is room for another one. False: RecursionError raised.
bool boundary_room(Runtime *rt);

// Puts a boundary on the chain.
void boundary_enter(Runtime *rt, Boundary *boundary);

// Takes it off, when nothing was pushed on it.
void boundary_leave(Runtime *rt, Boundary *boundary);

// Runs what was pushed on the boundary until control comes back, and takes the boundary off. The
// value (owned) and how it came (SIGNAL_RETURN or SIGNAL_YIELD; may be NULL), or NO_VALUE: raised.
Value boundary_wait(Runtime *rt, Boundary *boundary, Signal *signal);

#endif
