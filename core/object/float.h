// Inside of floats and complex numbers: what their files share.
#ifndef LS_OBJECT_FLOAT_H
#define LS_OBJECT_FLOAT_H

#include "object/number.h"
#include "object/runtime.h"

// (ar + ai*j) ** (br + bi*j)
Value complex_power(Runtime *rt, double ar, double ai, double br, double bi);

// Slot `format` of complex.
Value format_complex(Runtime *rt, ValueRef self, Str *spec);

extern const NativeDef FLOAT_METHODS[];
extern const GetSetDef FLOAT_GETSET[];

#endif
