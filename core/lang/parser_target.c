#include "lang/parser_internal.h"

// Targets are parsed as expressions and checked: what may be assigned to is a subset of them.

static bool set_list_context(NodeList list, ExprContext context) {
    for (uint32_t i = 0; i < list.len; i++) {
        if (!parser_set_context(list.items[i], context)) return false;
    }
    return true;
}

bool parser_set_context(Node *node, ExprContext context) {
    switch (node->kind) {
    case NODE_Name: node->Name.ctx = context; return true;
    case NODE_Attribute: node->Attribute.ctx = context; return true;
    case NODE_Subscript: node->Subscript.ctx = context; return true;
    case NODE_Starred:
        if (context == CONTEXT_Del) return false;
        node->Starred.ctx = context;
        return parser_set_context(node->Starred.value, context);
    case NODE_List: node->List.ctx = context; return set_list_context(node->List.elts, context);
    case NODE_Tuple: node->Tuple.ctx = context; return set_list_context(node->Tuple.elts, context);
    default: return false;
    }
}

static Node *target_item(Parser *parser) {
    if (kind(parser) != TOKEN_STAR) return parser_primary(parser);
    Node *node = parser_node_at(parser, NODE_Starred, token(parser));
    parser_advance(parser);
    if (kind(parser) == TOKEN_STAR) return NULL;
    node->Starred.value = parser_primary(parser);
    return node->Starred.value == NULL ? NULL : parser_finish(parser, node);
}

Node *parser_star_target(Parser *parser) {
    Node *node = target_item(parser);
    return node != NULL && parser_set_context(node, CONTEXT_Store) ? node : NULL;
}

Node *parser_star_targets(Parser *parser) {
    const Token *start = token(parser);
    Node *first = parser_star_target(parser);
    if (first == NULL || kind(parser) != TOKEN_COMMA) return first;
    size_t base = parser->stack_len;
    parser_push(parser, first);
    while (parser_accept(parser, TOKEN_COMMA)) {
        Mark before = mark(parser);
        Node *next = parser_star_target(parser);
        if (next == NULL) {
            rewind_to(parser, before);
            break;
        }
        parser_push(parser, next);
    }
    Node *node = parser_node_at(parser, NODE_Tuple, start);
    node->Tuple.elts = parser_take_nodes(parser, base);
    node->Tuple.ctx = CONTEXT_Store;
    return parser_finish(parser, node);
}

static const Node *invalid_target(const Node *node, bool deleted, bool loop);

static const Node *invalid_in_list(NodeList list, bool deleted, bool loop) {
    for (uint32_t i = 0; i < list.len; i++) {
        const Node *bad = invalid_target(list.items[i], deleted, loop);
        if (bad != NULL) return bad;
    }
    return NULL;
}

static const Node *invalid_target(const Node *node, bool deleted, bool loop) {
    switch (node->kind) {
    case NODE_List: return invalid_in_list(node->List.elts, deleted, loop);
    case NODE_Tuple: return invalid_in_list(node->Tuple.elts, deleted, loop);
    case NODE_Starred: return deleted ? node : invalid_target(node->Starred.value, deleted, loop);
    case NODE_Compare: // "for x in y" was read as a comparison
        if (!loop) return node;
        return node->Compare.ops.items[0] == COMPARE_In
                   ? invalid_target(node->Compare.left, deleted, loop)
                   : NULL;
    case NODE_Name:
    case NODE_Subscript:
    case NODE_Attribute: return NULL;
    default: return node;
    }
}

void *parser_raise_target(Parser *parser, const Node *node, bool deleted, bool loop) {
    const Node *bad = invalid_target(node, deleted, loop);
    if (bad == NULL) return NULL;
    return parser_raise_node(parser, bad, "cannot %s %s", deleted ? "delete" : "assign to",
                             parser_expression_name(bad));
}

static const char *constant_name(const Node *node) {
    switch (node->Constant.value.kind) {
    case CONST_NONE: return "None";
    case CONST_TRUE: return "True";
    case CONST_FALSE: return "False";
    case CONST_ELLIPSIS: return "ellipsis";
    default: return "literal";
    }
}

const char *parser_expression_name(const Node *node) {
    switch (node->kind) {
    case NODE_Attribute: return "attribute";
    case NODE_Subscript: return "subscript";
    case NODE_Starred: return "starred";
    case NODE_Name: return "name";
    case NODE_List: return "list";
    case NODE_Tuple: return "tuple";
    case NODE_Lambda: return "lambda";
    case NODE_Call: return "function call";
    case NODE_GeneratorExp: return "generator expression";
    case NODE_Yield:
    case NODE_YieldFrom: return "yield expression";
    case NODE_Await: return "await expression";
    case NODE_ListComp: return "list comprehension";
    case NODE_SetComp: return "set comprehension";
    case NODE_DictComp: return "dict comprehension";
    case NODE_Dict: return "dict literal";
    case NODE_Set: return "set display";
    case NODE_JoinedStr:
    case NODE_FormattedValue: return "f-string expression";
    case NODE_TemplateStr: return "t-string expression";
    case NODE_Constant: return constant_name(node);
    case NODE_Compare: return "comparison";
    case NODE_IfExp: return "conditional expression";
    case NODE_NamedExpr: return "named expression";
    default: return "expression";
    }
}
