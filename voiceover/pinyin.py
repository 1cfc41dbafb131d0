"""Han characters as the symbols that Kokoro reads, by way of pinyin. The values stand in `pinyin.toml`."""

import re
import tomllib
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("pinyin.toml")
_HAN = re.compile("[\u3007\u4e00-\u9fff]+")


def symbols(word: str) -> str:
    """Return the symbols of a Chinese word, "" where it has no Han character; what is not Han is left out.

    The word as a whole decides how a character is read: 行 in 银行 and 行走 are two. The third tone is not changed
    before another, as the model was taught without that.
    """
    if not _HAN.search(word):
        return ""
    from pypinyin import Style, lazy_pinyin

    read = lazy_pinyin(
        "".join(_HAN.findall(word)), style=Style.TONE3, neutral_tone_with_five=True, v_to_u=False, errors="ignore"
    )
    return "".join(_syllable(syllable) for syllable in read)


def _syllable(pinyin: str) -> str:
    """Return the symbols of one syllable such as "zhong1"."""
    from pypinyin.contrib.tone_convert import to_finals, to_initials

    table = _table()
    plain, tone = pinyin[:-1], table["tones"][pinyin[-1]]
    if plain in table["whole"]:
        return table["whole"][plain].replace("0", tone)
    initial, final = to_initials(plain, strict=True), to_finals(plain, strict=True, v_to_u=False)
    buzzed = table["buzzed"].get(initial) if final == "i" else None
    return table["initials"].get(initial, "") + (buzzed or table["finals"][final]).replace("0", tone)


@cache
def _table() -> dict[str, dict[str, str]]:
    return {key: value for key, value in tomllib.loads(TABLE.read_text("utf-8")).items() if isinstance(value, dict)}
