"""Alembic's scripts, written by hand; a test compares their outcome with the tables."""
