// make_seeds DIR PROGRAM...: writes the logs of programs in both forms, for the target that reads
// them.
#include <string.h>

#include "fuzz.h"

static char *read_all(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    char *text = malloc(1 << 20);
    if (file == NULL || text == NULL) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    *size = fread(text, 1, 1 << 20, file);
    fclose(file);
    return text;
}

static void write_all(const char *folder, const char *program, const char *ending, LsBytes bytes) {
    char path[1024];
    const char *name = strrchr(program, '/');
    snprintf(path, sizeof path, "%s/%s%s", folder, name == NULL ? program : name + 1, ending);
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(bytes.data, 1, bytes.size, file) != bytes.size ||
        fclose(file) != 0) {
        perror(path);
        exit(EXIT_FAILURE);
    }
}

static void make(const char *folder, const char *program, bool json) {
    size_t size;
    char *source = read_all(program, &size);
    LsOptions options;
    ls_options_default(&options);
    options.max_events = 400; // small inputs are tried more often
    LsRunner *runner = ls_runner_new(&options);
    MUST(runner != NULL);
    if (ls_runner_start(runner, source, size, "seed.py") == STATUS_OK)
        while (ls_runner_run(runner, 100000) == STATUS_RUNNING) continue;
    write_all(folder, program, json ? ".jsonl" : ".log",
              json ? ls_runner_take_json(runner) : ls_runner_take_log(runner));
    ls_runner_free(runner);
    free(source);
}

int main(int argc, char **argv) {
    for (int i = 2; i < argc; i++) {
        make(argv[1], argv[i], true);
        make(argv[1], argv[i], false);
    }
    return EXIT_SUCCESS;
}
