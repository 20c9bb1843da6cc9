// Traces for tests: made at random, but consistent, as a program could have made them. The world
// that results is kept beside the log, so that every event says rightly what was before.
#ifndef TESTS_TRACE_SAMPLE_H
#define TESTS_TRACE_SAMPLE_H

#include "trace/index.h"

typedef struct Sample {
    Allocator mem;
    Log log;
    LogIndex index;
    World world; // after the last event
    uint32_t random;
} Sample;

// A sample without events; `seed` is not 0.
void sample_init(Sample *sample, uint32_t seed);
void sample_free(Sample *sample);

// Appends an event of this kind, if one makes sense now; returns whether it did.
bool sample_emit(Sample *sample, EventKind kind);

// Appends events of random kinds until there are `count`.
void sample_grow(Sample *sample, uint32_t count);

#endif
