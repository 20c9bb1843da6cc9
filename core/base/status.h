// Statuses: what the host is told. See status.def for each one's meaning.
#ifndef LS_BASE_STATUS_H
#define LS_BASE_STATUS_H

typedef enum Status {
#define STATUS(name, text) STATUS_##name,
#include "base/status.def"
#undef STATUS
    STATUS_COUNT
} Status;

// The constant's name without its prefix, such as "BUDGET_EVENTS"; static storage.
const char *status_name(Status status);

// One English clause that says what the status means; static storage.
const char *status_text(Status status);

#endif
