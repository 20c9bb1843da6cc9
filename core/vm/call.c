#include "vm/call.h"

#include "base/assert.h"
#include "object/arguments.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/function_object.h"
#include "vm/vm.h"

// How many dispatch loops may wait for each other: a browser's stack has room for few. Natively the
// stack itself is measured (enter_recursion).
#ifdef __wasm__
enum { MOST_BOUNDARIES = 340 };
#else
enum { MOST_BOUNDARIES = 1 << 24 };
#endif

bool boundary_room(Runtime *rt) {
    if (rt->vm->boundaries < MOST_BOUNDARIES) return true;
    raise(rt, EXC_RecursionError, "maximum recursion depth exceeded");
    return false;
}

void boundary_enter(Runtime *rt, Boundary *boundary) {
    memset(boundary, 0, sizeof *boundary);
    boundary->frame.form = FORM_BOUNDARY;
    boundary->frame.back = rt->frame;
    rt->frame = &boundary->frame;
    rt->vm->boundaries++;
}

void boundary_leave(Runtime *rt, Boundary *boundary) {
    ASSERT(rt->frame == &boundary->frame);
    rt->frame = boundary->frame.back;
    rt->vm->boundaries--;
}

Value boundary_wait(Runtime *rt, Boundary *boundary, Signal *signal) {
    vm_loop(rt, &boundary->frame);
    boundary_leave(rt, boundary);
    if (signal != NULL) *signal = rt->vm->signal;
    if (rt->vm->signal == SIGNAL_RAISE) return NO_VALUE;
    Value value = rt->vm->carried;
    rt->vm->carried = NO_VALUE;
    return value;
}

Value call_keywords(Runtime *rt, ValueRef callable, const ValueRef *args, uint32_t n,
                    Tuple *names) {
    Type *type = type_of(rt, callable);
    if (type->slots.call == NULL) return raise_not_callable(rt, callable);
    if (!boundary_room(rt) || !enter_python(rt)) return NO_VALUE;
    Boundary boundary;
    boundary_enter(rt, &boundary);
    Value result = type->slots.call(rt, callable, args, n, names);
    if (IS_PUSHED(result))
        result = boundary_wait(rt, &boundary, NULL);
    else
        boundary_leave(rt, &boundary);
    leave_python(rt);
    return result;
}

Value frame_run_here(Runtime *rt, Frame *frame) {
    Boundary boundary;
    boundary_enter(rt, &boundary);
    if (!frame_push(rt, frame, MODE_CALL)) {
        boundary_leave(rt, &boundary);
        return NO_VALUE;
    }
    return boundary_wait(rt, &boundary, NULL);
}

Value call_init(Runtime *rt, ValueRef init, Value object, const ValueRef *args, uint32_t n,
                Tuple *names) {
    LongerCall longer;
    const ValueRef self = ref(object);
    Value result = NO_VALUE;
    if (!longer_call(rt, &longer, &self, 1, args, n, names)) {
        drop(rt, object);
        return NO_VALUE;
    }
    if (type_of(rt, init) == TYPE_OF_ID(rt, FUNCTION) &&
        (((Function *)AS_OBJECT(init))->code->flags &
         (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR)) == 0) {
        Function *f = (Function *)AS_OBJECT(init);
        Frame *frame = function_bind(rt, f, longer.args, n + 1, names);
        if (frame != NULL) {
            frame->result_override = object;
            object = NO_VALUE;
            result = function_enter(rt, f, frame, MODE_INIT);
        }
    } else {
        Type *kind = type_of(rt, init);
        bool direct = (kind->flags & TYPE_METHOD_DESCR) != 0;
        Value bound = direct || kind->slots.descr_get == NULL
                          ? own(init)
                          : kind->slots.descr_get(rt, init, ref(object), type_of(rt, ref(object)));
        Value done = IS_NULL(bound) ? NO_VALUE
                     : direct       ? call_keywords(rt, ref(bound), longer.args, n + 1, names)
                                    : call_keywords(rt, ref(bound), args, n, names);
        drop(rt, bound);
        if (!IS_NULL(done) && !IS_NONE(done)) {
            raise(rt, EXC_TypeError, "__init__() should return None, not '%s'",
                  type_of(rt, ref(done))->name->data);
        } else if (!IS_NULL(done)) {
            result = object;
            object = NO_VALUE;
        }
        drop(rt, done);
    }
    longer_call_end(rt, &longer);
    drop(rt, object);
    return result;
}

ValueRef caller_module(Runtime *rt) {
    const Frame *frame = frame_current(rt);
    return frame == NULL ? NO_REF : dict_get_str(frame->globals, rt->names.name);
}

bool super_arguments(Runtime *rt, ValueRef *start, ValueRef *object) {
    Frame *frame = frame_current(rt);
    if (frame == NULL || frame->code->arg_count == 0) {
        raise(rt, EXC_RuntimeError, "super(): no arguments");
        return false;
    }
    const Code *code = frame->code;
    uint32_t total = code->local_count + code->cell_count + code->free_count;
    Value first = frame->slots[0];
    *start = NO_REF;
    for (uint32_t i = code->local_count; i < total; i++) {
        Value cell = frame->slots[i];
        if (IS_NULL(cell)) continue;
        Value inside = ((Cell *)AS_OBJECT(cell))->value;
        if (code->local_names[i] == rt->names.class_ && !IS_NULL(inside)) *start = ref(inside);
        // The first parameter moves into a cell when inner functions use it.
        if (IS_NULL(first) && i < code->local_count + code->cell_count &&
            code->local_names[i] == code->local_names[0])
            first = inside;
    }
    if (IS_NULL(*start)) {
        raise(rt, EXC_RuntimeError, "super(): __class__ cell not found");
        return false;
    }
    if (IS_NULL(first)) {
        raise(rt, EXC_RuntimeError, "super(): arg[0] deleted");
        return false;
    }
    *object = ref(first);
    return true;
}
