"""Answer the protocols on indicators of the chart: their list and their calculation."""

from __future__ import annotations
