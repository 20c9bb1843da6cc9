#include "object/int.h"

#include <math.h>

#include "base/assert.h"
#include "object/exception.h"

void int_view(IntView *view, ValueRef v) {
    if (IS_OBJECT(v)) {
        const Int *n = (const Int *)AS_OBJECT(v);
        view->digits = n->digits;
        view->length = n->length;
        view->negative = n->negative != 0;
        return;
    }
    int64_t n = IS_SMALL(v) ? AS_SMALL(v) : (int64_t)IS_TRUE(v);
    uint64_t size = n < 0 ? -(uint64_t)n : (uint64_t)n;
    view->room[0] = (uint32_t)size;
    view->room[1] = (uint32_t)(size >> 32);
    view->digits = view->room;
    view->length = (uint32_t)mag_trim(view->room, 2);
    view->negative = n < 0;
}

bool digits_init(Runtime *rt, Digits *digits, size_t size) {
    digits->mem = &rt->mem;
    digits->size = size;
    digits->data = digits->room;
    if (size <= sizeof digits->room / sizeof *digits->room) return true;
    digits->data = size > INT_MAX_DIGITS ? NULL : mem_alloc(&rt->mem, size * sizeof(uint32_t));
    if (digits->data != NULL) return true;
    raise_memory(rt);
    return false;
}

void digits_free(Digits *digits) {
    if (digits->data != digits->room) {
        mem_free(digits->mem, digits->data, digits->size * sizeof(uint32_t));
    }
}

Value int_from_mag(Runtime *rt, bool negative, const uint32_t *digits, size_t length) {
    length = mag_trim(digits, length);
    if (length <= 2) {
        uint64_t size = length > 0 ? digits[0] : 0;
        if (length > 1) size |= (uint64_t)digits[1] << 32;
        if (size <= (uint64_t)SMALL_INT_MAX + negative) {
            return small_int(negative ? -(int64_t)size : (int64_t)size);
        }
    }
    if (length > INT_MAX_DIGITS) return raise_memory(rt);
    Int *n = object_alloc(rt, TYPE_OF_ID(rt, INT), sizeof(Int) + length * sizeof(uint32_t));
    if (n == NULL) return NO_VALUE;
    n->length = (uint32_t)length;
    n->negative = negative;
    memcpy(n->digits, digits, length * sizeof(uint32_t));
    return object_value(n);
}

Value int_from_uint(Runtime *rt, uint64_t n) {
    if (n <= (uint64_t)SMALL_INT_MAX) return small_int((int64_t)n);
    uint32_t digits[2] = {(uint32_t)n, (uint32_t)(n >> 32)};
    return int_from_mag(rt, false, digits, 2);
}

Value int_new(Runtime *rt, int64_t n) {
    if (fits_small(n)) return small_int(n);
    uint64_t size = n < 0 ? -(uint64_t)n : (uint64_t)n;
    uint32_t digits[2] = {(uint32_t)size, (uint32_t)(size >> 32)};
    return int_from_mag(rt, n < 0, digits, 2);
}

Value int_exact(Runtime *rt, ValueRef v) {
    if (IS_SMALL(v)) return own(v);
    if (IS_BOOL(v)) return small_int(IS_TRUE(v));
    if (AS_OBJECT(v)->type == TYPE_OF_ID(rt, INT)) return own(v);
    IntView view;
    int_view(&view, v);
    return int_from_mag(rt, view.negative, view.digits, view.length);
}

// ------------------------------------------------------------------ to C numbers

bool int_to_int64(ValueRef v, int64_t *out) {
    if (IS_SMALL(v)) {
        *out = AS_SMALL(v);
        return true;
    }
    IntView view;
    int_view(&view, v);
    if (view.length > 2) return false;
    uint64_t size = view.length > 0 ? view.digits[0] : 0;
    if (view.length > 1) size |= (uint64_t)view.digits[1] << 32;
    if (size > (uint64_t)INT64_MAX + view.negative) return false;
    *out = view.negative ? (int64_t)-size : (int64_t)size;
    return true;
}

double int_scale(uint64_t q, bool sticky, int64_t exponent) {
    int bits = 0;
    for (uint64_t rest = q; rest != 0; rest >>= 1) bits++;
    int64_t drop = bits - 53;
    if (exponent + drop < -1074) drop = -1074 - exponent;
    if (drop <= 0) return ldexp((double)q, exponent > 2000 ? 2000 : (int)exponent);
    if (drop > 64) return 0;
    uint64_t kept = drop == 64 ? 0 : q >> drop;
    uint64_t lost = drop == 64 ? q : q & (((uint64_t)1 << drop) - 1);
    uint64_t half = (uint64_t)1 << (drop - 1);
    if (lost > half || (lost == half && (sticky || (kept & 1) != 0))) kept++;
    exponent += drop;
    return ldexp((double)kept, exponent > 2000 ? 2000 : (int)exponent);
}

bool int_to_double(Runtime *rt, ValueRef v, double *out) {
    if (IS_SMALL(v)) {
        *out = (double)AS_SMALL(v);
        return true;
    }
    IntView view;
    int_view(&view, v);
    uint64_t top = 0;
    uint32_t i = view.length;
    for (int taken = 0; i > 0 && taken < 2; taken++) top = top << 32 | view.digits[--i];
    int64_t exponent = (int64_t)i * 32;
    // Two digits may hold as few as 33 bits of 64; a third one fills them up.
    bool sticky = false;
    if (i > 0) {
        unsigned shift = 0;
        while ((top << shift & ((uint64_t)1 << 63)) == 0) shift++;
        if (shift > 0) {
            uint32_t next = view.digits[--i];
            top = top << shift | next >> (32 - shift);
            sticky = (next & (((uint32_t)1 << (32 - shift)) - 1)) != 0;
        }
        exponent -= shift;
    }
    while (i > 0 && !sticky) sticky = view.digits[--i] != 0;
    double d = int_scale(top, sticky, exponent);
    if (isinf(d)) {
        raise(rt, EXC_OverflowError, "int too large to convert to float");
        return false;
    }
    *out = view.negative ? -d : d;
    return true;
}

// The integral part of |d| as digits; room for 33. Gives their number.
static size_t digits_of_double(double d, uint32_t digits[33]) {
    int exponent = 0;
    double fraction = frexp(fabs(d), &exponent);
    if (exponent <= 0) return 0;
    uint64_t mantissa = (uint64_t)ldexp(fraction, 53);
    if (exponent <= 53) mantissa >>= 53 - exponent;
    uint32_t parts[2] = {(uint32_t)mantissa, (uint32_t)(mantissa >> 32)};
    if (exponent > 53) return mag_shift_left(digits, parts, 2, (size_t)(exponent - 53));
    memcpy(digits, parts, sizeof parts);
    return mag_trim(digits, 2);
}

Value int_from_double(Runtime *rt, double d) {
    if (isnan(d)) return raise(rt, EXC_ValueError, "cannot convert float NaN to integer");
    if (isinf(d)) return raise(rt, EXC_OverflowError, "cannot convert float infinity to integer");
    if (fabs(d) <= (double)SMALL_INT_MAX) return small_int((int64_t)d);
    uint32_t digits[35];
    return int_from_mag(rt, d < 0, digits, digits_of_double(d, digits));
}

// ------------------------------------------------------------------ comparison, hash

int int_sign(ValueRef v) {
    IntView view;
    int_view(&view, v);
    return view.length == 0 ? 0 : view.negative ? -1 : 1;
}

int int_compare(ValueRef a, ValueRef b) {
    if (BOTH_SMALL(a, b)) {
        int64_t x = AS_SMALL(a), y = AS_SMALL(b);
        return x < y ? -1 : x > y;
    }
    IntView x, y;
    int_view(&x, a);
    int_view(&y, b);
    if (x.negative != y.negative) return x.negative ? -1 : 1;
    int order = mag_compare(x.digits, x.length, y.digits, y.length);
    return x.negative ? -order : order;
}

int int_compare_double(ValueRef a, double b) {
    if (isinf(b)) return b > 0 ? -1 : 1;
    int64_t n = 0;
    if (int_to_int64(a, &n) && n <= (1LL << 53) && n >= -(1LL << 53)) {
        return (double)n < b ? -1 : (double)n > b;
    }
    IntView x;
    int_view(&x, a);
    bool negative = b < 0;
    if (x.negative != negative) return x.negative ? -1 : 1;
    uint32_t digits[35];
    size_t length = digits_of_double(b, digits);
    int order = mag_compare(x.digits, x.length, digits, length);
    if (order == 0 && b != trunc(b)) order = -1;
    return negative ? -order : order;
}

#define HASH_MODULUS (((uint64_t)1 << 61) - 1)

// longobject.c:long_hash: the value modulo 2^61 - 1, with the sign; never -1.
int64_t int_hash(ValueRef v) {
    IntView view;
    int_view(&view, v);
    uint64_t hash = 0;
    for (uint32_t i = view.length; i-- > 0;) {
        hash = ((hash << 32) & HASH_MODULUS) | hash >> 29;
        hash += view.digits[i];
        if (hash >= HASH_MODULUS) hash -= HASH_MODULUS;
    }
    int64_t result = view.negative ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}

// ------------------------------------------------------------------ arithmetic

static Value add(Runtime *rt, const IntView *a, const IntView *b, bool subtract) {
    bool b_negative = b->negative != subtract;
    Digits sum;
    if (!digits_init(rt, &sum, (a->length > b->length ? a->length : b->length) + (size_t)1)) {
        return NO_VALUE;
    }
    bool negative = a->negative;
    size_t length = 0;
    if (a->negative == b_negative) {
        length = mag_add(sum.data, a->digits, a->length, b->digits, b->length);
    } else if (mag_compare(a->digits, a->length, b->digits, b->length) >= 0) {
        length = mag_sub(sum.data, a->digits, a->length, b->digits, b->length);
    } else {
        negative = b_negative;
        length = mag_sub(sum.data, b->digits, b->length, a->digits, a->length);
    }
    Value result = int_from_mag(rt, negative, sum.data, length);
    digits_free(&sum);
    return result;
}

static Value multiply(Runtime *rt, const IntView *a, const IntView *b) {
    Digits product;
    if ((uint64_t)a->length * b->length > INT_MAX_WORK) return raise_memory(rt);
    if (!digits_init(rt, &product, (size_t)a->length + b->length)) return NO_VALUE;
    size_t length = mag_mul(product.data, a->digits, a->length, b->digits, b->length);
    Value result = int_from_mag(rt, a->negative != b->negative, product.data, length);
    digits_free(&product);
    return result;
}

// Truncating division of magnitudes. `room` gets the quotient (*nq digits) and, behind it, the
// remainder (*nr digits at *rest). False: raised.
static bool divide(Runtime *rt, const IntView *a, const IntView *b, Digits *room, size_t *nq,
                   uint32_t **rest, size_t *nr) {
    size_t na = a->length, nb = b->length;
    if (na >= nb && (uint64_t)(na - nb + 1) * nb > INT_MAX_WORK) {
        raise_memory(rt);
        return false;
    }
    if (!digits_init(rt, room, 2 * na + nb + 3)) return false;
    *rest = room->data + na + 1;
    memcpy(*rest, a->digits, na * sizeof(uint32_t));
    if (mag_compare(a->digits, na, b->digits, nb) < 0) {
        *nq = 0;
        *nr = na;
    } else if (nb == 1) {
        memcpy(room->data, a->digits, na * sizeof(uint32_t));
        (*rest)[0] = mag_div_small(room->data, na, b->digits[0]);
        *nq = mag_trim(room->data, na);
        *nr = mag_trim(*rest, 1);
    } else {
        mag_divide(room->data, *rest, na, b->digits, nb, *rest + na + 1);
        *nq = mag_trim(room->data, na - nb + 1);
        *nr = mag_trim(*rest, nb);
    }
    return true;
}

// longobject.c:l_divmod: towards minus infinity, the remainder has the divisor's sign.
bool int_divmod(Runtime *rt, const IntView *a, const IntView *b, Value *quotient,
                Value *remainder) {
    Digits room;
    size_t nq = 0, nr = 0;
    uint32_t *rest = NULL;
    if (!divide(rt, a, b, &room, &nq, &rest, &nr)) return false;
    if (nr != 0 && a->negative != b->negative) {
        uint32_t one = 1;
        nq = mag_add(room.data, room.data, nq, &one, 1);
        nr = mag_sub(rest, b->digits, b->length, rest, nr);
    }
    bool good = true;
    if (quotient != NULL) {
        *quotient = int_from_mag(rt, a->negative != b->negative, room.data, nq);
        good = !IS_NULL(*quotient);
    }
    if (good && remainder != NULL) {
        *remainder = int_from_mag(rt, b->negative, rest, nr);
        good = !IS_NULL(*remainder);
        if (!good && quotient != NULL) clear(rt, quotient);
    }
    digits_free(&room);
    return good;
}

static Value division_by_zero(Runtime *rt, BinaryOp op) {
    bool modulo = op == BIN_MOD && rt->options.python >= 11;
    return raise_zero_division(rt, modulo ? "integer modulo by zero"
                                          : "integer division or modulo by zero");
}

static Value divide_small(Runtime *rt, BinaryOp op, int64_t a, int64_t b) {
    if (b == 0) return division_by_zero(rt, op);
    int64_t q = a / b, r = a % b;
    if (r != 0 && (r < 0) != (b < 0)) {
        q--;
        r += b;
    }
    return op == BIN_MOD ? small_int(r) : int_new(rt, q);
}

static Value binary_big(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b) {
    IntView x, y;
    Value result = NO_VALUE;
    int_view(&x, a);
    int_view(&y, b);
    switch (op) {
    case BIN_ADD: return add(rt, &x, &y, false);
    case BIN_SUB: return add(rt, &x, &y, true);
    case BIN_MUL: return multiply(rt, &x, &y);
    case BIN_FLOORDIV:
    case BIN_MOD:
        if (y.length == 0) return division_by_zero(rt, op);
        int_divmod(rt, &x, &y, op == BIN_MOD ? NULL : &result, op == BIN_MOD ? &result : NULL);
        return result;
    default: UNREACHABLE();
    }
}

Value int_binary(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b) {
    if (!IS_INT(a) || !IS_INT(b)) return NOT_IMPLEMENTED;
    switch (op) {
    case BIN_TRUEDIV: return int_truediv(rt, a, b);
    case BIN_POW: return int_power(rt, a, b);
    case BIN_LSHIFT:
    case BIN_RSHIFT: return int_shift(rt, op, a, b);
    case BIN_AND:
    case BIN_OR:
    case BIN_XOR: return int_bitwise(rt, op, a, b);
    case BIN_MATMUL:
    case BIN_COUNT: return NOT_IMPLEMENTED;
    default: break;
    }
    if (BOTH_SMALL(a, b)) {
        int64_t x = AS_SMALL(a), y = AS_SMALL(b), product = 0;
        if (op == BIN_ADD) return int_new(rt, x + y);
        if (op == BIN_SUB) return int_new(rt, x - y);
        if (op == BIN_FLOORDIV || op == BIN_MOD) return divide_small(rt, op, x, y);
        if (!__builtin_mul_overflow(x, y, &product)) return int_new(rt, product);
    }
    return binary_big(rt, op, a, b);
}
