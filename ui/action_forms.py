"""The Editor's menu and its forms, drawn from the actions that make the next take of a song."""

from typing import Any

from studio.action import Edit, edits
from studio.options import Option

_REGION = {"start", "end", "snap"}
"""Options without a field, since the selection gives them."""

_WITHOUT_A_FIELD = {"seed", "file", "json"}


def action_forms() -> list[dict[str, Any]]:
    """The forms of the Editor's edits, in the order of its menu; ``ActionForm`` in the page's types."""
    return [_form(edit) for edit in edits().values() if edit.offered_for]


def _form(edit: Edit) -> dict[str, Any]:
    return {
        "id": edit.id,
        "label": edit.caption,
        "help": edit.summary,
        "icon": edit.icon,
        "key": edit.shortcut,
        "offered_for": sorted(edit.offered_for),
        "region": _region(edit),
        "heard_from": edit.heard_from,
        "fields": [_field(option) for option in edit.options.values() if _has_field(option)],
        "presets": [
            {"label": preset.label, "help": preset.help, "values": dict(preset.values)}
            for preset in edit.presets
        ],
    }


def _region(edit: Edit) -> str:
    """The edit's use of the selected bars: "needed", "optional" or "none"."""
    if "start" not in edit.options:
        return "none"
    return "needed" if edit.needs_region else "optional"


def _has_field(option: Option) -> bool:
    return not option.hidden and option.kind not in _WITHOUT_A_FIELD and option.name not in _REGION


def _field(option: Option) -> dict[str, Any]:
    return {
        "name": option.name,
        "kind": option.kind,
        "label": option.label,
        "help": option.help,
        "unit": option.unit,
        "low": option.low,
        "high": option.high,
        "default": list(option.default) if isinstance(option.default, tuple) else option.default,
        "choices": [list(choice) for choice in option.choices()] if option.choices else None,
        "suggestions": list(option.suggestions),
        "ends": list(option.ends),
        "one_of": option.one_of,
        "required": option.required,
    }
