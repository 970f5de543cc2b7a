"""Read the encodings in which offices save text: Unicode, and Windows-1252 without ever assuming it.

UTF-8 needs no mark; UTF-16, which Notepad calls Unicode, is read where its mark says so.

Nearly every sequence of bytes is some text in Windows-1252, also that of a file in another
encoding. A text is therefore accepted only if every character in it is one that Dutch uses,
in a position where Dutch uses it: ``Súdwest-Fryslân`` in the encoding of old DOS programs
reads as ``S£dwest-Frysl ƒn`` and is refused.

Source: the mapping of Windows-1252, https://encoding.spec.whatwg.org/#windows-1252.
"""

import codecs
import re

_LOWER = "àáâäåæçèéêëìíîïñòóôöøùúûüýß"
_UPPER = "ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜÝ"
_PUNCTUATION = "€‘’“”–—…•°²³½§«»·©\u00a0"
"""Letters with accents and other signs beyond ASCII that Dutch texts use."""

_LETTER = f"A-Za-z{_LOWER}{_UPPER}"
"""Any letter that Dutch texts use, as a class of a regular expression."""

_FOREIGN = re.compile(rf"[^\x00-\x7f{_LOWER}{_UPPER}{_PUNCTUATION}]")
"""A character that Dutch does not use: an Icelandic or Czech letter, a foreign currency sign."""

_MISPLACED = re.compile(
    rf"[{_LETTER}][^\x00-\x7f{_LOWER}{_UPPER}’–—·][{_LETTER}]"  # punctuation within a word
    rf"|[{_LETTER}][‘“«]"  # an opening quotation mark after a letter
    rf"|[a-z{_LOWER}][{_UPPER}]"  # an accented capital after a small letter
    rf"|[{_LOWER}{_UPPER}]{{3}}"  # three accented letters in a row: another alphabet
)
"""Characters that Dutch uses, in a position where it does not."""

_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""A character in UTF-8: beside bytes that are not UTF-8 it means that the file mixes encodings."""


_MARKED = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
           (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
"""Encodings that begin with a mark of their own; the mark of UTF-32 begins with that of UTF-16."""


def unicode_text(raw: bytes) -> str:
    """The text of bytes in UTF-8, or in another Unicode encoding that its mark tells; without the mark.

    Raises:
        UnicodeDecodeError: the bytes are none of these.

    """
    encoding = next((name for mark, name in _MARKED if raw.startswith(mark)), "utf-8-sig")
    return raw.decode(encoding)


def decoded(raw: bytes) -> str | None:
    """The text of bytes in any encoding that is read; ``None`` if they are none."""
    try:
        return unicode_text(raw)
    except UnicodeDecodeError:
        return windows_text(raw)


def windows_text(raw: bytes) -> str | None:
    """The text, if the bytes are Windows-1252 beyond reasonable doubt; else ``None``."""
    if _UTF8.search(raw):
        return None
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return None if _FOREIGN.search(text) or _MISPLACED.search(text) else text
