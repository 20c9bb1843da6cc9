// Inside of ints: what the files that implement them share.
#ifndef LS_OBJECT_INT_H
#define LS_OBJECT_INT_H

#include "object/bigint.h"
#include "object/number.h"
#include "object/runtime.h"

// More digits than any int may have; the work of a multiplication or division (products of digits)
// past which it counts as out of memory, since nothing could interrupt it.
#define INT_MAX_DIGITS ((size_t)1 << 26)
#define INT_MAX_WORK ((uint64_t)1 << 32)

// Most decimal digits that are converted from or to text (sys.int_info.default_max_str_digits).
// The limit of decimal conversions that a run begins with (sys.get_int_max_str_digits).
enum { INT_MAX_STR_DIGITS = 4300 };

// Sign and magnitude of any int. Points into itself for small ones: do not copy.
typedef struct IntView {
    const uint32_t *digits; // borrowed
    uint32_t length;
    bool negative;
    uint32_t room[2];
} IntView;

// Views a value that IS_INT.
void int_view(IntView *view, ValueRef v);

// Room for digits while a result is computed: on the C stack, or allocated when large.
typedef struct Digits {
    Allocator *mem;
    uint32_t *data;
    size_t size;
    uint32_t room[32];
} Digits;

// Room for `size` digits, not initialised. False: MemoryError raised, nothing to free.
bool digits_init(Runtime *rt, Digits *digits, size_t size);
void digits_free(Digits *digits);

// The int of a sign and a magnitude, which may have leading zeros.
Value int_from_mag(Runtime *rt, bool negative, const uint32_t *digits, size_t length);

// The nearest double to (q, plus less than 1 when `sticky`) * 2^exponent, half to even. Infinity
// when too large.
double int_scale(uint64_t q, bool sticky, int64_t exponent);

// Floor division. Either result may be NULL. False: raised.
bool int_divmod(Runtime *rt, const IntView *a, const IntView *b, Value *quotient, Value *remainder);

Value int_power(Runtime *rt, ValueRef base, ValueRef exponent);
Value int_shift(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b);
Value int_bitwise(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b);
Value int_truediv(Runtime *rt, ValueRef a, ValueRef b);

// An int (not of a subclass) from any int: int(x), +x.
Value int_exact(Runtime *rt, ValueRef v);

// The int of anything that has __index__. NO_VALUE: TypeError.
Value int_index(Runtime *rt, ValueRef v);

// int(x) for one argument that is a number: __int__, __index__, __trunc__. NO_VALUE: raised.
Value int_from_number(Runtime *rt, ValueRef v);

// int.to_bytes and int.from_bytes.
Value int_to_bytes(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value int_from_bytes(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

#endif
