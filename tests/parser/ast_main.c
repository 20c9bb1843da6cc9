// A small driver for the parser's tests: prints the syntax tree of a file, or its error.
//
// ast_main FILE...       each file's tree, or "Class: message (line, offset, end line, end offset)"
// ast_main -b FILE...    for each file a line "PATH LENGTH" and LENGTH bytes of that output
// ast_main -q FILE...    parses only
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api/api.h"
#include "lang/ast_dump.h"
#include "lang/parser.h"

static char *read_file(const char *path, size_t *len) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    char *data = NULL;
    size_t cap = 0;
    *len = 0;
    do {
        cap = cap * 2 + 65536;
        data = realloc(data, cap);
        if (data == NULL) abort();
        *len += fread(data + *len, 1, cap - *len, file);
    } while (*len == cap);
    fclose(file);
    return data;
}

static void parse(const Characters *characters, const char *path, const char *source, size_t len,
                  char mode) {
    const ParseOptions options = {.mode = PARSE_MODULE, .characters = characters};
    Allocator mem;
    Arena arena;
    StrBuf out;
    Node *module;
    SyntaxError error;
    allocator_init(&mem);
    arena_init(&arena, &mem);
    strbuf_init(&out, &mem);
    if (!parse_module(&arena, source, len, &options, &module, &error)) {
        strbuf_format(&out, "%s: %s (%d, %d, %d, %d)", syntax_error_class(error.kind),
                      error.message == NULL ? "" : error.message, (int)error.lineno,
                      (int)error.offset, (int)error.end_lineno, (int)error.end_offset);
    } else if (mode != 'q') {
        ast_dump(module, &out);
    }
    strbuf_char(&out, '\n');
    if (mode == 'b') printf("%s %zu\n", path, out.len);
    if (mode != 'q') fwrite(out.data, 1, out.len, stdout);
    strbuf_free(&out);
    arena_free(&arena);
}

int main(int argc, char **argv) {
    char mode = 'p';
    LsOptions options;
    ls_options_default(&options);
    options.trace = false;
    LsRunner *runner = ls_runner_new(&options);
    if (runner == NULL || ls_runner_start(runner, "", 0, "<ast>") != STATUS_OK) return 2;
    const Characters *characters = ls_runner_characters(runner);
    for (int i = 1; i < argc; i++) {
        if (argv[i][0] == '-' && argv[i][1] != '\0') {
            mode = argv[i][1];
            continue;
        }
        size_t len;
        char *source = read_file(argv[i], &len);
        if (source == NULL) {
            fprintf(stderr, "cannot read %s\n", argv[i]);
            return 2;
        }
        parse(characters, argv[i], source, len, mode);
        free(source);
    }
    ls_runner_free(runner);
    return 0;
}
