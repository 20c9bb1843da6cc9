// The names of the modules of CPython's standard library, whether they are here or not.
#ifndef LS_VM_STDLIB_NAMES_H
#define LS_VM_STDLIB_NAMES_H

#include <stdbool.h>

// Whether CPython's standard library has a module of this name (not of a dotted one).
bool stdlib_has(const char *name);

// All of them, with spaces between.
const char *stdlib_names(void);

#endif
