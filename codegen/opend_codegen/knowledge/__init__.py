"""What we know beyond the protos: ids, effects, limits, paging, enums of ints, and since when each element exists."""
