"""The app's own HTTP door: what Slack sends, checked before anything reads it."""
