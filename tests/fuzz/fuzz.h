// What the fuzz targets share. Each is a libFuzzer target: bytes in, and whatever they are, no
// crash, no leak, no undefined behaviour, and nothing that goes on past its budget.
#ifndef LS_TESTS_FUZZ_H
#define LS_TESTS_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "api/api.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Stops the fuzzer when something that must hold does not.
#define MUST(condition)                                                            \
    do {                                                                           \
        if (condition) break;                                                      \
        fprintf(stderr, "%s:%d: must hold: %s\n", __FILE__, __LINE__, #condition); \
        abort();                                                                   \
    } while (0)

// Options with small budgets. The Python version is chosen by the bytes, so that any file can be an
// input as it is.
static inline LsOptions fuzz_options(const uint8_t *data, size_t size) {
    static const uint32_t VERSIONS[] = {13, 8, 11, 12};
    uint32_t sum = 0;
    for (size_t i = 0; i < size; i++) sum = sum * 31 + data[i];
    LsOptions options;
    ls_options_default(&options);
    options.python = VERSIONS[(sum >> 8) % 4];
    options.max_instructions = 200000;
    options.max_memory = 32 << 20;
    options.max_output = 64 << 10;
    options.max_events = 20000;
    return options;
}

#endif
