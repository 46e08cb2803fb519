// Ctrl-C and the system's request to end, taken as a wish to finish what was begun.
#pragma once

namespace standpoint {

// From now on a signal that ends the process leaves no half written file behind. What the parent ignores (nohup) stays
// ignored.
void clean_up_when_ended();

// From now on the first SIGINT or SIGTERM is only remembered; the second ends the process as usual.
void finish_when_interrupted();
bool is_interrupted();

inline constexpr int status_interrupted = 130; // 128 + SIGINT, as shells have it

} // namespace standpoint
