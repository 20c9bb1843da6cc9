// Units, functions, lambdas and closures.
#include "base/assert.h"
#include "lang/compile_internal.h"
#include "object/containers.h"

#include <string.h>

// ------------------------------------------------------------------ units

// compile.c compiler_set_qualname.
static Str *qualified_name(Compiler *c, const Unit *unit, Str *name) {
    const Unit *outer = unit->outer;
    while (outer != NULL && outer->scope->kind == SCOPE_TYPE_PARAMS) outer = outer->outer;
    if (name == NULL || outer == NULL || outer->scope->kind == SCOPE_MODULE) return name;
    bool named = unit->scope->kind == SCOPE_FUNCTION || unit->scope->kind == SCOPE_CLASS;
    if (named) {
        Symbol *symbol = scope_find(outer->scope, scope_mangle(c, outer->private_name, name));
        if (symbol != NULL && symbol->where == WHERE_GLOBAL) return name;
    }
    bool local = outer->scope->kind == SCOPE_FUNCTION || outer->scope->kind == SCOPE_LAMBDA;
    const char *between = local ? ".<locals>." : ".";
    size_t size = outer->qualname->size, gap = strlen(between);
    char *text = compile_alloc(c, size + gap + name->size + 1);
    if (text == NULL) return NULL;
    memcpy(text, outer->qualname->data, size);
    memcpy(text + size, between, gap);
    memcpy(text + size + gap, name->data, name->size);
    return compile_text(c, text);
}

static uint32_t scope_flags(const Compiler *c, const Scope *scope) {
    uint32_t flags = c->options->library ? CODE_LIBRARY : 0;
    if (scope->kind == SCOPE_MODULE) return flags | CODE_MODULE;
    if (scope->kind == SCOPE_CLASS) return flags | CODE_CLASS_BODY;
    flags |= CODE_OPTIMIZED | CODE_NEWLOCALS;
    if (scope->nested) flags |= CODE_NESTED;
    if (scope->generator && scope->coroutine)
        flags |= CODE_ASYNC_GENERATOR;
    else if (scope->generator)
        flags |= CODE_GENERATOR;
    else if (scope->coroutine)
        flags |= CODE_COROUTINE;
    return flags;
}

// Whether a cell's variable is a parameter: its value is moved from the parameter's slot.
static uint32_t param_slot(const Unit *unit, uint32_t cell) {
    const Scope *scope = unit->scope;
    for (uint32_t i = 0; i < scope->symbol_count; i++) {
        const Symbol *symbol = scope->symbols[i];
        if (symbol->where != WHERE_CELL || symbol->slot != cell) continue;
        if ((symbol->flags & SYMBOL_PARAM) == 0) return SLOT_NONE;
        for (uint32_t k = 0; k < unit->locals.count; k++) {
            if (unit->locals.items[k] == symbol->name) return k;
        }
    }
    return SLOT_NONE;
}

void compile_cells(Compiler *c, const Unit *unit) {
    for (uint32_t i = 0; i < unit->scope->cells.count; i++) {
        uint32_t slot = param_slot(unit, i);
        emit(c, NULL, OP_MAKE_CELL, i | (slot == SLOT_NONE ? 0 : (slot + 1) << 12));
    }
}

// What is in a `finally` block is compiled more than once: each time locals get slots anew.
static void forget_slots(Scope *scope) {
    for (uint32_t i = 0; i < scope->symbol_count; i++)
        if (scope->symbols[i]->where == WHERE_LOCAL) scope->symbols[i]->slot = SLOT_NONE;
    for (Scope *inner = scope->first_child; inner != NULL; inner = inner->next)
        if (inner->inlined) forget_slots(inner);
}

void unit_begin(Compiler *c, Unit *unit, Scope *scope, Str *name, uint32_t first_line) {
    *unit = (Unit){.outer = c->unit,
                   .scope = scope,
                   .lookup = scope,
                   .name = name,
                   .first_line = first_line,
                   .region_count = 0,
                   .doc = NONE};
    unit->private_name = c->unit == NULL ? NULL : c->unit->private_name;
    if (scope->kind == SCOPE_CLASS) unit->private_name = name;
    c->unit = unit;
    forget_slots(scope);
    unit->qualname = qualified_name(c, unit, name);
    unit->flags = scope_flags(c, scope);
    // Region 0 stands for none.
    if (compile_grow(c, (void **)&unit->regions, 0, &unit->region_capacity, sizeof(Region)))
        unit->region_count = 1;
    if (scope->kind == SCOPE_MODULE || scope->kind == SCOPE_CLASS) compile_cells(c, unit);
}

Value unit_end(Compiler *c) {
    Unit *unit = c->unit;
    emit(c, NULL, OP_LOAD_NONE, 0);
    emit(c, NULL, OP_RETURN_VALUE, 0);
    Value code = assemble(c, unit);
    unit_drop(c, unit);
    c->unit = unit->outer;
    return code;
}

// ------------------------------------------------------------------ closures

uint32_t compile_cell_slot(Compiler *c, Str *name) {
    const Unit *unit = c->unit;
    const Scope *own = unit->scope;
    for (const Scope *scope = unit->lookup; scope != own; scope = scope->parent) {
        Symbol *symbol = scope_find(scope, name);
        if (symbol != NULL && symbol->where == WHERE_CELL) return symbol->slot;
    }
    Symbol *symbol = scope_find(own, name);
    if (symbol != NULL && symbol->where == WHERE_CELL) return symbol->slot;
    for (uint32_t i = 0; i < own->frees.count; i++) {
        if (own->frees.items[i] == name) return own->cells.count + i;
    }
    for (uint32_t i = own->cells.count; i > 0; i--) // of a class
        if (own->cells.items[i - 1] == name) return i - 1;
    UNREACHABLE();
}

void compile_closure(Compiler *c, const Node *at, Value code, Scope *scope, uint32_t flags) {
    if (c->failed) {
        drop(c->rt, code);
        return;
    }
    for (uint32_t i = 0; i < scope->frees.count; i++)
        emit(c, at, OP_LOAD_CLOSURE, compile_cell_slot(c, scope->frees.items[i]));
    if (scope->frees.count > 0) {
        emit(c, at, OP_BUILD_TUPLE, scope->frees.count);
        flags |= 8;
    }
    emit_constant(c, at, code);
    emit(c, at, OP_MAKE_FUNCTION, flags);
}

// ------------------------------------------------------------------ parameters

static void add_param(Compiler *c, const Node *arg) {
    Str *name = scope_mangle(c, c->unit->private_name, compile_name(c, arg->arg.arg));
    if (name == NULL) return;
    uint32_t slot = unit_new_local(c, name);
    Symbol *symbol = scope_find(c->unit->scope, name);
    if (symbol->where == WHERE_LOCAL) symbol->slot = slot;
}

static void add_params(Compiler *c, const Node *args) {
    Unit *unit = c->unit;
    const NodeList *lists[] = {&args->arguments.posonlyargs, &args->arguments.args,
                               &args->arguments.kwonlyargs};
    for (int k = 0; k < 3; k++) {
        for (uint32_t i = 0; i < lists[k]->len && !c->failed; i++) add_param(c, lists[k]->items[i]);
    }
    unit->posonly_count = lists[0]->len;
    unit->arg_count = lists[0]->len + lists[1]->len;
    unit->kwonly_count = lists[2]->len;
    if (args->arguments.vararg != NULL) {
        unit->flags |= CODE_VARARGS;
        add_param(c, args->arguments.vararg);
    }
    if (args->arguments.kwarg != NULL) {
        unit->flags |= CODE_VARKEYWORDS;
        add_param(c, args->arguments.kwarg);
    }
}

// Pushes the tuple of defaults and the dict of keyword-only ones. Answers MAKE_FUNCTION's flags.
static uint32_t push_defaults(Compiler *c, const Node *at, const Node *args) {
    uint32_t flags = 0, pairs = 0;
    const NodeList *defaults = &args->arguments.defaults;
    for (uint32_t i = 0; i < defaults->len; i++) compile_expression(c, defaults->items[i]);
    if (defaults->len > 0) {
        emit(c, at, OP_BUILD_TUPLE, defaults->len);
        flags |= 1;
    }
    for (uint32_t i = 0; i < args->arguments.kwonlyargs.len && !c->failed; i++) {
        const Node *value = args->arguments.kw_defaults.items[i];
        if (value == NULL) continue;
        Str *name = compile_name(c, args->arguments.kwonlyargs.items[i]->arg.arg);
        name = scope_mangle(c, c->unit->private_name, name);
        if (name == NULL) return 0;
        emit_constant(c, at, own(object_ref(name)));
        compile_expression(c, value);
        pairs++;
    }
    if (pairs == 0) return flags;
    emit(c, at, OP_BUILD_MAP, pairs);
    return flags | 2;
}

static uint32_t push_annotation(Compiler *c, const Node *at, const Ident *name,
                                const Node *annotation) {
    if (annotation == NULL || c->failed) return 0;
    Str *text = name == NULL ? compile_text(c, "return") : compile_name(c, name);
    if (name != NULL) text = scope_mangle(c, c->unit->private_name, text);
    if (text == NULL) return 0;
    emit_constant(c, at, own(object_ref(text)));
    if (annotation->kind == NODE_Starred && !c->string_annotations) {
        // *args: *Ts
        compile_expression(c, annotation->Starred.value);
        emit(c, at, OP_UNPACK_SEQUENCE, 1);
    } else
        compile_annotation(c, annotation);
    return 1;
}

static uint32_t push_annotations_of(Compiler *c, const Node *at, const NodeList *args) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < args->len; i++)
        count += push_annotation(c, at, args->items[i]->arg.arg, args->items[i]->arg.annotation);
    return count;
}

// compile.c compiler_visit_annotations. Answers MAKE_FUNCTION's flag.
static uint32_t push_annotations(Compiler *c, const Node *at, const Node *args,
                                 const Node *returns) {
    const Node *vararg = args->arguments.vararg, *kwarg = args->arguments.kwarg;
    Scope *scope = scope_defers_annotations(c) ? scope_of(c, args) : NULL;
    Unit unit;
    if (scope_defers_annotations(c) && scope == NULL) return 0;
    if (scope != NULL) compile_lazy_begin(c, &unit, scope, at);
    uint32_t count = push_annotations_of(c, at, &args->arguments.args);
    count += push_annotations_of(c, at, &args->arguments.posonlyargs);
    if (vararg != NULL) count += push_annotation(c, at, vararg->arg.arg, vararg->arg.annotation);
    count += push_annotations_of(c, at, &args->arguments.kwonlyargs);
    if (kwarg != NULL) count += push_annotation(c, at, kwarg->arg.arg, kwarg->arg.annotation);
    count += push_annotation(c, at, NULL, returns);
    if (count == 0) return 0;
    emit(c, at, OP_BUILD_MAP, count);
    if (scope != NULL) {
        emit(c, at, OP_RETURN_VALUE, 0);
        compile_closure(c, at, unit_end(c), scope, 0);
    }
    return 4;
}

// ------------------------------------------------------------------ functions

// Compiles a function's code, and pushes the function.
static void function_code(Compiler *c, const Node *node, uint32_t first_line, uint32_t flags) {
    Scope *scope = scope_of(c, node);
    if (scope == NULL || c->failed) return;
    Unit unit;
    unit_begin(c, &unit, scope, scope->name, first_line);
    add_params(c, node->FunctionDef.args);
    compile_cells(c, &unit);
    const Node *doc = compile_docstring(&node->FunctionDef.body);
    if (doc != NULL) compile_doc_constant(c, doc, &unit.doc);
    compile_body(c, &node->FunctionDef.body);
    compile_closure(c, node, unit_end(c), scope, flags);
}

// The line that co_firstlineno tells: of the first decorator.
static uint32_t first_line_of(const Node *node, const NodeList *decorators) {
    return decorators->len > 0 ? decorators->items[0]->lineno : node->lineno;
}

// Up to 3.10 their calls are at the line of the definition.
static void apply_decorators(Compiler *c, const Node *node, const NodeList *decorators) {
    bool own_line = c->options->minor >= 11;
    for (uint32_t i = decorators->len; i-- > 0;)
        emit(c, own_line ? decorators->items[i] : node, OP_CALL, 0);
}

// The function of a node, whose defaults (MAKE_FUNCTION's flags 1 and 2) are on the stack.
static void push_function(Compiler *c, const Node *node, uint32_t flags) {
    const NodeList *decorators = &node->FunctionDef.decorator_list;
    flags |= push_annotations(c, node, node->FunctionDef.args, node->FunctionDef.returns);
    function_code(c, node, first_line_of(node, decorators), flags);
}

static void push_generic_function(Compiler *c, const Node *node, uint32_t flags) {
    uint32_t arguments = (flags & 1) + (flags >> 1 & 1);
    Unit unit;
    compile_generic_begin(c, &unit, node, &node->FunctionDef.type_params, arguments);
    for (uint32_t i = 0; i < arguments; i++) emit(c, node, OP_LOAD_FAST, i);
    push_function(c, node, flags);
    emit(c, node, OP_SWAP, 2);
    emit(c, node, OP_SET_TYPE_PARAMS, 0);
    compile_generic_end(c, node, arguments);
}

void compile_function(Compiler *c, const Node *node) {
    const NodeList *decorators = &node->FunctionDef.decorator_list;
    for (uint32_t i = 0; i < decorators->len; i++) compile_expression(c, decorators->items[i]);
    uint32_t flags = push_defaults(c, node, node->FunctionDef.args);
    if (node->FunctionDef.type_params.len > 0)
        push_generic_function(c, node, flags);
    else
        push_function(c, node, flags);
    apply_decorators(c, node, decorators);
    compile_name_store(c, node, compile_name(c, node->FunctionDef.name));
}

void compile_lambda(Compiler *c, const Node *node) {
    uint32_t flags = push_defaults(c, node, node->Lambda.args);
    Scope *scope = scope_of(c, node);
    if (scope == NULL || c->failed) return;
    Unit unit;
    unit_begin(c, &unit, scope, scope->name, node->lineno);
    add_params(c, node->Lambda.args);
    compile_cells(c, &unit);
    compile_expression(c, node->Lambda.body);
    emit(c, node->Lambda.body, OP_RETURN_VALUE, 0);
    compile_closure(c, node, unit_end(c), scope, flags);
}

// ------------------------------------------------------------------ classes

static void load_text(Compiler *c, const Node *at, Str *text) {
    if (!c->failed) emit_constant(c, at, own(object_ref(text)));
}

static void class_prologue(Compiler *c, const Node *node) {
    Names *names = &c->rt->names;
    // CPython shows the start of the first line for these.
    Node start = {.lineno = c->unit->first_line, .end_lineno = c->unit->first_line};
    emit_name(c, &start, OP_LOAD_NAME, names->name);
    emit_name(c, &start, OP_STORE_NAME, names->module);
    load_text(c, &start, c->unit->qualname);
    emit_name(c, &start, OP_STORE_NAME, names->qualname);
    if (c->options->minor >= 13) {
        emit_int(c, &start, c->unit->first_line);
        emit_name(c, &start, OP_STORE_NAME, compile_text(c, "__firstlineno__"));
    }
    if (node->ClassDef.type_params.len > 0) {
        compile_name_load(c, &start, compile_text(c, ".type_params"));
        emit_name(c, &start, OP_STORE_NAME, names->type_params);
    }
    if (c->unit->scope->has_annotations && !scope_defers_annotations(c))
        emit(c, &start, OP_SETUP_ANNOTATIONS, 0);
    if ((c->unit->scope->class_cells & CLASS_CELL_DICT) != 0) {
        emit(c, &start, OP_LOAD_LOCALS, 0);
        compile_class_cell(c, &start, OP_STORE_DEREF, CLASS_CELL_DICT);
    }
    compile_notes(c, &start);
    const Node *doc = compile_docstring(&node->ClassDef.body);
    if (doc == NULL) return;
    compile_doc_constant(c, doc, &c->unit->doc);
    if (!c->failed) emit_constant(c, doc, copy(c->unit->doc));
    emit_name(c, doc, OP_STORE_NAME, names->doc);
}

static void class_epilogue(Compiler *c) {
    Unit *unit = c->unit;
    if (unit->scope->annotate != NULL) {
        compile_annotate(c, NULL);
        emit_name(c, NULL, OP_STORE_NAME, compile_text(c, "__annotate_func__"));
    }
    if (c->options->minor >= 13) {
        Value tuple = c->failed ? NO_VALUE : tuple_new(c->rt, unit->attributes.count);
        if (!IS_NULL(tuple)) {
            for (uint32_t i = 0; i < unit->attributes.count; i++)
                AS_TUPLE(tuple)->items[i] = own(object_ref(unit->attributes.items[i]));
            emit_constant(c, NULL, tuple);
        } else
            compile_no_memory(c);
        emit_name(c, NULL, OP_STORE_NAME, compile_text(c, "__static_attributes__"));
    }
    if ((unit->scope->class_cells & CLASS_CELL_DICT) != 0) {
        compile_class_cell(c, NULL, OP_LOAD_CLOSURE, CLASS_CELL_DICT);
        emit_name(c, NULL, OP_STORE_NAME, compile_text(c, "__classdictcell__"));
    }
    if ((unit->scope->class_cells & CLASS_CELL_CLASS) == 0) return;
    compile_class_cell(c, NULL, OP_LOAD_CLOSURE, CLASS_CELL_CLASS);
    emit(c, NULL, OP_COPY, 1);
    emit_name(c, NULL, OP_STORE_NAME, c->rt->names.classcell);
    emit(c, NULL, OP_RETURN_VALUE, 0);
}

static void push_class(Compiler *c, const Node *node, const NodeList *bases) {
    Scope *scope = scope_of(c, node);
    if (scope == NULL || c->failed) return;
    emit(c, node, OP_LOAD_BUILD_CLASS, 0);
    emit(c, node, OP_PUSH_NULL, 0);
    Unit unit;
    unit_begin(c, &unit, scope, scope->name, first_line_of(node, &node->ClassDef.decorator_list));
    class_prologue(c, node);
    compile_body(c, &node->ClassDef.body);
    class_epilogue(c);
    compile_closure(c, node, unit_end(c), scope, 0);
    load_text(c, node, scope->name);
    compile_call_arguments(c, place_of(node), 2, bases, &node->ClassDef.keywords);
}

// A load of a variable that has no name in the source.
static Node *hidden_name(Compiler *c, const Node *at, const char *text) {
    Ident *ident = compile_alloc(c, sizeof *ident + strlen(text) + 1);
    Node *name = c->failed ? NULL : ast_new(c->arena, NODE_Name);
    if (name == NULL) {
        compile_no_memory(c);
        return NULL;
    }
    ident->len = (uint32_t)strlen(text);
    memcpy(ident->text, text, ident->len);
    name->lineno = at->lineno;
    name->end_lineno = at->end_lineno;
    name->col_offset = at->col_offset;
    name->end_col_offset = at->end_col_offset;
    name->Name.id = ident;
    name->Name.ctx = CONTEXT_Load;
    return name;
}

// A class with type parameters gets Generic[...] as its last base.
static void push_generic_class(Compiler *c, const Node *node) {
    const NodeList *bases = &node->ClassDef.bases;
    Unit unit;
    compile_generic_begin(c, &unit, node, &node->ClassDef.type_params, 0);
    emit(c, node, OP_COPY, 1);
    compile_name_store(c, node, compile_text(c, ".type_params"));
    emit(c, node, OP_MAKE_GENERIC, 0);
    compile_name_store(c, node, compile_text(c, ".generic_base"));
    NodeList all = {.len = bases->len + 1};
    all.items = compile_alloc(c, all.len * sizeof *all.items);
    if (all.items != NULL) {
        if (bases->len > 0) memcpy(all.items, bases->items, bases->len * sizeof *all.items);
        all.items[bases->len] = hidden_name(c, node, ".generic_base");
        push_class(c, node, &all);
    }
    compile_generic_end(c, node, 0);
}

void compile_class(Compiler *c, const Node *node) {
    const NodeList *decorators = &node->ClassDef.decorator_list;
    for (uint32_t i = 0; i < decorators->len; i++) compile_expression(c, decorators->items[i]);
    if (node->ClassDef.type_params.len > 0)
        push_generic_class(c, node);
    else
        push_class(c, node, &node->ClassDef.bases);
    apply_decorators(c, node, decorators);
    compile_name_store(c, node, compile_name(c, node->ClassDef.name));
}
