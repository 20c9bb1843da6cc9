#include "lang/parser_internal.h"

// Match statements and their patterns.

static Node *pattern(Parser *parser);

static bool is_soft(const Parser *parser, const Ident *word) {
    return kind(parser) == TOKEN_NAME && token(parser)->ident == word;
}

// A NAME that a pattern binds. False when something else, or a use of the name, stands here.
static bool capture_target(Parser *parser, const Ident **name) {
    if (kind(parser) != TOKEN_NAME || is_soft(parser, parser->soft.underscore)) return false;
    TokenKind after = next_kind(parser);
    if (parser->furthest == parser->at) parser->furthest++;
    if (after == TOKEN_DOT || after == TOKEN_LEFT_PAREN || after == TOKEN_ASSIGN) {
        return false;
    }
    *name = parser_identifier(parser);
    return true;
}

static Node *value_pattern(Parser *parser, Node *value) {
    if (value == NULL) return NULL;
    Node *node = parser_node_from(parser, NODE_MatchValue, value);
    node->MatchValue.value = value;
    return parser_finish(parser, node);
}

static Node *signed_number(Parser *parser) {
    const Token *start = token(parser);
    bool minus = parser_accept(parser, TOKEN_MINUS);
    if (kind(parser) != TOKEN_NUMBER) return NULL;
    Node *number = parser_atom(parser);
    if (number == NULL || !minus) return number;
    Node *node = parser_node_at(parser, NODE_UnaryOp, start);
    node->UnaryOp.op = UNARY_USub;
    node->UnaryOp.operand = number;
    return parser_finish(parser, node);
}

static bool is_imaginary(const Node *number) {
    if (number->kind == NODE_UnaryOp) number = number->UnaryOp.operand;
    return number->Constant.value.kind == CONST_COMPLEX;
}

// A number, negative or complex.
static Node *number(Parser *parser) {
    Node *real = signed_number(parser);
    if (real == NULL || (kind(parser) != TOKEN_PLUS && kind(parser) != TOKEN_MINUS)) return real;
    Node *node = parser_node_from(parser, NODE_BinOp, real);
    node->BinOp.op = kind(parser) == TOKEN_PLUS ? BINARY_Add : BINARY_Sub;
    if (is_imaginary(real)) {
        const Node *part = real->kind == NODE_UnaryOp ? real->UnaryOp.operand : real;
        return parser_raise_node(parser, part, "real number required in complex literal");
    }
    parser_advance(parser);
    if (kind(parser) != TOKEN_NUMBER) return NULL;
    Node *imaginary = parser_atom(parser);
    if (imaginary == NULL) return NULL;
    if (!is_imaginary(imaginary)) {
        return parser_raise_node(parser, imaginary, "imaginary number required in complex literal");
    }
    node->BinOp.left = real;
    node->BinOp.right = imaginary;
    return parser_finish(parser, node);
}

static Node *singleton(Parser *parser, ConstantKind value) {
    Node *node = parser_node_at(parser, NODE_MatchSingleton, token(parser));
    node->MatchSingleton.value.kind = (uint8_t)value;
    parser_advance(parser);
    return parser_finish(parser, node);
}

static Node *star_pattern(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_MatchStar, token(parser));
    parser_advance(parser);
    if (is_soft(parser, parser->soft.underscore)) {
        parser_advance(parser);
    } else if (!capture_target(parser, &node->MatchStar.name)) {
        return NULL;
    }
    return parser_finish(parser, node);
}

static Node *maybe_star_pattern(Parser *parser) {
    return kind(parser) == TOKEN_STAR ? star_pattern(parser) : pattern(parser);
}

// Patterns up to the closing bracket. *comma is set when there was one.
static bool push_patterns(Parser *parser, TokenKind close, bool *comma) {
    *comma = false;
    while (kind(parser) != close) {
        Node *item = maybe_star_pattern(parser);
        if (item == NULL) return false;
        parser_push(parser, item);
        if (!parser_accept(parser, TOKEN_COMMA)) {
            bool group = close == TOKEN_RIGHT_PAREN && !*comma;
            if (group && item->kind == NODE_MatchStar) return false;
            break;
        }
        *comma = true;
    }
    return parser_accept(parser, close);
}

static Node *sequence(Parser *parser) {
    const Token *open = token(parser);
    bool square = open->kind == TOKEN_LEFT_BRACKET, comma;
    size_t base = parser->stack_len;
    parser_advance(parser);
    if (!push_patterns(parser, square ? TOKEN_RIGHT_BRACKET : TOKEN_RIGHT_PAREN, &comma)) {
        return NULL;
    }
    if (parser->stopped) return NULL;
    if (!square && !comma && parser->stack_len == base + 1) {
        Node *inner = parser->stack[base];
        parser->stack_len = base;
        return inner->kind == NODE_MatchStar ? NULL : inner;
    }
    Node *node = parser_node_at(parser, NODE_MatchSequence, open);
    node->MatchSequence.patterns = parser_take_nodes(parser, base);
    return parser_finish(parser, node);
}

// NAME.NAME...: at least one dot when `dotted`.
static Node *attribute(Parser *parser, bool dotted) {
    Node *value = parser_name_node(parser, CONTEXT_Load);
    if (value == NULL || (dotted && kind(parser) != TOKEN_DOT)) return NULL;
    while (value != NULL && parser_accept(parser, TOKEN_DOT)) {
        Node *node = parser_node_from(parser, NODE_Attribute, value);
        node->Attribute.value = value;
        node->Attribute.attr = parser_identifier(parser);
        value = node->Attribute.attr == NULL ? NULL : parser_finish(parser, node);
    }
    return value;
}

static Node *mapping_key(Parser *parser) {
    switch (kind(parser)) {
    case TOKEN_NAME: return attribute(parser, true);
    case TOKEN_NUMBER:
    case TOKEN_MINUS: return number(parser);
    case TOKEN_STRING:
    case TOKEN_FSTRING_START:
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE: return parser_atom(parser);
    default: return NULL;
    }
}

// Takes every second item on the stack, from number `first` on; the caller drops them.
static NodeList every_second(Parser *parser, size_t base, size_t first) {
    size_t top = parser->stack_len;
    for (size_t i = base + first; i < top && !parser->stopped; i += 2) {
        parser_push(parser, parser->stack[i]);
    }
    return parser_take_nodes(parser, top);
}

static Node *mapping(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_MatchMapping, token(parser));
    size_t base = parser->stack_len;
    parser_advance(parser);
    while (kind(parser) != TOKEN_RIGHT_BRACE) {
        if (parser_accept(parser, TOKEN_POWER)) {
            if (!capture_target(parser, &node->MatchMapping.rest)) return NULL;
            parser_accept(parser, TOKEN_COMMA);
            break;
        }
        Node *key = mapping_key(parser);
        if (key == NULL || !parser_accept(parser, TOKEN_COLON)) return NULL;
        Node *value = pattern(parser);
        if (value == NULL) return NULL;
        parser_push(parser, key);
        parser_push(parser, value);
        if (!parser_accept(parser, TOKEN_COMMA)) break;
    }
    if (!parser_accept(parser, TOKEN_RIGHT_BRACE)) return NULL;
    node->MatchMapping.keys = every_second(parser, base, 0);
    node->MatchMapping.patterns = every_second(parser, base, 1);
    if (!parser->stopped) parser->stack_len = base;
    return parser_finish(parser, node);
}

static bool at_keyword(const Parser *parser) {
    return kind(parser) == TOKEN_NAME && next_kind(parser) == TOKEN_ASSIGN;
}

// After keyword patterns and a comma, where no keyword follows.
static void invalid_class_argument(Parser *parser) {
    Node *first = pattern(parser), *last = first;
    if (first == NULL) return;
    for (;;) {
        Mark before = mark(parser);
        Node *next = parser_accept(parser, TOKEN_COMMA) ? pattern(parser) : NULL;
        if (next == NULL) {
            rewind_to(parser, before);
            break;
        }
        last = next;
    }
    parser_raise_nodes(parser, first, last, "positional patterns follow keyword patterns");
}

// The keyword patterns of a class pattern as pairs on the stack, after the positional ones.
static bool push_keywords(Parser *parser) {
    while (kind(parser) != TOKEN_RIGHT_PAREN) {
        if (!at_keyword(parser)) {
            if (parser->diagnose) invalid_class_argument(parser);
            return false;
        }
        parser_push(parser, parser_identifier(parser));
        parser_advance(parser);
        Node *value = pattern(parser);
        if (value == NULL) return false;
        parser_push(parser, value);
        if (!parser_accept(parser, TOKEN_COMMA)) break;
    }
    return parser_accept(parser, TOKEN_RIGHT_PAREN);
}

static Node *class_pattern(Parser *parser, Node *cls) {
    Node *node = parser_node_from(parser, NODE_MatchClass, cls);
    size_t base = parser->stack_len;
    parser_advance(parser);
    node->MatchClass.cls = cls;
    while (kind(parser) != TOKEN_RIGHT_PAREN && !at_keyword(parser)) {
        Node *item = pattern(parser);
        if (item == NULL) return NULL;
        parser_push(parser, item);
        if (!parser_accept(parser, TOKEN_COMMA) && kind(parser) != TOKEN_RIGHT_PAREN) return NULL;
    }
    node->MatchClass.patterns = parser_take_nodes(parser, base);
    if (!push_keywords(parser)) return NULL;
    node->MatchClass.kwd_patterns = every_second(parser, base, 1);
    size_t top = parser->stack_len;
    for (size_t i = base; i < top && !parser->stopped; i += 2)
        parser_push(parser, parser->stack[i]);
    node->MatchClass.kwd_attrs = parser_take_idents(parser, top);
    if (!parser->stopped) parser->stack_len = base;
    return parser_finish(parser, node);
}

static Node *name_pattern(Parser *parser) {
    TokenKind after = next_kind(parser);
    if (after == TOKEN_DOT || after == TOKEN_LEFT_PAREN) {
        Node *name = attribute(parser, false);
        if (name == NULL) return NULL;
        return kind(parser) == TOKEN_LEFT_PAREN ? class_pattern(parser, name)
                                                : value_pattern(parser, name);
    }
    Node *node = parser_node_at(parser, NODE_MatchAs, token(parser));
    if (is_soft(parser, parser->soft.underscore)) {
        parser_advance(parser);
    } else if (!capture_target(parser, &node->MatchAs.name)) {
        return NULL;
    }
    return parser_finish(parser, node);
}

static Node *closed_pattern(Parser *parser) {
    switch (kind(parser)) {
    case TOKEN_NUMBER:
    case TOKEN_MINUS: return value_pattern(parser, number(parser));
    case TOKEN_STRING:
    case TOKEN_FSTRING_START: return value_pattern(parser, parser_strings(parser));
    case TOKEN_NONE: return singleton(parser, CONST_NONE);
    case TOKEN_TRUE: return singleton(parser, CONST_TRUE);
    case TOKEN_FALSE: return singleton(parser, CONST_FALSE);
    case TOKEN_NAME: return name_pattern(parser);
    case TOKEN_LEFT_PAREN:
    case TOKEN_LEFT_BRACKET: return sequence(parser);
    case TOKEN_LEFT_BRACE: return mapping(parser);
    default: return NULL;
    }
}

static Node *or_pattern(Parser *parser) {
    const Token *start = token(parser);
    Node *first = closed_pattern(parser);
    if (first == NULL || kind(parser) != TOKEN_BAR) return first;
    size_t base = parser->stack_len;
    parser_push(parser, first);
    while (parser_accept(parser, TOKEN_BAR)) {
        Node *next = closed_pattern(parser);
        if (next == NULL) return NULL;
        parser_push(parser, next);
    }
    Node *node = parser_node_at(parser, NODE_MatchOr, start);
    node->MatchOr.patterns = parser_take_nodes(parser, base);
    return parser_finish(parser, node);
}

static void *invalid_as(Parser *parser) {
    const Token *target = token(parser);
    if (is_soft(parser, parser->soft.underscore)) {
        return parser_raise_tokens(parser, target, target, "cannot use '_' as a target");
    }
    if (kind(parser) == TOKEN_NAME) return NULL;
    Node *node = parser_expression(parser);
    return node == NULL ? NULL : parser_raise_node(parser, node, "invalid pattern target");
}

static Node *as_pattern(Parser *parser) {
    const Token *start = token(parser);
    Node *inner = or_pattern(parser);
    if (inner == NULL || kind(parser) != TOKEN_AS) return inner;
    Node *node = parser_node_at(parser, NODE_MatchAs, start);
    parser_advance(parser);
    Mark before = mark(parser);
    node->MatchAs.pattern = inner;
    if (capture_target(parser, &node->MatchAs.name)) return parser_finish(parser, node);
    if (parser->diagnose) {
        rewind_to(parser, before);
        invalid_as(parser);
    }
    return NULL;
}

static Node *pattern(Parser *parser) {
    if (!parser_enter(parser)) return NULL;
    Node *node = as_pattern(parser);
    leave(parser);
    return node;
}

// The pattern of a case: several with commas are a sequence.
static Node *patterns(Parser *parser) {
    const Token *start = token(parser);
    Node *first = maybe_star_pattern(parser);
    if (first == NULL) return NULL;
    if (kind(parser) != TOKEN_COMMA) return first->kind == NODE_MatchStar ? NULL : first;
    size_t base = parser->stack_len;
    parser_push(parser, first);
    while (parser_accept(parser, TOKEN_COMMA) && kind(parser) != TOKEN_COLON &&
           kind(parser) != TOKEN_IF) {
        Node *next = maybe_star_pattern(parser);
        if (next == NULL) return NULL;
        parser_push(parser, next);
    }
    Node *node = parser_node_at(parser, NODE_MatchSequence, start);
    node->MatchSequence.patterns = parser_take_nodes(parser, base);
    return parser_finish(parser, node);
}

static bool colon(Parser *parser) {
    if (parser_accept(parser, TOKEN_COLON)) return true;
    if (parser->diagnose && kind(parser) == TOKEN_NEWLINE) {
        parser_raise_last(parser, SYNTAX_ERROR, "expected ':'");
    }
    return false;
}

static Node *case_block(Parser *parser) {
    const Token *head = token(parser);
    Node *node = parser_node_at(parser, NODE_match_case, NULL);
    parser_advance(parser);
    node->match_case.pattern = patterns(parser);
    if (node->match_case.pattern == NULL) return NULL;
    if (parser_accept(parser, TOKEN_IF)) {
        node->match_case.guard = parser_named_expression(parser);
        if (node->match_case.guard == NULL) return NULL;
    }
    if (!colon(parser)) return NULL;
    return parser_block(parser, &node->match_case.body, "'case' statement", head)
               ? parser_finish(parser, node)
               : NULL;
}

static Node *subject(Parser *parser) {
    const Token *start = token(parser);
    Node *first = parser_star_named_expression(parser);
    if (first == NULL) return NULL;
    if (kind(parser) != TOKEN_COMMA) return first->kind == NODE_Starred ? NULL : first;
    size_t base = parser->stack_len;
    parser_push(parser, first);
    parser_advance(parser);
    if (kind(parser) != TOKEN_COLON && !parser_star_named_list(parser)) return NULL;
    Node *node = parser_node_at(parser, NODE_Tuple, start);
    node->Tuple.elts = parser_take_nodes(parser, base);
    return parser_finish(parser, node);
}

// Whether what follows the word may be a subject at all: most uses of the name end here.
static bool may_follow(TokenKind after) {
    switch (after) {
    case TOKEN_ASSIGN:
    case TOKEN_DOT:
    case TOKEN_COMMA:
    case TOKEN_COLON:
    case TOKEN_NEWLINE:
    case TOKEN_RIGHT_PAREN:
    case TOKEN_IN:
    case TOKEN_IS: return false;
    default: return true;
    }
}

static Node *try_match(Parser *parser) {
    const Token *head = token(parser);
    Node *node = parser_node_at(parser, NODE_Match, head);
    parser_advance(parser);
    node->Match.subject = subject(parser);
    if (node->Match.subject == NULL || !colon(parser) || !parser_accept(parser, TOKEN_NEWLINE)) {
        return NULL;
    }
    if (!parser_accept(parser, TOKEN_INDENT)) {
        if (!parser->diagnose) return NULL;
        return parser_raise_last(parser, SYNTAX_INDENTATION,
                                 "expected an indented block after 'match' statement on line %u",
                                 (unsigned)head->lineno);
    }
    size_t base = parser->stack_len;
    while (is_soft(parser, parser->soft.case_)) {
        Node *one = case_block(parser);
        if (one == NULL) return NULL;
        parser_push(parser, one);
    }
    if (parser->stack_len == base || !parser_accept(parser, TOKEN_DEDENT)) return NULL;
    node->Match.cases = parser_take_nodes(parser, base);
    return parser_since(parser, 10, "Pattern matching is") ? parser_finish(parser, node) : NULL;
}

Node *parser_match_statement(Parser *parser) {
    if (!is_soft(parser, parser->soft.match_) || !may_follow(next_kind(parser))) return NULL;
    Mark before = mark(parser);
    Node *node = try_match(parser);
    if (node == NULL) rewind_to(parser, before);
    return node;
}
