"""Whether every style sounds different from the genre that it changes.

Usage: python -m tools.style_distinctness [--seeds N] [--seconds S] [--rows FILE] [--out PAGE]

Every style and its parent are asked for by name alone, ``--seeds`` times each. A standardised logistic
regression on librosa's features of the masters tells the two apart, and finds each piece's kind among all; it
is always asked about a seed that it has not heard.
"""

import argparse
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import LeaveOneGroupOut, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from studio.composing.style import EVERY_GENRE, STYLES
from tools.distinctness import measured

GOAL = 0.75


def told_apart(rows: Sequence[Mapping[str, object]], among: Collection[str]) -> float:
    """The share of the pieces of some genres and styles that are told apart."""
    there = [row for row in rows if row["genre"] in among]
    points = np.array([row["features"] for row in there])
    names = np.array([str(row["genre"]) for row in there])
    seeds = np.array([row["seed"] for row in there])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.05, max_iter=2000))
    guesses = cross_val_predict(model, points, names, groups=seeds, cv=LeaveOneGroupOut())
    return float(np.mean(guesses == names))


def page(shares: Mapping[str, float], at_once: float, kinds: int, seeds: int) -> str:
    """The result as Markdown, the least distinct style first.

    Args:
        shares: How often each style is told from its parent.
        at_once: How often the genre or style of a piece is found among all of them.
        kinds: How many those are.
        seeds: Pieces of each.
    """
    parents = {style: EVERY_GENRE[style].parent for style in shares}
    lines = [
        (
            f"Told from their parents: **{np.mean(list(shares.values())):.0%}** of the pieces of "
            f"{len(shares)} styles, {seeds} seeds each; the goal is {GOAL:.0%}, chance 50%."
        ),
        "",
        f"Found among all {kinds} genres and styles at once: **{at_once:.0%}**; chance {1 / kinds:.1%}.",
        "",
        "| style | parent | told apart |",
        "|---|---|---|",
        *(
            f"| {style} | {parents[style]} | {share:.0%} |"
            for style, share in sorted(shares.items(), key=lambda item: (item[1], item[0]))
        ),
    ]
    return f"# How far the styles lie from their genres\n\n{__doc__}\n" + "\n".join(lines) + "\n"


def main() -> None:
    """Measure what has not been measured yet and print, or write, the page."""
    parser = argparse.ArgumentParser(description="Whether the styles sound different from their genres.")
    parser.add_argument("--seeds", type=int, default=4, help="pieces of each style and genre")
    parser.add_argument("--seconds", type=int, default=20, help="length of each piece")
    parser.add_argument("--styles", default=",".join(STYLES.ids), help="ids of styles, with commas between")
    parser.add_argument(
        "--rows", type=Path, help="keep every piece's features here, and do not measure again what is there"
    )
    parser.add_argument("--out", type=Path, help="write the page here")
    arguments = parser.parse_args()
    styles = arguments.styles.split(",")
    kinds = list(dict.fromkeys([*(EVERY_GENRE[style].parent for style in styles), *styles]))
    wanted = [(kind, seed) for kind in kinds for seed in range(arguments.seeds)]
    rows = measured(wanted, arguments.rows, arguments.seconds)
    shares = {style: told_apart(rows, (style, EVERY_GENRE[style].parent)) for style in styles}
    text = page(shares, told_apart(rows, kinds), len(kinds), arguments.seeds)
    if arguments.out:
        arguments.out.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
