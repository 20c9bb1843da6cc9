// SyntaxErrors in the words of Python 3.8.
#ifndef LS_LANG_SYNTAX_ERROR_OLD_H
#define LS_LANG_SYNTAX_ERROR_OLD_H

#include "lang/lexer.h"

// What is reworded: a source's tokens, and what the newer parser says about them.
typedef struct OldSource {
    Arena *arena;
    const Lexer *lexer; // after lexer_run()
    bool expression;    // the source is one expression
    bool is_file;       // it is read line by line: there is an empty line at the end
    bool open_end;      // its last line has no newline
    bool worded;        // the error is in the words of 3.8 already, unless the grammar refuses
} OldSource;

// Turns the outcome of the newer parser (error->kind is SYNTAX_OK when it had nothing to say) into
// that of Python 3.8: what its grammar refuses is refused where it does so, and the other errors
// have its words and places. Errors that are not about syntax stay as they are. Returns true when
// 3.8 has no objection.
bool syntax_error_old(const OldSource *source, SyntaxError *error);

#endif
