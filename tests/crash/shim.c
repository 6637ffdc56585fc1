/* Makes one kind of system call fail from the N-th on, for files below one folder:
 * FAULT_CALL (write, fsync, rename, open), FAULT_AFTER, FAULT_ERRNO, FAULT_BELOW. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static long calls;

static int below(const char *path) {
    const char *folder = getenv("FAULT_BELOW");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int fails(const char *call) {
    const char *wanted = getenv("FAULT_CALL");
    if (!wanted || strcmp(wanted, call) != 0)
        return 0;
    const char *after = getenv("FAULT_AFTER"), *number = getenv("FAULT_ERRNO");
    if (__sync_add_and_fetch(&calls, 1) <= (after ? atol(after) : 0))
        return 0;
    errno = number ? atoi(number) : EIO;
    return 1;
}

static int open_below(int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0)
        return 0;
    path[size] = 0;
    return below(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *data, size_t size) {
    if (open_below(fd) && fails("write"))
        return -1;
    return REAL(write)(fd, data, size);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    if (open_below(fd) && fails("write"))
        return -1;
    return REAL(writev)(fd, parts, count);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    if (open_below(fd) && fails("write"))
        return -1;
    return REAL(pwrite)(fd, data, size, at);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    if (open_below(fd) && fails("write"))
        return -1;
    return REAL(pwrite64)(fd, data, size, at);
}

int ftruncate64(int fd, off64_t size) {
    if (open_below(fd) && fails("write"))
        return -1;
    return REAL(ftruncate64)(fd, size);
}

int fsync(int fd) {
    if (open_below(fd) && fails("fsync"))
        return -1;
    return REAL(fsync)(fd);
}

int fdatasync(int fd) {
    if (open_below(fd) && fails("fsync"))
        return -1;
    return REAL(fdatasync)(fd);
}

int rename(const char *from, const char *to) {
    if (below(to) && fails("rename"))
        return -1;
    return REAL(rename)(from, to);
}

int open64(const char *path, int flags, ...) {
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    if ((flags & O_ACCMODE) != O_RDONLY && below(path) && fails("open"))
        return -1;
    return REAL(open64)(path, flags, mode);
}
