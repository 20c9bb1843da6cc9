// with, await, yield from and async for: the slow halves of their instructions.
#include "vm/execute.h"

#include "base/assert.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/function_object.h"
#include "vm/generator.h"
#include "vm/vm.h"

static bool has_special(Runtime *rt, ValueRef object, Str *name) {
    Value found = op_lookup_special(rt, object, name);
    drop(rt, found);
    return !IS_NULL(found);
}

// Neither `with` nor `async with` takes this object: `missed` is the method that it has not.
static void no_manager(Runtime *rt, ValueRef manager, bool async, Str *missed, bool tells) {
    if (rt->options.python < 11) {
        raise_with(rt, EXC_AttributeError, own(object_ref(missed)));
        return;
    }
    Value name = rt->options.python < 14 ? own(object_ref(type_of(rt, manager)->name))
                                         : type_full_name(rt, type_of(rt, manager));
    if (IS_NULL(name)) return;
    const char *type = AS_STR(name)->data;
    const char *kind = async ? "asynchronous " : "", *other = async ? "" : "asynchronous ";
    if (rt->options.python >= 14 &&
        has_special(rt, manager, async ? rt->names.enter : rt->names.aenter) &&
        has_special(rt, manager, async ? rt->names.exit : rt->names.aexit))
        raise(
            rt, EXC_TypeError,
            "'%s' object does not support the %scontext manager protocol (missed %s method) but it "
            "supports the %scontext manager protocol. Did you mean to use '%swith'?",
            type, kind, missed->data, other, async ? "" : "async ");
    else
        raise(rt, EXC_TypeError,
              "'%s' object does not support the %scontext manager protocol%s%s%s", type, kind,
              tells ? " (missed " : "", tells ? missed->data : "", tells ? " method)" : "");
    drop(rt, name);
}

bool before_with(Runtime *rt, Frame *frame, bool async) {
    Value manager = frame->sp[-1];
    Str *enter_name = async ? rt->names.aenter : rt->names.enter;
    Str *exit_name = async ? rt->names.aexit : rt->names.exit;
    uint32_t python = rt->options.python;
    bool exit_first = python >= 14 || (async && python < 9);
    Value enter = op_lookup_special(rt, ref(manager), enter_name), exit = NO_VALUE;
    if (!IS_NULL(enter) || exit_first) exit = op_lookup_special(rt, ref(manager), exit_name);
    if (IS_NULL(enter) || IS_NULL(exit)) {
        bool missed_exit = exit_first ? IS_NULL(exit) : !IS_NULL(enter);
        drop(rt, enter);
        drop(rt, exit);
        if (!rt_pending(rt))
            no_manager(rt, ref(manager), async, missed_exit ? exit_name : enter_name,
                       missed_exit || python >= 14);
        return false;
    }
    frame->sp[-1] = exit;
    *frame->sp++ = enter;
    *frame->sp++ = NO_VALUE;
    drop(rt, manager);
    return true;
}

// ------------------------------------------------------------------ awaitables

static Value not_awaitable(Runtime *rt, ValueRef object, uint32_t where) {
    const char *name = type_of(rt, object)->name->data;
    if (where == 1 || where == 2)
        return raise(
            rt, EXC_TypeError,
            "'async with' received an object from %s that does not implement __await__: %s",
            where == 1 ? "__aenter__" : "__aexit__", name);
    return raise(rt, EXC_TypeError,
                 rt->options.python >= 14 ? "'%s' object can't be awaited"
                                          : "object %s can't be used in 'await' expression",
                 name);
}

// Whether a class of futures has an __await__ of its own.
static bool has_own_await(Runtime *rt, Type *type) {
    if ((type->flags & TYPE_HEAP) == 0) return false;
    ValueRef usual = type_lookup_cached(rt, TYPE_OF_ID(rt, FUTURE), rt->names.await);
    return type_lookup_cached(rt, type, rt->names.await).bits != usual.bits;
}

Value get_awaitable(Runtime *rt, ValueRef object, uint32_t where) {
    Type *type = type_of(rt, object);
    if (type == TYPE_OF_ID(rt, COROUTINE)) {
        Generator *g = as_generator(object);
        // A coroutine that is suspended is suspended in an await.
        if (g->running || (!generator_finished(g) && g->frame->started))
            return raise(rt, EXC_RuntimeError, "coroutine is being awaited already");
        return own(object);
    }
    if (type == TYPE_OF_ID(rt, GENERATOR)) {
        Generator *g = as_generator(object);
        if (g->frame != NULL && g->frame->code != NULL &&
            (g->frame->code->flags & CODE_ITERABLE_COROUTINE) != 0)
            return own(object);
        return not_awaitable(rt, object, where);
    }
    if ((type->flags & TYPE_FUTURE) != 0 ? !has_own_await(rt, type) : is_asend(rt, object))
        return own(object);
    Value iterator = call_special(rt, object, rt->names.await, NULL, 0);
    if (IS_NULL(iterator)) return rt_pending(rt) ? NO_VALUE : not_awaitable(rt, object, where);
    Type *kind = type_of(rt, ref(iterator));
    if (kind == TYPE_OF_ID(rt, COROUTINE_WRAPPER)) {
        Value coroutine = own(coroutine_wrapper_target(ref(iterator)));
        drop(rt, iterator);
        return coroutine;
    }
    if (kind == TYPE_OF_ID(rt, COROUTINE)) {
        drop(rt, iterator);
        return raise(rt, EXC_TypeError, "__await__() returned a coroutine");
    }
    if (kind->slots.next == NULL) {
        raise(rt, EXC_TypeError, "__await__() returned non-iterator of type '%s'",
              kind->name->data);
        drop(rt, iterator);
        return NO_VALUE;
    }
    return iterator;
}

Value yield_from_iter(Runtime *rt, Frame *frame, ValueRef iterable) {
    if (is_generator(rt, iterable)) return own(iterable);
    if (is_coroutine(rt, iterable)) {
        if ((frame->code->flags & (CODE_COROUTINE | CODE_ITERABLE_COROUTINE)) != 0)
            return own(iterable);
        return raise(rt, EXC_TypeError,
                     "cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    return op_iter(rt, iterable);
}

Value get_aiter(Runtime *rt, ValueRef iterable) {
    Type *type = type_of(rt, iterable);
    Value iterator = call_special(rt, iterable, rt->names.aiter, NULL, 0);
    if (IS_NULL(iterator)) {
        if (rt_pending(rt)) return NO_VALUE;
        return raise(rt, EXC_TypeError,
                     "'async for' requires an object with __aiter__ method, got %s",
                     type->name->data);
    }
    Type *kind = type_of(rt, ref(iterator));
    if (!IS_NULL(type_lookup_cached(rt, kind, rt->names.anext))) return iterator;
    raise(rt, EXC_TypeError,
          "'async for' received an object from __aiter__ that does not implement __anext__: %s",
          kind->name->data);
    drop(rt, iterator);
    return NO_VALUE;
}

Value get_anext(Runtime *rt, ValueRef iterator) {
    Value awaitable = call_special(rt, iterator, rt->names.anext, NULL, 0);
    if (IS_NULL(awaitable)) {
        if (rt_pending(rt)) return NO_VALUE;
        return raise(rt, EXC_TypeError,
                     "'async for' requires an iterator with __anext__ method, got %s",
                     type_of(rt, iterator)->name->data);
    }
    Value receiver = get_awaitable(rt, ref(awaitable), 0);
    if (IS_NULL(receiver) && rt->stop == STATUS_OK) {
        Value why = take_pending(rt);
        raise(rt, EXC_TypeError, "'async for' received an invalid object from __anext__: %s",
              type_of(rt, ref(awaitable))->name->data);
        pending_caused_by(rt, why);
    }
    drop(rt, awaitable);
    return receiver;
}

// ------------------------------------------------------------------ receivers that are no
// generators

// Sends a value (consumed) to an iterator. 1: it yielded *out; 0: it returned *out; -1: raised.
static int send_to(Runtime *rt, ValueRef receiver, Value value, Value *out) {
    Type *type = type_of(rt, receiver);
    if (IS_NONE(value) && type->slots.next != NULL) {
        *out = type->slots.next(rt, receiver);
        if (!IS_NULL(*out)) return 1;
    } else {
        ValueRef arg = ref(value);
        *out = call_method(rt, receiver, "send", &arg, 1);
        drop(rt, value);
        if (!IS_NULL(*out)) return 1;
    }
    return take_stop_iteration(rt, out) < 0 ? -1 : 0;
}

// What an iterator that a frame is suspended in gave: 1 suspends the frame again with *out, 0 ends
// the await with it. The frame's ip stands behind SEND.
static void go_on(Runtime *rt, Frame *frame, int how, Value out) {
    if (how == 1) {
        frame->at_future = true;
        frame->ip--;
        vm_suspend(rt, frame, out);
        return;
    }
    Value receiver = frame->sp[-1];
    frame->sp[-1] = out;
    drop(rt, receiver);
}

// The frame that a frame now awaits, at the root of the chain that was pushed.
static Frame *await_root(Runtime *rt, const Frame *frame) {
    Frame *root = rt->frame;
    while (root->back != frame) root = root->back;
    return root;
}

bool send_slow(Runtime *rt, Frame *frame, Value receiver, Value value) {
    frame->at_future = false;
    if (is_asend(rt, ref(receiver))) {
        Value result = asend_resume(rt, ref(receiver), value, MODE_SEND);
        if (!IS_NULL(result)) {
            frame->awaiting = await_root(rt, frame);
            return true;
        }
        Value out;
        if (take_stop_iteration(rt, &out) != 1) return false;
        go_on(rt, frame, 0, out);
        return true;
    }
    Value out;
    int how = send_to(rt, ref(receiver), value, &out);
    if (how < 0) return false;
    go_on(rt, frame, how, out);
    return true;
}

bool vm_throw_into_receiver(Runtime *rt, Frame *leaf, Value *exception) {
    if (!leaf->at_future) return false;
    ValueRef receiver = ref(leaf->sp[-1]);
    if ((type_of(rt, receiver)->flags & TYPE_FUTURE) != 0) return false;
    bool closing = exception_matches(rt, ref(*exception), EXC_GeneratorExit);
    Str *name = closing ? rt->names.close : rt->names.throw;
    Value method = op_getattr_optional(rt, receiver, name);
    if (IS_NULL(method)) {
        if (rt_pending(rt)) clear(rt, exception);
        // From 3.12 on a StopIteration thrown here ends the `yield from` (CLEANUP_THROW).
        if (IS_NULL(*exception) || rt->options.python < 12 ||
            !exception_matches(rt, ref(*exception), EXC_StopIteration))
            return false;
        reraise(rt, *exception);
        *exception = NO_VALUE;
        Value value;
        if (take_stop_iteration(rt, &value) != 1) return false;
        leaf->at_future = false;
        leaf->ip++;
        go_on(rt, leaf, 0, value);
        return true;
    }
    leaf->at_future = false;
    leaf->ip++;
    ValueRef arg = ref(*exception);
    Value out = call(rt, ref(method), &arg, closing ? 0 : 1);
    drop(rt, method);
    if (closing) {
        if (IS_NULL(out)) clear(rt, exception);
        drop(rt, out);
        return false;
    }
    clear(rt, exception);
    if (!IS_NULL(out)) {
        go_on(rt, leaf, 1, out);
        return true;
    }
    if (take_stop_iteration(rt, &out) != 1) return false;
    go_on(rt, leaf, 0, out);
    return true;
}

// ------------------------------------------------------------------ awaiting from native frames

// The body of the coroutine that await_driver_new makes; state[0] is the receiver.
static Value drive(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    ValueRef receiver = ref(frame->state[0]);
    bool asend = is_asend(rt, receiver);
    // A close() of who awaits has closed the receiver by itself already (genobject.c:
    // gen_close_iter).
    bool reaches = signal == SIGNAL_THROWN && asend && !asend_closed(receiver);
    if (signal == SIGNAL_RAISE || (signal == SIGNAL_THROWN && !reaches)) return NO_VALUE;
    if (signal == SIGNAL_RETURN) return carried;
    if (signal == SIGNAL_START) carried = NONE;
    Value out;
    if (asend) {
        Value result = signal == SIGNAL_THROWN
                           ? asend_throw(rt, receiver, take_pending(rt), MODE_SEND)
                           : asend_resume(rt, receiver, carried, MODE_SEND);
        if (IS_NULL(result)) return take_stop_iteration(rt, &out) == 1 ? out : NO_VALUE;
        // One that has not begun, though it was thrown into, begins when control comes back.
        if (asend_begun(receiver)) frame->frame.awaiting = await_root(rt, &frame->frame);
        return result;
    }
    if ((type_of(rt, receiver)->flags & TYPE_FUTURE) != 0 && rt->vm->await_hooks != NULL) {
        drop(rt, carried);
        int done = rt->vm->await_hooks->future_await(rt, receiver, &out);
        if (done != 0) return done == 1 ? out : NO_VALUE;
        return vm_yield(rt, frame, own(receiver));
    }
    int how = send_to(rt, receiver, carried, &out);
    if (how < 0) return NO_VALUE;
    return how == 1 ? vm_yield(rt, frame, out) : out;
}

Value await_driver_new(Runtime *rt, Value receiver) {
    Value state[1] = {receiver};
    Value driver = native_coroutine_new(rt, "<await>", drive, state, 1);
    if (IS_NULL(driver)) return NO_VALUE;
    // What is thrown in before the start reaches the receiver, too, which tells by itself when it
    // was never awaited.
    Generator *g = as_generator(ref(driver));
    NativeFrame *frame = (NativeFrame *)g->frame;
    frame->entered = g->awaited = true;
    frame->stands_for = 0;
    return driver;
}
