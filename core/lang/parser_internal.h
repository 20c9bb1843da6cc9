// What the parts of the parser share.
//
// A parse function for an optional construct returns NULL when it is not there, having moved or
// not; whoever wants to try something else takes a Mark before and rewinds. When an error is raised
// the parser stops: its current token becomes STOP, which nothing matches, so every function
// returns NULL soon and rewinding does nothing.
//
// With `diagnose` on (the second pass) functions named invalid_* look for known mistakes and raise
// them, in the order in which CPython's grammar does.
#ifndef LS_LANG_PARSER_INTERNAL_H
#define LS_LANG_PARSER_INTERNAL_H

#include "lang/lexer.h"
#include "lang/parser.h"

// Nested expressions: each level takes up to about a dozen C frames.
enum { PARSER_MAX_DEPTH = 1200 };

typedef enum MemoRule {
    MEMO_EXPRESSION,
    MEMO_DISJUNCTION,
    MEMO_NAMED,
    MEMO_BITWISE,
    MEMO_PRIMARY,
    MEMO_RULES
} MemoRule;

// What a rule gave at a token in the second pass.
typedef struct Memo {
    uint32_t key; // token * MEMO_RULES + rule + 1; 0 is free
    uint32_t end; // the token after it
    Node *node;
    NodeList list;
} Memo;

typedef struct SoftKeywords {
    const Ident *match_, *case_, *type_, *underscore, *print, *exec;
} SoftKeywords;

typedef struct Parser {
    Arena *arena;
    const Token *tokens;
    const char *text;
    uint32_t at;
    uint32_t last; // the index of STOP
    uint32_t furthest;
    bool diagnose;
    bool stopped;
    int depth;
    int minor;
    void **stack; // list items that are being collected
    size_t stack_len;
    size_t stack_cap;
    Memo *memo; // of the second pass
    size_t memo_cap;
    size_t memo_count;
    SoftKeywords soft;
    Lexer lexer;
    IdentTable idents;
    SyntaxError *error;
    Node sink; // stands in for a node when memory has run out
} Parser;

typedef struct Mark {
    uint32_t at;
    size_t stack_len;
} Mark;

static inline const Token *token(const Parser *parser) {
    return &parser->tokens[parser->at];
}

static inline TokenKind kind(const Parser *parser) {
    return (TokenKind)parser->tokens[parser->at].kind;
}

// The kind of the token after the current one, which is not STOP.
static inline TokenKind next_kind(const Parser *parser) {
    return (TokenKind)parser->tokens[parser->at + 1].kind;
}

static inline const Token *previous(const Parser *parser) {
    return &parser->tokens[parser->at - 1];
}

static inline Mark mark(const Parser *parser) {
    return (Mark){parser->at, parser->stack_len};
}

static inline void rewind_to(Parser *parser, Mark to) {
    if (parser->stopped) return;
    parser->at = to.at;
    parser->stack_len = to.stack_len;
}

// Moves on. An ERROR token raises its error as soon as it is looked at.
void advance(Parser *parser);
bool accept(Parser *parser, TokenKind wanted);

// accept, but raises "expected '...'" when it is something else.
bool force(Parser *parser, TokenKind wanted);

// Stops with the error that *parser->error holds.
void *stop(Parser *parser);

// Raise a SyntaxError; they return NULL. The range is from the first to the last node or token.
void *raise_tokens(Parser *parser, const Token *first, const Token *last, const char *format, ...);
void *raise_node(Parser *parser, const Node *node, const char *format, ...);
void *raise_nodes(Parser *parser, const Node *first, const Node *last, const char *format, ...);
void *raise_token_node(Parser *parser, const Token *first, const Node *last, const char *format,
                       ...);
void *raise_node_token(Parser *parser, const Node *first, const Token *last, const char *format,
                       ...);
// At the furthest token read; `kind` may be SYNTAX_INDENTATION.
void *raise_last(Parser *parser, SyntaxErrorKind error_kind, const char *format, ...);
// From a token to the furthest place read.
void *raise_from(Parser *parser, const Token *first, const char *format, ...);
// At byte columns of lines; end_col -1 for unknown.
void *raise_at(Parser *parser, uint32_t lineno, int64_t col, uint32_t end_lineno, int64_t end_col,
               const char *message);

// Refuses a construct that is newer than the version asked for. True when it may be used.
bool since(Parser *parser, int minor, const char *what);

bool enter(Parser *parser); // one level deeper; false when too deep
static inline void leave(Parser *parser) {
    parser->depth--;
}

// A node that begins at a token (or where another node begins); never NULL.
Node *node_at(Parser *parser, NodeKind node_kind, const Token *start);
Node *node_from(Parser *parser, NodeKind node_kind, const Node *start);
// Ends it at the token before the current one (finish), and measures it. NULL after an error.
Node *finish(Parser *parser, Node *node);
// Measures a node whose end is set already.
Node *measured(Parser *parser, Node *node);

// Lists: push items, then take all since the mark.
void push(Parser *parser, const void *item);
NodeList take_nodes(Parser *parser, size_t base);
IdentList take_idents(Parser *parser, size_t base);

// The second pass's results so far. memo_find moves behind a result that was found.
bool memo_find(Parser *parser, MemoRule rule, Node **node, NodeList *list);
void memo_save(Parser *parser, MemoRule rule, uint32_t start, Node *node, NodeList list);

// A NAME token's identifier, moved past; NULL when there is none.
const Ident *identifier(Parser *parser);
Node *name_node(Parser *parser, ExprContext context);

// Expressions (parser_expr.c).
Node *expression(Parser *parser);
Node *named_expression(Parser *parser);
Node *star_expression(Parser *parser);
Node *star_expressions(Parser *parser);
Node *star_named_expression(Parser *parser);
Node *expressions(Parser *parser);
Node *yield_expression(Parser *parser);
Node *annotated_rhs(Parser *parser); // yield or star expressions
Node *disjunction(Parser *parser);
Node *bitwise_or(Parser *parser);
Node *assignment_expression(Parser *parser); // NAME := expression
bool star_named_list(Parser *parser);        // pushes the items; false when there is none
Node *lambda(Parser *parser);

// Atoms and what follows them (parser_atom.c, parser_call.c).
Node *primary(Parser *parser);
Node *atom(Parser *parser);
Node *bracketed(Parser *parser); // ( [ {
bool comprehension_clauses(Parser *parser, NodeList *clauses);
bool call_arguments(Parser *parser, NodeList *args, NodeList *keywords); // up to the )
Node *strings(Parser *parser);
Constant number_constant(Parser *parser, const Token *number);

// Targets (parser_target.c).
Node *star_targets(Parser *parser);
Node *star_target(Parser *parser);
bool set_context(Node *node, ExprContext context); // false when it is no target
const Node *invalid_target(const Node *node, bool deleted, bool loop);
void *raise_target(Parser *parser, const Node *node, bool deleted, bool loop);
const char *expression_name(const Node *node);

// Parameters (parser_params.c): up to `end`, which is ) or :
Node *parameters(Parser *parser, TokenKind end);

// Statements.
bool statements(Parser *parser); // pushes them
bool simple_statements(Parser *parser);
bool compound_statement(Parser *parser, Node **statement); // false when there is none here
bool block(Parser *parser, NodeList *body, const char *after, const Token *head);
Node *match_statement(Parser *parser);
bool type_parameters(Parser *parser, NodeList *list);

// Diagnosis (parser_diagnose.c).
void invalid_expression(Parser *parser);
void invalid_named_expression(Parser *parser);
void invalid_arguments(Parser *parser);
void invalid_keyword_argument(Parser *parser);
void invalid_group(Parser *parser);
void invalid_comprehension(Parser *parser);
void invalid_dict(Parser *parser);
void invalid_assignment(Parser *parser);

#endif
