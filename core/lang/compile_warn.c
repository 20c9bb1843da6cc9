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

static const char *constant_type(const Constant *constant) {
    switch ((ConstantKind)constant->kind) {
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

static bool is_zero(const Node *node) {
    const Constant *constant = &node->Constant.value;
    return constant->kind == CONST_INT ? !constant->big && constant->integer == 0
                                       : constant->number == 0;
}

// The class of arithmetic with two constants, which CPython has folded by then; NULL: it is none.
static const char *folded_type(const Node *node) {
    const Node *left = node->BinOp.left, *right = node->BinOp.right;
    if (left->kind != NODE_Constant || right->kind != NODE_Constant) return NULL;
    ConstantKind a = (ConstantKind)left->Constant.value.kind;
    ConstantKind b = (ConstantKind)right->Constant.value.kind;
    if (node->BinOp.op == BINARY_Mult && (a == CONST_STR || a == CONST_BYTES) && b == CONST_INT)
        return constant_type(&left->Constant.value);
    if ((a != CONST_INT && a != CONST_FLOAT) || (b != CONST_INT && b != CONST_FLOAT)) return NULL;
    bool ints = a == CONST_INT && b == CONST_INT;
    switch (node->BinOp.op) {
    case BINARY_Add:
    case BINARY_Sub:
    case BINARY_Mult: return ints ? "int" : "float";
    case BINARY_Div: return is_zero(right) ? NULL : "float";
    case BINARY_FloorDiv:
    case BINARY_Mod: return is_zero(right) ? NULL : ints ? "int" : "float";
    default: return NULL;
    }
}

// The class of what an expression gives, as far as its form tells; NULL: it does not.
static const char *known_type(const Node *node) {
    switch (node->kind) {
    case NODE_Constant: return constant_type(&node->Constant.value);
    case NODE_UnaryOp: { // folded, when it is a number's
        const Node *operand = node->UnaryOp.operand;
        bool folded = node->UnaryOp.op == UNARY_USub && operand->kind == NODE_Constant;
        ConstantKind kind = folded ? (ConstantKind)operand->Constant.value.kind : CONST_NONE;
        bool number = kind == CONST_INT || kind == CONST_FLOAT || kind == CONST_COMPLEX;
        return number ? constant_type(&operand->Constant.value) : NULL;
    }
    case NODE_BinOp: return folded_type(node);
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

static bool folded_constant(const Node *node) {
    if (node->kind != NODE_Tuple)
        return node->kind == NODE_Constant || node->kind == NODE_UnaryOp ||
               node->kind == NODE_BinOp;
    for (uint32_t i = 0; i < node->Tuple.elts.len; i++) {
        const Node *item = node->Tuple.elts.items[i];
        if (!folded_constant(item) || known_type(item) == NULL) return false;
    }
    return true;
}

// What `is` should not be asked about: a constant that is no singleton. Its class, or NULL.
static const char *literal_type(const Node *node) {
    if (!folded_constant(node)) return NULL;
    if (node->kind == NODE_Constant) {
        switch ((ConstantKind)node->Constant.value.kind) {
        case CONST_NONE:
        case CONST_TRUE:
        case CONST_FALSE:
        case CONST_ELLIPSIS: return NULL;
        default: break;
        }
    }
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
        const char *type = folded_type(node);
        return type == NULL || (strcmp(type, "int") != 0 && strcmp(type, "float") != 0);
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
    if (c->options->minor < 9 && folded_constant(test)) return;
    warn(c, node, "assertion is always true, perhaps remove parentheses?");
}
