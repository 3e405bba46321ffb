"""A search finds every comment that has all the words, the best first."""

from __future__ import annotations

import pytest

from opend.errors import UsageError
from opend.naming.elements import every_element
from opend.naming.searching import Query, search


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Implied volatility, in percent.", True),
        ("VOLATILITIES that are implied", True),
        ("impliedVolatility", True),
        ("IMPLIED_VOLATILITY", True),
        ("IVImpliedVolatility", True),
        ("Implied by the price.", False),
        ("simplied volatility", False),
        ("nonvolatile, implied", False),
    ],
)
def test_every_word_must_begin_a_word(text: str, fits: bool) -> None:
    assert Query("implied volatil").fits(text) is fits


def test_signs_in_words_are_taken_as_they_are() -> None:
    assert Query("p/e").fits("P/E ratio")
    assert not Query("a.b").fits("axb")
    assert Query("(cbbcs)").fits("contracts (CBBCs)")


def test_the_sentence_with_most_of_the_words_is_shown() -> None:
    text = "The option's volatility. Its implied volatility, in percent: 20 is 20%. Absent for futures."
    assert Query("implied volatility").sentence(text) == "Its implied volatility, in percent: 20 is 20%."
    assert Query("futures").sentence("") == ""


def test_what_matches_can_be_marked() -> None:
    query = Query("volatil implied")
    assert query.mark.sub("<>", "Implied volatility, impliedVolatility") == "<> <>ity, <><>ity"


def test_a_hit_has_every_word_and_every_such_element_is_a_hit() -> None:
    query = Query("open interest")
    found = {(hit.module, hit.path) for group in search(query) for hit in group.hits}
    wanted = {
        (element.module, element.path)
        for element in every_element()
        if all(word in f"{element.name} {element.text}".lower() for word in ("open", "interest"))
    }
    assert found <= wanted
    assert len(found) > 20
    assert ("qot_common", "OptionBasicQotExData.open_interest") in found


def test_names_come_before_texts_and_protocols_before_fields() -> None:
    groups = search(Query("reminder"))
    names = [group.stem for group in groups]
    assert set(names[:3]) == {"Qot_GetPriceReminder", "Qot_SetPriceReminder", "Qot_UpdatePriceReminder"}
    assert all(group.hits[0].kind == "file" for group in groups[:3])


def test_each_file_is_one_group() -> None:
    groups = search(Query("price"))
    assert len({group.module for group in groups}) == len(groups)
    assert all({hit.module for hit in group.hits} == {group.module} for group in groups)


@pytest.mark.parametrize(
    ("words", "explanation"),
    [
        ("", "give a word to search for"),
        ("voltility", "no comment has a word that begins with 'voltility'; did you mean volatility?"),
        ("price xyzzy", "no comment has a word that begins with 'xyzzy'"),
        ("warrant milestone dividend", "no single comment has all the words warrant milestone dividend"),
    ],
)
def test_a_search_without_a_hit_says_why(words: str, explanation: str) -> None:
    with pytest.raises(UsageError, match=explanation.replace("?", r"\?")):
        search(Query(words))
