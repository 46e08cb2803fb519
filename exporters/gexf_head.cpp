#include "exporters/gexf_head.h"

#include "exporters/escape.h"

#include <fmt/format.h>

#include <iterator>

namespace standpoint {

void append_gexf_head(std::string& out, GexfVersion version, std::string_view description) {
  const bool is_new = version == GexfVersion::v1_3;
  const std::string_view address = is_new ? "http://gexf.net/1.3" : "http://www.gexf.net/1.2draft";
  fmt::format_to(std::back_inserter(out),
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<gexf xmlns=\"{0}\" xmlns:viz=\"{0}/viz\" version=\"{1}\">\n"
                 "  <meta><creator>Standpoint</creator><description>",
                 address, is_new ? "1.3" : "1.2");
  append_xml(out, description);
  out += "</description></meta>\n";
}

} // namespace standpoint
