#include "vm/modules.h"

#include "object/dict.h"
#include "vm/context.h"

const ModuleDef CORE_MODULES[] = {
    {"sys", SYS_FUNCTIONS, module_sys_init},
    {"time", TIME_FUNCTIONS, module_time_init},
    {"warnings", WARNINGS_FUNCTIONS, module_warnings_init},
    {"math", MATH_FUNCTIONS, module_math_init},
    {"_random", RANDOM_FUNCTIONS, module_random_init},
    {"_sre", SRE_FUNCTIONS, module_sre_init},
    {"functools", NULL, module_functools_init},
    {"_collections", NULL, module_collections_init},
    {"atexit", ATEXIT_FUNCTIONS, NULL},
    {"_thread", THREAD_FUNCTIONS, module_thread_init},
    {"_signal", SIGNAL_FUNCTIONS, module_signal_init},
    {"contextvars", CONTEXT_FUNCTIONS, module_contextvars_init},
    {"_traceback", TRACEBACK_FUNCTIONS, NULL},
    {"_weakref", WEAKREF_FUNCTIONS, module_weakref_init},
    {"gc", GC_FUNCTIONS, NULL},
    {NULL, NULL, NULL},
};

bool module_functools_init(Runtime *rt, Dict *dict) {
    return dict_set_text(rt, dict, "partial", own(object_ref(TYPE_OF_ID(rt, PARTIAL))));
}

bool module_collections_init(Runtime *rt, Dict *dict) {
    return dict_set_text(rt, dict, "deque", own(object_ref(TYPE_OF_ID(rt, DEQUE))));
}
