"""Print the vendor's constants as JSON: members with their texts, and numbers with what helpers answer."""

import json
from enum import IntEnum

import futu

SKIPPED = {"FtEnum", "RunMode"}


def of_texts(kind):
    """Return the members of a class of texts, the number of each text, and the text of each number."""
    numbers = {text: int(number) for text, number in kind().load_dic().items()}
    members = {name: text for name, text in vars(kind).items() if isinstance(text, str) and not name.startswith("_")}
    return {
        "members": {name: text for name, text in members.items() if text in numbers},
        "numbers": {text: list(map(int, kind.to_number(text))) for text in numbers},
        "texts": {number: kind.to_string(number) for number in numbers.values()},
        "unknown": [kind.if_has_key("no such text"), kind.to_number("no such text")[0], kind.to_string2(-99)],
    }


found = {}
for name, kind in vars(futu).items():
    if not isinstance(kind, type) or name in SKIPPED or kind is IntEnum:
        continue
    if issubclass(kind, futu.FtEnum):
        found[name] = of_texts(kind)
    elif issubclass(kind, IntEnum):
        found[name] = {member: int(number) for member, number in kind.__members__.items()}
print("RESULT", json.dumps(found))
