// A program's bytes to text: encoding declarations, newlines.
#ifndef LS_LANG_SOURCE_H
#define LS_LANG_SOURCE_H

#include "base/strbuf.h"
#include "lang/parser.h"

// Appends the text of `source` to `text`: valid UTF-8 without NUL characters or byte order mark,
// with "\n" for every newline and one at its end, and a NUL byte after it (counted in its length).
// Without options->characters only UTF-8, ASCII and Latin-1 are known. False with *error filled
// when the bytes are no text.
bool source_decode(Arena *arena, const char *source, size_t len, const ParseOptions *options,
                   StrBuf *text, SyntaxError *error);

// Whether a mark or a comment tells the encoding of a source.
bool source_tells_encoding(const char *source, size_t len);

#endif
