// A hash map from 64-bit keys to small numbers, in an arena: what the compiler looks names, nodes
// and constants up with. Nothing is ever removed.
#ifndef LS_LANG_MAP_H
#define LS_LANG_MAP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct Map {
    uint64_t *keys; // 0 where free
    uint32_t *values;
    uint32_t size; // power of two, or 0
    uint32_t count;
} Map;

// The value of a key (not 0). False when it is not there.
bool map_find(const Map *map, uint64_t key, uint32_t *value);

// Adds a key that is not there yet. False when memory has run out.
bool map_add(Map *map, Arena *arena, uint64_t key, uint32_t value);

// A pointer as a key.
#define MAP_KEY(pointer) ((uint64_t)(uintptr_t)(pointer))

#endif
