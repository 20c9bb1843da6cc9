// Warnings: the filters, the registry of what was shown, and the text (CPython's warnings module
// and Python/_warnings.c). Also exceptions that nobody can catch ("Exception ignored in ...").
#ifndef LS_VM_WARNINGS_H
#define LS_VM_WARNINGS_H

#include "object/runtime.h"

// Issues a warning from C as warnings.warn(message, category, stacklevel, source) called by the
// executing Python frame: stacklevel 1 is that frame, 2 its caller. `message` is a str or an
// instance of Warning; `source` is the object that the warning is about, or NO_REF. False: a filter
// turned it into an exception, which is pending.
bool warnings_warn(Runtime *rt, Type *category, ValueRef message, int stacklevel, ValueRef source);

// Issues a SyntaxWarning of a file's line as warnings.warn_explicit does. False: an exception is
// pending.
bool warnings_syntax(Runtime *rt, Str *filename, uint32_t line, const char *message);

// Reports the pending exception, which cannot be raised, as sys.unraisablehook does, and clears it.
// rt->unraisable.
void warnings_unraisable(Runtime *rt, Unraisable where, ValueRef object);

// Sets rt->warn and rt->unraisable.
void warnings_init(Runtime *rt);

// Frees what rt->program->warnings holds.
void warnings_release(Runtime *rt);

#endif
