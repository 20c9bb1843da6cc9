// Strings as C code uses them: interning, sharing, growing in place, slices.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "object/exception.h"
#include "object/runtime.h"
#include "object/str.h"

static int set_up(void **state) {
    static Runtime rt;
    RunOptions options = {.python = 13};
    assert_true(runtime_init(&rt, &options, SIZE_MAX));
    *state = &rt;
    return 0;
}

static int tear_down(void **state) {
    Runtime *rt = *state;
    assert_false(rt_pending(rt));
    assert_int_equal(runtime_free(rt), 0);
    return 0;
}

static void expect(Runtime *rt, Value s, const char *text) {
    assert_false(IS_NULL(s));
    assert_string_equal(AS_STR(s)->data, text);
    drop(rt, s);
}

static void test_interning(void **state) {
    Runtime *rt = *state;
    char text[16];
    for (int i = 0; i < 3000; i++) {
        size_t size = (size_t)snprintf(text, sizeof text, "name%d", i);
        Value s = str_intern(rt, text, size);
        assert_false(IS_NULL(s));
        assert_ptr_equal(intern(rt, text), AS_STR(s));
        drop(rt, s);
    }
    Value other = str_text(rt, "name7");
    assert_ptr_not_equal(AS_STR(other), intern(rt, "name7"));
    assert_true(str_equal(AS_STR(other), intern(rt, "name7")));
    assert_int_equal(str_hash(AS_STR(other)), intern(rt, "name7")->hash);
    drop(rt, other);
}

static void test_small_strings_are_shared(void **state) {
    Runtime *rt = *state;
    Value a = str_text(rt, "x"), b = str_codepoint(rt, 'x'), empty = str_new(rt, NULL, 0);
    assert_true(SAME(a, b));
    assert_true(SAME(empty, rt->empty_str));
    drop(rt, a);
    drop(rt, b);
    drop(rt, empty);
}

// Appending in a loop moves the string a few times only.
static void test_append_in_place(void **state) {
    Runtime *rt = *state;
    Value s = str_text(rt, "start"), piece = str_text(rt, "\xC3\xA9-piece");
    uint64_t before = rt->mem.count;
    rt->mem.fail_at = UINT64_MAX;
    for (int i = 0; i < 100000; i++) s = str_concat_inplace(rt, s, AS_STR(piece));
    assert_true(rt->mem.count - before < 100);
    rt->mem.fail_at = 0;
    assert_int_equal(AS_STR(s)->size, 5 + 100000 * 8);
    assert_int_equal(AS_STR(s)->length, 5 + 100000 * 7);
    assert_int_equal(AS_STR(s)->data[AS_STR(s)->size], 0);
    drop(rt, s);
    drop(rt, piece);
}

// A string that someone else holds stays as it is, and its hash belongs to its content.
static void test_append_leaves_others_alone(void **state) {
    Runtime *rt = *state;
    Value s = str_text(rt, "abc"), held = copy(s), tail = str_text(rt, "def");
    s = str_concat_inplace(rt, s, AS_STR(tail));
    assert_string_equal(AS_STR(held)->data, "abc");
    uint32_t hash = str_hash(AS_STR(s));
    s = str_concat_inplace(rt, s, AS_STR(tail));
    assert_true(str_hash(AS_STR(s)) != hash);
    s = str_concat_inplace(rt, s, AS_STR(s));
    drop(rt, held);
    drop(rt, tail);
    expect(rt, s, "abcdefdefabcdefdef");
    Value name = str_intern(rt, "name", 4), more = str_text(rt, "!");
    name = str_concat_inplace(rt, name, AS_STR(more));
    assert_string_equal(intern(rt, "name")->data, "name");
    drop(rt, more);
    expect(rt, name, "name!");
}

static void test_slices(void **state) {
    Runtime *rt = *state;
    Value ascii = str_text(rt, "abcdef"), text = str_text(rt, "a\xC3\xA9\xE4\xB8\xAD"
                                                              "d");
    expect(rt, str_slice(rt, AS_STR(ascii), 1, 4, 1, 3), "bcd");
    expect(rt, str_slice(rt, AS_STR(ascii), 5, -1, -2, 3), "fdb");
    expect(rt, str_slice(rt, AS_STR(text), 1, 3, 1, 2), "\xC3\xA9\xE4\xB8\xAD");
    expect(rt, str_slice(rt, AS_STR(text), 3, -1, -1, 4),
           "d\xE4\xB8\xAD\xC3\xA9"
           "a");
    expect(rt, str_slice(rt, AS_STR(text), 0, 4, 2, 2), "a\xE4\xB8\xAD");
    expect(rt, str_slice(rt, AS_STR(text), 2, 2, 1, 0), "");
    Value whole = str_slice(rt, AS_STR(text), 0, 4, 1, 4);
    assert_true(SAME(whole, text));
    drop(rt, whole);
    drop(rt, ascii);
    drop(rt, text);
}

static void test_order(void **state) {
    Runtime *rt = *state;
    static const char *const SORTED[] = {
        "", "A", "a", "aa", "b", "\xC3\xA9", "\xE4\xB8\xAD", "\xF0\x9F\x98\x80"};
    for (size_t i = 0; i < 8; i++) {
        for (size_t j = 0; j < 8; j++) {
            Value a = str_text(rt, SORTED[i]), b = str_text(rt, SORTED[j]);
            int order = str_compare(AS_STR(a), AS_STR(b));
            assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
            drop(rt, a);
            drop(rt, b);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_interning, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_small_strings_are_shared, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_append_in_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_append_leaves_others_alone, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_slices, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_order, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
