// Instructions whose own work is so much that a call more does not count. The dispatch loop
// (execute.c) stays small without them: compilers of machine code, a browser's above all, do much
// better with it.
#include "vm/execute.h"

#include "base/assert.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/execute_words.h"
#include "vm/frame_trace.h"
#include "vm/function_object.h"
#include "vm/generator.h"
#include "vm/import.h"
#include "vm/vm.h"

#define SAVE() (frame->sp = sp)
#define NEXT() goto next
#define RAISED() return RARE_RAISED

#define KEEP_JUMP(condition)                             \
    do {                                                 \
        Value v_ = TOP();                                \
        bool known, truth = truth_fast(ref(v_), &known); \
        if (!known) {                                    \
            SAVE();                                      \
            int slow_ = op_truth(rt, ref(v_));           \
            if (slow_ < 0) RAISED();                     \
            truth = slow_ == 1;                          \
        }                                                \
        if (condition) {                                 \
            frame->ip = code->words + ARG;               \
        } else {                                         \
            sp--;                                        \
            SAVE();                                      \
            drop(rt, v_);                                \
        }                                                \
    } while (0)

// Takes the `n` topmost values off the stack, the last one first.
static Value *drop_top(Runtime *rt, Value *sp, uint32_t n) {
    for (; n > 0; n--) drop(rt, *--sp);
    return sp;
}

RareResult execute_rare(Runtime *rt, Frame *frame, uint32_t word) {
    Value *sp = frame->sp, *slots = frame->slots;
    Code *code = frame->code;
    switch (WORD_OP(word)) {
    case OP_DELETE_FAST: {
        Value old = slots[ARG];
        if (IS_NULL(old)) goto unbound_local;
        slots[ARG] = NO_VALUE;
        SAVE();
        drop(rt, old);
        NEXT();
    }

    case OP_MAKE_CELL: {
        uint32_t param = ARG >> 12;
        Value value = NO_VALUE;
        if (param != 0) {
            value = slots[param - 1];
            slots[param - 1] = NO_VALUE;
        }
        SAVE();
        Value cell = cell_new(rt, value);
        if (IS_NULL(cell)) RAISED();
        replace(rt, &slots[ARG & 0xFFF], cell); // an inlined comprehension makes it anew
        NEXT();
    }

    case OP_LOAD_CLOSURE: {
        PUSH(copy(slots[ARG]));
        NEXT();
    }

    case OP_DELETE_DEREF: {
        Cell *cell = (Cell *)AS_OBJECT(slots[ARG]);
        if (IS_NULL(cell->value)) goto unbound_cell;
        SAVE();
        clear(rt, &cell->value);
        NEXT();
    }

    case OP_LOAD_DICT_DEREF:
    case OP_LOAD_DICT_GLOBAL: {
        Value names = POP();
        SAVE();
        Value v = load_from_dict(rt, frame, ref(names), WORD_OP(word) == OP_LOAD_DICT_DEREF, ARG);
        drop(rt, names);
        if (IS_NULL(v)) RAISED();
        PUSH(v);
        NEXT();
    }

    case OP_STORE_GLOBAL: {
        Value v = POP();
        SAVE();
        if (!dict_set_str(rt, frame->globals, code->names[ARG], v)) RAISED();
        NEXT();
    }

    case OP_DELETE_GLOBAL: {
        SAVE();
        if (!delete_name(rt, &frame->globals->head, code->names[ARG])) RAISED();
        NEXT();
    }

    case OP_LOAD_NAME: {
        SAVE();
        Value v = load_name(rt, frame, code->names[ARG]);
        if (IS_NULL(v)) RAISED();
        PUSH(v);
        NEXT();
    }

    case OP_STORE_NAME: {
        Value v = POP();
        SAVE();
        if (!name_set(rt, frame->namespace, code->names[ARG], v)) RAISED();
        NEXT();
    }

    case OP_DELETE_NAME: {
        SAVE();
        if (!delete_name(rt, frame->namespace, code->names[ARG])) RAISED();
        NEXT();
    }

    case OP_LOAD_LOCALS: {
        PUSH(own(object_ref(frame->namespace)));
        NEXT();
    }

    case OP_DELETE_ATTR: {
        SAVE();
        if (!op_setattr(rt, ref(TOP()), code->names[ARG], NO_REF)) RAISED();
        Value object = POP();
        drop(rt, object);
        NEXT();
    }

    case OP_DELETE_ITEM: {
        Value key = TOP(), container = SECOND();
        SAVE();
        if (!op_setitem(rt, ref(container), ref(key), NO_REF)) RAISED();
        sp -= 2;
        SAVE();
        drop(rt, key);
        drop(rt, container);
        NEXT();
    }

    case OP_BUILD_SLICE: {
        Value step = ARG == 3 ? POP() : NONE;
        Value stop = POP(), start = POP();
        SAVE();
        Value v = slice_new(rt, start, stop, step);
        if (IS_NULL(v)) RAISED();
        PUSH(v);
        NEXT();
    }

    case OP_UNARY: {
        SAVE();
        Value operand = TOP();
        Value v = op_unary(rt, (UnaryOp)ARG, ref(operand));
        if (IS_NULL(v)) RAISED();
        TOP() = v;
        drop(rt, operand);
        NEXT();
    }

    case OP_UNARY_NOT: {
        Value v = TOP();
        bool known, truth = truth_fast(ref(v), &known);
        if (!known) {
            SAVE();
            int slow = op_truth(rt, ref(v));
            if (slow < 0) RAISED();
            truth = slow == 1;
        }
        TOP() = value_bool(!truth);
        SAVE();
        drop(rt, v);
        NEXT();
    }

    case OP_IS: {
        Value b = POP(), a = TOP();
        TOP() = value_bool(SAME(a, b) != (ARG != 0));
        SAVE();
        drop(rt, a);
        drop(rt, b);
        NEXT();
    }

    case OP_CONTAINS: {
        SAVE();
        int found = op_contains(rt, ref(TOP()), ref(SECOND()));
        if (found < 0) RAISED();
        Value container = POP(), item = TOP();
        TOP() = value_bool((found == 1) != (ARG != 0));
        SAVE();
        drop(rt, container);
        drop(rt, item);
        NEXT();
    }

    case OP_BUILD_TUPLE: {
        uint32_t n = ARG;
        SAVE();
        Value v = n == 0 ? copy(rt->empty_tuple) : tuple_new(rt, n);
        if (IS_NULL(v)) RAISED();
        sp -= n;
        if (n > 0) memcpy(AS_TUPLE(v)->items, sp, n * sizeof(Value));
        PUSH(v);
        NEXT();
    }

    case OP_BUILD_LIST: {
        uint32_t n = ARG;
        SAVE();
        Value v = list_new(rt, n);
        if (IS_NULL(v)) RAISED();
        sp -= n;
        if (n > 0) memcpy(AS_LIST(v)->items, sp, n * sizeof(Value));
        AS_LIST(v)->length = n;
        PUSH(v);
        NEXT();
    }

    case OP_BUILD_SET: {
        SAVE();
        Value v = build_set(rt, sp - ARG, ARG);
        if (IS_NULL(v)) RAISED();
        sp -= ARG;
        SAVE();
        for (uint32_t i = 0; i < ARG; i++) drop(rt, sp[i]);
        PUSH(v);
        NEXT();
    }

    case OP_BUILD_MAP: {
        SAVE();
        Value v = build_map(rt, sp - 2 * (size_t)ARG, ARG);
        if (IS_NULL(v)) RAISED();
        sp = drop_top(rt, sp, 2 * ARG);
        PUSH(v);
        NEXT();
    }

    case OP_BUILD_STRING: {
        SAVE();
        Value v = str_join(rt, AS_STR(rt->empty_str), sp - ARG, ARG);
        if (IS_NULL(v)) RAISED();
        sp = drop_top(rt, sp, ARG);
        PUSH(v);
        NEXT();
    }

    case OP_SET_ADD: {
        SAVE();
        if (!set_add(rt, (Set *)AS_OBJECT(sp[-(ptrdiff_t)ARG - 1]), ref(TOP()))) RAISED();
        sp = drop_top(rt, sp, 1);
        NEXT();
    }

    case OP_MAP_ADD: {
        SAVE();
        Value value = TOP(), key = SECOND();
        if (!dict_set(rt, AS_DICT(sp[-(ptrdiff_t)ARG - 2]), ref(key), copy(value))) RAISED();
        sp -= 2;
        drop(rt, value);
        drop(rt, key);
        NEXT();
    }

    case OP_LIST_EXTEND: {
        SAVE();
        if (ARG == 0) {
            if (!check_starred(rt, ref(sp[-4]), ref(TOP())) ||
                !extend_unpacked(rt, AS_LIST(sp[-2]), ref(TOP())))
                RAISED();
        } else if (!extend_unpacked(rt, AS_LIST(sp[-(ptrdiff_t)ARG - 1]), ref(TOP()))) {
            RAISED();
        }
        sp = drop_top(rt, sp, 1);
        NEXT();
    }

    case OP_SET_UPDATE: {
        SAVE();
        if (!set_update(rt, (Set *)AS_OBJECT(sp[-(ptrdiff_t)ARG - 1]), ref(TOP()))) RAISED();
        sp = drop_top(rt, sp, 1);
        NEXT();
    }

    case OP_DICT_UPDATE: {
        SAVE();
        if (!update_unpacked(rt, AS_DICT(sp[-(ptrdiff_t)ARG - 1]), ref(TOP()))) RAISED();
        sp = drop_top(rt, sp, 1);
        NEXT();
    }

    case OP_DICT_MERGE: {
        SAVE();
        ValueRef callable = ref(sp[-(ptrdiff_t)ARG - 4]);
        if (!merge_keywords(rt, AS_DICT(sp[-(ptrdiff_t)ARG - 1]), ref(TOP()), callable)) RAISED();
        sp = drop_top(rt, sp, 1);
        NEXT();
    }

    case OP_LIST_TO_TUPLE: {
        SAVE();
        Value list = TOP();
        Value v = tuple_from_iterable(rt, ref(list));
        if (IS_NULL(v)) RAISED();
        TOP() = v;
        drop(rt, list);
        NEXT();
    }

    case OP_UNPACK_EX: {
        Value v = TOP();
        SAVE();
        if (!unpack_starred(rt, ref(v), ARG & 0xFFF, ARG >> 12, sp - 1)) RAISED();
        sp += (ptrdiff_t)((ARG & 0xFFF) + (ARG >> 12));
        SAVE();
        drop(rt, v);
        NEXT();
    }

    case OP_FORMAT_VALUE: {
        bool has_spec = (ARG & 4) != 0;
        Value spec = has_spec ? TOP() : NO_VALUE, value = has_spec ? SECOND() : TOP();
        SAVE();
        Value v = format_value(rt, ref(value), ARG & 3, ref(spec));
        if (IS_NULL(v)) RAISED();
        sp -= has_spec ? 2 : 1;
        SAVE();
        drop(rt, value);
        drop(rt, spec);
        PUSH(v);
        NEXT();
    }

    case OP_JUMP_IF_FALSE_OR_POP: {
        KEEP_JUMP(!truth);
        NEXT();
    }

    case OP_JUMP_IF_TRUE_OR_POP: {
        KEEP_JUMP(truth);
        NEXT();
    }

    case OP_GET_ITER: {
        SAVE();
        Value iterable = TOP();
        Value v = op_iter(rt, ref(iterable));
        if (IS_NULL(v)) RAISED();
        TOP() = v;
        drop(rt, iterable);
        NEXT();
    }

    case OP_CALL_KW: {
        Value names = POP();
        SAVE();
        bool ok = call_values(rt, frame, ARG, AS_TUPLE(names));
        drop(rt, names);
        if (!ok) RAISED();
        if (rt->frame != frame || rt_pending(rt)) return RARE_ENTERED;
        sp = frame->sp;
        NEXT();
    }

    case OP_CALL_EX: {
        SAVE();
        if (!call_unpacked(rt, frame, ARG != 0)) RAISED();
        if (rt->frame != frame || rt_pending(rt)) return RARE_ENTERED;
        sp = frame->sp;
        NEXT();
    }

    case OP_MAKE_FUNCTION: {
        SAVE();
        if (!make_function(rt, frame, ARG)) RAISED();
        sp = frame->sp;
        NEXT();
    }

    case OP_LOAD_BUILD_CLASS: {
        SAVE();
        Value v = load_build_class(rt, frame);
        if (IS_NULL(v)) RAISED();
        PUSH(v);
        NEXT();
    }

    case OP_IMPORT_NAME: {
        SAVE();
        if (!import_instruction(rt, frame, code->names[ARG])) RAISED();
        sp = frame->sp;
        NEXT();
    }

    case OP_IMPORT_FROM: {
        SAVE();
        Value v = import_from(rt, ref(TOP()), code->names[ARG]);
        if (IS_NULL(v)) RAISED();
        PUSH(v);
        NEXT();
    }

    case OP_IMPORT_STAR: {
        SAVE();
        if (!import_star_instruction(rt, frame, ref(TOP()))) RAISED();
        Value module = POP();
        drop(rt, module);
        NEXT();
    }

    case OP_SETUP_ANNOTATIONS: {
        SAVE();
        if (!setup_annotations(rt, frame)) RAISED();
        NEXT();
    }

    case OP_RAISE: {
        Value cause = ARG > 1 ? POP() : NO_VALUE;
        Value exception = ARG > 0 ? POP() : NO_VALUE;
        SAVE();
        vm_raise(rt, exception, cause);
        return ARG > 0 ? RARE_RAISED : RARE_RERAISED;
    }

    case OP_PUSH_EXC: {
        Value exception = TOP();
        TOP() = rt->handled->value;
        rt->handled->value = handled_record(rt, ref(exception));
        PUSH(exception);
        NEXT();
    }

    case OP_POP_EXCEPT: {
        Value previous = POP();
        SAVE();
        replace(rt, &rt->handled->value, previous);
        NEXT();
    }

    case OP_CHECK_EXC_MATCH: {
        SAVE();
        Value classes = TOP();
        int match = exception_match(rt, ref(SECOND()), ref(classes));
        if (match < 0) RAISED();
        if (match == 1 && rt->log != NULL) frame_trace_caught(rt, frame, ref(SECOND()));
        TOP() = value_bool(match == 1);
        drop(rt, classes);
        NEXT();
    }

    case OP_CHECK_EG_MATCH: {
        SAVE();
        Value classes = TOP(), exception = SECOND(), rest, match;
        if (!group_match(rt, ref(exception), ref(classes), &rest, &match)) RAISED();
        SECOND() = rest;
        TOP() = match;
        if (!IS_NONE(match)) replace(rt, &rt->handled->value, copy(match));
        drop(rt, classes);
        drop(rt, exception);
        NEXT();
    }

    case OP_PREP_RERAISE_STAR: {
        SAVE();
        Value raised = TOP(), original = SECOND();
        Value v = group_reraise(rt, ref(original), AS_LIST(raised));
        if (IS_NULL(v)) RAISED();
        sp--;
        TOP() = v;
        drop(rt, raised);
        drop(rt, original);
        NEXT();
    }

    case OP_RERAISE: {
        Value exception = POP();
        SAVE();
        reraise(rt, exception);
        if ((ARG & RERAISE_OWN) == 0) restore_traceback(rt);
        return RARE_RERAISED;
    }

    case OP_LOAD_ASSERTION_ERROR: {
        PUSH(own(object_ref(rt->exceptions[EXC_AssertionError])));
        NEXT();
    }

    case OP_BEFORE_WITH: {
        SAVE();
        if (!before_with(rt, frame, false)) RAISED();
        sp = frame->sp;
        NEXT();
    }

    case OP_BEFORE_ASYNC_WITH: {
        SAVE();
        if (!before_with(rt, frame, true)) RAISED();
        sp = frame->sp;
        NEXT();
    }

    case OP_WITH_EXCEPT_ARGS: {
        Exception *e = (Exception *)AS_OBJECT(TOP());
        Value exit = copy(sp[-3]);
        PUSH(exit);
        PUSH(NO_VALUE);
        PUSH(own(object_ref(e->head.type)));
        PUSH(own(object_ref(e)));
        PUSH(IS_NULL(e->traceback) ? NONE : copy(e->traceback));
        NEXT();
    }

    case OP_ASYNC_GEN_YIELD: {
        Value value = POP();
        SAVE();
        async_generator_yield(rt, frame, value);
        return RARE_ENTERED;
    }

    case OP_GET_YIELD_FROM_ITER: {
        SAVE();
        Value iterable = TOP();
        Value v = yield_from_iter(rt, frame, ref(iterable));
        if (IS_NULL(v)) RAISED();
        TOP() = v;
        drop(rt, iterable);
        NEXT();
    }

    case OP_GET_AITER: {
        SAVE();
        Value iterable = TOP();
        Value v = get_aiter(rt, ref(iterable));
        if (IS_NULL(v)) RAISED();
        TOP() = v;
        drop(rt, iterable);
        NEXT();
    }

    case OP_GET_ANEXT: {
        SAVE();
        Value v = get_anext(rt, ref(TOP()));
        if (IS_NULL(v)) RAISED();
        PUSH(v);
        NEXT();
    }

    case OP_END_ASYNC_FOR: {
        Value exception = POP(), iterator = POP();
        SAVE();
        if (exception_matches(rt, ref(exception), EXC_StopAsyncIteration)) {
            drop(rt, exception);
            drop(rt, iterator);
            NEXT();
        }
        reraise(rt, exception);
        drop(rt, iterator);
        return RARE_RERAISED;
    }

    case OP_MATCH_SEQUENCE: {
        bool matches = match_is_sequence(rt, ref(TOP()));
        PUSH(value_bool(matches));
        NEXT();
    }

    case OP_MATCH_MAPPING: {
        bool matches = match_is_mapping(rt, ref(TOP()));
        PUSH(value_bool(matches));
        NEXT();
    }

    case OP_MATCH_KEYS: {
        SAVE();
        Value v;
        if (!match_keys(rt, ref(SECOND()), AS_TUPLE(TOP()), &v)) RAISED();
        PUSH(v);
        NEXT();
    }

    case OP_MATCH_CLASS: {
        SAVE();
        Value names = TOP(), cls = SECOND(), subject = sp[-3], v;
        if (!match_class(rt, ref(subject), ref(cls), ARG, AS_TUPLE(names), &v)) RAISED();
        sp -= 2;
        TOP() = v;
        drop(rt, names);
        drop(rt, cls);
        drop(rt, subject);
        NEXT();
    }

    case OP_GET_LEN: {
        SAVE();
        int64_t length = op_length(rt, ref(TOP()));
        if (length < 0) RAISED();
        PUSH(small_int(length));
        NEXT();
    }

    case OP_LINE: {
        if (rt->log != NULL) {
            SAVE();
            frame_trace_line(rt, frame, ARG);
            if (rt->stop != STATUS_OK) {
                raise_memory(rt);
                RAISED();
            }
        }
        NEXT();
    }

    case OP_STORE_FAST_TRACED: {
        Value old = slots[ARG];
        slots[ARG] = POP();
        SAVE();
        if (rt->log != NULL)
            frame_trace_local(rt, frame, ARG, code->local_names[ARG], ref(slots[ARG]));
        drop(rt, old);
        NEXT();
    }

    case OP_DELETE_FAST_TRACED: {
        Value old = slots[ARG];
        if (IS_NULL(old)) goto unbound_local;
        slots[ARG] = NO_VALUE;
        SAVE();
        if (rt->log != NULL) frame_trace_local(rt, frame, ARG, code->local_names[ARG], NO_REF);
        drop(rt, old);
        NEXT();
    }

    case OP_STORE_DEREF_TRACED: {
        Cell *cell = (Cell *)AS_OBJECT(slots[ARG]);
        Value v = POP(), old = cell->value;
        SAVE();
        cell->value = v;
        if (rt->log != NULL) frame_trace_local(rt, frame, ARG, code->local_names[ARG], ref(v));
        drop(rt, old);
        NEXT();
    }

    case OP_DELETE_DEREF_TRACED: {
        Cell *cell = (Cell *)AS_OBJECT(slots[ARG]);
        Value old = cell->value;
        if (IS_NULL(old)) goto unbound_cell;
        SAVE();
        cell->value = NO_VALUE;
        if (rt->log != NULL) frame_trace_local(rt, frame, ARG, code->local_names[ARG], NO_REF);
        drop(rt, old);
        NEXT();
    }

    case OP_STORE_GLOBAL_TRACED: {
        Str *name = code->names[ARG];
        Value v = POP();
        SAVE();
        if (rt->log != NULL) frame_trace_local(rt, frame, ARG, name, ref(v));
        if (!dict_set_str(rt, frame->globals, name, v)) RAISED();
        NEXT();
    }

    case OP_STORE_NAME_TRACED: {
        Str *name = code->names[ARG];
        Value v = POP();
        SAVE();
        if (rt->log != NULL) frame_trace_local(rt, frame, ARG, name, ref(v));
        if (!name_set(rt, frame->namespace, name, v)) RAISED();
        NEXT();
    }

    case OP_MAKE_TYPEVAR:
    case OP_MAKE_TYPE_ALIAS:
    case OP_SET_TYPE_PARAMS:
    case OP_MAKE_GENERIC: {
        SAVE();
        if (!type_params_instruction(rt, frame, word)) RAISED();
        sp = frame->sp;
        NEXT();
    }
    default: UNREACHABLE();
    }

next:
    frame->sp = sp;
    return RARE_NEXT;

unbound_local:
    SAVE();
    raise_unbound(rt, code, ARG, false);
    return RARE_RAISED;

unbound_cell:
    SAVE();
    raise_unbound(rt, code, ARG, true);
    return RARE_RAISED;
}
