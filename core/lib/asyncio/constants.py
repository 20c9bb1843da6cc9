"""Numbers that asyncio's modules share."""

# A write to a connection that is lost is reported from this one on.
LOG_THRESHOLD_FOR_CONNLOST_WRITES = 5
# Seconds to wait after accept() found no descriptor left.
ACCEPT_RETRY_DELAY = 1
DEBUG_STACK_DEPTH = 10
SSL_HANDSHAKE_TIMEOUT = 60.0
SSL_SHUTDOWN_TIMEOUT = 30.0
SENDFILE_FALLBACK_READBUFFER_SIZE = 262144
# In KiB.
FLOW_CONTROL_HIGH_WATER_SSL_READ = 256
FLOW_CONTROL_HIGH_WATER_SSL_WRITE = 512
THREAD_JOIN_TIMEOUT = 300
