"""Windows-1252, recognised and never assumed: Dutch Excel writes ``CSV`` in it.

Nearly every sequence of bytes *is* some text in Windows-1252, also a file in another
encoding. The text is therefore accepted only where every sign in it is one that Dutch
writes, in a place where Dutch writes it; ``Súdwest-Fryslân`` in the encoding of old
DOS programs reads as ``S£dwest-Frysl ƒn`` and is refused.

Source: the mapping of Windows-1252, https://encoding.spec.whatwg.org/#windows-1252.
"""

import re

_LOWER = "àáâäåæçèéêëìíîïñòóôöøùúûüýß"
_UPPER = "ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜÝ"
_SIGNS = "€‘’“”–—…•°²³½§«»·©\u00a0"
_LETTER = f"A-Za-z{_LOWER}{_UPPER}"

_FOREIGN = re.compile(rf"[^\x00-\x7f{_LOWER}{_UPPER}{_SIGNS}]")
"""Signs that Dutch texts do not hold: a letter of Icelandic or Czech, a currency of elsewhere."""

_MISPLACED = re.compile(
    rf"[{_LETTER}][^\x00-\x7f{_LOWER}{_UPPER}’–—·][{_LETTER}]"  # a sign within a word
    rf"|[{_LETTER}][‘“«]"  # an opening mark after a letter
    rf"|[a-z{_LOWER}][{_UPPER}]"  # a capital with an accent after a small letter
    rf"|[{_LOWER}{_UPPER}]{{3}}"  # three accents in a row: another alphabet
)
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""A sign in UTF-8: beside bytes that are not UTF-8 it means that the file is a mixture."""


def windows_text(raw: bytes) -> str | None:
    """The text of bytes that are Windows-1252 beyond reasonable doubt, else ``None``."""
    if _UTF8.search(raw):
        return None
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return None if _FOREIGN.search(text) or _MISPLACED.search(text) else text
