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
_SCALES: Final = tuple(2 ** (octave / 2) for octave in range(64))


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
    height = 0.0
    for octave in range(octaves):
        node, offset = position >> octave, position & ((1 << octave) - 1)
        wave = _height(key, octave, node)
        if offset:
            wave += (_height(key, octave, node + 1) - wave) * offset / (1 << octave)
        height += _SCALES[octave] * wave
    return height


@lru_cache(65_536)
def _height(key: str, octave: int, node: int) -> float:
    drawn = shake_128(f"{key}|{octave}|{node}".encode()).digest(8)
    return 2.0 * ((int.from_bytes(drawn, "little") >> 11) * _MANTISSA) - 1.0
