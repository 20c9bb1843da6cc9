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

void compile_lazy_begin(Compiler *c, Unit *unit, Scope *scope, const Node *at) {
    unit_begin(c, unit, scope, scope->name, at->lineno);
    unit->arg_count = 1;
    unit->posonly_count = 1;
    unit_new_local(c, compile_text(c, "format"));
    compile_cells(c, unit);
    Label known = label_new(c);
    emit(c, at, OP_LOAD_FAST, 0);
    emit_int(c, at, 2); // the values, of real names or others
    emit(c, at, OP_COMPARE, CMP_GT);
    emit_jump(c, at, OP_POP_JUMP_IF_FALSE, known);
    emit_name(c, at, OP_LOAD_GLOBAL, compile_text(c, "NotImplementedError"));
    emit(c, at, OP_RAISE, 1);
    label_place(c, known);
}

// ------------------------------------------------------------------ annotations of modules,
// classes

void compile_annotate(Compiler *c, const Node *at) {
    const Scope *around = c->unit->scope;
    Scope *scope = around->annotate;
    if (c->failed) return;
    Unit unit;
    compile_lazy_begin(c, &unit, scope, around->annotated[0]);
    emit(c, at, OP_BUILD_MAP, 0);
    for (uint32_t i = 0; i < around->annotated_count && !c->failed; i++) {
        const Node *node = around->annotated[i], *target = node->AnnAssign.target;
        uint32_t index;
        Label next = label_new(c);
        if (scope_notes_annotation(c, around, node, &index)) {
            emit_int(c, node, index);
            compile_name_load(c, node, scope_class_cell(c, CLASS_CELL_NOTES));
            emit(c, node, OP_CONTAINS, 0);
            emit_jump(c, node, OP_POP_JUMP_IF_FALSE, next);
        }
        compile_expression(c, node->AnnAssign.annotation);
        emit(c, node, OP_COPY, 2);
        Str *name = scope_mangle(c, unit.private_name, compile_name(c, target->Name.id));
        if (name != NULL) emit_constant(c, node, own(object_ref(name)));
        emit(c, node, OP_SET_ITEM, 0);
        label_place(c, next);
    }
    emit(c, at, OP_RETURN_VALUE, 0);
    compile_closure(c, at, unit_end(c), scope, 0);
}

void compile_note_annotation(Compiler *c, const Node *node) {
    uint32_t index;
    if (!scope_notes_annotation(c, c->unit->scope, node, &index)) return;
    if (c->unit->scope->kind == SCOPE_CLASS)
        compile_class_cell(c, node, OP_LOAD_DEREF, CLASS_CELL_NOTES);
    else
        emit_name(c, node, c->options->by_name ? OP_LOAD_NAME : OP_LOAD_GLOBAL,
                  scope_class_cell(c, CLASS_CELL_NOTES));
    emit_int(c, node, index);
    emit(c, node, OP_SET_ADD, 1);
    emit(c, node, OP_POP_TOP, 0);
}

void compile_notes(Compiler *c, const Node *at) {
    const Scope *scope = c->unit->scope;
    bool by_name = c->options->by_name;
    if (!scope->notes) return;
    emit(c, at, OP_BUILD_SET, 0);
    if (scope->kind == SCOPE_CLASS)
        compile_class_cell(c, at, OP_STORE_DEREF, CLASS_CELL_NOTES);
    else
        emit_name(c, at, by_name ? OP_STORE_NAME : OP_STORE_GLOBAL,
                  scope_class_cell(c, CLASS_CELL_NOTES));
}

// ------------------------------------------------------------------ type parameters

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
