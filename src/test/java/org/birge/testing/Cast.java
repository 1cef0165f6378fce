package org.birge.testing;

import java.util.List;
import org.birge.shared.pack.CountryPack;

/** The names of the small cast, by country. Surname, first name, patronymic; women's first. */
record Cast(
        String ministry,
        String region,
        String district,
        String otherDistrict,
        String centre,
        String school,
        String otherSchool,
        String head,
        String deputy,
        String unionHead,
        String secretary,
        String psychologist,
        String otherHead,
        List<String> officers,
        List<String> teachers) {

    static Cast of(CountryPack pack) {
        return pack.code().equals("kz") ? KZ : AZ;
    }

    private static final Cast AZ = new Cast(
            "Elm və Təhsil Nazirliyi",
            "Quba–Xaçmaz Regional Təhsil İdarəsi",
            "Quba rayon təhsil şöbəsi",
            "Qusar rayon təhsil şöbəsi",
            "Quba–Xaçmaz Təlimə Dəstək Mərkəzi",
            "Quba şəhər 3 nömrəli tam orta məktəb",
            "Qusar şəhər 1 nömrəli tam orta məktəb",
            "Rəhimova Aysel Kamil qızı",
            "Tağızadə Samir Elçin oğlu",
            "Quliyeva Kəmalə Rasim qızı",
            "Həsənova Sevinc Akif qızı",
            "Məmmədli Günel Tofiq qızı",
            "Şıxıyev İlqar Nəbi oğlu",
            List.of(
                    "Cəfərov Vüqar Adil oğlu",
                    "Əliyeva Lalə Nazim qızı",
                    "Babayev Orxan Zaur oğlu",
                    "Səfərova Ülviyyə İsa qızı",
                    "Nağıyev Rauf Qədir oğlu",
                    "İsmayılova Təranə Vaqif qızı"),
            List.of(
                    "Əhmədova Nigar Arif qızı",
                    "Hüseynov Elşən Yusif oğlu",
                    "Çələbiyeva Fəridə Cavad qızı",
                    "Qarayev Tural Ələkbər oğlu",
                    "Abbasova Zümrüd Hikmət qızı",
                    "Vəliyev Rəşad Məhəmməd oğlu",
                    "Mustafayeva Xanım Sabir qızı",
                    "Kərimov Üzeyir Fuad oğlu",
                    "Şirinova Jalə Eldar qızı",
                    "Bağırov Ceyhun Nadir oğlu"));

    private static final Cast KZ = new Cast(
            "Оқу-ағарту министрлігі",
            "Солтүстік Қазақстан облысының білім басқармасы",
            "Қызылжар ауданының білім бөлімі",
            "Айыртау ауданының білім бөлімі",
            "Солтүстік Қазақстан облысының әдістемелік орталығы",
            "Қызылжар 3 орта мектебі",
            "Айыртау 1 орта мектебі",
            "Рахимова Айсұлу Қайратқызы",
            "Тәжібаев Самат Ерланұлы",
            "Құлиева Кәмила Рүстемқызы",
            "Хасенова Сәуле Асқарқызы",
            "Мәмбетова Гүлнар Тоқтарқызы",
            "Шақаев Ілияс Нұрланұлы",
            List.of(
                    "Жапаров Бауыржан Әділұлы",
                    "Әлиева Ләззат Нұрболқызы",
                    "Бөкеев Орынбасар Талғатұлы",
                    "Сапарова Үміт Исақызы",
                    "Ноғаев Рауан Қадырұлы",
                    "Ысқақова Тұрсын Болатқызы"),
            List.of(
                    "Ахметова Нұргүл Арманқызы",
                    "Хасенов Елдос Жүсіпұлы",
                    "Шәріпова Фарида Жаңабекқызы",
                    "Қарасаев Тұрар Әлібекұлы",
                    "Әбенова Зере Хамзақызы",
                    "Уәлиев Рашид Мұхтарұлы",
                    "Мұстафина Хадиша Сәбитқызы",
                    "Кәрімов Өмірзақ Фазылұлы",
                    "Шынарова Жұлдыз Ерғалиқызы",
                    "Бекенов Жандос Нәдірұлы"));
}
