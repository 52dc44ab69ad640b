"""Who gets which channel of the desk."""

from collections import Counter

from studio.mixing.profile import PROFILES, Channel, alternating
from studio.theory.score import Score


def channels_of(score: Score) -> dict[str, Channel]:
    """The channel of every part, by id, from the score's profile; players of one role stand on different sides."""
    profile = PROFILES[score.profile]
    seen: Counter[str] = Counter()
    channels = {}
    for part in score.parts:
        channel = profile.channel_of(part.role, part.instrument)
        channels[part.id] = alternating(channel, seen[part.role])
        seen[part.role] += 1
    return channels
