// sys.stdout and sys.stderr. (sys.stdin is in lib/_stdin.py.)
#ifndef LS_VM_TEXT_STREAM_H
#define LS_VM_TEXT_STREAM_H

#include "object/runtime.h"

// The stream with a number: 0 is stdout, 1 stderr. NO_VALUE: raised.
Value text_stream_new(Runtime *rt, int stream);

extern const TypeSpec TEXT_STREAM_SPEC;

#endif
