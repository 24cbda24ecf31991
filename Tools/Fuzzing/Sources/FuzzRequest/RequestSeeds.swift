@testable import Wire

/// A request of every operation, some that are refused, and a header of each kind.
enum RequestSeeds {
  static let all: [(name: String, bytes: [UInt8])] =
    lines.enumerated().map { ("line-\($0)", Array($1.utf8)) } + [
      ("request", WorkerFrame.RequestHeader(length: 77, serial: 3, deadline: 9_000).bytes),
      ("answer", WorkerFrame.AnswerHeader(length: 7, serial: 3, kind: .terminal).bytes),
    ]

  private static let lines = [
    """
    {"id":1,"op":"search","q":"merger (remedy OR fine)","select":{"org":["Meta","Google"]},\
    "facets":{"org":{"limit":10},"law":{"by":"significance"},"date":{"interval":"month"}},\
    "limit":2,"offset":4,"sort":"-date","snippet":{"words":30},"fields":["id","title"]}
    """,
    #"{"op":"facets","q":"@law/eu-ai-act","facets":{"person":{"contains":"vest","min":2}}}"#,
    #"{"op":"get","ids":["pw-0171","nope"],"fields":["title","text","entities"]}"#,
    #"{"op":"count","queries":["@Meta",{"q":"@Google","match":"any","syntax":"literal"}]}"#,
    #"{"op":"update","docs":[{"id":"a","title":"é","text":"😀","tags":[1.5,null]}],"delete":[]}"#,
    #"{"op":"export","q":"date:2024","since":"2024-01","until":"2025","tz":"+02:00","sort":"date"}"#,
    #"{"op":"parse","q":"a","syntax":"lenient","query_lang":"de","timeout_ms":100,"unit":"utf16"}"#,
    #"{"id":"x","v":1,"op":"hello","concurrent":true}"#,
    #"{"op":"cancel","target":10}"#,
    #"{"op":"status"}"#,
    #"{"op":"ping","id":-0.0e+1,"x":[[[[]]]]}"#,
    #"[{"op":"\u0000\ud83d\ude00\/"}]"#,
  ]
}
