"""The codec: messages to bytes and JSON and back, from the field tables of the generated classes alone.

Invariant: writing is strict and names the field that is wrong; reading never returns a message that is incomplete.
"""

from opend.codec.json_reading import from_json
from opend.codec.json_writing import to_dict, to_json
from opend.codec.reading import decode
from opend.codec.writing import encode

__all__ = ["decode", "encode", "from_json", "to_dict", "to_json"]
