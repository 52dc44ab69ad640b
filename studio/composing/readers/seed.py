"""The seed."""

import re

from studio.composing.brief import MAXIMUM_SEED
from studio.errors import BriefError

_SEED = re.compile(r"\bseed ?(?:number|nr|no)?\.? ?[:=#]? ?(-?\d+)\b")


def read_seed(folded: str) -> int | None:
    """The seed that a text names: "seed 42", "seed: 42", "seed=42".

    Raises:
        BriefError: It is outside 0 to 4,294,967,295.
    """
    match = _SEED.search(folded)
    if match is None:
        return None
    if len(match[1]) > 10 or not 0 <= int(match[1]) <= MAXIMUM_SEED:
        raise BriefError(f"The seed is {match[1][:20]}; it can be 0 to {MAXIMUM_SEED:,}.")
    return int(match[1])
