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
#include "vm/frame_trace.h"
#include "vm/generator_inline.h"
#include "vm/places.h"
#include "vm/vm.h"
#include "vm/warnings.h"

// ------------------------------------------------------------------ making

static Value make(Runtime *rt, Type *type, Frame *frame, Str *name, Str *qualname) {
    Generator *g = generator_over(rt, type, frame, name, qualname);
    if (g == NULL) return NO_VALUE;
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

bool generator_runs(const Generator *g) {
    if (g->running == NOT_RUNNING) return false;
    const Frame *frame = g->frame;
    while (frame != NULL && frame->mode == MODE_SEND && frame->back != NULL) frame = frame->back;
    return frame == NULL || (frame->generator != NULL && frame->generator->running != NOT_RUNNING);
}

void generator_unlink(Runtime *rt, const Frame *frame, ValueRef receiver) {
    if (IS_NULL(receiver) || (!is_coroutine(rt, receiver) && !is_generator(rt, receiver))) return;
    Generator *g = as_generator(receiver);
    if (g->frame == NULL || g->frame->back != frame) return;
    g->frame->back = NULL;
    g->running = NOT_RUNNING;
}

bool generator_return(Runtime *rt, Frame *frame, Value value) {
    Generator *g = frame->generator;
    bool native = frame->form == FORM_NATIVE;
    if (g->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR) || !IS_NULL(g->handled.value) ||
        !(native ? frame->head.refcount == 1 : frame_is_plain(frame)))
        return false;
    Frame *back = frame->back;
    if (frame->mode != MODE_SEND) rt->vm->chain_root = NULL;
    generator_leave(rt, g, back);
    if (native)
        native_frame_free(rt, (NativeFrame *)frame);
    else
        frame_free(rt, frame);
    if (back->form == FORM_PYTHON) {
        generator_deliver(rt, g, back, value);
        return true;
    }
    rt->vm->carried = value;
    rt->vm->signal = SIGNAL_RETURN;
    return true;
}

// ------------------------------------------------------------------ resuming

const char *generator_kind(Runtime *rt, const Generator *g) {
    Type *type = g->head.type;
    if (type == TYPE_OF_ID(rt, COROUTINE)) return "coroutine";
    return type == TYPE_OF_ID(rt, ASYNC_GENERATOR) ? "async generator" : "generator";
}

// The frame that a suspended frame waits for, or NULL.
static Frame *awaited_frame(Runtime *rt, Frame *frame) {
    if (frame->form != FORM_PYTHON) {
        if (frame->awaiting == NULL) return NULL;
        // Of native frames only the one of await_driver_new awaits an asend object.
        const Generator *next = frame->awaiting->generator;
        if (next != NULL && next->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR))
            asend_enters(ref(((NativeFrame *)frame)->state[0]));
        return frame->awaiting;
    }
    if (frame->awaiting == NULL && !frame->at_future) return NULL;
    ValueRef receiver = ref(frame->sp[-1]);
    bool asend = is_asend(rt, receiver);
    if (!asend && !is_coroutine(rt, receiver) && !is_generator(rt, receiver)) return NULL;
    Generator *g = as_generator(asend ? asend_generator(receiver) : receiver);
    bool suspended = !generator_finished(g) && (g->frame->back == frame || !generator_runs(g));
    if (frame->awaiting == NULL) {
        // It was detached. SEND, executed again, finds out what became of the generator.
        if (!suspended) return NULL;
        frame->awaiting = g->frame;
        frame->at_future = false;
        frame->ip++;
    } else if (!suspended) {
        frame->awaiting = NULL;
        frame->at_future = true;
        frame->ip--;
        return NULL;
    }
    if (asend) asend_enters(receiver);
    g->frame->back = frame;
    g->frame->mode = MODE_SEND;
    g->handled.outer = &frame->generator->handled;
    return g->frame;
}

// A generator that another frame awaits is driven by itself (closed by the collector, say): a
// native frame goes on without it, a Python frame executes its SEND again, unless it is linked
// before.
static void detach(Frame *root) {
    Frame *outer = root->back;
    if (outer == NULL || outer->awaiting != root) return;
    if (outer->form == FORM_PYTHON) {
        outer->at_future = true;
        outer->ip--;
    }
    outer->awaiting = NULL;
}

// Puts the chain of a suspended generator on top of rt->frame and gives its innermost frame; NULL:
// RecursionError raised, and nothing has changed.
static Frame *enter_chain(Runtime *rt, Generator *g, FrameMode mode, Running how) {
    Frame *root = g->frame, *leaf = root;
    VmState *vm = rt->vm;
    bool plain = g->head.type != TYPE_OF_ID(rt, ASYNC_GENERATOR) && how == RUNS_BY_SEND;
    if (root->started && root->back != NULL) vm->chain_breaks++;
    bool whole = plain && g->leaf != NULL && g->chain_breaks == vm->chain_breaks;
    uint32_t count = whole ? g->chain_length : 1;
    if (!whole)
        for (Frame *f = root; (f = awaited_frame(rt, f)) != NULL; count++)
            plain &= f->generator->head.type != TYPE_OF_ID(rt, ASYNC_GENERATOR);
    if (rt->depth + count > rt->recursion_limit) {
        raise(rt, EXC_RecursionError, "maximum recursion depth exceeded");
        return NULL;
    }
    detach(root);
    if (mode != MODE_SEND) vm->chain_depth = rt->depth;
    if (mode != MODE_SEND || !plain) vm->chain_root = plain ? g : NULL;
    rt->depth += count;
    root->mode = (uint8_t)mode;
    root->back = rt->frame;
    g->running = (uint8_t)how;
    generator_hold(g, mode);
    g->handled.outer = rt->handled;
    if (whole) {
        leaf = g->leaf;
        leaf->generator->running = (uint8_t)how;
    } else {
        while (leaf->awaiting != NULL) {
            leaf = leaf->awaiting;
            leaf->generator->running = how == RUNS_BY_THROW ? RUNS_BY_DEEP_THROW : (uint8_t)how;
            count--;
        }
        ASSERT(count == 1);
    }
    rt->handled = &leaf->generator->handled;
    rt->frame = leaf;
    return leaf;
}

static Value already_running(Runtime *rt, Generator *g) {
    return raise(rt, EXC_ValueError, "%s already executing", generator_kind(rt, g));
}

static Value start_finished(Runtime *rt, Generator *g) {
    if (g->head.type == TYPE_OF_ID(rt, COROUTINE))
        return raise(rt, EXC_RuntimeError, "cannot reuse already awaited coroutine");
    return raise_stop_iteration(rt, NONE);
}

static void log_resumed(Runtime *rt, const Generator *g, Frame *leaf, bool first) {
    if (rt->log == NULL) return;
    if (first)
        frame_trace_pushed(rt, g->frame);
    else
        frame_trace_resumed(rt, leaf, g->frame);
}

Value generator_resume(Runtime *rt, Generator *g, Value value, FrameMode mode) {
    if (generator_runs(g)) {
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
                     generator_kind(rt, g));
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
    log_resumed(rt, g, leaf, first);
    if (leaf->form == FORM_NATIVE) {
        rt->vm->carried = value;
        rt->vm->signal = fresh ? SIGNAL_START : SIGNAL_SENT;
        return PUSHED;
    }
    if (fresh) return PUSHED; // None is not delivered
    *leaf->sp++ = value;
    return PUSHED;
}

// Ends a suspended generator with an exception (consumed), usually GeneratorExit. NO_VALUE: raised.
// The value is what it returned.
static Value close_by(Runtime *rt, Generator *g, Value exception) {
    Value out = NO_VALUE;
    g->driver = NULL;
    int how = generator_run_here(rt, g, NO_VALUE, exception, &out);
    if (how == 0 && rt->options.python >= 13) return out;
    drop(rt, out);
    if (how == 1)
        return raise(rt, EXC_RuntimeError, "%s ignored GeneratorExit", generator_kind(rt, g));
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

void generator_chain(Runtime *rt, const Frame *frame) {
    const Generator *g = frame == NULL ? NULL : frame->generator;
    if (g != NULL && g->running >= RUNS_BY_THROW && rt->options.python >= 9 &&
        !IS_NULL(g->handled.value) && rt->stop == STATUS_OK) {
        // Up to 3.11 it is raised anew, without the entries that its traceback has got meanwhile.
        PutAside pending = pending_put_aside(rt);
        drop(rt, pending.traceback);
        raise_value(rt, pending.exception);
    }
}

Value generator_throw(Runtime *rt, Generator *g, Value exception, FrameMode mode) {
    if (generator_runs(g)) {
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
    log_resumed(rt, g, leaf, first);
    if (leaf->form == FORM_PYTHON && !fresh && vm_throw_into_receiver(rt, leaf, &exception))
        return PUSHED;
    if (!IS_NULL(exception)) {
        reraise(rt, exception);
        generator_chain(rt, leaf);
    }
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

// ------------------------------------------------------------------ run by C code

int generator_run_here(Runtime *rt, Generator *g, Value value, Value exception, Value *out) {
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

Value generator_close_value(Runtime *rt, Generator *g) {
    if (generator_runs(g)) {
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
    Value value = generator_close_value(rt, g);
    drop(rt, value);
    return !IS_NULL(value);
}
