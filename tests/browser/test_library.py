"""The Library tab and the player below it."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import SHORT_WISH, is_playing, make_song

OTHER_WISH = "dark trap at 140 bpm in C minor, 8 seconds, seed 8"


def test_songs_are_listed_newest_first_and_play_on_between_tabs(page: Page):
    older = make_song(page, OTHER_WISH)
    older_title = page.locator(".song h2").inner_text()
    newer = make_song(page, SHORT_WISH)
    assert older != newer

    page.get_by_role("tab", name="Library").click()
    tiles = page.locator(".tile")
    expect(tiles.nth(1).locator(".tile-title")).to_have_text(older_title)
    tiles.nth(1).get_by_role("button", name="Play").click()
    expect(page.locator(".mini-title")).to_have_text(older_title)
    page.get_by_role("tab", name="Create").click()

    is_playing(page)
    expect(page.locator(".mini").get_by_role("button", name="Pause")).to_be_visible()


def test_a_song_is_found_by_what_is_known_of_it(page: Page):
    make_song(page, "chiptune at 150 bpm, 8 seconds, like zanzibar")
    page.get_by_role("tab", name="Library").click()
    search = page.get_by_label("Search songs")
    expect(page.locator(".tile").first).to_be_visible()

    search.fill("150 zanzibar")
    expect(page.locator(".tile:visible")).to_have_count(1)
    search.fill("nothing is called this")

    expect(page.locator(".library-count")).to_have_text("No song matches.")


def test_a_song_of_the_library_opens_on_its_card(page: Page, song: str):
    del song  # there is one to open
    expect(page.locator(".song")).to_have_count(0)

    page.get_by_role("tab", name="Library").click()
    title = page.locator(".tile-title").first
    title_text = title.inner_text()
    title.click()

    expect(page.locator(".song h2")).to_have_text(title_text)
    expect(page.locator(".song h2")).to_be_visible()


def test_only_one_thing_plays_at_a_time(card: Page, song: str):
    del song  # there is another one
    page = card
    page.locator(".song .round").first.click()
    is_playing(page)
    page.get_by_role("tab", name="Library").click()

    page.locator(".tile").nth(1).get_by_role("button", name="Play").click()
    is_playing(page)

    expect(page.locator(".tile").nth(1).locator(".round")).to_have_accessible_name(
        f"Pause {page.locator('.tile-title').nth(1).inner_text()}"
    )
    expect(page.get_by_role("button", name="Pause")).to_have_count(2)  # its own and the player's
