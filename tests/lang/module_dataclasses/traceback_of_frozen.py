# Assigning to a frozen instance, uncaught.
from dataclasses import dataclass


@dataclass(frozen=True)
class Config:
    host: str = 'localhost'
    port: int = 80


def change(config):
    config.port = 8080


change(Config())
