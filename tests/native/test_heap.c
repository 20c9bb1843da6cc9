// The heap of the page's engine, over a stretch of memory of the test's own.
#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/heap.h"

enum { STRETCH = 1 << 23, STEP = 1 << 16, BLOCKS = 400 };

static alignas(HEAP_GRAIN) char stretch[STRETCH];

static bool grow(Heap *heap, char *end) {
    if (end > stretch + STRETCH) return false;
    size_t size = ((size_t)(end - stretch) + STEP - 1) / STEP * STEP;
    heap->end = stretch + size;
    return true;
}

static Heap new_heap(void) {
    return (Heap){.top = stretch, .end = stretch, .grow = grow};
}

typedef struct Block {
    unsigned char *data; // NULL: none
    size_t size;
    unsigned char mark;
} Block;

static void fill(Block *block, size_t from) {
    memset(block->data + from, block->mark, block->size - from);
}

static void check(const Block *block) {
    for (size_t i = 0; i < block->size; i++) assert_int_equal(block->data[i], block->mark);
}

static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

// Sizes of all kinds, many of them at the borders.
static size_t some_size(uint32_t *state) {
    uint32_t r = next_random(state);
    switch (r % 4) {
    case 0: return 1 + r / 4 % 300;
    case 1: return ((size_t)16 << r / 4 % 10) + r / 64 % 3 - 1;
    case 2: return 1 + r / 4 % 5000;
    default: return 60000 + r / 4 % 60000;
    }
}

static void resize(Heap *heap, Block *block, size_t size) {
    size_t kept = block->size < size ? block->size : size;
    if (!heap_resize(heap, block->data, block->size, size)) {
        unsigned char *moved = heap_take(heap, size);
        if (moved == NULL) return;
        memcpy(moved, block->data, kept);
        heap_give(heap, block->data, block->size);
        block->data = moved;
    }
    block->size = size;
    check(&(Block){block->data, kept, block->mark});
    fill(block, kept);
}

// Blocks that are taken, resized and given back at random keep what is in them, so none lies in
// another.
static void test_blocks_are_apart(void **unused) {
    (void)unused;
    static Block blocks[BLOCKS];
    Heap heap = new_heap();
    uint32_t state = 1;
    for (int i = 0; i < 40000; i++) {
        Block *block = &blocks[next_random(&state) % BLOCKS];
        if (block->data == NULL) {
            block->size = some_size(&state);
            block->mark = (unsigned char)i;
            block->data = heap_take(&heap, block->size);
            if (block->data == NULL) continue;
            assert_int_equal((uintptr_t)block->data % HEAP_GRAIN, 0);
            fill(block, 0);
        } else if (next_random(&state) % 3 == 0) {
            resize(&heap, block, some_size(&state));
        } else {
            check(block);
            heap_give(&heap, block->data, block->size);
            block->data = NULL;
        }
    }
    for (int i = 0; i < BLOCKS; i++) {
        if (blocks[i].data == NULL) continue;
        check(&blocks[i]);
        heap_give(&heap, blocks[i].data, blocks[i].size);
    }
}

// A small block that was given back is the next of its size.
static void test_small_block_again(void **unused) {
    (void)unused;
    Heap heap = new_heap();
    for (size_t size = 1; size <= HEAP_SMALL; size += size / 3 + 1) {
        void *block = heap_take(&heap, size);
        heap_give(&heap, block, size);
        assert_ptr_equal(heap_take(&heap, size), block);
    }
}

// Large blocks that are given back, in whatever order, are one place again: the stretch's use ends
// where it began.
static void test_large_places_join(void **unused) {
    (void)unused;
    static const int ORDERS[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                    {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (size_t i = 0; i < sizeof ORDERS / sizeof *ORDERS; i++) {
        Heap heap = new_heap();
        void *blocks[3];
        for (size_t j = 0; j < 3; j++) blocks[j] = heap_take(&heap, HEAP_SMALL + 1 + j);
        for (size_t j = 0; j < 3; j++)
            heap_give(&heap, blocks[ORDERS[i][j]], HEAP_SMALL + 1 + (size_t)ORDERS[i][j]);
        assert_null(heap.large);
        assert_ptr_equal(heap.top, stretch);
    }
}

// A free place between others is used for what fits into it.
static void test_large_place_again(void **unused) {
    (void)unused;
    Heap heap = new_heap();
    enum { SIZE = 4 * HEAP_SMALL };
    char *first = heap_take(&heap, SIZE), *second = heap_take(&heap, SIZE);
    char *top = heap.top;
    heap_give(&heap, first, SIZE);
    char *a = heap_take(&heap, SIZE / 2), *b = heap_take(&heap, SIZE / 2);
    assert_ptr_equal(heap.top, top);
    assert_true(a >= first && a < second && b >= first && b < second && a != b);
    assert_null(heap.large);
}

// The last block becomes longer where it is, and any large one shorter.
static void test_resize_in_place(void **unused) {
    (void)unused;
    Heap heap = new_heap();
    char *block = heap_take(&heap, HEAP_SMALL + 1);
    assert_true(heap_resize(&heap, block, HEAP_SMALL + 1, 10 * HEAP_SMALL));
    assert_ptr_equal(heap.top, block + 10 * HEAP_SMALL);
    char *other = heap_take(&heap, 2 * HEAP_SMALL);
    assert_false(heap_resize(&heap, block, 10 * HEAP_SMALL, 11 * HEAP_SMALL));
    assert_true(heap_resize(&heap, block, 10 * HEAP_SMALL, 5 * HEAP_SMALL));
    assert_ptr_equal(heap_take(&heap, 5 * HEAP_SMALL), block + 5 * HEAP_SMALL);
    assert_ptr_equal(other, block + 10 * HEAP_SMALL);
    // A small one only among sizes that are rounded to the same.
    char *small = heap_take(&heap, 130);
    assert_true(heap_resize(&heap, small, 130, 160));
    assert_false(heap_resize(&heap, small, 160, 161));
    assert_false(heap_resize(&heap, small, 160, 2 * HEAP_SMALL));
}

// Where there is no room the answer is NULL, and nothing has changed.
static void test_no_room(void **unused) {
    (void)unused;
    Heap heap = new_heap();
    char *block = heap_take(&heap, STRETCH / 2), *top = heap.top;
    assert_non_null(block);
    assert_null(heap_take(&heap, STRETCH));
    assert_null(heap_take(&heap, SIZE_MAX));
    assert_null(heap_take(&heap, SIZE_MAX - 100));
    assert_false(heap_resize(&heap, block, STRETCH / 2, STRETCH + 1));
    assert_false(heap_resize(&heap, block, STRETCH / 2, SIZE_MAX));
    assert_ptr_equal(heap.top, top);
    assert_true(heap_resize(&heap, block, STRETCH / 2, STRETCH));
    assert_null(heap_take(&heap, 1));
    heap_give(&heap, block, STRETCH);
    assert_non_null(heap_take(&heap, 1));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blocks_are_apart),  cmocka_unit_test(test_small_block_again),
        cmocka_unit_test(test_large_places_join), cmocka_unit_test(test_large_place_again),
        cmocka_unit_test(test_resize_in_place),   cmocka_unit_test(test_no_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
