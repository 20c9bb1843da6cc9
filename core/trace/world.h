// The state of the world at one position of a log: flat arrays of plain structs, whose fields are
// the rows of state.def. Things are numbered from 1 in order of creation; element 0 of an array is
// never shown, and takes what a trace says of "none".
//
// The sets of live things (handles that may still run, futures that are pending, frames that are
// not finished) let the state be shown without walking over everything that ever was. The order
// inside a set means nothing.
#ifndef LS_TRACE_WORLD_H
#define LS_TRACE_WORLD_H

#include "trace/log.h"

// The word of a LOCAL_SET record that no field takes. trace/index.h fills it when the record joins
// a log that is to be replayed: the local_set before this one of the same local, 0 for none.
#define LOG_WAS_CHANGED 6

typedef uint32_t World_LOOP, World_HANDLE, World_FUTURE, World_CALLBACK, World_FRAME, World_SOCKET,
    World_THREAD, World_U32, World_STR, World_SEQ;
typedef int32_t World_I32;
typedef double World_TIME;
typedef uint8_t World_BOOL;
#define ENUM_START(Type) typedef uint8_t World_##Type;
#define ENUM(Type, NAME, name)
#define ENUM_END(Type)
#include "trace/enums.def"
#undef ENUM_START
#undef ENUM
#undef ENUM_END

// WorldLoop, WorldHandle and so on.
#define ENTITY_START(Entity, plural) typedef struct World##Entity {
#define S(TYPE, name, doc) World_##TYPE name;
#define HIDDEN(TYPE, name, doc) World_##TYPE name;
#define PLACE(name, doc) uint32_t name;
#define ENTITY_END(Entity) \
    }                      \
    World##Entity;
#include "trace/state.def"

// A set of numbers of things; each thing knows its place in it (`at`, from 1).
typedef struct WorldSet {
    uint32_t *ids; // element 0 is not used
    uint32_t count;
    size_t cap;
} WorldSet;

typedef struct World {
#define WORLD(TYPE, name, doc) World_##TYPE name;
#include "trace/state.def"

    // The things of each kind: elements 1 to count; there is room for `cap` elements.
#define ENTITY_START(Entity, plural) \
    World##Entity *plural;           \
    uint32_t plural##_count;         \
    size_t plural##_cap;
#include "trace/state.def"

    WorldSet live_handles;
    WorldSet pending_futures;
    WorldSet live_frames;
    Allocator *mem;
} World;

// How many things of each kind a log makes.
typedef struct WorldCounts {
#define ENTITY_START(Entity, plural) uint32_t plural;
#include "trace/state.def"
} WorldCounts;

// The world before the first event. Allocates nothing.
void world_init(World *world, Allocator *mem);
void world_free(World *world);

// Makes room for so many things, so that replay has no need to. False when memory runs out; what
// the world holds is not changed.
bool world_reserve(World *world, const WorldCounts *counts);

// A hash of all that the world holds, down to the last field; equal worlds have equal hashes.
uint64_t world_hash(const World *world);

// Moves the world over event number `seq`, whose record is `word`: forwards from the position
// before it, or backwards from the position after it. The record must have passed the check of
// trace/index.h, and the world must have room. Allocates nothing.
void world_apply(World *world, const uint32_t *word, uint32_t seq);
void world_undo(World *world, const uint32_t *word, uint32_t seq);

// Moves the world from position `from` to position `to` of the log.
void world_seek(World *world, const Log *log, uint32_t from, uint32_t to);

// A hash of the rows of state.def: names, types and order.
uint32_t world_shape_hash(void);

#endif
