#include "lang/grammar_old.h"

enum { MAX_DEPTH = 1000 }; // expressions inside each other

// Every function goes past what it is named after, or returns false at the token that cannot
// follow.

static TokenKind kind(const OldGrammar *g) {
    return (TokenKind)g->tokens[g->at].kind;
}

static bool accept(OldGrammar *g, TokenKind wanted) {
    if (kind(g) != wanted) return false;
    g->at++;
    return true;
}

static void mark_list(OldGrammar *g) {
    if (g->at <= g->before) g->list = g->at;
}

// Expressions

static bool test(OldGrammar *g);
static bool or_test(OldGrammar *g);
static bool comprehension(OldGrammar *g);

static bool starts_expression(TokenKind k) {
    switch (k) {
    case TOKEN_NAME:
    case TOKEN_NUMBER:
    case TOKEN_STRING:
    case TOKEN_FSTRING_START:
    case TOKEN_LEFT_PAREN:
    case TOKEN_LEFT_BRACKET:
    case TOKEN_LEFT_BRACE:
    case TOKEN_ELLIPSIS:
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE:
    case TOKEN_PLUS:
    case TOKEN_MINUS:
    case TOKEN_TILDE:
    case TOKEN_AWAIT: return true;
    default: return false;
    }
}

static bool starts_test(TokenKind k) {
    return starts_expression(k) || k == TOKEN_NOT || k == TOKEN_LAMBDA;
}

// An f-string was one token. What cannot be read in it is found out later.
static bool fstring(OldGrammar *g) {
    int open = 0;
    do {
        if (kind(g) == TOKEN_ERROR) return true;
        open += kind(g) == TOKEN_FSTRING_START;
        open -= kind(g) == TOKEN_FSTRING_END;
        g->at++;
    } while (open > 0);
    return true;
}

static bool strings(OldGrammar *g) {
    if (g->at <= g->before) g->string = g->at;
    for (;;) {
        if (kind(g) == TOKEN_FSTRING_START)
            fstring(g);
        else if (!accept(g, TOKEN_STRING))
            return true;
    }
}

static bool named_test(OldGrammar *g) {
    return test(g) && (!accept(g, TOKEN_WALRUS) || test(g));
}

static bool bitwise_or(OldGrammar *g);

static bool named_or_starred(OldGrammar *g) {
    return accept(g, TOKEN_STAR) ? bitwise_or(g) : named_test(g);
}

static bool test_or_starred(OldGrammar *g) {
    return accept(g, TOKEN_STAR) ? bitwise_or(g) : test(g);
}

static bool expression_or_starred(OldGrammar *g) {
    accept(g, TOKEN_STAR);
    return bitwise_or(g);
}

// More items after the first, each after a comma, the last of which may stand alone.
static bool more(OldGrammar *g, bool (*item)(OldGrammar *), bool (*starts)(TokenKind), bool stars) {
    while (accept(g, TOKEN_COMMA)) {
        if (!starts(kind(g)) && !(stars && kind(g) == TOKEN_STAR)) return true;
        if (!item(g)) return false;
    }
    return true;
}

static bool test_list(OldGrammar *g) {
    return test(g) && more(g, test, starts_test, false);
}

static bool starred_list(OldGrammar *g) {
    return test_or_starred(g) && more(g, test_or_starred, starts_test, true);
}

static bool expression_list(OldGrammar *g) {
    mark_list(g);
    return expression_or_starred(g) && more(g, expression_or_starred, starts_expression, true);
}

static bool yield_expression(OldGrammar *g) {
    if (!accept(g, TOKEN_YIELD)) return false;
    if (accept(g, TOKEN_FROM)) return test(g);
    return !(starts_test(kind(g)) || kind(g) == TOKEN_STAR) || starred_list(g);
}

static bool at_comprehension(const OldGrammar *g) {
    return kind(g) == TOKEN_FOR || kind(g) == TOKEN_ASYNC;
}

static bool display(OldGrammar *g, TokenKind close) {
    if (accept(g, close)) return true;
    if (close == TOKEN_RIGHT_PAREN && kind(g) == TOKEN_YIELD)
        return yield_expression(g) && accept(g, close);
    if (!named_or_starred(g)) return false;
    if (at_comprehension(g)) return comprehension(g) && accept(g, close);
    return more(g, named_or_starred, starts_test, true) && accept(g, close);
}

static bool dict_item(OldGrammar *g) {
    if (accept(g, TOKEN_POWER)) return bitwise_or(g);
    return test(g) && accept(g, TOKEN_COLON) && test(g);
}

static bool starts_dict_item(TokenKind k) {
    return starts_test(k) || k == TOKEN_POWER;
}

static bool braces(OldGrammar *g) {
    if (accept(g, TOKEN_RIGHT_BRACE)) return true;
    bool dict = kind(g) == TOKEN_POWER;
    if (dict) {
        if (!dict_item(g)) return false;
    } else {
        bool star = kind(g) == TOKEN_STAR;
        if (!test_or_starred(g)) return false;
        dict = !star && accept(g, TOKEN_COLON);
        if (dict && !test(g)) return false;
    }
    if (at_comprehension(g)) return comprehension(g) && accept(g, TOKEN_RIGHT_BRACE);
    return (dict ? more(g, dict_item, starts_dict_item, false)
                 : more(g, test_or_starred, starts_test, true)) &&
           accept(g, TOKEN_RIGHT_BRACE);
}

static bool atom(OldGrammar *g) {
    switch (kind(g)) {
    case TOKEN_NAME:
    case TOKEN_NUMBER:
    case TOKEN_ELLIPSIS:
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE: g->at++; return true;
    case TOKEN_STRING:
    case TOKEN_FSTRING_START: return strings(g);
    case TOKEN_LEFT_PAREN: g->at++; return display(g, TOKEN_RIGHT_PAREN);
    case TOKEN_LEFT_BRACKET: g->at++; return display(g, TOKEN_RIGHT_BRACKET);
    case TOKEN_LEFT_BRACE: g->at++; return braces(g);
    default: return false;
    }
}

// One argument of a call. *keyword is set for a named one, *unpacked for one with two stars.
static bool argument(OldGrammar *g, bool *keyword, bool *unpacked) {
    if (accept(g, TOKEN_POWER)) {
        *unpacked = true;
        return test(g);
    }
    if (accept(g, TOKEN_STAR)) return test(g);
    if (!test(g)) return false;
    if (at_comprehension(g)) return comprehension(g);
    if (accept(g, TOKEN_WALRUS)) return test(g);
    if (!accept(g, TOKEN_ASSIGN)) return true;
    *keyword = true;
    return test(g);
}

static bool arguments(OldGrammar *g) {
    bool keyword = false, unpacked = false;
    uint32_t list = g->list;
    while (kind(g) != TOKEN_RIGHT_PAREN) {
        uint32_t start = g->at;
        bool star = kind(g) == TOKEN_STAR, named = false, stars = false;
        mark_list(g);
        if (!argument(g, &named, &stars)) return false;
        bool wrong = !named && !stars && (star ? unpacked : keyword || unpacked);
        if (wrong && g->argument == 0) g->argument = start;
        keyword = keyword || named;
        unpacked = unpacked || stars;
        if (!accept(g, TOKEN_COMMA)) break;
    }
    if (g->at <= g->before) g->list = list; // what is looked for comes behind the call
    return accept(g, TOKEN_RIGHT_PAREN);
}

static bool subscript(OldGrammar *g) {
    if (kind(g) != TOKEN_COLON && !test(g)) return false;
    for (int colons = 0; colons < 2 && accept(g, TOKEN_COLON); colons++) {
        if (starts_test(kind(g)) && !test(g)) return false;
    }
    return true;
}

static bool starts_subscript(TokenKind k) {
    return starts_test(k) || k == TOKEN_COLON;
}

static bool primary(OldGrammar *g) {
    accept(g, TOKEN_AWAIT);
    if (!atom(g)) return false;
    for (;;) {
        if (accept(g, TOKEN_LEFT_PAREN)) {
            if (!arguments(g)) return false;
        } else if (accept(g, TOKEN_LEFT_BRACKET)) {
            if (!subscript(g) || !more(g, subscript, starts_subscript, false) ||
                !accept(g, TOKEN_RIGHT_BRACKET))
                return false;
        } else if (accept(g, TOKEN_DOT)) {
            if (!accept(g, TOKEN_NAME)) return false;
        } else {
            return true;
        }
    }
}

static bool factor(OldGrammar *g) {
    do {
        while (accept(g, TOKEN_PLUS) || accept(g, TOKEN_MINUS) || accept(g, TOKEN_TILDE)) continue;
        if (!primary(g)) return false;
    } while (accept(g, TOKEN_POWER));
    return true;
}

static bool is_binary(TokenKind k) {
    switch (k) {
    case TOKEN_PLUS:
    case TOKEN_MINUS:
    case TOKEN_STAR:
    case TOKEN_SLASH:
    case TOKEN_FLOOR:
    case TOKEN_PERCENT:
    case TOKEN_AT:
    case TOKEN_AMPERSAND:
    case TOKEN_BAR:
    case TOKEN_CARET:
    case TOKEN_LEFT_SHIFT:
    case TOKEN_RIGHT_SHIFT: return true;
    default: return false;
    }
}

static bool bitwise_or(OldGrammar *g) {
    if (!factor(g)) return false;
    while (is_binary(kind(g))) {
        g->at++;
        if (!factor(g)) return false;
    }
    return true;
}

// Goes past a comparison's operator; false when there is none. *whole is cleared for half of one.
static bool comparison_operator(OldGrammar *g, bool *whole) {
    switch (kind(g)) {
    case TOKEN_LESS:
    case TOKEN_GREATER:
    case TOKEN_EQUAL:
    case TOKEN_NOT_EQUAL:
    case TOKEN_LESS_EQUAL:
    case TOKEN_GREATER_EQUAL:
    case TOKEN_IN: g->at++; return true;
    case TOKEN_NOT: g->at++; return *whole = accept(g, TOKEN_IN);
    case TOKEN_IS:
        g->at++;
        accept(g, TOKEN_NOT);
        return true;
    default: return false;
    }
}

static bool or_test(OldGrammar *g) {
    bool whole = true;
    do {
        while (accept(g, TOKEN_NOT)) continue;
        do {
            if (!bitwise_or(g)) return false;
        } while (comparison_operator(g, &whole));
        if (!whole) return false;
    } while (accept(g, TOKEN_AND) || accept(g, TOKEN_OR));
    return true;
}

static bool parameters(OldGrammar *g, TokenKind end);

// `conditional` says whether "a if b else c" may be had.
static bool whole_test(OldGrammar *g, bool conditional) {
    for (;;) {
        if (accept(g, TOKEN_LAMBDA)) {
            if (!parameters(g, TOKEN_COLON)) return false;
        } else {
            if (!or_test(g)) return false;
            if (!conditional || !accept(g, TOKEN_IF)) return true;
            if (!or_test(g) || !accept(g, TOKEN_ELSE)) return false;
        }
    }
}

static bool test(OldGrammar *g) {
    bool passed = g->depth < MAX_DEPTH;
    g->depth++;
    passed = passed && whole_test(g, true);
    if (passed) g->depth--;
    return passed;
}

static bool comprehension(OldGrammar *g) {
    while (at_comprehension(g)) {
        accept(g, TOKEN_ASYNC);
        if (!accept(g, TOKEN_FOR) || !expression_list(g) || !accept(g, TOKEN_IN) || !or_test(g))
            return false;
        while (accept(g, TOKEN_IF)) {
            if (!whole_test(g, false)) return false;
        }
    }
    return true;
}

// Parameters

static bool parameter(OldGrammar *g, bool annotated, bool defaulted) {
    if (!accept(g, TOKEN_NAME)) return false;
    if (annotated && accept(g, TOKEN_COLON) && !test(g)) return false;
    return !defaulted || !accept(g, TOKEN_ASSIGN) || test(g);
}

// Up to `end`, which is gone past too: the parenthesis of a function or the colon of a lambda.
static bool parameters(OldGrammar *g, TokenKind end) {
    bool annotated = end == TOKEN_RIGHT_PAREN, slash = false, star = false, any = false;
    mark_list(g);
    while (kind(g) != end) {
        if (kind(g) == TOKEN_STAR && !star) {
            if (g->at <= g->before)
                g->star = g->at + (g->tokens[g->at + 1].kind == TOKEN_COMMA ? 2u : 0u);
            g->at++;
            star = true;
            if (kind(g) == TOKEN_NAME && !parameter(g, annotated, false)) return false;
        } else if (accept(g, TOKEN_POWER)) {
            if (!parameter(g, annotated, false)) return false;
            accept(g, TOKEN_COMMA);
            break;
        } else if (kind(g) == TOKEN_SLASH && any && !slash && !star) {
            g->at++;
            slash = true;
        } else {
            if (!parameter(g, annotated, true)) return false;
            any = true;
        }
        if (!accept(g, TOKEN_COMMA)) break;
    }
    return accept(g, end);
}

// Simple statements

static bool is_augmented(TokenKind k) {
    return (k >= TOKEN_POWER_ASSIGN && k <= TOKEN_RIGHT_ASSIGN) ||
           (k >= TOKEN_ADD_ASSIGN && k <= TOKEN_AT_ASSIGN);
}

static bool value_list(OldGrammar *g, bool starred) {
    if (kind(g) == TOKEN_YIELD) return yield_expression(g);
    return starred ? starred_list(g) : test_list(g);
}

static bool expression_statement(OldGrammar *g) {
    mark_list(g);
    if (!starred_list(g)) return false;
    if (accept(g, TOKEN_COLON)) {
        return test(g) && (!accept(g, TOKEN_ASSIGN) || value_list(g, true));
    }
    if (is_augmented(kind(g))) {
        g->at++;
        return value_list(g, false);
    }
    while (accept(g, TOKEN_ASSIGN)) {
        mark_list(g);
        if (!value_list(g, true)) return false;
    }
    return true;
}

static bool dotted_name(OldGrammar *g) {
    do {
        if (!accept(g, TOKEN_NAME)) return false;
    } while (accept(g, TOKEN_DOT));
    return true;
}

static bool renamed(OldGrammar *g) {
    return !accept(g, TOKEN_AS) || accept(g, TOKEN_NAME);
}

static bool import_name(OldGrammar *g) {
    do {
        if (!dotted_name(g) || !renamed(g)) return false;
    } while (accept(g, TOKEN_COMMA));
    return true;
}

static bool imported(OldGrammar *g) {
    return accept(g, TOKEN_NAME) && renamed(g);
}

static bool starts_name(TokenKind k) {
    return k == TOKEN_NAME;
}

static bool import_from(OldGrammar *g) {
    bool dots = false;
    while (accept(g, TOKEN_DOT) || accept(g, TOKEN_ELLIPSIS)) dots = true;
    if (!(dots && kind(g) == TOKEN_IMPORT) && !dotted_name(g)) return false;
    if (!accept(g, TOKEN_IMPORT)) return false;
    if (accept(g, TOKEN_STAR)) return true;
    bool enclosed = accept(g, TOKEN_LEFT_PAREN);
    mark_list(g);
    if (!imported(g) || !more(g, imported, starts_name, false)) return false;
    return !enclosed || accept(g, TOKEN_RIGHT_PAREN);
}

static bool names(OldGrammar *g) {
    do {
        if (!accept(g, TOKEN_NAME)) return false;
    } while (accept(g, TOKEN_COMMA));
    return true;
}

static bool small_statement(OldGrammar *g) {
    switch (kind(g)) {
    case TOKEN_PASS:
    case TOKEN_BREAK:
    case TOKEN_CONTINUE: g->at++; return true;
    case TOKEN_DEL: g->at++; return expression_list(g);
    case TOKEN_RETURN:
        g->at++;
        return !(starts_test(kind(g)) || kind(g) == TOKEN_STAR) || starred_list(g);
    case TOKEN_RAISE:
        g->at++;
        return !starts_test(kind(g)) || (test(g) && (!accept(g, TOKEN_FROM) || test(g)));
    case TOKEN_YIELD: return yield_expression(g);
    case TOKEN_IMPORT: g->at++; return import_name(g);
    case TOKEN_FROM: g->at++; return import_from(g);
    case TOKEN_GLOBAL:
    case TOKEN_NONLOCAL: g->at++; return names(g);
    case TOKEN_ASSERT: g->at++; return test(g) && (!accept(g, TOKEN_COMMA) || test(g));
    default: return expression_statement(g);
    }
}

static bool simple_statement(OldGrammar *g) {
    do {
        if (!small_statement(g)) return false;
    } while (accept(g, TOKEN_SEMICOLON) && kind(g) != TOKEN_NEWLINE);
    return accept(g, TOKEN_NEWLINE);
}

// Compound statements

static bool statement(OldGrammar *g);

static bool suite(OldGrammar *g) {
    if (!accept(g, TOKEN_COLON)) return false;
    if (!accept(g, TOKEN_NEWLINE)) return simple_statement(g);
    if (!accept(g, TOKEN_INDENT)) {
        g->only_indent = true;
        return false;
    }
    do {
        if (!statement(g)) return false;
    } while (!accept(g, TOKEN_DEDENT));
    return true;
}

static bool else_suite(OldGrammar *g) {
    return !accept(g, TOKEN_ELSE) || suite(g);
}

static bool if_statement(OldGrammar *g) {
    do {
        if (!named_test(g) || !suite(g)) return false;
    } while (accept(g, TOKEN_ELIF));
    return else_suite(g);
}

static bool for_statement(OldGrammar *g) {
    return expression_list(g) && accept(g, TOKEN_IN) && test_list(g) && suite(g) && else_suite(g);
}

static bool try_statement(OldGrammar *g) {
    if (!suite(g)) return false;
    if (accept(g, TOKEN_FINALLY)) return suite(g);
    if (kind(g) != TOKEN_EXCEPT) return false;
    while (accept(g, TOKEN_EXCEPT)) {
        if (starts_test(kind(g)) && (!test(g) || (accept(g, TOKEN_AS) && !accept(g, TOKEN_NAME))))
            return false;
        if (!suite(g)) return false;
    }
    return else_suite(g) && (!accept(g, TOKEN_FINALLY) || suite(g));
}

static bool with_statement(OldGrammar *g) {
    do {
        mark_list(g);
        if (!test(g) || (accept(g, TOKEN_AS) && !bitwise_or(g))) return false;
    } while (accept(g, TOKEN_COMMA));
    return suite(g);
}

static bool function(OldGrammar *g) {
    return accept(g, TOKEN_NAME) && accept(g, TOKEN_LEFT_PAREN) &&
           parameters(g, TOKEN_RIGHT_PAREN) && (!accept(g, TOKEN_ARROW) || test(g)) && suite(g);
}

static bool class_statement(OldGrammar *g) {
    return accept(g, TOKEN_NAME) && (!accept(g, TOKEN_LEFT_PAREN) || arguments(g)) && suite(g);
}

static bool decorated(OldGrammar *g) {
    do {
        if (!dotted_name(g) || (accept(g, TOKEN_LEFT_PAREN) && !arguments(g)) ||
            !accept(g, TOKEN_NEWLINE))
            return false;
    } while (accept(g, TOKEN_AT));
    if (accept(g, TOKEN_CLASS)) return class_statement(g);
    accept(g, TOKEN_ASYNC);
    return accept(g, TOKEN_DEF) && function(g);
}

static bool asynchronous(OldGrammar *g) {
    if (accept(g, TOKEN_DEF)) return function(g);
    if (accept(g, TOKEN_WITH)) return with_statement(g);
    return accept(g, TOKEN_FOR) && for_statement(g);
}

static bool statement(OldGrammar *g) {
    switch (kind(g)) {
    case TOKEN_IF: g->at++; return if_statement(g);
    case TOKEN_WHILE: g->at++; return named_test(g) && suite(g) && else_suite(g);
    case TOKEN_FOR: g->at++; return for_statement(g);
    case TOKEN_TRY: g->at++; return try_statement(g);
    case TOKEN_WITH: g->at++; return with_statement(g);
    case TOKEN_DEF: g->at++; return function(g);
    case TOKEN_CLASS: g->at++; return class_statement(g);
    case TOKEN_AT: g->at++; return decorated(g);
    case TOKEN_ASYNC: g->at++; return asynchronous(g);
    default: return simple_statement(g);
    }
}

// The lexer could not read on inside an f-string, which ends there then.
static bool in_fstring(const OldGrammar *g) {
    int open = 0;
    if (kind(g) != TOKEN_ERROR) return false;
    for (uint32_t i = 0; i < g->at; i++) {
        open += g->tokens[i].kind == TOKEN_FSTRING_START;
        open -= g->tokens[i].kind == TOKEN_FSTRING_END;
    }
    return open > 0;
}

OldVerdict old_grammar_check(OldGrammar *grammar, const Token *tokens, bool expression,
                             uint32_t before) {
    *grammar = (OldGrammar){.tokens = tokens, .before = before};
    bool first = expression;
    while (kind(grammar) != TOKEN_END || first) {
        if (first ? test_list(grammar)
                  : accept(grammar, TOKEN_NEWLINE) || (!expression && statement(grammar))) {
            first = false;
            continue;
        }
        if (grammar->depth >= MAX_DEPTH || in_fstring(grammar)) return OLD_ACCEPTED;
        return grammar->only_indent ? OLD_EXPECTED : OLD_REFUSED;
    }
    return OLD_ACCEPTED;
}
