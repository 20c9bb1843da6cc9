// Jumping out of statements: what return, break and continue leave in order on their way.
#include "lang/compile_internal.h"

enum { MAX_BLOCKS = 21 }; // as CPython 3.13 has it

void block_push(Compiler *c, const Node *at, Block *block) {
    Unit *unit = c->unit;
    block->outer = unit->blocks;
    block->node = at;
    unit->blocks = block;
    if (++unit->block_depth > MAX_BLOCKS) compile_error(c, at, "too many statically nested blocks");
}

void block_pop(Compiler *c) {
    c->unit->blocks = c->unit->blocks->outer;
    c->unit->block_depth--;
}

// Calls the exit function that is on the stack (below the value that is kept) with three Nones.
static void leave_with(Compiler *c, const Node *at, const Block *block, bool keep) {
    if (c->options->minor >= 10) at = block->node;
    if (keep) emit(c, at, OP_SWAP, 2);
    emit(c, at, OP_PUSH_NULL, 0);
    for (int i = 0; i < 3; i++) emit(c, at, OP_LOAD_NONE, 0);
    emit(c, at, OP_CALL, 3);
    if (block->kind == BLOCK_ASYNC_WITH) compile_await(c, at, 2);
    emit(c, at, OP_POP_TOP, 0);
}

static void leave_finally(Compiler *c, const Node *at, const Block *block, bool keep) {
    Unit *unit = c->unit;
    Block value = {.kind = BLOCK_VALUE, .outer_region = unit->region};
    if (keep) block_push(c, at, &value);
    compile_body(c, block->body);
    if (keep) block_pop(c);
}

static void leave_handler(Compiler *c, const Node *at, const Block *block, bool keep) {
    if (keep) emit(c, at, OP_SWAP, 2);
    emit(c, at, OP_POP_EXCEPT, 0);
    if (block->kind == BLOCK_NAMED_HANDLER)
        compile_name_end(c, at, compile_name(c, block->node->ExceptHandler.name));
}

// compile.c compiler_unwind_fblock.
static void leave_block(Compiler *c, const Node *at, const Block *block, bool keep) {
    switch (block->kind) {
    case BLOCK_FOR:
        if (keep) emit(c, at, OP_SWAP, 2);
        emit(c, at, OP_POP_TOP, 0);
        break;
    case BLOCK_FINALLY: leave_finally(c, at, block, keep); break;
    case BLOCK_FINALLY_END:
        if (keep) emit(c, at, OP_SWAP, 2);
        emit(c, at, OP_POP_TOP, 0);
        leave_handler(c, at, block, keep);
        break;
    case BLOCK_WITH:
    case BLOCK_ASYNC_WITH: leave_with(c, at, block, keep); break;
    case BLOCK_HANDLER:
    case BLOCK_NAMED_HANDLER: leave_handler(c, at, block, keep); break;
    case BLOCK_VALUE:
        if (keep) emit(c, at, OP_SWAP, 2);
        emit(c, at, OP_POP_TOP, 0);
        break;
    case BLOCK_WHILE:
    case BLOCK_TRY:
    case BLOCK_STAR:
    case BLOCK_INLINED: break;
    }
}

// Leaves all blocks that a return or (for_loop) a jump of the innermost loop leaves; answers the
// loop's block, or NULL. `keep`: the top of the stack is kept above what is popped. unit->region is
// then that of the place reached: the caller sets it back.
static Block *unwind(Compiler *c, const Node *at, bool keep, bool for_loop) {
    Unit *unit = c->unit;
    Block *top = unit->blocks, *block = top;
    uint32_t depth = unit->block_depth;
    for (; block != NULL && !c->failed; block = block->outer) {
        if (block->kind == BLOCK_STAR) {
            compile_error(c, at,
                          "'break', 'continue' and 'return' cannot appear in an except* block");
            break;
        }
        if (for_loop && (block->kind == BLOCK_WHILE || block->kind == BLOCK_FOR)) break;
        unit->blocks = block->outer;
        unit->block_depth--;
        unit->region = block->outer_region;
        leave_block(c, at, block, keep);
    }
    unit->blocks = top;
    unit->block_depth = depth;
    return block;
}

void compile_return(Compiler *c, const Node *node) {
    const Node *value = node->Return.value;
    Unit *unit = c->unit;
    const Scope *scope = unit->scope;
    if (scope->kind != SCOPE_FUNCTION && scope->kind != SCOPE_LAMBDA) {
        compile_error(c, node, "'return' outside function");
        return;
    }
    if (value != NULL && scope->coroutine && scope->generator) {
        compile_error(c, node, "'return' with value in async generator");
        return;
    }
    bool keep = value != NULL && value->kind != NODE_Constant;
    uint32_t region = unit->region;
    if (keep) compile_expression(c, value);
    unwind(c, node, keep, false);
    if (value == NULL)
        emit(c, node, OP_LOAD_NONE, 0);
    else if (!keep)
        compile_expression(c, value);
    emit(c, node, OP_RETURN_VALUE, 0);
    unit->region = region;
}

void compile_break_continue(Compiler *c, const Node *node) {
    bool is_break = node->kind == NODE_Break;
    uint32_t region = c->unit->region;
    const Block *loop = unwind(c, node, false, true);
    if (c->failed) return;
    if (loop == NULL) {
        compile_error(c, node,
                      is_break ? "'break' outside loop" : "'continue' not properly in loop");
        return;
    }
    if (is_break && loop->kind == BLOCK_FOR) emit(c, node, OP_POP_TOP, 0);
    emit_jump(c, node, OP_JUMP, is_break ? loop->end : loop->start);
    c->unit->region = region;
}
