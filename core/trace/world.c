#include "trace/world.h"

void world_init(World *world, Allocator *mem) {
    *world = (World){.mem = mem};
}

void world_free(World *world) {
#define ENTITY_START(Entity, plural) \
    mem_free(world->mem, world->plural, world->plural##_cap * sizeof *world->plural);
#include "trace/state.def"
    mem_free(world->mem, world->live_handles.ids, world->live_handles.cap * sizeof(uint32_t));
    mem_free(world->mem, world->pending_futures.ids, world->pending_futures.cap * sizeof(uint32_t));
    mem_free(world->mem, world->live_frames.ids, world->live_frames.cap * sizeof(uint32_t));
    world_init(world, world->mem);
}

// Room for elements 0 to count. Element 0 of a new array is filled with zeros; the others are
// written when the thing is made.
static bool reserve(Allocator *mem, void **data, size_t *cap, size_t count, size_t elem) {
    bool fresh = *data == NULL;
    if (!vec_reserve(mem, data, cap, count + 1, elem)) return false;
    if (fresh) memset(*data, 0, elem);
    return true;
}

static bool reserve_set(World *world, WorldSet *set, uint32_t count) {
    return reserve(world->mem, (void **)&set->ids, &set->cap, count, sizeof *set->ids);
}

bool world_reserve(World *world, const WorldCounts *counts) {
#define ENTITY_START(Entity, plural)                                                        \
    if (!reserve(world->mem, (void **)&world->plural, &world->plural##_cap, counts->plural, \
                 sizeof *world->plural))                                                    \
        return false;
#include "trace/state.def"
    // One place more: element 0 may be in a set too.
    return reserve_set(world, &world->live_handles, counts->handles + 1) &&
           reserve_set(world, &world->pending_futures, counts->futures + 1) &&
           reserve_set(world, &world->live_frames, counts->frames + 1);
}

// ---- hashes

static uint64_t mix(uint64_t hash, uint64_t value) {
    hash = (hash ^ value) * 0xFF51AFD7ED558CCDu;
    return hash ^ hash >> 32;
}

static uint64_t bits_of(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

#define HASH_BITS(value) \
    _Generic((value), double : bits_of((double)(value)), default : (uint64_t)(value))

// The place in a set means nothing, and may differ after an undo; all else counts.
uint64_t world_hash(const World *world) {
    uint64_t hash = 0;
#define WORLD(TYPE, name, doc) hash = mix(hash, HASH_BITS(world->name));
#define ENTITY_START(Entity, plural)                        \
    hash = mix(hash, world->plural##_count);                \
    for (uint32_t i = 1; i <= world->plural##_count; i++) { \
        const World##Entity *it = &world->plural[i];
#define S(TYPE, name, doc) hash = mix(hash, HASH_BITS(it->name));
#define HIDDEN(TYPE, name, doc) hash = mix(hash, HASH_BITS(it->name));
#define PLACE(name, doc) hash = mix(hash, it->name != 0);
#define ENTITY_END(Entity) }
#include "trace/state.def"
    hash = mix(hash, world->live_handles.count);
    hash = mix(hash, world->pending_futures.count);
    return mix(hash, world->live_frames.count);
}

static uint32_t hash_text(uint32_t hash, const char *text) {
    do {
        hash = (hash ^ (unsigned char)*text) * 16777619u;
    } while (*text++ != '\0');
    return hash;
}

static const char *const SHAPE[] = {
#define WORLD(TYPE, name, doc) #TYPE, #name,
#define ENTITY_START(Entity, plural) #Entity, #plural,
#define S(TYPE, name, doc) #TYPE, #name,
#define OF(Entity, name, doc) #Entity, #name,
#define IDS(TYPE, name, doc) #TYPE, #name,
#define THINGS(Entity, name, doc) #Entity, #name,
#define COUNT(name, doc) #name,
#define LEFT_OUT(name, doc) #name,
#include "trace/state.def"
};

uint32_t world_shape_hash(void) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < sizeof SHAPE / sizeof *SHAPE; i++) hash = hash_text(hash, SHAPE[i]);
    return hash;
}
