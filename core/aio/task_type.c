// The type Task: its constructor, repr, methods and attributes.
#include "aio/task.h"

#include "object/arguments.h"
#include "object/class.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "vm/context.h"
#include "vm/generator.h"

// ------------------------------------------------------------------ repr

// coroutines._format_coroutine.
static void append_coroutine(StrBuf *buf, const Task *task) {
    if (!IS_NULL(task->given)) {
        strbuf_format(buf, "<%s without __name__>()",
                      type_short_name(AS_OBJECT(task->given)->type)->data);
        return;
    }
    const Generator *coroutine = as_generator(ref(task->coroutine));
    const Frame *frame = coroutine->closed ? NULL : coroutine->frame;
    if (frame != NULL && frame->finished) frame = NULL;
    strbuf_format(buf, "%s() %s ", coroutine->qualname->data,
                  frame != NULL ? "running at" : "done, defined at");
    if (task->code == NULL) {
        const char *name = coroutine->qualname->data;
        strbuf_format(buf, "<lib>/asyncio/%s.py:1",
                      strncmp(name, "BaseEventLoop.", 14) == 0 ? "base_events"
                      : strncmp(name, "Queue.", 6) == 0        ? "queues"
                                                               : "tasks");
        return;
    }
    uint32_t line = task->code->first_line;
    if (frame != NULL && frame->started) line = code_position(task->code, frame_word(frame))->line;
    strbuf_format(buf, "%s:%u", task->code->filename->data, line);
}

static bool append_info(Runtime *rt, StrBuf *buf, Future *future) {
    Task *task = (Task *)future;
    bool cancelling =
        rt->options.python >= 11 ? task->cancels > 0 && !future_done(future) : task->must_cancel;
    if (cancelling)
        strbuf_text(buf, "cancelling");
    else
        future_append_state(buf, future);
    Value name = task_name(rt, task);
    if (IS_NULL(name)) return false;
    strbuf_text(buf, " name=");
    bool ok = repr_append(rt, buf, ref(name));
    drop(rt, name);
    if (!ok) return false;
    if (!IS_NULL(task->coroutine)) {
        strbuf_text(buf, " coro=<");
        append_coroutine(buf, task);
        strbuf_char(buf, '>');
    }
    if (task->waiter != NULL) {
        strbuf_text(buf, " wait_for=");
        if (!repr_append(rt, buf, object_ref(task->waiter))) return false;
    }
    return future_append_result(rt, buf, future) && future_append_callbacks(rt, buf, future);
}

static Value repr(Runtime *rt, ValueRef self) {
    return future_repr_with(rt, as_future(self), append_info);
}

// ------------------------------------------------------------------ methods and attributes

static Value init_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Task *task = as_task(args[0]);
    if (task->future.loop != NULL)
        return raise(rt, EXC_RuntimeError, "Task.__init__() was called a second time");
    Loop *loop = future_loop_argument(rt, args[2]);
    if (loop == NULL) return NO_VALUE;
    int eager = IS_NULL(args[5]) ? 0 : op_truth(rt, args[5]);
    if (eager < 0) return NO_VALUE;
    if (!task_init(rt, task, loop, args[1], args[3], args[4])) {
        task->future.log_pending = false;
        return NO_VALUE;
    }
    return task_begin(rt, task, eager > 0) ? NONE : NO_VALUE;
}

// Whether the one argument that Task needs is among those that are given by name.
static bool has_coroutine(const Tuple *names) {
    for (uint32_t i = 0; names != NULL && i < names->length; i++)
        if (str_is(AS_STR(names->items[i]), "coro")) return true;
    return false;
}

static Value create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    Task *task = object_new(rt, cls);
    if (task == NULL) return NO_VALUE;
    Value self = object_value(task);
    if ((cls->flags & TYPE_HEAP) != 0) return self; // __init__ does the rest
    static const char *const PARAMS[] = {"coro", "loop", "name", "context", "eager_start"};
    uint32_t python = rt->options.python, count = python >= 12 ? 5 : python >= 11 ? 4 : 3;
    ValueRef bound[6] = {ref(self), NO_REF, NO_REF, NO_REF, NO_REF, NO_REF};
    if (n > 1)
        raise(rt, EXC_TypeError, "Task() takes exactly 1 positional argument (%u given)", n);
    else if (n == 0 && !has_coroutine(names))
        raise(rt, EXC_TypeError, "Task() missing required argument 'coro' (pos 1)");
    else if (bind_arguments(rt, "Task", PARAMS, count, args, n, names, bound + 1)) {
        if (!IS_NULL(init_method(rt, bound, 6, NULL))) return self;
    }
    drop(rt, self);
    return NO_VALUE;
}

static Value get_name_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return task_name(rt, as_task(args[0]));
}

static Value set_name_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return task_set_name(rt, as_task(args[0]), args[1]) ? NONE : NO_VALUE;
}

static Value get_coro_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    Value coroutine = as_task(args[0])->given;
    if (IS_NULL(coroutine)) coroutine = as_task(args[0])->coroutine;
    return IS_NULL(coroutine) ? NONE : copy(coroutine);
}

static Value get_context_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return context_object(rt, &as_task(args[0])->context);
}

static Value cancel_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!future_takes_message(rt, args[1])) return NO_VALUE;
    int cancelled = task_cancel(rt, as_task(args[0]), args[1]);
    return cancelled < 0 ? NO_VALUE : value_bool(cancelled > 0);
}

static Value cancelling_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return small_int(as_task(args[0])->cancels);
}

static Value uncancel_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return small_int(task_uncancel(rt, as_task(args[0])));
}

static Value no_set_result(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return raise(rt, EXC_RuntimeError, "Task does not support set_result operation");
}

static Value no_set_exception(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return raise(rt, EXC_RuntimeError, "Task does not support set_exception operation");
}

// get_stack and the like are written in Python.
static bool complete(Runtime *rt, Str *name) {
    return aio_complete(rt, name, &rt->loop->tasks_completed, "asyncio.base_tasks",
                        TYPE_OF_ID(rt, TASK));
}

static Value get_must_cancel(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(as_task(self)->must_cancel);
}

static Value get_waiter(Runtime *rt, ValueRef self) {
    (void)rt;
    Object *waiter = as_task(self)->waiter;
    return waiter == NULL ? NONE : own(object_ref(waiter));
}

static Value get_coroutine(Runtime *rt, ValueRef self) {
    return get_coro_method(rt, &self, 1, NULL);
}

static Value get_log_pending(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(as_task(self)->future.log_pending);
}

static bool set_log_pending(Runtime *rt, ValueRef self, ValueRef value) {
    int truth = attribute_truth(rt, value);
    if (truth < 0) return false;
    as_task(self)->future.log_pending = truth > 0;
    return true;
}

static const NativeDef METHODS[] = {
    {"__init__", init_method, 2, 2, 0, "coro * loop name context eager_start"},
    {"get_name", get_name_method, 1, 1, 0, NULL},
    {"set_name", set_name_method, 2, 2, 0, NULL},
    {"get_coro", get_coro_method, 1, 1, 0, NULL},
    {"get_context", get_context_method, 1, 1, 0, NULL},
    {"cancel", cancel_method, 1, 2, 0, "msg"},
    {"cancelling", cancelling_method, 1, 1, 0, NULL},
    {"uncancel", uncancel_method, 1, 1, 0, NULL},
    {"set_result", no_set_result, 2, 2, 0, NULL},
    {"set_exception", no_set_exception, 2, 2, 0, NULL},
    {0},
};

static const GetSetDef GETSET[] = {
    {"_must_cancel", get_must_cancel, NULL},
    {"_fut_waiter", get_waiter, NULL},
    {"_coro", get_coroutine, NULL},
    {"_log_destroy_pending", get_log_pending, set_log_pending},
    {0},
};

const TypeSpec TASK_SPEC = {
    .name = "_asyncio.Task",
    .doc = "A coroutine wrapped in a Future.",
    .size = sizeof(Task),
    .flags = TYPE_BASE | TYPE_FUTURE,
    .attrs = true,
    .slots = {.destroy = task_destroy,
              .traverse = task_traverse,
              .finalize = task_finalize,
              .repr = repr,
              .complete = complete,
              .create = create},
    .methods = METHODS,
    .getset = GETSET,
};
