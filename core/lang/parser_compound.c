#include "lang/parser_internal.h"

// Compound statements and blocks.

bool parser_statements(Parser *parser) {
    bool any = false;
    for (;;) {
        Mark before = mark(parser);
        TokenKind first = kind(parser);
        if (first == TOKEN_END || first == TOKEN_DEDENT || first == TOKEN_NEWLINE) return any;
        Node *node = NULL;
        if (parser_compound_statement(parser, &node)) {
            if (node == NULL) {
                rewind_to(parser, before);
                return any;
            }
            parser_push(parser, node);
        } else if (!parser_simple_statements(parser)) {
            rewind_to(parser, before);
            return any;
        }
        any = true;
    }
}

bool parser_block(Parser *parser, NodeList *body, const char *after, const Token *head) {
    size_t base = parser->stack_len;
    if (parser_accept(parser, TOKEN_NEWLINE)) {
        if (!parser_accept(parser, TOKEN_INDENT)) {
            if (!parser->diagnose) return false;
            parser_raise_last(parser, SYNTAX_INDENTATION,
                              "expected an indented block after %s on line %u", after,
                              (unsigned)head->lineno);
            return false;
        }
        if (!parser_statements(parser) || !parser_accept(parser, TOKEN_DEDENT)) return false;
    } else if (!parser_simple_statements(parser)) {
        return false;
    }
    *body = parser_take_nodes(parser, base);
    return !parser->stopped;
}

// The colon before a block.
static bool colon(Parser *parser) {
    if (parser_accept(parser, TOKEN_COLON)) return true;
    if (parser->diagnose && kind(parser) == TOKEN_NEWLINE) {
        parser_raise_last(parser, SYNTAX_ERROR, "expected ':'");
    }
    return false;
}

static bool else_block(Parser *parser, NodeList *body) {
    const Token *head = token(parser);
    if (!parser_accept(parser, TOKEN_ELSE)) return !parser->stopped;
    return parser_force(parser, TOKEN_COLON) &&
           parser_block(parser, body, "'else' statement", head);
}

// One `if` or `elif` with its block.
static Node *branch(Parser *parser, const char *after) {
    const Token *head = token(parser);
    Node *node = parser_node_at(parser, NODE_If, head);
    parser_advance(parser);
    node->If.test = parser_named_expression(parser);
    if (node->If.test == NULL || !colon(parser)) return NULL;
    return parser_block(parser, &node->If.body, after, head) ? node : NULL;
}

// Each elif is the only statement of the orelse of the one before: built from the end.
static Node *if_statement(Parser *parser) {
    size_t base = parser->stack_len;
    Node *node = branch(parser, "'if' statement");
    while (node != NULL && kind(parser) == TOKEN_ELIF) {
        parser_push(parser, node);
        node = branch(parser, "'elif' statement");
    }
    if (node == NULL || !else_block(parser, &node->If.orelse)) return NULL;
    node = parser_finish(parser, node);
    while (node != NULL && parser->stack_len > base) {
        Node *outer = parser->stack[--parser->stack_len];
        size_t at = parser->stack_len;
        parser_push(parser, node);
        outer->If.orelse = parser_take_nodes(parser, at);
        node = parser_finish(parser, outer);
    }
    return node;
}

static Node *while_statement(Parser *parser) {
    const Token *head = token(parser);
    Node *node = parser_node_at(parser, NODE_While, head);
    parser_advance(parser);
    node->While.test = parser_named_expression(parser);
    if (node->While.test == NULL || !colon(parser) ||
        !parser_block(parser, &node->While.body, "'while' statement", head) ||
        !else_block(parser, &node->While.orelse)) {
        return NULL;
    }
    return parser_finish(parser, node);
}

// `start` is the first token: `for`, or the `async` before it.
static Node *for_statement(Parser *parser, const Token *start) {
    const Token *head = token(parser);
    bool is_async = start != head;
    Node *node = parser_node_at(parser, is_async ? NODE_AsyncFor : NODE_For, start);
    parser_advance(parser);
    Mark before = mark(parser);
    node->For.target = parser_star_targets(parser);
    if (node->For.target == NULL || !parser_accept(parser, TOKEN_IN)) {
        if (!parser->diagnose) return NULL;
        rewind_to(parser, before);
        Node *wrong = parser_star_expressions(parser);
        return wrong == NULL ? NULL : parser_raise_target(parser, wrong, false, true);
    }
    node->For.iter = parser_star_expressions(parser);
    if (node->For.iter == NULL || !colon(parser) ||
        !parser_block(parser, &node->For.body, "'for' statement", head) ||
        !else_block(parser, &node->For.orelse)) {
        return NULL;
    }
    return parser_finish(parser, node);
}

// With statements

static bool ends_item(const Parser *parser) {
    return kind(parser) == TOKEN_COMMA || kind(parser) == TOKEN_RIGHT_PAREN ||
           kind(parser) == TOKEN_COLON;
}

static Node *with_item(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_withitem, NULL);
    node->withitem.context_expr = parser_expression(parser);
    if (node->withitem.context_expr == NULL) return NULL;
    if (kind(parser) != TOKEN_AS) return parser_finish(parser, node);
    parser_advance(parser);
    Mark before = mark(parser);
    node->withitem.optional_vars = parser_star_target(parser);
    // Without a colon after it, invalid_with_stmt wants to see the newline.
    if (node->withitem.optional_vars != NULL &&
        (ends_item(parser) || (parser->diagnose && kind(parser) == TOKEN_NEWLINE))) {
        return parser_finish(parser, node);
    }
    if (parser->diagnose) {
        rewind_to(parser, before);
        Node *wrong = parser_expression(parser);
        if (wrong != NULL && ends_item(parser)) parser_raise_target(parser, wrong, false, false);
    }
    return NULL;
}

static bool with_items(Parser *parser, bool parenthesized) {
    do {
        if (parenthesized && kind(parser) == TOKEN_RIGHT_PAREN) return true;
        Node *item = with_item(parser);
        if (item == NULL) return false;
        parser_push(parser, item);
    } while (parser_accept(parser, TOKEN_COMMA));
    return true;
}

// Items in parentheses of their own, up to the colon; else these belong to the first expression.
static bool parenthesized_items(Parser *parser) {
    Mark before = mark(parser);
    if (parser_accept(parser, TOKEN_LEFT_PAREN) && with_items(parser, true) &&
        parser->stack_len > before.stack_len && parser_accept(parser, TOKEN_RIGHT_PAREN) &&
        (kind(parser) == TOKEN_COLON || (parser->diagnose && kind(parser) == TOKEN_NEWLINE))) {
        return true;
    }
    rewind_to(parser, before);
    return false;
}

static Node *with_statement(Parser *parser, const Token *start) {
    const Token *head = token(parser);
    Node *node = parser_node_at(parser, start != head ? NODE_AsyncWith : NODE_With, start);
    parser_advance(parser);
    size_t base = parser->stack_len;
    if (!parenthesized_items(parser) && !with_items(parser, false)) return NULL;
    if (!colon(parser)) return NULL;
    node->With.items = parser_take_nodes(parser, base);
    return parser_block(parser, &node->With.body, "'with' statement", head)
               ? parser_finish(parser, node)
               : NULL;
}

// Try statements

static void invalid_except(Parser *parser, bool star) {
    Mark start = mark(parser);
    if (star && (kind(parser) == TOKEN_NEWLINE || kind(parser) == TOKEN_COLON)) {
        parser_raise_last(parser, SYNTAX_ERROR, "expected one or more exception types");
        return;
    }
    const Token *first = token(parser);
    if (parser_expression(parser) != NULL && parser_accept(parser, TOKEN_COMMA) &&
        parser_expressions(parser) != NULL) {
        if (parser_accept(parser, TOKEN_AS) && !parser_accept(parser, TOKEN_NAME)) return;
        if (kind(parser) == TOKEN_COLON)
            parser_raise_from(parser, first,
                              parser->minor < 14 ? "multiple exception types must be parenthesized"
                                                 : "multiple exception types must be parenthesized "
                                                   "when using 'as'");
    }
    rewind_to(parser, start);
}

// `earlier` is the first handler of the same try statement, NULL for this one itself.
static Node *handler(Parser *parser, const Node *earlier, bool *star) {
    const Token *head = token(parser);
    Node *node = parser_node_at(parser, NODE_ExceptHandler, head);
    parser_advance(parser);
    bool this_star = parser->minor >= 11 && parser_accept(parser, TOKEN_STAR);
    Mark before = mark(parser);
    if (kind(parser) != TOKEN_COLON && kind(parser) != TOKEN_NEWLINE) {
        node->ExceptHandler.type = parser_expression(parser);
        if (node->ExceptHandler.type == NULL) return NULL;
        if (parser->minor >= 14 && kind(parser) == TOKEN_COMMA) {
            rewind_to(parser, before);
            node->ExceptHandler.type = parser_expressions(parser);
            if (node->ExceptHandler.type == NULL) return NULL;
        } else if (parser_accept(parser, TOKEN_AS)) {
            node->ExceptHandler.name = parser_identifier(parser);
            if (node->ExceptHandler.name == NULL) return NULL;
        }
    }
    if (parser->diagnose && (kind(parser) == TOKEN_COMMA || kind(parser) == TOKEN_AS ||
                             (this_star && before.at == parser->at))) {
        rewind_to(parser, before);
        invalid_except(parser, this_star);
    }
    if ((this_star && node->ExceptHandler.type == NULL) || !colon(parser)) return NULL;
    if (earlier == NULL) *star = this_star;
    if (this_star != *star) {
        if (!parser->diagnose) return NULL;
        return parser_raise_tokens(parser, head, this_star ? head + 1 : head,
                                   "cannot have both 'except' and 'except*' on the same 'try'");
    }
    const char *after = *star ? "'except*' statement" : "'except' statement";
    return parser_block(parser, &node->ExceptHandler.body, after, head)
               ? parser_finish(parser, node)
               : NULL;
}

static bool handlers(Parser *parser, bool *star) {
    const Node *first = NULL;
    while (kind(parser) == TOKEN_EXCEPT) {
        Node *node = handler(parser, first, star);
        if (node == NULL) return false;
        if (first == NULL) first = node;
        parser_push(parser, node);
    }
    return true;
}

static Node *try_statement(Parser *parser) {
    const Token *head = token(parser);
    Node *node = parser_node_at(parser, NODE_Try, head);
    parser_advance(parser);
    if (!parser_force(parser, TOKEN_COLON) ||
        !parser_block(parser, &node->Try.body, "'try' statement", head)) {
        return NULL;
    }
    if (kind(parser) != TOKEN_EXCEPT && kind(parser) != TOKEN_FINALLY) {
        if (!parser->diagnose) return NULL;
        return parser_raise_last(parser, SYNTAX_ERROR, "expected 'except' or 'finally' block");
    }
    bool star = false;
    size_t base = parser->stack_len;
    if (!handlers(parser, &star)) return NULL;
    node->Try.handlers = parser_take_nodes(parser, base);
    if (node->Try.handlers.len > 0 && !else_block(parser, &node->Try.orelse)) return NULL;
    const Token *last = token(parser);
    if (parser_accept(parser, TOKEN_FINALLY) &&
        (!parser_force(parser, TOKEN_COLON) ||
         !parser_block(parser, &node->Try.finalbody, "'finally' statement", last))) {
        return NULL;
    }
    if (star) node->kind = NODE_TryStar; // the same fields
    return parser_finish(parser, node);
}

// Definitions

static Node *type_parameter(Parser *parser) {
    TokenKind stars = kind(parser);
    Node *node = parser_node_at(parser,
                                stars == TOKEN_STAR    ? NODE_TypeVarTuple
                                : stars == TOKEN_POWER ? NODE_ParamSpec
                                                       : NODE_TypeVar,
                                token(parser));
    if (node->kind != NODE_TypeVar) parser_advance(parser);
    const Ident *name = parser_identifier(parser);
    if (name == NULL) return NULL;
    const Token *at_colon = token(parser);
    Node *bound = NULL, *value = NULL;
    if (parser_accept(parser, TOKEN_COLON)) {
        bound = parser_expression(parser);
        if (bound == NULL) return NULL;
        if (node->kind != NODE_TypeVar) {
            if (!parser->diagnose) return NULL;
            return parser_raise_from(parser, at_colon, "cannot use %s with %s",
                                     bound->kind == NODE_Tuple ? "constraints" : "bound",
                                     ast_kind_name((NodeKind)node->kind));
        }
    }
    if (parser->minor >= 13 && parser_accept(parser, TOKEN_ASSIGN)) {
        value = node->kind == NODE_TypeVarTuple ? parser_star_expression(parser)
                                                : parser_expression(parser);
        if (value == NULL) return NULL;
    }
    if (node->kind == NODE_TypeVar) {
        node->TypeVar.name = name;
        node->TypeVar.bound = bound;
        node->TypeVar.default_value = value;
    } else { // the same fields in both
        node->ParamSpec.name = name;
        node->ParamSpec.default_value = value;
    }
    return parser_finish(parser, node);
}

static bool type_parameters(Parser *parser, NodeList *list) {
    size_t base = parser->stack_len;
    do {
        if (kind(parser) == TOKEN_RIGHT_BRACKET) break;
        Node *node = type_parameter(parser);
        if (node == NULL) return false;
        parser_push(parser, node);
    } while (parser_accept(parser, TOKEN_COMMA));
    if (parser->stack_len == base) {
        if (parser->diagnose && parser->minor >= 13) {
            parser_raise_from(parser, token(parser), "Type parameter list cannot be empty");
        }
        return false;
    }
    *list = parser_take_nodes(parser, base);
    return parser_accept(parser, TOKEN_RIGHT_BRACKET);
}

bool parser_type_parameters(Parser *parser, NodeList *list) {
    Mark start = mark(parser);
    if (parser->minor < 12 || !parser_accept(parser, TOKEN_LEFT_BRACKET)) return true;
    if (type_parameters(parser, list)) return true;
    if (parser->minor >= 13) return false;
    rewind_to(parser, start); // 3.12 takes a wrong list for none
    *list = (NodeList){NULL, 0};
    return true;
}

// As force, but in the second pass only (invalid_def_raw).
static bool expect(Parser *parser, TokenKind wanted) {
    return parser->diagnose ? parser_force(parser, wanted) : parser_accept(parser, wanted);
}

static Node *function(Parser *parser, const Token *start, NodeList decorators) {
    const Token *head = token(parser);
    Node *node =
        parser_node_at(parser, start != head ? NODE_AsyncFunctionDef : NODE_FunctionDef, start);
    parser_advance(parser);
    node->FunctionDef.name = parser_identifier(parser);
    if (node->FunctionDef.name == NULL) return NULL;
    Mark before = mark(parser);
    if (!parser_type_parameters(parser, &node->FunctionDef.type_params)) rewind_to(parser, before);
    if (!expect(parser, TOKEN_LEFT_PAREN)) return NULL;
    node->FunctionDef.args = parser_parameters(parser, TOKEN_RIGHT_PAREN);
    if (node->FunctionDef.args == NULL || !parser_accept(parser, TOKEN_RIGHT_PAREN)) return NULL;
    before = mark(parser);
    if (parser_accept(parser, TOKEN_ARROW)) {
        node->FunctionDef.returns = parser_expression(parser);
        if (node->FunctionDef.returns == NULL) rewind_to(parser, before);
    }
    node->FunctionDef.decorator_list = decorators;
    if (!expect(parser, TOKEN_COLON)) return NULL;
    return parser_block(parser, &node->FunctionDef.body, "function definition", head)
               ? parser_finish(parser, node)
               : NULL;
}

static Node *class_definition(Parser *parser, NodeList decorators) {
    const Token *head = token(parser);
    Node *node = parser_node_at(parser, NODE_ClassDef, head);
    parser_advance(parser);
    node->ClassDef.name = parser_identifier(parser);
    if (node->ClassDef.name == NULL ||
        !parser_type_parameters(parser, &node->ClassDef.type_params)) {
        return NULL;
    }
    Mark before = mark(parser);
    if (parser_accept(parser, TOKEN_LEFT_PAREN) &&
        (!parser_call_arguments(parser, false, &node->ClassDef.bases, &node->ClassDef.keywords) ||
         !parser_accept(parser, TOKEN_RIGHT_PAREN))) {
        if (parser->diagnose) {
            rewind_to(parser, before);
            parser_advance(parser);
            parser_invalid_arguments(parser);
        }
        return NULL;
    }
    node->ClassDef.decorator_list = decorators;
    if (!colon(parser)) return NULL;
    return parser_block(parser, &node->ClassDef.body, "class definition", head)
               ? parser_finish(parser, node)
               : NULL;
}

static Node *async_statement(Parser *parser, NodeList decorators) {
    const Token *start = token(parser);
    parser_advance(parser);
    switch (kind(parser)) {
    case TOKEN_DEF: return function(parser, start, decorators);
    case TOKEN_FOR: return decorators.len > 0 ? NULL : for_statement(parser, start);
    case TOKEN_WITH: return decorators.len > 0 ? NULL : with_statement(parser, start);
    default: return NULL;
    }
}

static Node *decorated(Parser *parser) {
    size_t base = parser->stack_len;
    while (parser_accept(parser, TOKEN_AT)) {
        Node *decorator = parser_named_expression(parser);
        if (decorator == NULL || !parser_accept(parser, TOKEN_NEWLINE)) return NULL;
        parser_push(parser, decorator);
    }
    NodeList decorators = parser_take_nodes(parser, base);
    switch (kind(parser)) {
    case TOKEN_DEF: return function(parser, token(parser), decorators);
    case TOKEN_CLASS: return class_definition(parser, decorators);
    case TOKEN_ASYNC: return async_statement(parser, decorators);
    default: return NULL;
    }
}

bool parser_compound_statement(Parser *parser, Node **statement) {
    NodeList none = {NULL, 0};
    switch (kind(parser)) {
    case TOKEN_IF: *statement = if_statement(parser); return true;
    case TOKEN_WHILE: *statement = while_statement(parser); return true;
    case TOKEN_FOR: *statement = for_statement(parser, token(parser)); return true;
    case TOKEN_WITH: *statement = with_statement(parser, token(parser)); return true;
    case TOKEN_TRY: *statement = try_statement(parser); return true;
    case TOKEN_DEF: *statement = function(parser, token(parser), none); return true;
    case TOKEN_CLASS: *statement = class_definition(parser, none); return true;
    case TOKEN_ASYNC: *statement = async_statement(parser, none); return true;
    case TOKEN_AT: *statement = decorated(parser); return true;
    case TOKEN_NAME: *statement = parser_match_statement(parser); return *statement != NULL;
    default: return false;
    }
}
