# What it takes to start with asyncio imported, which is subtracted from the programs that use it.
import asyncio
