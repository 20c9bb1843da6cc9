// Sets keep CPython's order of numbers: long random sequences of operations, whose checksums
// tests/native/set_orders.py computed with CPython 3.13 and wrote to set_orders.inc.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "object/containers.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "vm/vm.h"

static const uint64_t ORDERS[] = {
#include "set_orders.inc"
};

enum { SEQUENCES = sizeof ORDERS / sizeof ORDERS[0], SETS = 4, MODES = 6 };

typedef struct Machine {
    Runtime *rt;
    uint64_t random, sum;
    uint32_t mode;
    Value sets[SETS];
} Machine;

static uint32_t pick(Machine *m, uint32_t n) {
    m->random = m->random * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(m->random >> 33) % n;
}

static Value pair(Runtime *rt, int64_t a, int64_t b) {
    const ValueRef items[] = {ref(small_int(a)), ref(small_int(b))};
    return tuple_from(rt, items, 2);
}

// A random member; what it is made of depends on the mode.
static Value member(Machine *m) {
    uint32_t r = pick(m, 1u << 20);
    switch (m->mode) {
    case 0: return small_int(r % 24);
    case 1: return small_int((int64_t)(r % 1000) - 500);
    case 2: return small_int((int64_t)(r % 300) * 64);
    case 3: return int_new(m->rt, ((int64_t)(r % 4096) - 2048) * ((int64_t)1 << 45) + r % 3);
    case 4: return value_double((double)(r % 200) / 4 - 10);
    default: return pair(m->rt, r % 20, r / 20 % 20);
    }
}

static void fold(Machine *m, uint64_t n) {
    m->sum = (m->sum ^ n) * 1099511628211u;
}

static void fold_member(Machine *m, ValueRef v) {
    int64_t n = 0;
    if (IS_DOUBLE(v)) {
        n = (int64_t)(AS_DOUBLE(v) * 4);
    } else if (IS_TUPLE(v)) {
        n = AS_SMALL(AS_TUPLE(v)->items[0]) * 1000 + AS_SMALL(AS_TUPLE(v)->items[1]);
    } else {
        assert_true(int_to_int64(v, &n));
    }
    fold(m, (uint64_t)n);
}

static void fold_set(Machine *m, Value set) {
    uint32_t pos = 0;
    ValueRef item;
    fold(m, set_length((Set *)AS_OBJECT(set)));
    while (set_next((Set *)AS_OBJECT(set), &pos, &item)) fold_member(m, item);
}

static void store(Machine *m, uint32_t i, Value set) {
    assert_false(IS_NULL(set));
    replace(m->rt, &m->sets[i], set);
}

static Value random_list(Machine *m) {
    Value list = list_new(m->rt, 0);
    for (uint32_t n = pick(m, 40); n > 0; n--) {
        assert_true(list_append(m->rt, AS_LIST(list), member(m)));
    }
    return list;
}

static Value method(Machine *m, Value self, const char *name, Value arg) {
    ValueRef args[] = {ref(arg)};
    return call_method(m->rt, ref(self), name, args, 1);
}

static void with_member(Machine *m, uint32_t op, uint32_t i) {
    Set *set = (Set *)AS_OBJECT(m->sets[i]);
    Value item = member(m);
    if (op < 6) {
        assert_true(set_add(m->rt, set, ref(item)));
    } else {
        assert_true(set_discard(m->rt, set, ref(item)) >= 0);
    }
    drop(m->rt, item);
}

static void with_list(Machine *m, uint32_t op, uint32_t i, uint32_t j) {
    static const char *const METHODS[] = {
        "update",           "union", "difference", "intersection", "symmetric_difference_update",
        "difference_update"};
    Value list = random_list(m);
    Value result = method(m, m->sets[j], METHODS[op], list);
    assert_false(IS_NULL(result));
    if (IS_NONE(result)) {
        fold_set(m, m->sets[j]);
    } else {
        store(m, i, result);
    }
    drop(m->rt, list);
}

static void with_sets(Machine *m, uint32_t op, uint32_t i, uint32_t j, uint32_t k) {
    static const BinaryOp OPS[] = {BIN_OR, BIN_AND, BIN_SUB, BIN_XOR};
    Value result = op < 4 ? op_binary(m->rt, OPS[op], ref(m->sets[j]), ref(m->sets[k]))
                          : op_inplace(m->rt, OPS[op - 4], ref(m->sets[i]), ref(m->sets[k]));
    store(m, i, result);
}

static void pop(Machine *m, uint32_t i) {
    if (set_length((Set *)AS_OBJECT(m->sets[i])) == 0) return;
    Value item = call_method(m->rt, ref(m->sets[i]), "pop", NULL, 0);
    assert_false(IS_NULL(item));
    fold_member(m, ref(item));
    drop(m->rt, item);
}

static void step(Machine *m) {
    uint32_t op = pick(m, 28), i = pick(m, SETS), j = pick(m, SETS), k = pick(m, SETS);
    if (op < 9) {
        with_member(m, op, i);
    } else if (op < 12) {
        pop(m, i);
    } else if (op < 20) {
        with_sets(m, op - 12, i, j, k);
    } else if (op < 26) {
        with_list(m, op - 20, i, j);
    } else if (op == 26) {
        store(m, i, call_method(m->rt, ref(m->sets[j]), "copy", NULL, 0));
    } else if (pick(m, 4) == 0) {
        drop(m->rt, call_method(m->rt, ref(m->sets[i]), "clear", NULL, 0));
    }
    fold_set(m, m->sets[i]);
}

static uint64_t run_sequence(Runtime *rt, uint32_t seed) {
    Machine m = {.rt = rt, .random = seed, .sum = 14695981039346656037u, .mode = seed % MODES};
    for (uint32_t i = 0; i < SETS; i++) m.sets[i] = set_new(rt, TYPE_OF_ID(rt, SET));
    for (uint32_t n = 0; n < 60; n++) step(&m);
    for (uint32_t i = 0; i < SETS; i++) drop(rt, m.sets[i]);
    return m.sum;
}

static void orders_are_those_of_cpython(void **state) {
    (void)state;
    Runtime rt;
    RunOptions options = {.python = 13};
    assert_true(runtime_init(&rt, &options, SIZE_MAX));
    assert_true(vm_init(&rt)); // methods are called
    for (uint32_t seed = 0; seed < SEQUENCES; seed++) {
        uint64_t sum = run_sequence(&rt, seed);
        if (sum != ORDERS[seed]) fail_msg("sequence %u: %llx", seed, (unsigned long long)sum);
    }
    vm_free(&rt);
    assert_int_equal(runtime_free(&rt), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(orders_are_those_of_cpython)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
