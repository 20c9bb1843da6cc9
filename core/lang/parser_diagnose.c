#include <string.h>

#include "lang/parser_internal.h"

// The invalid_* rules of CPython's grammar that concern expressions and assignments. Each looks at
// what stands at the current token for one kind of mistake and raises its error; the caller
// rewinds.

static bool is_legacy(const Parser *parser, const Ident *ident) {
    return ident == parser->soft.print || ident == parser->soft.exec;
}

// The beginning of a soft keyword counts as one: CPython compares as many letters as the name has
// (pegen.c:_PyPegen_soft_keyword_token).
static bool begins(const Ident *ident, const Ident *keyword) {
    return ident->len <= keyword->len && memcmp(ident->text, keyword->text, ident->len) == 0;
}

static bool is_soft_keyword(const Parser *parser, const Ident *ident) {
    const SoftKeywords *soft = &parser->soft;
    return begins(ident, soft->match_) || begins(ident, soft->case_) ||
           begins(ident, soft->underscore) || (begins(ident, soft->type_) && parser->minor >= 12);
}

static void missing_comma(Parser *parser) {
    const Token *start = token(parser);
    if (start->kind == TOKEN_NAME &&
        (next_kind(parser) == TOKEN_STRING || is_soft_keyword(parser, start->ident))) {
        return;
    }
    Node *left = parser_disjunction(parser);
    if (left == NULL) return;
    parser->diagnose = false;
    Node *right = parser_expression(parser);
    parser->diagnose = true;
    if (right == NULL || parser->stopped) return;
    if (left->kind == NODE_Name && is_legacy(parser, left->Name.id)) return;
    if (previous(parser)->level == 0) return;
    parser_raise_nodes(parser, left, right, "invalid syntax. Perhaps you forgot a comma?");
}

static void missing_else(Parser *parser) {
    Node *body = parser_disjunction(parser);
    if (body == NULL || !parser_accept(parser, TOKEN_IF)) return;
    Node *test = parser_disjunction(parser);
    if (test == NULL || kind(parser) == TOKEN_ELSE || kind(parser) == TOKEN_COLON) return;
    parser_raise_nodes(parser, body, test, "expected 'else' after 'if' expression");
}

static void lambda_in_fstring(Parser *parser) {
    const Token *start = token(parser);
    parser_advance(parser);
    if (parser_parameters(parser, TOKEN_COLON) == NULL) return;
    const Token *colon = token(parser);
    if (!parser_accept(parser, TOKEN_COLON) || kind(parser) != TOKEN_FSTRING_MIDDLE) return;
    parser_raise_tokens(parser, start, colon,
                        "f-string: lambda expressions are not allowed without parentheses");
}

static void legacy_statement(Parser *parser) {
    const Token *name = token(parser);
    if (name->kind != TOKEN_NAME) return;
    parser_advance(parser);
    if (kind(parser) == TOKEN_LEFT_PAREN) return;
    // Read after any name, as CPython does: what is wrong in there is reported first.
    Node *rest = parser_star_expressions(parser);
    if (rest == NULL || !is_legacy(parser, name->ident)) return;
    parser_raise_token_node(parser, name, rest,
                            "Missing parentheses in call to '%s'. Did you mean %s(...)?",
                            name->ident->text, name->ident->text);
}

void parser_invalid_expression(Parser *parser) {
    Mark start = mark(parser);
    if (kind(parser) == TOKEN_LAMBDA) {
        lambda_in_fstring(parser);
        rewind_to(parser, start);
        return;
    }
    missing_comma(parser);
    rewind_to(parser, start);
    missing_else(parser);
    rewind_to(parser, start);
    legacy_statement(parser);
    rewind_to(parser, start);
}

static void wrong_walrus_target(Parser *parser) {
    Node *target = parser_expression(parser);
    if (target == NULL || !parser_accept(parser, TOKEN_WALRUS) || parser_expression(parser) == NULL)
        return;
    parser_raise_node(parser, target, "cannot use assignment expressions with %s",
                      parser_expression_name(target));
}

static bool at_assignment(const Parser *parser) {
    return kind(parser) == TOKEN_ASSIGN || kind(parser) == TOKEN_WALRUS;
}

static void assignment_to_name(Parser *parser) {
    const Token *name = token(parser);
    if (name->kind != TOKEN_NAME || next_kind(parser) != TOKEN_ASSIGN) return;
    parser_advance(parser);
    parser_advance(parser);
    Node *value = parser_bitwise_or(parser);
    if (value == NULL || at_assignment(parser)) return;
    parser_raise_token_node(parser, name, value,
                            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
}

// Whether a list, a tuple, a generator expression, True, False or None begins here.
static bool at_assignable_display(Parser *parser) {
    Mark start = mark(parser);
    switch (kind(parser)) {
    case TOKEN_TRUE:
    case TOKEN_FALSE:
    case TOKEN_NONE: return true;
    case TOKEN_LEFT_PAREN:
    case TOKEN_LEFT_BRACKET: break;
    default: return false;
    }
    Node *node = parser_bracketed(parser);
    rewind_to(parser, start);
    if (node == NULL || node->col_offset != token(parser)->col ||
        node->lineno != token(parser)->lineno) {
        return false;
    }
    return node->kind == NODE_List || node->kind == NODE_Tuple || node->kind == NODE_GeneratorExp;
}

static void assignment_to_expression(Parser *parser) {
    if (at_assignable_display(parser)) return;
    Node *target = parser_bitwise_or(parser);
    if (target == NULL || !parser_accept(parser, TOKEN_ASSIGN)) return;
    if (parser_bitwise_or(parser) == NULL || at_assignment(parser)) return;
    parser_raise_node(parser, target,
                      "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                      parser_expression_name(target));
}

void parser_invalid_named_expression(Parser *parser) {
    Mark start = mark(parser);
    Node *node;
    if (parser_memo_find(parser, MEMO_NAMED, &node, NULL)) return;
    wrong_walrus_target(parser);
    rewind_to(parser, start);
    assignment_to_name(parser);
    rewind_to(parser, start);
    assignment_to_expression(parser);
    rewind_to(parser, start);
    parser_memo_save(parser, MEMO_NAMED, parser->at, NULL, (NodeList){NULL, 0});
}

// Calls

static const char MAYBE_EQUAL[] = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

static void named_generator(Parser *parser) {
    const Token *name = token(parser);
    if (name->kind != TOKEN_NAME || next_kind(parser) != TOKEN_ASSIGN) return;
    parser_advance(parser);
    const Token *equal = token(parser);
    parser_advance(parser);
    NodeList clauses;
    if (parser_expression(parser) == NULL || !parser_comprehension_clauses(parser, &clauses))
        return;
    parser_raise_tokens(parser, name, equal, MAYBE_EQUAL);
}

void parser_invalid_keyword_argument(Parser *parser) {
    Mark start = mark(parser);
    const Token *first = token(parser);
    if ((first->kind == TOKEN_TRUE || first->kind == TOKEN_FALSE || first->kind == TOKEN_NONE) &&
        next_kind(parser) == TOKEN_ASSIGN) {
        parser_raise_tokens(parser, first, first + 1, "cannot assign to %s",
                            token_text((TokenKind)first->kind));
        return;
    }
    if (first->kind == TOKEN_NAME && next_kind(parser) == TOKEN_ASSIGN) {
        named_generator(parser);
        rewind_to(parser, start);
        return;
    }
    if (first->kind == TOKEN_POWER) {
        parser_advance(parser);
        if (parser_expression(parser) == NULL || !parser_accept(parser, TOKEN_ASSIGN)) return;
        Node *value = parser_expression(parser);
        if (value == NULL) return;
        parser_raise_token_node(parser, first, value,
                                "cannot assign to keyword argument unpacking");
        return;
    }
    Node *target = parser_expression(parser);
    if (target == NULL || kind(parser) != TOKEN_ASSIGN) return;
    parser_raise_node_token(parser, target, token(parser),
                            "expression cannot contain assignment, perhaps you meant \"==\"?");
}

static const Node *last_of(NodeList clauses) {
    const Node *clause = clauses.items[clauses.len - 1];
    uint32_t ifs = clause->comprehension.ifs.len;
    return ifs > 0 ? clause->comprehension.ifs.items[ifs - 1] : clause->comprehension.iter;
}

static const char PARENTHESIZE[] = "Generator expression must be parenthesized";

// A generator expression without parentheses beside other arguments.
static void bare_generator(Parser *parser, bool first) {
    NodeList clauses;
    Node *element = parser_expression(parser);
    if (element == NULL || !parser_comprehension_clauses(parser, &clauses)) return;
    if (first && kind(parser) != TOKEN_COMMA) return;
    parser_raise_nodes(parser, element, last_of(clauses), PARENTHESIZE);
}

static void missing_value(Parser *parser) {
    if (kind(parser) != TOKEN_NAME || next_kind(parser) != TOKEN_ASSIGN) return;
    const Token *name = token(parser);
    parser_advance(parser);
    const Token *equal = token(parser);
    parser_advance(parser);
    if (kind(parser) != TOKEN_COMMA && kind(parser) != TOKEN_RIGHT_PAREN) return;
    parser_raise_tokens(parser, name, equal, "expected argument value expression");
}

static bool has_double_star(NodeList keywords) {
    for (uint32_t i = 0; i < keywords.len; i++) {
        if (keywords.items[i]->keyword.arg == NULL) return true;
    }
    return false;
}

// After arguments and a comma, where no argument can be.
static void after_comma(Parser *parser, NodeList keywords) {
    Mark start = mark(parser);
    const Token *comma = previous(parser);
    if (kind(parser) == TOKEN_STAR && keywords.len > 0) {
        if (parser->minor < 13) {
            parser_raise_last(parser, SYNTAX_ERROR,
                              "iterable argument unpacking follows keyword argument unpacking");
        }
        parser_advance(parser);
        if (parser_expression(parser) != NULL && kind(parser) != TOKEN_ASSIGN) {
            parser_raise_from(parser, comma,
                              "iterable argument unpacking follows keyword argument unpacking");
        }
        rewind_to(parser, start);
    }
    missing_value(parser);
    rewind_to(parser, start);
    bare_generator(parser, false);
    rewind_to(parser, start);
    NodeList args, more;
    if (parser_call_arguments(parser, false, &args, &more) && args.len + more.len > 0) {
        parser_raise_last(parser, SYNTAX_ERROR,
                          has_double_star(keywords)
                              ? "positional argument follows keyword argument unpacking"
                              : "positional argument follows keyword argument");
    }
}

void parser_invalid_arguments(Parser *parser) {
    Mark start = mark(parser);
    bare_generator(parser, true);
    rewind_to(parser, start);
    named_generator(parser);
    rewind_to(parser, start);
    missing_value(parser);
    rewind_to(parser, start);
    NodeList args, keywords, clauses;
    if (!parser_call_arguments(parser, false, &args, &keywords) || args.len + keywords.len == 0)
        return;
    if (previous(parser)->kind == TOKEN_COMMA) {
        after_comma(parser, keywords);
        return;
    }
    if (args.len > 1 && keywords.len == 0 && parser_comprehension_clauses(parser, &clauses)) {
        parser_raise_nodes(parser, args.items[args.len - 1], last_of(clauses), PARENTHESIZE);
    }
}

// Brackets

static Node *starred_expression(Parser *parser) {
    Node *node = parser_node_at(parser, NODE_Starred, token(parser));
    if (!parser_accept(parser, TOKEN_STAR)) return NULL;
    node->Starred.value = parser_expression(parser);
    return node->Starred.value == NULL ? NULL : parser_finish(parser, node);
}

void parser_invalid_group(Parser *parser) {
    parser_advance(parser);
    const Token *first = token(parser);
    if (first->kind == TOKEN_STAR) {
        Node *node = starred_expression(parser);
        if (node == NULL || kind(parser) != TOKEN_RIGHT_PAREN) return;
        parser_raise_node(parser, node, "cannot use starred expression here");
    } else if (first->kind == TOKEN_POWER) {
        parser_advance(parser);
        if (parser_expression(parser) == NULL || kind(parser) != TOKEN_RIGHT_PAREN) return;
        parser_raise_tokens(parser, first, first, "cannot use double starred expression here");
    }
}

static void bare_target(Parser *parser) {
    NodeList clauses;
    Node *first = parser_star_named_expression(parser);
    if (first == NULL || kind(parser) != TOKEN_COMMA) return;
    const Token *comma = token(parser);
    parser_advance(parser);
    Mark after = mark(parser);
    if (parser_star_named_list(parser) && parser->stack_len > after.stack_len) {
        Node *last = parser->stack[parser->stack_len - 1];
        if (parser_comprehension_clauses(parser, &clauses)) {
            parser_raise_nodes(parser, first, last,
                               "did you forget parentheses around the comprehension target?");
        }
    }
    rewind_to(parser, after);
    if (parser_comprehension_clauses(parser, &clauses)) {
        parser_raise_node_token(parser, first, comma,
                                "did you forget parentheses around the comprehension target?");
    }
}

void parser_invalid_comprehension(Parser *parser) {
    const Token *open = token(parser);
    NodeList clauses;
    parser_advance(parser);
    Mark start = mark(parser);
    if (kind(parser) == TOKEN_POWER && open->kind == TOKEN_LEFT_BRACE) {
        const Token *stars = token(parser);
        parser_advance(parser);
        if (parser_bitwise_or(parser) != NULL && parser_comprehension_clauses(parser, &clauses) &&
            kind(parser) == TOKEN_RIGHT_BRACE) {
            parser_raise_tokens(parser, stars, stars,
                                "dict unpacking cannot be used in dict comprehension");
        }
        return;
    }
    if (kind(parser) == TOKEN_STAR) {
        Node *node = starred_expression(parser);
        if (node != NULL && parser_comprehension_clauses(parser, &clauses)) {
            parser_raise_node(parser, node, "iterable unpacking cannot be used in comprehension");
        }
    }
    rewind_to(parser, start);
    if (open->kind != TOKEN_LEFT_PAREN) bare_target(parser);
}

// A dictionary item that is not one; `first` says that nothing stands before it.
static void invalid_item(Parser *parser, bool first) {
    Node *key = parser_expression(parser);
    if (key == NULL) return;
    if (kind(parser) != TOKEN_COLON) {
        if (first) return;
        parser_raise_at(parser, key->lineno, (int64_t)key->end_col_offset - 1, key->end_lineno, -1,
                        "':' expected after dictionary key");
        return;
    }
    const Token *colon = token(parser);
    parser_advance(parser);
    const Token *star = token(parser);
    if (star->kind == TOKEN_STAR) {
        parser_advance(parser);
        if (parser_bitwise_or(parser) == NULL) return;
        parser_raise_from(parser, star, "cannot use a starred expression in a dictionary value");
    } else if (star->kind == TOKEN_RIGHT_BRACE || star->kind == TOKEN_COMMA) {
        parser_raise_tokens(parser, colon, colon,
                            "expression expected after dictionary key and ':'");
    }
}

static bool good_item(Parser *parser) {
    if (parser_accept(parser, TOKEN_POWER)) return parser_bitwise_or(parser) != NULL;
    return parser_expression(parser) != NULL && parser_accept(parser, TOKEN_COLON) &&
           parser_expression(parser) != NULL;
}

void parser_invalid_dict(Parser *parser) {
    for (bool first = true;; first = false) {
        Mark item = mark(parser);
        if (!good_item(parser)) {
            rewind_to(parser, item);
            invalid_item(parser, first);
            return;
        }
        if (!parser_accept(parser, TOKEN_COMMA)) return;
    }
}

// Assignments

static void wrong_annotation(Parser *parser) {
    Mark start = mark(parser);
    if (kind(parser) == TOKEN_LEFT_PAREN || kind(parser) == TOKEN_LEFT_BRACKET) {
        Node *node = parser_bracketed(parser);
        if (node != NULL && (node->kind == NODE_List || node->kind == NODE_Tuple) &&
            parser_accept(parser, TOKEN_COLON) && parser_expression(parser) != NULL) {
            parser_raise_node(parser, node, "only single target (not %s) can be annotated",
                              parser_expression_name(node));
        }
        rewind_to(parser, start);
    }
    Node *first = parser_star_named_expression(parser);
    if (first != NULL && parser_accept(parser, TOKEN_COMMA)) {
        Mark rest = mark(parser);
        if (!parser_star_named_list(parser)) rewind_to(parser, rest);
        if (parser_accept(parser, TOKEN_COLON) && parser_expression(parser) != NULL) {
            parser_raise_node(parser, first, "only single target (not tuple) can be annotated");
        }
    }
    rewind_to(parser, start);
    Node *target = parser_expression(parser);
    if (target != NULL && parser_accept(parser, TOKEN_COLON) && parser_expression(parser) != NULL) {
        parser_raise_node(parser, target, "illegal target for annotation");
    }
    rewind_to(parser, start);
}

static void skip_good_targets(Parser *parser) {
    for (;;) {
        Mark before = mark(parser);
        if (parser_star_targets(parser) == NULL || !parser_accept(parser, TOKEN_ASSIGN)) {
            rewind_to(parser, before);
            return;
        }
    }
}

static bool at_augmented(const Parser *parser) {
    TokenKind op = kind(parser);
    return (op >= TOKEN_POWER_ASSIGN && op <= TOKEN_RIGHT_ASSIGN) ||
           (op >= TOKEN_ADD_ASSIGN && op <= TOKEN_AT_ASSIGN);
}

void parser_invalid_assignment(Parser *parser) {
    Mark start = mark(parser);
    wrong_annotation(parser);
    skip_good_targets(parser);
    Mark rest = mark(parser);
    Node *target = parser_star_expressions(parser);
    if (target != NULL && kind(parser) == TOKEN_ASSIGN)
        parser_raise_target(parser, target, false, false);
    rewind_to(parser, rest);
    if (kind(parser) == TOKEN_YIELD) {
        target = parser_yield_expression(parser);
        if (target != NULL && kind(parser) == TOKEN_ASSIGN) {
            parser_raise_node(parser, target, "assignment to yield expression not possible");
        }
    }
    rewind_to(parser, start);
    target = parser_star_expressions(parser);
    if (target != NULL && at_augmented(parser)) {
        parser_advance(parser);
        if (parser_annotated_rhs(parser) != NULL) {
            parser_raise_node(parser, target,
                              "'%s' is an illegal expression for augmented assignment",
                              parser_expression_name(target));
        }
    }
    rewind_to(parser, start);
}
