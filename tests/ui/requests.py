"""Malicious requests: every route, with ids, numbers and bodies that it does not take."""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

_WORDS = (
    *(
        "9" * 30,
        "-1",
        "1e999",
        "NaN",
        "0x10",
        "",
        "%00",
        "..",
        "../..",
        "%2e%2e%2f",
        "a" * 3000,
        "💥",
        "%ff%fe",
        "null",
        "[]",
        "{}",
    ),
    *("9223372036854775808", "-9223372036854775809", "1.5", "true"),
)
_VALUES = (
    *(
        None,
        True,
        -1,
        10**30,
        1e308,
        "",
        "x" * 2000,
        "\x00",
        "💥",
        [],
        {},
        [[]],
        {"a": {}},
        [1] * 50,
        0.5,
        "drums",
        "all",
    ),
    *("Infinity", ["drums"], {"path": "/etc/passwd"}, {"strips": {"drums": {"fader_db": "loud"}}}),
)
_KINDS = (
    *(
        "regenerate",
        "extend",
        "cut",
        "duplicate",
        "move",
        "mute",
        "transpose",
        "tempo",
        "key",
        "remix",
        "desk",
        "master",
        "mix",
    ),
    *("unknown", 5, None, []),
)
_FIELDS = (
    *(
        "start",
        "end",
        "parts",
        "wish",
        "seed",
        "snap",
        "bars",
        "at",
        "to",
        "semitones",
        "tempo_bpm",
        "key",
        "desk",
        "target",
    ),
    *("match", "like", "variant", "melody_loyalty", "to_genre", "seconds", "auto", "name"),
)
_FILES = (b"", b"RIFF", b"MThd" + bytes(20), bytes(100), b"ID3" + bytes(50))


class Hostile(NamedTuple):
    """One request."""

    method: str
    address: str
    body: bytes | None


def hostile_requests(seed: int, ids: Sequence[str]) -> Iterator[Hostile]:
    """Requests without end, the same ones for the same seed.

    Args:
        seed: Where they come from.
        ids: Takes and songs that are there.
    """
    chance = random.Random(seed)

    def word(*others: str) -> str:
        return chance.choice((*_WORDS, *others))

    def take() -> str:
        return chance.choice((*ids, *ids, *_WORDS))

    def order() -> bytes:
        fields = {name: chance.choice(_VALUES) for name in chance.sample(_FIELDS, chance.randrange(7))}
        return json.dumps({"kind": chance.choice(_KINDS), **fields}).encode()

    def desk() -> bytes:
        return json.dumps({"variant": chance.choice(_VALUES), "desk": chance.choice(_VALUES)}).encode()

    makers: tuple[Callable[[], Hostile], ...] = (
        lambda: Hostile("GET", f"/api/songs?limit={word('5')}&offset={word('0')}", None),
        lambda: Hostile(
            "GET",
            f"/media/{take()}/{word('master.wav', 'score.json', 'stems.zip', 'stems/drums.flac')}",
            None,
        ),
        lambda: Hostile(
            "GET", f"/media/{take()}/chunks/{word('master', 'drums')}/{word('0', '99999999')}", None
        ),
        lambda: Hostile("GET", f"/media/{take()}/impulse/{word('reverb', 'echo')}", None),
        lambda: Hostile("GET", f"/api/takes/{take()}{chance.choice(('', '/editor', '/desk'))}", None),
        lambda: Hostile("POST", f"/api/takes/{take()}/edits", order()),
        lambda: Hostile(
            "POST", f"/api/takes/{take()}/desk/{chance.choice(('variant', 'automix', 'match', 'x'))}", desk()
        ),
        lambda: Hostile("GET", f"/export/{take()}/{word('midi')}", None),
        lambda: Hostile("GET", f"/api/jobs/{word()}", None),
        lambda: Hostile("POST", f"/api/jobs/{word()}/{chance.choice(('cancel', 'retry'))}", None),
        lambda: Hostile("POST", f"/api/import?name={word()}&title={word()}", chance.choice(_FILES)),
        lambda: Hostile("POST", f"/api/patches?text={word()}&count={word()}&seed={word()}", b""),
        lambda: Hostile("GET", f"/api/patches/{word()}/{word()}/sound", None),
        lambda: Hostile("POST", f"/api/patches/{word()}/keep", desk()),
        lambda: Hostile("DELETE", f"/api/takes/{word()}", None),
        lambda: Hostile(
            chance.choice(("PUT", "PATCH", "TRACE")),
            chance.choice(("/api", "/healthz", "/gradio_api/upload")),
            None,
        ),
    )
    while True:
        yield chance.choice(makers)()
