#include "vm/modules.h"

const ModuleDef CORE_MODULES[] = {
    {"sys", SYS_FUNCTIONS, module_sys_init},
    {"time", TIME_FUNCTIONS, module_time_init},
    {"warnings", WARNINGS_FUNCTIONS, module_warnings_init},
    {"atexit", ATEXIT_FUNCTIONS, NULL},
    {NULL, NULL, NULL},
};
