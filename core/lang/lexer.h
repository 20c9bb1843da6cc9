// The lexer: decoded source text to tokens, all at once.
//
// It follows CPython's tokenizer (Parser/lexer): indentation with its tab rules, brackets matched
// as they come, and f-strings as tokens of their own, where the text between the braces is ordinary
// tokens (PEP 701). Tokens point into the text, which must outlive them.
#ifndef LS_LANG_LEXER_H
#define LS_LANG_LEXER_H

#include "lang/characters.h"
#include "lang/ident.h"
#include "lang/syntax_warning.h"

typedef enum TokenKind {
#define TOKEN(name) TOKEN_##name,
#define KEYWORD(name, text) TOKEN_##name,
#define OPERATOR(name, text) TOKEN_##name,
#include "lang/token.def"
    TOKEN_KIND_COUNT
} TokenKind;

typedef struct Token {
    uint8_t kind;   // TokenKind
    uint8_t level;  // brackets open after it
    uint32_t start; // its bytes in the text
    uint32_t end;
    uint32_t lineno; // from 1
    uint32_t end_lineno;
    uint32_t col; // bytes from the start of its line; of INDENT, DEDENT and END: how far was read
    uint32_t end_col;
    const Ident *ident; // of a NAME
} Token;

enum { LEXER_MAX_BRACKETS = 200, LEXER_MAX_INDENTS = 100, LEXER_MAX_FSTRINGS = 150 };

// An f-string whose end has not been reached.
typedef struct FString {
    char quote;
    uint8_t quote_size; // 1 or 3
    bool raw;
    bool in_text;  // what comes next is its text, not an expression
    bool in_spec;  // ... and that text is a format specification
    bool template; // a t-string
    bool debug;    // an = was met at the end of the expression
    int brackets;  // open in it
    int field;     // nested replacement fields open, from -1
    uint32_t start;
    uint32_t line_start;
    uint32_t lineno;
} FString;

typedef struct Bracket {
    char kind;
    uint32_t lineno;
    uint32_t line_start; // where its line begins
    uint32_t at;         // its own place
} Bracket;

typedef struct Lexer {
    const char *text; // ends with a newline, then a NUL
    uint32_t len;
    int minor;                // of the Python whose errors are wanted: lexer_init() sets 13
    bool byte_columns;        // see Parser
    uint32_t at;              // the next byte to read
    uint32_t line_start;      // of the current line
    uint32_t last_line_start; // of the one before
    uint32_t lineno;
    uint32_t start; // of the current token
    uint32_t start_line_start;
    uint32_t start_lineno;
    bool at_line_start;
    int level;
    int pending; // INDENTs (above 0) or DEDENTs (below 0) to give
    int indents;
    int fstrings;
    uint32_t columns[LEXER_MAX_INDENTS]; // of each open indent, tabs to 8
    uint32_t tabless[LEXER_MAX_INDENTS]; // the same, a tab counted as 1
    Bracket brackets[LEXER_MAX_BRACKETS];
    FString fstring[LEXER_MAX_FSTRINGS];
    Arena *arena;
    SyntaxWarning **warnings; // what to add warnings to; NULL: nobody wants them
    IdentTable *idents;
    const Characters *characters; // NULL: identifiers stay as they are written
    Allocator *mem;
    Token *tokens;
    size_t count;
    size_t cap;
    // Up to 3.11, the first f-string that is not well formed is a STRING.
    const char *fstring_error; // what is wrong with it, NULL for nothing
    uint32_t fstring_error_at; // its `start`
    SyntaxError error;         // when the last token but STOP is ERROR
    bool late;                 // the error is only raised when the parser arrives at it
    bool weak;                 // the same, and an open bracket is not reported in its place either
} Lexer;

// Prepares to read `len` bytes of valid UTF-8 without NUL that end with a newline and a NUL after
// it.
void lexer_init(Lexer *lexer, Arena *arena, IdentTable *idents, const char *text, size_t len);

// Reads all tokens; the last two are END or ERROR, and STOP. False when memory has run out.
bool lexer_run(Lexer *lexer);

// Frees the tokens.
void lexer_free(Lexer *lexer);

// The error for the innermost bracket that is open where the lexer stopped. There is one.
void lexer_unclosed(const Lexer *lexer, SyntaxError *error);

// The spelling of a keyword or operator; NULL for other kinds.
const char *token_text(TokenKind kind);

// The line number of a position; at the end of the text, that of the last line.
uint32_t lexer_lineno(const Lexer *lexer);

#endif
