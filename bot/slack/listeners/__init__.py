"""Thin listeners, registered in one place: parse, decide, acknowledge, return."""
