#include "base/status.h"

#include "base/assert.h"

static const char *const NAMES[] = {
#define STATUS(name, text) #name,
#include "base/status.def"
#undef STATUS
};

static const char *const TEXTS[] = {
#define STATUS(name, text) text,
#include "base/status.def"
#undef STATUS
};

const char *status_name(Status status) {
    ASSERT((unsigned)status < STATUS_COUNT);
    return NAMES[status];
}

const char *status_text(Status status) {
    ASSERT((unsigned)status < STATUS_COUNT);
    return TEXTS[status];
}
