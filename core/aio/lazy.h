// The names of the module asyncio that few programs use: lib/asyncio/_names.py knows them.
#ifndef LS_AIO_LAZY_H
#define LS_AIO_LAZY_H

#include "object/runtime.h"

// `__getattr__` and `__dir__` of the module; ends with a row without a name. The first one asks
// lib/asyncio/_names.py, which imports what the name stands for and keeps it in the module, for
// submodules and `__all__` too.
extern const NativeDef LAZY_FUNCTIONS[];

#endif
