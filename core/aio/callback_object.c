#include "aio/callback_object.h"

#include <string.h>

#include "aio/closure.h"
#include "aio/task.h"
#include "object/containers.h"
#include "object/ops.h"
#include "object/sequence.h"

typedef struct CallbackObject {
    Object head;
    const NativeCallback *native;
    Value target;
} CallbackObject;

static CallbackObject *as_callback(ValueRef v) {
    return (CallbackObject *)AS_OBJECT(v);
}

Value callback_object(Runtime *rt, const Callback *callback) {
    if (callback->native == NULL) return copy(callback->target);
    CallbackObject *object = object_new(rt, TYPE_OF_ID(rt, CALLBACK_OBJECT));
    if (object == NULL) return NO_VALUE;
    object->native = callback->native;
    object->target = copy(callback->target);
    return object_value(object);
}

bool callback_unwrap(Runtime *rt, ValueRef v, const NativeCallback **native, ValueRef *target) {
    if (!IS_OBJECT(v) || AS_OBJECT(v)->type != TYPE_OF_ID(rt, CALLBACK_OBJECT)) return false;
    *native = as_callback(v)->native;
    *target = ref(as_callback(v)->target);
    return true;
}

static Value call_native(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n,
                         Tuple *names) {
    const CallbackObject *object = as_callback(self);
    if (n > 1 || names != NULL)
        return raise(rt, EXC_TypeError, "%s() takes exactly one argument", object->native->name);
    ValueRef argument = n == 0 ? NO_REF : args[0];
    if (object->native->run != NULL) return object->native->run(rt, ref(object->target), argument);
    Value exception = NO_VALUE;
    Task *task = as_task(ref(object->target));
    if (object->native == &TASK_WAKEUP && !task_outcome(rt, argument, &exception)) return NO_VALUE;
    return task_run_step(rt, task, exception, false);
}

static Value callback_compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    const NativeCallback *native;
    ValueRef target;
    if ((op != CMP_EQ && op != CMP_NE) || !callback_unwrap(rt, other, &native, &target))
        return NOT_IMPLEMENTED;
    bool same = native == as_callback(self)->native && SAME(as_callback(self)->target, target);
    return value_bool(same == (op == CMP_EQ));
}

// The step of a task, and before 3.10 its wakeup, is an object of a class without names; later the
// wakeup is a bound method.
static const char *task_wrapper(Runtime *rt, ValueRef self) {
    const NativeCallback *native = as_callback(self)->native;
    if (native == &TASK_STEP)
        return &"_asyncio.TaskStepMethWrapper"[rt->options.python < 12 ? 9 : 0];
    return native == &TASK_WAKEUP && rt->options.python < 10 ? "TaskWakeupMethWrapper" : NULL;
}

static Value no_attribute(Runtime *rt, ValueRef self, const char *name) {
    const char *wrapper = task_wrapper(rt, self);
    return raise(rt, EXC_AttributeError, "'%s' object has no attribute '%s'",
                 wrapper == NULL ? "function" : wrapper, name);
}

static Value get_qualname(Runtime *rt, ValueRef self) {
    return task_wrapper(rt, self) != NULL ? no_attribute(rt, self, "__qualname__")
                                          : str_text(rt, as_callback(self)->native->name);
}

static Value get_name(Runtime *rt, ValueRef self) {
    const char *name = as_callback(self)->native->name, *dot = strrchr(name, '.');
    return task_wrapper(rt, self) != NULL ? no_attribute(rt, self, "__name__")
                                          : str_text(rt, dot == NULL ? name : dot + 1);
}

static bool is_of_task(ValueRef self) {
    const NativeCallback *native = as_callback(self)->native;
    return native == &TASK_STEP || native == &TASK_WAKEUP;
}

static Value get_self(Runtime *rt, ValueRef self) {
    return is_of_task(self) ? copy(as_callback(self)->target) : no_attribute(rt, self, "__self__");
}

// The task that waits for what calls this, for those who ask who waits for whom; or None.
static Value get_waiter(Runtime *rt, ValueRef self) {
    ValueRef target = ref(as_callback(self)->target);
    if (IS_OBJECT(target) && AS_OBJECT(target)->type == TYPE_OF_ID(rt, AIO_CLOSURE))
        target = ref(as_closure(target)->values[CLOSURE_PARENT]);
    return !IS_NULL(target) && is_task(rt, target) ? own(target) : NONE;
}

static Value callback_repr(Runtime *rt, ValueRef self) {
    const CallbackObject *object = as_callback(self);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    const char *wrapper = task_wrapper(rt, self);
    Object *shown = AS_OBJECT(self);
    if (wrapper != NULL) {
        strbuf_format(&buf, "<%s object at ", wrapper);
    } else if (is_of_task(self)) {
        shown = AS_OBJECT(object->target);
        strbuf_format(&buf, "<built-in method task_wakeup of %s object at ",
                      class_name(rt, ref(object->target)));
    } else {
        strbuf_format(&buf, "<function %s at ", object->native->name);
    }
    append_address(rt, &buf, shown);
    strbuf_char(&buf, '>');
    return str_from_buf(rt, &buf);
}

static void callback_destroy(Runtime *rt, Object *self) {
    clear(rt, &((CallbackObject *)self)->target);
}

static void callback_traverse(Object *self, Visit visit, void *context) {
    visit(ref(((CallbackObject *)self)->target), context);
}

static const GetSetDef GETSET[] = {
    {"__name__", get_name, NULL},
    {"__qualname__", get_qualname, NULL},
    {"__self__", get_self, NULL},
    {"_waiter", get_waiter, NULL},
    {0},
};

const TypeSpec CALLBACK_OBJECT_SPEC = {
    .name = "function",
    .size = sizeof(CallbackObject),
    .slots = {.destroy = callback_destroy,
              .traverse = callback_traverse,
              .repr = callback_repr,
              .compare = callback_compare,
              .call = call_native},
    .getset = GETSET,
};
