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

// ------------------------------------------------------------------ variables

// A module's and a class body's variables are its names, a function's its slots.
static bool by_name(const Code *code) {
    return (code->flags & (CODE_MODULE | CODE_CLASS_BODY)) != 0;
}

static uint32_t variable_count(const Code *code) {
    return by_name(code) ? code->name_count
                         : code->local_count + code->cell_count + code->free_count;
}

static bool is_container(Runtime *rt, ValueRef v) {
    if (!IS_OBJECT(v)) return false;
    Type *type = AS_OBJECT(v)->type;
    return type == TYPE_OF_ID(rt, LIST) || type == TYPE_OF_ID(rt, DICT) ||
           type == TYPE_OF_ID(rt, SET);
}

static void log_variable(Runtime *rt, Frame *frame, uint32_t slot, Str *name, ValueRef value,
                         bool shared) {
    LoggedLocal *logged = &rt->vm->logged[frame->locals_base + slot];
    bool container = is_container(rt, value);
    uint64_t glance = container ? log_glance(rt, value) : 0;
    if (glance != 0 && glance == logged->glance) return;
    uint32_t text = log_value(rt, value);
    logged->watched = shared || container;
    logged->glance = glance;
    if (text == logged->text) return;
    trace_local_set(rt->log, rt->cause, frame->trace_id, slot, log_str(rt, name), text,
                    logged->text);
    logged->text = text;
}

// What a variable holds now, and its name.
static ValueRef variable(Frame *frame, uint32_t slot, Str **name) {
    const Code *code = frame->code;
    if (by_name(code)) {
        *name = code->names[slot];
        if (frame->namespace == NULL) return dict_get_str(frame->globals, *name);
        ValueRef names = object_ref(frame->namespace);
        return IS_DICT(names) ? dict_get_str(AS_DICT(names), *name) : NO_REF;
    }
    *name = code->local_names[slot];
    Value v = frame->slots[slot];
    if (slot >= code->local_count && !IS_NULL(v)) v = ((Cell *)AS_OBJECT(v))->value;
    return ref(v);
}

static void refresh(Runtime *rt, Frame *frame) {
    uint32_t count = variable_count(frame->code);
    for (uint32_t i = 0; i < count; i++) {
        if (!rt->vm->logged[frame->locals_base + i].watched) continue;
        Str *name;
        ValueRef value = variable(frame, i, &name);
        bool shared = !by_name(frame->code) && i >= frame->code->local_count;
        log_variable(rt, frame, i, name, value, shared);
    }
}

// Makes room for what the log says of a frame's variables. False: the log has failed.
static bool add_variables(Runtime *rt, Frame *frame) {
    VmState *vm = rt->vm;
    uint32_t count = variable_count(frame->code);
    if (count > TRACE_SLOTS || !vec_reserve(&rt->mem, (void **)&vm->logged, &vm->logged_capacity,
                                            vm->logged_count + count, sizeof *vm->logged)) {
        log_fail(rt->log, STATUS_MEMORY);
        return false;
    }
    frame->locals_base = (uint32_t)vm->logged_count;
    for (uint32_t i = 0; i < count; i++)
        vm->logged[vm->logged_count++] =
            (LoggedLocal){.watched = !by_name(frame->code) && i >= frame->code->local_count &&
                                     frame->code->local_names[i]->data[0] != '_'};
    return true;
}

static void log_parameters(Runtime *rt, Frame *frame) {
    const Code *code = frame->code;
    for (uint32_t i = 0; i < code->local_count && !by_name(code); i++) {
        if (IS_NULL(frame->slots[i]) || code->local_names[i]->data[0] == '.') continue;
        log_variable(rt, frame, i, code->local_names[i], ref(frame->slots[i]), false);
    }
}

// ------------------------------------------------------------------ frames

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
    if (!add_variables(rt, frame)) return;
    frame->trace_id = ++rt->vm->frame_count;
    trace_frame_created(rt->log, rt->cause, frame->trace_id, kind_of(frame),
                        log_str(rt, code->name), code->first_line, variable_count(code), 0);
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
    if (frame->trace_id != 0) {
        refresh(rt, frame);
        rt->cause = trace_line(rt->log, rt->cause, frame->trace_id, line, frame->line);
        frame->line = line;
    }
    if (rt->log->status != STATUS_OK) rt->stop = rt->log->status;
}

void frame_trace_local(Runtime *rt, Frame *frame, uint32_t slot, Str *name, ValueRef value) {
    if (frame->trace_id == 0) return;
    bool shared = !by_name(frame->code) && slot >= frame->code->local_count;
    log_variable(rt, frame, slot, name, value, shared);
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
