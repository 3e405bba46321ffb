"""Lay the environment over the configuration file, and check the values.

Invariant: what the caller gives beats the environment, the environment beats the profile, and the profile beats the
keys outside of the profiles.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from opend.errors import UsageError
from opend.settings.config_file import read_profile
from opend.settings.limits import limits_of
from opend.settings.table import SETTINGS, Given

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from opend.settings.table import Setting

__all__ = ["Settings", "load_settings"]

_API_PORT: Final = ("host", "port", "rsa_key", "encryption")
_WEBSOCKET_PORT: Final = ("ws_url", "ws_key")
"""The settings that hold for one port of OpenD only: a layer about one hides what those below say about the other."""


class Settings:
    """Values that have passed their check, ready to be a client's arguments."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)

    def __repr__(self) -> str:
        """Return the names only, since some values are secrets."""
        return f"<Settings of {', '.join(self._values) or 'nothing'}>"

    @property
    def ws_url(self) -> str | None:
        """The address of the WebSocket port, if that is the one to use."""
        return self._values.get("ws_url")

    @property
    def ws_key(self) -> str | None:
        """The key of the WebSocket port."""
        return self._values.get("ws_key")

    @property
    def arguments(self) -> dict[str, Any]:
        """The keyword arguments of a client, except those of the WebSocket port."""
        return {key: value for key, value in self._values.items() if not key.startswith("ws_")}


def load_settings(
    profile: str | None = None, *, environment: Mapping[str, str] | None = None, without: Collection[str] = ()
) -> Settings:
    """Return the settings of the environment and the configuration file; raises UsageError for one that is no use.

    Limits of orders, which only a file has, are among the arguments as ``risk_limits``.

    Args:
        profile: The profile of the file to use, in place of the one that OPEND_PROFILE names.
        environment: The environment variables; by default those of this process.
        without: Keys that the caller has another value for.
    """
    environment = os.environ if environment is None else environment
    given: dict[str, Given] = {}
    for layer in (
        *read_profile(environment, profile or environment.get("OPEND_PROFILE") or None),
        {
            key: Given(text, setting.variable, Path())
            for key, setting in SETTINGS.items()
            if (text := environment.get(setting.variable))
        },
    ):
        _refuse_contradictions(layer)
        given = _rest(given, layer) | layer
    given = {key: each for key, each in _rest(given, without).items() if key not in without}
    if "ws_key" in given and "ws_url" not in given:
        raise UsageError(f"{given['ws_key'].place} is given without an address: set OPEND_WS_URL or ws_url too")
    values = {key: _value(SETTINGS[key], each) for key, each in given.items() if key in SETTINGS}
    limits = None if "risk_limits" in without else limits_of(given)
    return Settings(values if limits is None else {**values, "risk_limits": limits})


def _refuse_contradictions(layer: Mapping[str, Given]) -> None:
    url, rival = layer.get("ws_url"), next((layer[name] for name in _API_PORT if name in layer), None)
    if url is not None and rival is not None:
        raise UsageError(f"{url.place} is the WebSocket port's and {rival.place} the API port's: give one of them")


def _rest(below: Mapping[str, Given], above: Collection[str]) -> dict[str, Given]:
    """Return what is left of a layer under one that may be about the other port."""
    dropped: tuple[str, ...] = ()
    if "ws_url" in above:
        dropped = _API_PORT
    elif not set(_API_PORT).isdisjoint(above):
        dropped = _WEBSOCKET_PORT
    return {key: each for key, each in below.items() if key not in dropped}


def _value(setting: Setting, given: Given) -> object:
    try:
        return setting.check(given)
    except ValueError as error:
        got = "" if setting.is_secret else f", not {repr(given.value)[:100]}"
        raise UsageError(f"{given.place} must be {error}{got}") from None
