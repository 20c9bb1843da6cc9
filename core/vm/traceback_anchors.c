#include "vm/traceback_anchors.h"

#include "base/arena.h"
#include "lang/parser.h"
#include "vm/program.h"

// ------------------------------------------------------------------ walking in a segment

// A segment as lines, and a place in it.
typedef struct Segment {
    const char *text;
    size_t size;
} Segment;

static bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
}

// The offset in the segment of a line's start; size when there is no such line.
static size_t line_start(const Segment *s, uint32_t line) {
    size_t at = 0;
    for (; line > 0 && at < s->size; line--) {
        const char *newline = memchr(s->text + at, '\n', s->size - at);
        at = newline == NULL ? s->size : (size_t)(newline - s->text) + 1;
    }
    return at;
}

static void to_place(const Segment *s, size_t at, uint32_t *line, size_t *column) {
    *line = 0;
    *column = at;
    for (size_t i = 0; i < at; i++) {
        if (s->text[i] != '\n') continue;
        ++*line;
        *column = at - i - 1;
    }
}

// Skips newlines and what a backslash or comment takes out of its line.
static size_t skip_unseen(const Segment *s, size_t at) {
    while (at < s->size) {
        char c = s->text[at];
        if (c == '\n') {
            at++;
        } else if (c == '\\' || c == '#') {
            while (at < s->size && s->text[at] != '\n') at++;
        } else {
            break;
        }
    }
    return at;
}

// The next `wanted` character from a place on; the segment's end when there is none.
static size_t find(const Segment *s, size_t at, char wanted) {
    for (at = skip_unseen(s, at); at < s->size && s->text[at] != wanted;
         at = skip_unseen(s, at + 1))
        ;
    return at;
}

// The operator behind a left operand that ends at a place: not blank and no closing bracket.
static size_t find_operator(const Segment *s, size_t at) {
    for (at = skip_unseen(s, at); at < s->size; at = skip_unseen(s, at + 1))
        if (!is_blank(s->text[at]) && s->text[at] != ')') break;
    return at;
}

// ------------------------------------------------------------------ anchors

// Where a node starts or ends in the segment, which was parsed with one line before it.
static size_t place_of(const Segment *s, uint32_t lineno, uint32_t column) {
    size_t at = lineno < 2 ? 0 : line_start(s, lineno - 2) + column;
    return at < s->size ? at : s->size;
}

static size_t end_of(const Segment *s, const Node *node) {
    return place_of(s, node->end_lineno, node->end_col_offset);
}

// An operator has one or two characters, and the second is not the right operand's.
static bool operator_anchors(const Segment *s, const Node *node, size_t *left, size_t *right) {
    const Node *operand = node->BinOp.right;
    *left = find_operator(s, end_of(s, node->BinOp.left));
    if (*left >= s->size) return false;
    *right = *left + 1;
    size_t limit = place_of(s, operand->lineno, operand->col_offset);
    if (*right < s->size && *right < limit) {
        char c = s->text[*right];
        if (!is_blank(c) && c != '\\' && c != '#') ++*right;
    }
    return true;
}

static bool bracket_anchors(const Segment *s, const Node *inner, const Node *whole, char bracket,
                            size_t *left, size_t *right) {
    *left = find(s, end_of(s, inner), bracket);
    *right = end_of(s, whole);
    return *left < s->size;
}

static bool node_anchors(const Segment *s, const Node *node, bool calls, Anchors *anchors) {
    size_t left, right;
    bool found = false;
    if (node->kind == NODE_BinOp)
        found = operator_anchors(s, node, &left, &right);
    else if (node->kind == NODE_Subscript)
        found = bracket_anchors(s, node->Subscript.value, node, '[', &left, &right);
    else if (node->kind == NODE_Call && calls)
        found = bracket_anchors(s, node->Call.func, node, '(', &left, &right);
    if (!found) return false;
    to_place(s, left, &anchors->left_line, &anchors->left);
    to_place(s, right, &anchors->right_line, &anchors->right);
    return true;
}

bool anchors_find(Runtime *rt, const char *segment, size_t size, uint32_t minor, Anchors *anchors) {
    const ParseOptions options = {.mode = PARSE_MODULE, .minor = (int)minor};
    const Segment s = {segment, size};
    Arena arena;
    StrBuf text;
    Node *tree;
    SyntaxError error;
    if (rt->program->modules_gone) return false;
    bool found = false;
    arena_init(&arena, &rt->mem);
    strbuf_init(&text, &rt->mem);
    // In brackets an expression may have several lines. Up to 3.12 it was parsed as it stands.
    strbuf_text(&text, minor >= 13 ? "(\n" : "\n");
    strbuf_bytes(&text, segment, size);
    if (minor >= 13) strbuf_text(&text, "\n)");
    if (!text.failed && parse_module(&arena, text.data, text.len, &options, &tree, &error) &&
        tree->Module.body.len == 1 && tree->Module.body.items[0]->kind == NODE_Expr)
        found = node_anchors(&s, tree->Module.body.items[0]->Expr.value, minor >= 13, anchors);
    strbuf_free(&text);
    arena_free(&arena);
    return found;
}

// ------------------------------------------------------------------ plain calls

// The call of `return name(...)` or `name = ...(...)`; NULL for any other statement.
static const Node *plain_call(const Node *statement) {
    if (statement->kind == NODE_Return) {
        const Node *value = statement->Return.value;
        bool named =
            value != NULL && value->kind == NODE_Call && value->Call.func->kind == NODE_Name;
        return named ? value : NULL;
    }
    if (statement->kind == NODE_Assign && statement->Assign.targets.len == 1 &&
        statement->Assign.targets.items[0]->kind == NODE_Name &&
        statement->Assign.value->kind == NODE_Call)
        return statement->Assign.value;
    return NULL;
}

bool anchors_plain_call(Runtime *rt, const SourceLine *lines, uint32_t count, size_t start,
                        size_t end) {
    const ParseOptions options = {.mode = PARSE_MODULE, .minor = (int)rt->options.python};
    Arena arena;
    StrBuf text;
    Node *tree;
    SyntaxError error;
    if (rt->program->modules_gone) return false;
    bool plain = false;
    arena_init(&arena, &rt->mem);
    strbuf_init(&text, &rt->mem);
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0) strbuf_char(&text, '\n');
        strbuf_bytes(&text, lines[i].text, lines[i].size);
    }
    if (!text.failed && parse_module(&arena, text.data, text.len, &options, &tree, &error)) {
        const Node *call = NULL;
        plain = tree->Module.body.len == 0;
        if (!plain) call = plain_call(tree->Module.body.items[0]);
        if (call != NULL)
            plain = call->lineno == 1 && call->end_lineno == count && call->col_offset == start &&
                    call->end_col_offset == end;
    }
    strbuf_free(&text);
    arena_free(&arena);
    return plain;
}
