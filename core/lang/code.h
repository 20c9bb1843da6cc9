// Code objects: what the compiler makes of a module, function, class body, lambda or comprehension.
#ifndef LS_LANG_CODE_H
#define LS_LANG_CODE_H

#include "object/object.h"

typedef enum Opcode {
#define OPCODE(name, pops, pushes, argument, doc) OP_##name,
#include "lang/opcodes.def"
#undef OPCODE
    OP_COUNT
} Opcode;

#define OP_WORD(op, arg) ((uint32_t)(op) | (uint32_t)(arg) << 8)
#define WORD_OP(word) ((Opcode)((word)&0xFF))
#define WORD_ARG(word) ((word) >> 8)
enum { OP_MAX_ARG = 0xFFFFFF };

// The argument of RERAISE.
enum {
    RERAISE_LEAVES = 1, // the frame is left from where the handler's exception came from
    RERAISE_OWN = 2,    // the exception was raised in the handler: it is not the one handled
};

enum {                       // as co_flags has them
    CODE_OPTIMIZED = 0x0001, // locals in slots (functions)
    CODE_NEWLOCALS = 0x0002,
    CODE_VARARGS = 0x0004,
    CODE_VARKEYWORDS = 0x0008,
    CODE_NESTED = 0x0010,
    CODE_GENERATOR = 0x0020,
    CODE_COROUTINE = 0x0080,
    CODE_ITERABLE_COROUTINE = 0x0100, // @types.coroutine
    CODE_ASYNC_GENERATOR = 0x0200,
    // ours
    CODE_CLASS_BODY = 0x1000000,
    CODE_MODULE = 0x2000000,
    CODE_LIBRARY = 0x4000000,   // of an embedded library module: no line events
    CODE_SIMPLE = 0x8000000,    // a function with positional parameters only
    CODE_BUILT_IN = 0x10000000, // C code in CPython (vm/built_in.h)
};

// The source position of the instructions from word `start` up to the next entry's. Lines from 1,
// columns are UTF-8 byte offsets from 0 as in the syntax tree; line 0: artificial, no line.
typedef struct CodePosition {
    uint32_t start;
    uint32_t line, end_line;
    uint16_t column, end_column; // 0xFFFF: not known or further right than that
} CodePosition;

// Instructions in start..end (words, end excluded) are protected by the handler at `target`. For an
// instruction in several ranges the first one in the table (the innermost) counts.
typedef struct CodeHandler {
    uint32_t start, end, target;
    uint32_t depth; // values on the stack below what the handler gets
} CodeHandler;

// An inline cache; what the fields mean is known to the instruction alone.
typedef struct Cache {
    uint32_t version, version2;
    uint32_t index;
    uint32_t misses;
    ValueRef value; // borrowed: valid as long as the versions match
} Cache;

typedef struct Code {
    Object head;
    uint32_t *words;
    uint32_t word_count;
    uint32_t flags;     // CODE_...
    uint32_t arg_count; // positional parameters, positional-only ones included
    uint32_t posonly_count;
    uint32_t kwonly_count;
    uint32_t local_count; // parameters, *args, **kwargs and other locals
    uint32_t cell_count;  // own variables that inner functions use
    uint32_t free_count;  // variables of outer functions
    uint32_t stack_size;
    uint32_t fixed_count;  // all of these variables together
    uint32_t frame_grains; // size of a frame (frame_inline.h), 0 while not asked
    uint32_t first_line;
    uint32_t const_count, name_count, position_count, handler_count, cache_count;
    Value *consts;     // owned
    Str **names;       // owned references to interned strings, as are the next
    Str **local_names; // of locals, then cells, then free variables
    CodePosition *positions;
    CodePosition definition; // of WORD_NOT_BEGUN
    CodeHandler *handlers;
    Cache *caches;
    Str *name, *qualname, *filename; // owned
    Value doc;                       // the docstring or None
    uint32_t trace_name;             // number of `qualname` in the log, 0 while not asked
} Code;

// The word of a coroutine or generator that has not begun: its position is the line of its `def`.
#define WORD_NOT_BEGUN UINT32_MAX

// Position of the instruction at a word; never NULL in code that has any.
const CodePosition *code_position(const Code *code, uint32_t word);

extern const TypeSpec CODE_SPEC;

#endif
