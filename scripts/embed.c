// A build tool: embed ROOT FILE... prints the C table that core/lib/embedded.h declares, and embed
// --json ROOT FILE... an object of sources by name. A file's module name is its path below ROOT,
// with dots.
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

static bool print_json_member(const char *root, const char *path, bool first) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return false;
    }
    fputs(first ? "\n\"" : ",\n\"", stdout);
    print_module_name(root, path);
    fputs("\":\"", stdout);
    for (int c = getc(file); c != EOF; c = getc(file)) {
        if (c == '"' || c == '\\')
            printf("\\%c", c);
        else if (c == '\n')
            fputs("\\n", stdout);
        else if (c < ' ')
            printf("\\u%04x", (unsigned)c);
        else
            putchar(c);
    }
    putchar('"');
    return fclose(file) == 0;
}

static bool print_json(const char *root, char **files, int count) {
    putchar('{');
    for (int i = 0; i < count; i++)
        if (!print_json_member(root, files[i], i == 0)) return false;
    puts("\n}");
    return true;
}

static bool print_table(const char *root, char **files, int count) {
    printf("// Made from %s by scripts/embed.c: not to be edited.\n", root);
    puts("#include \"lib/embedded.h\"\n\nconst EmbeddedModule EMBEDDED_MODULES[] = {");
    for (int i = 0; i < count; i++)
        if (!print_row(root, files[i])) return false;
    puts("    {NULL, NULL, 0},\n};");
    printf("const size_t EMBEDDED_MODULE_COUNT = %d;\n", count);
    return true;
}

int main(int argc, char **argv) {
    const bool json = argc > 1 && strcmp(argv[1], "--json") == 0;
    char **arguments = argv + 1 + json;
    const int files = argc - 2 - json;
    if (files < 0) return EXIT_FAILURE;
    qsort(arguments + 1, (size_t)files, sizeof *argv, compare_names);
    const bool good = (json ? print_json : print_table)(arguments[0], arguments + 1, files);
    return good && fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
