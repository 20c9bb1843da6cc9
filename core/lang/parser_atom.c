#include "lang/parser_internal.h"

static Node *constant(Parser *parser, ConstantKind value) {
    Node *node = parser_node_at(parser, NODE_Constant, token(parser));
    node->Constant.value.kind = (uint8_t)value;
    parser_advance(parser);
    return parser_finish(parser, node);
}

static Node *number(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_Constant, token(parser));
    node->Constant.value = parser_number_constant(parser, token(parser));
    parser_advance(parser);
    return parser_finish(parser, node);
}

Node *parser_atom(Parser *parser) {
    switch (kind(parser)) {
    case TOKEN_NAME: return parser_name_node(parser, CONTEXT_Load);
    case TOKEN_NUMBER: return number(parser);
    case TOKEN_STRING:
    case TOKEN_FSTRING_START: return parser_strings(parser);
    case TOKEN_TRUE: return constant(parser, CONST_TRUE);
    case TOKEN_FALSE: return constant(parser, CONST_FALSE);
    case TOKEN_NONE: return constant(parser, CONST_NONE);
    case TOKEN_ELLIPSIS: return constant(parser, CONST_ELLIPSIS);
    case TOKEN_LEFT_PAREN:
    case TOKEN_LEFT_BRACKET:
    case TOKEN_LEFT_BRACE: return parser_bracketed(parser);
    default: return NULL;
    }
}

static bool at_clause(Parser *parser) {
    if (kind(parser) != TOKEN_ASYNC) return kind(parser) == TOKEN_FOR;
    Mark before = mark(parser);
    parser_advance(parser); // what follows has been read then, and an error may be placed there
    bool found = kind(parser) == TOKEN_FOR;
    rewind_to(parser, before);
    return found;
}

// One `for ... in ... if ...` of a comprehension, which is there.
static Node *clause(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_comprehension, NULL);
    node->comprehension.is_async = parser_accept(parser, TOKEN_ASYNC);
    parser_advance(parser);
    Mark before = mark(parser);
    Node *target = parser_star_targets(parser);
    if (target == NULL || !parser_accept(parser, TOKEN_IN)) {
        if (!parser->diagnose) return NULL;
        rewind_to(parser, before);
        bool more = parser_bitwise_or(parser) != NULL;
        while (more && parser_accept(parser, TOKEN_COMMA)) more = parser_bitwise_or(parser) != NULL;
        if (parser->minor >= 13 && parser->at > before.at && kind(parser) != TOKEN_IN) {
            return parser_raise_last(parser, SYNTAX_ERROR,
                                     "'in' expected after for-loop variables");
        }
        rewind_to(parser, before);
        target = parser_star_expressions(parser);
        return target == NULL ? NULL : parser_raise_target(parser, target, false, true);
    }
    node->comprehension.target = target;
    node->comprehension.iter = parser_disjunction(parser);
    if (node->comprehension.iter == NULL) return NULL;
    size_t base = parser->stack_len;
    while (parser_accept(parser, TOKEN_IF)) {
        Node *condition = parser_disjunction(parser);
        if (condition == NULL) return NULL;
        parser_push(parser, condition);
    }
    node->comprehension.ifs = parser_take_nodes(parser, base);
    return parser_finish(parser, node);
}

bool parser_comprehension_clauses(Parser *parser, NodeList *clauses) {
    size_t base = parser->stack_len;
    *clauses = (NodeList){NULL, 0};
    while (at_clause(parser)) {
        Node *next = clause(parser);
        if (next == NULL) return false;
        parser_push(parser, next);
    }
    *clauses = parser_take_nodes(parser, base);
    return clauses->len > 0;
}

// The rest of a comprehension after its element, up to the closing bracket.
static Node *comprehension(Parser *parser, NodeKind node_kind, const Token *open, Node *element,
                           TokenKind close) {
    Node *node = parser_node_at(parser, node_kind, open);
    NodeList clauses;
    if (element->kind == NODE_Starred || !parser_comprehension_clauses(parser, &clauses) ||
        !parser_accept(parser, close)) {
        return NULL;
    }
    node->ListComp.elt = element; // the same fields in all three classes
    node->ListComp.generators = clauses;
    return parser_finish(parser, node);
}

// The items of a display after its first one, up to the closing bracket.
static bool display_items(Parser *parser, Node *first, TokenKind close, NodeList *items) {
    size_t base = parser->stack_len;
    parser_push(parser, first);
    while (parser_accept(parser, TOKEN_COMMA) && kind(parser) != close) {
        Node *item = parser_star_named_expression(parser);
        if (item == NULL) return false;
        parser_push(parser, item);
    }
    if (!parser_accept(parser, close)) return false;
    *items = parser_take_nodes(parser, base);
    return true;
}

// The node keeps its place, but gets none of the parentheses'.
static Node *close_group(Parser *parser, Node *inner) {
    return parser_accept(parser, TOKEN_RIGHT_PAREN) && inner->kind != NODE_Starred ? inner : NULL;
}

static Node *parenthesized(Parser *parser, const Token *open) {
    if (parser_accept(parser, TOKEN_RIGHT_PAREN))
        return parser_finish(parser, parser_node_at(parser, NODE_Tuple, open));
    if (kind(parser) == TOKEN_YIELD) {
        Node *inner = parser_yield_expression(parser);
        return inner == NULL ? NULL : close_group(parser, inner);
    }
    Node *first = parser_star_named_expression(parser);
    if (first == NULL) return NULL;
    if (at_clause(parser)) {
        return comprehension(parser, NODE_GeneratorExp, open, first, TOKEN_RIGHT_PAREN);
    }
    if (kind(parser) != TOKEN_COMMA) return close_group(parser, first);
    Node *node = parser_node_at(parser, NODE_Tuple, open);
    return display_items(parser, first, TOKEN_RIGHT_PAREN, &node->Tuple.elts)
               ? parser_finish(parser, node)
               : NULL;
}

static Node *list(Parser *parser, const Token *open) {
    Node *node = parser_node_at(parser, NODE_List, open);
    if (parser_accept(parser, TOKEN_RIGHT_BRACKET)) return parser_finish(parser, node);
    Node *first = parser_star_named_expression(parser);
    if (first == NULL) return NULL;
    if (at_clause(parser)) {
        return comprehension(parser, NODE_ListComp, open, first, TOKEN_RIGHT_BRACKET);
    }
    return display_items(parser, first, TOKEN_RIGHT_BRACKET, &node->List.elts)
               ? parser_finish(parser, node)
               : NULL;
}

static Node *set(Parser *parser, const Token *open, Node *first) {
    if (first == NULL) return NULL;
    if (at_clause(parser)) {
        return comprehension(parser, NODE_SetComp, open, first, TOKEN_RIGHT_BRACE);
    }
    Node *node = parser_node_at(parser, NODE_Set, open);
    return display_items(parser, first, TOKEN_RIGHT_BRACE, &node->Set.elts)
               ? parser_finish(parser, node)
               : NULL;
}

// One `key: value` or `**mapping` onto the stack: two items.
static bool dict_item(Parser *parser) {
    Node *key = NULL, *value;
    if (parser_accept(parser, TOKEN_POWER)) {
        value = parser_bitwise_or(parser);
    } else {
        key = parser_expression(parser);
        if (key == NULL || !parser_accept(parser, TOKEN_COLON)) return false;
        value = parser_expression(parser);
    }
    if (value == NULL) return false;
    parser_push(parser, key);
    parser_push(parser, value);
    return true;
}

static Node *dict_node(Parser *parser, const Token *open, size_t base) {
    if (parser->stopped) return NULL;
    uint32_t count = (uint32_t)(parser->stack_len - base) / 2;
    Node *node = parser_node_at(parser, NODE_Dict, open);
    for (uint32_t i = 0; i < count; i++) parser_push(parser, parser->stack[base + 2 * i]);
    node->Dict.keys = parser_take_nodes(parser, base + 2 * (size_t)count);
    for (uint32_t i = 0; i < count; i++) parser_push(parser, parser->stack[base + 2 * i + 1]);
    node->Dict.values = parser_take_nodes(parser, base + 2 * (size_t)count);
    if (!parser->stopped) parser->stack_len = base;
    return parser_finish(parser, node);
}

static Node *dict_comprehension(Parser *parser, const Token *open, size_t base) {
    Node *node = parser_node_at(parser, NODE_DictComp, open);
    NodeList clauses;
    if (parser->stopped || parser->stack[base] == NULL ||
        !parser_comprehension_clauses(parser, &clauses) ||
        !parser_accept(parser, TOKEN_RIGHT_BRACE)) {
        return NULL;
    }
    node->DictComp.key = parser->stack[base];
    node->DictComp.value = parser->stack[base + 1];
    node->DictComp.generators = clauses;
    parser->stack_len = base;
    return parser_finish(parser, node);
}

// A later key without its colon: that is said before a missing comma is.
static void invalid_key(Parser *parser) {
    Mark start = mark(parser);
    Node *key = parser_disjunction(parser);
    if (key != NULL && kind(parser) != TOKEN_COLON && kind(parser) != TOKEN_IF) {
        parser_raise_at(parser, key->lineno, (int64_t)key->end_col_offset - 1, key->end_lineno, -1,
                        "':' expected after dictionary key");
    }
    rewind_to(parser, start);
}

// The rest of a dict whose first item is on the stack.
static Node *dict_rest(Parser *parser, const Token *open, size_t base) {
    if (at_clause(parser)) return dict_comprehension(parser, open, base);
    while (parser_accept(parser, TOKEN_COMMA) && kind(parser) != TOKEN_RIGHT_BRACE) {
        if (parser->diagnose) invalid_key(parser);
        if (!dict_item(parser)) return NULL;
    }
    return parser_accept(parser, TOKEN_RIGHT_BRACE) ? dict_node(parser, open, base) : NULL;
}

static bool begins_set(const Parser *parser) {
    return kind(parser) == TOKEN_STAR ||
           (kind(parser) == TOKEN_NAME && next_kind(parser) == TOKEN_WALRUS);
}

static Node *braces(Parser *parser, const Token *open) {
    if (parser_accept(parser, TOKEN_RIGHT_BRACE))
        return parser_finish(parser, parser_node_at(parser, NODE_Dict, open));
    if (begins_set(parser)) return set(parser, open, parser_star_named_expression(parser));
    size_t base = parser->stack_len;
    Mark before = mark(parser);
    Node *first = NULL;
    if (kind(parser) != TOKEN_POWER) {
        first = parser_expression(parser);
        if (first == NULL) return NULL;
        if (kind(parser) != TOKEN_COLON) {
            if (!parser->diagnose) return set(parser, open, first);
            rewind_to(parser, before);
            parser_invalid_dict(parser);
            rewind_to(parser, before);
            return set(parser, open, parser_star_named_expression(parser));
        }
        parser_advance(parser);
        Node *value = parser_expression(parser);
        if (value == NULL) return NULL;
        parser_push(parser, first);
        parser_push(parser, value);
    } else if (!dict_item(parser)) {
        return NULL;
    }
    return dict_rest(parser, open, base);
}

Node *parser_bracketed(Parser *parser) {
    const Token *open = token(parser);
    Mark before = mark(parser);
    parser_advance(parser);
    Node *node = open->kind == TOKEN_LEFT_PAREN     ? parenthesized(parser, open)
                 : open->kind == TOKEN_LEFT_BRACKET ? list(parser, open)
                                                    : braces(parser, open);
    if (node != NULL || !parser->diagnose) return node;
    rewind_to(parser, before);
    if (open->kind == TOKEN_LEFT_PAREN) parser_invalid_group(parser);
    rewind_to(parser, before);
    if (open->kind == TOKEN_LEFT_BRACE) {
        parser_advance(parser);
        parser_invalid_dict(parser);
        rewind_to(parser, before);
    }
    parser_invalid_comprehension(parser);
    rewind_to(parser, before);
    return NULL;
}

// Subscripts

static Node *slice(Parser *parser) {
    const Token *start = token(parser);
    if (kind(parser) == TOKEN_STAR && parser->minor >= 11) {
        Node *starred = parser_node_at(parser, NODE_Starred, start);
        parser_advance(parser);
        starred->Starred.value = parser_expression(parser);
        if (starred->Starred.value == NULL && parser->diagnose) {
            return parser_raise_last(parser, SYNTAX_ERROR, "Invalid star expression");
        }
        return starred->Starred.value == NULL ? NULL : parser_finish(parser, starred);
    }
    Node *lower = NULL;
    if (kind(parser) != TOKEN_COLON) {
        lower = parser->minor >= 10 ? parser_named_expression(parser) : parser_expression(parser);
        if (lower == NULL || kind(parser) != TOKEN_COLON) return lower;
        if (lower->kind == NODE_NamedExpr && lower->col_offset == start->col &&
            lower->lineno == start->lineno) {
            return NULL; // only in parentheses
        }
    }
    Node *node = parser_node_at(parser, NODE_Slice, start);
    node->Slice.lower = lower;
    parser_advance(parser);
    Node **bounds[] = {&node->Slice.upper, &node->Slice.step};
    for (int i = 0; i < 2; i++) {
        TokenKind next = kind(parser);
        if (next != TOKEN_COLON && next != TOKEN_COMMA && next != TOKEN_RIGHT_BRACKET) {
            *bounds[i] = parser_expression(parser);
            if (*bounds[i] == NULL) return NULL;
        }
        if (i == 1 || !parser_accept(parser, TOKEN_COLON)) break;
    }
    return parser_finish(parser, node);
}

static Node *slices(Parser *parser) {
    const Token *start = token(parser);
    Node *first = slice(parser);
    if (first == NULL) return NULL;
    if (kind(parser) != TOKEN_COMMA && first->kind != NODE_Starred) return first;
    Node *node = parser_node_at(parser, NODE_Tuple, start);
    size_t base = parser->stack_len;
    parser_push(parser, first);
    while (parser_accept(parser, TOKEN_COMMA) && kind(parser) != TOKEN_RIGHT_BRACKET) {
        Node *next = slice(parser);
        if (next == NULL) return NULL;
        parser_push(parser, next);
    }
    node->Tuple.elts = parser_take_nodes(parser, base);
    return parser_finish(parser, node);
}

static Node *subscript(Parser *parser, const Token *start, Node *value) {
    Node *node = parser_node_at(parser, NODE_Subscript, start);
    parser_advance(parser);
    node->Subscript.value = value;
    node->Subscript.slice = slices(parser);
    return node->Subscript.slice != NULL && parser_accept(parser, TOKEN_RIGHT_BRACKET)
               ? parser_finish(parser, node)
               : NULL;
}

static Node *attribute(Parser *parser, const Token *start, Node *value) {
    Node *node = parser_node_at(parser, NODE_Attribute, start);
    parser_advance(parser);
    node->Attribute.value = value;
    node->Attribute.attr = parser_identifier(parser);
    return node->Attribute.attr == NULL ? NULL : parser_finish(parser, node);
}

static Node *call(Parser *parser, const Token *start, Node *func) {
    Node *node = parser_node_at(parser, NODE_Call, start);
    Mark before = mark(parser);
    parser_advance(parser);
    node->Call.func = func;
    if (parser_call_arguments(parser, true, &node->Call.args, &node->Call.keywords) &&
        parser_accept(parser, TOKEN_RIGHT_PAREN)) {
        return parser_finish(parser, node);
    }
    if (parser->diagnose) {
        rewind_to(parser, before);
        parser_advance(parser);
        parser_invalid_arguments(parser);
    }
    return NULL;
}

static Node *trailer(Parser *parser, const Token *start, Node *value) {
    switch (kind(parser)) {
    case TOKEN_DOT: return attribute(parser, start, value);
    case TOKEN_LEFT_PAREN: return call(parser, start, value);
    case TOKEN_LEFT_BRACKET: return subscript(parser, start, value);
    default: return NULL;
    }
}

Node *parser_primary(Parser *parser) {
    Node *node = NULL;
    if (parser_memo_find(parser, MEMO_PRIMARY, &node, NULL)) return node;
    uint32_t start = parser->at;
    const Token *first = token(parser);
    node = parser_atom(parser);
    while (node != NULL && (kind(parser) == TOKEN_DOT || kind(parser) == TOKEN_LEFT_PAREN ||
                            kind(parser) == TOKEN_LEFT_BRACKET)) {
        Mark before = mark(parser);
        Node *longer = trailer(parser, first, node);
        if (longer == NULL) {
            rewind_to(parser, before);
            if (parser->stopped) node = NULL;
            break;
        }
        node = longer;
    }
    parser_memo_save(parser, MEMO_PRIMARY, start, node, (NodeList){NULL, 0});
    return node;
}
