#include "vm/builtins.h"

#include <math.h>

#include "object/bytes.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/int.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "object/str.h"

// The result of a special method that must be there: `missing` is the message, with the class's
// name for %s.
static Value special(Runtime *rt, ValueRef v, Str *name, const ValueRef *args, uint32_t n,
                     const char *missing) {
    Value result = call_special(rt, v, name, args, n);
    if (!IS_NULL(result) || rt_pending(rt)) return result;
    return raise(rt, EXC_TypeError, missing, class_name(rt, v));
}

static Value builtin_abs(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    ValueRef v = args[0];
    if (IS_SMALL(v)) return int_new(rt, AS_SMALL(v) < 0 ? -AS_SMALL(v) : AS_SMALL(v));
    if (IS_DOUBLE(v)) return value_double(fabs(AS_DOUBLE(v)));
    return special(rt, v, rt->names.abs_, NULL, 0, "bad operand type for abs(): '%s'");
}

// One of __divmod__ and __rdivmod__; NOT_IMPLEMENTED when the class has none.
static Value divmod_by(Runtime *rt, ValueRef v, Str *name, ValueRef other) {
    Value result = call_special(rt, v, name, &other, 1);
    return IS_NULL(result) && !rt_pending(rt) ? NOT_IMPLEMENTED : result;
}

static Value builtin_divmod(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Type *left = type_of(rt, args[0]), *right = type_of(rt, args[1]);
    bool right_first = left != right && type_is_subtype(right, left);
    for (int turn = 0; turn < 2; turn++) {
        bool reflected = (turn == 0) == right_first;
        if (reflected && left == right) break;
        Value result = reflected ? divmod_by(rt, args[1], rt->names.rdivmod, args[0])
                                 : divmod_by(rt, args[0], rt->names.divmod, args[1]);
        if (!IS_NOT_IMPLEMENTED(result)) return result;
    }
    return raise(rt, EXC_TypeError, "unsupported operand type(s) for divmod(): '%s' and '%s'",
                 class_name(rt, args[0]), class_name(rt, args[1]));
}

static bool is_complex(Runtime *rt, ValueRef v) {
    return is_instance(rt, v, TYPE_OF_ID(rt, COMPLEX));
}

static bool is_number(Runtime *rt, ValueRef v) {
    return IS_INT(v) || IS_FLOAT(v) || is_complex(rt, v);
}

// object.c:PyNumber_Power with a modulus.
static Value power_modulo(Runtime *rt, ValueRef base, ValueRef exponent, ValueRef modulus) {
    bool whole = IS_INT(base) && IS_INT(exponent) && IS_INT(modulus);
    if (overrides(rt, base, rt->names.pow)) {
        const ValueRef args[] = {exponent, modulus};
        Value result = call_special(rt, base, rt->names.pow, args, 2);
        if (!IS_NOT_IMPLEMENTED(result)) return result;
    } else if (!whole && rt->options.python < 14 && overrides(rt, base, rt->names.rpow)) {
        // typeobject.c:slot_nb_power: the slot is there, and wants the method.
        return raise(rt, EXC_AttributeError, "__pow__");
    }
    if (whole) return int_pow_mod(rt, base, exponent, modulus);
    const ValueRef operands[3] = {base, exponent, modulus};
    for (int i = 0; i < 3; i++) {
        if (IS_FLOAT(operands[i]))
            return raise(rt, EXC_TypeError,
                         "pow() 3rd argument not allowed unless all arguments are integers");
        if (is_complex(rt, operands[i]) && is_number(rt, base) && is_number(rt, exponent))
            return raise(rt, EXC_ValueError, "complex modulo");
    }
    return raise(rt, EXC_TypeError, "unsupported operand type(s) for %s: '%s', '%s', '%s'",
                 rt->options.python < 10 ? "pow()" : "** or pow()", class_name(rt, base),
                 class_name(rt, exponent), class_name(rt, modulus));
}

static Value builtin_pow(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (IS_NULL(args[2]) || IS_NONE(args[2])) return op_binary(rt, BIN_POW, args[0], args[1]);
    return power_modulo(rt, args[0], args[1], args[2]);
}

static Value builtin_round(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    uint32_t given = IS_NULL(args[1]) || IS_NONE(args[1]) ? 0 : 1;
    return special(rt, args[0], rt->names.round, args + 1, given,
                   "type %s doesn't define __round__ method");
}

// bin(), oct(), hex().
static Value with_prefix(Runtime *rt, ValueRef v, char prefix, int base) {
    Value number = int_index(rt, v);
    if (IS_NULL(number)) return number;
    Value size = number;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    if (int_sign(ref(number)) < 0) {
        strbuf_char(&buf, '-');
        size = int_binary(rt, BIN_SUB, ref(small_int(0)), ref(number));
        drop(rt, number);
    }
    strbuf_char(&buf, '0');
    strbuf_char(&buf, prefix);
    bool good = !IS_NULL(size) && int_append(rt, &buf, ref(size), base);
    drop(rt, size);
    if (good) return str_from_buf(rt, &buf);
    strbuf_free(&buf);
    return NO_VALUE;
}

static Value builtin_bin(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return with_prefix(rt, args[0], 'b', 2);
}

static Value builtin_oct(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return with_prefix(rt, args[0], 'o', 8);
}

static Value builtin_hex(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return with_prefix(rt, args[0], 'x', 16);
}

static Value builtin_chr(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t code = 0;
    if (!op_int(rt, args[0], INT_C, &code)) {
        if (!pending_is(rt, EXC_OverflowError)) return NO_VALUE;
        clear_pending(rt);
        code = INT64_MAX;
    }
    if (code != (int32_t)code && rt->options.python < 13)
        return raise(rt, EXC_OverflowError, "Python int too large to convert to C int");
    if (code < 0 || code > 0x10FFFF) {
        return raise(rt, EXC_ValueError, "chr() arg not in range(0x110000)");
    }
    return str_codepoint(rt, (uint32_t)code);
}

// The code point of a string of one character.
static uint32_t first_codepoint(const Str *s) {
    const unsigned char *p = (const unsigned char *)s->data;
    if (s->size == 1) return p[0];
    uint32_t code = p[0] & (s->size == 2 ? 0x1Fu : s->size == 3 ? 0x0Fu : 0x07u);
    for (uint32_t i = 1; i < s->size; i++) code = code << 6 | (p[i] & 0x3Fu);
    return code;
}

static Value builtin_ord(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    const char *data = NULL;
    size_t size = 0;
    if (IS_STR(args[0])) {
        if (AS_STR(args[0])->length == 1) return small_int(first_codepoint(AS_STR(args[0])));
        size = AS_STR(args[0])->length;
    } else if (bytes_view(rt, args[0], &data, &size)) {
        if (size == 1) return small_int((unsigned char)data[0]);
    } else {
        return raise(rt, EXC_TypeError, "ord() expected string of length 1, but %s found",
                     class_name(rt, args[0]));
    }
    return raise(rt, EXC_TypeError, "ord() expected a character, but string of length %zu found",
                 size);
}

const NativeDef BUILTINS_NUMBER[] = {
    {.name = "abs", .fn = builtin_abs, .min = 1, .max = 1},
    {.name = "divmod", .fn = builtin_divmod, .min = 2, .max = 2},
    {.name = "pow", .fn = builtin_pow, .min = 2, .max = 3, .params = "base exp mod"},
    {.name = "round", .fn = builtin_round, .min = 1, .max = 2, .params = "number ndigits"},
    {.name = "bin", .fn = builtin_bin, .min = 1, .max = 1},
    {.name = "oct", .fn = builtin_oct, .min = 1, .max = 1},
    {.name = "hex", .fn = builtin_hex, .min = 1, .max = 1},
    {.name = "chr", .fn = builtin_chr, .min = 1, .max = 1},
    {.name = "ord", .fn = builtin_ord, .min = 1, .max = 1},
    {0},
};
