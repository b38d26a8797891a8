import pytest
import typer

from detente.surfaces.states import state_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CHN", "CHN"),
        ("chn", "CHN"),
        ("China", "CHN"),
        ("beijing", "CHN"),
        ("European Union", "IGOEUREEC"),
        ("Côte d'Ivoire", "CIV"),
    ],
)
def test_a_state_is_known_by_code_name_and_capital(text: str, code: str) -> None:
    assert state_of(text) == code


@pytest.mark.parametrize(("text", "hint"), [("Chian", "china"), ("Qqqq", "write it as USA")])
def test_an_unknown_state_is_told_with_near_ones(text: str, hint: str) -> None:
    with pytest.raises(typer.BadParameter, match=hint):
        state_of(text)
