// Never: defence against what cannot be. In a build that is tested it ends the program where it is taken
// after all, so that a test fails; in one that measures what tests take it is left out and not counted;
// elsewhere it defends.
#pragma once

#if defined(PURSUIT_COVERAGE)
#define PURSUIT_NEVER(condition) (false && (condition))
#elif defined(PURSUIT_CHECKED)
#define PURSUIT_NEVER(condition) ((condition) ? (__builtin_trap(), true) : false)
#else
#define PURSUIT_NEVER(condition) (condition)
#endif
