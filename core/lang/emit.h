// The instructions of one code object while they are being made, with its constants and names.
//
// Jumps go to labels. What protects an instruction is a region (a handler and how deep the stack is
// there); the region in force when an instruction is appended is noted in it, so leaving a `try`
// early is only a matter of setting unit->region back for a while.
#ifndef LS_LANG_EMIT_H
#define LS_LANG_EMIT_H

#include "lang/code.h"
#include "lang/scope.h"

typedef uint32_t Label;
#define NO_LABEL 0xFFFFFFFFu

// A source position: lines from 1, columns in bytes from 0. Line 0: artificial.
typedef struct Place {
    uint32_t line, end_line, column, end_column;
} Place;

enum { OP_SETUP = OP_COUNT }; // starts region `arg`; only before assembling

typedef struct Instruction {
    uint32_t arg; // of jumps: the label
    uint32_t region;
    Place place;
    uint8_t op;
    bool labelled;  // something jumps here
    bool joined;    // and that counts when a line is looked for
    bool reachable; // found by the flow analysis
} Instruction;

typedef struct Region {
    Label handler;
    uint32_t discard; // values on the stack at the start that the handler does not get
    uint32_t depth;   // found by the flow analysis
} Region;

typedef struct Block Block;

typedef struct Unit {
    struct Unit *outer;
    Scope *scope;
    Scope *lookup; // where names are looked up: `scope` or an inlined comprehension in it
    Str *name, *qualname;
    Str *private_name; // of the class around, for mangling; or NULL
    Instruction *code;
    uint32_t count, capacity;
    uint32_t *labels; // index in code; NO_LABEL while not placed
    uint32_t label_count, label_capacity;
    Region *regions; // number 0 stands for none
    uint32_t region_count, region_capacity;
    uint32_t region; // in force
    Value *consts;   // owned
    uint32_t const_count, const_capacity;
    Map const_numbers;
    NameList names;
    Map name_numbers;
    NameList locals;
    NameList attributes; // of a class: names that its methods assign to on self
    const Node *latest;  // the statement that was compiled last, or is being compiled
    Block *blocks;       // innermost
    uint32_t block_depth;
    uint32_t flags;
    uint32_t arg_count, posonly_count, kwonly_count;
    uint32_t first_line;
    Value doc; // owned
} Unit;

// The position of a node; NULL gives an artificial one.
Place place_of(const Node *node);

// Appends an instruction at a node's position (NULL: artificial).
void emit(Compiler *c, const Node *at, Opcode op, uint32_t arg);
void emit_place(Compiler *c, Place at, uint32_t op, uint32_t arg);
// LOAD_CONST, or shorter, of a value that is consumed.
void emit_constant(Compiler *c, const Node *at, Value value);
void emit_int(Compiler *c, const Node *at, uint32_t number);
// An instruction whose argument is a name.
void emit_name(Compiler *c, const Node *at, Opcode op, Str *name);
void emit_name_place(Compiler *c, Place at, Opcode op, Str *name);

Label label_new(Compiler *c);
void label_place(Compiler *c, Label label);
void emit_jump(Compiler *c, const Node *at, Opcode op, Label target);

// Starts a region whose handler is `handler`; the handler finds the stack as it is now without its
// `discard` top values. Answers the region that was in force, for region_end.
uint32_t region_begin(Compiler *c, const Node *at, Label handler, uint32_t discard);
void region_end(Compiler *c, uint32_t outer);

// The number of a local slot for a name; the same name may have several.
uint32_t unit_new_local(Compiler *c, Str *name);

// Makes the code object of a finished unit and drops nothing of it on failure (NO_VALUE then).
Value assemble(Compiler *c, Unit *unit);

// How an instruction changes the depth of the stack when it does not jump, or (jump) when it does.
int stack_effect(uint32_t op, uint32_t arg, bool jump);

// Frees what a unit owns.
void unit_drop(Compiler *c, Unit *unit);

#endif
