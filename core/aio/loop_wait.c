#include "aio/loop_wait.h"

#include <math.h>

#include "aio/diagnose.h"
#include "aio/network.h"
#include "vm/clock.h"
#include "vm/signals.h"
#include "vm/thread.h"

void loop_wake(Runtime *rt, Loop *loop) {
    loop->woken = true;
    thread_wake(rt, &loop->head);
}

static Progress end_wait(Runtime *rt, Loop *loop, Wake wake, double timeout) {
    if (rt->log != NULL) trace_select_end(rt->log, rt->cause, loop->trace_id, wake, timeout);
    loop->phase = Phase_TIMERS;
    loop->woken = false;
    return GO_ON;
}

Progress loop_end_wait(Runtime *rt, Loop *loop, Wake wake, double timeout) {
    end_wait(rt, loop, wake, timeout);
    return network_poll(rt, loop) < 0 ? RAISED : GO_ON;
}

// Ctrl+C while the loop waits. RAISED: KeyboardInterrupt is pending. AWAY: a handler of the program
// has taken it, and the wait goes on.
static Progress interrupt_wait(Runtime *rt, Loop *loop, double timeout) {
    bool own_handler = signals_own_interrupt(rt);
    if (!own_handler) end_wait(rt, loop, Wake_INTERRUPT, timeout);
    if (!signals_deliver(rt)) {
        if (own_handler) end_wait(rt, loop, Wake_INTERRUPT, timeout);
        return RAISED;
    }
    // What the handler wrote to the loop's pipe ends this wait, not the next.
    if (!own_handler) loop->woken = false;
    if (own_handler) return loop->woken ? end_wait(rt, loop, Wake_INTERRUPT, timeout) : AWAY;
    return GO_ON;
}

// When the wait ends by itself: with a timer, with what the selector finds, or after a day.
static double wait_end(Runtime *rt, const Loop *loop, bool *input) {
    double until = loop->timers.count == 0 ? INFINITY : loop->timers.entries[0].when;
    double next = loop->network == NULL ? INFINITY : network_next(rt, (Loop *)loop);
    *input = next <= until && !isinf(next);
    if (*input) until = next;
    return until > loop->wait_limit && !isinf(until) ? loop->wait_limit : until;
}

// Nothing will happen by itself any more: the host is told, and may send Ctrl+C.
static Progress wait_for_ever(Runtime *rt, Loop *loop) {
    if (rt->log != NULL) {
        trace_loop_idle(rt->log, rt->cause, loop->trace_id);
        diagnose_idle(rt, loop);
    }
    rt->vm->idle = true;
    return AWAY;
}

// Whether the wait is over, and how. AWAY: it is not, and `until` is its end as it looks now.
static Progress look_at_wait(Runtime *rt, Loop *loop, double *until) {
    if (rt_pending(rt)) return RAISED;
    if (rt->vm->interrupted && thread_is_main(rt)) {
        Progress progress = interrupt_wait(rt, loop, loop->timeout);
        if (progress != AWAY) return progress;
    }
    bool input;
    *until = wait_end(rt, loop, &input);
    if (loop->woken) return loop_end_wait(rt, loop, Wake_THREAD, loop->timeout);
    if (clock_now(rt) < *until) return AWAY;
    return loop_end_wait(rt, loop, input ? Wake_IO : Wake_DEADLINE, loop->timeout);
}

typedef struct SelectWait {
    Loop *loop;
    Progress progress;
} SelectWait;

static bool select_over(Runtime *rt, void *data, double *until) {
    SelectWait *wait = data;
    wait->progress = look_at_wait(rt, wait->loop, until);
    return wait->progress != AWAY;
}

// The wait goes on, or begins, while there are other threads: they run meanwhile.
static Progress wait_with_threads(Runtime *rt, Loop *loop) {
    double until = 0;
    if (!thread_can_stand(rt)) {
        SelectWait wait = {loop, AWAY};
        bool ok = thread_wait_nested(rt, select_over, &wait, &loop->head);
        return ok ? wait.progress : RAISED;
    }
    for (;;) {
        Progress progress = look_at_wait(rt, loop, &until);
        if (progress != AWAY) return progress;
        thread_park(rt, &loop->head, until);
        if (thread_switch(rt) != THREAD_SAME) return AWAY;
    }
}

Progress loop_go_on_waiting(Runtime *rt, Loop *loop) {
    if (threads_many(rt)) return wait_with_threads(rt, loop);
    double until = 0;
    Progress progress = look_at_wait(rt, loop, &until);
    while (progress == AWAY) {
        if (clock_wait_until(rt, until) && isinf(until)) return wait_for_ever(rt, loop);
        progress = look_at_wait(rt, loop, &until);
    }
    return progress;
}
