// The module `_traceback`: what the library module traceback (core/lib/traceback.py) and linecache
// cannot do in Python. The text of carets and suggestions is the interpreter's own.
#include "object/bytes.h"
#include "object/containers.h"
#include "object/list.h"
#include "object/number.h"
#include "object/ops.h"
#include "vm/modules.h"
#include "vm/program.h"
#include "vm/traceback.h"
#include "vm/traceback_carets.h"
#include "vm/traceback_internal.h"

enum { NO_COLUMN = 0xFFFF };

static Value number_or_none(uint32_t n, uint32_t none) {
    return n == none ? NONE : small_int(n);
}

// Line, end line, column and end column of an instruction; None for what is not known.
static Value position_in(Runtime *rt, const Code *code, uint32_t word) {
    CodePosition p = {.column = NO_COLUMN, .end_column = NO_COLUMN};
    if (code != NULL && code->position_count > 0) p = *code_position(code, word);
    const Value items[4] = {number_or_none(p.line, 0), number_or_none(p.end_line, 0),
                            number_or_none(p.column, NO_COLUMN),
                            number_or_none(p.end_column, NO_COLUMN)};
    const ValueRef parts[4] = {ref(items[0]), ref(items[1]), ref(items[2]), ref(items[3])};
    return tuple_from(rt, parts, 4);
}

// words(code): its instructions, as numbers; see lang/opcodes.def.
static Value words(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (type_of(rt, args[0]) != TYPE_OF_ID(rt, CODE))
        return raise(rt, EXC_TypeError, "a code object is needed");
    const Code *code = (const Code *)AS_OBJECT(args[0]);
    Value tuple = tuple_new(rt, code->word_count);
    for (uint32_t i = 0; !IS_NULL(tuple) && i < code->word_count; i++)
        AS_TUPLE(tuple)->items[i] = small_int(code->words[i]);
    return tuple;
}

// opcodes(): the numbers of those that the check of programs (lib/_check.py) looks at.
static Value opcodes(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    static const uint8_t OPCODES[] = {
        OP_IMPORT_NAME,  OP_IMPORT_FROM, OP_LOAD_ATTR,  OP_LOAD_METHOD,    OP_STORE_ATTR,
        OP_LOAD_GLOBAL,  OP_LOAD_NAME,   OP_LOAD_FAST,  OP_LOAD_FAST_PAIR, OP_LOAD_DEREF,
        OP_STORE_GLOBAL, OP_STORE_NAME,  OP_STORE_FAST, OP_STORE_DEREF,    OP_LOAD_NONE};
    return bytes_new(rt, (const char *)OPCODES, sizeof OPCODES);
}

// position(traceback or frame): line, end line, column and end column of what it executes;
// position(code, word): of the instruction there.
static Value position(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    if (n == 2 && type_of(rt, args[0]) == TYPE_OF_ID(rt, CODE) && IS_SMALL(args[1]))
        return position_in(rt, (const Code *)AS_OBJECT(args[0]), (uint32_t)AS_SMALL(args[1]));
    bool entry = type_of(rt, args[0]) == TYPE_OF_ID(rt, TRACEBACK);
    if (!entry && type_of(rt, args[0]) != TYPE_OF_ID(rt, FRAME))
        return raise(rt, EXC_TypeError, "a traceback or a frame is needed");
    const Traceback *tb = (const Traceback *)AS_OBJECT(args[0]);
    const Frame *frame = entry ? tb->frame : (const Frame *)AS_OBJECT(args[0]);
    return position_in(rt, frame->code, entry ? tb->word : frame_word(frame));
}

// Lists a native frame and those that called it, the outermost first, each as often as it stands
// for a frame of CPython. `live`: they are on the chain, else as far as they refer to each other.
static bool list_natives(Runtime *rt, List *list, const Frame *frame, bool live) {
    const uint32_t at = list->length;
    for (; frame != NULL && frame->form != FORM_PYTHON; frame = frame->back) {
        for (uint32_t times = frame_weight(frame); times > 0; times--)
            if (!list_insert(rt, list, at, own(object_ref(frame)))) return false;
        if (!live && !frame->keeps_back) break;
    }
    return true;
}

// passed(traceback): the frames of C code that stand for Python in CPython, between its frame and
// the next inner one (see traceback_pass). passed(frame): those between it and its caller.
static Value passed(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value list = list_new(rt, 0), at = NO_VALUE;
    if (IS_NULL(list)) return list;
    bool good = true;
    if (type_of(rt, args[0]) == TYPE_OF_ID(rt, TRACEBACK))
        at = ((const Traceback *)AS_OBJECT(args[0]))->passed;
    else if (type_of(rt, args[0]) == TYPE_OF_ID(rt, FRAME))
        good = list_natives(rt, AS_LIST(list), ((const Frame *)AS_OBJECT(args[0]))->back, true);
    for (; good && !IS_NULL(at); at = ((const Frame *)(const void *)AS_OBJECT(at))->result_override)
        good = list_natives(rt, AS_LIST(list), (const Frame *)(const void *)AS_OBJECT(at), false);
    if (good) return list;
    drop(rt, list);
    return NO_VALUE;
}

static uint32_t number_of(ValueRef v, uint32_t none) {
    return IS_SMALL(v) && AS_SMALL(v) >= 0 && AS_SMALL(v) < none ? (uint32_t)AS_SMALL(v) : none;
}

// source(filename, line, end_line, column, end_column): the lines with their carets, or "".
static Value source(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_STR(args[0])) return str_text(rt, "");
    uint32_t line = number_of(args[1], UINT32_MAX), end = number_of(args[2], UINT32_MAX);
    const CodePosition p = {.line = line,
                            .end_line = end == UINT32_MAX ? line : end,
                            .column = (uint16_t)number_of(args[3], NO_COLUMN),
                            .end_column = (uint16_t)number_of(args[4], NO_COLUMN)};
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (line != UINT32_MAX) traceback_source(rt, AS_STR(args[0]), &p, TRACEBACK_BY_LIBRARY, &buf);
    return str_from_buf(rt, &buf);
}

// lines(filename): the lines of a source that is known, each with its newline, or an empty list.
static Value lines(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value list = list_new(rt, 0);
    const char *text;
    size_t size;
    for (uint32_t i = 1; !IS_NULL(list) && IS_STR(args[0]) &&
                         program_source_line(rt, AS_STR(args[0]), i, &text, &size);
         i++) {
        Value line = str_format(rt, "%.*s\n", (int)size, text);
        if (!IS_NULL(line) && list_append(rt, AS_LIST(list), line)) continue;
        drop(rt, list);
        return NO_VALUE;
    }
    return list;
}

// suggestion(exception, traceback): what "Did you mean" adds to its text.
static Value suggestion(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    const Report report = {
        .exception = args[0], .traceback = args[1], .style = TRACEBACK_BY_LIBRARY};
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (IS_EXCEPTION(args[0])) traceback_suggest(rt, &report, &buf);
    return str_from_buf(rt, &buf);
}

// syntax_error(exception): the lines that it is shown with.
static Value syntax_error(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    const Report report = {.exception = args[0], .style = TRACEBACK_BY_LIBRARY};
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (is_instance(rt, args[0], rt->exceptions[EXC_SyntaxError]))
        traceback_syntax_error(rt, &report, &buf);
    return str_from_buf(rt, &buf);
}

const NativeDef TRACEBACK_FUNCTIONS[] = {
    {"position", position, 1, 2, 0, NULL},
    {"passed", passed, 1, 1, 0, NULL},
    {"words", words, 1, 1, 0, NULL},
    {"opcodes", opcodes, 0, 0, 0, NULL},
    {"source", source, 5, 5, 0, NULL},
    {"lines", lines, 1, 1, 0, NULL},
    {"suggestion", suggestion, 2, 2, 0, NULL},
    {"syntax_error", syntax_error, 1, 1, 0, NULL},
    {0},
};
