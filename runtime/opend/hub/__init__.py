"""Share one OpenD with many programs through a NATS server with JetStream: what ``opend hub`` runs.

Invariant: the package `nats-py` is imported only when a hub is made; clients of a hub never need it.
"""
