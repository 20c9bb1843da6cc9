// The Viewer half of the public API.
#include "api/api.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "trace/codec.h"
#include "trace_sample.h"

// A viewer with all that a sample's log holds.
static LsViewer *viewer_of(Sample *sample) {
    StrBuf part;
    strbuf_init(&part, &sample->mem);
    codec_write(&part, &sample->log, 0, 0);
    LsViewer *viewer = ls_viewer_new();
    assert_non_null(viewer);
    assert_int_equal(ls_viewer_append(viewer, part.data, part.len), STATUS_OK);
    strbuf_free(&part);
    return viewer;
}

static void assert_has(LsBytes json, const char *expected) {
    char *text = malloc(json.size + 1);
    assert_non_null(text);
    memcpy(text, json.data, json.size);
    text[json.size] = '\0';
    if (strstr(text, expected) == NULL) fail_msg("%s is not in %s", expected, text);
    free(text);
}

static void assert_is(LsBytes json, const char *expected) {
    assert_int_equal(json.size, strlen(expected));
    assert_memory_equal(json.data, expected, json.size);
}

static void positions(void **state) {
    (void)state;
    Sample sample;
    sample_init(&sample, 31);
    sample_grow(&sample, 5000);
    LsViewer *viewer = viewer_of(&sample);
    assert_int_equal(ls_viewer_count(viewer), 5000);
    assert_int_equal(ls_viewer_position(viewer), 0);
    uint64_t empty = ls_viewer_state_hash(viewer);
    assert_int_equal(ls_viewer_seek(viewer, 5000), STATUS_OK);
    assert_true(ls_viewer_state_hash(viewer) == world_hash(&sample.world));
    assert_int_equal(ls_viewer_seek(viewer, 5001), STATUS_BAD_POSITION);
    assert_int_equal(ls_viewer_position(viewer), 5000);
    assert_int_equal(ls_viewer_seek(viewer, 0), STATUS_OK);
    assert_true(ls_viewer_state_hash(viewer) == empty);
    ls_viewer_free(viewer);
    sample_free(&sample);
}

// What is appended later does not move the world at the position.
static void appending_keeps_the_position(void **state) {
    (void)state;
    Sample sample;
    StrBuf part;
    sample_init(&sample, 32);
    sample_grow(&sample, 500);
    LsViewer *viewer = viewer_of(&sample);
    assert_int_equal(ls_viewer_seek(viewer, 500), STATUS_OK);
    uint64_t hash = world_hash(&sample.world);
    uint32_t strings = (uint32_t)sample.log.string_count;
    sample_grow(&sample, 40000);
    strbuf_init(&part, &sample.mem);
    codec_write(&part, &sample.log, 500, strings);
    assert_int_equal(ls_viewer_append(viewer, part.data, part.len), STATUS_OK);
    assert_int_equal(ls_viewer_append(viewer, part.data, part.len), STATUS_BAD_TRACE);
    assert_int_equal(ls_viewer_count(viewer), 40000);
    assert_true(ls_viewer_state_hash(viewer) == hash);
    assert_int_equal(ls_viewer_seek(viewer, 40000), STATUS_OK);
    assert_true(ls_viewer_state_hash(viewer) == world_hash(&sample.world));
    strbuf_free(&part);
    ls_viewer_free(viewer);
    sample_free(&sample);
}

static void json_lines_come_back(void **state) {
    (void)state;
    Sample sample;
    sample_init(&sample, 33);
    sample_grow(&sample, 3000);
    LsViewer *viewer = viewer_of(&sample);
    LsViewer *copy = ls_viewer_new();
    assert_non_null(copy);
    LsBytes lines = ls_viewer_json_lines(viewer, 1, UINT32_MAX);
    assert_int_equal(ls_viewer_append_json(copy, lines.data, lines.size), STATUS_OK);
    LsBytes again = ls_viewer_json_lines(copy, 0, 3000);
    assert_int_equal(lines.size, again.size);
    assert_memory_equal(lines.data, again.data, lines.size);
    assert_int_equal(ls_viewer_seek(viewer, 2000), STATUS_OK);
    assert_int_equal(ls_viewer_seek(copy, 2000), STATUS_OK);
    LsBytes one = ls_viewer_state(viewer);
    LsBytes other = ls_viewer_state(copy);
    assert_int_equal(one.size, other.size);
    assert_memory_equal(one.data, other.data, one.size);
    ls_viewer_free(copy);
    ls_viewer_free(viewer);
    sample_free(&sample);
}

static void steps_stop_where_asked(void **state) {
    (void)state;
    Sample sample;
    sample_init(&sample, 34);
    Log *log = &sample.log;
    (void)trace_interrupt(log, 0);                                    // 1
    (void)trace_loop_created(log, 0, 1);                              // 2
    (void)trace_future_created(log, 0, 1, 1, FutureKind_TASK, 0);     // 3
    (void)trace_future_created(log, 0, 2, 1, FutureKind_TASK, 0);     // 4
    (void)trace_iteration_start(log, 0, 1, 1, Phase_NONE);            // 5
    (void)trace_handle_created(log, 0, 1, 1, Origin_CALL_SOON, 0, 0); // 6
    (void)trace_handle_run_start(log, 0, 1, 0);                       // 7
    (void)trace_task_step_start(log, 0, 1, 1, 0, 0, 0);               // 8
    (void)trace_output(log, 0, Stream_STDOUT, 0);                     // 9
    (void)trace_task_step_start(log, 0, 2, 1, 0, 0, 0);               // 10
    (void)trace_iteration_start(log, 0, 1, 2, Phase_NONE);            // 11
    LsViewer *viewer = viewer_of(&sample);
    assert_int_equal(ls_viewer_step(viewer, 0, LS_STEP_EVENT, 0, true), 1);
    assert_int_equal(ls_viewer_step(viewer, 11, LS_STEP_EVENT, 0, true), 11);
    assert_int_equal(ls_viewer_step(viewer, 5, LS_STEP_EVENT, 0, false), 4);
    assert_int_equal(ls_viewer_step(viewer, 0, LS_STEP_EVENT, 0, false), 0);
    assert_int_equal(ls_viewer_step(viewer, 0, LS_STEP_ITERATION, 0, true), 5);
    assert_int_equal(ls_viewer_step(viewer, 5, LS_STEP_ITERATION, 0, true), 11);
    assert_int_equal(ls_viewer_step(viewer, 11, LS_STEP_ITERATION, 0, true), 11);
    assert_int_equal(ls_viewer_step(viewer, 11, LS_STEP_ITERATION, 0, false), 5);
    assert_int_equal(ls_viewer_step(viewer, 5, LS_STEP_ITERATION, 0, false), 0);
    assert_int_equal(ls_viewer_step(viewer, 0, LS_STEP_HANDLE, 0, true), 7);
    assert_int_equal(ls_viewer_step(viewer, 0, LS_STEP_OUTPUT, 0, true), 9);
    assert_int_equal(ls_viewer_step(viewer, 10, LS_STEP_OUTPUT, 0, false), 9);
    assert_int_equal(ls_viewer_step(viewer, 0, LS_STEP_LINE, 0, true), 11);
    assert_int_equal(ls_viewer_step(viewer, 0, LS_STEP_TASK, 2, true), 10);
    assert_int_equal(ls_viewer_step(viewer, 11, LS_STEP_TASK, 1, false), 8);
    assert_int_equal(ls_viewer_step(viewer, UINT32_MAX, LS_STEP_EVENT, 0, true), 11);
    ls_viewer_free(viewer);
    sample_free(&sample);
}

static void the_state_shows_the_queues(void **state) {
    (void)state;
    Sample sample;
    sample_init(&sample, 35);
    Log *log = &sample.log;
    uint32_t name = log_intern(log, "f()", 3);
    (void)trace_loop_created(log, 0, 1);
    for (uint32_t id = 1; id <= 5; id++)
        (void)trace_handle_created(log, 0, id, 1, Origin_CALL_AT, name, 0);
    (void)trace_handle_ready(log, 0, 2, HandleState_CREATED, 0);
    (void)trace_handle_ready(log, 0, 1, HandleState_CREATED, 0);
    (void)trace_timer_pushed(log, 0, 3, 2.0);
    (void)trace_timer_pushed(log, 0, 4, 0.5);
    (void)trace_timer_pushed(log, 0, 5, 2.0);
    (void)trace_clock(log, 0, 0.25, 0);
    (void)trace_loop_closed(log, 0, 1);
    LsViewer *viewer = viewer_of(&sample);
    assert_has(ls_viewer_state(viewer), "\"position\":0,\"clock\":0,");
    assert_int_equal(ls_viewer_seek(viewer, 12), STATUS_OK);
    LsBytes shown = ls_viewer_state(viewer);
    assert_has(shown, "\"clock\":0.25,");
    assert_has(shown, "\"ready\":[2,1],\"timers\":[4,3,5],\"stack\":[],");
    assert_has(shown,
               "{\"id\":4,\"loop\":1,\"origin\":\"call_at\",\"callback\":\"f()\",\"future\":0,"
               "\"state\":\"timer\",\"cancelled\":false,\"when\":0.5,\"order\":0,"
               "\"created\":5}");
    assert_has(shown, "\"live_handles\":5,");
    assert_int_equal(ls_viewer_seek(viewer, 13), STATUS_OK);
    assert_has(ls_viewer_state(viewer), "\"ready\":[],\"timers\":[],");
    ls_viewer_free(viewer);
    sample_free(&sample);
}

static void the_state_shows_futures_and_frames(void **state) {
    (void)state;
    Sample sample;
    sample_init(&sample, 36);
    Log *log = &sample.log;
    uint32_t name = log_intern(log, "main", 4);
    uint32_t value = log_intern(log, "42", 2);
    (void)trace_loop_created(log, 0, 1);
    (void)trace_frame_created(log, 0, 1, FrameKind_COROUTINE, name, 3, 2, 0);
    (void)trace_task_created(log, 2, 1, 1, name, name, 1);
    (void)trace_future_created(log, 0, 2, 1, FutureKind_FUTURE, 0);
    (void)trace_callback_added(log, 0, 1, 2, Origin_TASK_WAKEUP, name, 1);
    (void)trace_frame_pushed(log, 0, 1, 0);
    (void)trace_line(log, 0, 1, 4, 0);
    (void)trace_local_set(log, 0, 1, 1, name, value, 0);
    LsViewer *viewer = viewer_of(&sample);
    assert_int_equal(ls_viewer_seek(viewer, 8), STATUS_OK);
    LsBytes shown = ls_viewer_state(viewer);
    assert_has(shown, "\"stack\":[1],");
    assert_has(shown, "\"callbacks\":[{\"id\":1,\"future\":2,\"origin\":\"task_wakeup\",\"name\":"
                      "\"main\",\"task\":1,\"state\":\"added\",\"handle\":0}]");
    assert_has(shown, "\"line\":4,\"back\":0,\"leaf\":0,\"started\":true,\"finished\":false,");
    assert_has(shown, "\"locals\":[{\"name\":\"main\",\"value\":\"42\",\"changed\":8}]");
    assert_int_equal(ls_viewer_seek(viewer, 7), STATUS_OK);
    assert_has(ls_viewer_state(viewer), "\"locals\":[]");
    ls_viewer_free(viewer);
    sample_free(&sample);
}

static void events_and_outputs(void **state) {
    (void)state;
    Sample sample;
    sample_init(&sample, 37);
    Log *log = &sample.log;
    (void)trace_clock(log, 0, 1.5, 0);
    (void)trace_output(log, 1, Stream_STDERR, log_intern(log, "hi\n", 3));
    (void)trace_clock(log, 0, 2, 1.5);
    (void)trace_output(log, 3, Stream_STDOUT, log_intern(log, "ho", 2));
    LsViewer *viewer = viewer_of(&sample);
    assert_is(ls_viewer_events(viewer, 2, 3),
              "[{\"seq\":2,\"cause\":1,\"time\":1.5,\"event\":\"output\",\"stream\":\"stderr\","
              "\"text\":\"hi\\n\"},{\"seq\":3,\"cause\":0,\"time\":2,\"event\":\"clock\",\"now\":2,"
              "\"was\":1.5}]");
    assert_is(ls_viewer_events(viewer, 5, 9), "[]");
    assert_is(ls_viewer_events(viewer, 3, 2), "[]");
    assert_is(ls_viewer_outputs(viewer, 2, 9),
              "[{\"stream\":\"stdout\",\"text\":\"ho\",\"seq\":4}]");
    ls_viewer_free(viewer);
    sample_free(&sample);
}

// A hundred thousand tasks: the state stays small, and tells what is missing.
static void large_worlds_are_shown_in_part(void **state) {
    (void)state;
    enum { COUNT = 100000 };
    Sample sample;
    sample_init(&sample, 38);
    Log *log = &sample.log;
    (void)trace_loop_created(log, 0, 1);
    for (uint32_t id = 1; id <= COUNT; id++) {
        (void)trace_frame_created(log, 0, id, FrameKind_COROUTINE, 0, 1, 0, 0);
        (void)trace_task_created(log, 0, id, 1, 0, 0, id);
        (void)trace_handle_created(log, 0, id, 1, Origin_TASK_STEP, 0, id);
        (void)trace_handle_ready(log, 0, id, HandleState_CREATED, 0);
        (void)trace_socket_opened(log, 0, id, 6, 0);
        (void)trace_output(log, 0, Stream_STDOUT, 0);
    }
    LsViewer *viewer = viewer_of(&sample);
    clock_t start = clock();
    assert_int_equal(ls_viewer_seek(viewer, ls_viewer_count(viewer)), STATUS_OK);
    clock_t middle = clock();
    LsBytes shown = ls_viewer_state(viewer);
    clock_t end = clock();
    print_message("%u events: seek %.1f ms, state %.1f ms, %zu KB\n", ls_viewer_count(viewer),
                  (double)(middle - start) / CLOCKS_PER_SEC * 1e3,
                  (double)(end - middle) / CLOCKS_PER_SEC * 1e3, shown.size / 1024);
    assert_true(shown.size < 500 * 1024);
    assert_has(shown, "\"ready\":[1,2,3,4,5,");
    assert_has(shown, "\"counts\":{\"loops\":1,\"handles\":100000,\"live_handles\":100000,"
                      "\"futures\":100000,\"pending_futures\":100000,\"callbacks\":0,"
                      "\"frames\":100000,\"live_frames\":100000,\"sockets\":100000,"
                      "\"threads\":0,\"outputs\":100000}");
    assert_has(shown, "\"left_out\":{\"ready\":99800,\"timers\":0,\"stack\":0,\"loops\":0,"
                      "\"handles\":99800,\"futures\":99600,\"callbacks\":0,\"frames\":99600,"
                      "\"locals\":0,\"sockets\":99800,\"threads\":0,\"outputs\":99800}");
    ls_viewer_free(viewer);
    sample_free(&sample);
}

// Frames whose links a bad trace has tied into a ring do not catch the writer.
static void rings_of_frames_end(void **state) {
    (void)state;
    Sample sample;
    sample_init(&sample, 39);
    Log *log = &sample.log;
    (void)trace_frame_created(log, 0, 1, FrameKind_FUNCTION, 0, 1, 0, 0);
    (void)trace_frame_created(log, 0, 2, FrameKind_FUNCTION, 0, 1, 0, 0);
    (void)trace_frame_pushed(log, 0, 1, 2);
    (void)trace_frame_pushed(log, 0, 2, 1);
    LsViewer *viewer = viewer_of(&sample);
    assert_int_equal(ls_viewer_seek(viewer, 4), STATUS_OK);
    assert_has(ls_viewer_state(viewer), "\"stack\":[2,1],");
    ls_viewer_free(viewer);
    sample_free(&sample);
}

// Whichever allocation fails, the viewer says so, shows nothing wrong, and goes on afterwards.
static void every_allocation_may_fail(void **state) {
    (void)state;
    Sample sample;
    StrBuf part;
    sample_init(&sample, 40);
    sample_grow(&sample, 2000);
    strbuf_init(&part, &sample.mem);
    codec_write(&part, &sample.log, 0, 0);
    bool failed = true;
    for (uint64_t at = 1; failed; at++) {
        LsViewer *viewer = ls_viewer_new();
        assert_non_null(viewer);
        Allocator *mem = ls_viewer_allocator(viewer);
        mem->fail_at = at;
        Status status = ls_viewer_append(viewer, part.data, part.len);
        assert_int_equal(status, mem->failed ? STATUS_MEMORY : STATUS_OK);
        if (mem->failed) {
            assert_int_equal(ls_viewer_count(viewer), 0);
            assert_int_equal(ls_viewer_append(viewer, part.data, part.len), STATUS_OK);
        }
        assert_int_equal(ls_viewer_seek(viewer, 2000), STATUS_OK);
        assert_true(ls_viewer_state_hash(viewer) == world_hash(&sample.world));
        bool before = mem->failed;
        bool nothing = ls_viewer_state(viewer).data == NULL;
        if (!before) assert_int_equal(nothing, mem->failed);
        failed = mem->failed;
        mem->fail_at = 0;
        assert_non_null(ls_viewer_state(viewer).data);
        ls_viewer_free(viewer);
    }
    strbuf_free(&part);
    sample_free(&sample);
}

static void the_schema_is_printed(void **state) {
    (void)state;
    LsViewer *viewer = ls_viewer_new();
    assert_non_null(viewer);
    assert_has(ls_schema_json(viewer), "\"name\":\"handle_ready\",\"group\":\"schedule\"");
    assert_has(ls_schema_typescript(viewer), "  readonly event: 'handle_ready';\n"
                                             "  readonly handle: HandleId;\n"
                                             "  readonly was: HandleState;\n");
    assert_has(ls_schema_markdown(viewer), "| `handle_ready` |");
    ls_viewer_free(viewer);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(positions),
        cmocka_unit_test(appending_keeps_the_position),
        cmocka_unit_test(json_lines_come_back),
        cmocka_unit_test(steps_stop_where_asked),
        cmocka_unit_test(the_state_shows_the_queues),
        cmocka_unit_test(the_state_shows_futures_and_frames),
        cmocka_unit_test(events_and_outputs),
        cmocka_unit_test(large_worlds_are_shown_in_part),
        cmocka_unit_test(rings_of_frames_end),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(the_schema_is_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
