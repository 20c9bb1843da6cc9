// The log: records, strings, budgets, failure.
#include "trace/log.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <time.h>

#include <cmocka.h>

#include "trace/schema.h"
#include "trace_sample.h"

static void records_keep_their_fields(void **state) {
    (void)state;
    Allocator mem;
    Log log;
    allocator_init(&mem);
    log_init(&log, &mem, 100);
    uint32_t name = log_intern(&log, "main", 4);
    assert_int_equal(trace_task_created(&log, 0, 1, 2, name, 0, 3), 1);
    assert_int_equal(trace_clock(&log, 1, 2.5, -1.0), 2);
    const uint32_t *task = log_record(&log, 1);
    assert_int_equal(record_kind(task), EV_TASK_CREATED);
    assert_int_equal(task[1], 0);
    assert_int_equal(task[TRACE_WORD(task_created, task)], 1);
    assert_int_equal(task[TRACE_WORD(task_created, loop)], 2);
    assert_int_equal(task[TRACE_WORD(task_created, name)], name);
    assert_int_equal(task[TRACE_WORD(task_created, coroutine)], 0);
    assert_int_equal(task[TRACE_WORD(task_created, frame)], 3);
    const uint32_t *clock = log_record(&log, 2);
    assert_int_equal(clock[1], 1);
    assert_true(trace_get_time(clock + TRACE_WORD(clock, now)) == 2.5);
    assert_true(trace_get_time(clock + TRACE_WORD(clock, was)) == -1.0);
    assert_int_equal(trace_frame_created(&log, 2, 1, FrameKind_COROUTINE, name, 7, 4, 1), 3);
    const uint32_t *frame = log_record(&log, 3);
    assert_int_equal(TRACE_FIELD(frame, frame_created, frame), 1);
    assert_int_equal(TRACE_FIELD(frame, frame_created, kind), FrameKind_COROUTINE);
    assert_int_equal(TRACE_FIELD(frame, frame_created, name), name);
    assert_int_equal(TRACE_FIELD(frame, frame_created, first_line), 7);
    assert_int_equal(TRACE_FIELD(frame, frame_created, locals), 4);
    assert_int_equal(TRACE_FIELD(frame, frame_created, library), 1);
    assert_int_equal(trace_local_set(&log, 3, 1, TRACE_SLOTS - 1, name, 0, name), 4);
    const uint32_t *local = log_record(&log, 4);
    assert_int_equal(record_kind(local), EV_LOCAL_SET);
    assert_int_equal(TRACE_FIELD(local, local_set, slot), TRACE_SLOTS - 1);
    assert_int_equal(TRACE_FIELD(local, local_set, was), name);
    log_free(&log);
    assert_int_equal(mem.used, 0);
}

static void the_budget_ends_the_log(void **state) {
    (void)state;
    const uint32_t budgets[] = {0, 1, 5, LOG_CHUNK - 1, LOG_CHUNK, LOG_CHUNK + 1, 3 * LOG_CHUNK};
    for (size_t i = 0; i < sizeof budgets / sizeof *budgets; i++) {
        Allocator mem;
        Log log;
        allocator_init(&mem);
        log_init(&log, &mem, budgets[i]);
        for (uint32_t n = 1; n <= budgets[i]; n++)
            assert_int_equal(trace_line(&log, n - 1, 1, n, 0), n);
        assert_int_equal(log.status, STATUS_OK);
        assert_int_equal(trace_interrupt(&log, 0), 0);
        assert_int_equal(log.status, STATUS_BUDGET_EVENTS);
        assert_int_equal(trace_interrupt(&log, 0), 0);
        log_last_words(&log);
        for (uint32_t n = 1; n <= LOG_LAST_WORDS; n++)
            assert_int_equal(trace_budget(&log, 0, Limit_EVENTS), budgets[i] + n);
        assert_int_equal(trace_interrupt(&log, 0), 0);
        log_last_words(&log);
        assert_int_equal(trace_interrupt(&log, 0), 0);
        for (uint32_t n = 1; n <= budgets[i]; n++)
            assert_int_equal(log_record(&log, n)[TRACE_WORD(line, line)], n);
        log_free(&log);
        assert_int_equal(mem.used, 0);
    }
}

static void last_words_need_no_memory(void **state) {
    (void)state;
    Allocator mem;
    Log log;
    allocator_init(&mem);
    log_init(&log, &mem, UINT64_MAX);
    assert_int_equal(trace_interrupt(&log, 0), 1);
    mem.limit = mem.used;
    uint32_t count = 1;
    while (trace_interrupt(&log, 0) != 0) count++;
    assert_int_equal(log.status, STATUS_MEMORY);
    assert_int_equal(count, LOG_CHUNK - LOG_LAST_WORDS);
    log_last_words(&log);
    for (uint32_t n = 1; n <= LOG_LAST_WORDS; n++)
        assert_int_equal(trace_interrupt(&log, 0), count + n);
    assert_int_equal(trace_interrupt(&log, 0), 0);
    log_free(&log);
}

static void equal_strings_have_one_number(void **state) {
    (void)state;
    Allocator mem;
    Log log;
    char text[32];
    allocator_init(&mem);
    log_init(&log, &mem, 0);
    for (uint32_t round = 0; round < 2; round++) {
        for (uint32_t n = 0; n < 20000; n++) {
            int size = snprintf(text, sizeof text, "value %u", n);
            assert_int_equal(log_intern(&log, text, (size_t)size), n + 1);
        }
    }
    assert_int_equal(log_intern(&log, NULL, 0), 20001);
    assert_int_equal(log_intern(&log, "", 0), 20001);
    assert_int_equal(log_intern(&log, "a\0b", 3), 20002);
    assert_int_equal(log_intern(&log, "a\0c", 3), 20003);
    assert_int_equal(log_intern(&log, "a", 1), 20004);
    assert_memory_equal(log_string(&log, 20002).bytes, "a\0b", 3);
    log_truncate(&log, 0, 500);
    assert_int_equal(log_intern(&log, "value 499", 9), 500);
    assert_int_equal(log_intern(&log, "value 7000", 10), 501);
    assert_int_equal(log_intern(&log, "value 0", 7), 1);
    log_free(&log);
    assert_int_equal(mem.used, 0);
}

static void long_strings_are_kept(void **state) {
    (void)state;
    static char text[100000];
    Allocator mem;
    Log log;
    allocator_init(&mem);
    log_init(&log, &mem, 0);
    memset(text, 'x', sizeof text);
    for (uint32_t id = 1; id <= 60; id++) assert_int_equal(log_intern(&log, text, id * 1666), id);
    for (uint32_t id = 1; id <= 60; id++) {
        assert_int_equal(log_string(&log, id).size, id * 1666);
        assert_memory_equal(log_string(&log, id).bytes, text, id * 1666);
    }
    log_free(&log);
    assert_int_equal(mem.used, 0);
}

// Whichever allocation fails: the log says so, and nothing leaks.
static void every_allocation_may_fail(void **state) {
    (void)state;
    bool failed = true;
    for (uint64_t at = 1; failed; at++) {
        Allocator mem;
        Log log;
        char text[32];
        allocator_init(&mem);
        mem.fail_at = at;
        mem.fail_on = at % 2 == 0;
        log_init(&log, &mem, UINT64_MAX);
        for (uint32_t n = 1; n <= 9000; n++) {
            int size = snprintf(text, sizeof text, "%u", n);
            uint32_t id = log_intern(&log, text, (size_t)size);
            if (trace_output(&log, 0, Stream_STDOUT, id) == 0) break;
        }
        failed = mem.failed;
        assert_int_equal(log.status, failed ? STATUS_MEMORY : STATUS_OK);
        assert_int_equal(log.count == 9000, !failed);
        log_free(&log);
        assert_int_equal(mem.used, 0);
    }
}

static void the_schema_is_sound(void **state) {
    (void)state;
    for (uint32_t kind = EV_NONE + 1; kind < EV_COUNT; kind++) {
        const EventInfo *info = event_info(kind);
        FieldPlace place = FIRST_FIELD;
        for (uint32_t i = 0; i < info->count; i++) place = field_after(place, info->fields[i].type);
        assert_int_equal(place.word, info->words);
        assert_in_range(place.byte, 1, 4);
        assert_int_equal(event_by_name(info->name, strlen(info->name)), kind);
    }
    assert_int_equal(event_by_name("handle", 6), EV_NONE);
    assert_string_equal(enum_info(FIELD_Phase)->names[Phase_TIMERS], "timers");
    assert_string_equal(field_type_name(FIELD_STR), "STR");
}

static void speed_of_emitters(void **state) {
    (void)state;
    Allocator mem;
    Log log;
    allocator_init(&mem);
    log_init(&log, &mem, UINT64_MAX);
    const uint32_t count = 2000000;
    clock_t start = clock();
    for (uint32_t n = 0; n < count; n += 4) {
        uint32_t made = trace_handle_created(&log, n, n, 1, Origin_CALL_SOON, 1, 0);
        uint32_t ready = trace_handle_ready(&log, made, n, HandleState_CREATED, 0);
        (void)trace_handle_popped(&log, ready, n, ready);
        (void)trace_handle_run_start(&log, ready, n, 0);
    }
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    print_message("emitters: %.0f million events a second\n", count / seconds / 1e6);
    assert_int_equal(log.count, count);
    log_free(&log);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_keep_their_fields),
        cmocka_unit_test(the_budget_ends_the_log),
        cmocka_unit_test(last_words_need_no_memory),
        cmocka_unit_test(equal_strings_have_one_number),
        cmocka_unit_test(long_strings_are_kept),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(the_schema_is_sound),
        cmocka_unit_test(speed_of_emitters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
