// try statements: except, except*, else and finally.
#include "lang/compile_internal.h"

void compile_reraise(Compiler *c) {
    emit(c, NULL, OP_RERAISE, c->options->minor >= 10);
}

// CHECK_EXC_MATCH and the like find the exception below; a region that protects a handler cuts the
// stack to the previous exception, so that POP_EXCEPT can undo PUSH_EXC.
void compile_except_cleanup(Compiler *c, Label at) {
    label_place(c, at);
    emit(c, NULL, OP_SWAP, 2);
    emit(c, NULL, OP_POP_EXCEPT, 0);
    emit(c, NULL, OP_RERAISE, 1);
}

// Of all functions here that get a whole statement: Try and TryStar have the same fields.

static void try_part(Compiler *c, const Node *node);

static void compile_finally(Compiler *c, const Node *node) {
    const NodeList *last = &node->Try.finalbody;
    Label handler = label_new(c), end = label_new(c), cleanup = label_new(c);
    uint32_t outer = region_begin(c, node, handler, 0);
    Block block = {.kind = BLOCK_FINALLY, .outer_region = outer, .body = last};
    block_push(c, node, &block);
    if (node->Try.handlers.len > 0)
        try_part(c, node);
    else
        compile_body(c, &node->Try.body);
    block_pop(c);
    region_end(c, outer);
    compile_body(c, last);
    emit_jump(c, NULL, OP_JUMP, end);
    // The same again for an exception.
    label_place(c, handler);
    emit(c, NULL, OP_PUSH_EXC, 0);
    region_begin(c, NULL, cleanup, 1);
    Block again = {.kind = BLOCK_FINALLY_END, .outer_region = outer};
    block_push(c, node, &again);
    compile_body(c, last);
    block_pop(c);
    emit(c, NULL, OP_RERAISE, 0);
    region_end(c, outer);
    compile_except_cleanup(c, cleanup);
    label_place(c, end);
}

// ------------------------------------------------------------------ except

// The place of what ends a handler: of its last instruction (NULL), but for statements that end
// where they begin or have no instruction at all.
static const Node *handler_end(const NodeList *body) {
    const Node *last = body->items[body->len - 1];
    bool begins = last->kind == NODE_Pass || last->kind == NODE_For ||
                  last->kind == NODE_AsyncFor || last->kind == NODE_While;
    return begins ? last : NULL;
}

static void named_handler(Compiler *c, const Node *handler, uint32_t outer, Label end) {
    Str *name = compile_name(c, handler->ExceptHandler.name);
    Label cleanup = label_new(c);
    compile_name_store(c, handler, name);
    uint32_t inner = region_begin(c, handler, cleanup, 0);
    Block block = {.kind = BLOCK_NAMED_HANDLER, .outer_region = outer};
    block_push(c, handler, &block);
    compile_body(c, &handler->ExceptHandler.body);
    block_pop(c);
    region_end(c, outer);
    const Node *at = handler_end(&handler->ExceptHandler.body);
    emit(c, at, OP_POP_EXCEPT, 0);
    compile_name_end(c, at, name);
    emit_jump(c, NULL, OP_JUMP, end);
    region_end(c, inner);
    label_place(c, cleanup);
    compile_name_end(c, NULL, name);
    if (c->options->minor < 11)
        emit(c, NULL, OP_RERAISE, RERAISE_OWN | (c->options->minor >= 10 ? RERAISE_LEAVES : 0));
    else
        compile_reraise(c);
}

static void plain_handler(Compiler *c, const Node *handler, uint32_t outer, Label end) {
    uint32_t inner = c->unit->region;
    emit(c, handler, OP_POP_TOP, 0);
    Block block = {.kind = BLOCK_HANDLER, .outer_region = outer};
    block_push(c, handler, &block);
    compile_body(c, &handler->ExceptHandler.body);
    block_pop(c);
    region_end(c, outer);
    emit(c, handler_end(&handler->ExceptHandler.body), OP_POP_EXCEPT, 0);
    emit_jump(c, NULL, OP_JUMP, end);
    region_end(c, inner);
}

// The statement that was compiled last when the statements have been.
static const Node *last_statement(const NodeList *body) {
    const Node *last = body->items[body->len - 1];
    const NodeList *inner = NULL, *other = NULL;
    switch (last->kind) {
    case NODE_If: inner = &last->If.body, other = &last->If.orelse; break;
    case NODE_For: inner = &last->For.body, other = &last->For.orelse; break;
    case NODE_While: inner = &last->While.body, other = &last->While.orelse; break;
    case NODE_With: inner = &last->With.body; break;
    default: return last;
    }
    return last_statement(other != NULL && other->len > 0 ? other : inner);
}

static void handlers_of_except(Compiler *c, const Node *node, uint32_t outer, Label end) {
    const NodeList *handlers = &node->Try.handlers;
    for (uint32_t i = 0; i < handlers->len && !c->failed; i++) {
        const Node *handler = handlers->items[i];
        const Node *type = handler->ExceptHandler.type;
        Label next = label_new(c);
        if (type == NULL && i + 1 < handlers->len) {
            const Node *at = handler;
            if (c->options->minor < 10)
                at = last_statement(i == 0 ? &node->Try.body
                                           : &handlers->items[i - 1]->ExceptHandler.body);
            compile_error(c, at, "default 'except:' must be last");
            break;
        }
        if (type != NULL) {
            compile_expression(c, type);
            emit(c, handler, OP_CHECK_EXC_MATCH, 0);
            emit_jump(c, handler, OP_POP_JUMP_IF_FALSE, next);
        }
        if (handler->ExceptHandler.name != NULL)
            named_handler(c, handler, outer, end);
        else
            plain_handler(c, handler, outer, end);
        label_place(c, next);
    }
    const Node *last = handlers->items[handlers->len - 1];
    emit(c, c->options->minor < 10 ? NULL : last, OP_RERAISE, 0);
    region_end(c, outer);
}

// ------------------------------------------------------------------ except*

// One handler. The stack before and after it: previous, original, list of raised, rest.
static void star_handler(Compiler *c, const Node *handler) {
    const Node *type = handler->ExceptHandler.type;
    const Ident *ident = handler->ExceptHandler.name;
    Str *name = ident == NULL ? NULL : compile_name(c, ident);
    Label no_match = label_new(c), raised = label_new(c), end = label_new(c);
    compile_expression(c, type);
    emit(c, handler, OP_CHECK_EG_MATCH, 0);
    emit(c, handler, OP_COPY, 1);
    emit_jump(c, handler, OP_POP_JUMP_IF_NONE, no_match);
    if (name != NULL)
        compile_name_store(c, handler, name);
    else
        emit(c, handler, OP_POP_TOP, 0);
    uint32_t outer = region_begin(c, handler, raised, 0);
    Block block = {.kind = BLOCK_STAR, .outer_region = outer};
    block_push(c, handler, &block);
    compile_body(c, &handler->ExceptHandler.body);
    block_pop(c);
    region_end(c, outer);
    if (name != NULL) compile_name_end(c, NULL, name);
    emit_jump(c, NULL, OP_JUMP, end);
    label_place(c, raised);
    if (name != NULL) compile_name_end(c, NULL, name);
    emit(c, NULL, OP_LIST_APPEND, 2);
    emit_jump(c, NULL, OP_JUMP, end);
    label_place(c, no_match);
    emit(c, type, OP_POP_TOP, 0);
    label_place(c, end);
}

// After all handlers: what they raised and what no one took is raised again.
static void star_finish(Compiler *c, uint32_t outer, Label end) {
    Label reraise = label_new(c);
    emit(c, NULL, OP_LIST_APPEND, 1);
    emit(c, NULL, OP_PREP_RERAISE_STAR, 0);
    region_end(c, outer);
    emit(c, NULL, OP_COPY, 1);
    emit_jump(c, NULL, OP_POP_JUMP_IF_NOT_NONE, reraise);
    emit(c, NULL, OP_POP_TOP, 0);
    emit(c, NULL, OP_POP_EXCEPT, 0);
    emit_jump(c, NULL, OP_JUMP, end);
    label_place(c, reraise);
    emit(c, NULL, OP_SWAP, 2);
    emit(c, NULL, OP_POP_EXCEPT, 0);
    emit(c, NULL, OP_RERAISE, 0);
}

static void handlers_of_except_star(Compiler *c, const NodeList *handlers, uint32_t outer,
                                    Label end) {
    emit(c, NULL, OP_BUILD_LIST, 0);
    emit(c, NULL, OP_COPY, 2);
    for (uint32_t i = 0; i < handlers->len && !c->failed; i++) star_handler(c, handlers->items[i]);
    star_finish(c, outer, end);
}

// ------------------------------------------------------------------ the whole

// The body, the handlers and the else part; finally is around them.
static void try_part(Compiler *c, const Node *node) {
    Label handler = label_new(c), end = label_new(c), cleanup = label_new(c);
    uint32_t outer = region_begin(c, node, handler, 0);
    Block block = {.kind = BLOCK_TRY, .outer_region = outer};
    block_push(c, node, &block);
    compile_body(c, &node->Try.body);
    block_pop(c);
    region_end(c, outer);
    compile_body(c, &node->Try.orelse);
    const Node *latest = c->unit->latest;
    emit_jump(c, NULL, OP_JUMP, end);
    label_place(c, handler);
    emit(c, NULL, OP_PUSH_EXC, 0);
    region_begin(c, NULL, cleanup, 1);
    if (node->kind == NODE_TryStar)
        handlers_of_except_star(c, &node->Try.handlers, outer, end);
    else
        handlers_of_except(c, node, outer, end);
    if (node->Try.orelse.len > 0) c->unit->latest = latest;
    compile_except_cleanup(c, cleanup);
    label_place(c, end);
}

void compile_try(Compiler *c, const Node *node) {
    if (node->Try.finalbody.len > 0)
        compile_finally(c, node);
    else
        try_part(c, node);
}
