// Numbers, strings and bytes against a table of what CPython 3.13 answered (value_cases.py), and
// with every allocation failing in turn.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "literal.h"
#include "object/exception.h"
#include "object/str.h"
#include "vm/vm.h"

typedef struct Case {
    const char *op, *values, *expected;
} Case;

static const Case CASES[] = {
#include "value_cases.inc"
};

enum { CASE_COUNT = sizeof CASES / sizeof *CASES };

static void start(Runtime *rt) {
    RunOptions options = {.python = 13};
    assert_true(runtime_init(rt, &options, (size_t)64 << 20));
    assert_true(vm_init(rt)); // methods are called
}

static void test_cases(void **state) {
    (void)state;
    static Runtime rt;
    size_t wrong = 0;
    start(&rt);
    for (size_t i = 0; i < CASE_COUNT; i++) {
        const Case *c = &CASES[i];
        Value outcome = literal_outcome(&rt, c->op, c->values);
        if (IS_NULL(outcome)) {
            print_error("%s %s: nothing instead of %s\n", c->op, c->values, c->expected);
            clear_pending(&rt);
            wrong++;
            continue;
        }
        if (strcmp(AS_STR(outcome)->data, c->expected) != 0) {
            print_error("%s %s: %s instead of %s\n", c->op, c->values, AS_STR(outcome)->data,
                        c->expected);
            wrong++;
        }
        drop(&rt, outcome);
    }
    vm_free(&rt);
    assert_int_equal(runtime_free(&rt), 0);
    assert_int_equal(wrong, 0);
}

// Each allocation of a case fails once: the case ends in MemoryError or in its right result (when
// it could do without), and nothing leaks.
static void test_failing_allocations(void **state) {
    (void)state;
    static Runtime rt;
    start(&rt);
    for (size_t i = 0; i < CASE_COUNT; i += 7) {
        const Case *c = &CASES[i];
        for (uint64_t fail = 1;; fail++) {
            rt.mem.failed = false;
            rt.mem.fail_at = rt.mem.count + fail;
            Value outcome = literal_outcome(&rt, c->op, c->values);
            bool failed = rt.mem.failed;
            rt.mem.fail_at = 0;
            if (IS_NULL(outcome)) {
                assert_true(pending_is(&rt, EXC_MemoryError));
                clear_pending(&rt);
            } else {
                if (strcmp(AS_STR(outcome)->data, c->expected) != 0) {
                    print_error("%s %s, failure %u\n", c->op, c->values, (unsigned)fail);
                }
                assert_string_equal(AS_STR(outcome)->data, c->expected);
                drop(&rt, outcome);
            }
            if (!failed) break;
        }
    }
    vm_free(&rt);
    assert_int_equal(runtime_free(&rt), 0);
}

// Sizes that no memory holds are refused at once.
static void test_absurd_sizes(void **state) {
    (void)state;
    static Runtime rt;
    static const char *const TOO_LARGE[][2] = {
        {"**", "10 100000000"},          {"**", "3 4000000000000"},
        {"<<", "1 1000000000"},          {"*", "'x' 1000000000"},
        {"*", "b'x' 1000000000"},        {".center", "'x' 1000000000"},
        {"format", "'x' '>1000000000'"}, {"format", "1.5 '.1000000000f'"},
        {"%", "'%1000000000d' 1"},       {".zfill", "'x' 1000000000"},
        {"bytes", "1000000000"},         {".to_bytes", "1 1000000000"},
    };
    start(&rt);
    for (size_t i = 0; i < sizeof TOO_LARGE / sizeof *TOO_LARGE; i++) {
        Value outcome = literal_outcome(&rt, TOO_LARGE[i][0], TOO_LARGE[i][1]);
        if (!IS_NULL(outcome)) print_error("%s %s\n", TOO_LARGE[i][0], TOO_LARGE[i][1]);
        assert_true(IS_NULL(outcome));
        assert_true(pending_is(&rt, EXC_MemoryError));
        clear_pending(&rt);
    }
    vm_free(&rt);
    assert_int_equal(runtime_free(&rt), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_failing_allocations),
        cmocka_unit_test(test_absurd_sizes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
