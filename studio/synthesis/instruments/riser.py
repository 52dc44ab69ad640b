"""A riser: noise opens and a tone climbs until the next section begins."""

from studio.synthesis.transitions import Transition, riser

instrument = Transition(label="Riser", model=riser, words=("riser", "build-up", "uplifter"), program=97, tail_seconds=0.5)
