// Whether tokens are Python 3.8, and if not, at which token its parser stopped.
//
// The parser of Python 3.8 looked one token ahead and knew no special cases: it stopped at the
// first token that cannot follow. lang/parser.h, which is made after the parser of Python 3.9 and
// later, cannot tell that place, as it refuses more (wrong targets of assignments) and accepts what
// is newer. So this goes through the tokens once more, without making a tree.
#ifndef LS_LANG_GRAMMAR_OLD_H
#define LS_LANG_GRAMMAR_OLD_H

#include "lang/lexer.h"

typedef enum OldVerdict {
    OLD_ACCEPTED,
    OLD_REFUSED,  // at `at`
    OLD_EXPECTED, // the same; nothing but an INDENT could have followed
} OldVerdict;

// What 3.8 says about tokens. The indices of tokens are 0 where there is none.
typedef struct OldGrammar {
    const Token *tokens;
    uint32_t at;
    bool only_indent; // all that could have followed at `at`
    int depth;
    uint32_t before;   // looked for below: the last ones that do not come after this token
    uint32_t list;     // where a list of targets, parameters or imported names begins
    uint32_t string;   // where a row of adjacent strings begins
    uint32_t star;     // where it is noticed that no parameter follows a star
    uint32_t argument; // the first that is wrong where it stands: positional, after a keyword
} OldGrammar;

// Goes through `tokens`, which end as lexer_run() ends them: a module, or one expression.
// `before` says which token the list and
// string are wanted for. ERROR is a token that cannot follow, except inside an f-string, where
// everything is accepted. Sources that are nested very deeply are accepted, too.
OldVerdict old_grammar_check(OldGrammar *grammar, const Token *tokens, bool expression,
                             uint32_t before);

#endif
