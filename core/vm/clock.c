#include "vm/clock.h"

#include "trace/log.h"
#include "vm/frame.h"
#include "vm/program.h"

static void move(Runtime *rt, double when) {
    Clock *clock = &rt->program->clock;
    if (rt->log != NULL) trace_clock(rt->log, rt->cause, when, clock->now);
    clock->now = when;
}

double clock_now(Runtime *rt) {
    return rt->program->clock.now;
}

double clock_read(Runtime *rt) {
    Clock *clock = &rt->program->clock;
    if (clock->reads < CLOCK_FREE_READS)
        clock->reads++;
    else
        move(rt, clock->now + CLOCK_STEP);
    return clock->now;
}

void clock_turn(Runtime *rt) {
    Clock *clock = &rt->program->clock;
    if (clock->turns < CLOCK_FREE_TURNS)
        clock->turns++;
    else
        move(rt, clock->now + CLOCK_STEP);
}

void clock_advance_to(Runtime *rt, double when) {
    Clock *clock = &rt->program->clock;
    if (!(when > clock->now)) return;
    move(rt, when);
    clock->reads = clock->turns = 0;
}

bool clock_wait_until(Runtime *rt, double when) {
    Clock *clock = &rt->program->clock;
    if (clock->interrupt_at >= 0 && when > clock->interrupt_at) {
        clock_advance_to(rt, clock->interrupt_at);
        clock->interrupt_at = -1;
        rt->vm->interrupted = true;
        return false;
    }
    if (when - when == 0) clock_advance_to(rt, when); // finite
    return true;
}
