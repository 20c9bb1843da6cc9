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
    bool is_file, is_main; // as in ParseOptions
    // Python 3.10 to 3.12 count columns of errors in bytes where bytes do not tell their encoding
    // (pegen_errors.c:_PyPegen_raise_error_known_location).
    bool byte_columns;
    bool expression; // the argument of eval()
    bool open_end;   // the source does not end with a newline
    bool unclosed;   // the error is a bracket that was left open, found behind another
    bool template;   // in a t-string
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
    SyntaxWarning **warnings; // NULL: they are not wanted
    Node sink;                // stands in for a node when memory has run out
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
void parser_advance(Parser *parser);
bool parser_accept(Parser *parser, TokenKind wanted);

// accept, but raises "expected '...'" when it is something else.
bool parser_force(Parser *parser, TokenKind wanted);

// Stops with the error that *parser->error holds.
void *parser_stop(Parser *parser);

// Raise a SyntaxError, unless the version asked for does not know its message; they return NULL.
// The range is from the first to the last node or token.
void *parser_raise_tokens(Parser *parser, const Token *first, const Token *last, const char *format,
                          ...);
void *parser_raise_node(Parser *parser, const Node *node, const char *format, ...);
void *parser_raise_nodes(Parser *parser, const Node *first, const Node *last, const char *format,
                         ...);
void *parser_raise_token_node(Parser *parser, const Token *first, const Node *last,
                              const char *format, ...);
void *parser_raise_node_token(Parser *parser, const Node *first, const Token *last,
                              const char *format, ...);
// At the furthest token read; `kind` may be SYNTAX_INDENTATION.
void *parser_raise_last(Parser *parser, SyntaxErrorKind error_kind, const char *format, ...);
// From a token to the furthest place read.
void *parser_raise_from(Parser *parser, const Token *first, const char *format, ...);
// At byte columns of lines; end_col -1 for unknown.
void *parser_raise_at(Parser *parser, uint32_t lineno, int64_t col, uint32_t end_lineno,
                      int64_t end_col, const char *message);

// Warns of the current token, unless this is the second pass. The place is shown from the first to
// the last token. `message` is in the arena (or NULL: no memory).
void parser_warn_tokens(Parser *parser, const Token *first, const Token *last, const char *message);

// Refuses a construct that is newer than the version asked for. True when it may be used.
bool parser_since(Parser *parser, int minor, const char *what);

bool parser_enter(Parser *parser); // one level deeper; false when too deep
static inline void leave(Parser *parser) {
    parser->depth--;
}

// A node that begins at a token (or where another node begins); never NULL.
Node *parser_node_at(Parser *parser, NodeKind node_kind, const Token *start);
Node *parser_node_from(Parser *parser, NodeKind node_kind, const Node *start);
// Ends it at the token before the current one (finish), and measures it. NULL after an error.
Node *parser_finish(Parser *parser, Node *node);
// Measures a node whose end is set already.
Node *parser_measured(Parser *parser, Node *node);

// Lists: push items, then take all since the mark.
void parser_push(Parser *parser, const void *item);
NodeList parser_take_nodes(Parser *parser, size_t base);
IdentList parser_take_idents(Parser *parser, size_t base);

// The second pass's results so far. memo_find moves behind a result that was found.
bool parser_memo_find(Parser *parser, MemoRule rule, Node **node, NodeList *list);
void parser_memo_save(Parser *parser, MemoRule rule, uint32_t start, Node *node, NodeList list);

// A NAME token's identifier, moved past; NULL when there is none.
const Ident *parser_identifier(Parser *parser);
Node *parser_name_node(Parser *parser, ExprContext context);

// Expressions (parser_expr.c).
Node *parser_expression(Parser *parser);
Node *parser_named_expression(Parser *parser);
Node *parser_star_expression(Parser *parser);
Node *parser_star_expressions(Parser *parser);
Node *parser_star_named_expression(Parser *parser);
Node *parser_expressions(Parser *parser);
Node *parser_yield_expression(Parser *parser);
Node *parser_annotated_rhs(Parser *parser); // yield or star expressions
Node *parser_disjunction(Parser *parser);
Node *parser_bitwise_or(Parser *parser);
Node *parser_assignment_expression(Parser *parser); // NAME := expression
bool parser_star_named_list(Parser *parser);        // pushes the items; false when there is none

// Atoms and what follows them (parser_atom.c, parser_call.c).
Node *parser_primary(Parser *parser);
Node *parser_atom(Parser *parser);
Node *parser_bracketed(Parser *parser); // ( [ {
bool parser_comprehension_clauses(Parser *parser, NodeList *clauses);
// Up to the closing parenthesis; `generator` says whether a bare generator expression may be all.
bool parser_call_arguments(Parser *parser, bool generator, NodeList *args,
                           NodeList *keywords); // up to the )
Node *parser_strings(Parser *parser);
Constant parser_number_constant(Parser *parser, const Token *number);

// Targets (parser_target.c).
Node *parser_star_targets(Parser *parser);
Node *parser_star_target(Parser *parser);
bool parser_set_context(Node *node, ExprContext context); // false when it is no target
void *parser_raise_target(Parser *parser, const Node *node, bool deleted, bool loop);
const char *parser_expression_name(const Node *node);

// Parameters (parser_params.c): up to `end`, which is ) or :
Node *parser_parameters(Parser *parser, TokenKind end);

// Statements.
bool parser_statements(Parser *parser); // pushes them
bool parser_simple_statements(Parser *parser);
bool parser_compound_statement(Parser *parser, Node **statement); // false when there is none here
bool parser_block(Parser *parser, NodeList *body, const char *after, const Token *head);
Node *parser_match_statement(Parser *parser);
bool parser_type_parameters(Parser *parser, NodeList *list);

// Up to 3.11 the expressions of f-strings are parsed on their own. When the error that was raised
// is in one, replaces it by what is said about that text in parentheses and returns true
// (parser_fstring.c).
bool parser_fstring_error(Parser *parser);

// Diagnosis (parser_diagnose.c).
void parser_invalid_expression(Parser *parser);
void parser_invalid_named_expression(Parser *parser);
void parser_invalid_arguments(Parser *parser);
void parser_invalid_keyword_argument(Parser *parser);
void parser_invalid_group(Parser *parser);
void parser_invalid_comprehension(Parser *parser);
void parser_invalid_dict(Parser *parser);
void parser_invalid_assignment(Parser *parser);

#endif
