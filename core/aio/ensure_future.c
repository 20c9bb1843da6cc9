// asyncio.ensure_future: a future of what can be awaited.
#include "aio/task.h"

#include "object/class.h"
#include "object/ops.h"
#include "vm/generator.h"
#include "vm/vm.h"

// The coroutine that wraps another awaitable: awaits state[0].
static Value wrap_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    if (signal == SIGNAL_START) return vm_await(rt, frame, ref(frame->state[0]));
    if (signal == SIGNAL_RETURN) return carried;
    drop(rt, carried);
    return NO_VALUE;
}

static bool is_awaitable(Runtime *rt, ValueRef v) {
    Value method = op_lookup_special(rt, v, rt->names.await);
    bool found = !IS_NULL(method);
    drop(rt, method);
    return found;
}

bool is_like_future(Runtime *rt, ValueRef v) {
    Str *name = intern(rt, "_asyncio_future_blocking");
    if (name == NULL || is_future(v)) return false;
    if (!IS_NULL(type_lookup_cached(rt, type_of(rt, v), name))) return true;
    if (!has_type_flag(v, TYPE_HEAP)) return false;
    // A mock says that it is of another class.
    Value said = op_getattr_optional(rt, v, rt->names.class_);
    bool is = !IS_NULL(said) && IS_TYPE(ref(said)) && AS_TYPE(said) != type_of(rt, v) &&
              !IS_NULL(type_lookup_cached(rt, AS_TYPE(said), name));
    drop(rt, said);
    return is;
}

bool any_like_future(Runtime *rt, const ValueRef *values, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (type_of(rt, values[i]) != TYPE_OF_ID(rt, COROUTINE) && is_like_future(rt, values[i]))
            return true;
    return false;
}

bool wrap_awaitable(Runtime *rt, Value *v) {
    if (task_is_coroutine(rt, ref(*v)) || !is_awaitable(rt, ref(*v))) return !rt_pending(rt);
    *v = native_coroutine_new(rt, "Runner.run.<locals>._wrap_awaitable", wrap_resume, v, 1);
    return !IS_NULL(*v);
}

Value ensure_task(Runtime *rt, Loop *loop, ValueRef coroutine, bool closes) {
    if (rt->loop->made_by == NULL) rt->loop->made_by = "tasks.py";
    Value task = loop_create_task(rt, loop, coroutine, NO_REF, NO_REF);
    rt->loop->made_by = NULL;
    if (IS_NULL(task) && closes && rt->options.python >= 9 && pending_is(rt, EXC_RuntimeError)) {
        Value error = take_pending(rt);
        drop(rt, call_method(rt, coroutine, "close", NULL, 0));
        if (rt_pending(rt)) clear_pending(rt);
        reraise(rt, error);
    }
    return task;
}

Value ensure_future(Runtime *rt, ValueRef x, Loop *loop) {
    if (is_future(x)) {
        if (loop == NULL || as_future(x)->loop == loop) return own(x);
        return raise(rt, EXC_ValueError,
                     "The future belongs to a different loop than the one specified as the loop "
                     "argument");
    }
    bool coroutine = task_is_coroutine(rt, x) || task_is_like_coroutine(rt, x);
    Value held;
    if (coroutine) {
        held = own(x);
    } else if (is_awaitable(rt, x)) {
        Value state = own(x);
        bool async = rt->options.python >= 12; // before, a generator with @types.coroutine
        held = native_coroutine_new(
            rt, async ? "ensure_future.<locals>._wrap_awaitable" : "_wrap_awaitable", wrap_resume,
            &state, 1);
        if (!IS_NULL(held) && !async) AS_OBJECT(held)->type = TYPE_OF_ID(rt, GENERATOR);
    } else {
        if (rt_pending(rt)) return NO_VALUE;
        return raise(rt, EXC_TypeError,
                     "An asyncio.Future, a coroutine or an awaitable is required");
    }
    if (IS_NULL(held)) return NO_VALUE;
    if (loop == NULL) loop = event_loop(rt);
    Value task = loop == NULL ? NO_VALUE : ensure_task(rt, loop, ref(held), coroutine);
    drop(rt, held);
    if (IS_NULL(task) || is_future(ref(task))) return task;
    drop(rt, task);
    return raise(rt, EXC_TypeError, "a task that a factory made is no asyncio.Future");
}
