// What the parts of the lexer share.
#ifndef LS_LANG_LEXER_INTERNAL_H
#define LS_LANG_LEXER_INTERNAL_H

#include "lang/lexer.h"

// Appends a token from the lexer's start to where it is.
void lexer_emit(Lexer *lexer, TokenKind kind);

// Marks the current position as a token's start.
void lexer_start(Lexer *lexer);

// After a newline has been read.
void lexer_next_line(Lexer *lexer);

// Stops with a SyntaxError whose column is the number of characters from the line's start to the
// current position. Always returns false.
bool lexer_fail(Lexer *lexer, const char *format, ...);

// Warns of what begins at the current position. CPython from 3.`minor` on does.
void lexer_warn(Lexer *lexer, int minor, const char *format, ...);

// Reads a number that begins at the current position. False after an error.
bool lexer_number(Lexer *lexer);

// Reads a string whose opening quote is at the current position (its prefix began at `start`).
bool lexer_string(Lexer *lexer);

// Reads the beginning of an f-string up to and with its opening quotes.
bool lexer_fstring_start(Lexer *lexer);

// Reads text of the innermost f-string, or its end. *expression is set when a replacement field
// begins here: nothing was read then.
bool lexer_fstring_text(Lexer *lexer, bool *expression);

// The innermost f-string that has not ended, NULL for none.
FString *lexer_fstring(Lexer *lexer);

bool lexer_is_digit(char c);

// Whether `c` may stand in an identifier; bytes above ASCII may.
bool lexer_is_name(char c);

#endif
