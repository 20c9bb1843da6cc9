print([bool(v) for v in ([], [0], (), (0,), {}, {0: 0}, set(), "", " ", 0, 0.0, 0j, None, range(0), range(1), b"")])
