"""What the desk of calls needs for its answers: turns within the rate limits, and the ticks of the past."""
