"""The files of the page, read once: a page of many small modules loads in a blink."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

_ROOT = Path(__file__).parent / "page"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


class PageFiles:
    """Answers requests for the page. Its index names every module, so that none is found only by loading another."""

    def __init__(self) -> None:
        self._files = {
            path.relative_to(_ROOT).as_posix(): (path.read_bytes(), _TYPES[path.suffix])
            for path in sorted(_ROOT.rglob("*"))
            if path.suffix in _TYPES
        }
        modules = [name for name in self._files if name.endswith(".js")]
        preloads = "".join(f'    <link rel="modulepreload" href="/page/{name}" />\n' for name in modules)
        index, content_type = self._files["index.html"]
        self._files["index.html"] = index.replace(b"  </head>", preloads.encode() + b"  </head>"), content_type

    async def respond(self, request: Request) -> Response:
        found = self._files.get(request.path_params.get("name", "index.html"))
        if found is None:
            return PlainTextResponse("not found", 404)
        content, content_type = found
        return Response(content, headers={"content-type": content_type})
