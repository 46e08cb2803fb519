#include "command/interrupt.h"

#include "base/staged_file.h"

#include <csignal>

namespace standpoint {

static volatile std::sig_atomic_t interrupted = 0;

static void clean_up(int signal) {
  remove_staged_files();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

static void remember(int signal) {
  interrupted = 1;
  std::signal(signal, clean_up);
}

void clean_up_when_ended() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    if (std::signal(signal, clean_up) == SIG_IGN) std::signal(signal, SIG_IGN);
}

void finish_when_interrupted() {
  std::signal(SIGINT, remember);
  std::signal(SIGTERM, remember);
}

bool is_interrupted() {
  return interrupted != 0;
}

} // namespace standpoint
