/* Gives other threads a turn while a long body is read.

   Invariant: nothing that is being made can be found in the meantime, by Python code or by the garbage collector; what
   is read must be held by whoever reads, as its table is. */

#ifndef OPEND_TURNS_H
#define OPEND_TURNS_H

#include <Python.h>
#include <stdbool.h>

/* So many fields take about half a millisecond, and a short body has not as many. */
enum { FIELDS_PER_TURN = 8192 };

/* Count a field; true if it is time for the others. */
static inline bool
turn_is_over(int *left)
{
    if (--*left > 0) {
        return false;
    }
    *left = FIELDS_PER_TURN;
    return true;
}

static inline void
give_turn(void)
{
    Py_BEGIN_ALLOW_THREADS
    Py_END_ALLOW_THREADS
}

/* For those who make objects. */
typedef struct {
    bool collecting; /* whether the garbage collector was on */
    int left;        /* how many fields may be read before the others have their turn */
} Turns;

/* The collector would run once for every few hundred objects and find nothing, as all of them are in use. */
static inline void
pause_collector(Turns *turns)
{
    turns->collecting = PyGC_Disable();
}

static inline void
resume_collector(const Turns *turns)
{
    if (turns->collecting) {
        PyGC_Enable();
    }
}

/* Count a field or an item. The others may do anything meanwhile, as in an enum's code. */
static inline void
take_turns(Turns *turns)
{
    if (turn_is_over(&turns->left)) {
        resume_collector(turns);
        give_turn();
        pause_collector(turns);
    }
}

#endif
