"""The command `opend-codegen`: import a schema, generate the package from it, compare schemas, tell their history.

Invariant: exit status 0 means done, 1 that the work failed with one line on stderr, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

try:
    from opend_codegen import diff
    from opend_codegen.commands import generating, histories, importing, new_folder
    from opend_codegen.errors import CodegenError
except ModuleNotFoundError as missing:  # The command comes with the package, its dependencies with an extra.
    sys.exit(f"opend-codegen: the package `{missing.name}` is missing: pip install 'opend[codegen]'")

__all__ = ["main"]

_INTERRUPTED = 130
_COMMANDS = (
    new_folder.add_command,
    importing.add_command,
    generating.add_commands,
    diff.add_command,
    histories.add_command,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="opend-codegen", description="Generate the typed package opend_proto from the gateway's protobuf schema."
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for add_command in _COMMANDS:
        add_command(commands.add_parser)
    options = parser.parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except CodegenError as error:
        print(f"opend-codegen: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("opend-codegen: interrupted; nothing was changed", file=sys.stderr)
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
