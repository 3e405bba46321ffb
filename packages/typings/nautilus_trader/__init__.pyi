"""The names of NautilusTrader that packages/opend-nautilus uses, since it is not in the development environment."""
