#include "vm/frame.h"

#include <string.h>

#include "base/assert.h"
#include "object/function.h"
#include "object/number.h"
#include "object/ops.h"
#include "vm/frame_inline.h"
#include "vm/frame_trace.h"
#include "vm/generator.h"
#include "vm/vm.h"

size_t frame_grains(Code *code) {
    size_t size = sizeof(Frame) + (code->fixed_count + code->stack_size) * sizeof(Value);
    size_t grains = (size + SLAB_GRAIN - 1) / SLAB_GRAIN;
    code->frame_grains = (uint32_t)grains;
    return grains;
}

Frame *frame_new(Runtime *rt, Code *code, Dict *globals) {
    Frame *frame = frame_new_bare(rt, code, globals);
    if (frame == NULL) return NULL;
    object_retain(code);
    object_retain(globals);
    uint32_t fixed = code->fixed_count;
    if (fixed > 0) memset(frame->slots, 0, fixed * sizeof(Value));
    return frame;
}

Frame *frame_new_large(Runtime *rt, size_t size) {
    Frame *frame = slab_alloc(&rt->slabs, &rt->mem, size);
    if (frame == NULL) raise_memory(rt);
    return frame;
}

NativeFrame *native_frame_new(Runtime *rt, const char *name, NativeResume resume) {
    NativeFrame *frame = object_alloc(rt, TYPE_OF_ID(rt, FRAME), sizeof(NativeFrame));
    if (frame == NULL) return NULL;
    frame->frame.form = FORM_NATIVE;
    frame->name = name;
    frame->resume = resume;
    frame->stands_for = 1;
    return frame;
}

bool frame_push(Runtime *rt, Frame *frame, FrameMode mode) {
    if (rt->depth >= rt->recursion_limit) {
        raise(rt, EXC_RecursionError, "maximum recursion depth exceeded");
        drop_object(rt, frame);
        return false;
    }
    rt->depth++;
    frame->mode = (uint8_t)mode;
    frame->back = rt->frame;
    frame->started = true;
    rt->frame = frame;
    if (rt->log != NULL && frame->form == FORM_PYTHON) {
        frame_trace_created(rt, frame);
        frame_trace_pushed(rt, frame);
    }
    if (frame->form == FORM_NATIVE) rt->vm->signal = SIGNAL_START;
    return true;
}

uint32_t frame_weight(const Frame *frame) {
    if (frame->form != FORM_NATIVE) return frame->form == FORM_PYTHON;
    return ((const NativeFrame *)(const void *)frame)->stands_for;
}

Frame *frame_with_code(Frame *frame) {
    while (frame != NULL && frame_weight(frame) == 0) frame = frame->back;
    return frame;
}

Frame *frame_outer(Runtime *rt, const Frame *frame) {
    const Generator *g = frame->generator;
    Frame *outer = frame_with_code(frame->back);
    while (outer != NULL && g != NULL && g->running == RUNS_BY_DEEP_THROW &&
           rt->options.python < 14 &&
           (rt->options.python < 9 || g->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR))) {
        g = outer->generator;
        outer = frame_with_code(outer->back);
    }
    return outer;
}

// A frame that has ended, and that a traceback may still refer to, refers to the one that called
// it. Coroutines and generators do so from 3.12 on (Python/frame.c, take_ownership).
static void give_up(Runtime *rt, Frame *frame, Frame *outer, bool linked) {
    if (frame->head.refcount > 1 && linked && outer != NULL) {
        object_retain(outer);
        frame->back = outer;
        frame->keeps_back = true;
    }
    drop_object(rt, frame);
}

void frame_leave(Runtime *rt, Frame *frame) {
    ASSERT(rt->frame == frame);
    Frame *outer = frame->head.refcount > 1 ? frame_outer(rt, frame) : NULL;
    rt->frame = frame->back;
    frame->back = NULL;
    frame->finished = true;
    rt->depth--;
    if (frame->form == FORM_PYTHON) {
        Value *base = frame->slots + frame->code->fixed_count;
        while (frame->sp > base) {
            Value v = *--frame->sp;
            drop(rt, v);
        }
    } else {
        ((NativeFrame *)(void *)frame)->destroy = NULL; // a traceback may keep the frame for long
    }
    Generator *generator = frame->generator;
    if (generator == NULL) {
        give_up(rt, frame, outer, true);
        return;
    }
    generator->running = NOT_RUNNING;
    rt->handled = generator->handled.outer;
    if (rt->frame != NULL) rt->frame->awaiting = NULL;
    FrameMode mode = (FrameMode)frame->mode;
    if (mode != MODE_SEND) rt->vm->chain_root = NULL;
    object_retain(generator);
    clear(rt, &generator->handled.value);
    // Its variables go now, or with the traceback that keeps the frame.
    generator->closed = true;
    generator->frame = NULL;
    frame->generator = NULL;
    give_up(rt, frame, outer, rt->options.python >= 12);
    generator_let_go(rt, generator, mode);
    drop_object(rt, generator);
}

Frame *frame_current(Runtime *rt) {
    Frame *frame = rt->frame;
    while (frame != NULL && frame->form != FORM_PYTHON) frame = frame->back;
    return frame;
}

uint32_t frame_word(const Frame *frame) {
    if (!frame->started) return WORD_NOT_BEGUN;
    ptrdiff_t at = frame->ip - frame->code->words;
    if (frame->at_future) return (uint32_t)at;
    return at > 0 ? (uint32_t)at - 1 : 0;
}

static void native_frame_clear(Runtime *rt, NativeFrame *frame) {
    if (frame->destroy != NULL) frame->destroy(rt, frame);
    for (size_t i = 0; i < sizeof frame->state / sizeof *frame->state; i++)
        clear(rt, &frame->state[i]);
    if (frame->frame.awaiting != NULL)
        generator_unlink(rt, &frame->frame, ref(frame->frame.result_override));
    clear(rt, &frame->frame.result_override); // what it awaits
}

void native_frame_free(Runtime *rt, NativeFrame *frame) {
    frame->frame.finished = true;
    native_frame_clear(rt, frame);
    slab_give(&rt->slabs, frame, (sizeof *frame + SLAB_GRAIN - 1) / SLAB_GRAIN);
}

void frame_destroy(Runtime *rt, Object *self) {
    Frame *frame = (Frame *)self;
    if (frame->form == FORM_NATIVE) {
        native_frame_clear(rt, (NativeFrame *)frame);
        if (frame->keeps_back) drop_object(rt, frame->back);
        return;
    }
    // The variables in their order, then what a suspended one had made (_PyFrame_ClearLocals); its
    // caller's go after them (frame_dealloc).
    const Value *end = frame->sp;
    frame->sp = frame->slots;
    for (Value *v = frame->slots; v < end; v++) {
        if (v == end - 1 && frame->awaiting != NULL) generator_unlink(rt, frame, ref(*v));
        clear(rt, v);
    }
    if (frame->keeps_back) drop_object(rt, frame->back);
    if (frame->owner != NULL) {
        drop_object(rt, frame->owner);
    } else {
        drop_object(rt, frame->code);
        drop_object(rt, frame->globals);
    }
    drop_object(rt, frame->namespace);
    drop(rt, frame->result_override);
}
