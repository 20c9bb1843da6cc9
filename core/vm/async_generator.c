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
#include "vm/warnings.h"

// What `agen.__anext__()`, asend(value), athrow(exception) and aclose() give.
typedef enum ASendState {
    INIT,
    FIRST, // the generator goes on, or has gone on, by the first send()
    AGAIN, // by a later one, or by throw()
    CLOSED
} ASendState;

typedef struct ASend {
    Object head;
    Value generator;
    Value argument; // what is sent; the exception to throw, for athrow() its
                    // arguments; NO_VALUE once begun
    bool throws;    // athrow or aclose
    bool closes;    // aclose
    uint8_t state;  // ASendState
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

ValueRef asend_generator(ValueRef asend) {
    return ref(asend_of(asend)->generator);
}

bool asend_begun(ValueRef asend) {
    return asend_of(asend)->state != INIT;
}

bool asend_closed(ValueRef asend) {
    return asend_of(asend)->state == CLOSED;
}

void asend_enters(ValueRef asend) {
    ASend *a = asend_of(asend);
    as_generator(ref(a->generator))->driver = a;
    if (a->state == FIRST) a->state = AGAIN;
}

static Value raise_kind(Runtime *rt, ExceptionKind kind) {
    Value e = exception_new(rt, rt->exceptions[kind], NULL, 0);
    return IS_NULL(e) ? NO_VALUE : raise_value(rt, e);
}

static Value raise_reused(Runtime *rt, const ASend *a) {
    return raise(rt, EXC_RuntimeError, "cannot reuse already awaited %s",
                 a->throws ? "aclose()/athrow()" : "__anext__()/asend()");
}

static Value raise_running(Runtime *rt, ASend *a) {
    if (a->throws || rt->options.python >= 13) a->state = CLOSED;
    return raise(rt, EXC_RuntimeError, "%s(): asynchronous generator is already running",
                 a->closes   ? "aclose"
                 : a->throws ? "athrow"
                             : "anext");
}

// Before 3.13 some ways out leave the state as it was: those of aclose() that was entered by
// throw(), and all but the first entry of athrow(). (genobject.c: async_gen_athrow_send and _throw)
static bool keeps_state(Runtime *rt, const ASend *a, bool threw) {
    if (rt->options.python >= 13 || !a->throws || a->state == FIRST) return false;
    return threw || !a->closes;
}

// The generator's code has raised what is pending, when `a` (or NULL) had entered it. True: that is
// the end that aclose() asks for, and nothing is pending any more.
static bool code_raised(Runtime *rt, Generator *g, ASend *a, bool threw) {
    bool end = pending_is(rt, EXC_StopAsyncIteration) || pending_is(rt, EXC_GeneratorExit);
    bool closes = a != NULL && a->closes;
    bool keeps = a != NULL && keeps_state(rt, a, threw);
    if (end && !closes) g->async_closed = true;
    if (!closes || !keeps) g->async_running = false;
    if (a != NULL && !keeps) a->state = CLOSED;
    if (!closes || !end) return false;
    clear_pending(rt);
    return true;
}

// Lets the generator go on with a value, or (`threw`) with an exception.
static Value enter(Runtime *rt, ASend *a, Value value, bool threw, FrameMode mode) {
    Generator *g = as_generator(ref(a->generator));
    ASend *before = g->driver;
    g->driver = a;
    Value result =
        threw ? generator_throw(rt, g, value, mode) : generator_resume(rt, g, value, mode);
    if (!IS_NULL(result)) return result;
    g->driver = before;
    if (generator_finished(g) && !threw && pending_is(rt, EXC_StopIteration)) {
        clear_pending(rt);
        raise_kind(rt, EXC_StopAsyncIteration);
    }
    return code_raised(rt, g, a, threw) ? raise_kind(rt, EXC_StopIteration) : NO_VALUE;
}

static Value begin_throw(Runtime *rt, ASend *a, Value value, FrameMode mode) {
    Generator *g = as_generator(ref(a->generator));
    bool none = IS_NONE(value);
    drop(rt, value);
    if (g->async_running) return raise_running(rt, a);
    if (g->async_closed) {
        a->state = CLOSED;
        return raise_kind(rt, EXC_StopAsyncIteration);
    }
    if (!none)
        return raise(rt, EXC_RuntimeError, "can't send non-None value to a just-started coroutine");
    a->state = FIRST;
    g->async_running = true;
    if (a->closes) g->async_closed = true;
    Value argument = a->argument;
    a->argument = NO_VALUE;
    if (IS_TUPLE(argument)) {
        const Tuple *given = AS_TUPLE(argument);
        Value e =
            throw_argument(rt, NULL, (const ValueRef *)(const void *)given->items, given->length);
        drop(rt, argument);
        argument = e;
    }
    if (!IS_NULL(argument)) return enter(rt, a, argument, true, mode);
    g->async_running = false;
    a->state = CLOSED;
    return NO_VALUE;
}

// genobject.c: async_gen_asend_send and async_gen_athrow_send.
Value asend_resume(Runtime *rt, ValueRef asend, Value value, FrameMode mode) {
    ASend *a = asend_of(asend);
    Generator *g = as_generator(ref(a->generator));
    bool first = a->state == INIT;
    if (a->state == CLOSED) {
        drop(rt, value);
        return raise_reused(rt, a);
    }
    if (a->throws && generator_finished(g)) {
        drop(rt, value);
        a->state = CLOSED;
        return raise_kind(rt, EXC_StopIteration);
    }
    if (first && a->throws) return begin_throw(rt, a, value, mode);
    if (!first) a->state = AGAIN;
    if (first) {
        if (g->async_running) {
            drop(rt, value);
            return raise_running(rt, a);
        }
        a->state = FIRST;
        Value argument = a->argument;
        a->argument = NO_VALUE;
        if (IS_NONE(value))
            value = argument;
        else
            drop(rt, argument);
    }
    if (!a->throws) g->async_running = true;
    return enter(rt, a, value, false, mode);
}

// genobject.c: async_gen_asend_throw and async_gen_athrow_throw.
Value asend_throw(Runtime *rt, ValueRef asend, Value exception, FrameMode mode) {
    ASend *a = asend_of(asend);
    Generator *g = as_generator(ref(a->generator));
    if (a->state == CLOSED) {
        drop(rt, exception);
        return raise_reused(rt, a);
    }
    if (a->state == INIT && rt->options.python >= 13) {
        if (g->async_running) {
            drop(rt, exception);
            return raise_running(rt, a);
        }
        g->async_running = true;
    }
    if (a->state == FIRST || rt->options.python >= 13) a->state = AGAIN;
    return enter(rt, a, exception, true, mode);
}

void async_generator_yield(Runtime *rt, Frame *frame, Value value) {
    Generator *g = frame->generator;
    Frame *back = frame->back;
    FrameMode mode = (FrameMode)frame->mode;
    ASend *a = g->driver;
    bool closes = a != NULL && a->closes;
    if (a != NULL && (closes || !keeps_state(rt, a, g->running >= RUNS_BY_THROW)))
        a->state = CLOSED;
    g->driver = NULL;
    g->async_running = false;
    g->running = NOT_RUNNING;
    rt->vm->chain_root = NULL;
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
        vm_deliver(rt, back, mode, a == NULL ? DELIVER_YIELD : DELIVER_RETURN, value);
    }
    generator_let_go(rt, g, mode);
}

bool async_generator_end(Runtime *rt, Generator *g, bool raised, bool threw) {
    ASend *a = g->driver;
    g->driver = NULL;
    if (!raised) raise_kind(rt, EXC_StopAsyncIteration);
    return code_raised(rt, g, a, threw);
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
    if (!throw_warning(rt, "athrow", n - 1)) return NO_VALUE;
    Value given = tuple_from(rt, args + 1, n - 1); // looked at once it is awaited
    return IS_NULL(given) ? given : asend_new(rt, args[0], given, true, false);
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

// Runs the generator on the C stack, so that the caller's arguments hold the asend object: what it
// yields is the result, what it returns is raised as StopIteration.
static Value run_here(Runtime *rt, ValueRef self, Value value, bool threw) {
    Boundary boundary;
    boundary_enter(rt, &boundary);
    Value started = threw ? asend_throw(rt, self, value, MODE_NATIVE)
                          : asend_resume(rt, self, value, MODE_NATIVE);
    if (IS_NULL(started)) {
        boundary_leave(rt, &boundary);
        return NO_VALUE;
    }
    Signal signal;
    Value out = boundary_wait(rt, &boundary, &signal);
    if (IS_NULL(out) || signal == SIGNAL_YIELD) return out;
    return raise_stop_iteration(rt, out);
}

static Value asend_next(Runtime *rt, ValueRef self) {
    return run_here(rt, self, NONE, false);
}

static Value asend_send(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return run_here(rt, args[0], own(args[1]), false);
}

static Value asend_throw_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    Value e = throw_argument(rt, "throw", args + 1, n - 1);
    return IS_NULL(e) ? NO_VALUE : run_here(rt, args[0], e, true);
}

Value asend_close(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    ASend *a = asend_of(args[0]);
    if (a->state == CLOSED || rt->options.python < 13) {
        a->state = CLOSED;
        return NONE;
    }
    Value e = exception_new(rt, rt->exceptions[EXC_GeneratorExit], NULL, 0);
    Value out = IS_NULL(e) ? NO_VALUE : run_here(rt, args[0], e, true);
    if (!IS_NULL(out)) {
        drop(rt, out);
        return raise(rt, EXC_RuntimeError, "coroutine ignored GeneratorExit");
    }
    if (!pending_is(rt, EXC_StopIteration) && !pending_is(rt, EXC_StopAsyncIteration) &&
        !pending_is(rt, EXC_GeneratorExit))
        return NO_VALUE;
    clear_pending(rt);
    return NONE;
}

static const NativeDef ASEND_METHODS[] = {
    {"send", asend_send, 2, 2, 0, NULL},
    {"throw", asend_throw_method, 2, 4, 0, NULL},
    {"close", asend_close, 1, 1, 0, NULL},
    {"__await__", agen_aiter, 1, 1, 0, NULL},
    {0},
};

// From 3.13 on one that nobody has awaited is told of.
static void asend_finalize(Runtime *rt, Object *self) {
    ASend *a = (ASend *)self;
    if (a->state != INIT || rt->options.python < 13 || IS_NULL(a->generator)) return;
    Value text = str_format(rt, "coroutine method '%s' of '%s' was never awaited",
                            a->closes   ? "aclose"
                            : a->throws ? "athrow"
                                        : "asend",
                            as_generator(ref(a->generator))->qualname->data);
    if (!IS_NULL(text))
        warnings_warn(rt, rt->exceptions[EXC_RuntimeWarning], ref(text), 1, ref(a->generator));
    drop(rt, text);
    if (rt_pending(rt)) rt->unraisable(rt, UNRAISABLE_ASYNC_GENERATOR, ref(a->generator));
}

static void asend_destroy(Runtime *rt, Object *self) {
    ASend *a = (ASend *)self;
    Value generator = a->generator;
    a->generator = NO_VALUE;
    if (!IS_NULL(generator) && as_generator(ref(generator))->driver == a)
        as_generator(ref(generator))->driver = NULL;
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
              .finalize = asend_finalize,
              .iter = iter_self,
              .next = asend_next},
    .methods = ASEND_METHODS,
};

const TypeSpec ASYNC_GENERATOR_ATHROW_SPEC = {
    .name = "async_generator_athrow",
    .size = sizeof(ASend),
    .slots = {.destroy = asend_destroy,
              .traverse = asend_traverse,
              .finalize = asend_finalize,
              .iter = iter_self,
              .next = asend_next},
    .methods = ASEND_METHODS,
};
