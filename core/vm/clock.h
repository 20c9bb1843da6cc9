// The virtual clock: seconds since the start of the run.
//
// It moves only when somebody waits: the loop with nothing ready jumps to the next deadline,
// time.sleep to its end. A program that spins on the clock must end too: after CLOCK_FREE_READS
// reads in a row without the clock moving, each further read moves it by CLOCK_STEP. So do turns of
// the loop that always find something ready while timers wait, after CLOCK_FREE_TURNS of them.
#ifndef LS_VM_CLOCK_H
#define LS_VM_CLOCK_H

#include "object/runtime.h"

enum { CLOCK_FREE_READS = 1000, CLOCK_FREE_TURNS = 10000 };
#define CLOCK_STEP 0.001 // seconds

typedef struct Clock {
    double now;          // seconds since the start
    uint32_t reads;      // reads by the program since the clock moved
    uint32_t turns;      // of the loop, since then
    double interrupt_at; // when Ctrl+C is planned; negative: not
} Clock;

// The time; for the loop's own reckoning.
double clock_now(Runtime *rt);

// The time as the program reads it (time.monotonic(), loop.time() called by the program): counts.
double clock_read(Runtime *rt);

// An iteration of the loop does not wait although timers are pending: counts.
void clock_turn(Runtime *rt);

// Moves the clock forwards, with a CLOCK event. Does nothing when `when` is not later.
void clock_advance_to(Runtime *rt, double when);

// Waits until `when` (infinity: for ever). False: the planned Ctrl+C comes first; then the clock
// stands at its time and rt->vm->interrupted is set. Waiting for ever without a planned Ctrl+C
// answers true and moves nothing: that is for the caller to handle.
bool clock_wait_until(Runtime *rt, double when);

#endif
