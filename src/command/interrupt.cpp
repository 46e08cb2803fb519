#include "command/interrupt.h"

#include <csignal>

namespace standpoint {

static volatile std::sig_atomic_t interrupted = 0;

static void remember(int signal) {
  interrupted = 1;
  std::signal(signal, SIG_DFL);
}

void finish_when_interrupted() {
  std::signal(SIGINT, remember);
  std::signal(SIGTERM, remember);
}

bool is_interrupted() {
  return interrupted != 0;
}

} // namespace standpoint
