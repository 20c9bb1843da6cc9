// The names of the module asyncio that are written in Python: found at their first use.
#ifndef LS_AIO_LAZY_H
#define LS_AIO_LAZY_H

#include "object/runtime.h"

// `__getattr__` and `__dir__` of the module; ends with a row without a name. The first one imports
// the submodule that defines a name of the run's Python version, and keeps what it found in the
// module; it also answers for submodules, and for `__all__`.
extern const NativeDef LAZY_FUNCTIONS[];

#endif
