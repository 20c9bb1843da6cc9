// The tables of characters that are in the library, for the parser.
#ifndef LS_VM_CHARACTERS_H
#define LS_VM_CHARACTERS_H

#include "lang/characters.h"
#include "object/runtime.h"

// Answers by core/lib/unicodedata.py, which is imported at the first question. What that raises is
// pending when an answer is false.
Characters characters_of(Runtime *rt);

#endif
