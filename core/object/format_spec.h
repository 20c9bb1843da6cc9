// The format mini-language ("*>+10,.2f") and the layout of padded text and grouped digits.
#ifndef LS_OBJECT_FORMAT_SPEC_H
#define LS_OBJECT_FORMAT_SPEC_H

#include "base/strbuf.h"
#include "object/runtime.h"
#include "object/str.h"

typedef struct FormatSpec {
    uint32_t fill;      // code point
    uint32_t align;     // '<' '>' '=' '^'
    char sign;          // ' ' '+' '-' or 0
    char grouping;      // ',' '_' or 0
    bool alternate;     // #
    bool no_minus_zero; // z
    int64_t width;      // -1: none
    int64_t precision;  // -1: none
    uint32_t type;      // 0: none
} FormatSpec;

// Parses a spec for an object of a class called `type_name`. False: ValueError raised.
bool format_spec_parse(Runtime *rt, Str *spec, const char *type_name, uint32_t default_align,
                       FormatSpec *out);

// Raises "Unknown format code 'x' for object of type 'int'".
Value format_unknown_code(Runtime *rt, uint32_t code, const char *type_name);

// Appends text of `length` code points, padded to the width. False: MemoryError raised.
bool format_pad(Runtime *rt, StrBuf *buf, const FormatSpec *spec, const char *data, size_t size,
                size_t length);

// The parts of a number's text: sign, prefix, digits of the integral part, and what follows them.
typedef struct NumberText {
    char sign; // 0: none
    const char *prefix;
    size_t prefix_size;
    const char *digits;
    size_t digit_count;
    const char *rest;
    size_t rest_size;
} NumberText;

// Lays a number out with padding and grouped digits (`group`: how many stand together).
bool format_number(Runtime *rt, StrBuf *buf, const FormatSpec *spec, const NumberText *number,
                   size_t group);

enum {
    FORMAT_ALTERNATE = 1, // keeps the point and trailing zeros
    FORMAT_DOT_ZERO = 2,  // at least one digit behind the point, unless there is an exponent
};

// Appends a double as PyOS_double_to_string does: type 'e', 'f', 'g' (or upper case) or 'r'.
void format_double(StrBuf *buf, double d, char type, int64_t precision, unsigned flags);

#endif
