"""No lease is lost, none comes back, and none harms another, whatever happens while OpenD or NATS is waited for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from tests.hub.leasing.scene import LEASE_SECONDS, Scene, entry, scene

from opend.errors import LinkError, ServerError

RUN_OUT = LEASE_SECONDS + 1.0


def played(play: Callable[[Scene], Awaitable[None]]) -> Callable[[], None]:
    """Run a test on a scene of its own."""

    def test() -> None:
        async def main() -> None:
            async with scene() as made:
                await play(made)

        asyncio.run(main())

    test.__name__ = test.__qualname__ = getattr(play, "__name__", "test")
    test.__doc__ = play.__doc__
    return test


def once(act: Callable[[], object]) -> Callable[[Any], object]:
    """Return a hook that acts the first time that it is called."""
    acts = [act]
    return lambda _: acts.pop()() if acts else None


def always(answer: bool) -> Callable[[Any], bool]:
    """Return a rule that has one answer."""
    return lambda _: answer


@played
async def test_a_lease_that_comes_while_others_are_served_is_served_too(on: Scene) -> None:
    on.hear(x=entry("00001"))
    on.opend.meanwhile = once(lambda: on.hear(y=entry("00002")))
    await on.holding.catch_up()
    assert on.codes() == {"00001"}
    await on.holding.catch_up()
    assert on.codes() == {"00001", "00002"}


@played
async def test_a_loss_of_opend_while_leases_are_served_is_made_up_for(on: Scene) -> None:
    on.hear(x=entry("00001"))
    await on.holding.catch_up()
    on.opend.held.clear()
    on.hear(y=entry("00002"))
    on.opend.meanwhile = once(on.holding.subscribe_again)
    await on.holding.catch_up()
    await on.holding.catch_up()
    assert on.codes() == {"00001", "00002"}


@played
async def test_a_client_may_leave_while_all_are_served(on: Scene) -> None:
    on.hear(x=entry("00001", push=True))
    on.hear(y=entry("00002"))
    on.opend.meanwhile = once(lambda: on.hear(x=None, y=None))
    await on.holding.catch_up()
    assert not on.holding.book.leases
    await on.holding.catch_up()
    assert on.codes() == set()


@played
async def test_what_others_want_meanwhile_is_asked_for_later(on: Scene) -> None:
    """The second request was made before, so what it did not ask for does not count as held."""
    on.hear(x=entry("00001", push=True))
    on.hear(y=entry("00002", push=False))
    on.opend.meanwhile = once(lambda: on.hear(z=entry("00002", "00001", push=True)))
    await on.holding.catch_up()
    await on.holding.catch_up()
    assert set(on.opend.held.values()) == {True}
    asked: list[object] = []
    on.opend.meanwhile = asked.append
    on.hear(w=entry("00001", push=True))
    await on.holding.catch_up()
    assert asked == []


@played
async def test_what_is_wanted_again_is_subscribed_to_again(on: Scene) -> None:
    on.hear(x=entry("00001"))
    await on.holding.catch_up()
    on.hear(x=None)
    on.opend.meanwhile = once(lambda: on.hear(y=entry("00001")))
    await on.holding.catch_up()
    await on.holding.catch_up()
    assert on.codes() == {"00001"}


@played
async def test_a_lease_that_is_renewed_while_another_is_ended_stays(on: Scene) -> None:
    for client in "abc":
        await on.holding.enter(client, client)
    on.clock.now += RUN_OUT
    on.bucket.meanwhile = once(lambda: on.holding.note("b"))
    await run_once(on)
    assert list(on.holding.book.leases) == ["b"]
    assert [client for client, _ in on.bucket.deleted] == ["a", "c"]


async def run_once(on: Scene) -> None:
    """Let the keeper of leases make a round, at a moment of the clock."""
    running = asyncio.create_task(on.holding.run())
    await asyncio.sleep(0.1)
    running.cancel()


@played
async def test_a_hub_that_was_away_while_it_would_have_ended_a_lease_ends_none(on: Scene) -> None:
    for client in "ab":
        await on.holding.enter(client, client)
    on.clock.now += RUN_OUT

    def stop() -> None:
        on.clock.now += 100.0

    on.bucket.meanwhile = once(stop)
    await run_once(on)
    assert list(on.holding.book.leases) == ["a", "b"]
    assert on.holding.book.expired(on.clock.now + LEASE_SECONDS) == []
    assert on.bucket.deleted == []


@played
async def test_an_entry_that_was_renewed_unheard_keeps_its_lease(on: Scene) -> None:
    """What the hub has not heard of yet is in the bucket; what comes at the same moment is known by its revision."""
    await on.bucket.put("", "x", entry("00001"))
    await on.holding.load()
    on.clock.now += RUN_OUT
    on.bucket.age = 2.0
    await run_once(on)
    assert on.codes() == {"00001"}
    assert on.holding.book.expired(on.clock.now + LEASE_SECONDS - 3.0) == []
    assert on.holding.book.expired(on.clock.now + LEASE_SECONDS) == ["x"]
    on.clock.now += RUN_OUT
    on.bucket.age = RUN_OUT
    await run_once(on)
    assert (on.codes(), on.bucket.deleted) == (set(), [("x", 7)])


@played
async def test_a_bucket_that_cannot_be_read_ends_no_lease_and_keeps_none_from_being_served(on: Scene) -> None:
    def fail(_: str) -> None:
        raise LinkError("no answer")

    await on.holding.enter("a", "a")
    on.clock.now += RUN_OUT
    on.hear(x=entry("00001"))
    on.bucket.meanwhile = fail
    await run_once(on)
    assert (list(on.holding.book.leases), on.codes()) == (["a", "x"], {"00001"})


@played
async def test_an_entry_that_changes_while_the_bucket_is_read_is_the_newer_one(on: Scene) -> None:
    await on.bucket.put("", "x", entry("00001"))
    await on.bucket.put("", "y", entry("00002"))
    on.bucket.meanwhile = once(lambda: on.hear(x=entry("00005"), y=None))
    await on.holding.load()
    assert on.codes() == {"00005"}


@played
async def test_a_client_that_leaves_during_its_change_does_not_come_back(on: Scene) -> None:
    for is_refused in (False, True):
        await on.holding.enter("a", "a")
        on.opend.refuses = always(is_refused)
        on.opend.meanwhile = once(lambda: on.holding.leave("a"))
        with pytest.raises((LinkError, ServerError)):
            await on.ask("a", "00001")
        assert not on.holding.book.leases
        assert not on.bucket.entries_kept
        on.opend.refuses = lambda _: False
        await on.holding.catch_up()
        assert on.codes() == set()


@played
async def test_a_refused_change_does_not_stay_in_the_bucket(on: Scene) -> None:
    """A renewal has put it there while OpenD was asked; a hub that takes over would ask for it again."""
    await on.holding.enter("a", "a")
    kept = on.bucket.entries_kept["a"]
    on.clock.now += LEASE_SECONDS - 1.0
    on.opend.refuses = lambda _: True

    async def renew() -> None:
        on.clock.now += 2.0
        await on.holding.renew("a")
        assert on.bucket.entries_kept["a"] != kept

    on.opend.meanwhile = once(renew)
    with pytest.raises(ServerError):
        await on.ask("a", "00001")
    await on.holding.renew("a")
    assert on.bucket.entries_kept["a"] == kept


@played
async def test_a_lease_that_wants_too_much_keeps_no_other_from_being_served(on: Scene) -> None:
    on.opend.quota = 3
    on.hear(x=entry("00001", "00002", "00003", "00004"))
    on.hear(y=entry("00005"))
    on.hear(z=entry("00388", push=True))
    with pytest.raises(ServerError, match=r"no \(free: 2"):
        await on.holding.catch_up()
    assert on.codes() == {"00005", "00388"}
    on.hear(x=entry("00001"))
    await on.round()
    assert on.codes() == {"00001", "00005", "00388"}


@played
async def test_an_account_that_is_refused_harms_its_own_lease_only(on: Scene) -> None:
    on.opend.refuses = lambda c2s: 13 in getattr(c2s, "acc_id_list", ())
    on.hear(x=entry("00001", accounts=(13, 5)))
    await on.holding.catch_up()
    assert (on.codes(), on.opend.accounts) == ({"00001"}, [5])
    await on.holding.enter("a", "a")
    await on.holding.follow_accounts("a", [7])
    assert sorted(on.opend.accounts) == [5, 7]
    await on.ask("a", "00002")
    assert on.codes() == {"00001", "00002"}
    with pytest.raises(ServerError):
        await on.holding.follow_accounts("a", [7, 13])
    assert on.holding.book.leases["a"].accounts == (7,)


@played
async def test_what_opend_does_not_let_go_of_keeps_nobody_waiting(on: Scene) -> None:
    on.hear(x=entry("00001"))
    await on.holding.catch_up()
    on.opend.refuses = lambda c2s: getattr(c2s, "is_sub_or_un_sub", None) is False
    on.hear(x=None)
    on.hear(y=entry("00002"))
    await on.holding.catch_up()
    assert on.codes() == {"00001", "00002"}
    on.opend.refuses = lambda _: False
    await on.holding.catch_up()
    assert on.codes() == {"00002"}
