// What a reader knows of a log as a whole: how many things it makes, and where some events are. It
// is also the guard: every record that comes from outside passes index_add before anything replays
// it, so that replay and the writers need no checks.
#ifndef LS_TRACE_INDEX_H
#define LS_TRACE_INDEX_H

#include "trace/world.h"

typedef struct LogIndex {
    WorldCounts made;      // things that the events so far make
    uint32_t *first_local; // for each frame: locals of the frames before it
    size_t first_local_cap;
    uint32_t *changed; // for each local: its latest local_set, 0 for none
    size_t changed_cap;
    uint32_t *clocks; // the CLOCK events in order
    uint32_t clock_count;
    size_t clock_cap;
    uint32_t *outputs; // the OUTPUT events in order, made.outputs of them
    size_t output_cap;
    Allocator *mem;
} LogIndex;

// An index of no events. Allocates nothing.
void index_init(LogIndex *index, Allocator *mem);
void index_free(LogIndex *index);

// Checks the record `word` of event number `seq`, the next one: kind, cause, enumerations, numbers
// of things and of strings (of which there are `strings`), order of creation. What does not belong
// to the event must be 0. Answers OK, and completes the record (LOG_WAS_CHANGED); or BAD_TRACE or
// MEMORY, and then the index is as before.
Status index_add(LogIndex *index, uint32_t *word, uint32_t seq, size_t strings);

// Takes the latest event out again.
void index_remove(LogIndex *index, const uint32_t *word);

// The clock after event number `seq` (0: before the first).
double index_time(const LogIndex *index, const Log *log, uint32_t seq);

#endif
