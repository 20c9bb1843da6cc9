#include "lang/syntax_error_old.h"

#include <string.h>

#include "base/utf8.h"
#include "lang/grammar_old.h"

typedef enum Place {
    SAME,
    BEFORE,  // at the token before
    LIST,    // where the targets, parameters or names begin
    STAR,    // at a star without parameters, or what follows it
    STRING,  // where the row of strings begins
    ARGUMENT // at the first argument that is wrong where it stands
} Place;

// "start ... end" is said as "old_start ... old_end", where ... stays; a NULL `old_end` drops it.
typedef struct Wording {
    const char *start, *end;
    const char *old_start, *old_end;
    Place place;
} Wording;

static const Wording WORDINGS[] = {
    {"cannot assign to ", " here. Maybe you meant '==' instead of '='?", "cannot assign to ", "",
     LIST},
    {"cannot assign to ", "", "cannot assign to ", "", LIST},
    {"cannot use assignment expressions with ", "", "cannot use assignment expressions with ", "",
     SAME},
    {"'tuple' is an illegal", "", "illegal expression for augmented assignment", NULL, LIST},
    {"'list' is an illegal", "", "illegal expression for augmented assignment", NULL, LIST},
    {"'", "' is an illegal expression for augmented assignment", "cannot assign to ", "", LIST},
    {"named arguments must follow", "", "named arguments must follow", "", STAR},
    {"cannot delete starred", "", "can't use starred expression here", NULL, LIST},
    {"cannot delete ", "", "cannot delete ", "", LIST},
    {"cannot use starred", "", "can't use starred", "", SAME},
    {"dict unpacking cannot", "", "dict unpacking cannot", "", BEFORE},
    {"non-default argument", "", "non-default argument", "", LIST},
    {"trailing comma not allowed", "", "trailing comma not allowed", "", LIST},
    {"positional argument follows", "", "positional argument follows", "", ARGUMENT},
    {"iterable argument unpacking follows", "", "iterable argument unpacking follows", "",
     ARGUMENT},
    {"(unicode error)", "", "(unicode error)", "", STRING},
    {"(value error)", "", "(value error)", "", STRING},
    {"bytes can only contain", "", "bytes can only contain", ".", STRING},
    {"cannot mix bytes and nonbytes", "", "cannot mix bytes and nonbytes", "", STRING},
    {"f-string", "", "f-string", "", STRING},
};

typedef struct Name {
    const char *name, *old;
} Name;

// What expressions are called in messages.
static const Name NAMES[] = {
    {"expression", "operator"}, {"ellipsis", "Ellipsis"}, {"dict literal", "dict display"}};

static const char *old_name(const char *name, size_t *len) {
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        if (strlen(NAMES[i].name) != *len || memcmp(NAMES[i].name, name, *len) != 0) continue;
        *len = strlen(NAMES[i].old);
        return NAMES[i].old;
    }
    return name;
}

static bool fits(const Wording *wording, const char *message) {
    size_t len = strlen(message), start = strlen(wording->start), end = strlen(wording->end);
    return len >= start + end && memcmp(message, wording->start, start) == 0 &&
           memcmp(message + len - end, wording->end, end) == 0;
}

static const Wording *find_wording(const char *message) {
    for (size_t i = 0; i < sizeof WORDINGS / sizeof *WORDINGS; i++) {
        if (fits(&WORDINGS[i], message)) return &WORDINGS[i];
    }
    return NULL;
}

static const char *reword(Arena *arena, const Wording *wording, const char *message) {
    if (wording->old_end == NULL) return wording->old_start;
    const char *middle = message + strlen(wording->start);
    size_t len = strlen(middle) - strlen(wording->end);
    middle = old_name(middle, &len);
    return syntax_error_format(arena, "%s%.*s%s", wording->old_start, (int)len, middle,
                               wording->old_end);
}

// Places

// A token's offset, from 1.
static int32_t offset_of(const OldSource *source, const Token *token) {
    return (int32_t)utf8_length(source->lexer->text + token->start - token->col, token->col) + 1;
}

// The last token that does not begin after an error.
static uint32_t token_of(const OldSource *source, const SyntaxError *error) {
    const Token *tokens = source->lexer->tokens;
    uint32_t found = 0;
    for (uint32_t i = 0; tokens[i].kind != TOKEN_STOP && tokens[i].kind != TOKEN_END; i++) {
        if (tokens[i].lineno > error->lineno) break;
        if (tokens[i].lineno < error->lineno || offset_of(source, &tokens[i]) <= error->offset)
            found = i;
    }
    return found;
}

static void move_to(const OldSource *source, SyntaxError *error, uint32_t index) {
    const Token *token = &source->lexer->tokens[index];
    error->lineno = token->lineno;
    error->offset = offset_of(source, token);
    error->text = NULL;
}

static void translate(const OldSource *source, const OldGrammar *grammar, SyntaxError *error) {
    const Wording *wording = find_wording(error->message);
    if (wording == NULL) return;
    error->message = reword(source->arena, wording, error->message);
    switch (wording->place) {
    case SAME: break;
    case BEFORE: move_to(source, error, token_of(source, error) - 1); break;
    case LIST: move_to(source, error, grammar->list); break;
    case STAR: move_to(source, error, grammar->star); break;
    case STRING: move_to(source, error, grammar->string); break;
    case ARGUMENT:
        if (grammar->argument > 0) move_to(source, error, grammar->argument);
        break;
    }
}

// What the grammar refuses

static bool at_end(const Token *token) {
    while (token->kind == TOKEN_DEDENT) token++;
    return token->kind == TOKEN_END;
}

static void refuse(const OldSource *source, uint32_t at, bool only_indent, SyntaxError *error) {
    const Token *token = &source->lexer->tokens[at];
    TokenKind kind = (TokenKind)token->kind;
    if (kind == TOKEN_ERROR) {
        *error = source->lexer->error;
        return;
    }
    // eval() sees that its text ends in the token that reaches the end, if it is no string.
    const char *behind = source->lexer->text + token->end;
    bool ended = source->expression && source->open_end && kind != TOKEN_STRING &&
                 (kind == TOKEN_NEWLINE || behind[*behind == '\n'] == '\0');
    bool empty = kind == TOKEN_INDENT || kind == TOKEN_DEDENT || kind == TOKEN_END;
    *error = (SyntaxError){.kind = SYNTAX_INDENTATION, .lineno = token->lineno};
    error->offset = offset_of(source, token) - empty;
    if (ended && (kind == TOKEN_NEWLINE || at_end(token))) error->offset--;
    if (source->expression && source->lexer->len == source->open_end) error->lineno = 0;
    if (at_end(token)) {
        error->kind = SYNTAX_ERROR;
        error->message = "unexpected EOF while parsing";
    } else if (only_indent) {
        error->message = "expected an indented block";
    } else if (kind == TOKEN_INDENT) {
        error->message = "unexpected indent";
    } else if (kind == TOKEN_DEDENT) {
        error->message = "unexpected unindent";
    } else {
        error->kind = SYNTAX_ERROR;
        error->message = ended ? "unexpected EOF while parsing" : "invalid syntax";
        error->offset += kind == TOKEN_OLD_NOT_EQUAL;
    }
}

// Statements of Python 2

typedef struct Text {
    const char *data;
    size_t len;
} Text;

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

static Text stripped(Text text) {
    while (text.len > 0 && is_space(*text.data)) {
        text.data++;
        text.len--;
    }
    while (text.len > 0 && is_space(text.data[text.len - 1])) text.len--;
    return text;
}

static bool begins(Text text, const char *word) {
    size_t len = strlen(word);
    return text.len >= len && memcmp(text.data, word, len) == 0;
}

static const char *legacy_message(Arena *arena, Text line) {
    while (line.len > 0 && is_space(*line.data)) {
        line.data++;
        line.len--;
    }
    if (begins(line, "exec ")) return "Missing parentheses in call to 'exec'";
    if (!begins(line, "print ")) return NULL;
    Text rest = {line.data + strlen("print "), line.len - strlen("print ")};
    const char *semicolon = memchr(rest.data, ';', rest.len);
    if (semicolon != NULL) rest.len = (size_t)(semicolon - rest.data);
    rest = stripped(rest);
    bool comma = rest.len > 0 && rest.data[rest.len - 1] == ',';
    return syntax_error_format(
        arena, "Missing parentheses in call to 'print'. Did you mean print(%.*s%s)?", (int)rest.len,
        rest.data, comma ? " end=\" \"" : "");
}

// exceptions._report_missing_parentheses: any SyntaxError in a line without "(" that begins with a
// print or exec statement, also after a colon, is taken for that.
static void explain_legacy(const OldSource *source, const Token *token, SyntaxError *error) {
    const char *text = source->lexer->text;
    Text line = {text + token->start - token->col, 0};
    const char *newline = memchr(line.data, '\n', source->lexer->len - (size_t)(line.data - text));
    if (newline == NULL) return;
    line.len = (size_t)(newline - line.data);
    if (memchr(line.data, '(', line.len) != NULL) return;
    const char *message = legacy_message(source->arena, line);
    const char *colon = memchr(line.data, ':', line.len);
    if (message == NULL && colon != NULL) {
        Text rest = {colon + 1, line.len - (size_t)(colon + 1 - line.data)};
        message = legacy_message(source->arena, rest);
    }
    if (message != NULL) error->message = message;
}

static void place_end_of_file(const OldSource *source, SyntaxError *error) {
    if (error->message == NULL) return;
    bool string = strcmp(error->message, "EOF while scanning triple-quoted string literal") == 0;
    if (!string && strcmp(error->message, "unexpected EOF while parsing") != 0) return;
    error->lineno++;
    if (string) return;
    // Behind a backslash the line before is the last that was read.
    const char *text = source->lexer->text;
    uint32_t end = source->lexer->len;
    while (end > 0 && text[end - 1] == '\n') end--;
    uint32_t start = end;
    while (end > 0 && text[end - 1] == '\\' && start > 0 && text[start - 1] != '\n') start--;
    if (end > start) {
        error->offset--;
        error->lineno += !source->open_end;
    }
    error->text = arena_copy(source->arena, text + start, end - start);
    error->text_len = end - start;
}

bool syntax_error_old(const OldSource *source, SyntaxError *error) {
    if (error->kind > SYNTAX_TAB) return false;
    bool refused = error->kind != SYNTAX_OK;
    OldGrammar grammar;
    uint32_t before = refused ? token_of(source, error) : 0;
    OldVerdict verdict =
        old_grammar_check(&grammar, source->lexer->tokens, source->expression, before);
    if (verdict != OLD_ACCEPTED) {
        refuse(source, grammar.at, verdict == OLD_EXPECTED, error);
        const Token *token = &source->lexer->tokens[grammar.at];
        if (error->kind == SYNTAX_ERROR && token->kind != TOKEN_ERROR)
            explain_legacy(source, token, error);
    } else if (refused && !source->worded) {
        translate(source, &grammar, error);
    }
    if (source->is_file && verdict != OLD_ACCEPTED) place_end_of_file(source, error);
    error->end_lineno = 0;
    error->end_offset = 0;
    return verdict == OLD_ACCEPTED && !refused;
}
