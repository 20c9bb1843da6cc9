#include "aio/sleep.h"

#include <math.h>

#include "aio/loop_hooks.h"
#include "object/ops.h"

enum { DELAY, RESULT, FUTURE, TIMER };                 // state
enum { STEP_START = 0, STEP_TURN = 1, STEP_WAIT = 2 }; // step

// Whether delay <= 0: 1, 0, -1: raised. *seconds is the delay.
static int is_turn(Runtime *rt, ValueRef delay, double *seconds) {
    if (IS_SMALL(delay)) {
        *seconds = (double)AS_SMALL(delay);
    } else if (IS_DOUBLE(delay)) {
        *seconds = AS_DOUBLE(delay);
    } else {
        Value turn = op_compare(rt, delay, ref(small_int(0)), CMP_LE);
        if (IS_NULL(turn)) return -1;
        int truth = op_truth(rt, ref(turn));
        drop(rt, turn);
        if (truth != 0) return truth;
        return op_double(rt, delay, seconds) ? 0 : -1;
    }
    return *seconds <= 0;
}

static Value wait_for_timer(Runtime *rt, NativeFrame *frame) {
    return future_wait(rt, frame, as_future(ref(frame->state[FUTURE])));
}

static Value start(Runtime *rt, NativeFrame *frame) {
    double seconds = 0;
    int turn = is_turn(rt, ref(frame->state[DELAY]), &seconds);
    if (turn < 0) return NO_VALUE;
    if (turn > 0) {
        frame->step = STEP_TURN;
        return vm_yield(rt, frame, NONE);
    }
    if (isnan(seconds) && rt->options.python >= 13)
        return raise(rt, EXC_ValueError, "Invalid delay: NaN (not a number)");
    Loop *loop = running_loop(rt);
    if (loop == NULL) return NO_VALUE;
    Value future = loop_create_future(rt, loop);
    if (IS_NULL(future)) return NO_VALUE;
    frame->state[FUTURE] = future;
    Callback wake = {&SET_RESULT_UNLESS_CANCELLED, copy(future), NO_VALUE};
    TimerHandle *timer = loop_call_later(rt, loop, seconds, wake, copy(frame->state[RESULT]),
                                         as_future(ref(future))->trace_id);
    if (timer == NULL) return NO_VALUE;
    frame->state[TIMER] = own(object_ref(timer));
    frame->step = STEP_WAIT;
    return wait_for_timer(rt, frame);
}

static Value sleep_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    Value result;
    drop(rt, carried);
    if (signal == SIGNAL_START) {
        result = start(rt, frame);
    } else if (signal == SIGNAL_THROWN) {
        result = NO_VALUE;
    } else if (frame->step == STEP_TURN) {
        return copy(frame->state[RESULT]);
    } else {
        result = wait_for_timer(rt, frame);
    }
    // The `finally` of CPython's sleep cancels the timer, fired or not.
    if (!IS_PUSHED(result) && !IS_NULL(frame->state[TIMER]))
        handle_cancel(rt, as_handle(ref(frame->state[TIMER])));
    return result;
}

static Value sleep_function(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value state[2] = {own(args[0]), IS_NULL(args[1]) ? NONE : own(args[1])};
    return native_coroutine_new(rt, "sleep", sleep_resume, state, 2);
}

const NativeDef SLEEP_FUNCTIONS[] = {
    {"sleep", sleep_function, 1, 2, NATIVE_PYTHON, "delay result"},
    {0},
};
