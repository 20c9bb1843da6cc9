// The matcher of regular expressions.
//
// A program is an array of words (regex_ops.def). It runs by backtracking: where two ways are open,
// the other one is kept on a stack of its own, and so is the old content of each slot that changes.
// So depth costs memory that is counted, never the C stack, and a pattern that takes for ever uses
// up the run's budget of instructions.
#ifndef LS_VM_REGEX_H
#define LS_VM_REGEX_H

#include "object/object.h"

typedef enum RegexOp {
#define REGEX_OP(name, operands) RX_##name,
#include "vm/regex_ops.def"
#undef REGEX_OP
    RX_COUNT
} RegexOp;

// Names in the order of their numbers.
extern const char *const REGEX_OP_NAMES[RX_COUNT];

#define REGEX_UNSET UINT32_MAX
enum { REGEX_MAX_SLOTS = 1 << 24 };

typedef struct Regex {
    uint32_t *code; // owned; valid as regex_check has it
    uint32_t size;  // words
    uint32_t slots;
} Regex;

// What is searched. Positions are offsets in bytes.
typedef struct RegexText {
    const char *data; // borrowed
    uint32_t end;     // the text ends here
    bool wide;        // UTF-8 that is more than ASCII; else each byte is a character
} RegexText;

typedef enum RegexMode { REGEX_MATCH, REGEX_SEARCH, REGEX_FULLMATCH } RegexMode;

// Whether the instructions, their operands and the places of jumps are sound, so that running them
// is safe. `scratch` is room for size + slots bytes, all zero.
bool regex_check(const Regex *regex, char *scratch);

// Matches at `start`, or searches from there; `advance`: an empty match at `start` does not count.
// 1: `slots` (regex->slots of them) tell where, [0] and [1] where the whole match begins and ends;
// `last_group` is the group that ended last, or 0. 0: no match. -1: raised.
int regex_run(Runtime *rt, const Regex *regex, const RegexText *text, uint32_t start,
              RegexMode mode, bool advance, uint32_t *slots, uint32_t *last_group);

#endif
