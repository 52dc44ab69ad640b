"""The header names everybody whose sounds are played."""

from html import unescape

from studio.synthesis.sound_bank import BANKS
from ui.components.header import header


def test_the_about_box_credits_every_bank() -> None:
    shown = unescape(header().html_template)

    for bank in BANKS.values():
        assert f"<li>{bank.label} by {bank.credit}; {bank.licence}</li>" in shown
