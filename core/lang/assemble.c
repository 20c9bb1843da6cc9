// From a finished unit to a code object: jumps to jumps are shortened, the flow analysis finds what
// can be reached and how deep the stack gets, the peephole pass (peephole.c) joins instructions,
// then all is laid out as words.
#include "lang/assemble.h"

#include <string.h>

#include "base/assert.h"
#include "lang/compile_internal.h"

bool is_jump(uint32_t op) {
    switch (op) {
    case OP_JUMP:
    case OP_POP_JUMP_IF_FALSE:
    case OP_POP_JUMP_IF_TRUE:
    case OP_POP_JUMP_IF_NONE:
    case OP_POP_JUMP_IF_NOT_NONE:
    case OP_JUMP_IF_FALSE_OR_POP:
    case OP_JUMP_IF_TRUE_OR_POP:
    case OP_FOR_ITER:
    case OP_COMPARE_JUMP: return true;
    default: return false;
    }
}

bool is_end(uint32_t op) {
    return op == OP_JUMP || op == OP_RETURN_VALUE || op == OP_RAISE || op == OP_RERAISE;
}

static bool has_cache(uint32_t op) {
    return op == OP_LOAD_GLOBAL || op == OP_LOAD_ATTR || op == OP_STORE_ATTR ||
           op == OP_LOAD_METHOD;
}

uint32_t jump_target(const Unit *unit, const Instruction *jump) {
    return unit->labels[jump->op == OP_COMPARE_JUMP ? jump->arg >> 3 : jump->arg];
}

// A jump to a jump goes where that one goes. Backward jumps stay unconditional, since only they
// count against the budget.
static void thread_jumps(Unit *unit) {
    for (uint32_t i = 0; i < unit->count; i++) {
        Instruction *jump = &unit->code[i];
        if (!is_jump(jump->op) || jump->op == OP_FOR_ITER) continue;
        for (int hops = 0; hops < 8; hops++) {
            uint32_t target = unit->labels[jump->arg];
            if (target >= unit->count || unit->code[target].op != OP_JUMP || target == i) break;
            uint32_t next = unit->labels[unit->code[target].arg];
            if (jump->op != OP_JUMP && next <= i) break;
            jump->arg = unit->code[target].arg;
        }
    }
}

// ------------------------------------------------------------------ flow analysis

typedef struct Flow {
    Compiler *c;
    Unit *unit;
    int32_t *depths; // of the stack before each instruction; -1 while not known
    uint32_t *work;  // instructions to start from
    uint32_t work_count;
    int32_t deepest;
} Flow;

static void flow_to(Flow *flow, uint32_t index, int32_t depth) {
    if (depth > flow->deepest) flow->deepest = depth;
    if (flow->depths[index] >= 0) {
        ASSERT(flow->depths[index] == depth);
        return;
    }
    flow->depths[index] = depth;
    flow->work[flow->work_count++] = index;
}

static void flow_from(Flow *flow, uint32_t index) {
    Unit *unit = flow->unit;
    Instruction *at = &unit->code[index];
    int32_t depth = flow->depths[index];
    ASSERT(depth >= 0);
    at->reachable = true;
    if (at->op == OP_SETUP) {
        Region *region = &unit->regions[at->arg];
        region->depth = (uint32_t)depth - region->discard;
        uint32_t handler = unit->labels[region->handler];
        unit->code[handler].labelled = unit->code[handler].joined = true;
        flow_to(flow, handler, (int32_t)region->depth + 1);
    }
    if (is_jump(at->op)) {
        uint32_t target = jump_target(unit, at);
        unit->code[target].labelled = true;
        if (at->op != OP_JUMP || flow->c->options->minor < 13) unit->code[target].joined = true;
        flow_to(flow, target, depth + stack_effect(at->op, at->arg, true));
    }
    if (!is_end(at->op)) flow_to(flow, index + 1, depth + stack_effect(at->op, at->arg, false));
}

// Finds the instructions that can be reached, and the depth of the stack at each.
static bool analyse_flow(Flow *flow) {
    uint32_t count = flow->unit->count;
    flow->depths = compile_alloc(flow->c, count * sizeof *flow->depths);
    flow->work = compile_alloc(flow->c, count * sizeof *flow->work);
    if (flow->depths == NULL || flow->work == NULL) return false;
    memset(flow->depths, 0xFF, count * sizeof *flow->depths);
    flow_to(flow, 0, 0);
    while (flow->work_count > 0) flow_from(flow, flow->work[--flow->work_count]);
    return true;
}

// ------------------------------------------------------------------ layout

typedef struct Layout {
    Compiler *c;
    Unit *unit;
    uint32_t *places; // word index of each instruction
    Code *code;
} Layout;

static bool is_laid_out(const Unit *unit, uint32_t index) {
    const Instruction *at = &unit->code[index];
    if (!at->reachable || at->op == OP_SETUP || at->op == OP_NOP) return false;
    if (at->op != OP_JUMP) return true;
    // A jump to what follows anyway.
    uint32_t target = unit->labels[at->arg];
    for (uint32_t i = index + 1; i < target; i++) {
        const Instruction *between = &unit->code[i];
        if (between->reachable && between->op != OP_SETUP && between->op != OP_NOP) return true;
    }
    return target <= index;
}

static void lay_out(Layout *layout) {
    Unit *unit = layout->unit;
    uint32_t word = 0;
    for (uint32_t i = 0; i < unit->count; i++) {
        layout->places[i] = word;
        if (!is_laid_out(unit, i)) {
            unit->code[i].reachable = false;
            continue;
        }
        word += 1;
        if (has_cache(unit->code[i].op)) {
            word += 1;
            layout->code->cache_count++;
        }
    }
    layout->code->word_count = word;
}

// An array that the code object owns. Nothing is allocated for 0 elements.
static void *code_array(Compiler *c, uint32_t count, size_t size) {
    if (count == 0 || c->failed) return NULL;
    void *array = mem_zalloc(&c->rt->mem, count * size);
    if (array == NULL) compile_no_memory(c);
    return array;
}

// Cells are numbered from 0 until here, where the number of locals is known: their slots follow.
static bool has_cell(uint32_t op) {
    switch (op) {
    case OP_MAKE_CELL:
    case OP_LOAD_CLOSURE:
    case OP_LOAD_DEREF:
    case OP_STORE_DEREF:
    case OP_DELETE_DEREF:
    case OP_LOAD_DICT_DEREF:
    case OP_STORE_DEREF_TRACED:
    case OP_DELETE_DEREF_TRACED: return true;
    default: return false;
    }
}

static void write_words(Layout *layout) {
    Unit *unit = layout->unit;
    Code *code = layout->code;
    uint32_t cache = 0;
    for (uint32_t i = 0; i < unit->count; i++) {
        const Instruction *at = &unit->code[i];
        if (!at->reachable) continue;
        uint32_t op = at->op, arg = at->arg, word = layout->places[i];
        if (has_cell(op)) arg += unit->locals.count;
        if (is_jump(op)) {
            arg = layout->places[jump_target(unit, at)];
            if (op == OP_JUMP && arg <= word) op = OP_JUMP_BACK;
            if (op == OP_COMPARE_JUMP) arg = arg << 3 | (at->arg & 7);
        }
        code->words[word] = OP_WORD(op, arg);
        if (has_cache(op)) code->words[word + 1] = cache++;
    }
}

static uint16_t narrow(uint32_t column) {
    return column > 0xFFFF ? 0xFFFF : (uint16_t)column;
}

// Whether what is from an instruction on only leaves the function. CPython has a copy of that for
// each way to it (flowgraph.c: duplicate_exits_without_lineno), so that none is without a line.
static bool leads_out(const Unit *unit, uint32_t i) {
    for (uint32_t steps = 0; steps < 16; steps++) {
        const Instruction *at = &unit->code[i];
        if (at->place.line != 0) return false;
        if (at->op == OP_RETURN_VALUE) return true;
        i = at->op == OP_JUMP ? jump_target(unit, at) : i + 1;
    }
    return false;
}

// Counts the entries of the position table, and writes them when there is one. What has no place of
// its own has that of the instruction before, when it is only reached from there (flowgraph.c:
// propagate_line_numbers). From 3.13 on, what jumps there always has a copy of its own.
static uint32_t write_positions(Layout *layout, CodePosition *table) {
    uint32_t count = 0;
    Place last = {0}, before = {0};
    bool joins = true; // whether control comes from elsewhere, too
    for (uint32_t i = 0; i < layout->unit->count; i++) {
        const Instruction *at = &layout->unit->code[i];
        joins = joins || at->joined;
        if (at->op == OP_NOP && at->place.line != 0) before = at->place; // pass
        if (!at->reachable) continue;
        if (at->place.line != 0 || (joins && !leads_out(layout->unit, i))) before = at->place;
        joins = is_end(at->op);
        if (count > 0 && memcmp(&last, &before, sizeof last) == 0) continue;
        last = before;
        if (table != NULL) {
            table[count] = (CodePosition){.start = layout->places[i],
                                          .line = last.line,
                                          .end_line = last.end_line,
                                          .column = narrow(last.column),
                                          .end_column = narrow(last.end_column)};
        }
        count++;
    }
    return count;
}

static uint32_t write_handlers(Layout *layout, CodeHandler *table) {
    Unit *unit = layout->unit;
    uint32_t count = 0, open = 0;
    for (uint32_t i = 0; i < unit->count; i++) {
        const Instruction *at = &unit->code[i];
        if (!at->reachable || at->region == open) continue;
        if (open != 0 && table != NULL) table[count - 1].end = layout->places[i];
        open = at->region;
        if (open == 0) continue;
        if (table != NULL) {
            const Region *region = &unit->regions[open];
            table[count] = (CodeHandler){.start = layout->places[i],
                                         .target = layout->places[unit->labels[region->handler]],
                                         .depth = region->depth};
        }
        count++;
    }
    if (open != 0 && table != NULL) table[count - 1].end = layout->code->word_count;
    return count;
}

static void write_tables(Layout *layout) {
    Compiler *c = layout->c;
    Code *code = layout->code;
    code->words = code_array(c, code->word_count, sizeof *code->words);
    code->caches = code_array(c, code->cache_count, sizeof *code->caches);
    code->position_count = write_positions(layout, NULL);
    code->positions = code_array(c, code->position_count, sizeof *code->positions);
    code->handler_count = write_handlers(layout, NULL);
    code->handlers = code_array(c, code->handler_count, sizeof *code->handlers);
    if (c->failed) return;
    write_words(layout);
    write_positions(layout, code->positions);
    write_handlers(layout, code->handlers);
}

// ------------------------------------------------------------------ names and constants

static Str **copy_names(Str **to, const NameList *list) {
    for (uint32_t i = 0; i < list->count; i++) {
        object_retain(list->items[i]);
        *to++ = list->items[i];
    }
    return to;
}

static Str *retained(Str *name) {
    object_retain(name);
    return name;
}

static void fill_code(Compiler *c, Unit *unit, Code *code) {
    code->name = retained(unit->name);
    code->qualname = retained(unit->qualname);
    code->filename = retained(c->filename);
    code->doc = unit->doc;
    unit->doc = NONE;
    code->flags = unit->flags;
    code->arg_count = unit->arg_count;
    code->posonly_count = unit->posonly_count;
    code->kwonly_count = unit->kwonly_count;
    code->first_line = unit->first_line;
    code->fixed_count = unit->locals.count + unit->scope->cells.count + unit->scope->frees.count;
    code->definition = (CodePosition){0, unit->first_line, unit->first_line, 0xFFFF, 0xFFFF};
    if (code->kwonly_count == 0 &&
        (code->flags & (CODE_OPTIMIZED | CODE_VARARGS | CODE_VARKEYWORDS)) == CODE_OPTIMIZED)
        code->flags |= CODE_SIMPLE;
    code->local_count = unit->locals.count;
    code->cell_count = unit->scope->cells.count;
    code->free_count = unit->scope->frees.count;
    code->const_count = unit->const_count;
    code->name_count = unit->names.count;
    uint32_t variables = code->local_count + code->cell_count + code->free_count;
    code->consts = code_array(c, code->const_count, sizeof *code->consts);
    code->names = code_array(c, code->name_count, sizeof *code->names);
    code->local_names = code_array(c, variables, sizeof *code->local_names);
    if (code->consts != NULL)
        memcpy(code->consts, unit->consts, code->const_count * sizeof *code->consts);
    if (code->consts != NULL) unit->const_count = 0; // moved
    if (code->names != NULL) copy_names(code->names, &unit->names);
    if (code->local_names != NULL) {
        Str **next = copy_names(code->local_names, &unit->locals);
        copy_names(copy_names(next, &unit->scope->cells), &unit->scope->frees);
    }
}

Value assemble(Compiler *c, Unit *unit) {
    if (c->failed) return NO_VALUE;
    if (unit->locals.count + unit->scope->cells.count > 0xFFE) {
        compile_unsupported(c, unit->scope->node, "more than 4094 variables in a function");
        return NO_VALUE;
    }
    Flow flow = {.c = c, .unit = unit};
    thread_jumps(unit);
    if (!analyse_flow(&flow)) return NO_VALUE;
    peephole(c, unit);
    Layout layout = {.c = c, .unit = unit};
    layout.places = compile_alloc(c, (unit->count + 1) * sizeof *layout.places);
    if (layout.places == NULL) return NO_VALUE;
    Code *code = layout.code = object_new(c->rt, TYPE_OF_ID(c->rt, CODE));
    if (code == NULL) {
        compile_no_memory(c);
        return NO_VALUE;
    }
    code->stack_size = (uint32_t)flow.deepest + 1;
    fill_code(c, unit, code);
    lay_out(&layout);
    write_tables(&layout);
    if (!c->failed) return object_value(code);
    drop(c->rt, object_value(code));
    return NO_VALUE;
}
