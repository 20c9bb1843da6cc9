// Replay: each event is undone exactly, and every way to a position leads to the same world.
#include "trace/world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <time.h>

#include <cmocka.h>

#include "trace/schema.h"
#include "trace_sample.h"

static void undo_restores_the_world_before_each_event(void **state) {
    (void)state;
    for (uint32_t seed = 1; seed <= 20; seed++) {
        Sample sample;
        sample_init(&sample, seed);
        uint64_t seen[EV_COUNT] = {0};
        uint64_t before = world_hash(&sample.world);
        while (sample.log.count < 3000) {
            sample_grow(&sample, sample.log.count + 1);
            const uint32_t *word = log_record(&sample.log, sample.log.count);
            uint64_t after = world_hash(&sample.world);
            world_undo(&sample.world, word, sample.log.count);
            if (world_hash(&sample.world) != before)
                fail_msg("%s is not undone", event_info(record_kind(word))->name);
            world_apply(&sample.world, word, sample.log.count);
            if (world_hash(&sample.world) != after)
                fail_msg("%s is not done again", event_info(record_kind(word))->name);
            before = after;
            seen[record_kind(word)]++;
        }
        for (uint32_t kind = EV_NONE + 1; kind < EV_COUNT; kind++)
            if (seen[kind] == 0 && seed == 1) fail_msg("no %s", event_info(kind)->name);
        sample_free(&sample);
    }
}

static void back_to_the_start_is_the_empty_world(void **state) {
    (void)state;
    Sample sample;
    sample_init(&sample, 7);
    uint64_t empty = world_hash(&sample.world);
    sample_grow(&sample, 30000);
    uint64_t full = world_hash(&sample.world);
    assert_true(full != empty);
    world_seek(&sample.world, &sample.log, 30000, 0);
    assert_true(world_hash(&sample.world) == empty);
    world_seek(&sample.world, &sample.log, 0, 30000);
    assert_true(world_hash(&sample.world) == full);
    sample_free(&sample);
}

static void seeks_equal_linear_replay(void **state) {
    (void)state;
    enum { COUNT = 9000, STEP = 50 };
    Sample sample;
    sample_init(&sample, 11);
    sample_grow(&sample, COUNT);
    World world;
    world_init(&world, &sample.mem);
    assert_true(world_reserve(&world, &sample.index.made));
    uint64_t hashes[COUNT / STEP + 1];
    for (uint32_t at = 0; at <= COUNT; at += STEP) {
        if (at > 0) world_seek(&world, &sample.log, at - STEP, at);
        hashes[at / STEP] = world_hash(&world);
    }
    uint32_t position = COUNT;
    for (uint32_t i = 0; i < 300; i++) {
        uint32_t to = i * 7919u % (COUNT / STEP + 1) * STEP;
        world_seek(&world, &sample.log, position, to);
        if (world_hash(&world) != hashes[to / STEP]) fail_msg("from %u to %u", position, to);
        position = to;
    }
    world_free(&world);
    sample_free(&sample);
}

static void a_handle_lives_until_it_has_run(void **state) {
    (void)state;
    Sample sample;
    sample_init(&sample, 3);
    Log *log = &sample.log;
    World *world = &sample.world;
    assert_true(world_reserve(world, &(WorldCounts){.loops = 1, .handles = 2}));
    (void)trace_loop_created(log, 0, 1);
    (void)trace_handle_created(log, 0, 1, 1, Origin_CALL_LATER, 0, 0);
    (void)trace_timer_pushed(log, 2, 1, 1.5);
    (void)trace_timer_due(log, 3, 1);
    (void)trace_handle_ready(log, 4, 1, HandleState_DUE, 0);
    (void)trace_handle_created(log, 0, 2, 1, Origin_CALL_SOON, 0, 0);
    (void)trace_handle_ready(log, 6, 2, HandleState_CREATED, 0);
    (void)trace_handle_cancelled(log, 0, 2);
    (void)trace_handle_popped(log, 0, 1, 5);
    (void)trace_handle_run_start(log, 9, 1, 0);
    (void)trace_handle_run_end(log, 10, 1, 0);
    (void)trace_handle_popped(log, 0, 2, 7);
    world_seek(world, log, 0, 3);
    assert_int_equal(world->handles[1].state, HandleState_TIMER);
    assert_true(world->handles[1].when == 1.5);
    world_seek(world, log, 3, 8);
    assert_int_equal(world->handles[1].order, 5);
    assert_int_equal(world->handles[2].order, 7);
    assert_int_equal(world->live_handles.count, 2);
    world_seek(world, log, 8, 10);
    assert_int_equal(world->handle, 1);
    assert_int_equal(world->handles[1].state, HandleState_RUNNING);
    world_seek(world, log, 10, 12);
    assert_int_equal(world->handle, 0);
    assert_int_equal(world->live_handles.count, 0);
    world_seek(world, log, 12, 5);
    assert_int_equal(world->live_handles.count, 1);
    assert_int_equal(world->handles[1].order, 5);
    world_seek(world, log, 5, 0);
    sample_free(&sample);
}

static void a_suspended_chain_keeps_its_links(void **state) {
    (void)state;
    Sample sample;
    sample_init(&sample, 3);
    Log *log = &sample.log;
    World *world = &sample.world;
    assert_true(world_reserve(world, &(WorldCounts){.frames = 3}));
    for (uint32_t frame = 1; frame <= 3; frame++)
        (void)trace_frame_created(log, 0, frame, FrameKind_COROUTINE, 0, 1, 0, 0);
    (void)trace_frame_pushed(log, 0, 1, 0);
    (void)trace_frame_pushed(log, 0, 2, 1);
    (void)trace_frame_pushed(log, 0, 3, 2);
    (void)trace_frame_suspended(log, 0, 3, 2, 1);
    (void)trace_frame_resumed(log, 0, 3, 2, 1, 0);
    (void)trace_frame_popped(log, 0, 3, 2, FrameEnd_RETURNED, 0);
    world_seek(world, log, 0, 7);
    assert_int_equal(world->frame, 1);
    assert_int_equal(world->frames[2].leaf, 3);
    assert_int_equal(world->frames[2].back, 0);
    assert_int_equal(world->frames[3].back, 2);
    world_seek(world, log, 7, 8);
    assert_int_equal(world->frame, 3);
    assert_int_equal(world->frames[2].leaf, 0);
    assert_int_equal(world->frames[2].back, 1);
    world_seek(world, log, 8, 9);
    assert_int_equal(world->frame, 2);
    assert_int_equal(world->live_frames.count, 2);
    world_seek(world, log, 9, 0);
    assert_int_equal(world->frame, 0);
    sample_free(&sample);
}

static void speed_of_replay(void **state) {
    (void)state;
    const uint32_t count = 1000000;
    Sample sample;
    sample_init(&sample, 5);
    sample_grow(&sample, count);
    clock_t start = clock();
    world_seek(&sample.world, &sample.log, count, 0);
    clock_t middle = clock();
    world_seek(&sample.world, &sample.log, 0, count);
    clock_t end = clock();
    print_message("random events: undo %.0f, apply %.0f million a second\n",
                  count / ((double)(middle - start) / CLOCKS_PER_SEC) / 1e6,
                  count / ((double)(end - middle) / CLOCKS_PER_SEC) / 1e6);
    sample_free(&sample);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undo_restores_the_world_before_each_event),
        cmocka_unit_test(back_to_the_start_is_the_empty_world),
        cmocka_unit_test(seeks_equal_linear_replay),
        cmocka_unit_test(a_handle_lives_until_it_has_run),
        cmocka_unit_test(a_suspended_chain_keeps_its_links),
        cmocka_unit_test(speed_of_replay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
