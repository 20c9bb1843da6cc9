#include "vm/traceback_carets.h"

#include "base/arena.h"
#include "vm/display_width.h"
#include "vm/program.h"
#include "vm/traceback_anchors.h"

enum { UNKNOWN_COLUMN = 0xFFFF, MOST_LINES = 2000 };

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
}

void traceback_strip(const char **text, size_t *size) {
    while (*size > 0 && is_space(**text)) {
        ++*text;
        --*size;
    }
    while (*size > 0 && is_space((*text)[*size - 1])) --*size;
}

static size_t leading_space(const SourceLine *line) {
    size_t n = 0;
    while (n < line->size && is_space(line->text[n])) n++;
    return n;
}

// A column of the syntax tree within a line.
static size_t clip(uint32_t column, size_t size) {
    return column < size ? column : size;
}

// ------------------------------------------------------------------ up to Python 3.12: one line

// A range of bytes of one line, and where carets change from one form to the other.
typedef struct Range {
    size_t start, end;
    bool anchored;
    size_t left, right; // of the anchored part
} Range;

// `lost` is how many spaces too few stand in front.
static void write_carets(const SourceLine *line, size_t indent, size_t lost, const Range *range,
                         StrBuf *out) {
    const char *text = line->text + indent;
    size_t before = display_width(text, range->start - indent);
    size_t last = display_width(text, range->end - indent);
    size_t left = range->anchored ? display_width(text, range->left - indent) : before;
    size_t right = range->anchored ? display_width(text, range->right - indent) : last;
    if (right > last) right = last;
    strbuf_text(out, "    ");
    strbuf_repeat(out, ' ', before > lost ? before - lost : 0);
    strbuf_repeat(out, '~', left - before);
    strbuf_repeat(out, '^', right - left);
    strbuf_repeat(out, '~', last - right);
    strbuf_char(out, '\n');
}

// Python 3.11 and 3.12 mark the first line only, and nothing when all of it would be marked.
// traceback.StackSummary takes white space at the end of the line for some in front of it.
static void carets_of_line(Runtime *rt, const SourceLine *line, bool by_c,
                           const CodePosition *position, StrBuf *out) {
    size_t indent = leading_space(line);
    size_t size = line->size;
    while (size > indent && is_space(line->text[size - 1])) size--;
    if (position->column == UNKNOWN_COLUMN || position->end_column == UNKNOWN_COLUMN) return;
    Range range = {.start = clip(position->column, size), .end = size};
    if (position->end_line == position->line) {
        Anchors anchors;
        range.end = clip(position->end_column, size);
        if (range.end < range.start) return;
        if (anchors_find(rt, line->text + range.start, range.end - range.start, rt->options.python,
                         &anchors)) {
            range.anchored = true;
            range.left = range.start + anchors.left;
            range.right = range.start + anchors.right;
        }
    }
    if (range.start < indent) return;
    if (range.end - range.start >= (by_c ? line->size : size) - indent && !range.anchored) return;
    write_carets(line, indent, by_c ? 0 : line->size - size, &range, out);
}

// ------------------------------------------------------------------ from Python 3.13 on

// The lines of one instruction, without their common indentation, and what is marked in them.
typedef struct Block {
    SourceLine *lines;
    uint32_t count;
    size_t start, end; // bytes in the first and last line
    bool anchored, carets;
    Anchors anchors;
} Block;

// The white space that all lines with text begin with.
static size_t common_margin(const SourceLine *lines, uint32_t count) {
    const SourceLine *model = NULL;
    size_t margin = 0;
    for (uint32_t i = 0; i < count; i++) {
        size_t space = leading_space(&lines[i]);
        if (space == lines[i].size) continue;
        if (model == NULL) {
            model = &lines[i];
            margin = space;
            continue;
        }
        size_t same = 0;
        while (same < margin && same < space && model->text[same] == lines[i].text[same]) same++;
        margin = same;
    }
    return margin;
}

static void take_margin(SourceLine *lines, uint32_t count, size_t margin) {
    for (uint32_t i = 0; i < count; i++) {
        if (leading_space(&lines[i]) == lines[i].size) {
            lines[i].size = 0;
            continue;
        }
        lines[i].text += margin;
        lines[i].size -= margin;
    }
}

static bool only_space(const char *text, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (!is_space(text[i])) return false;
    return true;
}

static bool only_ascii(const char *text, size_t size) {
    for (size_t i = 0; i < size; i++)
        if ((unsigned char)text[i] >= 0x80) return false;
    return true;
}

// Finds anchors and decides about carets, as traceback.StackSummary does.
static void mark(Runtime *rt, Block *b) {
    SourceLine *last = &b->lines[b->count - 1];
    StrBuf segment;
    strbuf_init(&segment, &rt->mem);
    for (uint32_t i = 0; i < b->count; i++) {
        size_t from = i == 0 ? b->start : 0;
        size_t to = i == b->count - 1 ? b->end : b->lines[i].size;
        if (i > 0) strbuf_char(&segment, '\n');
        if (to > from) strbuf_bytes(&segment, b->lines[i].text + from, to - from);
    }
    b->anchored = !segment.failed &&
                  anchors_find(rt, segment.data, segment.len, rt->options.python, &b->anchors);
    strbuf_free(&segment);
    // CPython compares the tree's columns, bytes, with characters: equal only without others.
    if (only_ascii(b->lines[0].text, b->start) && only_ascii(last->text, b->end) &&
        anchors_plain_call(rt, b->lines, b->count, b->start, b->end))
        return;
    b->carets = b->anchored || !only_space(b->lines[0].text, b->start) ||
                !only_space(last->text + b->end, last->size - b->end);
    if (!b->anchored) return;
    if (b->anchors.left_line == 0) b->anchors.left += b->start;
    if (b->anchors.right_line == 0) b->anchors.right += b->start;
}

static size_t column_of(const Block *b, uint32_t line, size_t byte) {
    const SourceLine *l = &b->lines[line];
    return display_width(l->text, byte < l->size ? byte : l->size) +
           (byte > l->size ? byte - l->size : 0);
}

static char caret(const Block *b, uint32_t line, size_t column) {
    if (!b->anchored) return '^';
    const Anchors *a = &b->anchors;
    bool after =
        line > a->left_line || (line == a->left_line && column >= column_of(b, line, a->left));
    bool before =
        line < a->right_line || (line == a->right_line && column < column_of(b, line, a->right));
    return after && before ? '^' : '~';
}

static void write_line(const Block *b, uint32_t line, StrBuf *out) {
    const SourceLine *l = &b->lines[line];
    strbuf_text(out, "    ");
    strbuf_bytes(out, l->text, l->size);
    strbuf_char(out, '\n');
    if (!b->carets) return;
    size_t spaces = leading_space(l);
    size_t from = line == 0 ? column_of(b, 0, b->start) : 0;
    size_t count = column_of(b, line, line == b->count - 1 ? b->end : l->size);
    strbuf_text(out, "    ");
    for (size_t column = 0; column < count; column++)
        strbuf_char(out, column < spaces || column < from ? ' ' : caret(b, line, column));
    strbuf_char(out, '\n');
}

// Whether a line is shown: the first, the last, and those around the anchors.
static bool significant(const Block *b, uint32_t line) {
    if (line == 0 || line == b->count - 1) return true;
    if (!b->anchored) return false;
    uint32_t left = b->anchors.left_line, right = b->anchors.right_line;
    return (line + 1 >= left && line <= left + 1) || (line + 1 >= right && line <= right + 1);
}

static void write_block(const Block *b, StrBuf *out) {
    uint32_t previous = 0;
    for (uint32_t line = 0; line < b->count; line++) {
        if (!significant(b, line)) continue;
        if (line - previous == 2) write_line(b, line - 1, out);
        if (line - previous > 2) strbuf_format(out, "    ...<%u lines>...\n", line - previous - 1);
        write_line(b, line, out);
        previous = line;
    }
}

// The lines from..to of a file without white space at their ends. NULL: no memory, or not known.
static SourceLine *fetch_lines(Runtime *rt, Arena *arena, const Str *filename, uint32_t from,
                               uint32_t count) {
    SourceLine *lines = arena_alloc(arena, count * sizeof *lines);
    bool any = false;
    for (uint32_t i = 0; lines != NULL && i < count; i++) {
        SourceLine *l = &lines[i];
        if (!program_source_line(rt, filename, from + i, &l->text, &l->size))
            *l = (SourceLine){"", 0};
        while (l->size > 0 && is_space(l->text[l->size - 1])) l->size--;
        any = any || l->size > 0;
    }
    return any ? lines : NULL;
}

static void source_block(Runtime *rt, const Str *filename, const CodePosition *p, StrBuf *out) {
    Arena arena;
    arena_init(&arena, &rt->mem);
    uint32_t count = p->end_line >= p->line ? p->end_line - p->line + 1 : 1;
    if (count > MOST_LINES) count = MOST_LINES;
    Block b = {.count = count};
    b.lines = fetch_lines(rt, &arena, filename, p->line, count);
    if (b.lines != NULL) {
        size_t margin = common_margin(b.lines, count);
        SourceLine *last = &b.lines[count - 1];
        b.start = clip(p->column, b.lines[0].size);
        b.end = clip(p->end_column, last->size);
        take_margin(b.lines, count, margin);
        b.start = b.start > margin ? b.start - margin : 0;
        b.end = b.end > margin ? b.end - margin : 0;
        mark(rt, &b);
        write_block(&b, out);
    }
    if (arena.failed) out->failed = true;
    arena_free(&arena);
}

// ------------------------------------------------------------------ both

// The first line without indentation. The interpreter up to 3.12 and Python/traceback.c keep white
// space at its end.
static bool source_line(Runtime *rt, const Str *filename, uint32_t number, bool keep_end,
                        SourceLine *line, StrBuf *out) {
    if (!program_source_line(rt, filename, number, &line->text, &line->size)) return false;
    const char *text = line->text;
    size_t size = line->size;
    traceback_strip(&text, &size);
    if (size == 0) return false;
    if (keep_end) size = (size_t)(line->text + line->size - text);
    strbuf_text(out, "    ");
    strbuf_bytes(out, text, size);
    strbuf_char(out, '\n');
    return true;
}

void traceback_source(Runtime *rt, const Str *filename, const CodePosition *position,
                      TracebackStyle style, StrBuf *out) {
    uint32_t minor = rt->options.python;
    SourceLine line;
    if (style == TRACEBACK_BY_C && rt->program->modules_gone) return;
    if (minor >= 13 && style != TRACEBACK_BY_C && position->column != UNKNOWN_COLUMN &&
        position->end_column != UNKNOWN_COLUMN) {
        source_block(rt, filename, position, out);
        return;
    }
    bool by_c = style == TRACEBACK_BY_C || (style == TRACEBACK_BY_INTERPRETER && minor < 13);
    if (!source_line(rt, filename, position->line, by_c, &line, out)) return;
    if (minor == 11 || minor == 12) carets_of_line(rt, &line, by_c, position, out);
}
