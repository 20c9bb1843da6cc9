// Signals (Modules/signalmodule.c): Ctrl+C, and what the program raises itself. The main thread
// handles them.
#ifndef LS_VM_SIGNALS_H
#define LS_VM_SIGNALS_H

#include "object/runtime.h"

enum { SIGNAL_INT = 2, SIGNAL_COUNT = 65 };

// Calls the handlers of what is pending; vm->interrupted is unset. False: raised (KeyboardInterrupt
// by default).
bool signals_deliver(Runtime *rt);

// Whether the program has a handler of its own for Ctrl+C.
bool signals_own_interrupt(Runtime *rt);

#endif
