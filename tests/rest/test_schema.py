"""The OpenAPI document against the API: schemathesis makes requests from it and judges every answer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.rest.serving import KEYS, House, served

SHORT = "examples,fuzzing,stateful"
LONG = f"coverage,{SHORT}"

CONFIG = """# As by default, and 400 for the rules about time.

[checks.positive_data_acceptance]
expected-statuses = ["2xx", "3xx", "400", "401", "403", "404", "409", "429", "5xx"]
"""


def fuzz(folder: Path, address: str, examples: int, phases: str, *headers: str) -> str:
    """What schemathesis says of the API; all its checks must hold."""
    config = folder / "schemathesis.toml"
    config.write_text(CONFIG, encoding="utf-8")
    given = [part for header in ("If-Match: *", *headers) for part in ("--header", header)]
    done = subprocess.run(
        [
            *(
                Path(sys.executable).with_name("schemathesis"),
                "--config-file",
                config,
                "run",
                f"{address}/openapi.json",
            ),
            *(
                "--checks",
                "all",
                "--max-examples",
                str(examples),
                "--seed",
                "5",
                "--no-color",
                "--phases",
                phases,
                *given,
            ),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_answer_is_documented(tmp_path: Path) -> None:
    with served(House().api()) as address:
        fuzz(tmp_path, address, 5, SHORT)


def test_every_answer_is_documented_with_keys(tmp_path: Path) -> None:
    with served(House().api(keys=KEYS)) as address:
        fuzz(tmp_path, address, 1, SHORT, f"Authorization: Bearer {KEYS['wall']}")


@pytest.mark.soak
def test_thousands_of_requests(tmp_path: Path) -> None:
    with served(House().api()) as address:
        print(fuzz(tmp_path, address, 250, LONG)[-1500:])
