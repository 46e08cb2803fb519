// The log of a project: entries read, added, undone.
#pragma once

#include "project/entry.h"
#include "project/project.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Order: is_earlier.
std::vector<Entry> read_entries(const Project&);

// Adds entries at the log's end, all or none, in a transaction of its own, and gives them back as they stand there: id,
// number and time are filled in where they are empty. Errors: bad_option for one without a coder, and for a change of a
// field that is none or to a value that the field cannot have.
std::vector<Entry> append_entries(Project&, std::vector<Entry>);

// Adds entries as they are, those that are there already left out. Returns how many were new.
// REQUIRES: within a Transaction.
std::size_t add_entries(Project&, const std::vector<Entry>&);

// Ids of what was undone and not done again. An undone undo is among them.
std::set<std::string, std::less<>> undone(const std::vector<Entry>&);
// Without undone ones, and without undos.
std::vector<Entry> live_entries(std::vector<Entry>);

// What would be undone next: the coder's last live entry with all of its batch. Empty when there is none.
std::vector<Entry> last_of(const std::vector<Entry>&, std::string_view coder);
// Appends entries that undo these. Returns them.
std::vector<Entry> undo(Project&, const std::vector<Entry>& these, const std::string& coder);

// Of live entries: settings as they hold, by name, of several coders' the one with the highest number; rules as they
// hold, in their order; hashes of the articles that each coder has closed.
std::map<std::string, std::string> settings_of(const std::vector<Entry>& live);
std::vector<Rule> rules_of(const std::vector<Entry>& live);
std::map<std::string, std::set<std::string>> closed_articles(const std::vector<Entry>& live);
// Everybody who made an entry, sorted.
std::vector<std::string> coders_of(const std::vector<Entry>& entries);

} // namespace standpoint
