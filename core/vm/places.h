// Places of the stack: where something was made, as debug mode tells it.
#ifndef LS_VM_PLACES_H
#define LS_VM_PLACES_H

#include "base/strbuf.h"
#include "vm/frame.h"

// How many places CPython's asyncio keeps (constants.DEBUG_STACK_DEPTH).
enum { PLACES_KEPT = 10 };

// The innermost `limit` places of the stack, the innermost first: a tuple of (file, line,
// function). Where CPython has frames of its library's Python and here is C code, they count, and
// are left out. NO_VALUE: raised.
Value places_of_stack(Runtime *rt, uint32_t limit);

// Appends them as a traceback does, the outermost first, without the end of the last line. False:
// raised.
bool places_append(Runtime *rt, StrBuf *buf, Tuple *places);

#endif
