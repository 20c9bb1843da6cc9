// The compiler: a syntax tree to a code object.
#ifndef LS_LANG_COMPILE_H
#define LS_LANG_COMPILE_H

#include "base/strbuf.h"
#include "lang/ast.h"
#include "lang/code.h"
#include "lang/syntax_warning.h"

typedef struct CompileOptions {
    int minor;                   // Python 3.<minor>
    bool trace_lines;            // emit LINE and the ..._TRACED instructions
    bool library;                // an embedded library module: never traced, CODE_LIBRARY set
    bool interactive_expression; // eval(): the code returns the value of NODE_Expression
    bool single;                 // compile(..., "single"): values of expressions are shown
    bool by_name;                // of exec(): what a module names may be apart from its globals
    SyntaxWarning **warnings;    // the list to add warnings to; NULL: they are not wanted
} CompileOptions;

// Compiles a whole tree. On failure answers NO_VALUE: either a Python exception is pending
// (memory), or `error` is filled with the SyntaxError that CPython's symtable or compiler raises
// (kind is not SYNTAX_OK; texts in `arena`), or with one whose message says what Loopscope does not
// support
// (*unsupported is set then).
Value compile_module(Runtime *rt, Arena *arena, Node *tree, const char *source, size_t size,
                     Str *filename, const CompileOptions *options, SyntaxError *error,
                     bool *unsupported);

// Appends a listing of a code object and of those inside it, one instruction a line.
void disassemble(Runtime *rt, Code *code, StrBuf *out);

#endif
