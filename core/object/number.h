// Numbers: ints without bound, floats and complex numbers.
#ifndef LS_OBJECT_NUMBER_H
#define LS_OBJECT_NUMBER_H

#include "base/strbuf.h"
#include "object/object.h"

// An int outside 48 bits, or an instance of a subclass of int (then of any size).
typedef struct Int {
    Object head;
    uint32_t length; // digits; 0 is zero
    uint32_t negative;
    uint32_t digits[]; // base 2^32, least significant first, no leading zeros
} Int;

typedef struct Float { // instances of subclasses of float only
    Object head;
    double value;
} Float;

typedef struct Complex {
    Object head;
    double real, imag;
} Complex;

Value int_new(Runtime *rt, int64_t n);
Value int_from_uint(Runtime *rt, uint64_t n);
// Digits in a base from 2 to 36, without sign, underscores or blanks. NO_VALUE: raised.
Value int_from_digits(Runtime *rt, const char *digits, size_t size, int base);
// int("..") with everything int() accepts; base 0 reads a prefix. NO_VALUE: ValueError.
Value int_from_text(Runtime *rt, Str *text, int base);
Value int_from_double(Runtime *rt, double d);
// Whether a value that IS_INT fits 64 bits, and its value. Never raises.
bool int_to_int64(ValueRef v, int64_t *out);
// To the nearest double. False: OverflowError raised.
bool int_to_double(Runtime *rt, ValueRef v, double *out);

// What __float__ or else __index__ of any object gives, as float(v) takes it. 1, 0: it has neither,
// -1: raised.
int float_special(Runtime *rt, ValueRef v, double *out);
int int_sign(ValueRef v);
int int_compare(ValueRef a, ValueRef b); // <0, 0, >0
// Exact comparison of an int with a double that is not NaN.
int int_compare_double(ValueRef a, double b);
bool int_append(Runtime *rt, StrBuf *buf, ValueRef v,
                int base); // with "-", no prefix; false: raised
Value int_binary(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b); // slot `binary` of int
Value int_pow_mod(Runtime *rt, ValueRef base, ValueRef exponent, ValueRef modulus);
int64_t int_hash(ValueRef v);

double float_value(ValueRef v); // of a value that IS_FLOAT
// repr of a float: the shortest digits that read back as the same.
void float_append_repr(StrBuf *buf, double d);
int64_t float_hash(double d);
// `float % float` and `float // float` as CPython's float_rem and float_floor_div compute them.
double float_mod(double a, double b);
double float_floordiv(double a, double b);
// float("..."). False: ValueError raised.
bool float_from_text(Runtime *rt, Str *text, double *out);
Value complex_new(Runtime *rt, double real, double imag);

// format(number, spec) and format(str, spec): the format mini-language. NO_VALUE: raised.
Value format_int(Runtime *rt, ValueRef v, Str *spec);
Value format_float(Runtime *rt, double d, Str *spec);
Value format_str(Runtime *rt, Str *s, Str *spec);
// `format % args` of str.
Value format_percent(Runtime *rt, Str *format, ValueRef args);
// The same for bytes or a bytearray; gives the same kind.
Value format_percent_bytes(Runtime *rt, ValueRef format, ValueRef args);
// str.format and format_map. `names` as for keywords; mapping is NO_REF or format_map's argument.
Value format_method(Runtime *rt, Str *format, const ValueRef *args, uint32_t n, Tuple *names,
                    ValueRef mapping);

extern const TypeSpec INT_SPEC, BOOL_SPEC, FLOAT_SPEC, COMPLEX_SPEC;

// Raises ZeroDivisionError with a message, which from 3.14 on is the same for all divisions.
// NO_VALUE.
Value raise_zero_division(Runtime *rt, const char *message);

#endif
