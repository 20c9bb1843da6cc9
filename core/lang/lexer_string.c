#include "lang/lexer_internal.h"

#include "base/assert.h"
#include "lang/fstring_old.h"

enum { MAX_FIELDS = 3 }; // replacement fields inside each other's format specifications

static char peek(const Lexer *lexer) {
    return lexer->text[lexer->at];
}

FString *lexer_fstring(Lexer *lexer) {
    return lexer->fstrings == 0 ? NULL : &lexer->fstring[lexer->fstrings - 1];
}

// Reads one or three opening quotes (or both quotes of an empty string: returns 0 then).
static unsigned opening(Lexer *lexer, char quote) {
    const char *text = lexer->text + lexer->at;
    if (text[1] != quote) {
        lexer->at += 1;
        return 1;
    }
    if (text[2] != quote) {
        lexer->at += 2;
        return 0;
    }
    lexer->at += 3;
    return 3;
}

// Goes back to a string's first character to report that it does not end.
static bool fail_open(Lexer *lexer, uint32_t start, uint32_t start_line, uint32_t lineno,
                      const char *format) {
    unsigned detected = (unsigned)lexer_lineno(lexer);
    lexer->at = start + 1;
    lexer->line_start = start_line;
    lexer->lineno = lineno;
    return lexer_fail(lexer, format, detected);
}

// Up to 3.8 the error's place is where reading stopped, counted from the string's first line.
static bool fail_string_old(Lexer *lexer, unsigned size) {
    uint32_t lineno = lexer_lineno(lexer), start_lineno = lexer->start_lineno;
    lexer->line_start = lexer->start_line_start;
    if (lexer->at < lexer->len) lexer->at++;
    lexer_fail(lexer, size == 3 ? "EOF while scanning triple-quoted string literal"
                                : "EOL while scanning string literal");
    lexer->error.lineno = lineno;
    if (lineno != start_lineno) { // the text is all lines of the string
        lexer->error.text_len = lexer->at - lexer->line_start;
        lexer->error.text =
            arena_copy(lexer->arena, lexer->text + lexer->line_start, lexer->error.text_len);
    }
    return false;
}

static bool fail_string(Lexer *lexer, char quote, unsigned size, bool escaped_quote) {
    const FString *fstring = lexer_fstring(lexer);
    if (lexer->minor < 9) return fail_string_old(lexer, size);
    if (lexer->minor >= 12 && fstring != NULL && fstring->quote == quote &&
        fstring->quote_size == size) {
        lexer->weak = true;
        return fail_open(lexer, lexer->start, lexer->start_line_start, lexer->start_lineno,
                         "f-string: expecting '}'");
    }
    const char *format = size == 3 ? "unterminated triple-quoted string literal"
                                     " (detected at line %u)"
                         : escaped_quote && lexer->minor >= 13
                             ? "unterminated string literal (detected at line %u); "
                               "perhaps you escaped the end quote?"
                             : "unterminated string literal (detected at line %u)";
    return fail_open(lexer, lexer->start, lexer->start_line_start, lexer->start_lineno, format);
}

// Goes past a string from its opening quotes on.
static bool skip_string(Lexer *lexer) {
    char quote = peek(lexer);
    unsigned size = opening(lexer, quote), run = 0;
    bool escaped_quote = false;
    while (run < size) {
        char c = peek(lexer);
        if (lexer->at >= lexer->len || (size == 1 && c == '\n')) {
            return fail_string(lexer, quote, size, escaped_quote);
        }
        lexer->at++;
        run = c == quote ? run + 1 : 0;
        if (c == '\\') {
            c = peek(lexer);
            if (c == quote) escaped_quote = true;
            if (lexer->at < lexer->len) lexer->at++;
        }
        if (c == '\n') lexer_next_line(lexer);
    }
    return true;
}

bool lexer_string(Lexer *lexer) {
    if (!skip_string(lexer)) return false;
    lexer_emit(lexer, TOKEN_STRING);
    return true;
}

// An f-string of Python up to 3.11, which ends where a plain string would. *whole is set when it is
// not well formed and was taken as one token.
static bool check_old(Lexer *lexer, bool raw, bool *whole) {
    const uint32_t at = lexer->at, line_start = lexer->line_start, lineno = lexer->lineno;
    const uint32_t last_line_start = lexer->last_line_start;
    unsigned size = opening(lexer, peek(lexer));
    lexer->at = at;
    if (!skip_string(lexer)) return false;
    unsigned quotes = size == 0 ? 1 : size;
    OldFString fstring = {.text = lexer->text + at + quotes,
                          .len = lexer->at - at - 2 * quotes,
                          .raw = raw,
                          .minor = lexer->minor};
    const char *message = fstring_old_check(lexer->arena, &fstring);
    *whole = message != NULL;
    if (*whole) {
        if (lexer->fstring_error == NULL) lexer->fstring_error_at = lexer->start;
        if (lexer->fstring_error == NULL) lexer->fstring_error = message;
        lexer_emit(lexer, TOKEN_STRING);
        return true;
    }
    lexer->at = at;
    lexer->line_start = line_start;
    lexer->lineno = lineno;
    lexer->last_line_start = last_line_start;
    return true;
}

bool lexer_fstring_start(Lexer *lexer) {
    char quote = peek(lexer);
    bool raw = false, template = false;
    for (uint32_t i = lexer->start; i < lexer->at; i++) {
        raw |= (lexer->text[i] | 0x20) == 'r';
        template |= (lexer->text[i] | 0x20) == 't';
    }
    bool whole = false;
    if (lexer->minor < 12 && (!check_old(lexer, raw, &whole) || whole)) return whole;
    unsigned size = opening(lexer, quote);
    if (size == 0) { // the second quote is the end's
        lexer->at--;
        size = 1;
    }
    if (lexer->fstrings >= LEXER_MAX_FSTRINGS) {
        return lexer_fail(lexer, "too many nested f-strings");
    }
    lexer->fstring[lexer->fstrings++] = (FString){.quote = quote,
                                                  .quote_size = (uint8_t)size,
                                                  .raw = raw,
                                                  .template = template,
                                                  .in_text = true,
                                                  .field = -1,
                                                  .start = lexer->start,
                                                  .line_start = lexer->line_start,
                                                  .lineno = lexer->lineno};
    lexer_emit(lexer, TOKEN_FSTRING_START);
    return true;
}

static bool open_field(Lexer *lexer, FString *fstring) {
    if (++fstring->field >= MAX_FIELDS) {
        return lexer_fail(lexer, "f-string: expressions nested too deeply");
    }
    fstring->in_text = false;
    return true;
}

static bool fail_fstring(Lexer *lexer, const FString *fstring) {
    lexer->weak = lexer->minor >= 12;
    return fail_open(lexer, fstring->start, fstring->line_start, fstring->lineno,
                     fstring->quote_size == 3
                         ? "unterminated triple-quoted f-string literal (detected at line %u)"
                         : "unterminated f-string literal (detected at line %u)");
}

// A backslash in the text was read. *named is set for the beginning of \N{...}.
static void escape(Lexer *lexer, const FString *fstring, bool *named) {
    char c = peek(lexer);
    if (c == '{' || c == '}' || lexer->at >= lexer->len) { // no escape: still a brace
        if (!fstring->raw && lexer->at < lexer->len)
            lexer_warn(lexer, 12, "%s", syntax_warning_escape(lexer->arena, lexer->minor, &c, 1));
        return;
    }
    lexer->at++;
    if (c == '\n') lexer_next_line(lexer);
    if (!fstring->raw && c == 'N' && peek(lexer) == '{') {
        lexer->at++;
        *named = true;
    }
}

// A brace was read in the text: a doubled one ends this token with its first half, any other one
// leaves the text. False after an error.
static bool brace(Lexer *lexer, FString *fstring, char c, bool in_spec) {
    bool twice = peek(lexer) == c && !in_spec && (c == '{' || fstring->brackets == 0);
    if (twice) {
        lexer_emit(lexer, TOKEN_FSTRING_MIDDLE);
        lexer->at++;
        if (lexer->count > 0) lexer->tokens[lexer->count - 1].end_col++; // its place has both
        return true;
    }
    lexer->at--;
    if (c == '{') {
        if (!open_field(lexer, fstring)) return false;
    } else {
        fstring->in_text = false;
    }
    lexer_emit(lexer, TOKEN_FSTRING_MIDDLE);
    return true;
}

// Reads text up to a brace, the closing quotes or the end of a format specification.
static bool middle(Lexer *lexer, FString *fstring) {
    unsigned run = 0;
    bool named = false, in_spec = fstring->in_spec && fstring->field >= 0;
    while (run < fstring->quote_size) {
        char c = peek(lexer);
        if (lexer->at >= lexer->len || (fstring->quote_size == 1 && c == '\n')) {
            if (!in_spec || lexer->at >= lexer->len) return fail_fstring(lexer, fstring);
            fstring->in_text = fstring->in_spec = false; // the specification ends with its line
            lexer_emit(lexer, TOKEN_FSTRING_MIDDLE);
            return true;
        }
        lexer->at++;
        run = c == fstring->quote ? run + 1 : 0;
        if (c == '\n') lexer_next_line(lexer);
        if (c == '\\') {
            escape(lexer, fstring, &named);
        } else if (c == '}' && named) { // CPython ends the token here: the name is complete
            lexer_emit(lexer, TOKEN_FSTRING_MIDDLE);
            return true;
        } else if (c == '{' || c == '}') {
            return brace(lexer, fstring, c, in_spec);
        }
    }
    lexer->at -= fstring->quote_size;
    lexer_emit(lexer, TOKEN_FSTRING_MIDDLE);
    return true;
}

static bool at_end(const Lexer *lexer, const FString *fstring) {
    for (unsigned i = 0; i < fstring->quote_size; i++) {
        if (lexer->text[lexer->at + i] != fstring->quote) return false;
    }
    return true;
}

bool lexer_fstring_text(Lexer *lexer, bool *expression) {
    FString *fstring = lexer_fstring(lexer);
    ASSERT(fstring != NULL);
    lexer_start(lexer);
    *expression = false;
    if (peek(lexer) == '{' && lexer->text[lexer->at + 1] != '{') {
        if (!open_field(lexer, fstring)) return false;
        *expression = true;
        return true;
    }
    if (at_end(lexer, fstring)) {
        lexer->at += fstring->quote_size;
        lexer->fstrings--;
        lexer_emit(lexer, TOKEN_FSTRING_END);
        return true;
    }
    return middle(lexer, fstring);
}
