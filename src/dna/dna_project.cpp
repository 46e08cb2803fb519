#include "dna/dna_project.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace standpoint {

const DnaDocument* DnaProject::find_document(std::int64_t id) const {
  const auto found = std::lower_bound(documents.begin(), documents.end(), id,
                                      [](const DnaDocument& d, std::int64_t i) { return d.id < i; });
  return found == documents.end() || found->id != id ? nullptr : &*found;
}

const DnaVariable* DnaProject::find_variable(std::int64_t statement_type, std::string_view name) const {
  const auto found = std::find_if(variables.begin(), variables.end(), [&](const DnaVariable& v) {
    return v.statement_type == statement_type && v.name == name;
  });
  return found == variables.end() ? nullptr : &*found;
}

std::vector<std::string> document_names(const DnaProject& project) {
  std::set<std::string> taken;
  std::vector<std::string> names;
  for (const DnaDocument& d : project.documents) {
    const std::string title = d.title.empty() ? fmt::format("document {}", d.id) : d.title;
    std::string name = title;
    for (int number = 2; !taken.insert(name).second; ++number) name = fmt::format("{} ({})", title, number);
    names.push_back(std::move(name));
  }
  return names;
}

Utf16Offsets::Utf16Offsets(std::string_view text) : text_(text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) continue;
    if (byte >= 0xF0) wide_.push_back(code_points_);
    ++code_points_;
  }
}

std::uint32_t Utf16Offsets::unit(std::uint32_t code_point) const {
  const auto before = std::lower_bound(wide_.begin(), wide_.end(), code_point) - wide_.begin();
  return code_point + static_cast<std::uint32_t>(before);
}

std::uint32_t Utf16Offsets::code_point(std::int64_t wanted) const {
  std::uint32_t low = 0;
  std::uint32_t high = code_points_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (std::int64_t{unit(middle)} < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

std::size_t Utf16Offsets::byte(std::uint32_t code_point) const {
  std::uint32_t seen = 0;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if ((static_cast<unsigned char>(text_[i]) & 0xC0) == 0x80) continue;
    if (seen++ == code_point) return i;
  }
  return text_.size();
}

} // namespace standpoint
