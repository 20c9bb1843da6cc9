// The lines of source below a traceback entry, with the carets under what was executed.
#ifndef LS_VM_TRACEBACK_CARETS_H
#define LS_VM_TRACEBACK_CARETS_H

#include "lang/code.h"
#include "vm/traceback.h"

// Appends the source of a position, indented by four, with or without carets as the version and
// style have it. Nothing when the source is not known.
void traceback_source(Runtime *rt, const Str *filename, const CodePosition *position,
                      TracebackStyle style, StrBuf *out);

#endif
