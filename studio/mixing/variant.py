"""A variant: the whole mix leaned one way, as settings of the desk for every role."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from studio.mixing.desk_settings import Desk, StripSettings
from studio.registry import Registry
from studio.theory.score import Part, Score


@dataclass(frozen=True, slots=True)
class Variant:
    """A change to the whole mix: the desk settings of every role.

    Attributes:
        label: What a person calls it: "Bass-heavy".
        help: What it does to the sound, in one sentence.
        roles: The strip of every part of a role.
        everyone: The strip of the parts whose role is not named.
        space_db: The return of the room.
        about: The role that it is for; "" is none above the others.
    """

    label: str
    help: str
    roles: Mapping[str, StripSettings] = field(default_factory=dict)
    everyone: StripSettings = field(default_factory=StripSettings)
    space_db: float = 0.0
    about: str = ""

    def sentence(self, score: Score) -> str:
        """One sentence for a person that says what the variant does to a piece."""
        if self.about and all(part.role != self.about for part in score.parts):
            return f"{self.label}: this piece has no {self.about}, so only the others make way."
        return f"{self.label}: {self.help[0].lower()}{self.help[1:]}"

    def strip_of(self, part: Part) -> StripSettings:
        """The strip that the variant gives a part."""
        return self.roles.get(part.role, self.everyone)


VARIANTS: Registry[Variant] = Registry("studio.mixing.variants", Variant, "mix variant")
"""Every way a mix can be leaned, by id; "balanced" leaves it as the profile mixes it."""


def desk_of(variant: Variant, score: Score, current: Desk | None = None) -> Desk:
    """The desk of a piece set to a variant.

    Mutes, solos and what moves during the piece stay as a person set them; all else is the variant's, so that
    one can follow another without anything adding up.

    Args:
        variant: Where to lean.
        score: The piece.
        current: The desk as it stands; None is at rest.
    """
    before = current or Desk()
    strips = {}
    for part in score.parts:
        own = before.strip_of(part.id)
        strips[part.id] = replace(
            variant.strip_of(part), mute=own.mute, solo=own.solo, automation=own.automation
        )
    return Desk(strips, variant.space_db)
