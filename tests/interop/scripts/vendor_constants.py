"""Print the vendor's constants of its screening protocols, by class, as JSON."""

import json
from enum import IntEnum

from futu.quote import stock_screen_const

classes = [value for value in vars(stock_screen_const).values() if isinstance(value, type) and value is not IntEnum]
print("RESULT", json.dumps({cls.__name__: {member.name: int(member) for member in cls} for cls in classes}))
