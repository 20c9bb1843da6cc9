// Python values from literals, and operations on them by name: so that tables of what CPython
// answers can be checked without a compiler.
#ifndef LS_TESTS_LITERAL_H
#define LS_TESTS_LITERAL_H

#include "object/runtime.h"

enum { LITERAL_ARGS = 6 };

// Reads literals with blanks between them: numbers, strings, bytes, None, True, False, tuples,
// lists and dicts. Returns how many there are; their values are owned by the caller.
uint32_t literals_read(Runtime *rt, const char *text, Value out[LITERAL_ARGS]);

// Does `op` with the values: an operator ("+", "<"), a builtin ("repr", "hash", "int", "[]"), or,
// with a point before it, a method of the first one (".upper"). The result is owned.
Value literal_operate(Runtime *rt, const char *op, const Value *values, uint32_t n);

// Runs a case and gives the text of its result: the repr, or "TypeError: message". A str of the
// runtime, owned; NO_VALUE: raised (out of memory).
Value literal_outcome(Runtime *rt, const char *op, const char *values);

#endif
