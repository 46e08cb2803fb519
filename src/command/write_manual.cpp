// Source: man(7) of groff.
#include "command/write_manual.h"

#include "base/ascii.h"
#include "exporters/formats.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace standpoint {

namespace {

// Text that roff passes on as it is: backslashes, minus signs, and full stops and quotes that begin a line.
std::string roff(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c == '.' || c == '\'') && (i == 0 || text[i - 1] == '\n')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

void write_head(std::string_view page, std::string_view summary, std::ostream& out) {
  std::string title(page);
  for (char& c : title) c = ascii_upper(c);
  fmt::print(out, ".TH {} 1 \"\" \"standpoint {}\" \"User Commands\"\n.SH NAME\n{} \\- {}\n", roff(title),
             STANDPOINT_VERSION, roff(page), roff(summary));
}

// The examples of the help: a command and, behind several blanks, what it gives.
void write_examples(std::string_view examples, std::ostream& out) {
  if (examples.empty()) return;
  fmt::print(out, ".SH EXAMPLES\n.nf\n{}\n.fi\n", roff(examples));
}

void write_options(const std::vector<ListedOption>& options, std::ostream& out) {
  for (const ListedOption& option : options) {
    out << ".TP\n";
    std::string names;
    for (const std::string& name : option.names)
      names += fmt::format("{}\\fB{}\\fR", names.empty() ? "" : ", ", roff(name));
    if (!option.value.empty()) names += fmt::format(" \\fI{}\\fR", roff(option.value));
    fmt::print(out, "{}\n{}{}\n", names, roff(option.description),
               option.choices.empty() ? "" : roff(fmt::format(" ({})", fmt::join(option.choices, ", "))));
  }
}

void write_foot(std::ostream& out) {
  out << ".SH ENVIRONMENT\n"
         ".TP\n\\fBSTANDPOINT_DATA\\fR\nThe folder of the model and the word lists, where \\fB\\-\\-data\\fR names "
         "none.\n"
         ".TP\n\\fBNO_COLOR\\fR\nWhen it is set and not empty, tables have no colours.\n"
         ".SH FILES\n"
         ".TP\n\\fI../share/standpoint\\fR\nBeside the folder of the program: the files *.model and lexicon/.\n";
}

} // namespace

void write_program_manual(const std::vector<ListedCommand>& commands, std::ostream& out) {
  const ListedCommand& program = commands.front();
  write_head("standpoint", program.summary, out);
  out << ".SH SYNOPSIS\n.B standpoint\n\\fICOMMAND\\fR [\\fIOPTIONS\\fR] \\fIINPUT\\fR...\n"
         ".SH DESCRIPTION\n"
         "Standpoint reads news articles in English and finds who takes which position on which topic, each with the "
         "words that say so. The result is a graph of actors and topics, a table, or one JSON object a statement.\n"
         ".PP\n"
         "Everything runs on the processor of this machine; nothing is sent anywhere.\n"
         ".SH COMMANDS\n";
  for (const ListedCommand& command : std::span(commands).subspan(1))
    fmt::print(out, ".TP\n\\fB{}\\fR\n{}: see \\fBstandpoint\\-{}\\fR(1)\n", roff(command.name), roff(command.summary),
               roff(command.name));
  out << ".SH OPTIONS\n";
  write_options(program.options, out);
  out << ".SH FORMATS\nThe extension of an output file says its format.\n";
  for (const Format& format : formats())
    fmt::print(out, ".TP\n\\fB{}\\fR\n{}, for {}\n", roff(format.extension), roff(format.name), roff(format.opens_in));
  write_examples(program.examples, out);
  out << ".SH EXIT STATUS\n0 done; 1 \\fBdiff\\fR found differences; 2 an error, also when a bad record was skipped.\n";
  write_foot(out);
  out << ".SH SEE ALSO\n";
  std::string separator;
  for (const ListedCommand& command : std::span(commands).subspan(1)) {
    fmt::print(out, "{}.BR standpoint\\-{} (1)", separator, roff(command.name));
    separator = " ,\n";
  }
  out << '\n';
}

void write_command_manual(const ListedCommand& command, std::string_view about, std::ostream& out) {
  write_head("standpoint-" + command.name, command.summary, out);
  fmt::print(out, ".SH SYNOPSIS\n.B standpoint {}\n[\\fIOPTIONS\\fR]", roff(command.name));
  for (const ListedOption& argument : command.arguments)
    fmt::print(out, " \\fI{}\\fR{}", roff(argument.names.front()), argument.repeats ? "..." : "");
  out << "\n.SH DESCRIPTION\n";
  if (about.empty()) fmt::print(out, "{}\n", roff(command.summary));
  for (std::size_t begin = 0; begin < about.size();) {
    const std::size_t end = std::min(about.find("\n\n", begin), about.size());
    fmt::print(out, "{}{}\n", begin == 0 ? "" : ".PP\n", roff(about.substr(begin, end - begin)));
    begin = end + 2;
  }
  out << ".SH ARGUMENTS\n";
  write_options(command.arguments, out);
  out << ".SH OPTIONS\n";
  write_options(command.options, out);
  write_examples(command.examples, out);
  fmt::print(out, ".SH EXIT STATUS\n{}\n",
             command.name == "diff" ? "0 no differences; 1 differences; 2 an error."
                                    : "0 done; 2 an error, also when a bad record was skipped.");
  write_foot(out);
  out << ".SH SEE ALSO\n.BR standpoint (1)\n";
}

} // namespace standpoint
