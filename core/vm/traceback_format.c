// Exceptions as text: the entries of tracebacks, the last lines, chains and groups. Follows
// CPython's Lib/traceback.py (TracebackException) and, up to 3.12, Python/pythonrun.c.
#include "base/arena.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/number.h"
#include "object/ops.h"
#include "vm/program.h"
#include "vm/traceback.h"
#include "vm/traceback_carets.h"
#include "vm/traceback_internal.h"

// ------------------------------------------------------------------ entries

enum { REPEATS_SHOWN = 3 }; // of one line, before they are counted only

// How often the same place came in a row.
typedef struct Repeats {
    const Str *file, *name; // borrowed
    uint32_t line, count;
} Repeats;

static void write_repeats(Repeats *repeats, StrBuf *out) {
    if (repeats->count <= REPEATS_SHOWN) return;
    uint32_t more = repeats->count - REPEATS_SHOWN;
    strbuf_format(out, "  [Previous line repeated %u more time%s]\n", more, more > 1 ? "s" : "");
}

// Counts a place; false when it is not to be shown any more.
static bool count_place(Repeats *repeats, const Code *code, uint32_t line, StrBuf *out) {
    bool same = repeats->file != NULL && str_equal(repeats->file, code->filename) &&
                repeats->line == line && str_equal(repeats->name, code->name);
    if (!same) {
        write_repeats(repeats, out);
        *repeats = (Repeats){code->filename, code->name, line, 0};
    }
    return ++repeats->count <= REPEATS_SHOWN;
}

static void write_place(const Str *file, uint32_t line, const Str *name, StrBuf *out) {
    strbuf_text(out, "  File \"");
    strbuf_bytes(out, file->data, file->size);
    if (line > 0)
        strbuf_format(out, "\", line %u, in ", line);
    else
        strbuf_text(out, "\", line None, in ");
    strbuf_bytes(out, name->data, name->size);
    strbuf_char(out, '\n');
}

static void write_entry(Runtime *rt, const Traceback *entry, TracebackStyle style, Repeats *repeats,
                        StrBuf *out) {
    const Code *code = entry->frame->code;
    uint32_t line = traceback_line(entry);
    if (!count_place(repeats, code, line, out)) return;
    write_place(code->filename, line, code->name, out);
    if (line > 0)
        traceback_source(rt, code->filename, code_position(code, entry->word), style, out);
}

static const Traceback *entry_of(Runtime *rt, ValueRef v) {
    if (IS_NULL(v) || type_of(rt, v) != TYPE_OF_ID(rt, TRACEBACK)) return NULL;
    return (const Traceback *)AS_OBJECT(v);
}

// Python/traceback.c shows the last thousand entries only.
enum { ENTRIES_BY_C = 1000 };

bool traceback_print_entries(Runtime *rt, ValueRef traceback, TracebackStyle style, StrBuf *out) {
    const Traceback *entry = entry_of(rt, traceback);
    Repeats repeats = {0};
    bool by_c =
        style == TRACEBACK_BY_C || (style == TRACEBACK_BY_INTERPRETER && rt->options.python < 13);
    size_t depth = 0;
    for (const Traceback *e = entry; e != NULL; e = entry_of(rt, ref(e->next))) depth++;
    for (; entry != NULL; entry = entry_of(rt, ref(entry->next)), depth--)
        if (!by_c || depth <= ENTRIES_BY_C) write_entry(rt, entry, style, &repeats, out);
    write_repeats(&repeats, out);
    return !out->failed;
}

bool traceback_print_place(Runtime *rt, Str *file, uint32_t line, Str *function, StrBuf *out) {
    const CodePosition position = {.line = line, .end_line = line, .column = 0xFFFF};
    write_place(file, line, function, out);
    if (line > 0) {
        CodePosition p = position;
        p.end_column = 0xFFFF;
        traceback_source(rt, file, &p, TRACEBACK_BY_LIBRARY, out);
    }
    return !out->failed;
}

// ------------------------------------------------------------------ the last lines

// Appends str(v); what fails becomes "<exception str() failed>".
static void append_str(Runtime *rt, ValueRef v, const char *what, StrBuf *out) {
    Value text = op_str(rt, v);
    if (IS_NULL(text)) {
        clear_pending(rt);
        strbuf_format(out, "<%s str() failed>", what);
        return;
    }
    strbuf_bytes(out, AS_STR(text)->data, AS_STR(text)->size);
    drop(rt, text);
}

// Up to 3.10 the printers that are written in C showed __main__, too.
static void append_class(Runtime *rt, Type *type, TracebackStyle style, StrBuf *out) {
    bool main = rt->options.python < 11 && style != TRACEBACK_BY_LIBRARY;
    Value module = op_getattr_optional(rt, object_ref(type), rt->names.module);
    clear_pending(rt);
    if (IS_NULL(module) || !IS_STR(module)) {
        strbuf_text(out, "<unknown>.");
    } else if (!str_is(AS_STR(module), "builtins") &&
               (main || !str_is(AS_STR(module), "__main__"))) {
        strbuf_bytes(out, AS_STR(module)->data, AS_STR(module)->size);
        strbuf_char(out, '.');
    }
    drop(rt, module);
    strbuf_bytes(out, type->qualname->data, type->qualname->size);
}

void traceback_print_head(Runtime *rt, ValueRef exception, StrBuf *out) {
    append_class(rt, type_of(rt, exception), TRACEBACK_BY_C, out);
    strbuf_text(out, ": ");
    append_str(rt, exception, "exception", out);
    strbuf_char(out, '\n');
}

static void append_head(Runtime *rt, const Report *report, StrBuf *out) {
    append_class(rt, type_of(rt, report->exception), report->style, out);
    size_t colon = out->len;
    strbuf_text(out, ": ");
    append_str(rt, report->exception, "exception", out);
    traceback_suggest(rt, report, out);
    if (!out->failed && out->len == colon + 2) out->len = colon; // no text
    strbuf_char(out, '\n');
}

static void append_notes(Runtime *rt, ValueRef e, StrBuf *out) {
    // Before 3.11 there are no notes, but a hint of our own may be there.
    Value notes = op_getattr_optional(rt, e, rt->names.notes);
    clear_pending(rt);
    if (IS_NULL(notes) || IS_NONE(notes)) return;
    if (!IS_LIST(notes) && !IS_TUPLE(notes)) {
        Value text = op_repr(rt, ref(notes));
        if (IS_NULL(text)) {
            clear_pending(rt);
            strbuf_text(out, "<__notes__ repr() failed>");
        } else {
            strbuf_bytes(out, AS_STR(text)->data, AS_STR(text)->size);
        }
        drop(rt, text);
        strbuf_char(out, '\n');
        drop(rt, notes);
        return;
    }
    for (uint32_t i = 0;; i++) {
        uint32_t length = IS_LIST(notes) ? AS_LIST(notes)->length : AS_TUPLE(notes)->length;
        if (i >= length) break;
        Value note = copy(IS_LIST(notes) ? AS_LIST(notes)->items[i] : AS_TUPLE(notes)->items[i]);
        append_str(rt, ref(note), "note", out);
        strbuf_char(out, '\n');
        drop(rt, note);
    }
    drop(rt, notes);
}

static void append_only(Runtime *rt, const Report *report, StrBuf *out) {
    if (exception_matches(rt, report->exception, EXC_SyntaxError))
        traceback_syntax_error(rt, report, out);
    else
        append_head(rt, report, out);
    append_notes(rt, report->exception, out);
}

void traceback_append_class(Runtime *rt, const Report *report, StrBuf *out) {
    append_class(rt, type_of(rt, report->exception), report->style, out);
}

// ------------------------------------------------------------------ chains and groups

// One exception of a chain or group. They live in an arena while a text is made.
typedef struct Node {
    Report report;
    struct Node *cause, *context;
    struct Node **members; // of a group
    uint32_t member_count;
    bool is_group;
    bool seen;         // is not shown as the cause of another one
    struct Node *next; // list of all nodes
    struct Node *todo; // stack of those whose causes were not looked at
} Node;

typedef struct Tree {
    Runtime *rt;
    Arena arena;
    Node *all, *todo;
    TracebackStyle style;
    bool by_c; // Python/pythonrun.c: an exception counts as seen when it is looked at
} Tree;

static bool is_seen(const Tree *tree, ValueRef exception) {
    for (const Node *n = tree->all; n != NULL; n = n->next)
        if (n->seen && SAME(n->report.exception, exception)) return true;
    return false;
}

// A node holds its exception: str() may execute anything.
static Node *add_node(Tree *tree, ValueRef exception) {
    Node *node = arena_alloc(&tree->arena, sizeof *node);
    if (node == NULL) return NULL;
    Value traceback = ((Exception *)AS_OBJECT(exception))->traceback;
    node->report = (Report){.exception = ref(own(exception)),
                            .traceback = IS_NULL(traceback) ? NO_REF : ref(copy(traceback)),
                            .style = tree->style};
    node->seen = !tree->by_c;
    node->next = tree->all;
    tree->all = node;
    return node;
}

static void push(Tree *tree, Node *node) {
    if (node == NULL) return;
    node->todo = tree->todo;
    tree->todo = node;
}

static void add_members(Tree *tree, Node *node, const Exception *e) {
    if (!IS_TUPLE(e->extra[1])) return;
    Tuple *members = AS_TUPLE(e->extra[1]);
    node->members = arena_alloc(&tree->arena, members->length * sizeof *node->members);
    for (uint32_t i = 0; node->members != NULL && i < members->length; i++) {
        node->members[i] = add_node(tree, ref(members->items[i]));
        if (node->members[i] == NULL) return;
        node->member_count++;
    }
}

// Puts what an exception refers to on the stack. TracebackException looks at the last member first
// and at causes last; Python/pythonrun.c at causes first, and then at the members in their order.
static void push_all(Tree *tree, Node *node) {
    if (!tree->by_c) {
        push(tree, node->cause);
        push(tree, node->context);
    }
    for (uint32_t i = 0; i < node->member_count; i++)
        push(tree, node->members[tree->by_c ? node->member_count - 1 - i : i]);
    if (tree->by_c) {
        push(tree, node->context);
        push(tree, node->cause);
    }
}

static void expand(Tree *tree, Node *node) {
    const Exception *e = (const Exception *)AS_OBJECT(node->report.exception);
    node->seen = true;
    if (IS_EXCEPTION(e->cause) && !is_seen(tree, ref(e->cause)))
        node->cause = add_node(tree, ref(e->cause));
    if (node->cause == NULL && !e->suppress_context && IS_EXCEPTION(e->context) &&
        !is_seen(tree, ref(e->context)))
        node->context = add_node(tree, ref(e->context));
    node->is_group = exception_matches(tree->rt, node->report.exception, EXC_BaseExceptionGroup) &&
                     tree->rt->options.python >= 11;
    if (node->is_group) add_members(tree, node, e);
    push_all(tree, node);
}

static Node *build(Tree *tree, ValueRef exception, bool chain) {
    Node *root = add_node(tree, exception);
    push(tree, root);
    while (tree->todo != NULL) {
        Node *node = tree->todo;
        tree->todo = node->todo;
        expand(tree, node);
        if (!chain) node->cause = node->context = NULL;
    }
    return root;
}

static void tree_free(Tree *tree) {
    Runtime *rt = tree->rt;
    for (Node *n = tree->all; n != NULL; n = n->next) {
        drop(rt, (Value){n->report.exception.bits});
        drop(rt, (Value){n->report.traceback.bits});
    }
    arena_free(&tree->arena);
}

enum { MAX_GROUP_WIDTH = 15, MAX_GROUP_DEPTH = 10 };

// Where in the drawing of a group the text goes.
typedef struct Drawing {
    Tree *tree;
    StrBuf *out;
    uint32_t depth; // of groups
    bool need_close;
} Drawing;

// Appends text with every line indented for the depth, behind a margin ('|' or '+').
static void emit(Drawing *d, char margin, const char *text, size_t size) {
    if (d->depth == 0) {
        strbuf_bytes(d->out, text, size);
        return;
    }
    while (size > 0) {
        const char *newline = memchr(text, '\n', size);
        size_t line = newline == NULL ? size : (size_t)(newline - text) + 1;
        strbuf_repeat(d->out, ' ', 2 * (size_t)d->depth);
        strbuf_char(d->out, margin);
        strbuf_char(d->out, ' ');
        strbuf_bytes(d->out, text, line);
        text += line;
        size -= line;
    }
}

static void emit_text(Drawing *d, char margin, const char *text) {
    emit(d, margin, text, strlen(text));
}

// The traceback and the last lines of one exception.
static void emit_entries(Drawing *d, const Node *node, const char *heading, char margin) {
    if (IS_NULL(node->report.traceback) || IS_NONE(node->report.traceback)) return;
    StrBuf text;
    strbuf_init(&text, d->out->mem);
    emit_text(d, margin, heading);
    traceback_print_entries(d->tree->rt, node->report.traceback, node->report.style, &text);
    emit(d, '|', text.data, text.len);
    if (text.failed) d->out->failed = true;
    strbuf_free(&text);
}

// Python/pythonrun.c indents notes, but not the further lines of the message.
static void emit_by_c(Drawing *d, const Node *node, const StrBuf *text) {
    StrBuf notes;
    strbuf_init(&notes, d->out->mem);
    append_notes(d->tree->rt, node->report.exception, &notes);
    size_t head = text->len >= notes.len ? text->len - notes.len : text->len;
    if (d->depth > 0) {
        strbuf_repeat(d->out, ' ', 2 * (size_t)d->depth);
        strbuf_text(d->out, "| ");
    }
    strbuf_bytes(d->out, text->data, head);
    emit(d, '|', text->data + head, text->len - head);
    strbuf_free(&notes);
}

static void emit_only(Drawing *d, const Node *node) {
    StrBuf text;
    strbuf_init(&text, d->out->mem);
    append_only(d->tree->rt, &node->report, &text);
    if (d->tree->by_c)
        emit_by_c(d, node, &text);
    else
        emit(d, '|', text.data, text.len);
    if (text.failed) d->out->failed = true;
    strbuf_free(&text);
}

static void emit_chain(Drawing *d, const Node *node);

static void emit_rule(Drawing *d, const char *start, uint32_t number) {
    strbuf_repeat(d->out, ' ', 2 * (size_t)d->depth);
    strbuf_format(d->out, "%s+---------------- ", start);
    if (number == 0)
        strbuf_text(d->out, "...");
    else
        strbuf_uint(d->out, number);
    strbuf_text(d->out, " ----------------\n");
}

static void emit_members(Drawing *d, const Node *node) {
    uint32_t count = node->member_count;
    uint32_t shown = count <= MAX_GROUP_WIDTH ? count : MAX_GROUP_WIDTH + 1;
    d->need_close = false;
    for (uint32_t i = 0; i < shown; i++) {
        bool last = i == shown - 1, truncated = i >= MAX_GROUP_WIDTH;
        if (last) d->need_close = true; // a member that is a group closes for us
        emit_rule(d, i == 0 ? "+-" : "  ", truncated ? 0 : i + 1);
        d->depth++;
        if (!truncated) {
            emit_chain(d, node->members[i]);
        } else {
            StrBuf text;
            strbuf_init(&text, d->out->mem);
            strbuf_format(&text, "and %u more exception%s\n", count - MAX_GROUP_WIDTH,
                          count - MAX_GROUP_WIDTH > 1 ? "s" : "");
            emit(d, '|', text.data, text.len);
            strbuf_free(&text);
        }
        if (last && d->need_close) {
            strbuf_repeat(d->out, ' ', 2 * (size_t)d->depth);
            strbuf_text(d->out, "+------------------------------------\n");
            d->need_close = false;
        }
        d->depth--;
    }
}

// Groups nest to a bounded depth, so the recursion through emit_chain is bounded.
static void emit_group(Drawing *d, const Node *node) {
    bool top = d->depth == 0;
    if (d->depth > MAX_GROUP_DEPTH) {
        emit_text(d, '|', "... (max_group_depth is 10)\n");
        return;
    }
    if (top) d->depth = 1;
    emit_entries(d, node, "Exception Group Traceback (most recent call last):\n", top ? '+' : '|');
    emit_only(d, node);
    emit_members(d, node);
    if (top) d->depth = 0;
}

static const char CAUSE[] =
    "\nThe above exception was the direct cause of the following exception:\n\n";
static const char CONTEXT[] =
    "\nDuring handling of the above exception, another exception occurred:\n\n";

static const Node *before(const Node *node) {
    return node->cause != NULL ? node->cause : node->context;
}

// The oldest exception of a chain comes first. A chain may be long: no recursion along it.
static void emit_chain(Drawing *d, const Node *node) {
    size_t length = 1;
    for (const Node *n = before(node); n != NULL; n = before(n)) length++;
    const Node **chain = arena_alloc(&d->tree->arena, length * sizeof *chain);
    if (chain == NULL) return;
    for (size_t i = 0; i < length; i++, node = before(node)) chain[i] = node;
    for (size_t i = length; i-- > 0;) {
        const Node *n = chain[i];
        if (i < length - 1) emit_text(d, '|', n->cause != NULL ? CAUSE : CONTEXT);
        if (n->is_group) {
            emit_group(d, n);
            continue;
        }
        emit_entries(d, n, "Traceback (most recent call last):\n", '|');
        emit_only(d, n);
    }
}

bool traceback_format(Runtime *rt, ValueRef exception, ValueRef traceback, TracebackStyle style,
                      bool chain, StrBuf *out) {
    bool by_c = style == TRACEBACK_BY_INTERPRETER && rt->options.python < 13;
    Tree tree = {.rt = rt, .style = style, .by_c = by_c};
    arena_init(&tree.arena, &rt->mem);
    Drawing drawing = {.tree = &tree, .out = out};
    // What is pending meanwhile, e.g. while an exception is reported in a finaliser, stays.
    PutAside pending = pending_put_aside(rt);
    Node *root = build(&tree, exception, chain);
    if (root != NULL) {
        Value given = IS_NONE(traceback) ? NO_VALUE : own(traceback);
        drop(rt, (Value){root->report.traceback.bits});
        root->report.traceback = ref(given);
        emit_chain(&drawing, root);
    }
    bool good = root != NULL && !tree.arena.failed && !out->failed && rt->stop == STATUS_OK;
    tree_free(&tree);
    clear_pending(rt);
    pending_put_back(rt, pending);
    return good;
}

bool traceback_print(Runtime *rt, ValueRef exception, StrBuf *out) {
    Value traceback = ((Exception *)AS_OBJECT(exception))->traceback;
    return traceback_format(rt, exception, ref(traceback), TRACEBACK_BY_INTERPRETER, true, out);
}
