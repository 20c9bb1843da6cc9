// ASSERT finds our own bugs. It is on in every build but the release one (NDEBUG), and never has
// side effects. Bad input is never a bug: it is a Python exception or a Status.
#ifndef LS_BASE_ASSERT_H
#define LS_BASE_ASSERT_H

#if defined(NDEBUG)
#define ASSERT(condition) ((void)sizeof(condition))
#else
#define ASSERT(condition) ((condition) ? (void)0 : assert_failed(#condition, __FILE__, __LINE__))
#endif

// Stops the process at once. Never returns.
_Noreturn void assert_failed(const char *condition, const char *file, int line);

// A place that no execution reaches.
#define UNREACHABLE() assert_failed("unreachable", __FILE__, __LINE__)

#endif
