/* Gives other threads a turn while a long body is read.

   Invariant: meanwhile neither Python code nor the garbage collector can find an unfinished object. The caller must
   hold the bytes that are read, and their table. */

#ifndef OPEND_TURNS_H
#define OPEND_TURNS_H

#include "threads.h"

/* Reading this many fields takes about half a millisecond; a short body has fewer. */
enum { FIELDS_PER_TURN = 8192 };

/* Count a field; true if it is time for other threads. */
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

/* The state of a reader that makes objects. */
typedef struct {
    bool collecting; /* whether the garbage collector was on */
    int left;        /* the number of fields to read before other threads get a turn */
} Turns;

/* The collector would run once for every few hundred objects and find nothing, as all of them are in use. Without the
   GIL it runs between two instructions of Python only; and turning it off and on would disturb the other threads. */
static inline void
pause_collector(Turns *turns)
{
    turns->collecting = IS_FREE_THREADED ? 0 : PyGC_Disable();
}

static inline void
resume_collector(const Turns *turns)
{
    if (turns->collecting) {
        PyGC_Enable();
    }
}

/* Count a field or an item. When other threads get their turn, they may do anything, as an enum's code may. */
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
