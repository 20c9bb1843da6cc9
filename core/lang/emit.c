#include "lang/emit.h"

#include "lang/compile_internal.h"
#include "object/containers.h"

Place place_of(const Node *node) {
    if (node == NULL) return (Place){0};
    return (Place){node->lineno, node->end_lineno, node->col_offset, node->end_col_offset};
}

void emit_place(Compiler *c, Place at, uint32_t op, uint32_t arg) {
    Unit *unit = c->unit;
    if (!compile_grow(c, (void **)&unit->code, unit->count, &unit->capacity, sizeof *unit->code))
        return;
    if (arg > OP_MAX_ARG) {
        compile_unsupported(c, NULL, "a code object with more than 16 million constants or names");
        return;
    }
    unit->code[unit->count++] =
        (Instruction){.op = (uint8_t)op, .arg = arg, .region = unit->region, .place = at};
}

void emit(Compiler *c, const Node *at, Opcode op, uint32_t arg) {
    emit_place(c, place_of(at), op, arg);
}

void emit_int(Compiler *c, const Node *at, uint32_t number) {
    emit(c, at, OP_LOAD_SMALL_INT, number);
}

void emit_constant(Compiler *c, const Node *at, Value value) {
    Unit *unit = c->unit;
    uint32_t index;
    if (c->failed) {
        drop(c->rt, value);
        return;
    }
    if (IS_NULL(value)) {
        compile_no_memory(c);
    } else if (IS_NONE(value)) {
        emit(c, at, OP_LOAD_NONE, 0);
    } else if (IS_SMALL(value) && AS_SMALL(value) >= 0 && AS_SMALL(value) <= OP_MAX_ARG) {
        emit_int(c, at, (uint32_t)AS_SMALL(value));
    } else if (map_find(&unit->const_numbers, value.bits, &index)) {
        emit(c, at, OP_LOAD_CONST, index);
    } else if (compile_grow(c, (void **)&unit->consts, unit->const_count, &unit->const_capacity,
                            sizeof *unit->consts)) {
        if (!map_add(&unit->const_numbers, c->arena, value.bits, unit->const_count)) {
            compile_no_memory(c);
        } else {
            emit(c, at, OP_LOAD_CONST, unit->const_count);
            unit->consts[unit->const_count++] = value;
            return;
        }
    }
    drop(c->rt, value);
}

static uint32_t name_number(Compiler *c, Str *name) {
    Unit *unit = c->unit;
    uint32_t number = unit->names.count;
    if (map_find(&unit->name_numbers, MAP_KEY(name), &number)) return number;
    if (!map_add(&unit->name_numbers, c->arena, MAP_KEY(name), number)) compile_no_memory(c);
    name_list_add(c, &unit->names, name);
    return number;
}

void emit_name_place(Compiler *c, Place at, Opcode op, Str *name) {
    if (name != NULL && !c->failed) emit_place(c, at, op, name_number(c, name));
}

void emit_name(Compiler *c, const Node *at, Opcode op, Str *name) {
    emit_name_place(c, place_of(at), op, name);
}

// ------------------------------------------------------------------ labels and regions

Label label_new(Compiler *c) {
    Unit *unit = c->unit;
    if (!compile_grow(c, (void **)&unit->labels, unit->label_count, &unit->label_capacity,
                      sizeof *unit->labels))
        return 0;
    unit->labels[unit->label_count] = NO_LABEL;
    return unit->label_count++;
}

void label_place(Compiler *c, Label label) {
    if (!c->failed) c->unit->labels[label] = c->unit->count;
}

void emit_jump(Compiler *c, const Node *at, Opcode op, Label target) {
    emit(c, at, op, target);
}

uint32_t region_begin(Compiler *c, const Node *at, Label handler, uint32_t discard) {
    Unit *unit = c->unit;
    uint32_t outer = unit->region;
    if (!compile_grow(c, (void **)&unit->regions, unit->region_count, &unit->region_capacity,
                      sizeof *unit->regions))
        return outer;
    emit_place(c, place_of(at), OP_SETUP, unit->region_count);
    unit->regions[unit->region_count] = (Region){.handler = handler, .discard = discard};
    unit->region = unit->region_count++;
    return outer;
}

void region_end(Compiler *c, uint32_t outer) {
    c->unit->region = outer;
}

uint32_t unit_new_local(Compiler *c, Str *name) {
    name_list_add(c, &c->unit->locals, name);
    return c->failed ? 0 : c->unit->locals.count - 1;
}

void unit_drop(Compiler *c, Unit *unit) {
    for (uint32_t i = 0; i < unit->const_count; i++) drop(c->rt, unit->consts[i]);
    unit->const_count = 0;
    drop(c->rt, unit->doc);
    unit->doc = NONE;
}

// ------------------------------------------------------------------ stack effects

// Instructions whose row in opcodes.def says N.
static int variable_effect(uint32_t op, uint32_t arg, bool jump) {
    int n = (int)arg;
    switch (op) {
    case OP_BUILD_SLICE:
    case OP_BUILD_TUPLE:
    case OP_BUILD_LIST:
    case OP_BUILD_SET:
    case OP_BUILD_STRING: return 1 - n;
    case OP_BUILD_MAP: return 1 - 2 * n;
    case OP_UNPACK_SEQUENCE: return n - 1;
    case OP_UNPACK_EX: return (n & 0xFFF) + (n >> 12);
    case OP_FORMAT_VALUE: return (n & 4) != 0 ? -1 : 0;
    case OP_JUMP_IF_FALSE_OR_POP:
    case OP_JUMP_IF_TRUE_OR_POP: return jump ? 0 : -1;
    case OP_CALL: return -n - 1;
    case OP_CALL_KW: return -n - 2;
    case OP_CALL_EX: return (n & 1) != 0 ? -3 : -2;
    case OP_MAKE_FUNCTION: return -((n & 1) + (n >> 1 & 1) + (n >> 2 & 1) + (n >> 3 & 1));
    case OP_RAISE: return -n;
    case OP_MAKE_TYPEVAR: return -((n & 3) != 0) - (n >> 4 & 1);
    default: return 0;
    }
}

int stack_effect(uint32_t op, uint32_t arg, bool jump) {
    enum { N = 127 };
    static const struct {
        int8_t pops, pushes;
    } EFFECTS[] = {
#define OPCODE(name, pops, pushes, argument, doc) {pops, pushes},
#include "lang/opcodes.def"
#undef OPCODE
    };
    if (op >= OP_COUNT) return 0;
    if (op == OP_FOR_ITER && jump) return -1;
    if (EFFECTS[op].pops == N || EFFECTS[op].pushes == N) return variable_effect(op, arg, jump);
    return EFFECTS[op].pushes - EFFECTS[op].pops;
}
