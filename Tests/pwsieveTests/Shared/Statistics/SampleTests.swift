import Testing

@testable import pwsieve

@Suite("Samples")
struct SampleTests {
    private func example(_ file: Int, _ line: Int) -> Sample.Example {
        Sample.Example(file: file, line: line, password: "\(file):\(line)", explanation: "")
    }

    private func sample(of places: some Sequence<(Int, Int)>) -> Sample {
        places.reduce(into: Sample()) { sample, place in
            sample.offer(file: place.0, line: place.1, "\(place.0):\(place.1)", "")
        }
    }

    private let places = (0..<2).flatMap { file in (1...500).map { (file, $0) } }

    @Test("It does not depend on the order, nor on how the work is divided")
    func order() {
        let whole = sample(of: places).examples
        #expect(sample(of: places.reversed()).examples == whole)
        var parts = sample(of: places.filter { $0.1.isMultiple(of: 3) })
        parts.merge(sample(of: places.filter { !$0.1.isMultiple(of: 3) }))
        #expect(parts.examples == whole)
    }

    @Test("It has ten, from all over the files, in their order")
    func spread() {
        let examples = sample(of: places).examples
        #expect(examples.count == 10)
        #expect(Set(examples.map(\.file)) == [0, 1])
        #expect(examples.contains { $0.line <= 250 } && examples.contains { $0.line > 250 })
        #expect(
            examples.map { [$0.file, $0.line] }
                == examples.map { [$0.file, $0.line] }.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test("Of a few it has all")
    func few() { #expect(sample(of: [(0, 3), (0, 1)]).examples == [example(0, 1), example(0, 3)]) }
}
