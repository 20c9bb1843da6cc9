// The import system: sys.modules; the program's own files, which the host reads, in the directories
// of sys.path; the native modules of rt->module_tables; and the library's that are written in
// Python.
#ifndef LS_VM_IMPORT_H
#define LS_VM_IMPORT_H

#include "object/runtime.h"

// `import name` and `from name import ...` (builtins.__import__): the module, which is the
// outermost package when `fromlist` is None or empty. `level` counts leading dots. May execute
// Python code (nested). NO_VALUE: raised.
Value import_name(Runtime *rt, Str *name, ValueRef fromlist, ValueRef level);

// The attribute that `from module import name` binds; tries a submodule. NO_VALUE: ImportError.
Value import_from(Runtime *rt, ValueRef module, Str *name);

// `from module import *` into a namespace. False: raised.
bool import_star(Runtime *rt, ValueRef module, Object *namespace);

// The module of a dotted name itself, imported if need be (importlib.import_module). NO_VALUE:
// raised.
Value import_module(Runtime *rt, const char *name);

// An attribute of a module that is imported if need be. Owned; NO_VALUE: raised.
Value import_attribute(Runtime *rt, const char *module, const char *attribute);

// _types.load_module(name, module): what importlib asks for. The kind of a module and its file;
// None: there is none. When a module is given, that is executed in it.
Value load_module(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

// Calls a function of a library module with `n` arguments, and keyword arguments behind them that
// `names` (or NULL) has the names of: rt->library. NO_VALUE: raised.
Value call_library(Runtime *rt, const char *module, const char *function, const ValueRef *args,
                   uint32_t n, Tuple *names);

// Whether CPython's standard library has a module of the name that is the first `size` bytes (no
// dotted one). False too when that cannot be found out.
bool stdlib_has(Runtime *rt, const char *name, size_t size);

#endif
