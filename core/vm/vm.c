#include "vm/vm.h"

#include "base/assert.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "object/str.h"
#include "trace/log.h"
#include "vm/frame_trace.h"
#include "vm/generator.h"
#include "vm/signals.h"
#include "vm/thread.h"
#include "vm/traceback.h"

static const Object *frame_owner(const Object *frame) {
    const Generator *generator = ((const Frame *)(const void *)frame)->generator;
    return generator == NULL ? NULL : &generator->head;
}

bool vm_init(Runtime *rt) {
    rt->frame_owner = frame_owner;
    rt->vm = mem_zalloc(&rt->mem, sizeof *rt->vm);
    if (rt->vm == NULL) return false;
    rt->vm->context = &rt->vm->base_context;
    strbuf_init(&rt->vm->value_text, &rt->mem);
    return threads_init(rt);
}

void vm_free(Runtime *rt) {
    if (rt->vm == NULL) return;
    threads_drop(rt);
    vm_drop_frames(rt);
    threads_free(rt);
    clear(rt, &rt->vm->signal_handlers);
    clear(rt, &rt->handled_base.value);
    clear(rt, &rt->vm->carried);
    clear(rt, &rt->vm->base_context);
    clear(rt, &rt->vm->asyncgen_firstiter);
    clear(rt, &rt->vm->asyncgen_finalizer);
    clear(rt, &rt->vm->main_module);
    drop_object(rt, rt->vm->main_file);
    strbuf_free(&rt->vm->value_text);
    mem_free(&rt->mem, rt->vm->logged, rt->vm->logged_capacity * sizeof *rt->vm->logged);
    mem_free(&rt->mem, rt->vm, sizeof *rt->vm);
    rt->vm = NULL;
}

// ------------------------------------------------------------------ delivering

// The loop of a FOR_ITER ends: its iterator goes, and its jump is taken.
static void end_iteration(Runtime *rt, Frame *frame) {
    uint32_t word = frame->ip[-1];
    ASSERT(WORD_OP(word) == OP_FOR_ITER);
    frame->ip = frame->code->words + WORD_ARG(word);
    Value iterator = *--frame->sp;
    drop(rt, iterator);
}

void vm_deliver(Runtime *rt, Frame *back, FrameMode mode, Delivery delivery, Value value) {
    if (back == NULL || back->form != FORM_PYTHON) {
        rt->vm->carried = value;
        rt->vm->signal = delivery == DELIVER_YIELD ? SIGNAL_YIELD : SIGNAL_RETURN;
        if (mode == MODE_NEXT && delivery == DELIVER_RETURN) {
            rt->vm->carried = NO_VALUE;
            raise_stop_iteration(rt, value);
            rt->vm->signal = SIGNAL_RAISE;
        }
        return;
    }
    if (delivery == DELIVER_RETURN && mode == MODE_NEXT) {
        raise_stop_iteration(rt, value);
    } else if (delivery == DELIVER_RETURN && mode == MODE_ITER) {
        drop(rt, value);
        end_iteration(rt, back);
    } else if (mode == MODE_SEND) {
        Value receiver = back->sp[-1];
        back->sp[-1] = value;
        drop(rt, receiver);
    } else {
        *back->sp++ = value;
    }
}

static Frame *chain_root_of(Frame *leaf) {
    while (leaf->mode == MODE_SEND) leaf = leaf->back;
    return leaf;
}

// The root of the chain that `leaf` suspends, whose generators but the root are marked as they are
// to be while they are suspended; *count is how many frames it has. That no walk is needed is known
// of a chain that was entered whole and on top of which nothing has run since.
static Frame *chain_suspended(Runtime *rt, Frame *leaf, uint32_t *count) {
    Generator *known = rt->vm->chain_root;
    rt->vm->chain_root = NULL;
    if (known != NULL) {
        ASSERT(chain_root_of(leaf) == known->frame);
        *count = rt->depth - rt->vm->chain_depth;
        leaf->generator->running = NOT_RUNNING;
        known->leaf = leaf;
        return known->frame;
    }
    Frame *root = chain_root_of(leaf);
    bool plain = true; // an asend object takes part in being resumed
    *count = 1;
    for (Frame *f = leaf; f != root; f = f->back, ++*count)
        plain &= f->generator->head.type != TYPE_OF_ID(rt, ASYNC_GENERATOR) &&
                 f->generator->running == RUNS_BY_SEND;
    Generator *first = root->generator;
    if (first->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR))
        plain = false;
    else
        first->leaf = plain ? leaf : NULL;
    leaf->generator->running = NOT_RUNNING;
    if (!plain)
        for (Frame *f = leaf; f != root; f = f->back) f->generator->running = NOT_RUNNING;
    return root;
}

void vm_suspend(Runtime *rt, Frame *leaf, Value value) {
    uint32_t count;
    Frame *root = chain_suspended(rt, leaf, &count);
    Generator *g = root->generator;
    g->running = NOT_RUNNING;
    g->chain_length = count;
    g->chain_breaks = rt->vm->chain_breaks;
    rt->depth -= count;
    rt->handled = g->handled.outer;
    Frame *back = root->back;
    if (rt->log != NULL) frame_trace_suspended(rt, leaf, root);
    root->back = NULL;
    rt->frame = back;
    FrameMode mode = (FrameMode)root->mode;
    vm_deliver(rt, back, mode, DELIVER_YIELD, value);
    generator_let_go(rt, g, mode);
}

// A native frame is over with a value, or (NO_VALUE) with the pending exception.
static void finish_native(Runtime *rt, Frame *frame, Value value) {
    Frame *back = frame->back;
    FrameMode mode = (FrameMode)frame->mode;
    bool raised = IS_NULL(value);
    if (!raised && rt->log == NULL && (mode == MODE_SEND || mode == MODE_NATIVE) &&
        generator_return(rt, frame, value))
        return;
    if (rt->log != NULL)
        frame_trace_popped(rt, frame, raised, raised ? ref(rt->pending) : ref(value));
    if (raised && frame->generator != NULL) traceback_pass(rt, (NativeFrame *)frame);
    bool threw = frame->generator != NULL && frame->generator->running >= RUNS_BY_THROW;
    frame_leave(rt, frame);
    if (!raised) {
        vm_deliver(rt, back, mode, DELIVER_RETURN, value);
    } else {
        if (mode == MODE_SEND && threw) generator_chain(rt, back);
        rt->vm->signal = SIGNAL_RAISE;
    }
}

static void run_native(Runtime *rt, NativeFrame *frame) {
    Value carried = rt->vm->carried;
    rt->vm->carried = NO_VALUE;
    Signal signal = rt->vm->signal;
    if (rt_pending(rt) && signal != SIGNAL_THROWN) signal = SIGNAL_RAISE;
    if (frame->frame.awaiting == NULL) clear(rt, &frame->frame.result_override);
    bool first = !frame->entered;
    frame->entered = true;
    if (first && signal == SIGNAL_THROWN) {
        finish_native(rt, &frame->frame, NO_VALUE);
        return;
    }
    Value result = frame->resume(rt, frame, signal, carried);
    if (IS_PUSHED(result)) return;
    ASSERT(rt->frame == &frame->frame);
    finish_native(rt, &frame->frame, result);
}

void vm_loop(Runtime *rt, Frame *base) {
    VmState *vm = rt->vm;
    // Once a budget is reached nothing runs any more: what is left on the chain goes with the run.
    while (rt->frame != base && (rt->stop == STATUS_OK || base != NULL)) {
        if (rt->frame == NULL) {
            thread_main_over(rt);
        } else if (rt->frame->form == FORM_PYTHON) {
            vm_execute(rt);
            if (vm->paused && !thread_preempt(rt)) return;
        } else {
            ASSERT(rt->frame->form == FORM_NATIVE);
            run_native(rt, (NativeFrame *)rt->frame);
            if (vm->idle || (vm->paused && !thread_preempt(rt))) return;
        }
    }
    if (rt_pending(rt)) vm->signal = SIGNAL_RAISE;
}

// ------------------------------------------------------------------ budgets

enum { NESTED_FUEL = 20000 };

static bool stop_run(Runtime *rt, Status status) {
    rt->stop = status;
    raise_memory(rt);
    return false;
}

bool vm_fuel(Runtime *rt) {
    VmState *vm = rt->vm;
    if (rt->stop != STATUS_OK) return stop_run(rt, rt->stop);
    // Lines of the program look themselves; asyncio may go on without any.
    if (rt->log != NULL && rt->log->status != STATUS_OK) return stop_run(rt, rt->log->status);
    vm->executed += (uint64_t)(vm->slice - vm->fuel);
    vm->fuel = (vm->fuel > 0 ? vm->fuel : 0) + vm->reserve;
    vm->slice = vm->fuel;
    vm->reserve = 0;
    if (vm->executed >= rt->options.max_instructions)
        return stop_run(rt, STATUS_BUDGET_INSTRUCTIONS);
    if (vm->interrupted && thread_is_main(rt) && !signals_deliver(rt)) return false;
    if (thread_quantum_over(rt)) {
        vm->paused = true;
        return false;
    }
    if (vm->fuel == 0 && vm->boundaries > 0) vm->fuel = vm->slice = NESTED_FUEL;
    thread_limit_fuel(rt);
    vm->paused = vm->fuel == 0;
    return !vm->paused;
}

bool vm_charge(Runtime *rt, int64_t instructions) {
    VmState *vm = rt->vm;
    if (vm->prepaid) {
        // The slice before this one ended here, and counted the work.
        vm->prepaid = false;
        instructions = 0;
    }
    vm->fuel -= instructions;
    if (vm->fuel > 0 && !vm->interrupted) return true;
    bool go_on = vm_fuel(rt);
    vm->prepaid = vm->paused;
    return go_on;
}

bool vm_work(Runtime *rt, int64_t instructions) {
    VmState *vm = rt->vm;
    vm->fuel -= instructions;
    if (vm->fuel > 0 && !vm->interrupted) return true;
    vm->boundaries++; // so that it does not pause
    bool go_on = vm_fuel(rt);
    vm->boundaries--;
    return go_on;
}
