"""One function, one thing that someone does: one transaction; commit, then speak."""
