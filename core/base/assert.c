#include "base/assert.h"

#if defined(__wasm__)
_Noreturn void assert_failed(const char *condition, const char *file, int line) {
    (void)condition, (void)file, (void)line;
    __builtin_trap();
}
#else
#include <stdio.h>
#include <stdlib.h>

_Noreturn void assert_failed(const char *condition, const char *file, int line) {
    fprintf(stderr, "%s:%d: assertion failed: %s\n", file, line, condition);
    abort();
}
#endif
