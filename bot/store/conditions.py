"""Conditions of the partial indexes, and of the queries that go by them."""

# Queries use these very words: SQLite takes a partial index only
# when its condition stands literally in the query, not when it comes as a parameter.
IS_PENDING = "state = 'pending'"
# The same; the second half is always true. It keeps PostgreSQL from asking the index of the claims for the
# rest of a lane, which it would as long as it has no figures about the table.
IS_CLAIMABLE = f"{IS_PENDING} AND attempts >= 0"
IS_ALONE = f"{IS_PENDING} AND attempts = 0 AND lane IS NULL"  # pings that nobody has claimed
IS_UNFINISHED = "state = 'unfinished'"
IS_OPEN = "state NOT IN ('closed', 'discarded')"
IS_UNTOLD = "state IN ('unfinished', 'in_review', 'changes_asked', 'approved')"
IS_KEPT = "state = 'kept'"
IS_WAITING = "state IN ('in_review', 'changes_asked')"
# Asked, of what outlives its case.
IS_LASTING = "state = 'said' AND kind IN ('settling.held', 'settling.thank')"
IS_IN_LANE = f"{IS_PENDING} AND lane IS NOT NULL"
