package org.birge.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FoldTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Қасымова Kasymova Qasymova Qasımova Kassymova Гасымова Касымова Gasimova Кaсымoва",
                "Гүлнұр Gulnur Gülnur Гульнур",
                "Əliyev Aliyev Aliev Алиев ǝliyev Әлиев ƏLİYEV aliyev Əlıyev",
                "Cəfərov Jafarov Джафаров Cafarov Jäfärov Dzhafarov",
                "Həsənov Hasanov Гасанов Хасанов Hesenov Gasanov",
                "Çələbi Chalabi Челеби Celebi",
                "Şəbnəm Shabnam Шабнам Sebnem",
                "Жұлдыз Zhuldyz Juldyz Jūldyz Жулдыз",
                "Щербаков Shcherbakov",
                "Məmmədov Mammadov Мамедов Memmedov Mamedov",
                "Нұрпейісова Nurpeisova Nurpeyisova Нурпеисова",
                "Яхья Yahya Yakh'ya",
                "Юсиф Yusif Юсиф",
                "Ағабәйова Ağabəyova Agabeyova Агабейова",
                "Цой Tsoy Tsoi"
            })
    @DisplayName("The spellings of one name have one key")
    void spellings(String names) {
        assertThat(Stream.of(names.split(" ")).map(Fold::v1).distinct())
                .as(names)
                .hasSize(1);
    }

    @Test
    @DisplayName("Spaces and signs part words or vanish")
    void signs() {
        assertThat(Fold.v1("  «№ 4»  Quba-Xaçmaz, O'Neil\t")).isEqualTo("4 kube kecmez onel");
        assertThat(Fold.v1("")).isEmpty();
    }

    @Test
    @DisplayName("The function in the database and the one in Java agree on 10,000 texts of our alphabets")
    void sameInSql() {
        String letters = "abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ"
                + "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
                + "ǝƎäñúáýĞжшchshzhkhgh      -'’.,№0123456789\u0301\u00a0«»";
        Random random = new Random(20261121);
        String[] texts = new String[10_000];
        for (int i = 0; i < texts.length; i++) {
            StringBuilder text = new StringBuilder();
            // Half the texts keep to a stretch of the alphabets, so that whole words of one script come up too.
            int from = i % 2 == 0 ? 0 : random.nextInt(letters.length() - 30);
            int span = i % 2 == 0 ? letters.length() : 30;
            for (int n = random.nextInt(24); n >= 0; n--) {
                text.append(letters.charAt(from + random.nextInt(span)));
            }
            texts[i] = text.toString();
        }
        JdbcClient sql = database.superuser();
        var folded = sql.sql("select registry.fold_v1(t) from unnest(:texts) with ordinality as x(t, n) order by n")
                .param("texts", texts)
                .query(String.class)
                .list();
        for (int i = 0; i < texts.length; i++) {
            assertThat(folded.get(i)).as(texts[i]).isEqualTo(Fold.v1(texts[i]));
        }
    }
}
