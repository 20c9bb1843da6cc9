// The library modules that are written in Python (core/lib/**/*.py), as part of the program. The
// build turns them into this table (scripts/embed.c); the rows are sorted by name.
#ifndef LS_LIB_EMBEDDED_H
#define LS_LIB_EMBEDDED_H

#include <stddef.h>

typedef struct EmbeddedModule {
    const char *name;   // dotted, as `import` names it; a package's __init__.py has the package's
    const char *source; // UTF-8, followed by a zero byte
    size_t size;        // bytes, without that zero
} EmbeddedModule;

extern const EmbeddedModule EMBEDDED_MODULES[];
extern const size_t EMBEDDED_MODULE_COUNT;

#endif
