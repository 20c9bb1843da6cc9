#include "lang/lexer.h"

#include <string.h>

#include "base/assert.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "lang/lexer_internal.h"
#include "lang/syntax_error.h"

enum { TAB_SIZE = 8 };

void lexer_init(Lexer *lexer, Arena *arena, IdentTable *idents, const char *text, size_t len) {
    *lexer = (Lexer){.arena = arena,
                     .mem = arena->mem,
                     .idents = idents,
                     .text = text,
                     .len = (uint32_t)len,
                     .minor = 13,
                     .lineno = 1,
                     .at_line_start = true};
}

void lexer_free(Lexer *lexer) {
    mem_free(lexer->mem, lexer->tokens, lexer->cap * sizeof(Token));
    lexer->tokens = NULL;
    lexer->count = lexer->cap = 0;
}

bool lexer_is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}

bool lexer_is_name(char c) {
    return is_name_start(c) || lexer_is_digit(c);
}

void lexer_start(Lexer *lexer) {
    lexer->start = lexer->at;
    lexer->start_line_start = lexer->line_start;
    lexer->start_lineno = lexer->lineno;
}

void lexer_next_line(Lexer *lexer) {
    lexer->last_line_start = lexer->line_start;
    lexer->line_start = lexer->at;
    lexer->lineno++;
}

uint32_t lexer_lineno(const Lexer *lexer) {
    return lexer->lineno - (lexer->at == lexer->len && lexer->line_start == lexer->len);
}

void lexer_emit(Lexer *lexer, TokenKind kind) {
    if (!vec_reserve(lexer->mem, (void **)&lexer->tokens, &lexer->cap, lexer->count + 1,
                     sizeof(Token))) {
        lexer->arena->failed = true;
        return;
    }
    lexer->tokens[lexer->count++] = (Token){.kind = (uint8_t)kind,
                                            .level = (uint8_t)lexer->level,
                                            .start = lexer->start,
                                            .end = lexer->at,
                                            .lineno = lexer->start_lineno,
                                            .end_lineno = lexer->lineno,
                                            .col = lexer->start - lexer->start_line_start,
                                            .end_col = lexer->at - lexer->line_start};
}

// A token without text: its column says how far the line was read.
static void emit_empty(Lexer *lexer, TokenKind kind) {
    lexer_start(lexer);
    lexer_emit(lexer, kind);
    if (lexer->line_start != lexer->len || lexer->arena->failed) return;
    Token *token =
        &lexer->tokens[lexer->count - 1]; // at the end, CPython is still on the last line
    token->lineno = token->end_lineno = lexer_lineno(lexer);
    token->col = token->end_col = lexer->len - lexer->last_line_start;
}

static int32_t chars(const Lexer *lexer, uint32_t from, uint32_t to) {
    return (int32_t)utf8_length(lexer->text + from, to - from);
}

static void set_error(Lexer *lexer, SyntaxErrorKind kind, const char *message, int32_t offset,
                      int32_t end_offset) {
    uint32_t lineno = lexer_lineno(lexer);
    lexer->error =
        (SyntaxError){kind, message, lineno, offset, lineno, end_offset, NULL, 0, false, false};
    lexer_start(lexer);
    lexer_emit(lexer, TOKEN_ERROR);
}

bool lexer_fail(Lexer *lexer, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const FString *in = lexer_fstring(lexer);
    bool template = in != NULL && in->template;
    const char *message = syntax_error_vformat_in(lexer->arena, template, format, args);
    va_end(args);
    int32_t offset = chars(lexer, lexer->line_start, lexer->at);
    set_error(lexer, SYNTAX_ERROR, message, offset, offset);
    return false;
}

void lexer_warn(Lexer *lexer, int minor, const char *format, ...) {
    if (lexer->warnings == NULL || lexer->minor < minor) return;
    va_list args;
    va_start(args, format);
    const char *message = syntax_error_vformat(lexer->arena, format, args);
    va_end(args);
    int32_t offset = chars(lexer, lexer->line_start, lexer->at);
    uint32_t line = lexer_lineno(lexer);
    const SyntaxError place = {SYNTAX_ERROR, message, line, offset, line,
                               offset,       NULL,    0,    false,  false};
    syntax_warning_add(lexer->arena, lexer->warnings, lexer->at, &place);
}

// An error that CPython's tokenizer leaves to the parser to raise when it gets there.
static bool fail_late(Lexer *lexer, SyntaxErrorKind kind, const char *message, int32_t offset,
                      int32_t end_offset) {
    lexer->late = true;
    set_error(lexer, kind, message, offset, end_offset);
    return false;
}

void lexer_unclosed(const Lexer *lexer, SyntaxError *error) {
    const Bracket *bracket = &lexer->brackets[lexer->level - 1];
    int32_t offset = (lexer->byte_columns ? (int32_t)(bracket->at - bracket->line_start)
                                          : chars(lexer, bracket->line_start, bracket->at)) +
                     1;
    const char *message = syntax_error_format(lexer->arena, "'%c' was never closed", bracket->kind);
    *error = (SyntaxError){SYNTAX_ERROR, message, bracket->lineno, offset, bracket->lineno, 0,
                           NULL,         0,       false,           false};
}

static bool fail_end(Lexer *lexer) {
    uint32_t line_start =
        lexer->line_start == lexer->len ? lexer->last_line_start : lexer->line_start;
    fail_late(lexer, SYNTAX_ERROR, "unexpected EOF while parsing",
              chars(lexer, line_start, lexer->len), -1);
    if (lexer->level > 0 && lexer->minor >= 9) lexer_unclosed(lexer, &lexer->error);
    return false;
}

// The number of characters in the current line, with its newline.
static int32_t whole_line(const Lexer *lexer) {
    const char *newline = memchr(lexer->text + lexer->at, '\n', lexer->len - lexer->at);
    uint32_t end = newline == NULL ? lexer->len : (uint32_t)(newline + 1 - lexer->text);
    return chars(lexer, lexer->line_start, end);
}

// After a backslash outside strings: the line goes on in the next one.
static bool continue_line(Lexer *lexer) {
    if (lexer->text[lexer->at] != '\n') {
        lexer->at += lexer->text[lexer->at] != '\0';
        return fail_late(
            lexer, SYNTAX_ERROR, "unexpected character after line continuation character",
            lexer->minor < 9 ? whole_line(lexer) : chars(lexer, lexer->line_start, lexer->at), 0);
    }
    lexer->at++;
    lexer_next_line(lexer);
    return lexer->at < lexer->len || fail_end(lexer);
}

static bool fail_tabs(Lexer *lexer) {
    return fail_late(lexer, SYNTAX_TAB, "inconsistent use of tabs and spaces in indentation",
                     lexer->minor < 9 ? whole_line(lexer) : 1, 0);
}

static bool fail_unindent(Lexer *lexer) {
    return fail_late(lexer, SYNTAX_INDENTATION,
                     "unindent does not match any outer indentation level", whole_line(lexer), -1);
}

// Compares a line's indentation with those that are open.
static bool indent(Lexer *lexer, uint32_t column, uint32_t tabless) {
    uint32_t *columns = lexer->columns, *tablesses = lexer->tabless;
    int top = lexer->indents;
    if (column == columns[top]) return tabless == tablesses[top] || fail_tabs(lexer);
    if (column > columns[top]) {
        if (top + 1 >= LEXER_MAX_INDENTS) {
            return fail_late(lexer, SYNTAX_INDENTATION, "too many levels of indentation", 1, 0);
        }
        if (tabless <= tablesses[top]) return fail_tabs(lexer);
        lexer->pending = 1;
        lexer->indents = ++top;
        columns[top] = column;
        tablesses[top] = tabless;
        return true;
    }
    while (top > 0 && column < columns[top]) {
        lexer->pending--;
        top--;
    }
    lexer->indents = top;
    if (column != columns[top]) return fail_unindent(lexer);
    return tabless == tablesses[top] || fail_tabs(lexer);
}

// Reads a line's leading space. *blank is set for a line without tokens.
static bool line_start(Lexer *lexer, bool *blank) {
    uint32_t column = 0, tabless = 0, continued = 0;
    lexer->at_line_start = false;
    for (;; lexer->at++) {
        char c = lexer->text[lexer->at];
        if (c == ' ') {
            column++;
            tabless++;
        } else if (c == '\t') {
            column = (column / TAB_SIZE + 1) * TAB_SIZE;
            tabless++;
        } else if (c == '\f') {
            column = tabless = 0;
        } else if (c == '\\') { // the indentation is that of the first line
            if (continued == 0) continued = column;
            lexer->at++;
            if (!continue_line(lexer)) return false;
            lexer->at--;
        } else {
            *blank = c == '#' || c == '\n';
            break;
        }
    }
    if (*blank || lexer->level > 0) return true;
    return continued != 0 ? indent(lexer, continued, continued) : indent(lexer, column, tabless);
}

static const char *const TEXTS[] = {
#define TOKEN(name) NULL,
#define KEYWORD(name, text) text,
#define OPERATOR(name, text) text,
#include "lang/token.def"
};

const char *token_text(TokenKind kind) {
    return TEXTS[kind];
}

static TokenKind keyword(const char *text, size_t len) {
    if (len < 2 || len > 8) return TOKEN_NAME;
    for (TokenKind kind = TOKEN_FALSE; kind <= TOKEN_YIELD; kind++) {
        const char *word = TEXTS[kind];
        if (word[0] == text[0] && strncmp(word, text, len) == 0 && word[len] == '\0') return kind;
    }
    return TOKEN_NAME;
}

// Stops at the first character of the name that may not be in one.
static bool check_name(Lexer *lexer) {
    const char *name = lexer->text + lexer->start;
    size_t len = lexer->at - lexer->start, at = 0;
    while (at < len) {
        bool first = at == 0;
        uint32_t c = utf8_next(name, &at);
        if (c < 0x80) continue;
        if (first ? unicode_identifier_start(c) : unicode_identifier_continue(c)) continue;
        if (lexer->minor < 9) return lexer_fail(lexer, "invalid character in identifier");
        char hex[7];
        unsigned digits = 0;
        for (int shift = 20; shift >= 0; shift -= 4) {
            if (digits > 0 || shift <= 12 || c >> shift != 0) {
                hex[digits++] = "0123456789ABCDEF"[c >> shift & 15];
            }
        }
        hex[digits] = '\0';
        lexer->at = lexer->start + (uint32_t)at;
        char encoded[5] = {0};
        utf8_encode(c, encoded);
        if (unicode_printable(c))
            return lexer_fail(lexer, "invalid character '%s' (U+%s)", encoded, hex);
        return lexer_fail(lexer, "invalid non-printable character U+%s", hex);
    }
    return true;
}

static bool is_stable(const char *name, size_t len) {
    for (size_t at = 0; at < len;)
        if (!unicode_is_stable(utf8_next(name, &at))) return false;
    return true;
}

// A name as it counts: in the normal form NFKC.
static const Ident *identifier(Lexer *lexer, const char *text, size_t len, bool ascii) {
    const Characters *known = lexer->characters;
    if (ascii || known == NULL || is_stable(text, len))
        return ident_intern(lexer->idents, text, len);
    StrBuf buf;
    strbuf_init(&buf, lexer->arena->mem);
    const Ident *ident = NULL;
    if (known->normalize(known->host, text, len, &buf) && !buf.failed) {
        ident = ident_intern(lexer->idents, buf.data, buf.len);
    } else {
        lexer->arena->failed = true; // or what the host raised counts
    }
    strbuf_free(&buf);
    return ident;
}

static bool name(Lexer *lexer) {
    bool ascii = true;
    const char *text = lexer->text;
    for (; lexer_is_name(text[lexer->at]); lexer->at++) {
        if ((text[lexer->at] & 0x80) != 0) ascii = false;
    }
    if (!ascii && !check_name(lexer)) return false;
    size_t len = lexer->at - lexer->start;
    TokenKind kind = keyword(text + lexer->start, len);
    lexer_emit(lexer, kind);
    if (kind == TOKEN_NAME && !lexer->arena->failed) {
        lexer->tokens[lexer->count - 1].ident = identifier(lexer, text + lexer->start, len, ascii);
    }
    return true;
}

// Whether letters before a quote make a string prefix; f-strings and t-strings are told by
// *formatted.
static bool is_prefix(const Lexer *lexer, const char *text, size_t len, bool *formatted) {
    bool b = false, u = false, r = false, f = false, t = false;
    for (size_t i = 0; i < len; i++) {
        char c = (char)(text[i] | 0x20);
        if (c == 'b' && !b && !u && !f) {
            b = true;
        } else if (c == 'u' && !b && !u && !r && !f) {
            u = true;
        } else if (c == 'r' && !r && !u) {
            r = true;
        } else if (c == 'f' && !f && !b && !u && !t) {
            f = true;
        } else if (c == 't' && !f && !b && !u && !t && lexer->minor >= 14) {
            t = true;
        } else {
            return false;
        }
    }
    *formatted = f || t;
    return true;
}

static bool name_or_string(Lexer *lexer) {
    const char *text = lexer->text + lexer->start;
    size_t len = 0;
    while (len < 3 && ((text[len] | 0x20) >= 'a' && (text[len] | 0x20) <= 'z')) len++;
    bool formatted = false;
    if ((text[len] != '"' && text[len] != '\'') || !is_prefix(lexer, text, len, &formatted)) {
        return name(lexer);
    }
    lexer->at += (uint32_t)len;
    return formatted ? lexer_fstring_start(lexer) : lexer_string(lexer);
}

static bool open_bracket(Lexer *lexer, char c) {
    lexer->at++;
    if (lexer->level >= LEXER_MAX_BRACKETS) return lexer_fail(lexer, "too many nested parentheses");
    lexer->brackets[lexer->level++] =
        (Bracket){c, lexer->start_lineno, lexer->line_start, lexer->start};
    FString *fstring = lexer_fstring(lexer);
    if (fstring != NULL) fstring->brackets++;
    lexer_emit(lexer, c == '('   ? TOKEN_LEFT_PAREN
                      : c == '[' ? TOKEN_LEFT_BRACKET
                                 : TOKEN_LEFT_BRACE);
    return true;
}

static bool matches(char open, char close) {
    return (open == '(' && close == ')') || (open == '[' && close == ']') ||
           (open == '{' && close == '}');
}

static bool close_bracket(Lexer *lexer, char c) {
    FString *fstring = lexer_fstring(lexer);
    lexer->at++;
    if (fstring != NULL && fstring->brackets == 0 && c == '}') {
        return lexer_fail(lexer, "f-string: single '}' is not allowed");
    }
    if (lexer->level == 0) return lexer_fail(lexer, "unmatched '%c'", c);
    const Bracket *open = &lexer->brackets[--lexer->level];
    if (!matches(open->kind, c)) {
        if (fstring != NULL && open->kind == '{' && fstring->brackets - 1 == fstring->field) {
            return lexer_fail(lexer, "f-string: unmatched '%c'", c);
        }
        const char *format = "closing parenthesis '%c' does not match opening parenthesis '%c'";
        if (open->lineno == lexer->lineno) return lexer_fail(lexer, format, c, open->kind);
        return lexer_fail(
            lexer, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %u", c,
            open->kind, (unsigned)open->lineno);
    }
    if (fstring != NULL) {
        if (--fstring->brackets < 0) return lexer_fail(lexer, "f-string: unmatched '%c'", c);
        if (c == '}' && fstring->brackets == fstring->field) {
            fstring->field--;
            fstring->in_text = true;
            fstring->in_spec = fstring->debug = false;
        }
    }
    lexer_emit(lexer, c == ')'   ? TOKEN_RIGHT_PAREN
                      : c == ']' ? TOKEN_RIGHT_BRACKET
                                 : TOKEN_RIGHT_BRACE);
    return true;
}

static bool accept(const Lexer *lexer, unsigned after, char c) {
    return lexer->text[lexer->at + after] == c;
}

// An operator that may be doubled, and followed by = in both forms.
static TokenKind doubled(const Lexer *lexer, char c, TokenKind one, TokenKind one_assign,
                         TokenKind two, TokenKind two_assign) {
    if (!accept(lexer, 1, c)) return accept(lexer, 1, '=') ? one_assign : one;
    return accept(lexer, 2, '=') ? two_assign : two;
}

static TokenKind assigned(const Lexer *lexer, TokenKind plain, TokenKind with_equal) {
    return accept(lexer, 1, '=') ? with_equal : plain;
}

static TokenKind operator_kind(const Lexer *lexer, char c) {
    switch (c) {
    case '*':
        return doubled(lexer, c, TOKEN_STAR, TOKEN_MUL_ASSIGN, TOKEN_POWER, TOKEN_POWER_ASSIGN);
    case '/':
        return doubled(lexer, c, TOKEN_SLASH, TOKEN_DIV_ASSIGN, TOKEN_FLOOR, TOKEN_FLOOR_ASSIGN);
    case '<':
        if (accept(lexer, 1, '>')) return TOKEN_OLD_NOT_EQUAL;
        return doubled(lexer, c, TOKEN_LESS, TOKEN_LESS_EQUAL, TOKEN_LEFT_SHIFT, TOKEN_LEFT_ASSIGN);
    case '>':
        return doubled(lexer, c, TOKEN_GREATER, TOKEN_GREATER_EQUAL, TOKEN_RIGHT_SHIFT,
                       TOKEN_RIGHT_ASSIGN);
    case '-':
        if (accept(lexer, 1, '>')) return TOKEN_ARROW;
        return assigned(lexer, TOKEN_MINUS, TOKEN_SUB_ASSIGN);
    case '.': return accept(lexer, 1, '.') && accept(lexer, 2, '.') ? TOKEN_ELLIPSIS : TOKEN_DOT;
    case '+': return assigned(lexer, TOKEN_PLUS, TOKEN_ADD_ASSIGN);
    case '%': return assigned(lexer, TOKEN_PERCENT, TOKEN_MOD_ASSIGN);
    case '&': return assigned(lexer, TOKEN_AMPERSAND, TOKEN_AND_ASSIGN);
    case '|': return assigned(lexer, TOKEN_BAR, TOKEN_OR_ASSIGN);
    case '^': return assigned(lexer, TOKEN_CARET, TOKEN_XOR_ASSIGN);
    case '@': return assigned(lexer, TOKEN_AT, TOKEN_AT_ASSIGN);
    case '=': return assigned(lexer, TOKEN_ASSIGN, TOKEN_EQUAL);
    case '!': return assigned(lexer, TOKEN_EXCLAMATION, TOKEN_NOT_EQUAL);
    case ':': return assigned(lexer, TOKEN_COLON, TOKEN_WALRUS);
    case ',': return TOKEN_COMMA;
    case ';': return TOKEN_SEMICOLON;
    case '~': return TOKEN_TILDE;
    case '$':
    case '?':
    case '`': return TOKEN_UNKNOWN;
    default: return TOKEN_ERROR;
    }
}

static bool operator(Lexer *lexer, char c) {
    FString *fstring = lexer_fstring(lexer);
    // The colon that ends a replacement field's expression is never part of :=
    if (c == ':' && fstring != NULL && fstring->field >= 0 &&
        fstring->brackets - 1 == fstring->field) {
        lexer->at++;
        fstring->in_text = fstring->in_spec = true;
        lexer_emit(lexer, TOKEN_COLON);
        return true;
    }
    TokenKind kind = operator_kind(lexer, c);
    if (kind == TOKEN_ERROR && lexer->minor < 9) kind = TOKEN_UNKNOWN;
    if (kind == TOKEN_ERROR) {
        lexer->at++;
        return lexer_fail(lexer, "invalid non-printable character U+00%c%c", '0' + (c >> 4 & 7),
                          "0123456789ABCDEF"[c & 15]);
    }
    lexer->at += TEXTS[kind] == NULL ? 1 : (uint32_t)strlen(TEXTS[kind]);
    lexer_emit(lexer, kind);
    return true;
}

static bool token(Lexer *lexer) {
    char c = lexer->text[lexer->at];
    if (is_name_start(c)) return name_or_string(lexer);
    if (lexer_is_digit(c) || (c == '.' && lexer_is_digit(lexer->text[lexer->at + 1]))) {
        return lexer_number(lexer);
    }
    switch (c) {
    case '"':
    case '\'': return lexer_string(lexer);
    case '(':
    case '[':
    case '{': return open_bracket(lexer, c);
    case ')':
    case ']':
    case '}': return close_bracket(lexer, c);
    case '\\': lexer->at++; return continue_line(lexer);
    default: return operator(lexer, c);
    }
}

static void give_pending(Lexer *lexer) {
    for (; lexer->pending > 0; lexer->pending--) emit_empty(lexer, TOKEN_INDENT);
    for (; lexer->pending < 0; lexer->pending++) emit_empty(lexer, TOKEN_DEDENT);
}

// The NEWLINE has no width up to 3.11.
static void end_line(Lexer *lexer, bool blank) {
    lexer->at += lexer->minor >= 12;
    if (!blank && lexer->level == 0) lexer_emit(lexer, TOKEN_NEWLINE);
    lexer->at += lexer->minor < 12;
    lexer_next_line(lexer);
    lexer->at_line_start = true;
}

// Reads what comes next outside an f-string's text: at most one token. False at the end.
static bool step(Lexer *lexer, bool *blank) {
    if (lexer->at_line_start) {
        *blank = false;
        if (!line_start(lexer, blank)) return false;
        give_pending(lexer);
    }
    const char *text = lexer->text;
    while (text[lexer->at] == ' ' || text[lexer->at] == '\t' || text[lexer->at] == '\f')
        lexer->at++;
    lexer_start(lexer);
    if (text[lexer->at] == '#') {
        while (text[lexer->at] != '\n') lexer->at++;
    }
    if (text[lexer->at] == '\n') {
        end_line(lexer, *blank);
        return true;
    }
    if (lexer->at < lexer->len) return token(lexer);
    if (lexer->level > 0) return fail_end(lexer);
    emit_empty(lexer, TOKEN_END);
    return false;
}

bool lexer_run(Lexer *lexer) {
    bool blank = false, going = true;
    while (going && !lexer->arena->failed) {
        FString *fstring = lexer_fstring(lexer);
        bool expression = true;
        if (fstring != NULL && fstring->in_text) going = lexer_fstring_text(lexer, &expression);
        if (going && expression) going = step(lexer, &blank);
    }
    lexer_emit(lexer, TOKEN_STOP);
    return !lexer->arena->failed;
}
