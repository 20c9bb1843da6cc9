#include "lang/scope.h"

#include <string.h>

#include "lang/compile_internal.h"

// The walk over the tree: which scope it is in.
typedef struct Walk {
    Compiler *c;
    Scope *scope;
    Str *private_name; // of the class around, for mangling; or NULL
} Walk;

static void walk(Walk *w, const Node *node);

// ------------------------------------------------------------------ names

Str *scope_mangle(Compiler *c, Str *private_name, Str *name) {
    if (name == NULL || private_name == NULL || name->size < 2 || memcmp(name->data, "__", 2) != 0)
        return name;
    if (memcmp(name->data + name->size - 2, "__", 2) == 0) return name;
    if (memchr(name->data, '.', name->size) != NULL) return name;
    size_t skip = strspn(private_name->data, "_");
    if (skip == private_name->size) return name;
    size_t rest = private_name->size - skip;
    char *text = compile_alloc(c, 1 + rest + name->size);
    if (text == NULL) return NULL;
    text[0] = '_';
    memcpy(text + 1, private_name->data + skip, rest);
    memcpy(text + 1 + rest, name->data, name->size);
    Value mangled = str_intern(c->rt, text, 1 + rest + name->size);
    if (IS_NULL(mangled)) {
        compile_no_memory(c);
        return NULL;
    }
    Str *result = AS_STR(mangled);
    drop(c->rt, mangled); // interned: it stays
    return result;
}

Symbol *scope_find(const Scope *scope, Str *name) {
    uint32_t index;
    return map_find(&scope->by_name, MAP_KEY(name), &index) ? scope->symbols[index] : NULL;
}

static uint16_t flags_of(const Scope *scope, Str *name) {
    Symbol *symbol = scope_find(scope, name);
    return symbol == NULL ? 0 : symbol->flags;
}

static Symbol *scope_symbol(Compiler *c, Scope *scope, Str *name) {
    if (c->failed) return NULL;
    Symbol *symbol = scope_find(scope, name);
    if (symbol != NULL) return symbol;
    symbol = compile_alloc(c, sizeof *symbol);
    if (symbol == NULL) return NULL;
    *symbol = (Symbol){.name = name, .slot = SLOT_NONE};
    if (!compile_grow(c, (void **)&scope->symbols, scope->symbol_count, &scope->symbol_capacity,
                      sizeof *scope->symbols))
        return NULL;
    if (!map_add(&scope->by_name, c->arena, MAP_KEY(name), scope->symbol_count)) {
        compile_no_memory(c);
        return NULL;
    }
    scope->symbols[scope->symbol_count++] = symbol;
    return symbol;
}

static Str *mangled_name(Walk *w, const Ident *ident) {
    return scope_mangle(w->c, w->private_name, compile_name(w->c, ident));
}

// symtable.c symtable_add_def_helper, for a name that is mangled already.
static void define_in(Walk *w, const Node *at, Scope *scope, Str *name, unsigned flags) {
    Symbol *symbol = name == NULL ? NULL : scope_symbol(w->c, scope, name);
    if (symbol == NULL) return;
    if ((flags & SYMBOL_PARAM) != 0 && (symbol->flags & SYMBOL_PARAM) != 0) {
        compile_error(w->c, w->c->options->minor < 10 ? scope->node : at,
                      "duplicate argument '%s' in function definition", name->data);
        return;
    }
    if (w->scope->in_target) {
        if ((symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) != 0) {
            compile_error(
                w->c, at,
                "comprehension inner loop cannot rebind assignment expression target '%s'",
                name->data);
            return;
        }
        // Up to 3.11 what a target only reads counted, too.
        if (w->c->options->minor < 12 || (flags & SYMBOL_USED) == 0) flags |= SYMBOL_ITERATION;
    }
    symbol->flags = (uint16_t)(symbol->flags | flags);
}

static void define(Walk *w, const Node *at, Str *name, unsigned flags) {
    define_in(w, at, w->scope, name, flags);
}

// __debug__ is a constant: symtable.c check_name.
static bool check_name(Walk *w, const Node *at, const Ident *ident, ExprContext context) {
    if (context == CONTEXT_Load || strcmp(ident->text, "__debug__") != 0) return true;
    compile_error(w->c, at, "cannot %s __debug__", context == CONTEXT_Del ? "delete" : "assign to");
    w->c->error->bare_args = false;
    return false;
}

static void define_ident(Walk *w, const Node *at, const Ident *ident, unsigned flags) {
    if (ident != NULL && check_name(w, at, ident, CONTEXT_Store))
        define(w, at, mangled_name(w, ident), flags);
}

// ------------------------------------------------------------------ scopes

Scope *scope_of(Compiler *c, const void *node) {
    uint32_t number;
    return map_find(&c->scope_numbers, MAP_KEY(node), &number) ? c->scopes[number] : NULL;
}

// The scope whose code holds this scope's variables: itself unless it is inlined.
static Scope *host_of(Scope *scope) {
    while (scope->inlined) scope = scope->parent;
    return scope;
}

static bool in_function(const Scope *scope) {
    return scope != NULL && scope->kind != SCOPE_MODULE &&
           (scope->nested || scope->kind != SCOPE_CLASS);
}

// Makes a scope inside the current one and goes into it. NULL when compilation has failed.
static Scope *enter(Walk *w, ScopeKind kind, Str *name, const void *node) {
    Compiler *c = w->c;
    Scope *scope = compile_alloc(c, sizeof *scope);
    if (scope == NULL ||
        !compile_grow(c, (void **)&c->scopes, c->scope_count, &c->scope_capacity, sizeof(Scope *)))
        return NULL;
    if (!map_add(&c->scope_numbers, c->arena, MAP_KEY(node), c->scope_count)) {
        compile_no_memory(c);
        return NULL;
    }
    c->scopes[c->scope_count++] = scope;
    Scope *parent = w->scope;
    *scope = (Scope){.kind = kind, .name = name, .node = node, .parent = parent};
    scope->nested = in_function(parent);
    if (kind == SCOPE_TYPE_PARAMS) scope->label = "the definition of a generic";
    scope->sees_class = (kind == SCOPE_TYPE_PARAMS || kind == SCOPE_TYPE_VALUE) && parent != NULL &&
                        (parent->kind == SCOPE_CLASS || parent->sees_class);
    Str *dict = scope->sees_class ? scope_class_cell(c, CLASS_CELL_DICT) : NULL;
    Symbol *symbol = dict == NULL ? NULL : scope_symbol(c, scope, dict);
    if (symbol != NULL) symbol->flags = SYMBOL_USED;
    if (parent != NULL) {
        scope->in_iterable = parent->in_iterable;
        if (parent->last_child == NULL)
            parent->first_child = scope;
        else
            parent->last_child->next = scope;
        parent->last_child = scope;
    }
    w->scope = scope;
    return scope;
}

Str *scope_class_cell(Compiler *c, unsigned cell) {
    return cell == CLASS_CELL_CLASS  ? c->rt->names.class_
           : cell == CLASS_CELL_DICT ? compile_text(c, "__classdict__")
                                     : compile_text(c, "__conditional_annotations__");
}

bool scope_defers_annotations(const Compiler *c) {
    return c->options->minor >= 14 && !c->string_annotations;
}

static void leave(Walk *w) {
    w->scope = w->scope->parent;
}

static void walk_list(Walk *w, const NodeList *list) {
    for (uint32_t i = 0; i < list->len && !w->c->failed; i++) {
        if (list->items[i] != NULL) walk(w, list->items[i]);
    }
}

static void walk_optional(Walk *w, const Node *node) {
    if (node != NULL) walk(w, node);
}

static void walk_children(Walk *w, const Node *node) {
    unsigned count;
    const FieldInfo *field = ast_fields((NodeKind)node->kind, &count);
    for (; count > 0; count--, field++) {
        const void *at = (const char *)node + field->offset;
        if (field->type == FIELD_NODE || field->type == FIELD_OPT)
            walk_optional(w, *(Node *const *)at);
        else if (field->type == FIELD_LIST || field->type == FIELD_OPT_LIST)
            walk_list(w, at);
    }
}

// ------------------------------------------------------------------ functions and classes

// Looks an annotation that is not evaluated through for what it may not contain.
static void check_annotation(Walk *w, const Node *annotation) {
    Scope *parent = w->scope, *before = parent->last_child;
    Scope *scope = enter(w, SCOPE_TYPE_VALUE, parent->name, annotation);
    if (scope == NULL) return;
    scope->label = "an annotation";
    walk(w, annotation);
    leave(w);
    parent->last_child = before;
    if (before == NULL)
        parent->first_child = NULL;
    else
        before->next = NULL;
}

// An annotation that becomes text is only looked through: before 3.10 its names counted all the
// same.
static void walk_annotation(Walk *w, const Node *annotation) {
    if (annotation != NULL && w->c->string_annotations && w->c->options->minor >= 10)
        check_annotation(w, annotation);
    else
        walk_optional(w, annotation);
}

static void annotations_of(Walk *w, const NodeList *args) {
    for (uint32_t i = 0; i < args->len; i++) walk_annotation(w, args->items[i]->arg.annotation);
}

static Scope *enter_annotate(Walk *w, const void *key) {
    Str *name = compile_text(w->c, "__annotate__");
    Scope *scope = name == NULL ? NULL : enter(w, SCOPE_TYPE_VALUE, name, key);
    if (scope != NULL) scope->label = "an annotation";
    return scope;
}

static bool is_annotated(const Node *arguments, const Node *returns) {
    const Node *single[] = {arguments->arguments.vararg, arguments->arguments.kwarg};
    const NodeList *lists[] = {&arguments->arguments.posonlyargs, &arguments->arguments.args,
                               &arguments->arguments.kwonlyargs};
    for (int k = 0; k < 3; k++) {
        for (uint32_t i = 0; i < lists[k]->len; i++)
            if (lists[k]->items[i]->arg.annotation != NULL) return true;
    }
    for (int k = 0; k < 2; k++)
        if (single[k] != NULL && single[k]->arg.annotation != NULL) return true;
    return returns != NULL;
}

static void walk_annotations(Walk *w, const Node *arguments, const Node *returns) {
    bool deferred = scope_defers_annotations(w->c);
    if (deferred && (!is_annotated(arguments, returns) || enter_annotate(w, arguments) == NULL))
        return;
    annotations_of(w, &arguments->arguments.posonlyargs);
    annotations_of(w, &arguments->arguments.args);
    if (arguments->arguments.vararg != NULL)
        walk_annotation(w, arguments->arguments.vararg->arg.annotation);
    if (arguments->arguments.kwarg != NULL)
        walk_annotation(w, arguments->arguments.kwarg->arg.annotation);
    annotations_of(w, &arguments->arguments.kwonlyargs);
    walk_annotation(w, returns);
    if (deferred) leave(w);
}

static void define_param(Walk *w, const Node *arg) {
    if (arg != NULL) define_ident(w, arg, arg->arg.arg, SYMBOL_PARAM);
}

static void define_params(Walk *w, const Node *arguments) {
    const NodeList *lists[] = {&arguments->arguments.posonlyargs, &arguments->arguments.args,
                               &arguments->arguments.kwonlyargs};
    for (int k = 0; k < 3; k++) {
        for (uint32_t i = 0; i < lists[k]->len; i++) define_param(w, lists[k]->items[i]);
    }
    define_param(w, arguments->arguments.vararg);
    define_param(w, arguments->arguments.kwarg);
}

static const char *type_value_label(const Node *param, bool is_default) {
    switch (param->kind) {
    case NODE_ParamSpec: return "a ParamSpec default";
    case NODE_TypeVarTuple: return "a TypeVarTuple default";
    default: break;
    }
    if (is_default) return "a TypeVar default";
    return param->TypeVar.bound->kind == NODE_Tuple ? "a TypeVar constraint" : "a TypeVar bound";
}

static void walk_type_params(Walk *w, const NodeList *params) {
    bool defaults = false;
    for (uint32_t i = 0; i < params->len && !w->c->failed; i++) {
        const Node *param = params->items[i];
        const Node *bound = param->kind == NODE_TypeVar ? param->TypeVar.bound : NULL;
        const Node *value = param->kind == NODE_TypeVar     ? param->TypeVar.default_value
                            : param->kind == NODE_ParamSpec ? param->ParamSpec.default_value
                                                            : param->TypeVarTuple.default_value;
        const Ident *name = param->kind == NODE_TypeVar     ? param->TypeVar.name
                            : param->kind == NODE_ParamSpec ? param->ParamSpec.name
                                                            : param->TypeVarTuple.name;
        Str *text = compile_name(w->c, name);
        if (text != NULL && (flags_of(w->scope, mangled_name(w, name)) & SYMBOL_TYPE_PARAM) != 0) {
            compile_error(w->c, param, "duplicate type parameter '%s'", text->data);
            return;
        }
        define_ident(w, param, name, SYMBOL_TYPE_PARAM | SYMBOL_LOCAL);
        if (value != NULL)
            defaults = true;
        else if (defaults) {
            compile_error(w->c, param,
                          "non-default type parameter '%s' follows default type parameter",
                          name->text);
            return;
        }
        const Node *lazy[] = {bound, value};
        for (int k = 0; k < 2; k++) {
            Scope *scope = lazy[k] == NULL ? NULL : enter(w, SCOPE_TYPE_VALUE, text, lazy[k]);
            if (scope == NULL) continue;
            scope->label = type_value_label(param, k == 1);
            walk(w, lazy[k]);
            leave(w);
        }
    }
}

// FunctionDef and AsyncFunctionDef have the same fields.
static void walk_function(Walk *w, const Node *node) {
    define_ident(w, node, node->FunctionDef.name, SYMBOL_LOCAL);
    const Node *args = node->FunctionDef.args;
    walk_list(w, &args->arguments.defaults);
    walk_list(w, &args->arguments.kw_defaults);
    walk_list(w, &node->FunctionDef.decorator_list);
    Str *name = compile_name(w->c, node->FunctionDef.name);
    bool generic = node->FunctionDef.type_params.len > 0;
    if (generic) {
        if (enter(w, SCOPE_TYPE_PARAMS, name, node->FunctionDef.type_params.items) == NULL) return;
        walk_type_params(w, &node->FunctionDef.type_params);
    }
    walk_annotations(w, args, node->FunctionDef.returns);
    Scope *scope = enter(w, SCOPE_FUNCTION, name, node);
    if (scope != NULL) {
        scope->coroutine = node->kind == NODE_AsyncFunctionDef;
        define_params(w, args);
        walk_list(w, &node->FunctionDef.body);
        leave(w);
    }
    if (generic) leave(w);
}

static void walk_lambda(Walk *w, const Node *node) {
    const Node *args = node->Lambda.args;
    walk_list(w, &args->arguments.defaults);
    walk_list(w, &args->arguments.kw_defaults);
    if (enter(w, SCOPE_LAMBDA, w->c->rt->names.lambda, node) == NULL) return;
    define_params(w, args);
    walk(w, node->Lambda.body);
    leave(w);
}

static void walk_class(Walk *w, const Node *node) {
    define_ident(w, node, node->ClassDef.name, SYMBOL_LOCAL);
    walk_list(w, &node->ClassDef.decorator_list);
    Str *name = compile_name(w->c, node->ClassDef.name);
    Str *outer_private = w->private_name;
    bool generic = node->ClassDef.type_params.len > 0;
    if (generic) {
        if (enter(w, SCOPE_TYPE_PARAMS, name, node->ClassDef.type_params.items) == NULL) return;
        w->private_name = name;
        walk_type_params(w, &node->ClassDef.type_params);
        define(w, node, compile_text(w->c, ".type_params"), SYMBOL_LOCAL);
        define(w, node, compile_text(w->c, ".generic_base"), SYMBOL_LOCAL);
    }
    walk_list(w, &node->ClassDef.bases);
    walk_list(w, &node->ClassDef.keywords);
    if (enter(w, SCOPE_CLASS, name, node) != NULL) {
        w->private_name = name;
        if (generic) define(w, node, compile_text(w->c, ".type_params"), SYMBOL_USED);
        walk_list(w, &node->ClassDef.body);
        leave(w);
    }
    w->private_name = outer_private;
    if (generic) leave(w);
}

static void walk_type_alias(Walk *w, const Node *node) {
    walk(w, node->TypeAlias.name);
    Str *name = compile_name(w->c, node->TypeAlias.name->Name.id);
    bool generic = node->TypeAlias.type_params.len > 0;
    if (generic) {
        if (enter(w, SCOPE_TYPE_PARAMS, name, node->TypeAlias.type_params.items) == NULL) return;
        walk_type_params(w, &node->TypeAlias.type_params);
    }
    Scope *scope = enter(w, SCOPE_TYPE_VALUE, name, node);
    if (scope != NULL) {
        scope->label = "a type alias";
        walk(w, node->TypeAlias.value);
        leave(w);
    }
    if (generic) leave(w);
}

// ------------------------------------------------------------------ comprehensions

static const char *comprehension_label(const Node *node) {
    switch (node->kind) {
    case NODE_ListComp: return "list comprehension";
    case NODE_SetComp: return "set comprehension";
    case NODE_DictComp: return "dict comprehension";
    default: return "generator expression";
    }
}

static const char *comprehension_name(const Node *node) {
    switch (node->kind) {
    case NODE_ListComp: return "<listcomp>";
    case NODE_SetComp: return "<setcomp>";
    case NODE_DictComp: return "<dictcomp>";
    default: return "<genexpr>";
    }
}

static void walk_iterable(Walk *w, const Node *iterable) {
    Scope *scope = w->scope;
    bool before = scope->in_iterable;
    scope->in_iterable = true;
    walk(w, iterable);
    scope->in_iterable = before;
}

static void walk_generator(Walk *w, const Node *generator, bool first) {
    if (generator->comprehension.is_async) w->scope->coroutine = true;
    bool before = w->scope->in_target;
    w->scope->in_target = true;
    walk(w, generator->comprehension.target);
    w->scope->in_target = before;
    if (!first) walk_iterable(w, generator->comprehension.iter);
    walk_list(w, &generator->comprehension.ifs);
}

// symtable.c symtable_handle_comprehension: the outermost iterable belongs to the scope outside.
// The fields elt and generators stand in the same places in ListComp, SetComp and GeneratorExp.
static void walk_comprehension(Walk *w, const Node *node) {
    bool is_dict = node->kind == NODE_DictComp;
    const NodeList *generators = is_dict ? &node->DictComp.generators : &node->ListComp.generators;
    walk_iterable(w, generators->items[0]->comprehension.iter);
    Str *name = compile_text(w->c, comprehension_name(node));
    Scope *scope = name == NULL ? NULL : enter(w, SCOPE_COMPREHENSION, name, node);
    if (scope == NULL) return;
    scope->generator = node->kind == NODE_GeneratorExp;
    scope->inlined = w->c->options->minor >= 12 && !scope->generator && !scope->parent->sees_class;
    if (!scope->inlined) define(w, node, compile_text(w->c, ".0"), SYMBOL_PARAM);
    for (uint32_t i = 0; i < generators->len && !w->c->failed; i++)
        walk_generator(w, generators->items[i], i == 0);
    if (is_dict) {
        walk(w, node->DictComp.key);
        walk(w, node->DictComp.value);
    } else
        walk(w, node->ListComp.elt);
    leave(w);
    // An asynchronous comprehension is awaited: from 3.11 on that makes one around it asynchronous.
    if (w->c->options->minor >= 11 && scope->coroutine && !scope->generator &&
        w->scope->kind == SCOPE_COMPREHENSION)
        w->scope->coroutine = true;
}

// An assignment expression that may not stand there. Up to 3.9 the offset counts from 0.
static void named_error(Walk *w, const Node *at, const char *format, const char *name) {
    if (w->c->failed) return;
    compile_error(w->c, at, format, name);
    w->c->error->offset -= w->c->options->minor < 10;
}

// symtable.c symtable_extend_namedexpr_scope: `:=` in a comprehension binds in the nearest scope
// that is not one.
static void extend_named(Walk *w, const Node *target) {
    Str *name = mangled_name(w, target->Name.id);
    if (name == NULL) return;
    Scope *scope = w->scope;
    for (; scope->kind == SCOPE_COMPREHENSION; scope = scope->parent) {
        if ((flags_of(scope, name) & SYMBOL_ITERATION) != 0) {
            named_error(w, target,
                        "assignment expression cannot rebind comprehension iteration variable "
                        "'%s'",
                        name->data);
            return;
        }
    }
    if (scope->kind == SCOPE_CLASS) {
        named_error(w, target,
                    "assignment expression within a comprehension cannot be used in a class body",
                    "");
        return;
    }
    bool global = scope->kind == SCOPE_MODULE || (flags_of(scope, name) & SYMBOL_GLOBAL) != 0;
    define(w, target, name, global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL);
    Symbol *symbol = w->c->failed ? NULL : scope_find(w->scope, name);
    if (symbol != NULL && symbol->declared == NULL) symbol->declared = target;
    Scope *here = w->scope;
    w->scope = scope;
    define(w, target, name, scope->kind == SCOPE_MODULE ? SYMBOL_GLOBAL : SYMBOL_LOCAL);
    w->scope = here;
}

// symtable.c symtable_raise_if_annotation_block.
static bool is_allowed(Walk *w, const Node *node, const char *what) {
    if (w->scope->label == NULL) return true;
    const char *format = w->c->options->minor < 12 ? "'%s' can not be used within %s"
                                                   : "%s cannot be used within %s";
    compile_error(w->c, node, format, what, w->scope->label);
    return false;
}

static void walk_named(Walk *w, const Node *node) {
    if (!is_allowed(w, node, "named expression")) return;
    if (w->scope->in_iterable) {
        named_error(w, node,
                    "assignment expression cannot be used in a comprehension iterable expression",
                    "");
        return;
    }
    if (w->scope->kind == SCOPE_COMPREHENSION) {
        extend_named(w, node->NamedExpr.target);
        walk(w, node->NamedExpr.value);
        // The target is a use here: it belongs to the outer scope.
        return;
    }
    walk(w, node->NamedExpr.value);
    walk(w, node->NamedExpr.target);
}

// ------------------------------------------------------------------ statements and names

static void walk_declaration(Walk *w, const Node *node) {
    bool global = node->kind == NODE_Global;
    const char *kind = global ? "global" : "nonlocal";
    const IdentList *names = &node->Global.names;
    for (uint32_t i = 0; i < names->len && !w->c->failed; i++) {
        Str *name = mangled_name(w, names->items[i]);
        if (name == NULL) return;
        unsigned flags = flags_of(w->scope, name);
        if ((flags & SYMBOL_PARAM) != 0)
            compile_error(w->c, node, "name '%s' is parameter and %s", name->data, kind);
        else if ((flags & SYMBOL_USED) != 0)
            compile_error(w->c, node, "name '%s' is used prior to %s declaration", name->data,
                          kind);
        else if ((flags & SYMBOL_ANNOTATED) != 0)
            compile_error(w->c, node, "annotated name '%s' can't be %s", name->data, kind);
        else if ((flags & SYMBOL_LOCAL) != 0)
            compile_error(w->c, node, "name '%s' is assigned to before %s declaration", name->data,
                          kind);
        define(w, node, name, global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL);
        Symbol *symbol = w->c->failed ? NULL : scope_find(w->scope, name);
        if (symbol != NULL && symbol->declared == NULL) symbol->declared = node;
        // What any function declares so, the module's own code means in its globals, too.
        Scope *module = w->scope;
        while (module->parent != NULL) module = module->parent;
        if (global && !w->c->failed) define_in(w, node, module, name, SYMBOL_GLOBAL);
    }
}

// An annotation of a module's or class's own that is evaluated when someone asks.
static void defer_annotation(Walk *w, const Node *node) {
    Scope *scope = w->scope;
    Compiler *c = w->c;
    bool notes = scope->kind == SCOPE_MODULE || scope->branches > 0;
    if (!compile_grow(c, (void **)&scope->annotated, scope->annotated_count,
                      &scope->annotated_capacity, sizeof *scope->annotated))
        return;
    if (notes && !map_add(&c->scope_numbers, c->arena, MAP_KEY(node), scope->annotated_count)) {
        compile_no_memory(c);
        return;
    }
    scope->annotated[scope->annotated_count++] = node;
    if (scope->annotate == NULL)
        scope->annotate = enter_annotate(w, &node->AnnAssign.target);
    else
        w->scope = scope->annotate;
    if (c->failed) return;
    if (notes) define(w, node, scope_class_cell(c, CLASS_CELL_NOTES), SYMBOL_USED);
    scope->notes |= notes;
    walk(w, node->AnnAssign.annotation);
    leave(w);
}

bool scope_notes_annotation(Compiler *c, const Scope *scope, const Node *node, uint32_t *index) {
    return map_find(&c->scope_numbers, MAP_KEY(node), index) && scope->notes;
}

static void walk_annotated(Walk *w, const Node *node) {
    const Node *target = node->AnnAssign.target;
    bool simple = node->AnnAssign.simple != 0;
    w->scope->has_annotations = true;
    if (target->kind == NODE_Name) {
        Str *name = mangled_name(w, target->Name.id);
        if (name == NULL || !check_name(w, target, target->Name.id, CONTEXT_Store)) return;
        unsigned flags = flags_of(w->scope, name);
        if (simple && w->scope->kind != SCOPE_MODULE &&
            (flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) != 0) {
            compile_error(w->c, node, "annotated name '%s' can't be %s", name->data,
                          (flags & SYMBOL_GLOBAL) != 0 ? "global" : "nonlocal");
            return;
        }
        if (simple)
            define(w, target, name, SYMBOL_ANNOTATED | SYMBOL_LOCAL);
        else if (node->AnnAssign.value != NULL)
            define(w, target, name, SYMBOL_LOCAL);
    } else
        walk(w, target);
    bool stored = w->scope->kind == SCOPE_MODULE || w->scope->kind == SCOPE_CLASS;
    if (!scope_defers_annotations(w->c))
        walk_annotation(w, node->AnnAssign.annotation);
    else if (simple && stored)
        defer_annotation(w, node);
    else
        check_annotation(w, node->AnnAssign.annotation);
    if (!w->c->failed) walk_optional(w, node->AnnAssign.value);
}

static void walk_alias(Walk *w, const Node *at, const Node *node) {
    const Ident *name = node->alias.asname != NULL ? node->alias.asname : node->alias.name;
    if (strcmp(name->text, "*") == 0) {
        if (w->scope->kind != SCOPE_MODULE)
            compile_error(w->c, w->c->options->minor < 10 ? w->scope->node : node,
                          "import * only allowed at module level");
        return;
    }
    const char *dot = strchr(name->text, '.');
    Str *text = compile_name(w->c, name);
    if (dot != NULL && text != NULL) {
        char *first = arena_copy(w->c->arena, name->text, (size_t)(dot - name->text));
        text = first == NULL ? NULL : compile_text(w->c, first);
        if (first == NULL) compile_no_memory(w->c);
    }
    if (text == NULL || !check_name(w, at, name, CONTEXT_Store)) return;
    define(w, node, scope_mangle(w->c, w->private_name, text), SYMBOL_IMPORTED);
}

static void walk_import(Walk *w, const Node *node) {
    const NodeList *names =
        node->kind == NODE_Import ? &node->Import.names : &node->ImportFrom.names;
    for (uint32_t i = 0; i < names->len && !w->c->failed; i++) walk_alias(w, node, names->items[i]);
}

static void walk_name(Walk *w, const Node *node) {
    if (!check_name(w, node, node->Name.id, node->Name.ctx)) return;
    bool load = node->Name.ctx == CONTEXT_Load;
    define(w, node, mangled_name(w, node->Name.id), load ? SYMBOL_USED : SYMBOL_LOCAL);
    if (load && w->scope->kind != SCOPE_CLASS && w->scope->kind != SCOPE_MODULE &&
        strcmp(node->Name.id->text, "super") == 0)
        define(w, node, w->c->rt->names.class_, SYMBOL_USED);
}

static void walk_yield(Walk *w, const Node *node) {
    if (!is_allowed(w, node, "yield expression")) return;
    walk_children(w, node);
    if (w->scope->kind == SCOPE_COMPREHENSION) {
        compile_error(w->c, w->c->options->minor < 10 ? w->scope->node : node, "'yield' inside %s",
                      comprehension_label(w->scope->node));
        return;
    }
    w->scope->generator = true;
}

// A statement that control may pass by, or pass through in part.
static void walk_branches(Walk *w, const Node *node) {
    w->scope->branches++;
    walk_children(w, node);
    w->scope->branches--;
}

static void walk(Walk *w, const Node *node) {
    if (w->c->failed) return;
    switch (node->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef: walk_function(w, node); return;
    case NODE_ClassDef: walk_class(w, node); return;
    case NODE_TypeAlias: walk_type_alias(w, node); return;
    case NODE_Lambda: walk_lambda(w, node); return;
    case NODE_ListComp:
    case NODE_SetComp:
    case NODE_DictComp:
    case NODE_GeneratorExp: walk_comprehension(w, node); return;
    case NODE_NamedExpr: walk_named(w, node); return;
    case NODE_Global:
    case NODE_Nonlocal: walk_declaration(w, node); return;
    case NODE_AnnAssign: walk_annotated(w, node); return;
    case NODE_If:
    case NODE_While:
    case NODE_For:
    case NODE_AsyncFor:
    case NODE_Try:
    case NODE_TryStar:
    case NODE_With:
    case NODE_AsyncWith:
    case NODE_Match: walk_branches(w, node); return;
    case NODE_Import:
    case NODE_ImportFrom: walk_import(w, node); return;
    case NODE_Name: walk_name(w, node); return;
    case NODE_Constant: return;
    case NODE_Attribute:
        if (check_name(w, node, node->Attribute.attr, node->Attribute.ctx)) break;
        return;
    case NODE_keyword:
        if (node->keyword.arg == NULL || check_name(w, node, node->keyword.arg, CONTEXT_Store))
            break;
        return;
    case NODE_Yield:
    case NODE_YieldFrom: walk_yield(w, node); return;
    case NODE_Await:
        if (!is_allowed(w, node, "await expression")) return;
        w->scope->coroutine = true;
        break;
    case NODE_ExceptHandler:
        walk_optional(w, node->ExceptHandler.type);
        define_ident(w, node, node->ExceptHandler.name, SYMBOL_LOCAL);
        walk_list(w, &node->ExceptHandler.body);
        return;
    case NODE_MatchAs:
        walk_optional(w, node->MatchAs.pattern);
        define_ident(w, node, node->MatchAs.name, SYMBOL_LOCAL);
        return;
    case NODE_MatchStar: define_ident(w, node, node->MatchStar.name, SYMBOL_LOCAL); return;
    case NODE_MatchMapping:
        walk_children(w, node);
        define_ident(w, node, node->MatchMapping.rest, SYMBOL_LOCAL);
        return;
    default: break;
    }
    walk_children(w, node);
}

// ------------------------------------------------------------------ what each name means

static bool names_contain(const NameList *list, const Str *name) {
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i] == name) return true;
    }
    return false;
}

// Which of CLASS_CELL_... a name means; 0: none.
static unsigned class_cell_of(Compiler *c, const Str *name) {
    if (name == c->rt->names.class_) return CLASS_CELL_CLASS;
    return strcmp(name->data, "__classdict__") == 0                 ? CLASS_CELL_DICT
           : strcmp(name->data, "__conditional_annotations__") == 0 ? CLASS_CELL_NOTES
                                                                    : 0;
}

// The scope outside of `scope` that binds a name for it, or NULL: a global.
static Scope *find_binder(Compiler *c, Scope *scope, Str *name) {
    for (Scope *outer = scope->parent; outer != NULL; outer = outer->parent) {
        if (outer->kind == SCOPE_MODULE) break;
        if (outer->kind == SCOPE_CLASS) {
            if (class_cell_of(c, name) != 0) return outer;
            continue;
        }
        unsigned flags = flags_of(outer, name);
        if ((flags & SYMBOL_GLOBAL) != 0) break;
        if ((flags & SYMBOL_BOUND) != 0 && (flags & SYMBOL_NONLOCAL) == 0) return outer;
    }
    return NULL;
}

// `symbol` of `scope` means the variable of `binder`: through a cell when their frames differ.
static void link_symbol(Compiler *c, Scope *scope, Symbol *symbol, Scope *binder) {
    Scope *host = host_of(scope), *owner = host_of(binder);
    if (host == owner) {
        symbol->where = WHERE_OUTER;
        return;
    }
    if (binder->kind == SCOPE_CLASS)
        binder->class_cells |= (uint8_t)class_cell_of(c, symbol->name);
    else
        scope_find(binder, symbol->name)->where = WHERE_CELL;
    symbol->where = WHERE_FREE;
    for (; host != owner; host = host_of(host->parent)) {
        if (!names_contain(&host->frees, symbol->name))
            name_list_add(c, &host->frees, symbol->name);
    }
}

// symtable.c analyze_name.
static void resolve_symbol(Compiler *c, Scope *scope, Symbol *symbol) {
    unsigned flags = symbol->flags;
    const char *name = symbol->name->data;
    if ((flags & SYMBOL_GLOBAL) != 0) {
        symbol->where = WHERE_GLOBAL;
        if ((flags & SYMBOL_NONLOCAL) != 0)
            compile_error(c, symbol->declared, "name '%s' is nonlocal and global", name);
        return;
    }
    bool nonlocal = (flags & SYMBOL_NONLOCAL) != 0;
    if (scope->kind == SCOPE_MODULE) {
        symbol->where = WHERE_GLOBAL_IMPLICIT;
        if (nonlocal)
            compile_error(c, symbol->declared, "nonlocal declaration not allowed at module level");
        return;
    }
    if (!nonlocal && (flags & SYMBOL_BOUND) != 0) {
        symbol->where = WHERE_LOCAL;
        return;
    }
    if (scope->sees_class) {
        const Scope *around = scope;
        while (around->kind != SCOPE_CLASS) around = around->parent;
        unsigned there = flags_of(around, symbol->name);
        if ((there & SYMBOL_GLOBAL) != 0)
            symbol->where = WHERE_GLOBAL;
        else if ((there & SYMBOL_BOUND) != 0 && (there & SYMBOL_NONLOCAL) == 0)
            symbol->where = WHERE_GLOBAL_IMPLICIT;
        else
            around = NULL;
        if (around != NULL) return;
    }
    Scope *binder = find_binder(c, scope, symbol->name);
    if (nonlocal && binder != NULL && (flags_of(binder, symbol->name) & SYMBOL_TYPE_PARAM) != 0) {
        compile_error(c, symbol->declared, "nonlocal binding not allowed for type parameter '%s'",
                      name);
        return;
    }
    if (binder != NULL)
        link_symbol(c, scope, symbol, binder);
    else if (nonlocal)
        compile_error(c, symbol->declared, "no binding for nonlocal '%s' found", name);
    else
        symbol->where = WHERE_GLOBAL_IMPLICIT;
}

static void resolve(Compiler *c, Scope *scope) {
    for (uint32_t i = 0; i < scope->symbol_count && !c->failed; i++)
        resolve_symbol(c, scope, scope->symbols[i]);
    for (Scope *child = scope->first_child; child != NULL && !c->failed; child = child->next)
        resolve(c, child);
}

// Numbers the cells of a code object: those of a scope and of the comprehensions inlined into it.
static void collect_cells(Compiler *c, Scope *scope, Scope *host) {
    for (uint32_t i = 0; i < scope->symbol_count; i++) {
        Symbol *symbol = scope->symbols[i];
        if (symbol->where != WHERE_CELL) continue;
        symbol->slot = host->cells.count;
        name_list_add(c, &host->cells, symbol->name);
    }
    for (Scope *child = scope->first_child; child != NULL; child = child->next) {
        if (child->inlined) collect_cells(c, child, host);
    }
}

Scope *scope_build(Compiler *c, const Node *tree) {
    Walk w = {.c = c};
    Str *name = compile_text(c, "<module>");
    Scope *module = name == NULL ? NULL : enter(&w, SCOPE_MODULE, name, tree);
    if (module == NULL) return NULL;
    walk_children(&w, tree);
    if (!c->failed) resolve(c, module);
    for (uint32_t i = 0; i < c->scope_count && !c->failed; i++) {
        Scope *scope = c->scopes[i];
        if (scope->inlined) continue;
        collect_cells(c, scope, scope);
        for (unsigned cell = CLASS_CELL_CLASS; cell <= CLASS_CELL_NOTES; cell <<= 1)
            if ((scope->class_cells & cell) != 0)
                name_list_add(c, &scope->cells, scope_class_cell(c, cell));
    }
    return c->failed ? NULL : module;
}
