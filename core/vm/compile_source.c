#include "vm/compile_source.h"

#include <string.h>

#include "lang/compile.h"
#include "lang/parser.h"
#include "lang/source.h"
#include "object/containers.h"
#include "object/ops.h"
#include "vm/call.h"
#include "vm/characters.h"
#include "vm/warnings.h"

// ------------------------------------------------------------------ errors

static ExceptionKind error_kind(SyntaxErrorKind kind) {
    switch (kind) {
    case SYNTAX_INDENTATION: return EXC_IndentationError;
    case SYNTAX_TAB: return EXC_TabError;
    case SYNTAX_TOO_DEEP: return EXC_MemoryError;
    case SYNTAX_TOO_RECURSIVE: return EXC_RecursionError;
    default: return EXC_SyntaxError;
    }
}

// (filename, lineno, offset, text, end_lineno, end_offset), as SyntaxError takes it; without the
// end when no line is known, and up to 3.9.
static Value error_details(Runtime *rt, const SyntaxError *error, Str *filename) {
    bool placed = rt->options.python >= 10 && (error->lineno > 0 || error->text != NULL);
    Value details = tuple_new(rt, placed ? 6 : 4);
    if (IS_NULL(details)) return NO_VALUE;
    Value *items = AS_TUPLE(details)->items;
    items[0] = error->in_fstring ? str_text(rt, "<fstring>") : own(object_ref(filename));
    if (IS_NULL(items[0])) {
        items[0] = NONE;
        drop(rt, details);
        return NO_VALUE;
    }
    items[1] = small_int(error->lineno);
    items[2] = small_int(error->offset);
    items[3] = NONE;
    if (placed) {
        items[4] =
            error->end_lineno > 0 || error->text != NULL ? small_int(error->end_lineno) : NONE;
        items[5] = error->bare_args && error->end_offset == 0 ? NONE : small_int(error->end_offset);
    }
    if (error->text != NULL) {
        Value text = str_new(rt, error->text, error->text_len);
        if (IS_NULL(text)) {
            drop(rt, details);
            return NO_VALUE;
        }
        items[3] = text;
    }
    return details;
}

// Raises what a SyntaxError says; without a filename, its message alone.
static void raise_error(Runtime *rt, const SyntaxError *error, Str *filename) {
    if (error->kind == SYNTAX_NO_MEMORY || error->message == NULL) {
        raise_memory(rt);
        return;
    }
    ExceptionKind kind = error_kind(error->kind);
    if (error->kind == SYNTAX_TOO_DEEP || error->kind == SYNTAX_TOO_RECURSIVE) {
        raise(rt, kind, "%s",
              error->kind == SYNTAX_TOO_DEEP
                  ? error->message
                  : "maximum recursion depth exceeded during compilation");
        return;
    }
    Value message = str_text(rt, error->message);
    if (IS_NULL(message)) return;
    Value details = filename == NULL ? NONE : error_details(rt, error, filename);
    if (!IS_NULL(details)) {
        ValueRef args[2] = {ref(message), ref(details)};
        Value exception = exception_new(rt, rt->exceptions[kind], args, filename == NULL ? 1 : 2);
        if (!IS_NULL(exception) && error->bare_args) {
            Value bare = tuple_from(rt, args, 1);
            if (!IS_NULL(bare)) replace(rt, &((Exception *)AS_OBJECT(exception))->args, bare);
        }
        if (!IS_NULL(exception)) raise_value(rt, exception);
    }
    drop(rt, details);
    drop(rt, message);
}

// ------------------------------------------------------------------ compiling

typedef struct Compilation {
    Arena arena;
    StrBuf text; // decoded, with a NUL byte behind it
    Node *tree;
    SyntaxError error;
    SyntaxWarning *warnings;
    Value code;
} Compilation;

// Issues what was collected so far. False: a filter made one an error, which is a SyntaxError then.
static bool issue_warnings(Runtime *rt, Compilation *c, Str *filename) {
    while (c->warnings != NULL) {
        const SyntaxWarning *warning = c->warnings;
        c->warnings = warning->next;
        if (warnings_syntax(rt, filename, warning->error.lineno, warning->error.message)) continue;
        if (!pending_is(rt, EXC_SyntaxWarning)) return false;
        clear_pending(rt);
        raise_error(rt, &warning->error, filename);
        return false;
    }
    return true;
}

static bool is_compound(const Node *node) {
    switch (node->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef:
    case NODE_ClassDef:
    case NODE_For:
    case NODE_AsyncFor:
    case NODE_While:
    case NODE_If:
    case NODE_With:
    case NODE_AsyncWith:
    case NODE_Match:
    case NODE_Try:
    case NODE_TryStar: return true;
    default: return false;
    }
}

// The grammar's `interactive`: one compound statement, or simple ones on a line. A compound one
// ends with a newline, which is only implied behind an indented line. False: `error` is filled.
static bool is_single(Compilation *c, const char *source, size_t size, int minor) {
    const NodeList *body = &c->tree->Module.body;
    const Node *last = body->len == 0 ? NULL : body->items[0], *next = NULL;
    bool compound = last != NULL && is_compound(last);
    for (uint32_t i = 1; i < body->len && next == NULL; i++) {
        next = body->items[i];
        if (!compound && next->lineno == last->end_lineno) last = next, next = NULL;
    }
    size_t line = size;
    while (line > 0 && source[line - 1] != '\n') line--;
    bool open = line < size && source[line] != ' ' && source[line] != '\t' && source[line] != '#';
    if (next == NULL && last != NULL && !(compound && open)) return true;
    SyntaxError error = {.kind = SYNTAX_ERROR, .lineno = size > 0, .message = "invalid syntax"};
    if (next == NULL) { // the end comes too early
        if (last != NULL) error.lineno = last->end_lineno;
        if (minor < 10) {
            error.message = "unexpected EOF while parsing";
            error.offset = (int32_t)(line < size ? size - line : size);
        }
    } else {
        if (!compound)
            error.message = "multiple statements found while compiling a single statement";
        error.lineno = compound ? next->lineno : last->end_lineno;
        error.offset = (int32_t)(compound ? next->col_offset : last->end_col_offset) + 1;
        error.end_offset = error.offset + (compound || minor >= 12);
    }
    error.end_lineno = error.lineno;
    const char *at = c->text.data;
    for (uint32_t i = 1; i < error.lineno; i++) at = strchr(at, '\n') + 1;
    size_t left = size - (size_t)(at - c->text.data), length = strcspn(at, "\n") + 1;
    error.text = at;
    error.text_len = length < left ? length : left;
    c->error = error;
    return false;
}

static bool compile_steps(Runtime *rt, Compilation *c, const char *source, size_t size,
                          Str *filename, const SourceOptions *options, bool *unsupported) {
    const Characters characters = characters_of(rt);
    ParseOptions parse = {.mode = options->expression ? PARSE_EXPRESSION : PARSE_MODULE,
                          .minor = options->library ? 13 : (int)rt->options.python,
                          .single = options->single,
                          .is_file = options->is_file,
                          .is_main = options->is_main,
                          .is_text = options->is_text || options->library,
                          .characters = &characters,
                          .warnings = options->library ? NULL : &c->warnings};
    CompileOptions compile = {.minor = (int)rt->options.python,
                              .trace_lines = options->traced && rt->options.trace_lines,
                              .library = options->library,
                              .interactive_expression = options->expression,
                              .single = options->single,
                              .by_name = !options->is_file && !options->library,
                              .warnings = parse.warnings};
    if (!source_decode(&c->arena, source, size, &parse, &c->text, &c->error)) return false;
    bool parsed = parse_module(&c->arena, source, size, &parse, &c->tree, &c->error);
    if (c->arena.failed || !issue_warnings(rt, c, filename) || !parsed) return false;
    if (options->single && !is_single(c, source, size, parse.minor)) return false;
    c->code = compile_module(rt, &c->arena, c->tree, c->text.data, c->text.len - 1, filename,
                             &compile, &c->error, unsupported);
    // The compiler's own errors quote the file, and a string is none.
    if (!options->is_file) c->error.text = NULL;
    for (SyntaxWarning *w = c->warnings; w != NULL && !options->is_file; w = w->next)
        w->error.text = NULL;
    if (rt_pending(rt) || c->arena.failed || issue_warnings(rt, c, filename))
        return !IS_NULL(c->code);
    clear(rt, &c->code);
    return false;
}

Value compile_source(Runtime *rt, const char *source, size_t size, Str *filename,
                     const SourceOptions *options, bool *unsupported) {
    Compilation c = {0};
    bool ignored;
    if (unsupported == NULL) unsupported = &ignored;
    *unsupported = false;
    arena_init(&c.arena, &rt->mem);
    strbuf_init(&c.text, &rt->mem);
    if (!compile_steps(rt, &c, source, size, filename, options, unsupported) && !rt_pending(rt)) {
        bool bare = c.error.lineno == 0 &&
                    (c.error.offset == SYNTAX_NOWHERE || (options->is_file && c.error.offset < 0));
        if (c.arena.failed || c.text.failed)
            raise_memory(rt);
        else
            raise_error(rt, &c.error, bare ? NULL : filename);
    }
    strbuf_free(&c.text);
    arena_free(&c.arena);
    return c.code;
}

// ------------------------------------------------------------------ running

Value code_run(Runtime *rt, Code *code, Dict *globals, Object *names) {
    if (!boundary_room(rt) || !enter_recursion(rt, "")) return NO_VALUE;
    Value result = NO_VALUE;
    Boundary boundary;
    boundary_enter(rt, &boundary);
    Frame *frame = frame_new(rt, code, globals);
    if (frame != NULL) {
        object_retain(names);
        frame->namespace = names;
    }
    if (frame != NULL && frame_push(rt, frame, MODE_CALL))
        result = boundary_wait(rt, &boundary, NULL);
    else
        boundary_leave(rt, &boundary);
    leave_recursion(rt);
    return result;
}
