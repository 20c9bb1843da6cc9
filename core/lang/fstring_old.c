#include "lang/fstring_old.h"

#include <string.h>

#include "lang/syntax_error.h"

enum { MAX_NESTED = 200, MAX_LEVELS = 2 };

typedef struct Reader {
    Arena *arena;
    OldFString *fstring;
    const char *text;
    size_t at, len;
    const char *message;
} Reader;

// An expression's quotes and brackets that are open.
typedef struct Open {
    char quote;
    unsigned quotes; // 1 or 3 of them
    char brackets[MAX_NESTED];
    unsigned nested;
} Open;

static bool fail(Reader *r, const char *message) {
    r->message = message;
    return false;
}

static bool fail_expecting(Reader *r) {
    return fail(r, "f-string: expecting '}'");
}

static bool fail_unmatched(Reader *r, char c) {
    return fail(r, syntax_error_format(r->arena, "f-string: unmatched '%c'", c));
}

static char peek(const Reader *r, size_t after) {
    return r->at + after < r->len ? r->text[r->at + after] : '\0';
}

// After a backslash. An escaped brace is still a brace.
static void escape(Reader *r) {
    r->at++;
    if (peek(r, 0) == 'N' && peek(r, 1) == '{') {
        while (r->at < r->len && peek(r, 0) != '}') r->at++;
    }
    if (r->at < r->len && peek(r, 0) != '{' && (peek(r, 0) != '}' || r->text[r->at - 1] != '\\'))
        r->at++;
}

// Text up to a brace that means something, or the end.
static bool literal(Reader *r, int level) {
    while (r->at < r->len) {
        char c = peek(r, 0);
        if (c == '\\' && !r->fstring->raw) {
            escape(r);
        } else if (c != '{' && c != '}') {
            r->at++;
        } else if (level == 0 && peek(r, 1) == c) {
            r->at += 2;
        } else if (level == 0 && c == '}') {
            return fail(r, "f-string: single '}' is not allowed");
        } else {
            return true;
        }
    }
    return true;
}

// A character inside a string of an expression, or one that begins or ends a string. False when it
// is none of these.
static bool in_string(Reader *r, Open *open) {
    char c = peek(r, 0);
    bool triple = peek(r, 1) == c && peek(r, 2) == c;
    if (open->quote == '\0') {
        if (c != '\'' && c != '"') return false;
        open->quote = c;
        open->quotes = triple ? 3 : 1;
        r->at += open->quotes;
    } else if (c == open->quote && (open->quotes == 1 || triple)) {
        r->at += open->quotes;
        open->quote = '\0';
    } else {
        r->at++;
    }
    return true;
}

static bool close_bracket(Reader *r, Open *open, char c) {
    if (open->nested == 0) return fail_unmatched(r, c);
    char opening = open->brackets[--open->nested];
    if ((opening == '(' && c == ')') || (opening == '[' && c == ']') ||
        (opening == '{' && c == '}'))
        return true;
    return fail(r, syntax_error_format(r->arena,
                                       "f-string: closing parenthesis '%c' does not match "
                                       "opening parenthesis '%c'",
                                       c, opening));
}

// Whether the expression ends at a character outside strings and brackets. Goes past a comparison.
static bool ends(Reader *r) {
    char c = peek(r, 0);
    if (memchr("!=<>", c, 4) != NULL && peek(r, 1) == '=') {
        r->at++; // its second half is gone past like any character
        return false;
    }
    return c == '!' || c == '=' || c == ':' || c == '}';
}

static bool skip_expression(Reader *r, Open *open) {
    while (r->at < r->len) {
        char c = peek(r, 0);
        if (c == '\\') return fail(r, "f-string expression part cannot include a backslash");
        if (in_string(r, open)) continue;
        if (c == '#') return fail(r, "f-string expression part cannot include '#'");
        if (open->nested == 0 && ends(r)) return true;
        if (c == '(' || c == '[' || c == '{') {
            if (open->nested >= MAX_NESTED) return fail(r, "f-string: too many nested parenthesis");
            open->brackets[open->nested++] = c;
        } else if (c == ')' || c == ']' || c == '}') {
            if (!close_bracket(r, open, c)) return false;
        }
        r->at++;
    }
    return true;
}

static bool is_blank(const Reader *r, size_t start) {
    for (size_t i = start; i < r->at; i++) {
        if (memchr(" \t\n\f\r", r->text[i], 5) == NULL) return false;
    }
    return true;
}

static bool check_expression(Reader *r, size_t start, const Open *open) {
    if (open->quote != '\0') return fail(r, "f-string: unterminated string");
    if (open->nested > 0) return fail_unmatched(r, open->brackets[open->nested - 1]);
    if (r->at >= r->len) return fail_expecting(r);
    if (r->fstring->probe >= start && r->fstring->probe <= r->at) {
        r->fstring->start = start;
        r->fstring->end = r->at;
    }
    if (!is_blank(r, start)) return true;
    char c = peek(r, 0);
    if (r->fstring->minor < 9 || c == '}') return fail(r, "f-string: empty expression not allowed");
    return fail(r, syntax_error_format(r->arena, "f-string: expression required before '%c'", c));
}

static bool parts(Reader *r, int level);

// From a brace to the one that closes it.
static bool field(Reader *r, int level) {
    if (level >= MAX_LEVELS) return fail(r, "f-string: expressions nested too deeply");
    Open open = {.quote = '\0'};
    size_t start = ++r->at;
    if (!skip_expression(r, &open) || !check_expression(r, start, &open)) return false;
    if (peek(r, 0) == '=') {
        do {
            r->at++;
        } while (r->at < r->len && memchr(" \t\n\f\r\v", peek(r, 0), 6) != NULL);
    }
    if (peek(r, 0) == '!') {
        if (++r->at >= r->len) return fail_expecting(r);
        char c = peek(r, 0);
        r->at++;
        if (c != 's' && c != 'r' && c != 'a') {
            return fail(r, "f-string: invalid conversion character: expected 's', 'r', or 'a'");
        }
    }
    if (peek(r, 0) == ':') {
        r->at++;
        if (!parts(r, level + 1)) return false;
    }
    if (peek(r, 0) != '}') return fail_expecting(r);
    r->at++;
    return true;
}

// All text and fields; in a format specification, up to the brace that ends it.
static bool parts(Reader *r, int level) {
    for (;;) {
        if (!literal(r, level)) return false;
        if (peek(r, 0) != '{') return true;
        if (!field(r, level)) return false;
    }
}

const char *fstring_old_check(Arena *arena, OldFString *fstring) {
    Reader reader = {
        .arena = arena, .fstring = fstring, .text = fstring->text, .len = fstring->len};
    fstring->start = fstring->end = 0;
    parts(&reader, 0);
    return reader.message;
}
