// Source text to code objects, with Python exceptions for what is wrong; and running code objects.
#ifndef LS_VM_COMPILE_SOURCE_H
#define LS_VM_COMPILE_SOURCE_H

#include "vm/frame.h"

typedef struct SourceOptions {
    bool expression; // eval(): one expression whose value the code returns
    bool single;     // one statement of an interactive session: values of expressions are shown
    bool is_file;    // a file's bytes: decoded as its encoding line says, with a file's messages
    bool is_main;    // the program's own file, which CPython reads line by line
    bool is_text;    // a string: what it says of its encoding does not count
    bool library;    // an embedded library module
    bool traced;     // whether its lines are traced when the run's lines are
} SourceOptions;

// Compiles source of the run's Python version. NO_VALUE: SyntaxError or one of its kinds,
// MemoryError or RecursionError is pending; `*unsupported` (or NULL) tells whether it is valid
// Python that Loopscope does not have.
Value compile_source(Runtime *rt, const char *source, size_t size, Str *filename,
                     const SourceOptions *options, bool *unsupported);

// Executes a code object of a module, class body or expression and waits for its result (nested on
// the C stack). `names` is its namespace: a mapping, often `globals` itself. NO_VALUE: raised.
Value code_run(Runtime *rt, Code *code, Dict *globals, Object *names);

#endif
