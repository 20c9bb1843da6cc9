// Type parameters and type aliases (PEP 695).
//
// The parameters of a generic function, class or alias are variables of a function of their own,
// which makes them, makes the generic thing and returns it; it is called at once. Bounds, and the
// values of aliases, are functions that are called when someone asks.
#include "lang/compile_internal.h"

#include <string.h>

static Str *joined_name(Compiler *c, const char *before, Str *name, const char *after) {
    if (name == NULL) return NULL;
    size_t front = strlen(before), back = strlen(after);
    char *text = compile_alloc(c, front + name->size + back + 1);
    if (text == NULL) return NULL;
    memcpy(text, before, front);
    memcpy(text + front, name->data, name->size);
    memcpy(text + front + name->size, after, back);
    return compile_text(c, text);
}

// Pushes a function that answers the value of an expression. `key` is the node that made its scope.
static void lazy_value(Compiler *c, const Node *key, const Node *value) {
    Scope *scope = scope_of(c, key);
    if (scope == NULL || c->failed) return;
    Unit unit;
    unit_begin(c, &unit, scope, scope->name, value->lineno);
    compile_cells(c, &unit);
    bool starred = value->kind == NODE_Starred; // the default of a TypeVarTuple: its only item
    compile_expression(c, starred ? value->Starred.value : value);
    if (starred) emit(c, value, OP_UNPACK_SEQUENCE, 1);
    emit(c, value, OP_RETURN_VALUE, 0);
    compile_closure(c, value, unit_end(c), scope, 0);
}

static void type_param(Compiler *c, const Node *param) {
    const Ident *ident;
    const Node *value;
    uint32_t flags = 0;
    switch (param->kind) {
    case NODE_ParamSpec:
        ident = param->ParamSpec.name;
        value = param->ParamSpec.default_value;
        flags = 4;
        break;
    case NODE_TypeVarTuple:
        ident = param->TypeVarTuple.name;
        value = param->TypeVarTuple.default_value;
        flags = 8;
        break;
    default:
        ident = param->TypeVar.name;
        value = param->TypeVar.default_value;
        if (param->TypeVar.bound != NULL) flags = param->TypeVar.bound->kind == NODE_Tuple ? 2 : 1;
        break;
    }
    Str *name = compile_name(c, ident);
    if (name == NULL) return;
    emit_constant(c, param, own(object_ref(name)));
    if ((flags & 3) != 0) lazy_value(c, param->TypeVar.bound, param->TypeVar.bound);
    if (value != NULL) lazy_value(c, value, value);
    emit(c, param, OP_MAKE_TYPEVAR, flags | (value != NULL ? 16 : 0));
    emit(c, param, OP_COPY, 1);
    compile_name_store(c, param, name);
}

void compile_generic_begin(Compiler *c, Unit *unit, const Node *node, const NodeList *params,
                           uint32_t arguments) {
    Scope *scope = scope_of(c, params->items);
    Str *name = c->failed ? NULL : joined_name(c, "<generic parameters of ", scope->name, ">");
    unit_begin(c, unit, scope, name, node->lineno);
    if (node->kind == NODE_ClassDef) unit->private_name = scope->name;
    unit->arg_count = arguments;
    for (uint32_t i = 0; i < arguments; i++) unit_new_local(c, compile_text(c, ".defaults"));
    compile_cells(c, unit);
    for (uint32_t i = 0; i < params->len && !c->failed; i++) type_param(c, params->items[i]);
    emit(c, node, OP_BUILD_TUPLE, params->len);
}

void compile_generic_end(Compiler *c, const Node *node, uint32_t arguments) {
    Scope *scope = c->unit->scope;
    emit(c, node, OP_RETURN_VALUE, 0);
    compile_closure(c, node, unit_end(c), scope, 0);
    // The first argument stands where self stands.
    if (arguments == 0) emit(c, node, OP_PUSH_NULL, 0);
    if (arguments == 2) emit(c, node, OP_SWAP, 3);
    if (arguments > 0) emit(c, node, OP_SWAP, 2);
    emit(c, node, OP_CALL, arguments == 2);
}

void compile_type_alias(Compiler *c, const Node *node) {
    const NodeList *params = &node->TypeAlias.type_params;
    Str *name = compile_name(c, node->TypeAlias.name->Name.id);
    Unit unit;
    bool generic = params->len > 0;
    if (c->failed) return;
    if (generic) compile_generic_begin(c, &unit, node, params, 0);
    if (!c->failed) emit_constant(c, node, own(object_ref(name)));
    if (generic)
        emit(c, node, OP_SWAP, 2);
    else
        emit(c, node, OP_LOAD_NONE, 0);
    lazy_value(c, node, node->TypeAlias.value);
    emit(c, node, OP_MAKE_TYPE_ALIAS, 0);
    if (generic) compile_generic_end(c, node, 0);
    compile_name_store(c, node, name);
}
