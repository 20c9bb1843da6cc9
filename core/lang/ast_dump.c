#include "lang/ast_dump.h"

#include "base/dtoa.h"
#include "base/unicode.h"
#include "base/utf8.h"

static const char HEX[] = "0123456789abcdef";

static const char *const BINARIES[] = {
#define BINARY(name, symbol) #name,
#include "lang/ast.def"
};
static const char *const UNARIES[] = {
#define UNARY(name, symbol) #name,
#include "lang/ast.def"
};
static const char *const BOOLEANS[] = {
#define BOOLEAN(name, symbol) #name,
#include "lang/ast.def"
};
static const char *const COMPARES[] = {
#define COMPARE(name, symbol) #name,
#include "lang/ast.def"
};
static const char *const CONTEXTS[] = {
#define CONTEXT(name) #name,
#include "lang/ast.def"
};

// repr() of constants

static void hex_escape(StrBuf *out, char letter, uint32_t value, int digits) {
    strbuf_char(out, '\\');
    strbuf_char(out, letter);
    while (digits-- > 0) strbuf_char(out, HEX[value >> 4 * digits & 15]);
}

static void escaped(StrBuf *out, uint32_t c, char quote) {
    switch (c) {
    case '\n': strbuf_text(out, "\\n"); return;
    case '\r': strbuf_text(out, "\\r"); return;
    case '\t': strbuf_text(out, "\\t"); return;
    default: break;
    }
    if (c == '\\' || c == (uint32_t)quote) strbuf_char(out, '\\');
    if (unicode_printable(c)) {
        strbuf_codepoint(out, c);
    } else if (c <= 0xFF) {
        hex_escape(out, 'x', c, 2);
    } else if (c <= 0xFFFF) {
        hex_escape(out, 'u', c, 4);
    } else {
        hex_escape(out, 'U', c, 8);
    }
}

// Double quotes are taken when the text has single ones only.
static char choose_quote(const char *text, size_t len) {
    bool single = false;
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '"') return '\'';
        if (text[i] == '\'') single = true;
    }
    return single ? '"' : '\'';
}

static void str_repr(StrBuf *out, const char *text, size_t len) {
    char quote = choose_quote(text, len);
    strbuf_char(out, quote);
    for (size_t at = 0; at < len;) escaped(out, utf8_next(text, &at), quote);
    strbuf_char(out, quote);
}

static void bytes_repr(StrBuf *out, const char *text, size_t len) {
    char quote = choose_quote(text, len);
    strbuf_char(out, 'b');
    strbuf_char(out, quote);
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c < 0x80) {
            escaped(out, c, quote);
        } else {
            hex_escape(out, 'x', c, 2);
        }
    }
    strbuf_char(out, quote);
}

// The 'r' format: fixed notation for exponents from -4 to 15. `point` asks for ".0" at the end of
// whole numbers.
static void float_repr(StrBuf *out, double number, bool point) {
    char digits[DOUBLE_DIGITS];
    int exponent;
    if (number > 1.7976931348623157e308) {
        strbuf_text(out, "inf");
        return;
    }
    size_t count = double_shortest(number, digits, &exponent);
    if (exponent > 16 || exponent <= -4) {
        strbuf_char(out, digits[0]);
        if (count > 1) strbuf_char(out, '.');
        strbuf_bytes(out, digits + 1, count - 1);
        strbuf_text(out, exponent > 0 ? "e+" : "e-");
        unsigned power = (unsigned)(exponent > 0 ? exponent - 1 : 1 - exponent);
        if (power < 10) strbuf_char(out, '0');
        strbuf_uint(out, power);
        return;
    }
    if (exponent <= 0) {
        strbuf_text(out, "0.");
        strbuf_repeat(out, '0', (size_t)-exponent);
        strbuf_bytes(out, digits, count);
        return;
    }
    size_t whole = (size_t)exponent;
    strbuf_bytes(out, digits, count < whole ? count : whole);
    if (count < whole) strbuf_repeat(out, '0', whole - count);
    if (count > whole) {
        strbuf_char(out, '.');
        strbuf_bytes(out, digits + whole, count - whole);
    } else if (point) {
        strbuf_text(out, ".0");
    }
}

enum { BILLION = 1000000000 };

// A big int's digits in decimal: limbs of nine digits, lowest first.
static void big_repr(StrBuf *out, Allocator *mem, const Constant *constant) {
    if (constant->base == 10) {
        strbuf_bytes(out, constant->text, constant->len);
        return;
    }
    size_t cap = constant->len / 7 + 2, count = 1; // at most 4 bits, 1.2 decimal digits, a digit
    uint32_t *limbs = mem_zalloc(mem, cap * sizeof *limbs);
    if (limbs == NULL) {
        out->failed = true;
        return;
    }
    for (uint32_t i = 0; i < constant->len; i++) {
        char c = constant->text[i];
        uint64_t carry = (uint64_t)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        for (size_t j = 0; j < count; j++) {
            carry += (uint64_t)limbs[j] * constant->base;
            limbs[j] = (uint32_t)(carry % BILLION);
            carry /= BILLION;
        }
        if (carry != 0) limbs[count++] = (uint32_t)carry;
    }
    strbuf_uint(out, limbs[count - 1]);
    for (size_t j = count - 1; j-- > 0;) {
        for (uint32_t unit = BILLION / 10; unit > 0; unit /= 10) {
            strbuf_char(out, (char)('0' + limbs[j] / unit % 10));
        }
    }
    mem_free(mem, limbs, cap * sizeof *limbs);
}

// Appends repr() of a constant's value.
static void dump_constant(const Constant *constant, Allocator *mem, StrBuf *out) {
    switch ((ConstantKind)constant->kind) {
    case CONST_NONE: strbuf_text(out, "None"); break;
    case CONST_TRUE: strbuf_text(out, "True"); break;
    case CONST_FALSE: strbuf_text(out, "False"); break;
    case CONST_ELLIPSIS: strbuf_text(out, "Ellipsis"); break;
    case CONST_INT:
        if (constant->big) {
            big_repr(out, mem, constant);
        } else {
            strbuf_int(out, constant->integer);
        }
        break;
    case CONST_FLOAT: float_repr(out, constant->number, true); break;
    case CONST_COMPLEX:
        float_repr(out, constant->number, false);
        strbuf_char(out, 'j');
        break;
    case CONST_STR: str_repr(out, constant->text, constant->len); break;
    case CONST_BYTES: bytes_repr(out, constant->text, constant->len); break;
    }
}

// The tree

typedef struct Dump {
    StrBuf *out;
    unsigned level;
    bool first; // no argument of the current node has been written
} Dump;

static void line(Dump *dump) {
    strbuf_char(dump->out, '\n');
    strbuf_repeat(dump->out, ' ', dump->level);
}

// Begins an item on a line of its own.
static void item(Dump *dump) {
    if (!dump->first) strbuf_char(dump->out, ',');
    dump->first = false;
    line(dump);
}

static void begin_field(Dump *dump, const char *name) {
    item(dump);
    strbuf_text(dump->out, name);
    strbuf_char(dump->out, '=');
}

static void ident(Dump *dump, const Ident *name) {
    str_repr(dump->out, name->text, name->len);
}

static void operator_name(Dump *dump, const char *name) {
    strbuf_text(dump->out, name);
    strbuf_text(dump->out, "()");
}

static void dump_node(Dump *dump, const Node *node);

static void open_list(Dump *dump) {
    strbuf_char(dump->out, '[');
    dump->level++;
    dump->first = true;
}

static void close_list(Dump *dump) {
    strbuf_char(dump->out, ']');
    dump->level--;
    dump->first = false;
}

static void node_list(Dump *dump, const NodeList *list) {
    open_list(dump);
    for (uint32_t i = 0; i < list->len; i++) {
        item(dump);
        if (list->items[i] == NULL) {
            strbuf_text(dump->out, "None");
        } else {
            dump_node(dump, list->items[i]);
        }
    }
    close_list(dump);
}

static void ident_list(Dump *dump, const IdentList *list) {
    open_list(dump);
    for (uint32_t i = 0; i < list->len; i++) {
        item(dump);
        ident(dump, list->items[i]);
    }
    close_list(dump);
}

static void compare_list(Dump *dump, const CompareList *list) {
    open_list(dump);
    for (uint32_t i = 0; i < list->len; i++) {
        item(dump);
        operator_name(dump, COMPARES[list->items[i]]);
    }
    close_list(dump);
}

// Whether a field is left out: None where that is the default, or an empty list.
static bool is_absent(FieldType type, const void *at) {
    switch (type) {
    case FIELD_OPT: return *(Node *const *)at == NULL;
    case FIELD_OPT_IDENT: return *(const Ident *const *)at == NULL;
    case FIELD_LIST:
    case FIELD_OPT_LIST: return ((const NodeList *)at)->len == 0;
    case FIELD_IDENT_LIST: return ((const IdentList *)at)->len == 0;
    case FIELD_COMPARES: return ((const CompareList *)at)->len == 0;
    default: return false;
    }
}

static void constant(Dump *dump, const Constant *value) {
    dump_constant(value, dump->out->mem, dump->out);
    if (value->u_prefix) {
        begin_field(dump, "kind");
        strbuf_text(dump->out, "'u'");
    }
}

static void field(Dump *dump, const FieldInfo *info, const void *at) {
    FieldType type = (FieldType)info->type;
    if (is_absent(type, at)) return;
    begin_field(dump, info->name);
    switch (type) {
    case FIELD_NODE:
    case FIELD_OPT: dump_node(dump, *(Node *const *)at); break;
    case FIELD_LIST:
    case FIELD_OPT_LIST: node_list(dump, at); break;
    case FIELD_IDENT:
    case FIELD_OPT_IDENT: ident(dump, *(const Ident *const *)at); break;
    case FIELD_IDENT_LIST: ident_list(dump, at); break;
    case FIELD_INT: strbuf_int(dump->out, *(const int *)at); break;
    case FIELD_CONSTANT: constant(dump, at); break;
    case FIELD_BINARY: operator_name(dump, BINARIES[*(const BinaryOperator *)at]); break;
    case FIELD_UNARY: operator_name(dump, UNARIES[*(const UnaryOperator *)at]); break;
    case FIELD_BOOLEAN: operator_name(dump, BOOLEANS[*(const BooleanOperator *)at]); break;
    case FIELD_CONTEXT: operator_name(dump, CONTEXTS[*(const ExprContext *)at]); break;
    case FIELD_COMPARES: compare_list(dump, at); break;
    }
}

static void place(Dump *dump, const Node *node) {
    const char *const names[] = {"lineno", "col_offset", "end_lineno", "end_col_offset"};
    const uint32_t values[] = {node->lineno, node->col_offset, node->end_lineno,
                               node->end_col_offset};
    for (int i = 0; i < 4; i++) {
        begin_field(dump, names[i]);
        strbuf_uint(dump->out, values[i]);
    }
}

static void dump_node(Dump *dump, const Node *node) {
    unsigned count;
    const FieldInfo *info = ast_fields((NodeKind)node->kind, &count);
    strbuf_text(dump->out, ast_kind_name((NodeKind)node->kind));
    strbuf_char(dump->out, '(');
    dump->level++;
    dump->first = true;
    for (; count > 0; count--, info++) field(dump, info, (const char *)node + info->offset);
    if (ast_has_place((NodeKind)node->kind)) place(dump, node);
    strbuf_char(dump->out, ')');
    dump->level--;
    dump->first = false;
}

void ast_dump(const Node *node, StrBuf *out) {
    Dump dump = {out, 0, true};
    dump_node(&dump, node);
}
