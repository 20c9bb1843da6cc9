// Frames as objects of Python: their type, their variables.
#include "vm/frame.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/frame_inline.h"
#include "vm/generator.h"
#include "vm/import.h"
#include "vm/traceback.h"
#include "vm/vm.h"

// Whether the frame executes now: then its value stack is not settled, and it is a root anyway.
// (That of one that waits for another in SEND is.)
static bool executing(const Frame *frame) {
    if (frame->finished || !frame->started) return false;
    return frame->generator == NULL || (frame->generator->running && frame->awaiting == NULL);
}

static void frame_traverse(Object *self, Visit visit, void *context) {
    Frame *frame = (Frame *)self;
    if (frame->keeps_back) visit(object_ref(frame->back), context);
    if (frame->form == FORM_NATIVE) {
        NativeFrame *native = (NativeFrame *)frame;
        if (executing(frame)) return;
        if (native->traverse != NULL) native->traverse(native, visit, context);
        for (size_t i = 0; i < sizeof native->state / sizeof *native->state; i++)
            visit(ref(native->state[i]), context);
        visit(ref(frame->result_override), context);
        return;
    }
    if (frame->owner != NULL) {
        visit(object_ref(frame->owner), context);
    } else {
        visit(object_ref(frame->code), context);
        visit(object_ref(frame->globals), context);
    }
    if (frame->namespace != NULL) visit(object_ref(frame->namespace), context);
    if (executing(frame)) return;
    for (Value *v = frame->slots; v < frame->sp; v++) visit(ref(*v), context);
    visit(ref(frame->result_override), context);
}

static Frame *frame_of(ValueRef v) {
    return (Frame *)AS_OBJECT(v);
}

static Value get_code(Runtime *rt, ValueRef self) {
    Frame *frame = frame_of(self);
    if (frame->code != NULL) return own(object_ref(frame->code));
    Value name = str_text(rt, ((NativeFrame *)(void *)frame)->name);
    ValueRef arg = ref(name);
    Value code =
        IS_NULL(name) ? NO_VALUE : call_library(rt, "_frames", "native_code", &arg, 1, NULL);
    drop(rt, name);
    return code;
}

static Value get_line(Runtime *rt, ValueRef self) {
    Frame *frame = frame_of(self);
    if (frame->code == NULL) return small_int(1); // where `_frames` says that it begins
    uint32_t line = traceback_frame_line(rt, frame);
    return line == 0 ? NONE : small_int(line);
}

static Value get_globals(Runtime *rt, ValueRef self) {
    (void)rt;
    Frame *frame = frame_of(self);
    return frame->globals == NULL ? NONE : own(object_ref(frame->globals));
}

static Value get_back(Runtime *rt, ValueRef self) {
    Frame *back = frame_outer(rt, frame_of(self));
    while (back != NULL && back->form != FORM_PYTHON) back = frame_outer(rt, back);
    return back == NULL ? NONE : own(object_ref(back));
}

// What a variable of a function holds: a slot, or the inside of its cell. NULL: the cell is
// missing.
static Value *variable_place(Runtime *rt, Frame *frame, uint32_t slot) {
    Value *place = &frame->slots[slot];
    if (slot < frame->code->local_count) return place;
    if (IS_NULL(*place) || !IS_OBJECT(*place)) return NULL;
    return AS_OBJECT(*place)->type == TYPE_OF_ID(rt, CELL) ? &((Cell *)AS_OBJECT(*place))->value
                                                           : place;
}

// Puts the variables of a function into a dict. Those without a value are not in it.
static bool variables_to(Runtime *rt, Frame *frame, Dict *dict) {
    const Code *code = frame->code;
    uint32_t total = code->fixed_count;
    // A name may be in two slots, the second a comprehension's: the empty ones go first.
    for (uint32_t i = 0; i < total; i++) {
        const Value *place = variable_place(rt, frame, i);
        if (place == NULL || IS_NULL(*place))
            dict_remove(rt, dict, object_ref(code->local_names[i]), NULL);
    }
    for (uint32_t i = 0; i < total; i++) {
        Str *name = code->local_names[i];
        const Value *place = variable_place(rt, frame, i);
        if (name->data[0] == '.') continue;
        if (place != NULL && !IS_NULL(*place)) {
            if (!dict_set_str(rt, dict, name, copy(*place))) return false;
        }
    }
    return true;
}

// The names that frame.f_locals of a function keeps beside its variables (up to 3.12 all of them:
// locals() answers the same dict each time).
static Dict *frame_extras(Runtime *rt, Frame *frame) {
    if (frame->namespace == NULL) {
        Value dict = dict_new(rt);
        if (!IS_NULL(dict)) frame->namespace = AS_OBJECT(dict);
    }
    return (Dict *)frame->namespace;
}

Value frame_locals(Runtime *rt, Frame *frame) {
    if (frame->code == NULL) return dict_new(rt);
    bool in_slots = (frame->code->flags & CODE_OPTIMIZED) != 0;
    if (frame->namespace != NULL && !in_slots) return own(object_ref(frame->namespace));
    if ((frame->code->flags & CODE_MODULE) != 0) return own(object_ref(frame->globals));
    Value dict = NO_VALUE;
    if (rt->options.python < 13) {
        if (frame_extras(rt, frame) != NULL) dict = own(object_ref(frame->namespace));
    } else {
        dict = dict_new(rt);
    }
    if (IS_NULL(dict)) return NO_VALUE;
    bool good = variables_to(rt, frame, AS_DICT(dict));
    if (good && rt->options.python >= 13 && frame->namespace != NULL)
        good = dict_merge(rt, AS_DICT(dict), (Dict *)frame->namespace, true);
    if (good) return dict;
    drop(rt, dict);
    return NO_VALUE;
}

// What library code asks of a frame; programs may have got hold of it, and give it anything.
static bool is_python_frame(Runtime *rt, ValueRef v) {
    return type_of(rt, v) == TYPE_OF_ID(rt, FRAME) && frame_of(v)->code != NULL;
}

Value frame_variables(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!is_python_frame(rt, args[0])) return dict_new(rt);
    return frame_locals(rt, frame_of(args[0]));
}

Value set_frame_variable(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!is_python_frame(rt, args[0])) return NONE;
    Frame *frame = frame_of(args[0]);
    uint32_t total = frame->code->fixed_count;
    for (uint32_t i = 0; IS_STR(args[1]) && i < total; i++) {
        if (!str_equal(frame->code->local_names[i], AS_STR(args[1]))) continue;
        Value *place = variable_place(rt, frame, i);
        if (place != NULL) replace(rt, place, own(args[2]));
        return NONE;
    }
    Dict *extras = frame_extras(rt, frame);
    return extras != NULL && dict_set(rt, extras, args[1], own(args[2])) ? NONE : NO_VALUE;
}

static Value get_locals(Runtime *rt, ValueRef self) {
    Frame *frame = frame_of(self);
    if (rt->options.python >= 13 && frame->code != NULL &&
        (frame->code->flags & CODE_OPTIMIZED) != 0)
        return call_library(rt, "_frames", "FrameLocalsProxy", &self, 1, NULL);
    return frame_locals(rt, frame);
}

static Value get_builtins(Runtime *rt, ValueRef self) {
    (void)self;
    return own(object_ref(rt->builtins));
}

// CPython's instructions are two bytes each, see tb_lasti.
static Value get_last_instruction(Runtime *rt, ValueRef self) {
    (void)rt;
    Frame *frame = frame_of(self);
    if (!frame->started) return small_int(-1);
    return small_int(frame->code == NULL ? 0 : (int64_t)frame_word(frame) * 2);
}

static Value get_trace(Runtime *rt, ValueRef self) {
    (void)rt, (void)self;
    return NONE;
}

// frame.clear(): lets the variables of a finished frame go. Up to 3.12 it ends the generator or
// coroutine of a suspended one.
static Value frame_clear(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Frame *frame = frame_of(args[0]);
    const Generator *g = frame->finished ? NULL : frame->generator;
    if ((g == NULL ? executing(frame) : generator_runs(g)) || frame->code == NULL)
        return raise(rt, EXC_RuntimeError, "cannot clear an executing frame");
    if (!frame->finished && frame->generator != NULL) {
        if (rt->options.python >= 13 && frame->started)
            return raise(rt, EXC_RuntimeError, "cannot clear a suspended frame");
        return call_method(rt, object_ref(frame->generator), "close", NULL, 0);
    }
    uint32_t count = frame->code->fixed_count;
    for (uint32_t i = 0; i < count; i++) clear(rt, &frame->slots[i]);
    if ((frame->code->flags & CODE_OPTIMIZED) != 0) {
        Object *extras = frame->namespace;
        frame->namespace = NULL;
        drop_object(rt, extras);
    }
    return NONE;
}

static Value frame_repr(Runtime *rt, ValueRef self) {
    Frame *frame = frame_of(self);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_text(&buf, "<frame at ");
    append_address(rt, &buf, AS_OBJECT(self));
    if (frame->code != NULL)
        strbuf_format(&buf, ", file '%s', line %u, code %s", frame->code->filename->data,
                      code_position(frame->code, frame_word(frame))->line, frame->code->name->data);
    strbuf_char(&buf, '>');
    return str_from_buf(rt, &buf);
}

static const GetSetDef FRAME_GETSET[] = {
    {"f_code", get_code, NULL},
    {"f_lineno", get_line, NULL},
    {"f_globals", get_globals, NULL},
    {"f_back", get_back, NULL},
    {"f_locals", get_locals, NULL},
    {"f_builtins", get_builtins, NULL},
    {"f_lasti", get_last_instruction, NULL},
    {"f_trace", get_trace, NULL},
    {0},
};

static const NativeDef FRAME_METHODS[] = {{"clear", frame_clear, 1, 1, 0, NULL}, {0}};

const TypeSpec FRAME_SPEC = {
    .name = "frame",
    .size = sizeof(Frame),
    .slots = {.destroy = frame_destroy, .traverse = frame_traverse, .repr = frame_repr},
    .methods = FRAME_METHODS,
    .getset = FRAME_GETSET,
};
