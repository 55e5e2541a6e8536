/*
 * What a bad disk and a wrong clock do to a program, without either: loaded with LD_PRELOAD, this stands between a process and the C
 * library. A small shared file steers it while the process runs; shim.ts writes that file and describes its fields.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { WRITE = 1, SYNC = 2, TRUNCATE = 4, OPEN = 8 };

struct control {
  int64_t clock_ms;    /* added to the wall clock */
  int64_t clock_asked; /* how often the wall clock was asked for */
  int64_t error;       /* errno of a call that fails; 0: none fails */
  int64_t operations;  /* which calls fail, from the list above */
  int64_t left;        /* so many calls fail yet; -1: all */
  int64_t seen;        /* calls on files that match */
  int64_t failed;      /* of these, the ones that failed */
  char path[200];      /* part of the paths that match; empty: none */
};

static volatile struct control *control;

__attribute__((constructor)) static void map_control(void) {
  const char *file = getenv("GATEHOUSE_SHIM");
  if (file == NULL) return;
  int fd = (int)openat(AT_FDCWD, file, O_RDWR | O_CLOEXEC);
  if (fd < 0) return;
  void *memory = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (memory != MAP_FAILED) control = memory;
}

/* Whether this call has to fail; then errno says why. */
static int fails_on(int operation, const char *path) {
  if (strstr(path, (const char *)control->path) == NULL) return 0;
  __atomic_fetch_add(&control->seen, 1, __ATOMIC_SEQ_CST);
  if (control->error == 0 || (control->operations & operation) == 0 || control->left == 0) return 0;
  if (control->left > 0) __atomic_fetch_sub(&control->left, 1, __ATOMIC_SEQ_CST);
  __atomic_fetch_add(&control->failed, 1, __ATOMIC_SEQ_CST);
  errno = (int)control->error;
  return 1;
}

static int fails(int operation, int fd) {
  if (control == NULL || control->path[0] == 0) return 0;
  char link[64] = "/proc/self/fd/", digits[16], path[4096];
  int saved = errno, count = 0, at = 14;
  for (int rest = fd; rest > 0 || count == 0; rest /= 10) digits[count++] = (char)('0' + rest % 10);
  while (count > 0) link[at++] = digits[--count];
  link[at] = 0;
  ssize_t length = readlink(link, path, sizeof path - 1);
  errno = saved;
  if (length < 0) return 0;
  path[length] = 0;
  return fails_on(operation, path);
}

static int fails_to_open(const char *path) {
  return control != NULL && control->path[0] != 0 && path != NULL && fails_on(OPEN, path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t count) {
  return fails(WRITE, fd) ? -1 : REAL(write)(fd, bytes, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  return fails(WRITE, fd) ? -1 : REAL(pwrite)(fd, bytes, count, offset);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  return fails(WRITE, fd) ? -1 : REAL(pwrite64)(fd, bytes, count, offset);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  return fails(WRITE, fd) ? -1 : REAL(writev)(fd, parts, count);
}
int fsync(int fd) { return fails(SYNC, fd) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fails(SYNC, fd) ? -1 : REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t length) { return fails(TRUNCATE, fd) ? -1 : REAL(ftruncate)(fd, length); }
int ftruncate64(int fd, off64_t length) { return fails(TRUNCATE, fd) ? -1 : REAL(ftruncate64)(fd, length); }

static mode_t mode_of(int flags, va_list rest) {
  return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? (mode_t)va_arg(rest, int) : 0;
}
int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return fails_to_open(path) ? -1 : REAL(open)(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return fails_to_open(path) ? -1 : REAL(open64)(path, flags, mode);
}

static int64_t shift(void) {
  if (control == NULL) return 0;
  __atomic_fetch_add(&control->clock_asked, 1, __ATOMIC_SEQ_CST);
  return control->clock_ms;
}
int clock_gettime(clockid_t clock, struct timespec *now) {
  int result = REAL(clock_gettime)(clock, now);
  if (result != 0 || (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE)) return result;
  int64_t by = shift(), ns = now->tv_nsec + by % 1000 * 1000000;
  now->tv_sec += by / 1000 + (ns < 0 ? -1 : ns / 1000000000);
  now->tv_nsec = ns < 0 ? ns + 1000000000 : ns % 1000000000;
  return result;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  int result = REAL(gettimeofday)(now, zone);
  if (result != 0) return result;
  int64_t by = shift(), us = now->tv_usec + by % 1000 * 1000;
  now->tv_sec += by / 1000 + (us < 0 ? -1 : us / 1000000);
  now->tv_usec = us < 0 ? us + 1000000 : us % 1000000;
  return result;
}
time_t time(time_t *out) {
  struct timeval now;
  gettimeofday(&now, NULL);
  if (out != NULL) *out = now.tv_sec;
  return now.tv_sec;
}
