"""What the desk of calls needs for its answers: turns within the rate limits, the ticks of the past, replies that may
be used again, what orders are weighed with, and how calls ended.
"""
