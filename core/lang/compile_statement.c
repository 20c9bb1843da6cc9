// Statements.
#include "lang/compile_internal.h"
#include "lang/unparse.h"
#include "object/containers.h"

#include <string.h>

// ------------------------------------------------------------------ docstrings and annotations

static bool is_text(const Node *node) {
    return node->kind == NODE_Expr && node->Expr.value->kind == NODE_Constant &&
           node->Expr.value->Constant.value.kind == CONST_STR;
}

const Node *compile_docstring(const NodeList *body) {
    return body->len > 0 && is_text(body->items[0]) ? body->items[0]->Expr.value : NULL;
}

static size_t leading_blanks(const char *line, const char *end) {
    size_t count = 0;
    while (line + count < end && line[count] == ' ') count++;
    return count;
}

// A docstring without the indentation that its lines share: compile.c _PyCompile_CleanDoc, from
// Python 3.13 on. Tabs are expanded first, as str.expandtabs does.
static void clean_doc(StrBuf *out, const char *text, size_t size) {
    StrBuf wide;
    strbuf_init(&wide, out->mem);
    size_t column = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte == '\t') {
            strbuf_repeat(&wide, ' ', 8 - column % 8);
            column += 8 - column % 8;
            continue;
        }
        strbuf_char(&wide, text[i]);
        if (byte == '\n' || byte == '\r')
            column = 0;
        else if ((byte & 0xC0) != 0x80)
            column++;
    }
    const char *line = wide.data, *end = line == NULL ? NULL : line + wide.len;
    size_t margin = SIZE_MAX;
    bool first = true;
    for (const char *at = line; at < end; first = false) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t blanks = leading_blanks(at, end);
        bool blank = at + blanks == end || at[blanks] == '\n';
        if (!first && !blank && blanks < margin) margin = blanks;
        at = stop == NULL ? end : stop + 1;
    }
    first = true;
    for (const char *at = line; at < end; first = false) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        const char *next = stop == NULL ? end : stop + 1;
        size_t cut = leading_blanks(at, stop == NULL ? end : stop);
        if (!first && cut > margin) cut = margin;
        strbuf_bytes(out, at + cut, (size_t)(next - at) - cut);
        at = next;
    }
    out->failed |= wide.failed;
    strbuf_free(&wide);
}

void compile_doc_constant(Compiler *c, const Node *doc, Value *value) {
    const Constant *constant = &doc->Constant.value;
    if (c->failed) return;
    if (c->options->minor < 13) {
        *value = compile_constant(c, constant);
    } else {
        StrBuf clean;
        strbuf_init(&clean, &c->rt->mem);
        clean_doc(&clean, constant->text, constant->len);
        *value = str_from_buf(c->rt, &clean);
    }
    if (!IS_NULL(*value)) return;
    *value = NONE;
    compile_no_memory(c);
}

void compile_annotation(Compiler *c, const Node *node) {
    if (!c->string_annotations) {
        compile_expression(c, node);
        return;
    }
    StrBuf text;
    strbuf_init(&text, &c->rt->mem);
    unparse(c, &text, node);
    emit_constant(c, node, str_from_buf(c->rt, &text));
}

// ------------------------------------------------------------------ loops and branches

static void emit_line(Compiler *c, const Node *node) {
    if (c->trace) emit(c, node, OP_LINE, node->lineno);
}

static void compile_if(Compiler *c, const Node *node) {
    Label next = label_new(c);
    compile_jump_if(c, node->If.test, next, false);
    compile_body(c, &node->If.body);
    if (node->If.orelse.len == 0) {
        label_place(c, next);
        return;
    }
    Label end = label_new(c);
    emit_jump(c, NULL, OP_JUMP, end);
    label_place(c, next);
    compile_body(c, &node->If.orelse);
    label_place(c, end);
}

static Block loop_block(Compiler *c, BlockKind kind) {
    return (Block){
        .kind = kind, .outer_region = c->unit->region, .start = label_new(c), .end = label_new(c)};
}

// The rest of a loop, from its body on; `orelse` is where it goes when it ends by itself.
static void loop_rest(Compiler *c, const Block *block, const NodeList *body, Label orelse,
                      const NodeList *orelse_body) {
    compile_body(c, body);
    emit_jump(c, NULL, OP_JUMP, block->start);
    block_pop(c);
    label_place(c, orelse);
    compile_body(c, orelse_body);
    label_place(c, block->end);
}

static void compile_while(Compiler *c, const Node *node) {
    Label orelse = label_new(c);
    Block block = loop_block(c, BLOCK_WHILE);
    label_place(c, block.start);
    block_push(c, node, &block);
    emit_line(c, node);
    compile_jump_if(c, node->While.test, orelse, false);
    loop_rest(c, &block, &node->While.body, orelse, &node->While.orelse);
}

const Node *compile_place(const Compiler *c, const Node *part, const Node *whole) {
    return c->options->minor >= 13 ? part : whole;
}

static void compile_for(Compiler *c, const Node *node) {
    const Node *iterable = node->For.iter;
    const Node *at = compile_place(c, iterable, node);
    Label orelse = label_new(c);
    Block block = loop_block(c, BLOCK_FOR);
    block_push(c, node, &block);
    compile_expression(c, iterable);
    emit(c, at, OP_GET_ITER, 0);
    label_place(c, block.start);
    emit_jump(c, at, OP_FOR_ITER, orelse);
    compile_store(c, node->For.target);
    loop_rest(c, &block, &node->For.body, orelse, &node->For.orelse);
}

static void compile_async_for(Compiler *c, const Node *node) {
    const Node *iterable = node->AsyncFor.iter;
    if (!c->unit->scope->coroutine) {
        compile_error(c, node, "'async for' outside async function");
        return;
    }
    Label stop = label_new(c);
    Block block = loop_block(c, BLOCK_FOR);
    compile_expression(c, iterable);
    emit(c, compile_place(c, iterable, node), OP_GET_AITER, 0);
    label_place(c, block.start);
    block_push(c, node, &block);
    uint32_t outer = region_begin(c, node, stop, 0);
    emit(c, node, OP_GET_ANEXT, 0);
    emit(c, node, OP_LOAD_NONE, 0);
    emit(c, node, OP_SEND, 0);
    region_end(c, outer);
    compile_store(c, node->AsyncFor.target);
    compile_body(c, &node->AsyncFor.body);
    emit_jump(c, NULL, OP_JUMP, block.start);
    block_pop(c);
    label_place(c, stop);
    emit(c, c->options->minor < 10 ? NULL : iterable, OP_END_ASYNC_FOR, 0);
    compile_body(c, &node->AsyncFor.orelse);
    label_place(c, block.end);
}

// ------------------------------------------------------------------ assignments

static void compile_assign(Compiler *c, const Node *node) {
    compile_expression(c, node->Assign.value);
    const NodeList *targets = &node->Assign.targets;
    for (uint32_t i = 0; i < targets->len; i++) {
        if (i + 1 < targets->len) emit(c, node, OP_COPY, 1);
        compile_store(c, targets->items[i]);
    }
}

static void inplace(Compiler *c, const Node *node) {
    compile_expression(c, node->AugAssign.value);
    emit(c, node, OP_INPLACE, compile_binary_op(node->AugAssign.op));
}

static void compile_augmented(Compiler *c, const Node *node) {
    const Node *target = node->AugAssign.target;
    if (target->kind == NODE_Name) {
        Str *name = compile_name(c, target->Name.id);
        compile_name_load(c, target, name);
        inplace(c, node);
        compile_name_store(c, target, name);
    } else if (target->kind == NODE_Attribute) {
        Str *name = scope_mangle(c, c->unit->private_name, compile_name(c, target->Attribute.attr));
        Place place = compile_method_place(c, target, target);
        compile_expression(c, target->Attribute.value);
        emit(c, target, OP_COPY, 1);
        emit_name_place(c, place, OP_LOAD_ATTR, name);
        inplace(c, node);
        emit(c, target, OP_SWAP, 2);
        emit_name_place(c, place, OP_STORE_ATTR, name);
    } else {
        compile_expression(c, target->Subscript.value);
        compile_expression(c, target->Subscript.slice);
        emit(c, target, OP_COPY, 2);
        emit(c, target, OP_COPY, 2);
        emit(c, target, OP_GET_ITEM, 0);
        inplace(c, node);
        emit(c, target, OP_SWAP, 3);
        emit(c, target, OP_SWAP, 2);
        emit(c, target, OP_SET_ITEM, 0);
    }
}

// An expression for its effects alone.
static void evaluate(Compiler *c, const Node *node) {
    compile_expression(c, node);
    emit(c, node, OP_POP_TOP, 0);
}

// Hands the value to sys.displayhook (compile.c: INTRINSIC_PRINT).
static void show(Compiler *c, const Node *node) {
    emit_int(c, node, 0);
    emit(c, node, OP_LOAD_NONE, 0);
    emit_name(c, node, OP_IMPORT_NAME, compile_text(c, "sys"));
    emit_name(c, node, OP_LOAD_ATTR, compile_text(c, "displayhook"));
    emit(c, node, OP_PUSH_NULL, 0);
    compile_expression(c, node);
    emit(c, node, OP_CALL, 1);
    emit(c, node, OP_POP_TOP, 0);
}

static void compile_annotated(Compiler *c, const Node *node) {
    const Node *target = node->AnnAssign.target, *annotation = node->AnnAssign.annotation;
    ScopeKind kind = c->unit->scope->kind;
    bool stored = kind == SCOPE_MODULE || kind == SCOPE_CLASS;
    if (node->AnnAssign.value != NULL) {
        compile_expression(c, node->AnnAssign.value);
        compile_store(c, target);
    }
    bool simple = target->kind == NODE_Name && node->AnnAssign.simple;
    if (simple && stored && scope_defers_annotations(c)) {
        compile_note_annotation(c, node);
        return;
    }
    if (simple && stored) {
        Str *name = scope_mangle(c, c->unit->private_name, compile_name(c, target->Name.id));
        compile_annotation(c, annotation);
        bool by_name = kind == SCOPE_CLASS || c->options->by_name;
        emit_name(c, node, by_name ? OP_LOAD_NAME : OP_LOAD_GLOBAL, c->rt->names.annotations);
        if (!c->failed) emit_constant(c, node, own(object_ref(name)));
        emit(c, node, OP_SET_ITEM, 0);
        return;
    }
    if (node->AnnAssign.value == NULL && target->kind == NODE_Attribute)
        evaluate(c, target->Attribute.value);
    if (node->AnnAssign.value == NULL && target->kind == NODE_Subscript) {
        evaluate(c, target->Subscript.value);
        evaluate(c, target->Subscript.slice);
    }
    bool evaluated = !c->string_annotations && c->options->minor < 14;
    if (stored && evaluated && !node->AnnAssign.simple) evaluate(c, annotation);
}

static void compile_delete(Compiler *c, const Node *target) {
    if (c->failed) return;
    switch (target->kind) {
    case NODE_Name: compile_name_delete(c, target, compile_name(c, target->Name.id)); break;
    case NODE_Attribute:
        compile_expression(c, target->Attribute.value);
        emit_name_place(
            c, compile_method_place(c, target, target), OP_DELETE_ATTR,
            scope_mangle(c, c->unit->private_name, compile_name(c, target->Attribute.attr)));
        break;
    case NODE_Subscript:
        compile_expression(c, target->Subscript.value);
        compile_expression(c, target->Subscript.slice);
        emit(c, target, OP_DELETE_ITEM, 0);
        break;
    default:
        for (uint32_t i = 0; i < target->Tuple.elts.len; i++)
            compile_delete(c, target->Tuple.elts.items[i]);
        break;
    }
}

// ------------------------------------------------------------------ imports

static Str *text_part(Compiler *c, const char *text, size_t size) {
    char *part = c->failed ? NULL : arena_copy(c->arena, text, size);
    if (part == NULL) compile_no_memory(c);
    return part == NULL ? NULL : compile_text(c, part);
}

// import a.b.c as name: walks from a to its submodule's submodule.
static void store_submodule(Compiler *c, const Node *node, const Node *alias) {
    const char *dot = strchr(alias->alias.name->text, '.');
    Str *name = compile_name(c, alias->alias.asname);
    while (dot != NULL && !c->failed) {
        const char *part = dot + 1;
        dot = strchr(part, '.');
        size_t size = dot == NULL ? strlen(part) : (size_t)(dot - part);
        emit_name(c, node, OP_IMPORT_FROM, text_part(c, part, size));
        emit(c, node, OP_SWAP, 2);
        emit(c, node, OP_POP_TOP, 0);
    }
    compile_name_store(c, node, name);
}

static void compile_import(Compiler *c, const Node *node) {
    for (uint32_t i = 0; i < node->Import.names.len && !c->failed; i++) {
        const Node *alias = node->Import.names.items[i];
        const char *text = alias->alias.name->text;
        emit_int(c, node, 0);
        emit(c, node, OP_LOAD_NONE, 0);
        emit_name(c, node, OP_IMPORT_NAME, compile_name(c, alias->alias.name));
        if (alias->alias.asname != NULL)
            store_submodule(c, node, alias);
        else
            compile_name_store(c, node, text_part(c, text, strcspn(text, ".")));
    }
}

static Value names_of(Compiler *c, const NodeList *aliases) {
    Value tuple = tuple_new(c->rt, aliases->len);
    if (IS_NULL(tuple)) return tuple;
    for (uint32_t i = 0; i < aliases->len; i++) {
        Str *name = compile_name(c, aliases->items[i]->alias.name);
        AS_TUPLE(tuple)->items[i] = name == NULL ? NONE : own(object_ref(name));
    }
    return tuple;
}

static void compile_import_from(Compiler *c, const Node *node) {
    const NodeList *names = &node->ImportFrom.names;
    const Ident *module = node->ImportFrom.module;
    if (module != NULL && strcmp(module->text, "__future__") == 0 &&
        node->lineno > c->future_line) {
        compile_error(c, node, "from __future__ imports must occur at the beginning of the file");
        return;
    }
    emit_int(c, node, (uint32_t)node->ImportFrom.level);
    if (!c->failed) emit_constant(c, node, names_of(c, names));
    emit_name(c, node, OP_IMPORT_NAME,
              module == NULL ? compile_text(c, "") : compile_name(c, module));
    if (strcmp(names->items[0]->alias.name->text, "*") == 0) {
        emit(c, node, OP_IMPORT_STAR, 0);
        return;
    }
    for (uint32_t i = 0; i < names->len && !c->failed; i++) {
        const Node *alias = names->items[i];
        const Ident *name = alias->alias.asname != NULL ? alias->alias.asname : alias->alias.name;
        emit_name(c, node, OP_IMPORT_FROM, compile_name(c, alias->alias.name));
        compile_name_store(c, node, compile_name(c, name));
    }
    emit(c, node, OP_POP_TOP, 0);
}

// ------------------------------------------------------------------ the rest

// The comparison that is compiled last in a test, where a failed assert of 3.11 points to
// (compile.c:compiler_jump_if leaves the place there), or NULL.
static const Node *last_compared(const Node *test) {
    const Node *found = NULL;
    switch (test->kind) {
    case NODE_Compare: return test;
    case NODE_BoolOp:
        for (uint32_t i = test->BoolOp.values.len; found == NULL && i-- > 0;)
            found = last_compared(test->BoolOp.values.items[i]);
        return found;
    case NODE_UnaryOp:
        return test->UnaryOp.op == UNARY_Not ? last_compared(test->UnaryOp.operand) : NULL;
    case NODE_IfExp:
        found = last_compared(test->IfExp.orelse);
        if (found == NULL) found = last_compared(test->IfExp.body);
        return found != NULL ? found : last_compared(test->IfExp.test);
    default: return NULL;
    }
}

static void compile_assert(Compiler *c, const Node *node) {
    Label end = label_new(c);
    compile_warn_assert(c, node);
    compile_jump_if(c, node->Assert.test, end, true);
    emit(c, node, OP_LOAD_ASSERTION_ERROR, 0);
    if (node->Assert.msg != NULL) {
        compile_expression(c, node->Assert.msg);
        emit(c, node, OP_CALL, 0); // the message stands where self stands
    }
    if (c->options->minor == 11) {
        const Node *compared = last_compared(node->Assert.test);
        emit(c, compared != NULL ? compared : node, OP_RAISE, 1);
    } else {
        emit(c, compile_place(c, node->Assert.test, node), OP_RAISE, 1);
    }
    label_place(c, end);
}

static void compile_raise(Compiler *c, const Node *node) {
    uint32_t count = 0;
    if (node->Raise.exc != NULL) {
        compile_expression(c, node->Raise.exc);
        count++;
        if (node->Raise.cause != NULL) {
            compile_expression(c, node->Raise.cause);
            count++;
        }
    }
    emit(c, node, OP_RAISE, count);
}

static void compile_statement(Compiler *c, const Node *node) {
    if (c->failed) return;
    c->unit->latest = node;
    switch (node->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef: compile_function(c, node); break;
    case NODE_ClassDef: compile_class(c, node); break;
    case NODE_Return: compile_return(c, node); break;
    case NODE_Delete:
        for (uint32_t i = 0; i < node->Delete.targets.len; i++)
            compile_delete(c, node->Delete.targets.items[i]);
        break;
    case NODE_Assign: compile_assign(c, node); break;
    case NODE_TypeAlias: compile_type_alias(c, node); break;
    case NODE_AugAssign: compile_augmented(c, node); break;
    case NODE_AnnAssign: compile_annotated(c, node); break;
    case NODE_For: compile_for(c, node); break;
    case NODE_AsyncFor: compile_async_for(c, node); break;
    case NODE_While: compile_while(c, node); break;
    case NODE_If: compile_if(c, node); break;
    case NODE_With:
    case NODE_AsyncWith: compile_with(c, node, 0); break;
    case NODE_Match: compile_match(c, node); break;
    case NODE_Raise: compile_raise(c, node); break;
    case NODE_Try:
    case NODE_TryStar: compile_try(c, node); break;
    case NODE_Assert: compile_assert(c, node); break;
    case NODE_Import: compile_import(c, node); break;
    case NODE_ImportFrom: compile_import_from(c, node); break;
    case NODE_Expr:
        if (c->options->single && c->unit->scope->kind == SCOPE_MODULE)
            show(c, node->Expr.value);
        else if (node->Expr.value->kind != NODE_Constant)
            evaluate(c, node->Expr.value);
        break;
    case NODE_Break:
    case NODE_Continue: compile_break_continue(c, node); break;
    case NODE_Pass: emit(c, node, OP_NOP, 0); break; // for its place
    default: break;                                  // Global, Nonlocal
    }
}

// Whether a statement gets a line event: the rule by which CPython's runs are recorded.
static bool has_line(const Node *node, uint32_t index) {
    switch (node->kind) {
    case NODE_Global:
    case NODE_Nonlocal:
    case NODE_While: return false; // each evaluation of the test has its own
    case NODE_Expr: return index > 0 || !is_text(node);
    case NODE_ImportFrom:
        return node->ImportFrom.module == NULL ||
               strcmp(node->ImportFrom.module->text, "__future__") != 0;
    default: return true;
    }
}

void compile_body(Compiler *c, const NodeList *body) {
    for (uint32_t i = 0; i < body->len && !c->failed; i++) {
        if (has_line(body->items[i], i)) emit_line(c, body->items[i]);
        compile_statement(c, body->items[i]);
    }
}
