#define _POSIX_C_SOURCE 200809L // opendir

#include "example_source.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// A whole file, with a NUL behind it; NULL when there is none.
static char *read_file(const char *folder, const char *name, size_t *size) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    fseek(file, 0, SEEK_END);
    *size = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(*size + 1);
    assert_non_null(text);
    assert_int_equal(fread(text, 1, *size, file), *size);
    fclose(file);
    text[*size] = '\0';
    return text;
}

static ExampleSource *add(ExampleList *list) {
    if (list->count == list->capacity) {
        list->capacity = list->capacity == 0 ? 32 : list->capacity * 2;
        list->items = realloc(list->items, list->capacity * sizeof *list->items);
        assert_non_null(list->items);
    }
    ExampleSource *item = &list->items[list->count++];
    *item = (ExampleSource){0};
    return item;
}

// Takes the "# " off the start of a line.
static void uncomment(ExampleSource *source, long line) {
    char *at = source->text;
    for (long i = 1; i < line && at != NULL; i++) {
        at = strchr(at, '\n');
        if (at != NULL) at++;
    }
    if (at == NULL) fail_msg("%s has no line %ld", source->name, line);
    while (*at == ' ') at++;
    if (strncmp(at, "# ", 2) != 0) fail_msg("%s: line %ld is no comment", source->name, line);
    memmove(at, at + 2, strlen(at + 2) + 1);
    source->size -= 2;
}

// The lines of "lines": [...] after "switches" in an example's metadata are turned one after the
// other, each group in a copy of the source.
static void add_switched(ExampleList *list, size_t original, const char *folder) {
    char name[128];
    size_t size;
    snprintf(name, sizeof name, "%.*s.json", (int)strlen(list->items[original].name) - 3,
             list->items[original].name);
    char *json = read_file(folder, name, &size);
    if (json == NULL) return;
    const char *at = strstr(json, "\"switches\"");
    while (at != NULL && (at = strstr(at, "\"lines\"")) != NULL) {
        ExampleSource *copy = add(list);
        const ExampleSource *from = &list->items[original];
        copy->size = from->size;
        copy->python = from->python;
        copy->text = malloc(from->size + 1);
        assert_non_null(copy->text);
        memcpy(copy->text, from->text, from->size + 1);
        snprintf(copy->name, sizeof copy->name, "%.80s, lines", from->name);
        const char *end = strchr(at, ']');
        assert_non_null(end);
        for (at = strchr(at, '[') + 1; at < end; at++) {
            char *after;
            long line = strtol(at, &after, 10);
            if (after == at) break;
            uncomment(copy, line);
            size_t used = strlen(copy->name);
            snprintf(copy->name + used, sizeof copy->name - used, " %ld", line);
            at = after + strcspn(after, ",]");
        }
        at = end;
    }
    free(json);
}

static uint32_t version_of(const char *name) {
    const char *at = strstr(name, "-3.");
    return at == NULL ? 13 : (uint32_t)strtoul(at + 3, NULL, 10);
}

static int by_name(const void *a, const void *b) {
    return strcmp(((const ExampleSource *)a)->name, ((const ExampleSource *)b)->name);
}

void examples_load(ExampleList *list, const char *folder) {
    DIR *dir = opendir(folder);
    size_t before = list->count;
    if (dir == NULL) fail_msg("no folder %s: run the tests in the repository's root", folder);
    for (struct dirent *entry = readdir(dir); entry != NULL; entry = readdir(dir)) {
        size_t length = strlen(entry->d_name);
        if (length < 4 || length > 80 || strcmp(entry->d_name + length - 3, ".py") != 0) continue;
        size_t index = list->count;
        ExampleSource *item = add(list);
        snprintf(item->name, sizeof item->name, "%.80s", entry->d_name);
        item->text = read_file(folder, entry->d_name, &item->size);
        assert_non_null(item->text);
        item->python = version_of(item->name);
        add_switched(list, index, folder);
    }
    closedir(dir);
    assert_true(list->count > before);
    qsort(list->items + before, list->count - before, sizeof *list->items, by_name);
}

void examples_free(ExampleList *list) {
    for (size_t i = 0; i < list->count; i++) free(list->items[i].text);
    free(list->items);
}
