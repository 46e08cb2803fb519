#include "run_program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Standard streams are files, so that no pipe can fill up and block.
static Ran run(std::vector<std::string> words, const std::string& input, const std::string& folder,
               const std::vector<std::string>& environment) {
  std::string pattern = (std::filesystem::temp_directory_path() / "standpoint_run_XXXXXX").string();
  const std::string streams = ::mkdtemp(pattern.data());
  std::ofstream(streams + "/in", std::ios::binary) << input;

  const pid_t child = ::fork();
  if (child == 0) {
    const std::string where = folder.empty() ? STANDPOINT_SOURCE_DIR : folder;
    const int in = ::open((streams + "/in").c_str(), O_RDONLY);
    const int out = ::open((streams + "/out").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int err = ::open((streams + "/err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(in, 0);
    ::dup2(out, 1);
    ::dup2(err, 2);
    for (const std::string& setting : environment) {
      const std::size_t equals = setting.find('=');
      if (equals == std::string::npos)
        ::unsetenv(setting.c_str());
      else
        ::setenv(setting.substr(0, equals).c_str(), setting.substr(equals + 1).c_str(), 1);
    }
    ::setenv("standpoint", STANDPOINT_PROGRAM, 1);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    if (::chdir(where.c_str()) == 0) ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  Ran ran{read_file(streams + "/out"), read_file(streams + "/err"),
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
  std::filesystem::remove_all(streams);
  return ran;
}

Ran run_program(const std::vector<std::string>& arguments, const std::string& input, const std::string& folder,
                const std::vector<std::string>& environment) {
  std::vector<std::string> words{STANDPOINT_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run(std::move(words), input, folder, environment);
}

Ran run_shell(const std::string& line, const std::string& folder) {
  return run({"bash", "-c", line}, "", folder, {});
}
