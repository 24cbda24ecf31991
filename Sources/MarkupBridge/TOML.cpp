#include "MarkupBridge.h"

namespace {

/// Something the library takes for granted does not hold, as in `a = 2024-06-06Tx`: no valid TOML. The
/// C library's assertions would end the program, and without them the library would go on regardless.
struct BrokenAssumption {};

}  // namespace

#undef NDEBUG
#define TOML_ASSERT(expression) ((expression) ? void() : throw BrokenAssumption())
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

void writeString(std::string &json, std::string_view text) {
  static const char digits[] = "0123456789abcdef";
  json += '"';
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte == '"' || byte == '\\') {
      json += '\\';
      json += character;
    } else if (byte < 0x20) {
      json += "\\u00";
      json += digits[byte >> 4];
      json += digits[byte & 15];
    } else {
      json += character;
    }
  }
  json += '"';
}

/// Dates, times and numbers as the library prints them.
template <class Value>
std::string printed(const Value &value) {
  std::ostringstream stream;
  stream.precision(17);
  stream << value;
  return stream.str();
}

void writeNode(std::string &json, const toml::node &node);

void writeTable(std::string &json, const toml::table &table) {
  std::vector<std::pair<const toml::key *, const toml::node *>> members;
  for (auto &&[key, value] : table) members.emplace_back(&key, &value);
  std::stable_sort(members.begin(), members.end(), [](const auto &left, const auto &right) {
    return left.first->source().begin < right.first->source().begin;
  });
  json += '{';
  for (const auto &member : members) {
    if (json.back() != '{') json += ',';
    writeString(json, member.first->str());
    json += ':';
    writeNode(json, *member.second);
  }
  json += '}';
}

void writeNode(std::string &json, const toml::node &node) {
  switch (node.type()) {
    case toml::node_type::table:
      return writeTable(json, *node.as_table());
    case toml::node_type::array:
      json += '[';
      for (auto &&element : *node.as_array()) {
        if (json.back() != '[') json += ',';
        writeNode(json, element);
      }
      json += ']';
      return;
    case toml::node_type::string:
      return writeString(json, node.as_string()->get());
    case toml::node_type::integer:
      json += std::to_string(node.as_integer()->get());
      return;
    case toml::node_type::floating_point: {
      const double value = node.as_floating_point()->get();
      json += std::isfinite(value) ? printed(value) : "null";
      return;
    }
    case toml::node_type::boolean:
      json += node.as_boolean()->get() ? "true" : "false";
      return;
    case toml::node_type::date:
      return writeString(json, printed(node.as_date()->get()));
    case toml::node_type::time:
      return writeString(json, printed(node.as_time()->get()));
    case toml::node_type::date_time:
      return writeString(json, printed(node.as_date_time()->get()));
    case toml::node_type::none:
      json += "null";
      return;
  }
}

}  // namespace

MBText MBReadTOML(const uint8_t *bytes, size_t count) noexcept {
  MBText text = {};
  try {
    const std::string_view source(reinterpret_cast<const char *>(bytes), count);
    const toml::parse_result parsed = toml::parse(source);
    if (!parsed) return text;
    std::string json;
    writeTable(json, parsed.table());
    text.bytes = static_cast<uint8_t *>(std::malloc(json.size()));
    if (text.bytes == nullptr) return text;
    std::memcpy(text.bytes, json.data(), json.size());
    text.count = json.size();
  } catch (...) {
    MBTextFree(&text);
  }
  return text;
}

void MBTextFree(MBText *text) noexcept {
  std::free(text->bytes);
  *text = {};
}
