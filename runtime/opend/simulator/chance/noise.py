"""Draw seeded noise: numbers that look random and are a pure function of their key.

Invariant: a key gives the same numbers in every process and on every platform, whatever was drawn before.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from hashlib import shake_128
from typing import Final

__all__ = ["letters", "smooth", "uniforms", "whole"]

_MANTISSA: Final = 2.0**-53


def uniforms(key: str, count: int) -> list[float]:
    """Draw `count` numbers, evenly distributed over [0, 1)."""
    words = struct.unpack(f"<{count}Q", shake_128(key.encode()).digest(8 * count))
    return [(word >> 11) * _MANTISSA for word in words]


def whole(key: str, bits: int) -> int:
    """Draw a non-negative integer of at most `bits` bits."""
    return int.from_bytes(shake_128(key.encode()).digest((bits + 7) // 8), "little") % (1 << bits)


def letters(key: str, count: int) -> str:
    """Draw `count` hexadecimal digits, in upper case."""
    return shake_128(key.encode()).hexdigest((count + 1) // 2)[:count].upper()


def smooth(key: str, position: int, octaves: int) -> float:
    """Return the height at a position of a rough, bounded curve whose neighbouring points differ by about 1.

    It is a sum of `octaves` waves, each twice as long and sqrt(2) times as high as the previous one. Over short
    distances it behaves like a random walk, yet any point is computed without the points before it.
    """
    return sum(2 ** (octave / 2) * _wave(f"{key}|{octave}", position, 1 << octave) for octave in range(octaves))


def _wave(key: str, position: int, period: int) -> float:
    node, offset = divmod(position, period)
    left = _height(key, node)
    if not offset:
        return left
    return left + (_height(key, node + 1) - left) * offset / period


@lru_cache(65_536)
def _height(key: str, node: int) -> float:
    return 2.0 * uniforms(f"{key}|{node}", 1)[0] - 1.0
