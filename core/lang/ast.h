// The syntax tree of a Python program, shaped as CPython's `ast` module shapes it.
//
// A Node is a header and a union with one struct per class of ast.def, so a function's name is
// `node->FunctionDef.name`. Only the member that fits `kind` may be touched: nodes are allocated
// with the size of their class. The whole tree, its identifiers and its constants live in the
// arena given to the parser; nothing is freed one by one and nothing refers to the source text.
#ifndef LS_LANG_AST_H
#define LS_LANG_AST_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

typedef enum NodeKind {
#define NODE(kind, place) NODE_##kind,
#define LEAF(kind, place) NODE_##kind,
#include "lang/ast.def"
    NODE_KIND_COUNT
} NodeKind;

typedef enum BinaryOperator {
#define BINARY(name, symbol) BINARY_##name,
#include "lang/ast.def"
    BINARY_COUNT
} BinaryOperator;

typedef enum UnaryOperator {
#define UNARY(name, symbol) UNARY_##name,
#include "lang/ast.def"
    UNARY_COUNT
} UnaryOperator;

typedef enum BooleanOperator {
#define BOOLEAN(name, symbol) BOOLEAN_##name,
#include "lang/ast.def"
    BOOLEAN_COUNT
} BooleanOperator;

typedef enum CompareOperator {
#define COMPARE(name, symbol) COMPARE_##name,
#include "lang/ast.def"
    COMPARE_COUNT
} CompareOperator;

// What an expression is used for: CONTEXT_Load, CONTEXT_Store or CONTEXT_Del.
typedef enum ExprContext {
#define CONTEXT(name) CONTEXT_##name,
#include "lang/ast.def"
    CONTEXT_COUNT
} ExprContext;

// No tree is higher than this many nodes from root to leaf, so a recursive pass over it is safe.
enum { AST_MAX_HEIGHT = 3000 };

typedef struct Node Node;

// An identifier. Within one parse the same identifier is the same pointer.
typedef struct Ident {
    uint32_t len;  // bytes
    uint32_t hash; // of the bytes (FNV-1a)
    char text[];   // UTF-8, NUL-terminated
} Ident;

typedef struct NodeList {
    Node **items;
    uint32_t len;
} NodeList;

typedef struct IdentList {
    const Ident **items;
    uint32_t len;
} IdentList;

typedef struct CompareList {
    uint8_t *items; // CompareOperator
    uint32_t len;
} CompareList;

typedef enum ConstantKind {
    CONST_NONE,
    CONST_TRUE,
    CONST_FALSE,
    CONST_ELLIPSIS,
    CONST_INT,     // `integer`, or `text` in `base` when `big`
    CONST_FLOAT,   // `number`
    CONST_COMPLEX, // 0 + `number` j
    CONST_STR,     // `text`
    CONST_BYTES    // `text`
} ConstantKind;

// The value of a literal.
typedef struct Constant {
    uint8_t kind;  // ConstantKind
    bool u_prefix; // a str written with the prefix u: its `kind` is 'u' in CPython's tree
    bool big;      // an int that does not fit `integer`
    uint8_t base;  // of a big int's digits: 2, 8, 10 or 16
    uint32_t len;  // bytes of `text`
    union {
        int64_t integer; // 0 or more
        double number;
        // A str: UTF-8, where a lone surrogate is three bytes. Bytes: themselves. A big int: its
        // digits without prefix, underscores or leading zeros. NUL-terminated besides.
        const char *text;
    };
} Constant;

#define AST_TYPE_NODE Node *
#define AST_TYPE_OPT Node *
#define AST_TYPE_LIST NodeList
#define AST_TYPE_OPT_LIST NodeList
#define AST_TYPE_IDENT const Ident *
#define AST_TYPE_OPT_IDENT const Ident *
#define AST_TYPE_IDENT_LIST IdentList
#define AST_TYPE_INT int
#define AST_TYPE_CONSTANT Constant
#define AST_TYPE_BINARY BinaryOperator
#define AST_TYPE_UNARY UnaryOperator
#define AST_TYPE_BOOLEAN BooleanOperator
#define AST_TYPE_CONTEXT ExprContext
#define AST_TYPE_COMPARES CompareList

struct Node {
    uint8_t kind;            // NodeKind
    uint16_t height;         // 1 for a leaf, at most AST_MAX_HEIGHT
    uint32_t lineno;         // from 1; 0 for a class without position
    uint32_t end_lineno;     // from 1
    uint32_t col_offset;     // UTF-8 bytes from the start of the line
    uint32_t end_col_offset; // one past the last byte
    union {
#define NODE(kind, place) struct {
#define FIELD(kind, name, type) AST_TYPE_##type name;
#define END(kind) \
    }             \
    kind;
#include "lang/ast.def"
    };
};

typedef enum FieldType {
    FIELD_NODE,
    FIELD_OPT,
    FIELD_LIST,
    FIELD_OPT_LIST,
    FIELD_IDENT,
    FIELD_OPT_IDENT,
    FIELD_IDENT_LIST,
    FIELD_INT,
    FIELD_CONSTANT,
    FIELD_BINARY,
    FIELD_UNARY,
    FIELD_BOOLEAN,
    FIELD_CONTEXT,
    FIELD_COMPARES
} FieldType;

typedef struct FieldInfo {
    const char *name;
    uint8_t type;    // FieldType
    uint16_t offset; // from the start of the Node
} FieldInfo;

// The fields of a class in order; their number goes to *count. Static storage.
const FieldInfo *ast_fields(NodeKind kind, unsigned *count);

// The class's name in CPython, such as "FunctionDef". Static storage.
const char *ast_kind_name(NodeKind kind);

// Whether nodes of this class have a position.
bool ast_has_place(NodeKind kind);

// A zero-filled node of a class; NULL when memory has run out.
Node *ast_new(Arena *arena, NodeKind kind);

// Computes node->height from its children, whose heights are known. False when it passes
// AST_MAX_HEIGHT.
bool ast_measure(Node *node);

#endif
