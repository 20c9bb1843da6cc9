// Every example, in every position of its switches, and the programs of tests/programs: their
// traces undone and redone event by event, and their allocations failed one by one.
#include "api/api.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "example_source.h"

static const char EXAMPLES[] = "public/examples";
static const char PROGRAMS[] = "tests/programs";

enum {
    // Of a program's own allocations: of one that makes more, only some are failed.
    WHOLE_SWEEP = 500,
    SAMPLES = 20,
    // Programs that must be swept whole.
    LEAST_SWEPT = 50,
    // Events up to which a program's trace is undone one by one: each step hashes the whole state.
    WHOLE_UNDO = 1500,
};

// Runs to the end; an idle program gets Ctrl+C.
static Status run(LsRunner *runner, const ExampleSource *source) {
    Status status = ls_runner_start(runner, source->text, source->size, source->name);
    if (status != STATUS_OK) return status;
    for (int slices = 0; slices < 100000; slices++) {
        status = ls_runner_run(runner, 100000);
        if (status == STATUS_IDLE)
            ls_runner_interrupt(runner);
        else if (status != STATUS_RUNNING)
            return status;
    }
    fail_msg("%s does not end", source->name);
    return status;
}

static LsOptions options(void) {
    LsOptions o;
    ls_options_default(&o);
    return o;
}

// ------------------------------------------------------------------ undo and redo

static LsViewer *trace_of(const ExampleSource *source) {
    LsOptions o = options();
    LsRunner *runner = ls_runner_new(&o);
    LsViewer *viewer = ls_viewer_new();
    Status status = run(runner, source);
    if (status == STATUS_MEMORY) fail_msg("%s: %s", source->name, status_name(status));
    LsBytes log = ls_runner_take_log(runner);
    assert_int_equal(ls_viewer_append(viewer, log.data, log.size), STATUS_OK);
    size_t left = ls_runner_teardown(runner);
    if (left != 0) fail_msg("%s: %zu objects are left", source->name, left);
    ls_runner_free(runner);
    return viewer;
}

static void seek(LsViewer *viewer, uint32_t position, uint64_t hash, const char *name) {
    assert_int_equal(ls_viewer_seek(viewer, position), STATUS_OK);
    if (ls_viewer_state_hash(viewer) != hash)
        fail_msg("%s: the state at %u is another one", name, (unsigned)position);
}

static void undo_redo_one(const ExampleSource *source, uint32_t most) {
    LsViewer *viewer = trace_of(source);
    uint32_t count = ls_viewer_count(viewer);
    if (count > most) {
        ls_viewer_free(viewer);
        return;
    }
    uint64_t *hashes = malloc((count + 1) * sizeof *hashes);
    assert_non_null(hashes);
    for (uint32_t i = 0; i <= count; i++) {
        assert_int_equal(ls_viewer_seek(viewer, i), STATUS_OK);
        hashes[i] = ls_viewer_state_hash(viewer);
    }
    for (uint32_t i = count; i > 0; i--) {
        seek(viewer, i - 1, hashes[i - 1], source->name);
        seek(viewer, i, hashes[i], source->name);
        seek(viewer, i - 1, hashes[i - 1], source->name);
    }
    seek(viewer, count, hashes[count], source->name);
    seek(viewer, 0, hashes[0], source->name);
    free(hashes);
    ls_viewer_free(viewer);
}

static void undo_redo(void **state) {
    (void)state;
    ExampleList list = {0};
    examples_load(&list, EXAMPLES);
    for (size_t i = 0; i < list.count; i++) undo_redo_one(&list.items[i], UINT32_MAX);
    examples_free(&list);
}

static void undo_redo_programs(void **state) {
    (void)state;
    ExampleList list = {0};
    examples_load(&list, PROGRAMS);
    for (size_t i = 0; i < list.count; i++) undo_redo_one(&list.items[i], WHOLE_UNDO);
    examples_free(&list);
}

// The same source and options give the same trace.
static void reproduced(void **state) {
    (void)state;
    ExampleList list = {0};
    examples_load(&list, EXAMPLES);
    for (size_t i = 0; i < list.count; i++) {
        LsViewer *first = trace_of(&list.items[i]), *second = trace_of(&list.items[i]);
        LsBytes a = ls_viewer_json_lines(first, 1, ls_viewer_count(first));
        LsBytes b = ls_viewer_json_lines(second, 1, ls_viewer_count(second));
        assert_int_equal(a.size, b.size);
        assert_memory_equal(a.data, b.data, a.size);
        ls_viewer_free(first);
        ls_viewer_free(second);
    }
    examples_free(&list);
}

// ------------------------------------------------------------------ failing allocations

// How a run may end in which an allocation failed. A program that catches what it gets may go on
// for ever.
static bool is_end(Status status) {
    return status == STATUS_FINISHED || status == STATUS_MEMORY || status == STATUS_SYNTAX_ERROR ||
           status == STATUS_BUDGET_EVENTS;
}

static void report(const ExampleSource *source, uint64_t at, bool all_after, const char *what) {
    print_error("%s: allocation %llu %sfails: %s\n", source->name, (unsigned long long)at,
                all_after ? "and all after it " : "", what);
}

// Runs with allocation number `at` failing (and all later ones). `asked` gets how many were asked
// for. False: something went wrong, and was reported.
static bool run_failing(const ExampleSource *source, uint64_t at, bool all_after, uint64_t *asked) {
    LsOptions o = options();
    o.max_events = 20000;
    o.fail_allocation = at;
    o.fail_all_after = all_after;
    LsRunner *runner = ls_runner_new(&o);
    Status status = run(runner, source);
    *asked = ls_runner_allocations(runner);
    bool ended = is_end(status) && !(all_after && at <= *asked && status == STATUS_FINISHED);
    if (!ended) report(source, at, all_after, status_name(status));
    bool empty = ls_runner_teardown(runner) == 0;
    if (!empty) report(source, at, all_after, "objects are left");
    ls_runner_free(runner);
    return ended && empty;
}

// Steps through the allocations; those of the start, which are the same in every run, are failed in
// the first example only.
static void sweep(const ExampleSource *source, uint64_t from, bool all_after) {
    uint64_t total, asked;
    bool good = run_failing(source, 0, false, &total);
    for (uint64_t at = from; at <= total; at++) good &= run_failing(source, at, all_after, &asked);
    assert_true(good);
}

// Allocations before the program's own first one.
static uint64_t allocations_of_start(void) {
    const ExampleSource empty = {.name = "empty.py", .text = "", .size = 0};
    LsOptions o = options();
    LsRunner *runner = ls_runner_new(&o);
    assert_int_equal(ls_runner_start(runner, empty.text, 0, empty.name), STATUS_OK);
    uint64_t count = ls_runner_allocations(runner);
    ls_runner_free(runner);
    return count;
}

static void sweep_all(bool all_after) {
    ExampleList list = {0};
    examples_load(&list, EXAMPLES);
    uint64_t start = allocations_of_start();
    for (size_t i = 0; i < list.count; i++) sweep(&list.items[i], i == 0 ? 1 : start, all_after);
    examples_free(&list);
}

// Programs that make few allocations have each of them failed, the others some, spread over the
// run.
static void programs_fail(void **state) {
    (void)state;
    ExampleList list = {0};
    uint64_t start = allocations_of_start();
    size_t whole = 0;
    bool all_good = true;
    examples_load(&list, PROGRAMS);
    for (size_t i = 0; i < list.count; i++) {
        const ExampleSource *source = &list.items[i];
        uint64_t total, asked, step = 1;
        bool good = run_failing(source, 0, false, &total);
        if (total - start > WHOLE_SWEEP)
            step = (total - start) / SAMPLES;
        else
            whole++;
        for (uint64_t at = start + 1; at <= total && good; at += step)
            good = run_failing(source, at, at % 2 == 0, &asked);
        all_good &= good;
    }
    examples_free(&list);
    assert_true(all_good);
    assert_true(whole >= LEAST_SWEPT);
}

static void each_allocation_fails(void **state) {
    (void)state;
    sweep_all(false);
}

static void all_allocations_fail_from_each_on(void **state) {
    (void)state;
    sweep_all(true);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undo_redo),
        cmocka_unit_test(undo_redo_programs),
        cmocka_unit_test(reproduced),
        cmocka_unit_test(each_allocation_fails),
        cmocka_unit_test(all_allocations_fail_from_each_on),
        cmocka_unit_test(programs_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
