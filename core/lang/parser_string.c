#include <string.h>

#include "lang/escape.h"
#include "lang/parser_internal.h"

// String literals: plain ones, f-strings, and adjacent ones joined (action_helpers.c in CPython).

// Where a wrong escape is reported: a plain string, or the end of the f-string with this text.
static const Token *escape_place(const Token *at) {
    int depth = at->kind == TOKEN_FSTRING_MIDDLE;
    for (; depth > 0 && at->kind != TOKEN_STOP; depth -= at->kind == TOKEN_FSTRING_END) {
        at++;
        depth += at->kind == TOKEN_FSTRING_START;
    }
    return at;
}

// Up to 3.11 it is what follows the strings.
static const Token *after_strings(const Token *at) {
    for (int depth = 0;; at++) {
        depth += at->kind == TOKEN_FSTRING_START;
        if (depth == 0 && at->kind != TOKEN_STRING) return at;
        depth -= at->kind == TOKEN_FSTRING_END;
        if (at->kind == TOKEN_ERROR || at->kind == TOKEN_STOP) return at;
    }
}

static void fail_escape(Parser *parser, const EscapeError *error) {
    const Token *at = escape_place(token(parser));
    if (parser->minor < 12) at = after_strings(at->kind == TOKEN_FSTRING_END ? at + 1 : at);
    if (error->value_error) {
        parser_raise_tokens(parser, at, at, "(value error) %s at position %zu", error->message,
                            error->start);
    } else if (error->start == error->end) {
        parser_raise_tokens(
            parser, at, at,
            "(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %zu: %s",
            error->start, error->message);
    } else {
        parser_raise_tokens(
            parser, at, at,
            "(unicode error) 'unicodeescape' codec can't decode bytes in position %zu-%zu: %s",
            error->start, error->end, error->message);
    }
}

static void warn_escape(Parser *parser, const char *at) {
    if (parser->minor < 12 || parser->warnings == NULL) return; // a DeprecationWarning, not shown
    if (kind(parser) == TOKEN_FSTRING_MIDDLE && (*at == '{' || *at == '}')) return; // by the lexer
    bool octal = *at >= '4' && *at <= '7';
    const Token *place = escape_place(token(parser));
    parser_warn_tokens(parser, place, place,
                       syntax_warning_escape(parser->arena, parser->minor, at, octal ? 3 : 1));
}

static void set_text(Parser *parser, Constant *constant, const char *text, size_t len) {
    constant->text = arena_copy(parser->arena, text, len);
    constant->len = (uint32_t)len;
    if (constant->text == NULL) {
        *parser->error = (SyntaxError){.kind = SYNTAX_NO_MEMORY};
        parser_stop(parser);
    }
}

// The value of a literal's text between its quotes. A raw one's backslashes are characters.
static Constant decode(Parser *parser, const char *text, size_t len, bool raw, bool bytes) {
    Constant constant = {.kind = bytes ? CONST_BYTES : CONST_STR};
    if (raw || len == 0 || memchr(text, '\\', len) == NULL) {
        set_text(parser, &constant, text, len);
        return constant;
    }
    EscapeError error = {0};
    StrBuf buf;
    strbuf_init(&buf, parser->arena->mem);
    if (bytes) {
        escape_bytes(&buf, text, len, &error);
    } else {
        escape_text(&buf, text, len, parser->lexer.characters, &error);
    }
    if (buf.failed) parser->arena->failed = true;
    if (error.message != NULL) {
        fail_escape(parser, &error);
    } else {
        if (error.unknown != NULL) warn_escape(parser, error.unknown);
        set_text(parser, &constant, buf.data, buf.len);
    }
    strbuf_free(&buf);
    return constant;
}

static bool is_ascii(const char *text, size_t len) {
    for (size_t i = 0; i < len; i++) {
        if ((text[i] & 0x80) != 0) return false;
    }
    return true;
}

// One STRING token.
static Node *plain_string(Parser *parser) {
    const Token *at = token(parser);
    if (parser->lexer.fstring_error != NULL && at->start == parser->lexer.fstring_error_at) {
        const Token *place = after_strings(at);
        return parser_raise_tokens(parser, place, place, "%s", parser->lexer.fstring_error);
    }
    Node *node = parser_node_at(parser, NODE_Constant, at);
    const char *text = parser->text + at->start;
    size_t len = at->end - at->start;
    bool raw = false, bytes = false, u_prefix = false;
    for (; *text != '"' && *text != '\''; text++, len--) {
        char c = (char)(*text | 0x20);
        raw |= c == 'r';
        bytes |= c == 'b';
        u_prefix |= *text == 'u';
    }
    size_t quotes = len >= 6 && text[1] == text[0] && text[2] == text[0] ? 3 : 1;
    text += quotes;
    len -= 2 * quotes;
    if (bytes && !is_ascii(text, len)) {
        return parser_raise_tokens(parser, at, at,
                                   "bytes can only contain ASCII literal characters");
    }
    node->Constant.value = decode(parser, text, len, raw, bytes);
    node->Constant.value.u_prefix = u_prefix;
    parser_advance(parser);
    return parser_finish(parser, node);
}

// A FSTRING_MIDDLE token.
static Node *text_part(Parser *parser, bool raw) {
    const Token *at = token(parser);
    Node *node = parser_node_at(parser, NODE_Constant, at);
    node->Constant.value =
        decode(parser, parser->text + at->start, at->end - at->start, raw, false);
    parser_advance(parser);
    return parser_finish(parser, node);
}

static bool is_empty(const Node *node) {
    return node->kind == NODE_Constant && node->Constant.value.len == 0;
}

static bool push_field(Parser *parser, bool raw, bool template);

// The parts of an f-string, of a `template` or of a format specification: text and fields.
static bool push_parts(Parser *parser, bool raw, bool template) {
    for (;;) {
        if (kind(parser) == TOKEN_FSTRING_MIDDLE) {
            Node *part = text_part(parser, raw);
            if (part == NULL) return false;
            if (!is_empty(part)) parser_push(parser, part);
        } else if (kind(parser) == TOKEN_LEFT_BRACE) {
            if (!push_field(parser, raw, template)) return false;
        } else {
            return !parser->stopped;
        }
    }
}

// Joins the constants from `from` to `to` on the stack into one.
static Node *join(Parser *parser, size_t from, size_t to) {
    Node *first = parser->stack[from], *last = parser->stack[to - 1];
    if (to - from == 1) return first;
    Node *node = parser_node_from(parser, NODE_Constant, first);
    StrBuf buf;
    strbuf_init(&buf, parser->arena->mem);
    for (size_t i = from; i < to; i++) {
        const Constant *part = &((Node *)parser->stack[i])->Constant.value;
        strbuf_bytes(&buf, part->text, part->len);
    }
    node->Constant.value = first->Constant.value;
    if (buf.failed) parser->arena->failed = true;
    set_text(parser, &node->Constant.value, buf.data, buf.len);
    strbuf_free(&buf);
    node->end_lineno = last->end_lineno;
    node->end_col_offset = last->end_col_offset;
    return parser_measured(parser, node);
}

// Joins runs of constants on the stack; empty ones go.
static void fold(Parser *parser, size_t base) {
    size_t kept = base, at = base;
    while (!parser->stopped && at < parser->stack_len) {
        Node *node = parser->stack[at];
        size_t next = at + 1;
        if (node->kind == NODE_Constant) {
            while (next < parser->stack_len &&
                   ((Node *)parser->stack[next])->kind == NODE_Constant) {
                next++;
            }
            node = join(parser, at, next);
        }
        at = next;
        if (node != NULL && !is_empty(node)) parser->stack[kept++] = node;
    }
    if (!parser->stopped) parser->stack_len = kept;
}

// Appends an expression's text without its comments.
static void expression_text(StrBuf *out, const char *text, size_t len) {
    char quote = '\0';
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        if (quote == '\0' && c == '#') {
            while (i < len && text[i] != '\n') i++;
            if (i < len) strbuf_char(out, '\n');
            continue;
        }
        if (c == '"' || c == '\'') quote = quote == '\0' ? c : quote == c ? '\0' : quote;
        strbuf_char(out, c);
    }
}

// Makes a constant of the source between two tokens; `stripped`: without the spaces at its end.
static void set_source(Parser *parser, Constant *constant, const Token *open, const Token *end,
                       bool stripped) {
    StrBuf buf;
    strbuf_init(&buf, parser->arena->mem);
    expression_text(&buf, parser->text + open->end, end->start - open->end);
    while (stripped && buf.len > 0 && strchr(" \t\n\f\r", buf.data[buf.len - 1]) != NULL) buf.len--;
    constant->kind = CONST_STR;
    if (buf.failed) parser->arena->failed = true;
    set_text(parser, constant, buf.data, buf.len);
    strbuf_free(&buf);
}

// The text that {name = } shows before its value: from `open` to `end`, which is ! : or }.
static void push_debug(Parser *parser, const Token *open, const Token *end, uint32_t end_lineno,
                       uint32_t end_col) {
    Node *node = parser_node_at(parser, NODE_Constant, open);
    node->col_offset = open->col + 1;
    node->end_lineno = end_lineno;
    node->end_col_offset = end_col;
    set_source(parser, &node->Constant.value, open, end, false);
    parser_push(parser, parser_measured(parser, node));
}

// The name after an exclamation mark, when there is one. False when it is wrong.
static bool conversion(Parser *parser, Node *node, const Token **found) {
    const Token *exclamation = token(parser);
    if (!parser_accept(parser, TOKEN_EXCLAMATION)) return true;
    const Token *name = token(parser);
    if (name->kind != TOKEN_NAME) {
        if (!parser->diagnose) return false;
        return NULL !=
               parser_raise_tokens(parser, name, name,
                                   name->kind == TOKEN_COLON || name->kind == TOKEN_RIGHT_BRACE
                                       ? "f-string: missing conversion character"
                                       : "f-string: invalid conversion character");
    }
    if (exclamation->end_lineno != name->lineno || exclamation->end_col != name->col) {
        return NULL !=
               parser_raise_tokens(
                   parser, exclamation, name,
                   "f-string: conversion type must come right after the exclamanation mark");
    }
    const Ident *ident = name->ident;
    if (ident->len != 1 || strchr("sra", ident->text[0]) == NULL) {
        return NULL !=
               parser_raise_tokens(
                   parser, name, name,
                   "f-string: invalid conversion character %c%s%c: expected 's', 'r', or 'a'", '\'',
                   ident->text, '\'');
    }
    parser_advance(parser);
    node->FormattedValue.conversion = ident->text[0];
    *found = name;
    return true;
}

static Node *format_spec(Parser *parser, bool raw) {
    const Token *colon = token(parser);
    size_t base = parser->stack_len;
    Node *node = parser_node_at(parser, NODE_JoinedStr, colon);
    parser_advance(parser);
    if (!push_parts(parser, raw, false)) return NULL;
    size_t count = parser->stack_len - base;
    if (count > 1) fold(parser, base);
    node->JoinedStr.values = parser_take_nodes(parser, base);
    return parser_finish(parser, node);
}

// Raises what is wrong where a replacement field should go on (invalid_replacement_field).
static bool fail_field(Parser *parser, const char *expected) {
    if (parser->diagnose) {
        parser_raise_tokens(parser, token(parser), token(parser), "f-string: expecting %s",
                            expected);
    }
    return false;
}

static Node *field_value(Parser *parser) {
    const Token *at = token(parser);
    if (parser->diagnose && (at->kind == TOKEN_ASSIGN || at->kind == TOKEN_EXCLAMATION ||
                             at->kind == TOKEN_COLON || at->kind == TOKEN_RIGHT_BRACE)) {
        return parser_raise_tokens(parser, at, at,
                                   "f-string: valid expression required before '%s'",
                                   token_text((TokenKind)at->kind));
    }
    Mark before = mark(parser);
    Node *value = parser_annotated_rhs(parser);
    if (value == NULL) {
        rewind_to(parser, before);
        fail_field(parser, "a valid expression after '{'");
    }
    return value;
}

static bool at_field_end(const Parser *parser) {
    return kind(parser) == TOKEN_COLON || kind(parser) == TOKEN_RIGHT_BRACE;
}

static bool push_field(Parser *parser, bool raw, bool template) {
    const Token *open = token(parser);
    Node *node = parser_node_at(parser, NODE_FormattedValue, open);
    parser_advance(parser);
    node->FormattedValue.conversion = -1;
    node->FormattedValue.value = field_value(parser);
    if (node->FormattedValue.value == NULL) return false;
    const Token *after = token(parser);
    bool debug = parser_accept(parser, TOKEN_ASSIGN);
    if (!at_field_end(parser) && kind(parser) != TOKEN_EXCLAMATION) {
        return fail_field(parser, debug ? "'!', or ':', or '}'" : "'=', or '!', or ':', or '}'");
    }
    const Token *end = token(parser);
    const Token *name = NULL;
    if (!conversion(parser, node, &name) || parser->stopped) return false;
    if (!at_field_end(parser)) return fail_field(parser, "':' or '}'");
    const Token *colon = token(parser);
    if (kind(parser) == TOKEN_COLON) {
        node->FormattedValue.format_spec = format_spec(parser, raw);
        if (node->FormattedValue.format_spec == NULL) return false;
    }
    if (kind(parser) != TOKEN_RIGHT_BRACE) return fail_field(parser, "'}', or format specs");
    const Token *close = token(parser);
    parser_advance(parser);
    if (debug) {
        bool spec = node->FormattedValue.format_spec != NULL;
        const Token *place = name != NULL ? name : spec ? colon : close;
        uint32_t col = place == name ? name->col - 1 : place->col;
        push_debug(parser, open, end, place->lineno, col);
        if (name == NULL && !spec) node->FormattedValue.conversion = 'r';
    }
    if (template) {
        Node *field = parser_node_at(parser, NODE_Interpolation, open);
        field->Interpolation.value = node->FormattedValue.value;
        field->Interpolation.conversion = node->FormattedValue.conversion;
        field->Interpolation.format_spec = node->FormattedValue.format_spec;
        set_source(parser, &field->Interpolation.str, open, after, true);
        node = field;
    }
    parser_push(parser, parser_finish(parser, node));
    return !parser->stopped;
}

static bool has_prefix(const Parser *parser, const Token *start, char letter) {
    for (uint32_t i = start->start; i < start->end; i++) {
        if ((parser->text[i] | 0x20) == letter) return true;
    }
    return false;
}

static bool push_fstring(Parser *parser, bool template) {
    bool raw = has_prefix(parser, token(parser), 'r'), outer = parser->template;
    parser->template = template;
    parser_advance(parser);
    bool pushed = push_parts(parser, raw, template) && parser_accept(parser, TOKEN_FSTRING_END);
    parser->template = outer;
    return pushed;
}

static Node *joined_bytes(Parser *parser, size_t base) {
    for (size_t i = base; i < parser->stack_len; i++) {
        if (((Node *)parser->stack[i])->Constant.value.kind != CONST_BYTES) {
            return parser_raise_last(parser, SYNTAX_ERROR,
                                     "cannot mix bytes and nonbytes literals");
        }
    }
    Node *node = join(parser, base, parser->stack_len);
    if (!parser->stopped) parser->stack_len = base;
    return node;
}

Node *parser_strings(Parser *parser) {
    const Token *start = token(parser);
    size_t base = parser->stack_len;
    bool bytes = false, formatted = false, template = false, others = false;
    while (kind(parser) == TOKEN_STRING || kind(parser) == TOKEN_FSTRING_START) {
        if (kind(parser) == TOKEN_FSTRING_START) {
            formatted = true;
            bool of_template = has_prefix(parser, token(parser), 't');
            template |= of_template;
            others |= !of_template;
            if (!push_fstring(parser, of_template)) return NULL;
            continue;
        }
        others = true;
        Node *part = plain_string(parser);
        if (part == NULL) return NULL;
        if (part->Constant.value.kind == CONST_BYTES) bytes = true;
        parser_push(parser, part);
    }
    if (parser->stopped) return NULL;
    if (template && others) {
        return parser_raise_tokens(parser, start, token(parser) - 1,
                                   "cannot mix t-string literals with string or bytes literals");
    }
    if (bytes && formatted) {
        return parser_raise_last(parser, SYNTAX_ERROR, "cannot mix bytes and nonbytes literals");
    }
    if (bytes) return joined_bytes(parser, base);
    if (!formatted) {
        Node *node = join(parser, base, parser->stack_len);
        if (!parser->stopped) parser->stack_len = base;
        return node;
    }
    fold(parser, base);
    Node *node = parser_node_at(parser, template ? NODE_TemplateStr : NODE_JoinedStr, start);
    NodeList values = parser_take_nodes(parser, base);
    if (template)
        node->TemplateStr.values = values;
    else
        node->JoinedStr.values = values;
    return parser_finish(parser, node);
}
