"""Tables for a terminal."""

from assess.cli.tables import table, width


def test_columns_are_as_wide_as_their_widest_line():
    assert table(["a", "long"], [["wider", "b"]]) == "a      long\n─────  ────\nwider  b"


def test_numbers_stand_to_the_right():
    assert table(["n", "v"], [["x", "10"], ["y", "5"]], right=(1,)).splitlines()[2:] == ["x  10", "y   5"]


def test_long_cells_run_over_several_lines():
    assert table(["a"], [["one two three"]], widest=7).splitlines()[2:] == ["one two", "three"]


def test_wide_and_combining_letters_take_their_columns():
    assert width("漢字") == 4
    assert width("e\N{COMBINING ACUTE ACCENT}") == 1
