extension ResetMessageCatalogue {
    /// Turkish.
    public static let turkish = ResetMessageCatalogue(builtIn: "tr", turkishTexts)

    private static let turkishTexts: [ResetMessageKey: String] = [
        .personAccepted: "Bu parola kullanılabilir.",
        .personOnPremisesPolicyViolation: """
        Lütfen başka bir parola seçin; bu parola kuruluşunuzun kurallarına uymuyor.
        """,
        .personBannedPasswordPolicyViolation: "Lütfen başka bir parola seçin; bu parola yeterince güvenli değil.",
        .personThrottled: """
        Çok fazla deneme yapıldı. Lütfen {hours, plural, one {# saat} other {# saat}} boyunca yeniden \
        denemeden bekleyin; her deneme bekleme süresini baştan başlatır.
        """,
        .personTenantResetDisabled: """
        Kuruluşunuz burada parola sıfırlama olanağı sunmuyor. Lütfen yöneticinizden yeni bir parola isteyin.
        """,
        .personWritebackNotEnabled: """
        Parolanız kuruluşunuz tarafından yönetiliyor ve buradan değiştirilemez. Lütfen yöneticinizden yeni bir \
        parola isteyin.
        """,
        .personResetNotEnabledForUser: """
        Bu hesap için parola sıfırlama ayarlanmamış. Lütfen yöneticinizden yeni bir parola isteyin.
        """,
        .personUserNotLicensed: """
        Hesabınız parola sıfırlama için donatılmamış. Lütfen yöneticinizden yeni bir parola isteyin.
        """,
        .personUserNotInScopedGroup: """
        Hesabınız burada parola sıfırlayabilen hesaplar arasında değil. Lütfen yöneticinizden yeni bir parola \
        isteyin.
        """,
        .personUserNotProperlyConfigured: """
        Kimliğinizi kanıtlamak için yeterli sayıda yöntem kaydetmediniz. Lütfen yöneticinizden yeni bir parola \
        isteyin, ardından eksik olanları kaydedin.
        """,
        .personOnPremisesAdminActionRequired: """
        Kuruluşunuzdaki bir arıza nedeniyle parolanız değiştirilemiyor. Lütfen yöneticinize bildirin.
        """,
        .personOnPremisesConnectivityError: """
        Kuruluşunuzun dizini şu anda yanıt vermiyor. Lütfen birkaç dakika sonra yeniden deneyin; sorun sürerse \
        yöneticinize bildirin.
        """,
        .personOnPremisesSuccessCloudFailure: """
        Yeni parolanız kuruluşunuzun içinde geçerli. Başka yerlerde kullanmadan önce lütfen birkaç dakika \
        bekleyin; o zaman da kabul edilmezse yöneticinize bildirin.
        """,
        .personRecentlyUsed: "Bu parolayı daha önce kullandınız. Lütfen yeni bir parola seçin.",
        .administratorAccepted: "Parola, uygulanan tüm kurallara uyuyor.",
        .administratorOnPremisesPolicyViolation: """
        Parola, etki alanının uzunluk, karmaşıklık, ad veya geçmiş kurallarına uymuyor. Kişinin başka bir \
        parola seçmesi gerekir.
        """,
        .administratorBannedPasswordPolicyViolation: """
        Parola, yasaklı parola kurallarına uymuyor. Kişinin başka bir parola seçmesi gerekir.
        """,
        .administratorThrottled: """
        Hesap, çok fazla denemenin sonuncusundan itibaren {hours, plural, one {# saat} other {# saat}} süreyle \
        engellendi. Parola incelenmedi. Kişi tanınıyorsa bir yönetici parola belirleyebilir veya engel \
        kaldırılabilir.
        """,
        .administratorTenantResetDisabled: """
        Self servis parola sıfırlama kiracı için kapalı. Bir yönetici bunu açabilir.
        """,
        .administratorWritebackNotEnabled: """
        Hesap şirket içinde yönetiliyor ve kiracı parolaları geri yazmıyor. Bir yönetici geri yazmayı \
        etkinleştirebilir.
        """,
        .administratorResetNotEnabledForUser: """
        Hesabın parolasını sıfırlama izni yok veya böyle bir hesap yok. Bir yönetici hesabın ilkesinde \
        sıfırlamayı etkinleştirebilir; hesabın bulunup bulunmadığı denetim kaydında yazar.
        """,
        .administratorUserNotLicensed: """
        Hesabın self servis parola sıfırlamayı kapsayan bir lisansı yok. Bir yönetici lisans atayabilir.
        """,
        .administratorUserNotInScopedGroup: """
        Hesap, kiracının sıfırlamaya izin verdiği grupların hiçbirinde değil. Bir yönetici hesabı ekleyebilir.
        """,
        .administratorUserNotProperlyConfigured: """
        Hesabın kayıtlı yöntemleri ilkenin istediğinden az. Bir yönetici parola belirleyebilir veya yöntemleri \
        ekleyebilir; kişi kalanları oturum açtıktan sonra kaydeder.
        """,
        .administratorOnPremisesAdminActionRequired: """
        Dizin veya geri yazma işlevi parola kabul edemiyor ya da bir yanıt alınamadı. Başarısız olan adım \
        denetim kaydında yazar; bir yöneticinin bunu incelemesi gerekir.
        """,
        .administratorOnPremisesConnectivityError: """
        Dizine ulaşılamadı. Başarısız olan adım denetim kaydında yazar. Sorun sürerse bir yöneticinin aracıyı \
        ve ağını denetlemesi gerekir.
        """,
        .administratorOnPremisesSuccessCloudFailure: """
        Etki alanı denetleyicilerinde yeni parola var; bulut parolayı reddetti veya almadı ve hâlâ eskisini \
        kullanıyor olabilir. Eşitleme parolayı kısa sürede aktarmazsa bunu bir yöneticinin yapması gerekir.
        """,
        .administratorRecentlyUsed: "Kullanıcının parola geçmişinde yer alıyor.",
    ]
}
