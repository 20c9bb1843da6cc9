#include "lang/lexer_internal.h"

#include <string.h>

static char peek(const Lexer *lexer) {
    return lexer->text[lexer->at];
}

static bool is_hex_digit(char c) {
    return lexer_is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Whether a keyword that may follow a number directly begins here: "1if x else y".
static bool at_keyword(const Lexer *lexer) {
    static const char *const WORDS[] = {"and", "else", "for", "if", "in", "is", "or", "not"};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        if (strncmp(lexer->text + lexer->at, WORDS[i], strlen(WORDS[i])) == 0) return true;
    }
    return false;
}

// The number ends here: no letter may follow.
static bool end_number(Lexer *lexer, const char *kind) {
    if (lexer->minor >= 9 && lexer_is_name(peek(lexer)) && (peek(lexer) & 0x80) == 0) {
        if (!at_keyword(lexer)) return lexer_fail(lexer, "invalid %s literal", kind);
        lexer_warn(lexer, 11, "invalid %s literal", kind);
    }
    lexer_emit(lexer, TOKEN_NUMBER);
    return true;
}

// Digits with single underscores between them.
static bool digits(Lexer *lexer) {
    for (;;) {
        while (lexer_is_digit(peek(lexer))) lexer->at++;
        if (peek(lexer) != '_') return true;
        lexer->at++;
        if (!lexer_is_digit(peek(lexer))) return lexer_fail(lexer, "invalid decimal literal");
    }
}

static bool in_base(char c, int base) {
    return base == 16 ? is_hex_digit(c) : c >= '0' && c < '0' + base;
}

// The rest of a number after 0x, 0o or 0b.
static bool based(Lexer *lexer, int base, const char *kind) {
    lexer->at += 2;
    do {
        if (peek(lexer) == '_') lexer->at++;
        if (!in_base(peek(lexer), base)) {
            if (!lexer_is_digit(peek(lexer))) return lexer_fail(lexer, "invalid %s literal", kind);
            char digit = peek(lexer);
            lexer->at += lexer->minor >= 9;
            return lexer_fail(lexer, "invalid digit '%c' in %s literal", digit, kind);
        }
        while (in_base(peek(lexer), base)) lexer->at++;
    } while (peek(lexer) == '_');
    if (lexer_is_digit(peek(lexer))) {
        lexer->at++;
        return lexer_fail(lexer, "invalid digit '%c' in %s literal", lexer->text[lexer->at - 1],
                          kind);
    }
    return end_number(lexer, kind);
}

static bool imaginary(Lexer *lexer) {
    lexer->at++;
    return end_number(lexer, "imaginary");
}

// From an e on, which may also begin the word "else".
static bool exponent(Lexer *lexer) {
    uint32_t e = lexer->at++;
    bool sign = peek(lexer) == '+' || peek(lexer) == '-';
    if (sign) lexer->at++;
    if (!lexer_is_digit(peek(lexer))) {
        if (sign) return lexer_fail(lexer, "invalid decimal literal");
        lexer->at = e;
        return end_number(lexer, "decimal");
    }
    if (!digits(lexer)) return false;
    if ((peek(lexer) | 0x20) == 'j') return imaginary(lexer);
    return end_number(lexer, "decimal");
}

// From behind the whole part on.
static bool fraction(Lexer *lexer) {
    if (peek(lexer) == '.') {
        lexer->at++;
        if (lexer_is_digit(peek(lexer)) && !digits(lexer)) return false;
    }
    if ((peek(lexer) | 0x20) == 'e') return exponent(lexer);
    if ((peek(lexer) | 0x20) == 'j') return imaginary(lexer);
    return end_number(lexer, "decimal");
}

static bool fail_octal(Lexer *lexer, uint32_t zeros_end) {
    int32_t len = (int32_t)(lexer->at - lexer->start);
    int32_t zeros = (int32_t)(zeros_end - lexer->start);
    lexer_fail(lexer, "leading zeros in decimal integer literals are not permitted; "
                      "use an 0o prefix for octal integers");
    if (lexer->minor < 9) return false;
    lexer->error.offset -= len - 1;
    lexer->error.end_offset = lexer->error.offset + zeros;
    return false;
}

// A number that begins with 0 and is not in another base.
static bool zero(Lexer *lexer) {
    lexer->at++;
    for (;;) {
        if (peek(lexer) == '_') {
            lexer->at++;
            if (!lexer_is_digit(peek(lexer))) return lexer_fail(lexer, "invalid decimal literal");
        }
        if (peek(lexer) != '0') break;
        lexer->at++;
    }
    uint32_t zeros_end = lexer->at;
    bool nonzero = lexer_is_digit(peek(lexer));
    if (nonzero && !digits(lexer)) return false;
    char c = (char)(peek(lexer) | 0x20);
    if (nonzero && peek(lexer) != '.' && c != 'e' && c != 'j') return fail_octal(lexer, zeros_end);
    return fraction(lexer);
}

bool lexer_number(Lexer *lexer) {
    if (peek(lexer) == '.') return fraction(lexer);
    if (peek(lexer) == '0') {
        switch (lexer->text[lexer->at + 1] | 0x20) {
        case 'x': return based(lexer, 16, "hexadecimal");
        case 'o': return based(lexer, 8, "octal");
        case 'b': return based(lexer, 2, "binary");
        default: return zero(lexer);
        }
    }
    return digits(lexer) && fraction(lexer);
}
