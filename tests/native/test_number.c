// Laws that arithmetic of large ints keeps, whatever the numbers.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "object/exception.h"
#include "object/number.h"
#include "object/runtime.h"

typedef struct Fixture {
    Runtime rt;
    uint64_t random;
} Fixture;

static int set_up(void **state) {
    static Fixture fixture;
    RunOptions options = {.python = 13};
    assert_true(runtime_init(&fixture.rt, &options, SIZE_MAX));
    fixture.random = 7;
    *state = &fixture;
    return 0;
}

static int tear_down(void **state) {
    Fixture *f = *state;
    assert_false(rt_pending(&f->rt));
    assert_int_equal(runtime_free(&f->rt), 0);
    return 0;
}

static uint32_t pick(Fixture *f) {
    f->random = f->random * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(f->random >> 32);
}

// A random int of up to `most` hexadecimal digits. Runs of equal bits are frequent: they find the
// rare cases of division.
static Value random_int(Fixture *f, uint32_t most) {
    char text[2048];
    uint32_t n = pick(f) % most + 1;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t r = pick(f);
        text[i] = i > 0 && r % 3 != 0 ? text[i - 1] : "0123456789abcdef"[r >> 8 & 15];
        if (r % 7 == 0) text[i] = r % 2 == 0 ? 'f' : '0';
    }
    Value v = int_from_digits(&f->rt, text, n, 16);
    assert_false(IS_NULL(v));
    if (pick(f) % 2 == 0) return v;
    Value minus = int_binary(&f->rt, BIN_SUB, ref(small_int(0)), ref(v));
    drop(&f->rt, v);
    return minus;
}

static Value op(Fixture *f, BinaryOp code, Value a, Value b) {
    Value result = int_binary(&f->rt, code, ref(a), ref(b));
    assert_false(IS_NULL(result));
    return result;
}

static void drop_all(Fixture *f, Value *values, size_t n) {
    for (size_t i = 0; i < n; i++) drop(&f->rt, values[i]);
}

// a == (a // b) * b + a % b, and the remainder lies between 0 and b.
static void test_division(void **state) {
    Fixture *f = *state;
    for (int round = 0; round < 4000; round++) {
        Value a = random_int(f, 300), b = random_int(f, round % 2 == 0 ? 300 : 40);
        if (int_sign(ref(b)) == 0) replace(&f->rt, &b, small_int(3));
        Value q = op(f, BIN_FLOORDIV, a, b), r = op(f, BIN_MOD, a, b);
        Value product = op(f, BIN_MUL, q, b), sum = op(f, BIN_ADD, product, r);
        assert_int_equal(int_compare(ref(sum), ref(a)), 0);
        assert_true(int_sign(ref(r)) == 0 || int_sign(ref(r)) == int_sign(ref(b)));
        Value rest = op(f, BIN_SUB, b, r);
        assert_int_equal(int_sign(ref(rest)), int_sign(ref(b)));
        Value all[] = {a, b, q, r, product, sum, rest};
        drop_all(f, all, 7);
    }
}

// (a << n) >> n == a, and a << n == a * 2 ** n.
static void test_shifts(void **state) {
    Fixture *f = *state;
    for (int round = 0; round < 1000; round++) {
        Value a = random_int(f, 80), n = small_int(pick(f) % 300);
        Value left = op(f, BIN_LSHIFT, a, n), back = op(f, BIN_RSHIFT, left, n);
        Value power = op(f, BIN_POW, small_int(2), n), product = op(f, BIN_MUL, a, power);
        Value right = op(f, BIN_RSHIFT, a, n), quotient = op(f, BIN_FLOORDIV, a, power);
        assert_int_equal(int_compare(ref(back), ref(a)), 0);
        assert_int_equal(int_compare(ref(left), ref(product)), 0);
        assert_int_equal(int_compare(ref(right), ref(quotient)), 0);
        Value all[] = {a, left, back, power, product, right, quotient};
        drop_all(f, all, 7);
    }
}

// a + b == (a ^ b) + 2 * (a & b), and a | b == (a ^ b) + (a & b): two's complement.
static void test_bits(void **state) {
    Fixture *f = *state;
    for (int round = 0; round < 1000; round++) {
        Value a = random_int(f, 60), b = random_int(f, 60);
        Value x = op(f, BIN_XOR, a, b), both = op(f, BIN_AND, a, b), any = op(f, BIN_OR, a, b);
        Value part = op(f, BIN_ADD, x, both), sum = op(f, BIN_ADD, part, both);
        Value expected = op(f, BIN_ADD, a, b);
        assert_int_equal(int_compare(ref(any), ref(part)), 0);
        assert_int_equal(int_compare(ref(sum), ref(expected)), 0);
        Value all[] = {a, b, x, both, any, part, sum, expected};
        drop_all(f, all, 8);
    }
}

// Text in every base that is written reads back as the same number.
static void test_text(void **state) {
    Fixture *f = *state;
    static const int BASES[] = {2, 8, 10, 16};
    for (int round = 0; round < 800; round++) {
        Value a = random_int(f, 200);
        StrBuf buf;
        strbuf_init(&buf, &f->rt.mem);
        int base = BASES[round % 4];
        assert_true(int_append(&f->rt, &buf, ref(a), base));
        bool negative = buf.data[0] == '-';
        Value back = int_from_digits(&f->rt, buf.data + negative, buf.len - negative, base);
        if (negative) replace(&f->rt, &back, op(f, BIN_SUB, small_int(0), back));
        assert_int_equal(int_compare(ref(a), ref(back)), 0);
        strbuf_free(&buf);
        drop(&f->rt, a);
        drop(&f->rt, back);
    }
}

// pow(a, e, m) == a ** e % m.
static void test_power(void **state) {
    Fixture *f = *state;
    for (int round = 0; round < 300; round++) {
        Value a = random_int(f, 20), m = random_int(f, 30), e = small_int(pick(f) % 60);
        if (int_sign(ref(m)) == 0) replace(&f->rt, &m, small_int(10));
        Value power = op(f, BIN_POW, a, e), rest = op(f, BIN_MOD, power, m);
        Value direct = int_pow_mod(&f->rt, ref(a), ref(e), ref(m));
        assert_int_equal(int_compare(ref(rest), ref(direct)), 0);
        Value all[] = {a, m, power, rest, direct};
        drop_all(f, all, 5);
    }
}

// An int that fits 48 bits is never an object.
static void test_canonical(void **state) {
    Fixture *f = *state;
    Value edge = small_int(SMALL_INT_MAX), one = small_int(1);
    Value over = op(f, BIN_ADD, edge, one);
    assert_true(IS_OBJECT(over));
    Value back = op(f, BIN_SUB, over, one);
    assert_true(IS_SMALL(back));
    Value low = op(f, BIN_SUB, small_int(SMALL_INT_MIN), one);
    assert_true(IS_OBJECT(low));
    Value up = op(f, BIN_ADD, low, one);
    assert_true(SAME(up, small_int(SMALL_INT_MIN)));
    drop(&f->rt, over);
    drop(&f->rt, low);
}

// The double nearest to an int, halves to even; comparison is exact where doubles are not.
static void test_doubles(void **state) {
    Fixture *f = *state;
    double d = 0;
    Value odd = int_new(&f->rt, ((int64_t)1 << 60) + 128 + 1); // just over a half
    assert_true(int_to_double(&f->rt, ref(odd), &d));
    assert_true(d == 0x1p60 + 256);
    Value half = int_new(&f->rt, ((int64_t)1 << 60) + 128);
    assert_true(int_to_double(&f->rt, ref(half), &d));
    assert_true(d == 0x1p60);
    assert_int_equal(int_compare_double(ref(half), 0x1p60), 1);
    assert_int_equal(int_compare_double(ref(half), 0x1p60 + 256), -1);
    assert_int_equal(int_hash(ref(small_int(-1))), -2);
    drop(&f->rt, odd);
    drop(&f->rt, half);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_division, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_shifts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_bits, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_text, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_power, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_canonical, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_doubles, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
