/// What the library and the command say of themselves.
package enum Product {
    /// The version, by the rules of semantic versioning.
    package static let version = "0.1.0"
}
