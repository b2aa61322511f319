"""Amends."""
