"""Seeded noise: numbers that look random and are a pure function of their key.

Invariant: a key gives the same numbers in every process and on every platform, whatever was asked for before.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from hashlib import shake_128
from typing import Final

__all__ = ["letters", "smooth", "uniforms", "whole"]

_MANTISSA: Final = 2.0**-53


def uniforms(key: str, count: int) -> list[float]:
    """So many numbers, evenly spread over [0, 1)."""
    words = struct.unpack(f"<{count}Q", shake_128(key.encode()).digest(8 * count))
    return [(word >> 11) * _MANTISSA for word in words]


def whole(key: str, bits: int) -> int:
    """An integer of at most so many bits."""
    return int.from_bytes(shake_128(key.encode()).digest((bits + 7) // 8), "little") % (1 << bits)


def letters(key: str, count: int) -> str:
    """So many hexadecimal digits."""
    return shake_128(key.encode()).hexdigest((count + 1) // 2)[:count].upper()


def smooth(key: str, position: int, octaves: int) -> float:
    """The height of a rough, bounded landscape at a position; neighbours differ by about 1.

    It is a sum of waves, each twice as long as the one before and the square root of two times as high, so that over
    short distances it behaves like a random walk, yet any point is found without walking there.
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
