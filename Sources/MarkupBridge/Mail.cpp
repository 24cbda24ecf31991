#include "MailBounds.h"
#include "MarkupBridge.h"

#include <gmime/gmime.h>

#include <cstring>
#include <mutex>
#include <new>
#include <string>
#include <vector>

namespace {

/// More of these are left out.
constexpr size_t mostMessages = 200;
constexpr size_t mostParts = 2000;
constexpr int deepest = 40;

struct Header {
  std::string subject, fromName, fromAddress, date, messageID, listID, keywords, language, address;
  bool isList = false;
  bool isPage = false;
};

struct Part {
  size_t message = 0;
  std::string mediaType, charset, fileName, content;
  bool isBody = false;
  bool isResource = false;
  bool isFlowed = false;
  bool deletesSpace = false;
};

/// An object that is still to be looked at.
struct Pending {
  GMimeObject *object;
  size_t message;
  int depth;
  bool isResource;
};

MBBytes bytes(const std::string &text) {
  if (text.empty()) return {nullptr, 0};
  return {reinterpret_cast<const uint8_t *>(text.data()), text.size()};
}

std::string text(const char *characters) { return characters == nullptr ? "" : characters; }

std::string lowered(const char *characters) {
  std::string copy = text(characters);
  for (char &character : copy) character = char(g_ascii_tolower(character));
  return copy;
}

void prepare() {
  static std::once_flag once;
  std::call_once(once, [] {
    g_mime_init();
    // A malformed message is nothing to warn of on somebody's terminal.
    g_log_set_handler("gmime", GLogLevelFlags(G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL),
                      [](const char *, GLogLevelFlags, const char *, void *) {}, nullptr);
  });
}

std::string field(GMimeMessage *message, const char *name) {
  return text(g_mime_object_get_header(GMIME_OBJECT(message), name));
}

void readSender(GMimeMessage *message, Header &header) {
  InternetAddressList *list = g_mime_message_get_from(message);
  if (list == nullptr || internet_address_list_length(list) == 0) return;
  InternetAddress *sender = internet_address_list_get_address(list, 0);
  header.fromName = text(internet_address_get_name(sender));
  if (INTERNET_ADDRESS_IS_MAILBOX(sender)) {
    header.fromAddress = text(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(sender)));
  }
}

Header readHeader(GMimeMessage *message) {
  Header header;
  header.subject = text(g_mime_message_get_subject(message));
  header.date = field(message, "Date");
  header.messageID = text(g_mime_message_get_message_id(message));
  header.listID = field(message, "List-Id");
  header.keywords = field(message, "Keywords");
  header.language = field(message, "Content-Language");
  const std::string saved = field(message, "Snapshot-Content-Location");
  header.address = saved.empty() ? field(message, "Archived-At") : saved;
  readSender(message, header);
  const std::string precedence = lowered(field(message, "Precedence").c_str());
  header.isList = !header.listID.empty() || !field(message, "List-Unsubscribe").empty() ||
                  precedence == "bulk" || precedence == "list";
  header.isPage = !saved.empty() || field(message, "From").rfind("<Saved by", 0) == 0;
  return header;
}

std::string decoded(GMimePart *part) {
  GMimeDataWrapper *content = g_mime_part_get_content(part);
  if (content == nullptr) return "";
  GMimeStream *stream = g_mime_stream_mem_new();
  g_mime_data_wrapper_write_to_stream(content, stream);
  const GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
  std::string copy(reinterpret_cast<const char *>(array->data), array->data ? array->len : 0);
  g_object_unref(stream);
  return copy;
}

Part readPart(GMimePart *object, const Pending &place) {
  Part part;
  part.message = place.message;
  part.isResource = place.isResource;
  GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(object));
  part.mediaType = lowered(g_mime_content_type_get_media_type(type)) + "/" +
                   lowered(g_mime_content_type_get_media_subtype(type));
  part.fileName = text(g_mime_part_get_filename(object));
  part.charset = text(g_mime_content_type_get_parameter(type, "charset"));
  part.isFlowed = lowered(g_mime_content_type_get_parameter(type, "format")) == "flowed";
  part.deletesSpace = lowered(g_mime_content_type_get_parameter(type, "delsp")) == "yes";
  const std::string disposition = lowered(g_mime_object_get_disposition(GMIME_OBJECT(object)));
  part.isBody = disposition != "attachment" && !place.isResource &&
                (part.mediaType == "text/html" || part.mediaType == "text/plain" ||
                 part.mediaType == "application/xhtml+xml");
  if (disposition == "attachment") part.isResource = false;
  if (part.isBody) part.content = decoded(object);
  return part;
}

}  // namespace

struct MBMail {
  std::vector<Header> headers;
  std::vector<Part> parts;
  bool isCut = false;

  void read(GMimeMessage *message);

 private:
  void take(const Pending &place, std::vector<Pending> &pending);
  void enter(GMimeMessage *message, int depth, std::vector<Pending> &pending);
};

void MBMail::read(GMimeMessage *message) {
  std::vector<Pending> pending;
  enter(message, 0, pending);
  while (!pending.empty()) {
    const Pending place = pending.back();
    pending.pop_back();
    if (place.object == nullptr) continue;
    if (place.depth > deepest || parts.size() >= mostParts) {
      isCut = true;
      continue;
    }
    take(place, pending);
  }
}

void MBMail::enter(GMimeMessage *message, int depth, std::vector<Pending> &pending) {
  if (message == nullptr) return;
  if (headers.size() >= mostMessages) {
    isCut = true;
    return;
  }
  headers.push_back(readHeader(message));
  pending.push_back({g_mime_message_get_mime_part(message), headers.size() - 1, depth, false});
}

void MBMail::take(const Pending &place, std::vector<Pending> &pending) {
  if (GMIME_IS_MULTIPART(place.object)) {
    GMimeMultipart *multipart = GMIME_MULTIPART(place.object);
    GMimeContentType *type = g_mime_object_get_content_type(place.object);
    const bool isRelated = g_mime_content_type_is_type(type, "multipart", "related");
    // The last is taken first from the stack.
    for (int index = g_mime_multipart_get_count(multipart) - 1; index >= 0; --index) {
      pending.push_back({g_mime_multipart_get_part(multipart, index), place.message,
                         place.depth + 1, place.isResource || (isRelated && index > 0)});
    }
  } else if (GMIME_IS_MESSAGE_PART(place.object)) {
    enter(g_mime_message_part_get_message(GMIME_MESSAGE_PART(place.object)), place.depth + 1,
          pending);
  } else if (GMIME_IS_PART(place.object)) {
    parts.push_back(readPart(GMIME_PART(place.object), place));
  }
}

MBMail *MBReadMail(const uint8_t *bytes, size_t count) noexcept {
  MBMail *mail = nullptr;
  GMimeMessage *message = nullptr;
  try {
    prepare();
    mail = new MBMail;
    std::string source(reinterpret_cast<const char *>(bytes), count);
    mail->isCut = boundMail(source);
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(source.data(), source.size());
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_object_unref(stream);
    message = g_mime_parser_construct_message(parser, nullptr);
    g_object_unref(parser);
    if (message != nullptr) mail->read(message);
  } catch (...) {
    delete mail;
    mail = nullptr;
  }
  if (message != nullptr) g_object_unref(message);
  return mail;
}

void MBMailFree(MBMail *mail) noexcept { delete mail; }

size_t MBMailHeaderCount(const MBMail *mail) noexcept { return mail->headers.size(); }

MBMailHeader MBMailHeaderAt(const MBMail *mail, size_t index) noexcept {
  const Header &header = mail->headers[index];
  return {bytes(header.subject),   bytes(header.fromName), bytes(header.fromAddress),
          bytes(header.date),      bytes(header.messageID), bytes(header.listID),
          bytes(header.keywords),  bytes(header.language), bytes(header.address),
          header.isList,           header.isPage};
}

size_t MBMailPartCount(const MBMail *mail) noexcept { return mail->parts.size(); }

MBMailPart MBMailPartAt(const MBMail *mail, size_t index) noexcept {
  const Part &part = mail->parts[index];
  return {part.message,          bytes(part.mediaType), bytes(part.charset),
          bytes(part.fileName),  bytes(part.content),   part.isBody,
          part.isResource,       part.isFlowed,         part.deletesSpace};
}

bool MBMailIsCut(const MBMail *mail) noexcept { return mail->isCut; }
