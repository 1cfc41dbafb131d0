"""gTTS, itself unchanged, against a server on this machine that has the original's faults."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from spoken import LOCALES, SENTENCES
from translate_service import Service, can_serve, served

from scripts.errors import StepError
from voiceover import gtts, kokoro_files, mpeg, polite
from voiceover.gtts import Gtts
from voiceover.take import record, take_key
from voiceover.words import tokens

pytestmark = [
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.skipif(not can_serve(), reason="openssl is not installed: no certificate for the server"),
]
LINE = "You are not alone: cities learn from each other."


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with served(tmp_path_factory.mktemp("service")) as service:
        yield service


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[float]:
    """The pauses that were made, none of which takes its time; what went out when is kept in a folder of the test."""
    made: list[float] = []
    monkeypatch.setattr(polite, "sleep", made.append)
    monkeypatch.setattr(kokoro_files, "folder", lambda: tmp_path / "kokoro")
    monkeypatch.setattr(gtts, "EVERY_S", 0.0)
    return made


@pytest.fixture
def service(running: Service, pauses: list[float], monkeypatch: pytest.MonkeyPatch) -> Service:
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{running.port}")
    for name in ("no_proxy", "NO_PROXY", "REQUESTS_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    running.faults, running.asked, running.hosts = [], [], []
    return running


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_is_spoken_with_its_own_words(service: Service, locale: str) -> None:
    """The service is asked in the locale's language, and the take has the words of the displayed text, aligned."""
    text = SENTENCES[locale][0]
    take, wav = record(text, locale, Gtts())
    assert {language for _, language in service.asked} == {gtts.voices.gtts_voice(locale).language}
    assert all(host.startswith("translate.google.") for host in service.hosts)
    assert take.times == "aligned"
    assert take.voice.startswith("gtts/")
    assert [word.text for word in take.words] == [token.text for token in tokens(text, locale)]
    assert take.duration_ms > 1500
    assert len(wav) > 100_000


@pytest.mark.parametrize(
    "fault", ["429", "500", "503", "time-out", "half", "html", "no mp3", "broken off", "other length"]
)
def test_what_passes_is_waited_for(
    service: Service, pauses: list[float], fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After two faults the take is the very one that an undisturbed service gives; the pauses grow."""
    good = record(LINE, "en", Gtts())
    monkeypatch.setattr(gtts, "PATIENCE_S", 0.5)
    service.faults = [fault, fault]
    del pauses[:]
    assert record(LINE, "en", Gtts()) == good
    assert pauses == list(gtts.PAUSES_S[:2])
    assert pauses[1] > pauses[0]


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("429", "429"),
        ("500", "500"),
        ("half", "not a whole MP3"),
        ("html", "page and not a sound"),
        ("no mp3", "not a whole MP3"),
        ("other length", "which this text cannot"),
    ],
)
def test_what_stays_is_one_clear_error(service: Service, fault: str, said: str) -> None:
    """No wrong sound is accepted, however often it comes; the error names the sentence, the fault and what to do."""
    service.faults = [fault] * 50
    with pytest.raises(StepError) as caught:
        record(LINE, "en", Gtts())
    for part in ("gTTS", "You are not alone", said, "run the same command later"):
        assert part in str(caught.value)
    assert len(service.asked) == 1 + len(gtts.PAUSES_S)


def test_refusal_is_not_asked_again(service: Service) -> None:
    """A 403 stays one: asking on would only make it worse."""
    service.faults = ["403"] * 50
    with pytest.raises(StepError, match=r"403.*Choose another --voice"):
        record(LINE, "en", Gtts())
    assert len(service.asked) == 1


def test_without_the_internet_the_error_says_so(pauses: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing listens at the proxy's door."""
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with pytest.raises(StepError, match="internet, or the service, could not be reached"):
        record(LINE, "en", Gtts())


def test_requests_keep_their_distance(service: Service, monkeypatch: pytest.MonkeyPatch, pauses: list[float]) -> None:
    """Two sentences in a row are a second apart, whichever process asks: the time is kept in a file."""
    monkeypatch.setattr(gtts, "EVERY_S", 1.0)
    monkeypatch.setattr(polite, "clock", lambda: 1000.0)
    record(LINE, "en", Gtts())
    record(LINE, "en", Gtts())
    assert pauses == [1.0]


def test_one_text_in_two_languages_is_two_takes(service: Service) -> None:
    """The same characters never get another language's sound: neither the key nor the request is shared."""
    line = "Total: 42%"
    takes = {locale: record(line, locale, Gtts()) for locale in ("en", "fr", "es", "id")}
    assert len({take_key(line, locale, Gtts()) for locale in takes}) == 4
    assert len({wav for _, wav in takes.values()}) == 4


def test_whole_mp3_is_told_from_a_part(service: Service) -> None:
    """Cut anywhere but between two frames, it is not whole; nor is what is no MP3 at all."""
    from translate_service import mp3

    data = mp3("a quiet town.", "en")
    assert mpeg.whole(data)
    assert not any(mpeg.whole(data[:cut]) for cut in (0, 3, 100, len(data) // 2 + 7, len(data) - 1))
    assert not mpeg.whole(b"<html>" * 99)
