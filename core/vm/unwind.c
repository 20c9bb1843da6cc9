// Exceptions in the virtual machine: raise statements, handlers, leaving frames.
#include "vm/vm.h"

#include "base/assert.h"
#include "object/containers.h"
#include "object/function.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/frame_trace.h"
#include "vm/generator.h"
#include "vm/traceback.h"

Value exception_made(Runtime *rt, ValueRef cls, Value e, bool by_name) {
    if (IS_NULL(e) || IS_EXCEPTION(e)) return e;
    ValueRef type = object_ref(type_of(rt, ref(e)));
    Value shown = op_repr(rt, cls);
    Value made = by_name ? own(object_ref(AS_TYPE(type)->name)) : op_repr(rt, type);
    drop(rt, e);
    if (!IS_NULL(shown) && !IS_NULL(made))
        raise(rt, EXC_TypeError,
              "calling %s should have returned an instance of BaseException, not %s",
              AS_STR(shown)->data, AS_STR(made)->data);
    drop(rt, shown);
    drop(rt, made);
    return NO_VALUE;
}

Value exception_instance(Runtime *rt, ValueRef v) {
    if (IS_EXCEPTION(v)) return own(v);
    if (is_exception_class(v)) return exception_made(rt, v, call0(rt, v), false);
    return raise(rt, EXC_TypeError, "exceptions must derive from BaseException");
}

Value handled_record(Runtime *rt, ValueRef exception) {
    if (rt->options.python >= 11) return own(exception);
    Value traceback = ((Exception *)AS_OBJECT(exception))->traceback;
    const ValueRef pair[2] = {exception, IS_NULL(traceback) ? ref(NONE) : ref(traceback)};
    Value record = tuple_from(rt, pair, 2);
    if (!IS_NULL(record)) return record;
    clear_pending(rt);
    return own(exception);
}

void restore_traceback(Runtime *rt) {
    if (rt->options.python >= 11) return;
    ValueRef traceback, handled = handled_exception(rt, &traceback);
    if (SAME(handled, rt->pending))
        replace(rt, &rt->traceback, IS_NULL(traceback) ? NO_VALUE : own(traceback));
}

static bool raise_again(Runtime *rt) {
    ValueRef traceback, handled = handled_exception(rt, &traceback);
    if (IS_NULL(handled)) {
        raise(rt, EXC_RuntimeError, "No active exception to reraise");
        return false;
    }
    reraise(rt, own(handled));
    restore_traceback(rt);
    return false;
}

bool vm_raise(Runtime *rt, Value exception, Value cause) {
    if (IS_NULL(exception)) return raise_again(rt);
    Value e = exception_instance(rt, ref(exception));
    drop(rt, exception);
    if (IS_NULL(e)) {
        drop(rt, cause);
        return false;
    }
    if (!IS_NULL(cause)) {
        Exception *object = (Exception *)AS_OBJECT(e);
        Value fixed = NO_VALUE;
        if (!IS_NONE(cause)) {
            if (is_exception_class(ref(cause)) || IS_EXCEPTION(cause))
                fixed = exception_instance(rt, ref(cause));
            else
                raise(rt, EXC_TypeError, "exception causes must derive from BaseException");
            if (IS_NULL(fixed)) {
                drop(rt, e);
                drop(rt, cause);
                return false;
            }
        }
        replace(rt, &object->cause, fixed);
        object->suppress_context = true;
        drop(rt, cause);
    }
    raise_value(rt, e);
    return false;
}

bool catches(Runtime *rt, ValueRef cls) {
    if (is_exception_class(cls)) return true;
    raise(rt, EXC_TypeError,
          "catching classes that do not inherit from BaseException is not allowed");
    return false;
}

int exception_match(Runtime *rt, ValueRef exception, ValueRef classes) {
    Type *type = type_of(rt, exception);
    if (!IS_TUPLE(classes))
        return catches(rt, classes) ? type_is_subtype(type, AS_TYPE(classes)) : -1;
    Tuple *tuple = AS_TUPLE(classes);
    for (uint32_t i = 0; i < tuple->length; i++)
        if (!catches(rt, ref(tuple->items[i]))) return -1;
    for (uint32_t i = 0; i < tuple->length; i++)
        if (type_is_subtype(type, AS_TYPE(tuple->items[i]))) return 1;
    return 0;
}

static const CodeHandler *find_handler(const Code *code, uint32_t word) {
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const CodeHandler *h = &code->handlers[i];
        if (word >= h->start && word < h->end) return h;
    }
    return NULL;
}

// StopIteration must not leave a generator (PEP 479). What is raised instead begins outside it.
static void convert_stop(Runtime *rt, const Frame *frame) {
    Generator *g = frame->generator;
    if (g == NULL || rt->stop != STATUS_OK) return;
    bool async = g->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR);
    const char *what = NULL;
    if (pending_is(rt, EXC_StopIteration))
        what = "StopIteration";
    else if (async && pending_is(rt, EXC_StopAsyncIteration))
        what = "StopAsyncIteration";
    if (what == NULL) return;
    Value stop = take_pending(rt);
    Value e = exception_message(rt, EXC_RuntimeError, "%s raised %s", generator_kind(rt, g), what);
    if (IS_NULL(e)) {
        drop(rt, stop);
        return;
    }
    Exception *object = (Exception *)AS_OBJECT(e);
    object->cause = copy(stop);
    object->context = stop;
    object->suppress_context = true;
    reraise(rt, e);
}

// Gives up what an expression had made when it raised, while its frame still counts as the one that
// executes.
static void drop_stack(Runtime *rt, Frame *frame, const Value *base) {
    PutAside pending = pending_put_aside(rt);
    while (frame->sp > base) {
        Value v = *--frame->sp;
        drop(rt, v);
    }
    pending_put_back(rt, pending);
}

static Value *stack_base(Frame *frame, const CodeHandler *handler) {
    const Code *code = frame->code;
    uint32_t depth = handler == NULL ? 0 : handler->depth;
    return frame->slots + code->local_count + code->cell_count + code->free_count + depth;
}

// Up to 3.10 nothing is executed to leave a handler (UNWIND_EXCEPT_HANDLER in CPython's
// frameobject.h): what was handled before is handled again, and the search goes on from there.
static const CodeHandler *leave_handlers(Runtime *rt, Frame *frame, const CodeHandler *handler) {
    const uint32_t *words = frame->code->words;
    while (handler != NULL && WORD_OP(words[handler->target]) == OP_SWAP &&
           WORD_OP(words[handler->target + 1]) == OP_POP_EXCEPT) {
        Value *base = stack_base(frame, handler);
        drop_stack(rt, frame, base);
        PutAside pending = pending_put_aside(rt);
        replace(rt, &rt->handled->value, *--frame->sp);
        pending_put_back(rt, pending);
        handler = find_handler(frame->code, handler->target + 2);
    }
    return handler;
}

static bool leaves_from_raised(uint32_t word) {
    return WORD_OP(word) == OP_RERAISE && (WORD_ARG(word) & RERAISE_LEAVES) != 0;
}

bool vm_handle(Runtime *rt, Frame *frame, bool add_traceback) {
    ASSERT(rt_pending(rt));
    uint32_t word = frame_word(frame), place = word;
    frame->at_future = false;
    if (!add_traceback && leaves_from_raised(frame->code->words[word])) place = frame->raised;
    if (rt->log != NULL && frame->trace_id != 0 && IS_NULL(*pending_traceback(rt)))
        frame_trace_raised(rt, frame, ref(rt->pending));
    if (add_traceback) {
        // Failing to record the place must not replace the exception.
        Value held = copy(rt->pending);
        Exception *e = (Exception *)AS_OBJECT(held);
        if (!traceback_add(rt, e, pending_traceback(rt), frame, word)) reraise(rt, copy(held));
        drop(rt, held);
    }
    // What is thrown into a coroutine that has not begun is raised outside of its first `try`.
    bool begun = frame->ip != frame->code->words;
    const CodeHandler *handler =
        rt->stop == STATUS_OK && begun ? find_handler(frame->code, word) : NULL;
    if (rt->options.python < 11) handler = leave_handlers(rt, frame, handler);
    const Code *code = frame->code;
    Value *base = stack_base(frame, handler);
    if (rt->stop == STATUS_OK && frame->sp > base) drop_stack(rt, frame, base);
    if (handler == NULL) {
        if (begun || rt->options.python < 12) convert_stop(rt, frame);
        if (place != word) frame->ip = code->words + place + 1;
        return false;
    }
    Value exception = take_pending(rt);
    *frame->sp++ = exception;
    frame->raised = place;
    frame->ip = code->words + handler->target;
    return true;
}
