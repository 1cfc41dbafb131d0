"""Voices from the command's side: who speaks which film, recordings, samples, and what a changed name makes new."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from render.production import Production, Settings, productions
from render.store import Store
from scripts.errors import StepError
from voiceover import lexicon
from voiceover.espeak import Espeak

Tutorials = Callable[..., Result]


def production(project: Path, **settings: object) -> Production:
    """The English film of the small project."""
    made = Settings(root=project, store=Store(project / "build/store"), out=project / "build/films", **settings)  # type: ignore[arg-type]
    return productions(made, ("1",), ("en",))[0]


def keys(project: Path) -> dict[str, str]:
    return production(project, voice="espeak").take_keys


def record_beat(project: Path, beat: str, text: str, suffix: str = "wav") -> Path:
    """Put a recording where one is looked for: espeak-ng plays the person."""
    from voiceover.take import record

    path = project / "recordings/tiny-film/en" / f"{beat}.{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(record(text, "en", Espeak())[1])
    return path


def test_lexicon_entry_re_speaks_only_the_sentences_with_its_word(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new pronunciation of "second" is one take; an entry whose letters only occur inside a word is none."""
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)
    before = keys(project)
    for words, changed in (('"second" = "sekkund"', {"one.2"}), ('"irs" = "eye R S"', set())):
        (tmp_path / "en.toml").write_text(f"[words]\n{words}\n")
        after = keys(project)
        assert {key for key in before if before[key] != after[key]} == changed


def test_recording_takes_precedence_and_is_told(tutorials: Tutorials, project: Path) -> None:
    """The recorded beat is the person's, the other is the engine's, and the missing file is a warning."""
    record_beat(project, "one", "This is a first sentence. Here is a second.")
    done = tutorials("voice", "-l", "en", "--voice", "espeak")
    assert done.exit_code == 0
    assert "espeak/en-us (times native), recording/one.wav (times aligned)" in done.stdout
    assert "warning: en/two: has no recording, so espeak speaks it. Record two.wav." in done.stderr


def test_bad_recording_stops_its_film_with_its_finding(tutorials: Tutorials, project: Path) -> None:
    """A recording of something else is not aligned by force."""
    record_beat(project, "one", "This is a first sentence. " * 6)
    done = tutorials("voice", "-l", "en", "--voice", "espeak")
    assert done.exit_code == 3
    assert "en/one.wav: speaks for" in done.stderr
    assert "another beat" in done.stderr


def test_reading_script_names_files_times_and_every_sentence(tutorials: Tutorials) -> None:
    """What a person needs in front of the microphone."""
    lines = tutorials("voice", "-l", "en", "--script-for-recording").stdout.splitlines()
    assert any(line.startswith("one.wav: about ") and " at 0:00 in the film" in line for line in lines)
    assert [line.split("]  ")[1] for line in lines if line.startswith("  [")] == [
        "This is a first sentence.",
        "Here is a second.",
        "And now the end.",
    ]


def test_audition_makes_a_sample_of_every_voice(tutorials: Tutorials, project: Path) -> None:
    """Each file is a voice; an engine that cannot speak here is said, and is no failure unless it was named."""
    done: Result = tutorials("voice", "-l", "en", "--audition", "--voice", "espeak")
    files = [Path(line.split("  ")[0]) for line in done.stdout.splitlines()]
    assert len(files) == len(Espeak().available("en"))
    assert all(path.is_file() and path.parent == project / "build/auditions/en" for path in files)
    assert "formant" in done.stdout
    assert tutorials("voice", "-l", "id", "--audition", "--voice", "kokoro").exit_code == 1


def test_takes_made_before_a_failure_are_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that stops answering after two sentences leaves two takes; the next run asks only for the third."""
    from render.tasks import RecordTakes

    spoken: list[str] = []
    real = Espeak.speak

    def tired(self: Espeak, text: str, locale: str) -> object:
        if len(spoken) == 2:
            raise StepError("gone")
        spoken.append(text)
        return real(self, text, locale)

    monkeypatch.setattr(Espeak, "speak", tired)
    with pytest.raises(StepError, match="gone"):
        RecordTakes(production(project, voice="espeak")).do(lambda _: None)
    assert [sentence.key for sentence in production(project, voice="espeak").missing] == ["two.1"]
    monkeypatch.setattr(Espeak, "speak", real)
    RecordTakes(production(project, voice="espeak")).do(lambda _: None)
    assert production(project, voice="espeak").missing == ()


def test_doctor_grades_the_voice_of_each_language(tutorials: Tutorials, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who speaks, how it sounds, and why it is not the better one."""
    monkeypatch.setenv("TUTORIALS_CACHE", "/nowhere")
    said = {line[8:28].strip(): line[28:] for line in tutorials("doctor", "--voice", "").stdout.splitlines()}
    assert "espeak/default, formant" in said["voice id"]
    assert "espeak/default, formant (en: espeak-ng speaks instead of kokoro" in said["voice en"]
    assert "not there" in said["engine kokoro"]


def test_two_levels_of_loudness_are_two_mixes(project: Path) -> None:
    """The level is part of the sound's key."""
    shutil.rmtree(project / "build", ignore_errors=True)
    from render.tasks import RecordTakes

    RecordTakes(production(project, voice="espeak")).do(lambda _: None)
    levels = [production(project, voice="espeak", loudness=name).mix_parts for name in ("web", "broadcast")]
    assert levels[0] != levels[1]
    assert levels[0] | {"loudness": "broadcast"} == levels[1]


def test_sentences_are_shared_out_so_that_all_workers_are_busy_to_the_end(project: Path) -> None:
    """Each once, the longest first, in shares that never grow, down to one sentence; one worker takes all in order."""
    from render.tasks import shared, speakers

    first = production(project).sentences[0]
    some = tuple(replace(first, key=f"s.{n}", text="a" * (n % 9 + 1)) for n in range(36))
    for workers in (2, 4, 8):
        shares = shared(some, workers)
        assert sorted(sentence.key for share in shares for sentence in share) == sorted(each.key for each in some)
        lengths = [len(sentence.text) for share in shares for sentence in share]
        assert lengths == sorted(lengths, reverse=True)
        sizes = [len(share) for share in shares]
        assert sizes == sorted(sizes, reverse=True)
        assert sizes[0] <= 36 // (2 * workers)
        assert sizes[-workers:] == [1] * workers
    assert shared(some, 1) == [some]
    assert [speakers(8, count) for count in (0, 5, 12, 36, 400)] == [1, 1, 2, 6, 8]


def test_shares_of_a_film_are_all_its_missing_sentences(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each task speaks its own; together they leave none missing."""
    from render import tasks

    monkeypatch.setattr(tasks, "LEAST_SENTENCES", 1)
    shutil.rmtree(project / "build", ignore_errors=True)
    made = tasks.record_tasks(production(project, voice="espeak"), 2)
    assert len(made) > 1
    names = [task.job().name for task in made]
    assert names[0] == f"tiny-film/en/1 of {len(made)}"
    for task in made:
        task.do(lambda _: None)
    assert production(project, voice="espeak").missing == ()
