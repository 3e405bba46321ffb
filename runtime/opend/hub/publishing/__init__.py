"""Publish to the streams of the NATS server: a queue, the end of each stream, and the connection that carries batches.

Invariant: what a stream has of a hub is in the order in which it was queued, without doubles or holes.
"""
