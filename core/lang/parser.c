#include "lang/parser.h"

#include <string.h>

#include "base/utf8.h"
#include "lang/parser_internal.h"
#include "lang/source.h"
#include "lang/syntax_error_old.h"

void *parser_stop(Parser *parser) {
    parser->stopped = true;
    parser->at = parser->last;
    return NULL;
}

static void stop_without_memory(Parser *parser) {
    *parser->error = (SyntaxError){.kind = SYNTAX_NO_MEMORY};
    parser_stop(parser);
}

static void stop_at_error_token(Parser *parser) {
    if (parser->stopped) return;
    *parser->error = parser->lexer.error;
    parser_stop(parser);
}

void parser_advance(Parser *parser) {
    if (parser->stopped) return;
    parser->at++;
    if (parser->at > parser->furthest) parser->furthest = parser->at;
    if (kind(parser) == TOKEN_ERROR) stop_at_error_token(parser);
}

bool parser_accept(Parser *parser, TokenKind wanted) {
    if (kind(parser) != wanted) return false;
    parser_advance(parser);
    return true;
}

bool parser_force(Parser *parser, TokenKind wanted) {
    if (parser_accept(parser, wanted)) return true;
    parser_raise_tokens(parser, token(parser), token(parser), "expected '%s'", token_text(wanted));
    return false;
}

bool parser_enter(Parser *parser) {
    if (++parser->depth <= PARSER_MAX_DEPTH) return true;
    if (!parser->stopped) {
        *parser->error =
            (SyntaxError){.kind = SYNTAX_TOO_DEEP,
                          .message = "Parser stack overflowed - Python source too complex to parse",
                          .lineno = token(parser)->lineno};
        parser_stop(parser);
    }
    return false;
}

bool parser_since(Parser *parser, int minor, const char *what) {
    if (parser->minor >= minor) return true;
    parser_raise_last(parser, SYNTAX_ERROR, "%s only supported in Python 3.%d and greater", what,
                      minor);
    return false;
}

// Positions

static const char *find_line(const Parser *parser, uint32_t lineno, size_t *len) {
    const char *line = parser->text, *end = parser->text + parser->lexer.len;
    for (; lineno > 1; lineno--) {
        const char *newline = memchr(line, '\n', (size_t)(end - line));
        if (newline == NULL || newline + 1 >= end) break;
        line = newline + 1;
    }
    const char *newline = memchr(line, '\n', (size_t)(end - line));
    *len = (size_t)((newline == NULL ? end : newline) - line);
    return line;
}

// The number of characters in a line's first `col` bytes; its newline counts as one.
static int32_t column(const Parser *parser, uint32_t lineno, int64_t col) {
    if (parser->byte_columns) return (int32_t)col;
    size_t len;
    const char *line = find_line(parser, lineno, &len);
    size_t bytes = (size_t)col;
    if (bytes > len) return (int32_t)utf8_length(line, len) + (int32_t)(bytes - len);
    return (int32_t)utf8_length(line, bytes);
}

// Whether CPython quotes the line of the error with its newline. The tokenizer's own errors are
// without (tokenizer.c:_syntaxerror_range), and so is a line of a string that the tokenizer has
// left behind (pegen_errors.c:get_error_line_from_tokenizer_buffers).
static bool quotes_newline(const Parser *parser, size_t size, const char *line) {
    const SyntaxError *error = parser->error;
    const Lexer *lexer = &parser->lexer;
    const char *end = parser->text + lexer->len - parser->open_end;
    bool ends = line + size < end;
    if (!ends && parser->expression) return false;
    if (parser->minor < 10) return true;
    bool of_lexer = error->message == lexer->error.message;
    if (of_lexer && !lexer->late) return false;
    uint32_t read = of_lexer || parser->unclosed ? lexer_lineno(lexer)
                                                 : parser->tokens[parser->furthest].end_lineno;
    return parser->is_file || read <= error->lineno;
}

static void fill_text(Parser *parser) {
    SyntaxError *error = parser->error;
    if (error->lineno == 0 || error->text != NULL || error->message == NULL) return;
    size_t size;
    const char *line = find_line(parser, error->lineno, &size);
    bool newline = quotes_newline(parser, size, line);
    error->text_len = size + newline;
    char *text = arena_copy(parser->arena, line, size + newline);
    if (text != NULL && newline) text[size] = '\n';
    error->text = text;
}

static void *raise(Parser *parser, SyntaxErrorKind error_kind, const char *message, uint32_t lineno,
                   int32_t offset, uint32_t end_lineno, int32_t end_offset) {
    if (parser->stopped || !syntax_error_known(message, parser->minor)) return NULL;
    *parser->error = (SyntaxError){error_kind, message, lineno, offset, end_lineno,
                                   end_offset, NULL,    0,      false,  false};
    return parser_stop(parser);
}

void *parser_raise_at(Parser *parser, uint32_t lineno, int64_t col, uint32_t end_lineno,
                      int64_t end_col, const char *message) {
    int32_t offset = column(parser, lineno, col) + 1;
    int32_t end = end_col < 0 ? 0 : column(parser, end_lineno, end_col) + 1;
    return raise(parser, SYNTAX_ERROR, message, lineno, offset, end_lineno, end);
}

void parser_warn_tokens(Parser *parser, const Token *first, const Token *last,
                        const char *message) {
    if (parser->warnings == NULL || parser->diagnose || parser->stopped) return;
    const SyntaxError place = {.kind = SYNTAX_ERROR,
                               .message = message,
                               .lineno = first->lineno,
                               .offset = column(parser, first->lineno, first->col) + 1,
                               .end_lineno = last->end_lineno,
                               .end_offset = column(parser, last->end_lineno, last->end_col) + 1};
    syntax_warning_add(parser->arena, parser->warnings, token(parser)->start, &place);
}

#define FORMATTED(message)                                                                        \
    va_list args;                                                                                 \
    va_start(args, format);                                                                       \
    const char *message = syntax_error_vformat_in(parser->arena, parser->template, format, args); \
    va_end(args)

void *parser_raise_tokens(Parser *parser, const Token *first, const Token *last, const char *format,
                          ...) {
    FORMATTED(message);
    return parser_raise_at(parser, first->lineno, first->col, last->end_lineno, last->end_col,
                           message);
}

void *parser_raise_node(Parser *parser, const Node *node, const char *format, ...) {
    FORMATTED(message);
    return parser_raise_at(parser, node->lineno, node->col_offset, node->end_lineno,
                           node->end_col_offset, message);
}

void *parser_raise_nodes(Parser *parser, const Node *first, const Node *last, const char *format,
                         ...) {
    FORMATTED(message);
    return parser_raise_at(parser, first->lineno, first->col_offset, last->end_lineno,
                           last->end_col_offset, message);
}

void *parser_raise_token_node(Parser *parser, const Token *first, const Node *last,
                              const char *format, ...) {
    FORMATTED(message);
    return parser_raise_at(parser, first->lineno, first->col, last->end_lineno,
                           last->end_col_offset, message);
}

void *parser_raise_node_token(Parser *parser, const Node *first, const Token *last,
                              const char *format, ...) {
    FORMATTED(message);
    return parser_raise_at(parser, first->lineno, first->col_offset, last->end_lineno,
                           last->end_col, message);
}

void *parser_raise_from(Parser *parser, const Token *first, const char *format, ...) {
    FORMATTED(message);
    const Token *last = &parser->tokens[parser->furthest];
    return raise(parser, SYNTAX_ERROR, message, first->lineno,
                 column(parser, first->lineno, first->col) + 1, last->end_lineno,
                 column(parser, last->end_lineno, last->end_col));
}

void *parser_raise_last(Parser *parser, SyntaxErrorKind error_kind, const char *format, ...) {
    FORMATTED(message);
    const Token *last = &parser->tokens[parser->furthest];
    int32_t offset = column(parser, last->lineno, last->col);
    bool empty =
        last->kind == TOKEN_INDENT || last->kind == TOKEN_DEDENT || last->kind == TOKEN_END;
    if (empty) {
        // At the end of a file that is read line by line the place in the line is not known.
        const Token *next = last;
        while (next->kind == TOKEN_DEDENT) next++;
        if (parser->is_main && next->kind == TOKEN_END && parser->minor >= 10) offset = 0;
        return raise(parser, error_kind, message, last->lineno, offset, last->lineno, -1);
    }
    return raise(parser, error_kind, message, last->lineno, offset + 1, last->end_lineno,
                 column(parser, last->end_lineno, last->end_col) + 1);
}

// Nodes and lists

Node *parser_node_at(Parser *parser, NodeKind node_kind, const Token *start) {
    Node *node = ast_new(parser->arena, node_kind);
    if (node == NULL) {
        stop_without_memory(parser);
        memset(&parser->sink, 0, sizeof parser->sink);
        node = &parser->sink;
        node->kind = (uint8_t)node_kind;
    }
    if (start != NULL && ast_has_place(node_kind)) {
        node->lineno = start->lineno;
        node->col_offset = start->col;
    }
    return node;
}

Node *parser_node_from(Parser *parser, NodeKind node_kind, const Node *start) {
    Node *node = parser_node_at(parser, node_kind, NULL);
    node->lineno = start->lineno;
    node->col_offset = start->col_offset;
    return node;
}

Node *parser_measured(Parser *parser, Node *node) {
    if (parser->stopped) return NULL;
    if (ast_measure(node)) return node;
    *parser->error =
        (SyntaxError){.kind = SYNTAX_TOO_RECURSIVE,
                      .message = "maximum recursion depth exceeded during ast construction",
                      .lineno = token(parser)->lineno};
    return parser_stop(parser);
}

Node *parser_finish(Parser *parser, Node *node) {
    if (parser->stopped) return NULL;
    if (ast_has_place((NodeKind)node->kind)) {
        const Token *end = previous(parser);
        while (end > parser->tokens && (end->kind == TOKEN_NEWLINE || end->kind == TOKEN_INDENT ||
                                        end->kind == TOKEN_DEDENT)) {
            end--;
        }
        node->end_lineno = end->end_lineno;
        node->end_col_offset = end->end_col;
    }
    return parser_measured(parser, node);
}

void parser_push(Parser *parser, const void *item) {
    if (parser->stopped) return;
    if (!vec_reserve(parser->arena->mem, (void **)&parser->stack, &parser->stack_cap,
                     parser->stack_len + 1, sizeof *parser->stack)) {
        stop_without_memory(parser);
        return;
    }
    parser->stack[parser->stack_len++] = (void *)(uintptr_t)item;
}

static void *take(Parser *parser, size_t base, uint32_t *len) {
    *len = 0;
    if (parser->stopped || parser->stack_len == base) return NULL;
    size_t count = parser->stack_len - base;
    void **items = arena_alloc(parser->arena, count * sizeof *items);
    if (items == NULL) {
        stop_without_memory(parser);
        return NULL;
    }
    memcpy(items, parser->stack + base, count * sizeof *items);
    parser->stack_len = base;
    *len = (uint32_t)count;
    return items;
}

NodeList parser_take_nodes(Parser *parser, size_t base) {
    NodeList list;
    list.items = take(parser, base, &list.len);
    return list;
}

IdentList parser_take_idents(Parser *parser, size_t base) {
    IdentList list;
    list.items = take(parser, base, &list.len);
    return list;
}

const Ident *parser_identifier(Parser *parser) {
    if (kind(parser) != TOKEN_NAME) return NULL;
    const Ident *ident = token(parser)->ident;
    parser_advance(parser);
    return ident;
}

Node *parser_name_node(Parser *parser, ExprContext context) {
    if (kind(parser) != TOKEN_NAME) return NULL;
    Node *node = parser_node_at(parser, NODE_Name, token(parser));
    node->Name.id = parser_identifier(parser);
    node->Name.ctx = context;
    return parser_finish(parser, node);
}

// Memoization

static Memo *memo_slot(const Parser *parser, uint32_t key) {
    size_t mask = parser->memo_cap - 1, at = key * 2654435761u & mask;
    while (parser->memo[at].key != 0 && parser->memo[at].key != key) at = (at + 1) & mask;
    return &parser->memo[at];
}

static bool memo_grow(Parser *parser) {
    Memo *old = parser->memo;
    size_t old_cap = parser->memo_cap, cap = old_cap == 0 ? 256 : old_cap * 2;
    Memo *slots = mem_zalloc(parser->arena->mem, cap * sizeof *slots);
    if (slots == NULL) {
        stop_without_memory(parser);
        return false;
    }
    parser->memo = slots;
    parser->memo_cap = cap;
    for (size_t i = 0; i < old_cap; i++) {
        if (old[i].key != 0) *memo_slot(parser, old[i].key) = old[i];
    }
    mem_free(parser->arena->mem, old, old_cap * sizeof *old);
    return true;
}

bool parser_memo_find(Parser *parser, MemoRule rule, Node **node, NodeList *list) {
    if (!parser->diagnose || parser->stopped || parser->memo_cap == 0) return false;
    const Memo *memo = memo_slot(parser, parser->at * MEMO_RULES + (uint32_t)rule + 1);
    if (memo->key == 0) return false;
    *node = memo->node;
    if (list != NULL) *list = memo->list;
    parser->at = memo->end;
    return true;
}

void parser_memo_save(Parser *parser, MemoRule rule, uint32_t start, Node *node, NodeList list) {
    if (!parser->diagnose || parser->stopped) return;
    if (parser->memo_count * 2 >= parser->memo_cap && !memo_grow(parser)) return;
    Memo *memo = memo_slot(parser, start * MEMO_RULES + (uint32_t)rule + 1);
    if (memo->key == 0) parser->memo_count++;
    *memo = (Memo){start * MEMO_RULES + (uint32_t)rule + 1, parser->at, node, list};
}

// The whole parse

static Node *parse_start(Parser *parser, ParseMode mode) {
    parser->at = 0;
    parser->stack_len = 0;
    parser->depth = 0;
    if (kind(parser) == TOKEN_ERROR) stop_at_error_token(parser);
    if (mode == PARSE_EXPRESSION) {
        Node *node = parser_node_at(parser, NODE_Expression, NULL);
        node->Expression.body = parser_expressions(parser);
        while (parser_accept(parser, TOKEN_NEWLINE)) continue;
        return node->Expression.body != NULL && kind(parser) == TOKEN_END
                   ? parser_finish(parser, node)
                   : NULL;
    }
    Node *node = parser_node_at(parser, NODE_Module, NULL);
    parser_statements(parser);
    if (kind(parser) != TOKEN_END) return NULL;
    node->Module.body = parser_take_nodes(parser, 0);
    return parser_finish(parser, node);
}

// pegen_errors._PyPegen_set_syntax_error: the generic error at the last token of the first pass.
static void raise_generic(Parser *parser, uint32_t furthest) {
    const Token *last = &parser->tokens[furthest];
    bool end = last->kind == TOKEN_END || (last->kind == TOKEN_NEWLINE && parser->open_end);
    if (parser->expression && end && parser->minor >= 9) { // the end has no column there
        uint32_t lineno = parser->lexer.len > strspn(parser->text, " \t") + 1 ? last->lineno : 0;
        if (!parser->open_end && lineno == 0) lineno = last->lineno;
        raise(parser, SYNTAX_ERROR, "invalid syntax", lineno, 0, lineno, 0);
        if (lineno == 0) parser->error->text = "";
    } else if (last->kind == TOKEN_INDENT || last->kind == TOKEN_DEDENT) {
        parser_raise_last(parser, SYNTAX_INDENTATION,
                          last->kind == TOKEN_INDENT ? "unexpected indent" : "unexpected unindent");
    } else if (last->kind == TOKEN_END) {
        parser->furthest = furthest;
        parser_raise_last(parser, SYNTAX_ERROR, "invalid syntax");
    } else {
        parser_raise_tokens(parser, last, last, "invalid syntax");
    }
}

// pegen_errors._PyPegen_tokenize_full_source_to_check_for_errors: an error of the lexer further on
// takes precedence, as does a bracket that was left open on an earlier line.
static void prefer_lexer_error(Parser *parser) {
    const Lexer *lexer = &parser->lexer;
    uint32_t lineno = parser->tokens[parser->furthest].lineno;
    if (lexer->error.kind == SYNTAX_OK || lexer->weak) return;
    if (!lexer->late) {
        *parser->error = lexer->error;
    } else if (lexer->level > 0 && lineno > lexer->brackets[lexer->level - 1].lineno) {
        lexer_unclosed(lexer, parser->error);
        parser->unclosed = true;
    }
}

static bool is_parser_error(const Parser *parser) {
    const SyntaxError *error = parser->error;
    return (error->kind == SYNTAX_ERROR || error->kind == SYNTAX_INDENTATION) &&
           error->message != parser->lexer.error.message;
}

static Node *run(Parser *parser, ParseMode mode) {
    Node *tree = parse_start(parser, mode);
    if (tree != NULL && !parser->stopped) return tree;
    if (!parser->stopped) {
        uint32_t furthest = parser->furthest;
        parser->diagnose = true;
        parse_start(parser, mode);
        if (!parser->stopped) {
            raise_generic(parser, furthest);
            if (parser->error->kind == SYNTAX_INDENTATION) return NULL; // stands as it is
        }
    }
    if (is_parser_error(parser)) prefer_lexer_error(parser);
    return NULL;
}

static bool intern_soft_keywords(Parser *parser) {
    SoftKeywords *soft = &parser->soft;
    soft->match_ = ident_intern(&parser->idents, "match", 5);
    soft->case_ = ident_intern(&parser->idents, "case", 4);
    soft->type_ = ident_intern(&parser->idents, "type", 4);
    soft->underscore = ident_intern(&parser->idents, "_", 1);
    soft->print = ident_intern(&parser->idents, "print", 5);
    soft->exec = ident_intern(&parser->idents, "exec", 4);
    return !parser->arena->failed;
}

static Node *parse_text(Parser *parser, const char *text, size_t len, const ParseOptions *options) {
    ParseMode mode = options->mode;
    parser->text = text;
    lexer_init(&parser->lexer, parser->arena, &parser->idents, text, len);
    parser->lexer.minor = parser->minor;
    parser->lexer.byte_columns = parser->byte_columns;
    parser->lexer.warnings = parser->warnings;
    parser->lexer.characters = options->characters;
    Node *tree = NULL;
    if (intern_soft_keywords(parser) && lexer_run(&parser->lexer)) {
        parser->tokens = parser->lexer.tokens;
        parser->last = (uint32_t)parser->lexer.count - 1;
        tree = run(parser, mode);
        bool inner = tree == NULL && parser->minor < 12 && parser_fstring_error(parser);
        if (parser->minor < 9 && !parser->arena->failed) {
            const OldSource source = {parser->arena,   &parser->lexer,   mode == PARSE_EXPRESSION,
                                      parser->is_file, parser->open_end, inner};
            if (!syntax_error_old(&source, parser->error)) tree = NULL;
        }
        if (tree == NULL) fill_text(parser);
    }
    return tree;
}

bool parse_module(Arena *arena, const char *source, size_t len, const ParseOptions *options,
                  Node **module, SyntaxError *error) {
    static const ParseOptions DEFAULTS = {.mode = PARSE_MODULE, .minor = 13};
    if (options == NULL) options = &DEFAULTS;
    *error = (SyntaxError){0};
    *module = NULL;
    Parser *parser = mem_zalloc(arena->mem, sizeof *parser);
    if (parser == NULL) {
        error->kind = SYNTAX_NO_MEMORY;
        return false;
    }
    parser->arena = arena;
    parser->error = error;
    parser->is_file = options->is_file;
    parser->is_main = options->is_main;
    parser->expression = options->mode == PARSE_EXPRESSION || options->single;
    parser->open_end = len == 0 || source[len - 1] != '\n';
    parser->warnings = options->warnings;
    parser->minor = options->minor == 0 ? 13 : options->minor;
    ident_table_init(&parser->idents, arena);
    StrBuf text;
    strbuf_init(&text, arena->mem);
    parser->byte_columns = !options->is_text && parser->minor >= 10 && parser->minor < 13 &&
                           !source_tells_encoding(source, len);
    if (source_decode(arena, source, len, options, &text, error)) {
        *module = parse_text(parser, text.data, text.len - 1, options);
    }
    if (arena->failed || text.failed) {
        *error = (SyntaxError){.kind = SYNTAX_NO_MEMORY};
        *module = NULL;
    }
    strbuf_free(&text);
    lexer_free(&parser->lexer);
    mem_free(arena->mem, parser->stack, parser->stack_cap * sizeof *parser->stack);
    mem_free(arena->mem, parser->memo, parser->memo_cap * sizeof *parser->memo);
    ident_table_free(&parser->idents);
    mem_free(arena->mem, parser, sizeof *parser);
    return *module != NULL;
}
