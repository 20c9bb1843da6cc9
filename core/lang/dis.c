// The disassembler: `loopscope dis`.
#include "lang/compile.h"

#include "object/ops.h"
#include "object/runtime.h"

typedef enum Argument {
    ARG_NONE,
    ARG_CONST,
    ARG_NAME,
    ARG_LOCAL,
    ARG_CELL,
    ARG_TARGET,
    ARG_COUNT,
    ARG_FLAGS
} Argument;

static const struct {
    const char *name;
    uint8_t argument; // Argument
} OPCODES[] = {
#define OPCODE(name, pops, pushes, argument, doc) {#name, ARG_##argument},
#include "lang/opcodes.def"
#undef OPCODE
};

static bool has_cache(Opcode op) {
    return op == OP_LOAD_GLOBAL || op == OP_LOAD_ATTR || op == OP_STORE_ATTR ||
           op == OP_LOAD_METHOD;
}

static uint32_t target_of(uint32_t word) {
    Opcode op = WORD_OP(word);
    if (op == OP_COMPARE_JUMP) return WORD_ARG(word) >> 3;
    return OPCODES[op].argument == ARG_TARGET ? WORD_ARG(word) : UINT32_MAX;
}

static bool is_target(const Code *code, uint32_t place) {
    for (uint32_t i = 0; i < code->handler_count; i++) {
        if (code->handlers[i].target == place) return true;
    }
    for (uint32_t i = 0; i < code->word_count; i++) {
        if (target_of(code->words[i]) == place) return true;
        if (has_cache(WORD_OP(code->words[i]))) i++;
    }
    return false;
}

static void pad(StrBuf *out, size_t start, size_t width) {
    size_t used = out->len - start;
    strbuf_repeat(out, ' ', used < width ? width - used : 1);
}

static void value_repr(Runtime *rt, Value value, StrBuf *out) {
    Value text = op_repr(rt, ref(value));
    if (IS_NULL(text)) {
        clear_pending(rt);
        strbuf_text(out, "?");
        return;
    }
    strbuf_bytes(out, AS_STR(text)->data, AS_STR(text)->size);
    drop(rt, text);
}

static void meaning(Runtime *rt, const Code *code, uint32_t word, StrBuf *out) {
    static const char *const COMPARES[] = {"<", "<=", "==", "!=", ">", ">="};
    Opcode op = WORD_OP(word);
    uint32_t arg = WORD_ARG(word);
    switch ((Argument)OPCODES[op].argument) {
    case ARG_CONST: value_repr(rt, code->consts[arg], out); break;
    case ARG_NAME: strbuf_text(out, code->names[arg]->data); break;
    case ARG_LOCAL:
        if (op == OP_LOAD_FAST_PAIR)
            strbuf_format(out, "%s, %s", code->local_names[arg & 0xFFF]->data,
                          code->local_names[arg >> 12]->data);
        else if (op == OP_ADD_FAST || op == OP_SUB_FAST)
            strbuf_format(out, "%s, %u", code->local_names[arg & 0xFFF]->data, arg >> 12);
        else
            strbuf_text(out, code->local_names[arg]->data);
        break;
    case ARG_CELL: strbuf_text(out, code->local_names[arg]->data); break;
    case ARG_TARGET: strbuf_format(out, "to %u", arg); break;
    case ARG_FLAGS:
        if (op == OP_COMPARE) strbuf_text(out, COMPARES[arg]);
        if (op == OP_COMPARE_JUMP) strbuf_format(out, "%s, to %u", COMPARES[arg & 7], arg >> 3);
        if (op == OP_MAKE_CELL) strbuf_text(out, code->local_names[arg & 0xFFF]->data);
        break;
    default: break;
    }
}

static void instruction(Runtime *rt, const Code *code, uint32_t place, uint32_t *line,
                        StrBuf *out) {
    uint32_t word = code->words[place];
    size_t start = out->len;
    const CodePosition *position = code_position(code, place);
    if (position->line != *line && position->line != 0) strbuf_uint(out, position->line);
    if (position->line != 0) *line = position->line;
    pad(out, start, 6);
    strbuf_text(out, is_target(code, place) ? ">> " : "   ");
    strbuf_uint(out, place);
    pad(out, start, 15);
    strbuf_text(out, OPCODES[WORD_OP(word)].name);
    if (OPCODES[WORD_OP(word)].argument != ARG_NONE) {
        pad(out, start, 37);
        strbuf_uint(out, WORD_ARG(word));
        size_t before = out->len;
        strbuf_text(out, " (");
        meaning(rt, code, word, out);
        if (out->len == before + 2)
            out->len = before;
        else
            strbuf_char(out, ')');
    }
    strbuf_char(out, '\n');
}

static void one_code(Runtime *rt, const Code *code, StrBuf *out) {
    uint32_t line = 0;
    strbuf_format(out, "%s, line %u, stack %u\n", code->qualname->data, code->first_line,
                  code->stack_size);
    for (uint32_t i = 0; i < code->word_count; i++) {
        instruction(rt, code, i, &line, out);
        if (has_cache(WORD_OP(code->words[i]))) i++;
    }
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const CodeHandler *h = &code->handlers[i];
        strbuf_format(out, "handler of %u to %u: %u, depth %u\n", h->start, h->end, h->target,
                      h->depth);
    }
}

// Nesting of code is bounded by the height of the tree.
void disassemble(Runtime *rt, Code *code, StrBuf *out) {
    one_code(rt, code, out);
    for (uint32_t i = 0; i < code->const_count; i++) {
        if (!IS_OBJECT(code->consts[i])) continue;
        if (AS_OBJECT(code->consts[i])->type != TYPE_OF_ID(rt, CODE)) continue;
        strbuf_char(out, '\n');
        disassemble(rt, (Code *)AS_OBJECT(code->consts[i]), out);
    }
}
