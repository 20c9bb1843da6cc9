// The binary form and JSON Lines: round trips, parts, and bytes that are no trace.
#include "trace/codec.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#include "trace/event_json.h"
#include "trace/json.h"
#include "trace/schema.h"
#include "trace_sample.h"

// A log as a reader holds it.
typedef struct Copy {
    Allocator mem;
    Log log;
    LogIndex index;
} Copy;

static void copy_init(Copy *copy) {
    *copy = (Copy){0};
    allocator_init(&copy->mem);
    log_init(&copy->log, &copy->mem, UINT64_MAX);
    index_init(&copy->index, &copy->mem);
}

static void copy_free(Copy *copy) {
    index_free(&copy->index);
    log_free(&copy->log);
    assert_int_equal(copy->mem.used, 0);
}

static void assert_same(const Log *a, const Log *b) {
    assert_int_equal(a->count, b->count);
    assert_int_equal(a->string_count, b->string_count);
    for (uint32_t seq = 1; seq <= a->count; seq++)
        assert_memory_equal(log_record(a, seq), log_record(b, seq), LOG_WORDS * sizeof(uint32_t));
    for (uint32_t id = 1; id <= a->string_count; id++) {
        LogString x = log_string(a, id);
        LogString y = log_string(b, id);
        assert_int_equal(x.size, y.size);
        if (x.size > 0) assert_memory_equal(x.bytes, y.bytes, x.size);
    }
}

static void write_lines(StrBuf *out, const Log *log) {
    json_lines_head(out);
    json_lines_write(out, log, 1, log->count);
    assert_false(out->failed);
}

static void parts_make_the_whole(void **state) {
    (void)state;
    Sample sample;
    Copy copy;
    StrBuf part;
    sample_init(&sample, 21);
    copy_init(&copy);
    strbuf_init(&part, &copy.mem);
    for (uint32_t to = 0; to <= 20000; to += 1700) {
        uint32_t events = sample.log.count;
        uint32_t strings = (uint32_t)sample.log.string_count;
        sample_grow(&sample, to);
        part.len = 0;
        codec_write(&part, &sample.log, events, strings);
        assert_int_equal(codec_read(&copy.log, &copy.index, part.data, part.len), STATUS_OK);
        assert_same(&sample.log, &copy.log);
        // the same part once more does not follow
        if (to > 0)
            assert_int_equal(codec_read(&copy.log, &copy.index, part.data, part.len),
                             STATUS_BAD_TRACE);
        assert_same(&sample.log, &copy.log);
    }
    assert_memory_equal(&copy.index.made, &sample.index.made, sizeof copy.index.made);
    strbuf_free(&part);
    copy_free(&copy);
    sample_free(&sample);
}

static void json_lines_make_the_whole(void **state) {
    (void)state;
    Sample sample;
    Copy copy;
    StrBuf once;
    StrBuf twice;
    sample_init(&sample, 22);
    copy_init(&copy);
    strbuf_init(&once, &copy.mem);
    strbuf_init(&twice, &copy.mem);
    sample_grow(&sample, 8000);
    write_lines(&once, &sample.log);
    assert_int_equal(json_lines_read(&copy.log, &copy.index, once.data, once.len), STATUS_OK);
    assert_int_equal(copy.log.count, sample.log.count);
    write_lines(&twice, &copy.log);
    assert_int_equal(once.len, twice.len);
    assert_memory_equal(once.data, twice.data, once.len);
    // the reader starts an empty log only
    assert_int_equal(json_lines_read(&copy.log, &copy.index, once.data, once.len),
                     STATUS_BAD_TRACE);
    assert_int_equal(copy.log.count, sample.log.count);
    strbuf_free(&once);
    strbuf_free(&twice);
    copy_free(&copy);
    sample_free(&sample);
}

static void lines_are_as_documented(void **state) {
    (void)state;
    Copy copy;
    StrBuf out;
    copy_init(&copy);
    strbuf_init(&out, &copy.mem);
    (void)trace_loop_created(&copy.log, 0, 1);
    (void)trace_select_start(&copy.log, 1, 1, (double)INFINITY, Phase_START);
    (void)trace_warning(&copy.log, 0, log_intern(&copy.log, "W\"\n", 3), 0, 7);
    (void)trace_program_end(&copy.log, 0, -2, log_intern(&copy.log, "", 0));
    json_lines_write(&out, &copy.log, 1, 4);
    static const char EXPECTED[] =
        "{\"seq\":1,\"cause\":0,\"event\":\"loop_created\",\"loop\":1}\n"
        "{\"seq\":2,\"cause\":1,\"event\":\"select_start\",\"loop\":1,\"timeout\":1e999,"
        "\"was\":\"start\"}\n"
        "{\"seq\":3,\"cause\":0,\"event\":\"warning\",\"category\":\"W\\\"\\n\",\"message\":null,"
        "\"line\":7}\n"
        "{\"seq\":4,\"cause\":0,\"event\":\"program_end\",\"status\":-2,\"exception\":\"\"}\n";
    assert_int_equal(out.len, sizeof EXPECTED - 1);
    assert_memory_equal(out.data, EXPECTED, out.len);
    strbuf_free(&out);
    copy_free(&copy);
}

static void doubles_survive(void **state) {
    (void)state;
    static const double NUMBERS[] = {
        0.0,     -0.0,   0.1,      1.0 / 3, 1e21, 1e22, 5e-324, 1.5,   1.7e308, 1e-5,
        1e-4,    123456, 86400.25, 1e16,    1e15, 1e17, -2.5,   1.7e9, 100,     9007199254740993.0,
        0.000123};
    Allocator mem;
    StrBuf text;
    allocator_init(&mem);
    strbuf_init(&text, &mem);
    for (size_t i = 0; i < sizeof NUMBERS / sizeof *NUMBERS + 2; i++) {
        size_t known = sizeof NUMBERS / sizeof *NUMBERS;
        double number = i < known ? NUMBERS[i] : i == known ? (double)INFINITY : -(double)INFINITY;
        text.len = 0;
        json_double(&text, number);
        JsonReader reader = {text.data, text.data + text.len};
        double back;
        bool whole;
        assert_true(json_number(&reader, &back, &whole));
        assert_ptr_equal(reader.at, reader.end);
        assert_memory_equal(&back, &number, sizeof back);
    }
    text.len = 0;
    json_double(&text, 2.5);
    json_double(&text, 1.7e9);
    json_double(&text, 1e-9);
    json_double(&text, 0.05);
    assert_int_equal(text.len, strlen("2.517000000001e-90.05"));
    assert_memory_equal(text.data, "2.517000000001e-90.05", text.len);
    strbuf_free(&text);
}

// ---- bytes that are no trace

// Reads bytes from a block of exactly their size, so that the sanitizer sees each step past it.
static Status read_exactly(Copy *copy, const char *bytes, size_t size, bool lines) {
    char *block = malloc(size == 0 ? 1 : size);
    assert_non_null(block);
    if (size > 0) memcpy(block, bytes, size);
    Status status = lines ? json_lines_read(&copy->log, &copy->index, block, size)
                          : codec_read(&copy->log, &copy->index, block, size);
    free(block);
    return status;
}

// What was read must be replayable, there and back.
static void replay_all(Copy *copy) {
    World world;
    world_init(&world, &copy->mem);
    assert_true(world_reserve(&world, &copy->index.made));
    world_seek(&world, &copy->log, 0, copy->log.count);
    world_seek(&world, &copy->log, copy->log.count, 0);
    world_seek(&world, &copy->log, 0, copy->log.count);
    world_free(&world);
}

// Every truncation is refused, and leaves nothing behind.
static void truncated(bool lines) {
    Sample sample;
    Copy copy;
    StrBuf whole;
    sample_init(&sample, 23);
    copy_init(&copy);
    strbuf_init(&whole, &sample.mem);
    sample_grow(&sample, 120);
    if (lines) {
        write_lines(&whole, &sample.log);
    } else {
        codec_write(&whole, &sample.log, 0, 0);
    }
    for (size_t size = 0; size < whole.len; size++) {
        Status status = read_exactly(&copy, whole.data, size, lines);
        // whole lines, or nothing at all, are a shorter trace
        bool shorter = lines
                           ? size > 0 && (whole.data[size - 1] == '\n' || whole.data[size] == '\n')
                           : size == 0;
        assert_int_equal(status, shorter ? STATUS_OK : STATUS_BAD_TRACE);
        if (status == STATUS_OK) codec_rollback(&copy.log, &copy.index, 0, 0);
        assert_int_equal(copy.log.count, 0);
        assert_int_equal(copy.log.string_count, 0);
        assert_int_equal(copy.index.made.frames, 0);
        assert_int_equal(copy.index.made.locals, 0);
    }
    assert_int_equal(read_exactly(&copy, whole.data, whole.len, lines), STATUS_OK);
    assert_int_equal(copy.log.count, sample.log.count);
    strbuf_free(&whole);
    copy_free(&copy);
    sample_free(&sample);
}

static void truncated_parts_are_refused(void **state) {
    (void)state;
    truncated(false);
}

static void truncated_lines_are_refused(void **state) {
    (void)state;
    truncated(true);
}

// Whatever byte is changed: refused without a trace of it, or a trace that can be replayed.
static void changed(bool lines) {
    Sample sample;
    StrBuf whole;
    sample_init(&sample, 24);
    strbuf_init(&whole, &sample.mem);
    sample_grow(&sample, lines ? 70 : 150);
    if (lines) {
        write_lines(&whole, &sample.log);
    } else {
        codec_write(&whole, &sample.log, 0, 0);
    }
    Copy copy;
    copy_init(&copy);
    copy.mem.limit = 8u << 20;
    uint32_t refused = 0;
    for (size_t at = 0; at < whole.len; at++) {
        static const unsigned char CHANGES[] = {0x01, 0x02, 0x80, 0xFF, 0x20};
        for (size_t c = 0; c < sizeof CHANGES; c++) {
            char kept = whole.data[at];
            whole.data[at] = (char)(kept ^ (char)CHANGES[c]);
            Status status = read_exactly(&copy, whole.data, whole.len, lines);
            whole.data[at] = kept;
            if (status == STATUS_OK) {
                replay_all(&copy);
                codec_rollback(&copy.log, &copy.index, 0, 0);
            } else {
                refused++;
            }
            assert_int_equal(copy.log.count, 0);
            assert_int_equal(copy.log.string_count, 0);
            assert_int_equal(copy.index.made.outputs, 0);
        }
    }
    assert_true(refused > whole.len);
    assert_int_equal(read_exactly(&copy, whole.data, whole.len, lines), STATUS_OK);
    strbuf_free(&whole);
    copy_free(&copy);
    sample_free(&sample);
}

static void changed_parts_do_no_harm(void **state) {
    (void)state;
    changed(false);
}

static void changed_lines_do_no_harm(void **state) {
    (void)state;
    changed(true);
}

static void one_record(uint32_t word[LOG_WORDS], Status expected) {
    Copy copy;
    copy_init(&copy);
    assert_int_equal(index_add(&copy.index, word, 1, 0), expected);
    copy_free(&copy);
}

static void the_guard_knows_each_rule(void **state) {
    (void)state;
    one_record((uint32_t[LOG_WORDS]){EV_INTERRUPT}, STATUS_OK);
    one_record((uint32_t[LOG_WORDS]){EV_NONE}, STATUS_BAD_TRACE);
    one_record((uint32_t[LOG_WORDS]){EV_COUNT}, STATUS_BAD_TRACE);
    one_record((uint32_t[LOG_WORDS]){EV_INTERRUPT, 1}, STATUS_BAD_TRACE);       // cause to come
    one_record((uint32_t[LOG_WORDS]){EV_INTERRUPT, 0, 1}, STATUS_BAD_TRACE);    // no such field
    one_record((uint32_t[LOG_WORDS]){EV_LOOP_CREATED, 0, 1}, STATUS_OK);        // first loop
    one_record((uint32_t[LOG_WORDS]){EV_LOOP_CREATED, 0, 2}, STATUS_BAD_TRACE); // out of order
    one_record((uint32_t[LOG_WORDS]){EV_LOOP_CREATED, 0, 0}, STATUS_BAD_TRACE);
    one_record((uint32_t[LOG_WORDS]){EV_LOOP_IDLE, 0, 1}, STATUS_BAD_TRACE); // no such loop
    one_record((uint32_t[LOG_WORDS]){EV_BUDGET | (Limit_COUNT - 1) << 8}, STATUS_OK);
    one_record((uint32_t[LOG_WORDS]){EV_BUDGET | Limit_COUNT << 8}, STATUS_BAD_TRACE);
    one_record((uint32_t[LOG_WORDS]){EV_BUDGET | 1 << 16}, STATUS_BAD_TRACE); // no such field
    one_record((uint32_t[LOG_WORDS]){EV_LOOP_RUN_END | 1u << 24}, STATUS_OK); // stopping
    one_record((uint32_t[LOG_WORDS]){EV_LOOP_RUN_END | 2u << 24}, STATUS_BAD_TRACE);
    one_record((uint32_t[LOG_WORDS]){EV_OUTPUT, 0, 1}, STATUS_BAD_TRACE); // no such string
    one_record((uint32_t[LOG_WORDS]){EV_CLOCK, 0, 0, 0x7FF80000}, STATUS_BAD_TRACE); // NaN
    one_record((uint32_t[LOG_WORDS]){EV_CLOCK, 0, 0, 0x7FF00000}, STATUS_OK);        // infinity
    one_record((uint32_t[LOG_WORDS]){EV_LOCAL_SET, 0, 0, 0}, STATUS_BAD_TRACE);
    one_record((uint32_t[LOG_WORDS]){EV_FRAME_CREATED, 0, 1, 0, 0, UINT32_MAX}, STATUS_MEMORY);
}

static void bad_lines_are_refused(void **state) {
    (void)state;
    static const char *const LINES[] = {
        "",
        "{}",
        "{\"seq\":2,\"cause\":0,\"event\":\"interrupt\"}",
        "{\"seq\":1,\"cause\":1,\"event\":\"interrupt\"}",
        "{\"seq\":1,\"cause\":-0.5,\"event\":\"interrupt\"}",
        "{\"seq\":1,\"cause\":0,\"event\":\"interrupts\"}",
        "{\"seq\":1,\"cause\":0,\"event\":\"interrupt\",\"loop\":0}",
        "{\"seq\":1,\"cause\":0,\"event\":\"interrupt\"} x",
        "{\"seq\":1,\"cause\":0,\"event\":\"loop_created\",\"loop\":1.0}",
        "{\"seq\":1,\"cause\":0,\"event\":\"loop_created\",\"loop\":4294967297}",
        "{\"seq\":1,\"cause\":0,\"event\":\"loop_created\",\"loop\":null}",
        "{\"seq\":1,\"cause\":0,\"event\":\"budget\",\"which\":\"money\"}",
        "{\"seq\":1,\"cause\":0,\"event\":\"clock\",\"now\":nan,\"was\":0}",
        "{\"seq\":1,\"cause\":0,\"event\":\"output\",\"stream\":\"stdout\",\"text\":\"\\x\"}",
        "{\"seq\":1,\"cause\":0,\"event\":\"output\",\"stream\":\"stdout\",\"text\":\"\\u12\"}",
        "{\"seq\":1,\"cause\":0,\"event\":\"output\",\"stream\":\"stdout\",\"text\":nul}",
        "{\"seq\":1,\"cause\":0,\"event\":\"output\",\"text\":null,\"stream\":\"stdout\"}",
    };
    Copy copy;
    StrBuf text;
    copy_init(&copy);
    strbuf_init(&text, &copy.mem);
    for (size_t i = 0; i < sizeof LINES / sizeof *LINES; i++) {
        text.len = 0;
        json_lines_head(&text);
        strbuf_format(&text, "%s\n", LINES[i]);
        if (read_exactly(&copy, text.data, text.len, true) != STATUS_BAD_TRACE)
            fail_msg("taken: %s", LINES[i]);
        assert_int_equal(copy.log.count, 0);
    }
    text.len = 0;
    json_lines_head(&text);
    strbuf_text(&text, " { \"seq\" : 1 , \"cause\":0,\t\"event\":\"output\",\"stream\":\"stdout\","
                       "\"text\":\"\\u00e9\\ud83d\\udc0d\\ud800\\/\"}\r\n");
    assert_int_equal(read_exactly(&copy, text.data, text.len, true), STATUS_OK);
    assert_int_equal(log_string(&copy.log, 1).size, 2 + 4 + 3 + 1);
    assert_memory_equal(log_string(&copy.log, 1).bytes, "\xC3\xA9\xF0\x9F\x90\x8D\xED\xA0\x80/",
                        10);
    strbuf_free(&text);
    copy_free(&copy);
}

// Whichever allocation fails, the log is as it was, and the part can be read again.
static void failing_memory(bool lines) {
    Sample sample;
    StrBuf whole;
    sample_init(&sample, 25);
    strbuf_init(&whole, &sample.mem);
    sample_grow(&sample, 6000);
    if (lines) {
        write_lines(&whole, &sample.log);
    } else {
        codec_write(&whole, &sample.log, 0, 0);
    }
    bool failed = true;
    for (uint64_t at = 1; failed; at++) {
        Copy copy;
        copy_init(&copy);
        copy.mem.fail_at = at;
        Status status = lines ? json_lines_read(&copy.log, &copy.index, whole.data, whole.len)
                              : codec_read(&copy.log, &copy.index, whole.data, whole.len);
        failed = copy.mem.failed;
        assert_int_equal(status, failed ? STATUS_MEMORY : STATUS_OK);
        if (failed) {
            assert_int_equal(copy.log.count, 0);
            assert_int_equal(copy.log.string_count, 0);
            status = lines ? json_lines_read(&copy.log, &copy.index, whole.data, whole.len)
                           : codec_read(&copy.log, &copy.index, whole.data, whole.len);
            assert_int_equal(status, STATUS_OK);
        }
        assert_int_equal(copy.log.count, sample.log.count);
        copy_free(&copy);
    }
    strbuf_free(&whole);
    sample_free(&sample);
}

static void parts_survive_failing_memory(void **state) {
    (void)state;
    failing_memory(false);
}

static void lines_survive_failing_memory(void **state) {
    (void)state;
    failing_memory(true);
}

static void speed_of_the_codec(void **state) {
    (void)state;
    const uint32_t count = 500000;
    Sample sample;
    Copy copy;
    StrBuf part;
    sample_init(&sample, 26);
    copy_init(&copy);
    strbuf_init(&part, &sample.mem);
    sample_grow(&sample, count);
    clock_t start = clock();
    codec_write(&part, &sample.log, 0, 0);
    clock_t middle = clock();
    assert_int_equal(codec_read(&copy.log, &copy.index, part.data, part.len), STATUS_OK);
    clock_t end = clock();
    print_message("codec: write %.0f, read and check %.0f million events a second\n",
                  count / ((double)(middle - start) / CLOCKS_PER_SEC) / 1e6,
                  count / ((double)(end - middle) / CLOCKS_PER_SEC) / 1e6);
    strbuf_free(&part);
    copy_free(&copy);
    sample_free(&sample);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_make_the_whole),
        cmocka_unit_test(json_lines_make_the_whole),
        cmocka_unit_test(lines_are_as_documented),
        cmocka_unit_test(doubles_survive),
        cmocka_unit_test(truncated_parts_are_refused),
        cmocka_unit_test(truncated_lines_are_refused),
        cmocka_unit_test(changed_parts_do_no_harm),
        cmocka_unit_test(changed_lines_do_no_harm),
        cmocka_unit_test(the_guard_knows_each_rule),
        cmocka_unit_test(bad_lines_are_refused),
        cmocka_unit_test(parts_survive_failing_memory),
        cmocka_unit_test(lines_survive_failing_memory),
        cmocka_unit_test(speed_of_the_codec),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
