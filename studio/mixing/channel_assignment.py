"""The choice of a channel on the desk for every part."""

from collections import Counter

from studio.mixing.profile import Channel, alternating, profile_of
from studio.theory.score import Score


def channels_of(score: Score) -> dict[str, Channel]:
    """The channel of every part, by id, from the score's profile; parts of one role go to different sides.

    An instrument that the profile has a channel for keeps its own place whatever its role.
    """
    profile = profile_of(score)
    seen: Counter[str] = Counter()
    channels = {}
    for part in score.parts:
        if part.instrument in profile.instruments:
            channels[part.id] = profile.instruments[part.instrument]
        else:
            channels[part.id] = alternating(profile.channels[part.role], seen[part.role])
            seen[part.role] += 1
    return channels
