// The heap of timers: order by deadline and creation, purging, allocation failures.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "aio/timer_heap.h"

static uint32_t random_next(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static bool in_order(const TimerEntry *a, const TimerEntry *b) {
    return a->when < b->when || (!(b->when < a->when) && a->number < b->number);
}

// Pushes `count` entries with few distinct deadlines, so that many are equal.
static void fill(TimerHeap *heap, Allocator *mem, uint32_t count, uint32_t seed) {
    for (uint32_t i = 1; i <= count; i++) {
        TimerEntry entry = {(double)(random_next(&seed) % 50), i, NULL};
        assert_true(timer_heap_push(heap, mem, entry));
    }
}

static void drain(TimerHeap *heap, size_t expected) {
    TimerEntry last = {-1, 0, NULL};
    assert_int_equal(heap->count, expected);
    for (size_t i = 0; i < expected; i++) {
        TimerEntry entry = timer_heap_pop(heap);
        assert_true(in_order(&last, &entry));
        last = entry;
    }
    assert_int_equal(heap->count, 0);
}

static void pops_in_order(void **state) {
    (void)state;
    Allocator mem;
    allocator_init(&mem);
    for (uint32_t count = 0; count < 300; count += 7) {
        TimerHeap heap = {0};
        fill(&heap, &mem, count, count);
        drain(&heap, count);
        timer_heap_free(&heap, &mem);
    }
    assert_int_equal(mem.used, 0);
}

static void equal_deadlines_by_creation(void **state) {
    (void)state;
    Allocator mem;
    allocator_init(&mem);
    TimerHeap heap = {0};
    for (uint32_t i = 1; i <= 100; i++)
        assert_true(timer_heap_push(&heap, &mem, (TimerEntry){5, i, NULL}));
    for (uint32_t i = 1; i <= 100; i++) assert_int_equal(timer_heap_pop(&heap).number, i);
    timer_heap_free(&heap, &mem);
    assert_int_equal(mem.used, 0);
}

static void rebuilds_after_removals(void **state) {
    (void)state;
    Allocator mem;
    allocator_init(&mem);
    TimerHeap heap = {0};
    fill(&heap, &mem, 257, 9);
    size_t kept = 0;
    for (size_t i = 0; i < heap.count; i++)
        if (heap.entries[i].number % 3 != 0) heap.entries[kept++] = heap.entries[i];
    heap.count = kept;
    timer_heap_rebuild(&heap);
    drain(&heap, kept);
    timer_heap_free(&heap, &mem);
    assert_int_equal(mem.used, 0);
}

static void failed_push_changes_nothing(void **state) {
    (void)state;
    Allocator mem;
    allocator_init(&mem);
    TimerHeap heap = {0};
    uint32_t pushed = 0;
    mem.fail_at = 4;
    while (timer_heap_push(&heap, &mem, (TimerEntry){(double)(1000 - pushed), pushed, NULL}))
        pushed++;
    assert_true(pushed > 0);
    drain(&heap, pushed);
    timer_heap_free(&heap, &mem);
    assert_int_equal(mem.used, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pops_in_order),
        cmocka_unit_test(equal_deadlines_by_creation),
        cmocka_unit_test(rebuilds_after_removals),
        cmocka_unit_test(failed_push_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
