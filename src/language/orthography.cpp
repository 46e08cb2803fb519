#include "language/orthography.h"

#include "base/ascii.h"
#include "base/error.h"

#include <algorithm>
#include <optional>

namespace standpoint {

static constexpr std::pair<std::string_view, Spelling> kind_names[] = {
    {"title", Spelling::title},       {"abbreviation", Spelling::abbreviation},
    {"numbered", Spelling::numbered}, {"prefix", Spelling::prefix},
    {"unit", Spelling::unit},         {"apostrophe", Spelling::apostrophe},
    {"together", Spelling::together}, {"opener", Spelling::opener},
    {"inquit", Spelling::inquit},     {"syllable", Spelling::syllable},
};

static constexpr std::size_t longest_form = 24;

static bool equal_folded(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

static std::size_t hash_folded(std::string_view form) {
  std::uint32_t hash = 2166136261u; // FNV-1a
  for (char c : form) hash = (hash ^ static_cast<unsigned char>(ascii_lower(c))) * 16777619u;
  return hash ^ (hash >> 15);
}

static std::optional<Spelling> find_kind(std::string_view name) {
  for (const auto& [known, kind] : kind_names)
    if (known == name) return kind;
  return std::nullopt;
}

Orthography::Orthography(std::string_view table, const std::string& path) {
  std::size_t number = 0;
  while (!table.empty()) {
    std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(line.size() + 1, table.size()));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    const std::optional<Spelling> kind = find_kind(line.substr(0, tab));
    if (tab == std::string_view::npos || !kind)
      throw Error(
          ErrorCode::bad_format, {.file = path, .line = number},
          "not a row of the orthography: kind (title, abbreviation, numbered, prefix, unit, apostrophe, together, "
          "opener, inquit, syllable), tab, forms");
    for (std::string_view forms = line.substr(tab + 1); !forms.empty();) {
      std::string form(forms.substr(0, forms.find(' ')));
      forms.remove_prefix(std::min(form.size() + 1, forms.size()));
      Entry entry{.form = form, .kinds = static_cast<std::uint16_t>(*kind)};
      if (*kind == Spelling::together) {
        const std::size_t plus = form.find('+');
        if (plus == std::string::npos || plus == 0 || plus + 1 == form.size())
          throw Error(ErrorCode::bad_format, {.file = path, .line = number}, "no \"+\" within \"" + form + "\"");
        entry.cut = static_cast<std::uint16_t>(plus);
        entry.form.erase(plus, 1);
      }
      if (entry.form.empty() || entry.form.size() > longest_form)
        throw Error(ErrorCode::bad_format, {.file = path, .line = number}, "empty or overlong form \"" + form + "\"");
      entries_.push_back(std::move(entry));
    }
  }
  // One entry a form, with all its kinds.
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.form < b.form; });
  std::vector<Entry> merged;
  for (Entry& entry : entries_) {
    if (merged.empty() || merged.back().form != entry.form) {
      merged.push_back(std::move(entry));
    } else {
      merged.back().kinds = static_cast<std::uint16_t>(merged.back().kinds | entry.kinds);
      merged.back().cut = std::max(merged.back().cut, entry.cut);
    }
  }
  entries_ = std::move(merged);
  std::size_t size = 16;
  while (size < entries_.size() * 3) size *= 2;
  buckets_.assign(size, -1);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t at = hash_folded(entries_[i].form) & (size - 1);
    while (buckets_[at] >= 0) at = (at + 1) & (size - 1);
    buckets_[at] = static_cast<std::int32_t>(i);
  }
}

// A form is found as it is listed, or with more capitals than the list has: "The" and "SEN", but not "no" for "No".
const Orthography::Entry* Orthography::find(std::string_view form) const {
  if (form.empty() || form.size() > longest_form) return nullptr;
  const std::size_t mask = buckets_.size() - 1;
  const Entry* found = nullptr;
  for (std::size_t at = hash_folded(form) & mask; buckets_[at] >= 0; at = (at + 1) & mask) {
    const Entry& entry = entries_[buckets_[at]];
    if (!equal_folded(entry.form, form)) continue;
    if (entry.form == form) return &entry;
    const bool only_more_capitals =
        std::equal(form.begin(), form.end(), entry.form.begin(), [](char given, char listed) {
          return given == listed || ascii_lower(given) == listed || given < 'a';
        });
    if (only_more_capitals) found = &entry;
  }
  return found;
}

bool Orthography::is(std::string_view form, Spelling kind) const {
  const Entry* entry = find(form);
  return entry != nullptr && (entry->kinds & static_cast<std::uint16_t>(kind)) != 0;
}

std::size_t Orthography::cut(std::string_view form) const {
  const Entry* entry = find(form);
  return entry == nullptr ? 0 : entry->cut;
}

} // namespace standpoint
