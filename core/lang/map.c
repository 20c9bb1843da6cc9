#include "lang/map.h"

static uint32_t map_slot(const Map *map, uint64_t key) {
    uint32_t mask = map->size - 1;
    uint32_t i = (uint32_t)((key * 0x9E3779B97F4A7C15u) >> 32) & mask;
    while (map->keys[i] != 0 && map->keys[i] != key) i = (i + 1) & mask;
    return i;
}

bool map_find(const Map *map, uint64_t key, uint32_t *value) {
    if (map->count == 0) return false;
    uint32_t i = map_slot(map, key);
    if (map->keys[i] == 0) return false;
    *value = map->values[i];
    return true;
}

static bool map_grow(Map *map, Arena *arena) {
    Map wide = {.size = map->size == 0 ? 8 : map->size * 2, .count = map->count};
    wide.keys = arena_alloc(arena, wide.size * sizeof *wide.keys);
    wide.values = arena_alloc(arena, wide.size * sizeof *wide.values);
    if (wide.keys == NULL || wide.values == NULL) return false;
    for (uint32_t i = 0; i < map->size; i++) {
        if (map->keys[i] == 0) continue;
        uint32_t slot = map_slot(&wide, map->keys[i]);
        wide.keys[slot] = map->keys[i];
        wide.values[slot] = map->values[i];
    }
    *map = wide;
    return true;
}

bool map_add(Map *map, Arena *arena, uint64_t key, uint32_t value) {
    if ((map->count + 1) * 4 > map->size * 3 && !map_grow(map, arena)) return false;
    uint32_t i = map_slot(map, key);
    map->keys[i] = key;
    map->values[i] = value;
    map->count++;
    return true;
}
