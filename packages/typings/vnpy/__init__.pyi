"""The names of vnpy that packages/opend-vnpy uses, since vnpy is not in the development environment."""
