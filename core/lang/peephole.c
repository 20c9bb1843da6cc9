#include "lang/assemble.h"

#include "lang/compile_internal.h"

// ------------------------------------------------------------------ which locals may be unset

// A LOAD_FAST_PAIR has one position, so the second variable must be known to have a value. Locals
// 0 to 63 are followed; a bit says that the local may be unset.

static uint64_t bit_of(uint32_t local) {
    return local < 64 ? (uint64_t)1 << local : 0;
}

static uint64_t after(const Instruction *at, uint64_t unset) {
    switch (at->op) {
    case OP_STORE_FAST:
    case OP_STORE_FAST_TRACED:
    case OP_LOAD_FAST: return unset & ~bit_of(at->arg);
    case OP_DELETE_FAST:
    case OP_DELETE_FAST_TRACED: return unset | bit_of(at->arg);
    default: return unset;
    }
}

static bool join(uint64_t *mask, uint64_t more) {
    uint64_t joined = *mask | more;
    bool changed = joined != *mask;
    *mask = joined;
    return changed;
}

// One pass over the code. True when a mask at an earlier place has changed.
static bool follow(const Unit *unit, uint64_t *masks) {
    bool again = false;
    for (uint32_t i = 0; i < unit->count; i++) {
        const Instruction *at = &unit->code[i];
        if (!at->reachable) continue;
        if (at->region != 0) {
            uint32_t handler = unit->labels[unit->regions[at->region].handler];
            bool changed = join(&masks[handler], masks[i]);
            if (join(&masks[handler], after(at, masks[i]))) changed = true;
            if (handler <= i && changed) again = true;
        }
        uint64_t unset = after(at, masks[i]);
        if (is_jump(at->op)) {
            uint32_t target = jump_target(unit, at);
            if (join(&masks[target], unset) && target <= i) again = true;
        }
        if (!is_end(at->op)) join(&masks[i + 1], unset);
    }
    return again;
}

static uint64_t *find_unset(Compiler *c, Unit *unit) {
    uint64_t *masks = compile_alloc(c, (unit->count + 1) * sizeof *masks);
    if (masks == NULL) return NULL;
    uint32_t params = unit->arg_count + unit->kwonly_count;
    if ((unit->flags & CODE_VARARGS) != 0) params++;
    if ((unit->flags & CODE_VARKEYWORDS) != 0) params++;
    masks[0] = params >= 64 ? 0 : ~(uint64_t)0 << params;
    while (follow(unit, masks)) continue;
    return masks;
}

// ------------------------------------------------------------------ joining

static bool join_loads(Instruction *first, Instruction *second, const uint64_t *unset) {
    if (first->arg > 0xFFF || second->arg >= 64) return false;
    if ((*unset & bit_of(second->arg)) != 0) return false;
    first->op = OP_LOAD_FAST_PAIR;
    first->arg |= second->arg << 12;
    second->op = OP_NOP;
    return true;
}

// A local variable, which must be known to have a value too, and a small integer.
static void join_sum(Instruction *local, Instruction *sum, uint64_t unset) {
    if (local->op != OP_LOAD_FAST || local->arg >= 64 || (unset & bit_of(local->arg)) != 0 ||
        sum->arg > 0xFFF)
        return;
    sum->op = sum->op == OP_ADD_SMALL ? OP_ADD_FAST : OP_SUB_FAST;
    sum->arg = local->arg | sum->arg << 12;
    local->op = OP_NOP;
}

// Rewrites two instructions that follow each other. True when they are one now.
static bool join_two(Instruction *first, Instruction *second, const uint64_t *unset) {
    uint32_t op = second->op;
    if (first->op == OP_LOAD_FAST && op == OP_LOAD_FAST) return join_loads(first, second, unset);
    if (first->op == OP_LOAD_SMALL_INT && (op == OP_BINARY_ADD || op == OP_BINARY_SUB)) {
        second->op = op == OP_BINARY_ADD ? OP_ADD_SMALL : OP_SUB_SMALL;
        second->arg = first->arg;
    } else if (first->op == OP_COMPARE && op == OP_POP_JUMP_IF_FALSE) {
        if (second->arg >= OP_MAX_ARG >> 3) return false;
        second->op = OP_COMPARE_JUMP;
        second->arg = second->arg << 3 | first->arg;
        second->place = first->place;
    } else if (first->op == OP_BUILD_TUPLE && op == OP_UNPACK_SEQUENCE &&
               first->arg == second->arg && (first->arg == 2 || first->arg == 3)) {
        second->op = OP_SWAP;
    } else
        return false;
    first->op = OP_NOP;
    return true;
}

// Whether control comes to an instruction only from the one before it.
static bool follows(const Unit *unit, uint32_t before, uint32_t i) {
    return before != NO_LABEL && !unit->code[i].labelled &&
           unit->code[i].region == unit->code[before].region;
}

void peephole(Compiler *c, Unit *unit) {
    uint64_t *unset = find_unset(c, unit);
    if (unset == NULL) return;
    uint32_t before = NO_LABEL, last = NO_LABEL;
    for (uint32_t i = 0; i < unit->count; i++) {
        Instruction *at = &unit->code[i];
        if (!at->reachable || (at->op == OP_NOP && !at->labelled)) continue;
        bool joined = follows(unit, last, i) && join_two(&unit->code[last], at, &unset[i]);
        if (joined && (at->op == OP_ADD_SMALL || at->op == OP_SUB_SMALL) &&
            follows(unit, before, last))
            join_sum(&unit->code[before], at, unset[before]);
        before = joined ? NO_LABEL : last;
        // A joined load may not be joined again, but what it left open may.
        last = joined && at->op == OP_NOP ? NO_LABEL : i;
    }
}
