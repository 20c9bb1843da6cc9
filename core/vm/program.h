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

// What this part of the vm keeps for a run: rt->program.
typedef struct ProgramState {
    Clock clock;
    Output output;
    Source *sources;      // owned list
    StrBuf error;         // why the program was not compiled, as ls_runner_error gives it; or empty
    List *atexit;         // owned: (function, args, kwargs) tuples, oldest first; or NULL
    Value last_exception; // sys.last_exc: what ended the program, until its modules are cleared
    struct WarningState *warnings; // owned; NULL until the first warning
    bool joining;                  // threading._shutdown was called
    bool warnings_gone;            // the end has begun: warnings are told without their source
    bool hinted;       // a warning brought the hint at tracemalloc, which CPython imports for it
    bool modules_gone; // the modules are being freed: no source is quoted any more
    bool ended;        // program_end has run
    int exit_status;   // once ended
} ProgramState;

// Makes the state, and sets rt->write, rt->warn and rt->unraisable. False: out of memory.
bool program_init(Runtime *rt);

// Drops the objects that the state holds; before runtime_free. What the program wrote stays.
void program_release(Runtime *rt);

// Frees the state itself, after runtime_free. Does nothing when there is none.
void program_free(Runtime *rt);

// Compiles the program, makes __main__ and pushes its frame; the loop (vm_loop) runs it. OK,
// SYNTAX_ERROR (program->error tells; its text was written to stderr as CPython prints it, and the
// exit status is 1), or MEMORY.
Status program_start(Runtime *rt, const char *source, size_t size, const char *filename);

// Once no frame is left of the main thread, and before program_finish: when the program has used
// the module threading, shows the pending exception and calls threading._shutdown, which waits for
// the other threads. True: its frame was pushed, and the program must be run on; afterwards this is
// to be called again, and answers false.
bool program_join_threads(Runtime *rt);

// The end, once no frame is left: shows the pending exception, calls what atexit has and collects
// cycles. Sets exit_status. rt->stop tells when a budget was reached meanwhile.
void program_finish(Runtime *rt);

// After program_finish: frees what the program's last exception and its module hold, with their
// finalisers, and tells PROGRAM_END. What the layers above keep (asyncio's current loop) goes later
// and silently, as in CPython, where it hangs on the thread's state.
void program_clear(Runtime *rt);

// Adds a source that tracebacks may quote. False: out of memory (nothing pending).
bool program_add_source(Runtime *rt, Str *filename, const char *text, size_t size);

// Line `line` (from 1) of a file without its newline, borrowed; false when it is not known.
bool program_source_line(Runtime *rt, const Str *filename, uint32_t line, const char **text,
                         size_t *size);

#endif
