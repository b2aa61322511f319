"""The torture test: the real process under kill -9, bad luck and a clock that jumps (`make torture`).

people.py      act at random, on what they see
weather.py     faults of Slack, dropped sockets, the story clock jumping both ways
processes.py   `amends run`, one or several, killed and started again
run.py         all of it together, until everything that was due has been said
evidence.py    what the database holds then, and what Slack saw
invariants.py  what must be true of that: pure functions, tested on doctored evidence
"""
