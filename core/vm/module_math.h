// The functions of `math` that are about ints or any kind of number (module_math_int.c).
#ifndef LS_VM_MODULE_MATH_H
#define LS_VM_MODULE_MATH_H

#include "object/runtime.h"

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
Value math_sumprod(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

#endif
