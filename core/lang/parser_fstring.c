#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"
#include "lang/fstring_old.h"
#include "lang/parser_internal.h"

// Errors inside the f-strings of Python up to 3.11.

// The last token that does not begin after the error.
static uint32_t error_token(const Parser *parser) {
    const SyntaxError *error = parser->error;
    uint32_t found = 0;
    for (uint32_t i = 0; i < parser->last; i++) {
        const Token *at = &parser->tokens[i];
        if (at->lineno > error->lineno) break;
        int32_t offset = (int32_t)utf8_length(parser->text + at->start - at->col, at->col);
        if (at->lineno < error->lineno || offset < error->offset) found = i;
    }
    return found;
}

// The outermost f-string that `index` is in: its first token, its last one (or the one where the
// lexer gave up). False when it is in none.
static bool enclosing(const Parser *parser, uint32_t index, uint32_t *first, uint32_t *last) {
    int open = 0;
    for (uint32_t i = 0; i < parser->last; i++) {
        const Token *at = &parser->tokens[i];
        if (at->kind == TOKEN_FSTRING_START && open++ == 0) *first = i;
        *last = i;
        if (at->kind == TOKEN_FSTRING_END && --open == 0 && i > index) return *first < index;
        if (open == 0 && i >= index) return false;
    }
    return open > 0 && *first < index;
}

static bool is_raw(const Parser *parser, const Token *start) {
    for (uint32_t i = start->start; i < start->end; i++) {
        if ((parser->text[i] | 0x20) == 'r') return true;
    }
    return false;
}

// Up to 3.8 the parenthesis that was added at the end counts as the text's end.
static void reword(Parser *parser, SyntaxError *error, const StrBuf *text, uint32_t lineno) {
    if (parser->minor >= 9) {
        if (error->message != NULL)
            error->message = syntax_error_format(parser->arena, "f-string: %s", error->message);
        error->end_lineno += lineno - 1;
        error->lineno += lineno - 1;
    } else if (error->message != NULL && strcmp(error->message, "invalid syntax") == 0 &&
               error->offset == (int32_t)utf8_length(text->data, text->len)) {
        error->message = "unexpected EOF while parsing";
    }
}

// Parses an expression of an f-string. True when that gave an error, which is the error then.
static bool parse_alone(Parser *parser, const char *expression, size_t len, uint32_t lineno) {
    StrBuf text;
    strbuf_init(&text, parser->arena->mem);
    strbuf_char(&text, '(');
    strbuf_bytes(&text, expression, len);
    strbuf_char(&text, ')');
    const ParseOptions options = {
        .mode = PARSE_EXPRESSION, .minor = parser->minor, .characters = parser->lexer.characters};
    SyntaxError error;
    Node *tree;
    bool failed = false;
    if (text.failed) {
        parser->arena->failed = true;
    } else if (!parse_module(parser->arena, text.data, text.len, &options, &tree, &error)) {
        failed = true;
        reword(parser, &error, &text, lineno);
        error.in_fstring = parser->minor < 9;
        *parser->error = error;
    }
    strbuf_free(&text);
    return failed;
}

bool parser_fstring_error(Parser *parser) {
    if (parser->error->kind != SYNTAX_ERROR || parser->arena->failed) return false;
    uint32_t index = error_token(parser), first = 0, last = 0;
    if (!enclosing(parser, index, &first, &last)) return false;
    const Token *start = &parser->tokens[first];
    const char *text = parser->text + start->end;
    OldFString fstring = {.text = text,
                          .len = parser->tokens[last].start - start->end,
                          .raw = is_raw(parser, start),
                          .minor = parser->minor,
                          .probe = parser->tokens[index].start - start->end};
    fstring_old_check(parser->arena, &fstring);
    if (fstring.end == 0) return false;
    uint32_t lineno = start->lineno;
    for (const char *at = text; at < text + fstring.start; at++) lineno += *at == '\n';
    return parse_alone(parser, text + fstring.start, fstring.end - fstring.start, lineno);
}
