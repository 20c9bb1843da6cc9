// What the dispatch loop calls often, and yet has outside: the shorter it is, the sooner browsers
// have good code for it.
#include "vm/execute.h"

#include "object/class.h"
#include "object/containers.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/execute_words.h"
#include "vm/generator.h"
#include "vm/vm.h"

bool vm_settle(Runtime *rt, bool add_traceback) {
    VmState *vm = rt->vm;
    for (;;) {
        Frame *frame = rt->frame;
        if (!rt_pending(rt)) {
            if (vm->fuel > 0 || vm_fuel(rt)) return true;
            if (vm->paused) return false;
        }
        if (vm_handle(rt, frame, add_traceback)) return true;
        add_traceback = true;
        // Else it is a generator's end that its driver takes as a result.
        bool raised = leave_raised(rt, frame);
        if (rt->frame != NULL && rt->frame->form == FORM_PYTHON) continue;
        if (raised) vm->signal = SIGNAL_RAISE;
        return false;
    }
}

// ------------------------------------------------------------------ operators

bool set_item(Runtime *rt, Frame *frame) {
    Value key = frame->sp[-1], container = frame->sp[-2], value = frame->sp[-3];
    if (!op_setitem(rt, ref(container), ref(key), ref(value))) return false;
    frame->sp -= 3;
    drop(rt, key);
    drop(rt, container);
    drop(rt, value);
    return true;
}

// When the variable that is assigned next holds the left string, it lets go first, so that the
// string can grow in place.
bool concat_strings(Runtime *rt, Frame *frame) {
    Value right = frame->sp[-1], left = frame->sp[-2];
    uint32_t next = *frame->ip;
    if (WORD_OP(next) == OP_STORE_FAST && SAME(frame->slots[WORD_ARG(next)], left) &&
        AS_OBJECT(left)->refcount == 2) {
        frame->slots[WORD_ARG(next)] = NO_VALUE;
        AS_OBJECT(left)->refcount--;
    }
    frame->sp -= 2;
    Value result = str_concat_inplace(rt, left, AS_STR(right));
    drop(rt, right);
    if (IS_NULL(result)) return false;
    *frame->sp++ = result;
    return true;
}

int pop_truth(Runtime *rt, Frame *frame) {
    Value v = frame->sp[-1];
    int truth = op_truth(rt, ref(v));
    if (truth < 0) return -1;
    frame->sp--;
    drop(rt, v);
    return truth;
}

int compare_truth(Runtime *rt, Frame *frame, CompareOp op) {
    Value right = frame->sp[-1], left = frame->sp[-2];
    Value result = op_compare(rt, ref(left), ref(right), op);
    if (IS_NULL(result)) return -1;
    int truth = IS_BOOL(result) ? IS_TRUE(result) : op_truth(rt, ref(result));
    drop(rt, result);
    if (truth < 0) return -1;
    frame->sp -= 2;
    drop(rt, left);
    drop(rt, right);
    return truth;
}

bool unpack_top(Runtime *rt, Frame *frame, uint32_t n) {
    Value v = frame->sp[-1], *out = frame->sp - 1;
    Type *type = type_of(rt, ref(v));
    if (type == TYPE_OF_ID(rt, TUPLE) && AS_TUPLE(v)->length == n) {
        for (uint32_t i = 0; i < n; i++) out[n - 1 - i] = copy(AS_TUPLE(v)->items[i]);
    } else if (!unpack_sequence(rt, ref(v), n, out)) {
        return false;
    }
    frame->sp = out + n;
    drop(rt, v);
    return true;
}

// ------------------------------------------------------------------ await

RareResult send_value(Runtime *rt, Frame *frame) {
    Value value = *--frame->sp, receiver = frame->sp[-1], result;
    Type *type = quick_type_of(rt, ref(receiver));
    if (type == TYPE_OF_ID(rt, COROUTINE) || type == TYPE_OF_ID(rt, GENERATOR)) {
        frame->at_future = false;
        Generator *g = as_generator(ref(receiver));
        if (type == TYPE_OF_ID(rt, GENERATOR) && generator_finished(g)) {
            drop(rt, value);
            replace(rt, &frame->sp[-1], NONE);
            return RARE_NEXT;
        }
        Frame *root = g->frame;
        if (IS_NULL(generator_resume(rt, g, value, MODE_SEND))) return RARE_RAISED;
        frame->awaiting = root;
        return RARE_ENTERED;
    }
    if ((type->flags & TYPE_FUTURE) == 0 || rt->vm->await_hooks == NULL)
        return send_slow(rt, frame, receiver, value) ? RARE_ENTERED : RARE_RAISED;
    int done = rt->vm->await_hooks->future_await(rt, ref(receiver), &result);
    drop(rt, value);
    frame->at_future = false;
    if (done < 0) return RARE_RAISED;
    if (done == 1) {
        replace(rt, &frame->sp[-1], result);
        return RARE_NEXT;
    }
    frame->at_future = true;
    frame->ip--;
    vm_suspend(rt, frame, copy(receiver));
    return RARE_ENTERED;
}
