#include "lang/parser_internal.h"

static const NodeList NO_LIST = {NULL, 0};

// One or more operands joined by `and` or by `or`.
static Node *boolean(Parser *parser, TokenKind word, BooleanOperator op,
                     Node *(*operand)(Parser *)) {
    const Token *start = token(parser);
    Node *first = operand(parser);
    if (first == NULL || kind(parser) != word) return first;
    size_t base = parser->stack_len;
    push(parser, first);
    while (accept(parser, word)) {
        Node *next = operand(parser);
        if (next == NULL) return NULL;
        push(parser, next);
    }
    Node *node = node_at(parser, NODE_BoolOp, start);
    node->BoolOp.op = op;
    node->BoolOp.values = take_nodes(parser, base);
    return finish(parser, node);
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
    advance(parser);
    if (*op == COMPARE_NotIn) return accept(parser, TOKEN_IN);
    if (*op == COMPARE_Is && accept(parser, TOKEN_NOT)) *op = COMPARE_IsNot;
    return true;
}

static Node *compare_node(Parser *parser, const Token *start, Node *left, size_t base) {
    uint32_t count = (uint32_t)(parser->stack_len - base) / 2;
    Node *node = node_at(parser, NODE_Compare, start);
    uint8_t *ops = arena_alloc(parser->arena, count);
    Node **items = arena_alloc(parser->arena, count * sizeof *items);
    if (ops == NULL || items == NULL) {
        *parser->error = (SyntaxError){.kind = SYNTAX_NO_MEMORY};
        return stop(parser);
    }
    for (uint32_t i = 0; i < count; i++) {
        ops[i] = (uint8_t)(uintptr_t)parser->stack[base + 2 * i];
        items[i] = parser->stack[base + 2 * i + 1];
    }
    parser->stack_len = base;
    node->Compare.left = left;
    node->Compare.ops = (CompareList){ops, count};
    node->Compare.comparators = (NodeList){items, count};
    return finish(parser, node);
}

static Node *comparison(Parser *parser) {
    const Token *start = token(parser);
    Node *left = bitwise_or(parser);
    if (left == NULL) return NULL;
    size_t base = parser->stack_len;
    for (int op; (op = compare_operator(parser)) >= 0;) {
        Mark before = mark(parser);
        Node *right = skip_compare(parser, &op) ? bitwise_or(parser) : NULL;
        if (right == NULL) {
            rewind_to(parser, before);
            break;
        }
        push(parser, (const void *)(uintptr_t)op);
        push(parser, right);
    }
    if (parser->stopped) return NULL;
    return parser->stack_len == base ? left : compare_node(parser, start, left, base);
}

static Node *inversion(Parser *parser) {
    if (kind(parser) != TOKEN_NOT) return comparison(parser);
    if (!enter(parser)) return NULL;
    Node *node = node_at(parser, NODE_UnaryOp, token(parser));
    advance(parser);
    node->UnaryOp.op = UNARY_Not;
    node->UnaryOp.operand = inversion(parser);
    leave(parser);
    return node->UnaryOp.operand == NULL ? NULL : finish(parser, node);
}

static Node *conjunction(Parser *parser) {
    return boolean(parser, TOKEN_AND, BOOLEAN_And, inversion);
}

Node *disjunction(Parser *parser) {
    Node *node;
    if (memo_find(parser, MEMO_DISJUNCTION, &node, NULL)) return node;
    uint32_t start = parser->at;
    node = boolean(parser, TOKEN_OR, BOOLEAN_Or, conjunction);
    memo_save(parser, MEMO_DISJUNCTION, start, node, NO_LIST);
    return node;
}

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

static Node *await_primary(Parser *parser) {
    if (kind(parser) != TOKEN_AWAIT) return primary(parser);
    Node *node = node_at(parser, NODE_Await, token(parser));
    advance(parser);
    node->Await.value = primary(parser);
    return node->Await.value == NULL ? NULL : finish(parser, node);
}

static Node *power(Parser *parser) {
    const Token *start = token(parser);
    Node *left = await_primary(parser);
    if (left == NULL || kind(parser) != TOKEN_POWER) return left;
    if (!enter(parser)) return NULL;
    Mark before = mark(parser);
    advance(parser);
    Node *node = node_at(parser, NODE_BinOp, start);
    node->BinOp.left = left;
    node->BinOp.op = BINARY_Pow;
    node->BinOp.right = factor(parser);
    leave(parser);
    if (node->BinOp.right == NULL) {
        rewind_to(parser, before);
        return parser->stopped ? NULL : left;
    }
    return finish(parser, node);
}

static Node *factor(Parser *parser) {
    UnaryOperator op;
    switch (kind(parser)) {
    case TOKEN_PLUS: op = UNARY_UAdd; break;
    case TOKEN_MINUS: op = UNARY_USub; break;
    case TOKEN_TILDE: op = UNARY_Invert; break;
    default: return power(parser);
    }
    if (!enter(parser)) return NULL;
    Node *node = node_at(parser, NODE_UnaryOp, token(parser));
    advance(parser);
    node->UnaryOp.op = op;
    node->UnaryOp.operand = factor(parser);
    leave(parser);
    return node->UnaryOp.operand == NULL ? NULL : finish(parser, node);
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
        advance(parser);
        Node *right = binary(parser, level + 1);
        if (right == NULL) { // as in a PEG, the operator is then not part of this expression
            rewind_to(parser, before);
            return parser->stopped ? NULL : left;
        }
        Node *node = node_at(parser, NODE_BinOp, start);
        node->BinOp.left = left;
        node->BinOp.op = op;
        node->BinOp.right = right;
        left = finish(parser, node);
    }
    return NULL;
}

Node *bitwise_or(Parser *parser) {
    Node *node;
    if (memo_find(parser, MEMO_BITWISE, &node, NULL)) return node;
    uint32_t start = parser->at;
    node = binary(parser, 1);
    memo_save(parser, MEMO_BITWISE, start, node, NO_LIST);
    return node;
}

Node *lambda(Parser *parser) {
    Node *node = node_at(parser, NODE_Lambda, token(parser));
    advance(parser);
    node->Lambda.args = parameters(parser, TOKEN_COLON);
    if (node->Lambda.args == NULL || !accept(parser, TOKEN_COLON)) return NULL;
    node->Lambda.body = expression(parser);
    return node->Lambda.body == NULL ? NULL : finish(parser, node);
}

static Node *conditional(Parser *parser) {
    const Token *start = token(parser);
    Node *body = disjunction(parser);
    if (body == NULL || kind(parser) != TOKEN_IF) return body;
    Mark before = mark(parser);
    advance(parser);
    Node *node = node_at(parser, NODE_IfExp, start);
    node->IfExp.body = body;
    node->IfExp.test = disjunction(parser);
    if (node->IfExp.test != NULL && accept(parser, TOKEN_ELSE)) {
        node->IfExp.orelse = expression(parser);
        if (node->IfExp.orelse != NULL) return finish(parser, node);
    }
    rewind_to(parser, before);
    return parser->stopped ? NULL : body;
}

Node *expression(Parser *parser) {
    Node *node = NULL;
    if (memo_find(parser, MEMO_EXPRESSION, &node, NULL)) return node;
    if (!enter(parser)) return NULL;
    uint32_t start = parser->at;
    if (parser->diagnose) invalid_expression(parser);
    node = kind(parser) == TOKEN_LAMBDA ? lambda(parser) : conditional(parser);
    memo_save(parser, MEMO_EXPRESSION, start, node, NO_LIST);
    leave(parser);
    return node;
}

Node *assignment_expression(Parser *parser) {
    if (kind(parser) != TOKEN_NAME || next_kind(parser) != TOKEN_WALRUS) return NULL;
    Node *node = node_at(parser, NODE_NamedExpr, token(parser));
    node->NamedExpr.target = name_node(parser, CONTEXT_Store);
    advance(parser);
    node->NamedExpr.value = expression(parser);
    return node->NamedExpr.value == NULL || !since(parser, 8, "Assignment expressions are")
               ? NULL
               : finish(parser, node);
}

Node *named_expression(Parser *parser) {
    if (kind(parser) == TOKEN_NAME && next_kind(parser) == TOKEN_WALRUS) {
        return assignment_expression(parser);
    }
    if (parser->diagnose) invalid_named_expression(parser);
    Node *node = expression(parser);
    return kind(parser) == TOKEN_WALRUS ? NULL : node;
}

static Node *starred(Parser *parser) {
    Node *node = node_at(parser, NODE_Starred, token(parser));
    advance(parser);
    node->Starred.value = bitwise_or(parser);
    return node->Starred.value == NULL ? NULL : finish(parser, node);
}

Node *star_expression(Parser *parser) {
    return kind(parser) == TOKEN_STAR ? starred(parser) : expression(parser);
}

Node *star_named_expression(Parser *parser) {
    return kind(parser) == TOKEN_STAR ? starred(parser) : named_expression(parser);
}

// Items after the first one, each behind a comma; a comma may end the list.
static void more_items(Parser *parser, Node *(*item)(Parser *)) {
    while (kind(parser) == TOKEN_COMMA) {
        advance(parser);
        Mark before = mark(parser);
        Node *next = item(parser);
        if (next == NULL) {
            rewind_to(parser, before);
            return;
        }
        push(parser, next);
    }
}

// A tuple without brackets, or its only item.
static Node *tuple_of(Parser *parser, Node *(*item)(Parser *)) {
    const Token *start = token(parser);
    Node *first = item(parser);
    if (first == NULL || kind(parser) != TOKEN_COMMA) return first;
    size_t base = parser->stack_len;
    push(parser, first);
    more_items(parser, item);
    Node *node = node_at(parser, NODE_Tuple, start);
    node->Tuple.elts = take_nodes(parser, base);
    return finish(parser, node);
}

Node *star_expressions(Parser *parser) {
    return tuple_of(parser, star_expression);
}

Node *expressions(Parser *parser) {
    return tuple_of(parser, expression);
}

bool star_named_list(Parser *parser) {
    Node *first = star_named_expression(parser);
    if (first == NULL) return false;
    push(parser, first);
    more_items(parser, star_named_expression);
    return !parser->stopped;
}

Node *yield_expression(Parser *parser) {
    const Token *start = token(parser);
    advance(parser);
    if (accept(parser, TOKEN_FROM)) {
        Node *node = node_at(parser, NODE_YieldFrom, start);
        node->YieldFrom.value = expression(parser);
        return node->YieldFrom.value == NULL ? NULL : finish(parser, node);
    }
    Node *node = node_at(parser, NODE_Yield, start);
    Mark before = mark(parser);
    node->Yield.value = star_expressions(parser);
    if (node->Yield.value == NULL) rewind_to(parser, before);
    return finish(parser, node);
}

Node *annotated_rhs(Parser *parser) {
    return kind(parser) == TOKEN_YIELD ? yield_expression(parser) : star_expressions(parser);
}
