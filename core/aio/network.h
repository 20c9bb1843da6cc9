// What a selector knows of the sockets in memory: from when each can be read and written, and which
// handles of a loop wait for that.
//
// The sockets themselves are written in Python (lib/socket.py). They say when a descriptor can be
// read or written; bytes that are on their way make it readable at the time of their arrival. The
// loop asks for what is ready (selectors.EpollSelector.select), and for the earliest time at which
// something will be.
//
// Ready descriptors stand in a line, as in Linux's epoll: one joins it when something happens to
// it that is waited for, or when it is ready at the time at which it is registered; each report
// moves it to the end, and one that is found not to be ready leaves.
//
// Nothing is allocated until the first socket is made.
#ifndef LS_AIO_NETWORK_H
#define LS_AIO_NETWORK_H

#include "aio/handle.h"

typedef struct Descriptor {
    double since[2];    // by Direction: the time from which it is ready, infinity: it is not
    Handle *handles[2]; // owned by the loop; what runs then, or NULL
    Loop *loop;         // borrowed; the loop that watches it, NULL when none does
    double joined;      // in the line: the time of joining, which may be yet to come
    uint64_t order;     // in the line: who is first among equal times; 0: not in the line
    uint32_t trace_id;  // of the socket in the log
    uint32_t input;     // of the socket in the log
    uint32_t address;   // of the socket in the log
    uint8_t state;      // SocketState in the log
    bool open;
} Descriptor;

struct Network {
    Descriptor *items; // by number
    uint32_t *due;     // room for as many numbers
    uint32_t count;
    size_t items_cap, due_cap;
    uint64_t orders;      // given so far
    uint32_t trace_count; // sockets in the log
    uint32_t loops;       // that refer to it: some outlive asyncio's state
};

void network_free(Runtime *rt);

// Queues the handles of what is ready now (BaseSelectorEventLoop._process_events). The number of
// descriptors that were ready, or -1: raised.
int network_poll(Runtime *rt, Loop *loop);

// When something that the loop watches will be ready; infinity: nothing is on its way.
double network_next(Runtime *rt, Loop *loop);

// The loop is closed or goes: it watches nothing any more.
void network_forget(Runtime *rt, Loop *loop);

// Visits the handles that a loop watches with.
void network_traverse(const Network *network, const Loop *loop, Visit visit, void *context);

// The module _network.
extern const NativeDef NETWORK_FUNCTIONS[];
bool network_init_module(Runtime *rt, Dict *dict);

#endif
