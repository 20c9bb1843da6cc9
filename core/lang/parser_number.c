#include "base/dtoa.h"
#include "lang/parser_internal.h"

// An int of more decimal digits than this is refused (sys.set_int_max_str_digits).
enum { MAX_DECIMAL_DIGITS = 4300 };

static int digit_value(char c) {
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

static void fail_digits(Parser *parser, const Token *number, size_t digits) {
    parser_raise_from(parser, number,
                      "Exceeds the limit (%d digits) for integer string conversion: value has %zu "
                      "digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
                      "hexadecimal for huge integer literals to avoid decimal conversion limits.",
                      MAX_DECIMAL_DIGITS, digits);
    if (parser->error->kind == SYNTAX_ERROR) { // CPython gives the line only
        parser->error->offset = parser->error->end_offset = 0;
    }
}

static Constant whole(Parser *parser, const Token *number, char *digits, size_t len) {
    Constant result = {.kind = CONST_INT, .base = 10};
    if (len > 2 && digits[0] == '0' && digits[1] > '9') {
        char letter = (char)(digits[1] | 0x20);
        result.base = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
        digits += 2;
        len -= 2;
    }
    while (len > 1 && digits[0] == '0') {
        digits++;
        len--;
    }
    uint64_t value = 0;
    for (size_t i = 0; i < len; i++) {
        uint64_t digit = (uint64_t)digit_value(digits[i]);
        if (value > ((uint64_t)INT64_MAX - digit) / result.base) result.big = true;
        value = value * result.base + digit;
    }
    if (!result.big) {
        result.integer = (int64_t)value;
        return result;
    }
    if (result.base == 10 && len > MAX_DECIMAL_DIGITS) fail_digits(parser, number, len);
    result.len = (uint32_t)len;
    result.text = digits;
    return result;
}

Constant parser_number_constant(Parser *parser, const Token *number) {
    size_t len = 0;
    char *text = arena_alloc(parser->arena, number->end - number->start + 1);
    if (text == NULL) {
        *parser->error = (SyntaxError){.kind = SYNTAX_NO_MEMORY};
        parser_stop(parser);
        return (Constant){.kind = CONST_NONE};
    }
    bool fraction = false;
    for (uint32_t i = number->start; i < number->end; i++) {
        char c = parser->text[i];
        if (c == '.' || (c | 0x20) == 'e') fraction = true;
        if (c != '_') text[len++] = c;
    }
    char letter = (char)(len > 1 && text[0] == '0' ? text[1] | 0x20 : 0);
    bool based = letter == 'x' || letter == 'o' || letter == 'b';
    if (!based && (text[len - 1] | 0x20) == 'j') {
        return (Constant){.kind = CONST_COMPLEX, .number = double_parse(text, len - 1)};
    }
    if (!based && fraction) {
        return (Constant){.kind = CONST_FLOAT, .number = double_parse(text, len)};
    }
    return whole(parser, number, text, len);
}
