import ArgumentParser
import Hummingbird
import Logging

/// The program: reads its options, assembles the parts, and serves until it is stopped.
@main
struct ResetService: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset-service", abstract: "An example of a reset flow: a service over HTTP, on loopback alone.")

    @Option(help: "The folder with directory.json and banned.txt.")
    var data = "Data"

    @Option(help: "The file that audit records are appended to.")
    var audit = "audit.jsonl"

    @Option(help: "The port at 127.0.0.1; 0: any that is free.")
    var port = 8080

    func run() async throws {
        WipedMemory.begin()
        let logger = Logger(label: "reset-service")
        let flow = try ResetFlow(data: data, audit: audit, logger)
        let application = Application(
            router: Router(for: flow),
            // Otherwise a client that sends nothing keeps its connection for ever.
            server: .http1(configuration: .init(idleTimeout: .seconds(30))),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            logger: logger)
        try await application.runService()
    }
}
