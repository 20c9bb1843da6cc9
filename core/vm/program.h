// One program from its source to its end: compiling and starting it, what it writes, its source
// lines, and what happens when it is over, in the order of CPython's Py_FinalizeEx.
#ifndef LS_VM_PROGRAM_H
#define LS_VM_PROGRAM_H

#include "base/strbuf.h"
#include "vm/clock.h"
#include "vm/output.h"

// A source text that tracebacks quote (CPython's linecache).
typedef struct Source {
    Str *filename; // owned
    char *text;    // owned, `size` bytes
    size_t size;
    uint32_t *lines; // owned: the offset of each line, made at the first question
    uint32_t line_count;
    struct Source *next;
} Source;

// What a SyntaxError says, for the host.
typedef struct ProgramError {
    StrBuf json; // {"type", "message", "line", "column", ...}; empty while there is none
} ProgramError;

// What this part of the vm keeps for a run: rt->program.
typedef struct ProgramState {
    Clock clock;
    Output output;
    Source *sources; // owned list
    ProgramError error;
    List *atexit;       // owned: callbacks, oldest first (tuples); or NULL
    Dict *warning_seen; // owned: what "default" filters showed; or NULL
    Value sys;          // the module sys, owned; NO_VALUE before it is made
    bool ended;         // program_end has run
    int exit_status;    // once ended
} ProgramState;

// Makes the state, and sets rt->write, rt->warn and rt->unraisable. False: out of memory.
bool program_init(Runtime *rt);
void program_free(Runtime *rt);

// Compiles the program, makes __main__ and pushes its frame; the loop (vm_loop) runs it. OK,
// SYNTAX_ERROR (program->error tells; its text was written to stderr as CPython prints it, and the
// exit status is 1), or MEMORY.
Status program_start(Runtime *rt, const char *source, size_t size, const char *filename);

// The end, once no frame is left: prints the pending exception, calls what atexit has, clears
// __main__ and collects cycles, with the PROGRAM_END event. Sets exit_status.
void program_end(Runtime *rt);

// Adds a source that tracebacks may quote. False: out of memory (nothing pending).
bool program_add_source(Runtime *rt, Str *filename, const char *text, size_t size);

// Line `line` (from 1) of a file without its newline, borrowed; false when it is not known.
bool program_source_line(Runtime *rt, const Str *filename, uint32_t line, const char **text,
                         size_t *size);

#endif
