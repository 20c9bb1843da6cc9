// The lexer, the parser and the compiler, from any bytes: a program or an error, never more.
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    LsOptions options = fuzz_options(data, size);
    LsRunner *runner = ls_runner_new(&options);
    if (runner == NULL) return 0;
    Status status = ls_runner_start(runner, (const char *)data, size, "fuzz.py");
    MUST(status == STATUS_OK || status == STATUS_SYNTAX_ERROR || status == STATUS_MEMORY ||
         status == STATUS_BUDGET_INSTRUCTIONS);
    if (status == STATUS_OK) MUST(ls_runner_listing(runner).size > 0);
    if (status == STATUS_SYNTAX_ERROR) MUST(ls_runner_error(runner).size > 0);
    MUST(ls_runner_teardown(runner) == 0);
    ls_runner_free(runner);
    return 0;
}
