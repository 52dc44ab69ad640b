"""One small reader per thing that words can ask for; none knows of another."""
