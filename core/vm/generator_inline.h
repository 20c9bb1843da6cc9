// Making and ending coroutines and generators without a function call: as hot as plain calls.
#ifndef LS_VM_GENERATOR_INLINE_H
#define LS_VM_GENERATOR_INLINE_H

#include "vm/frame_inline.h"
#include "vm/function_object.h"
#include "vm/generator.h"

enum {
    GENERATOR_GRAINS = (sizeof(Generator) + SLAB_GRAIN - 1) / SLAB_GRAIN,
    MOST_SPARES = 64, // of a function
};

// A generator over a frame that has not started (consumed), with names that it retains; it is not
// logged. NULL: raised.
static inline Generator *generator_over(Runtime *rt, Type *type, Frame *frame, Str *name,
                                        Str *qualname) {
    Generator *g = slab_take(&rt->slabs, &rt->mem, GENERATOR_GRAINS);
    if (g == NULL) {
        drop_object(rt, frame);
        raise_memory(rt);
        return NULL;
    }
    // It has a finalizer, and so a serial number from the beginning.
    g->head = (Object){1, GENERATOR_GRAINS << OBJECT_GRAINS_SHIFT | next_serial(rt), type};
    g->frame = frame;
    g->name = name;
    g->qualname = qualname;
    g->handled = (HandledException){NO_VALUE, NULL};
    g->running = NOT_RUNNING;
    g->closed = g->awaited = g->hooks_done = g->async_running = g->async_closed = false;
    g->driver = NULL;
    g->finalizer = g->origin = NO_VALUE;
    object_retain(name);
    object_retain(qualname);
    frame->generator = g;
    return g;
}

// A coroutine that has ended goes to its function's spares, with its frame, whose slots are empty,
// rather than to the slabs: what is the same for each call (type, code, names) stays as it is.
// False: it cannot.
static inline bool coroutine_spare(Runtime *rt, Generator *g, Frame *frame) {
    Function *f = (Function *)frame->owner;
    if (f->spare_count >= MOST_SPARES || g->name != f->name || g->qualname != f->qualname ||
        frame->code != f->code || !IS_NULL(g->origin) || rt->mem.fail_at != 0)
        return false;
    g->frame = frame;
    ((FreeBlock *)(void *)g)->zero = ((FreeBlock *)(void *)frame)->zero = 0; // no objects now
    frame->back = f->spares;
    f->spares = frame;
    f->spare_count++;
    drop_object(rt, f);
    return true;
}

// The frame of a new coroutine out of the function's spares, which are not empty, as frame_new_bare
// and generator_over make them; the function is its owner.
static inline Frame *coroutine_reuse(Runtime *rt, Function *f) {
    Frame *frame = f->spares;
    f->spares = frame->back;
    f->spare_count--;
    Generator *g = frame->generator;
    g->head.refcount = frame->head.refcount = 1;
    g->head.identity = GENERATOR_GRAINS << OBJECT_GRAINS_SHIFT | next_serial(rt);
    frame->head.identity = (uint32_t)f->code->frame_grains << OBJECT_GRAINS_SHIFT;
    g->closed = g->awaited = false;
    g->leaf = NULL;
    frame->back = NULL;
    frame->started = frame->at_future = false;
    frame->ip = f->code->words;
    frame->sp = frame->slots + f->code->fixed_count;
    return frame;
}

// Its code is over: the chain of frames goes on at `back`.
static inline void generator_leave(Runtime *rt, Generator *g, Frame *back) {
    rt->frame = back;
    rt->depth--;
    rt->handled = g->handled.outer;
    back->awaiting = NULL;
    g->running = NOT_RUNNING;
    g->closed = true;
    g->frame = NULL;
}

// Gives what a coroutine or generator that has left returned (consumed) to the frame that awaits
// it.
static inline void generator_deliver(Runtime *rt, Generator *g, Frame *back, Value value) {
    Value receiver = back->sp[-1];
    back->sp[-1] = value;
    if (AS_OBJECT(receiver) != &g->head || g->head.refcount != 1 ||
        (g->head.identity & OBJECT_HAS_WEAKREFS) != 0) {
        drop(rt, receiver);
        return;
    }
    drop_object(rt, g->name);
    drop_object(rt, g->qualname);
    drop(rt, g->origin);
    slab_give(&rt->slabs, g, GENERATOR_GRAINS);
}

// The commonest case of generator_return: Python code that returns to Python code.
static inline bool coroutine_return(Runtime *rt, Frame *frame, Value value) {
    Generator *g = frame->generator;
    Frame *back = frame->back;
    if (frame->mode != MODE_SEND || back->form != FORM_PYTHON || !IS_NULL(g->handled.value) ||
        !frame_is_plain(frame) || g->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR))
        return false;
    generator_leave(rt, g, back);
    for (Value *v = frame->slots; v < frame->sp; v++) drop(rt, *v);
    frame->sp = frame->slots;
    Value receiver = back->sp[-1];
    if (AS_OBJECT(receiver) == &g->head && g->head.refcount == 1 &&
        (g->head.identity & OBJECT_HAS_WEAKREFS) == 0 && coroutine_spare(rt, g, frame)) {
        back->sp[-1] = value;
        return true;
    }
    frame_free(rt, frame);
    generator_deliver(rt, g, back, value);
    return true;
}

#endif
