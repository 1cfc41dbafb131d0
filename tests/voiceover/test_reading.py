"""What is said for the words that are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spoken import LOCALES, SENTENCES

from voiceover import arabic
from voiceover.reading import said, utterance
from voiceover.words import tokens


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "In 1950", ["In", "19 50"]),
        ("en", "2016 2005 1900 1905", ["20 16", "2005", "19 hundred", "19 oh 5"]),
        ("en", "12,000 2.5 45% 739", ["12,000", "2.5", "45%", "739"]),
        ("en", "250\u00a0000", ["250000"]),
        ("en", "10–20%", ["10 to 20%"]),
        ("en", "UNESCO’s UNESCO-led", ["Yoo-nesco’s", "Yoo-nesco-led"]),
        ("zh-Hans", "12,000座", ["一万两千", "座"]),
        ("zh-Hans", "1950年", ["一九五〇年"]),
        ("zh-Hans", "81%", ["百分之八十一"]),
        ("zh-Hans", "25亿人", ["二十五亿", "人"]),
        ("zh-Hans", "7.39亿", ["七点三九亿"]),
        ("zh-Hans", "2座", ["两", "座"]),
        ("zh-Hans", "2亿", ["两亿"]),
        ("zh-Hans", "第2年", ["第", "二年"]),
        ("zh-Hans", "10—20座", ["十至二十", "座"]),
        ("vi", "8,2 tỷ", ["tám phẩy hai", "tỷ"]),
        ("vi", "12.000", ["mười hai nghìn"]),
        ("vi", "45%", ["bốn mươi lăm phần trăm"]),
        ("vi", "UNESCO e-learning", ["U ne scô", "e learning"]),
        ("vi", "10–20", ["mười đến hai mươi"]),
        ("ar", "12,000 1950", ["12,000", "1950"]),
        ("ar", "2.5", ["2 فَاصِلَة 5"]),
        ("ar", "٤٥٪ 45%", ["45 بِالْمِئَة", "45 بِالْمِئَة"]),
        ("fr", "12\u202f000 villes", ["12000", "villes"]),
        ("fr", "Beijing 10–20", ["Beï-djingue", "10 à 20"]),
        ("es", "Beijing 10–20", ["Beiyín", "10 a 20"]),
        ("de", "1950", ["19hundert50"]),
        ("de", "1900 2016 1.950", ["19hundert", "2016", "1.950"]),
        ("de", "10–20", ["10 bis 20"]),
        ("id", "UNESCO 10–20", ["Unesko", "10 sampai 20"]),
        ("ru", "В\u00a01950\u00a0году", ["В", "тысяча девятьсот пятидесятом", "году"]),
        ("ru", "К\u00a02050\u00a0году", ["К", "две тысячи пятидесятому", "году"]),
        ("ru", "до 2023\u00a0года", ["до", "две тысячи двадцать третьего", "года"]),
        ("ru", "2,5\u00a0миллиарда", ["две целых и пять десятых", "миллиарда"]),
        ("ru", "меньше 250\u00a0000 жителей", ["меньше", "двухсот пятидесяти тысяч", "жителей"]),
        ("ru", "12\u00a0000 городов", ["двенадцать тысяч", "городов"]),
        ("ru", "около 425 из 91 страны", ["около", "четырёхсот двадцати пяти", "из", "девяноста одной", "страны"]),
        ("ru", "10–20 минут", ["от десяти до двадцати", "минут"]),
        ("ru", "45\u00a0% около 45\u00a0%", ["сорок пять", "процентов", "около", "сорока пяти", "процентов"]),
    ],
)
def test_numbers_and_names_are_said_as_in_the_language(locale: str, text: str, expected: list[str]) -> None:
    """Where the voice reads a number or a name wrongly, it is given other words for it."""
    assert list(said(text, tokens(text, locale), locale)) == expected


@pytest.mark.parametrize("locale", LOCALES)
@given(data=st.data())
def test_every_word_has_its_place_in_what_is_said(locale: str, data: st.DataObject) -> None:
    """As many spans as words, in order and apart, so that each word event finds its word."""
    words = data.draw(st.lists(st.sampled_from(" ".join(SENTENCES[locale]).split()), min_size=1, max_size=12))
    text = data.draw(st.sampled_from([" ", ", ", "… ", " – ", "。", ".. ", "» («"])).join(words)
    spoken = utterance(text, locale)
    assert len(spoken.spans) == len(tokens(text, locale))
    flat = [0, *(edge for span in spoken.spans for edge in span), len(spoken.text)]
    assert flat == sorted(flat)
    assert all(start < end for start, end in spoken.spans)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("between", ["..", "…", "?!", "” (“", "——", " – ", "\u2069 \u2068"])
def test_one_plain_pause_at_most_stands_between_words(locale: str, between: str) -> None:
    """espeak-ng speaks nonsense without end on two full stops, and some voices read brackets aloud."""
    text = utterance(f"UIL{between}UIL", locale).text
    assert text.count(".") + sum(text.count(sign) for sign in ",?!") <= 2
    assert not set(text) & set("“”«»()—–…\u2068\u2069")


@pytest.mark.parametrize("locale", LOCALES)
def test_signs_without_a_word_or_a_letter_are_not_handed_to_the_voice(locale: str) -> None:
    """They stay words of the text, but are silent: espeak-ng's Vietnamese has crashed on these."""
    spoken = utterance("UIL ` ⣿ \u064e\u0301-\u064d", locale)
    assert len(spoken.spans) == 4
    assert not set(spoken.text) & set("`⣿\u064e\u0301\u064d")


def test_text_ends_with_a_pause() -> None:
    """Without one the voice would keep its tone up."""
    assert utterance("a city", "en").text == "a city."
    assert utterance("一座城市？", "zh-Hans").text == "一座城市?"


@pytest.mark.parametrize("text", [*SENTENCES["ar"], "", " \u064eمدينة ", "9 \u0651 [x]", "\u2068م\u2069"])
def test_vowels_leave_letters_and_words_alone(text: str) -> None:
    """Vowels are signs on letters: without them the text is what it was, letter by letter."""
    letters = arabic.vowelled(text)
    assert len(letters) == len(text)
    assert arabic._bare("".join(letters)) == arabic._bare(text)
    assert len("".join(letters).split()) == len(text.split())


def test_most_letters_get_a_sign() -> None:
    """Bare Arabic is half unread: the model gives signs to two letters in five at least."""
    text = " ".join(SENTENCES["ar"])
    assert len("".join(arabic.vowelled(text))) > len(text) * 1.4


def test_vowels_that_a_translator_wrote_are_kept() -> None:
    """A sign in the catalogue is there because the word would be read wrongly without it."""
    assert "".join(arabic.vowelled("معلَم")) == "مُعْلَم"
    assert "ل\u0651\u0650م" in "".join(arabic.vowelled("معلِّم"))
    assert "ل\u0651\u064e" in "".join(arabic.vowelled("علَّم"))


def test_shadda_stands_before_its_vowel() -> None:
    """In Unicode's normal order, vowel first, espeak-ng loses the vowel."""
    vowelled = "".join("".join(arabic.vowelled(text)) for text in SENTENCES["ar"])
    assert "\u0651\u064e" in vowelled
    assert not any(vowel + "\u0651" in vowelled for vowel in "\u064b\u064c\u064d\u064e\u064f\u0650")


@pytest.mark.parametrize(
    ("full", "before_a_pause"),
    [
        ("مَدِينَةٍ", "مَدِينَ"),
        ("كِتَابٌ", "كِتَاب"),
        ("شَخْصًا", "شَخْصَا"),
        ("تَتَعَلَّمُ", "تَتَعَلَّم"),
        ("أُمِّهَا", "أُمِّهَا"),
        ("مُسْتَشْفًى", "مُسْتَشْفَى"),
    ],
)
def test_arabic_drops_its_endings_before_a_pause(full: str, before_a_pause: str) -> None:
    """Nobody says the case ending at the end of a sentence."""
    assert arabic.pausal(_shadda_first(full)) == _shadda_first(before_a_pause)


def _shadda_first(text: str) -> str:
    for vowel in "\u064b\u064c\u064d\u064e\u064f\u0650":
        text = text.replace(vowel + "\u0651", "\u0651" + vowel)
    return text
