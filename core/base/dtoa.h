// Binary doubles to decimal and back, exactly: no locale, no stdio, no long double.
#ifndef LS_BASE_DTOA_H
#define LS_BASE_DTOA_H

#include <stdbool.h>
#include <stddef.h>

enum { DOUBLE_DIGITS = 17 }; // most digits that double_shortest writes

// The shortest decimal digits that read back as the finite number |d|, the closest to it when there
// are several of that length: |d| = 0.DIGITS * 10^*exponent. Writes no NUL and no leading or
// trailing zeros ("0" with exponent 1 for zero); returns how many digits.
size_t double_shortest(double d, char digits[DOUBLE_DIGITS], int *exponent);

// The exact value of |d| (finite) rounded half to even at `places` decimal places after the point
// (negative: before it), or, when `significant`, to `places` significant digits (1 or more).
// Writes at most `cap` digits: the number is 0.DIGITS * 10^*exponent, where trailing zeros are kept
// up to the place asked for. Returns how many digits; 0 when the rounded number is zero.
// Digits past `cap` are not written: a double has at most 1075 significant digits, all further
// ones are zero.
size_t double_digits(double d, bool significant, int places, char *digits, size_t cap,
                     int *exponent);

// The double nearest to a decimal number (half to even): digits with an optional point and an
// optional exponent ("12", "1.", ".5", "1e-7"), no sign, no underscores; `text` is well formed.
// Too large gives infinity.
double double_parse(const char *text, size_t len);

#endif
