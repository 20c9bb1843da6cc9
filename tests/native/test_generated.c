// The recorded random programs of asyncio, each in its version of Python: their traces undone and
// redone, and some of their allocations failed; of many programs, one in two or three. `make`
// unpacks them (tests/oracle/unpack.mjs).
#include "run_checks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    // Allocations failed in each program, spread over its run.
    SAMPLES = 12,
    // Events up to which a program's trace is undone one by one: each step hashes the whole state.
    WHOLE_UNDO = 1500,
    // Recordings that must be there.
    LEAST = 100,
    // Programs that are tried at most.
    MOST = 150,
};

static ExampleList programs;

static int load(void **state) {
    (void)state;
    const char *build = getenv("BUILD");
    char folder[256];
    snprintf(folder, sizeof folder, "%s/generated", build == NULL ? "build" : build);
    examples_load(&programs, folder);
    return 0;
}

static int unload(void **state) {
    (void)state;
    examples_free(&programs);
    return 0;
}

// From one program that is tried to the next.
static size_t stride(void) {
    return programs.count / MOST + 1;
}

static void undo_redo(void **state) {
    (void)state;
    assert_true(programs.count >= LEAST);
    for (size_t i = 0; i < programs.count; i += stride())
        undo_redo_one(&programs.items[i], WHOLE_UNDO);
}

static void allocations_fail(void **state) {
    (void)state;
    bool good = true, each;
    for (size_t i = 0; i < programs.count; i += stride()) {
        const ExampleSource *source = &programs.items[i];
        uint64_t start = allocations_of_start(source->python);
        good &= fail_allocations(source, start, 0, SAMPLES, &each);
    }
    assert_true(good);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undo_redo),
        cmocka_unit_test(allocations_fail),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
