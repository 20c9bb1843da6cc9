#include "lang/parser_internal.h"

// What may come next among a call's arguments.
typedef enum Phase {
    PHASE_POSITIONAL, // anything
    PHASE_KEYWORD,    // after name=value: no plain positional argument
    PHASE_DOUBLE_STAR // after **mapping: no *iterable either
} Phase;

static Node *star_argument(Parser *parser) {
    const Token *star = token(parser);
    Node *node = parser_node_at(parser, NODE_Starred, star);
    parser_advance(parser);
    node->Starred.value = parser_expression(parser);
    if (node->Starred.value == NULL) {
        if (!parser->diagnose) return NULL;
        return parser_raise_last(parser, SYNTAX_ERROR, "Invalid star expression");
    }
    if (kind(parser) == TOKEN_ASSIGN && parser->diagnose) {
        parser_advance(parser);
        Node *value = parser_expression(parser);
        if (value != NULL) {
            parser_raise_token_node(parser, star, value,
                                    "cannot assign to iterable argument unpacking");
        }
        return NULL;
    }
    return kind(parser) == TOKEN_ASSIGN ? NULL : parser_finish(parser, node);
}

static Node *keyword_argument(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_keyword, token(parser));
    if (kind(parser) == TOKEN_POWER) {
        parser_advance(parser);
    } else {
        node->keyword.arg = parser_identifier(parser);
        parser_advance(parser);
    }
    node->keyword.value = parser_expression(parser);
    return node->keyword.value == NULL ? NULL : parser_finish(parser, node);
}

static Node *plain_argument(Parser *parser) {
    Node *node = kind(parser) == TOKEN_NAME && next_kind(parser) == TOKEN_WALRUS
                     ? parser_assignment_expression(parser)
                     : parser_expression(parser);
    if (kind(parser) == TOKEN_WALRUS || kind(parser) == TOKEN_ASSIGN) return NULL;
    return node;
}

static Node *argument(Parser *parser, Phase *phase) {
    if (kind(parser) == TOKEN_STAR) {
        return *phase == PHASE_DOUBLE_STAR ? NULL : star_argument(parser);
    }
    bool double_star = kind(parser) == TOKEN_POWER;
    bool named = kind(parser) == TOKEN_NAME && next_kind(parser) == TOKEN_ASSIGN;
    Mark before = mark(parser);
    if (!double_star && !named && *phase == PHASE_POSITIONAL) {
        Node *node = plain_argument(parser);
        if (node != NULL || !parser->diagnose) return node;
        rewind_to(parser, before);
    }
    if (parser->diagnose) {
        parser_invalid_keyword_argument(parser);
        rewind_to(parser, before);
    }
    if (!double_star && !named) return NULL;
    if (double_star) {
        *phase = PHASE_DOUBLE_STAR;
    } else if (*phase == PHASE_POSITIONAL) {
        *phase = PHASE_KEYWORD;
    }
    return keyword_argument(parser);
}

// The only argument of a call may be a generator expression, whose parentheses are the call's.
static Node *generator_argument(Parser *parser, Node *element, const Token *open) {
    Node *node = parser_node_at(parser, NODE_GeneratorExp, open);
    NodeList clauses;
    if (!parser_comprehension_clauses(parser, &clauses) || kind(parser) != TOKEN_RIGHT_PAREN)
        return NULL;
    node->GeneratorExp.elt = element;
    node->GeneratorExp.generators = clauses;
    node->end_lineno = token(parser)->end_lineno;
    node->end_col_offset = token(parser)->end_col;
    return parser_measured(parser, node);
}

// Divides what is on the stack into arguments and keywords.
static void divide(Parser *parser, size_t base, NodeList *args, NodeList *keywords) {
    if (parser->stopped) return;
    size_t count = parser->stack_len - base, kept = base;
    for (size_t i = 0; i < count; i++) {
        Node *node = parser->stack[base + i];
        if (node->kind == NODE_keyword) parser_push(parser, node);
    }
    *keywords = parser_take_nodes(parser, base + count);
    for (size_t i = 0; i < count && !parser->stopped; i++) {
        Node *node = parser->stack[base + i];
        if (node->kind != NODE_keyword) parser->stack[kept++] = node;
    }
    if (parser->stopped) return;
    parser->stack_len = kept;
    *args = parser_take_nodes(parser, base);
}

// A call's only argument is `*element for ...` (invalid_comprehension).
static void starred_generator(Parser *parser, const Node *element) {
    NodeList clauses;
    if (parser_comprehension_clauses(parser, &clauses))
        parser_raise_node(parser, element, "iterable unpacking cannot be used in comprehension");
}

bool parser_call_arguments(Parser *parser, bool generator, NodeList *args, NodeList *keywords) {
    *args = *keywords = (NodeList){NULL, 0};
    if (kind(parser) == TOKEN_RIGHT_PAREN) return true;
    const Token *open = previous(parser);
    size_t base = parser->stack_len;
    Phase phase = PHASE_POSITIONAL;
    do {
        Mark before = mark(parser);
        Node *next = argument(parser, &phase);
        if (next == NULL) {
            rewind_to(parser, before);
            break;
        }
        parser_push(parser, next);
        if (generator && phase == PHASE_POSITIONAL && parser->stack_len == base + 1 &&
            (kind(parser) == TOKEN_FOR || kind(parser) == TOKEN_ASYNC)) {
            before = mark(parser);
            if (next->kind == NODE_Starred) {
                if (parser->diagnose) starred_generator(parser, next);
                rewind_to(parser, before);
                continue;
            }
            Node *whole = generator_argument(parser, next, open);
            if (whole == NULL) {
                rewind_to(parser, before);
                break;
            }
            parser->stack[base] = whole;
            break;
        }
    } while (parser_accept(parser, TOKEN_COMMA) && kind(parser) != TOKEN_RIGHT_PAREN);
    divide(parser, base, args, keywords);
    return !parser->stopped;
}
