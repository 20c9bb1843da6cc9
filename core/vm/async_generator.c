// Asynchronous generators: asend and athrow objects, which drive the generator's frame.
#include "vm/generator.h"

#include "base/assert.h"
#include "object/containers.h"
#include "object/iter.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/call.h"
#include "vm/frame_trace.h"
#include "vm/vm.h"

// What `agen.__anext__()`, asend(value), athrow(exception) and aclose() give.
typedef struct ASend {
    Object head;
    Value generator;
    Value argument; // what is sent; the exception to throw; NO_VALUE once started
    bool throws;    // athrow or aclose
    bool closes;    // aclose
    bool started, done;
} ASend;

static ASend *asend_of(ValueRef v) {
    return (ASend *)AS_OBJECT(v);
}

bool is_asend(Runtime *rt, ValueRef v) {
    if (!IS_OBJECT(v)) return false;
    Type *type = AS_OBJECT(v)->type;
    return type == TYPE_OF_ID(rt, ASYNC_GENERATOR_ASEND) ||
           type == TYPE_OF_ID(rt, ASYNC_GENERATOR_ATHROW);
}

// The loop's hooks, at the first use.
static bool first_iteration(Runtime *rt, Generator *g) {
    if (g->hooks_done) return true;
    g->hooks_done = true;
    if (!IS_NULL(rt->vm->asyncgen_finalizer)) g->finalizer = copy(rt->vm->asyncgen_finalizer);
    if (IS_NULL(rt->vm->asyncgen_firstiter)) return true;
    Value result = call1(rt, ref(rt->vm->asyncgen_firstiter), object_ref(g));
    drop(rt, result);
    return !IS_NULL(result);
}

static Value asend_new(Runtime *rt, ValueRef generator, Value argument, bool throws, bool closes) {
    if (!first_iteration(rt, as_generator(generator))) {
        drop(rt, argument);
        return NO_VALUE;
    }
    ASend *a = object_new(rt, throws ? TYPE_OF_ID(rt, ASYNC_GENERATOR_ATHROW)
                                     : TYPE_OF_ID(rt, ASYNC_GENERATOR_ASEND));
    if (a == NULL) {
        drop(rt, argument);
        return NO_VALUE;
    }
    a->generator = own(generator);
    a->argument = argument;
    a->throws = throws;
    a->closes = closes;
    return object_value(a);
}

// Ends the await of an asend at once with an exception of a kind.
static Value end_with(Runtime *rt, ASend *a, ExceptionKind kind) {
    a->done = true;
    Value e = exception_new(rt, rt->exceptions[kind], NULL, 0);
    return IS_NULL(e) ? NO_VALUE : raise_value(rt, e);
}

static Value start(Runtime *rt, ASend *a, Value value, FrameMode mode) {
    Generator *g = as_generator(ref(a->generator));
    a->started = true;
    if (g->asend_running) {
        drop(rt, value);
        a->done = true;
        return raise(rt, EXC_RuntimeError, "%s(): asynchronous generator is already running",
                     a->closes   ? "aclose"
                     : a->throws ? "athrow"
                                 : "anext");
    }
    if (generator_finished(g)) {
        drop(rt, value);
        if (a->closes) return end_with(rt, a, EXC_StopIteration);
        return end_with(rt, a, EXC_StopAsyncIteration);
    }
    if (a->closes && !g->frame->started) {
        drop(rt, value);
        if (!generator_close(rt, g)) return NO_VALUE;
        return end_with(rt, a, EXC_StopIteration);
    }
    Value argument = a->argument;
    a->argument = NO_VALUE;
    g->asend_running = true;
    g->driver = a;
    Value result;
    if (a->throws) {
        drop(rt, value);
        result = generator_throw(rt, g, argument, mode);
    } else {
        if (IS_NONE(value))
            value = argument;
        else
            drop(rt, argument);
        result = generator_resume(rt, g, value, mode);
    }
    if (IS_NULL(result)) {
        g->asend_running = false;
        a->done = true;
    }
    return result;
}

Value asend_resume(Runtime *rt, ValueRef asend, Value value, FrameMode mode) {
    ASend *a = asend_of(asend);
    if (a->done) {
        drop(rt, value);
        return raise(rt, EXC_RuntimeError, "cannot reuse already awaited %s",
                     a->throws ? "aclose()/athrow()" : "__anext__()/asend()");
    }
    if (!a->started) return start(rt, a, value, mode);
    return generator_resume(rt, as_generator(ref(a->generator)), value, mode);
}

Value asend_throw(Runtime *rt, ValueRef asend, Value exception, FrameMode mode) {
    ASend *a = asend_of(asend);
    if (a->done) {
        drop(rt, exception);
        return raise(rt, EXC_RuntimeError, "cannot reuse already awaited %s",
                     a->throws ? "aclose()/athrow()" : "__anext__()/asend()");
    }
    Generator *g = as_generator(ref(a->generator));
    if (!a->started) {
        a->started = true;
        g->asend_running = true;
        g->driver = a;
    }
    return generator_throw(rt, g, exception, mode);
}

// The await of the generator's driver is over.
static ASend *finish_driver(Generator *g) {
    ASend *a = g->driver;
    g->driver = NULL;
    g->asend_running = false;
    if (a != NULL) a->done = true;
    return a;
}

void async_generator_yield(Runtime *rt, Frame *frame, Value value) {
    Generator *g = frame->generator;
    Frame *back = frame->back;
    FrameMode mode = (FrameMode)frame->mode;
    ASend *a = finish_driver(g);
    bool closes = a != NULL && a->closes;
    g->running = false;
    rt->depth--;
    rt->handled = g->handled.outer;
    if (rt->log != NULL) frame_trace_suspended(rt, frame, frame);
    frame->back = NULL;
    rt->frame = back;
    if (back != NULL) back->awaiting = NULL;
    if (closes) {
        drop(rt, value);
        raise(rt, EXC_RuntimeError, "async generator ignored GeneratorExit");
        rt->vm->signal = SIGNAL_RAISE;
    } else {
        vm_deliver(rt, back, mode, DELIVER_RETURN, value);
    }
    if (mode == MODE_NEXT) drop_object(rt, g); // enter_chain held it
}

bool async_generator_end(Runtime *rt, Generator *g, bool raised) {
    ASend *a = finish_driver(g);
    if (a != NULL && a->closes) {
        // aclose() takes the end, StopAsyncIteration and GeneratorExit as its own success.
        if (!raised) return true;
        if (pending_is(rt, EXC_GeneratorExit) || pending_is(rt, EXC_StopAsyncIteration)) {
            clear_pending(rt);
            return true;
        }
        return false;
    }
    if (!raised) {
        Value e = exception_new(rt, rt->exceptions[EXC_StopAsyncIteration], NULL, 0);
        if (!IS_NULL(e)) raise_value(rt, e);
    }
    return false;
}

// ------------------------------------------------------------------ the generator's methods

static Value agen_anext(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return asend_new(rt, args[0], NONE, false, false);
}

static Value agen_asend(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return asend_new(rt, args[0], own(args[1]), false, false);
}

static Value agen_athrow(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value e = throw_argument(rt, args + 1, n - 1);
    return IS_NULL(e) ? NO_VALUE : asend_new(rt, args[0], e, true, false);
}

static Value agen_aclose(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value e = exception_new(rt, rt->exceptions[EXC_GeneratorExit], NULL, 0);
    return IS_NULL(e) ? NO_VALUE : asend_new(rt, args[0], e, true, true);
}

static Value agen_aiter(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return own(args[0]);
}

const NativeDef ASYNC_GENERATOR_METHODS[] = {
    {"__anext__", agen_anext, 1, 1, 0, NULL}, {"__aiter__", agen_aiter, 1, 1, 0, NULL},
    {"asend", agen_asend, 2, 2, 0, NULL},     {"athrow", agen_athrow, 2, 4, 0, NULL},
    {"aclose", agen_aclose, 1, 1, 0, NULL},   {0},
};

// ------------------------------------------------------------------ asend objects called from
// Python

static Value asend_next(Runtime *rt, ValueRef self) {
    Boundary boundary;
    boundary_enter(rt, &boundary);
    Value started = asend_resume(rt, self, NONE, MODE_NATIVE);
    if (IS_NULL(started)) {
        boundary_leave(rt, &boundary);
        return NO_VALUE;
    }
    Signal signal;
    Value out = boundary_wait(rt, &boundary, &signal);
    if (IS_NULL(out) || signal == SIGNAL_YIELD) return out;
    ValueRef arg = ref(out);
    Value stop = exception_new(rt, rt->exceptions[EXC_StopIteration], &arg, 1);
    drop(rt, out);
    return IS_NULL(stop) ? NO_VALUE : raise_value(rt, stop);
}

static Value asend_send(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return asend_resume(rt, args[0], own(args[1]), MODE_NEXT);
}

static Value asend_throw_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value e = throw_argument(rt, args + 1, n - 1);
    return IS_NULL(e) ? NO_VALUE : asend_throw(rt, args[0], e, MODE_NEXT);
}

static Value asend_close(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    asend_of(args[0])->done = true;
    return NONE;
}

static const NativeDef ASEND_METHODS[] = {
    {"send", asend_send, 2, 2, 0, NULL},
    {"throw", asend_throw_method, 2, 4, 0, NULL},
    {"close", asend_close, 1, 1, 0, NULL},
    {"__await__", agen_aiter, 1, 1, 0, NULL},
    {0},
};

static void asend_destroy(Runtime *rt, Object *self) {
    ASend *a = (ASend *)self;
    Value generator = a->generator;
    a->generator = NO_VALUE;
    if (!IS_NULL(generator) && as_generator(ref(generator))->driver == a) {
        as_generator(ref(generator))->driver = NULL;
        as_generator(ref(generator))->asend_running = false;
    }
    clear(rt, &a->argument);
    drop(rt, generator);
}

static void asend_traverse(Object *self, Visit visit, void *context) {
    ASend *a = (ASend *)self;
    visit(ref(a->generator), context);
    visit(ref(a->argument), context);
}

const TypeSpec ASYNC_GENERATOR_ASEND_SPEC = {
    .name = "async_generator_asend",
    .size = sizeof(ASend),
    .slots = {.destroy = asend_destroy,
              .traverse = asend_traverse,
              .iter = iter_self,
              .next = asend_next},
    .methods = ASEND_METHODS,
};

const TypeSpec ASYNC_GENERATOR_ATHROW_SPEC = {
    .name = "async_generator_athrow",
    .size = sizeof(ASend),
    .slots = {.destroy = asend_destroy,
              .traverse = asend_traverse,
              .iter = iter_self,
              .next = asend_next},
    .methods = ASEND_METHODS,
};
