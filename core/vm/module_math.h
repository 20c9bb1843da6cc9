// The functions of `math` that are about ints or any kind of number (module_math_int.c).
#ifndef LS_VM_MODULE_MATH_H
#define LS_VM_MODULE_MATH_H

#include "object/runtime.h"

// a OP b, both consumed. NO_VALUE: raised, before (an operand is none) or now.
Value math_calculate(Runtime *rt, BinaryOp op, Value a, Value b);

Value math_ceil(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value math_floor(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value math_trunc(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value math_factorial(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value math_comb(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value math_perm(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value math_gcd(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value math_lcm(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value math_isqrt(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value math_prod(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

#endif
