#include "vm/traceback.h"

#include "object/number.h"
#include "object/ops.h"

// Two entries may share a frame (a loop that raises twice); each keeps it alive, as in CPython.
bool traceback_add(Runtime *rt, Exception *e, Value *traceback, Frame *frame, uint32_t word) {
    if ((frame->code->flags & CODE_BUILT_IN) != 0) return true;
    Traceback *entry = object_new(rt, TYPE_OF_ID(rt, TRACEBACK));
    if (entry == NULL) {
        clear_pending(rt);
        return false;
    }
    object_retain(frame);
    entry->frame = frame;
    entry->word = word;
    entry->next = *traceback; // handed on
    entry->passed = e->passed;
    e->passed = NO_VALUE;
    *traceback = object_value(entry);
    return true;
}

void traceback_pass(Runtime *rt, NativeFrame *frame) {
    if (rt->stop != STATUS_OK || pending_is(rt, EXC_MemoryError)) return;
    if (frame_with_code(&frame->frame) != &frame->frame) return;
    Exception *e = (Exception *)AS_OBJECT(rt->pending);
    // From 3.12 on an inner frame refers to this one by itself (`give_up` in frame.c).
    const Frame *inner = IS_NULL(e->passed) ? NULL : (const Frame *)(void *)AS_OBJECT(e->passed);
    while (inner != NULL && inner != &frame->frame) inner = inner->keeps_back ? inner->back : NULL;
    bool linked = inner != NULL;
    replace(rt, &frame->frame.result_override, linked ? NO_VALUE : e->passed);
    if (!linked) e->passed = own(object_ref(frame));
}

// An instruction that stands for nothing in the source has the line of those before it.
static uint32_t line_of(const Code *code, uint32_t word) {
    const CodePosition *at = code_position(code, word);
    if (at == NULL) return 0;
    while (at->line == 0 && at > code->positions) at--;
    return at->line;
}

uint32_t traceback_line(const Traceback *entry) {
    return line_of(entry->frame->code, entry->word);
}

uint32_t traceback_frame_line(Runtime *rt, const Frame *frame) {
    const CodePosition *at = code_position(frame->code, frame_word(frame));
    if (rt->options.python >= 10 && at != NULL) return at->line;
    return line_of(frame->code, frame_word(frame));
}

static Traceback *entry_of(ValueRef v) {
    return (Traceback *)AS_OBJECT(v);
}

// A long list of entries is freed one by one: object_release puts deep chains off.
static void traceback_destroy(Runtime *rt, Object *self) {
    Traceback *entry = (Traceback *)self;
    clear(rt, &entry->next);
    clear(rt, &entry->passed);
    drop_object(rt, entry->frame);
    entry->frame = NULL;
}

static void traceback_traverse(Object *self, Visit visit, void *context) {
    Traceback *entry = (Traceback *)self;
    visit(ref(entry->next), context);
    visit(ref(entry->passed), context);
    if (entry->frame != NULL) visit(object_ref(entry->frame), context);
}

static Value get_next(Runtime *rt, ValueRef self) {
    (void)rt;
    Value next = entry_of(self)->next;
    return IS_NULL(next) ? NONE : copy(next);
}

// CPython's tb_next_set: anything else than a traceback or None is refused, and loops are too.
static bool set_next(Runtime *rt, ValueRef self, ValueRef value) {
    Type *type = TYPE_OF_ID(rt, TRACEBACK);
    if (IS_NULL(value)) {
        raise(rt, EXC_TypeError, "can't delete tb_next attribute");
        return false;
    }
    if (!IS_NONE(value) && !is_instance(rt, value, type)) {
        raise(rt, EXC_TypeError, "expected traceback object, got '%s'",
              type_of(rt, value)->name->data);
        return false;
    }
    for (ValueRef at = value; !IS_NONE(at) && !IS_NULL(at); at = ref(entry_of(at)->next)) {
        if (!SAME(at, self)) continue;
        raise(rt, EXC_ValueError, "traceback loop detected");
        return false;
    }
    replace(rt, &entry_of(self)->next, IS_NONE(value) ? NO_VALUE : own(value));
    return true;
}

static Value get_frame(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(entry_of(self)->frame));
}

static Value get_line(Runtime *rt, ValueRef self) {
    (void)rt;
    uint32_t line = traceback_line(entry_of(self));
    return line == 0 ? NONE : small_int(line);
}

// CPython's instructions are two bytes each; only the order of the numbers means something.
static Value get_last_instruction(Runtime *rt, ValueRef self) {
    (void)rt;
    uint32_t word = entry_of(self)->word;
    return small_int(word == WORD_NOT_BEGUN ? 0 : (int64_t)word * 2);
}

static const GetSetDef TRACEBACK_GETSET[] = {
    {"tb_next", get_next, set_next},
    {"tb_frame", get_frame, NULL},
    {"tb_lineno", get_line, NULL},
    {"tb_lasti", get_last_instruction, NULL},
    {0},
};

const TypeSpec TRACEBACK_SPEC = {
    .name = "traceback",
    .size = sizeof(Traceback),
    .slots = {.destroy = traceback_destroy, .traverse = traceback_traverse},
    .getset = TRACEBACK_GETSET,
};
