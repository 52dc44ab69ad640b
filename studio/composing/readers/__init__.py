"""One small reader for each thing that words can ask for; they are independent of each other."""
