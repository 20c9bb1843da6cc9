// The examples and programs of the repository as sources for tests. Tests run in its root folder.
#ifndef LS_TESTS_EXAMPLE_SOURCE_H
#define LS_TESTS_EXAMPLE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ExampleSource {
    char name[128]; // "close.py", and "close.py, lines 14" with its switches turned
    char *text;     // allocated
    size_t size;
    uint32_t python; // the minor version that it is run as: 13, or that of a name like "7-3.8.py"
} ExampleSource;

typedef struct ExampleList {
    ExampleSource *items; // allocated
    size_t count, capacity;
} ExampleList;

// Adds every .py file of a folder, and each once more with the lines uncommented that its .json
// file names as switches. Fails the test when there are none.
void examples_load(ExampleList *list, const char *folder);
void examples_free(ExampleList *list);

#endif
