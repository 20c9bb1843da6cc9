// Whole runs with small budgets. Each ends, and its log can be shown from end to end and back.
#include "fuzz.h"

static void show(LsRunner *runner) {
    LsBytes log = ls_runner_take_log(runner);
    LsViewer *viewer = ls_viewer_new();
    if (viewer == NULL) return;
    if (log.size > 0) MUST(ls_viewer_append(viewer, log.data, log.size) == STATUS_OK);
    uint64_t start = ls_viewer_state_hash(viewer);
    MUST(ls_viewer_seek(viewer, ls_viewer_count(viewer)) == STATUS_OK);
    (void)ls_viewer_state(viewer);
    MUST(ls_viewer_seek(viewer, 0) == STATUS_OK);
    MUST(ls_viewer_state_hash(viewer) == start);
    ls_viewer_free(viewer);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    LsOptions options = fuzz_options(data, size);
    LsRunner *runner = ls_runner_new(&options);
    if (runner == NULL) return 0;
    Status status = ls_runner_start(runner, (const char *)data, size, "fuzz.py");
    if (status == STATUS_OK) status = STATUS_RUNNING;
    bool interrupted = false;
    for (int slices = 0; status == STATUS_RUNNING; slices++) {
        MUST(slices < 1000);
        status = ls_runner_run(runner, 10000);
        if (status != STATUS_IDLE || interrupted) continue;
        interrupted = true;
        MUST(ls_runner_interrupt(runner) == STATUS_OK);
        status = STATUS_RUNNING;
    }
    show(runner);
    MUST(ls_runner_teardown(runner) == 0);
    ls_runner_free(runner);
    return 0;
}
