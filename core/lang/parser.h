// The parser: source bytes to a syntax tree, or to CPython's SyntaxError.
//
// It first turns the whole source into tokens (lang/lexer.h), then parses them by recursive
// descent. When that fails it parses a second time with diagnosis on, which looks for the mistakes
// that CPython has special messages for. C recursion is bounded whatever the source.
#ifndef LS_LANG_PARSER_H
#define LS_LANG_PARSER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "lang/ast.h"
#include "lang/characters.h"
#include "lang/syntax_warning.h"

typedef enum ParseMode {
    PARSE_MODULE,    // a file: NODE_Module
    PARSE_EXPRESSION // the argument of eval(): NODE_Expression
} ParseMode;

typedef struct ParseOptions {
    ParseMode mode;
    int minor;    // Python 3.<minor>; 0 means 13. 8 is the oldest whose syntax is told apart
    bool is_file; // the source is a file's bytes: errors in its encoding are told in a file's words
    bool single;  // compile(..., "single"): its end is that of an expression
    bool is_main; // the program, which CPython reads line by line
    bool is_text; // the source is UTF-8 whatever encoding it declares
    const Characters *characters; // NULL: see escape_text and Lexer
    SyntaxWarning **warnings;     // the list to add warnings to; NULL: they are not wanted
} ParseOptions;

// Parses `len` bytes of source. On success *module is the tree, in `arena`. On failure returns
// false with *error filled; its texts are in `arena` too. `options` may be NULL: a module of
// Python 3.13. The source need not outlive the call.
bool parse_module(Arena *arena, const char *source, size_t len, const ParseOptions *options,
                  Node **module, SyntaxError *error);

#endif
