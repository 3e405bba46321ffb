/* Tells libFuzzer which places of the extension were reached, where the extension was compiled by GCC.

   GCC calls `__sanitizer_cov_trace_pc` at every branch, which libFuzzer no longer listens to; it watches arrays of
   counters, as Clang makes them. This file must be compiled without instrumentation. */

#include <stdint.h>

enum { COUNTERS = 1 << 14 };

static uint8_t counters[COUNTERS];

extern void __sanitizer_cov_8bit_counters_init(uint8_t *start, uint8_t *stop);

/* The code and the array lie at a fixed distance, so that a place has the same counter in every process. */
void
__sanitizer_cov_trace_pc(void)
{
    uintptr_t place = (uintptr_t)__builtin_return_address(0) - (uintptr_t)counters;
    counters[place % COUNTERS]++;
}

/* GCC reports these too; libFuzzer has no use for them. */
void
__sanitizer_cov_trace_cmpf(float first, float second)
{
    (void)first;
    (void)second;
}

void
__sanitizer_cov_trace_cmpd(double first, double second)
{
    (void)first;
    (void)second;
}

__attribute__((constructor)) static void
announce(void)
{
    __sanitizer_cov_8bit_counters_init(counters, counters + COUNTERS);
}
