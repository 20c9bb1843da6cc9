"""Statements of random programs about streams, transports and servers, between a program's own ends.

A part of generate.py's Writer, for the family "network".
"""


class NetworkStatements:
    def network_kinds(self):
        new = int(self.minor >= 11)
        return (
            (14, self.connect), (14, self.read), (14, self.write), (6, self.finish_writing),
            (6, self.ask_writer), (5, self.listen), (6, self.stop_listening), (8, self.own_protocol),
            (8, self.use_transport), (5, self.plain_socket), (4, self.datagrams), (3, self.limits),
            (4, self.talk_in_task), (3, self.serve), (3, self.switch_protocol),
            (2, self.own_reader), (1 * new, self.close_clients), (2, self.name_a_peer),
        )

    def size(self):
        return self.choose(1, 2, 3, 5, 8, 20, 100, 70000)

    def data(self):
        return self.choose('b"one\\n"', 'b"two;"', 'b"three"', 'b"end\\n"', 'b""', 'b"a\\nb;c\\n"',
                           'b"x" * %d' % self.size(), 'b"long line " * 20 + b"\\n"')

    def some_port(self):
        return "pick(ports, %d)" % self.number()

    def known_pair(self):
        return "pick(pairs, %d)" % self.number()

    def with_pair(self, write):
        """A block with `reader` and `writer` of a connection that is there."""
        self.put("if pair := %s:" % self.known_pair())

        def block():
            self.put("reader, writer = pair")
            write()

        self.block(block)

    def limited(self, call):
        """An await that ends."""
        return "await asyncio.wait_for(%s, %s)" % (call, self.choose("0.1", "0.5", "1", "2"))

    def connect(self):
        limit = self.choose("", "", ", limit=%d" % self.choose(4, 16, 64))
        self.guarded("pairs.append(%s)" % self.limited(
            'asyncio.open_connection("127.0.0.1", %s%s)' % (self.some_port(), limit)))

    def reading(self):
        kinds = ["read()", "read(%d)" % self.size(), "readline()", "readline()", 'readuntil(b";")',
                 "readexactly(%d)" % self.size(), "read(0)", "read(-1)", 'readuntil(b"\\n")']
        if self.minor >= 13:
            kinds.append('readuntil((b"\\n", b";"))')
        return "reader." + self.choose(*kinds)

    def read(self):
        kind = self.number(8)
        if kind == 0:
            self.with_pair(lambda: self.put("show(%s, reader.at_eof(), told(reader.exception()))"
                                            % self.tag()))
        elif kind == 1:
            self.with_pair(lambda: (self.put("async for line in reader:"), self.block(
                lambda: self.put("show(%s, brief(line))" % self.tag()))))
        else:
            self.with_pair(lambda: self.guarded(
                "show(%s, brief(%s))" % (self.tag(), self.limited(self.reading()))))

    def write(self):
        def lines():
            self.put("writer.write(%s)" % self.data() if self.chance(80)
                     else "writer.writelines([%s, %s])" % (self.data(), self.data()))
            if self.chance(50):
                self.guarded("await writer.drain()")
            elif self.chance(30):
                self.guarded(self.limited("writer.drain()"))

        self.with_pair(lines)

    def finish_writing(self):
        def lines():
            self.put(self.choose("writer.close()", "writer.close()", "writer.write_eof()",
                                 "writer.transport.abort()"))
            if self.chance(60):
                self.guarded(self.limited("writer.wait_closed()"))

        self.with_pair(lambda: (self.put("if not writer.is_closing():"), self.block(lines)))

    def ask_writer(self):
        line = self.choose(
            "writer.is_closing()", "writer.can_write_eof()", "writer.transport.is_reading()",
            'writer.get_extra_info("socket") is None', 'writer.get_extra_info("nothing", 1)',
            "writer.transport.get_write_buffer_size()", "type(writer.transport.get_protocol())",
            'writer.get_extra_info("peername")[0]', "len(pairs)",
            "writer.transport.get_write_buffer_limits()")
        if self.minor < 13 and "limits" in line:
            line = "len(servers)"
        self.with_pair(lambda: self.guarded("show(%s, %s)" % (self.tag(), line)))

    def listen(self):
        handler = self.choose("handle_lines", "handle_once", "handle_fails", "handle_slowly", "handle",
                              "handle", "handle", "handle_plainly")
        options = self.choose("", "", ", limit=%d" % self.choose(4, 16, 64), ", backlog=1",
                              ", start_serving=False")
        self.put('remember_server(await asyncio.start_server(%s, "127.0.0.1", 0%s))'
                 % (handler, options))

    def stop_listening(self):
        self.put("if server := pick(servers, %d):" % self.number())

        def lines():
            kind = self.number(6)
            if kind < 2:
                self.put("server.close()")
            if kind in (1, 2):
                self.guarded(self.limited("server.wait_closed()"))
            elif kind == 3:
                self.put("show(%s, server.is_serving(), len(server.sockets or ()))" % self.tag())
            elif kind == 4:
                self.guarded("await server.start_serving()")
            elif kind == 5:
                self.put("async with server:")
                self.block(lambda: self.statements(2))

        self.block(lines)

    def serve(self):
        self.put("if server := pick(servers, %d):" % self.number())

        def lines():
            if self.chance(50):
                self.put("spawn(server.serve_forever())")
                self.put("handles.append(asyncio.get_running_loop().call_later(%s, %s))" % (
                    self.time(), self.choose("tasks[-1].cancel", "server.close")))
            else:
                self.guarded(self.limited("server.serve_forever()"))

        self.block(lines)

    def close_clients(self):
        if self.minor >= 13:
            self.put("if server := pick(servers, %d):" % self.number())
            self.block(lambda: (self.put("server.close()"), self.put(
                "server.%s()" % self.choose("close_clients", "abort_clients"))))

    def talk_in_task(self):
        self.put("spawn(talk(%s, %s, [%s, %s]))"
                 % (self.tag(), self.some_port(), self.data(), self.data()))
        if self.chance(30):
            self.put("handles.append(asyncio.get_running_loop().call_later(%s, tasks[-1].cancel))"
                     % self.time())

    def protocol(self):
        name = self.choose("Talker", "Talker", "Buffered")
        return "%s(%s, %d)" % (name, self.tag(), self.number(6))

    def own_server(self):
        self.put("remember_server(await asyncio.get_running_loop().create_server(lambda: %s, "
                 '"127.0.0.1", 0))' % self.protocol())

    def own_protocol(self):
        loop = "asyncio.get_running_loop()"
        if self.chance(35):
            self.own_server()
        else:
            self.guarded('transports.append((%s)[0])' % self.limited(
                '%s.create_connection(lambda: %s, "127.0.0.1", %s)'
                % (loop, self.protocol(), self.some_port())))

    def use_transport(self):
        self.put("if transport := pick(transports, %d):" % self.number())
        line = self.choose(
            "transport.write(%s)" % self.data(), "transport.write(%s)" % self.data(),
            "transport.writelines([%s, %s])" % (self.data(), self.data()), "transport.write_eof()",
            "transport.close()", "transport.abort()", "transport.pause_reading()",
            "transport.resume_reading()", "show(%s, transport.is_closing())" % self.tag(),
            "show(%s, transport.is_reading())" % self.tag(),
            "transport.set_write_buffer_limits(high=%d)" % self.size(),
            "show(%s, transport.get_write_buffer_size())" % self.tag(),
            "transport.write(memoryview(b'view'))", "transport.write('text')")
        self.block(lambda: self.guarded(line))

    def switch_protocol(self):
        self.put("if transport := pick(transports, %d):" % self.number())
        self.block(lambda: self.put("transport.set_protocol(%s)" % self.protocol()))

    def limits(self):
        line = self.choose("writer.transport.set_write_buffer_limits(%d)" % self.size(),
                           "writer.transport.pause_reading()", "writer.transport.resume_reading()")
        self.with_pair(lambda: self.guarded(line))

    def plain_socket(self):
        self.put("plain = socket.socket()")
        self.put("plain.setblocking(False)")
        loop = "asyncio.get_running_loop()"
        self.put("try:")

        def lines():
            self.put(self.limited('%s.sock_connect(plain, ("127.0.0.1", %s))' % (loop, self.some_port())))
            for _ in range(self.random.randint(1, 3)):
                self.put(self.choose(
                    self.limited("%s.sock_sendall(plain, %s)" % (loop, self.data())),
                    "show(%s, brief(%s))" % (self.tag(), self.limited(
                        "%s.sock_recv(plain, %d)" % (loop, self.size())))))
            if self.chance(25):
                self.put("pairs.append(await asyncio.open_connection(sock=plain))")
                self.put("plain = None")

        self.block(lines)
        self.put("except Exception as error:")
        self.block(self.caught)
        self.put("finally:")
        self.block(lambda: (self.put("if plain:"), self.block(lambda: self.put("plain.close()"))))

    def datagrams(self):
        if self.chance(40):
            self.put("mailboxes.append((await asyncio.get_running_loop().create_datagram_endpoint("
                     'lambda: Letters(%s), local_addr=("127.0.0.1", 0)))[0])' % self.tag())
            return
        self.put("if mailbox := pick(mailboxes, %d):" % self.number())
        address = 'pick(mailboxes, %d).get_extra_info("sockname")' % self.number()
        line = self.choose("mailbox.sendto(%s, %s)" % (self.data(), address),
                           "mailbox.sendto(%s, %s)" % (self.data(), address), "mailbox.close()",
                           "mailbox.abort()", "show(%s, mailbox.is_closing())" % self.tag())
        self.block(lambda: self.guarded(line))

    def own_reader(self):
        """A pair of sockets, watched by the program itself."""
        self.put("one, other = socket.socketpair()")
        self.put("one.setblocking(False), other.setblocking(False)")
        loop = "asyncio.get_running_loop()"
        self.put("%s.add_reader(one, receive, %s, one)" % (loop, self.tag()))
        self.put("other.send(%s)" % self.choose('b"to"', 'b"from"'))
        self.put("await asyncio.sleep(%s)" % self.time())
        if self.chance(40):
            self.put("%s.add_writer(other, writable, %s, other)" % (loop, self.tag()))
            self.put("await asyncio.sleep(0)")
        self.put("show(%s, %s.remove_reader(one), %s.remove_writer(other))" % (self.tag(), loop, loop))
        self.put("one.close(), other.close()")

    def name_a_peer(self):
        """Errors before anything is sent."""
        loop = "asyncio.get_running_loop()"
        self.guarded(self.choose(
            "await asyncio.open_connection()", "await asyncio.start_server(handle)",
            '%s.add_reader("one", show)' % loop, 'await %s.sock_recv("one", 1)' % loop,
            'await %s.create_connection(asyncio.Protocol, "127.0.0.1", 1)' % loop,
            'await %s.create_connection(None)' % loop, "asyncio.StreamReader(limit=0)",
            'await asyncio.open_connection("127.0.0.1", 1)'))

    def handler(self):
        """What answers a connection, with statements of its own."""
        self.put("")
        self.put("")
        self.put("async def handle(reader, writer):")

        def lines():
            self.put("n = 1")
            self.put("pairs.append((reader, writer))")
            self.budget = self.random.randint(3, 8)
            for _ in range(self.random.randint(1, 3)):
                self.choose(self.read, self.write, self.ask_writer, self.statement)()
            if self.chance(60):
                self.put("writer.close()")
            if self.chance(30):
                self.put("await writer.wait_closed()")

        self.block(lines)
