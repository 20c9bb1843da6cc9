// Comprehensions and generator expressions.
//
// A generator expression is a function of its own that gets the outermost iterator as `.0`. So is
// every comprehension up to Python 3.11; from 3.12 on (PEP 709) they run in the code around them,
// with slots of their own for their variables, which are emptied at the end and when an exception
// leaves.
#include "lang/compile_internal.h"

// What the loops need to know.
typedef struct Loops {
    const Node *node;
    const NodeList *generators;
    const Node *element, *value; // value: of a dict comprehension
} Loops;

static void compile_loop(Compiler *c, const Loops *loops, uint32_t index);

static void compile_element(Compiler *c, const Loops *loops) {
    uint32_t depth = loops->generators->len + 1;
    const Node *element = loops->element;
    // In 3.10 and 3.11 what becomes of an element has the place of the whole comprehension.
    bool whole = c->options->minor == 10 || c->options->minor == 11;
    const Node *at = whole ? loops->node : element;
    compile_expression(c, element);
    switch (loops->node->kind) {
    case NODE_GeneratorExp:
        emit(c, at, c->unit->scope->coroutine ? OP_ASYNC_GEN_YIELD : OP_YIELD_VALUE, 0);
        emit(c, at, OP_POP_TOP, 0);
        break;
    case NODE_ListComp: emit(c, at, OP_LIST_APPEND, depth); break;
    case NODE_SetComp: emit(c, at, OP_SET_ADD, depth); break;
    default: {
        Place place = place_of(at);
        if (!whole) {
            place.end_line = loops->value->end_lineno;
            place.end_column = loops->value->end_col_offset;
        }
        compile_expression(c, loops->value);
        emit_place(c, place, OP_MAP_ADD, depth);
        break;
    }
    }
}

// The conditions and what is inside; jumps to `next` when a condition is false.
static void compile_inside(Compiler *c, const Loops *loops, uint32_t index, Label next) {
    const Node *generator = loops->generators->items[index];
    const NodeList *ifs = &generator->comprehension.ifs;
    compile_store(c, generator->comprehension.target);
    for (uint32_t i = 0; i < ifs->len; i++) compile_jump_if(c, ifs->items[i], next, false);
    if (index + 1 < loops->generators->len)
        compile_loop(c, loops, index + 1);
    else
        compile_element(c, loops);
}

static void compile_sync_loop(Compiler *c, const Loops *loops, uint32_t index) {
    const Node *iterable = loops->generators->items[index]->comprehension.iter;
    Label start = label_new(c), next = label_new(c), end = label_new(c);
    label_place(c, start);
    emit_jump(c, compile_place(c, iterable, loops->node), OP_FOR_ITER, end);
    compile_inside(c, loops, index, next);
    label_place(c, next);
    emit_jump(c, loops->element, OP_JUMP, start);
    label_place(c, end);
}

static void compile_async_loop(Compiler *c, const Loops *loops, uint32_t index) {
    const Node *iterable = loops->generators->items[index]->comprehension.iter;
    Label start = label_new(c), next = label_new(c), stop = label_new(c);
    label_place(c, start);
    uint32_t outer = region_begin(c, loops->node, stop, 0);
    emit(c, loops->node, OP_GET_ANEXT, 0);
    emit(c, loops->node, OP_LOAD_NONE, 0);
    emit(c, loops->node, OP_SEND, 0);
    region_end(c, outer);
    compile_inside(c, loops, index, next);
    label_place(c, next);
    emit_jump(c, loops->element, OP_JUMP, start);
    label_place(c, stop);
    emit(c, iterable, OP_END_ASYNC_FOR, 0);
}

static void compile_iterator(Compiler *c, const Node *generator) {
    const Node *iterable = generator->comprehension.iter;
    compile_expression(c, iterable);
    emit(c, iterable, generator->comprehension.is_async ? OP_GET_AITER : OP_GET_ITER, 0);
}

static void compile_loop(Compiler *c, const Loops *loops, uint32_t index) {
    if (c->failed) return;
    const Node *generator = loops->generators->items[index];
    if (index > 0) compile_iterator(c, generator);
    if (generator->comprehension.is_async)
        compile_async_loop(c, loops, index);
    else
        compile_sync_loop(c, loops, index);
}

static void push_result(Compiler *c, const Node *node) {
    switch (node->kind) {
    case NODE_ListComp: emit(c, node, OP_BUILD_LIST, 0); break;
    case NODE_SetComp: emit(c, node, OP_BUILD_SET, 0); break;
    default: emit(c, node, OP_BUILD_MAP, 0); break;
    }
}

// ------------------------------------------------------------------ inlined

// Empties the variables of an inlined comprehension, so that nothing outlives it.
static void empty_variables(Compiler *c, const Node *at, const Scope *scope) {
    for (uint32_t i = 0; i < scope->symbol_count; i++) {
        const Symbol *symbol = scope->symbols[i];
        if (symbol->where == WHERE_CELL) {
            emit(c, at, OP_MAKE_CELL, symbol->slot);
        } else if (symbol->where == WHERE_LOCAL && symbol->slot != SLOT_NONE) {
            emit(c, at, OP_LOAD_NONE, 0);
            emit(c, at, OP_STORE_FAST, symbol->slot);
            emit(c, at, OP_DELETE_FAST, symbol->slot);
        }
    }
}

static void compile_inlined(Compiler *c, const Loops *loops, Scope *scope) {
    const Node *node = loops->node;
    Label handler = label_new(c), end = label_new(c);
    Scope *outside = c->unit->lookup;
    uint32_t outer = region_begin(c, node, handler, 1);
    push_result(c, node);
    emit(c, node, OP_SWAP, 2);
    c->unit->lookup = scope;
    compile_loop(c, loops, 0);
    c->unit->lookup = outside;
    region_end(c, outer);
    empty_variables(c, node, scope);
    emit_jump(c, NULL, OP_JUMP, end);
    label_place(c, handler);
    empty_variables(c, node, scope);
    emit(c, node, OP_RERAISE, 0);
    label_place(c, end);
}

// ------------------------------------------------------------------ as functions

static void compile_nested(Compiler *c, const Loops *loops, Scope *scope) {
    const Node *node = loops->node;
    Unit unit;
    unit_begin(c, &unit, scope, scope->name, node->lineno);
    unit.arg_count = 1;
    unit_new_local(c, compile_text(c, ".0"));
    for (uint32_t i = 0; i < scope->cells.count; i++) emit(c, NULL, OP_MAKE_CELL, i);
    if (!scope->generator) push_result(c, node);
    emit(c, loops->generators->items[0]->comprehension.iter, OP_LOAD_FAST, 0);
    compile_loop(c, loops, 0);
    if (!scope->generator) emit(c, node, OP_RETURN_VALUE, 0);
    compile_closure(c, node, unit_end(c), scope, 0);
}

void compile_comprehension(Compiler *c, const Node *node) {
    Scope *scope = scope_of(c, node);
    if (c->failed || scope == NULL) return;
    bool is_dict = node->kind == NODE_DictComp;
    Loops loops = {
        .node = node,
        .generators = is_dict ? &node->DictComp.generators : &node->ListComp.generators,
        .element = is_dict ? node->DictComp.key : node->ListComp.elt,
        .value = is_dict ? node->DictComp.value : NULL,
    };
    const Scope *around = c->unit->scope;
    bool awaited = scope->coroutine && !scope->generator;
    bool in_async =
        around->kind != SCOPE_MODULE && around->kind != SCOPE_CLASS &&
        (around->coroutine || (c->options->minor >= 11 && around->kind == SCOPE_COMPREHENSION));
    if (awaited && !in_async) {
        compile_error(c, node, "asynchronous comprehension outside of an asynchronous function");
        if (c->options->minor < 10)
            *c->error =
                (SyntaxError){.kind = c->error->kind, .message = c->error->message, .offset = 1};
        return;
    }
    if (scope->inlined) {
        compile_iterator(c, loops.generators->items[0]);
        compile_inlined(c, &loops, scope);
        return;
    }
    compile_nested(c, &loops, scope);
    emit(c, node, OP_PUSH_NULL, 0);
    compile_iterator(c, loops.generators->items[0]);
    emit(c, node, OP_CALL, 1);
    if (awaited) compile_await(c, node, 0);
}
