"""The texts of a schema folder: protos as we print them, the comments in them, and TOML that keeps its bytes."""
