"""Hold what gives the package the vendor's names: its submodules, and the names that these export."""
