// Type parameters and type aliases (PEP 695).
#include "vm/execute.h"

#include "object/exception.h"

bool type_params_instruction(Runtime *rt, Frame *frame, uint32_t word) {
    (void)frame, (void)word;
    raise(rt, EXC_NotImplementedError, "type parameters");
    return false;
}
