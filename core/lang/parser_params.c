#include "lang/parser_internal.h"

// The parameters of a function or lambda, read so far. Pairs of a parameter and its default (or
// NULL) are on the parser's stack: first the positional ones, then the keyword-only ones.
typedef struct Params {
    TokenKind end;
    bool slash, star, defaults;
    uint32_t only_positional, positional, only_keyword;
    Node *vararg, *kwarg;
} Params;

static Node *parameter(Parser *parser, bool annotated, bool starred) {
    Node *node = parser_node_at(parser, NODE_arg, token(parser));
    node->arg.arg = parser_identifier(parser);
    if (node->arg.arg == NULL) return NULL;
    if (annotated && parser_accept(parser, TOKEN_COLON)) {
        node->arg.annotation = starred && parser->minor >= 11 ? parser_star_expression(parser)
                                                              : parser_expression(parser);
        if (node->arg.annotation == NULL) return NULL;
    }
    return parser_finish(parser, node);
}

static void *fail_at(Parser *parser, const Token *at, const char *message) {
    return parser->diagnose ? parser_raise_tokens(parser, at, at, "%s", message) : NULL;
}

static bool ends(const Parser *parser, const Params *params) {
    return kind(parser) == TOKEN_COMMA || kind(parser) == params->end;
}

static bool slash(Parser *parser, Params *params) {
    const Token *at = token(parser);
    if (params->star) return fail_at(parser, at, "/ must be ahead of *") != NULL;
    if (params->slash) return fail_at(parser, at, "/ may appear only once") != NULL;
    if (params->positional == 0) {
        if (next_kind(parser) == TOKEN_COMMA) {
            fail_at(parser, at, "at least one argument must precede /");
        }
        return false;
    }
    parser_advance(parser);
    params->slash = true;
    params->only_positional = params->positional;
    if (kind(parser) == TOKEN_STAR)
        fail_at(parser, token(parser), "expected comma between / and *");
    return parser_since(parser, 8, "Positional-only parameters are");
}

static bool star(Parser *parser, Params *params) {
    const Token *at = token(parser);
    if (params->star) return fail_at(parser, at, "* argument may appear only once") != NULL;
    parser_advance(parser);
    params->star = true;
    bool bare = kind(parser) == TOKEN_COMMA;
    TokenKind after = bare ? next_kind(parser) : kind(parser);
    if (after == params->end || (bare && after == TOKEN_POWER)) {
        if (params->end == TOKEN_RIGHT_PAREN) {
            fail_at(parser, at, "named arguments must follow bare *");
        } else if (parser->diagnose) {
            if (bare) parser_advance(parser);
            parser_raise_last(parser, SYNTAX_ERROR, "named arguments must follow bare *");
        }
        return false;
    }
    if (bare) return true;
    params->vararg = parameter(parser, params->end == TOKEN_RIGHT_PAREN, true);
    if (params->vararg == NULL) return false;
    if (kind(parser) == TOKEN_ASSIGN) {
        fail_at(parser, token(parser), "var-positional argument cannot have default value");
    }
    return true;
}

static bool double_star(Parser *parser, Params *params) {
    parser_advance(parser);
    params->kwarg = parameter(parser, params->end == TOKEN_RIGHT_PAREN, false);
    if (params->kwarg == NULL) return false;
    if (kind(parser) == TOKEN_ASSIGN) {
        fail_at(parser, token(parser), "var-keyword argument cannot have default value");
    }
    if (!ends(parser, params)) return false;
    parser_accept(parser, TOKEN_COMMA);
    if (kind(parser) == params->end) return true;
    if (parser->diagnose) {
        static const char MESSAGE[] = "arguments cannot follow var-keyword argument";
        TokenKind next = kind(parser);
        if (next == TOKEN_STAR || next == TOKEN_POWER || next == TOKEN_SLASH) {
            fail_at(parser, token(parser), MESSAGE);
        }
        Node *extra = parameter(parser, params->end == TOKEN_RIGHT_PAREN, false);
        if (extra != NULL) parser_raise_node(parser, extra, MESSAGE);
    }
    return false;
}

static bool plain(Parser *parser, Params *params) {
    Node *node = parameter(parser, params->end == TOKEN_RIGHT_PAREN, false), *value = NULL;
    if (node == NULL) return false;
    if (kind(parser) == TOKEN_ASSIGN) {
        const Token *equal = token(parser);
        parser_advance(parser);
        if (ends(parser, params)) {
            if (kind(parser) == TOKEN_COLON) return false; // no message at a lambda's end
            return fail_at(parser, equal, "expected default value expression") != NULL;
        }
        value = parser_expression(parser);
        if (value == NULL) return false;
    }
    if (!ends(parser, params)) return false;
    if (!params->star) {
        if (value == NULL && params->defaults) {
            if (!parser->diagnose) return false;
            parser_raise_node(parser, node,
                              parser->minor >= 12
                                  ? "parameter without a default follows parameter with a default"
                                  : "non-default argument follows default argument");
        }
        params->defaults = value != NULL;
        params->positional++;
    } else {
        params->only_keyword++;
    }
    parser_push(parser, node);
    parser_push(parser, value);
    return true;
}

// "def f((a, b))", as it was in Python 2.
static void invalid_parenthesis(Parser *parser, const Params *params) {
    const Token *open = token(parser);
    bool def = params->end == TOKEN_RIGHT_PAREN;
    parser_advance(parser);
    do {
        if (parameter(parser, def, false) == NULL) return;
    } while (parser_accept(parser, TOKEN_COMMA) && kind(parser) != TOKEN_RIGHT_PAREN);
    if (kind(parser) != TOKEN_RIGHT_PAREN) return;
    parser_raise_tokens(parser, open, token(parser),
                        def ? "Function parameters cannot be parenthesized"
                            : "Lambda expression parameters cannot be parenthesized");
}

static bool one(Parser *parser, Params *params) {
    switch (kind(parser)) {
    case TOKEN_SLASH: return slash(parser, params);
    case TOKEN_STAR: return star(parser, params);
    case TOKEN_POWER: return double_star(parser, params);
    case TOKEN_NAME: return plain(parser, params);
    case TOKEN_LEFT_PAREN:
        if (parser->diagnose && !params->defaults) invalid_parenthesis(parser, params);
        return false;
    default: return false;
    }
}

// Takes `count` of the pairs on the stack from number `first` on: their parameters or defaults.
static NodeList pick(Parser *parser, size_t base, uint32_t first, uint32_t count, bool value,
                     bool skip_missing) {
    if (parser->stopped) return (NodeList){NULL, 0};
    size_t top = parser->stack_len;
    for (uint32_t i = first; i < first + count && !parser->stopped; i++) {
        void *item = parser->stack[base + 2 * (size_t)i + value];
        if (item != NULL || !skip_missing) parser_push(parser, item);
    }
    return parser_take_nodes(parser, top);
}

Node *parser_parameters(Parser *parser, TokenKind end) {
    Params params = {.end = end};
    Mark before = mark(parser);
    size_t base = parser->stack_len;
    while (kind(parser) != end) {
        if (!one(parser, &params) || parser->stopped) {
            rewind_to(parser, before);
            return NULL;
        }
        if (!parser_accept(parser, TOKEN_COMMA)) break;
    }
    Node *node = parser_node_at(parser, NODE_arguments, NULL);
    uint32_t only = params.only_positional, plain_count = params.positional - only;
    node->arguments.posonlyargs = pick(parser, base, 0, only, false, false);
    node->arguments.args = pick(parser, base, only, plain_count, false, false);
    node->arguments.defaults = pick(parser, base, 0, params.positional, true, true);
    node->arguments.kwonlyargs =
        pick(parser, base, params.positional, params.only_keyword, false, false);
    node->arguments.kw_defaults =
        pick(parser, base, params.positional, params.only_keyword, true, false);
    node->arguments.vararg = params.vararg;
    node->arguments.kwarg = params.kwarg;
    if (!parser->stopped) parser->stack_len = base;
    return parser_finish(parser, node);
}
