// The two forms in which a log comes from outside. What is accepted can be shown; what is not
// leaves the viewer as it was.
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    LsViewer *viewer = ls_viewer_new();
    if (viewer == NULL) return 0;
    const char *bytes = (const char *)data;
    bool json = size > 0 && bytes[0] == '{';
    // In two parts where it is binary: each must be whole by itself.
    size_t half = json ? size : size / 2;
    Status status =
        json ? ls_viewer_append_json(viewer, bytes, size) : ls_viewer_append(viewer, bytes, size);
    if (status != STATUS_OK) {
        MUST(status == STATUS_BAD_TRACE || status == STATUS_MEMORY);
        MUST(ls_viewer_count(viewer) == 0);
        if (!json) (void)ls_viewer_append(viewer, bytes, half);
    }
    uint32_t count = ls_viewer_count(viewer);
    MUST(ls_viewer_seek(viewer, count) == STATUS_OK);
    (void)ls_viewer_state(viewer);
    (void)ls_viewer_events(viewer, 1, count);
    for (int step = LS_STEP_EVENT; step <= LS_STEP_TASK; step++)
        MUST(ls_viewer_step(viewer, count / 2, (LsStep)step, 1, true) <= count);
    // Not always the state at the start: what such a trace says was there before may be wrong.
    MUST(ls_viewer_seek(viewer, 0) == STATUS_OK);
    (void)ls_viewer_state(viewer);
    ls_viewer_free(viewer);
    return 0;
}
