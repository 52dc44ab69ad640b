"""Write README's tables from the registries: python -m tools.readme_tables."""

import re
from pathlib import Path

from studio.composing.genre import GENRES
from studio.synthesis.instrument import INSTRUMENTS

README = Path(__file__).parent.parent / "README.md"


def genre_rows() -> list[str]:
    """The genre table, a row for each genre."""
    return [
        f"| `{id_}` | {genre.label} | {genre.tempo_low:g}–{genre.tempo_high:g} BPM | {', '.join(genre.moods[:3])} |"
        for id_, genre in GENRES.items()
    ]


def main() -> None:
    """Rewrite the genre table and the number of instruments."""
    text = README.read_text(encoding="utf-8")
    head, rest = text.split("| id | studio | tempo | at home in |\n|---|---|---|---|\n", 1)
    after = rest.split("\n\n", 1)[1]
    text = head + "| id | studio | tempo | at home in |\n|---|---|---|---|\n" + "\n".join(genre_rows()) + "\n\n" + after
    README.write_text(
        re.sub(r"^\S+ instruments,", f"{len(INSTRUMENTS)} instruments,", text, flags=re.MULTILINE), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
