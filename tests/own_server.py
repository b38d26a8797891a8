"""A server on this machine for tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Pages = dict[str, tuple[int, dict[str, str], bytes]]  # status, headers and body by path


@contextmanager
def serving(pages: Pages, asked: list[str] | None = None) -> Iterator[str]:
    """A server on this machine; what it gives back is its address. A page with an ETag that is asked with is unchanged.

    Args:
        pages: May change while the server runs.
        asked: Takes the status and the path of each answer.
    """

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            status, headers, body = pages.get(self.path, (404, {}, b""))
            if status == 200 and "ETag" in headers and headers["ETag"] == self.headers["If-None-Match"]:
                status, body = 304, b""
            if asked is not None:
                asked.append(f"{status} {self.path}")
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    running = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    running.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        running.join()
