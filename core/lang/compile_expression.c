// Expressions.
#include "base/assert.h"
#include "lang/compile_internal.h"
#include "object/bytes.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"

// Longer displays are filled item by item, so that the stack stays low.
enum { LONG_DISPLAY = 30, LONG_DICT = 15 };

// ------------------------------------------------------------------ constants

Value compile_constant(Compiler *c, const Constant *constant) {
    if (c->failed) return NO_VALUE;
    switch ((ConstantKind)constant->kind) {
    case CONST_NONE: return NONE;
    case CONST_TRUE: return TRUE_VALUE;
    case CONST_FALSE: return FALSE_VALUE;
    case CONST_ELLIPSIS: return ELLIPSIS;
    case CONST_INT:
        if (constant->big)
            return int_from_digits(c->rt, constant->text, constant->len, constant->base);
        return int_new(c->rt, constant->integer);
    case CONST_FLOAT: return value_double(constant->number);
    case CONST_COMPLEX: return complex_new(c->rt, 0, constant->number);
    case CONST_STR: return str_intern(c->rt, constant->text, constant->len);
    case CONST_BYTES: return bytes_new(c->rt, constant->text, constant->len);
    }
    UNREACHABLE();
}

static bool is_constant(const Node *node) {
    if (node->kind == NODE_Constant) return true;
    if (node->kind == NODE_UnaryOp && node->UnaryOp.op == UNARY_USub) {
        const Node *operand = node->UnaryOp.operand;
        if (operand->kind != NODE_Constant) return false;
        const Constant *constant = &operand->Constant.value;
        return (constant->kind == CONST_INT && !constant->big) || constant->kind == CONST_FLOAT;
    }
    if (node->kind != NODE_Tuple || node->Tuple.ctx != CONTEXT_Load) return false;
    for (uint32_t i = 0; i < node->Tuple.elts.len; i++) {
        if (!is_constant(node->Tuple.elts.items[i])) return false;
    }
    return true;
}

static Value constant_tuple(Compiler *c, const NodeList *items) {
    Value tuple = tuple_new(c->rt, items->len);
    for (uint32_t i = 0; !IS_NULL(tuple) && i < items->len; i++) {
        Value item = compile_fold(c, items->items[i]);
        if (IS_NULL(item)) {
            for (; i < items->len; i++) AS_TUPLE(tuple)->items[i] = NONE;
            drop(c->rt, tuple);
            return NO_VALUE;
        }
        AS_TUPLE(tuple)->items[i] = item;
    }
    return tuple;
}

Value compile_fold(Compiler *c, const Node *node) {
    if (c->failed || !is_constant(node)) return NO_VALUE;
    if (node->kind == NODE_Constant) return compile_constant(c, &node->Constant.value);
    if (node->kind == NODE_Tuple) return constant_tuple(c, &node->Tuple.elts);
    const Constant *constant = &node->UnaryOp.operand->Constant.value;
    if (constant->kind == CONST_FLOAT) return value_double(-constant->number);
    return int_new(c->rt, -constant->integer);
}

// Whether a test is known: 1 true, 0 false, -1 not known.
static int known_truth(const Node *node) {
    if (node->kind != NODE_Constant) return -1;
    const Constant *constant = &node->Constant.value;
    switch ((ConstantKind)constant->kind) {
    case CONST_NONE:
    case CONST_FALSE: return 0;
    case CONST_INT: return constant->big || constant->integer != 0;
    case CONST_FLOAT:
    case CONST_COMPLEX: return constant->number != 0;
    case CONST_STR:
    case CONST_BYTES: return constant->len != 0;
    default: return 1;
    }
}

// ------------------------------------------------------------------ operators

uint32_t compile_binary_op(BinaryOperator op) {
    static const uint8_t OPS[] = {
        [BINARY_Add] = BIN_ADD,           [BINARY_Sub] = BIN_SUB,
        [BINARY_Mult] = BIN_MUL,          [BINARY_MatMult] = BIN_MATMUL,
        [BINARY_Div] = BIN_TRUEDIV,       [BINARY_Mod] = BIN_MOD,
        [BINARY_Pow] = BIN_POW,           [BINARY_LShift] = BIN_LSHIFT,
        [BINARY_RShift] = BIN_RSHIFT,     [BINARY_BitOr] = BIN_OR,
        [BINARY_BitXor] = BIN_XOR,        [BINARY_BitAnd] = BIN_AND,
        [BINARY_FloorDiv] = BIN_FLOORDIV,
    };
    return OPS[op];
}

static void binary(Compiler *c, const Node *node) {
    compile_expression(c, node->BinOp.left);
    compile_expression(c, node->BinOp.right);
    switch (node->BinOp.op) {
    case BINARY_Add: emit(c, node, OP_BINARY_ADD, 0); break;
    case BINARY_Sub: emit(c, node, OP_BINARY_SUB, 0); break;
    case BINARY_Mult: emit(c, node, OP_BINARY_MUL, 0); break;
    default: emit(c, node, OP_BINARY, compile_binary_op(node->BinOp.op)); break;
    }
}

static void boolean(Compiler *c, const Node *node) {
    Label end = label_new(c);
    Opcode op = node->BoolOp.op == BOOLEAN_And ? OP_JUMP_IF_FALSE_OR_POP : OP_JUMP_IF_TRUE_OR_POP;
    const NodeList *values = &node->BoolOp.values;
    for (uint32_t i = 0; i < values->len; i++) {
        compile_expression(c, values->items[i]);
        if (i + 1 < values->len) emit_jump(c, node, op, end);
    }
    label_place(c, end);
}

static void comparison(Compiler *c, const Node *at, CompareOperator op) {
    static const uint8_t OPS[] = {
        [COMPARE_Eq] = CMP_EQ,  [COMPARE_NotEq] = CMP_NE, [COMPARE_Lt] = CMP_LT,
        [COMPARE_LtE] = CMP_LE, [COMPARE_Gt] = CMP_GT,    [COMPARE_GtE] = CMP_GE};
    if (op == COMPARE_Is || op == COMPARE_IsNot)
        emit(c, at, OP_IS, op == COMPARE_IsNot);
    else if (op == COMPARE_In || op == COMPARE_NotIn)
        emit(c, at, OP_CONTAINS, op == COMPARE_NotIn);
    else
        emit(c, at, OP_COMPARE, OPS[op]);
}

// The right side; a list of constants to look in is a tuple.
static void comparator(Compiler *c, const Node *node, CompareOperator op) {
    bool membership = op == COMPARE_In || op == COMPARE_NotIn;
    if (membership && node->kind == NODE_List && node->List.elts.len > 0) {
        bool constant = true;
        for (uint32_t i = 0; i < node->List.elts.len && constant; i++)
            constant = is_constant(node->List.elts.items[i]);
        if (constant && !c->failed) {
            emit_constant(c, node, constant_tuple(c, &node->List.elts));
            return;
        }
    }
    compile_expression(c, node);
}

// One part of a < b < c; but for the last, its right side is kept below the result.
static void comparison_part(Compiler *c, const Node *node, uint32_t i) {
    CompareOperator op = (CompareOperator)node->Compare.ops.items[i];
    comparator(c, node->Compare.comparators.items[i], op);
    if (i + 1 == node->Compare.ops.len) {
        comparison(c, node, op);
        return;
    }
    emit(c, node, OP_SWAP, 2);
    emit(c, node, OP_COPY, 2);
    comparison(c, node, op);
}

static void compare(Compiler *c, const Node *node) {
    uint32_t count = node->Compare.ops.len;
    compile_warn_compare(c, node);
    compile_expression(c, node->Compare.left);
    if (count == 1) {
        comparison_part(c, node, 0);
        return;
    }
    Label cleanup = label_new(c), end = label_new(c);
    for (uint32_t i = 0; i < count; i++) {
        comparison_part(c, node, i);
        if (i + 1 < count) emit_jump(c, node, OP_JUMP_IF_FALSE_OR_POP, cleanup);
    }
    emit_jump(c, NULL, OP_JUMP, end);
    label_place(c, cleanup);
    emit(c, node, OP_SWAP, 2);
    emit(c, node, OP_POP_TOP, 0);
    label_place(c, end);
}

static bool is_ordering(CompareOperator op) {
    return op != COMPARE_Is && op != COMPARE_IsNot && op != COMPARE_In && op != COMPARE_NotIn;
}

static void unary(Compiler *c, const Node *node) {
    const Node *constant = node->UnaryOp.operand;
    if (constant->kind == NODE_Constant && node->UnaryOp.op == UNARY_Invert &&
        (constant->Constant.value.kind == CONST_TRUE ||
         constant->Constant.value.kind == CONST_FALSE)) {
        // Folded; the warning about it is that of eval() or exec(). Where that raises, at run time.
        bool truth = constant->Constant.value.kind == CONST_TRUE;
        Value folded = small_int(truth ? -2 : -1);
        if (c->options->interactive_expression || c->options->by_name)
            folded = op_unary(c->rt, UN_INVERT, ref(value_bool(truth)));
        if (!IS_NULL(folded)) {
            emit_constant(c, node, folded);
            return;
        }
        clear_pending(c->rt);
    }
    const Node *operand = node->UnaryOp.operand;
    if (node->UnaryOp.op == UNARY_Not && operand->kind == NODE_Compare && c->options->minor >= 13 &&
        operand->Compare.ops.len == 1 &&
        is_ordering((CompareOperator)operand->Compare.ops.items[0])) {
        // The comparison answers with a truth at once, where that is asked for.
        // (flowgraph.c:optimize_basic_block, COMPARE_OP before TO_BOOL)
        compile_warn_compare(c, operand);
        compile_expression(c, operand->Compare.left);
        compile_expression(c, operand->Compare.comparators.items[0]);
        comparison(c, node, (CompareOperator)operand->Compare.ops.items[0]);
        emit(c, node, OP_UNARY_NOT, 0);
        return;
    }
    compile_expression(c, operand);
    switch (node->UnaryOp.op) {
    case UNARY_Not: emit(c, node, OP_UNARY_NOT, 0); break;
    case UNARY_USub: emit(c, node, OP_UNARY, UN_NEG); break;
    case UNARY_UAdd: emit(c, node, OP_UNARY, UN_POS); break;
    default: emit(c, node, OP_UNARY, UN_INVERT); break;
    }
}

// ------------------------------------------------------------------ conditions

static void jump_compare(Compiler *c, const Node *node, Label target, bool when) {
    uint32_t count = node->Compare.ops.len;
    Label cleanup = label_new(c), end = label_new(c);
    compile_warn_compare(c, node);
    compile_expression(c, node->Compare.left);
    for (uint32_t i = 0; i < count; i++) {
        comparison_part(c, node, i);
        if (i + 1 < count) emit_jump(c, node, OP_POP_JUMP_IF_FALSE, cleanup);
    }
    emit_jump(c, node, when ? OP_POP_JUMP_IF_TRUE : OP_POP_JUMP_IF_FALSE, target);
    emit_jump(c, NULL, OP_JUMP, end);
    label_place(c, cleanup);
    emit(c, node, OP_POP_TOP, 0);
    if (!when) emit_jump(c, NULL, OP_JUMP, target);
    label_place(c, end);
}

static void jump_boolean(Compiler *c, const Node *node, Label target, bool when) {
    bool stop = node->BoolOp.op == BOOLEAN_Or; // the truth that decides at once
    Label end = label_new(c);
    Label out = stop == when ? target : end;
    const NodeList *values = &node->BoolOp.values;
    for (uint32_t i = 0; i + 1 < values->len; i++) compile_jump_if(c, values->items[i], out, stop);
    compile_jump_if(c, values->items[values->len - 1], target, when);
    label_place(c, end);
}

static void jump_conditional(Compiler *c, const Node *node, Label target, bool when) {
    Label orelse = label_new(c), end = label_new(c);
    compile_jump_if(c, node->IfExp.test, orelse, false);
    compile_jump_if(c, node->IfExp.body, target, when);
    emit_jump(c, NULL, OP_JUMP, end);
    label_place(c, orelse);
    compile_jump_if(c, node->IfExp.orelse, target, when);
    label_place(c, end);
}

// `x is None` and `x is not None`.
static bool is_none_test(const Node *node) {
    if (node->kind != NODE_Compare || node->Compare.ops.len != 1) return false;
    unsigned op = node->Compare.ops.items[0];
    const Node *right = node->Compare.comparators.items[0];
    return (op == COMPARE_Is || op == COMPARE_IsNot) && right->kind == NODE_Constant &&
           right->Constant.value.kind == CONST_NONE;
}

void compile_jump_if(Compiler *c, const Node *node, Label target, bool when) {
    if (c->failed) return;
    int known = known_truth(node);
    if (known >= 0) {
        if ((known == 1) == when) emit_jump(c, node, OP_JUMP, target);
    } else if (node->kind == NODE_UnaryOp && node->UnaryOp.op == UNARY_Not) {
        compile_jump_if(c, node->UnaryOp.operand, target, !when);
    } else if (node->kind == NODE_BoolOp) {
        jump_boolean(c, node, target, when);
    } else if (node->kind == NODE_IfExp) {
        jump_conditional(c, node, target, when);
    } else if (is_none_test(node)) {
        compile_expression(c, node->Compare.left);
        bool is = node->Compare.ops.items[0] == COMPARE_Is;
        emit_jump(c, node, is == when ? OP_POP_JUMP_IF_NONE : OP_POP_JUMP_IF_NOT_NONE, target);
    } else if (node->kind == NODE_Compare && node->Compare.ops.len > 1) {
        jump_compare(c, node, target, when);
    } else {
        compile_expression(c, node);
        emit_jump(c, node, when ? OP_POP_JUMP_IF_TRUE : OP_POP_JUMP_IF_FALSE, target);
    }
}

static void conditional(Compiler *c, const Node *node) {
    Label orelse = label_new(c), end = label_new(c);
    compile_jump_if(c, node->IfExp.test, orelse, false);
    compile_expression(c, node->IfExp.body);
    emit_jump(c, NULL, OP_JUMP, end);
    label_place(c, orelse);
    compile_expression(c, node->IfExp.orelse);
    label_place(c, end);
}

// ------------------------------------------------------------------ displays

static bool any_starred(const NodeList *items) {
    for (uint32_t i = 0; i < items->len; i++) {
        if (items->items[i]->kind == NODE_Starred) return true;
    }
    return false;
}

static bool all_constant(const NodeList *items) {
    for (uint32_t i = 0; i < items->len; i++) {
        if (!is_constant(items->items[i])) return false;
    }
    return true;
}

// The constant that fills a set: a frozenset whose order is that of CPython's, which makes it anew
// from its members when it becomes a constant (compile.c:merge_const_one).
static Value set_items(Compiler *c, const NodeList *items) {
    Value set = constant_tuple(c, items);
    for (int i = 0; i < 2 && !IS_NULL(set); i++) {
        Value list = list_from_iterable(c->rt, ref(set));
        drop(c->rt, set);
        set = IS_NULL(list) ? NO_VALUE : set_new(c->rt, TYPE_OF_ID(c->rt, FROZENSET));
        if (!IS_NULL(set) && !set_update(c->rt, (Set *)AS_OBJECT(set), ref(list))) {
            drop(c->rt, set);
            set = NO_VALUE;
        }
        drop(c->rt, list);
    }
    return set;
}

// A tuple, list or set of the expressions.
static void display(Compiler *c, const Node *node, const NodeList *items) {
    bool is_set = node->kind == NODE_Set, is_tuple = node->kind == NODE_Tuple;
    Opcode build = is_set ? OP_BUILD_SET : OP_BUILD_LIST;
    Opcode add = is_set ? OP_SET_ADD : OP_LIST_APPEND;
    Opcode extend = is_set ? OP_SET_UPDATE : OP_LIST_EXTEND;
    if (items->len > 2 && !is_tuple && all_constant(items) && (!is_set || c->options->minor >= 9)) {
        emit(c, node, build, 0);
        if (!c->failed)
            emit_constant(c, node, is_set ? set_items(c, items) : constant_tuple(c, items));
        emit(c, node, extend, 1);
        return;
    }
    if (items->len <= LONG_DISPLAY && !any_starred(items)) {
        for (uint32_t i = 0; i < items->len; i++) compile_expression(c, items->items[i]);
        emit(c, node, is_tuple ? OP_BUILD_TUPLE : build, items->len);
        return;
    }
    emit(c, node, build, 0);
    for (uint32_t i = 0; i < items->len && !c->failed; i++) {
        const Node *item = items->items[i];
        bool starred = item->kind == NODE_Starred;
        compile_expression(c, starred ? item->Starred.value : item);
        emit(c, node, starred ? extend : add, 1);
    }
    if (is_tuple) emit(c, node, OP_LIST_TO_TUPLE, 0);
}

// Emits an expression that is a constant, such as -1 or (1, 2). False: it is none.
static bool folded(Compiler *c, const Node *node) {
    Value constant = compile_fold(c, node);
    if (!IS_NULL(constant))
        emit_constant(c, node, constant);
    else if (rt_pending(c->rt))
        compile_no_memory(c);
    else
        return false;
    return true;
}

static void dict_display(Compiler *c, const Node *node) {
    const NodeList *keys = &node->Dict.keys, *values = &node->Dict.values;
    bool piecewise = keys->len > LONG_DICT;
    for (uint32_t i = 0; i < keys->len; i++) piecewise |= keys->items[i] == NULL;
    if (piecewise) emit(c, node, OP_BUILD_MAP, 0);
    for (uint32_t i = 0; i < keys->len && !c->failed; i++) {
        if (keys->items[i] != NULL) compile_expression(c, keys->items[i]);
        compile_expression(c, values->items[i]);
        if (piecewise) emit(c, node, keys->items[i] == NULL ? OP_DICT_UPDATE : OP_MAP_ADD, 1);
    }
    if (!piecewise) emit(c, node, OP_BUILD_MAP, keys->len);
}

// ------------------------------------------------------------------ f-strings

static void formatted(Compiler *c, const Node *node) {
    uint32_t flags = 0;
    const Node *string = c->string;
    c->string = NULL;
    compile_expression(c, node->FormattedValue.value);
    c->string = string;
    switch (node->FormattedValue.conversion) {
    case 's': flags = 1; break;
    case 'r': flags = 2; break;
    case 'a': flags = 3; break;
    default: break;
    }
    if (node->FormattedValue.format_spec != NULL) {
        compile_expression(c, node->FormattedValue.format_spec);
        flags |= 4;
    }
    emit(c, string != NULL && c->options->minor < 12 ? string : node, OP_FORMAT_VALUE, flags);
}

static void joined(Compiler *c, const Node *node) {
    const NodeList *values = &node->JoinedStr.values;
    const Node *outer = c->string;
    if (outer == NULL) c->string = node;
    for (uint32_t i = 0; i < values->len; i++) compile_expression(c, values->items[i]);
    c->string = outer;
    if (values->len != 1) emit(c, node, OP_BUILD_STRING, values->len);
}

static void interpolation(Compiler *c, const Node *node) {
    int conversion = node->Interpolation.conversion;
    compile_expression(c, node->Interpolation.value);
    emit_constant(c, node, compile_constant(c, &node->Interpolation.str));
    emit_int(c, node, conversion < 0 ? 0 : (uint32_t)conversion);
    if (node->Interpolation.format_spec != NULL)
        compile_expression(c, node->Interpolation.format_spec);
    else
        emit(c, node, OP_BUILD_STRING, 0);
    emit(c, node, OP_BUILD_TUPLE, 4);
}

// A t-string: its texts and fields are given to a function of string.templatelib.
static void template_string(Compiler *c, const Node *node) {
    const NodeList *values = &node->TemplateStr.values;
    emit_int(c, node, 0);
    emit_constant(c, node, str_new(c->rt, "_make", 5));
    emit(c, node, OP_BUILD_TUPLE, 1);
    emit_name(c, node, OP_IMPORT_NAME, compile_text(c, "string.templatelib"));
    emit_name(c, node, OP_IMPORT_FROM, compile_text(c, "_make"));
    emit(c, node, OP_SWAP, 2);
    emit(c, node, OP_POP_TOP, 0);
    emit(c, node, OP_PUSH_NULL, 0);
    for (uint32_t i = 0; i < values->len; i++) compile_expression(c, values->items[i]);
    emit(c, node, OP_BUILD_TUPLE, values->len);
    emit(c, node, OP_CALL, 1);
}

// ------------------------------------------------------------------ attributes and items

// compile.c update_start_location_to_match_attr: in a chain over several lines, the line of the
// attribute's name.
Place compile_method_place(const Compiler *c, const Node *attribute, const Node *at) {
    Place place = place_of(at);
    uint32_t end_line = attribute->end_lineno, end_column = attribute->end_col_offset;
    if (c->options->minor < 10 || place.line == end_line) return place;
    uint32_t size = attribute->Attribute.attr->len;
    place.line = end_line;
    place.column = size <= end_column ? end_column - size : 0;
    if (place.line == place.end_line && place.end_column < place.column)
        place.end_column = place.column;
    return place;
}

static void attribute(Compiler *c, const Node *node) {
    compile_expression(c, node->Attribute.value);
    emit_name_place(c, compile_method_place(c, node, node), OP_LOAD_ATTR,
                    scope_mangle(c, c->unit->private_name, compile_name(c, node->Attribute.attr)));
}

static void slice_part(Compiler *c, const Node *at, const Node *part) {
    if (part != NULL)
        compile_expression(c, part);
    else
        emit(c, at, OP_LOAD_NONE, 0);
}

static void slice(Compiler *c, const Node *node) {
    slice_part(c, node, node->Slice.lower);
    slice_part(c, node, node->Slice.upper);
    if (node->Slice.step != NULL) compile_expression(c, node->Slice.step);
    emit(c, node, OP_BUILD_SLICE, node->Slice.step != NULL ? 3 : 2);
}

// ------------------------------------------------------------------ generators and coroutines

void compile_await(Compiler *c, const Node *at, uint32_t kind) {
    emit(c, at, OP_GET_AWAITABLE, kind);
    emit(c, at, OP_LOAD_NONE, 0);
    emit(c, at, OP_SEND, 0);
}

static bool in_function(const Compiler *c) {
    ScopeKind kind = c->unit->scope->kind;
    return kind == SCOPE_FUNCTION || kind == SCOPE_LAMBDA || kind == SCOPE_COMPREHENSION;
}

static void yield(Compiler *c, const Node *node) {
    if (!in_function(c)) {
        compile_error(c, node, "'yield' outside function");
        return;
    }
    if (node->Yield.value != NULL)
        compile_expression(c, node->Yield.value);
    else
        emit(c, node, OP_LOAD_NONE, 0);
    emit(c, node, c->unit->scope->coroutine ? OP_ASYNC_GEN_YIELD : OP_YIELD_VALUE, 0);
}

static void yield_from(Compiler *c, const Node *node) {
    if (!in_function(c)) {
        compile_error(c, node,
                      c->options->minor < 13 ? "'yield' outside function"
                                             : "'yield from' outside function");
        return;
    }
    if (c->unit->scope->kind == SCOPE_FUNCTION && c->unit->scope->coroutine) {
        compile_error(c, node, "'yield from' inside async function");
        return;
    }
    compile_expression(c, node->YieldFrom.value);
    emit(c, node, OP_GET_YIELD_FROM_ITER, 0);
    emit(c, node, OP_LOAD_NONE, 0);
    emit(c, node, OP_SEND, 0);
}

static void await(Compiler *c, const Node *node) {
    const Scope *scope = c->unit->scope;
    if (!in_function(c)) {
        compile_error(c, node, "'await' outside function");
        return;
    }
    bool is_async = scope->kind == SCOPE_FUNCTION && scope->node->kind == NODE_AsyncFunctionDef;
    if (!is_async && scope->kind != SCOPE_COMPREHENSION) {
        compile_error(c, node, "'await' outside async function");
        return;
    }
    compile_expression(c, node->Await.value);
    compile_await(c, node, 0);
}

static void named(Compiler *c, const Node *node) {
    compile_expression(c, node->NamedExpr.value);
    emit(c, node, OP_COPY, 1);
    compile_store(c, node->NamedExpr.target);
}

void compile_expression(Compiler *c, const Node *node) {
    if (c->failed) return;
    switch (node->kind) {
    case NODE_BoolOp: boolean(c, node); break;
    case NODE_NamedExpr: named(c, node); break;
    case NODE_BinOp: binary(c, node); break;
    case NODE_UnaryOp:
        if (!folded(c, node)) unary(c, node);
        break;
    case NODE_Lambda: compile_lambda(c, node); break;
    case NODE_IfExp: conditional(c, node); break;
    case NODE_Dict: dict_display(c, node); break;
    case NODE_Set: display(c, node, &node->Set.elts); break;
    case NODE_ListComp:
    case NODE_SetComp:
    case NODE_DictComp:
    case NODE_GeneratorExp: compile_comprehension(c, node); break;
    case NODE_Await: await(c, node); break;
    case NODE_Yield: yield(c, node); break;
    case NODE_YieldFrom: yield_from(c, node); break;
    case NODE_Compare: compare(c, node); break;
    case NODE_Call: compile_call(c, node); break;
    case NODE_FormattedValue: formatted(c, node); break;
    case NODE_JoinedStr: joined(c, node); break;
    case NODE_Interpolation: interpolation(c, node); break;
    case NODE_TemplateStr: template_string(c, node); break;
    case NODE_Constant: emit_constant(c, node, compile_constant(c, &node->Constant.value)); break;
    case NODE_Attribute: attribute(c, node); break;
    case NODE_Subscript:
        compile_warn_subscript(c, node);
        compile_expression(c, node->Subscript.value);
        compile_expression(c, node->Subscript.slice);
        emit(c, node, OP_GET_ITEM, 0);
        break;
    case NODE_Starred: compile_error(c, node, "can't use starred expression here"); break;
    case NODE_Name: compile_name_load(c, node, compile_name(c, node->Name.id)); break;
    case NODE_List:
    case NODE_Tuple: // List and Tuple have the same fields
        if (!folded(c, node)) display(c, node, &node->Tuple.elts);
        break;
    case NODE_Slice: slice(c, node); break;
    default: UNREACHABLE();
    }
}
