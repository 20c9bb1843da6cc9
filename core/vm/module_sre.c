// The module `_sre`: compiled programs of regular expressions and their matcher. The parser, the
// compiler and the classes Pattern and Match are written in Python (lib/re).
#include "object/bytes.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/modules.h"
#include "vm/regex.h"

typedef struct Program {
    Object head;
    Regex regex;
    bool bytes; // for bytes, else for str
} Program;

static void program_destroy(Runtime *rt, Object *self) {
    Program *p = (Program *)self;
    mem_free(&rt->mem, p->regex.code, p->regex.size * sizeof *p->regex.code);
}

// ------------------------------------------------------------------ making

static bool read_code(Runtime *rt, Regex *regex, const List *list) {
    for (uint32_t i = 0; i < regex->size; i++) {
        Value word = list->items[i];
        if (!IS_SMALL(word) || AS_SMALL(word) < 0 || AS_SMALL(word) > UINT32_MAX) return false;
        regex->code[i] = (uint32_t)AS_SMALL(word);
    }
    size_t room = (size_t)regex->size + regex->slots;
    char *scratch = mem_zalloc(&rt->mem, room);
    bool good = scratch != NULL && regex_check(regex, scratch);
    if (scratch == NULL) raise_memory(rt);
    mem_free(&rt->mem, scratch, room);
    return good;
}

// compile(code, slots, bytes): a program of a list of words. Whether it is for bytes.
static Value sre_compile(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t slots;
    if (!op_index(rt, args[1], &slots)) return NO_VALUE;
    if (!IS_LIST(args[0]) || slots < 2 || slots > REGEX_MAX_SLOTS)
        return raise(rt, EXC_ValueError, "invalid SRE code");
    List *list = AS_LIST(args[0]);
    Program *p = object_new(rt, TYPE_OF_ID(rt, REGEX));
    if (p == NULL) return NO_VALUE;
    p->bytes = IS_TRUE(args[2]);
    p->regex.slots = (uint32_t)slots;
    p->regex.code = mem_alloc(&rt->mem, list->length * sizeof *p->regex.code);
    if (p->regex.code == NULL) {
        raise_memory(rt);
    } else {
        p->regex.size = list->length;
        if (read_code(rt, &p->regex, list)) return object_value(p);
        if (!rt_pending(rt)) raise(rt, EXC_ValueError, "invalid SRE code");
    }
    drop_object(rt, p);
    return NO_VALUE;
}

// ------------------------------------------------------------------ matching

// What is searched.
typedef struct Subject {
    RegexText text;
    Str *str;       // NULL: bytes
    int64_t length; // characters
} Subject;

static bool open_subject(Runtime *rt, const Program *p, ValueRef v, Subject *subject) {
    RegexText *text = &subject->text;
    size_t size;
    *subject = (Subject){0};
    if (IS_STR(v)) {
        Str *s = subject->str = AS_STR(v);
        *text = (RegexText){.data = s->data, .end = s->size, .wide = s->size != s->length};
        subject->length = s->length;
    } else if (bytes_view(rt, v, &text->data, &size)) {
        text->end = (uint32_t)size;
        subject->length = (int64_t)size;
    } else {
        raise(rt, EXC_TypeError,
              rt->options.python < 11 ? "expected string or bytes-like object"
                                      : "expected string or bytes-like object, got '%s'",
              type_of(rt, v)->name->data);
        return false;
    }
    if (IS_STR(v) == !p->bytes) return true;
    raise(rt, EXC_TypeError,
          p->bytes ? "cannot use a bytes pattern on a string-like object"
                   : "cannot use a string pattern on a bytes-like object");
    return false;
}

static uint32_t offset_of(Runtime *rt, const Subject *subject, int64_t index) {
    return subject->text.wide ? str_offset(rt, subject->str, (uint32_t)index) : (uint32_t)index;
}

static Value index_of(Runtime *rt, const Subject *subject, uint32_t offset) {
    return small_int(subject->text.wide ? str_index(rt, subject->str, offset) : offset);
}

// (begin, end) of the match and of each group, -1 where one did not match; then the last group.
static Value make_result(Runtime *rt, const Subject *subject, const uint32_t *slots,
                         uint32_t groups, uint32_t last_group) {
    Value result = tuple_new(rt, 2 * groups + 3);
    if (IS_NULL(result)) return NO_VALUE;
    Value *items = AS_TUPLE(result)->items;
    for (uint32_t i = 0; i <= groups; i++) {
        uint32_t begin = slots[2 * i], end = slots[2 * i + 1];
        bool there = end != REGEX_UNSET && begin <= end;
        items[2 * i] = there ? index_of(rt, subject, begin) : small_int(-1);
        items[2 * i + 1] = there ? index_of(rt, subject, end) : small_int(-1);
    }
    items[2 * groups + 2] = small_int(last_group);
    return result;
}

static int64_t clamp(int64_t n, int64_t high) {
    return n < 0 ? 0 : n > high ? high : n;
}

// match(text, pos, endpos, mode, groups): mode is a RegexMode, plus 4 when an empty match at `pos`
// does not count. A tuple as make_result describes, or None.
static Value program_match(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    const Program *p = (Program *)AS_OBJECT(args[0]);
    int64_t pos, endpos, mode, groups;
    Subject subject;
    if (!open_subject(rt, p, args[1], &subject)) return NO_VALUE;
    if (!op_index(rt, args[2], &pos) || !op_index(rt, args[3], &endpos) ||
        !op_index(rt, args[4], &mode) || !op_index(rt, args[5], &groups))
        return NO_VALUE;
    if (groups < 0 || 2 * groups + 2 > p->regex.slots)
        return raise(rt, EXC_ValueError, "invalid SRE code");
    pos = clamp(pos, subject.length);
    endpos = clamp(endpos, subject.length);
    if (pos > endpos) return NONE;
    if (endpos < subject.length) subject.text.end = offset_of(rt, &subject, endpos);
    uint32_t start = offset_of(rt, &subject, pos), last_group;
    size_t room = p->regex.slots * sizeof(uint32_t);
    uint32_t *slots = mem_alloc(&rt->mem, room);
    if (slots == NULL) return raise_memory(rt);
    int found = regex_run(rt, &p->regex, &subject.text, start, (RegexMode)(mode & 3),
                          (mode & 4) != 0, slots, &last_group);
    Value result = found < 0 ? NO_VALUE : NONE;
    if (found > 0) result = make_result(rt, &subject, slots, (uint32_t)groups, last_group);
    mem_free(&rt->mem, slots, room);
    return result;
}

static const NativeDef REGEX_METHODS[] = {{"match", program_match, 6, 6, 0, NULL}, {0}};

const TypeSpec REGEX_SPEC = {
    .name = "_sre.Program",
    .size = sizeof(Program),
    .slots = {.destroy = program_destroy},
    .methods = REGEX_METHODS,
};

const NativeDef SRE_FUNCTIONS[] = {{"compile", sre_compile, 3, 3, 0, NULL}, {0}};

// OPCODES: the names of the instructions, in the order of their numbers.
bool module_sre_init(Runtime *rt, Dict *dict) {
    Value codes = tuple_new(rt, RX_COUNT);
    if (IS_NULL(codes)) return false;
    for (uint32_t i = 0; i < RX_COUNT; i++) {
        Value name = str_text(rt, REGEX_OP_NAMES[i]);
        if (IS_NULL(name)) {
            drop(rt, codes);
            return false;
        }
        AS_TUPLE(codes)->items[i] = name;
    }
    return dict_set_text(rt, dict, "OPCODES", codes);
}
