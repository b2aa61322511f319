"""Slack's side of the house: with app.py and web/ the only place that knows Bolt and the SDK."""
