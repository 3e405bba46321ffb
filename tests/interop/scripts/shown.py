"""Show values with their types as plain JSON, so that values which print alike but are not the same differ."""

import pandas as pd


def shown(value):
    """Return a value in a form that JSON can hold; a table keeps its types, the order of its columns, and its index."""
    if isinstance(value, pd.DataFrame):
        columns = {name: [str(kind), list(map(shown, value[name].tolist()))] for name, kind in value.dtypes.items()}
        return {"columns": list(value.columns), "index": str(value.index), "cells": columns}
    if isinstance(value, dict):
        return {f"{type(key).__name__} {key!r}": shown(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set):
        return [type(value).__name__, *map(shown, value)]
    if hasattr(value, "__dict__") and not isinstance(value, str | int):
        return [type(value).__name__, {str(name): shown(each) for name, each in vars(value).items()}]
    return f"{type(value).__name__} {value!r}"
