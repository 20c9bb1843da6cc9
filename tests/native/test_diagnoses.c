// Diagnoses in the trace: what is wrong with a program, which CPython does not say.
#include "api/api.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// Runs a program to its end, or until it waits for ever; its events as JSON, owned by the viewer.
static LsViewer *events_of(const char *source, Status end, char **text) {
    LsOptions options;
    ls_options_default(&options);
    options.trace_lines = false;
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
    LsViewer *viewer = events_of(source, end, &text);
    int all = count(text, "\"handle_blocked\"") + count(text, "\"wait_endless\"") +
              count(text, "\"task_left\"");
    int expected = 0;
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
           STATUS_FINISHED, PARTS("\"task_left\",\"task\":1,\"loop\":1"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocked),
        cmocka_unit_test(not_blocked),
        cmocka_unit_test(endless),
        cmocka_unit_test(left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
