"""A disk whose flush takes 2.5 ms: a library before libc's `fdatasync`, built by gcc at run time.

PostgreSQL flushes its log with `fdatasync`, so every commit waits, and nothing else does.
"""

import shutil
import subprocess
from pathlib import Path

FLUSH_MS = 2.5
_SOURCE = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
int fdatasync(int fd) {
    static int (*real)(int);
    struct timespec wait = {0, %d};
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    nanosleep(&wait, 0);
    return real(fd);
}
"""


def slow_flush(folder: Path) -> dict[str, str] | None:
    """The environment in which a program's flushes are slow; None where there is no gcc."""
    compiler = shutil.which("gcc")
    if compiler is None:
        return None
    source, library = folder / "slow_flush.c", folder / "slow_flush.so"
    source.write_text(_SOURCE % int(FLUSH_MS * 1_000_000))
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl"], check=True
    )
    library.chmod(0o755)
    return {"LD_PRELOAD": str(library)}
