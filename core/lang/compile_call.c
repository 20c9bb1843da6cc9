// Calls.
#include "lang/compile_internal.h"
#include "object/containers.h"

#include <string.h>

static bool is_simple(const NodeList *args, const NodeList *keywords) {
    for (uint32_t i = 0; i < args->len; i++) {
        if (args->items[i]->kind == NODE_Starred) return false;
    }
    for (uint32_t i = 0; i < keywords->len; i++) {
        if (keywords->items[i]->keyword.arg == NULL) return false;
    }
    return true;
}

static void check_keywords(Compiler *c, const NodeList *keywords) {
    for (uint32_t i = 0; i < keywords->len && !c->failed; i++) {
        const Ident *name = keywords->items[i]->keyword.arg;
        for (uint32_t k = i + 1; name != NULL && k < keywords->len; k++) {
            const Node *later = keywords->items[k];
            if (later->keyword.arg != name) continue;
            compile_error(c, later, "keyword argument repeated%s%s",
                          c->options->minor < 9 ? "" : ": ",
                          c->options->minor < 9 ? "" : name->text);
            return;
        }
    }
}

static Value keyword_names(Compiler *c, const NodeList *keywords, uint32_t start, uint32_t end) {
    if (c->failed) return NO_VALUE;
    Value tuple = tuple_new(c->rt, end - start);
    if (IS_NULL(tuple)) return tuple;
    for (uint32_t i = start; i < end; i++) {
        Str *name = compile_name(c, keywords->items[i]->keyword.arg);
        name = scope_mangle(c, c->unit->private_name, name);
        AS_TUPLE(tuple)->items[i - start] = name == NULL ? NONE : own(object_ref(name));
    }
    return tuple;
}

// The positional arguments as a tuple.
static void star_arguments(Compiler *c, Place at, uint32_t pushed, const NodeList *args) {
    if (is_simple(args, &(NodeList){0})) {
        for (uint32_t i = 0; i < args->len; i++) compile_expression(c, args->items[i]);
        emit_place(c, at, OP_BUILD_TUPLE, pushed + args->len);
        return;
    }
    if (pushed == 0 && args->len == 1) { // CALL_EX makes a tuple of it
        compile_expression(c, args->items[0]->Starred.value);
        return;
    }
    emit_place(c, at, OP_BUILD_LIST, pushed);
    for (uint32_t i = 0; i < args->len && !c->failed; i++) {
        const Node *arg = args->items[i];
        bool starred = arg->kind == NODE_Starred;
        compile_expression(c, starred ? arg->Starred.value : arg);
        if (starred)
            emit_place(c, at, OP_LIST_EXTEND, c->options->minor >= 9);
        else
            emit_place(c, at, OP_LIST_APPEND, 1);
    }
    emit_place(c, at, OP_LIST_TO_TUPLE, 0);
}

// keywords[start..end) as a dict.
static void keyword_dict(Compiler *c, Place at, const NodeList *keywords, uint32_t start,
                         uint32_t end) {
    for (uint32_t i = start; i < end && !c->failed; i++) {
        Str *name = compile_name(c, keywords->items[i]->keyword.arg);
        name = scope_mangle(c, c->unit->private_name, name);
        if (name == NULL) return;
        emit_constant(c, keywords->items[i], own(object_ref(name)));
        compile_expression(c, keywords->items[i]->keyword.value);
    }
    emit_place(c, at, OP_BUILD_MAP, end - start);
}

static void star_keywords(Compiler *c, Place at, const NodeList *keywords) {
    bool begun = false;
    for (uint32_t i = 0; i < keywords->len && !c->failed;) {
        uint32_t end = i;
        while (end < keywords->len && keywords->items[end]->keyword.arg != NULL) end++;
        if (end > i || !begun) {
            keyword_dict(c, at, keywords, i, end);
            if (begun) emit_place(c, at, OP_DICT_MERGE, 1);
            begun = true;
        }
        if (end < keywords->len) {
            compile_expression(c, keywords->items[end]->keyword.value);
            emit_place(c, at, OP_DICT_MERGE, 1);
            end++;
        }
        i = end;
    }
}

void compile_call_arguments(Compiler *c, Place at, uint32_t pushed, const NodeList *args,
                            const NodeList *keywords) {
    check_keywords(c, keywords);
    if (!is_simple(args, keywords)) {
        star_arguments(c, at, pushed, args);
        star_keywords(c, at, keywords);
        emit_place(c, at, OP_CALL_EX, keywords->len > 0);
        return;
    }
    for (uint32_t i = 0; i < args->len && !c->failed; i++) compile_expression(c, args->items[i]);
    uint32_t count = pushed + args->len + keywords->len;
    if (keywords->len == 0) {
        emit_place(c, at, OP_CALL, count);
        return;
    }
    for (uint32_t i = 0; i < keywords->len && !c->failed; i++)
        compile_expression(c, keywords->items[i]->keyword.value);
    if (!c->failed) emit_constant(c, NULL, keyword_names(c, keywords, 0, keywords->len));
    emit_place(c, at, OP_CALL_KW, count);
}

void compile_call(Compiler *c, const Node *node) {
    const Node *function = node->Call.func;
    const NodeList *args = &node->Call.args, *keywords = &node->Call.keywords;
    bool simple = is_simple(args, keywords);
    Place at = place_of(node);
    if (function->kind == NODE_Attribute && simple) {
        Str *name = compile_name(c, function->Attribute.attr);
        compile_expression(c, function->Attribute.value);
        emit_name_place(c, compile_method_place(c, function, function), OP_LOAD_METHOD,
                        scope_mangle(c, c->unit->private_name, name));
        at = compile_method_place(c, function, node);
    } else {
        compile_warn_call(c, function);
        compile_expression(c, function);
        emit(c, function, OP_PUSH_NULL, 0);
    }
    compile_call_arguments(c, at, 0, args, keywords);
}
