// What the parts of the compiler share.
//
// The compiler walks the tree and appends instructions to the Unit of the code object that it is
// making (emit.h); assemble.c turns a finished Unit into a Code. Failure is sticky: once
// compiler->failed is set (a SyntaxError, an unsupported construct, no memory) emitting does
// nothing and the walk falls through to its end, so almost no function here returns a status.
#ifndef LS_LANG_COMPILE_INTERNAL_H
#define LS_LANG_COMPILE_INTERNAL_H

#include "lang/compile.h"
#include "lang/emit.h"
#include "lang/scope.h"
#include "object/runtime.h"

// A statement that is being compiled and must be left in order when control jumps out of it.
typedef enum BlockKind {
    BLOCK_WHILE,
    BLOCK_FOR, // an iterator is on the stack
    BLOCK_TRY,
    BLOCK_FINALLY,     // the body of a try with finally
    BLOCK_FINALLY_END, // the finally body run for an exception: previous and exception on the stack
    BLOCK_WITH,        // an exit function is on the stack
    BLOCK_ASYNC_WITH,
    BLOCK_HANDLER,       // an except body: the previous exception is on the stack
    BLOCK_NAMED_HANDLER, // the same with a name to delete
    BLOCK_STAR,          // an except* body
    BLOCK_VALUE,         // a value to return is on the stack
    BLOCK_INLINED        // an inlined comprehension
} BlockKind;

typedef struct Block {
    BlockKind kind;
    uint32_t outer_region; // the region in force around the statement
    Label start, end;      // of loops: where continue and break go
    const Node *node;      // With: for positions; NAMED_HANDLER: the handler
    const NodeList *body;  // FINALLY: the finally body
    struct Block *outer;
} Block;

struct Compiler {
    Runtime *rt;
    Arena *arena;
    const char *source;
    size_t size;
    Str *filename;
    const CompileOptions *options;
    SyntaxError *error;
    bool *unsupported;
    bool failed;
    bool trace;              // options->trace_lines of a program's own module
    bool symtable;           // no code is made yet: errors get their place afterwards
    bool string_annotations; // from __future__ import annotations
    uint32_t future_line;    // of the last __future__ import at the start; 0: none
    Map scope_numbers;       // node -> index in scopes
    Scope **scopes;
    uint32_t scope_count, scope_capacity;
    Str *private_name; // of the class that the scope walk is in
    Unit *unit;        // the code being made, innermost
    const Node
        *string; // the f-string whose parts are compiled: up to 3.11 all of it is their place
};

// ---- errors and memory (compile.c)

// Ends the compilation with a SyntaxError at a node. `format` has strbuf_format's directives.
void compile_error(Compiler *c, const Node *at, const char *format, ...);
// The same for what Loopscope does not do: *unsupported is set.
void compile_unsupported(Compiler *c, const Node *at, const char *what);
// The place of a node, in the error's fields.
void compile_fill_error(Compiler *c, SyntaxError *error, Place at);
// Ends it with MemoryError, or with what is pending.
void compile_no_memory(Compiler *c);
// Zero-filled memory of the arena; NULL when compilation has failed.
void *compile_alloc(Compiler *c, size_t size);
// An array in the arena with room for one more element.
bool compile_grow(Compiler *c, void **items, uint32_t count, uint32_t *capacity, size_t size);
// An identifier as an interned string (borrowed; NULL when compilation has failed).
Str *compile_name(Compiler *c, const Ident *ident);
Str *compile_text(Compiler *c, const char *text);
void name_list_add(Compiler *c, NameList *list, Str *name);

// ---- units (compile_function.c)

// Starts the code of a scope; `unit` lives in the caller's frame.
void unit_begin(Compiler *c, Unit *unit, Scope *scope, Str *name, uint32_t first_line);
// Finishes it and goes back to the outer one. The code, or NO_VALUE when compilation has failed.
Value unit_end(Compiler *c);
// Emits the making of the code's cells, once its parameters have their slots.
void compile_cells(Compiler *c, const Unit *unit);
// The slot of the cell that a function made here shares under a name.
uint32_t compile_cell_slot(Compiler *c, Str *name);
// Emits an instruction on the cell that stands for one of scope.h's CLASS_CELL_... here.
void compile_class_cell(Compiler *c, const Node *at, Opcode op, unsigned cell);
// Makes a function of code that a unit gave: pushes its closure, the code, MAKE_FUNCTION.
void compile_closure(Compiler *c, const Node *at, Value code, Scope *scope, uint32_t flags);

// ---- statements (compile_statement.c)

// Where tracebacks point for an instruction of `whole` that is about its part `part`: up to 3.12
// the whole statement.
const Node *compile_place(const Compiler *c, const Node *part, const Node *whole);

void compile_body(Compiler *c, const NodeList *body);
// Evaluates an annotation, or pushes its text.
void compile_annotation(Compiler *c, const Node *node);
// The docstring that a body starts with, or NULL.
const Node *compile_docstring(const NodeList *body);
void compile_doc_constant(Compiler *c, const Node *doc, Value *value);

// ---- expressions (compile_expression.c, compile_call.c, compile_comprehension.c)

void compile_expression(Compiler *c, const Node *node);
// Jumps to `target` when the truth of an expression is `when`, else falls through.
void compile_jump_if(Compiler *c, const Node *node, Label target, bool when);
void compile_name_load(Compiler *c, const Node *at, Str *name);
void compile_name_store(Compiler *c, const Node *at, Str *name);
void compile_name_delete(Compiler *c, const Node *at, Str *name);
// Ends the life of a variable without logging its going: an except clause's name.
void compile_name_end(Compiler *c, const Node *at, Str *name);
// Pops a value into a target: name, attribute, subscript, tuple or list.
void compile_store(Compiler *c, const Node *target);
void compile_call(Compiler *c, const Node *node);
// A call's arguments and the CALL, after `pushed` arguments that are on the stack already.
void compile_call_arguments(Compiler *c, Place at, uint32_t pushed, const NodeList *args,
                            const NodeList *keywords);
// Where an attribute's look-up, or (`at` the call) the call of a method, is shown.
Place compile_method_place(const Compiler *c, const Node *attribute, const Node *at);
uint32_t compile_binary_op(BinaryOperator op); // as BinaryOp of object.h
void compile_comprehension(Compiler *c, const Node *node);
void compile_lambda(Compiler *c, const Node *node);
// Waits for what is on the stack: GET_AWAITABLE and SEND.
void compile_await(Compiler *c, const Node *at, uint32_t kind);
// A literal without its position: an owned value, NO_VALUE when compilation has failed.
Value compile_constant(Compiler *c, const Constant *constant);
// The value of an expression that is a constant after folding; NO_VALUE when it is not one.
Value compile_fold(Compiler *c, const Node *node);

// ---- functions and classes (compile_function.c, compile_class.c)

void compile_function(Compiler *c, const Node *node);
void compile_class(Compiler *c, const Node *node);

// ---- type parameters and annotations (compile_generic.c)

// Starts the function of a scope that is evaluated later.
void compile_lazy_begin(Compiler *c, Unit *unit, Scope *scope, const Node *at);
// Pushes the function that gives the deferred annotations of a module or class.
void compile_annotate(Compiler *c, const Node *at);
// Notes that control came to an annotated statement, where that is not sure.
void compile_note_annotation(Compiler *c, const Node *node);
// What a module or class with deferred annotations needs first.
void compile_notes(Compiler *c, const Node *at);

// Starts the function that makes type parameters and leaves their tuple on its stack. It takes the
// `arguments` (at most 2) values that are on the stack around it, as its locals 0 and 1.
void compile_generic_begin(Compiler *c, Unit *unit, const Node *node, const NodeList *params,
                           uint32_t arguments);
// Ends it: it returns what is on its stack. Pushes and calls it.
void compile_generic_end(Compiler *c, const Node *node, uint32_t arguments);
void compile_type_alias(Compiler *c, const Node *node);

// ---- blocks (compile_unwind.c) and exceptions (compile_try.c, compile_with.c)

void block_push(Compiler *c, const Node *at, Block *block);
void block_pop(Compiler *c);
void compile_return(Compiler *c, const Node *node);
void compile_break_continue(Compiler *c, const Node *node);
void compile_try(Compiler *c, const Node *node);
void compile_with(Compiler *c, const Node *node, uint32_t item);
// Raises the handler's exception again; since 3.10 the frame counts as left where it came from.
void compile_reraise(Compiler *c);
// The handler that undoes a PUSH_EXC and lets the exception go on.
void compile_except_cleanup(Compiler *c, Label at);

// ---- warnings (compile_warn.c): compiler_check_compare and the like in CPython

void compile_warn_compare(Compiler *c, const Node *node);
void compile_warn_call(Compiler *c, const Node *function);
void compile_warn_subscript(Compiler *c, const Node *node);
// Of statements that leave a finally block, from 3.14 on (ast_preprocess.c).
void compile_warn_finally(Compiler *c, const NodeList *body);
void compile_warn_assert(Compiler *c, const Node *node);

// ---- match (compile_match.c)

void compile_match(Compiler *c, const Node *node);

#endif
