"""Draw who leads a company, and what it says of itself.

Invariant: the people are a pure function of the listing; everyone took office after the company was founded.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.noise import uniforms

if TYPE_CHECKING:
    from opend.simulator.instruments.listing import Listing

__all__ = ["Executive", "executives", "founded"]

_GIVEN: Final = {
    "Female": ("Amelia", "Grace", "Ines", "Lena", "Mei", "Priya", "Sofia", "Yan"),
    "Male": ("Aaron", "Daniel", "Henry", "Kenji", "Liang", "Marco", "Omar", "Wei"),
}
_FAMILY: Final = ("Chan", "Fischer", "Garcia", "Haddad", "Lindqvist", "Morgan", "Okafor", "Sato", "Wong", "Zhang")
_TITLES: Final = {"Female": "Ms.", "Male": "Mr."}
_POSITIONS: Final = (
    "Chairman of the Board",
    "Chief Executive Officer",
    "Chief Financial Officer",
    "Chief Technology Officer",
    "Independent Director",
)
_EDUCATION: Final = ("Bachelor", "Master", "Doctor")
_LONGEST_IN_OFFICE: Final = 12 * 365


class Executive(NamedTuple):
    """One director or executive."""

    name: str
    """Without a title."""
    position: str
    gender: str
    born: int
    """Year."""
    education: str
    salary: int
    """Of a year, in the listing's currency."""
    since: date
    """First day in office."""

    @property
    def formal_name(self) -> str:
        """The name with its title, such as ``Ms. Grace Chan``."""
        return f"{_TITLES[self.gender]} {self.name}"


@lru_cache(4096)
def executives(listing: Listing) -> tuple[Executive, ...]:
    """Return the directors and executives of a company; no two have the same name."""
    (start,) = uniforms(f"people|{listing.text}", 1)
    return tuple(_executive(listing, int(start * len(_FAMILY)), place) for place in range(len(_POSITIONS)))


def founded(listing: Listing) -> int:
    """Return the year in which a company was founded."""
    (drawn,) = uniforms(f"founded|{listing.text}", 1)
    return listing.listed.year - 1 - int(40 * drawn)


def _executive(listing: Listing, start: int, place: int) -> Executive:
    gender, given, age, education, pay, tenure = uniforms(f"people|{listing.text}|{place}", 6)
    kind = "Female" if gender < 0.4 else "Male"
    names = _GIVEN[kind]
    # The family names differ, since the places do.
    family = _FAMILY[(start + 3 * place) % len(_FAMILY)]
    return Executive(
        name=f"{names[int(given * len(names))]} {family}",
        position=_POSITIONS[place],
        gender=kind,
        born=1955 + int(30 * age),
        education=_EDUCATION[int(education * len(_EDUCATION))],
        salary=round((0.4 + 5 * pay) / (1 + place)) * 1_000_000 + 250_000,
        since=max(listing.listed, date(2024, 1, 1) - timedelta(days=int(_LONGEST_IN_OFFICE * tenure))),
    )
