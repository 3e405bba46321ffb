"""Run in a process below callgrind: do each kernel's work between two marks, so that callgrind counts only that."""

from __future__ import annotations

import ctypes
import gc
import sys

from bench.instructions.kernels import kernels

__all__ = ["main"]

_WARM = 20
"""How often a kernel runs before it is counted: the interpreter adapts its bytecode, and modules are loaded late."""


def main(marks: str) -> None:
    """Run all kernels; ``marks`` is the compiled library that talks to callgrind."""
    library = ctypes.CDLL(marks)
    gc.disable()
    for kernel in kernels():
        for _ in range(_WARM):
            kernel.work()
        name = ctypes.c_char_p(kernel.name.encode())
        again, work = range(kernel.times), kernel.work
        library.kernel_begins()
        for _ in again:
            work()
        library.kernel_ends(name)
        print(kernel.times, kernel.name, sep="\t", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
