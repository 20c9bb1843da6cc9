// The Runner half of the public API: one runtime, its trace log, and what the host has not taken.
#include "api/api.h"

#include "aio/aio.h"
#include "aio/diagnose.h"
#include "lang/compile.h"
#include "trace/codec.h"
#include "trace/event_json.h"
#include "trace/log.h"
#include "vm/builtins.h"
#include "vm/characters.h"
#include "vm/modules.h"
#include "vm/program.h"
#include "vm/thread.h"
#include "vm/vm.h"

typedef enum RunnerState {
    STATE_NEW,     // nothing was started
    STATE_RUNNING, // frames are on the chain
    STATE_OVER,    // finished, or a budget was reached: `status` says which
    STATE_TORN,    // nothing of the program is left
} RunnerState;

struct LsRunner {
    Runtime rt;
    Log log;
    LsOptions options;
    RunnerState state;
    Status status;
    bool has_runtime;  // runtime_init was called
    bool log_told_end; // BUDGET and PROGRAM_END were told
    bool wrote_head;   // the first line of the trace in JSON Lines was taken
    size_t left;       // objects left at teardown
    uint32_t taken_events, taken_strings;
    StrBuf text[2], part; // what the latest calls returned
    Characters characters;
};

void ls_options_default(LsOptions *options) {
    *options = (LsOptions){
        .python = 13,
        .epoch = 1700000000,
        .trace = true,
        .trace_lines = true,
        .max_events = 1000000,
        .max_instructions = 10000000000u,
        .max_memory = (uint64_t)256 << 20,
        .max_output = (uint64_t)16 << 20,
        .recursion_limit = 1000,
        .interrupt_at = -1,
    };
}

LsRunner *ls_runner_new(const LsOptions *options) {
    Allocator outside; // the runner itself is not counted by its own allocator
    allocator_init(&outside);
    LsRunner *runner = mem_zalloc(&outside, sizeof *runner);
    if (runner == NULL) return NULL;
    runner->options = *options;
    allocator_init(&runner->rt.mem);
    log_init(&runner->log, &runner->rt.mem, options->max_events);
    strbuf_init(&runner->text[0], &runner->rt.mem);
    strbuf_init(&runner->text[1], &runner->rt.mem);
    strbuf_init(&runner->part, &runner->rt.mem);
    return runner;
}

void ls_runner_free(LsRunner *runner) {
    if (runner == NULL) return;
    ls_runner_teardown(runner);
    program_free(&runner->rt);
    log_free(&runner->log);
    strbuf_free(&runner->text[0]);
    strbuf_free(&runner->text[1]);
    strbuf_free(&runner->part);
    Allocator outside = {.limit = SIZE_MAX, .used = sizeof *runner};
    mem_free(&outside, runner, sizeof *runner);
}

// ---------------------------------------------------------------------------- starting

static const ModuleDef *const MODULE_TABLES[] = {CORE_MODULES, AIO_MODULES, NULL};

// The host's modules, as the import system asks for them.
static bool find_module(void *runner, const char *name, ModuleSource *source) {
    const LsOptions *o = &((LsRunner *)runner)->options;
    LsModule module;
    if (o->find_module == NULL || !o->find_module(o->host, name, &module)) return false;
    *source = (ModuleSource){module.source, module.size, module.package, NULL};
    return true;
}

static bool read_module(void *runner, const char *directory, const char *name,
                        ModuleSource *source) {
    const LsOptions *o = &((LsRunner *)runner)->options;
    LsModule module;
    if (!o->read_module(o->host, directory, name, &module)) return false;
    *source = (ModuleSource){module.source, module.size, module.package, module.file};
    return true;
}

static bool read_input(void *runner, const char **bytes, size_t *size) {
    const LsOptions *o = &((LsRunner *)runner)->options;
    LsBytes part = {0};
    if (o->read_input != NULL && !o->read_input(o->host, &part)) return false;
    *bytes = part.data;
    *size = part.size;
    return true;
}

static bool make_runtime(LsRunner *runner) {
    const LsOptions *o = &runner->options;
    Runtime *rt = &runner->rt;
    const RunOptions options = {.python = o->python,
                                .seed = o->seed,
                                .epoch = o->epoch,
                                .latency = o->latency,
                                .bandwidth = o->bandwidth,
                                .trace_lines = o->trace && o->trace_lines,
                                .max_instructions = o->max_instructions,
                                .max_output = o->max_output,
                                .fail_allocation = o->fail_allocation,
                                .fail_all_after = o->fail_all_after,
                                .find_module = find_module,
                                .read_module = o->read_module == NULL ? NULL : read_module,
                                .path = o->path,
                                .arguments = o->arguments,
                                .read_input = read_input,
                                .host = runner};
    size_t limit = o->max_memory < SIZE_MAX ? (size_t)o->max_memory : SIZE_MAX;
    runner->has_runtime = true;
    if (!runtime_init(rt, &options, limit)) return false;
    rt->module_tables = MODULE_TABLES;
    rt->recursion_limit = o->recursion_limit;
    rt->log = o->trace ? &runner->log : NULL;
    if (!program_init(rt) || !vm_init(rt) || !builtins_init(rt) || !aio_init(rt)) return false;
    rt->program->clock.interrupt_at = o->interrupt_at;
    return true;
}

// The run ends with this status. What ended it is told to the log with its last words.
static Status end(LsRunner *runner, Status status) {
    static const struct {
        Status status;
        Limit limit;
    } LIMITS[] = {{STATUS_MEMORY, Limit_MEMORY},
                  {STATUS_BUDGET_EVENTS, Limit_EVENTS},
                  {STATUS_BUDGET_INSTRUCTIONS, Limit_INSTRUCTIONS},
                  {STATUS_BUDGET_OUTPUT, Limit_OUTPUT}};
    runner->state = STATE_OVER;
    runner->status = status;
    if (!runner->options.trace || runner->log_told_end) return status;
    for (size_t i = 0; i < sizeof LIMITS / sizeof *LIMITS; i++) {
        if (LIMITS[i].status != status) continue;
        log_fail(&runner->log, status);
        log_last_words(&runner->log);
        trace_budget(&runner->log, 0, LIMITS[i].limit);
        runner->log_told_end = true;
    }
    return status;
}

Status ls_runner_start(LsRunner *runner, const char *source, size_t size, const char *filename) {
    if (runner->state != STATE_NEW) return STATUS_MISUSE;
    Runtime *rt = &runner->rt;
    runner->state = STATE_RUNNING;
    if (!make_runtime(runner)) return end(runner, STATUS_MEMORY);
    Status status = program_start(rt, source, size, filename);
    return status == STATUS_OK ? STATUS_OK : end(runner, status);
}

// ---------------------------------------------------------------------------- running

// The program's last frame is gone.
static Status finish(LsRunner *runner) {
    Runtime *rt = &runner->rt;
    // What runs from here on, finalisers and the like, is nested in this call: a slice cannot end.
    rt->vm->paused = false;
    rt->vm->boundaries++;
    if (rt->stop == STATUS_OK) program_finish(rt);
    if (rt->stop == STATUS_OK) program_clear(rt);
    rt->vm->boundaries--;
    if (rt->stop == STATUS_OK) rt->stop = runner->log.status;
    return end(runner, rt->stop == STATUS_OK ? STATUS_FINISHED : rt->stop);
}

// The program's code is over: when it has used threads, the others are waited for. False: they
// have been, or there are none.
static bool join_threads(Runtime *rt) {
    if (rt->stop != STATUS_OK) return false;
    rt->vm->paused = false;
    rt->vm->boundaries++;
    bool joins = program_join_threads(rt);
    rt->vm->boundaries--;
    return joins;
}

Status ls_runner_run(LsRunner *runner, uint64_t instructions) {
    if (runner->state == STATE_OVER) return runner->status;
    if (runner->state != STATE_RUNNING) return STATUS_MISUSE;
    Runtime *rt = &runner->rt;
    VmState *vm = rt->vm;
    vm->executed += (uint64_t)(vm->slice - vm->fuel);
    vm->fuel = vm->slice = instructions < INT64_MAX ? (int64_t)instructions : INT64_MAX;
    vm->reserve = 0;
    thread_limit_fuel(rt);
    vm->paused = false;
    if (!vm->interrupted && vm->idle) return STATUS_IDLE;
    vm->idle = false;
    rt->stack_base = (uintptr_t)&vm;
    do {
        vm_loop(rt, NULL);
    } while (rt->frame == NULL && rt->stop == STATUS_OK && join_threads(rt));
    if (rt->frame == NULL || rt->stop != STATUS_OK) return finish(runner);
    return vm->idle ? STATUS_IDLE : STATUS_RUNNING;
}

Status ls_runner_interrupt(LsRunner *runner) {
    if (runner->state != STATE_RUNNING) return STATUS_MISUSE;
    runner->rt.vm->interrupted = true;
    return STATUS_OK;
}

int ls_runner_exit_status(const LsRunner *runner) {
    return runner->rt.program == NULL ? 1 : runner->rt.program->exit_status;
}

// ---------------------------------------------------------------------------- results

static LsBytes bytes_of(const StrBuf *buf) {
    return (LsBytes){buf->data, buf->failed ? 0 : buf->len};
}

LsBytes ls_runner_waits(LsRunner *runner) {
    runner->part.len = 0;
    if (runner->state == STATE_RUNNING) {
        diagnose_text(&runner->rt, &runner->part);
        threads_text(&runner->rt, &runner->part);
    }
    return bytes_of(&runner->part);
}

LsBytes ls_runner_error(LsRunner *runner) {
    if (runner->rt.program == NULL) return (LsBytes){0};
    return bytes_of(&runner->rt.program->error);
}

LsBytes ls_runner_listing(LsRunner *runner) {
    Runtime *rt = &runner->rt;
    if (runner->state != STATE_RUNNING || rt->frame == NULL || rt->frame->form != FORM_PYTHON)
        return (LsBytes){0};
    runner->part.len = 0;
    disassemble(rt, rt->frame->code, &runner->part);
    return bytes_of(&runner->part);
}

const Characters *ls_runner_characters(LsRunner *runner) {
    if (runner->state != STATE_RUNNING) return NULL;
    runner->characters = characters_of(&runner->rt);
    return &runner->characters;
}

LsBytes ls_runner_take_output(LsRunner *runner, int stream) {
    if (runner->rt.program == NULL || (stream != 0 && stream != 1)) return (LsBytes){0};
    StrBuf *from = &runner->rt.program->output.streams[stream], *to = &runner->text[stream];
    StrBuf old = *to; // the buffers change places, so that nothing is copied
    *to = *from;
    *from = old;
    from->len = 0;
    return bytes_of(to);
}

// The part of the log that was not taken yet, in the host's buffer. The host's copy is no work of
// the program: it neither counts nor fails.
static LsBytes take_part(LsRunner *runner, bool json) {
    Log *log = &runner->log;
    Allocator *mem = &runner->rt.mem;
    Allocator kept = *mem;
    mem->fail_at = 0;
    mem->limit = SIZE_MAX;
    runner->part.len = 0;
    runner->part.failed = false;
    if (json) {
        if (!runner->wrote_head) json_lines_head(&runner->part);
        json_lines_write(&runner->part, log, runner->taken_events + 1, log->count);
    } else {
        codec_write(&runner->part, log, runner->taken_events, runner->taken_strings);
    }
    mem->fail_at = kept.fail_at;
    mem->limit = kept.limit;
    mem->count = kept.count;
    if (runner->part.failed) return (LsBytes){0};
    runner->wrote_head = runner->wrote_head || json;
    runner->taken_events = log->count;
    runner->taken_strings = (uint32_t)log->string_count;
    if (runner->rt.program != NULL) runner->rt.program->output.frozen = log->count;
    return bytes_of(&runner->part);
}

LsBytes ls_runner_take_log(LsRunner *runner) {
    return take_part(runner, false);
}

LsBytes ls_runner_take_json(LsRunner *runner) {
    return take_part(runner, true);
}

void ls_runner_log_size(const LsRunner *runner, uint32_t *events, size_t *bytes) {
    *events = runner->log.count;
    *bytes = (size_t)*events * LOG_WORDS * sizeof(uint32_t);
    for (size_t i = 0; i < runner->log.string_count; i++) *bytes += runner->log.strings[i].size;
}

size_t ls_runner_teardown(LsRunner *runner) {
    if (!runner->has_runtime || runner->state == STATE_TORN) return runner->left;
    Runtime *rt = &runner->rt;
    if (runner->state == STATE_RUNNING) runner->status = STATUS_MISUSE;
    runner->state = STATE_TORN;
    rt->finalizing = true;
    rt->log = NULL; // what is freed now is no event of the program
    vm_free(rt);
    aio_free(rt);
    program_release(rt);
    runner->left = runtime_free(rt);
    return runner->left;
}

uint64_t ls_runner_allocations(const LsRunner *runner) {
    return runner->rt.mem.count;
}

size_t ls_runner_memory(const LsRunner *runner) {
    return runner->rt.mem.used;
}
