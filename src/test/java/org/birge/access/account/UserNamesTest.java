package org.birge.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserNamesTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    @ParameterizedTest
    @DisplayName("No letter of a name is lost, and it reads as its owner would spell it in Latin")
    @CsvSource({
        "Әбілова, Арайлым, abilova.arailym",
        "Қожахметұлы, Ғазиз, kozhakhmetuly.gaziz",
        "Өңдіров, Үміт, ondirov.umit",
        "Щербакова, Юлия, shcherbakova.yuliya",
        "Ələkbərova, Şəhla, elekberova.sehla",
        "İsmayılov, Çingiz, ismayilov.cingiz"
    })
    void spelled(String surname, String firstName, String expected) {
        TestDatabase.Access access = database.access();
        UserNames names = new UserNames(new AccountList(access.sql()));
        String name = access.transactions().execute(status -> names.of(surname, firstName));
        assertThat(name).isEqualTo(expected);
    }
}
