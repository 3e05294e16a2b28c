public import PasswordSieve

extension Spanish: ResetLanguage {
    static let resetMessages = ResetMessageCatalogue(builtIn: tag, resetTexts)

    private static let resetTexts: [ResetMessageKey: String] = [
        .person(.accepted): "Esta contraseña se puede utilizar.",
        .person(.onPremisesPolicyViolation): "Elija otra contraseña; esta no cumple las reglas de su organización.",
        .person(.bannedPasswordPolicyViolation): "Elija otra contraseña; esta no es lo bastante segura.",
        .person(.throttled): """
        Ha habido demasiados intentos. Espere {hours, plural, one {# hora} many {# de horas} other {# horas}} \
        sin volver a intentarlo; con cada intento la espera empieza de nuevo.
        """,
        .person(.tenantResetDisabled): """
        Su organización no ofrece aquí el restablecimiento de contraseñas. Pida una contraseña nueva a su \
        administrador.
        """,
        .person(.writebackNotEnabled): """
        Su organización administra su contraseña y no se puede cambiar desde aquí. Pida una nueva a su \
        administrador.
        """,
        .person(.resetNotEnabledForUser): """
        El restablecimiento de contraseñas no está configurado para esta cuenta. Pida una contraseña nueva a \
        su administrador.
        """,
        .person(.userNotLicensed): """
        Su cuenta no está preparada para restablecer la contraseña. Pida una contraseña nueva a su \
        administrador.
        """,
        .person(.userNotInScopedGroup): """
        Su cuenta no está entre las que pueden restablecer aquí una contraseña. Pida una nueva a su \
        administrador.
        """,
        .person(.userNotProperlyConfigured): """
        No ha registrado suficientes métodos para demostrar su identidad. Pida una contraseña nueva a su \
        administrador y, después, registre los que faltan.
        """,
        .person(.onPremisesAdminActionRequired): """
        Su contraseña no se puede cambiar por un problema en su organización. Avise a su administrador.
        """,
        .person(.onPremisesConnectivityError): """
        El directorio de su organización no responde en este momento. Vuelva a intentarlo dentro de unos \
        minutos; si el problema continúa, avise a su administrador.
        """,
        .person(.onPremisesSuccessCloudFailure): """
        Su contraseña nueva funciona dentro de su organización. Espere unos minutos antes de utilizarla en \
        otros lugares; si entonces no se acepta, avise a su administrador.
        """,
        .personRecentlyUsed: "Ya ha utilizado esta contraseña antes. Elija una nueva.",
        .administrator(.accepted): "La contraseña cumple todas las reglas que se aplican.",
        .administrator(.onPremisesPolicyViolation): """
        La contraseña infringe las reglas del dominio sobre longitud, complejidad, nombres o historial. La \
        persona tiene que elegir otra.
        """,
        .administrator(.bannedPasswordPolicyViolation): """
        La contraseña infringe las reglas de contraseñas prohibidas. La persona tiene que elegir otra.
        """,
        .administrator(.throttled): """
        La cuenta queda bloqueada durante {hours, plural, one {# hora} many {# de horas} other {# horas}} tras \
        el último de demasiados intentos. No se ha examinado la contraseña. Si se conoce a la persona, un \
        administrador puede establecer una contraseña, o se puede levantar el bloqueo.
        """,
        .administrator(.tenantResetDisabled): """
        El autoservicio de restablecimiento está desactivado para el inquilino. Un administrador puede \
        activarlo.
        """,
        .administrator(.writebackNotEnabled): """
        La cuenta se administra en el entorno local y el inquilino no tiene activada la escritura diferida de \
        contraseñas. Un administrador puede activarla.
        """,
        .administrator(.resetNotEnabledForUser): """
        La cuenta no puede restablecer su contraseña, o no existe. Un administrador puede habilitar el \
        restablecimiento en la directiva de la cuenta; el registro de auditoría indica si se encontró la \
        cuenta.
        """,
        .administrator(.userNotLicensed): """
        La cuenta no tiene ninguna licencia que incluya el autoservicio de restablecimiento. Un administrador \
        puede asignarle una.
        """,
        .administrator(.userNotInScopedGroup): """
        La cuenta no pertenece a ninguno de los grupos para los que el inquilino permite el restablecimiento. \
        Un administrador puede agregarla.
        """,
        .administrator(.userNotProperlyConfigured): """
        La cuenta tiene menos métodos registrados de los que exige la directiva. Un administrador puede \
        establecer una contraseña o agregar los métodos; la persona registra el resto después de iniciar \
        sesión.
        """,
        .administrator(.onPremisesAdminActionRequired): """
        El directorio o su escritura diferida no puede aceptar contraseñas, o faltó una respuesta. El registro \
        de auditoría indica el paso que falló; un administrador tiene que investigarlo.
        """,
        .administrator(.onPremisesConnectivityError): """
        No se ha podido contactar con el directorio. El registro de auditoría indica el paso que falló. Si el \
        problema persiste, un administrador tiene que comprobar el agente y su red.
        """,
        .administrator(.onPremisesSuccessCloudFailure): """
        Los controladores de dominio tienen la contraseña nueva; la nube la ha rechazado o no la ha recibido y \
        es posible que aún tenga la antigua. Si la sincronización no la transfiere pronto, tiene que hacerlo \
        un administrador.
        """,
        .administratorRecentlyUsed: "Figura en el historial de contraseñas del usuario.",
    ]
}

extension ResetMessageCatalogue {
    /// Spanish.
    public static var spanish: ResetMessageCatalogue { Spanish.resetMessages }
}
