// What R calls: registered by hand in the manner of cpp11::cpp_register().
#include <R_ext/Visibility.h>
#include <cpp11/as.hpp>
#include <cpp11/declarations.hpp>
#include <cpp11/integers.hpp>
#include <cpp11/list.hpp>
#include <cpp11/strings.hpp>

SEXP extract_records(const std::string&, const cpp11::strings&, const cpp11::list&, bool, SEXP);
SEXP extract_inputs(const std::string&, const cpp11::strings&, bool, SEXP);
SEXP run_command(const std::string&, const cpp11::strings&);
SEXP read_statement_lines(const std::string&);
SEXP read_graph_json(const std::string&);
SEXP read_changes_json(const std::string&);
void write_rows(const std::string&, const cpp11::list&, const cpp11::integers&);

using cpp11::as_cpp;

extern "C" {
static SEXP sp_extract_records(SEXP program, SEXP arguments, SEXP fields, SEXP attributions, SEXP progress) {
  BEGIN_CPP11
  return extract_records(as_cpp<std::string>(program), as_cpp<cpp11::strings>(arguments), as_cpp<cpp11::list>(fields),
                         as_cpp<bool>(attributions), progress);
  END_CPP11
}

static SEXP sp_extract_inputs(SEXP program, SEXP arguments, SEXP attributions, SEXP progress) {
  BEGIN_CPP11
  return extract_inputs(as_cpp<std::string>(program), as_cpp<cpp11::strings>(arguments), as_cpp<bool>(attributions),
                        progress);
  END_CPP11
}

static SEXP sp_run_command(SEXP program, SEXP arguments) {
  BEGIN_CPP11
  return run_command(as_cpp<std::string>(program), as_cpp<cpp11::strings>(arguments));
  END_CPP11
}

static SEXP sp_read_statement_lines(SEXP path) {
  BEGIN_CPP11
  return read_statement_lines(as_cpp<std::string>(path));
  END_CPP11
}

static SEXP sp_read_graph_json(SEXP path) {
  BEGIN_CPP11
  return read_graph_json(as_cpp<std::string>(path));
  END_CPP11
}

static SEXP sp_read_changes_json(SEXP path) {
  BEGIN_CPP11
  return read_changes_json(as_cpp<std::string>(path));
  END_CPP11
}

static SEXP sp_write_rows(SEXP path, SEXP columns, SEXP order) {
  BEGIN_CPP11
  write_rows(as_cpp<std::string>(path), as_cpp<cpp11::list>(columns), as_cpp<cpp11::integers>(order));
  return R_NilValue;
  END_CPP11
}

static const R_CallMethodDef methods[] = {
    {"sp_extract_records", reinterpret_cast<DL_FUNC>(&sp_extract_records), 5},
    {"sp_extract_inputs", reinterpret_cast<DL_FUNC>(&sp_extract_inputs), 4},
    {"sp_run_command", reinterpret_cast<DL_FUNC>(&sp_run_command), 2},
    {"sp_read_statement_lines", reinterpret_cast<DL_FUNC>(&sp_read_statement_lines), 1},
    {"sp_read_graph_json", reinterpret_cast<DL_FUNC>(&sp_read_graph_json), 1},
    {"sp_read_changes_json", reinterpret_cast<DL_FUNC>(&sp_read_changes_json), 1},
    {"sp_write_rows", reinterpret_cast<DL_FUNC>(&sp_write_rows), 3},
    {nullptr, nullptr, 0}};

attribute_visible void R_init_standpoint(DllInfo* library) {
  R_registerRoutines(library, nullptr, methods, nullptr, nullptr);
  R_useDynamicSymbols(library, FALSE);
  R_forceSymbols(library, TRUE);
}
}
