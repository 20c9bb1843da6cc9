#include "base/strbuf.h"
#include "lang/parser_internal.h"

// Simple statements.

static bool augmented_operator(TokenKind op, BinaryOperator *binary) {
    switch (op) {
    case TOKEN_ADD_ASSIGN: *binary = BINARY_Add; return true;
    case TOKEN_SUB_ASSIGN: *binary = BINARY_Sub; return true;
    case TOKEN_MUL_ASSIGN: *binary = BINARY_Mult; return true;
    case TOKEN_AT_ASSIGN: *binary = BINARY_MatMult; return true;
    case TOKEN_DIV_ASSIGN: *binary = BINARY_Div; return true;
    case TOKEN_MOD_ASSIGN: *binary = BINARY_Mod; return true;
    case TOKEN_AND_ASSIGN: *binary = BINARY_BitAnd; return true;
    case TOKEN_OR_ASSIGN: *binary = BINARY_BitOr; return true;
    case TOKEN_XOR_ASSIGN: *binary = BINARY_BitXor; return true;
    case TOKEN_LEFT_ASSIGN: *binary = BINARY_LShift; return true;
    case TOKEN_RIGHT_ASSIGN: *binary = BINARY_RShift; return true;
    case TOKEN_POWER_ASSIGN: *binary = BINARY_Pow; return true;
    case TOKEN_FLOOR_ASSIGN: *binary = BINARY_FloorDiv; return true;
    default: return false;
    }
}

static bool is_single_target(const Node *node) {
    return node->kind == NODE_Name || node->kind == NODE_Attribute || node->kind == NODE_Subscript;
}

static Node *annotated(Parser *parser, const Token *start, Node *target) {
    if (!is_single_target(target)) return NULL;
    Node *node = parser_node_at(parser, NODE_AnnAssign, start);
    bool bare = target->lineno == start->lineno && target->col_offset == start->col;
    node->AnnAssign.simple = bare && target->kind == NODE_Name;
    node->AnnAssign.target = target;
    parser_set_context(target, CONTEXT_Store);
    parser_advance(parser);
    node->AnnAssign.annotation = parser_expression(parser);
    if (node->AnnAssign.annotation == NULL) return NULL;
    Mark before = mark(parser);
    if (parser_accept(parser, TOKEN_ASSIGN)) {
        node->AnnAssign.value = parser_annotated_rhs(parser);
        // Without a value it is an annotation alone, and the "=" after it is the mistake.
        if (node->AnnAssign.value == NULL) rewind_to(parser, before);
    }
    return parser_finish(parser, node);
}

static Node *assigned(Parser *parser, const Token *start, Node *target) {
    Node *node = parser_node_at(parser, NODE_Assign, start);
    size_t base = parser->stack_len;
    while (kind(parser) == TOKEN_ASSIGN) {
        if (!parser_set_context(target, CONTEXT_Store)) return NULL;
        parser_push(parser, target);
        parser_advance(parser);
        target = parser_annotated_rhs(parser);
        if (target == NULL) return NULL;
    }
    node->Assign.targets = parser_take_nodes(parser, base);
    node->Assign.value = target;
    return parser_finish(parser, node);
}

static Node *augmented(Parser *parser, const Token *start, Node *target, BinaryOperator op) {
    if (!is_single_target(target)) return NULL;
    Node *node = parser_node_at(parser, NODE_AugAssign, start);
    parser_set_context(target, CONTEXT_Store);
    parser_advance(parser);
    node->AugAssign.target = target;
    node->AugAssign.op = op;
    node->AugAssign.value = parser_annotated_rhs(parser);
    return node->AugAssign.value == NULL ? NULL : parser_finish(parser, node);
}

static Node *expression_node(Parser *parser, const Token *start, Node *value) {
    Node *node = parser_node_at(parser, NODE_Expr, start);
    node->Expr.value = value;
    return parser_finish(parser, node);
}

// An assignment, annotation or expression.
static Node *expression_statement(Parser *parser) {
    const Token *start = token(parser);
    Mark before = mark(parser);
    Node *value = parser_annotated_rhs(parser), *node = NULL;
    BinaryOperator op;
    if (value != NULL && kind(parser) == TOKEN_COLON) {
        node = annotated(parser, start, value);
    } else if (value != NULL && kind(parser) == TOKEN_ASSIGN) {
        node = assigned(parser, start, value);
    } else if (value != NULL && augmented_operator(kind(parser), &op)) {
        node = augmented(parser, start, value, op);
    }
    if (node != NULL) return node;
    if (parser->diagnose) {
        rewind_to(parser, before);
        parser_invalid_assignment(parser);
    }
    rewind_to(parser, before);
    value = parser_annotated_rhs(parser);
    return value == NULL ? NULL : expression_node(parser, start, value);
}

static Node *leaf(Parser *parser, NodeKind node_kind) {
    Node *node = parser_node_at(parser, node_kind, token(parser));
    parser_advance(parser);
    return parser_finish(parser, node);
}

static Node *return_statement(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_Return, token(parser));
    parser_advance(parser);
    Mark before = mark(parser);
    node->Return.value = parser_star_expressions(parser);
    if (node->Return.value == NULL) rewind_to(parser, before);
    return parser_finish(parser, node);
}

static Node *raise_statement(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_Raise, token(parser));
    parser_advance(parser);
    Mark before = mark(parser);
    node->Raise.exc = parser_expression(parser);
    if (node->Raise.exc == NULL) {
        rewind_to(parser, before);
        return parser_finish(parser, node);
    }
    before = mark(parser);
    if (parser_accept(parser, TOKEN_FROM)) {
        node->Raise.cause = parser_expression(parser);
        if (node->Raise.cause == NULL) rewind_to(parser, before);
    }
    return parser_finish(parser, node);
}

static Node *assert_statement(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_Assert, token(parser));
    parser_advance(parser);
    node->Assert.test = parser_expression(parser);
    if (node->Assert.test == NULL) return NULL;
    Mark before = mark(parser);
    if (parser_accept(parser, TOKEN_COMMA)) {
        node->Assert.msg = parser_expression(parser);
        if (node->Assert.msg == NULL) rewind_to(parser, before);
    }
    return parser_finish(parser, node);
}

static bool delete_targets(Parser *parser) {
    do {
        if (kind(parser) == TOKEN_NEWLINE || kind(parser) == TOKEN_SEMICOLON) return true;
        Node *target = parser_primary(parser);
        if (target == NULL || !parser_set_context(target, CONTEXT_Del)) return false;
        parser_push(parser, target);
    } while (parser_accept(parser, TOKEN_COMMA));
    return kind(parser) == TOKEN_NEWLINE || kind(parser) == TOKEN_SEMICOLON;
}

static Node *delete_statement(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_Delete, token(parser));
    parser_advance(parser);
    Mark before = mark(parser);
    if (delete_targets(parser) && parser->stack_len > before.stack_len) {
        node->Delete.targets = parser_take_nodes(parser, before.stack_len);
        return parser_finish(parser, node);
    }
    if (parser->diagnose) {
        rewind_to(parser, before);
        Node *wrong = parser_star_expressions(parser);
        if (wrong != NULL) parser_raise_target(parser, wrong, true, false);
    }
    return NULL;
}

static Node *names_statement(Parser *parser, NodeKind node_kind) {
    Node *node = parser_node_at(parser, node_kind, token(parser));
    size_t base = parser->stack_len;
    Mark before;
    do {
        before = mark(parser);
        parser_advance(parser);
        const Ident *name = parser_identifier(parser);
        if (name == NULL) break;
        parser_push(parser, name);
        before = mark(parser);
    } while (kind(parser) == TOKEN_COMMA);
    rewind_to(parser, before);
    if (parser->stack_len == base) return NULL;
    node->Global.names = parser_take_idents(parser, base); // the same field in Nonlocal
    return parser_finish(parser, node);
}

// Imports

// A dotted name as one identifier.
static const Ident *dotted_name(Parser *parser) {
    const Ident *first = parser_identifier(parser);
    if (first == NULL || kind(parser) != TOKEN_DOT) return first;
    StrBuf buf;
    strbuf_init(&buf, parser->arena->mem);
    strbuf_bytes(&buf, first->text, first->len);
    while (parser_accept(parser, TOKEN_DOT)) {
        const Ident *part = parser_identifier(parser);
        if (part == NULL) {
            strbuf_free(&buf);
            return NULL;
        }
        strbuf_char(&buf, '.');
        strbuf_bytes(&buf, part->text, part->len);
    }
    const Ident *name = buf.failed ? NULL : ident_intern(&parser->idents, buf.data, buf.len);
    strbuf_free(&buf);
    if (name == NULL) {
        parser->arena->failed = true;
        parser_stop(parser);
    }
    return name;
}

// `NAME as NAME`, or with a dotted name at first.
static Node *alias(Parser *parser, bool dotted) {
    Node *node = parser_node_at(parser, NODE_alias, token(parser));
    node->alias.name = dotted ? dotted_name(parser) : parser_identifier(parser);
    if (node->alias.name == NULL) return NULL;
    if (parser_accept(parser, TOKEN_AS)) {
        node->alias.asname = parser_identifier(parser);
        if (node->alias.asname == NULL) return NULL;
    }
    return parser_finish(parser, node);
}

static bool push_aliases(Parser *parser, bool dotted) {
    Node *first = alias(parser, dotted);
    if (first == NULL) return false;
    parser_push(parser, first);
    Mark before = mark(parser);
    while (parser_accept(parser, TOKEN_COMMA) && kind(parser) == TOKEN_NAME) {
        Node *next = alias(parser, dotted);
        if (next == NULL) return false;
        parser_push(parser, next);
        before = mark(parser);
    }
    rewind_to(parser, before);
    return true;
}

static void invalid_import(Parser *parser) {
    const Token *word = token(parser);
    parser_advance(parser);
    if (kind(parser) == TOKEN_NEWLINE) {
        parser_raise_from(parser, token(parser), "Expected one or more names after 'import'");
        return;
    }
    do {
        if (dotted_name(parser) == NULL) return;
    } while (parser_accept(parser, TOKEN_COMMA));
    if (parser_accept(parser, TOKEN_FROM) && dotted_name(parser) != NULL) {
        parser_raise_from(parser, word, "Did you mean to use 'from ... import ...' instead?");
    }
}

static Node *import_statement(Parser *parser) {
    Mark before = mark(parser);
    if (parser->diagnose) {
        invalid_import(parser);
        rewind_to(parser, before);
    }
    Node *node = parser_node_at(parser, NODE_Import, token(parser));
    parser_advance(parser);
    if (!push_aliases(parser, true)) return NULL;
    node->Import.names = parser_take_nodes(parser, before.stack_len);
    return parser_finish(parser, node);
}

static Node *star_alias(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_alias, token(parser));
    parser_advance(parser);
    node->alias.name = ident_intern(&parser->idents, "*", 1);
    return parser_finish(parser, node);
}

static bool import_targets(Parser *parser) {
    if (kind(parser) == TOKEN_STAR) {
        parser_push(parser, star_alias(parser));
        return true;
    }
    if (parser_accept(parser, TOKEN_LEFT_PAREN)) {
        if (!push_aliases(parser, false)) return false;
        parser_accept(parser, TOKEN_COMMA);
        return parser_accept(parser, TOKEN_RIGHT_PAREN);
    }
    if (kind(parser) == TOKEN_NEWLINE && parser->diagnose) {
        parser_raise_from(parser, token(parser), "Expected one or more names after 'import'");
    }
    if (!push_aliases(parser, false)) return false;
    if (!parser_accept(parser, TOKEN_COMMA)) return true;
    if (kind(parser) == TOKEN_NEWLINE && parser->diagnose) {
        parser_raise_last(parser, SYNTAX_ERROR,
                          "trailing comma not allowed without surrounding parentheses");
    }
    return false;
}

static Node *import_from_statement(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_ImportFrom, token(parser));
    parser_advance(parser);
    for (;; parser_advance(parser)) {
        if (kind(parser) == TOKEN_DOT) {
            node->ImportFrom.level++;
        } else if (kind(parser) == TOKEN_ELLIPSIS) {
            node->ImportFrom.level += 3;
        } else {
            break;
        }
    }
    if (kind(parser) == TOKEN_NAME) {
        node->ImportFrom.module = dotted_name(parser);
        if (node->ImportFrom.module == NULL) return NULL;
    } else if (node->ImportFrom.level == 0) {
        return NULL;
    }
    size_t base = parser->stack_len;
    if (!parser_accept(parser, TOKEN_IMPORT) || !import_targets(parser)) return NULL;
    node->ImportFrom.names = parser_take_nodes(parser, base);
    return parser_finish(parser, node);
}

// The type statement

static bool at_type_alias(const Parser *parser) {
    return parser->minor >= 12 && kind(parser) == TOKEN_NAME &&
           token(parser)->ident == parser->soft.type_ && next_kind(parser) == TOKEN_NAME;
}

static Node *type_alias(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_TypeAlias, token(parser));
    parser_advance(parser);
    node->TypeAlias.name = parser_name_node(parser, CONTEXT_Store);
    if (!parser_type_parameters(parser, &node->TypeAlias.type_params) ||
        !parser_accept(parser, TOKEN_ASSIGN)) {
        return NULL;
    }
    node->TypeAlias.value = parser_expression(parser);
    return node->TypeAlias.value == NULL ? NULL : parser_finish(parser, node);
}

static Node *simple_statement(Parser *parser) {
    switch (kind(parser)) {
    case TOKEN_PASS: return leaf(parser, NODE_Pass);
    case TOKEN_BREAK: return leaf(parser, NODE_Break);
    case TOKEN_CONTINUE: return leaf(parser, NODE_Continue);
    case TOKEN_RETURN: return return_statement(parser);
    case TOKEN_RAISE: return raise_statement(parser);
    case TOKEN_ASSERT: return assert_statement(parser);
    case TOKEN_DEL: return delete_statement(parser);
    case TOKEN_GLOBAL: return names_statement(parser, NODE_Global);
    case TOKEN_NONLOCAL: return names_statement(parser, NODE_Nonlocal);
    case TOKEN_IMPORT: return import_statement(parser);
    case TOKEN_FROM: return import_from_statement(parser);
    default: return at_type_alias(parser) ? type_alias(parser) : expression_statement(parser);
    }
}

bool parser_simple_statements(Parser *parser) {
    do {
        if (kind(parser) == TOKEN_NEWLINE) break; // after a semicolon
        Node *node = simple_statement(parser);
        if (node == NULL) return false;
        parser_push(parser, node);
    } while (parser_accept(parser, TOKEN_SEMICOLON));
    return parser_accept(parser, TOKEN_NEWLINE);
}
