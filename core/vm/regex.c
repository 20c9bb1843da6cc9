#include "vm/regex.h"

#include "base/utf8.h"
#include "object/exception.h"
#include "object/runtime.h"
#include "object/unicode.h"
#include "vm/frame.h"

const char *const REGEX_OP_NAMES[RX_COUNT] = {
#define REGEX_OP(name, operands) #name,
#include "vm/regex_ops.def"
#undef REGEX_OP
};

static const char *const OPERANDS[RX_COUNT] = {
#define REGEX_OP(name, operands) operands,
#include "vm/regex_ops.def"
#undef REGEX_OP
};

#define FAILED UINT32_MAX
enum { SET_HEAD = 5, BITMAP = 8, FOLD_UNICODE = 2, CHARGE = 1024 };

// Categories of a SET, for characters from 256 on, as bits.
enum { SET_DIGIT = 1, SET_SPACE = 2, SET_WORD = 4, SET_NOT = 3 /* shift of their negations */ };

// Words of an instruction.
static uint32_t op_size(const uint32_t *at) {
    return at[0] == RX_SET ? at[1] : 1 + (uint32_t)strlen(OPERANDS[at[0]]);
}

// ------------------------------------------------------------------ checking a program

// A pair of slots belongs to one kind of instruction: so what one finds in it is what such a one
// put there.
static bool check_slot(const Regex *regex, char kind, uint32_t slot, char *owners) {
    if (slot < 2 || slot >= regex->slots - regex->slots % 2) return false;
    if (kind == 's') {
        kind = 'g';
    } else if (slot % 2 != 0) {
        return false;
    }
    char *owner = &owners[slot / 2];
    if (*owner == 0) *owner = kind;
    return *owner == kind;
}

static bool check_operand(const Regex *regex, char kind, uint32_t word, char *owners) {
    switch (kind) {
    case 't': return word < regex->size;
    case 'z': return word >= SET_HEAD + BITMAP && (word - SET_HEAD - BITMAP) % 2 == 0;
    case 'n':
    case 'f': return true;
    default: return check_slot(regex, kind, word, owners);
    }
}

static bool check_places(const Regex *regex, const char *starts) {
    for (uint32_t at = 0; at < regex->size; at += op_size(regex->code + at)) {
        const char *kinds = OPERANDS[regex->code[at]];
        for (uint32_t i = 0; kinds[i] != 0; i++)
            if (kinds[i] == 't' && !starts[regex->code[at + 1 + i]]) return false;
    }
    return true;
}

bool regex_check(const Regex *regex, char *scratch) {
    char *starts = scratch, *owners = scratch + regex->size;
    uint32_t at = 0, last = RX_COUNT;
    while (at < regex->size) {
        const uint32_t *op = regex->code + at;
        if (op[0] >= RX_COUNT || (last == RX_MANY && op[0] > RX_SET)) return false;
        const char *kinds = OPERANDS[op[0]];
        uint32_t room = regex->size - at - 1;
        if (strlen(kinds) > room) return false;
        for (uint32_t i = 0; kinds[i] != 0; i++)
            if (!check_operand(regex, kinds[i], op[1 + i], owners)) return false;
        if (op[0] == RX_SET && op[1] > room + 1) return false;
        starts[at] = last != RX_MANY;
        last = op[0];
        at += op_size(op);
    }
    return last == RX_MATCH && check_places(regex, starts);
}

// ------------------------------------------------------------------ characters

// What to do when the way that is being tried fails. The newest is on top.
typedef struct Choice {
    enum {
        CHOICE_GO,   // go on at `pc` and `pos`
        CHOICE_SLOT, // give slot `pc` its old content `pos` back, and look further down
        CHOICE_LESS, // a greedy MANY: one character less than up to `pos`, not before `extra`
        CHOICE_MORE, // a lazy MANY at `pc`: one character more than the `extra` ones up to `pos`
        CHOICE_LOOP, // a lazy LOOP at `pc`: its body once more
    } kind;
    uint32_t pc, pos, extra;
} Choice;

typedef struct Machine {
    Runtime *rt;
    const uint32_t *code;
    const char *text;
    uint32_t end;
    bool wide;
    uint32_t *slots;
    uint32_t steps; // since the budget was last charged
    Choice *stack;  // owned
    size_t count, capacity;
} Machine;

static inline uint32_t char_at(const Machine *m, uint32_t pos, uint32_t *next) {
    uint8_t first = (uint8_t)m->text[pos];
    if (!m->wide || first < 0x80) {
        *next = pos + 1;
        return first;
    }
    size_t at = pos;
    uint32_t c = utf8_next(m->text, &at);
    *next = (uint32_t)at;
    return c;
}

// Where the character before `pos` (which is not 0) begins.
static inline uint32_t before(const Machine *m, uint32_t pos) {
    pos--;
    while (m->wide && pos > 0 && ((uint8_t)m->text[pos] & 0xC0) == 0x80) pos--;
    return pos;
}

static uint32_t fold(uint32_t c, uint32_t how) {
    if (how == 0) return c;
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    uint32_t lower[3] = {c};
    if (how == FOLD_UNICODE) unicode_map(c, CASE_LOWER, lower);
    return lower[0];
}

static bool is_word(uint32_t c, bool unicode) {
    if (c >= 0x80 && !unicode) return false;
    return c == '_' ||
           unicode_is(c, UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC);
}

static bool set_has(const uint32_t *set, uint32_t c) {
    c = fold(c, set[2]);
    if (c < 256) return (set[SET_HEAD + c / 32] >> c % 32 & 1) != 0;
    if (set[4] != 0) {
        uint32_t is = (unicode_is(c, UNICODE_DECIMAL) ? SET_DIGIT : 0u) |
                      (unicode_is_space(c) ? SET_SPACE : 0u) | (is_word(c, true) ? SET_WORD : 0u);
        if ((set[4] & (is | (~is & 7) << SET_NOT)) != 0) return true;
    }
    const uint32_t *ranges = set + SET_HEAD + BITMAP;
    uint32_t low = 0, high = (set[1] - SET_HEAD - BITMAP) / 2; // the first that ends at c or later
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (ranges[2 * middle + 1] < c) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < (set[1] - SET_HEAD - BITMAP) / 2 && ranges[2 * low] <= c;
}

// Where the character at `pos` ends, when the instruction matches it; else FAILED.
static inline uint32_t match_one(const Machine *m, const uint32_t *op, uint32_t pos) {
    if (pos >= m->end) return FAILED;
    uint32_t next, c = char_at(m, pos, &next);
    bool good = true;
    switch (op[0]) {
    case RX_ANY: good = c != '\n'; break;
    case RX_CHAR: good = fold(c, op[1]) == op[2]; break;
    case RX_NOT_CHAR: good = fold(c, op[1]) != op[2]; break;
    case RX_SET: good = set_has(op, c) != (op[3] != 0); break;
    default: break; // RX_ALL
    }
    return good ? next : FAILED;
}

// ------------------------------------------------------------------ the stack

// Counts steps against the run's budget. False: raised.
static bool charge(Machine *m) {
    uint32_t steps = m->steps;
    m->steps = 0;
    return vm_work(m->rt, steps);
}

static bool push(Machine *m, Choice choice) {
    if (m->count == m->capacity &&
        !vec_reserve(&m->rt->mem, (void **)&m->stack, &m->capacity, m->count + 1, sizeof choice)) {
        raise_memory(m->rt);
        return false;
    }
    m->stack[m->count++] = choice;
    return true;
}

static bool set_slot(Machine *m, uint32_t slot, uint32_t content) {
    if (m->slots[slot] == content) return true;
    if (!push(m, (Choice){CHOICE_SLOT, slot, m->slots[slot], 0})) return false;
    m->slots[slot] = content;
    return true;
}

// Gives up the choices above `height`; what they say of slots stays.
static void cut(Machine *m, uint32_t height) {
    size_t kept = height;
    for (size_t i = height; i < m->count; i++)
        if (m->stack[i].kind == CHOICE_SLOT) m->stack[kept++] = m->stack[i];
    if (kept < m->count) m->count = kept;
}

// Takes everything above `height` back.
static void undo(Machine *m, uint32_t height) {
    while (m->count > height) {
        const Choice *top = &m->stack[--m->count];
        if (top->kind == CHOICE_SLOT) m->slots[top->pc] = top->pos;
    }
}

// ------------------------------------------------------------------ repeating

// How many characters from `pos` on, at most `max`, are anything or no line feed: of text whose
// characters are bytes.
static uint32_t run_length(const Machine *m, const uint32_t *one, uint32_t pos, uint32_t max) {
    uint32_t n = m->end - pos < max ? m->end - pos : max;
    const char *stop = one[0] == RX_ALL ? NULL : memchr(m->text + pos, '\n', n);
    return stop == NULL ? n : (uint32_t)(stop - (m->text + pos));
}

// Matches a character instruction up to `max` times; `least` gets where the first `min` end.
static uint32_t match_many(Machine *m, const uint32_t *one, uint32_t pos, uint32_t min,
                           uint32_t max, uint32_t *count, uint32_t *least) {
    uint32_t n = 0;
    *least = pos;
    if (!m->wide && one[0] <= RX_ALL) {
        *count = n = run_length(m, one, pos, max);
        *least = pos + (n < min ? n : min);
        m->steps += n / 64;
        return pos + n;
    }
    for (uint32_t next; n < max && (next = match_one(m, one, pos)) != FAILED; n++) {
        if (n < min) *least = next;
        pos = next;
    }
    *count = n;
    m->steps += n / 8;
    return pos;
}

typedef enum Step { RAISED = -1, FAIL, GO_ON, DONE } Step;

static Step many(Machine *m, uint32_t *pc, uint32_t *pos) {
    const uint32_t *op = m->code + *pc, *one = op + 4;
    enum { GREEDY, LAZY };
    uint32_t min = op[2], count, least, next = *pc + 4 + op_size(one);
    uint32_t reached = match_many(m, one, *pos, min, op[1] == LAZY ? min : op[3], &count, &least);
    if (count < min) return FAIL;
    if (op[1] == LAZY) {
        if (!push(m, (Choice){CHOICE_MORE, *pc, reached, count})) return RAISED;
    } else if (op[1] == GREEDY && reached > least) {
        if (!push(m, (Choice){CHOICE_LESS, next, reached, least})) return RAISED;
    }
    *pc = next;
    *pos = reached;
    return GO_ON;
}

// The body of a loop once more.
static Step loop_body(Machine *m, const uint32_t *op, uint32_t count, uint32_t *pc, uint32_t pos) {
    if (!set_slot(m, op[1], count) || !set_slot(m, op[1] + 1, pos)) return RAISED;
    *pc = op[5];
    return GO_ON;
}

// As CPython's MAX_UNTIL and MIN_UNTIL: what is needed first, then as much as `max`; a body that
// matched nothing is not tried again.
static Step loop(Machine *m, uint32_t *pc, uint32_t pos) {
    const uint32_t *op = m->code + *pc;
    uint32_t count = m->slots[op[1]] + 1, last = m->slots[op[1] + 1]; // REGEX_UNSET + 1 is 0
    if (count < op[3]) {
        *pc = op[5];
        return set_slot(m, op[1], count) ? GO_ON : RAISED;
    }
    if (op[2] != 0) {
        if (!push(m, (Choice){CHOICE_LOOP, *pc, pos, 0})) return RAISED;
        *pc += 6;
        return GO_ON;
    }
    uint32_t rest = *pc + 6;
    *pc = rest;
    if (count >= op[4] || pos == last) return GO_ON;
    if (!push(m, (Choice){CHOICE_GO, rest, pos, 0})) return RAISED;
    return loop_body(m, op, count, pc, pos);
}

static Step loop_again(Machine *m, uint32_t *pc, uint32_t pos) {
    const uint32_t *op = m->code + *pc;
    uint32_t count = m->slots[op[1]] + 1;
    if (count >= op[4] || pos == m->slots[op[1] + 1]) return FAIL;
    return loop_body(m, op, count, pc, pos);
}

// ------------------------------------------------------------------ going back

// A greedy MANY gives characters back, until what follows may match.
static Step give_back(Machine *m, Choice *top, uint32_t *pc, uint32_t *pos) {
    const uint32_t *next = m->code + top->pc;
    bool plain = !m->wide && next[0] == RX_CHAR && next[1] == 0;
    do {
        top->pos = before(m, top->pos);
        if (plain) { // the same, quicker
            uint32_t from = top->pos;
            while (top->pos > top->extra && (uint8_t)m->text[top->pos] != next[2]) top->pos--;
            m->steps += (from - top->pos) / 16;
        }
        m->steps++;
        if (next[0] > RX_SET || match_one(m, next, top->pos) != FAILED) {
            *pc = top->pc;
            *pos = top->pos;
            if (top->pos <= top->extra) m->count--;
            return GO_ON;
        }
    } while (top->pos > top->extra);
    m->count--;
    return FAIL;
}

static Step take_more(Machine *m, Choice top, uint32_t *pc, uint32_t *pos) {
    const uint32_t *op = m->code + top.pc;
    uint32_t next = top.extra < op[3] ? match_one(m, op + 4, top.pos) : FAILED;
    if (next == FAILED) return FAIL;
    top.pos = *pos = next;
    top.extra++;
    *pc = top.pc + 4 + op_size(op + 4);
    return push(m, top) ? GO_ON : RAISED;
}

// Takes up the newest choice that is left. FAIL: there is none.
static Step backtrack(Machine *m, uint32_t *pc, uint32_t *pos) {
    Step step = FAIL;
    while (step == FAIL && m->count > 0) {
        if (++m->steps >= CHARGE && !charge(m)) return RAISED;
        Choice *top = &m->stack[m->count - 1];
        if (top->kind == CHOICE_LESS) {
            step = give_back(m, top, pc, pos);
            continue;
        }
        m->count--;
        *pc = top->pc;
        *pos = top->pos;
        switch (top->kind) {
        case CHOICE_SLOT: m->slots[top->pc] = top->pos; break;
        case CHOICE_MORE: step = take_more(m, *top, pc, pos); break;
        case CHOICE_LOOP: step = loop_again(m, pc, *pos); break;
        default: step = GO_ON; break;
        }
    }
    return step;
}

// ------------------------------------------------------------------ look-around, groups, places

// Moves back so many characters. False: there are not enough, and `pos` is as it was.
static bool step_back(Machine *m, uint32_t count, uint32_t *pos) {
    if (*pos < count) return false;
    uint32_t at = m->wide ? *pos : *pos - count;
    if (!m->wide) count = 0;
    m->steps += count / 8;
    for (; count > 0; count--) {
        if (at == 0) return false;
        at = before(m, at);
    }
    *pos = at;
    return true;
}

// Notes where a look-around or an atomic group begins: how high the stack is, and the position.
static Step enter(Machine *m, const uint32_t *op, uint32_t *pc, uint32_t *pos) {
    uint32_t height = (uint32_t)m->count, here = *pos;
    bool negated = op[0] == RX_LOOK_NOT;
    if (op[0] != RX_ATOMIC && !step_back(m, op[2], pos)) {
        if (!negated) return FAIL;
        *pc = op[3];
        return GO_ON;
    }
    if (negated && !push(m, (Choice){CHOICE_GO, op[3], here, 0})) return RAISED;
    if (!set_slot(m, op[1], height) || !set_slot(m, op[1] + 1, here)) return RAISED;
    *pc += op_size(op);
    return GO_ON;
}

// The end of one. The slots are what `enter` made them, unless the program is none of the compiler.
static Step leave(Machine *m, const uint32_t *op, uint32_t *pc, uint32_t *pos) {
    uint32_t height = m->slots[op[1]], here = m->slots[op[1] + 1];
    if (height > m->count || here > m->end) return FAIL;
    if (op[0] == RX_LOOK_NOT_END) {
        undo(m, height);
        return FAIL;
    }
    cut(m, height);
    if (op[0] == RX_LOOK_END) *pos = here;
    *pc += op_size(op);
    return GO_ON;
}

// The bounds of what a group matched. False: it did not.
static bool group_span(const Machine *m, uint32_t slot, uint32_t *from, uint32_t *to) {
    *from = m->slots[slot];
    *to = m->slots[slot + 1];
    return *to != REGEX_UNSET && *from <= *to && *to <= m->end;
}

static Step group_again(Machine *m, const uint32_t *op, uint32_t *pos) {
    uint32_t from, to;
    if (!group_span(m, op[2], &from, &to)) return FAIL;
    m->steps += (to - from) / 8;
    while (from < to) {
        if (*pos >= m->end) return FAIL;
        uint32_t a = char_at(m, from, &from), b = char_at(m, *pos, pos);
        if (fold(a, op[1]) != fold(b, op[1])) return FAIL;
    }
    return GO_ON;
}

static bool at_boundary(const Machine *m, bool unicode, uint32_t pos) {
    uint32_t next;
    bool left = pos > 0 && is_word(char_at(m, before(m, pos), &next), unicode);
    bool right = pos < m->end && is_word(char_at(m, pos, &next), unicode);
    return left != right;
}

static bool at_place(const Machine *m, const uint32_t *op, uint32_t pos) {
    bool line = pos < m->end && m->text[pos] == '\n';
    switch (op[0]) {
    case RX_START: return pos == 0;
    case RX_LINE_START: return pos == 0 || m->text[pos - 1] == '\n';
    case RX_END: return pos == m->end;
    case RX_LAST_END: return pos == m->end || (line && pos + 1 == m->end);
    case RX_LINE_END: return pos == m->end || line;
    default: // RX_BOUNDARY, which an empty text has not, negated or not
        return m->end > 0 && at_boundary(m, op[2] != 0, pos) != (op[1] != 0);
    }
}

// ------------------------------------------------------------------ running

// What one instruction does that is neither a character nor the end.
static Step execute(Machine *m, uint32_t *pc, uint32_t *pos) {
    const uint32_t *op = m->code + *pc;
    uint32_t from, to;
    switch (op[0]) {
    case RX_MARK:
        if (!set_slot(m, op[1], *pos)) return RAISED;
        if (op[1] % 2 != 0 && !set_slot(m, 1, op[1] / 2)) return RAISED;
        break;
    case RX_JUMP: *pc = op[1]; return GO_ON;
    case RX_SPLIT:
        if (!push(m, (Choice){CHOICE_GO, op[1], *pos, 0})) return RAISED;
        break;
    case RX_MANY: return many(m, pc, pos);
    case RX_LOOP_BEGIN:
        if (!set_slot(m, op[1], REGEX_UNSET) || !set_slot(m, op[1] + 1, REGEX_UNSET)) return RAISED;
        break;
    case RX_LOOP: return loop(m, pc, *pos);
    case RX_LOOK:
    case RX_LOOK_NOT:
    case RX_ATOMIC: return enter(m, op, pc, pos);
    case RX_LOOK_END:
    case RX_LOOK_NOT_END:
    case RX_ATOMIC_END: return leave(m, op, pc, pos);
    case RX_GROUP: {
        Step step = group_again(m, op, pos);
        if (step != GO_ON) return step;
        break;
    }
    case RX_IF_GROUP:
        if (group_span(m, op[1], &from, &to)) break;
        *pc = op[2];
        return GO_ON;
    case RX_FAIL: return FAIL;
    default:
        if (!at_place(m, op, *pos)) return FAIL;
        break;
    }
    *pc += op_size(op);
    return GO_ON;
}

// Tries to match at `pos`, which becomes the end. `except` is an end that does not count, `only`
// the one that does; or FAILED. DONE, FAIL (the slots are as before) or RAISED.
static Step run(Machine *m, uint32_t *pos, uint32_t except, uint32_t only) {
    uint32_t pc = 0;
    for (;;) {
        if (++m->steps >= CHARGE && !charge(m)) return RAISED;
        const uint32_t *op = m->code + pc;
        Step step = FAIL;
        if (op[0] <= RX_SET) {
            uint32_t next = match_one(m, op, *pos);
            if (next != FAILED) {
                *pos = next;
                pc += op_size(op);
                step = GO_ON;
            }
        } else if (op[0] != RX_MATCH) {
            step = execute(m, &pc, pos);
        } else if (*pos != except && (only == FAILED || *pos == only)) {
            return DONE;
        }
        if (step == FAIL) step = backtrack(m, &pc, pos);
        if (step != GO_ON) return step;
    }
}

// The character instruction that each match begins with, or NULL.
static const uint32_t *first_character(const uint32_t *code) {
    while (code[0] == RX_MARK) code += 2;
    if (code[0] == RX_MANY && code[2] > 0) code += 4;
    return code[0] <= RX_SET ? code : NULL;
}

static Step search(Machine *m, uint32_t start, uint32_t *from, uint32_t *pos, bool advance) {
    const uint32_t *first = first_character(m->code);
    for (*from = start;; advance = false) {
        while (first != NULL && match_one(m, first, *from) == FAILED) {
            if (*from >= m->end) return FAIL;
            if (++m->steps >= CHARGE && !charge(m)) return RAISED;
            char_at(m, *from, from);
            advance = false;
        }
        *pos = *from;
        Step step = run(m, pos, advance ? *from : FAILED, FAILED);
        if (step != FAIL) return step;
        if (*from >= m->end) return FAIL;
        char_at(m, *from, from);
    }
}

int regex_run(Runtime *rt, const Regex *regex, const RegexText *text, uint32_t start,
              RegexMode mode, bool advance, uint32_t *slots, uint32_t *last_group) {
    Machine m = {.rt = rt,
                 .code = regex->code,
                 .text = text->data,
                 .end = text->end,
                 .wide = text->wide,
                 .slots = slots};
    memset(slots, 0xFF, regex->slots * sizeof *slots);
    uint32_t from = start, pos = start;
    Step step;
    if (mode == REGEX_SEARCH) {
        step = search(&m, start, &from, &pos, advance);
    } else {
        step = run(&m, &pos, advance ? start : FAILED, mode == REGEX_MATCH ? FAILED : m.end);
    }
    mem_free(&rt->mem, m.stack, m.capacity * sizeof *m.stack);
    if (step != RAISED && !charge(&m)) step = RAISED;
    *last_group = slots[1] == REGEX_UNSET ? 0 : slots[1];
    slots[0] = from;
    slots[1] = pos;
    return step == DONE ? 1 : (int)step;
}
