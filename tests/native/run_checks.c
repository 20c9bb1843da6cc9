#include "run_checks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// Runs to the end; an idle program gets Ctrl+C.
Status run_program(LsRunner *runner, const ExampleSource *source) {
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

static LsOptions options(const ExampleSource *source) {
    LsOptions o;
    ls_options_default(&o);
    o.python = source->python;
    return o;
}

// ------------------------------------------------------------------ undo and redo

LsViewer *trace_of(const ExampleSource *source) {
    LsOptions o = options(source);
    LsRunner *runner = ls_runner_new(&o);
    LsViewer *viewer = ls_viewer_new();
    Status status = run_program(runner, source);
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

void undo_redo_one(const ExampleSource *source, uint32_t most) {
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

bool run_failing(const ExampleSource *source, uint64_t at, bool all_after, uint64_t *asked) {
    LsOptions o = options(source);
    o.max_events = 20000;
    o.fail_allocation = at == 0 ? UINT64_MAX : at; // which is to fail, so they are counted
    o.fail_all_after = all_after;
    LsRunner *runner = ls_runner_new(&o);
    Status status = run_program(runner, source);
    *asked = ls_runner_allocations(runner);
    bool ended = is_end(status) && !(all_after && at <= *asked && status == STATUS_FINISHED);
    if (!ended) report(source, at, all_after, status_name(status));
    bool empty = ls_runner_teardown(runner) == 0;
    if (!empty) report(source, at, all_after, "objects are left");
    ls_runner_free(runner);
    return ended && empty;
}

uint64_t allocations_of_start(uint32_t python) {
    const ExampleSource empty = {.name = "empty.py", .text = "", .size = 0, .python = python};
    LsOptions o = options(&empty);
    o.fail_allocation = UINT64_MAX;
    LsRunner *runner = ls_runner_new(&o);
    assert_int_equal(ls_runner_start(runner, empty.text, 0, empty.name), STATUS_OK);
    uint64_t count = ls_runner_allocations(runner);
    ls_runner_free(runner);
    return count;
}

bool fail_allocations(const ExampleSource *source, uint64_t start, uint64_t whole, uint64_t samples,
                      bool *each) {
    uint64_t total, asked;
    bool good = run_failing(source, 0, false, &total);
    *each = total - start <= whole;
    uint64_t step = *each ? 1 : (total - start) / samples;
    for (uint64_t at = start + 1; at <= total && good; at += step * ONE_IN)
        good = run_failing(source, at, at % 2 == 0, &asked);
    return good;
}
