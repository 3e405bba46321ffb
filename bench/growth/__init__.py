"""Measure how cost grows: with subscriptions, waiting calls, the size of a message, connections and threads."""
