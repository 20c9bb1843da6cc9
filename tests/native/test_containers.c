// Dicts, lists, tuples, slices and ranges as C code uses them; sorting; failing allocations.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "object/containers.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/str.h"
#include "vm/vm.h"

typedef struct Fixture {
    Runtime rt;
    uint64_t random;
} Fixture;

static int set_up(void **state) {
    static Fixture fixture;
    RunOptions options = {.python = 13};
    assert_true(runtime_init(&fixture.rt, &options, SIZE_MAX));
    assert_true(vm_init(&fixture.rt)); // methods are called
    fixture.random = 1;
    *state = &fixture;
    return 0;
}

// Whatever a test does, nothing is left and nothing is pending.
static int tear_down(void **state) {
    Fixture *f = *state;
    assert_false(rt_pending(&f->rt));
    vm_free(&f->rt);
    assert_int_equal(runtime_free(&f->rt), 0);
    return 0;
}

static uint32_t pick(Fixture *f, uint32_t n) {
    f->random = f->random * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(f->random >> 33) % n;
}

// Compares repr(value), which is consumed, with a text.
static void expect_repr(Runtime *rt, Value value, const char *text) {
    assert_false(IS_NULL(value));
    Value repr = op_repr(rt, ref(value));
    assert_false(IS_NULL(repr));
    assert_string_equal(AS_STR(repr)->data, text);
    drop(rt, repr);
    drop(rt, value);
}

static void expect_error(Runtime *rt, ExceptionKind kind, const char *message) {
    assert_true(pending_is(rt, kind));
    Value exception = take_pending(rt);
    Value text = op_str(rt, ref(exception));
    assert_string_equal(AS_STR(text)->data, message);
    drop(rt, text);
    drop(rt, exception);
}

static Value numbers(Runtime *rt, int64_t start, int64_t stop) {
    Value list = list_new(rt, 0);
    for (int64_t i = start; i < stop && !IS_NULL(list); i++) {
        if (list_append(rt, AS_LIST(list), small_int(i))) continue;
        drop(rt, list);
        return NO_VALUE;
    }
    return list;
}

static Value make_slice(Runtime *rt, int64_t start, int64_t stop, int64_t step) {
    return slice_new(rt, small_int(start), small_int(stop), small_int(step));
}

// ------------------------------------------------------------------ dict

enum { KEYS = 200 };

// A key that is an int, or the string of its digits.
static Value key_of(Runtime *rt, uint32_t k) {
    return k % 2 == 0 ? small_int(k) : str_format(rt, "k%u", k);
}

// The dict against a plain array of the keys in their order.
static void check_order(Runtime *rt, Dict *dict, const uint32_t *order, uint32_t count) {
    uint32_t pos = 0, n = 0;
    ValueRef key, value;
    assert_int_equal(dict->count, count);
    while (dict_next(dict, &pos, &key, &value)) {
        assert_true(n < count);
        assert_int_equal(AS_SMALL(value), order[n]);
        Value expected = key_of(rt, order[n]);
        assert_int_equal(op_equal(rt, key, ref(expected)), 1);
        assert_int_equal(AS_SMALL(dict_get(rt, dict, ref(expected))), order[n]);
        drop(rt, expected);
        n++;
    }
    assert_int_equal(n, count);
}

static void remove_number(uint32_t *order, uint32_t *count, uint32_t k) {
    uint32_t to = 0;
    for (uint32_t i = 0; i < *count; i++) {
        if (order[i] != k) order[to++] = order[i];
    }
    *count = to;
}

static void dict_keeps_the_order_of_insertion(void **state) {
    Fixture *f = *state;
    Runtime *rt = &f->rt;
    uint32_t order[KEYS], count = 0;
    bool there[KEYS] = {false};
    Value held = dict_new(rt);
    Dict *dict = AS_DICT(held);
    for (uint32_t turn = 0; turn < 20000; turn++) {
        uint32_t k = pick(f, turn % 3000 < 1500 ? 20 : KEYS);
        Value key = key_of(rt, k);
        if (pick(f, 5) < 3) {
            assert_true(dict_set(rt, dict, ref(key), small_int(k)));
            if (!there[k]) order[count++] = k;
            there[k] = true;
        } else {
            Value removed = NO_VALUE;
            assert_int_equal(dict_remove(rt, dict, ref(key), &removed), there[k]);
            if (there[k]) assert_int_equal(AS_SMALL(removed), k);
            remove_number(order, &count, k);
            there[k] = false;
        }
        drop(rt, key);
        if (turn % 50 == 0) check_order(rt, dict, order, count);
    }
    check_order(rt, dict, order, count);
    drop(rt, held);
}

static void dict_keys_version_changes_with_the_keys(void **state) {
    Runtime *rt = &((Fixture *)*state)->rt;
    Value a = dict_new(rt), b = dict_new(rt);
    uint32_t version = AS_DICT(a)->keys_version;
    assert_int_not_equal(version, AS_DICT(b)->keys_version);
    assert_true(dict_set_text(rt, AS_DICT(a), "x", small_int(1)));
    assert_int_not_equal(AS_DICT(a)->keys_version, version);
    version = AS_DICT(a)->keys_version;
    assert_true(dict_set_text(rt, AS_DICT(a), "x", small_int(2)));
    assert_int_equal(AS_DICT(a)->keys_version, version);
    int32_t at = dict_find_str(AS_DICT(a), intern(rt, "x"));
    assert_int_equal(AS_SMALL(AS_DICT(a)->entries[at].value), 2);
    assert_int_equal(dict_find_str(AS_DICT(a), intern(rt, "y")), -1);
    dict_clear(rt, AS_DICT(a));
    assert_int_not_equal(AS_DICT(a)->keys_version, version);
    drop(rt, a);
    drop(rt, b);
}

static void dict_equal_keys_are_one(void **state) {
    Runtime *rt = &((Fixture *)*state)->rt;
    Value held = dict_new(rt);
    Dict *dict = AS_DICT(held);
    assert_true(dict_set(rt, dict, ref(small_int(1)), small_int(10)));
    assert_true(dict_set(rt, dict, ref(TRUE_VALUE), small_int(11)));
    assert_true(dict_set(rt, dict, ref(value_double(1.0)), small_int(12)));
    assert_int_equal(dict->count, 1);
    expect_repr(rt, held, "{1: 12}");
    Value list = list_new(rt, 0);
    held = dict_new(rt);
    assert_false(dict_set(rt, AS_DICT(held), ref(list), NONE));
    expect_error(rt, EXC_TypeError, "unhashable type: 'list'");
    drop(rt, list);
    drop(rt, held);
}

static void dict_iteration_notices_a_change_of_size(void **state) {
    Runtime *rt = &((Fixture *)*state)->rt;
    Value held = dict_new(rt);
    assert_true(dict_set_text(rt, AS_DICT(held), "a", small_int(1)));
    Value iterator = op_iter(rt, ref(held));
    assert_true(dict_set_text(rt, AS_DICT(held), "b", small_int(2)));
    for (int i = 0; i < 2; i++) {
        assert_true(IS_NULL(op_next(rt, ref(iterator))));
        expect_error(rt, EXC_RuntimeError, "dictionary changed size during iteration");
    }
    drop(rt, iterator);
    drop(rt, held);
}

// ------------------------------------------------------------------ list

static void list_slices(void **state) {
    Runtime *rt = &((Fixture *)*state)->rt;
    Value list = numbers(rt, 0, 8), values = numbers(rt, 90, 93);
    Value slice = make_slice(rt, -2, 0, -2);
    expect_repr(rt, op_getitem(rt, ref(list), ref(slice)), "[6, 4, 2]");
    assert_true(op_setitem(rt, ref(list), ref(slice), ref(values)));
    expect_repr(rt, copy(list), "[0, 1, 92, 3, 91, 5, 90, 7]");
    assert_true(op_setitem(rt, ref(list), ref(slice), NO_REF));
    expect_repr(rt, copy(list), "[0, 1, 3, 5, 7]");
    assert_false(op_setitem(rt, ref(list), ref(slice), ref(values)));
    expect_error(rt, EXC_ValueError,
                 "attempt to assign sequence of size 3 to extended slice of size 2");
    drop(rt, slice);
    slice = make_slice(rt, 1, 3, 1);
    assert_true(op_setitem(rt, ref(list), ref(slice), ref(list)));
    expect_repr(rt, copy(list), "[0, 0, 1, 3, 5, 7, 5, 7]");
    assert_false(op_setitem(rt, ref(list), ref(slice), ref(small_int(1))));
    expect_error(rt, EXC_TypeError, "must assign iterable to extended slice");
    drop(rt, slice);
    drop(rt, values);
    drop(rt, list);
}

static void list_that_holds_itself(void **state) {
    Runtime *rt = &((Fixture *)*state)->rt;
    Value list = numbers(rt, 0, 2);
    assert_true(list_append(rt, AS_LIST(list), copy(list)));
    expect_repr(rt, copy(list), "[0, 1, [...]]");
    assert_int_equal(op_equal(rt, ref(list), ref(list)), 1);
    drop(rt, AS_LIST(list)->items[2]);
    AS_LIST(list)->length = 2;
    drop(rt, list);
}

static void too_large_fails_at_once(void **state) {
    Runtime *rt = &((Fixture *)*state)->rt;
    Value list = numbers(rt, 0, 1);
    assert_true(IS_NULL(op_binary(rt, BIN_MUL, ref(list), ref(small_int(10000000000)))));
    assert_true(pending_is(rt, EXC_MemoryError));
    clear_pending(rt);
    drop(rt, list);
}

static void sorting_is_stable(void **state) {
    Fixture *f = *state;
    Runtime *rt = &f->rt;
    for (uint32_t n = 0; n < 700; n += 1 + n / 9) {
        Value held = list_new(rt, 0);
        List *list = AS_LIST(held);
        for (uint32_t i = 0; i < n; i++) { // pairs that compare by a first item with many equals
            int64_t key = pick(f, 3) == 0 ? (int64_t)i / 7 : pick(f, 40);
            assert_true(list_append(rt, list, value_double((double)key + i / 4096.0)));
        }
        assert_true(list_sort(rt, list, object_ref(TYPE_OF_ID(rt, INT)), n % 2 == 1));
        for (uint32_t i = 1; i < n; i++) {
            double a = AS_DOUBLE(list->items[i - 1]), b = AS_DOUBLE(list->items[i]);
            int64_t x = (int64_t)a, y = (int64_t)b;
            assert_true(x == y ? a < b : (n % 2 == 1 ? x > y : x < y));
        }
        drop(rt, held);
    }
}

static void sorting_what_does_not_compare(void **state) {
    Runtime *rt = &((Fixture *)*state)->rt;
    Value list = numbers(rt, 0, 3);
    assert_true(list_append(rt, AS_LIST(list), copy(rt->empty_str)));
    assert_false(list_sort(rt, AS_LIST(list), NO_REF, false));
    expect_error(rt, EXC_TypeError, "'<' not supported between instances of 'str' and 'int'");
    assert_int_equal(AS_LIST(list)->length, 4);
    drop(rt, list);
}

// ------------------------------------------------------------------ ranges

static void ranges(void **state) {
    Runtime *rt = &((Fixture *)*state)->rt;
    const ValueRef args[] = {ref(small_int(10)), ref(small_int(-5)), ref(small_int(-4))};
    Value range = call(rt, object_ref(TYPE_OF_ID(rt, RANGE)), args, 3);
    expect_repr(rt, copy(range), "range(10, -5, -4)");
    expect_repr(rt, list_from_iterable(rt, ref(range)), "[10, 6, 2, -2]");
    assert_int_equal(op_contains(rt, ref(range), ref(small_int(2))), 1);
    assert_int_equal(op_contains(rt, ref(range), ref(small_int(3))), 0);
    Value slice = make_slice(rt, 1, 3, 1);
    expect_repr(rt, op_getitem(rt, ref(range), ref(slice)), "range(6, -2, -4)");
    expect_repr(rt, op_getitem(rt, ref(range), ref(small_int(-1))), "-2");
    assert_true(IS_NULL(op_getitem(rt, ref(range), ref(small_int(4)))));
    expect_error(rt, EXC_IndexError, "range object index out of range");
    drop(rt, slice);
    drop(rt, range);
}

// ------------------------------------------------------------------ failing allocations

// Something of everything. False: raised.
static bool scenario(Runtime *rt) {
    Value list = numbers(rt, 0, 40), dict = dict_new(rt), set = NO_VALUE, all = NO_VALUE;
    bool good = !IS_NULL(list) && !IS_NULL(dict);
    for (int64_t i = 0; good && i < 20; i++) {
        Value key = str_format(rt, "key %d", (int)i);
        good = !IS_NULL(key) && dict_set(rt, AS_DICT(dict), ref(key), copy(list));
        drop(rt, key);
    }
    Value slice = good ? make_slice(rt, 30, 2, -3) : NO_VALUE;
    good = !IS_NULL(slice) && op_setitem(rt, ref(list), ref(slice), NO_REF);
    drop(rt, slice);
    if (good) set = set_new(rt, TYPE_OF_ID(rt, SET));
    good = !IS_NULL(set) && set_update(rt, (Set *)AS_OBJECT(set), ref(list));
    if (good) all = op_binary(rt, BIN_ADD, ref(list), ref(list));
    good = !IS_NULL(all) && list_sort(rt, AS_LIST(all), object_ref(TYPE_OF_ID(rt, STR)), true);
    Value copied = good ? dict_copy(rt, AS_DICT(dict)) : NO_VALUE;
    Value text = IS_NULL(copied) ? NO_VALUE : op_repr(rt, ref(copied));
    Value tuple = IS_NULL(text) ? NO_VALUE : tuple_from_iterable(rt, ref(copied));
    good = !IS_NULL(tuple);
    drop(rt, tuple);
    drop(rt, text);
    drop(rt, copied);
    drop(rt, all);
    drop(rt, set);
    drop(rt, dict);
    drop(rt, list);
    return good;
}

static void every_allocation_may_fail(void **state) {
    Runtime *rt = &((Fixture *)*state)->rt;
    assert_true(scenario(rt)); // what is made once is there afterwards
    size_t used = rt->mem.used, live = slab_live(&rt->slabs);
    for (uint64_t n = 1;; n++) {
        rt->mem.fail_at = rt->mem.count + n;
        bool good = scenario(rt);
        bool failed = rt->mem.fail_at <= rt->mem.count;
        rt->mem.fail_at = 0;
        if (!failed) {
            assert_true(good);
            break;
        }
        assert_false(good);
        assert_true(pending_is(rt, EXC_MemoryError));
        clear_pending(rt);
        assert_int_equal(slab_live(&rt->slabs), live);
        assert_true(rt->mem.used <= used + 65536); // pages of slabs may be kept
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(dict_keeps_the_order_of_insertion),
        TEST(dict_keys_version_changes_with_the_keys),
        TEST(dict_equal_keys_are_one),
        TEST(dict_iteration_notices_a_change_of_size),
        TEST(list_slices),
        TEST(list_that_holds_itself),
        TEST(too_large_fails_at_once),
        TEST(sorting_is_stable),
        TEST(sorting_what_does_not_compare),
        TEST(ranges),
        TEST(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
