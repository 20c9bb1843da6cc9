// What is asked of any program's run: its trace is undone and redone event by event, and its
// allocations are failed. For cmocka's tests.
#ifndef LS_TESTS_RUN_CHECKS_H
#define LS_TESTS_RUN_CHECKS_H

#include "api/api.h"

#include "example_source.h"

#include <stdbool.h>
#include <stdint.h>

enum {
// Under sanitizers a run takes several times as long: one in so many of the sweeps' runs is made.
#ifdef __SANITIZE_ADDRESS__
    ONE_IN = 3,
#else
    ONE_IN = 1,
#endif
};

// Runs to the end; an idle program gets Ctrl+C. Fails the test when it does not end.
Status run_program(LsRunner *runner, const ExampleSource *source);

// A viewer with the trace of the whole run, to be freed; fails the test when objects are left.
LsViewer *trace_of(const ExampleSource *source);

// Each event undone and redone, when there are `most` at most: each step hashes the whole state.
void undo_redo_one(const ExampleSource *source, uint32_t most);

// Runs with allocation number `at` failing (and all later ones). `asked` gets how many were asked
// for. False: something went wrong, and was reported.
bool run_failing(const ExampleSource *source, uint64_t at, bool all_after, uint64_t *asked);

// Allocations before a program's own first one, in a version.
uint64_t allocations_of_start(uint32_t python);

// Fails each of a program's own allocations (*each is set) when there are `whole` at most, else
// some of them, `samples`, spread over the run, and of these one in ONE_IN; ends at the first that
// goes wrong. False: one did.
bool fail_allocations(const ExampleSource *source, uint64_t start, uint64_t whole, uint64_t samples,
                      bool *each);

#endif
