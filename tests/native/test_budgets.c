// The programs of tests/programs, with budgets of events that end them here and there: each run
// ends in order and leaves no object.
#include "run_checks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    // Budgets that each program gets.
    BUDGETS = 12 / ONE_IN,
};

// Whatever a program is doing when its budget of events is used up, nothing of it is left.
static void budgets_end_runs(void **state) {
    (void)state;
    ExampleList list = {0};
    unsigned wrong = 0;
    examples_load(&list, "tests/programs");
    for (size_t i = 0; i < list.count; i++) {
        LsViewer *viewer = trace_of(&list.items[i]);
        uint32_t count = ls_viewer_count(viewer), step = count / BUDGETS + 1;
        ls_viewer_free(viewer);
        for (uint32_t events = 1 + (uint32_t)i % step; events < count; events += step) {
            LsOptions options;
            ls_options_default(&options);
            options.max_events = events;
            LsRunner *runner = ls_runner_new(&options);
            Status status = run_program(runner, &list.items[i]);
            size_t left = ls_runner_teardown(runner);
            ls_runner_free(runner);
            if (status == STATUS_BUDGET_EVENTS && left == 0) continue;
            print_error("%s: %u events: %s, %zu objects are left\n", list.items[i].name,
                        (unsigned)events, status_name(status), left);
            wrong++;
        }
    }
    examples_free(&list);
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(budgets_end_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
