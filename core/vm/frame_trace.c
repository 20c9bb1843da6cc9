#include "vm/frame_trace.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/str.h"
#include "trace/log.h"
#include "vm/log_value.h"

// The nearest frame on the chain that the log knows.
static uint32_t traced(const Frame *frame) {
    while (frame != NULL && frame->trace_id == 0) frame = frame->back;
    return frame == NULL ? 0 : frame->trace_id;
}

static FrameKind kind_of(const Frame *frame) {
    if (frame->form == FORM_NATIVE) return FrameKind_COROUTINE;
    uint32_t flags = frame->code->flags;
    if ((flags & CODE_COROUTINE) != 0) return FrameKind_COROUTINE;
    if ((flags & CODE_ASYNC_GENERATOR) != 0) return FrameKind_ASYNC_GENERATOR;
    if ((flags & CODE_GENERATOR) != 0) return FrameKind_GENERATOR;
    if ((flags & CODE_CLASS_BODY) != 0) return FrameKind_CLASS_BODY;
    return (flags & CODE_MODULE) != 0 ? FrameKind_MODULE : FrameKind_FUNCTION;
}

static void log_parameters(Runtime *rt, Frame *frame) {
    const Code *code = frame->code;
    for (uint32_t i = 0; i < code->local_count; i++) {
        if (IS_NULL(frame->slots[i]) || code->local_names[i]->data[0] == '.') continue;
        trace_local_set(rt->log, rt->cause, frame->trace_id, i, log_str(rt, code->local_names[i]),
                        log_value(rt, ref(frame->slots[i])), 0);
    }
}

void frame_trace_created(Runtime *rt, Frame *frame) {
    if (frame->trace_id != 0 || !rt->options.trace_lines) return;
    if (frame->form == FORM_NATIVE) {
        if (frame->generator == NULL || frame->generator->name->data[0] == '<') return;
        frame->trace_id = ++rt->vm->frame_count;
        trace_frame_created(rt->log, rt->cause, frame->trace_id, kind_of(frame),
                            log_str(rt, frame->generator->qualname), 0, 0, 1);
        return;
    }
    const Code *code = frame->code;
    if ((code->flags & CODE_LIBRARY) != 0) return;
    frame->trace_id = ++rt->vm->frame_count;
    bool module = (code->flags & CODE_MODULE) != 0;
    uint32_t locals = module || (code->flags & CODE_CLASS_BODY) != 0
                          ? code->name_count
                          : code->local_count + code->cell_count + code->free_count;
    trace_frame_created(rt->log, rt->cause, frame->trace_id, kind_of(frame),
                        log_str(rt, code->name), code->first_line, locals, 0);
    log_parameters(rt, frame);
}

void frame_trace_pushed(Runtime *rt, Frame *frame) {
    if (frame->trace_id == 0) return;
    trace_frame_pushed(rt->log, rt->cause, frame->trace_id, traced(frame->back));
}

void frame_trace_popped(Runtime *rt, Frame *frame, bool raised, ValueRef value) {
    if (frame->trace_id == 0) return;
    trace_frame_popped(rt->log, rt->cause, frame->trace_id, traced(frame->back),
                       raised ? FrameEnd_RAISED : FrameEnd_RETURNED, log_value(rt, value));
}

// The innermost and outermost frames of leaf..root that the log knows; false: none.
static bool traced_part(Frame **leaf, Frame **root) {
    Frame *first = NULL, *last = NULL;
    for (Frame *f = *leaf;; f = f->back) {
        if (f->trace_id != 0) {
            if (first == NULL) first = f;
            last = f;
        }
        if (f == *root) break;
    }
    *leaf = first;
    *root = last;
    return first != NULL;
}

void frame_trace_suspended(Runtime *rt, Frame *leaf, Frame *root) {
    uint32_t back = traced(root->back);
    if (!traced_part(&leaf, &root)) return;
    trace_frame_suspended(rt->log, rt->cause, leaf->trace_id, root->trace_id, back);
}

void frame_trace_resumed(Runtime *rt, Frame *leaf, Frame *root) {
    uint32_t back = traced(root->back);
    if (!traced_part(&leaf, &root)) return;
    trace_frame_resumed(rt->log, rt->cause, leaf->trace_id, root->trace_id, back, 0);
}

void frame_trace_line(Runtime *rt, Frame *frame, uint32_t line) {
    if (frame->trace_id == 0) return;
    rt->cause = trace_line(rt->log, rt->cause, frame->trace_id, line, frame->line);
    frame->line = line;
    if (rt->log->status != STATUS_OK) rt->stop = rt->log->status;
}

void frame_trace_local(Runtime *rt, Frame *frame, uint32_t slot, Str *name, ValueRef was,
                       ValueRef value) {
    if (frame->trace_id == 0) return;
    trace_local_set(rt->log, rt->cause, frame->trace_id, slot, log_str(rt, name),
                    log_value(rt, value), log_value(rt, was));
}

void frame_trace_raised(Runtime *rt, Frame *frame, ValueRef exception) {
    if (frame->trace_id == 0) return;
    uint32_t seq =
        trace_exception_raised(rt->log, rt->cause, frame->trace_id, log_exception(rt, exception),
                               code_position(frame->code, frame_word(frame))->line, rt->vm->raised);
    rt->vm->raised = seq;
}

void frame_trace_caught(Runtime *rt, Frame *frame, ValueRef exception) {
    if (frame->trace_id == 0) return;
    trace_exception_caught(rt->log, rt->cause, frame->trace_id, log_exception(rt, exception),
                           code_position(frame->code, frame_word(frame))->line, rt->vm->raised);
    rt->vm->raised = 0;
}

void frame_trace_never_awaited(Runtime *rt, Frame *frame) {
    if (frame->trace_id != 0) trace_never_awaited(rt->log, rt->cause, frame->trace_id);
}
