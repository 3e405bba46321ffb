"""Measure folders of collected data: how fast they are read, and the bytes that a tick takes."""
