// Every example, in every position of its switches, and the programs of tests/programs: their
// allocations fail, one by one or from one on. Each run ends in order and leaves no object.
#include "run_checks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char EXAMPLES[] = "public/examples";
static const char PROGRAMS[] = "tests/programs";

enum {
    // Of a program's own allocations: of one that makes more, only some are failed.
    WHOLE_SWEEP = 340,
    SAMPLES = 15,
    // Programs that must be swept whole.
    LEAST_SWEPT = 50,
};

// Steps through the allocations; those of the start, which are the same in every run, are failed in
// the first example only.
static void sweep(const ExampleSource *source, uint64_t from, bool all_after) {
    uint64_t total, asked;
    bool good = run_failing(source, 0, false, &total);
    for (uint64_t at = from; at <= total; at += ONE_IN)
        good &= run_failing(source, at, all_after, &asked);
    assert_true(good);
}

static void sweep_all(bool all_after) {
    ExampleList list = {0};
    examples_load(&list, EXAMPLES);
    uint64_t start = allocations_of_start(13);
    for (size_t i = 0; i < list.count; i++) sweep(&list.items[i], i == 0 ? 1 : start, all_after);
    examples_free(&list);
}

// Programs that make few allocations have each of them failed, the others some, spread over the
// run.
static void programs_fail(void **state) {
    (void)state;
    ExampleList list = {0};
    uint64_t start = allocations_of_start(13);
    size_t whole = 0;
    bool all_good = true;
    examples_load(&list, PROGRAMS);
    for (size_t i = 0; i < list.count; i++) {
        bool each;
        all_good &= fail_allocations(&list.items[i], start, WHOLE_SWEEP, SAMPLES, &each);
        whole += each;
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
        cmocka_unit_test(each_allocation_fails),
        cmocka_unit_test(all_allocations_fail_from_each_on),
        cmocka_unit_test(programs_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
