"""The Patch lab tab: describe a sound, hear what was found, keep one, ask for it in a wish."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import is_playing

SEARCHED_MS = 240_000
"""Loading torch and playing 150 patches takes five seconds, but more on a machine that is busy."""


def test_a_sound_is_described_heard_kept_and_asked_for(page: Page, complaints):
    complaints.allowed |= {"409"}  # of the name that is refused
    page.get_by_role("tab", name="Patch lab").click()
    lab = page.locator(".lab")
    page.get_by_label("How should it sound?").fill("warm plucky bass")
    page.get_by_label("How long to look").select_option(label="Quick: 60 patches")
    page.get_by_role("button", name="Find", exact=True).click()

    candidates = lab.get_by_role("list", name="Candidates").get_by_role("listitem")
    expect(candidates).to_have_count(3, timeout=SEARCHED_MS)
    candidates.first.get_by_role("button", name="Play patch 1 of 3").click()
    is_playing(page)
    candidates.first.get_by_label("Name of the instrument").fill("piano")
    candidates.first.get_by_role("button", name="Keep").click()
    expect(candidates.first.get_by_role("status")).to_contain_text("means something in a wish already")
    candidates.first.get_by_label("Name of the instrument").fill("night-bass")
    candidates.first.get_by_role("button", name="Keep").click()
    expect(candidates.first.get_by_role("status")).to_contain_text("Kept.")
    page.get_by_role("button", name="Use night-bass in a wish").click()

    expect(page.get_by_label("What should it sound like?")).to_have_value("lo-fi with night-bass")
    expect(page.get_by_role("group", name="Understood")).to_contain_text("night-bass")


def test_what_says_nothing_is_answered_with_what_would(page: Page, complaints):
    complaints.allowed |= {"400"}
    page.get_by_role("tab", name="Patch lab").click()

    page.get_by_label("How should it sound?").fill("blorp")
    page.get_by_role("button", name="Find", exact=True).click()

    expect(page.locator(".lab").get_by_role("alert")).to_contain_text(
        "Nothing in 'blorp' says how a sound is"
    )
