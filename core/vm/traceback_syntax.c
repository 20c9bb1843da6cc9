// SyntaxErrors as text: CPython's traceback._format_syntax_error, and Python/pythonrun.c for the
// versions that print them in C.
#include <string.h>

#include "object/containers.h"
#include "object/number.h"
#include "object/ops.h"
#include "vm/traceback_internal.h"

// The details of a SyntaxError; offsets count code points from 1.
typedef struct Details {
    const Str *filename, *text; // or NULL
    int64_t line, offset, end_line, end_offset;
    bool has_line, has_offset, has_end_line, has_end_offset;
} Details;

static bool number(const Tuple *details, uint32_t i, int64_t *out) {
    *out = 0;
    return i < details->length && IS_INT(details->items[i]) &&
           int_to_int64(ref(details->items[i]), out);
}

static const Str *text_item(const Tuple *details, uint32_t i) {
    return i < details->length && IS_STR(details->items[i]) ? AS_STR(details->items[i]) : NULL;
}

static Details read_details(const Exception *e) {
    Details d = {0};
    if (!IS_TUPLE(e->extra[1])) return d;
    const Tuple *details = AS_TUPLE(e->extra[1]);
    d.filename = text_item(details, 0);
    d.has_line = number(details, 1, &d.line);
    d.has_offset = number(details, 2, &d.offset);
    d.text = text_item(details, 3);
    d.has_end_line = number(details, 4, &d.end_line);
    d.has_end_offset = number(details, 5, &d.end_offset);
    return d;
}

// The carets below a line whose white space at the start (`spaces` characters) was taken off.
// White space before them is kept, so that tabs align.
static void carets(const char *text, size_t size, int64_t column, int64_t end, StrBuf *out) {
    strbuf_text(out, "    ");
    size_t at = 0;
    for (int64_t i = 0; i < column; i++) {
        char c = at < size ? text[at] : ' ';
        strbuf_char(out, c == '\t' || c == '\f' || c == '\v' ? c : ' ');
        for (at++; at < size && ((unsigned char)text[at] & 0xC0) == 0x80; at++)
            ;
    }
    for (int64_t i = column; i < end; i++) strbuf_char(out, '^');
    strbuf_char(out, '\n');
}

static int64_t characters(const char *text, size_t size) {
    int64_t n = 0;
    for (size_t i = 0; i < size; i++) n += ((unsigned char)text[i] & 0xC0) != 0x80;
    return n;
}

// The printer in C up to 3.9 (pythonrun.print_error_text): one caret, at the last line of `text`
// that begins before the offset. An offset at the newline, which the text may lack here, is moved
// before it.
static void write_text_old(const Details *d, StrBuf *out) {
    const char *text = d->text->data;
    size_t size = d->text->size;
    if (size > 0 && text[size - 1] == '\n') size--;
    int64_t offset = d->has_offset ? d->offset : -1;
    if (offset >= 0) {
        if (offset > 0 && (size_t)offset == size + 1) offset--;
        const char *newline = memchr(text, '\n', size);
        for (; newline != NULL && newline - text < offset; newline = memchr(text, '\n', size)) {
            offset -= newline + 1 - text;
            size -= (size_t)(newline + 1 - text);
            text = newline + 1;
        }
        for (; size > 0 && (*text == ' ' || *text == '\t' || *text == '\f'); text++, size--)
            offset--;
    }
    strbuf_text(out, "    ");
    strbuf_bytes(out, text, size);
    strbuf_char(out, '\n');
    if (offset == -1) return;
    strbuf_text(out, "    ");
    while (--offset > 0) strbuf_char(out, ' ');
    strbuf_text(out, "^\n");
}

// Up to 3.9 there is one caret, wherever the error ends. The printer in C takes tabs off, too.
// It shows the end of SyntaxErrors alone, of no class below it.
static void write_text(const Details *d, uint32_t minor, bool by_c, bool exact, StrBuf *out) {
    const char *text = d->text->data;
    size_t size = d->text->size;
    while (size > 0 && text[size - 1] == '\n') size--;
    // The printer in C takes the offsets for bytes.
    int64_t length = by_c ? (int64_t)size : characters(text, size), spaces = 0;
    while (size > 0 &&
           (*text == ' ' || *text == '\n' || *text == '\f' || (by_c && *text == '\t'))) {
        text++;
        size--;
        spaces++;
    }
    strbuf_text(out, "    ");
    strbuf_bytes(out, text, size);
    strbuf_char(out, '\n');
    if (!d->has_offset) return;
    int64_t offset = d->offset, end = d->end_offset;
    if (!d->has_end_offset || end == 0) end = offset;
    if (d->has_end_line && d->end_line != d->line) end = length + 1;
    if (minor < 10 || (by_c && !exact)) end = offset + 1;
    int64_t whole = by_c ? (int64_t)d->text->size : characters(d->text->data, d->text->size);
    if (whole > 0 && offset > whole) offset = length + 1;
    if (whole > 0 && end > whole) end = length + 1;
    if (offset >= end || end < 0) end = offset + 1;
    if (offset - 1 - spaces >= 0) carets(text, size, offset - 1 - spaces, end - 1 - spaces, out);
}

void traceback_syntax_error(Runtime *rt, const Report *report, StrBuf *out) {
    const Exception *e = (const Exception *)AS_OBJECT(report->exception);
    Details d = read_details(e);
    bool by_c = rt->options.python < 13 && report->style == TRACEBACK_BY_INTERPRETER;
    if (d.has_line) {
        strbuf_text(out, "  File \"");
        if (d.filename == NULL || d.filename->size == 0)
            strbuf_text(out, "<string>");
        else
            strbuf_bytes(out, d.filename->data, d.filename->size);
        strbuf_format(out, "\", line %lld\n", (long long)d.line);
    }
    if (d.text != NULL && d.has_line && by_c && rt->options.python < 10)
        write_text_old(&d, out);
    else if (d.text != NULL && d.has_line)
        write_text(&d, rt->options.python, by_c, e->head.type == rt->exceptions[EXC_SyntaxError],
                   out);
    traceback_append_class(rt, report, out);
    strbuf_text(out, ": ");
    Value message =
        IS_NULL(e->extra[0]) || IS_NONE(e->extra[0]) ? NO_VALUE : op_str(rt, ref(e->extra[0]));
    clear_pending(rt);
    if (IS_NULL(message))
        strbuf_text(out, "<no detail available>");
    else
        strbuf_bytes(out, AS_STR(message)->data, AS_STR(message)->size);
    drop(rt, message);
    if (!d.has_line && d.filename != NULL) {
        strbuf_text(out, " (");
        strbuf_bytes(out, d.filename->data, d.filename->size);
        strbuf_char(out, ')');
    }
    strbuf_char(out, '\n');
}
