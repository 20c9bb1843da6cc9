// The runner's half of the WebAssembly surface: each export is one function of api.h with
// arguments that JavaScript can pass (32-bit integers, doubles for what may be larger) and byte
// ranges answered through a pair of 32-bit words, address and size, that the caller owns.
#include "api/api.h"

#ifdef __wasm__

#define EXPORT(name) __attribute__((export_name(name), used))

// The host's library: writes address and size of a module's source, and whether it is a package;
// answers whether there is such a module. The source stays until the next question.
__attribute__((import_module("host"), import_name("find_module"))) uint32_t
host_find_module(const char *name, uint32_t out[3]);

static bool find_module(void *host, const char *name, LsModule *module) {
    (void)host;
    uint32_t out[3];
    if (host_find_module(name, out) == 0) return false;
    *module = (LsModule){(const char *)(uintptr_t)out[0], out[1], out[2] != 0, NULL};
    return true;
}

// The host's input: writes address and size of its next part, which stays until the next question.
__attribute__((import_module("host"), import_name("read_input"))) void
host_read_input(uint32_t out[2]);

static bool read_input(void *host, LsBytes *part) {
    (void)host;
    uint32_t out[2] = {0, 0};
    host_read_input(out);
    *part = (LsBytes){(const char *)(uintptr_t)out[0], out[1]};
    return true;
}

static void put(uint32_t out[2], LsBytes bytes) {
    out[0] = (uint32_t)(uintptr_t)bytes.data;
    out[1] = (uint32_t)bytes.size;
}

// Makes a runner. `python` is the minor version; a negative budget leaves the default, a negative
// `interrupt_at` (seconds of virtual time) is no Ctrl+C, a `bandwidth` of 0 no limit; `options`
// bit 0 is whether to log events, bit 1 whether to log lines, frames and local variables too.
// Answers 0 when there is no memory.
EXPORT("runner_new")
LsRunner *runner_new(uint32_t python, uint32_t options, double seed, double epoch,
                     double max_events, double max_instructions, double max_memory,
                     double max_output, double interrupt_at, double latency, double bandwidth) {
    LsOptions o;
    ls_options_default(&o);
    o.python = python;
    o.trace = (options & 1u) != 0;
    o.trace_lines = (options & 2u) != 0;
    o.seed = (uint64_t)seed;
    if (epoch >= 0) o.epoch = epoch;
    if (max_events >= 0) o.max_events = (uint64_t)max_events;
    if (max_instructions >= 0) o.max_instructions = (uint64_t)max_instructions;
    if (max_memory >= 0) o.max_memory = (uint64_t)max_memory;
    if (max_output >= 0) o.max_output = (uint64_t)max_output;
    o.interrupt_at = interrupt_at;
    o.latency = latency;
    o.bandwidth = bandwidth;
    o.find_module = find_module;
    o.read_input = read_input;
    return ls_runner_new(&o);
}

EXPORT("runner_free")
void runner_free(LsRunner *runner) {
    ls_runner_free(runner);
}

// `filename` ends in a zero byte; `source` need not.
EXPORT("runner_start")
uint32_t runner_start(LsRunner *runner, const char *source, uint32_t size, const char *filename) {
    return (uint32_t)ls_runner_start(runner, source, size, filename);
}

EXPORT("runner_run")
uint32_t runner_run(LsRunner *runner, double instructions) {
    return (uint32_t)ls_runner_run(runner, (uint64_t)instructions);
}

EXPORT("runner_interrupt")
uint32_t runner_interrupt(LsRunner *runner) {
    return (uint32_t)ls_runner_interrupt(runner);
}

EXPORT("runner_exit_status")
int32_t runner_exit_status(const LsRunner *runner) {
    return (int32_t)ls_runner_exit_status(runner);
}

EXPORT("runner_error")
void runner_error(LsRunner *runner, uint32_t out[2]) {
    put(out, ls_runner_error(runner));
}

EXPORT("runner_take_log")
void runner_take_log(LsRunner *runner, uint32_t out[2]) {
    put(out, ls_runner_take_log(runner));
}

EXPORT("runner_take_output")
void runner_take_output(LsRunner *runner, int32_t stream, uint32_t out[2]) {
    put(out, ls_runner_take_output(runner, stream));
}

EXPORT("runner_teardown")
uint32_t runner_teardown(LsRunner *runner) {
    return (uint32_t)ls_runner_teardown(runner);
}

// The name of a status, a static string that ends in a zero byte, so that no table of them is
// kept on the other side.
EXPORT("status_name_of")
const char *status_name_of(uint32_t status) {
    return status < STATUS_COUNT ? status_name((Status)status) : "?";
}

#endif
