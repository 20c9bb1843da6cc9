// The little JSON that traces need: numbers to write, and one flat object a line to read.
#ifndef LS_TRACE_JSON_H
#define LS_TRACE_JSON_H

#include "base/strbuf.h"

// A double in the fewest digits that read back as the same number; infinity is 1e999, which readers
// of JSON that use doubles take for infinity. Not for NaN.
void json_double(StrBuf *out, double number);

// A reader over UTF-8 text. Every function moves past what it has read and answers whether that was
// there; after a false the reader is of no use any more.
typedef struct JsonReader {
    const char *at;
    const char *end;
} JsonReader;

// What a value is, told by its first character; JSON_BAD where none begins.
typedef enum JsonType {
    JSON_BAD,
    JSON_NULL,
    JSON_NUMBER,
    JSON_STRING,
} JsonType;

void json_space(JsonReader *reader);               // spaces and tabs, which may be none
bool json_char(JsonReader *reader, char expected); // after spaces
JsonType json_peek(JsonReader *reader);
bool json_null(JsonReader *reader);

// A string's bytes, unescaped, go into `out`, which is emptied first. Unpaired surrogates are kept
// as three bytes. False, too, when memory runs out (out->failed).
bool json_string(JsonReader *reader, StrBuf *out);

// A number, and whether it was written as a whole number without a fraction and an exponent.
bool json_number(JsonReader *reader, double *number, bool *whole);

#endif
