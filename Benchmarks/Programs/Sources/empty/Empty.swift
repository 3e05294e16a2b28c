/// A program that does nothing, to measure what every program takes to start.
@main
enum Empty {
    static func main() {}
}
