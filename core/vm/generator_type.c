// The types of generators, coroutines and asynchronous generators: their methods and attributes.
#include "vm/generator.h"

#include "object/class.h"
#include "object/containers.h"
#include "object/iter.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/frame_trace.h"
#include "vm/function_object.h"
#include "vm/places.h"
#include "vm/vm.h"
#include "vm/warnings.h"

// ------------------------------------------------------------------ methods

static Value next_of(Runtime *rt, Generator *g) {
    Value out = NO_VALUE;
    int how = generator_run_here(rt, g, NONE, NO_VALUE, &out);
    if (how == 1) return out;
    return how == 0 && !IS_NONE(out) ? raise_stop_iteration(rt, out) : NO_VALUE;
}

// Slot `next`: no exception at the end.
static Value generator_next(Runtime *rt, ValueRef self) {
    Generator *g = as_generator(self);
    return generator_finished(g) && !g->running ? NO_VALUE : next_of(rt, g);
}

static Value generator_send(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return generator_resume(rt, as_generator(args[0]), own(args[1]), MODE_NEXT);
}

static Value generator_next_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return generator_resume(rt, as_generator(args[0]), NONE, MODE_NEXT);
}

bool throw_warning(Runtime *rt, const char *method, uint32_t n) {
    if (n < 2 || rt->options.python < 12) return true;
    Value text = str_format(rt,
                            "the (type, exc, tb) signature of %s() is deprecated, use the "
                            "single-arg signature instead.",
                            method);
    bool good = !IS_NULL(text) && rt->warn(rt, EXC_DeprecationWarning, AS_STR(text)->data);
    drop(rt, text);
    return good;
}

// genobject.c:_gen_throw: throw(exception) or, deprecated from 3.12 on, throw(type, value,
// traceback).
Value throw_argument(Runtime *rt, const char *method, const ValueRef *args, uint32_t n) {
    if (method != NULL && !throw_warning(rt, method, n)) return NO_VALUE;
    ValueRef value = n > 1 ? args[1] : ref(NONE);
    bool traced = n > 2 && !IS_NONE(args[2]);
    if (traced && type_of(rt, args[2]) != TYPE_OF_ID(rt, TRACEBACK))
        return raise(rt, EXC_TypeError, "throw() third argument must be a traceback object");
    Value e;
    if (is_exception_class(args[0])) {
        if (IS_EXCEPTION(value) && is_instance(rt, value, AS_TYPE(args[0])))
            e = own(value);
        else if (IS_TUPLE(value))
            e = call(rt, args[0], (const ValueRef *)(const void *)AS_TUPLE(value)->items,
                     AS_TUPLE(value)->length);
        else
            e = IS_NONE(value) ? call0(rt, args[0]) : call1(rt, args[0], value);
        e = exception_made(rt, args[0], e, true);
        if (IS_NULL(e)) e = take_pending(rt); // thrown in its place (PyErr_NormalizeException)
    } else if (!IS_EXCEPTION(args[0])) {
        return raise(rt, EXC_TypeError,
                     "exceptions must be classes or instances deriving from BaseException, not %s",
                     type_of(rt, args[0])->name->data);
    } else if (!IS_NONE(value)) {
        return raise(rt, EXC_TypeError, "instance exception may not have a separate value");
    } else {
        e = own(args[0]);
    }
    if (!IS_NULL(e) && traced) replace(rt, &((Exception *)AS_OBJECT(e))->traceback, own(args[2]));
    return e;
}

static Value generator_throw_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value e = throw_argument(rt, "throw", args + 1, n - 1);
    if (IS_NULL(e)) return NO_VALUE;
    return generator_throw(rt, as_generator(args[0]), e, MODE_NEXT);
}

static Value generator_close_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return generator_close_value(rt, as_generator(args[0]));
}

// ------------------------------------------------------------------ dying

static void generator_destroy(Runtime *rt, Object *self) {
    Generator *g = (Generator *)self;
    if (g->hooks_done && rt->vm != NULL && rt->vm->await_hooks != NULL)
        rt->vm->await_hooks->asyncgen_gone(rt, self);
    Frame *frame = g->frame;
    g->frame = NULL;
    if (frame != NULL) {
        frame->generator = NULL;
        frame->finished = true;
        drop_object(rt, frame);
    }
    clear(rt, &g->handled.value);
    drop_object(rt, g->name);
    drop_object(rt, g->qualname);
    clear(rt, &g->finalizer);
    clear(rt, &g->origin);
}

static void generator_traverse(Object *self, Visit visit, void *context) {
    Generator *g = (Generator *)self;
    if (g->frame != NULL) visit(object_ref(g->frame), context);
    visit(ref(g->handled.value), context);
    visit(object_ref(g->name), context);
    visit(object_ref(g->qualname), context);
    visit(ref(g->finalizer), context);
    visit(ref(g->origin), context);
}

// The warning, with the places where debug mode has seen the coroutine being made
// (warnings._warn_unawaited_coroutine).
static Value never_awaited_text(Runtime *rt, const Generator *g) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "coroutine '%s' was never awaited", g->qualname->data);
    if (!IS_NULL(g->origin)) {
        strbuf_text(&buf, "\nCoroutine created at (most recent call last)\n");
        if (!places_append(rt, &buf, AS_TUPLE(g->origin))) {
            strbuf_free(&buf);
            return NO_VALUE;
        }
    }
    return str_from_buf(rt, &buf);
}

static void generator_finalize(Runtime *rt, Object *self) {
    Generator *g = (Generator *)self;
    if (generator_finished(g) || generator_runs(g)) return;
    // Only aclose() closes an asynchronous generator for good (genobject.c:_PyGen_Finalize).
    if (!IS_NULL(g->finalizer) && !g->async_closed) {
        Value hook = g->finalizer;
        g->finalizer = NO_VALUE;
        Value result = call1(rt, ref(hook), object_ref(g));
        if (IS_NULL(result)) rt->unraisable(rt, UNRAISABLE_GENERATOR, object_ref(g));
        drop(rt, result);
        drop(rt, hook);
        return;
    }
    if (!g->frame->started) {
        if (g->head.type != TYPE_OF_ID(rt, COROUTINE) || g->awaited) return;
        if (rt->log != NULL) frame_trace_never_awaited(rt, g->frame);
        Value text = never_awaited_text(rt, g);
        if (!IS_NULL(text))
            warnings_warn(rt, rt->exceptions[EXC_RuntimeWarning], ref(text), 1, object_ref(g));
        drop(rt, text);
        if (rt_pending(rt)) rt->unraisable(rt, UNRAISABLE_COROUTINE, object_ref(g));
        return;
    }
    if (!generator_close(rt, g) && rt_pending(rt))
        rt->unraisable(rt, UNRAISABLE_CLOSING_GENERATOR, object_ref(g));
}

// ------------------------------------------------------------------ attributes

static Value generator_repr(Runtime *rt, ValueRef self) {
    Generator *g = as_generator(self);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "<%s object %s at ", g->head.type->name->data, g->qualname->data);
    append_address(rt, &buf, AS_OBJECT(self));
    strbuf_char(&buf, '>');
    return str_from_buf(rt, &buf);
}

static Value get_name(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(as_generator(self)->name));
}

static bool set_name(Runtime *rt, ValueRef self, ValueRef value) {
    return function_set_text(rt, &as_generator(self)->name, value, "__name__");
}

static Value get_qualname(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(as_generator(self)->qualname));
}

static bool set_qualname(Runtime *rt, ValueRef self, ValueRef value) {
    return function_set_text(rt, &as_generator(self)->qualname, value, "__qualname__");
}

static Value get_frame(Runtime *rt, ValueRef self) {
    (void)rt;
    Generator *g = as_generator(self);
    return generator_finished(g) ? NONE : own(object_ref(g->frame));
}

static Value get_running(Runtime *rt, ValueRef self) {
    Generator *g = as_generator(self);
    return value_bool(g->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR) ? g->async_running
                                                                      : generator_runs(g));
}

static Value get_suspended(Runtime *rt, ValueRef self) {
    (void)rt;
    Generator *g = as_generator(self);
    return value_bool(!generator_finished(g) && g->frame->started && !generator_runs(g));
}

static Value get_code(Runtime *rt, ValueRef self) {
    (void)rt;
    Generator *g = as_generator(self);
    if (g->frame == NULL || g->frame->code == NULL) return NONE;
    return own(object_ref(g->frame->code));
}

static Value get_awaiting(Runtime *rt, ValueRef self) {
    Generator *g = as_generator(self);
    if (generator_finished(g) || generator_runs(g)) return NONE;
    Frame *frame = g->frame;
    if (frame->form != FORM_PYTHON)
        return frame->awaiting == NULL ? NONE : own(object_ref(frame->awaiting->generator));
    if (frame->awaiting == NULL && !frame->at_future) return NONE;
    // A future's iterator has no object here.
    ValueRef receiver = ref(frame->sp[-1]);
    return (type_of(rt, receiver)->flags & TYPE_FUTURE) != 0 ? NONE : own(receiver);
}

static const NativeDef GENERATOR_METHODS[] = {
    {"send", generator_send, 2, 2, 0, NULL},
    {"throw", generator_throw_method, 2, 4, 0, NULL},
    {"close", generator_close_method, 1, 1, 0, NULL},
    {"__next__", generator_next_method, 1, 1, 0, NULL},
    {0},
};

#define GENERATOR_ATTRIBUTES(prefix)                                                \
    {"__name__", get_name, set_name}, {"__qualname__", get_qualname, set_qualname}, \
        {prefix "_frame", get_frame, NULL}, {prefix "_running", get_running, NULL}, \
        {prefix "_code", get_code, NULL}, {                                         \
        prefix "_suspended", get_suspended, NULL                                    \
    }

static const GetSetDef GENERATOR_GETSET[] = {
    GENERATOR_ATTRIBUTES("gi"), {"gi_yieldfrom", get_awaiting, NULL}, {0}};

const TypeSpec GENERATOR_SPEC = {
    .name = "generator",
    .size = sizeof(Generator),
    .flags = TYPE_WEAKREFS,
    .slots = {.destroy = generator_destroy,
              .traverse = generator_traverse,
              .finalize = generator_finalize,
              .repr = generator_repr,
              .iter = iter_self,
              .next = generator_next},
    .methods = GENERATOR_METHODS,
    .getset = GENERATOR_GETSET,
};

// ------------------------------------------------------------------ coroutines

// What coroutine.__await__() gives: an iterator that drives the coroutine.
typedef struct CoroutineWrapper {
    Object head;
    Value coroutine;
} CoroutineWrapper;

static Value coroutine_await(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    CoroutineWrapper *w = object_new(rt, TYPE_OF_ID(rt, COROUTINE_WRAPPER));
    if (w == NULL) return NO_VALUE;
    w->coroutine = own(args[0]);
    return object_value(w);
}

static Value get_origin(Runtime *rt, ValueRef self) {
    (void)rt;
    Value origin = as_generator(self)->origin;
    return IS_NULL(origin) ? NONE : copy(origin);
}

static const NativeDef COROUTINE_METHODS[] = {
    {"send", generator_send, 2, 2, 0, NULL},
    {"throw", generator_throw_method, 2, 4, 0, NULL},
    {"close", generator_close_method, 1, 1, 0, NULL},
    {"__await__", coroutine_await, 1, 1, 0, NULL},
    {0},
};

static const GetSetDef COROUTINE_GETSET[] = {GENERATOR_ATTRIBUTES("cr"),
                                             {"cr_await", get_awaiting, NULL},
                                             {"cr_origin", get_origin, NULL},
                                             {0}};

const TypeSpec COROUTINE_SPEC = {
    .name = "coroutine",
    .size = sizeof(Generator),
    .flags = TYPE_WEAKREFS,
    .slots = {.destroy = generator_destroy,
              .traverse = generator_traverse,
              .finalize = generator_finalize,
              .repr = generator_repr},
    .methods = COROUTINE_METHODS,
    .getset = COROUTINE_GETSET,
};

ValueRef coroutine_wrapper_target(ValueRef wrapper) {
    return ref(((CoroutineWrapper *)AS_OBJECT(wrapper))->coroutine);
}

static void wrapper_destroy(Runtime *rt, Object *self) {
    clear(rt, &((CoroutineWrapper *)self)->coroutine);
}

static void wrapper_traverse(Object *self, Visit visit, void *context) {
    visit(ref(((CoroutineWrapper *)self)->coroutine), context);
}

static Value wrapper_next(Runtime *rt, ValueRef self) {
    return next_of(rt, as_generator(coroutine_wrapper_target(self)));
}

static Value wrapper_send(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return generator_resume(rt, as_generator(coroutine_wrapper_target(args[0])), own(args[1]),
                            MODE_NEXT);
}

static Value wrapper_throw(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value e = throw_argument(rt, "throw", args + 1, n - 1);
    if (IS_NULL(e)) return NO_VALUE;
    return generator_throw(rt, as_generator(coroutine_wrapper_target(args[0])), e, MODE_NEXT);
}

static Value wrapper_close(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return generator_close(rt, as_generator(coroutine_wrapper_target(args[0]))) ? NONE : NO_VALUE;
}

static const NativeDef WRAPPER_METHODS[] = {
    {"send", wrapper_send, 2, 2, 0, NULL},
    {"throw", wrapper_throw, 2, 4, 0, NULL},
    {"close", wrapper_close, 1, 1, 0, NULL},
    {0},
};

const TypeSpec COROUTINE_WRAPPER_SPEC = {
    .name = "coroutine_wrapper",
    .size = sizeof(CoroutineWrapper),
    .slots = {.destroy = wrapper_destroy,
              .traverse = wrapper_traverse,
              .iter = iter_self,
              .next = wrapper_next},
    .methods = WRAPPER_METHODS,
};

// ------------------------------------------------------------------ asynchronous generators

static const GetSetDef ASYNC_GENERATOR_GETSET[] = {
    GENERATOR_ATTRIBUTES("ag"), {"ag_await", get_awaiting, NULL}, {0}};

const TypeSpec ASYNC_GENERATOR_SPEC = {
    .name = "async_generator",
    .size = sizeof(Generator),
    .flags = TYPE_WEAKREFS,
    .slots = {.destroy = generator_destroy,
              .traverse = generator_traverse,
              .finalize = generator_finalize,
              .repr = generator_repr},
    .methods = ASYNC_GENERATOR_METHODS,
    .getset = ASYNC_GENERATOR_GETSET,
};
