// The Runner half of the public API: how runs start, pause, end and report.
#include "api/api.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static LsOptions options(void) {
    LsOptions o;
    ls_options_default(&o);
    return o;
}

static LsRunner *start(const LsOptions *o, const char *source) {
    LsRunner *runner = ls_runner_new(o);
    assert_non_null(runner);
    assert_int_equal(ls_runner_start(runner, source, strlen(source), "x.py"), STATUS_OK);
    return runner;
}

// Runs in slices until it does not want to go on.
static Status run(LsRunner *runner) {
    Status status;
    do status = ls_runner_run(runner, 1000);
    while (status == STATUS_RUNNING);
    return status;
}

static void assert_output(LsRunner *runner, int stream, const char *expected) {
    LsBytes text = ls_runner_take_output(runner, stream);
    bool same = text.size == strlen(expected) &&
                (text.size == 0 || memcmp(text.data, expected, text.size) == 0);
    if (!same) fail_msg("stream %d is %.*s\nnot %s", stream, (int)text.size, text.data, expected);
}

static void assert_contains(LsBytes text, const char *part) {
    char *copy = calloc(1, text.size + 1);
    assert_non_null(copy);
    if (text.size > 0) memcpy(copy, text.data, text.size);
    if (strstr(copy, part) == NULL) fail_msg("%s\nis not in %s", part, copy);
    free(copy);
}

static void finish(LsRunner *runner) {
    assert_int_equal(ls_runner_teardown(runner), 0);
    ls_runner_free(runner);
}

// ------------------------------------------------------------------ ends

static void prints_and_ends(void **state) {
    (void)state;
    LsOptions o = options();
    LsRunner *runner = start(&o, "import sys\nprint('one')\nprint('two', file=sys.stderr)\n");
    assert_int_equal(run(runner), STATUS_FINISHED);
    assert_int_equal(ls_runner_exit_status(runner), 0);
    assert_output(runner, 0, "one\n");
    assert_output(runner, 1, "two\n");
    assert_output(runner, 0, "");
    finish(runner);
}

static void exit_status(void **state) {
    (void)state;
    static const struct {
        const char *source;
        int status;
        const char *err;
    } CASES[] = {
        {"raise SystemExit", 0, ""},
        {"raise SystemExit(7)", 7, ""},
        {"raise SystemExit(True)", 1, ""},
        {"raise SystemExit(-1)", 255, ""},
        {"raise SystemExit('bye')", 1, "bye\n"},
        {"raise SystemExit(None)", 0, ""},
        {"import sys\nsys.exit((1, 2))", 1, "(1, 2)\n"},
        {"raise KeyboardInterrupt", 130,
         "Traceback (most recent call last):\n  File \"x.py\", line 1, in <module>\n"
         "    raise KeyboardInterrupt\nKeyboardInterrupt\n"},
        {"1 / 0", 1,
         "Traceback (most recent call last):\n  File \"x.py\", line 1, in <module>\n"
         "    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero\n"},
    };
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        LsOptions o = options();
        LsRunner *runner = start(&o, CASES[i].source);
        assert_int_equal(run(runner), STATUS_FINISHED);
        assert_int_equal(ls_runner_exit_status(runner), CASES[i].status);
        assert_output(runner, 1, CASES[i].err);
        finish(runner);
    }
}

static void syntax_error(void **state) {
    (void)state;
    LsOptions o = options();
    LsRunner *runner = ls_runner_new(&o);
    const char *source = "x = 1\nif x\n    pass\n";
    assert_int_equal(ls_runner_start(runner, source, strlen(source), "x.py"), STATUS_SYNTAX_ERROR);
    assert_contains(ls_runner_error(runner), "\"type\":\"SyntaxError\"");
    assert_contains(ls_runner_error(runner), "\"message\":\"expected ':'\"");
    assert_contains(ls_runner_error(runner), "\"line\":2,\"column\":5");
    assert_contains(ls_runner_error(runner), "\"unsupported\":false");
    assert_output(runner, 1,
                  "  File \"x.py\", line 2\n    if x\n        ^\nSyntaxError: expected ':'\n");
    assert_int_equal(ls_runner_exit_status(runner), 1);
    assert_int_equal(ls_runner_run(runner, 10), STATUS_SYNTAX_ERROR);
    finish(runner);
}

static void misuse(void **state) {
    (void)state;
    LsOptions o = options();
    LsRunner *runner = ls_runner_new(&o);
    assert_int_equal(ls_runner_run(runner, 10), STATUS_MISUSE);
    assert_int_equal(ls_runner_interrupt(runner), STATUS_MISUSE);
    assert_int_equal(ls_runner_take_output(runner, 0).size, 0);
    assert_int_equal(ls_runner_error(runner).size, 0);
    assert_int_equal(ls_runner_teardown(runner), 0);
    ls_runner_free(runner);
    runner = start(&o, "print(1)");
    assert_int_equal(ls_runner_start(runner, "", 0, "x.py"), STATUS_MISUSE);
    assert_contains(ls_runner_listing(runner), "print");
    assert_int_equal(run(runner), STATUS_FINISHED);
    assert_int_equal(ls_runner_run(runner, 10), STATUS_FINISHED);
    assert_int_equal(ls_runner_listing(runner).size, 0);
    assert_int_equal(ls_runner_teardown(runner), 0);
    assert_int_equal(ls_runner_run(runner, 10), STATUS_MISUSE);
    ls_runner_free(runner);
    ls_runner_free(NULL);
}

// ------------------------------------------------------------------ budgets

static void assert_budget(const LsOptions *o, const char *source, Status expected,
                          const char *limit) {
    LsRunner *runner = start(o, source);
    Status status = run(runner);
    if (status != expected)
        fail_msg("%s: %s, not %s", source, status_name(status), status_name(expected));
    assert_int_equal(ls_runner_run(runner, 10), expected);
    LsViewer *viewer = ls_viewer_new();
    LsBytes log = ls_runner_take_log(runner);
    assert_int_equal(ls_viewer_append(viewer, log.data, log.size), STATUS_OK);
    uint32_t count = ls_viewer_count(viewer);
    assert_true(count >= 2);
    assert_contains(ls_viewer_events(viewer, count, count), "\"budget\"");
    assert_contains(ls_viewer_events(viewer, count, count), limit);
    assert_int_equal(ls_viewer_seek(viewer, count), STATUS_OK);
    ls_viewer_free(viewer);
    finish(runner);
}

static void budgets(void **state) {
    (void)state;
    LsOptions o = options();
    o.max_instructions = 100000;
    assert_budget(&o, "while True: pass", STATUS_BUDGET_INSTRUCTIONS, "instructions");
    assert_budget(&o, "try:\n    while True: pass\nexcept BaseException:\n    print('caught')",
                  STATUS_BUDGET_INSTRUCTIONS, "instructions");
    assert_budget(&o, "class A:\n    def __del__(self):\n        while True: pass\nA()",
                  STATUS_BUDGET_INSTRUCTIONS, "instructions");
    o = options();
    o.max_events = 500;
    assert_budget(&o, "n = 0\nwhile True:\n    n += 1", STATUS_BUDGET_EVENTS, "events");
    // asyncio goes on for ever, and no line of the program runs.
    assert_budget(&o,
                  "import asyncio, itertools\n"
                  "loop = asyncio.new_event_loop()\n"
                  "box = []\n"
                  "calls = map(loop.call_soon, itertools.cycle(box))\n"
                  "box.append(calls.__next__)\n"
                  "loop.call_soon(calls.__next__)\n"
                  "loop.run_forever()",
                  STATUS_BUDGET_EVENTS, "events");
    o = options();
    o.max_output = 1000;
    assert_budget(&o, "while True: print('many words')", STATUS_BUDGET_OUTPUT, "output");
    o = options();
    o.trace_lines = false;
    o.max_memory = 8 << 20;
    assert_budget(&o, "a = []\nwhile True: a.append(str(len(a)))", STATUS_MEMORY, "memory");
    assert_budget(&o, "a = 'x' * 10**9", STATUS_MEMORY, "memory");
}

// Output up to the budget is kept.
static void output_budget_keeps(void **state) {
    (void)state;
    LsOptions o = options();
    o.max_output = 10;
    LsRunner *runner = start(&o, "print('12345678')\nprint('abc')\n");
    assert_int_equal(run(runner), STATUS_BUDGET_OUTPUT);
    assert_output(runner, 0, "12345678\na");
    finish(runner);
}

// A MemoryError that the program catches is an exception like others.
static void memory_error_caught(void **state) {
    (void)state;
    LsOptions o = options();
    o.max_memory = 8 << 20;
    LsRunner *runner = start(&o, "try:\n    a = 'x' * 10**8\nexcept MemoryError as e:\n"
                                 "    print('caught', repr(e))\n");
    assert_int_equal(run(runner), STATUS_FINISHED);
    assert_output(runner, 0, "caught MemoryError()\n");
    finish(runner);
}

// ------------------------------------------------------------------ Ctrl+C

static void interrupt(void **state) {
    (void)state;
    LsOptions o = options();
    LsRunner *runner =
        start(&o, "try:\n    while True: pass\nexcept KeyboardInterrupt:\n    print('stopped')\n");
    assert_int_equal(ls_runner_run(runner, 1000), STATUS_RUNNING);
    assert_int_equal(ls_runner_interrupt(runner), STATUS_OK);
    assert_int_equal(run(runner), STATUS_FINISHED);
    assert_output(runner, 0, "stopped\n");
    finish(runner);
}

static const char FOREVER[] = "import asyncio\n"
                              "loop = asyncio.new_event_loop()\n"
                              "loop.call_later(1, print, 'later')\n"
                              "try:\n"
                              "    loop.run_forever()\n"
                              "except KeyboardInterrupt:\n"
                              "    print('stopped at', loop.time())\n"
                              "loop.close()\n";

// However small a slice is, the program gets on.
static void smallest_slices(void **state) {
    (void)state;
    LsOptions o = options();
    LsRunner *runner = start(&o, "import asyncio\n"
                                 "async def f(x):\n"
                                 "    for i in range(3): await asyncio.sleep(x)\n"
                                 "    return sorted([3, 1, 2], key=lambda n: -n)\n"
                                 "async def main():\n"
                                 "    print(await asyncio.gather(f(0), f(1)))\n"
                                 "asyncio.run(main())\n");
    Status status = STATUS_RUNNING;
    for (int i = 0; i < 100000 && status == STATUS_RUNNING; i++) status = ls_runner_run(runner, 1);
    assert_int_equal(status, STATUS_FINISHED);
    assert_output(runner, 0, "[[3, 2, 1], [3, 2, 1]]\n");
    finish(runner);
}

static void idle_and_interrupt(void **state) {
    (void)state;
    LsOptions o = options();
    LsRunner *runner = start(&o, FOREVER);
    assert_int_equal(run(runner), STATUS_IDLE);
    assert_int_equal(ls_runner_run(runner, 1000), STATUS_IDLE);
    assert_output(runner, 0, "later\n");
    assert_int_equal(ls_runner_interrupt(runner), STATUS_OK);
    assert_int_equal(run(runner), STATUS_FINISHED);
    assert_output(runner, 0, "stopped at 1.0\n");
    finish(runner);
}

static void interrupt_planned(void **state) {
    (void)state;
    LsOptions o = options();
    o.interrupt_at = 2.5;
    LsRunner *runner = start(&o, FOREVER);
    assert_int_equal(run(runner), STATUS_FINISHED);
    assert_output(runner, 0, "later\nstopped at 2.5\n");
    finish(runner);
    runner = start(&o, "import time\ntime.sleep(2)\nprint('slept')\ntime.sleep(2)\n");
    assert_int_equal(run(runner), STATUS_FINISHED);
    assert_int_equal(ls_runner_exit_status(runner), 130);
    assert_output(runner, 0, "slept\n");
    finish(runner);
}

static void abandoned_while_idle(void **state) {
    (void)state;
    LsOptions o = options();
    LsRunner *runner = start(&o, FOREVER);
    assert_int_equal(run(runner), STATUS_IDLE);
    finish(runner);
    runner = start(&o, "while True: pass");
    assert_int_equal(ls_runner_run(runner, 1000), STATUS_RUNNING);
    finish(runner);
}

// ------------------------------------------------------------------ output in the trace

// A line is one event, however it is written, unless something else happens in between.
static void output_events(void **state) {
    (void)state;
    LsOptions o = options();
    o.trace_lines = false;
    LsRunner *runner = start(&o, "print('a', end='')\nprint('b')\nprint('c\\nd')\n");
    assert_int_equal(run(runner), STATUS_FINISHED);
    LsViewer *viewer = ls_viewer_new();
    LsBytes log = ls_runner_take_log(runner);
    assert_int_equal(ls_viewer_append(viewer, log.data, log.size), STATUS_OK);
    LsBytes outputs = ls_viewer_outputs(viewer, 1, 100);
    assert_contains(outputs, "\"ab\\n\"");
    outputs = ls_viewer_outputs(viewer, 1, 100);
    assert_contains(outputs, "\"c\\n\"");
    outputs = ls_viewer_outputs(viewer, 1, 100);
    assert_contains(outputs, "\"d\\n\"");
    assert_int_equal(ls_viewer_count(viewer), 5); // start, three lines, end
    ls_viewer_free(viewer);
    finish(runner);
}

// The log taken in parts is the log taken at once.
static void log_in_parts(void **state) {
    (void)state;
    LsOptions o = options();
    const char *source = "for i in range(200):\n    print(i, end=' ')\n    print()\n";
    LsViewer *parts = ls_viewer_new(), *whole = ls_viewer_new();
    LsRunner *runner = start(&o, source);
    Status status;
    do {
        status = ls_runner_run(runner, 50);
        LsBytes log = ls_runner_take_log(runner);
        assert_int_equal(ls_viewer_append(parts, log.data, log.size), STATUS_OK);
    } while (status == STATUS_RUNNING);
    finish(runner);
    runner = start(&o, source);
    assert_int_equal(run(runner), STATUS_FINISHED);
    LsBytes log = ls_runner_take_log(runner);
    assert_int_equal(ls_viewer_append(whole, log.data, log.size), STATUS_OK);
    finish(runner);
    assert_true(ls_viewer_count(parts) > 200);
    assert_int_equal(ls_viewer_seek(parts, ls_viewer_count(parts)), STATUS_OK);
    assert_int_equal(ls_viewer_seek(whole, ls_viewer_count(whole)), STATUS_OK);
    LsBytes a = ls_viewer_outputs(parts, 1, 1), b = ls_viewer_outputs(whole, 1, 1);
    assert_int_equal(a.size, b.size);
    ls_viewer_free(parts);
    ls_viewer_free(whole);
}

// ------------------------------------------------------------------ input

// What the program is given, one part a question. NULL in the middle is Ctrl+C, at the end the end.
typedef struct Answers {
    const char *parts[6];
    uint32_t count, asked;
    LsRunner *runner;
    char shown[64]; // what the program had written when it asked last
} Answers;

static bool answer(void *host, LsBytes *part) {
    Answers *answers = host;
    LsBytes text = ls_runner_take_output(answers->runner, 0);
    assert_true(text.size < sizeof answers->shown);
    if (text.size > 0) memcpy(answers->shown, text.data, text.size);
    answers->shown[text.size] = '\0';
    uint32_t number = answers->asked++;
    *part = (LsBytes){0};
    if (number >= answers->count) return true;
    const char *next = answers->parts[number];
    if (next == NULL) return false;
    *part = (LsBytes){next, strlen(next)};
    return true;
}

static LsRunner *start_asking(Answers *answers, const char *source) {
    LsOptions o = options();
    o.read_input = answer;
    o.host = answers;
    answers->runner = start(&o, source);
    return answers->runner;
}

static void input_in_parts(void **state) {
    (void)state;
    Answers answers = {.parts = {"A", "da\n", "x\ny\n"}, .count = 3};
    LsRunner *runner = start_asking(
        &answers, "print(input('name? '), input('more? '), input())\nprint(input('end? '))\n");
    assert_int_equal(run(runner), STATUS_FINISHED);
    assert_int_equal(answers.asked, 4);
    // The host could show the question before it waited.
    assert_string_equal(answers.shown, "Ada x y\nend? ");
    assert_contains(ls_runner_take_output(runner, 1), "EOFError: EOF when reading a line\n");
    finish(runner);
}

static void input_interrupted(void **state) {
    (void)state;
    Answers answers = {.parts = {NULL, "on\n"}, .count = 2};
    LsRunner *runner = start_asking(
        &answers, "try:\n  input()\nexcept KeyboardInterrupt:\n  print('no', input())\n");
    assert_int_equal(run(runner), STATUS_FINISHED);
    assert_output(runner, 0, "no on\n");
    finish(runner);
}

static void input_without_host(void **state) {
    (void)state;
    LsOptions o = options();
    LsRunner *runner = start(&o, "import sys\nprint(repr(sys.stdin.read()))\ninput()\n");
    assert_int_equal(run(runner), STATUS_FINISHED);
    assert_output(runner, 0, "''\n");
    assert_contains(ls_runner_take_output(runner, 1), "EOFError");
    finish(runner);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prints_and_ends),
        cmocka_unit_test(exit_status),
        cmocka_unit_test(syntax_error),
        cmocka_unit_test(misuse),
        cmocka_unit_test(budgets),
        cmocka_unit_test(output_budget_keeps),
        cmocka_unit_test(memory_error_caught),
        cmocka_unit_test(interrupt),
        cmocka_unit_test(smallest_slices),
        cmocka_unit_test(idle_and_interrupt),
        cmocka_unit_test(interrupt_planned),
        cmocka_unit_test(abandoned_while_idle),
        cmocka_unit_test(output_events),
        cmocka_unit_test(log_in_parts),
        cmocka_unit_test(input_in_parts),
        cmocka_unit_test(input_interrupted),
        cmocka_unit_test(input_without_host),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
