// What the compiler warns of: code that is Python and cannot be meant.
#include <string.h>

#include "lang/compile_internal.h"

static void warn(Compiler *c, const Node *at, const char *format, ...) {
    if (c->options->warnings == NULL || c->failed) return;
    va_list args;
    va_start(args, format);
    SyntaxError place = {.kind = SYNTAX_ERROR};
    place.message = syntax_error_vformat(c->arena, format, args);
    va_end(args);
    compile_fill_error(c, &place, place_of(at));
    syntax_warning_add(c->arena, c->options->warnings, SYNTAX_WARNING_LAST, &place);
}

static const char *constant_type(ConstantKind kind) {
    switch (kind) {
    case CONST_NONE: return "NoneType";
    case CONST_TRUE:
    case CONST_FALSE: return "bool";
    case CONST_ELLIPSIS: return "ellipsis";
    case CONST_INT: return "int";
    case CONST_FLOAT: return "float";
    case CONST_COMPLEX: return "complex";
    case CONST_STR: return "str";
    default: return "bytes";
    }
}

// What CPython has folded into one constant by then: its kind (CONST_NONE for a tuple, too), and a
// number's value, roughly.
typedef struct Folded {
    ConstantKind kind;
    bool tuple;
    double value;
} Folded;

static bool is_number(const Folded *folded, ConstantKind most) {
    return !folded->tuple && (folded->kind == CONST_TRUE || folded->kind == CONST_FALSE ||
                              (folded->kind >= CONST_INT && folded->kind <= most));
}

static bool fold(const Node *node, Folded *out);

// (ast_opt.c:fold_binop)
static bool fold_binary(const Node *node, Folded *out) {
    Folded a, b;
    if (!fold(node->BinOp.left, &a) || !fold(node->BinOp.right, &b)) return false;
    BinaryOperator op = (BinaryOperator)node->BinOp.op;
    bool a_text = a.tuple || a.kind >= CONST_STR, b_text = b.tuple || b.kind >= CONST_STR;
    *out = a_text ? a : b;
    if (a_text && b_text) return op == BINARY_Add && a.kind == b.kind && a.tuple == b.tuple;
    if (a_text || b_text) return op == BINARY_Mult && is_number(a_text ? &b : &a, CONST_INT);
    if (!is_number(&a, CONST_COMPLEX) || !is_number(&b, CONST_COMPLEX)) return false;
    *out = (Folded){.kind = a.kind > b.kind ? a.kind : b.kind, .value = 1};
    if (out->kind < CONST_INT) out->kind = CONST_INT;
    switch (op) {
    case BINARY_Add: out->value = a.value + b.value; return true;
    case BINARY_Sub: out->value = a.value - b.value; return true;
    case BINARY_Mult: out->value = a.value * b.value; return true;
    case BINARY_Div:
        if (out->kind == CONST_INT) out->kind = CONST_FLOAT;
        out->value = a.value / b.value;
        return b.value != 0;
    case BINARY_FloorDiv:
    case BINARY_Mod: return out->kind != CONST_COMPLEX && b.value != 0;
    case BINARY_Pow:
        if (out->kind == CONST_INT && b.value < 0) out->kind = CONST_FLOAT;
        return a.value != 0;
    default: return out->kind == CONST_INT;
    }
}

// (ast_opt.c:astfold_expr)
static bool fold(const Node *node, Folded *out) {
    *out = (Folded){.kind = CONST_NONE};
    switch (node->kind) {
    case NODE_Constant: {
        const Constant *constant = &node->Constant.value;
        out->kind = (ConstantKind)constant->kind;
        out->value = out->kind == CONST_TRUE  ? 1
                     : out->kind != CONST_INT ? constant->number
                     : constant->big          ? 1e300
                                              : (double)constant->integer;
        return true;
    }
    case NODE_UnaryOp: {
        UnaryOperator op = (UnaryOperator)node->UnaryOp.op;
        if (!fold(node->UnaryOp.operand, out) || op == UNARY_Not) return false;
        if (!is_number(out, op == UNARY_Invert ? CONST_INT : CONST_COMPLEX)) return false;
        if (out->kind < CONST_INT) out->kind = CONST_INT;
        if (op == UNARY_Invert) out->value = -1 - out->value;
        if (op == UNARY_USub) out->value = -out->value;
        return true;
    }
    case NODE_BinOp: return fold_binary(node, out);
    case NODE_Tuple:
        for (uint32_t i = 0; i < node->Tuple.elts.len; i++) {
            if (!fold(node->Tuple.elts.items[i], out)) return false;
        }
        *out = (Folded){.kind = CONST_NONE, .tuple = true};
        return true;
    default: return false;
    }
}

// The class of what an expression gives, as far as its form tells; NULL: it does not.
static const char *known_type(const Node *node) {
    switch (node->kind) {
    case NODE_Constant:
    case NODE_UnaryOp:
    case NODE_BinOp: {
        Folded folded;
        if (!fold(node, &folded)) return NULL;
        return folded.tuple ? "tuple" : constant_type(folded.kind);
    }
    case NODE_Tuple: return "tuple";
    case NODE_List:
    case NODE_ListComp: return "list";
    case NODE_Dict:
    case NODE_DictComp: return "dict";
    case NODE_Set:
    case NODE_SetComp: return "set";
    case NODE_GeneratorExp: return "generator";
    case NODE_Lambda: return "function";
    case NODE_JoinedStr:
    case NODE_FormattedValue: return "str";
    default: return NULL;
    }
}

// What `is` should not be asked about: a constant that is no singleton. Its class, or NULL.
static const char *literal_type(const Node *node) {
    Folded folded;
    if (!fold(node, &folded) || (!folded.tuple && folded.kind < CONST_INT)) return NULL;
    return known_type(node);
}

void compile_warn_compare(Compiler *c, const Node *node) {
    const char *left = literal_type(node->Compare.left);
    for (uint32_t i = 0; i < node->Compare.ops.len; i++) {
        CompareOperator op = (CompareOperator)node->Compare.ops.items[i];
        const char *right = literal_type(node->Compare.comparators.items[i]);
        const char *type = left != NULL ? left : right;
        left = right;
        if ((op != COMPARE_Is && op != COMPARE_IsNot) || type == NULL) continue;
        const char *is = op == COMPARE_Is ? "is" : "is not",
                   *equal = op == COMPARE_Is ? "==" : "!=";
        if (c->options->minor >= 12)
            warn(c, node, "\"%s\" with '%s' literal. Did you mean \"%s\"?", is, type, equal);
        else
            warn(c, node, "\"%s\" with a literal. Did you mean \"%s\"?", is, equal);
        return; // once is enough
    }
}

void compile_warn_call(Compiler *c, const Node *function) {
    const char *type = function->kind == NODE_Lambda ? NULL : known_type(function);
    if (type != NULL)
        warn(c, function, "'%s' object is not callable; perhaps you missed a comma?", type);
}

static bool can_subscript(const Node *node) {
    switch (node->kind) {
    case NODE_Constant: {
        ConstantKind kind = (ConstantKind)node->Constant.value.kind;
        return kind == CONST_STR || kind == CONST_BYTES;
    }
    case NODE_BinOp: {
        Folded folded;
        return !fold(node, &folded) || !is_number(&folded, CONST_COMPLEX);
    }
    case NODE_UnaryOp:
    case NODE_Set:
    case NODE_SetComp:
    case NODE_GeneratorExp:
    case NODE_Lambda: return false;
    default: return true;
    }
}

void compile_warn_subscript(Compiler *c, const Node *node) {
    const Node *value = node->Subscript.value;
    if (!can_subscript(value) && known_type(value) != NULL) {
        warn(c, value, "'%s' object is not subscriptable; perhaps you missed a comma?",
             known_type(value));
        return;
    }
    const char *index = known_type(node->Subscript.slice);
    bool sequence = value->kind != NODE_Dict && value->kind != NODE_DictComp &&
                    can_subscript(value) && known_type(value) != NULL;
    if (!sequence || index == NULL || strcmp(index, "int") == 0 || strcmp(index, "bool") == 0)
        return;
    warn(c, value, "%s indices must be integers or slices, not %s; perhaps you missed a comma?",
         known_type(value), index);
}

void compile_warn_assert(Compiler *c, const Node *node) {
    const Node *test = node->Assert.test;
    if (test->kind != NODE_Tuple || test->Tuple.elts.len == 0) return;
    Folded folded;
    if (c->options->minor < 9 && fold(test, &folded)) return;
    warn(c, node, "assertion is always true, perhaps remove parentheses?");
}

// What a statement is in: nothing of these, or a finally block, and there perhaps a loop.
typedef enum Around { AROUND_NOTHING, AROUND_FINALLY, AROUND_LOOP } Around;

static void leaves_finally(Compiler *c, const NodeList *body, Around around);

static void try_leaves_finally(Compiler *c, const Node *node, Around around) {
    leaves_finally(c, &node->Try.body, around);
    for (uint32_t i = 0; i < node->Try.handlers.len; i++)
        leaves_finally(c, &node->Try.handlers.items[i]->ExceptHandler.body, around);
    leaves_finally(c, &node->Try.orelse, around);
    leaves_finally(c, &node->Try.finalbody, AROUND_FINALLY);
}

static void statement_leaves_finally(Compiler *c, const Node *node, Around around) {
    static const char TEXT[] = "'%s' in a 'finally' block";
    Around loop = around == AROUND_FINALLY ? AROUND_LOOP : around;
    switch (node->kind) {
    case NODE_Return:
        if (around != AROUND_NOTHING) warn(c, node, TEXT, "return");
        break;
    case NODE_Break:
    case NODE_Continue:
        if (around == AROUND_FINALLY)
            warn(c, node, TEXT, node->kind == NODE_Break ? "break" : "continue");
        break;
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef: leaves_finally(c, &node->FunctionDef.body, AROUND_NOTHING); break;
    case NODE_ClassDef: leaves_finally(c, &node->ClassDef.body, around); break;
    case NODE_For:
    case NODE_AsyncFor:
        leaves_finally(c, &node->For.body, loop);
        leaves_finally(c, &node->For.orelse, around);
        break;
    case NODE_While:
    case NODE_If:
        leaves_finally(c, &node->While.body, node->kind == NODE_If ? around : loop);
        leaves_finally(c, &node->While.orelse, around);
        break;
    case NODE_With:
    case NODE_AsyncWith: leaves_finally(c, &node->With.body, around); break;
    case NODE_Try:
    case NODE_TryStar: try_leaves_finally(c, node, around); break;
    case NODE_Match:
        for (uint32_t i = 0; i < node->Match.cases.len; i++)
            leaves_finally(c, &node->Match.cases.items[i]->match_case.body, around);
        break;
    default: break;
    }
}

static void leaves_finally(Compiler *c, const NodeList *body, Around around) {
    for (uint32_t i = 0; i < body->len; i++) statement_leaves_finally(c, body->items[i], around);
}

void compile_warn_finally(Compiler *c, const NodeList *body) {
    leaves_finally(c, body, AROUND_NOTHING);
}
