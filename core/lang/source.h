// A program's bytes to text: encoding declarations, newlines.
#ifndef LS_LANG_SOURCE_H
#define LS_LANG_SOURCE_H

#include "base/strbuf.h"
#include "lang/syntax_error.h"

// Appends the text of `source` to `text`: valid UTF-8 without NUL characters or byte order mark,
// with "\n" for every newline and one at its end, and a NUL byte after it (counted in its length).
// `is_file` chooses the messages of a file over those of compile(). False with *error filled when
// the bytes are no text.
bool source_decode(Arena *arena, const char *source, size_t len, bool is_file, StrBuf *text,
                   SyntaxError *error);

#endif
