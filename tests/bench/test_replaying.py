"""The gateway of `bench.face` answers a request that was made before with the reply of that time."""

from __future__ import annotations

from bench.replaying import replaying

from opend import Client
from opend.simulator import ManualClock, Simulator


def test_a_repeated_request_gets_the_reply_of_the_first_while_it_is_on() -> None:
    clock = ManualClock()
    with (
        Simulator(clock=clock, rate_limits=False) as simulator,
        replaying(simulator.host, simulator.port) as replies,
        Client(port=replies.port, rate_limit="off") as client,
    ):

        def moment() -> float:
            """Return the gateway's time a minute after the last call."""
            clock.advance(60.0)
            return float(client.system.get_global_state(user_id=0).time)

        first = moment()
        assert moment() == first + 60
        replies.start(is_on=True)
        kept = moment()
        assert kept == first + 120
        assert [moment(), moment()] == [kept, kept]
        replies.start(is_on=True)
        assert moment() == first + 300
        replies.start(is_on=False)
        assert moment() == first + 360
