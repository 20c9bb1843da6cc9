"""A terminal game without a terminal: fixed time steps, input from a script, frames as text."""
import asyncio
import math
import random
from typing import Iterator, NamedTuple, Tuple


class Vec(NamedTuple):
    x: float
    y: float

    def __add__(self, other):
        return Vec(self.x + other[0], self.y + other[1])

    def __mul__(self, k):
        return self._replace(x=self.x * k, y=self.y * k)

    __rmul__ = __mul__

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __abs__(self):
        return math.hypot(*self)

    def __iter__(self) -> Iterator[float]:
        yield self.x
        yield self.y


class Sprite:
    def __init__(self, char: str, position: Vec, speed: Vec = Vec(0, 0)):
        self.char, self.position, self.speed = char, position, speed

    @property
    def cell(self) -> Tuple[int, int]:
        return int(self.position.x), round(self.position.y)


class Game:
    WIDTH, HEIGHT, FPS = 16, 5, 4

    def __init__(self, seed: int):
        rng = random.Random(seed)
        self.player = Sprite("@", Vec(1, 2))
        self.coins = [Sprite("$", Vec(rng.randrange(3, self.WIDTH), rng.randrange(self.HEIGHT))) for _ in range(5)]
        self.ball = Sprite("o", Vec(8, 1), Vec(-2.0, 1.5))
        self.score = 0
        self.keys: asyncio.Queue = asyncio.Queue()
        self.running = True

    def update(self, dt: float) -> None:
        while not self.keys.empty():
            key = self.keys.get_nowait()
            if key == "q":
                self.running = False
            step = {"w": (0, -1), "s": (0, 1), "a": (-1, 0), "d": (1, 0)}.get(key, (0, 0))
            self.player.position += step
        self.ball.position += self.ball.speed * dt
        if not 0 <= self.ball.position.y <= self.HEIGHT - 1:
            self.ball.speed = Vec(self.ball.speed.x, -self.ball.speed.y)
        if not 0 < self.ball.position.x < self.WIDTH - 1:
            self.ball.speed = self.ball.speed._replace(x=-self.ball.speed.x)
        taken = [coin for coin in self.coins if coin.cell == self.player.cell]
        self.score += 10 * len(taken)
        self.coins = [coin for coin in self.coins if coin not in taken]

    def render(self) -> str:
        grid = [["·"] * self.WIDTH for _ in range(self.HEIGHT)]
        for sprite in [*self.coins, self.ball, self.player]:
            x, y = sprite.cell
            try:
                grid[y][x] = sprite.char
            except IndexError:
                pass
        title = f" score {self.score:04d} "
        return "\n".join([title.center(self.WIDTH, "="), *map("".join, grid)])

    async def loop(self) -> int:
        clock = asyncio.get_running_loop().time
        frame, before = 0, clock()
        while self.running:
            frame += 1
            await asyncio.sleep(max(0, frame / self.FPS - clock()))
            now = clock()
            self.update(now - before)
            before = now
            if frame % 4 == 1:
                print(f"{self.render()}\nframe {frame} at {now:.2f}")
        return frame


async def keyboard(game: Game, script: str) -> None:
    for key in script:
        await asyncio.sleep(0.2)
        if key.isdigit():
            await asyncio.sleep(int(key))
        else:
            game.keys.put_nowait(key)


async def main():
    game = Game(seed=20)
    typing = asyncio.create_task(keyboard(game, "dddwd1ssddddaaw1dddq"))
    frames = await game.loop()
    await typing
    print(frames, "frames,", game.score, "points,", len(game.coins), "coins left")
    ball = game.ball.position
    print(f"{ball.x:.3f} {ball.y:.3f} {abs(Vec(3, 4))} {Vec(1, 2) @ Vec(3, 4)} {2 * Vec(1, 1)!r} {Vec(1, 2) == (1, 2)}")
    x, y = ball
    print(math.isclose(math.dist((0, 0), (x, y)), abs(ball)), Vec(1, 2) + (3, 4), Vec._fields)


asyncio.run(main())
