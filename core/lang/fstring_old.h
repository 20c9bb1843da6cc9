// f-strings as Python up to 3.11 read them: one string token, whose text is looked at afterwards.
#ifndef LS_LANG_FSTRING_OLD_H
#define LS_LANG_FSTRING_OLD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

typedef struct OldFString {
    const char *text; // between the quotes
    size_t len;       // bytes
    bool raw;
    int minor;    // of the Python that reads it
    size_t probe; // an offset into the text: which expression is there?
    // Filled in: the expression around or directly before `probe`; both 0 when there is none.
    size_t start, end;
} OldFString;

// Looks for replacement fields that are not formed as they should be. Returns the error's message,
// NULL when there is nothing to complain about (or memory has run out). The expressions themselves
// are not read.
const char *fstring_old_check(Arena *arena, OldFString *fstring);

#endif
