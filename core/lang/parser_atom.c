#include "lang/parser_internal.h"

static Node *constant(Parser *parser, ConstantKind value) {
    Node *node = node_at(parser, NODE_Constant, token(parser));
    node->Constant.value.kind = (uint8_t)value;
    advance(parser);
    return finish(parser, node);
}

static Node *number(Parser *parser) {
    Node *node = node_at(parser, NODE_Constant, token(parser));
    node->Constant.value = number_constant(parser, token(parser));
    advance(parser);
    return finish(parser, node);
}

Node *atom(Parser *parser) {
    switch (kind(parser)) {
    case TOKEN_NAME: return name_node(parser, CONTEXT_Load);
    case TOKEN_NUMBER: return number(parser);
    case TOKEN_STRING:
    case TOKEN_FSTRING_START: return strings(parser);
    case TOKEN_TRUE: return constant(parser, CONST_TRUE);
    case TOKEN_FALSE: return constant(parser, CONST_FALSE);
    case TOKEN_NONE: return constant(parser, CONST_NONE);
    case TOKEN_ELLIPSIS: return constant(parser, CONST_ELLIPSIS);
    case TOKEN_LEFT_PAREN:
    case TOKEN_LEFT_BRACKET:
    case TOKEN_LEFT_BRACE: return bracketed(parser);
    default: return NULL;
    }
}

static bool at_clause(const Parser *parser) {
    return kind(parser) == TOKEN_FOR ||
           (kind(parser) == TOKEN_ASYNC && next_kind(parser) == TOKEN_FOR);
}

// One `for ... in ... if ...` of a comprehension, which is there.
static Node *clause(Parser *parser) {
    Node *node = node_at(parser, NODE_comprehension, NULL);
    node->comprehension.is_async = accept(parser, TOKEN_ASYNC);
    advance(parser);
    Mark before = mark(parser);
    Node *target = star_targets(parser);
    if (target == NULL || !accept(parser, TOKEN_IN)) {
        if (!parser->diagnose) return NULL;
        rewind_to(parser, before);
        bool more = bitwise_or(parser) != NULL;
        while (more && accept(parser, TOKEN_COMMA)) more = bitwise_or(parser) != NULL;
        if (parser->at > before.at && kind(parser) != TOKEN_IN) {
            return raise_last(parser, SYNTAX_ERROR, "'in' expected after for-loop variables");
        }
        rewind_to(parser, before);
        target = star_expressions(parser);
        return target == NULL ? NULL : raise_target(parser, target, false, true);
    }
    node->comprehension.target = target;
    node->comprehension.iter = disjunction(parser);
    if (node->comprehension.iter == NULL) return NULL;
    size_t base = parser->stack_len;
    while (accept(parser, TOKEN_IF)) {
        Node *condition = disjunction(parser);
        if (condition == NULL) return NULL;
        push(parser, condition);
    }
    node->comprehension.ifs = take_nodes(parser, base);
    return finish(parser, node);
}

bool comprehension_clauses(Parser *parser, NodeList *clauses) {
    size_t base = parser->stack_len;
    *clauses = (NodeList){NULL, 0};
    while (at_clause(parser)) {
        Node *next = clause(parser);
        if (next == NULL) return false;
        push(parser, next);
    }
    *clauses = take_nodes(parser, base);
    return clauses->len > 0;
}

// The rest of a comprehension after its element, up to the closing bracket.
static Node *comprehension(Parser *parser, NodeKind node_kind, const Token *open, Node *element,
                           TokenKind close) {
    Node *node = node_at(parser, node_kind, open);
    NodeList clauses;
    if (element->kind == NODE_Starred || !comprehension_clauses(parser, &clauses) ||
        !accept(parser, close)) {
        return NULL;
    }
    node->ListComp.elt = element; // the same fields in all three classes
    node->ListComp.generators = clauses;
    return finish(parser, node);
}

// The items of a display after its first one, up to the closing bracket.
static bool display_items(Parser *parser, Node *first, TokenKind close, NodeList *items) {
    size_t base = parser->stack_len;
    push(parser, first);
    while (accept(parser, TOKEN_COMMA) && kind(parser) != close) {
        Node *item = star_named_expression(parser);
        if (item == NULL) return false;
        push(parser, item);
    }
    if (!accept(parser, close)) return false;
    *items = take_nodes(parser, base);
    return true;
}

// The node keeps its place, but gets none of the parentheses'.
static Node *close_group(Parser *parser, Node *inner) {
    return accept(parser, TOKEN_RIGHT_PAREN) && inner->kind != NODE_Starred ? inner : NULL;
}

static Node *parenthesized(Parser *parser, const Token *open) {
    if (accept(parser, TOKEN_RIGHT_PAREN)) return finish(parser, node_at(parser, NODE_Tuple, open));
    if (kind(parser) == TOKEN_YIELD) {
        Node *inner = yield_expression(parser);
        return inner == NULL ? NULL : close_group(parser, inner);
    }
    Node *first = star_named_expression(parser);
    if (first == NULL) return NULL;
    if (at_clause(parser)) {
        return comprehension(parser, NODE_GeneratorExp, open, first, TOKEN_RIGHT_PAREN);
    }
    if (kind(parser) != TOKEN_COMMA) return close_group(parser, first);
    Node *node = node_at(parser, NODE_Tuple, open);
    return display_items(parser, first, TOKEN_RIGHT_PAREN, &node->Tuple.elts) ? finish(parser, node)
                                                                              : NULL;
}

static Node *list(Parser *parser, const Token *open) {
    Node *node = node_at(parser, NODE_List, open);
    if (accept(parser, TOKEN_RIGHT_BRACKET)) return finish(parser, node);
    Node *first = star_named_expression(parser);
    if (first == NULL) return NULL;
    if (at_clause(parser)) {
        return comprehension(parser, NODE_ListComp, open, first, TOKEN_RIGHT_BRACKET);
    }
    return display_items(parser, first, TOKEN_RIGHT_BRACKET, &node->List.elts)
               ? finish(parser, node)
               : NULL;
}

static Node *set(Parser *parser, const Token *open, Node *first) {
    if (first == NULL) return NULL;
    if (at_clause(parser)) {
        return comprehension(parser, NODE_SetComp, open, first, TOKEN_RIGHT_BRACE);
    }
    Node *node = node_at(parser, NODE_Set, open);
    return display_items(parser, first, TOKEN_RIGHT_BRACE, &node->Set.elts) ? finish(parser, node)
                                                                            : NULL;
}

// One `key: value` or `**mapping` onto the stack: two items.
static bool dict_item(Parser *parser) {
    Node *key = NULL, *value;
    if (accept(parser, TOKEN_POWER)) {
        value = bitwise_or(parser);
    } else {
        key = expression(parser);
        if (key == NULL || !accept(parser, TOKEN_COLON)) return false;
        value = expression(parser);
    }
    if (value == NULL) return false;
    push(parser, key);
    push(parser, value);
    return true;
}

static Node *dict_node(Parser *parser, const Token *open, size_t base) {
    if (parser->stopped) return NULL;
    uint32_t count = (uint32_t)(parser->stack_len - base) / 2;
    Node *node = node_at(parser, NODE_Dict, open);
    for (uint32_t i = 0; i < count; i++) push(parser, parser->stack[base + 2 * i]);
    node->Dict.keys = take_nodes(parser, base + 2 * (size_t)count);
    for (uint32_t i = 0; i < count; i++) push(parser, parser->stack[base + 2 * i + 1]);
    node->Dict.values = take_nodes(parser, base + 2 * (size_t)count);
    if (!parser->stopped) parser->stack_len = base;
    return finish(parser, node);
}

static Node *dict_comprehension(Parser *parser, const Token *open, size_t base) {
    Node *node = node_at(parser, NODE_DictComp, open);
    NodeList clauses;
    if (parser->stopped || parser->stack[base] == NULL ||
        !comprehension_clauses(parser, &clauses) || !accept(parser, TOKEN_RIGHT_BRACE)) {
        return NULL;
    }
    node->DictComp.key = parser->stack[base];
    node->DictComp.value = parser->stack[base + 1];
    node->DictComp.generators = clauses;
    parser->stack_len = base;
    return finish(parser, node);
}

// A later key without its colon: that is said before a missing comma is.
static void invalid_key(Parser *parser) {
    Mark start = mark(parser);
    Node *key = disjunction(parser);
    if (key != NULL && kind(parser) != TOKEN_COLON && kind(parser) != TOKEN_IF) {
        raise_at(parser, key->lineno, (int64_t)key->end_col_offset - 1, key->end_lineno, -1,
                 "':' expected after dictionary key");
    }
    rewind_to(parser, start);
}

// The rest of a dict whose first item is on the stack.
static Node *dict_rest(Parser *parser, const Token *open, size_t base) {
    if (at_clause(parser)) return dict_comprehension(parser, open, base);
    while (accept(parser, TOKEN_COMMA) && kind(parser) != TOKEN_RIGHT_BRACE) {
        if (parser->diagnose) invalid_key(parser);
        if (!dict_item(parser)) return NULL;
    }
    return accept(parser, TOKEN_RIGHT_BRACE) ? dict_node(parser, open, base) : NULL;
}

static bool begins_set(const Parser *parser) {
    return kind(parser) == TOKEN_STAR ||
           (kind(parser) == TOKEN_NAME && next_kind(parser) == TOKEN_WALRUS);
}

static Node *braces(Parser *parser, const Token *open) {
    if (accept(parser, TOKEN_RIGHT_BRACE)) return finish(parser, node_at(parser, NODE_Dict, open));
    if (begins_set(parser)) return set(parser, open, star_named_expression(parser));
    size_t base = parser->stack_len;
    Mark before = mark(parser);
    Node *first = NULL;
    if (kind(parser) != TOKEN_POWER) {
        first = expression(parser);
        if (first == NULL) return NULL;
        if (kind(parser) != TOKEN_COLON) {
            if (!parser->diagnose) return set(parser, open, first);
            rewind_to(parser, before);
            invalid_dict(parser);
            rewind_to(parser, before);
            return set(parser, open, star_named_expression(parser));
        }
        advance(parser);
        Node *value = expression(parser);
        if (value == NULL) return NULL;
        push(parser, first);
        push(parser, value);
    } else if (!dict_item(parser)) {
        return NULL;
    }
    return dict_rest(parser, open, base);
}

Node *bracketed(Parser *parser) {
    const Token *open = token(parser);
    Mark before = mark(parser);
    advance(parser);
    Node *node = open->kind == TOKEN_LEFT_PAREN     ? parenthesized(parser, open)
                 : open->kind == TOKEN_LEFT_BRACKET ? list(parser, open)
                                                    : braces(parser, open);
    if (node != NULL || !parser->diagnose) return node;
    rewind_to(parser, before);
    if (open->kind == TOKEN_LEFT_PAREN) invalid_group(parser);
    rewind_to(parser, before);
    if (open->kind == TOKEN_LEFT_BRACE) {
        advance(parser);
        invalid_dict(parser);
        rewind_to(parser, before);
    }
    invalid_comprehension(parser);
    rewind_to(parser, before);
    return NULL;
}

// Subscripts

static Node *slice(Parser *parser) {
    const Token *start = token(parser);
    if (kind(parser) == TOKEN_STAR) {
        Node *starred = node_at(parser, NODE_Starred, start);
        advance(parser);
        starred->Starred.value = expression(parser);
        return starred->Starred.value == NULL ? NULL : finish(parser, starred);
    }
    Node *lower = NULL;
    if (kind(parser) != TOKEN_COLON) {
        lower = named_expression(parser);
        if (lower == NULL || kind(parser) != TOKEN_COLON) return lower;
        if (lower->kind == NODE_NamedExpr && lower->col_offset == start->col &&
            lower->lineno == start->lineno) {
            return NULL; // only in parentheses
        }
    }
    Node *node = node_at(parser, NODE_Slice, start);
    node->Slice.lower = lower;
    advance(parser);
    Node **bounds[] = {&node->Slice.upper, &node->Slice.step};
    for (int i = 0; i < 2; i++) {
        TokenKind next = kind(parser);
        if (next != TOKEN_COLON && next != TOKEN_COMMA && next != TOKEN_RIGHT_BRACKET) {
            *bounds[i] = expression(parser);
            if (*bounds[i] == NULL) return NULL;
        }
        if (i == 1 || !accept(parser, TOKEN_COLON)) break;
    }
    return finish(parser, node);
}

static Node *slices(Parser *parser) {
    const Token *start = token(parser);
    Node *first = slice(parser);
    if (first == NULL) return NULL;
    if (kind(parser) != TOKEN_COMMA && first->kind != NODE_Starred) return first;
    Node *node = node_at(parser, NODE_Tuple, start);
    size_t base = parser->stack_len;
    push(parser, first);
    while (accept(parser, TOKEN_COMMA) && kind(parser) != TOKEN_RIGHT_BRACKET) {
        Node *next = slice(parser);
        if (next == NULL) return NULL;
        push(parser, next);
    }
    node->Tuple.elts = take_nodes(parser, base);
    return finish(parser, node);
}

static Node *subscript(Parser *parser, const Token *start, Node *value) {
    Node *node = node_at(parser, NODE_Subscript, start);
    advance(parser);
    node->Subscript.value = value;
    node->Subscript.slice = slices(parser);
    return node->Subscript.slice != NULL && accept(parser, TOKEN_RIGHT_BRACKET)
               ? finish(parser, node)
               : NULL;
}

static Node *attribute(Parser *parser, const Token *start, Node *value) {
    Node *node = node_at(parser, NODE_Attribute, start);
    advance(parser);
    node->Attribute.value = value;
    node->Attribute.attr = identifier(parser);
    return node->Attribute.attr == NULL ? NULL : finish(parser, node);
}

static Node *call(Parser *parser, const Token *start, Node *func) {
    Node *node = node_at(parser, NODE_Call, start);
    Mark before = mark(parser);
    advance(parser);
    node->Call.func = func;
    if (call_arguments(parser, &node->Call.args, &node->Call.keywords) &&
        accept(parser, TOKEN_RIGHT_PAREN)) {
        return finish(parser, node);
    }
    if (parser->diagnose) {
        rewind_to(parser, before);
        advance(parser);
        invalid_arguments(parser);
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

Node *primary(Parser *parser) {
    Node *node = NULL;
    if (memo_find(parser, MEMO_PRIMARY, &node, NULL)) return node;
    uint32_t start = parser->at;
    const Token *first = token(parser);
    node = atom(parser);
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
    memo_save(parser, MEMO_PRIMARY, start, node, (NodeList){NULL, 0});
    return node;
}
