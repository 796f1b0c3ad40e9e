"""What can go wrong: the condition language, the threat library, findings and decisions."""
