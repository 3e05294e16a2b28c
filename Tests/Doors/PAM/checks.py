"""How a case of Tests/Doors/PAM/run states what it expects."""

import re

cases = []


def case(function):
    cases.append(function)
    return function


def has(text, *parts):
    for part in parts:
        assert re.search(part, text), f"no {part!r} in:\n{text}"


def lacks(text, *parts):
    for part in parts:
        assert not re.search(part, text), f"{part!r} in:\n{text}"


def transcript(heading):
    """The block after a line of the page PAM, without its first line, the command."""
    page = open("/test/PAM.md").read()
    block = page[page.index(heading):].split("```")[1]
    return block.strip().split("\n", 1)[1]


def same_lines(seen, shown):
    tidy = lambda text: [line.rstrip() for line in text.strip().split("\n")]
    # A terminal shows an empty line where a password is typed; the page does not.
    assert [line for line in tidy(seen) if line] == [line for line in tidy(shown) if line], f"seen:\n{seen}\nshown:\n{shown}"
