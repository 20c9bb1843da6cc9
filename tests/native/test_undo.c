// Every example, in every position of its switches, and the programs of tests/programs: their
// traces are undone and redone event by event, and are the same in each run.
#include "run_checks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char EXAMPLES[] = "public/examples";
static const char PROGRAMS[] = "tests/programs";

// Events up to which a program's trace is undone one by one: each step hashes the whole state.
enum { WHOLE_UNDO = 1500 };

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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undo_redo),
        cmocka_unit_test(undo_redo_programs),
        cmocka_unit_test(reproduced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
