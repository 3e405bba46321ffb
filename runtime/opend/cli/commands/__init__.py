"""Hold the commands: one module each, under the command's name.

Invariant: a command's module has ``add``, which describes it, and ``run``, which does the work; only the
command given is loaded.
"""
