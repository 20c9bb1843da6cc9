// Making and freeing frames of plain calls without a function call: the hottest paths of all.
#ifndef LS_VM_FRAME_INLINE_H
#define LS_VM_FRAME_INLINE_H

#include "vm/frame.h"

// A frame's block when it is larger than slabs hold; NULL: raised.
Frame *frame_new_large(Runtime *rt, size_t size);

// The size of a frame, in grains of a slab; kept in the code.
size_t frame_grains(Code *code);

// A frame whose slots are not set yet, and which does not own its code and globals: the caller sets
// `owner`, or retains them. NULL: raised.
static inline Frame *frame_new_bare(Runtime *rt, Code *code, Dict *globals) {
    size_t grains = code->frame_grains;
    if (grains == 0) grains = frame_grains(code);
    Frame *frame;
    if (grains <= SLAB_CLASSES) {
        frame = slab_take(&rt->slabs, &rt->mem, grains);
        if (frame == NULL) {
            raise_memory(rt);
            return NULL;
        }
        frame->head.identity = (uint32_t)grains << OBJECT_GRAINS_SHIFT;
    } else {
        frame = frame_new_large(rt, grains * SLAB_GRAIN);
        if (frame == NULL) return NULL;
        frame->head.identity = 0;
    }
    frame->head.refcount = 1;
    frame->head.type = TYPE_OF_ID(rt, FRAME);
    frame->back = NULL;
    frame->form = FORM_PYTHON;
    frame->mode = MODE_CALL;
    frame->finished = frame->started = frame->keeps_back = frame->at_future = false;
    frame->awaiting = NULL;
    frame->trace_id = 0;
    frame->generator = NULL;
    frame->owner = NULL;
    frame->code = code;
    frame->globals = globals;
    frame->namespace = NULL;
    frame->ip = code->words;
    frame->sp = frame->slots + code->fixed_count;
    frame->result_override = NO_VALUE;
    frame->line = frame->locals_base = 0;
    return frame;
}

// Frees a finished frame of a plain call that nobody else refers to and whose value stack is empty.
static inline void frame_free(Runtime *rt, Frame *frame) {
    Value *end = frame->sp;
    for (Value *v = frame->slots; v < end; v++) drop(rt, *v);
    size_t grains = frame->head.identity >> OBJECT_GRAINS_SHIFT & OBJECT_GRAINS;
    Object *owner = frame->owner;
    slab_give(&rt->slabs, frame, grains);
    drop_object(rt, owner);
}

// The same for a native frame, whatever it holds.
void native_frame_free(Runtime *rt, NativeFrame *frame);

// The type's slot.
void frame_destroy(Runtime *rt, Object *self);

// Whether frame_free may be used.
static inline bool frame_is_plain(const Frame *frame) {
    return frame->head.refcount == 1 && frame->owner != NULL && frame->namespace == NULL &&
           (frame->head.identity & (OBJECT_GRAINS << OBJECT_GRAINS_SHIFT)) != 0;
}

#endif
