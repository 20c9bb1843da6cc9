# A feature that there is not.
from __future__ import teleportation
