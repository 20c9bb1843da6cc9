// with and async with.
#include "lang/compile_internal.h"

// The handler: asks the exit function whether the exception is to be swallowed. On the stack: exit,
// exception.
static void with_handler(Compiler *c, const Node *at, bool is_async, uint32_t outer) {
    Label cleanup = label_new(c), swallow = label_new(c), end = label_new(c);
    emit(c, at, OP_PUSH_EXC, 0);
    region_begin(c, at, cleanup, 1);
    emit(c, at, OP_WITH_EXCEPT_ARGS, 0);
    emit(c, at, OP_CALL, 3);
    if (is_async) compile_await(c, at, 2);
    emit_jump(c, at, OP_POP_JUMP_IF_TRUE, swallow);
    compile_reraise(c);
    label_place(c, swallow);
    emit(c, at, OP_POP_TOP, 0);
    region_end(c, outer);
    emit(c, at, OP_POP_EXCEPT, 0);
    emit(c, at, OP_POP_TOP, 0);
    emit_jump(c, NULL, OP_JUMP, end);
    compile_except_cleanup(c, cleanup);
    label_place(c, end);
}

// With and AsyncWith have the same fields. Later items nest inside the earlier ones.
void compile_with(Compiler *c, const Node *node, uint32_t index) {
    const Node *item = node->With.items.items[index];
    const Node *manager = item->withitem.context_expr;
    bool is_async = node->kind == NODE_AsyncWith;
    if (is_async && !c->unit->scope->coroutine) {
        compile_error(c, node, "'async with' outside async function");
        return;
    }
    Label handler = label_new(c), end = label_new(c);
    compile_expression(c, manager);
    manager = compile_place(c, manager, node);
    emit(c, manager, is_async ? OP_BEFORE_ASYNC_WITH : OP_BEFORE_WITH, 0);
    emit(c, manager, OP_CALL, 0);
    if (is_async) compile_await(c, manager, 1);
    uint32_t outer = region_begin(c, manager, handler, 1);
    Block block = {.kind = is_async ? BLOCK_ASYNC_WITH : BLOCK_WITH, .outer_region = outer};
    block_push(c, manager, &block);
    if (item->withitem.optional_vars != NULL)
        compile_store(c, item->withitem.optional_vars);
    else
        emit(c, manager, OP_POP_TOP, 0);
    if (index + 1 < node->With.items.len)
        compile_with(c, node, index + 1);
    else
        compile_body(c, &node->With.body);
    block_pop(c);
    region_end(c, outer);
    // Up to 3.9 the end has the line of the last statement.
    const Node *at = c->options->minor < 10 ? c->unit->latest : manager;
    emit(c, at, OP_PUSH_NULL, 0);
    for (int i = 0; i < 3; i++) emit(c, at, OP_LOAD_NONE, 0);
    emit(c, at, OP_CALL, 3);
    if (is_async) compile_await(c, at, 2);
    emit(c, at, OP_POP_TOP, 0);
    emit_jump(c, NULL, OP_JUMP, end);
    label_place(c, handler);
    with_handler(c, at, is_async, outer);
    label_place(c, end);
}
