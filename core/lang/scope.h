// Scopes: which variable each name means, as CPython's symtable decides it.
//
// scope_build walks the tree once and makes a Scope for each module, class, function, lambda and
// comprehension, with the names that occur in it; then it resolves every name: a local, a cell
// (local, and shared with inner functions), a free variable (a cell of an outer function) or a
// global. From Python 3.12 on, list, set and dict comprehensions are inlined: they keep a Scope of
// their own, but its variables live in the frame of the code that surrounds it (its host), and a
// name that the comprehension does not bind is WHERE_OUTER: it means what it means outside.
// Everything lives in the compiler's arena. Names are interned strings: equal ones are one pointer.
#ifndef LS_LANG_SCOPE_H
#define LS_LANG_SCOPE_H

#include "lang/ast.h"
#include "lang/map.h"
#include "object/str.h"

typedef struct Compiler Compiler;

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_CLASS,
    SCOPE_FUNCTION,
    SCOPE_LAMBDA,
    SCOPE_COMPREHENSION, // generator expressions too
    SCOPE_TYPE_PARAMS,   // around a generic function or class; a function of its own
    SCOPE_TYPE_VALUE     // the value of a type alias, a bound or a default: evaluated when asked
} ScopeKind;

enum { // how a name occurs in a scope
    SYMBOL_USED = 1,
    SYMBOL_LOCAL = 2, // assigned to
    SYMBOL_PARAM = 4,
    SYMBOL_GLOBAL = 8, // declared
    SYMBOL_NONLOCAL = 16,
    SYMBOL_ANNOTATED = 32,
    SYMBOL_ITERATION = 64, // a comprehension's iteration variable
    SYMBOL_TYPE_PARAM = 128,
    SYMBOL_IMPORTED = 256,
    SYMBOL_BOUND = SYMBOL_LOCAL | SYMBOL_PARAM | SYMBOL_TYPE_PARAM | SYMBOL_IMPORTED
};

typedef enum Where {
    WHERE_LOCAL,
    WHERE_CELL,
    WHERE_FREE,
    WHERE_OUTER,           // look in the scope outside (of an inlined comprehension)
    WHERE_GLOBAL_IMPLICIT, // found nowhere
    WHERE_GLOBAL           // declared
} Where;

// Variables of a class that functions inside it find in cells of their own: __class__; the
// namespace,
// __classdict__, for values that are evaluated later; __conditional_annotations__.
enum { CLASS_CELL_CLASS = 1, CLASS_CELL_DICT = 2, CLASS_CELL_NOTES = 4 };

#define SLOT_NONE 0xFFFFFFFFu

typedef struct Symbol {
    Str *name;
    const Node *declared; // its first global or nonlocal statement, for errors
    uint16_t flags;       // SYMBOL_...
    uint8_t where;        // Where
    uint32_t slot;        // of a local or cell; locals get theirs when code first mentions them
} Symbol;

typedef struct NameList {
    Str **items;
    uint32_t count, capacity;
} NameList;

typedef struct Scope {
    ScopeKind kind;
    Str *name;
    const Node *node;
    const char *label; // of what may not contain yield, await and :=, or NULL
    struct Scope *parent;
    struct Scope *first_child, *last_child, *next;
    Symbol **symbols; // in order of first occurrence
    uint32_t symbol_count, symbol_capacity;
    Map by_name;           // to the index in symbols
    NameList cells, frees; // of the code: sorted by name once resolved
    bool inlined;          // an inlined comprehension: its variables live in its host
    bool nested;           // inside a function
    bool generator;        // has a yield, or is a generator expression
    bool coroutine;        // async def, or an asynchronous comprehension
    bool returns_value;    // has `return value`
    uint8_t class_cells;   // CLASS_CELL_...: what the functions in a class want of it
    bool sees_class;       // names are looked up in the namespace of the class around, too
    bool in_iterable;      // while the walk is in a comprehension's iterable
    bool in_target;        // while it is in one's target
    bool has_annotations;
    // From 3.14 on the annotations of a module or class are evaluated when someone asks, by a
    // function of this scope. Those on which control may pass by are noted when it does not.
    struct Scope *annotate; // or NULL
    const Node **annotated; // the statements, in their order
    uint32_t annotated_count, annotated_capacity;
    uint32_t branches; // while the walk is in statements that may pass by their bodies
    bool notes;        // some of them are noted, in __conditional_annotations__
} Scope;

// Makes all scopes of a tree. compiler->failed on a SyntaxError or when memory has run out.
Scope *scope_build(Compiler *c, const Node *tree);

// The scope that a node (function, class, lambda, comprehension) made.
Scope *scope_of(Compiler *c, const void *node);

Symbol *scope_find(const Scope *scope, Str *name);

// The name of the variable behind one of CLASS_CELL_...
Str *scope_class_cell(Compiler *c, unsigned cell);

// Whether annotations are evaluated when someone asks for them.
bool scope_defers_annotations(const Compiler *c);

// Whether control may pass by an annotated statement of a module or class; its number there in
// *index.
bool scope_notes_annotation(Compiler *c, const Scope *scope, const Node *node, uint32_t *index);

// A name as it is inside class `private_name` (NULL: outside of classes): __x becomes _Class__x.
Str *scope_mangle(Compiler *c, Str *private_name, Str *name);

#endif
