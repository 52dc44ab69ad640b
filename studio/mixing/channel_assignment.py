"""Who gets which channel of the desk."""

from collections import Counter

from studio.mixing.profile import PROFILES, Channel, alternating
from studio.theory.score import Score


def channels_of(score: Score) -> dict[str, Channel]:
    """The channel of every part, by id, from the score's profile; players of one role stand on different sides.

    An instrument that the profile has a channel for keeps its own place whatever its role.
    """
    profile = PROFILES[score.profile]
    seen: Counter[str] = Counter()
    channels = {}
    for part in score.parts:
        if part.instrument in profile.instruments:
            channels[part.id] = profile.instruments[part.instrument]
        else:
            channels[part.id] = alternating(profile.channels[part.role], seen[part.role])
            seen[part.role] += 1
    return channels
