"""Find the figures of a share that only the vendor computes: opinions, owners, ranks, dividends, brokers."""

from __future__ import annotations
