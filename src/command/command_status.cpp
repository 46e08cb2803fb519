// How far the check of a project is.
#include "command/commands.h"
#include "exporters/terminal_text.h"
#include "project/project_status.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cmath>
#include <memory>

namespace standpoint {

namespace {

std::string count(std::size_t n, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", n, n == 1 ? one : more);
}

int percent(double share) {
  return static_cast<int>(std::lround(share * 100));
}

void write_articles(const ProjectStatus& s, std::ostream& out) {
  out << fmt::format("articles    {}", s.articles);
  if (!s.first_day.empty()) out << fmt::format(", {} to {}", s.first_day, s.last_day);
  if (s.replaced > 0) out << fmt::format("; {}", count(s.replaced, "older version", "older versions"));
  if (s.without_text > 0) out << fmt::format("; {} without text", s.without_text);
  if (s.outdated > 0) out << fmt::format("; {} read by another model (standpoint add reads them again)", s.outdated);
  out << '\n';
}

void write_statements(const ProjectStatus& s, std::ostream& out) {
  std::size_t all = 0;
  for (const auto& [status, n] : s.statements) all += n;
  out << fmt::format("statements  {}", all);
  for (const char* status : {"unchecked", "right", "wrong", "unsure", "added", "disputed", "moved", "lost"})
    if (const auto found = s.statements.find(status); found != s.statements.end())
      out << fmt::format("{} {} {}", status == std::string_view("unchecked") ? ":" : ",", found->second, status);
  out << '\n';
}

// What is likely of the unchecked statements, and of those that nobody has found.
void write_estimates(const ProjectStatus& s, std::ostream& out) {
  const auto unchecked = s.statements.find("unchecked");
  const std::size_t left = unchecked == s.statements.end() ? 0 : unchecked->second;
  if (s.audits == 0) {
    out << fmt::format("unchecked   {}; how many of them are right is not known: no statement drawn at random was "
                       "checked\n",
                       left);
  } else {
    const Interval interval = wilson_interval(s.audits_right, s.audits);
    out << fmt::format("unchecked   {}: {} % right ({}..{}), by {}\n", left,
                       percent(static_cast<double>(s.audits_right) / static_cast<double>(s.audits)),
                       percent(interval.low), percent(interval.high), count(s.audits, "random check", "random checks"));
  }
  if (s.closed == 0) return;
  const std::size_t right = s.found_there + s.missed_there;
  out << fmt::format("closed      {}", count(s.closed, "article", "articles"));
  if (right > 0) {
    const Interval interval = wilson_interval(s.found_there, right);
    out << fmt::format(": of {} there {} % were found ({}..{})", count(right, "right statement", "right statements"),
                       percent(static_cast<double>(s.found_there) / static_cast<double>(right)), percent(interval.low),
                       percent(interval.high));
  }
  out << '\n';
}

// What the random checks did to the confidence.
void write_confidence(const ProjectStatus& s, std::ostream& out) {
  const RelearnedConfidence& learned = s.confidence;
  if (learned.audits == 0) return;
  if (learned.loss_before == 0) {
    out << fmt::format(
        "confidence  the model's; it is relearned from {} random checks on, in ten articles and more, and "
        "there {} {}\n",
        least_audits, learned.audits == 1 ? "is" : "are", learned.audits);
    return;
  }
  const double gain = learned.loss_before - learned.loss_after;
  out << fmt::format(
      "confidence  {} {} random checks; on those held out the log loss is {:.3f} with it, {:.3f} without "
      "(gain {:.3f}, standard error {:.3f})\n",
      learned.is_used ? "relearned from" : "the model's, as relearning did not surely help by", learned.audits,
      learned.loss_after, learned.loss_before, gain, learned.error_of_gain);
  if (learned.is_used)
    out << fmt::format("            0.5 is now {:.2f}, 0.7 {:.2f}, 0.9 {:.2f}\n", learned.curve(0.5),
                       learned.curve(0.7), learned.curve(0.9));
}

int run(const std::string& path, Console& console) {
  const ProjectStatus status = find_status(Project::open_to_read(path));
  std::ostream& out = console.results();
  write_articles(status, out);
  write_statements(status, out);
  write_estimates(status, out);
  write_confidence(status, out);
  for (const CoderStatus& coder : status.coders)
    out << fmt::format("coder       {}: {}, {} changed, {} added, {} closed\n", printable(coder.name),
                       count(coder.verdicts, "verdict", "verdicts"), coder.changed, coder.added,
                       count(coder.closed, "article", "articles"));
  return status_done;
}

} // namespace

RunCommand add_status(CLI::App& app) {
  const auto path = std::make_shared<std::string>();
  app.add_option("PROJECT", *path, "project file (.standpoint)")->required();
  return [path](Console& console) { return run(*path, console); };
}

} // namespace standpoint
