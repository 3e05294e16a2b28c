package org.passwordsieve;

import com.sun.jna.Memory;
import com.sun.jna.StringArray;
import java.util.ArrayList;
import java.util.List;

/** The person whose password it is. What is not known is left out. A person is set up by one thread. */
public final class Person {
    String accountName;
    String displayName;
    String givenName;
    String surname;
    String tenantName;
    final List<String> context = new ArrayList<>();

    /** {@code jdoe}, {@code CONTOSO\jdoe} or {@code jdoe@example.com}. */
    public Person accountName(String name) {
        accountName = name;
        return this;
    }

    /** The display name. */
    public Person displayName(String name) {
        displayName = name;
        return this;
    }

    /** The given name. */
    public Person givenName(String name) {
        givenName = name;
        return this;
    }

    /** The surname. */
    public Person surname(String name) {
        surname = name;
        return this;
    }

    /** The name of the tenant or organisation. */
    public Person tenantName(String name) {
        tenantName = name;
        return this;
    }

    /** A further word that must not make up the password, such as the e-mail address; null adds none. */
    public Person word(String word) {
        if (word != null) context.add(word);
        return this;
    }

    /** The structure for a call. {@code old} is memory with the old password, or null. */
    static NativeLibrary.User user(Person person, Memory old) {
        if (person == null && old == null) return null;
        NativeLibrary.User user = new NativeLibrary.User();
        if (person != null) {
            user.accountName = person.accountName;
            user.displayName = person.displayName;
            user.givenName = person.givenName;
            user.surname = person.surname;
            user.tenantName = person.tenantName;
            if (!person.context.isEmpty()) {
                user.context = new StringArray(person.context.toArray(new String[0]), "UTF-8");
                user.contextCount = person.context.size();
            }
        }
        if (old != null) {
            user.oldPassword = old;
            user.oldPasswordLength = old.size();
        }
        return user;
    }
}
