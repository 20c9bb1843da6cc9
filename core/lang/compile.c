#include "lang/compile.h"

#include <string.h>

#include "lang/compile_internal.h"
#include "object/exception.h"

// ------------------------------------------------------------------ errors

// The bounds of a source line, without its newline.
static const char *source_line(const Compiler *c, uint32_t line, size_t *size) {
    const char *at = c->source, *end = c->source + c->size;
    if (c->size >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0) at += 3;
    for (;;) {
        const char *stop = at;
        while (stop < end && *stop != '\n' && *stop != '\r') stop++;
        const char *next = stop;
        if (next < end) next += *next == '\r' && next + 1 < end && next[1] == '\n' ? 2 : 1;
        if (--line == 0 || next >= end) {
            *size = line == 0 ? (size_t)(stop - at) : 0;
            return at;
        }
        at = next;
    }
}

// CPython's compiler counts offsets in bytes, unlike its parser.
void compile_fill_error(Compiler *c, SyntaxError *error, Place at) {
    if (at.line == 0) return;
    size_t size;
    const char *line = source_line(c, at.line, &size);
    error->lineno = at.line;
    error->offset = (int32_t)at.column + 1;
    error->end_lineno = at.end_line;
    error->end_offset = (int32_t)at.end_column + 1;
    error->text_len = size;
    error->text = arena_copy(c->arena, line, size);
}

void compile_error(Compiler *c, const Node *at, const char *format, ...) {
    if (c->failed) return;
    *c->error = (SyntaxError){.kind = SYNTAX_ERROR, .bare_args = c->symtable};
    va_list args;
    va_start(args, format);
    c->error->message = syntax_error_vformat(c->arena, format, args);
    va_end(args);
    compile_fill_error(c, c->error, place_of(at));
    if (c->arena->failed) compile_no_memory(c);
    c->failed = true;
}

void compile_unsupported(Compiler *c, const Node *at, const char *what) {
    if (c->failed) return;
    *c->unsupported = true;
    compile_error(c, at, "Loopscope does not support %s", what);
}

void compile_no_memory(Compiler *c) {
    if (c->failed) return;
    c->failed = true;
    c->error->kind = SYNTAX_OK;
    if (!rt_pending(c->rt)) raise_memory(c->rt);
}

// ------------------------------------------------------------------ memory and names

void *compile_alloc(Compiler *c, size_t size) {
    if (c->failed) return NULL;
    void *block = arena_alloc(c->arena, size);
    if (block == NULL) compile_no_memory(c);
    return block;
}

bool compile_grow(Compiler *c, void **items, uint32_t count, uint32_t *capacity, size_t size) {
    if (c->failed) return false;
    if (count < *capacity) return true;
    uint32_t wide = *capacity == 0 ? 8 : *capacity * 2;
    void *block = compile_alloc(c, wide * size);
    if (block == NULL) return false;
    if (count > 0) memcpy(block, *items, count * size);
    *items = block;
    *capacity = wide;
    return true;
}

static Str *intern_bytes(Compiler *c, const char *text, size_t size) {
    if (c->failed) return NULL;
    Value name = str_intern(c->rt, text, size);
    if (IS_NULL(name)) {
        compile_no_memory(c);
        return NULL;
    }
    Str *result = AS_STR(name);
    drop(c->rt, name); // interned: it stays
    return result;
}

Str *compile_name(Compiler *c, const Ident *ident) {
    return intern_bytes(c, ident->text, ident->len);
}

Str *compile_text(Compiler *c, const char *text) {
    return intern_bytes(c, text, strlen(text));
}

void name_list_add(Compiler *c, NameList *list, Str *name) {
    if (!compile_grow(c, (void **)&list->items, list->count, &list->capacity, sizeof(Str *)))
        return;
    list->items[list->count++] = name;
}

// ------------------------------------------------------------------ from __future__ import

static bool is_future_import(const Node *node) {
    return node->kind == NODE_ImportFrom && node->ImportFrom.level == 0 &&
           node->ImportFrom.module != NULL &&
           strcmp(node->ImportFrom.module->text, "__future__") == 0;
}

static void future_error(Compiler *c, const Node *node, const char *format, const char *name) {
    compile_error(c, node, format, name);
    c->error->end_offset = 0; // not known there
}

static void future_feature(Compiler *c, const Node *node, const char *name) {
    static const char *const KNOWN[] = {
        "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations",
    };
    if (strcmp(name, "annotations") == 0) c->string_annotations = true;
    for (size_t i = 0; i < sizeof KNOWN / sizeof *KNOWN; i++) {
        if (strcmp(name, KNOWN[i]) == 0) return;
    }
    if (strcmp(name, "braces") == 0)
        future_error(c, node, "not a chance", name);
    else
        future_error(c, node, "future feature %s is not defined", name);
}

// future.c future_parse: the imports from __future__ that a module starts with, after its
// docstring.
static void read_future(Compiler *c, const NodeList *body) {
    for (uint32_t i = 0; i < body->len; i++) {
        const Node *node = body->items[i];
        if (i == 0 && compile_docstring(body) != NULL) continue;
        if (!is_future_import(node)) return;
        c->future_line = node->lineno;
        for (uint32_t k = 0; k < node->ImportFrom.names.len && !c->failed; k++)
            future_feature(c, node, node->ImportFrom.names.items[k]->alias.name->text);
    }
}

// ------------------------------------------------------------------ modules

static void module_body(Compiler *c, const NodeList *body) {
    const Node *doc = c->options->single ? NULL : compile_docstring(body);
    if (c->unit->scope->has_annotations && !scope_defers_annotations(c))
        emit(c, NULL, OP_SETUP_ANNOTATIONS, 0);
    if (c->unit->scope->annotate != NULL) {
        compile_annotate(c, NULL);
        emit_name(c, NULL, c->options->by_name ? OP_STORE_NAME : OP_STORE_GLOBAL,
                  compile_text(c, "__annotate__"));
        compile_notes(c, NULL);
    }
    if (doc != NULL) {
        compile_doc_constant(c, doc, &c->unit->doc);
        emit_constant(c, doc, copy(c->unit->doc));
        emit_name(c, doc, c->options->by_name ? OP_STORE_NAME : OP_STORE_GLOBAL, c->rt->names.doc);
    }
    compile_body(c, body);
}

static Value compile_tree(Compiler *c, const Node *tree) {
    bool expression = tree->kind == NODE_Expression;
    if (!expression) read_future(c, &tree->Module.body);
    if (!expression && !c->failed && c->options->minor >= 14)
        compile_warn_finally(c, &tree->Module.body);
    Scope *scope = c->failed ? NULL : scope_build(c, tree);
    if (scope == NULL) return NO_VALUE;
    c->symtable = false;
    Unit unit;
    unit_begin(c, &unit, scope, scope->name, 1);
    if (expression) {
        compile_expression(c, tree->Expression.body);
        emit(c, tree->Expression.body, OP_RETURN_VALUE, 0);
    } else
        module_body(c, &tree->Module.body);
    return unit_end(c);
}

Value compile_module(Runtime *rt, Arena *arena, Node *tree, const char *source, size_t size,
                     Str *filename, const CompileOptions *options, SyntaxError *error,
                     bool *unsupported) {
    Compiler c = {.rt = rt,
                  .arena = arena,
                  .source = source,
                  .size = size,
                  .filename = filename,
                  .options = options,
                  .error = error,
                  .unsupported = unsupported,
                  .symtable = true,
                  .trace = options->trace_lines && !options->library};
    *error = (SyntaxError){.kind = SYNTAX_OK};
    *unsupported = false;
    return compile_tree(&c, tree);
}
