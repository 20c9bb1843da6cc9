// Diagnoses in the trace: what is wrong with a program, which CPython does not say.
#include "api/api.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// Runs a program to its end, or until it waits for ever, with its lines or without; its events as
// JSON, owned by the viewer.
static LsViewer *events_of(const char *source, Status end, bool lines, char **text) {
    LsOptions options;
    ls_options_default(&options);
    options.trace_lines = lines;
    LsRunner *runner = ls_runner_new(&options);
    assert_non_null(runner);
    assert_int_equal(ls_runner_start(runner, source, strlen(source), "x.py"), STATUS_OK);
    Status status;
    do status = ls_runner_run(runner, 100000);
    while (status == STATUS_RUNNING);
    assert_int_equal(status, end);
    LsViewer *viewer = ls_viewer_new();
    LsBytes log = ls_runner_take_log(runner);
    assert_int_equal(ls_viewer_append(viewer, log.data, log.size), STATUS_OK);
    LsBytes events = ls_viewer_events(viewer, 1, ls_viewer_count(viewer));
    *text = calloc(1, events.size + 1);
    assert_non_null(*text);
    memcpy(*text, events.data, events.size);
    assert_int_equal(ls_runner_teardown(runner), 0);
    ls_runner_free(runner);
    return viewer;
}

static int count(const char *text, const char *part) {
    int n = 0;
    for (; (text = strstr(text, part)) != NULL; text++) n++;
    return n;
}

static void expect(const char *source, Status end, const char *const *parts) {
    char *text;
    LsViewer *viewer = events_of(source, end, false, &text);
    static const char *const KINDS[] = {
        "\"handle_blocked\"", "\"wait_endless\"",    "\"task_left\"",
        "\"never_awaited\"",  "\"never_retrieved\"", "\"task_destroyed\"",
    };
    int all = 0, expected = 0;
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) all += count(text, KINDS[i]);
    for (; parts[expected] != NULL; expected++)
        if (count(text, parts[expected]) == 0) fail_msg("%s\nis not in %s", parts[expected], text);
    assert_int_equal(all, expected);
    free(text);
    ls_viewer_free(viewer);
}

#define PARTS(...)          \
    (const char *const[]) { \
        __VA_ARGS__, NULL   \
    }
#define NOTHING             \
    (const char *const[]) { \
        NULL                \
    }

static void blocked(void **state) {
    (void)state;
    expect("import asyncio, time\n"
           "async def main():\n"
           "    time.sleep(0.0625)\n"
           "    await asyncio.sleep(0)\n"
           "    time.sleep(0.25)\n"
           "    asyncio.get_running_loop().call_soon(time.sleep, 2)\n"
           "    await asyncio.sleep(1)\n"
           "asyncio.run(main())\n",
           STATUS_FINISHED,
           PARTS("\"handle_blocked\",\"handle\":2,\"task\":1,\"seconds\":0.25",
                 "\"handle_blocked\",\"handle\":3,\"task\":0,\"seconds\":2"));
}

static void not_blocked(void **state) {
    (void)state;
    expect("import asyncio, time\n"
           "async def main():\n"
           "    asyncio.get_running_loop().slow_callback_duration = 1\n"
           "    time.sleep(0.5)\n"
           "asyncio.run(main())\n",
           STATUS_FINISHED, NOTHING);
}

static void endless(void **state) {
    (void)state;
    // Tasks 1 to 5: main waits for gather (7) of a future (6) that nobody completes, two wait for
    // each other, one for a task in that circle, one for a timer that is long over.
    expect("import asyncio\n"
           "async def wait(n):\n"
           "    await tasks[n]\n"
           "async def main():\n"
           "    global tasks\n"
           "    tasks = [asyncio.ensure_future(wait(n)) for n in (1, 0, 0)]\n"
           "    tasks.append(asyncio.ensure_future(asyncio.sleep(5)))\n"
           "    await asyncio.gather(asyncio.get_running_loop().create_future())\n"
           "asyncio.run(main())\n",
           STATUS_IDLE,
           PARTS("\"wait_endless\",\"task\":1,\"future\":7,\"last\":6,\"why\":\"nobody\"",
                 "\"wait_endless\",\"task\":2,\"future\":3,\"last\":2,\"why\":\"circle\"",
                 "\"wait_endless\",\"task\":3,\"future\":2,\"last\":3,\"why\":\"circle\"",
                 "\"wait_endless\",\"task\":4,\"future\":2,"));
}

static void left(void **state) {
    (void)state;
    expect("import asyncio\n"
           "async def forget():\n"
           "    await asyncio.sleep(1)\n"
           "loop = asyncio.new_event_loop()\n"
           "kept = loop.create_task(forget())\n"
           "done = loop.create_task(asyncio.sleep(0))\n"
           "loop.run_until_complete(done)\n"
           "loop.close()\n",
           STATUS_FINISHED,
           PARTS("\"task_left\",\"task\":1,\"loop\":1", "\"task_destroyed\",\"task\":1"));
}

// Who blocks the loop: a done callback, a timer's callback, a coroutine deep in a chain of awaits.
// A thread that sleeps does not, nor does what the loop itself waits for.
static void blocked_in_many_places(void **state) {
    (void)state;
    expect(
        "import asyncio, time\n"
        "async def deep():\n"
        "    time.sleep(3)\n"
        "async def outer():\n"
        "    await deep()\n"
        "async def main():\n"
        "    loop = asyncio.get_running_loop()\n"
        "    await asyncio.create_task(outer())\n"
        "    future = loop.create_future()\n"
        "    future.add_done_callback(lambda f: time.sleep(4))\n"
        "    future.set_result(1)\n"
        "    loop.call_later(1, time.sleep, 5)\n"
        "    await asyncio.sleep(20)\n"
        "    await asyncio.to_thread(time.sleep, 6)\n"
        "asyncio.run(main())\n",
        STATUS_FINISHED,
        PARTS("\"task\":2,\"seconds\":3", "\"task\":0,\"seconds\":4", "\"task\":0,\"seconds\":5"));
}

// The tasks behind the futures of wait(), shield(), TaskGroup and, before 3.12, wait_for() are
// found: future 3 is what all of them wait for in the end.
static void endless_behind(void **state) {
    (void)state;
    static const char *const WAITS[] = {
        "await asyncio.wait([asyncio.create_task(never())])",
        "await asyncio.shield(asyncio.create_task(never()))",
        "async with asyncio.TaskGroup() as group: group.create_task(never())",
    };
    for (size_t i = 0; i < sizeof WAITS / sizeof *WAITS; i++) {
        char source[512];
        snprintf(source, sizeof source,
                 "import asyncio\n"
                 "async def never():\n"
                 "    await asyncio.get_running_loop().create_future()\n"
                 "async def main():\n"
                 "    %s\n"
                 "asyncio.run(main())\n",
                 WAITS[i]);
        expect(source, STATUS_IDLE,
               PARTS("\"wait_endless\",\"task\":1,\"future\":3,\"last\":4,\"why\":\"nobody\"",
                     "\"wait_endless\",\"task\":2,\"future\":4,\"last\":4,\"why\":\"nobody\""));
    }
}

// Two tasks that hold each other's lock: each waits for a future that the other would complete.
static void endless_locks(void **state) {
    (void)state;
    expect("import asyncio\n"
           "async def take(first, second):\n"
           "    async with first:\n"
           "        await asyncio.sleep(1)\n"
           "        async with second: pass\n"
           "async def main():\n"
           "    a, b = asyncio.Lock(), asyncio.Lock()\n"
           "    one = asyncio.create_task(take(a, b))\n"
           "    await take(b, a)\n"
           "asyncio.run(main())\n",
           STATUS_IDLE,
           PARTS("\"wait_endless\",\"task\":1,\"future\":5,\"last\":5,\"why\":\"nobody\"",
                 "\"wait_endless\",\"task\":2,\"future\":6,\"last\":6,\"why\":\"nobody\""));
}

// One that has begun, one that has not, and none that asyncio.run has cancelled.
static void left_in_many_states(void **state) {
    (void)state;
    expect("import asyncio\n"
           "loop = asyncio.new_event_loop()\n"
           "waits = loop.create_task(asyncio.sleep(9))\n"
           "loop.run_until_complete(asyncio.sleep(0))\n"
           "fresh = loop.create_task(asyncio.sleep(9))\n"
           "loop.close()\n"
           "async def main():\n"
           "    global cancelled\n"
           "    cancelled = asyncio.create_task(asyncio.sleep(9))\n"
           "asyncio.run(main())\n"
           "waits._log_destroy_pending = fresh._log_destroy_pending = False\n"
           "fresh.get_coro().close()\n",
           STATUS_FINISHED,
           PARTS("\"task_left\",\"task\":1,\"loop\":1", "\"task_left\",\"task\":4,\"loop\":1"));
}

// The line event that the first event with `part` came from: its line.
static long line_behind(const char *text, const char *part) {
    const char *at = strstr(text, part), *event = at;
    assert_non_null(at);
    while (event > text && strncmp(event, "{\"seq\"", 6) != 0) event--;
    char line[64];
    snprintf(line, sizeof line, "{\"seq\":%ld,", strtol(strstr(event, "\"cause\":") + 8, NULL, 10));
    event = strstr(text, line);
    assert_non_null(event);
    event = strstr(event, "\"event\":\"line\"");
    assert_non_null(event);
    return strtol(strstr(event, "\"line\":") + 7, NULL, 10);
}

// A coroutine's frame was made by the line that called the function: that says where it comes from.
static void never_awaited(void **state) {
    (void)state;
    char *text;
    ls_viewer_free(events_of("import asyncio\n"
                             "async def job(n): pass\n"
                             "async def main():\n"
                             "    jobs = []\n"
                             "    jobs += [job(1), job(2)]\n"
                             "    asyncio.sleep(1)\n"
                             "asyncio.run(main())\n",
                             STATUS_FINISHED, true, &text));
    assert_int_equal(count(text, "\"never_awaited\""), 3);
    assert_int_equal(line_behind(text, "\"coroutine\",\"name\":\"job\""), 5);
    assert_int_equal(line_behind(text, "\"coroutine\",\"name\":\"sleep\""), 6);
    assert_int_equal(count(text, "coroutine 'job' was never awaited"),
                     2); // said once, as a warning and on stderr
    assert_int_equal(count(text, "coroutine 'sleep' was never awaited\",\"line\":6"), 1);
    free(text);
}

static void never_retrieved(void **state) {
    (void)state;
    expect("import asyncio\n"
           "async def fail(): raise ValueError\n"
           "async def main():\n"
           "    asyncio.create_task(fail())\n"
           "    asked = asyncio.create_task(fail())\n"
           "    await asyncio.wait([asked])\n"
           "    asked.exception()\n"
           "    asyncio.get_running_loop().create_future().set_exception(KeyError())\n"
           "    await asyncio.gather(fail(), return_exceptions=True)\n"
           "asyncio.run(main())\n",
           STATUS_FINISHED,
           PARTS("\"never_retrieved\",\"future\":2", "\"never_retrieved\",\"future\":5"));
}

static void destroyed(void **state) {
    (void)state;
    expect("import asyncio, gc\n"
           "async def forget():\n"
           "    await asyncio.get_running_loop().create_future()\n"
           "async def main():\n"
           "    asyncio.create_task(forget())\n"
           "    await asyncio.sleep(0)\n"
           "    gc.collect()\n"
           "asyncio.run(main())\n",
           STATUS_FINISHED, PARTS("\"task_destroyed\",\"task\":2"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocked),
        cmocka_unit_test(not_blocked),
        cmocka_unit_test(endless),
        cmocka_unit_test(left),
        cmocka_unit_test(blocked_in_many_places),
        cmocka_unit_test(endless_behind),
        cmocka_unit_test(endless_locks),
        cmocka_unit_test(left_in_many_states),
        cmocka_unit_test(never_awaited),
        cmocka_unit_test(never_retrieved),
        cmocka_unit_test(destroyed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
