// How many columns text takes in a terminal.
#ifndef LS_VM_DISPLAY_WIDTH_H
#define LS_VM_DISPLAY_WIDTH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Columns of valid UTF-8: East Asian wide characters count two, all others one.
size_t display_width(const char *text, size_t size);

#endif
