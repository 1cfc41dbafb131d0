"""The command: exit codes, messages that help, results on stdout, progress on stderr, never a trace."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from grey_stage import GreyStage
from test_plan import edit, script

from render.cli import main
from render.picture import png_size
from scripts.errors import ProjectError, StepError
from scripts.model import Finding

Tutorials = Callable[..., Result]
COMMANDS = ["check", "plan", "voice", "cues", "film", "render", "verify", "still", "doctor", "list", "catalogue update"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    """Help says what a command does, on stdout, and that is no error."""
    result = CliRunner().invoke(main, [*command.split(), "--help"])
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) > 5


def test_the_help_of_the_whole_has_examples_and_all_commands() -> None:
    """Who types `tutorials` alone sees how to go on, and what the exit codes mean."""
    text = CliRunner().invoke(main, ["--help"]).stdout
    assert "Examples:" in text
    assert "Exit codes: 0 done, 1 a step failed, 2 wrong use, 3 findings." in text
    for command in COMMANDS:
        assert f"\n  {command.split()[0]} " in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("plan", "tiny-flm"), "nearest: tiny-film"),
        (("plan", "9"), "1 tiny-film"),
        (("plan", "-l", "idn"), "nearest: id"),
        (("plan", "--voice", "drft"), "nearest: draft"),
        (("plan", "--size", "1080"), "nearest: 1080p"),
        (("film", "1", "-b", "tow"), "no beat 'tow'"),
        (("still", "1", "one", "frst"), "nearest: first"),
        (("still", "1", "onne", "first"), "nearest: one"),
        (("still", "1", "one", "999999"), "not 999999"),
        (("plan", "--jobs", "0"), "--jobs"),
        (("paln",), "No such command 'paln'"),
    ],
)
def test_wrong_use_says_the_nearest_right_name(tutorials: Tutorials, arguments: tuple[str, ...], words: str) -> None:
    """A wrong name is exit code 2, one line on stderr, and what was probably meant."""
    result = CliRunner(mix_stderr=False).invoke(main, arguments) if arguments == ("paln",) else tutorials(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_rendering_ends_by_saying_where_the_films_are(tutorials: Tutorials, project: Path) -> None:
    """Stdout has a line for each film and nothing else; each film has all its files."""
    result = tutorials("render")
    folder = project / "build/films/tiny-film"
    lines = result.stdout.splitlines()
    assert [line.split("  ")[0] for line in lines] == [
        str(folder / tag / f"tiny-film.{tag}.mp4") for tag in ("en", "id")
    ]
    assert "voice draft" in lines[0]
    assert "film tiny-film/en/one" in result.stderr
    for tag in ("en", "id"):
        assert sorted(path.name for path in (folder / tag).iterdir()) == [
            f"tiny-film.{tag}.{suffix}" for suffix in ("mp4", "poster.png", "record.json", "srt", "txt", "vtt")
        ]


def test_films_can_go_elsewhere(tutorials: Tutorials, tmp_path: Path) -> None:
    """`--out` names the folder of the films."""
    tutorials("render", "-l", "en", "--out", str(tmp_path / "other"))
    assert (tmp_path / "other/tiny-film/en/tiny-film.en.mp4").is_file()


def test_findings_of_a_scene_end_with_3_and_keep_the_other_films(
    tutorials: Tutorials, stage: GreyStage, project: Path
) -> None:
    """A scene that is wrong stops its own film; what was filmed beside it is kept."""
    stage.fails["two"] = ProjectError((Finding("tiny/two", "a text does not fit", "Shorten it."),))
    result = tutorials("render", "-l", "en")
    assert result.exit_code == 3
    assert "error: tiny/two: a text does not fit. Shorten it." in result.stderr
    assert not list((project / "build/films").rglob("*.mp4"))
    stage.fails.clear()
    stage.filmed.clear()
    assert tutorials("render", "-l", "en").exit_code == 0
    assert stage.filmed == ["en/two"]


def test_a_failed_step_ends_with_1(tutorials: Tutorials, stage: GreyStage) -> None:
    """A full disk is exit code 1, whatever was found besides."""
    stage.fails = {"one": StepError("no room"), "two": ProjectError((Finding("x", "wrong", "Mend it."),))}
    result = tutorials("render", "-l", "en")
    assert result.exit_code == 1
    assert "error: tiny-film/en/one: no room" in result.stderr
    assert "wrong" in result.stderr


def test_a_full_disk_while_filming_is_told_without_a_trace(tutorials: Tutorials, stage: GreyStage) -> None:
    """What the encoder raises becomes one line that names the store."""
    stage.fails["one"] = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    result = tutorials("render", "-l", "en")
    assert result.exit_code == 1
    assert "no space left to write" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_mistake_in_the_program_is_one_line_and_a_file(tutorials: Tutorials, stage: GreyStage) -> None:
    """Nobody is shown a trace; whoever wants it is told where it is."""
    stage.fails["one"] = ZeroDivisionError("by nothing")
    result = tutorials("render", "-l", "en")
    assert result.exit_code == 1
    (line,) = [line for line in result.stderr.splitlines() if "mistake" in line]
    assert "ZeroDivisionError: by nothing" in line
    trace = Path(line.rpartition(" is in ")[2].rstrip("."))
    assert "Traceback" in trace.read_text(encoding="utf-8")
    trace.unlink()


def test_an_unwritable_store_is_one_line(tutorials: Tutorials, project: Path) -> None:
    """A file in the place of the folder: exit code 1, the folder, and what to do."""
    (project / "build").write_text("in the way")
    result = tutorials("render", "-l", "en")
    assert result.exit_code == 1
    assert "Choose another folder" in result.stderr
    assert "mistake" not in result.stderr


def test_errors_in_a_script_are_all_told(tutorials: Tutorials, project: Path) -> None:
    """Exit code 3, every fault with its line, before anything is made."""
    script(project, "{figure.share.percent}", "{figure.shrae.percent}")
    script(project, 'rest_ms = 500\n[beat.labels]\nhead = "end"', 'rest_ms = "long"\n[beat.labels]\nhead = "end"')
    result = tutorials("render", "-l", "en")
    assert result.exit_code == 3
    assert result.stderr.count("error: scripts/tiny_film/script.toml:") == 2
    made = {path.name for path in (project / "build").rglob("*.*")}
    assert made <= {"manifest.json", "report.md", "runs.jsonl"}  # the account of it, and nothing that is a film's


def test_a_fuzzy_translation_is_never_used_in_silence(tutorials: Tutorials, project: Path) -> None:
    """After the English changed, the old translation is warned of in every command that uses it."""
    script(project, "And {third} now the end.", "And {third} now the very end.")
    updated = tutorials("catalogue update")
    assert updated.exit_code == 0
    assert "id.po" in updated.stdout
    for command in ("plan", "voice", "render"):
        result = tutorials(command, "-l", "id")
        assert "warning" in result.stderr, command
        assert "two" in result.stderr


def test_check_says_everything_and_ends_with_3(tutorials: Tutorials, stage: GreyStage, project: Path) -> None:
    """Scripts, subtitles and scenes are looked at in one go, and a fault in one language hides none in another."""
    assert tutorials("check").stdout == "2 scripts, 4 scenes: nothing wrong\n"
    stage.says = (Finding("tiny/one {first}", "the picture is 9 frames late", "Play less."),)
    edit(project, "scripts/tiny_film/id.po", 'msgstr "And {third} now the end."', 'msgstr "And now the end."')
    result = tutorials("check")
    assert result.exit_code == 3
    assert "error: tiny/one {first}: the picture is 9 frames late. Play less." in result.stdout
    assert "id.po" in result.stdout
    found = json.loads(tutorials("check", "--json").stdout)["findings"]
    assert {finding["severity"] for finding in found} == {"error"}
    assert {"check", "severity", "where", "what", "cure", "file", "line", "tutorial", "locale"} <= set(found[0])


def test_warnings_alone_are_no_error(tutorials: Tutorials, stage: GreyStage) -> None:
    """A warning is printed by check and by render, and both end well."""
    stage.says = (Finding("tiny/one", "no picture waits for this mark", "Add it.", "warning"),)
    checked, made = tutorials("check", "-l", "en"), tutorials("render", "-l", "en")
    assert (checked.exit_code, made.exit_code) == (0, 0)
    assert "warning: tiny/one: no picture waits" in checked.stdout
    assert "warning: tiny/one: no picture waits" in made.stderr
    assert "warning: tiny/one: no picture waits" in tutorials("render", "-l", "en").stderr


def test_missing_takes_are_replaced_by_draft_times_and_it_says_so(tutorials: Tutorials) -> None:
    """Check and still work before anything is recorded."""
    result = tutorials("still", "1", "one", "first", "--voice", "espeak")
    assert result.exit_code == 0
    assert "draft times" in result.stderr


@pytest.mark.parametrize("moment", ["first", "first+20", "0", "30"])
def test_a_still_is_a_png_of_the_size_asked_for(tutorials: Tutorials, tmp_path: Path, moment: str) -> None:
    """A mark, a mark and frames after it, or a frame."""
    result = tutorials("still", "1", "one", moment, "-o", str(tmp_path / "x" / "still.png"))
    assert result.stdout == f"{tmp_path / 'x' / 'still.png'}\n"
    assert png_size(tmp_path / "x" / "still.png") == (320, 180)


def test_a_scene_can_be_filmed_alone(tutorials: Tutorials, stage: GreyStage, project: Path) -> None:
    """`film` draws the beats asked for, and says where they are."""
    result = tutorials("film", "1", "-b", "two", "-l", "en")
    assert result.stdout == f"{project}/build/films/tiny-film/en/tiny-film.en.two.mp4\n"
    assert stage.filmed == ["en/two"]
    assert tutorials("film", "1", "-l", "en").stdout.count(".mp4") == 2


def test_voice_says_which_voice_spoke_and_where_its_times_are_from(tutorials: Tutorials) -> None:
    """A draft is never taken for a voice."""
    assert tutorials("voice", "-l", "en").stdout.startswith("tiny-film/en: 3 takes, 0.1 min, draft (times estimated)")


def test_cues_are_written_without_filming(tutorials: Tutorials, stage: GreyStage, project: Path) -> None:
    """Subtitles need voices, not pictures."""
    result = tutorials("cues", "-l", "en")
    assert [Path(line).suffix for line in result.stdout.splitlines()] == [".srt", ".vtt"]
    assert "This is a first sentence." in (project / "build/films/tiny-film/en/tiny-film.en.srt").read_text("utf-8")
    assert stage.filmed == []


def test_doctor_says_what_is_missing_and_the_cure(tutorials: Tutorials, monkeypatch: pytest.MonkeyPatch) -> None:
    """All is well here; without fontconfig it is not, and doctor says the command that mends it."""
    assert tutorials("doctor").exit_code == 0
    monkeypatch.setenv("PATH", "/nowhere")
    result = tutorials("doctor")
    assert result.exit_code == 3
    assert "MISSING fontconfig" in result.stdout
    assert "apt-get install fontconfig" in result.stdout


def test_list_names_what_there_is(tutorials: Tutorials) -> None:
    """A line for every tutorial in every language."""
    lines = tutorials("list").stdout.splitlines()
    assert [line.split()[:3] for line in lines] == [["1", "tiny-film", "en"], ["1", "tiny-film", "id"]]


def test_plans_import_nothing_slow(project: Path) -> None:
    """A plan of every film may take two seconds: neither Manim, PyAV nor NumPy's users are loaded for it."""
    code = (
        "import sys; from render.cli import main\n"
        f"try: main(['plan', '--project', {str(project)!r}, '--voice', 'draft'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'manim', 'av', 'moviepy', 'scipy', 'pyloudnorm', 'jieba', 'rich'} & set(sys.modules)))"
    )
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert time.monotonic() - begun < 10  # generous: a busy machine is no fault of the plan's
