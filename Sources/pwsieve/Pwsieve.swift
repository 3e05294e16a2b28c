@main struct Pwsieve { static func main() {} }
