#include "lang/parser_internal.h"

static const NodeList NO_LIST = {NULL, 0};

// One or more operands joined by `and` or by `or`.
static Node *boolean(Parser *parser, TokenKind word, BooleanOperator op,
                     Node *(*operand)(Parser *)) {
    const Token *start = token(parser);
    Node *first = operand(parser);
    if (first == NULL || kind(parser) != word) return first;
    size_t base = parser->stack_len;
    parser_push(parser, first);
    while (parser_accept(parser, word)) {
        Node *next = operand(parser);
        if (next == NULL) return NULL;
        parser_push(parser, next);
    }
    Node *node = parser_node_at(parser, NODE_BoolOp, start);
    node->BoolOp.op = op;
    node->BoolOp.values = parser_take_nodes(parser, base);
    return parser_finish(parser, node);
}

static int compare_operator(Parser *parser) {
    switch (kind(parser)) {
    case TOKEN_EQUAL: return COMPARE_Eq;
    case TOKEN_NOT_EQUAL: return COMPARE_NotEq;
    case TOKEN_LESS: return COMPARE_Lt;
    case TOKEN_LESS_EQUAL: return COMPARE_LtE;
    case TOKEN_GREATER: return COMPARE_Gt;
    case TOKEN_GREATER_EQUAL: return COMPARE_GtE;
    case TOKEN_IN: return COMPARE_In;
    case TOKEN_IS: return COMPARE_Is;
    case TOKEN_NOT: return COMPARE_NotIn;
    default: return -1;
    }
}

// Moves past a comparison operator of one or two words. False when `not` has no `in`.
static bool skip_compare(Parser *parser, int *op) {
    parser_advance(parser);
    if (*op == COMPARE_NotIn) return parser_accept(parser, TOKEN_IN);
    if (*op == COMPARE_Is && parser_accept(parser, TOKEN_NOT)) *op = COMPARE_IsNot;
    return true;
}

static Node *compare_node(Parser *parser, const Token *start, Node *left, size_t base) {
    uint32_t count = (uint32_t)(parser->stack_len - base) / 2;
    Node *node = parser_node_at(parser, NODE_Compare, start);
    uint8_t *ops = arena_alloc(parser->arena, count);
    Node **items = arena_alloc(parser->arena, count * sizeof *items);
    if (ops == NULL || items == NULL) {
        *parser->error = (SyntaxError){.kind = SYNTAX_NO_MEMORY};
        return parser_stop(parser);
    }
    for (uint32_t i = 0; i < count; i++) {
        ops[i] = (uint8_t)(uintptr_t)parser->stack[base + 2 * i];
        items[i] = parser->stack[base + 2 * i + 1];
    }
    parser->stack_len = base;
    node->Compare.left = left;
    node->Compare.ops = (CompareList){ops, count};
    node->Compare.comparators = (NodeList){items, count};
    return parser_finish(parser, node);
}

static Node *comparison(Parser *parser) {
    const Token *start = token(parser);
    Node *left = parser_bitwise_or(parser);
    if (left == NULL) return NULL;
    size_t base = parser->stack_len;
    for (int op; (op = compare_operator(parser)) >= 0;) {
        Mark before = mark(parser);
        Node *right = skip_compare(parser, &op) ? parser_bitwise_or(parser) : NULL;
        if (right == NULL) {
            rewind_to(parser, before);
            break;
        }
        parser_push(parser, (const void *)(uintptr_t)op);
        parser_push(parser, right);
    }
    if (parser->stopped) return NULL;
    return parser->stack_len == base ? left : compare_node(parser, start, left, base);
}

static Node *inversion(Parser *parser) {
    if (kind(parser) != TOKEN_NOT) return comparison(parser);
    if (!parser_enter(parser)) return NULL;
    Node *node = parser_node_at(parser, NODE_UnaryOp, token(parser));
    parser_advance(parser);
    node->UnaryOp.op = UNARY_Not;
    node->UnaryOp.operand = inversion(parser);
    leave(parser);
    return node->UnaryOp.operand == NULL ? NULL : parser_finish(parser, node);
}

static Node *conjunction(Parser *parser) {
    return boolean(parser, TOKEN_AND, BOOLEAN_And, inversion);
}

Node *parser_disjunction(Parser *parser) {
    Node *node;
    if (parser_memo_find(parser, MEMO_DISJUNCTION, &node, NULL)) return node;
    uint32_t start = parser->at;
    node = boolean(parser, TOKEN_OR, BOOLEAN_Or, conjunction);
    parser_memo_save(parser, MEMO_DISJUNCTION, start, node, NO_LIST);
    return node;
}

enum { ARITHMETIC = 5 }; // the strength of + and -

// Binary operators with their binding strength.
static int strength(TokenKind op, BinaryOperator *binary) {
    switch (op) {
    case TOKEN_BAR: *binary = BINARY_BitOr; return 1;
    case TOKEN_CARET: *binary = BINARY_BitXor; return 2;
    case TOKEN_AMPERSAND: *binary = BINARY_BitAnd; return 3;
    case TOKEN_LEFT_SHIFT: *binary = BINARY_LShift; return 4;
    case TOKEN_RIGHT_SHIFT: *binary = BINARY_RShift; return 4;
    case TOKEN_PLUS: *binary = BINARY_Add; return 5;
    case TOKEN_MINUS: *binary = BINARY_Sub; return 5;
    case TOKEN_STAR: *binary = BINARY_Mult; return 6;
    case TOKEN_SLASH: *binary = BINARY_Div; return 6;
    case TOKEN_FLOOR: *binary = BINARY_FloorDiv; return 6;
    case TOKEN_PERCENT: *binary = BINARY_Mod; return 6;
    case TOKEN_AT: *binary = BINARY_MatMult; return 6;
    default: return 0;
    }
}

static Node *factor(Parser *parser);

// A `not` where an operand must be (invalid_arithmetic, invalid_factor).
static void invalid_not(Parser *parser, Node *(*operand)(Parser *)) {
    const Token *word = token(parser);
    Mark before = mark(parser);
    if (!parser_accept(parser, TOKEN_NOT)) return;
    Node *value = operand(parser);
    if (value != NULL) {
        parser_raise_token_node(parser, word, value,
                                "'not' after an operator must be parenthesized");
    }
    rewind_to(parser, before);
}

static Node *await_primary(Parser *parser) {
    if (kind(parser) != TOKEN_AWAIT) return parser_primary(parser);
    Node *node = parser_node_at(parser, NODE_Await, token(parser));
    parser_advance(parser);
    node->Await.value = parser_primary(parser);
    return node->Await.value == NULL ? NULL : parser_finish(parser, node);
}

static Node *power(Parser *parser) {
    const Token *start = token(parser);
    Node *left = await_primary(parser);
    if (left == NULL || kind(parser) != TOKEN_POWER) return left;
    if (!parser_enter(parser)) return NULL;
    Mark before = mark(parser);
    parser_advance(parser);
    Node *node = parser_node_at(parser, NODE_BinOp, start);
    node->BinOp.left = left;
    node->BinOp.op = BINARY_Pow;
    node->BinOp.right = factor(parser);
    leave(parser);
    if (node->BinOp.right == NULL) {
        rewind_to(parser, before);
        return parser->stopped ? NULL : left;
    }
    return parser_finish(parser, node);
}

static Node *factor(Parser *parser) {
    UnaryOperator op;
    switch (kind(parser)) {
    case TOKEN_PLUS: op = UNARY_UAdd; break;
    case TOKEN_MINUS: op = UNARY_USub; break;
    case TOKEN_TILDE: op = UNARY_Invert; break;
    default: return power(parser);
    }
    if (!parser_enter(parser)) return NULL;
    Node *node = parser_node_at(parser, NODE_UnaryOp, token(parser));
    parser_advance(parser);
    node->UnaryOp.op = op;
    if (parser->diagnose) invalid_not(parser, factor);
    node->UnaryOp.operand = factor(parser);
    leave(parser);
    return node->UnaryOp.operand == NULL ? NULL : parser_finish(parser, node);
}

// Operators that bind at least as strongly as `least`, by precedence climbing.
static Node *binary(Parser *parser, int least) {
    const Token *start = token(parser);
    Node *left = factor(parser);
    while (left != NULL) {
        BinaryOperator op;
        int level = strength(kind(parser), &op);
        if (level < least || level == 0) return left;
        Mark before = mark(parser);
        parser_advance(parser);
        if (parser->diagnose && level >= ARITHMETIC) invalid_not(parser, inversion);
        Node *right = binary(parser, level + 1);
        if (right == NULL) { // as in a PEG, the operator is then not part of this expression
            rewind_to(parser, before);
            return parser->stopped ? NULL : left;
        }
        Node *node = parser_node_at(parser, NODE_BinOp, start);
        node->BinOp.left = left;
        node->BinOp.op = op;
        node->BinOp.right = right;
        left = parser_finish(parser, node);
    }
    return NULL;
}

Node *parser_bitwise_or(Parser *parser) {
    Node *node;
    if (parser_memo_find(parser, MEMO_BITWISE, &node, NULL)) return node;
    uint32_t start = parser->at;
    node = binary(parser, 1);
    parser_memo_save(parser, MEMO_BITWISE, start, node, NO_LIST);
    return node;
}

static Node *lambda(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_Lambda, token(parser));
    parser_advance(parser);
    node->Lambda.args = parser_parameters(parser, TOKEN_COLON);
    if (node->Lambda.args == NULL || !parser_accept(parser, TOKEN_COLON)) return NULL;
    node->Lambda.body = parser_expression(parser);
    return node->Lambda.body == NULL ? NULL : parser_finish(parser, node);
}

static Node *conditional(Parser *parser) {
    const Token *start = token(parser);
    Node *body = parser_disjunction(parser);
    if (body == NULL || kind(parser) != TOKEN_IF) return body;
    Mark before = mark(parser);
    parser_advance(parser);
    Node *node = parser_node_at(parser, NODE_IfExp, start);
    node->IfExp.body = body;
    node->IfExp.test = parser_disjunction(parser);
    if (node->IfExp.test != NULL && parser_accept(parser, TOKEN_ELSE)) {
        node->IfExp.orelse = parser_expression(parser);
        if (node->IfExp.orelse != NULL) return parser_finish(parser, node);
    }
    rewind_to(parser, before);
    return parser->stopped ? NULL : body;
}

Node *parser_expression(Parser *parser) {
    Node *node = NULL;
    if (parser_memo_find(parser, MEMO_EXPRESSION, &node, NULL)) return node;
    if (!parser_enter(parser)) return NULL;
    uint32_t start = parser->at;
    if (parser->diagnose) parser_invalid_expression(parser);
    node = kind(parser) == TOKEN_LAMBDA ? lambda(parser) : conditional(parser);
    parser_memo_save(parser, MEMO_EXPRESSION, start, node, NO_LIST);
    leave(parser);
    return node;
}

Node *parser_assignment_expression(Parser *parser) {
    if (kind(parser) != TOKEN_NAME || next_kind(parser) != TOKEN_WALRUS) return NULL;
    Node *node = parser_node_at(parser, NODE_NamedExpr, token(parser));
    node->NamedExpr.target = parser_name_node(parser, CONTEXT_Store);
    parser_advance(parser);
    node->NamedExpr.value = parser_expression(parser);
    return node->NamedExpr.value == NULL || !parser_since(parser, 8, "Assignment expressions are")
               ? NULL
               : parser_finish(parser, node);
}

Node *parser_named_expression(Parser *parser) {
    if (kind(parser) == TOKEN_NAME && next_kind(parser) == TOKEN_WALRUS) {
        return parser_assignment_expression(parser);
    }
    if (parser->diagnose) parser_invalid_named_expression(parser);
    Node *node = parser_expression(parser);
    return kind(parser) == TOKEN_WALRUS ? NULL : node;
}

static Node *starred(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_Starred, token(parser));
    parser_advance(parser);
    node->Starred.value = parser_bitwise_or(parser);
    return node->Starred.value == NULL ? NULL : parser_finish(parser, node);
}

Node *parser_star_expression(Parser *parser) {
    return kind(parser) == TOKEN_STAR ? starred(parser) : parser_expression(parser);
}

Node *parser_star_named_expression(Parser *parser) {
    return kind(parser) == TOKEN_STAR ? starred(parser) : parser_named_expression(parser);
}

// Items after the first one, each behind a comma; a comma may end the list.
static void more_items(Parser *parser, Node *(*item)(Parser *)) {
    while (kind(parser) == TOKEN_COMMA) {
        parser_advance(parser);
        Mark before = mark(parser);
        Node *next = item(parser);
        if (next == NULL) {
            rewind_to(parser, before);
            return;
        }
        parser_push(parser, next);
    }
}

// A tuple without brackets, or its only item.
static Node *tuple_of(Parser *parser, Node *(*item)(Parser *)) {
    const Token *start = token(parser);
    Node *first = item(parser);
    if (first == NULL || kind(parser) != TOKEN_COMMA) return first;
    size_t base = parser->stack_len;
    parser_push(parser, first);
    more_items(parser, item);
    Node *node = parser_node_at(parser, NODE_Tuple, start);
    node->Tuple.elts = parser_take_nodes(parser, base);
    return parser_finish(parser, node);
}

Node *parser_star_expressions(Parser *parser) {
    return tuple_of(parser, parser_star_expression);
}

Node *parser_expressions(Parser *parser) {
    return tuple_of(parser, parser_expression);
}

bool parser_star_named_list(Parser *parser) {
    Node *first = parser_star_named_expression(parser);
    if (first == NULL) return false;
    parser_push(parser, first);
    more_items(parser, parser_star_named_expression);
    return !parser->stopped;
}

Node *parser_yield_expression(Parser *parser) {
    const Token *start = token(parser);
    parser_advance(parser);
    if (parser_accept(parser, TOKEN_FROM)) {
        Node *node = parser_node_at(parser, NODE_YieldFrom, start);
        node->YieldFrom.value = parser_expression(parser);
        return node->YieldFrom.value == NULL ? NULL : parser_finish(parser, node);
    }
    Node *node = parser_node_at(parser, NODE_Yield, start);
    Mark before = mark(parser);
    node->Yield.value = parser_star_expressions(parser);
    if (node->Yield.value == NULL) rewind_to(parser, before);
    return parser_finish(parser, node);
}

Node *parser_annotated_rhs(Parser *parser) {
    return kind(parser) == TOKEN_YIELD ? parser_yield_expression(parser)
                                       : parser_star_expressions(parser);
}
