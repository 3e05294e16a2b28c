/// The names of the person whose password is judged, and further words that it must not contain (SPEC 9).
///
/// Every part is optional; an empty part counts as missing. Only the first 1,024 code points of each name and the first
/// 64 words of the context are used, which bounds the work that hostile directory data can cause.
///
/// The account name and the words of the context may be user names as directories write them: of `CONTOSO\jroe` and of
/// `jroe@example.com`, `jroe` is the name, and `example` a further word of the context (SPEC 9.4).
///
/// A value type, safe to share between threads.
public struct UserContext: Sendable, Hashable {
    /// The account name: sAMAccountName, userPrincipalName, or `DOMAIN\name`.
    public var accountName: String?
    /// The display name of the directory.
    public var displayName: String?
    /// The given name.
    public var givenName: String?
    /// The surname.
    public var surname: String?
    /// The name of the tenant or organisation.
    public var tenantName: String?
    /// Further words that must not make up the password: product, site, e-mail address.
    public var context: [String]

    /// The context of one person.
    public init(
        accountName: String? = nil, displayName: String? = nil, givenName: String? = nil, surname: String? = nil,
        tenantName: String? = nil, context: [String] = []
    ) {
        self.accountName = accountName
        self.displayName = displayName
        self.givenName = givenName
        self.surname = surname
        self.tenantName = tenantName
        self.context = context
    }

    /// A context without any part.
    public static var unknown: UserContext { UserContext() }

    /// True if there is no part. Cheaper than a comparison with ``unknown``.
    var isUnknown: Bool {
        accountName == nil && displayName == nil && givenName == nil && surname == nil && tenantName == nil
            && context.isEmpty
    }
}
