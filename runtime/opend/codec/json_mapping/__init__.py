"""Protobuf's JSON mapping: read, written, and counted before it is read."""
