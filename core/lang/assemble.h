// What the passes over a unit's finished instructions share.
#ifndef LS_LANG_ASSEMBLE_H
#define LS_LANG_ASSEMBLE_H

#include "lang/emit.h"

// Whether an instruction's argument is a label.
bool is_jump(uint32_t op);
// Whether what follows an instruction is not reached from it.
bool is_end(uint32_t op);
// The index of the instruction that a jump goes to.
uint32_t jump_target(const Unit *unit, const Instruction *jump);

// Joins neighbouring instructions into faster ones, after the flow analysis.
void peephole(Compiler *c, Unit *unit);

#endif
