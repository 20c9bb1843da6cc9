"""An order of things that depend on each other."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """Some nodes depend on each other in a circle: args[1] lists one, first and last the same."""


class _Node:
    """A node, those that wait for it, and for how many it waits still."""

    __slots__ = ("node", "waits_for", "followers")

    def __init__(self, node):
        self.node = node
        self.waits_for = 0
        self.followers = []


_OUT, _DONE = -1, -2  # what `waits_for` is of nodes that were given out, and that are done


class TopologicalSorter:
    """Gives out nodes after those that they depend on.

    A graph maps each node to its predecessors. static_order() gives all of them in one order;
    prepare(), get_ready() and done() let independent ones be worked on at the same time."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._out = self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, node):
        known = self._nodes.get(node)
        if known is None:
            known = self._nodes[node] = _Node(node)
        return known

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        here = self._node(node)
        here.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._node(predecessor).followers.append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [one.node for one in self._nodes.values() if one.waits_for == 0]
        cycle = self._circle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        nodes = tuple(self._ready)
        for node in nodes:
            self._nodes[node].waits_for = _OUT
        self._ready.clear()
        self._out += len(nodes)
        return nodes

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            here = self._nodes.get(node)
            if here is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if here.waits_for != _OUT:
                if here.waits_for >= 0:
                    raise ValueError(
                        f"node {node!r} was not passed out (still not ready)")
                raise ValueError(f"node {node!r} was already marked done")
            here.waits_for = _DONE
            for follower in here.followers:
                later = self._nodes[follower]
                later.waits_for -= 1
                if later.waits_for == 0:
                    self._ready.append(follower)
            self._finished += 1

    def _circle(self):
        """One circle among the nodes, or None: goes down from each node along its followers."""
        path, place, seen = [], {}, set()
        walks = []
        for start in self._nodes:
            node = start
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node]:] + [node]
                else:
                    seen.add(node)
                    place[node] = len(path)
                    path.append(node)
                    walks.append(iter(self._nodes[node].followers))
                # The next that was not looked at, from the end of the path backwards.
                while path:
                    try:
                        node = next(walks[-1])
                        break
                    except StopIteration:
                        walks.pop()
                        del place[path.pop()]
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(GenericAlias)
