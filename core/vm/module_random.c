// The module `_random`: the generator itself. The rest of `random` is written in Python.
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/int.h"
#include "object/ops.h"
#include "vm/mersenne.h"
#include "vm/modules.h"

typedef struct Random {
    Object head;
    Mersenne generator;
} Random;

static Mersenne *generator_of(ValueRef self) {
    return &((Random *)AS_OBJECT(self))->generator;
}

static void seed_from_int(Mersenne *m, ValueRef v) {
    static const uint32_t ZERO[1] = {0};
    IntView view;
    int_view(&view, v);
    mersenne_seed(m, view.length == 0 ? ZERO : view.digits, view.length == 0 ? 1 : view.length);
}

static void seed_from_uint(Mersenne *m, uint64_t n) {
    const uint32_t key[2] = {(uint32_t)n, (uint32_t)(n >> 32)};
    mersenne_seed(m, key, key[1] == 0 ? 1 : 2);
}

// seed(a): an int by its magnitude, anything else by its hash; without `a` by the run's option, so
// that a run can be repeated.
static Value random_seed(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Mersenne *m = generator_of(args[0]);
    if (n < 2 || IS_NONE(args[1])) {
        seed_from_uint(m, rt->options.seed);
    } else if (IS_INT(args[1])) {
        seed_from_int(m, args[1]);
    } else {
        int64_t hash;
        if (!op_hash(rt, args[1], &hash)) return NO_VALUE;
        seed_from_uint(m, hash < 0 ? -(uint64_t)hash : (uint64_t)hash);
    }
    return NONE;
}

static Value random_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names; // __init__ seeds
    Random *r = object_new(rt, cls);
    if (r == NULL) return NO_VALUE;
    seed_from_uint(&r->generator, rt->options.seed);
    return object_value(r);
}

static Value random_random(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_double(mersenne_double(generator_of(args[0])));
}

static Value random_bits(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Mersenne *m = generator_of(args[0]);
    int64_t bits;
    if (!op_int(rt, args[1], INT_C, &bits)) return NO_VALUE;
    if (bits < 0 && rt->options.python >= 9)
        return raise(rt, EXC_ValueError, "number of bits must be non-negative");
    if (bits <= 0 && rt->options.python < 9)
        return raise(rt, EXC_ValueError, "number of bits must be greater than zero");
    if (bits == 0) return small_int(0);
    if (bits <= 32) return small_int(mersenne_next(m) >> (32 - bits));
    Digits digits;
    size_t words = (size_t)(bits - 1) / 32 + 1;
    if ((uint64_t)bits > (uint64_t)INT_MAX_DIGITS * 32) return raise_memory(rt);
    if (!digits_init(rt, &digits, words)) return NO_VALUE;
    for (size_t i = 0; i < words; i++, bits -= 32)
        digits.data[i] = mersenne_next(m) >> (bits < 32 ? 32 - bits : 0);
    Value result = int_from_mag(rt, false, digits.data, words);
    digits_free(&digits);
    return result;
}

static Value random_getstate(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    const Mersenne *m = generator_of(args[0]);
    Value state = tuple_new(rt, MERSENNE_WORDS + 1);
    if (IS_NULL(state)) return NO_VALUE;
    for (uint32_t i = 0; i < MERSENNE_WORDS; i++)
        AS_TUPLE(state)->items[i] = small_int(m->state[i]);
    AS_TUPLE(state)->items[MERSENNE_WORDS] = small_int(m->next);
    return state;
}

static Value random_setstate(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_TUPLE(args[1])) return raise(rt, EXC_TypeError, "state vector must be a tuple");
    Tuple *state = AS_TUPLE(args[1]);
    if (state->length != MERSENNE_WORDS + 1)
        return raise(rt, EXC_ValueError, "state vector is the wrong size");
    Mersenne m;
    for (uint32_t i = 0; i <= MERSENNE_WORDS; i++) {
        int64_t word;
        if (!op_index(rt, ref(state->items[i]), &word)) return NO_VALUE;
        if (i < MERSENNE_WORDS)
            m.state[i] = (uint32_t)word;
        else if (word < 0 || word > MERSENNE_WORDS)
            return raise(rt, EXC_ValueError, "invalid state");
        else
            m.next = (uint32_t)word;
    }
    *generator_of(args[0]) = m;
    return NONE;
}

static const NativeDef RANDOM_METHODS[] = {
    {"seed", random_seed, 1, 2, 0, NULL},         {"random", random_random, 1, 1, 0, NULL},
    {"getrandbits", random_bits, 2, 2, 0, NULL},  {"getstate", random_getstate, 1, 1, 0, NULL},
    {"setstate", random_setstate, 2, 2, 0, NULL}, {0},
};

const TypeSpec RANDOM_SPEC = {
    .name = "_random.Random",
    .size = sizeof(Random),
    .flags = TYPE_BASE,
    .slots = {.create = random_create},
    .methods = RANDOM_METHODS,
};

bool module_random_init(Runtime *rt, Dict *dict) {
    return dict_set_text(rt, dict, "Random", own(object_ref(TYPE_OF_ID(rt, RANDOM))));
}
