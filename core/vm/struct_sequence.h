// Tuples whose items have names too: sys.version_info, time.struct_time and the like (CPython's
// Objects/structseq.c).
#ifndef LS_VM_STRUCT_SEQUENCE_H
#define LS_VM_STRUCT_SEQUENCE_H

#include "object/runtime.h"

// A new one of a builtin type whose spec is one of those below, from items that are consumed (also
// on failure; NO_VALUE among them fails). NO_VALUE: raised.
Value struct_sequence_new(Runtime *rt, Type *type, const Value *items, uint32_t count);

extern const TypeSpec VERSION_INFO_SPEC, FLOAT_INFO_SPEC, STRUCT_TIME_SPEC, ASYNCGEN_HOOKS_SPEC;

#endif
