// The network in memory, seen from outside: latency and bandwidth in virtual time, and what the
// trace says of sockets and of the selector.
#include "run_checks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char ECHO[] = "import asyncio\n"
                           "loop_time = lambda: round(asyncio.get_running_loop().time(), 3)\n"
                           "async def handle(reader, writer):\n"
                           "    print('accepted', loop_time())\n"
                           "    data = await reader.readexactly(1000)\n"
                           "    print('all there', loop_time())\n"
                           "    writer.write(b'ok')\n"
                           "    writer.close()\n"
                           "async def main():\n"
                           "    server = await asyncio.start_server(handle, '127.0.0.1', 80)\n"
                           "    r, w = await asyncio.open_connection('127.0.0.1', 80)\n"
                           "    print('connected', loop_time())\n"
                           "    w.write(b'x' * 1000)\n"
                           "    print(await r.read(), loop_time())\n"
                           "    w.close()\n"
                           "    server.close()\n"
                           "asyncio.run(main())\n";

static const char DATAGRAM[] = "import asyncio\n"
                               "class P(asyncio.DatagramProtocol):\n"
                               "    def datagram_received(self, data, addr):\n"
                               "        print(data, asyncio.get_running_loop().time())\n"
                               "async def main():\n"
                               "    loop = asyncio.get_running_loop()\n"
                               "    a, _ = await loop.create_datagram_endpoint(\n"
                               "        P, local_addr=('127.0.0.1', 5))\n"
                               "    b, _ = await loop.create_datagram_endpoint(\n"
                               "        P, remote_addr=('127.0.0.1', 5))\n"
                               "    b.sendto(b'hello')\n"
                               "    await asyncio.sleep(1)\n"
                               "    a.close(), b.close()\n"
                               "asyncio.run(main())\n";

static const char REFUSED[] = "import asyncio\n"
                              "async def main():\n"
                              "    try:\n"
                              "        await asyncio.open_connection('127.0.0.1', 1)\n"
                              "    except ConnectionRefusedError:\n"
                              "        print(asyncio.get_running_loop().time())\n"
                              "asyncio.run(main())\n";

static const char WAITS[] = "import asyncio\n"
                            "async def main():\n"
                            "    server = await asyncio.start_server(print, '127.0.0.1', 8888)\n"
                            "    await server.serve_forever()\n"
                            "asyncio.run(main())\n";

// Runs to the end, or to where the loop waits for ever.
static Status run(LsRunner *runner, const char *source) {
    Status status = ls_runner_start(runner, source, strlen(source), "program.py");
    while (status == STATUS_OK || status == STATUS_RUNNING) status = ls_runner_run(runner, 100000);
    return status;
}

static void assert_prints(const char *source, double latency, double bandwidth,
                          const char *wanted) {
    LsOptions o;
    ls_options_default(&o);
    o.latency = latency;
    o.bandwidth = bandwidth;
    LsRunner *runner = ls_runner_new(&o);
    assert_int_equal(run(runner, source), STATUS_FINISHED);
    LsBytes errors = ls_runner_take_output(runner, 1);
    if (errors.size > 0) fail_msg("%.*s", (int)errors.size, errors.data);
    LsBytes out = ls_runner_take_output(runner, 0);
    if (out.size != strlen(wanted) || memcmp(out.data, wanted, out.size) != 0)
        fail_msg("latency %g, bandwidth %g:\n%.*s", latency, bandwidth, (int)out.size, out.data);
    assert_int_equal(ls_runner_teardown(runner), 0);
    ls_runner_free(runner);
}

static void nothing_takes_time(void **state) {
    (void)state;
    assert_prints(ECHO, 0, 0, "accepted 0.0\nconnected 0.0\nall there 0.0\nb'ok' 0.0\n");
}

// There and back again for the connection, once more until the server can accept it together with
// the first bytes, and back for the answer.
static void latency(void **state) {
    (void)state;
    assert_prints(ECHO, 0.5, 0, "connected 1.0\naccepted 1.5\nall there 1.5\nb'ok' 2.0\n");
    assert_prints(DATAGRAM, 0.25, 0, "b'hello' 0.25\n");
    assert_prints(REFUSED, 0.5, 0, "1.0\n");
}

static void bandwidth(void **state) {
    (void)state;
    assert_prints(ECHO, 0, 500, "accepted 0.0\nconnected 0.0\nall there 2.0\nb'ok' 2.004\n");
    assert_prints(ECHO, 0.5, 500, "connected 1.0\naccepted 1.5\nall there 3.5\nb'ok' 4.004\n");
}

static void assert_has(LsBytes text, const char *part) {
    char *copy = calloc(text.size + 1, 1);
    assert_non_null(copy);
    memcpy(copy, text.data, text.size);
    if (strstr(copy, part) == NULL) fail_msg("%s is not in %s", part, copy);
    free(copy);
}

// The state at the position where the loop waits for ever: one socket, and what it waits for.
static void the_state_has_sockets(void **state) {
    (void)state;
    LsOptions o;
    ls_options_default(&o);
    LsRunner *runner = ls_runner_new(&o);
    LsViewer *viewer = ls_viewer_new();
    assert_int_equal(run(runner, WAITS), STATUS_IDLE);
    LsBytes log = ls_runner_take_log(runner);
    assert_int_equal(ls_viewer_append(viewer, log.data, log.size), STATUS_OK);
    uint32_t count = ls_viewer_count(viewer);
    assert_int_equal(ls_viewer_seek(viewer, count), STATUS_OK);
    LsBytes shown = ls_viewer_state(viewer);
    assert_has(shown, "\"sockets\":[{\"id\":1,\"fd\":6,\"kind\":\"stream\",\"state\":\"listening\","
                      "\"address\":\"127.0.0.1:8888\",\"input\":0,\"reader\":");
    assert_has(shown, "\"reads\":\"BaseSelectorEventLoop._accept_connection\",\"writer\":0,"
                      "\"writes\":null,");
    assert_has(ls_viewer_json_lines(viewer, 1, count), "\"event\":\"loop_idle\"");
    ls_runner_interrupt(runner);
    Status status = STATUS_RUNNING;
    while (status == STATUS_RUNNING) status = ls_runner_run(runner, 100000);
    assert_int_equal(status, STATUS_FINISHED);
    assert_int_equal(ls_runner_exit_status(runner), 130);
    log = ls_runner_take_log(runner);
    assert_int_equal(ls_viewer_append(viewer, log.data, log.size), STATUS_OK);
    assert_int_equal(ls_viewer_seek(viewer, ls_viewer_count(viewer)), STATUS_OK);
    assert_has(ls_viewer_state(viewer), "\"sockets\":[]");
    assert_int_equal(ls_runner_teardown(runner), 0);
    ls_runner_free(runner);
    ls_viewer_free(viewer);
}

// Allocations that fail here and there, in the program and in Python's own modules that it imports.
static void failing_allocations(void **state) {
    (void)state;
    enum { SAMPLES = 80 };
    const char *const PROGRAMS[] = {ECHO, DATAGRAM, REFUSED, WAITS};
    uint64_t start = allocations_of_start(13);
    bool good = true, each;
    for (size_t i = 0; i < sizeof PROGRAMS / sizeof *PROGRAMS; i++) {
        char text[sizeof ECHO];
        size_t size = strlen(PROGRAMS[i]);
        assert_true(size < sizeof text);
        memcpy(text, PROGRAMS[i], size + 1);
        const ExampleSource source = {
            .name = "network.py", .text = text, .size = size, .python = 13};
        good &= fail_allocations(&source, start, 0, SAMPLES, &each);
    }
    assert_true(good);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_takes_time),  cmocka_unit_test(latency),
        cmocka_unit_test(bandwidth),           cmocka_unit_test(the_state_has_sockets),
        cmocka_unit_test(failing_allocations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
