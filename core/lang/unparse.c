#include "lang/unparse.h"

#include "object/sequence.h"
#include "object/str.h"

// How tightly an expression binds, loosest first. It gets parentheses where something tighter is
// asked for.
enum {
    LEVEL_TUPLE,
    LEVEL_TEST, // if-else, lambda
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_BIT_OR,
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_SUM,
    LEVEL_TERM,
    LEVEL_FACTOR,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM,
    LEVEL_EXPR = LEVEL_BIT_OR // what a star may stand before
};

static const uint8_t BINARY_LEVELS[BINARY_COUNT] = {
    LEVEL_SUM,   LEVEL_SUM,   LEVEL_TERM,   LEVEL_TERM,    LEVEL_TERM,    LEVEL_TERM, LEVEL_POWER,
    LEVEL_SHIFT, LEVEL_SHIFT, LEVEL_BIT_OR, LEVEL_BIT_XOR, LEVEL_BIT_AND, LEVEL_TERM};

static const char BINARIES[][3] = {
#define BINARY(name, symbol) symbol,
#include "lang/ast.def"
};
static const char COMPARES[][7] = {
#define COMPARE(name, symbol) symbol,
#include "lang/ast.def"
};
static const char UNARIES[][5] = {"~", "not ", "+", "-"};

typedef struct Unparser {
    Compiler *c;
    StrBuf *out;
} Unparser;

static void expression(Unparser *u, const Node *node, int level);

static void text(Unparser *u, const char *words) {
    strbuf_text(u->out, words);
}

static void ident(Unparser *u, const Ident *name) {
    strbuf_bytes(u->out, name->text, name->len);
}

// Words before an expression, and the expression unless it is left out.
static void after(Unparser *u, const char *words, const Node *node, int level) {
    text(u, words);
    if (node != NULL) expression(u, node, level);
}

static void list(Unparser *u, const NodeList *items, const char *between, int level) {
    for (uint32_t i = 0; i < items->len; i++)
        after(u, i > 0 ? between : "", items->items[i], level);
}

static int level_of(const Node *node) {
    switch ((NodeKind)node->kind) {
    case NODE_NamedExpr: return LEVEL_TUPLE;
    case NODE_Tuple: return node->Tuple.elts.len == 0 ? LEVEL_ATOM : LEVEL_TUPLE;
    case NODE_Lambda:
    case NODE_IfExp: return LEVEL_TEST;
    case NODE_BoolOp: return node->BoolOp.op == BOOLEAN_And ? LEVEL_AND : LEVEL_OR;
    case NODE_UnaryOp: return node->UnaryOp.op == UNARY_Not ? LEVEL_NOT : LEVEL_FACTOR;
    case NODE_Compare: return LEVEL_COMPARE;
    case NODE_BinOp: return BINARY_LEVELS[node->BinOp.op];
    case NODE_Await: return LEVEL_AWAIT;
    default: return LEVEL_ATOM;
    }
}

// ------------------------------------------------------------------ literals

static void constant(Unparser *u, const Constant *value) {
    bool number = value->kind == CONST_FLOAT || value->kind == CONST_COMPLEX;
    if (value->kind == CONST_ELLIPSIS) {
        text(u, "...");
    } else if (number && value->number > 1.7976931348623157e308 && u->c->options->minor > 8) {
        text(u, value->kind == CONST_FLOAT ? "1e309" : "1e309j");
    } else {
        if (value->u_prefix && u->c->options->minor > 8) text(u, "u");
        Value v = compile_constant(u->c, value);
        if (IS_NULL(v) || !repr_append(u->c->rt, u->out, ref(v))) compile_no_memory(u->c);
        drop(u->c->rt, v);
    }
}

static void fstring_parts(Unparser *u, const NodeList *values);

// `source`: a t-string's field is shown as it was written; NULL otherwise.
static void fstring_field(Unparser *u, const Node *field, const Constant *source, int conversion,
                          const Node *spec) {
    StrBuf value;
    strbuf_init(&value, u->out->mem);
    Unparser inner = {u->c, &value};
    if (source != NULL)
        strbuf_bytes(&value, source->text, source->len);
    else
        expression(&inner, field, LEVEL_TEST + 1);
    text(u, value.len > 0 && value.data[0] == '{' ? "{ " : "{");
    if (value.len > 0) strbuf_bytes(u->out, value.data, value.len);
    u->out->failed |= value.failed;
    strbuf_free(&value);
    if (conversion > 0) {
        strbuf_char(u->out, '!');
        strbuf_char(u->out, (char)conversion);
    }
    if (spec != NULL) {
        text(u, ":");
        fstring_parts(u, &spec->JoinedStr.values);
    }
    text(u, "}");
}

// What is between an f-string's quotes, or behind a field's colon.
static void fstring_parts(Unparser *u, const NodeList *values) {
    for (uint32_t i = 0; i < values->len; i++) {
        const Node *part = values->items[i];
        if (part->kind == NODE_Interpolation) {
            fstring_field(u, NULL, &part->Interpolation.str, part->Interpolation.conversion,
                          part->Interpolation.format_spec);
            continue;
        }
        if (part->kind != NODE_Constant) {
            fstring_field(u, part->FormattedValue.value, NULL, part->FormattedValue.conversion,
                          part->FormattedValue.format_spec);
            continue;
        }
        const Constant *literal = &part->Constant.value;
        for (uint32_t at = 0; at < literal->len; at++) {
            char c = literal->text[at];
            strbuf_repeat(u->out, c, c == '{' || c == '}' ? 2 : 1);
        }
    }
}

static void fstring(Unparser *u, const char *prefix, const NodeList *values) {
    StrBuf body;
    strbuf_init(&body, u->out->mem);
    fstring_parts(&(Unparser){u->c, &body}, values);
    text(u, prefix);
    str_append_repr(u->out, body.len > 0 ? body.data : "", body.len);
    u->out->failed |= body.failed;
    strbuf_free(&body);
}

static void dict(Unparser *u, const Node *node) {
    const NodeList *keys = &node->Dict.keys;
    for (uint32_t i = 0; i < keys->len; i++) {
        if (i > 0) text(u, ", ");
        if (keys->items[i] == NULL) {
            after(u, "**", node->Dict.values.items[i], LEVEL_EXPR);
        } else {
            expression(u, keys->items[i], LEVEL_TEST);
            after(u, ": ", node->Dict.values.items[i], LEVEL_TEST);
        }
    }
    text(u, "}");
}

// Python 3.8 folds a tuple of constants before it is shown, which gives it parentheses of its own.
static bool folded_tuple(Unparser *u, const Node *node) {
    if (u->c->options->minor > 8 || node->kind != NODE_Tuple) return false;
    Value v = compile_fold(u->c, node);
    if (IS_NULL(v)) return false;
    if (!repr_append(u->c->rt, u->out, ref(v))) compile_no_memory(u->c);
    drop(u->c->rt, v);
    return true;
}

static void tuple(Unparser *u, const NodeList *elts) {
    list(u, elts, ", ", LEVEL_TEST);
    text(u, elts->len == 0 ? "()" : elts->len == 1 ? "," : "");
}

// What follows a comprehension's element.
static void comprehension(Unparser *u, const NodeList *generators, const char *close) {
    for (uint32_t i = 0; i < generators->len; i++) {
        const Node *part = generators->items[i];
        after(u, part->comprehension.is_async ? " async for " : " for ", part->comprehension.target,
              LEVEL_TUPLE);
        after(u, " in ", part->comprehension.iter, LEVEL_TEST + 1);
        for (uint32_t j = 0; j < part->comprehension.ifs.len; j++)
            after(u, " if ", part->comprehension.ifs.items[j], LEVEL_TEST + 1);
    }
    text(u, close);
}

// ------------------------------------------------------------------ operators and calls

static void binary(Unparser *u, const Node *node, int level) {
    bool power = node->BinOp.op == BINARY_Pow;
    expression(u, node->BinOp.left, level + power);
    text(u, " ");
    text(u, BINARIES[node->BinOp.op]);
    after(u, " ", node->BinOp.right, level + !power);
}

static void compare(Unparser *u, const Node *node) {
    expression(u, node->Compare.left, LEVEL_COMPARE + 1);
    for (uint32_t i = 0; i < node->Compare.ops.len; i++) {
        text(u, " ");
        text(u, COMPARES[node->Compare.ops.items[i]]);
        after(u, " ", node->Compare.comparators.items[i], LEVEL_COMPARE + 1);
    }
}

// A parameter behind a comma, unless it is the first, with its default or none.
static void parameter(Unparser *u, bool *first, const char *star, const Node *arg,
                      const Node *value) {
    if (!*first) text(u, ", ");
    *first = false;
    text(u, star);
    if (arg != NULL) ident(u, arg->arg.arg);
    if (value != NULL) after(u, "=", value, LEVEL_TEST);
}

static void lambda(Unparser *u, const Node *node) {
    const Node *args = node->Lambda.args;
    const NodeList *only = &args->arguments.posonlyargs, *plain = &args->arguments.args;
    const NodeList *named = &args->arguments.kwonlyargs, *defaults = &args->arguments.defaults;
    uint32_t count = only->len + plain->len;
    bool first = true;
    text(u, count > 0 ? "lambda " : "lambda");
    for (uint32_t i = 0; i < count; i++) {
        const Node *arg = i < only->len ? only->items[i] : plain->items[i - only->len];
        uint32_t left = count - i;
        parameter(u, &first, "", arg,
                  left <= defaults->len ? defaults->items[defaults->len - left] : NULL);
        if (i + 1 == only->len) text(u, ", /");
    }
    if (args->arguments.vararg != NULL || named->len > 0)
        parameter(u, &first, "*", args->arguments.vararg, NULL);
    for (uint32_t i = 0; i < named->len; i++)
        parameter(u, &first, "", named->items[i], args->arguments.kw_defaults.items[i]);
    if (args->arguments.kwarg != NULL) parameter(u, &first, "**", args->arguments.kwarg, NULL);
    after(u, ": ", node->Lambda.body, LEVEL_TEST);
}

static void call(Unparser *u, const Node *node) {
    const NodeList *args = &node->Call.args, *keywords = &node->Call.keywords;
    expression(u, node->Call.func, LEVEL_ATOM);
    if (args->len == 1 && keywords->len == 0 && args->items[0]->kind == NODE_GeneratorExp) {
        expression(u, args->items[0], LEVEL_ATOM); // its parentheses are the call's
        return;
    }
    text(u, "(");
    list(u, args, ", ", LEVEL_TEST);
    for (uint32_t i = 0; i < keywords->len; i++) {
        const Node *keyword = keywords->items[i];
        if (args->len + i > 0) text(u, ", ");
        if (keyword->keyword.arg != NULL) ident(u, keyword->keyword.arg);
        after(u, keyword->keyword.arg != NULL ? "=" : "**", keyword->keyword.value, LEVEL_TEST);
    }
    text(u, ")");
}

static void attribute(Unparser *u, const Node *node) {
    const Node *value = node->Attribute.value;
    expression(u, value, LEVEL_ATOM);
    bool number = value->kind == NODE_Constant && value->Constant.value.kind == CONST_INT;
    text(u, number ? " ." : ".");
    ident(u, node->Attribute.attr);
}

static void slice(Unparser *u, const Node *node) {
    if (node->Slice.lower != NULL) expression(u, node->Slice.lower, LEVEL_TEST);
    after(u, ":", node->Slice.upper, LEVEL_TEST);
    if (node->Slice.step != NULL) after(u, ":", node->Slice.step, LEVEL_TEST);
}

static void bare(Unparser *u, const Node *node, int level) {
    switch ((NodeKind)node->kind) {
    case NODE_BoolOp:
        list(u, &node->BoolOp.values, node->BoolOp.op == BOOLEAN_And ? " and " : " or ", level + 1);
        break;
    case NODE_NamedExpr:
        expression(u, node->NamedExpr.target, LEVEL_ATOM);
        after(u, " := ", node->NamedExpr.value, LEVEL_ATOM);
        break;
    case NODE_BinOp: binary(u, node, level); break;
    case NODE_UnaryOp: after(u, UNARIES[node->UnaryOp.op], node->UnaryOp.operand, level); break;
    case NODE_Lambda: lambda(u, node); break;
    case NODE_IfExp:
        expression(u, node->IfExp.body, LEVEL_TEST + 1);
        after(u, " if ", node->IfExp.test, LEVEL_TEST + 1);
        after(u, " else ", node->IfExp.orelse, LEVEL_TEST);
        break;
    case NODE_Dict:
        text(u, "{");
        dict(u, node);
        break;
    case NODE_Set:
        text(u, "{");
        list(u, &node->Set.elts, ", ", LEVEL_TEST);
        text(u, "}");
        break;
    case NODE_ListComp:
        after(u, "[", node->ListComp.elt, LEVEL_TEST);
        comprehension(u, &node->ListComp.generators, "]");
        break;
    case NODE_SetComp:
        after(u, "{", node->SetComp.elt, LEVEL_TEST);
        comprehension(u, &node->SetComp.generators, "}");
        break;
    case NODE_DictComp:
        after(u, "{", node->DictComp.key, LEVEL_TEST);
        after(u, ": ", node->DictComp.value, LEVEL_TEST);
        comprehension(u, &node->DictComp.generators, "}");
        break;
    case NODE_GeneratorExp:
        after(u, "(", node->GeneratorExp.elt, LEVEL_TEST);
        comprehension(u, &node->GeneratorExp.generators, ")");
        break;
    case NODE_Await: after(u, "await ", node->Await.value, LEVEL_ATOM); break;
    case NODE_Yield:
        after(u, node->Yield.value == NULL ? "(yield" : "(yield ", node->Yield.value, LEVEL_TUPLE);
        text(u, ")");
        break;
    case NODE_YieldFrom:
        after(u, "(yield from ", node->YieldFrom.value, LEVEL_TEST);
        text(u, ")");
        break;
    case NODE_Compare: compare(u, node); break;
    case NODE_Call: call(u, node); break;
    case NODE_JoinedStr: fstring(u, "f", &node->JoinedStr.values); break;
    case NODE_TemplateStr: fstring(u, "t", &node->TemplateStr.values); break;
    case NODE_Constant: constant(u, &node->Constant.value); break;
    case NODE_Attribute: attribute(u, node); break;
    case NODE_Subscript:
        expression(u, node->Subscript.value, LEVEL_ATOM);
        after(u, "[", node->Subscript.slice, LEVEL_TUPLE);
        text(u, "]");
        break;
    case NODE_Starred: after(u, "*", node->Starred.value, LEVEL_EXPR); break;
    case NODE_Name: ident(u, node->Name.id); break;
    case NODE_List:
        text(u, "[");
        list(u, &node->List.elts, ", ", LEVEL_TEST);
        text(u, "]");
        break;
    case NODE_Tuple: tuple(u, &node->Tuple.elts); break;
    case NODE_Slice: slice(u, node); break;
    default: break; // no other class is an expression
    }
}

static void expression(Unparser *u, const Node *node, int level) {
    int own = level_of(node);
    if (u->c->failed || folded_tuple(u, node)) return;
    if (level > own) text(u, "(");
    bare(u, node, own);
    if (level > own) text(u, ")");
}

void unparse(Compiler *c, StrBuf *out, const Node *node) {
    expression(&(Unparser){c, out}, node, LEVEL_TEST);
}
