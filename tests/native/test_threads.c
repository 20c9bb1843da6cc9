// Threads of virtual time, as a host sees them: the order does not depend on slices, waiting for
// ever is told and can be interrupted, budgets hold, nothing is left over, and every allocation may
// fail.
#include "api/api.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static LsOptions options(void) {
    LsOptions o;
    ls_options_default(&o);
    return o;
}

// What a run writes, in one text for both streams, and how it ends.
typedef struct Result {
    Status status;
    char text[4096];
    size_t size;
    uint64_t allocations;
    size_t left;
    int idle; // how often the run was idle; it was interrupted each time
} Result;

static void take(LsRunner *runner, Result *result) {
    for (int stream = 0; stream < 2; stream++) {
        LsBytes bytes = ls_runner_take_output(runner, stream);
        assert_true(result->size + bytes.size < sizeof result->text);
        if (bytes.size > 0) memcpy(result->text + result->size, bytes.data, bytes.size);
        result->size += bytes.size;
    }
    result->text[result->size] = '\0';
}

static Result run(const char *source, const LsOptions *o, uint64_t slice, LsBytes *log,
                  LsRunner **kept) {
    LsRunner *runner = ls_runner_new(o);
    Result result = {.status = ls_runner_start(runner, source, strlen(source), "threads.py")};
    for (int i = 0; result.status == STATUS_OK || result.status == STATUS_RUNNING ||
                    result.status == STATUS_IDLE;
         i++) {
        if (i > 10000000) fail_msg("the program does not end");
        result.status = ls_runner_run(runner, slice);
        take(runner, &result);
        if (result.status != STATUS_IDLE) continue;
        result.idle++;
        ls_runner_interrupt(runner);
    }
    take(runner, &result);
    if (log != NULL) *log = ls_runner_take_log(runner);
    result.allocations = ls_runner_allocations(runner);
    if (kept != NULL) {
        *kept = runner;
        return result;
    }
    result.left = ls_runner_teardown(runner);
    ls_runner_free(runner);
    return result;
}

static void assert_text(const Result *result, const char *text) {
    if (strcmp(result->text, text) != 0)
        fail_msg("it wrote:\n%s\ninstead of:\n%s", result->text, text);
}

// ------------------------------------------------------------------ order

static const char MIXED[] = "import threading, time\n"
                            "def count(name, n):\n"
                            "    for i in range(n):\n"
                            "        if i % 20000 == 0: print(name, i)\n"
                            "        if i % 50000 == 0: time.sleep(0.5)\n"
                            "lock = threading.Lock()\n"
                            "def locked(name):\n"
                            "    with lock:\n"
                            "        count(name, 60000)\n"
                            "ts = [threading.Thread(target=count, args=('a', 90000)),\n"
                            "      threading.Thread(target=locked, args=('b',)),\n"
                            "      threading.Thread(target=locked, args=('c',))]\n"
                            "for t in ts: t.start()\n"
                            "while ts[0].is_alive(): pass\n"
                            "for t in ts: t.join()\n"
                            "print(time.monotonic())\n";

static void slices_do_not_matter(void **state) {
    (void)state;
    LsOptions o = options();
    o.trace_lines = false;
    LsBytes log, other;
    LsRunner *first, *second;
    Result whole = run(MIXED, &o, UINT64_MAX, &log, &first);
    assert_int_equal(whole.status, STATUS_FINISHED);
    assert_non_null(strstr(whole.text, "c 40000\n"));
    for (uint64_t slice = 777; slice < 3000000; slice = slice * 7 + 13) {
        Result sliced = run(MIXED, &o, slice, &other, &second);
        assert_text(&sliced, whole.text);
        assert_int_equal(other.size, log.size);
        assert_memory_equal(other.data, log.data, log.size);
        ls_runner_free(second);
    }
    ls_runner_free(first);
}

// ------------------------------------------------------------------ waiting for ever

static void waiting_for_ever_is_told(void **state) {
    (void)state;
    LsOptions o = options();
    Result result = run("import threading\n"
                        "event = threading.Event()\n"
                        "t = threading.Thread(target=event.wait)\n"
                        "t.start()\n"
                        "try:\n"
                        "    t.join()\n"
                        "except KeyboardInterrupt:\n"
                        "    print('interrupted')\n"
                        "    event.set()\n",
                        &o, 1000, NULL, NULL);
    assert_int_equal(result.status, STATUS_FINISHED);
    assert_int_equal(result.idle, 1);
    assert_int_equal(result.left, 0);
    assert_text(&result, "interrupted\n");
}

static void a_lock_taken_twice_waits_for_ever(void **state) {
    (void)state;
    LsOptions o = options();
    Result result = run("import threading\n"
                        "lock = threading.Lock()\n"
                        "lock.acquire()\n"
                        "lock.acquire()\n",
                        &o, 1000, NULL, NULL);
    assert_int_equal(result.status, STATUS_FINISHED);
    assert_int_equal(result.idle, 1);
    assert_int_equal(result.left, 0);
    assert_non_null(strstr(result.text, "KeyboardInterrupt"));
}

// A wait that the C stack is in the way of cannot be told to the host: it is refused.
static void a_nested_wait_for_ever_is_refused(void **state) {
    (void)state;
    LsOptions o = options();
    Result result = run("import threading\n"
                        "lock = threading.Lock()\n"
                        "lock.acquire()\n"
                        "try:\n"
                        "    sorted([1, 2], key=lambda n: lock.acquire())\n"
                        "except RuntimeError as error:\n"
                        "    print(error)\n",
                        &o, 1000, NULL, NULL);
    assert_int_equal(result.status, STATUS_FINISHED);
    assert_int_equal(result.left, 0);
    assert_text(&result, "this wait would never end: the call is inside one that Loopscope cannot "
                         "suspend\n");
}

// Ctrl+C while others compute goes to the main thread, which waits.
static void an_interrupt_wakes_the_main_thread(void **state) {
    (void)state;
    LsOptions o = options();
    LsRunner *runner = ls_runner_new(&o);
    const char *source = "import threading\n"
                         "stop = False\n"
                         "def spin():\n"
                         "    while not stop: pass\n"
                         "t = threading.Thread(target=spin)\n"
                         "t.start()\n"
                         "try:\n"
                         "    t.join()\n"
                         "except KeyboardInterrupt:\n"
                         "    print('interrupted')\n"
                         "    stop = True\n";
    Result result = {.status = ls_runner_start(runner, source, strlen(source), "threads.py")};
    for (int i = 0; i < 100; i++) assert_int_equal(ls_runner_run(runner, 10000), STATUS_RUNNING);
    ls_runner_interrupt(runner);
    do {
        result.status = ls_runner_run(runner, 10000);
    } while (result.status == STATUS_RUNNING);
    take(runner, &result);
    assert_text(&result, "interrupted\n");
    assert_int_equal(ls_runner_teardown(runner), 0);
    ls_runner_free(runner);
}

// ------------------------------------------------------------------ ends

// Threads in all states when the program ends, or when its host has enough of it.
static const char LEFT[] = "import asyncio, threading, time\n"
                           "lock = threading.Lock()\n"
                           "lock.acquire()\n"
                           "def spin():\n"
                           "    while True: pass\n"
                           "def run():\n"
                           "    asyncio.run(asyncio.sleep(9))\n"
                           "def generate():\n"
                           "    yield lock.acquire()\n"
                           "def in_c():\n"
                           "    list(generate())\n"
                           "for f in lock.acquire, lambda: time.sleep(99), run:\n"
                           "    threading.Thread(target=f, daemon=True).start()\n";

static void threads_that_are_left_are_freed(void **state) {
    (void)state;
    LsOptions o = options();
    Result result = run(LEFT, &o, 1000, NULL, NULL);
    assert_int_equal(result.status, STATUS_FINISHED);
    assert_int_equal(result.left, 0);
    assert_text(&result, "");
    char source[2000];
    snprintf(source, sizeof source, "%sthreading.Thread(target=spin).start()\n", LEFT);
    for (uint64_t budget = 1000; budget < 3000000; budget = budget * 2 + 1) {
        o.max_instructions = budget;
        result = run(source, &o, 1000, NULL, NULL);
        assert_int_equal(result.status, STATUS_BUDGET_INSTRUCTIONS);
        assert_int_equal(result.left, 0);
    }
    snprintf(source, sizeof source,
             "%sthreading.Thread(target=in_c).start()\n"
             "while True: pass\n",
             LEFT);
    result = run(source, &o, 1000, NULL, NULL);
    assert_int_equal(result.status, STATUS_BUDGET_INSTRUCTIONS);
    assert_int_equal(result.left, 0);
}

// ------------------------------------------------------------------ failing allocations

static const char WORK[] = "import _thread, time\n"
                           "done = _thread.allocate_lock()\n"
                           "done.acquire()\n"
                           "def numbers():\n"
                           "    time.sleep(1)\n"
                           "    yield 1\n"
                           "def work(n):\n"
                           "    try:\n"
                           "        time.sleep(n)\n"
                           "        print(n, list(numbers()))\n"
                           "    finally:\n"
                           "        done.release()\n"
                           "_thread.start_new_thread(work, (0.5,))\n"
                           "print(done.acquire(timeout=1), time.monotonic())\n"
                           "print(done.acquire(timeout=9), time.monotonic())\n";

static void every_allocation_may_fail(void **state) {
    (void)state;
    LsOptions o = options();
    Result whole = run(WORK, &o, 100000, NULL, NULL);
    assert_text(&whole, "False 1.0\n0.5 [1]\nTrue 1.5\n");
    Result start = run("", &o, 100000, NULL, NULL);
    for (int all = 0; all < 2; all++) {
        o.fail_all_after = all == 1;
        for (uint64_t at = start.allocations; at <= whole.allocations; at++) {
            o.fail_allocation = at;
            Result result = run(WORK, &o, 100000, NULL, NULL);
            if (result.left != 0)
                fail_msg("allocation %llu fails: %zu objects are left; %s", (unsigned long long)at,
                         result.left, result.text);
            bool end = result.status == STATUS_FINISHED || result.status == STATUS_MEMORY ||
                       result.status == STATUS_SYNTAX_ERROR;
            if (!end) fail_msg("allocation %llu fails: %d", (unsigned long long)at, result.status);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slices_do_not_matter),
        cmocka_unit_test(waiting_for_ever_is_told),
        cmocka_unit_test(a_lock_taken_twice_waits_for_ever),
        cmocka_unit_test(a_nested_wait_for_ever_is_refused),
        cmocka_unit_test(an_interrupt_wakes_the_main_thread),
        cmocka_unit_test(threads_that_are_left_are_freed),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
