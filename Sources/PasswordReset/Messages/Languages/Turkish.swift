public import PasswordSieve

extension Turkish: ResetLanguage {
    static let resetMessages = ResetMessageCatalogue(builtIn: tag, resetTexts)

    private static let resetTexts: [ResetMessageKey: String] = [
        .person(.accepted): "Bu parola kullanılabilir.",
        .person(.onPremisesPolicyViolation): """
        Lütfen başka bir parola seçin; bu parola kuruluşunuzun kurallarına uymuyor.
        """,
        .person(.bannedPasswordPolicyViolation): "Lütfen başka bir parola seçin; bu parola yeterince güvenli değil.",
        .person(.throttled): """
        Çok fazla deneme yapıldı. Lütfen {hours, plural, one {# saat} other {# saat}} boyunca yeniden \
        denemeden bekleyin; her deneme bekleme süresini baştan başlatır.
        """,
        .person(.tenantResetDisabled): """
        Kuruluşunuz burada parola sıfırlama olanağı sunmuyor. Lütfen yöneticinizden yeni bir parola isteyin.
        """,
        .person(.writebackNotEnabled): """
        Parolanız kuruluşunuz tarafından yönetiliyor ve buradan değiştirilemez. Lütfen yöneticinizden yeni bir \
        parola isteyin.
        """,
        .person(.resetNotEnabledForUser): """
        Bu hesap için parola sıfırlama ayarlanmamış. Lütfen yöneticinizden yeni bir parola isteyin.
        """,
        .person(.userNotLicensed): """
        Hesabınız parola sıfırlama için donatılmamış. Lütfen yöneticinizden yeni bir parola isteyin.
        """,
        .person(.userNotInScopedGroup): """
        Hesabınız burada parola sıfırlayabilen hesaplar arasında değil. Lütfen yöneticinizden yeni bir parola \
        isteyin.
        """,
        .person(.userNotProperlyConfigured): """
        Kimliğinizi kanıtlamak için yeterli sayıda yöntem kaydetmediniz. Lütfen yöneticinizden yeni bir parola \
        isteyin, ardından eksik olanları kaydedin.
        """,
        .person(.onPremisesAdminActionRequired): """
        Kuruluşunuzdaki bir arıza nedeniyle parolanız değiştirilemiyor. Lütfen yöneticinize bildirin.
        """,
        .person(.onPremisesConnectivityError): """
        Kuruluşunuzun dizini şu anda yanıt vermiyor. Lütfen birkaç dakika sonra yeniden deneyin; sorun sürerse \
        yöneticinize bildirin.
        """,
        .person(.onPremisesSuccessCloudFailure): """
        Yeni parolanız kuruluşunuzun içinde geçerli. Başka yerlerde kullanmadan önce lütfen birkaç dakika \
        bekleyin; o zaman da kabul edilmezse yöneticinize bildirin.
        """,
        .personRecentlyUsed: "Bu parolayı daha önce kullandınız. Lütfen yeni bir parola seçin.",
        .administrator(.accepted): "Parola, uygulanan tüm kurallara uyuyor.",
        .administrator(.onPremisesPolicyViolation): """
        Parola, etki alanının uzunluk, karmaşıklık, ad veya geçmiş kurallarına uymuyor. Kişinin başka bir \
        parola seçmesi gerekir.
        """,
        .administrator(.bannedPasswordPolicyViolation): """
        Parola, yasaklı parola kurallarına uymuyor. Kişinin başka bir parola seçmesi gerekir.
        """,
        .administrator(.throttled): """
        Hesap, çok fazla denemenin sonuncusundan itibaren {hours, plural, one {# saat} other {# saat}} süreyle \
        engellendi. Parola incelenmedi. Kişi tanınıyorsa bir yönetici parola belirleyebilir veya engel \
        kaldırılabilir.
        """,
        .administrator(.tenantResetDisabled): """
        Self servis parola sıfırlama kiracı için kapalı. Bir yönetici bunu açabilir.
        """,
        .administrator(.writebackNotEnabled): """
        Hesap şirket içinde yönetiliyor ve kiracı parolaları geri yazmıyor. Bir yönetici geri yazmayı \
        etkinleştirebilir.
        """,
        .administrator(.resetNotEnabledForUser): """
        Hesabın parolasını sıfırlama izni yok veya böyle bir hesap yok. Bir yönetici hesabın ilkesinde \
        sıfırlamayı etkinleştirebilir; hesabın bulunup bulunmadığı denetim kaydında yazar.
        """,
        .administrator(.userNotLicensed): """
        Hesabın self servis parola sıfırlamayı kapsayan bir lisansı yok. Bir yönetici lisans atayabilir.
        """,
        .administrator(.userNotInScopedGroup): """
        Hesap, kiracının sıfırlamaya izin verdiği grupların hiçbirinde değil. Bir yönetici hesabı ekleyebilir.
        """,
        .administrator(.userNotProperlyConfigured): """
        Hesabın kayıtlı yöntemleri ilkenin istediğinden az. Bir yönetici parola belirleyebilir veya yöntemleri \
        ekleyebilir; kişi kalanları oturum açtıktan sonra kaydeder.
        """,
        .administrator(.onPremisesAdminActionRequired): """
        Dizin veya geri yazma işlevi parola kabul edemiyor ya da bir yanıt alınamadı. Başarısız olan adım \
        denetim kaydında yazar; bir yöneticinin bunu incelemesi gerekir.
        """,
        .administrator(.onPremisesConnectivityError): """
        Dizine ulaşılamadı. Başarısız olan adım denetim kaydında yazar. Sorun sürerse bir yöneticinin aracıyı \
        ve ağını denetlemesi gerekir.
        """,
        .administrator(.onPremisesSuccessCloudFailure): """
        Etki alanı denetleyicilerinde yeni parola var; bulut parolayı reddetti veya almadı ve hâlâ eskisini \
        kullanıyor olabilir. Eşitleme parolayı kısa sürede aktarmazsa bunu bir yöneticinin yapması gerekir.
        """,
        .administratorRecentlyUsed: "Kullanıcının parola geçmişinde yer alıyor.",
    ]
}

extension ResetMessageCatalogue {
    /// Turkish.
    public static var turkish: ResetMessageCatalogue { Turkish.resetMessages }
}
