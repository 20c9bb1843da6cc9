// The dispatch loop. Each case is a few lines; what is slow is called out to execute_slow.c, and
// rare instructions are executed by execute_rare.c.
//
// `ip` and `sp` live in registers. They are written back to the frame (SAVE) before anything that
// may execute Python code, raise, or look at the frame; after control has changed hands they are
// loaded again from rt->frame (LOAD).
#include "vm/execute.h"

#include "base/assert.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/instance.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/execute_words.h"
#include "vm/frame_trace.h"
#include "vm/function_object.h"
#include "vm/generator_inline.h"
#include "vm/vm.h"

#define SAVE() (frame->ip = ip, frame->sp = sp)
#define LOAD() \
    (frame = rt->frame, ip = frame->ip, sp = frame->sp, slots = frame->slots, code = frame->code)

#if defined(__GNUC__) && !defined(__wasm__)
#define THREADED 1
#endif

#ifdef THREADED
#define CASE(name) L_##name
#define NEXT()                       \
    do {                             \
        word = *ip++;                \
        goto *LABELS[WORD_OP(word)]; \
    } while (0)
#else
#define CASE(name) case OP_##name
#define NEXT() goto dispatch
#endif

#define RAISED() goto settle
// Puts an owned result in place of two operands, or of what is on top; fails when it is missing.
#define BINARY_RESULT(expression) \
    do {                          \
        SAVE();                   \
        result = (expression);    \
        goto binary_result;       \
    } while (0)
#define TOP_RESULT(expression) \
    do {                       \
        SAVE();                \
        result = (expression); \
        goto top_result;       \
    } while (0)
#define BINARY_SLOW(which)   \
    do {                     \
        operation = (which); \
        goto binary_slow;    \
    } while (0)

// The end of many instructions: a value is given up. It is there once where one place dispatches.
#ifdef THREADED
#define DROP_NEXT(value)     \
    do {                     \
        Value v_ = (value);  \
        if (IS_OBJECT(v_)) { \
            SAVE();          \
            drop(rt, v_);    \
        }                    \
        NEXT();              \
    } while (0)
#else
#define DROP_NEXT(value)  \
    do {                  \
        result = (value); \
        goto drop_next;   \
    } while (0)
#endif

enum { JUMP_COST = 8, CALL_COST = 12, GENERATOR_COST = 4 };

// The outcome of a comparison, without a branch for its kind: `accepted` has four bits for each
// CompareOp (less, equal, greater, none of them).
static inline bool compared(unsigned op, bool less, bool equal, bool greater) {
    const uint32_t accepted = 0x64D231;
    uint32_t how = (uint32_t)less | (uint32_t)equal << 1 | (uint32_t)greater << 2;
    if (how == 0) how = 8;
    return (accepted >> 4 * op & how) != 0;
}

static inline bool compare_small(Value a, Value b, unsigned op) {
    int64_t left = (int64_t)(a.bits << 16), right = (int64_t)(b.bits << 16);
    return compared(op, left < right, left == right, right < left);
}

static inline bool compare_double(Value a, Value b, unsigned op) {
    double left = AS_DOUBLE(a), right = AS_DOUBLE(b);
    return compared(op, left < right, left == right, right < left);
}

// A coroutine that was never begun.
static inline bool is_fresh(const Generator *g) {
    return g->frame != NULL && !g->frame->started && !g->frame->finished && !g->closed;
}

// A frame for a plain call that takes the function and its arguments over from the stack: one of
// the function's spares, which has a coroutine, or a new one. NULL: raised, and nothing was taken.
static inline Frame *simple_frame(Runtime *rt, Function *f, const Value *args, uint32_t n) {
    Code *code = f->code;
    Frame *frame;
    if (f->spares != NULL && rt->log == NULL && rt->vm->origin_depth == 0) {
        frame = coroutine_reuse(rt, f);
    } else {
        frame = frame_new_bare(rt, code, f->globals);
        if (frame == NULL) return NULL;
        frame->owner = &f->head;
    }
    for (uint32_t i = 0; i < n; i++) frame->slots[i] = args[i];
    uint32_t own_slots = code->local_count + code->cell_count;
    for (uint32_t i = n; i < own_slots; i++) frame->slots[i] = NO_VALUE;
    if (!IS_NULL(f->closure)) {
        Tuple *cells = AS_TUPLE(f->closure);
        for (uint32_t i = 0; i < cells->length; i++)
            frame->slots[own_slots + i] = copy(cells->items[i]);
    }
    return frame;
}

void vm_execute(Runtime *rt) {
#ifdef THREADED
    static const void *const LABELS[] = {
#define OPCODE(name, pops, pushes, argument, doc) &&L_##name,
#define RARE_OPCODE(name, pops, pushes, argument, doc) &&rare,
#include "lang/opcodes.def"
#undef OPCODE
    };
#endif
    VmState *vm = rt->vm;
    Frame *frame;
    const uint32_t *ip;
    Value *sp, *slots;
    Code *code;
    uint32_t word;
    Value result = NO_VALUE;
    BinaryOp operation = BIN_ADD;
    RareResult rare;
    Generator *begun;

    if ((rt_pending(rt) || vm->fuel <= 0) && !vm_settle(rt, true)) return;
    LOAD();
#ifdef THREADED
    NEXT();
#else
dispatch:
    word = *ip++;
    switch (WORD_OP(word)) {
#endif

    CASE(NOP) : NEXT();

    CASE(POP_TOP) : {
        Value v = POP();
        DROP_NEXT(v);
    }

    CASE(COPY) : {
        Value v = copy(sp[-(ptrdiff_t)ARG]);
        PUSH(v);
        NEXT();
    }

    CASE(SWAP) : {
        Value v = TOP();
        TOP() = sp[-(ptrdiff_t)ARG];
        sp[-(ptrdiff_t)ARG] = v;
        NEXT();
    }

    CASE(PUSH_NULL) : {
        PUSH(NO_VALUE);
        NEXT();
    }

    CASE(LOAD_CONST) : {
        PUSH(copy(code->consts[ARG]));
        NEXT();
    }

    CASE(LOAD_SMALL_INT) : {
        PUSH(small_int((int64_t)ARG));
        NEXT();
    }

    CASE(LOAD_NONE) : {
        PUSH(NONE);
        NEXT();
    }

    CASE(LOAD_FAST) : {
        Value v = slots[ARG];
        if (IS_NULL(v)) goto unbound_local;
        PUSH(copy(v));
        NEXT();
    }

    CASE(LOAD_FAST_PAIR) : {
        Value a = slots[ARG & 0xFFF], b = slots[ARG >> 12];
        if (IS_NULL(a) || IS_NULL(b)) {
            word = OP_WORD(OP_LOAD_FAST, IS_NULL(a) ? ARG & 0xFFF : ARG >> 12);
            goto unbound_local;
        }
        PUSH(copy(a));
        PUSH(copy(b));
        NEXT();
    }

    CASE(STORE_FAST) : {
        Value old = slots[ARG];
        slots[ARG] = POP();
        DROP_NEXT(old);
    }

    CASE(LOAD_DEREF) : {
        Value v = ((Cell *)AS_OBJECT(slots[ARG]))->value;
        if (IS_NULL(v)) goto unbound_cell;
        PUSH(copy(v));
        NEXT();
    }

    CASE(STORE_DEREF) : {
        Cell *cell = (Cell *)AS_OBJECT(slots[ARG]);
        Value old = cell->value;
        cell->value = POP();
        DROP_NEXT(old);
    }

    CASE(LOAD_GLOBAL) : {
        Cache *cache = &code->caches[*ip++];
        if (cache->version == frame->globals->keys_version) {
            if (cache->version2 == 0) {
                PUSH(copy(frame->globals->entries[cache->index].value));
                if (WORD_OP(*ip) == OP_PUSH_NULL) {
                    PUSH(NO_VALUE);
                    ip++;
                }
                NEXT();
            }
            if (cache->version2 == rt->builtins->keys_version) {
                PUSH(copy(rt->builtins->entries[cache->index].value));
                NEXT();
            }
        }
        SAVE();
        Value v = load_global(rt, frame, code->names[ARG], cache);
        if (IS_NULL(v)) RAISED();
        PUSH(v);
        NEXT();
    }

    CASE(LOAD_ATTR) : {
        Cache *cache = &code->caches[*ip++];
        Value object = TOP();
        if (IS_OBJECT(object)) {
            Object *o = AS_OBJECT(object);
            if (cache->version == o->type->version) {
                Attrs *attrs = (Attrs *)(void *)((char *)o + o->type->attrs_offset);
                if (attrs->shape != NULL && cache->version2 == attrs->shape->id) {
                    TOP() = copy(attrs->values[cache->index]);
                    DROP_NEXT(object);
                }
            }
        }
        SAVE();
        rare = load_attr(rt, frame, code->names[ARG], cache);
        goto rare_done;
    }

    CASE(STORE_ATTR) : {
        Cache *cache = &code->caches[*ip++];
        Value object = TOP(), value = SECOND();
        if (IS_OBJECT(object)) {
            Object *o = AS_OBJECT(object);
            if (cache->version == o->type->version) {
                Attrs *attrs = (Attrs *)(void *)((char *)o + o->type->attrs_offset);
                if (attrs->shape != NULL && cache->version2 == attrs->shape->id) {
                    sp -= 2;
                    SAVE();
                    replace(rt, &attrs->values[cache->index], value);
                    DROP_NEXT(object);
                }
            }
        }
        SAVE();
        if (!store_attr(rt, frame, code->names[ARG], cache)) RAISED();
        sp -= 2;
        NEXT();
    }

    CASE(LOAD_METHOD) : {
        Cache *cache = &code->caches[*ip++];
        Value object = TOP();
        if (cache->version != 0) {
            Type *type = quick_type_of(rt, ref(object));
            if (cache->version == type->version) {
                Attrs *attrs = NULL;
                if (cache->version2 != 0)
                    attrs = (Attrs *)(void *)((char *)AS_OBJECT(object) + type->attrs_offset);
                if (attrs == NULL ||
                    (attrs->shape != NULL && attrs->shape->id == cache->version2)) {
                    TOP() = own(cache->value);
                    PUSH(object);
                    NEXT();
                }
            }
        }
        SAVE();
        if (!load_method(rt, frame, code->names[ARG], cache)) RAISED();
        sp++;
        NEXT();
    }

    CASE(GET_ITEM) : {
        Value container = SECOND(), key = TOP();
        if (IS_SMALL(key) && IS_OBJECT(container) &&
            AS_OBJECT(container)->type == TYPE_OF_ID(rt, LIST)) {
            List *list = AS_LIST(container);
            int64_t i = AS_SMALL(key);
            if (i < 0) i += list->length;
            if (i >= 0 && i < (int64_t)list->length) {
                Value item = copy(list->items[i]);
                sp--;
                TOP() = item;
                DROP_NEXT(container);
            }
        }
        BINARY_RESULT(op_getitem(rt, ref(container), ref(key)));
    }

    CASE(SET_ITEM) : {
        SAVE();
        if (!set_item(rt, frame)) RAISED();
        sp -= 3;
        NEXT();
    }

    CASE(BINARY_ADD) : {
        Value a = SECOND(), b = TOP();
        if (BOTH_SMALL(a, b)) {
            Value n;
            if (small_add(a, b, &n)) {
                sp--;
                TOP() = n;
                NEXT();
            }
        } else if (IS_DOUBLE(a) && IS_DOUBLE(b)) {
            sp--;
            TOP() = value_double(AS_DOUBLE(a) + AS_DOUBLE(b));
            NEXT();
        } else if (IS_OBJECT(a) && IS_OBJECT(b) && AS_OBJECT(a)->type == TYPE_OF_ID(rt, STR) &&
                   AS_OBJECT(b)->type == TYPE_OF_ID(rt, STR)) {
            goto add_strings;
        }
        BINARY_SLOW(BIN_ADD);
    }

    CASE(BINARY_SUB) : {
        Value a = SECOND(), b = TOP();
        if (BOTH_SMALL(a, b)) {
            Value n;
            if (small_sub(a, b, &n)) {
                sp--;
                TOP() = n;
                NEXT();
            }
        } else if (IS_DOUBLE(a) && IS_DOUBLE(b)) {
            sp--;
            TOP() = value_double(AS_DOUBLE(a) - AS_DOUBLE(b));
            NEXT();
        }
        BINARY_SLOW(BIN_SUB);
    }

    CASE(BINARY_MUL) : {
        Value a = SECOND(), b = TOP();
        if (BOTH_SMALL(a, b)) {
            // Where both have 32 bits there is no overflow to look for.
            int64_t left = AS_SMALL(a), right = AS_SMALL(b),
                    n = (int32_t)left * (int64_t)(int32_t)right;
            if ((int32_t)left == left && (int32_t)right == right && fits_small(n)) {
                sp--;
                TOP() = small_int(n);
                NEXT();
            }
        } else if (IS_DOUBLE(a) && IS_DOUBLE(b)) {
            sp--;
            TOP() = value_double(AS_DOUBLE(a) * AS_DOUBLE(b));
            NEXT();
        }
        BINARY_SLOW(BIN_MUL);
    }

    CASE(BINARY) : {
        BINARY_SLOW((BinaryOp)ARG);
    }

    CASE(INPLACE) : {
        Value a = SECOND(), b = TOP();
        if (BOTH_SMALL(a, b) && ARG <= BIN_SUB) {
            Value n;
            if (ARG == BIN_ADD ? small_add(a, b, &n) : small_sub(a, b, &n)) {
                sp--;
                TOP() = n;
                NEXT();
            }
        } else if (ARG == BIN_ADD && IS_OBJECT(a) && IS_OBJECT(b) &&
                   AS_OBJECT(a)->type == TYPE_OF_ID(rt, STR) &&
                   AS_OBJECT(b)->type == TYPE_OF_ID(rt, STR)) {
            goto add_strings;
        }
        BINARY_RESULT(op_inplace(rt, (BinaryOp)ARG, ref(a), ref(b)));
    }

add_strings:
    SAVE();
    if (!concat_strings(rt, frame)) RAISED();
    sp--;
    NEXT();

    CASE(COMPARE) : {
        Value a = SECOND(), b = TOP();
        if (BOTH_SMALL(a, b)) {
            sp--;
            TOP() = value_bool(compare_small(a, b, ARG));
            NEXT();
        }
        if (IS_DOUBLE(a) && IS_DOUBLE(b)) {
            sp--;
            TOP() = value_bool(compare_double(a, b, ARG));
            NEXT();
        }
        BINARY_RESULT(op_compare(rt, ref(a), ref(b), (CompareOp)ARG));
    }

    CASE(COMPARE_JUMP) : {
        Value a = SECOND(), b = TOP();
        unsigned op = ARG & 7;
        bool truth;
        if (BOTH_SMALL(a, b)) {
            truth = compare_small(a, b, op);
            sp -= 2;
        } else if (IS_DOUBLE(a) && IS_DOUBLE(b)) {
            truth = compare_double(a, b, op);
            sp -= 2;
        } else {
            SAVE();
            int slow = compare_truth(rt, frame, (CompareOp)op);
            if (slow < 0) RAISED();
            truth = slow == 1;
            sp -= 2;
        }
        if (!truth) ip = code->words + (ARG >> 3);
        NEXT();
    }

    CASE(ADD_SMALL) : {
        Value a = TOP();
        Value n;
        if (IS_SMALL(a) && small_add(a, (Value){ARG}, &n)) {
            TOP() = n;
            NEXT();
        }
        operation = BIN_ADD;
        goto small_slow;
    }

    CASE(SUB_SMALL) : {
        Value a = TOP();
        Value n;
        if (IS_SMALL(a) && small_sub(a, (Value){ARG}, &n)) {
            TOP() = n;
            NEXT();
        }
        operation = BIN_SUB;
        goto small_slow;
    }

    CASE(ADD_FAST) : {
        Value a = slots[ARG & 0xFFF], n;
        if (IS_SMALL(a) && small_add(a, (Value){ARG >> 12}, &n)) {
            PUSH(n);
            NEXT();
        }
        operation = BIN_ADD;
        goto fast_slow;
    }

    CASE(SUB_FAST) : {
        Value a = slots[ARG & 0xFFF], n;
        if (IS_SMALL(a) && small_sub(a, (Value){ARG >> 12}, &n)) {
            PUSH(n);
            NEXT();
        }
        operation = BIN_SUB;
        goto fast_slow;
    }

    CASE(LIST_APPEND) : {
        Value item = POP();
        SAVE();
        if (!list_append(rt, AS_LIST(sp[-(ptrdiff_t)ARG]), item)) RAISED();
        NEXT();
    }

    CASE(UNPACK_SEQUENCE) : {
        SAVE();
        if (!unpack_top(rt, frame, ARG)) RAISED();
        sp = frame->sp;
        NEXT();
    }

    CASE(JUMP) : {
        ip = code->words + ARG;
        NEXT();
    }

    CASE(JUMP_BACK) : {
        if ((vm->fuel -= JUMP_COST) <= 0) {
            // What is raised here is raised by the jump, not by what it leads to.
            SAVE();
            bool go_on = vm_fuel(rt);
            if (!go_on && !vm->paused) RAISED();
            frame->ip = code->words + ARG;
            if (!go_on) return;
        }
        ip = code->words + ARG;
        NEXT();
    }

#define TEST_JUMP(condition)                                \
    do {                                                    \
        bool known, truth = truth_fast(ref(TOP()), &known); \
        if (!known) {                                       \
            SAVE();                                         \
            int slow_ = pop_truth(rt, frame);               \
            if (slow_ < 0) RAISED();                        \
            truth = slow_ == 1;                             \
        }                                                   \
        sp--;                                               \
        if (condition) ip = code->words + ARG;              \
    } while (0)

    CASE(POP_JUMP_IF_FALSE) : {
        TEST_JUMP(!truth);
        NEXT();
    }

    CASE(POP_JUMP_IF_TRUE) : {
        TEST_JUMP(truth);
        NEXT();
    }

    CASE(POP_JUMP_IF_NONE) : {
        Value v = POP();
        if (IS_NONE(v)) ip = code->words + ARG;
        DROP_NEXT(v);
    }

    CASE(POP_JUMP_IF_NOT_NONE) : {
        Value v = POP();
        if (!IS_NONE(v)) ip = code->words + ARG;
        DROP_NEXT(v);
    }

    CASE(FOR_ITER) : {
        Value iterator = TOP();
        if (!IS_OBJECT(iterator)) goto iterate_slow;
        Type *type = AS_OBJECT(iterator)->type;
        if (type == TYPE_OF_ID(rt, RANGE_ITER)) {
            RangeIter *range = (RangeIter *)AS_OBJECT(iterator);
            if (range->left > 0) {
                int64_t n = range->next;
                range->left--;
                if (range->left > 0) range->next += range->step;
                PUSH(small_int(n));
                NEXT();
            }
            goto iterate_end;
        }
        if (type == TYPE_OF_ID(rt, GENERATOR) && !as_generator(ref(iterator))->running) {
            if (generator_finished(as_generator(ref(iterator)))) goto iterate_end;
            SAVE();
            if (IS_NULL(generator_resume(rt, as_generator(ref(iterator)), NONE, MODE_ITER)))
                RAISED();
            goto entered;
        }
    iterate_slow:
        SAVE();
        Value item = op_next(rt, ref(iterator));
        if (!IS_NULL(item)) {
            PUSH(item);
            NEXT();
        }
        if (rt_pending(rt)) RAISED();
    iterate_end:
        ip = code->words + ARG;
        sp--;
        DROP_NEXT(iterator);
    }

    CASE(CALL) : {
        uint32_t n = ARG;
        Value *args = sp - n;
        Value callable = args[-2], self = args[-1];
        if (!IS_OBJECT(callable)) goto call_slow;
        if (!IS_NULL(self)) {
            args--;
            n++;
        }
        if (is_function_type(rt, AS_OBJECT(callable)->type)) {
            Function *f = (Function *)AS_OBJECT(callable);
            uint32_t kind = f->code->flags &
                            (CODE_SIMPLE | CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR);
            if (f->code->arg_count == n && (kind & CODE_SIMPLE) != 0) {
                Value *base = IS_NULL(self) ? args - 2 : args - 1;
                SAVE();
                if (rt->depth >= rt->recursion_limit) goto call_slow;
                Frame *callee = simple_frame(rt, f, args, n);
                if (callee == NULL) RAISED();
                sp = base;
                if (kind != CODE_SIMPLE) {
                    vm->fuel -= GENERATOR_COST;
                    SAVE();
                    begun = callee->generator;
                    if (begun == NULL) {
                        Value made = generator_new(rt, callee, f->name, f->qualname);
                        if (IS_NULL(made)) RAISED();
                        begun = as_generator(ref(made));
                    }
                    PUSH(object_value(begun));
                    // An await follows, in most cases: see GET_AWAITABLE.
                    if (*ip == OP_WORD(OP_GET_AWAITABLE, 0) && (kind & CODE_COROUTINE) != 0 &&
                        rt->log == NULL) {
                        ip += 3;
                        SAVE();
                        goto begin_coroutine;
                    }
                    NEXT();
                }
                vm->fuel -= CALL_COST;
                SAVE();
                rt->depth++;
                callee->mode = MODE_CALL;
                callee->back = frame;
                callee->started = true;
                rt->frame = callee;
                if (rt->log != NULL) {
                    frame_trace_created(rt, callee);
                    frame_trace_pushed(rt, callee);
                }
                LOAD();
                if (vm->fuel <= 0) goto settle;
                NEXT();
            }
        }
    call_slow:
        SAVE();
        if (!call_values(rt, frame, WORD_ARG(word), NULL)) RAISED();
        if (rt->frame != frame || rt_pending(rt)) goto entered;
        sp = frame->sp;
        NEXT();
    }

    CASE(RETURN_VALUE) : {
        Value value = POP();
        SAVE();
        Frame *back = frame->back;
        if (frame->mode == MODE_CALL && frame->generator == NULL && back != NULL &&
            rt->log == NULL && frame_is_plain(frame)) {
            // The common case of frame_leave and vm_deliver.
            rt->frame = back;
            rt->depth--;
            frame_free(rt, frame);
            if (back->form == FORM_PYTHON) {
                *back->sp++ = value;
                LOAD();
                NEXT();
            }
            vm->carried = value;
            vm->signal = SIGNAL_RETURN;
            return;
        }
        if ((frame->mode == MODE_SEND || frame->mode == MODE_NATIVE) && rt->log == NULL &&
            (coroutine_return(rt, frame, value) || generator_return(rt, frame, value))) {
            if (back->form != FORM_PYTHON) return;
            LOAD();
            NEXT();
        }
        return_value(rt, frame, value);
        goto entered;
    }

    CASE(YIELD_VALUE) : {
        Value value = POP();
        SAVE();
        vm_suspend(rt, frame, value);
        goto entered;
    }

    CASE(GET_AWAITABLE) : {
        Value object = TOP();
        if (IS_OBJECT(object) && AS_OBJECT(object)->type == TYPE_OF_ID(rt, COROUTINE) &&
            is_fresh(as_generator(ref(object)))) {
            // What follows is LOAD_NONE and SEND, which need not be executed one by one.
            if (rt->log != NULL || rt->depth >= rt->recursion_limit) NEXT();
            ip += 2;
            SAVE();
            begun = as_generator(ref(object));
            goto begin_coroutine;
        }
        TOP_RESULT(get_awaitable(rt, ref(object), ARG));
    }

    CASE(SEND) : {
        SAVE();
        rare = send_value(rt, frame);
        goto rare_done;
    }

begin_coroutine : {
    // The common case of generator_resume: `begun`, which is on top of the stack, begins.
    Generator *g = begun;
    Frame *callee = g->frame;
    frame->at_future = false;
    frame->awaiting = callee;
    callee->mode = MODE_SEND;
    callee->back = frame;
    callee->started = true;
    g->running = RUNS_BY_SEND;
    g->awaited = true;
    g->handled.outer = rt->handled;
    rt->handled = &g->handled;
    rt->depth++;
    rt->frame = callee;
    if (callee->form != FORM_PYTHON) {
        vm->carried = NONE;
        vm->signal = SIGNAL_START;
        return;
    }
    LOAD();
    if (vm->fuel <= 0) goto settle;
    NEXT();
}

#ifndef THREADED
default: goto rare;
}
#endif

rare : SAVE();
rare = execute_rare(rt, frame, word);

rare_done : switch (rare) {
case RARE_NEXT:
    ip = frame->ip;
    sp = frame->sp;
    NEXT();
case RARE_ENTERED: goto entered;
case RARE_RERAISED:
    if (!vm_settle(rt, false)) return;
    LOAD();
    NEXT();
case RARE_RAISED: goto settle;
}

binary_slow : BINARY_RESULT(op_binary(rt, operation, ref(SECOND()), ref(TOP())));

fast_slow : PUSH(copy(slots[ARG & 0xFFF]));
word = OP_WORD(0, ARG >> 12);

small_slow : TOP_RESULT(op_binary(rt, operation, ref(TOP()), ref(small_int((int64_t)ARG))));

top_result : {
    if (IS_NULL(result)) RAISED();
    Value old = TOP();
    TOP() = result;
    DROP_NEXT(old);
}

binary_result : {
    if (IS_NULL(result)) RAISED();
    Value right = POP(), left = TOP();
    TOP() = result;
    drop(rt, left);
    DROP_NEXT(right);
}

#ifndef THREADED
drop_next : if (IS_OBJECT(result)) {
    SAVE();
    drop(rt, result);
}
NEXT();
#endif

unbound_local : SAVE();
raise_unbound(rt, code, ARG, false);
RAISED();

unbound_cell : SAVE();
raise_unbound(rt, code, ARG, true);
RAISED();

entered :
    // Control may have gone to another frame.
    if (rt->frame == NULL || rt->frame->form != FORM_PYTHON) return;
if (rt_pending(rt) || vm->fuel <= 0) goto settle;
LOAD();
NEXT();

settle : if (!vm_settle(rt, true)) return;
LOAD();
NEXT();
}
