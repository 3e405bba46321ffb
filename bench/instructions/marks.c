/* Tells callgrind where a kernel begins and ends; outside valgrind these calls do nothing. */

#include <valgrind/callgrind.h>

void
kernel_begins(void)
{
    CALLGRIND_START_INSTRUMENTATION;
    CALLGRIND_ZERO_STATS;
}

void
kernel_ends(const char *name)
{
    CALLGRIND_DUMP_STATS_AT(name);
    CALLGRIND_STOP_INSTRUMENTATION;
}
