import Foundation
import Platform
import TestSupport
import Testing

@testable import DaemonFront

@Suite("A service manager")
struct ServiceManagerTests {
  @Test func `hands over a socket that is meant for this process`() {
    let own = ["LISTEN_PID": "\(getpid())", "LISTEN_FDS": "1"]
    #expect(ServiceManager(environment: own).listening == 3)
    #expect(ServiceManager(environment: ["LISTEN_PID": "1", "LISTEN_FDS": "1"]).listening == nil)
    #expect(ServiceManager(environment: [:]).listening == nil)
  }

  @Test func `says how often it wants to hear`() {
    #expect(ServiceManager(environment: ["WATCHDOG_USEC": "30000000"]).watchdog == 30_000_000)
    let other = ["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"]
    #expect(ServiceManager(environment: other).watchdog == nil)
  }

  @Test func `is told nothing when it does not listen`() {
    ServiceManager(environment: [:]).alive()
    ServiceManager(environment: ["NOTIFY_SOCKET": "/nowhere/at/all"]).ready("serving")
  }
}
