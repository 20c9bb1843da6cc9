// The words that the instructions of execute.c and execute_rare.c are written with. They work on
// the local variables word, sp, slots and code of the function that executes.
#ifndef LS_VM_EXECUTE_WORDS_H
#define LS_VM_EXECUTE_WORDS_H

#include "lang/code.h"
#include "object/object.h"

#define ARG WORD_ARG(word)
#define PUSH(v) (*sp++ = (v))
#define POP() (*--sp)
#define TOP() (sp[-1])
#define SECOND() (sp[-2])

// The truth of values for which it needs no call; else *known is false.
static inline bool truth_fast(ValueRef v, bool *known) {
    *known = true;
    if (IS_BOOL(v)) return IS_TRUE(v);
    if (IS_SMALL(v)) return v.bits != VALUE_TAG_INT;
    if (IS_NONE(v)) return false;
    *known = false;
    return false;
}

#endif
