"""A server on this machine that speaks Google Translate's protocol as gTTS knows it, with the faults it really has.

gTTS is not changed: it goes through a proxy (https_proxy), which is this server. It says what it is asked for in the
language it is asked for, by espeak-ng, as MP3 with 24 kHz and 32 kbit/s, like the original.
"""

import base64
import json
import re
import shutil
import socket
import ssl
import subprocess
import threading
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

import imageio_ffmpeg

from voiceover import voices
from voiceover.espeak_library import synthesise

LOCALES = {"en": "en", "ar": "ar", "zh-CN": "zh-Hans", "vi": "vi", "fr": "fr", "es": "es", "ru": "ru", "id": "id"}


@cache
def mp3(text: str, language: str) -> bytes:
    """Speak a text and encode it."""
    sound = synthesise(text, voices.espeak_voice(LOCALES[language]))
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "s16le", "-ar", str(sound.rate), "-i", "-"]
    coding = ["-ar", "24000", "-ac", "1", "-b:a", "32k", "-write_xing", "0", "-id3v2_version", "0", "-f", "mp3", "-"]
    return subprocess.run([*command, *coding], input=sound.pcm, capture_output=True, check=True).stdout


def certificate(folder: Path) -> Path:
    """Make a certificate for the service's name; gTTS does not check it."""
    file = folder / "service.pem"
    names = ["-subj", "/CN=translate.google.com", "-keyout", str(file), "-out", str(folder / "cert.pem")]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *names],
        check=True,
        capture_output=True,
    )
    file.write_bytes(file.read_bytes() + (folder / "cert.pem").read_bytes())
    return file


class Service:
    """The server: `faults` are what the next requests meet, then all is well; `asked` is what came: text, language."""

    def __init__(self, folder: Path) -> None:
        self.faults: list[str] = []
        self.asked: list[tuple[str, str]] = []
        self.hosts: list[str] = []
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.load_cert_chain(certificate(folder))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Stop listening."""
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError), connection:
            self.hosts.append(_head(connection).split()[1])  # CONNECT host:443
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            with self._tls.wrap_socket(connection, server_side=True) as secure:
                head = _head(secure)
                length = int(re.search(r"(?i)content-length: (\d+)", head)[1])  # type: ignore[index]
                body = b""
                while len(body) < length:
                    body += secure.recv(65536)
                self._answer(secure, body.decode())

    def _answer(self, secure: ssl.SSLSocket, body: str) -> None:
        request = json.loads(urllib.parse.parse_qs(body)["f.req"][0])[0][0]
        text, language, *_ = json.loads(request[1])
        self.asked.append((text, language))
        fault = self.faults.pop(0) if self.faults else ""
        if fault == "time-out":
            time.sleep(1.5)
            return
        if fault.isdigit():
            secure.sendall(f"HTTP/1.1 {fault} Said so\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
            return
        sound = mp3(text, language)
        if fault == "half":
            sound = sound[: len(sound) // 2 + 7]
        if fault == "no mp3":
            sound = b"<html>sorry</html>" * 40
        if fault == "other length":
            sound = mp3(" ".join([text] * 6), language)
        if fault == "html":
            page = b"<!doctype html><title>Before you continue</title>"
        else:
            packed = json.dumps([base64.b64encode(sound).decode()]).replace('"', '\\"')
            page = f')]}}\'\n\n[["wrb.fr","jQ1olc","{packed}",null]]\n'.encode()
        sent = page[: len(page) // 2] if fault == "broken off" else page
        secure.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {len(page)}\r\nConnection: close\r\n\r\n".encode() + sent)


@contextmanager
def served(folder: Path) -> Iterator[Service]:
    """Run the service for a while."""
    service = Service(folder)
    try:
        yield service
    finally:
        service.close()


def can_serve() -> bool:
    """Say whether a certificate can be made here."""
    return shutil.which("openssl") is not None


def _head(connection: socket.socket) -> str:
    """Read up to the empty line, byte by byte: what comes behind it belongs to the next layer."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        byte = connection.recv(1)
        if not byte:
            raise OSError("closed")
        head += byte
    return head.decode("latin-1")
