"""Heads of columns of a table in plain text, which may take several lines."""


def told(head: str, text: str) -> bool:
    """Whether every word of the head of a column stands in the text, in the order of its lines."""
    lines, at = text.split("\n"), 0
    for word in head.split():
        at = next((k for k in range(at, len(lines)) if word in lines[k].split()), len(lines))
        if at == len(lines):
            return False
    return True
