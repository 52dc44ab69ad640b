"""The balance of a mix: what the soundcheck found and a person may change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from studio.mixing.strip import Faders


@dataclass(frozen=True, slots=True)
class Balance:
    """Levels of every part, in steps of 0.1 dB.

    Attributes:
        gains_db: Faders, by part id; a part that is not named stands at 0.
        trims_db: What brings each part, as it is played, to the level that its effects count on.
        peaks_dbfs: Where each part's peaks are held back; a part that is not named keeps them all.
    """

    gains_db: Mapping[str, float]
    trims_db: Mapping[str, float] = field(default_factory=dict)
    peaks_dbfs: Mapping[str, float] = field(default_factory=dict)

    def faders_of(self, part_id: str) -> Faders:
        """The levels of a part."""
        return Faders(
            trim_db=self.trims_db.get(part_id, 0.0),
            gain_db=self.gains_db.get(part_id, 0.0),
            peaks_dbfs=self.peaks_dbfs.get(part_id),
        )

    def has_heard(self, part_id: str) -> bool:
        """True if any level of a part was set; a part that does not play has all its levels at rest."""
        return self.faders_of(part_id) != Faders()

    def to_json(self) -> dict[str, Any]:
        """A plain description; :meth:`from_json` reads it back equal."""
        return {
            "gains_db": dict(self.gains_db),
            "trims_db": dict(self.trims_db),
            "peaks_dbfs": dict(self.peaks_dbfs),
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Balance":
        """Read what :meth:`to_json` wrote; "peaks_dbfs" may be missing, as it is in older takes."""
        return cls(dict(plain["gains_db"]), dict(plain["trims_db"]), dict(plain.get("peaks_dbfs", {})))
