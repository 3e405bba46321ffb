"""Serve a recording to clients: their requests are answered from it, and its pushes are played to those who asked."""
