# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, what comes beside the repair: what is so from a day on, and what is given to make up for it. Data only."""

ROLES = {
    "prevention": """
        ^ from @day|@date|@dayth|tomorrow|today !to|till|until|through|onto
        ^ from @num|@dayth @month !to|till|until|through
        ^ from @month @num|@dayth !to|till|until|through
        ^ from next @day|week|month !to|till|until
    """,
    "make_good": """
        to make up for !lost|last
        by way of apology|compensation|amends
        off your|my|our|the|this|next next|first|order|bill|invoice|stay|visit|fee
    """,
}
