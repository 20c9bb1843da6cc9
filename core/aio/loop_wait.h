// The loop's wait in select, while nothing is ready: until the next deadline, until a socket can be
// read or written, until another thread wakes the loop, or until Ctrl+C. The clock jumps to that
// moment, or other threads run meanwhile.
#ifndef LS_AIO_LOOP_WAIT_H
#define LS_AIO_LOOP_WAIT_H

#include "aio/loop.h"

// How a phase of the loop's iteration came out.
typedef enum Progress {
    GO_ON, // the next phase, or the next iteration
    AWAY,  // control went elsewhere and will come back
    RAISED // something is pending that ends the run
} Progress;

// The wait goes on, or begins: loop->timeout and loop->wait_limit say how long it may last. AWAY:
// call it again when control comes back.
Progress loop_go_on_waiting(Runtime *rt, Loop *loop);

// The wait is over, and what the selector has found is queued (BaseSelectorEventLoop.
// _process_events).
Progress loop_end_wait(Runtime *rt, Loop *loop, Wake wake, double timeout);

#endif
