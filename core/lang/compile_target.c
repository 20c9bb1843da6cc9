// Names, and the targets that values are stored into.
#include "base/assert.h"
#include "lang/compile_internal.h"

#include <string.h>

// ------------------------------------------------------------------ names

typedef struct Variable {
    Where where;
    uint32_t slot;
    Str *name;     // mangled
    bool by_class; // in what is evaluated later: looked up in the class's namespace first
    bool by_name;  // in a class body, and code for exec(): looked up in the namespace
    bool traced;   // its stores are logged
} Variable;

static uint32_t free_slot(const Scope *own, const Str *name) {
    for (uint32_t i = 0; i < own->frees.count; i++) {
        if (own->frees.items[i] == name) return own->cells.count + i;
    }
    UNREACHABLE();
}

static Variable find_variable(Compiler *c, Str *plain) {
    Unit *unit = c->unit;
    Variable v = {.where = WHERE_GLOBAL_IMPLICIT};
    v.name = c->failed ? NULL : scope_mangle(c, unit->private_name, plain);
    if (v.name == NULL) return v;
    Scope *scope = unit->lookup;
    Symbol *symbol = scope_find(scope, v.name);
    while (scope->inlined && (symbol == NULL || symbol->where == WHERE_OUTER)) {
        scope = scope->parent;
        symbol = scope_find(scope, v.name);
    }
    ScopeKind kind = scope->kind;
    if (symbol != NULL) v.where = (Where)symbol->where;
    v.traced = c->trace && kind != SCOPE_COMPREHENSION && v.name->data[0] != '.';
    v.by_name = kind == SCOPE_CLASS;
    v.by_class = scope->sees_class && (v.where == WHERE_FREE || v.where == WHERE_GLOBAL_IMPLICIT);
    switch (v.where) {
    case WHERE_LOCAL:
        if (kind != SCOPE_CLASS && symbol->slot == SLOT_NONE)
            symbol->slot = unit_new_local(c, v.name);
        v.slot = symbol->slot;
        break;
    case WHERE_CELL: v.slot = symbol->slot; break;
    case WHERE_FREE: v.slot = free_slot(unit->scope, v.name); break;
    default: break;
    }
    if (c->options->by_name && v.where == WHERE_GLOBAL_IMPLICIT &&
        unit->scope->kind == SCOPE_MODULE) {
        v.where = WHERE_LOCAL;
        v.by_name = true;
    }
    return v;
}

void compile_class_cell(Compiler *c, const Node *at, Opcode op, unsigned cell) {
    Str *name = scope_class_cell(c, cell);
    if (!c->failed) emit(c, at, op, compile_cell_slot(c, name));
}

void compile_name_load(Compiler *c, const Node *at, Str *name) {
    Variable v = find_variable(c, name);
    if (c->failed) return;
    bool free = v.where == WHERE_FREE, namespace = free && v.by_name;
    if (strcmp(name->data, "__debug__") == 0) {
        emit_constant(c, at, TRUE_VALUE);
        return;
    }
    if (v.by_class) compile_class_cell(c, at, OP_LOAD_DEREF, CLASS_CELL_DICT);
    if (namespace) emit(c, at, OP_LOAD_LOCALS, 0);
    if (v.by_class && !free) {
        emit_name(c, at, OP_LOAD_DICT_GLOBAL, v.name);
        return;
    }
    switch (v.where) {
    case WHERE_LOCAL:
        if (v.by_name)
            emit_name(c, at, OP_LOAD_NAME, v.name);
        else
            emit(c, at, OP_LOAD_FAST, v.slot);
        break;
    case WHERE_CELL: emit(c, at, OP_LOAD_DEREF, v.slot); break;
    case WHERE_FREE:
        emit(c, at, namespace || v.by_class ? OP_LOAD_DICT_DEREF : OP_LOAD_DEREF, v.slot);
        break;
    case WHERE_GLOBAL_IMPLICIT:
        emit_name(c, at, v.by_name ? OP_LOAD_NAME : OP_LOAD_GLOBAL, v.name);
        break;
    default: emit_name(c, at, OP_LOAD_GLOBAL, v.name); break;
    }
}

void compile_name_store(Compiler *c, const Node *at, Str *name) {
    Variable v = find_variable(c, name);
    if (c->failed) return;
    bool module = c->unit->scope->kind == SCOPE_MODULE;
    switch (v.where) {
    case WHERE_LOCAL:
        if (v.by_name)
            emit_name(c, at, v.traced ? OP_STORE_NAME_TRACED : OP_STORE_NAME, v.name);
        else
            emit(c, at, v.traced ? OP_STORE_FAST_TRACED : OP_STORE_FAST, v.slot);
        break;
    case WHERE_CELL:
    case WHERE_FREE: emit(c, at, v.traced ? OP_STORE_DEREF_TRACED : OP_STORE_DEREF, v.slot); break;
    default:
        // `:=` in a comprehension of the module stores a variable of the module too.
        emit_name(c, at, c->trace && module ? OP_STORE_GLOBAL_TRACED : OP_STORE_GLOBAL, v.name);
        break;
    }
}

static void delete_variable(Compiler *c, const Node *at, const Variable *v) {
    switch (v->where) {
    case WHERE_LOCAL:
        if (v->by_name)
            emit_name(c, at, OP_DELETE_NAME, v->name);
        else
            emit(c, at, v->traced ? OP_DELETE_FAST_TRACED : OP_DELETE_FAST, v->slot);
        break;
    case WHERE_CELL:
    case WHERE_FREE:
        emit(c, at, v->traced ? OP_DELETE_DEREF_TRACED : OP_DELETE_DEREF, v->slot);
        break;
    default: emit_name(c, at, OP_DELETE_GLOBAL, v->name); break;
    }
}

void compile_name_delete(Compiler *c, const Node *at, Str *name) {
    Variable v = find_variable(c, name);
    if (!c->failed) delete_variable(c, at, &v);
}

// The variable is given None first, so that deleting it succeeds when the body has done it already.
void compile_name_end(Compiler *c, const Node *at, Str *name) {
    Variable v = find_variable(c, name);
    if (c->failed) return;
    emit(c, at, OP_LOAD_NONE, 0);
    compile_name_store(c, at, name);
    delete_variable(c, at, &v);
}

// ------------------------------------------------------------------ targets

static void unpack(Compiler *c, const Node *target) {
    const NodeList *items = &target->Tuple.elts;
    uint32_t star = items->len;
    for (uint32_t i = 0; i < items->len; i++) {
        if (items->items[i]->kind != NODE_Starred) continue;
        if (star < items->len) {
            compile_error(c, target, "%s starred expressions in assignment",
                          c->options->minor < 9 ? "two" : "multiple");
            return;
        }
        star = i;
    }
    if (star == items->len) {
        emit(c, target, OP_UNPACK_SEQUENCE, items->len);
    } else {
        uint32_t after = items->len - star - 1;
        if (star > 0xFF || after > 0xFFF) {
            compile_error(c, target, "too many expressions in star-unpacking assignment");
            return;
        }
        emit(c, target, OP_UNPACK_EX, star | after << 12);
    }
    for (uint32_t i = 0; i < items->len; i++) {
        const Node *item = items->items[i];
        compile_store(c, item->kind == NODE_Starred ? item->Starred.value : item);
    }
}

// An assignment to self.name in a method tells the class that its instances have such an attribute:
// compile.c maybe_add_static_attribute_to_class.
static void note_attribute(Compiler *c, const Node *target, Str *name) {
    const Node *value = target->Attribute.value;
    if (c->failed || value->kind != NODE_Name || strcmp(value->Name.id->text, "self") != 0) return;
    Unit *unit = c->unit;
    while (unit != NULL && unit->scope->kind != SCOPE_CLASS) unit = unit->outer;
    if (unit == NULL || unit == c->unit) return;
    for (uint32_t i = 0; i < unit->attributes.count; i++) {
        if (unit->attributes.items[i] == name) return;
    }
    name_list_add(c, &unit->attributes, name);
}

void compile_store(Compiler *c, const Node *target) {
    if (c->failed) return;
    Str *name;
    switch (target->kind) {
    case NODE_Name: compile_name_store(c, target, compile_name(c, target->Name.id)); break;
    case NODE_Attribute:
        compile_expression(c, target->Attribute.value);
        name = compile_name(c, target->Attribute.attr);
        note_attribute(c, target, name);
        emit_name_place(c, compile_method_place(c, target, target), OP_STORE_ATTR,
                        scope_mangle(c, c->unit->private_name, name));
        break;
    case NODE_Subscript:
        compile_expression(c, target->Subscript.value);
        compile_expression(c, target->Subscript.slice);
        emit(c, target, OP_SET_ITEM, 0);
        break;
    case NODE_Starred:
        compile_error(c, target, "starred assignment target must be in a list or tuple");
        break;
    default: unpack(c, target); break;
    }
}
