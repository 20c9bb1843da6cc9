#include "vm/generator.h"

#include "base/assert.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/iter.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/call.h"
#include "vm/frame_inline.h"
#include "vm/frame_trace.h"
#include "vm/places.h"
#include "vm/vm.h"
#include "vm/warnings.h"

// ------------------------------------------------------------------ making

enum { GENERATOR_GRAINS = (sizeof(Generator) + SLAB_GRAIN - 1) / SLAB_GRAIN };

static Value make(Runtime *rt, Type *type, Frame *frame, Str *name, Str *qualname) {
    Generator *g = slab_take(&rt->slabs, &rt->mem, GENERATOR_GRAINS);
    if (g == NULL) {
        drop_object(rt, frame);
        return raise_memory(rt);
    }
    // It has a finalizer, and so a serial number from the beginning.
    uint32_t identity = GENERATOR_GRAINS << OBJECT_GRAINS_SHIFT | next_serial(rt);
    *g = (Generator){
        .head = {1, identity, type}, .frame = frame, .name = name, .qualname = qualname};
    object_retain(name);
    object_retain(qualname);
    frame->generator = g;
    if (rt->log != NULL) frame_trace_created(rt, frame);
    if (rt->vm->origin_depth > 0 && type == TYPE_OF_ID(rt, COROUTINE)) {
        g->origin = places_of_stack(rt, rt->vm->origin_depth);
        if (IS_NULL(g->origin)) {
            drop_object(rt, g);
            return NO_VALUE;
        }
    }
    return object_value(g);
}

Value generator_new(Runtime *rt, Frame *frame, Str *name, Str *qualname) {
    uint32_t flags = frame->code->flags;
    Type *type = (flags & CODE_COROUTINE) != 0         ? TYPE_OF_ID(rt, COROUTINE)
                 : (flags & CODE_ASYNC_GENERATOR) != 0 ? TYPE_OF_ID(rt, ASYNC_GENERATOR)
                                                       : TYPE_OF_ID(rt, GENERATOR);
    return make(rt, type, frame, name, qualname);
}

// NULL: raised.
static const NativeName *native_name(Runtime *rt, const char *text) {
    NativeName *known = &rt->vm->native_names[(uintptr_t)text / 4 % NATIVE_NAMES_SIZE];
    if (known->text == text) return known;
    const char *last = strrchr(text, '.');
    Str *qualname = intern(rt, text), *name = intern(rt, last == NULL ? text : last + 1);
    if (qualname == NULL || name == NULL) return NULL;
    *known = (NativeName){text, name, qualname};
    return known;
}

Value native_coroutine_new(Runtime *rt, const char *name, NativeResume resume, const Value *state,
                           uint32_t count) {
    NativeFrame *frame = native_frame_new(rt, name, resume);
    const NativeName *names = frame == NULL ? NULL : native_name(rt, name);
    if (names == NULL) {
        drop_object(rt, frame);
        for (uint32_t i = 0; i < count; i++) drop(rt, state[i]);
        return NO_VALUE;
    }
    for (uint32_t i = 0; i < count; i++) frame->state[i] = state[i];
    return make(rt, TYPE_OF_ID(rt, COROUTINE), &frame->frame, names->name, names->qualname);
}

bool is_coroutine(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, COROUTINE);
}

bool is_generator(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, GENERATOR);
}

bool generator_finished(const Generator *g) {
    return g->closed || g->frame == NULL || g->frame->finished;
}

// Frees a coroutine or generator that is over, with its last reference.
static void free_finished(Runtime *rt, Generator *g) {
    drop_object(rt, g->name);
    drop_object(rt, g->qualname);
    drop(rt, g->origin);
    slab_give(&rt->slabs, g, GENERATOR_GRAINS);
}

bool generator_return(Runtime *rt, Frame *frame, Value value) {
    Generator *g = frame->generator;
    bool native = frame->form == FORM_NATIVE;
    if (g->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR) || !IS_NULL(g->handled.value) ||
        !(native ? frame->head.refcount == 1 : frame_is_plain(frame)))
        return false;
    Frame *back = frame->back;
    rt->frame = back;
    rt->depth--;
    rt->handled = g->handled.outer;
    back->awaiting = NULL;
    g->running = NOT_RUNNING;
    g->closed = true;
    g->frame = NULL;
    if (native)
        native_frame_free(rt, (NativeFrame *)frame);
    else
        frame_free(rt, frame);
    if (back->form != FORM_PYTHON) {
        rt->vm->carried = value;
        rt->vm->signal = SIGNAL_RETURN;
        return true;
    }
    Value receiver = back->sp[-1];
    back->sp[-1] = value;
    if (AS_OBJECT(receiver) == &g->head && g->head.refcount == 1 &&
        (g->head.identity & OBJECT_HAS_WEAKREFS) == 0)
        free_finished(rt, g);
    else
        drop(rt, receiver);
    return true;
}

// ------------------------------------------------------------------ resuming

static const char *kind_name(Runtime *rt, const Generator *g) {
    Type *type = g->head.type;
    if (type == TYPE_OF_ID(rt, COROUTINE)) return "coroutine";
    return type == TYPE_OF_ID(rt, ASYNC_GENERATOR) ? "async generator" : "generator";
}

// The frame that a suspended frame waits for, or NULL. Somebody else may have resumed or closed
// what it waits for meanwhile: then the frame is linked again, or SEND is executed again and finds
// out.
static Frame *awaited_frame(Runtime *rt, Frame *frame) {
    if (frame->awaiting == NULL || frame->form != FORM_PYTHON) return frame->awaiting;
    ValueRef receiver = ref(frame->sp[-1]);
    bool asend = !is_coroutine(rt, receiver) && !is_generator(rt, receiver);
    if (asend && !is_asend(rt, receiver)) return frame->awaiting;
    Generator *g = as_generator(asend ? asend_generator(receiver) : receiver);
    if (!generator_finished(g) && !g->running) {
        if (asend) asend_enters(receiver);
        g->frame->back = frame;
        g->frame->mode = MODE_SEND;
        g->handled.outer = &frame->generator->handled;
        return g->frame;
    }
    frame->awaiting = NULL;
    frame->at_future = true;
    frame->ip--;
    return NULL;
}

// A generator that a native frame awaits is driven by itself (closed by the collector, say): the
// native frame goes on without it.
static void detach(Frame *root) {
    Frame *outer = root->back;
    if (outer != NULL && outer->form == FORM_NATIVE && outer->awaiting == root)
        outer->awaiting = NULL;
}

// Puts the chain of a suspended generator on top of rt->frame and gives its innermost frame; NULL:
// RecursionError raised, and nothing has changed.
static Frame *enter_chain(Runtime *rt, Generator *g, FrameMode mode, Running how) {
    Frame *root = g->frame, *leaf = root;
    VmState *vm = rt->vm;
    if (root->started && root->back != NULL) vm->chain_breaks++;
    bool whole = g->chain_length > 0 && g->chain_breaks == vm->chain_breaks;
    uint32_t count = whole ? g->chain_length : 1;
    g->chain_length = 0;
    if (!whole)
        for (Frame *f = root; (f = awaited_frame(rt, f)) != NULL;) count++;
    if (rt->depth + count > rt->recursion_limit) {
        raise(rt, EXC_RecursionError, "maximum recursion depth exceeded");
        return NULL;
    }
    detach(root);
    rt->depth += count;
    root->mode = (uint8_t)mode;
    root->back = rt->frame;
    g->running = (uint8_t)how;
    if (mode == MODE_NEXT) object_retain(g); // the caller's arguments may be the only other owner
    g->handled.outer = rt->handled;
    while (leaf->awaiting != NULL) {
        leaf = leaf->awaiting;
        leaf->generator->running = (uint8_t)how;
        count--;
    }
    ASSERT(count == 1);
    rt->handled = &leaf->generator->handled;
    rt->frame = leaf;
    return leaf;
}

static Value already_running(Runtime *rt, Generator *g) {
    return raise(rt, EXC_ValueError, "%s already executing", kind_name(rt, g));
}

static Value start_finished(Runtime *rt, Generator *g) {
    if (g->head.type == TYPE_OF_ID(rt, COROUTINE))
        return raise(rt, EXC_RuntimeError, "cannot reuse already awaited coroutine");
    Value stop = exception_new(rt, rt->exceptions[EXC_StopIteration], NULL, 0);
    return IS_NULL(stop) ? NO_VALUE : raise_value(rt, stop);
}

Value generator_resume(Runtime *rt, Generator *g, Value value, FrameMode mode) {
    if (g->running) {
        drop(rt, value);
        return already_running(rt, g);
    }
    if (generator_finished(g)) {
        drop(rt, value);
        return start_finished(rt, g);
    }
    bool first = !g->frame->started;
    if (first && !IS_NONE(value)) {
        drop(rt, value);
        return raise(rt, EXC_TypeError, "can't send non-None value to a just-started %s",
                     kind_name(rt, g));
    }
    Frame *leaf = enter_chain(rt, g, mode, RUNS_BY_SEND);
    if (leaf == NULL) {
        drop(rt, value);
        if (first) g->closed = true; // it counts as started
        return NO_VALUE;
    }
    g->awaited = true;
    bool fresh = !leaf->started;
    leaf->started = true;
    if (rt->log != NULL) {
        if (first)
            frame_trace_pushed(rt, g->frame);
        else
            frame_trace_resumed(rt, leaf, g->frame);
    }
    if (leaf->form == FORM_NATIVE) {
        rt->vm->carried = value;
        rt->vm->signal = fresh ? SIGNAL_START : SIGNAL_SENT;
        return PUSHED;
    }
    if (fresh) return PUSHED; // None is not delivered
    *leaf->sp++ = value;
    return PUSHED;
}

// Whether a frame is handling an exception between the innermost one of a chain and its root `g`.
static bool chain_handles(Runtime *rt, const Generator *g) {
    for (const HandledException *record = rt->handled; record != NULL; record = record->outer) {
        if (!IS_NULL(record->value)) return true;
        if (record == &g->handled) break;
    }
    return false;
}

// Runs a resumed generator on the C stack: what it yields is the result (1), what it returns
// is in *value too (0), or it raised (-1).
static int run_here(Runtime *rt, Generator *g, Value value, Value exception, Value *out);

// Ends a suspended generator with an exception (consumed), usually GeneratorExit. NO_VALUE: raised.
// The value is what it returned.
static Value close_by(Runtime *rt, Generator *g, Value exception) {
    Value out = NO_VALUE;
    g->driver = NULL;
    int how = run_here(rt, g, NO_VALUE, exception, &out);
    if (how == 0 && rt->options.python >= 13) return out;
    drop(rt, out);
    if (how == 1) return raise(rt, EXC_RuntimeError, "%s ignored GeneratorExit", kind_name(rt, g));
    if (how == -1) {
        if (!pending_is(rt, EXC_GeneratorExit) && !pending_is(rt, EXC_StopIteration))
            return NO_VALUE;
        clear_pending(rt);
    }
    return NONE;
}

// The innermost frame of a suspended chain. All generators of the chain but the first, `g`, count
// as running, so that nobody else lets them go on. An asynchronous generator ends the chain:
// whoever closes what it waits for does so through its asend object.
static Frame *chain_end(Runtime *rt, Generator *g) {
    Frame *leaf = g->frame;
    while (leaf == g->frame || leaf->generator->head.type != TYPE_OF_ID(rt, ASYNC_GENERATOR)) {
        Frame *next = awaited_frame(rt, leaf);
        if (next == NULL) break;
        next->back = leaf;
        next->generator->running = RUNS_BY_THROW;
        leaf = next;
    }
    return leaf;
}

// GeneratorExit is about to be thrown into a generator: what it awaits is closed first, from the
// innermost outwards, each by itself (genobject.c: gen_close_iter). What one of them raises is
// thrown into the next instead of GeneratorExit, and at the end into `g`.
static void close_awaited(Runtime *rt, Generator *g, Value *exception) {
    Value raised = NO_VALUE;
    g->running = RUNS_BY_THROW;
    rt->vm->chain_breaks++;
    for (Frame *leaf = chain_end(rt, g), *outer; leaf != g->frame; leaf = outer) {
        outer = leaf->back;
        Generator *inner = leaf->generator;
        object_retain(inner);
        inner->running = NOT_RUNNING;
        leaf->back = NULL;
        outer->awaiting = NULL;
        Value result = NO_VALUE;
        if (inner->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR) && inner->driver != NULL) {
            ValueRef asend = object_ref(inner->driver);
            result = asend_close(rt, &asend, 1, NULL);
        } else {
            if (IS_NULL(raised))
                raised = exception_new(rt, rt->exceptions[EXC_GeneratorExit], NULL, 0);
            if (!IS_NULL(raised)) result = close_by(rt, inner, raised);
        }
        raised = IS_NULL(result) ? take_pending(rt) : NO_VALUE;
        drop(rt, result);
        drop_object(rt, inner);
    }
    g->running = NOT_RUNNING;
    if (!IS_NULL(raised)) replace(rt, exception, raised);
}

Value generator_throw(Runtime *rt, Generator *g, Value exception, FrameMode mode) {
    if (g->running) {
        drop(rt, exception);
        return already_running(rt, g);
    }
    if (generator_finished(g)) {
        if (g->head.type == TYPE_OF_ID(rt, COROUTINE)) {
            drop(rt, exception);
            return start_finished(rt, g);
        }
        reraise(rt, exception);
        return NO_VALUE;
    }
    bool first = !g->frame->started;
    bool closes =
        g->frame->awaiting != NULL && exception_matches(rt, ref(exception), EXC_GeneratorExit);
    if (closes) close_awaited(rt, g, &exception);
    Frame *leaf = enter_chain(rt, g, mode, RUNS_BY_THROW);
    if (leaf == NULL) {
        drop(rt, exception);
        return NO_VALUE;
    }
    g->awaited = true;
    bool fresh = !leaf->started;
    // What is thrown into code that has not begun ends it there.
    if (leaf->form != FORM_PYTHON) leaf->started = true;
    if (rt->log != NULL) {
        if (first)
            frame_trace_pushed(rt, g->frame);
        else
            frame_trace_resumed(rt, leaf, g->frame);
    }
    if (leaf->form == FORM_PYTHON && !fresh && vm_throw_into_receiver(rt, leaf, &exception))
        return PUSHED;
    // What a frame of the chain is handling becomes its context (errors.c:_PyErr_ChainStackItem,
    // from 3.9 on).
    if (!IS_NULL(exception) && rt->options.python >= 9 && chain_handles(rt, g))
        raise_value(rt, exception);
    else if (!IS_NULL(exception))
        reraise(rt, exception);
    if (leaf->form == FORM_PYTHON) {
        if (leaf->at_future) leaf->at_future = false, leaf->ip++;
    } else {
        rt->vm->signal = closes ? SIGNAL_RAISE : SIGNAL_THROWN;
    }
    return PUSHED;
}

Value vm_yield(Runtime *rt, NativeFrame *frame, Value value) {
    vm_suspend(rt, &frame->frame, value);
    return PUSHED;
}

Value vm_await(Runtime *rt, NativeFrame *frame, ValueRef awaitable) {
    Value receiver = get_awaitable(rt, awaitable, 0);
    if (IS_NULL(receiver)) return NO_VALUE;
    if (!is_coroutine(rt, ref(receiver)) && !is_generator(rt, ref(receiver))) {
        Value driver = await_driver_new(rt, receiver);
        if (IS_NULL(driver)) return NO_VALUE;
        receiver = driver;
    }
    // The chain goes through this frame; it keeps what it awaits.
    Generator *g = as_generator(ref(receiver));
    Value result = generator_resume(rt, g, NONE, MODE_SEND);
    if (IS_NULL(result)) {
        drop(rt, receiver);
        return NO_VALUE;
    }
    frame->frame.awaiting = g->frame;
    replace(rt, &frame->frame.result_override, receiver);
    return result;
}

// ------------------------------------------------------------------ called from Python

static int run_here(Runtime *rt, Generator *g, Value value, Value exception, Value *out) {
    Boundary boundary;
    boundary_enter(rt, &boundary);
    Value started = IS_NULL(exception) ? generator_resume(rt, g, value, MODE_NATIVE)
                                       : generator_throw(rt, g, exception, MODE_NATIVE);
    if (IS_NULL(started)) {
        boundary_leave(rt, &boundary);
        return -1;
    }
    Signal signal;
    *out = boundary_wait(rt, &boundary, &signal);
    return IS_NULL(*out) ? -1 : signal == SIGNAL_YIELD;
}

static Value raise_stop(Runtime *rt, Value value) {
    ValueRef arg = ref(value);
    bool none = IS_NONE(value);
    Value stop = exception_new(rt, rt->exceptions[EXC_StopIteration], &arg, none ? 0 : 1);
    drop(rt, value);
    return IS_NULL(stop) ? NO_VALUE : raise_value(rt, stop);
}

// Slot `next`: no exception at the end.
static Value generator_next(Runtime *rt, ValueRef self) {
    Generator *g = as_generator(self);
    if (generator_finished(g) && !g->running) return NO_VALUE;
    Value out = NO_VALUE;
    int how = run_here(rt, g, NONE, NO_VALUE, &out);
    if (how == 1) return out;
    if (how == 0) {
        if (!IS_NONE(out)) return raise_stop(rt, out);
        return NO_VALUE;
    }
    return NO_VALUE;
}

static Value generator_send(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return generator_resume(rt, as_generator(args[0]), own(args[1]), MODE_NEXT);
}

static Value generator_next_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return generator_resume(rt, as_generator(args[0]), NONE, MODE_NEXT);
}

// genobject.c:_gen_throw: throw(exception) or, deprecated from 3.12 on, throw(type, value,
// traceback).
Value throw_argument(Runtime *rt, const char *method, const ValueRef *args, uint32_t n) {
    if (n > 1 && rt->options.python >= 12) {
        Value text = str_format(rt,
                                "the (type, exc, tb) signature of %s() is deprecated, use the "
                                "single-arg signature instead.",
                                method);
        bool good = !IS_NULL(text) && rt->warn(rt, EXC_DeprecationWarning, AS_STR(text)->data);
        drop(rt, text);
        if (!good) return NO_VALUE;
    }
    ValueRef value = n > 1 ? args[1] : ref(NONE);
    bool traced = n > 2 && !IS_NONE(args[2]);
    if (traced && type_of(rt, args[2]) != TYPE_OF_ID(rt, TRACEBACK))
        return raise(rt, EXC_TypeError, "throw() third argument must be a traceback object");
    Value e;
    if (IS_TYPE(args[0]) && (AS_TYPE(args[0])->flags & TYPE_EXCEPTION) != 0) {
        if (IS_EXCEPTION(value) && is_instance(rt, value, AS_TYPE(args[0])))
            e = own(value);
        else if (IS_TUPLE(value))
            e = call(rt, args[0], (const ValueRef *)(const void *)AS_TUPLE(value)->items,
                     AS_TUPLE(value)->length);
        else
            e = IS_NONE(value) ? exception_instance(rt, args[0]) : call1(rt, args[0], value);
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

// genobject.c:gen_close. NO_VALUE: raised. The value is what the generator returned.
static Value close_with_value(Runtime *rt, Generator *g) {
    if (g->running) {
        already_running(rt, g);
        return NO_VALUE;
    }
    if (generator_finished(g)) return NONE;
    if (!g->frame->started) {
        Frame *frame = g->frame;
        g->closed = true;
        g->frame = NULL;
        frame->generator = NULL;
        frame->finished = true;
        drop_object(rt, frame);
        return NONE;
    }
    Value quit = exception_new(rt, rt->exceptions[EXC_GeneratorExit], NULL, 0);
    if (IS_NULL(quit)) return NO_VALUE;
    return close_by(rt, g, quit);
}

bool generator_close(Runtime *rt, Generator *g) {
    Value value = close_with_value(rt, g);
    drop(rt, value);
    return !IS_NULL(value);
}

static Value generator_close_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return close_with_value(rt, as_generator(args[0]));
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
    if (generator_finished(g) || g->running) return;
    if (g->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR) && !IS_NULL(g->finalizer)) {
        Value hook = g->finalizer;
        g->finalizer = NO_VALUE;
        Value result = call1(rt, ref(hook), object_ref(g));
        if (IS_NULL(result)) rt->unraisable(rt, NULL, ref(hook));
        drop(rt, result);
        drop(rt, hook);
        return;
    }
    if (!g->frame->started) {
        if (g->head.type != TYPE_OF_ID(rt, COROUTINE)) return;
        if (rt->log != NULL) frame_trace_never_awaited(rt, g->frame);
        Value text = never_awaited_text(rt, g);
        if (!IS_NULL(text))
            warnings_warn(rt, rt->exceptions[EXC_RuntimeWarning], ref(text), 1, object_ref(g));
        drop(rt, text);
        if (rt_pending(rt)) rt->unraisable(rt, NULL, object_ref(g));
        return;
    }
    if (!generator_close(rt, g) && rt_pending(rt)) rt->unraisable(rt, NULL, object_ref(g));
}

// ------------------------------------------------------------------ attributes

static Value generator_repr(Runtime *rt, ValueRef self) {
    Generator *g = as_generator(self);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "<%s object %s at ",
                  g->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR) ? "async_generator"
                                                                  : kind_name(rt, g),
                  g->qualname->data);
    append_address(rt, &buf, AS_OBJECT(self));
    strbuf_char(&buf, '>');
    return str_from_buf(rt, &buf);
}

static Value get_name(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(as_generator(self)->name));
}

static bool set_text(Runtime *rt, Str **slot, ValueRef value) {
    if (IS_NULL(value) || !IS_STR(value)) {
        raise(rt, EXC_TypeError, "__name__ must be set to a string object");
        return false;
    }
    Str *old = *slot;
    *slot = AS_STR(own(value));
    drop_object(rt, old);
    return true;
}

static bool set_name(Runtime *rt, ValueRef self, ValueRef value) {
    return set_text(rt, &as_generator(self)->name, value);
}

static Value get_qualname(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(as_generator(self)->qualname));
}

static bool set_qualname(Runtime *rt, ValueRef self, ValueRef value) {
    return set_text(rt, &as_generator(self)->qualname, value);
}

static Value get_frame(Runtime *rt, ValueRef self) {
    (void)rt;
    Generator *g = as_generator(self);
    return generator_finished(g) ? NONE : own(object_ref(g->frame));
}

static Value get_running(Runtime *rt, ValueRef self) {
    Generator *g = as_generator(self);
    return value_bool(g->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR) ? g->async_running
                                                                      : g->running != NOT_RUNNING);
}

static Value get_suspended(Runtime *rt, ValueRef self) {
    (void)rt;
    Generator *g = as_generator(self);
    return value_bool(!generator_finished(g) && g->frame->started && !g->running);
}

static Value get_code(Runtime *rt, ValueRef self) {
    (void)rt;
    Generator *g = as_generator(self);
    if (g->frame == NULL || g->frame->code == NULL) return NONE;
    return own(object_ref(g->frame->code));
}

static Value get_awaiting(Runtime *rt, ValueRef self) {
    Generator *g = as_generator(self);
    if (generator_finished(g) || g->running != NOT_RUNNING) return NONE;
    Frame *frame = g->frame;
    if (frame->awaiting != NULL) return own(object_ref(frame->awaiting->generator));
    if (frame->form != FORM_PYTHON || !frame->at_future) return NONE;
    // An iterator. A future's iterator has no object here.
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
    Value out = NO_VALUE;
    int how = run_here(rt, as_generator(coroutine_wrapper_target(self)), NONE, NO_VALUE, &out);
    if (how == 1) return out;
    if (how == 0 && !IS_NONE(out)) return raise_stop(rt, out);
    return NO_VALUE;
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
