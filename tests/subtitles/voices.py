"""Made-up speech in every locale, for property tests: words of any length, pauses and punctuation anywhere."""

from __future__ import annotations

from cue_makers import Film, Said, Told, film
from hypothesis import strategies as st

from subtitles.profile import profile

LOCALES = ("en", "fr", "es", "de", "pt-BR", "vi", "id", "ru", "ar", "hi", "th", "zh-Hans", "ko", "ja")
SPACELESS = ("zh-Hans", "ja", "th")
RATES = (24, 25, 30, 50, 60)

_WORDS = {
    "zh-Hans": "学习 城市 的 了 在 和 一个 网络 学校 窗户 2025年 7.39亿 联合国 人 座 UNESCO 三 百分之八十一 从",
    "ja": "学ぶ まち の は を ひとり 窓 学校 が ネットワーク 2025年 です 人 UNESCO 町",
    "th": "เมือง แห่ง การ เรียนรู้ คน และ ใน โรงเรียน 2025 ที่ ไม่ หน้าต่าง ของ ทุก",
    "ar": "مدينة التعلُّم في من على العالم وكان 2025 نافذة 12,000 لا ثلاثة نسمة و",
    "ru": "город в и обучающийся не 2025 миллионов человек который Международная с окно",
    "vi": "thành phố học tập một và ở 2025 người Việt Nam suốt đời không trường",
    "hi": "शहर में और सीखने वाला 2025 लोग की के एक खिड़की",
    "ko": "도시 배우는 그리고 2025년 사람 창문 하나 UNESCO 에서 학교가",
}
_LATIN = "a the city of learning and in 2025 million people New York l’école is not à Stadt y forty-five que dan x"
_SIGNS = {"zh-Hans": "，。：；？、”》", "ja": "、。？」", "ar": "،.؛؟:»", "hi": ",।?:"}
_OPENERS = {"zh-Hans": "“《", "ja": "「", "ar": "«"}


@st.composite
def sentences(draw: st.DrawFn, locale: str, fastest: int, slowest: int) -> Said:
    """Draw a sentence; `fastest` and `slowest` are milliseconds a character, three counted for a word's edges."""
    words = draw(st.lists(st.sampled_from(_WORDS.get(locale, _LATIN).split()), min_size=1, max_size=25))
    signs, openers = _SIGNS.get(locale, ",.:;?…"), _OPENERS.get(locale, "(“")
    text, times, now = "", [], 0
    for number, word in enumerate(words):
        if number:
            text += (
                "" if locale in SPACELESS and draw(st.integers(0, 9)) else draw(st.sampled_from([" "] * 9 + ["\u00a0"]))
            )
        text += draw(st.sampled_from(["", "", "", "", *openers]))
        length = max(1, (len(word) + 3) * draw(st.integers(fastest, slowest)))
        times.append((len(text), len(text) + len(word), now, now + length))
        now += length + draw(st.sampled_from([0, 0, 0, 20, 150, 400]))
        text += word + draw(st.sampled_from(["", "", "", "", *signs]))
    return Said(text, tuple(times), now)


@st.composite
def films(draw: st.DrawFn, calm: bool = False) -> Film:
    """Draw a film in any locale, at any rate; where `calm`, in a voice that is slower than the locale's readers."""
    locale = draw(st.sampled_from(LOCALES))
    reader_ms = 1000 // profile("netflix", locale).speed
    fastest, slowest, rest_ms = (reader_ms * 5 // 4, reader_ms * 2, 1500) if calm else (0, 200, 0)
    beats = st.builds(
        Told,
        st.lists(sentences(locale, fastest, slowest), max_size=3).map(tuple),
        lead_ms=st.sampled_from([0, 40, 300, 1200]),
        gap_ms=st.sampled_from([0, 300, 600, 900, 2000]),
        rest_ms=st.sampled_from([rest_ms, rest_ms + 50, rest_ms + 1500]),
    )
    return film(locale, draw(st.lists(beats, min_size=1, max_size=3)), draw(st.sampled_from(RATES)))
