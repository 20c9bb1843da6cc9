// Loopscope's public C API: the only surface that the command line and WebAssembly see.
//
// A Runner compiles and executes one program and fills a trace log. A Viewer holds a log and the
// state of the world at one position of it; it never executes anything. Both own their memory, and
// nothing is shared between two instances. Byte ranges that a call returns (LsBytes) belong to the
// instance and are valid until the next call on the same instance.
#ifndef LS_API_API_H
#define LS_API_API_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

typedef struct LsBytes {
    const char *data;
    size_t size; // bytes
} LsBytes;

// ---------------------------------------------------------------------------- Runner

typedef struct LsRunner LsRunner;

// The Python source of a module that the host has. All of it is valid until the next question.
typedef struct LsModule {
    const char *source; // UTF-8
    size_t size;        // bytes
    bool package;       // whether there are modules below it
    const char *file;   // of the program's own modules: their path
} LsModule;

// Whether the host has the library module with this dotted name.
typedef bool (*LsFindModule)(void *host, const char *name, LsModule *module);

// Whether a directory has a module of the program's own: NAME.py, or the package NAME/__init__.py.
// `name` has no dots. Fills `file`, too.
typedef bool (*LsReadModule)(void *host, const char *directory, const char *name, LsModule *module);

// Answers the next part of what the program reads as its standard input, in UTF-8 and as large as
// the host likes; it stays valid until the next question, and nothing is the end. The host may wait
// for it, and may take the output that the program has written so far. False: Ctrl+C came first.
typedef bool (*LsReadInput)(void *host, LsBytes *part);

// What a run is reproduced from, besides its source and its inputs. ls_options_default fills it.
typedef struct LsOptions {
    uint32_t python;           // minor version of Python 3: 8, 11, 12, 13
    uint64_t seed;             // seeds `random` where the program does not
    double epoch;              // time.time() at the start, in seconds
    bool trace;                // whether to log events; output is kept in any case
    bool trace_lines;          // whether the log has lines, frames and local variables too
    uint64_t max_events;       // budget of the log
    uint64_t max_instructions; // budget of executed instructions
    uint64_t max_memory;       // bytes
    uint64_t max_output;       // bytes written by the program
    uint32_t recursion_limit;  // sys.getrecursionlimit() at the start
    double latency;            // of the network in memory, in seconds
    double bandwidth;          // of each connection, in bytes a second; 0 is no limit
    double interrupt_at;       // virtual time of a Ctrl+C; negative is none
    uint64_t fail_allocation;  // for tests: the allocation (from 1) that fails; 0 is none
    bool fail_all_after;       // for tests: whether those after it fail too
    LsFindModule find_module;  // asked for a module that the engine itself does not have; or NULL
    LsReadModule read_module;  // asked for modules in the directories of sys.path; or NULL
    const char *const *path;   // sys.path at the start, NULL-ended; or NULL: no directories
    const char *const *arguments; // sys.argv at the start, NULL-ended; or NULL: the file's name
    LsReadInput read_input;       // asked for input(); or NULL: there is none
    void *host;                   // what all three get
} LsOptions;

void ls_options_default(LsOptions *options);

// NULL when there is no memory for it.
LsRunner *ls_runner_new(const LsOptions *options);
void ls_runner_free(LsRunner *runner);

// Compiles `source`, a whole program whose file is called `filename` in tracebacks. Answers OK,
// SYNTAX_ERROR (ls_runner_error tells more), MEMORY, or MISUSE when called twice.
Status ls_runner_start(LsRunner *runner, const char *source, size_t size, const char *filename);

// Executes about `instructions` instructions. Answers RUNNING, IDLE (call ls_runner_interrupt, or
// give up), FINISHED, or the budget that was reached: after that nothing more can run.
Status ls_runner_run(LsRunner *runner, uint64_t instructions);

// Raises KeyboardInterrupt in the program as soon as it goes on.
Status ls_runner_interrupt(LsRunner *runner);

// The exit status as `python FILE` gives it; meaningful once FINISHED.
int ls_runner_exit_status(const LsRunner *runner);

// After IDLE: who waits for what that will never come, a line each. Valid until the next call.
LsBytes ls_runner_waits(LsRunner *runner);

// After SYNTAX_ERROR: JSON {"type","message","line","column","end_line","end_column","text",
// "unsupported"}; lines and columns from 1, columns in code points; `unsupported` is whether it is
// valid Python that Loopscope does not have.
LsBytes ls_runner_error(LsRunner *runner);

// The bytecode of the program, one instruction a line. Between ls_runner_start and the first
// ls_runner_run; nothing at other times.
LsBytes ls_runner_listing(LsRunner *runner);

// For parse_module (lang/parser.h): the names of characters, their normal forms, and codecs, as a
// runner knows them that has been started. NULL: it has not. It stays the runner's.
const struct Characters *ls_runner_characters(LsRunner *runner);

// What the program wrote since the last call, to stdout (0) or stderr (1).
LsBytes ls_runner_take_output(LsRunner *runner, int stream);

// The part of the log that was not taken yet, in the binary form that ls_viewer_append reads.
LsBytes ls_runner_take_log(LsRunner *runner);

// The same part as JSON Lines; what the one has taken the other does not give. With the trace's
// first line at the first call.
LsBytes ls_runner_take_json(LsRunner *runner);

// Events logged so far, and the bytes that the log takes for them: records and strings.
void ls_runner_log_size(const LsRunner *runner, uint32_t *events, size_t *bytes);

// Frees all that the program still holds, and tells how many objects are left: always 0, or it is
// our bug. The run cannot go on after this; the log can still be taken.
size_t ls_runner_teardown(LsRunner *runner);

// For tests: allocations asked for so far (all of them where LsOptions.fail_allocation is not 0),
// and bytes held now.
uint64_t ls_runner_allocations(const LsRunner *runner);
size_t ls_runner_memory(const LsRunner *runner);

// ---------------------------------------------------------------------------- Viewer

typedef struct LsViewer LsViewer;

// Sizes of steps; every one is a position in the log.
typedef enum LsStep {
    LS_STEP_EVENT,
    LS_STEP_LINE,      // to the next LINE event
    LS_STEP_HANDLE,    // to the next HANDLE_RUN_START
    LS_STEP_ITERATION, // to the next ITERATION_START
    LS_STEP_OUTPUT,    // to the next OUTPUT
    LS_STEP_TASK,      // to the next TASK_STEP_START of the task that `subject` names
} LsStep;

LsViewer *ls_viewer_new(void);
void ls_viewer_free(LsViewer *viewer);

// Adds a part of a log, in order. Answers OK, BAD_TRACE (nothing of the part is kept) or MEMORY.
Status ls_viewer_append(LsViewer *viewer, const char *bytes, size_t size);

// Adds a whole trace in JSON Lines, as `loopscope run --trace` writes it.
Status ls_viewer_append_json(LsViewer *viewer, const char *text, size_t size);

// The number of events. Positions go from 0 (before the first) to this number (after the last).
uint32_t ls_viewer_count(const LsViewer *viewer);

// Replays to a position, forwards or backwards. Answers OK or BAD_POSITION.
Status ls_viewer_seek(LsViewer *viewer, uint32_t position);
uint32_t ls_viewer_position(const LsViewer *viewer);

// The position after the next (forward) or previous event of a step's kind, seen from `from`;
// the end or 0 when there is none.
uint32_t ls_viewer_step(const LsViewer *viewer, uint32_t from, LsStep step, uint32_t subject,
                        bool forward);

// The state of the world at the position, as JSON (its shape is generated from state.def), or
// nothing when memory ran out.
LsBytes ls_viewer_state(LsViewer *viewer);

// A hash of the state, for tests of undo and redo.
uint64_t ls_viewer_state_hash(const LsViewer *viewer);

// Outputs number from..to (from 1, both included) as a JSON array like the state's `outputs`, which
// has the latest only. They depend on the log alone, not on the position.
LsBytes ls_viewer_outputs(LsViewer *viewer, uint32_t from, uint32_t to);

// Events number from..to (from 1, both included) as a JSON array.
LsBytes ls_viewer_events(LsViewer *viewer, uint32_t from, uint32_t to);

// The log as JSON Lines, from..to as above; with the trace's first line when `from` is 1 (or 0).
LsBytes ls_viewer_json_lines(LsViewer *viewer, uint32_t from, uint32_t to);

// A hash of the schema; the page's generated types carry the same.
uint32_t ls_schema_hash(void);

// The schema as JSON, and what is generated from it: the TypeScript types of the page, and the
// documentation of the trace format in Markdown.
LsBytes ls_schema_json(LsViewer *viewer);
LsBytes ls_schema_typescript(LsViewer *viewer);
LsBytes ls_schema_markdown(LsViewer *viewer);

// For tests: the allocator of the viewer's memory (base/alloc.h), to watch it or make it fail.
struct Allocator *ls_viewer_allocator(LsViewer *viewer);

#endif
