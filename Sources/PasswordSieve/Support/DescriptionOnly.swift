/// A type that shows nothing but its description, not even to `dump`.
package protocol DescriptionOnly: CustomStringConvertible, CustomReflectable {}

extension DescriptionOnly {
    /// Without children, so that `dump` shows no more than the description.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
