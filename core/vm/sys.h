// The module `sys`, as C code sees it.
#ifndef LS_VM_SYS_H
#define LS_VM_SYS_H

#include "object/runtime.h"

// An attribute of the module, owned; NO_VALUE, with nothing pending, while the program has not
// imported it or when it has no such attribute.
Value sys_get(Runtime *rt, const char *name);

// Writes text to what the program has as sys.stderr (or sys.stdout). False: raised or stopped.
bool sys_write_stderr(Runtime *rt, const char *bytes, size_t size);
bool sys_write_stdout(Runtime *rt, const char *bytes, size_t size);

#endif
