// A build tool: embed ROOT FILE... prints the C table that core/lib/embedded.h declares. A file's
// module name is its path below ROOT, with dots.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

// Writes "package.module" of "ROOT/package/module.py".
static void print_module_name(const char *root, const char *path) {
    const char *name = path + strlen(root) + 1;
    size_t length = strlen(name) - strlen(".py");
    const size_t suffix = strlen("/__init__");
    if (length > suffix && strncmp(name + length - suffix, "/__init__", suffix) == 0)
        length -= suffix;
    for (size_t i = 0; i < length; i++) putchar(name[i] == '/' ? '.' : name[i]);
}

// Writes a file as string literals, one a line, and answers its size in bytes.
static size_t print_source(FILE *file) {
    size_t size = 0;
    bool open = false;
    for (int c = getc(file); c != EOF; c = getc(file), size++) {
        if (!open) fputs("        \"", stdout);
        open = true;
        if (c == '\n') {
            fputs("\\n\"\n", stdout);
            open = false;
        } else if (c == '"' || c == '\\' || c == '?') { // '?' because of trigraphs
            printf("\\%c", c);
        } else if (c < ' ' || c > '~') {
            printf("\\%03o", (unsigned)c);
        } else {
            putchar(c);
        }
    }
    if (open) fputs("\"\n", stdout);
    if (size == 0) fputs("        \"\"\n", stdout);
    return size;
}

static bool print_row(const char *root, const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return false;
    }
    fputs("    {\"", stdout);
    print_module_name(root, path);
    fputs("\",\n", stdout);
    const size_t size = print_source(file);
    printf("     , %zu},\n", size);
    return fclose(file) == 0;
}

int main(int argc, char **argv) {
    if (argc < 2) return EXIT_FAILURE;
    const int files = argc - 2;
    qsort(argv + 2, (size_t)files, sizeof *argv, compare_names);
    printf("// Made from %s by scripts/embed.c: not to be edited.\n", argv[1]);
    puts("#include \"lib/embedded.h\"\n\nconst EmbeddedModule EMBEDDED_MODULES[] = {");
    for (int i = 0; i < files; i++) {
        if (!print_row(argv[1], argv[2 + i])) return EXIT_FAILURE;
    }
    puts("    {NULL, NULL, 0},\n};");
    printf("const size_t EMBEDDED_MODULE_COUNT = %d;\n", files);
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
