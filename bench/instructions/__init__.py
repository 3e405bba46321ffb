"""Count the machine instructions of the codec's and the session's inner work, which other programs do not disturb."""
