"""Running the studio: benchmarks and the yardsticks they need."""
