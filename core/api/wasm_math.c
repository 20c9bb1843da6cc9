// C's trigonometric and hyperbolic functions in WebAssembly are JavaScript's Math: every host has
// them, and the C library's tables and polynomials would be a fiftieth of the engine. (Those whose
// last digit agrees with CPython's on Linux stay the C library's: exp, log, pow.)
#ifdef __wasm__

#include <math.h>

#define ONE(name)                                                                            \
    __attribute__((import_module("Math"), import_name(#name))) double host_##name(double x); \
    double name(double x) {                                                                  \
        return host_##name(x);                                                               \
    }

ONE(sin)
ONE(cos)
ONE(tan)
ONE(asin)
ONE(acos)
ONE(atan)
ONE(sinh)
ONE(cosh)
ONE(tanh)
ONE(asinh)
ONE(acosh)
ONE(atanh)
ONE(expm1)
ONE(log1p)
ONE(cbrt)

__attribute__((import_module("Math"), import_name("atan2"))) double host_atan2(double y, double x);
double atan2(double y, double x) {
    return host_atan2(y, x);
}

#endif
