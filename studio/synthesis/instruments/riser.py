"""A riser: noise opens and a tone climbs until the next section begins."""

from studio.synthesis.transitions import Transition, riser

instrument = Transition(
    label="Riser",
    family="fx",
    roles=("fx",),
    words=("riser", "risers", "uplifter"),
    program=97,
    also_plays=(97,),
    model=riser,
    tail_seconds=0.5,
)
