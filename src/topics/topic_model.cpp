#include "topics/topic_model.h"

#include "base/error.h"
#include "learned/model_file.h"
#include "topics/topic_facts.h"

#include <array>
#include <cstring>
#include <string>

namespace standpoint {

static constexpr std::uint32_t layout = 1;
static constexpr std::size_t unit = 16;

static std::string names_of_facts() {
  std::string names;
  for (const std::string_view name : topic_fact_names) (names += name) += '\n';
  return names;
}

static std::size_t behind_names(std::size_t bytes) {
  return (4 * sizeof(std::uint32_t) + bytes + unit - 1) / unit * unit;
}

static BoostedTrees read_trees(std::span<const std::byte> section) {
  std::array<std::uint32_t, 4> head = {};
  if (section.size() >= sizeof head) std::memcpy(head.data(), section.data(), sizeof head);
  const auto [version, bytes, nodes, trees] = head;
  const std::size_t begin = behind_names(bytes);
  const std::size_t size = begin + nodes * sizeof(TreeNode) + trees * sizeof(std::int32_t);
  if (version != layout || section.size() != size)
    throw Error(ErrorCode::bad_model, {}, "it has another layout than this program reads");
  if (std::string_view(reinterpret_cast<const char*>(section.data() + sizeof head), bytes) != names_of_facts())
    throw Error(ErrorCode::bad_model, {}, "it was learned from other facts than this program's");
  BoostedTrees read;
  read.nodes.resize(nodes);
  read.roots.resize(trees);
  if (nodes > 0) std::memcpy(read.nodes.data(), section.data() + begin, nodes * sizeof(TreeNode));
  if (trees > 0)
    std::memcpy(read.roots.data(), section.data() + begin + nodes * sizeof(TreeNode), trees * sizeof(std::int32_t));
  read.check(topic_fact_names.size());
  return read;
}

std::shared_ptr<const TopicModel> load_topic_model(const ModelFile& file) {
  if (!file.has("topic priors")) return nullptr;
  using Bytes = std::span<const std::byte>;
  auto model = std::make_shared<TopicModel>();
  model->priors = file.read("topic priors", 0, [](Bytes bytes) { return TopicPriors(bytes); });
  if (file.has("topics")) model->trees = file.read("topics", 0, read_trees);
  return model;
}

std::vector<std::byte> write_topic_trees(const BoostedTrees& trees) {
  const std::string names = names_of_facts();
  const std::array<std::uint32_t, 4> head = {layout, static_cast<std::uint32_t>(names.size()),
                                             static_cast<std::uint32_t>(trees.nodes.size()),
                                             static_cast<std::uint32_t>(trees.roots.size())};
  std::vector<std::byte> bytes(behind_names(names.size()));
  std::memcpy(bytes.data(), head.data(), sizeof head);
  std::memcpy(bytes.data() + sizeof head, names.data(), names.size());
  const auto append = [&bytes](const auto& values) {
    const auto* first = reinterpret_cast<const std::byte*>(values.data());
    bytes.insert(bytes.end(), first, first + values.size() * sizeof(values.front()));
  };
  append(trees.nodes);
  append(trees.roots);
  return bytes;
}

} // namespace standpoint
