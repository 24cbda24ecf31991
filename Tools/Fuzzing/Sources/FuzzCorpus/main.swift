import FuzzDriver
import Glibc

// One program for all that the module reads: it takes minutes to link, and there are a dozen.
let name = getenv("DOSSIER_FUZZ_TARGET").map { String(cString: $0) } ?? ""
guard let target = CorpusTargets.all[name] else {
  let names = CorpusTargets.all.keys.sorted().joined(separator: ", ")
  fatalError("DOSSIER_FUZZ_TARGET names none of \(names)")
}
FuzzDriver.run(seeds: target.seeds, target.check)
