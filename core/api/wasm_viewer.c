// The viewer's half of the WebAssembly surface: each export is one function of api.h. Byte ranges
// are answered through a pair of 32-bit words, address and size, that the caller owns.
#include "api/api.h"

#ifdef __wasm__

#define EXPORT(name) __attribute__((export_name(name), used))

static void put(uint32_t out[2], LsBytes bytes) {
    out[0] = (uint32_t)(uintptr_t)bytes.data;
    out[1] = (uint32_t)bytes.size;
}

EXPORT("schema_hash")
uint32_t wasm_schema_hash(void) {
    return ls_schema_hash();
}

EXPORT("viewer_new")
LsViewer *viewer_new(void) {
    return ls_viewer_new();
}

EXPORT("viewer_free")
void viewer_free(LsViewer *viewer) {
    ls_viewer_free(viewer);
}

EXPORT("viewer_append")
uint32_t viewer_append(LsViewer *viewer, const char *bytes, uint32_t size) {
    return (uint32_t)ls_viewer_append(viewer, bytes, size);
}

EXPORT("viewer_append_json")
uint32_t viewer_append_json(LsViewer *viewer, const char *text, uint32_t size) {
    return (uint32_t)ls_viewer_append_json(viewer, text, size);
}

EXPORT("viewer_count")
uint32_t viewer_count(const LsViewer *viewer) {
    return ls_viewer_count(viewer);
}

EXPORT("viewer_seek")
uint32_t viewer_seek(LsViewer *viewer, uint32_t position) {
    return (uint32_t)ls_viewer_seek(viewer, position);
}

EXPORT("viewer_position")
uint32_t viewer_position(const LsViewer *viewer) {
    return ls_viewer_position(viewer);
}

EXPORT("viewer_step")
uint32_t viewer_step(const LsViewer *viewer, uint32_t from, uint32_t step, uint32_t subject,
                     uint32_t forward) {
    return ls_viewer_step(viewer, from, (LsStep)step, subject, forward != 0);
}

EXPORT("viewer_state")
void viewer_state(LsViewer *viewer, uint32_t out[2]) {
    put(out, ls_viewer_state(viewer));
}

// Folded to 32 bits.
EXPORT("viewer_state_hash")
uint32_t viewer_state_hash(const LsViewer *viewer) {
    uint64_t hash = ls_viewer_state_hash(viewer);
    return (uint32_t)(hash ^ hash >> 32);
}

EXPORT("viewer_events")
void viewer_events(LsViewer *viewer, uint32_t from, uint32_t to, uint32_t out[2]) {
    put(out, ls_viewer_events(viewer, from, to));
}

EXPORT("viewer_outputs")
void viewer_outputs(LsViewer *viewer, uint32_t from, uint32_t to, uint32_t out[2]) {
    put(out, ls_viewer_outputs(viewer, from, to));
}

EXPORT("viewer_json_lines")
void viewer_json_lines(LsViewer *viewer, uint32_t from, uint32_t to, uint32_t out[2]) {
    put(out, ls_viewer_json_lines(viewer, from, to));
}

#endif
