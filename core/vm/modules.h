// The native modules of this layer.
#ifndef LS_VM_MODULES_H
#define LS_VM_MODULES_H

#include "object/runtime.h"

// Ends with a row without a name.
extern const ModuleDef CORE_MODULES[];

// One row each; their files are module_NAME.c.
bool module_sys_init(Runtime *rt, Dict *dict);
bool module_time_init(Runtime *rt, Dict *dict);
bool module_warnings_init(Runtime *rt, Dict *dict);
bool module_math_init(Runtime *rt, Dict *dict);
bool module_thread_init(Runtime *rt, Dict *dict);
bool module_signal_init(Runtime *rt, Dict *dict);
bool module_random_init(Runtime *rt, Dict *dict);
bool module_weakref_init(Runtime *rt, Dict *dict); // in module_weakref.c, with gc
bool module_sre_init(Runtime *rt, Dict *dict);

// `__getattr__` and `__dir__` of a native module that has more names in a Python module, which is
// called as the native one with "_" before, and imported when one of them is first asked for. What
// is found is kept. NO_VALUE: raised.
Value module_more(Runtime *rt, const char *more, ValueRef name);
Value module_more_dir(Runtime *rt, const char *more);

extern const NativeDef WEAKREF_FUNCTIONS[], GC_FUNCTIONS[];
extern const NativeDef SYS_FUNCTIONS[], TIME_FUNCTIONS[], WARNINGS_FUNCTIONS[], ATEXIT_FUNCTIONS[],
    MATH_FUNCTIONS[], TRACEBACK_FUNCTIONS[], SRE_FUNCTIONS[], THREAD_FUNCTIONS[],
    SIGNAL_FUNCTIONS[];

#endif
