"""The socket that the API listens on."""

import socket

from bot.assembly.serving import Address, listening_at


def test_answers_are_sent_at_once() -> None:
    with listening_at(Address("127.0.0.1", 0)) as listening:
        assert listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0
