internal import NIOCore
internal import Wire

/// `?merger remedy`: a search for people at a terminal.
enum ShorthandQuery {
  /// The request that a line stands for.
  static func request(
    _ line: ByteBuffer
  ) -> (head: Result<RequestHead, RequestHead.Unreadable>, line: ByteBuffer) {
    guard let text = String(validating: line.readableBytesView, as: UTF8.self) else {
      let failure = WireFailure(.badFrame, "the query is not valid UTF-8", hint: "send UTF-8")
      return (.failure(RequestHead.Unreadable(id: nil, failure: failure)), ByteBuffer())
    }
    var json = JSONWriter()
    json.object { json in
      json.member("op", Operation.Name.search.rawValue)
      json.member("q", query(in: text))
    }
    let request = ByteBuffer(bytes: json.bytes)
    return (RequestHead.read(request), request)
  }

  /// Without the question mark and the space around it.
  private static func query(in text: String) -> String {
    let spaces: Set<Unicode.Scalar> = [" ", "\t", "\r"]
    var scalars = text.unicodeScalars.drop { spaces.contains($0) }.dropFirst()
    scalars = scalars.drop { spaces.contains($0) }
    while let last = scalars.last, spaces.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
