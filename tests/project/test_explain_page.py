"""The page about explanations is what its commands print today."""

import re

from tests.explain_page import PAGE, page


def test_the_page_is_what_the_commands_print() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
    assert not re.findall(r"{\w+}", page()), "every mark is filled in"


def test_steps_whatever_the_order_add_up_to_the_number() -> None:
    block = page().split("--order-free --lang en\n", 1)[1].split("```text\n", 1)[1].split("```", 1)[0]
    lines = [line.strip() for line in block.splitlines()]
    numbers = [float(re.findall(r"[+−]?[\d.]+$", line)[0].replace("−", "-")) for line in lines[1:-1]]
    assert round(sum(numbers[:-1]), 6) == numbers[-1]
