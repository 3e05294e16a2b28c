import Testing

/// The test of floors finds what it should, in sources made up for it.
struct ArrowsTests {
    /// The arrows from "low" to "high".
    private func arrows(low: String, high: String) -> [String] {
        let sources = [
            (folder: "low", source: SwiftSource(path: "Low.swift", low)),
            (folder: "high", source: SwiftSource(path: "High.swift", high)),
        ]
        return Arrows(sources).forbidden { from, to in from == "low" && to == "high" }.map {
            "\($0.line) \($0.name)"
        }
    }

    private static let high = """
        public struct Checker { struct Part {}; private enum Inner {} }
        private struct Hidden {}
        extension Term {
            enum Grade { case good }
            var gradePoints: Int { 1 }
            func grade(_ by: Int) -> Grade { .good }
            private func secretly() {}
        }
        extension String { var shown: String { self } }
        """

    @Test func typesOfAHigherFloorAreFound() {
        let low = """
            struct Term {
                let a: Checker
                func b() { _ = Checker.Part() }
                var c: String { "\\(Checker.self) and Checker" }
            }
            extension Checker {}
            """
        #expect(arrows(low: low, high: Self.high) == ["2 Checker", "3 Checker", "4 Checker", "6 Checker"])
    }

    @Test func whatAHigherFloorAddsIsFound() {
        let low = """
            struct Term {
                func a(_ other: Term) -> Int { other.gradePoints }
                func b() { _ = grade(1) }
                var c: Term.Grade
                var d = "x".shown
            }
            """
        #expect(arrows(low: low, high: Self.high) == ["2 gradePoints", "3 grade", "4 Grade", "5 shown"])
    }

    @Test func namesOfItsOwnAreNoArrows() {
        let low = #"""
            /// ``Checker`` /* in */ a comment
            struct Term<Checker> {
                struct Hidden {}
                /* Checker /* nested */ Checker */
                let a = "Checker \" Checker", b = #"Checker " \(Checker)"#
                let c = """
                    Checker "quoted" Checker
                    """
                let checker: Hidden
                func secretly() { other.secretly() }
                func grade() {}
                var gradePoints: Int { other.grade().Checker }
            }
            """#
        #expect(arrows(low: low, high: Self.high) == [])
    }

    @Test func namesThatBothFloorsDeclareAreNoArrows() {
        #expect(arrows(low: "struct Term { struct Row {}; let a: Row }", high: "struct Row {}") == [])
        #expect(
            arrows(low: "struct Term { let a: Row }", high: "struct Row {}; extension Term { struct Row {} }") == [
                "1 Row"
            ])
    }

    @Test func arrowsDownAreAllowed() {
        #expect(arrows(low: "struct Term {}", high: "extension Term { func f(_ other: Term) {} }") == [])
    }

    @Test func importsAreRead() {
        let source = SwiftSource(path: "", "internal import CICU\n@testable public import Foundation\nlet a = 1")
        #expect(source.imports.map(\.text) == ["CICU", "Foundation"])
        #expect(source.imports.map(\.line) == [1, 2])
    }

    @Test func privateSettersDoNotHide() {
        let source = SwiftSource(
            path: "",
            "struct A { private(set) var b = 0; private static let c = 0\n@inline(__always) fileprivate func d() {} }")
        #expect(source.declarations.map(\.name) == ["A", "b"])
        #expect(source.ownNames == ["c", "d"])
    }
}
