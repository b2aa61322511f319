"""How Slack says it: Block Kit builders. They know the domain, and nothing of use cases or the store."""
