#include "vm/modules.h"

#include "object/dict.h"
#include "vm/context.h"

const ModuleDef CORE_MODULES[] = {
    {"sys", SYS_FUNCTIONS, module_sys_init, false},
    {"time", TIME_FUNCTIONS, module_time_init, false},
    {"warnings", WARNINGS_FUNCTIONS, module_warnings_init, true},
    {"math", MATH_FUNCTIONS, module_math_init, false},
    {"_random", RANDOM_FUNCTIONS, module_random_init, false},
    {"_sre", SRE_FUNCTIONS, module_sre_init, false},
    {"functools", NULL, module_functools_init, true},
    {"_collections", NULL, module_collections_init, false},
    {"atexit", ATEXIT_FUNCTIONS, NULL, false},
    {"_thread", THREAD_FUNCTIONS, module_thread_init, true},
    {"_signal", SIGNAL_FUNCTIONS, module_signal_init, false},
    {"contextvars", CONTEXT_FUNCTIONS, module_contextvars_init, false},
    {"_traceback", TRACEBACK_FUNCTIONS, NULL, false},
    {"_weakref", WEAKREF_FUNCTIONS, module_weakref_init, false},
    {"gc", GC_FUNCTIONS, NULL, true},
    {0},
};

bool module_functools_init(Runtime *rt, Dict *dict) {
    return dict_set_text(rt, dict, "partial", own(object_ref(TYPE_OF_ID(rt, PARTIAL))));
}

bool module_collections_init(Runtime *rt, Dict *dict) {
    return dict_set_text(rt, dict, "deque", own(object_ref(TYPE_OF_ID(rt, DEQUE))));
}
