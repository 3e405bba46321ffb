"""Which int field holds which enum: derived from comments, settled by hand, and the enums of extra/."""
