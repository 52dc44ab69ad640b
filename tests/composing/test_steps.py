from studio.composing.part_writing import Pattern
from studio.composing.randomness import stream
from studio.composing.steps import Step, bars_of, choose, read_steps, suitable
from studio.theory.meter import Meter

FOUR = Meter(4, 4)


def test_marks_become_steps_and_hyphens_hold_them() -> None:
    (bar,) = read_steps("x---..X-", 2, FOUR)
    assert bar == (Step(0, 960, "x"), Step(1440, 480, "X"))


def test_bars_and_blanks_are_for_the_eye() -> None:
    assert read_steps("x... .... x... ....|................", 4, FOUR) == (
        (Step(0, 120, "x"), Step(960, 120, "x")),
        (),
    )


def test_a_pattern_is_rewritten_for_another_meter_by_its_beats() -> None:
    pattern = Pattern({"kick": "x.......x......."})
    assert [step.tick for step in bars_of(pattern, "kick", Meter(3, 4))[0]] == [0]
    assert [step.tick for step in bars_of(pattern, "kick", Meter(5, 4))[0]] == [0, 1440]


def test_triplets_have_three_steps_to_a_beat() -> None:
    pattern = Pattern({"ride": "x.xx.xx.xx.x"}, steps_per_beat=3)
    assert [step.tick for step in bars_of(pattern, "ride", FOUR)[0]][:3] == [0, 320, 480]


def test_the_meter_counts_before_the_section_and_the_section_before_the_energy() -> None:
    waltz = Pattern({"line": "x..........."}, meter="3/4", energy=(0.9, 1.0))
    hook = Pattern({"line": "x..............."}, sections=("hook",), energy=(0.9, 1.0))
    soft = Pattern({"line": "x..............."}, energy=(0.0, 0.3))
    loud = Pattern({"line": "x..............."}, energy=(0.3, 1.0))
    patterns = (waltz, hook, soft, loud)
    assert suitable(patterns, Meter(3, 4), "hook", 0.1) == [waltz]
    assert suitable(patterns, FOUR, "hook", 0.1) == [hook]
    assert suitable(patterns, FOUR, "verse", 0.1) == [soft]
    assert suitable(patterns, FOUR, "verse", 0.8) == [loud]


def test_weights_decide_how_often() -> None:
    often, rarely = Pattern({"line": "x"}, weight=9.0), Pattern({"line": "x."}, weight=1.0)
    chosen = [choose((often, rarely), FOUR, "verse", 0.5, stream(seed, "test")) for seed in range(200)]
    assert 150 < sum(item is often for item in chosen) < 198
